package plaint.desk;

import java.util.HashMap;
import java.util.Map;
import plaint.casefile.CaseFile;
import plaint.party.ConflictCheck;
import plaint.text.Lang;

/// The model of the sheet `conflict-check`: who was asked after, what was met, what the office decided.
public final class ConflictSheet {
    private ConflictSheet() { }

    public static Map<String, Object> model(CaseFile c, ConflictCheck check, Lang lang) {
        var m = new HashMap<String, Object>(SheetWords.head(c, check.at().toLocalDate(), lang));
        m.put("party", check.name());
        m.put("at", check.at().toString().replace('T', ' '));
        m.put("by", SheetWords.blank(check.by()));
        m.put("found", check.found());
        m.put("listed", check.hits().size());
        m.put("decision", SheetWords.blank(check.decision()));
        m.put("hits", check.hits().stream().map(h -> Map.of("no", h.caseNo() == null ? "" : h.caseNo().value(), "name", h.name(), "role", role(h, lang), "how", how(h, lang), "punished", h.punished())).toList());
        return m;
    }

    /// By what somebody was told to be the same, in words.
    public static String how(ConflictCheck.Hit h, Lang lang) {
        var how = SheetWords.say(lang, "parties.how." + h.how());
        var detail = SheetWords.blank(h.detail());
        return switch (h.how()) {
            case NAME -> how;
            case VARIANT, PINYIN -> how;
            case IDENTIFIER -> {
                var cut = detail.split(" ", 2);
                yield cut.length < 2 ? how : SheetWords.say(lang, "parties.identifier." + cut[0]) + " " + cut[1];
            }
        };
    }

    /// The part somebody has in the case where they were met, in words.
    public static String role(ConflictCheck.Hit h, Lang lang) {
        return h.role() == null || h.role().isBlank() ? "" : SheetWords.say(lang, "parties.part." + h.role());
    }
}

package plaint.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import plaint.check.Finding;
import plaint.text.Notice;

/// Findings as JSON: the key stays the same in both languages, the text is for people.
final class Findings {
    private Findings() { }

    /// One finding of the check before filing.
    static Map<String, Object> of(Finding f, Speech speech) {
        var one = new LinkedHashMap<String, Object>();
        one.put("check", f.check());
        one.put("rank", f.rank().name().toLowerCase(Locale.ROOT));
        one.put("text", speech.of(f.what()));
        one.put("why", speech.of(f.why()));
        one.put("rule", f.rule().law() == null ? f.rule().source() : speech.lang().of(f.rule().law().zh(), f.rule().law().en()));
        one.put("verified", f.rule().verified());
        one.put("page", f.spot().page());
        if (f.waived() != null) one.put("accepted", f.waived().reason());
        return one;
    }

    static List<Map<String, Object>> of(List<Notice> notices, Speech speech) {
        return notices.stream().map(n -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("key", n.key());
            one.put("text", speech.of(n));
            return one;
        }).toList();
    }
}

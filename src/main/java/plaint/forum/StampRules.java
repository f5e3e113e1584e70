package plaint.forum;

import java.util.ArrayList;
import java.util.List;
import plaint.text.Refused;

/// Section `stamps` of printing.yaml: how a page says of how many it is, what a mark of confidence says, the usual Bates numbers, and which of them sets bear unless somebody decides otherwise.
public record StampRules(String of, String confidential, String bates, boolean usuallyOf, boolean usuallyConfidential) {
    /// Where a pack says nothing: no stamp beyond number and label.
    static final StampRules USUAL = new StampRules("{page}/{of}", "CONFIDENTIAL", "", false, false);

    static StampRules read(Row row) {
        var usual = new ArrayList<String>();
        for (var u : row.someTexts("usual")) {
            if (!List.of("of", "confidential").contains(u)) row.faults().add(row.spot("usual"), "forum.fault.notOneOf", "usual", u, "of, confidential");
            usual.add(u);
        }
        var rules = new StampRules(row.text("of"), row.text("confidential"), row.optional("bates"), usual.contains("of"), usual.contains("confidential"));
        for (var field : List.of("{page}", "{of}")) if (!rules.of.contains(field)) row.faults().add(row.spot("of"), "forum.fault.missing", field);
        if (rules.confidential.codePointCount(0, rules.confidential.length()) > Stamping.LONGEST) row.faults().add(row.spot("confidential"), "forum.refused.confidential", rules.confidential, Stamping.LONGEST);
        try {
            Stamping.Bates.read(rules.bates);
        } catch (Refused e) {
            row.faults().add(row.spot("bates"), "forum.refused.bates", rules.bates);
        }
        row.text("source");
        row.flag("verified");
        row.done();
        return rules;
    }

    /// With what somebody decided; null: as usual. `bates` and `confidential` empty: none; `confidential` `*`: in the pack's own words.
    public Stamping stamping(String bates, Boolean of, String confidential) throws Refused {
        boolean counted = of == null ? usuallyOf : of;
        var wording = confidential == null ? usuallyConfidential ? this.confidential : "" : confidential.strip().equals("*") ? this.confidential : confidential;
        return new Stamping(Stamping.Bates.read(bates == null ? this.bates : bates), counted ? this.of : "", wording).fitting();
    }
}

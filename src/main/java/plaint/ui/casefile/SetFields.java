package plaint.ui.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import plaint.casefile.ChosenSet;
import plaint.casefile.Fault;
import plaint.desk.ChoosePapers;
import plaint.forum.Stamping;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.RecordForm;

/// The part of the form of a filing that tells what its sets bear (Bates numbers, page x of y, a mark of confidence) and how they are divided into volumes. What is left as the forum pack has it stays with the pack.
final class SetFields {
    private final ChoosePapers.Options options;
    private final RecordForm.Field<String> bates;
    private final RecordForm.Field<Boolean> of;
    private final RecordForm.Field<String> confidential;
    private final RecordForm.Field<Integer> pages;
    private final RecordForm.Field<Integer> megabytes;

    SetFields(RecordForm form, Desktop desktop, ChoosePapers.Options options) {
        this.options = options;
        var chosen = options.sets();
        var rules = options.printing().stamps();
        var volume = options.printing().volume();
        form.group(desktop.say("ui.filing.sets"));
        of = form.check(desktop.say("ui.filing.sets.of"), chosen.of() == null ? rules.usuallyOf() : chosen.of());
        bates = form.text(desktop.say("ui.filing.sets.bates"), usual(chosen.bates(), rules.bates())).hint(desktop.say("ui.filing.sets.bates.hint")).at("/bates");
        confidential = form.text(desktop.say("ui.filing.sets.confidential"), confidential(chosen, rules)).hint(desktop.say("ui.filing.sets.confidential.hint", rules.confidential())).at("/confidential");
        pages = form.number(desktop.say("ui.filing.sets.pages"), chosen.volumePages()).hint(desktop.say("ui.filing.sets.pages.hint", volume.pages())).at("/pages");
        megabytes = form.number(desktop.say("ui.filing.sets.megabytes"), chosen.volumeMegabytes()).hint(desktop.say("ui.filing.sets.megabytes.hint", volume.megabytes())).at("/megabytes");
    }

    private static String usual(String chosen, String usual) {
        return chosen == null ? usual : chosen;
    }

    private static String confidential(ChosenSet chosen, plaint.forum.StampRules rules) {
        if (chosen.confidential() == null) return rules.usuallyConfidential() ? rules.confidential() : "";
        return chosen.confidential().equals("*") ? rules.confidential() : chosen.confidential();
    }

    ChosenSet get() {
        var rules = options.printing().stamps();
        var numbers = text(bates);
        var wording = text(confidential);
        boolean counted = Boolean.TRUE.equals(of.get());
        return new ChosenSet(numbers.equals(rules.bates()) ? null : numbers, counted == rules.usuallyOf() ? null : Boolean.valueOf(counted),
            wording.equals(rules.usuallyConfidential() ? rules.confidential() : "") ? null : wording, positive(pages.get()), positive(megabytes.get()));
    }

    private static String text(RecordForm.Field<String> field) {
        return Objects.requireNonNullElse(field.get(), "").strip();
    }

    private static Integer positive(Integer n) {
        return n == null || n == 0 ? null : n;
    }

    List<Fault> faults(ChosenSet sets) {
        var out = new ArrayList<Fault>();
        try {
            Stamping.Bates.read(sets.bates());
        } catch (Refused e) {
            out.add(new Fault("/bates", "bates", e.notice()));
        }
        try {
            new Stamping(null, "", sets.confidential()).fitting();
        } catch (Refused e) {
            out.add(new Fault("/confidential", "confidential", e.notice()));
        }
        var volume = options.printing().volume();
        if (sets.pages() < 0 || volume.most() > 0 && sets.pages() > volume.most()) out.add(new Fault("/pages", "pages", Notice.of("desk.refused.volumePages", sets.pages(), volume.most(), volume.source())));
        if (sets.megabytes() < 0) out.add(new Fault("/megabytes", "megabytes", Notice.of("desk.refused.volumeMegabytes", sets.megabytes())));
        return out;
    }
}

package plaint.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import plaint.casefile.Passed;
import plaint.check.Finding.Rank;
import plaint.forum.CheckRules;
import plaint.forum.CheckRules.Rule;
import plaint.text.Notice;

/// What the checks of one filing have found so far, each by the rule of the forum on the filing's date.
final class Findings {
    private final CheckRules rules;
    private final LocalDate on;
    private final List<Finding> all = new ArrayList<>();

    Findings(CheckRules rules, LocalDate on) {
        this.rules = rules;
        this.on = on;
    }

    Rule rule(String check) {
        return rules.rule(check, on);
    }

    boolean asked(String check) {
        return rule(check).rank() != CheckRules.Rank.OFF;
    }

    /// Something is not right; how grave that is, says the pack.
    void fault(String check, Spot spot, Notice what) {
        fault(rule(check), spot, what);
    }

    /// Something is not right by one of several rules of a check.
    void fault(Rule rule, Spot spot, Notice what) {
        if (rule.rank() == CheckRules.Rank.OFF) return;
        all.add(new Finding(rule.rank() == CheckRules.Rank.STOP ? Rank.STOP : Rank.WARN, rule, what, Notice.of("check.why." + rule.key()), spot, null));
    }

    List<Rule> rules(String check) {
        return rules.rules(check, on);
    }

    void passed(Rule rule, Notice what) {
        if (rule.rank() != CheckRules.Rank.OFF) all.add(new Finding(Rank.PASSED, rule, what, Notice.of("check.why." + rule.key()), new Spot(null, 0, "", "", null, null, ""), null));
    }

    void passed(String check, Notice what) {
        passed(rule(check), what);
    }

    boolean found(String check) {
        return all.stream().anyMatch(f -> f.check().equals(check) && f.rank() != Rank.PASSED);
    }

    /// In the order stop, warn, passed; a warning that was let pass stands behind those that were not. Reasons whose facts have changed are left out.
    List<Finding> ordered(int filing, List<Passed> reasons) {
        return all.stream().map(f -> f.rank() != Rank.WARN ? f : reasons.stream().filter(p -> p.filing() == filing && p.check().equals(f.check()) && p.facts().equals(f.facts())).reduce((a, b) -> b)
            .map(f::waived).orElse(f)).sorted(Comparator.comparing(Finding::rank).thenComparing(f -> f.waived() != null)).toList();
    }
}

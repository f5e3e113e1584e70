package plaint.docket;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import plaint.forum.Deadlines;
import plaint.forum.Deadlines.Given;
import plaint.forum.Deadlines.Moment;
import plaint.forum.Deadlines.Step;
import plaint.forum.Forum.Word;
import plaint.forum.LimitationRules;
import plaint.key.PartyId;
import plaint.text.Refused;

/// 诉讼时效: until when one debtor can be sued, with every interruption. How long, what interrupts and when it runs anew are rules of the forum pack (Civil Code arts. 188, 195; Rules
/// on Limitation in Civil Cases); a time that was over before an act stays over, unless the debtor gave in himself. A suggestion for a lawyer, never a promise.
public final class Limitation {
    private final Deadlines deadlines;
    private final LimitationRules rules;
    private final String court;
    private final String event;

    /// `event` is the one whose period it is: each kind of claim has its own.
    public Limitation(Deadlines deadlines, String court, String event) {
        this.deadlines = deadlines;
        this.rules = deadlines.limitation();
        this.event = event;
        this.court = court;
    }

    /// RUNNING until `due`; HELD since `from`, while a suit or a police report is pending; EXEMPT: the claim knows no limitation; DECIDED by a judgment in effect since `from`.
    public enum State { RUNNING, HELD, EXEMPT, DECIDED }

    /// `from`: the day it last began to run (or was held). `capped`: the longest time ends it, not the limitation. `due` null unless RUNNING; the last day in time.
    public record Result(State state, LocalDate from, Deadlines.Due due, boolean capped, Word sum, Word why, List<Step> steps) {
        /// True where its last day is before `today`.
        public boolean over(LocalDate today) {
            return due != null && due.due().day().isBefore(today);
        }
    }

    /// A claim without limitation (removal of the harm, apology), with the article.
    public Result exempt(LocalDate on) {
        var rule = rules.exemptRule(on).orElse(null);
        return new Result(State.EXEMPT, on, null, false, DueText.both("docket.limitation.exempt"), rule == null ? new Word("", "") : rule, List.of(DueText.step("docket.step.exempt", rule)));
    }

    /// A claim on which a judgment is in effect: no time to sue is left to count. What runs then is the time to apply for enforcement, which is a period of its own.
    public Result decided(LocalDate effective) {
        return new Result(State.DECIDED, effective, null, false, DueText.both("docket.limitation.decided", day(effective)), new Word("", ""), List.of());
    }

    /// True where heads of this letter know no limitation.
    public boolean exempts(String head) {
        return rules.exempt().contains(head);
    }

    /// Whether an act against one of several joint debtors interrupts against all.
    public boolean shared(LocalDate on) {
        return rules.jointRule(on).isPresent();
    }

    /// `known`: when harm and debtor were known; `harmed`: when the right was harmed (the cap runs from then). `acts` are those that work against this debtor.
    public Result of(LocalDate known, LocalDate harmed, List<Interruption> acts) throws Refused {
        var steps = new ArrayList<Step>();
        var from = known;
        var due = due(from);
        steps.addAll(due.steps());
        LocalDate held = null;
        for (var act : acts.stream().sorted(Comparator.comparing(Interruption::on)).toList()) {
            var rule = rules.act(act.kind().name(), act.on()).orElse(null);
            if (rule == null || act.on().isBefore(known) || held != null && act.restarts() == null && rule.held()) continue;
            if (held == null && act.on().isAfter(due.due().day()) && !rule.revives()) {
                steps.add(DueText.step("docket.step.tooLate", rule.rule(), day(act.on()), rule.name(), day(due.due().day())));
                continue;
            }
            if (act.restarts() == null && rule.held()) {
                held = act.on();
                steps.add(DueText.step("docket.step.held", rule.rule(), day(act.on()), rule.name()));
                continue;
            }
            if (held != null && !act.on().isAfter(held)) continue;
            if (held != null) continue;
            from = act.restarts() == null ? act.on() : act.restarts();
            due = due(from);
            steps.add(DueText.step(act.restarts() == null ? "docket.step.interrupted" : "docket.step.restarts", rule.rule(), day(act.on()), rule.name(), day(from)));
            if (!rule.verified()) steps.add(DueText.step("docket.step.unverified", rule.rule(), rule.rule() == null ? rule.name() : rule.rule()));
            steps.addAll(due.steps());
        }
        if (held != null) return new Result(State.HELD, held, null, false, DueText.both("docket.limitation.held", day(held)), new Word("", ""), List.copyOf(steps));
        return capped(harmed == null ? known : harmed, from, due, steps);
    }

    private Result capped(LocalDate harmed, LocalDate from, Deadlines.Due due, List<Step> steps) throws Refused {
        var cap = rules.cap().isEmpty() ? null : deadlines.due(rules.cap(), new Moment(harmed), new Given(null, court, false));
        boolean capped = cap != null && cap.due().day().isBefore(due.due().day());
        if (capped) steps.addAll(cap.steps());
        var shown = capped ? cap : due;
        var start = DueText.both(capped || rules.fromHarm() && from.equals(harmed) ? "docket.limitation.harmed" : "docket.limitation.known");
        return new Result(State.RUNNING, capped ? harmed : from, shown, capped, DueText.sum(deadlines, court, capped ? harmed : from, start, null, shown), DueText.why(deadlines, court, shown, null), List.copyOf(steps));
    }

    private Deadlines.Due due(LocalDate from) throws Refused {
        return deadlines.due(event, new Moment(from), new Given(null, court, false));
    }

    private static Word day(LocalDate day) {
        return new Word(day.toString(), day.toString());
    }

    /// The item of the due list for one debtor; nothing is due while the time is held.
    public static DueItem item(PartyId party, Word title, Result r) {
        return new DueItem(Dues.id("limitation", r.from(), party, null), "limitation", DueItem.Kind.DEADLINE, party, null, r.from(), r.due().raw().day(), r.due().due().day(),
            r.due().safe().day(), title, r.sum(), r.why(), r.steps(), null, null);
    }
}

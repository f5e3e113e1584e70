package plaint.docket;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import plaint.forum.Deadlines;
import plaint.forum.Deadlines.Given;
import plaint.forum.Deadlines.Moment;
import plaint.forum.Deadlines.Step;
import plaint.forum.Forum.Word;
import plaint.forum.Implied;
import plaint.forum.Implied.Stop;
import plaint.key.PartyId;
import plaint.text.Refused;

/// Everything due in one case: what the forum pack implies from the recorded facts, what the office entered, and its follow-ups. Which fact implies what is data of the pack.
public final class Dues {
    private final Deadlines deadlines;
    private final String court;
    private final Set<PartyId> ours;

    /// `court` a key of the pack or null; `ours` the parties we act for.
    public Dues(Deadlines deadlines, String court, Set<PartyId> ours) {
        this.deadlines = deadlines;
        this.court = court;
        this.ours = ours;
    }

    /// By due day, then in the order of the pack; struck ones are among them.
    public List<DueItem> of(List<DueFact> facts, List<DueItem> limitations, List<Due> recorded) {
        var items = new LinkedHashMap<String, DueItem>();
        for (var rule : deadlines.implied()) {
            for (var fact : facts) {
                if (!fact.on().equals(rule.on()) || facts.stream().anyMatch(e -> rule.ends().contains(e.on()) && e.settles(fact))) continue;
                var stops = stops(rule, fact, facts);
                if (stops == null) continue;
                var item = implied(rule, fact, stops);
                items.putIfAbsent(item.id(), item);
            }
        }
        for (var item : limitations) items.put(item.id(), item);
        for (var due : recorded) recorded(due, items);
        return items.values().stream().sorted(Comparator.comparing(DueItem::due)).toList();
    }

    /// The times between `fact` and the end of the case in which the period stood still; null where it stands still now, so that nothing is due.
    private static List<Stop> stops(Implied rule, DueFact fact, List<DueFact> facts) {
        if (rule.stopped() == null) return List.of();
        var stops = new ArrayList<Stop>();
        for (var from : days(facts, rule.stopped().by())) {
            if (from.isBefore(fact.day()) || !stops.isEmpty() && from.isBefore(stops.getLast().until())) continue;
            var until = days(facts, rule.stopped().until()).stream().filter(d -> !d.isBefore(from)).findFirst();
            if (until.isEmpty()) return null;
            stops.add(new Stop(from, until.get(), rule.stopped()));
        }
        return stops;
    }

    private static List<LocalDate> days(List<DueFact> facts, String kind) {
        return facts.stream().filter(f -> f.on().equals(kind)).map(DueFact::day).distinct().sorted().toList();
    }

    private void recorded(Due due, LinkedHashMap<String, DueItem> items) {
        if (items.containsKey(due.id())) items.computeIfPresent(due.id(), (_, item) -> item.struckBy(due));
        else if (due.followUp()) items.put(due.id(), followUp(due));
        else if (due.struck() && due.id().contains(":")) return;
        else if (deadlines.limitation() == null || !due.event().equals(deadlines.limitation().event())) items.put(due.id(), entered(due).struckBy(due));
    }

    static String id(String key, LocalDate from, PartyId party, String subject) {
        return key + ":" + from + ":" + (party == null ? "" : party) + ":" + (subject == null ? "" : subject);
    }

    private DueItem implied(Implied rule, DueFact fact, List<Stop> stops) {
        // what only is expected is nobody's arrears
        var kind = rule.expected() != null ? DueItem.Kind.WATCH : switch (rule.whose()) {
            case OURS -> DueItem.Kind.DEADLINE;
            case COURT, CHOICE -> DueItem.Kind.WATCH;
            case PARTY -> fact.party() == null || ours.contains(fact.party()) ? DueItem.Kind.DEADLINE : DueItem.Kind.WATCH;
        };
        var title = fact.detail() == null ? rule.name() : new Word(rule.name().zh() + fact.detail().zh(), rule.name().en() + fact.detail().en());
        if (rule.expected() != null) title = DueText.both("docket.due.expected", title);
        var note = Stream.of(rule.expected(), fact.note()).filter(java.util.Objects::nonNull).toList();
        var id = id(rule.key(), fact.day(), fact.party(), fact.subject());
        if (rule.event() == null) {
            var sum = DueText.both("docket.sum.recorded", rule.start());
            var stand = rule.rule(fact.day());
            var steps = new ArrayList<Step>();
            steps.add(DueText.step("docket.step.recorded", stand == null ? null : stand.text(), new Word(fact.day().toString(), fact.day().toString())));
            if (stand != null && !stand.verified()) steps.add(DueText.step("docket.step.unverified", stand.text(), stand.text()));
            var why = new ArrayList<>(note);
            if (stand != null) why.add(stand.text());
            return new DueItem(id, rule.key(), kind, fact.party(), fact.subject(), fact.day(), fact.day(), fact.day(), fact.day(), title, sum, DueText.joined(why), List.copyOf(steps), null, null);
        }
        return computed(new DueItem(id, rule.key(), kind, fact.party(), fact.subject(), fact.day(), null, null, null, title, null, null, null, null, null), rule.event(), rule.start(), fact.way(), note.isEmpty() ? null : DueText.joined(note), stops);
    }

    private DueItem entered(Due due) {
        Word name;
        Word start;
        try {
            var event = deadlines.event(due.event());
            name = event.name();
            start = DueText.both("docket.sum.entered");
        } catch (Refused e) {
            name = new Word(due.event(), due.event());
            start = DueText.both("docket.sum.entered");
        }
        if (due.title() != null && !due.title().isBlank()) name = new Word(due.title(), due.latin() == null || due.latin().isBlank() ? due.title() : due.latin());
        var kind = due.party() == null || ours.contains(due.party()) ? DueItem.Kind.DEADLINE : DueItem.Kind.WATCH;
        return computed(new DueItem(due.id(), due.event(), kind, due.party(), null, due.from(), null, null, null, name, null, null, null, due.owner(), null), due.event(), start, due.way(), null, List.of());
    }

    /// A period the pack cannot count is shown on the day it runs from, with the reason: never dropped.
    private DueItem computed(DueItem of, String event, Word start, String way, Word note, List<Stop> stops) {
        try {
            var known = way != null && deadlines.services().contains(way) ? way : null;
            var due = deadlines.due(event, new Moment(of.from()), new Given(known, court, false), stops);
            return new DueItem(of.id(), of.key(), of.kind(), of.party(), of.subject(), of.from(), due.raw().day(), due.due().day(), due.safe().day(), of.title(),
                DueText.sum(deadlines, court, of.from(), start, known, due), DueText.why(deadlines, court, due, note), due.steps(), of.owner(), null);
        } catch (Refused e) {
            return new DueItem(of.id(), of.key(), of.kind(), of.party(), of.subject(), of.from(), of.from(), of.from(), of.from(), of.title(), DueText.both("docket.sum.uncounted"),
                DueText.both(e.notice()), List.of(), of.owner(), null);
        }
    }

    private static DueItem followUp(Due due) {
        var title = new Word(due.title(), due.latin() == null || due.latin().isBlank() ? due.title() : due.latin());
        return new DueItem(due.id(), null, DueItem.Kind.FOLLOW_UP, due.party(), null, due.from() == null ? due.on() : due.from(), due.on(), due.on(), due.on(), title,
            DueText.both("docket.sum.followUp"), new Word("", ""), List.of(), due.owner(), due.struck() ? due : null);
    }

    /// Only what the office set itself: all there is where no pack can be read.
    public static List<DueItem> followUps(List<Due> recorded) {
        return recorded.stream().filter(Due::followUp).map(Dues::followUp).sorted(Comparator.comparing(DueItem::due)).toList();
    }

    /// What was entered and struck without a computed item any more is kept in the docket, not in the list.
    public static List<DueItem> open(List<DueItem> items) {
        var open = new ArrayList<>(items);
        open.removeIf(i -> i.struck() != null);
        return List.copyOf(open);
    }
}

package plaint.forum;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import plaint.forum.Forum.Word;
import plaint.text.Refused;

/// deadlines.yaml: how periods are counted, what the ways of service do to them, and which event starts which period. Each row stands in a law at a time, and
/// the rules of one event (or of one of its variants) follow each other without a day between them; the day the period starts decides which holds.
final class DeadlineRules {
    enum Roll { NONE, FORWARD, BACKWARD }

    /// `nextHour`: a period of hours runs from the next full hour. `forward`, `backward`: sets of calendar.yaml that count in that direction. Periods of up to
    /// `workingDaysUpTo` days count working days only. `earlier` (or null): how it was counted before, and that this pack does not.
    record Counting(String key, boolean firstDay, boolean nextHour, List<String> forward, List<String> backward, int workingDaysUpTo, Word earlier, List<Citation> cited) {
        Citation on(LocalDate day) {
            return cited.stream().filter(c -> c.period().covers(day)).findFirst().orElse(null);
        }
    }

    /// `day`: which day is given with it; `deemed` null: served on the day itself; `extra` null: nothing is added. `cutoff` null: the hour does not matter; else what is done later in
    /// the day, or on a day that is no working day, counts as done on the next working day. `onWorkingDay`: service that would take effect on a day off does on the next working day.
    /// `notFor`: what cannot be served so (served-judgment), but by the courts `unless`.
    record Served(Word name, Word day, Span deemed, Span extra, LocalTime cutoff, boolean onWorkingDay, List<String> notFor, List<String> unless, Citation cited) implements Period.Dated {
        @Override public Period period() {
            return cited.period();
        }

        @Override public Spot spot() {
            return cited.spot();
        }
    }

    /// `when` is empty, `abroad`, or the key of a service; `note` null: none. `none` says why no period runs in that case, and is null where one does.
    record Rule(String when, Span span, boolean before, boolean clear, Roll roll, Counting counting, Span safe, Word note, Word none, Citation cited) implements Period.Dated {
        @Override public Period period() {
            return cited.period();
        }

        @Override public Spot spot() {
            return cited.spot();
        }
    }

    /// What is counted where no event says so.
    record Plain(Counting counting, Roll after, Roll before, Span safe, Span safeHours) { }

    private record Event(Word name, Word start, List<Rule> rules) { }

    static final String ABROAD = "abroad";
    private final Map<String, Counting> countings = new LinkedHashMap<>();
    private final Map<String, List<Served>> services = new LinkedHashMap<>();
    private final Map<String, Event> events = new LinkedHashMap<>();
    private final StatuteBook statutes;
    private final Plain plain;
    private final ImpliedRules implied;

    DeadlineRules(Row file, StatuteBook statutes, DayTable days) {
        this.statutes = statutes;
        for (var row : file.rows("counting")) counting(row, days);
        var row = file.row("plain");
        plain = new Plain(counting(row), roll(row, "roll"), roll(row, "roll-before"), safe(row, "safe", false), safe(row, "safe-hours", true));
        row.done();
        for (var service : file.optionalRows("service")) service(service);
        for (var event : file.rows("events")) event(event);
        implied = new ImpliedRules(file, statutes, events.keySet());
        file.done();
    }

    ImpliedRules implied() {
        return implied;
    }

    private void counting(Row row, DayTable days) {
        var key = row.key("key");
        row.word("name", "latin");
        boolean firstDay = row.oneOf("first-day", "excluded", "counted").equals("counted");
        boolean nextHour = row.oneOf("hours", "next", "at-once").equals("next");
        var counting = new Counting(key, firstDay, nextHour, sets(row, "forward", days), sets(row, "backward", days),
            row.has("working-days-up-to") ? row.count("working-days-up-to") : 0, row.has("earlier") ? row.word("earlier", "latin-earlier") : null, Citation.read(row, statutes));
        row.done();
        unbroken(key, counting.cited(), row);
        if (countings.putIfAbsent(key, counting) != null) row.faults().add(row.spot("key"), "forum.fault.duplicateRow", key);
    }

    private static List<String> sets(Row row, String key, DayTable days) {
        var sets = row.texts(key);
        for (var set : sets) if (!days.has(set)) row.faults().add(row.spot(key), "forum.fault.unknownReference", key, set);
        return sets;
    }

    private Counting counting(Row row) {
        var key = row.text("counting");
        var counting = countings.get(key);
        if (counting != null) return counting;
        if (!key.isEmpty()) row.faults().add(row.spot("counting"), "forum.fault.unknownReference", "counting", key);
        return new Counting(key, false, true, List.of(), List.of(), 0, null, List.of());
    }

    private static Roll roll(Row row, String key) {
        return switch (row.oneOf(key, "none", "forward", "backward")) {
            case "forward" -> Roll.FORWARD;
            case "backward" -> Roll.BACKWARD;
            default -> Roll.NONE;
        };
    }

    /// The margin is in the unit the period ends in: days, or hours.
    private static Span safe(Row row, String key, boolean hours) {
        var safe = row.span(key);
        if (row.faults().none() && !row.absent() && safe.unit() != (hours ? Span.Unit.HOUR : Span.Unit.DAY)) row.faults().add(row.spot(key), "forum.fault.badMargin", key, safe, hours ? "4h" : "3d");
        return safe;
    }

    private void service(Row row) {
        var key = row.key("key");
        var name = row.word("name", "latin");
        var day = row.word("day", "latin-day");
        var found = new ArrayList<Served>();
        for (var item : row.rows("rules")) {
            var deemed = item.has("deemed") ? item.span("deemed") : null;
            var extra = item.has("extra") ? item.span("extra") : null;
            var cutoff = item.has("cutoff") ? item.time("cutoff") : null;
            var notFor = item.has("not-for") ? List.copyOf(item.texts("not-for")) : List.<String>of();
            var unless = item.has("unless-courts") ? List.copyOf(item.texts("unless-courts")) : List.<String>of();
            for (var cited : Citation.read(item, statutes)) found.add(new Served(name, day, deemed, extra, cutoff, item.flag("on-working-day", false), notFor, unless, cited));
            item.done();
        }
        row.done();
        unbroken(key, found, row);
        if (key.equals(ABROAD) || services.putIfAbsent(key, List.copyOf(found)) != null) row.faults().add(row.spot("key"), "forum.fault.duplicateRow", key);
    }

    private void event(Row row) {
        var key = row.key("key");
        var name = row.word("name", "latin");
        var start = row.word("start", "latin-start");
        var rules = new ArrayList<Rule>();
        for (var item : row.rows("rules")) rules.addAll(rules(item));
        row.done();
        rules.stream().map(Rule::when).distinct().forEach(when -> unbroken(key, rules.stream().filter(r -> r.when().equals(when)).toList(), row));
        if (row.faults().none() && rules.stream().noneMatch(r -> r.when().isEmpty())) row.faults().add(row.spot("rules"), "forum.fault.onlyVariants", key);
        if (events.putIfAbsent(key, new Event(name, start, List.copyOf(rules))) != null) row.faults().add(row.spot("key"), "forum.fault.duplicateRow", key);
    }

    private List<Rule> rules(Row row) {
        var when = row.optional("when");
        if (row.has("none")) {
            var none = row.word("none", "latin-none");
            var rules = Citation.read(row, statutes).stream().map(c -> new Rule(when, null, false, false, Roll.NONE, null, null, null, none, c)).toList();
            if (when.isEmpty()) row.faults().add(row.spot("none"), "forum.fault.missing", "when");
            row.done();
            return rules;
        }
        if (!when.isEmpty() && !when.equals(ABROAD) && !services.containsKey(when)) row.faults().add(row.spot("when"), "forum.fault.unknownReference", "when", when);
        var span = row.span("period");
        boolean before = row.has("direction") && row.oneOf("direction", "after", "before").equals("before");
        boolean clear = row.flag("clear", false);
        if (clear && !span.days()) row.faults().add(row.spot("clear"), "forum.fault.clear", span);
        var roll = roll(row, "roll");
        var counting = counting(row);
        var safe = safe(row, "safe", span.unit() == Span.Unit.HOUR);
        var note = row.has("note") || row.has("latin-note") ? row.word("note", "latin-note") : null;
        var rules = Citation.read(row, statutes).stream().map(c -> new Rule(when, span, before, clear, roll, counting, safe, note, null, c)).toList();
        row.done();
        return rules;
    }

    private static void unbroken(String key, List<? extends Period.Dated> rows, Row row) {
        if (row.faults().none()) Period.unbroken(key, rows, row.faults());
    }

    /// The rule for the variant asked for, or where there is none the general one.
    Rule rule(String pack, String key, Collection<String> variants, LocalDate on) throws Refused {
        var event = events.get(key);
        if (event == null) throw new Refused("forum.refused.deadline", key, pack, String.join(", ", events.keySet()));
        for (var when : variants)
            for (var rule : event.rules())
                if (rule.when().equals(when) && rule.period().covers(on)) {
                    if (rule.none() != null) throw new Refused("forum.refused.noPeriod", key, rule.none().zh(), rule.none().en(), rule.cited().text().en());
                    return rule;
                }
        for (var rule : event.rules()) if (rule.when().isEmpty() && rule.period().covers(on)) return rule;
        throw earlier(event.rules().getFirst().counting(), on, new Refused("forum.refused.deadlineThen", key, on, pack));
    }

    /// The refusal, or the better one where the pack says how it was counted on such a day.
    private static Refused earlier(Counting counting, LocalDate on, Refused plain) {
        var why = counting.earlier();
        return why == null || counting.cited().stream().anyMatch(c -> !on.isBefore(c.period().from())) ? plain : new Refused("forum.refused.countedOtherwise", on, plaint.text.Named.of(why.zh(), why.en()));
    }

    Rule plain(String pack, Span span, boolean before, boolean clear, LocalDate on) throws Refused {
        if (clear && !span.days()) throw new Refused("forum.refused.clear", span);
        var cited = plain.counting().on(on);
        if (cited == null) throw earlier(plain.counting(), on, new Refused("forum.refused.countingThen", on, pack));
        return new Rule("", span, before, clear, before ? plain.before() : plain.after(), plain.counting(), span.unit() == Span.Unit.HOUR ? plain.safeHours() : plain.safe(), null, null, cited);
    }

    /// The sets of calendar.yaml that say what working days are before it is known which rule holds.
    List<String> workingDays() {
        return plain.counting().forward();
    }

    Served served(String pack, String method, LocalDate on) throws Refused {
        var rules = services.get(method);
        if (rules == null) throw new Refused("forum.refused.service", method, pack, String.join(", ", services.keySet()));
        for (var rule : rules) if (rule.period().covers(on)) return rule;
        throw new Refused("forum.refused.serviceThen", method, on, pack);
    }

    List<Deadlines.Event> events() {
        var found = new ArrayList<Deadlines.Event>();
        events.forEach((key, event) -> {
            var latest = new HashMap<String, Rule>();
            for (var rule : event.rules()) latest.merge(rule.when(), rule, (a, b) -> a.period().from().isAfter(b.period().from()) ? a : b);
            var general = latest.get("");
            found.add(new Deadlines.Event(key, event.name(), event.start(), general.span(), general.before(), general.cited().text(), general.cited().verified()));
        });
        return List.copyOf(found);
    }

    Word serviceName(String way) {
        var rules = services.get(way);
        return rules == null ? new Word(way, way) : rules.getFirst().name();
    }

    Set<String> keys() {
        return events.keySet();
    }

    List<String> services() {
        return List.copyOf(services.keySet());
    }
}

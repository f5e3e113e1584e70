package plaint.forum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plaint.forum.Forum.Word;

/// How limitation runs in the courts of one pack, from the section `limitation` of deadlines.yaml: the events whose periods are the time itself and its cap, which acts interrupt
/// it and when it runs anew, and which heads know no limitation. It runs from the day the harm was known or, where the pack says so, from the harm itself: each sale then has its own day, and the
/// first is counted. Immutable.
public final class LimitationRules {
    private final String event;
    private final String cap;
    private final boolean fromHarm;
    private final List<Interrupts> acts = new ArrayList<>();
    private final List<String> known;
    private final List<String> exempt = new ArrayList<>();
    private final List<Citation> exempted = new ArrayList<>();
    private final List<Citation> shared = new ArrayList<>();

    /// `held`: the time stands still until a day is recorded on which it runs anew. `revives`: works even after the time was over. `rule` on the day asked for, or null.
    public record Act(String key, Word name, boolean held, boolean revives, Word rule, boolean verified) { }

    private record Interrupts(String key, Word name, boolean held, boolean revives, List<Citation> cited) { }

    LimitationRules(Row row, StatuteBook statutes) {
        event = row.text("event");
        cap = row.optional("cap");
        fromHarm = row.has("from") && row.oneOf("from", "known", "harm").equals("harm");
        known = fromHarm ? List.of() : List.copyOf(row.texts("known"));
        for (var item : row.rows("interruptions")) {
            acts.add(new Interrupts(item.text("key"), item.word("name", "latin"), item.oneOf("restarts", "at-once", "when-recorded").equals("when-recorded"),
                item.flag("revives", false), Citation.read(item, statutes)));
            item.done();
        }
        for (var item : row.optionalRows("exempt")) {
            exempt.addAll(item.texts("heads"));
            exempted.addAll(Citation.read(item, statutes));
            item.done();
        }
        for (var item : row.optionalRows("joint")) {
            shared.addAll(Citation.read(item, statutes));
            item.done();
        }
        row.done();
    }

    /// The event whose period is the limitation.
    public String event() {
        return event;
    }

    /// Whether it runs from the harm, known or not.
    public boolean fromHarm() {
        return fromHarm;
    }

    /// The event whose period is the longest a right is protected; empty where there is none.
    public String cap() {
        return cap;
    }

    /// The kinds of events by which the office knew of the harm: the earliest counts.
    public List<String> known() {
        return known;
    }

    /// Heads (by their letter) that know no limitation.
    public List<String> exempt() {
        return List.copyOf(exempt);
    }

    public Optional<Word> exemptRule(LocalDate on) {
        return cited(exempted, on).map(Citation::text);
    }

    /// Where it stands that an interruption against one joint debtor holds against all; empty: it does not.
    public Optional<Word> jointRule(LocalDate on) {
        return cited(shared, on).map(Citation::text);
    }

    /// What an act of this kind does on that day; empty where the pack does not know it.
    public Optional<Act> act(String key, LocalDate on) {
        return acts.stream().filter(a -> a.key().equals(key)).findFirst().map(a -> {
            var cited = cited(a.cited(), on);
            return new Act(a.key(), a.name(), a.held(), a.revives(), cited.map(Citation::text).orElse(null), cited.map(Citation::verified).orElse(false));
        });
    }

    private static Optional<Citation> cited(List<Citation> cited, LocalDate on) {
        return cited.stream().filter(c -> c.period().covers(on)).findFirst();
    }
}

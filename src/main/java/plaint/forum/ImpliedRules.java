package plaint.forum;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The sections `implied`, `served-papers` and `limitation` of deadlines.yaml; a pack may leave each out.
final class ImpliedRules {
    private final List<Implied> all = new ArrayList<>();
    private final List<Implied.Served> served = new ArrayList<>();
    private final LimitationRules limitation;

    ImpliedRules(Row file, StatuteBook statutes, Set<String> events) {
        for (var row : file.optionalRows("served-papers")) {
            served.add(new Implied.Served(row.key("key"), row.word("name", "latin"), row.optional("starts")));
            row.done();
        }
        for (var row : file.optionalRows("implied")) implied(row, statutes, events);
        limitation = file.has("limitation") ? limitation(file.row("limitation"), statutes, events) : null;
    }

    private static LimitationRules limitation(Row row, StatuteBook statutes, Set<String> events) {
        var rules = new LimitationRules(row, statutes);
        for (var key : List.of(rules.event(), rules.cap())) if (!key.isEmpty() && !events.contains(key)) row.faults().add(row.spot(), "forum.fault.unknownReference", "event", key);
        return rules;
    }

    private void implied(Row row, StatuteBook statutes, Set<String> events) {
        var key = row.key("key");
        var event = row.optional("event");
        if (!event.isEmpty() && !events.contains(event)) row.faults().add(row.spot("event"), "forum.fault.unknownReference", "event", event);
        var whose = switch (row.oneOf("whose", "ours", "court", "party", "choice")) {
            case "court" -> Implied.Whose.COURT;
            case "party" -> Implied.Whose.PARTY;
            case "choice" -> Implied.Whose.CHOICE;
            default -> Implied.Whose.OURS;
        };
        var implied = new Implied(key, row.key("on"), event.isEmpty() ? null : event, row.word("name", "latin"), row.word("start", "latin-start"),
            whose, row.has("ends") ? List.copyOf(row.texts("ends")) : List.of(),
            row.has("expected") ? row.word("expected", "latin-expected") : null, row.has("stopped") ? stopped(row.row("stopped"), statutes) : null, row.has("law") || row.has("numbers") ? stands(row, statutes) : List.of());
        row.done();
        if (all.stream().anyMatch(i -> i.key().equals(key))) row.faults().add(row.spot("key"), "forum.fault.duplicateRow", key);
        all.add(implied);
    }

    private static Implied.Stopped stopped(Row row, StatuteBook statutes) {
        var stopped = new Implied.Stopped(row.key("by"), row.key("until"), row.word("name", "latin"), stands(row, statutes));
        row.done();
        return stopped;
    }

    private static List<Implied.Stand> stands(Row row, StatuteBook statutes) {
        return Citation.read(row, statutes).stream().map(c -> new Implied.Stand(c.period().from(), c.period().to(), c.text(), c.verified())).toList();
    }

    List<Implied> all() {
        return List.copyOf(all);
    }

    List<Implied.Served> served() {
        return List.copyOf(served);
    }

    LimitationRules limitation() {
        return limitation;
    }
}

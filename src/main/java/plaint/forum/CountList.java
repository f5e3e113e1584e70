package plaint.forum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import plaint.forum.Forum.Count;
import plaint.forum.Forum.Element;
import plaint.text.Refused;

/// counts.yaml: the counts a complaint pleads, each with its own plaintiffs and the elements that have to be alleged and proved. Versions of one count follow each other.
final class CountList {
    private static final Set<String> DAMAGES = Set.of("general", "special", "statutory", "liquidated", "equitable");

    private record Entry(Count count, Period period, Spot spot) implements Period.Dated { }

    private final Map<String, List<Entry>> counts = new LinkedHashMap<>();

    CountList(Row file) {
        for (var row : file.rows("counts")) add(row);
        file.done();
        if (file.faults().none()) counts.forEach((key, entries) -> Period.unbroken(key, entries, file.faults()));
    }

    private void add(Row row) {
        var elements = new ArrayList<Element>();
        for (var item : row.rows("elements")) {
            var element = new Element(item.key("key"), item.text("text"), item.word("name", "latin"));
            item.done();
            if (elements.stream().anyMatch(e -> e.key().equals(element.key()))) item.faults().add(item.spot("key"), "forum.fault.duplicateRow", element.key());
            elements.add(element);
        }
        var damages = row.texts("damages");
        for (var d : damages) if (!DAMAGES.contains(d)) row.faults().add(row.spot("damages"), "forum.fault.notOneOf", "damages", d, String.join(", ", DAMAGES.stream().sorted().toList()));
        var period = row.period();
        var note = row.has("note") ? row.word("note", "latin-note") : new Forum.Word("", "");
        var count = new Count(row.key("key"), row.text("title"), row.word("name", "latin"), row.text("law"), row.oneOf("plaintiffs", "platform", "brand", "both"), List.copyOf(elements), List.copyOf(damages),
            row.optional("limitation"), note, period.from(), period.to(), row.text("source"), row.flag("verified"), row.has("federal") && row.flag("federal"));
        row.done();
        counts.computeIfAbsent(count.key(), k -> new ArrayList<>()).add(new Entry(count, period, row.spot()));
    }

    /// Counts that name a limitation must name an event the pack has.
    void limitations(Set<String> events, Faults faults) {
        for (var entries : counts.values())
            for (var e : entries)
                if (!e.count().limitation().isEmpty() && !events.contains(e.count().limitation())) faults.add(e.spot(), "forum.fault.unknownReference", "limitation", e.count().limitation());
    }

    List<Count> on(LocalDate day) {
        return counts.values().stream().flatMap(entries -> entries.stream().filter(e -> e.period().covers(day))).map(Entry::count).toList();
    }

    Count find(String pack, String key, LocalDate on) throws Refused {
        for (var c : on(on)) if (c.key().equals(key)) return c;
        throw new Refused("forum.refused.count", key, on, pack, String.join(", ", on(on).stream().map(Count::key).toList()));
    }
}

package plaint.forum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import plaint.forum.Forum.Word;

/// checks.yaml: what the check before filing looks at in the courts of a pack, whether a fault stops the filing or warns, where that stands, and the words each check looks for, by the
/// date of the filing. A check the pack does not name goes by the neutral rule, which rests on no law; some do nothing without the words of a pack. Immutable.
public final class CheckRules {
    /// STOP keeps the filing from being produced, WARN passes with a reason, OFF is not looked at.
    public enum Rank { STOP, WARN, OFF }

    /// One rule on one day. `law` null: it rests on no article. `since`: from when that article holds, null with no article. `days` 0: none. `lists`: words and patterns by their name.
    public record Rule(String key, Rank rank, Word law, LocalDate since, String source, boolean verified, int days, Map<String, List<String>> lists) {
        public List<String> list(String name) {
            return lists.getOrDefault(name, List.of());
        }
    }

    private record Entry(Rule rule, Period period, List<Citation> cited, Spot spot) implements Period.Dated { }

    private static final Map<String, Rank> NEUTRAL = neutral();
    private static final Set<String> LISTS = Set.of("says", "unless", "facts", "prayer", "person", "company", "laws", "back", "seal", "sign");
    private static final Set<String> PATTERNS = Set.of("unproved/says", "copies/says");
    private final Map<String, List<Entry>> entries = new LinkedHashMap<>();
    private final VenueRules venue;

    private static Map<String, Rank> neutral() {
        var ranks = new LinkedHashMap<String, Rank>();
        for (var key : List.of("parties", "claimed", "sum", "words", "files", "copies", "glyph", "fee")) ranks.put(key, Rank.STOP);
        for (var key : List.of("identity", "address", "hidden", "prayer", "unproved", "uncited", "intake", "agreement", "sales", "seal", "docket", "future", "exhibit-date", "limitation", "law", "rewrite"))
            ranks.put(key, Rank.WARN);
        for (var key : List.of("powers", "abuse", "venue", "level", "two-laws", "usual")) ranks.put(key, Rank.OFF);
        return ranks;
    }

    /// The rules of a pack that says nothing.
    CheckRules() {
        venue = new VenueRules();
    }

    CheckRules(Row file, StatuteBook statutes, CourtList courts) {
        for (var row : file.rows("checks")) rule(row, statutes);
        if (file.faults().none()) entries.forEach((key, found) -> Period.unbroken(key, found, file.faults()));
        // what stands twice or not at all in another file is told there, not again here
        var ties = file.has("venue") ? file.row("venue") : null;
        venue = ties != null && file.faults().none() ? new VenueRules(ties, courts) : new VenueRules();
        file.done();
    }

    private void rule(Row row, StatuteBook statutes) {
        var key = row.oneOf("key", NEUTRAL.keySet().toArray(String[]::new));
        var rank = Rank.valueOf(row.oneOf("rank", "stop", "warn", "off").toUpperCase(java.util.Locale.ROOT));
        var lists = new LinkedHashMap<String, List<String>>();
        for (var name : LISTS.stream().sorted().toList()) if (row.has(name)) lists.put(name, List.copyOf(row.texts(name)));
        patterns(key, lists, row);
        for (var law : lists.getOrDefault("laws", List.of())) if (statutes.laws().stream().noneMatch(l -> l.key().equals(law))) row.faults().add(row.spot("laws"), "forum.fault.unknownReference", "laws", law);
        int days = row.has("days") ? row.count("days") : 0;
        var cited = new ArrayList<Citation>();
        for (var item : row.optionalRows("cited")) {
            cited.addAll(Citation.read(item, statutes));
            item.done();
        }
        var period = row.period();
        var rule = new Rule(key, rank, null, null, row.text("source"), row.flag("verified"), days, Map.copyOf(lists));
        row.done();
        entries.computeIfAbsent(key, k -> new ArrayList<>()).add(new Entry(rule, period, List.copyOf(cited), row.spot()));
    }

    private static void patterns(String key, Map<String, List<String>> lists, Row row) {
        lists.forEach((name, texts) -> {
            if (!PATTERNS.contains(key + "/" + name)) return;
            for (var text : texts) {
                try {
                    Pattern.compile(text);
                } catch (PatternSyntaxException e) {
                    row.faults().add(row.spot(name), "forum.fault.badPattern", e.getDescription());
                }
            }
        });
    }

    /// The keys of all checks there are.
    public static Set<String> keys() {
        return NEUTRAL.keySet();
    }

    /// The rule of this check for a filing of that date.
    public Rule rule(String key, LocalDate on) {
        if (!NEUTRAL.containsKey(key)) throw new IllegalArgumentException("no check " + key);
        for (var e : entries.getOrDefault(key, List.of())) {
            if (!e.period().covers(on)) continue;
            var r = e.rule();
            var cited = e.cited().stream().filter(c -> c.period().covers(on)).toList();
            if (cited.isEmpty()) return r;
            var law = new Word(String.join("、", cited.stream().map(c -> c.text().zh()).toList()), String.join("; ", cited.stream().map(c -> c.text().en()).toList()));
            var since = cited.stream().map(c -> c.period().from()).max(LocalDate::compareTo).orElseThrow();
            return new Rule(key, r.rank(), law, since, r.source(), r.verified() && cited.stream().allMatch(Citation::verified), r.days(), r.lists());
        }
        return new Rule(key, NEUTRAL.get(key), null, null, "", true, 0, Map.of());
    }

    /// Which court may be asked.
    public VenueRules venue() {
        return venue;
    }
}

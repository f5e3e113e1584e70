package plaint.forum;

import java.math.BigDecimal;
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

    /// One rule on one day. `name` tells apart the rules of a check that has several, empty for others. `law` null: it rests on no article. `since`: from when that article holds, null with no
    /// article. `days` 0: none. `amount` null: none. `lists`: words and patterns by their name.
    public record Rule(String key, String name, Rank rank, Word law, LocalDate since, String source, boolean verified, int days, BigDecimal amount, Map<String, List<String>> lists) {
        public List<String> list(String name) {
            return lists.getOrDefault(name, List.of());
        }

        /// True where the rule names none of these, or this one.
        public boolean holdsFor(String list, String one) {
            return list(list).isEmpty() || list(list).contains(one);
        }
    }

    private record Entry(Rule rule, Period period, List<Citation> cited, Spot spot) implements Period.Dated { }

    private static final Map<String, Rank> NEUTRAL = neutral();
    /// Checks of which a pack has as many as it wants, each under a name of its own behind a dot (required.disclosure): papers a filing has to hold, words a paper has to hold, sums a paper has to state, the least that can be claimed.
    private static final Set<String> SEVERAL = Set.of("required", "holds", "stated", "least");
    private static final Set<String> LISTS = Set.of("says", "unless", "facts", "prayer", "alternative", "limit", "person", "company", "laws", "back", "seal", "sign", "papers", "filings", "courts", "heads", "fields", "parties");
    private static final Set<String> PATTERNS = Set.of("unproved/says", "copies/says", "redaction/says", "address-form/says");
    private final Map<String, List<Entry>> entries = new LinkedHashMap<>();
    private final VenueRules venue;

    private static Map<String, Rank> neutral() {
        var ranks = new LinkedHashMap<String, Rank>();
        for (var key : List.of("parties", "claimed", "sum", "words", "files", "copies", "glyph", "fee")) ranks.put(key, Rank.STOP);
        for (var key : List.of("identity", "number", "address", "hidden", "prayer", "unproved", "uncited", "intake", "agreement", "sales", "period", "seal", "docket", "future", "exhibit-date", "limitation", "law", "rewrite", "no-exhibits", "script"))
            ranks.put(key, Rank.WARN);
        for (var key : List.of("ground", "powers", "abuse", "venue", "level", "two-laws", "usual", "operator", "counts", "notice", "appealable", "retrial", "redaction", "address-form", "federal", "diverse", "required", "holds", "stated", "least")) ranks.put(key, Rank.OFF);
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
        var written = row.text("key");
        int dot = written.indexOf('.');
        var key = dot < 0 ? written : written.substring(0, dot);
        var name = dot < 0 ? "" : written.substring(dot + 1);
        if (!NEUTRAL.containsKey(key) || SEVERAL.contains(key) == name.isEmpty()) row.faults().add(row.spot("key"), "forum.fault.notOneOf", "key", written, keysWritten());
        var rank = Rank.valueOf(row.oneOf("rank", "stop", "warn", "off").toUpperCase(java.util.Locale.ROOT));
        var lists = new LinkedHashMap<String, List<String>>();
        for (var list : LISTS.stream().sorted().toList()) if (row.has(list)) lists.put(list, List.copyOf(row.texts(list)));
        patterns(key, lists, row);
        for (var law : lists.getOrDefault("laws", List.of())) if (statutes.laws().stream().noneMatch(l -> l.key().equals(law))) row.faults().add(row.spot("laws"), "forum.fault.unknownReference", "laws", law);
        int days = row.has("days") ? row.count("days") : 0;
        var amount = row.has("amount") ? row.decimal("amount") : null;
        var cited = new ArrayList<Citation>();
        for (var item : row.optionalRows("cited")) {
            cited.addAll(Citation.read(item, statutes));
            item.done();
        }
        var period = row.period();
        var rule = new Rule(key, name, rank, null, null, row.text("source"), row.flag("verified"), days, amount, Map.copyOf(lists));
        row.done();
        entries.computeIfAbsent(written, k -> new ArrayList<>()).add(new Entry(rule, period, List.copyOf(cited), row.spot()));
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

    private static String keysWritten() {
        return String.join(", ", NEUTRAL.keySet().stream().map(k -> SEVERAL.contains(k) ? k + ".…" : k).toList());
    }

    /// The keys of all checks there are.
    public static Set<String> keys() {
        return NEUTRAL.keySet();
    }

    /// The rule of this check for a filing of that date.
    public Rule rule(String key, LocalDate on) {
        if (!NEUTRAL.containsKey(key)) throw new IllegalArgumentException("no check " + key);
        for (var e : entries.getOrDefault(key, List.of())) if (e.period().covers(on)) return then(e, on);
        return new Rule(key, "", NEUTRAL.get(key), null, null, "", true, 0, null, Map.of());
    }

    /// The rules of a check that has several, for a filing of that date, in the order of the pack.
    public List<Rule> rules(String key, LocalDate on) {
        return entries.entrySet().stream().filter(e -> e.getKey().startsWith(key + ".")).flatMap(e -> e.getValue().stream()).filter(e -> e.period().covers(on)).map(e -> then(e, on)).toList();
    }

    private static Rule then(Entry e, LocalDate on) {
        var r = e.rule();
        var cited = e.cited().stream().filter(c -> c.period().covers(on)).toList();
        if (cited.isEmpty()) return r;
        var law = new Word(String.join("、", cited.stream().map(c -> c.text().zh()).toList()), String.join("; ", cited.stream().map(c -> c.text().en()).toList()));
        var since = cited.stream().map(c -> c.period().from()).max(LocalDate::compareTo).orElseThrow();
        return new Rule(r.key(), r.name(), r.rank(), law, since, r.source(), r.verified() && cited.stream().allMatch(Citation::verified), r.days(), r.amount(), r.lists());
    }

    /// Which court may be asked.
    public VenueRules venue() {
        return venue;
    }
}

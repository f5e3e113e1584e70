package plaint.forum;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import plaint.forum.Deadlines.Moment;
import plaint.forum.Forum.Word;
import plaint.text.Money;

/// One mapping of a pack file, read strictly: what is asked for must be there and of its type, and [#done] reports every key nobody asked for. A fault is noted
/// with file and line and a harmless value given back, so that reading goes on and finds the rest. Texts are taken as written: YAML's own ideas of what is a
/// number, a date or a truth value are not used.
final class Row {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    /// Any row may say when and by whom it was last looked through, and as of which day its figure stands.
    private static final List<String> REVIEW = List.of("as-of", "reviewed-on", "reviewed-by");
    private final Reading reading;
    private final Faults faults;
    private final Spot spot;
    private final boolean absent;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Spot> spots = new LinkedHashMap<>();
    private final TreeSet<String> asked = new TreeSet<>();

    Row(Reading reading, Node node) {
        this(reading, node, reading.spot(node), false);
    }

    private Row(Reading reading, Node node, Spot spot, boolean absent) {
        this.reading = reading;
        this.faults = reading.faults();
        this.spot = spot;
        this.absent = absent;
        if (absent) return;
        if (!(node instanceof MappingNode mapping)) {
            faults.add(spot, "forum.fault.notMapping");
            return;
        }
        for (var entry : mapping.getValue()) {
            var key = entry.getKeyNode() instanceof ScalarNode s ? s.getValue() : "?";
            var at = reading.spot(entry.getKeyNode());
            if (values.containsKey(key)) faults.add(at, "forum.fault.duplicateKey", key, spots.get(key));
            else {
                values.put(key, entry.getValueNode());
                spots.put(key, at);
            }
        }
        for (var key : List.of("as-of", "reviewed-on")) if (has(key)) date(key);
        if (has("reviewed-by")) text("reviewed-by");
        asked.removeAll(REVIEW);
    }

    /// A file that a pack leaves out: it lists nothing, and nothing in it is missing.
    static Row absent(Reading reading, String file) {
        return new Row(reading, null, new Spot(file, 1), true);
    }

    /// True where the pack leaves this out.
    boolean absent() {
        return absent;
    }

    Spot spot() {
        return spot;
    }

    Spot spot(String key) {
        return spots.getOrDefault(key, spot);
    }

    Faults faults() {
        return faults;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /// A text that must be there and not be blank.
    String text(String key) {
        var node = required(key);
        if (node == null) return "";
        var text = scalar(key, node);
        if (text.isBlank()) faults.add(spot(key), "forum.fault.missing", key);
        return text.strip();
    }

    /// A text that may be missing or blank.
    String optional(String key) {
        asked.add(key);
        var node = values.get(key);
        return node == null ? "" : scalar(key, node).strip();
    }

    /// A text in both languages; one without a Chinese character is its own English.
    Word word(String zh, String en) {
        var text = text(zh);
        return new Word(text, has(en) || chinese(text) ? text(en) : text);
    }

    /// A text, and in English what stands under the same name after `latin` (`rule`, `latinRule`); without it as it is.
    Word word(String key) {
        var text = text(key);
        var latin = "latin" + Character.toUpperCase(key.charAt(0)) + key.substring(1);
        return new Word(text, has(latin) ? text(latin) : text);
    }

    private static boolean chinese(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    /// The name in Latin letters; a name without a Chinese character is its own.
    String latin(String name) {
        return has("latin") || chinese(name) ? text("latin") : name;
    }

    /// A text other rows refer to.
    String key(String key) {
        var text = text(key);
        if (!text.isEmpty() && !KEY.matcher(text).matches()) faults.add(spot(key), "forum.fault.badKey", key, text);
        return text;
    }

    LocalDate date(String key) {
        var text = text(key);
        return text.isEmpty() ? LocalDate.EPOCH : date(key, text);
    }

    /// A day, or a day with its time: `2017-01-12` or `2017-01-12T09:30`.
    Moment moment(String key) {
        var text = text(key);
        if (text.isEmpty()) return new Moment(LocalDate.EPOCH);
        if (!text.contains("T")) return new Moment(date(key, text));
        try {
            return new Moment(LocalDateTime.parse(text, MINUTE));
        } catch (DateTimeException e) {
            faults.add(spot(key), "forum.fault.badDate", key, text);
            return new Moment(LocalDate.EPOCH);
        }
    }

    /// A time of day, `16:30`.
    LocalTime time(String key) {
        var text = text(key);
        if (text.matches("([01]\\d|2[0-3]):[0-5]\\d")) return LocalTime.parse(text);
        if (!text.isEmpty()) faults.add(spot(key), "forum.fault.badTime", key, text);
        return LocalTime.MIDNIGHT;
    }

    /// `from` and `to`, the second may be missing.
    Period period() {
        var from = date("from");
        var until = optional("to");
        var to = until.isEmpty() ? null : date("to", until);
        if (to != null && to.isBefore(from)) faults.add(spot("to"), "forum.fault.backwards", from, to);
        return new Period(from, to);
    }

    private LocalDate date(String key, String text) {
        try {
            return LocalDate.parse(text, DAY);
        } catch (DateTimeException e) {
            faults.add(spot(key), "forum.fault.badDate", key, text);
            return LocalDate.EPOCH;
        }
    }

    boolean flag(String key) {
        var text = text(key);
        return flag(key, text.isEmpty() ? "false" : text);
    }

    boolean flag(String key, boolean otherwise) {
        var text = optional(key);
        return text.isEmpty() ? otherwise : flag(key, text);
    }

    private boolean flag(String key, String text) {
        if (!text.equals("true") && !text.equals("false")) faults.add(spot(key), "forum.fault.badFlag", key, text);
        return text.equals("true");
    }

    /// A decimal number; where it may not be negative or nought the caller looks.
    BigDecimal decimal(String key) {
        var text = text(key);
        if (text.isEmpty()) return BigDecimal.ONE;
        if (DECIMAL.matcher(text).matches()) return new BigDecimal(text);
        faults.add(spot(key), "forum.fault.badNumber", key, text);
        return BigDecimal.ONE;
    }

    /// A sum in the currency of the pack, of at most two decimals.
    Money money(String key) {
        var number = decimal(key);
        if (number.stripTrailingZeros().scale() <= 2) return Money.of(number, reading.currency());
        faults.add(spot(key), "forum.fault.badNumber", key, number.toPlainString());
        return new Money(0, reading.currency());
    }

    /// The day as of which a row says that its figure stands; null where it does not say.
    LocalDate asOf() {
        return has("as-of") ? date("as-of", optional("as-of")) : null;
    }

    String currency() {
        return reading.currency();
    }

    /// A whole number above nought.
    int count(String key) {
        var number = decimal(key);
        if (number.scale() <= 0 && number.signum() > 0 && number.compareTo(BigDecimal.valueOf(9999)) <= 0) return number.intValue();
        faults.add(spot(key), "forum.fault.badCount", key, number.toPlainString());
        return 1;
    }

    /// One of the names a key may have.
    String oneOf(String key, String... names) {
        var text = text(key);
        if (List.of(names).contains(text)) return text;
        if (!text.isEmpty()) faults.add(spot(key), "forum.fault.notOneOf", key, text, String.join(", ", names));
        return names[0];
    }

    /// The length of a period, `15d`.
    Span span(String key) {
        var text = text(key);
        return Span.of(text).orElseGet(() -> {
            if (!text.isEmpty()) faults.add(spot(key), "forum.fault.badSpan", key, text);
            return new Span(1, Span.Unit.DAY);
        });
    }

    /// The days listed under `key`, each with its line; none where the key is missing.
    Map<LocalDate, Spot> optionalDates(String key) {
        asked.add(key);
        var days = new LinkedHashMap<LocalDate, Spot>();
        if (!has(key)) return days;
        for (var item : items(key, required(key))) {
            var day = date(key, scalar(key, item).strip());
            if (days.putIfAbsent(day, reading.spot(item)) != null) faults.add(reading.spot(item), "forum.fault.duplicateRow", day);
        }
        return days;
    }

    /// The mappings listed under `key`, at least one.
    List<Row> rows(String key) {
        var node = required(key);
        var rows = new ArrayList<Row>();
        for (var item : items(key, node)) rows.add(new Row(reading, item));
        return rows;
    }

    /// As [#rows]; none where the key is missing.
    List<Row> optionalRows(String key) {
        asked.add(key);
        return has(key) ? rows(key) : List.of();
    }

    /// The texts listed under `key`, at least one.
    List<String> texts(String key) {
        var texts = new ArrayList<String>();
        for (var item : items(key, required(key))) texts.add(scalar(key, item).strip());
        return texts;
    }

    /// The texts listed under `key`; none where the key is missing or its list is empty, so that a layer can take away what the pack below has.
    List<String> someTexts(String key) {
        asked.add(key);
        return values.get(key) instanceof SequenceNode list && list.getValue().isEmpty() || !has(key) ? List.of() : texts(key);
    }

    /// All keys of this mapping with their texts, for mappings whose keys are names.
    Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        for (var key : values.keySet()) names.put(key, text(key));
        return names;
    }

    /// The mapping under `key`.
    Row row(String key) {
        var node = required(key);
        return node == null ? new Row(reading, null, spot, true) : new Row(reading, node);
    }

    /// As [#row]; one that holds nothing where the key is missing.
    Row optionalRow(String key) {
        asked.add(key);
        return has(key) ? row(key) : new Row(reading, null, spot, true);
    }

    /// Reports every key that was not asked for.
    void done() {
        for (var key : values.keySet()) if (!asked.contains(key) && !REVIEW.contains(key)) faults.add(spot(key), "forum.fault.unknownKey", key, String.join(", ", asked));
    }

    private Node required(String key) {
        asked.add(key);
        var node = values.get(key);
        if (node == null && !absent) faults.add(spot, "forum.fault.missing", key);
        return node;
    }

    private List<Node> items(String key, Node node) {
        if (node == null) return List.of();
        if (node instanceof SequenceNode list) {
            if (list.getValue().isEmpty()) faults.add(spot(key), "forum.fault.emptyList", key);
            return list.getValue();
        }
        faults.add(spot(key), "forum.fault.notList", key);
        return List.of();
    }

    private String scalar(String key, Node node) {
        if (node instanceof ScalarNode s) return s.getValue();
        faults.add(reading.spot(node), "forum.fault.notText", key);
        return "";
    }
}

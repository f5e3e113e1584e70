package plaint.forum;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
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

/// One mapping of a pack file, read strictly: what is asked for must be there and of its type, and [#done] reports every key nobody asked for. A fault is noted
/// with file and line and a harmless value given back, so that reading goes on and finds the rest. Texts are taken as written: YAML's own ideas of what is a
/// number, a date or a truth value are not used.
final class Row {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
    private final String file;
    private final Faults faults;
    private final Spot spot;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Spot> spots = new LinkedHashMap<>();
    private final TreeSet<String> asked = new TreeSet<>();

    Row(String file, Node node, Faults faults) {
        this.file = file;
        this.faults = faults;
        this.spot = spotOf(node);
        if (!(node instanceof MappingNode mapping)) {
            faults.add(spot, "forum.fault.notMapping");
            return;
        }
        for (var entry : mapping.getValue()) {
            var key = entry.getKeyNode() instanceof ScalarNode s ? s.getValue() : "?";
            var at = spotOf(entry.getKeyNode());
            if (values.containsKey(key)) faults.add(at, "forum.fault.duplicateKey", key, spots.get(key));
            else {
                values.put(key, entry.getValueNode());
                spots.put(key, at);
            }
        }
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
            if (days.putIfAbsent(day, spotOf(item)) != null) faults.add(spotOf(item), "forum.fault.duplicateRow", day);
        }
        return days;
    }

    /// The mappings listed under `key`, at least one.
    List<Row> rows(String key) {
        var node = required(key);
        var rows = new ArrayList<Row>();
        for (var item : items(key, node)) rows.add(new Row(file, item, faults));
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

    /// All keys of this mapping with their texts, for mappings whose keys are names.
    Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        for (var key : values.keySet()) names.put(key, text(key));
        return names;
    }

    /// The mapping under `key`.
    Row row(String key) {
        var node = required(key);
        return new Row(file, node == null ? new MappingNode(org.yaml.snakeyaml.nodes.Tag.MAP, List.of(), org.yaml.snakeyaml.DumperOptions.FlowStyle.BLOCK) : node, faults);
    }

    /// Reports every key that was not asked for.
    void done() {
        for (var key : values.keySet()) if (!asked.contains(key)) faults.add(spot(key), "forum.fault.unknownKey", key, String.join(", ", asked));
    }

    private Node required(String key) {
        asked.add(key);
        var node = values.get(key);
        if (node == null) faults.add(spot, "forum.fault.missing", key);
        return node;
    }

    private List<Node> items(String key, Node node) {
        if (node == null) return List.of();
        if (node instanceof SequenceNode list) {
            if (list.getValue().isEmpty()) faults.add(spot(key), "forum.fault.missing", key);
            return list.getValue();
        }
        faults.add(spot(key), "forum.fault.notList", key);
        return List.of();
    }

    private String scalar(String key, Node node) {
        if (node instanceof ScalarNode s) return s.getValue();
        faults.add(spotOf(node), "forum.fault.notText", key);
        return "";
    }

    private Spot spotOf(Node node) {
        return new Spot(file, node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1);
    }
}

package plaint.forum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plaint.forum.Forum.Latin;
import plaint.forum.Forum.Numbered;
import plaint.forum.Forum.Style;
import plaint.forum.Forum.Typography;
import plaint.text.Refused;

/// typography.yaml: page rules; the grid of lines and characters must fit between the margins.
final class PageRules {
    private static final double POINTS_PER_MM = 72 / 25.4;
    private final Map<String, Typography> rules = new LinkedHashMap<>();
    private final List<Style> styles = new ArrayList<>();

    PageRules(Row file) {
        for (var row : file.rows("typography")) add(row);
        for (var row : file.optionalRows("styles")) style(row);
        file.done();
    }

    private void add(Row row) {
        var rule = new Typography(row.key("key"), size(row, "width"), size(row, "height"), size(row, "top"), size(row, "bottom"), size(row, "inner"), size(row, "outer"),
            row.flag("mirrored"), row.count("lines"), row.has("latin") ? 0 : row.count("chars"), size(row, "leading"), row.has("latin") ? 0 : size(row, "pitch"), size(row, "body"),
            size(row, "title"), row.text("source"), row.has("latin") ? latin(row.row("latin")) : null);
        row.flag("verified");
        row.done();
        if (row.faults().none()) {
            fits(row, "lines", rule.lines() * rule.leading(), rule.height() - rule.top() - rule.bottom());
            fits(row, "chars", rule.chars() * rule.pitch(), rule.width() - rule.inner() - rule.outer());
        }
        if (rules.putIfAbsent(rule.key(), rule) != null) row.faults().add(row.spot("key"), "forum.fault.duplicateRow", rule.key());
    }

    private static Latin latin(Row row) {
        Numbered numbers = null;
        if (row.has("numbered")) {
            var n = row.row("numbered");
            numbers = new Numbered(size(n, "numbers"), size(n, "left"), n.flag("twin"), n.has("right") ? size(n, "right") : 0);
            n.done();
        }
        var latin = new Latin(size(row, "single"), row.flag("justify"), row.flag("hanging"), numbers);
        row.done();
        return latin;
    }

    private void style(Row row) {
        var replaces = new LinkedHashMap<String, String>();
        for (var r : row.optionalRows("replaces")) {
            var what = r.key("rule");
            var by = r.key("by");
            r.done();
            for (var key : List.of(what, by)) if (!rules.containsKey(key)) r.faults().add(r.spot(), "forum.fault.unknownReference", "typography", key);
            replaces.put(what, by);
        }
        var style = new Style(row.key("key"), row.text("name"), row.text("latin"), Map.copyOf(replaces), row.flag("running", false), row.text("source"), row.flag("verified"));
        row.done();
        if (styles.stream().anyMatch(s -> s.key().equals(style.key()))) row.faults().add(row.spot("key"), "forum.fault.duplicateRow", style.key());
        styles.add(style);
    }

    List<Style> styles() {
        return List.copyOf(styles);
    }

    private static double size(Row row, String key) {
        var size = row.decimal(key);
        if (size.signum() <= 0) row.faults().add(row.spot(key), "forum.fault.badCount", key, size.toPlainString());
        return size.doubleValue();
    }

    private static void fits(Row row, String key, double points, double millimetres) {
        if (points > millimetres * POINTS_PER_MM) row.faults().add(row.spot(key), "forum.fault.gridTooLarge", key, Math.round(points / POINTS_PER_MM), Math.round(millimetres));
    }

    boolean has(String key) {
        return rules.containsKey(key);
    }

    Typography find(String pack, String key) throws Refused {
        var rule = rules.get(key);
        if (rule == null) throw new Refused("forum.refused.typography", key, pack, String.join(", ", rules.keySet()));
        return rule;
    }
}

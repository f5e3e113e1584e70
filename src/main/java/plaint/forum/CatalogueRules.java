package plaint.forum;

import java.util.ArrayList;
import java.util.List;
import plaint.forum.Forum.Word;

/// The sections `columns`, `index` and `usual` of themes.yaml: what the evidence catalogue prints of each exhibit and the index of each paper and exhibit, and which exhibits such a suit usually hands in, by the groups of the catalogue.
public final class CatalogueRules {
    private static final String[] FIELDS = {"no", "label", "title", "kind", "source", "proves", "pages", "count", "copies", "held", "note", "digest"};
    /// What an index may print; papers have no day, kind, source nor original, and leave those blank.
    private static final String[] INDEX = {"label", "title", "dated", "kind", "source", "held", "pages", "count", "digest"};

    /// One column: `field` of an exhibit under `head`, `share` of the width and `align` (l, c, r); with `link` it leads to the exhibit.
    public record Column(String field, String head, String share, String align, boolean link) { }

    /// An exhibit usually handed in: it is there where a title holds one of the words `told`. `when` names what the case must have (`raids`, `convictions`, `costs`, `purchases`); empty: always.
    public record Usual(String key, String theme, Word name, List<String> told, String when) { }

    private final List<Column> columns = new ArrayList<>();
    private final List<Column> index = new ArrayList<>();
    private final List<Usual> usual = new ArrayList<>();

    CatalogueRules(Row file, List<Forum.Theme> themes) {
        columns(file.optionalRows("columns"), FIELDS, columns);
        columns(file.optionalRows("index"), INDEX, index);
        for (var row : file.optionalRows("usual")) {
            var name = row.text("name");
            var item = new Usual(row.key("key"), row.key("theme"), new Word(name, row.latin(name)), row.texts("told"), row.has("when") ? row.oneOf("when", "raids", "convictions", "costs", "purchases") : "");
            row.text("source");
            row.flag("verified");
            row.done();
            if (themes.stream().noneMatch(t -> t.key().equals(item.theme()))) row.faults().add(row.spot("theme"), "forum.fault.unknownReference", "theme", item.theme());
            if (usual.stream().anyMatch(u -> u.key().equals(item.key()))) row.faults().add(row.spot("key"), "forum.fault.duplicateRow", item.key());
            usual.add(item);
        }
    }

    private static void columns(List<Row> rows, String[] fields, List<Column> into) {
        for (var row : rows) {
            var column = new Column(row.oneOf("field", fields), row.text("head"), row.decimal("share").toPlainString(), row.oneOf("align", "l", "c", "r"), row.flag("link", false));
            row.text("source");
            row.flag("verified");
            row.done();
            if (into.stream().anyMatch(c -> c.field().equals(column.field()))) row.faults().add(row.spot("field"), "forum.fault.duplicateRow", column.field());
            into.add(column);
        }
    }

    /// The columns of the index (材料目录, bundle index).
    public List<Column> index() {
        return List.copyOf(index);
    }

    public List<Column> columns() {
        return List.copyOf(columns);
    }

    public List<Usual> usual() {
        return List.copyOf(usual);
    }
}

package plaint.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plaint.text.Lang;
import plaint.text.Words;

/// The lists that can be taken in from a spreadsheet, each with its columns. A column is known by its header in either language or by its key.
public enum ListKind {
    /// Parties of one case, one a row.
    PARTIES("kind!", "name!", "latin", "identifier", "role", "sex", "born", "ethnicity", "address", "phone", "legalRepresentative", "representativePost", "employer"),
    /// Exhibits of one case, one a row; `file` lies beside the list.
    EXHIBITS("title!", "latinTitle", "evidence!", "held", "theme!", "source", "proves", "dated", "file"),
    /// Complaints of consumers in one case, one a row.
    COMPLAINTS("shop!", "consumer!", "complained!", "orderNo", "paid", "subject", "refunded", "refundedOn", "refundedBy", "exhibit"),
    /// New cases, one row a case and defendant; rows with the same number are one case.
    CASES("no!", "court!", "cause!", "filed!", "plaintiff!", "plaintiffCode", "defendant!", "kind!", "identifier", "address", "phone", "head!", "claimed!");

    private final List<Column> columns = new ArrayList<>();

    ListKind(String... columns) {
        for (var c : columns) this.columns.add(new Column(c.replace("!", ""), c.endsWith("!")));
        this.columns.add(new Column("remark", false));
    }

    /// One column of a template.
    public record Column(String key, boolean required) {
        public String header(Lang lang) {
            return Words.in(lang).say("exchange.column." + key);
        }

        /// What belongs into it.
        public String note(Lang lang) {
            return Words.in(lang).say("exchange.about." + key);
        }

        private boolean named(String header) {
            // a template marks what must be filled in
            var given = header.replace("*", "").strip().toLowerCase(Locale.ROOT);
            return given.equals(key.toLowerCase(Locale.ROOT)) || given.equals(header(Lang.ZH).toLowerCase(Locale.ROOT)) || given.equals(header(Lang.EN).toLowerCase(Locale.ROOT));
        }
    }

    public List<Column> columns() {
        return List.copyOf(columns);
    }

    /// The place of a column in a header, or -1 where it, or this list, does not have it.
    int place(String key, List<String> header) {
        for (var column : columns)
            if (column.key().equals(key)) for (int i = 0; i < header.size(); i++) if (column.named(header.get(i))) return i;
        return -1;
    }

    /// The required columns that a header lacks.
    public List<Column> lacking(List<String> header) {
        return columns.stream().filter(c -> c.required() && place(c.key(), header) < 0).toList();
    }

    /// The columns of a header that mean nothing here; they are left aside.
    public List<String> unknown(List<String> header) {
        return header.stream().filter(h -> !h.isBlank() && columns.stream().noneMatch(c -> c.named(h))).toList();
    }

    /// The column a header is taken for; null where it is left aside.
    public Column taken(String header) {
        return columns.stream().filter(c -> c.named(header)).findFirst().orElse(null);
    }

    /// Which list a header belongs to: the one all of whose required columns it has; of several the one with most.
    public static Optional<ListKind> of(List<String> header) {
        return java.util.Arrays.stream(values()).filter(k -> k.lacking(header).isEmpty()).max(java.util.Comparator.comparingLong(k -> k.columns.stream().filter(Column::required).count()));
    }
}

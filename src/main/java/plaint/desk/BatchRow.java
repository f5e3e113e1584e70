package plaint.desk;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import plaint.evidence.Sha256;
import plaint.text.Money;
import plaint.text.Refused;
import plaint.text.Typed;

/// One row of a batch: its line (the heading being 1) and its cells by column; blank cells are not there. Columns not among [#COLUMNS] are passed over.
public record BatchRow(int line, Map<String, String> cells) {
    public static final List<String> COLUMNS = List.of("case", "filing", "leads", "like", "court", "cause", "dated", "forum", "plaintiff", "plaintiff_code", "plaintiff_address",
        "plaintiff_representative", "plaintiff_post", "plaintiff_phone", "defendant", "defendant_id", "defendant_sex", "defendant_born", "defendant_ethnicity", "defendant_address", "defendant_phone", "shop", "account", "brand", "goods", "from", "to",
        "goodwill", "direct_loss", "costs", "basis");

    public BatchRow {
        var kept = new TreeMap<String, String>();
        cells.forEach((k, v) -> {
            if (v != null && !v.isBlank() && COLUMNS.contains(k)) kept.put(k, v.strip());
        });
        cells = java.util.Collections.unmodifiableMap(kept);
    }

    /// The rows of a CSV in UTF-8. Refused where there is no column a case could be found or opened by.
    static List<BatchRow> read(Path csv) throws Refused {
        var list = LooseList.any(csv);
        var rows = new ArrayList<BatchRow>();
        for (var r : list.rows()) {
            var cells = new TreeMap<String, String>();
            for (var column : r.getHeader()) if (!column.isBlank()) cells.put(column.strip().toLowerCase(Locale.ROOT), LooseList.field(r, column));
            rows.add(new BatchRow((int) r.getStartingLineNumber(), cells));
        }
        var head = list.rows().getFirst().getHeader().stream().map(h -> h.strip().toLowerCase(Locale.ROOT)).toList();
        if (!head.contains("case") && !head.contains("defendant") && !head.contains("leads")) throw new Refused("batch.refused.columns", csv);
        return rows;
    }

    /// Null where the cell is blank.
    String get(String column) {
        return cells.get(column);
    }

    String or(String column, String otherwise) {
        return cells.getOrDefault(column, otherwise);
    }

    /// Whom it names.
    String about() {
        return or("case", or("defendant", or("leads", or("shop", ""))));
    }

    /// Whether the row says enough to open a case by.
    boolean opens() {
        return cells.containsKey("defendant") || cells.containsKey("leads");
    }

    LocalDate day(String column) throws Refused {
        var text = get(column);
        if (text == null) throw new Refused("batch.refused.blank", line, column);
        return Typed.date(text).orElseThrow(() -> new Refused("batch.refused.day", line, column, text));
    }

    /// Null where the cell is blank.
    Money money(String column) throws Refused {
        var text = get(column);
        return text == null ? null : Typed.money(text, Money.CNY);
    }

    String needed(String column) throws Refused {
        var text = get(column);
        if (text == null) throw new Refused("batch.refused.blank", line, column);
        return text;
    }

    /// What tells this row from others: whom it names, by its leads or by the shop and the defendant, never what else it says. A row corrected is the same row.
    String key() {
        if (get("leads") != null) return digest("leads " + new TreeSet<>(List.of(get("leads").split("[\\s,;，；、]+"))));
        return digest("seller " + or("account", or("shop", "")) + "\n" + or("defendant", ""));
    }

    /// What it says, all of it.
    String said() {
        return digest(cells.toString());
    }

    private static String digest(String text) {
        return Sha256.of(text).hex().substring(0, 24);
    }
}

package plaint.exchange;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import plaint.text.Figures;
import plaint.text.Lang;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.text.Words;

/// One row of a list as the values its columns hold. What cannot be read exactly becomes a fault of the row, never a guess; what was put right is told among the notices.
public final class Entry {
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-|/|\\.|年)(\\d{1,2})(?:-|/|\\.|月)(\\d{1,2})日?(?: 00:00(?::00)?)?");
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern TIMES = Pattern.compile("(.*?)(万|亿)元?");
    private static final Pattern ROUNDED = Pattern.compile("\\d(?:\\.\\d+)?[Ee]\\+\\d+");
    /// Zero-width signs, direction marks, soft hyphens, byte order marks.
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFEFF]");
    private final ListKind kind;
    private final List<String> header;
    private final Table.Row row;
    private final List<Notice> faults = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();

    public Entry(ListKind kind, List<String> header, Table.Row row) {
        this.kind = kind;
        this.header = header;
        this.row = row;
        if (row.fault() != null) faults.add(row.fault());
    }

    public int number() {
        return row.number();
    }

    public List<Notice> faults() {
        return faults;
    }

    public List<Notice> notices() {
        return notices;
    }

    /// Marked as the sample row of a template.
    public boolean sample() {
        return text("remark").contains("SAMPLE");
    }

    private Table.Cell cell(String column) {
        return row.cell(kind.place(column, header));
    }

    private void fault(String key, String column, Object... more) {
        var args = new Object[more.length + 1];
        args[0] = header.get(kind.place(column, header));
        System.arraycopy(more, 0, args, 1, more.length);
        faults.add(Notice.of(key, args));
    }

    /// The text without blanks around it and without signs that cannot be seen; "" where the cell is empty or the column is not there.
    public String text(String column) {
        var given = cell(column).text();
        var seen = INVISIBLE.matcher(given).replaceAll("").replace('\u00A0', ' ').strip();
        if (INVISIBLE.matcher(given).find() && notices.stream().noneMatch(n -> n.args().getFirst().equals(header.get(kind.place(column, header)))))
            notices.add(Notice.of("exchange.cell.invisible", header.get(kind.place(column, header))));
        return seen;
    }

    /// As [#text]; a fault where it is empty.
    public String required(String column) {
        var text = text(column);
        if (text.isEmpty()) fault("exchange.cell.empty", column);
        return text;
    }

    /// A number that names somebody, sign for sign; a fault where the spreadsheet has rounded it.
    public String identity(String column) {
        var text = text(column);
        var number = cell(column).number();
        if (ROUNDED.matcher(text).matches() || number != null && number.precision() - number.scale() > 15) {
            fault("exchange.cell.rounded", column, text);
            return "";
        }
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replace(" ", "");
    }

    /// A day; null where the cell is empty or cannot be read (then a fault).
    public LocalDate date(String column) {
        var cell = cell(column);
        if (cell.time() != null) return cell.time().toLocalDate();
        var text = Normalizer.normalize(text(column), Normalizer.Form.NFKC).replace(" ", cell.text().contains(":") ? " " : "");
        if (text.isEmpty()) return null;
        var m = DATE.matcher(text);
        var c = COMPACT.matcher(text);
        if (!m.matches() && !c.matches()) {
            fault(text.matches("\\d{4,6}(\\.\\d+)?") ? "exchange.cell.serial" : "exchange.cell.date", column, text);
            return null;
        }
        var parts = m.matches() ? m : c;
        try {
            return LocalDate.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        } catch (DateTimeException e) {
            fault("exchange.cell.noDay", column, text);
            return null;
        }
    }

    /// A sum of renminbi; null where the cell is empty or cannot be read exactly (then a fault).
    public Money money(String column) {
        var cell = cell(column);
        var text = text(column);
        if (text.isEmpty()) return null;
        try {
            if (cell.number() != null) return Figures.read(cell.number().round(new MathContext(15)).stripTrailingZeros().toPlainString());
            var times = TIMES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).replace(" ", ""));
            return times.matches() ? times(times.group(1), times.group(2)) : Figures.read(text);
        } catch (Refused e) {
            faults.add(e.notice());
            return null;
        }
    }

    private static Money times(String figure, String unit) throws Refused {
        var bare = figure.replaceAll("^(CNY|RMB|¥|人民币)", "").replace(",", "");
        if (!bare.matches("\\d{1,9}(\\.\\d{1,10})?")) throw new Refused("text.refused.notFigures", figure + unit);
        return Figures.read(new BigDecimal(bare).movePointRight(unit.equals("万") ? 4 : 8).stripTrailingZeros().toPlainString());
    }

    /// One of a set of words in either language; null where the cell is empty or holds another (then a fault that names them).
    public <E extends Enum<E>> E one(String column, Class<E> of) {
        var text = text(column);
        if (text.isEmpty()) return null;
        for (var e : of.getEnumConstants())
            if (text.equalsIgnoreCase(e.name()) || text.equalsIgnoreCase(word(e, Lang.ZH)) || text.equalsIgnoreCase(word(e, Lang.EN))) return e;
        fault("exchange.cell.choice", column, text, String.join("; ", Arrays.stream(of.getEnumConstants()).map(e -> word(e, Lang.ZH) + " / " + word(e, Lang.EN)).toList()));
        return null;
    }

    public static String word(Enum<?> e, Lang lang) {
        return Words.in(lang).say("exchange.value." + e.getDeclaringClass().getSimpleName() + "." + e.name());
    }
}

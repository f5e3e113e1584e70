package plaint.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// A list as XLSX: bold header that stays in view, a width by what the first rows hold, dates as dates, money with two decimals, text as text whatever it begins with. A
/// list longer than a sheet can be goes on in a further sheet under the same header.
final class XlsxWriting {
    /// The format's own limits: rows of a sheet, characters of a cell, characters of a sheet's name.
    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_CHARACTERS = 32_767;
    private static final int LONGEST_NAME = 31;
    private static final int MEASURED = 200;
    private static final int NARROWEST = 8;
    private static final int WIDEST = 48;
    private final Listing list;
    private final Progress progress;

    private XlsxWriting(Listing list, Progress progress) {
        this.list = list;
        this.progress = progress;
    }

    static long write(List<Listing> lists, OutputStream out, Progress progress) throws IOException, Refused, Cancelled {
        var workbook = new Workbook(out, "Plaint", "1.0");
        long done = 0;
        for (var list : lists) done += new XlsxWriting(list, progress).write(workbook);
        workbook.finish();
        return done;
    }

    private long write(Workbook workbook) throws IOException, Refused, Cancelled {
        long done = 0;
        int sheets = 1;
        var sheet = sheet(workbook, sheets);
        int at = 1;
        var first = new ArrayList<List<Object>>();
        for (var row : list.rows()) {
            progress.stopIfCancelled();
            if (first != null && first.size() == MEASURED) {
                widths(sheet, first);
                first = null;
            }
            if (at == MOST_ROWS) {
                sheet.finish();
                sheet = sheet(workbook, ++sheets);
                at = 1;
                first = new ArrayList<>();
            }
            if (first != null) first.add(row);
            row(sheet, at++, row);
            if (++done % 1000 == 0) {
                if (first == null) sheet.flush();
                progress.step(Notice.of("exchange.work.written", done), done, 0);
            }
        }
        if (first != null) widths(sheet, first);
        sheet.finish();
        return done;
    }

    private Worksheet sheet(Workbook workbook, int number) {
        var sheet = workbook.newWorksheet(name(list.name(), number));
        for (int c = 0; c < list.columns().size(); c++) {
            sheet.inlineString(0, c, clean(list.columns().get(c).name()));
            sheet.style(0, c).bold().fillColor("E8ECF1").borderStyle(BorderSide.BOTTOM, BorderStyle.THIN).horizontalAlignment(right(c) ? "right" : "left").set();
        }
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
        // on paper the columns stay beside each other, on as many pages as the rows need
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        return sheet;
    }

    private boolean right(int column) {
        var type = list.columns().get(column).type();
        return type == Listing.Type.MONEY || type == Listing.Type.NUMBER;
    }

    /// A sheet's name cannot hold these signs, nor be longer; the second sheet is numbered.
    static String name(String given, int number) {
        var plain = given.replaceAll("[\\\\/*?:\\[\\]\\p{Cntrl}]", " ").replaceAll("^'+|'+$", "").strip();
        if (plain.isEmpty()) plain = "Plaint";
        var behind = number == 1 ? "" : " " + number;
        int most = LONGEST_NAME - behind.length();
        return (plain.length() > most ? plain.substring(0, most).strip() : plain) + behind;
    }

    private void row(Worksheet sheet, int r, List<Object> row) throws Refused {
        for (int c = 0; c < row.size(); c++) {
            var value = row.get(c);
            if (value == null) continue;
            switch (list.columns().get(c).type()) {
                case TEXT -> text(sheet, r, c, value.toString());
                case DATE -> {
                    sheet.value(r, c, (LocalDate) value);
                    sheet.style(r, c).format("yyyy-mm-dd").set();
                }
                case TIME -> {
                    sheet.value(r, c, (LocalDateTime) value);
                    sheet.style(r, c).format("yyyy-mm-dd hh:mm").set();
                }
                case MONEY -> money(sheet, r, c, (Money) value);
                case NUMBER -> sheet.value(r, c, (Number) value);
            }
        }
    }

    private void text(Worksheet sheet, int r, int c, String given) throws Refused {
        var text = clean(given);
        if (text.length() > MOST_CHARACTERS) throw new Refused("exchange.refused.longCell", list.name(), r + 1, list.columns().get(c).name(), text.length(), MOST_CHARACTERS);
        if (text.isEmpty()) return;
        sheet.inlineString(r, c, text);
        // as text even when it is edited later
        if (text.indexOf('\n') >= 0) sheet.style(r, c).format("@").wrapText(true).set();
        else sheet.style(r, c).format("@").set();
    }

    private static void money(Worksheet sheet, int r, int c, Money sum) {
        sheet.value(r, c, sum.amount());
        sheet.style(r, c).format(sum.currency().equals(Money.CNY) ? "#,##0.00" : "\"" + sum.currency() + "\" #,##0.00").set();
    }

    /// Signs that XML cannot hold are left out; nothing readable is among them.
    private static String clean(String text) {
        if (text.chars().noneMatch(ch -> ch < ' ' && ch != '\n' && ch != '\t' && ch != '\r' || ch >= 0xFFFE || Character.isSurrogate((char) ch))) return text;
        var out = new StringBuilder(text.length());
        text.codePoints().filter(p -> p == '\n' || p == '\t' || p == '\r' || p >= ' ' && (p < 0xD800 || p > 0xDFFF) && p != 0xFFFE && p != 0xFFFF).forEach(out::appendCodePoint);
        return out.toString();
    }

    private void widths(Worksheet sheet, List<List<Object>> rows) {
        for (int c = 0; c < list.columns().size(); c++) {
            int widest = wide(list.columns().get(c).name());
            for (var row : rows) widest = Math.max(widest, row.get(c) == null ? 0 : wide(shown(row.get(c))));
            sheet.width(c, Math.clamp(widest + 2L, NARROWEST, WIDEST));
        }
    }

    private static String shown(Object value) {
        return switch (value) {
            case Money m -> m.grouped();
            case LocalDateTime t -> t.toString().substring(0, 16);
            default -> value.toString().lines().findFirst().orElse("");
        };
    }

    /// Half-width signs count one, all others two.
    private static int wide(String text) {
        return text.codePoints().limit(WIDEST).map(p -> p < 0x2E80 ? 1 : 2).sum();
    }
}

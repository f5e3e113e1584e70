package plaint.exchange;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// XLSX: values as they were stored, formulas never computed, macros never run. Rows with error values, merged cells or hidden rows are marked.
final class XlsxReading {
    private static final int MOST_COLUMNS = 200;
    private final Path file;
    private final Progress progress;
    private boolean from1904;

    XlsxReading(Path file, Progress progress) {
        this.file = file;
        this.progress = progress;
    }

    /// One row's range of merged cells.
    private record Merge(String range, int first, int last) {
        static Merge of(String range) {
            var ends = range.replaceAll("[A-Z]", "").split(":");
            return new Merge(range, Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
        }
    }

    Table table(Predicate<List<String>> heading) throws Refused, Cancelled {
        var guard = new XlsxGuard(file);
        var notices = new ArrayList<>(guard.look());
        try (var book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
            from1904 = book.isDate1904();
            var sheets = book.getSheets().toList();
            var sheet = sheets.stream().filter(s -> s.getVisibility() == SheetVisibility.VISIBLE).findFirst()
                .orElseThrow(() -> new Refused("exchange.refused.empty", file.getFileName()));
            var merges = guard.merged(sheets.indexOf(sheet)).stream().map(Merge::of).toList();
            var read = read(sheet, merges, notices, heading);
            return read.header().isEmpty() ? read(sheet, merges, notices, row -> true) : read;
        } catch (IOException | ExcelReaderException e) {
            throw new Refused("exchange.refused.noWorkbook", file.getFileName());
        }
    }

    private Table read(Sheet sheet, List<Merge> merges, List<Notice> notices, Predicate<List<String>> heading) throws IOException, Refused, Cancelled {
        List<String> header = null;
        int above = 0;
        var rows = new ArrayList<Table.Row>();
        try (var all = sheet.openStream()) {
            for (var i = all.iterator(); i.hasNext();) {
                var row = i.next();
                progress.stopIfCancelled();
                var cells = new ArrayList<Table.Cell>();
                Notice fault = row.isHidden() ? Notice.of("exchange.row.hidden") : null;
                for (var c : row) {
                    if (cells.size() >= MOST_COLUMNS) break;
                    var error = c == null ? null : error(c);
                    if (error != null && fault == null) fault = Notice.of(error.startsWith("=") ? "exchange.row.formula" : "exchange.row.error", c.getAddress(), error);
                    cells.add(c == null || error != null ? Table.Cell.EMPTY : cell(c));
                }
                if (cells.stream().allMatch(Table.Cell::blank) && fault == null) continue;
                if (header == null) {
                    var texts = cells.stream().map(c -> c.text().strip()).toList();
                    if (heading.test(texts)) header = texts;
                    else if (++above > Table.MOST_ABOVE) break;
                    continue;
                }
                int number = row.getRowNum();
                if (fault == null) fault = merges.stream().filter(m -> m.first() <= number && number <= m.last()).findFirst().map(m -> Notice.of("exchange.row.merged", m.range())).orElse(null);
                rows.add(new Table.Row(number, cells, fault));
                if (rows.size() % 1000 == 0) progress.step(Notice.of("exchange.work.rows", rows.size()), rows.size(), 0);
            }
        }
        return new Table(file.getFileName() + " / " + sheet.getName(), "XLSX", header == null ? List.of() : header, rows, notices);
    }

    private static String error(org.dhatim.fastexcel.reader.Cell c) {
        if (c.getType() == CellType.ERROR) return String.valueOf(c.getRawValue());
        if (c.getType() != CellType.FORMULA) return null;
        var raw = c.getRawValue();
        if (raw == null || raw.isEmpty()) return "=" + c.getFormula();
        return raw.startsWith("#") && raw.matches("#(REF!|N/A|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!|SPILL!|CALC!)") ? raw : null;
    }

    private Table.Cell cell(org.dhatim.fastexcel.reader.Cell c) {
        return switch (c.getType()) {
            case EMPTY -> Table.Cell.EMPTY;
            case STRING -> Table.Cell.of(c.asString());
            case BOOLEAN -> Table.Cell.of(c.asBoolean() ? "TRUE" : "FALSE");
            case NUMBER, FORMULA -> stored(c);
            case ERROR -> Table.Cell.EMPTY;
        };
    }

    private Table.Cell stored(org.dhatim.fastexcel.reader.Cell c) {
        var raw = c.getRawValue();
        if (raw == null) return Table.Cell.EMPTY;
        try {
            var number = new BigDecimal(raw);
            if (isDate(c.getDataFormatId(), c.getDataFormatString())) {
                var time = time(number);
                if (time != null) return new Table.Cell(time.toLocalTime().equals(java.time.LocalTime.MIDNIGHT) ? time.toLocalDate().toString() : time.toString().replace('T', ' '), number, time);
            }
            return new Table.Cell(plain(raw, number), number, null);
        } catch (NumberFormatException e) {
            return Table.Cell.of(raw);
        }
    }

    /// 5.0 is 5; a number too long to be exact keeps its E.
    private static String plain(String raw, BigDecimal number) {
        if (number.precision() - number.scale() > 15) return raw.contains("E") ? raw : number.round(new java.math.MathContext(15)).toString();
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /// Built-in formats by number (14 to 22, 45 to 47, and the East Asian 27 to 36, 50 to 58), others by their letters outside quotes and brackets.
    private static boolean isDate(Integer id, String format) {
        if (id != null && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58)) return true;
        if (format == null) return false;
        var letters = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*]", "");
        return !letters.contains("general") && letters.matches(".*[ymdh年月日].*") && !letters.matches(".*[0#?].*");
    }

    /// Day 60 of 1900 never was: days before it are one off.
    private LocalDateTime time(BigDecimal serial) {
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(2_958_466)) >= 0) return null;
        long days = serial.longValue();
        long seconds = serial.subtract(BigDecimal.valueOf(days)).multiply(BigDecimal.valueOf(86_400)).setScale(0, java.math.RoundingMode.HALF_UP).longValue();
        var day = from1904 ? LocalDate.of(1904, 1, 1).plusDays(days) : LocalDate.of(1899, 12, days < 60 ? 31 : 30).plusDays(days);
        return day.atStartOfDay().plusSeconds(seconds);
    }
}

package plaint.exchange;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// A spreadsheet as read, whatever its format: a header and the rows below it that hold anything. `encoding` is how its text was written, for showing; `notices` tell what was
/// left aside. Every cell knows what it was, so that nothing is guessed later.
public record Table(String name, String encoding, List<String> header, List<Row> rows, List<Notice> notices) {
    /// So many rows may stand above a header.
    static final int MOST_ABOVE = 10;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    public Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        notices = List.copyOf(notices);
    }

    /// `number` is that of the row in its file, from 1, as a spreadsheet program or an editor shows it. `fault` is why the row cannot be trusted, or null.
    public record Row(int number, List<Cell> cells, Notice fault) {
        public Row {
            cells = List.copyOf(cells);
        }

        public Cell cell(int column) {
            return column < 0 || column >= cells.size() ? Cell.EMPTY : cells.get(column);
        }
    }

    /// One cell: its text as a person reads it, and, where the spreadsheet knew it, the number or the Beijing time it is.
    public record Cell(String text, BigDecimal number, LocalDateTime time) {
        public static final Cell EMPTY = new Cell("", null, null);

        public static Cell of(String text) {
            return text.isEmpty() ? EMPTY : new Cell(text, null, null);
        }

        public boolean blank() {
            return text.isBlank();
        }
    }

    /// Reads CSV (UTF-8, GBK, GB18030, Big5, UTF-16; comma, semicolon or tab) or XLSX, told by content. Of a workbook the first sheet that is shown is read. Refused as a
    /// whole where the rows cannot be told apart, the file is of another kind, or it is made to harm.
    public static Table read(Path file, Progress progress) throws Refused, Cancelled {
        return read(file, progress, row -> true);
    }

    /// The same, where a title or other rows may stand above the header: `heading` knows it. Where none of the first rows is known, the first one that holds anything is the header.
    public static Table read(Path file, Progress progress, Predicate<List<String>> heading) throws Refused, Cancelled {
        return read(file, "auto", progress, heading);
    }

    /// The same, where the encoding of a text was named: one that [plaint.text.Encoding#of] knows.
    public static Table read(Path file, String encoding, Progress progress, Predicate<List<String>> heading) throws Refused, Cancelled {
        var first = beginning(file);
        if (begins(first, OLE)) throw new Refused(encrypted(file) ? "exchange.refused.protected" : "exchange.refused.oldExcel", file.getFileName());
        var table = begins(first, ZIP) ? new XlsxReading(file, progress).table(heading) : CsvReading.table(file, encoding, heading);
        if (table.header().isEmpty()) throw new Refused("exchange.refused.empty", file.getFileName());
        var seen = new HashSet<String>();
        for (var column : table.header()) if (!column.isBlank() && !seen.add(column)) throw new Refused("exchange.refused.sameColumn", file.getFileName(), column);
        return table;
    }

    private static byte[] beginning(Path file) throws Refused {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(8);
        } catch (NoSuchFileException e) {
            throw new Refused("exchange.refused.missing", file);
        } catch (IOException e) {
            throw new Refused("exchange.refused.unreadable", file);
        }
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length >= with.length && java.util.Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    /// A protected workbook is a compound file that holds a stream of this name.
    private static boolean encrypted(Path file) throws Refused {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(1 << 20), StandardCharsets.ISO_8859_1).contains(new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new Refused("exchange.refused.unreadable", file);
        }
    }
}

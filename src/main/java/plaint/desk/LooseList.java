package plaint.desk;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import plaint.pdf.Fonts;
import plaint.text.Encoding;
import plaint.text.Hidden;
import plaint.text.Notice;
import plaint.text.Refused;

/// The list of a loose bundle: its rows that hold anything, and its columns beyond the known ones. Refused as a whole only where the rows cannot be told apart.
record LooseList(Path csv, List<NamedCsvRecord> rows, List<String> extra) {
    /// The widest label that fits beside both margins of A4.
    private static final int LONGEST_LABEL = 30;
    private static final Set<String> KNOWN = Set.of("exhibit_id", "title_zh", "title_en", "date", "source", "purpose", "file", "password", "archive", "text");
    /// 2016-03-01, 2016/3/1, 2016.3.1, 2016年3月1日, and the same without a day.
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})(?:月|[-/.月](\\d{1,2})日?)?");
    private static final Pattern OPENS = Pattern.compile("(^|[,\\n])\\s*\"");

    static LooseList read(Path csv) throws Refused {
        var list = any(csv);
        if (!list.rows.isEmpty() && !list.rows.getFirst().getHeader().contains("file")) throw new Refused("desk.refused.noFileColumn", csv);
        return list;
    }

    /// A list of whatever columns.
    static LooseList any(Path csv) throws Refused {
        try {
            return new LooseList(csv, rows(csv, Encoding.decode(Files.readAllBytes(csv), csv.toString())));
        } catch (NoSuchFileException e) {
            throw new Refused("desk.refused.noList", csv);
        } catch (CsvParseException e) {
            throw new Refused("desk.refused.csv", csv, String.valueOf(e.getMessage()));
        } catch (IOException | UncheckedIOException e) {
            throw new Refused("pdf.refused.unreadable", csv);
        }
    }

    private LooseList(Path csv, List<NamedCsvRecord> rows) {
        this(csv, rows.stream().filter(r -> r.getFields().stream().anyMatch(f -> !f.isBlank())).toList(),
            rows.getFirst().getHeader().stream().filter(h -> !KNOWN.contains(h) && !h.isBlank()).toList());
    }

    private static List<NamedCsvRecord> rows(Path csv, String text) throws IOException, Refused {
        try (var reader = CsvReader.builder().missingFieldStrategy(FieldMismatchStrategy.IGNORE).extraFieldStrategy(FieldMismatchStrategy.IGNORE).skipEmptyLines(true)
            .build(de.siegmar.fastcsv.reader.NamedCsvRecordHandler.builder().allowDuplicateHeaderFields(true).build(), text)) {
            var rows = reader.stream().toList();
            if (rows.isEmpty()) throw new Refused("desk.refused.emptyList", csv);
            var seen = new HashSet<String>();
            for (var column : rows.getFirst().getHeader()) if (!column.isBlank() && !seen.add(column)) throw new Refused("desk.refused.sameColumn", csv, column);
            refuseOpenQuote(csv, text, rows.getLast().getStartingLineNumber());
            return rows;
        }
    }

    /// An open quotation mark swallows the file to its end, so it can only be in the last record read.
    private static void refuseOpenQuote(Path csv, String text, long line) throws Refused {
        var last = String.join("\n", text.lines().skip(line - 1).toList());
        if (last.chars().filter(c -> c == '"').count() % 2 == 1 && OPENS.matcher(last).find()) throw new Refused("desk.refused.openQuote", csv, line);
    }

    static String field(NamedCsvRecord row, String name) {
        return row.findField(name).map(String::strip).orElse("");
    }

    /// The next number that no row of the list claims for itself.
    String free(IntFunction<String> labels, int from, Collection<String> used) {
        var claimed = new HashSet<>(used);
        rows.forEach(r -> claimed.add(field(r, "exhibit_id")));
        int n = from;
        while (claimed.contains(labels.apply(n))) n++;
        return labels.apply(n);
    }

    /// Everything in the words of a row that cannot be printed, for which it is refused alone, before anything is written.
    List<Notice> unprintable(NamedCsvRecord row, String label, Fonts fonts) {
        var all = new ArrayList<Notice>();
        int length = label.codePointCount(0, label.length());
        if (length > LONGEST_LABEL) all.add(Notice.of("desk.refused.longLabel", csv, row.getStartingLineNumber(), length, LONGEST_LABEL));
        for (var column : row.getHeader()) {
            if (column.equals("file") || column.isBlank()) continue;
            var lacking = fonts.lacking(field(row, column));
            if (lacking >= 0) all.add(Notice.of("desk.refused.rowGlyph", csv, row.getStartingLineNumber(), Character.isISOControl(lacking) ? "" : Character.toString(lacking), Hidden.number(lacking)));
        }
        // a title in both columns is refused once
        return all.stream().distinct().toList();
    }

    /// What looks like a day and is none in the calendar is printed as it stands, and told.
    List<Notice> oddDay(NamedCsvRecord row) {
        var given = field(row, "date");
        var m = DAY.matcher(given);
        if (!m.matches()) return List.of();
        try {
            java.time.LocalDate.of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), m.group(3) == null ? 1 : Integer.parseInt(m.group(3)));
            return List.of();
        } catch (java.time.DateTimeException e) {
            return List.of(Notice.of("desk.note.oddDay", csv, row.getStartingLineNumber(), given));
        }
    }
}

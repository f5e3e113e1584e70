package plaint.desk;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import plaint.exchange.Table;
import plaint.lead.LeadFile;
import plaint.lead.LeadLine;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// A list of leads that came as a workbook, as the text file that lists of leads are read from; its lines are told by the rows of the workbook. A text file is itself. What was written for it is gone when it is closed.
final class LeadSheet implements AutoCloseable {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int HEADING = 1;
    private final Path file;
    private final Path text;
    /// Behind the heading: the row of the workbook, and why it cannot be trusted.
    private final List<Table.Row> rows;
    private final List<Notice> notices;

    private LeadSheet(Path file, Path text, List<Table.Row> rows, List<Notice> notices) {
        this.file = file;
        this.text = text;
        this.rows = rows;
        this.notices = notices;
    }

    static LeadSheet of(Path file, Office office, Progress progress) throws Refused, Cancelled {
        if (!workbook(file)) return new LeadSheet(file, file, List.of(), List.of());
        var table = Table.read(file, progress, LeadFile::heading);
        var folder = office.workFolder();
        try {
            Files.createDirectories(folder);
            var text = Files.createTempFile(folder, "leads", ".csv");
            try (var csv = CsvWriter.builder().build(text, StandardCharsets.UTF_8)) {
                csv.writeRecord(table.header().stream().map(LeadSheet::line).toList());
                for (var row : table.rows()) {
                    var cells = new ArrayList<String>();
                    for (int i = 0; i < table.header().size(); i++) cells.add(line(said(row.cell(i))));
                    csv.writeRecord(cells);
                }
            }
            return new LeadSheet(file, text, table.rows(), table.notices());
        } catch (IOException e) {
            throw new Refused("lead.refused.unreadable", file);
        }
    }

    private static boolean workbook(Path file) throws Refused {
        if (!Files.isRegularFile(file)) throw new Refused("lead.refused.noFile", file);
        try (var in = Files.newInputStream(file)) {
            return java.util.Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        } catch (IOException e) {
            throw new Refused("lead.refused.unreadable", file);
        }
    }

    /// A day without its midnight, a number without its format.
    private static String said(Table.Cell cell) {
        if (cell.time() != null) return cell.time().toLocalTime().equals(LocalTime.MIDNIGHT) ? cell.time().toLocalDate().toString() : cell.time().toString();
        return cell.number() != null ? cell.number().toPlainString() : cell.text();
    }

    /// One row stays one line, whatever stands in its cells.
    private static String line(String cell) {
        return cell.replaceAll("[\r\n]+", " ");
    }

    Path text() {
        return text;
    }

    /// Whether it came as a workbook, which has one way to be written.
    boolean fromWorkbook() {
        return text != file;
    }

    /// What was left aside of a workbook.
    List<Notice> notices() {
        return notices;
    }

    /// How it is written, where that is known.
    String text(String encoding) {
        return text == file ? encoding : "utf-8";
    }

    /// As it is to be told: by its row, and refused where the row of the workbook cannot be trusted.
    LeadLine told(LeadLine line) {
        int at = line.line() - HEADING - 1;
        if (at < 0 || at >= rows.size()) return line;
        var row = rows.get(at);
        return row.fault() == null ? new LeadLine(row.number(), line.no(), line.suspect(), line.notes()) : new LeadLine(row.number(), line.no(), null, List.of(row.fault()));
    }

    /// What was said of the text speaks of the file that was chosen.
    Refused told(Refused e) {
        return text == file ? e : new Refused(told(e.notice()));
    }

    Notice told(Notice notice) {
        return text == file ? notice : new Notice(notice.key(), notice.args().stream().map(a -> a.equals(text.toString()) ? file.toString() : a).toList());
    }

    @Override public void close() {
        if (text != file && !text.toFile().delete()) text.toFile().deleteOnExit();
    }
}

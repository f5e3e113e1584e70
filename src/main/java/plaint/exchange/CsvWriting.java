package plaint.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// A list as CSV: UTF-8 with its mark, so that spreadsheet programs read it as such; commas; text that would run as a formula made harmless.
final class CsvWriting {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private CsvWriting() { }

    static long write(Listing list, OutputStream out, Progress progress) throws IOException, Cancelled {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(list.columns().stream().map(c -> Formulas.neutral(c.name())).toList());
        long done = 0;
        for (var row : list.rows()) {
            progress.stopIfCancelled();
            csv.writeRecord(cells(list, row));
            if (++done % 1000 == 0) progress.step(Notice.of("exchange.work.written", done), done, 0);
        }
        csv.flush();
        text.flush();
        return done;
    }

    private static List<String> cells(Listing list, List<Object> row) {
        var cells = new java.util.ArrayList<String>(row.size());
        for (int i = 0; i < row.size(); i++) {
            var value = row.get(i);
            cells.add(value == null ? "" : list.columns().get(i).type() == Listing.Type.TEXT ? Formulas.neutral(value.toString()) : plain(value));
        }
        return cells;
    }

    private static String plain(Object value) {
        return switch (value) {
            case Money m -> m.currency().equals(Money.CNY) ? m.plain() : m.toString();
            case LocalDateTime t -> TIME.format(t);
            case java.math.BigDecimal b -> b.toPlainString();
            default -> value.toString();
        };
    }
}

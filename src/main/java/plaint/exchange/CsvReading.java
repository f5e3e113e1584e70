package plaint.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import plaint.text.Notice;
import plaint.text.Refused;

/// CSV as it comes: commas, semicolons or tabs, cells in quotes with line breaks in them. A quotation mark that is not closed spoils its own line and no other.
final class CsvReading {
    private static final long MOST_BYTES = 1L << 30;
    private final String text;
    private final char delimiter;
    private final Predicate<List<String>> heading;
    private int above;
    private final Set<Integer> spoilt;
    private final List<Table.Row> rows = new ArrayList<>();
    private List<String> header;
    private int at;
    private int line = 1;

    private CsvReading(Decoded read, char delimiter, Predicate<List<String>> heading) {
        this.heading = heading;
        text = read.text();
        spoilt = read.spoilt();
        this.delimiter = delimiter;
    }

    static Table table(Path file, String encoding, Predicate<List<String>> heading) throws Refused {
        try {
            if (Files.size(file) > MOST_BYTES) throw new Refused("exchange.refused.tooLarge", file.getFileName());
            var read = Decoded.read(Files.readAllBytes(file), encoding);
            var reading = known(read, heading);
            return new Table(file.getFileName().toString(), read.name(), reading.header == null ? List.of() : reading.header, reading.rows, List.of());
        } catch (IOException e) {
            throw new Refused("exchange.refused.unreadable", file);
        }
    }

    /// With the first line's own sign, else with one of the others, since a title above the header has signs of its own; where neither finds a header that is known, the first row is it.
    private static CsvReading known(Decoded read, Predicate<List<String>> heading) {
        char first = delimiter(read.text());
        for (char c : new char[] {first, ',', ';', '\t'}) {
            var reading = new CsvReading(read, c, heading);
            reading.run();
            if (reading.header != null) return reading;
        }
        var reading = new CsvReading(read, first, row -> true);
        reading.run();
        return reading;
    }

    /// The sign that stands most often in the first line, outside quotes.
    private static char delimiter(String text) {
        int[] counts = new int[3];
        boolean quoted = false;
        for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
            char c = text.charAt(i);
            if (c == '"') quoted = !quoted;
            int which = quoted ? -1 : ",;\t".indexOf(c);
            if (which >= 0) counts[which]++;
        }
        return counts[0] >= counts[1] && counts[0] >= counts[2] ? ',' : counts[1] >= counts[2] ? ';' : '\t';
    }

    private void run() {
        while (at < text.length() && above <= Table.MOST_ABOVE) {
            int start = at;
            int first = line;
            var cells = new ArrayList<String>();
            boolean open = !record(cells);
            if (open) {
                // back to the line's own end: the quotation mark is taken as a sign like others
                at = start;
                line = first;
                cells = plainLine();
            }
            take(cells, first, open);
        }
    }

    private void take(List<String> cells, int first, boolean open) {
        if (cells.stream().allMatch(String::isBlank)) return;
        if (header == null) {
            var texts = cells.stream().map(c -> Formulas.original(c).strip()).toList();
            if (heading.test(texts)) header = texts;
            else above++;
            return;
        }
        var values = cells.stream().map(c -> Table.Cell.of(Formulas.original(c))).toList();
        rows.add(new Table.Row(first, values, fault(cells, first, open)));
    }

    private Notice fault(List<String> cells, int first, boolean open) {
        if (open) return Notice.of("exchange.row.openQuote");
        for (int l = first; l < Math.max(line, first + 1); l++) if (spoilt.contains(l)) return Notice.of("exchange.row.encoding");
        if (cells.stream().anyMatch(c -> c.indexOf('\0') >= 0)) return Notice.of("exchange.row.nul");
        if (cells.stream().anyMatch(c -> c.indexOf('\uFFFD') >= 0)) return Notice.of("exchange.row.encoding");
        return cells.size() == header.size() ? null : Notice.of("exchange.row.ragged", cells.size(), header.size());
    }

    /// One record; false where a quotation mark is not closed, or closed in the middle of a cell.
    private boolean record(List<String> cells) {
        while (true) {
            boolean sound = at < text.length() && text.charAt(at) == '"' ? quoted(cells) : plain(cells);
            if (!sound) return false;
            if (at >= text.length()) return true;
            char c = text.charAt(at++);
            if (c == delimiter) continue;
            lineEnd(c);
            return true;
        }
    }

    private void lineEnd(char c) {
        if (c == '\r' && at < text.length() && text.charAt(at) == '\n') at++;
        line++;
    }

    private boolean plain(List<String> cells) {
        int from = at;
        while (at < text.length() && text.charAt(at) != delimiter && text.charAt(at) != '\n' && text.charAt(at) != '\r') at++;
        cells.add(text.substring(from, at));
        return true;
    }

    private boolean quoted(List<String> cells) {
        var cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\n') line++;
            if (c != '"') {
                cell.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append('"');
                at++;
            } else {
                cells.add(cell.toString().replace("\r\n", "\n"));
                return at >= text.length() || text.charAt(at) == delimiter || text.charAt(at) == '\n' || text.charAt(at) == '\r';
            }
        }
        return false;
    }

    private ArrayList<String> plainLine() {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') end++;
        var cells = new ArrayList<>(List.of(text.substring(at, end).split(java.util.regex.Pattern.quote(String.valueOf(delimiter)), -1)));
        at = end;
        if (at < text.length()) lineEnd(text.charAt(at++));
        return cells;
    }
}

package plaint.lead;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import plaint.text.Encoding;
import plaint.text.Refused;

/// A list of leads as a risk system exports it, read row by row so that a million rows need no more memory than one. The heading may be Chinese or English, in any order;
/// columns unknown here are passed over and named in [#unknown]. A row that cannot be read exactly is refused alone, by its line.
public final class LeadFile implements AutoCloseable {
    private static final int LONGEST_MARK = 4;
    private static final int MOST_ABOVE = 10;
    private static final int SURELY = 3;
    private final Path file;
    private final Encoding encoding;
    private final DelimitedRows rows;
    private final char delimiter;
    private final List<String> headings;
    private final Map<LeadColumn, Integer> places = new EnumMap<>(LeadColumn.class);
    private final List<String> unknown = new ArrayList<>();
    private final LeadRow reading;
    private List<String> seen = List.of();

    private LeadFile(Path file, Encoding encoding, DelimitedRows rows, char delimiter, LocalDate today) throws IOException, Refused {
        this.file = file;
        this.encoding = encoding;
        this.rows = rows;
        this.delimiter = delimiter;
        var top = rows.next();
        if (top == null) throw new Refused("lead.refused.empty", file);
        // a title, or a row over several columns, may stand above
        var first = top;
        for (int above = 0; above < MOST_ABOVE && first != null && !heads(first); above++) first = rows.next();
        if (first == null || !heads(first)) first = top;
        if (first.cells() == null) throw new Refused("lead.refused.heading", file, first.line());
        headings = first.cells().stream().map(Cells::visible).toList();
        place();
        rows.expect(headings.size());
        reading = new LeadRow(headings, places, today);
    }

    private static boolean heads(DelimitedRows.Row row) {
        return row.cells() != null && heading(row.cells());
    }

    /// Whether these cells are the headings of a list of leads, complete or not: several of its columns are among them.
    public static boolean heading(List<String> cells) {
        return cells.stream().map(c -> LeadColumn.of(Cells.visible(c))).filter(java.util.Objects::nonNull).distinct().count() >= SURELY;
    }

    /// `encoding` is a name [Encoding#of] knows, or `auto`; days after `today` are refused.
    public static LeadFile open(Path file, String encoding, LocalDate today) throws Refused {
        var found = Encoding.of(encoding, sample(file));
        InputStream in = null;
        try {
            char delimiter = delimiter(file, found);
            in = bytes(file, found);
            var opened = new LeadFile(file, found, rows(in, found, delimiter), delimiter, today);
            in = null;
            return opened;
        } catch (IOException e) {
            throw new Refused("lead.refused.unreadable", file);
        } finally {
            closeQuietly(in);
        }
    }

    /// A file as it stands, whatever it is: how it reads in an encoding, and the first of its rows.
    record Bare(Encoding encoding, char delimiter, List<DelimitedRows.Row> rows) { }

    static Bare bare(Path file, String encoding, int most) throws Refused {
        var found = Encoding.of(encoding, sample(file));
        try {
            char delimiter = delimiter(file, found);
            var first = new ArrayList<DelimitedRows.Row>();
            try (var rows = rows(bytes(file, found), found, delimiter)) {
                for (var row = rows.next(); row != null && first.size() < most; row = rows.next()) first.add(row);
            }
            return new Bare(found, delimiter, first);
        } catch (IOException e) {
            throw new Refused("lead.refused.unreadable", file);
        }
    }

    private static DelimitedRows rows(InputStream in, Encoding found, char delimiter) {
        return new DelimitedRows(in, (found.wide() ? Encoding.UTF_8 : found).strict(), delimiter);
    }

    private static void closeQuietly(InputStream in) {
        if (in == null) return;
        try {
            in.close();
        } catch (IOException e) {
            org.slf4j.LoggerFactory.getLogger(LeadFile.class).debug("a list that was only read did not close: {}", e.getClass().getSimpleName());
        }
    }

    /// The bytes behind the mark; UTF-16 made UTF-8.
    private static byte[] sample(Path file) throws Refused {
        if (!Files.isRegularFile(file)) throw new Refused("lead.refused.noFile", file);
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Encoding.enough());
        } catch (IOException e) {
            throw new Refused("lead.refused.unreadable", file);
        }
    }

    private static InputStream bytes(Path file, Encoding encoding) throws IOException {
        var in = new PushbackInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16), LONGEST_MARK);
        var start = in.readNBytes(LONGEST_MARK);
        int mark = encoding.markLength(start);
        in.unread(start, mark, start.length - mark);
        return encoding.wide() ? new Utf8Stream(in, encoding.charset()) : in;
    }

    /// Of comma, semicolon and tab the one that parts a heading among the first lines; where there is none, the one the first line has most of.
    private static char delimiter(Path file, Encoding encoding) throws IOException {
        byte[] start;
        try (var in = bytes(file, encoding)) {
            start = in.readNBytes(1 << 14);
        }
        var lines = new String(start, encoding.wide() ? StandardCharsets.UTF_8 : encoding.charset()).lines().limit(MOST_ABOVE + 1L).toList();
        for (var line : lines) for (char c : new char[] {',', ';', '\t'}) if (heading(List.of(line.replace("\"", "").split(String.valueOf(c))))) return c;
        char best = ',';
        for (char c : new char[] {';', '\t'}) if (!lines.isEmpty() && count(lines.getFirst(), c) > count(lines.getFirst(), best)) best = c;
        return best;
    }

    private static long count(String line, char sign) {
        return line.chars().filter(c -> c == sign).count();
    }

    private void place() throws Refused {
        for (int i = 0; i < headings.size(); i++) {
            var column = LeadColumn.of(headings.get(i));
            if (column == null) unknown.add(headings.get(i));
            else if (places.putIfAbsent(column, i) != null) throw new Refused("lead.refused.twoColumns", file, headings.get(places.get(column)), headings.get(i));
        }
        var missing = new ArrayList<String>();
        for (var column : LeadColumn.values()) if (column.needed() && !places.containsKey(column)) missing.add(column.shown());
        if (!missing.isEmpty()) throw new Refused("lead.refused.noColumn", file, encoding.charset().name(), String.join(", ", missing));
    }

    /// The headings of a list that [#open] takes, those a lead needs marked with a star.
    public static List<String> template(boolean chinese) {
        return java.util.Arrays.stream(LeadColumn.values()).map(c -> c.heading(chinese) + (c.needed() ? " *" : "")).toList();
    }

    /// What belongs into each column of [#template], in its order: key of the column, and whether it must be filled in.
    public static java.util.Map<String, Boolean> about() {
        var all = new java.util.LinkedHashMap<String, Boolean>();
        for (var c : LeadColumn.values()) all.put(c.name(), c.needed());
        return all;
    }

    public Encoding encoding() {
        return encoding;
    }

    public char delimiter() {
        return delimiter;
    }

    /// As they stand in the file.
    public List<String> headings() {
        return headings;
    }

    /// Headings no column is known for.
    public List<String> unknown() {
        return List.copyOf(unknown);
    }

    /// The cells of the row read last, as they stand in the file; of a line that is no row what stands there.
    List<String> seen() {
        return seen;
    }

    /// Bytes read so far, of UTF-16 as UTF-8.
    public long taken() {
        return rows.taken();
    }

    /// The next row; null at the end.
    public LeadLine next() throws Refused {
        try {
            var row = rows.next();
            if (row == null) return null;
            seen = row.seen();
            return row.cells() == null ? new LeadLine(row.line(), "", null, List.of(row.fault())) : reading.read(row.line(), row.cells());
        } catch (IOException e) {
            throw new Refused("lead.refused.unreadable", file);
        }
    }

    @Override public void close() throws Refused {
        try {
            rows.close();
        } catch (IOException e) {
            throw new Refused("lead.refused.unreadable", file);
        }
    }
}

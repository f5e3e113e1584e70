package plaint.lead;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import plaint.text.Notice;

/// The rows of a delimited file (RFC 4180), read from bytes of an encoding in which the bytes below 0x30 mean ASCII everywhere. What cannot be a row is told with its line
/// and costs that line only: a quotation mark that is never closed, or closed in the middle of a cell far below, does not eat what follows. One thread.
final class DelimitedRows implements AutoCloseable {
    /// A cell may hold line breaks, but no row is longer than this.
    private static final int LONGEST = 1 << 16;
    private static final int END = -1;
    private final InputStream in;
    private final CharsetDecoder decoder;
    private final byte delimiter;
    private byte[] buffer = new byte[1 << 17];
    private int start;
    private int end;
    private long taken;
    private int line = 1;
    private int expected;
    private boolean encodingBroken;
    private boolean quotedCells;
    private final boolean utf8;

    DelimitedRows(InputStream in, CharsetDecoder decoder, char delimiter) {
        this.in = in;
        this.decoder = decoder;
        this.utf8 = decoder.charset().equals(StandardCharsets.UTF_8);
        this.delimiter = (byte) delimiter;
    }

    /// `cells` null where `fault` says why the line is no row; `seen` is what stands there all the same, with marks for what does not fit the encoding.
    record Row(int line, List<String> cells, Notice fault, List<String> seen) {
        static Row sound(int line, List<String> cells) {
            return new Row(line, cells, null, cells);
        }

        static Row fault(int line, Notice fault, List<String> seen) {
            return new Row(line, null, fault, seen);
        }
    }

    /// Rows of another number of cells are faults from now on.
    void expect(int cells) {
        expected = cells;
    }

    /// Bytes read so far, for progress.
    long taken() {
        return taken;
    }

    /// The next row or fault; null at the end. Lines that hold nothing are passed over.
    Row next() throws IOException {
        while (true) {
            compact();
            if (at(start) == END) return null;
            int first = line;
            encodingBroken = false;
            quotedCells = false;
            var cells = new ArrayList<String>(Math.max(expected, 8));
            int next = cells(cells);
            int lines = next < 0 || !quotedCells ? 1 : breaks(next);
            if (next >= 0 && lines == 1 && cells.size() == 1 && cells.getFirst().isBlank() && !encodingBroken) {
                step(next, 1);
                continue;
            }
            if (next < 0 || lines > 1 && wrong(cells)) {
                int end = endOfLine();
                var whole = new String(buffer, start, end - start, decoder.charset()).stripTrailing();
                step(end, 1);
                return Row.fault(first, Notice.of("lead.row.quote"), List.of(whole));
            }
            step(next, lines);
            if (encodingBroken) return Row.fault(first, Notice.of("lead.row.encoding"), cells);
            if (expected > 0 && nul(cells)) return Row.fault(first, Notice.of("lead.row.nul"), cells);
            if (wrong(cells)) return Row.fault(first, Notice.of("lead.row.cells", cells.size(), expected), cells);
            return Row.sound(first, cells);
        }
    }

    private static boolean nul(List<String> cells) {
        for (var c : cells) if (c.indexOf('\0') >= 0) return true;
        return false;
    }

    /// More cells than columns are borne where the surplus is blank.
    private boolean wrong(List<String> cells) {
        if (expected == 0) return false;
        while (cells.size() > expected && cells.getLast().isBlank()) cells.removeLast();
        return cells.size() != expected;
    }

    private void step(int next, int lines) {
        start = next;
        line += lines;
    }

    private int breaks(int next) {
        int count = 0;
        for (int i = start; i < next; i++) if (buffer[i] == '\n') count++;
        return Math.max(count, 1);
    }

    private int endOfLine() throws IOException {
        int p = 0;
        while (at(start + p) != END) if (buffer[start + p++] == '\n') return start + p;
        return start + p;
    }

    /// Reads one row into `cells`; where the row after it begins, or -1 where a quotation mark leads nowhere. Offsets are counted from `start`.
    private int cells(List<String> cells) throws IOException {
        int p = 0;
        while (true) {
            boolean quotes = at(start + p) == '"';
            quotedCells |= quotes;
            p = quotes ? quoted(p, cells) : bare(p, cells);
            if (p < 0) return -1;
            int c = at(start + p);
            if (c == delimiter) p++;
            else if (c == END) return start + p;
            else {
                if (c == '\r' && at(start + p + 1) == '\n') p++;
                return start + p + 1;
            }
        }
    }

    private int bare(int from, List<String> cells) throws IOException {
        int p = from;
        for (int c = at(start + p); c != delimiter && c != '\n' && c != END; c = at(start + p)) {
            if (c == '\r' && endsHere(start + p + 1)) break;
            p = plain(p + 1);
        }
        cells.add(text(start + from, start + p));
        return p;
    }

    /// Passes over what is in the buffer and ends no cell.
    private int plain(int from) {
        int i = start + from;
        while (i < end && buffer[i] != delimiter && buffer[i] != '\n' && buffer[i] != '\r') i++;
        return i - start;
    }

    private boolean endsHere(int i) throws IOException {
        int c = at(i);
        return c == '\n' || c == END;
    }

    private int quoted(int from, List<String> cells) throws IOException {
        int p = from + 1;
        boolean doubled = false;
        while (true) {
            int c = at(start + p);
            if (c == END || p > LONGEST) return -1;
            if (c == '"') {
                if (at(start + p + 1) != '"') break;
                doubled = true;
                p++;
            }
            p++;
        }
        var text = text(start + from + 1, start + p);
        cells.add(doubled ? text.replace("\"\"", "\"") : text);
        p++;
        while (at(start + p) == ' ') p++;
        int c = at(start + p);
        return c == delimiter || c == '\n' || c == END || c == '\r' && endsHere(start + p + 1) ? p : -1;
    }

    private String text(int from, int to) {
        boolean ascii = true;
        for (int i = from; i < to && ascii; i++) ascii = buffer[i] >= 0;
        if (ascii) return new String(buffer, from, to - from, StandardCharsets.ISO_8859_1);
        // of UTF-8 the platform makes texts faster than any decoder, and puts a sign of its own for what is none
        if (utf8) return sound(new String(buffer, from, to - from, StandardCharsets.UTF_8));
        try {
            return sound(decoder.decode(ByteBuffer.wrap(buffer, from, to - from)).toString());
        } catch (CharacterCodingException e) {
            encodingBroken = true;
            return new String(buffer, from, to - from, decoder.charset());
        }
    }

    private String sound(String text) {
        if (text.indexOf('\uFFFD') >= 0) encodingBroken = true;
        return text;
    }

    /// The byte at an index of the buffer, which is filled or grown as needed; the row begun keeps its place relative to `start`.
    private int at(int i) throws IOException {
        return i < end || fill(i) ? buffer[i] & 0xFF : END;
    }

    private void compact() {
        if (start < buffer.length / 2) return;
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
    }

    private boolean fill(int wanted) throws IOException {
        while (wanted >= end) {
            if (end == buffer.length) buffer = Arrays.copyOf(buffer, buffer.length * 2);
            int n = in.read(buffer, end, buffer.length - end);
            if (n < 0) return false;
            end += n;
            taken += n;
        }
        return true;
    }

    @Override public void close() throws IOException {
        in.close();
    }
}

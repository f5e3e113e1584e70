package plaint.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.zip.Adler32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSString;

/// A file that [PdfOut] wrote, read again from its bytes alone. It knows the one way in which that is spelled, and anything else is a fault: a reader of all PDFs forgives, and takes many times as long.
final class WrittenFile implements AutoCloseable {
    /// So much of a file is held at once.
    private static final int HELD = 1 << 20;
    private static final int PIECE = 1 << 11;
    private static final int TAIL = 48;
    private static final int DEEPEST = 200;
    private static final byte[] RANGE = "beginbfrange\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\nendstream".getBytes(StandardCharsets.US_ASCII);
    private final Path path;
    private final FileChannel file;
    private final long length;
    private final byte[] held;
    private final byte[] table;
    private final int wide;
    private final Inflater inflater = new Inflater(true);
    private final Adler32 one = new Adler32();
    private byte[] buffer = new byte[1 << 13];
    private final NavigableMap<Long, Flate.Piece> alike;
    private final Map<Integer, Shared> shared = new HashMap<>();
    private final Map<Integer, int[]> fonts = new HashMap<>();
    private final List<Map<String, Object>> pages = new ArrayList<>();
    private final Map<Integer, Integer> sides = new HashMap<>();
    private final Map<String, Object> catalog;
    private final String[] labels;

    WrittenFile(Path path) throws IOException {
        this(path, Collections.emptyNavigableMap());
    }

    /// `alike`: pieces that many files have, by the place where each has to begin in this one.
    WrittenFile(Path path, NavigableMap<Long, Flate.Piece> alike) throws IOException {
        this.alike = alike;
        this.path = path;
        file = FileChannel.open(path, StandardOpenOption.READ);
        try {
            length = file.size();
            held = length <= HELD ? read(0, (int) length) : null;
            var tail = at(Math.max(0, length - TAIL), (int) Math.min(TAIL, length));
            var end = new String(tail, StandardCharsets.ISO_8859_1);
            int begin = end.lastIndexOf("startxref\n");
            if (begin < 0 || !end.endsWith("\n%%EOF\n")) throw new IOException("no end");
            var about = new Stream(Long.parseLong(end.substring(begin + 10, end.length() - 7)));
            table = about.body();
            wide = whole(list(about.head.get("W")).get(1));
            if (table.length != (wide + 2) * whole(about.head.get("Size"))) throw new IOException("size of the table of places");
            catalog = map(about.head.get("Root"));
            below(map(catalog.get("Pages")));
            labels = labels(list(map(catalog.get("PageLabels")).get("Nums")));
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            close();
            throw e instanceof IOException known ? known : new IOException("the file is not as it was written", e);
        }
    }

    record Reference(int number) { }

    /// Bytes that grow.
    private static final class Bytes {
        private byte[] bytes = {};

        void add(byte[] more, int size) {
            int before = bytes.length;
            bytes = Arrays.copyOf(bytes, before + size);
            System.arraycopy(more, 0, bytes, before, size);
        }

        byte[] all() {
            return bytes;
        }
    }

    /// A stream shared by small objects, and where each begins.
    private record Shared(byte[] body, int[] numbers, int[] places) { }

    /// The sums of its bytes as they were read.
    BlockSums sums() throws IOException {
        return held == null ? BlockSums.of(path) : BlockSums.of(held);
    }

    int pages() {
        return pages.size();
    }

    String label(int page) {
        return labels[page];
    }

    /// Whether a form or picture is drawn on the page.
    boolean drawn(int page) throws IOException {
        return map(pages.get(page).get("Resources")).get("XObject") instanceof Map<?, ?> m && !m.isEmpty();
    }

    /// What leads to a side of this file, -1 where it leads to none: a link, or an entry of the outline with those below it.
    record Lead(String says, int side, List<Lead> below) { }

    List<Lead> links(int page) throws IOException {
        var out = new ArrayList<Lead>();
        for (var a : list(pages.get(page).getOrDefault("Annots", List.of()))) {
            var link = map(a);
            out.add(new Lead(text(link.get("Contents")), side(map(link.getOrDefault("A", Map.of())).get("D")), List.of()));
        }
        return out;
    }

    /// The entries of the outline; none where there is none.
    List<Lead> outline() throws IOException {
        return entries(map(catalog.getOrDefault("Outlines", Map.of())), 0);
    }

    private List<Lead> entries(Map<String, Object> above, int depth) throws IOException {
        if (depth > DEEPEST) throw new IOException("an outline without an end");
        var out = new ArrayList<Lead>();
        for (var next = above.get("First"); next != null; ) {
            var item = map(next);
            out.add(new Lead(text(item.get("Title")), side(item.get("Dest")), entries(item, depth + 1)));
            next = item.get("Next");
        }
        return out;
    }

    private int side(Object destination) {
        return destination instanceof List<?> l && !l.isEmpty() && l.getFirst() instanceof Reference r ? sides.getOrDefault(r.number, -1) : -1;
    }

    private static String text(Object said) {
        return said instanceof byte[] b ? new COSString(b).getString() : "";
    }

    /// The text of a page's own content in the order it is drawn, without white space; what lies in forms and pictures is passed over: foreign content is not ours to judge.
    String text(int page) throws IOException {
        try {
            var about = pages.get(page);
            var content = new Stream(place(reference(about.get("Contents")))).body();
            return shown(content, map(map(about.get("Resources")).getOrDefault("Font", Map.of())));
        } catch (IndexOutOfBoundsException e) {
            throw new IOException("page " + (page + 1) + " is not as it was written", e);
        }
    }

    private String shown(byte[] content, Map<String, Object> named) throws IOException {
        var text = new StringBuilder();
        String name = "";
        int[] font = {};
        for (int i = 0; i < content.length; i++) {
            byte c = content[i];
            if (c == '/') {
                int from = ++i;
                while (content[i] > ' ' && content[i] != '<' && content[i] != '/') i++;
                name = new String(content, from, i-- - from, StandardCharsets.ISO_8859_1);
            } else if (c == 'T' && content[i + 1] == 'f') {
                font = characters(reference(named.get(name)));
            } else if (c == '<' && content[i + 1] == '<') {
                i++;
            } else if (c == '<') {
                for (i++; content[i] != '>'; i += 4) {
                    int code = WrittenWords.hex(content[i]) << 12 | WrittenWords.hex(content[i + 1]) << 8 | WrittenWords.hex(content[i + 2]) << 4 | WrittenWords.hex(content[i + 3]);
                    int character = code < font.length ? font[code] : 0;
                    if (character == 0) throw new IOException("a glyph without a character");
                    if (character != ' ' && (character < '\t' || character > '\r')) text.appendCodePoint(character);
                }
            }
        }
        return text.toString();
    }

    /// What each number of a font stands for.
    private int[] characters(int font) throws IOException {
        var known = fonts.get(font);
        if (known != null) return known;
        var about = map(object(font));
        var program = map(map(list(about.get("DescendantFonts")).getFirst()).get("FontDescriptor")).get("FontFile2");
        var glyphs = new Stream(place(reference(program)));
        if (glyphs.length() != whole(glyphs.head.get("Length1"))) throw new IOException("a font is not as long as it says");
        var said = new Stream(place(reference(about.get("ToUnicode")))).body();
        var out = new int[512];
        for (int i = find(said, RANGE, 0); i >= 0; i = find(said, RANGE, i)) {
            var words = new WrittenWords(said, i + RANGE.length);
            int code = words.unit();
            words.unit();
            words.skip();
            if (!words.next('[')) throw new IOException("no list of characters");
            while (!words.next(']')) {
                if (code == out.length) out = Arrays.copyOf(out, 2 * code);
                out[code++] = words.unit();
            }
            i = words.at();
        }
        fonts.put(font, out);
        return out;
    }

    private static int find(byte[] in, byte[] wanted, int from) {
        for (int i = from; i <= in.length - wanted.length; i++) {
            if (in[i] != wanted[0]) continue;
            int j = 1;
            while (j < wanted.length && in[i + j] == wanted[j]) j++;
            if (j == wanted.length) return i;
        }
        return -1;
    }

    private void below(Map<String, Object> node) throws IOException {
        for (var kid : list(node.get("Kids"))) {
            var m = map(kid);
            if ("Page".equals(m.get("Type"))) {
                sides.put(reference(kid), pages.size());
                pages.add(m);
            }
            else below(m);
        }
    }

    private String[] labels(List<?> ranges) throws IOException {
        var out = new String[pages.size()];
        for (int r = 0; r < ranges.size(); r += 2) {
            int from = whole(ranges.get(r));
            int to = r + 2 < ranges.size() ? whole(ranges.get(r + 2)) : out.length;
            var about = map(ranges.get(r + 1));
            var prefix = about.get("P") instanceof byte[] p ? new COSString(p).getString() : "";
            int number = about.get("St") instanceof Number n ? n.intValue() : 1;
            for (int i = from; i < to; i++, number++) out[i] = about.containsKey("S") ? prefix + number : prefix;
        }
        return out;
    }

    private Object resolved(Object value) throws IOException {
        return value instanceof Reference r ? object(r.number) : value;
    }

    @SuppressWarnings("unchecked") private Map<String, Object> map(Object value) throws IOException {
        if (resolved(value) instanceof Map<?, ?> m) return (Map<String, Object>) m;
        throw new IOException("no dictionary");
    }

    private List<?> list(Object value) throws IOException {
        if (resolved(value) instanceof List<?> l) return l;
        throw new IOException("no array");
    }

    private static int whole(Object value) throws IOException {
        if (value instanceof Integer i) return i;
        throw new IOException("no whole number");
    }

    private static int reference(Object value) throws IOException {
        if (value instanceof Reference r) return r.number;
        throw new IOException("no reference");
    }

    private int field(int at, int bytes) {
        int value = 0;
        for (int i = 0; i < bytes; i++) value = value << 8 | table[at + i] & 0xFF;
        return value;
    }

    private long place(int number) throws IOException {
        int at = number * (wide + 2);
        if (table[at] != 1) throw new IOException("object " + number + " stands nowhere by itself");
        long place = 0;
        for (int i = 1; i <= wide; i++) place = place << 8 | table[at + i] & 0xFF;
        return place;
    }

    private Object object(int number) throws IOException {
        int at = number * (wide + 2);
        if (table[at] != 2) return single(place(number), number);
        int holder = field(at + 1, wide);
        var s = shared.get(holder);
        if (s == null) {
            var stream = new Stream(place(holder));
            var body = stream.body();
            int n = whole(stream.head.get("N"));
            int first = whole(stream.head.get("First"));
            var numbers = new int[n];
            var places = new int[n];
            var words = new WrittenWords(body, 0);
            for (int i = 0; i < n; i++) {
                numbers[i] = whole(words.plain());
                places[i] = first + whole(words.plain());
            }
            s = new Shared(body, numbers, places);
            shared.put(holder, s);
        }
        int index = table[at + wide + 1] & 0xFF;
        if (s.numbers[index] != number) throw new IOException("object " + number + " is not where it should be");
        return new WrittenWords(s.body, s.places[index]).next();
    }

    private Object single(long place, int number) throws IOException {
        for (int size = PIECE; ; size *= 4) {
            int now = (int) Math.min(size, length - place);
            try {
                var words = words(place, now);
                words.begin(number);
                return words.next();
            } catch (IndexOutOfBoundsException e) {
                if (now < size) throw new IOException("object " + number + " has no end", e);
            }
        }
    }

    /// A stream that stands at a place: what it says of itself, and its body.
    private final class Stream {
        private Map<String, Object> head;
        private long begin;

        Stream(long place) throws IOException {
            for (int size = PIECE; ; size *= 4) {
                int now = (int) Math.min(size, length - place);
                try {
                    var words = words(place, now);
                    int from = words.at();
                    words.begin(-1);
                    head = map(words.next());
                    begin = place + words.stream() - from;
                    return;
                } catch (IndexOutOfBoundsException e) {
                    if (now < size) throw new IOException("a stream has no end", e);
                }
            }
        }

        int bounds() throws IOException {
            int size = whole(head.get("Length"));
            if (!Arrays.equals(at(begin + size, END.length), END)) throw new IOException("a stream is not as long as it says");
            return size;
        }

        /// How long the body is, inflated.
        long length() throws IOException {
            return inflated(null);
        }

        byte[] body() throws IOException {
            var whole = alike.get(begin);
            if (whole != null) {
                if (!Arrays.equals(at(begin, bounds()), whole.deflated())) throw new IOException("a stream is not what it should be");
                return whole.plain();
            }
            var out = new Bytes();
            inflated(out);
            return out.all();
        }

        /// Inflates the body into `out`, where there is one; gives its length. A piece that many files have was inflated when it was made: it only has to stand here as it is.
        private long inflated(Bytes out) throws IOException {
            int size = bounds();
            var in = held == null ? read(begin, size) : held;
            int from = held == null ? 0 : (int) begin;
            int end = from + size - 4;
            long length = 0;
            int sum = 1;
            boolean last = false;
            for (int at = from + 2; at < end; ) {
                long place = begin + at - from;
                var piece = alike.get(place);
                if (piece != null) {
                    int more = piece.deflated().length;
                    if (at + more > end || !Arrays.equals(in, at, at + more, piece.deflated(), 0, more)) throw new IOException("a piece is not what it should be");
                    if (out != null) out.add(piece.plain(), piece.plain().length);
                    length += piece.plain().length;
                    sum = Flate.sum(sum, piece.sum(), piece.plain().length);
                    at += more;
                    continue;
                }
                var next = alike.higherKey(place);
                int to = next == null || next - begin + from > end ? end : (int) (next - begin) + from;
                last = to == end;
                int own = own(in, at, to, last);
                if (out != null) out.add(buffer, own);
                one.reset();
                one.update(buffer, 0, own);
                length += own;
                sum = Flate.sum(sum, (int) one.getValue(), own);
                at = to;
            }
            if (!last || ByteBuffer.wrap(in).getInt(end) != sum) throw new IOException("a stream is not what its sum says");
            return length;
        }

        /// Inflates a piece that refers to nothing before it into the buffer.
        private int own(byte[] in, int at, int to, boolean last) throws IOException {
            inflater.reset();
            inflater.setInput(in, at, to - at);
            int filled = 0;
            try {
                while (!inflater.finished()) {
                    if (filled == buffer.length) buffer = Arrays.copyOf(buffer, filled * 2);
                    int n = inflater.inflate(buffer, filled, buffer.length - filled);
                    if (n == 0) break;
                    filled += n;
                }
            } catch (DataFormatException e) {
                throw new IOException("a stream is damaged", e);
            }
            if (inflater.finished() != last || inflater.getRemaining() > 0) throw new IOException("a stream is cut");
            return filled;
        }
    }

    private WrittenWords words(long place, int size) throws IOException {
        if (place < 0 || place >= length) throw new IOException("beyond the end");
        return held == null ? new WrittenWords(read(place, size), 0) : new WrittenWords(held, (int) place);
    }

    private byte[] at(long place, int size) throws IOException {
        if (place < 0 || size < 0 || place + size > length) throw new IOException("beyond the end");
        return held == null ? read(place, size) : Arrays.copyOfRange(held, (int) place, (int) place + size);
    }

    private byte[] read(long place, int size) throws IOException {
        var b = ByteBuffer.allocate(size);
        while (b.hasRemaining()) if (file.read(b, place + b.position()) < 0) throw new IOException("the file ends too early");
        return b.array();
    }

    @Override public void close() throws IOException {
        inflater.end();
        file.close();
    }
}

package plaint.pdf;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether a file is as it was written here, by [PdfOut] or as a volume: the second half of its identity is made out of the first, which tells what it is made of, and all its bytes but those of that half
/// itself; the same data gives the same. What a signature appends behind it changes nothing of that. One that another program saved anew is no longer it; of one with a table of the old form, or whose
/// halves are alike, nothing is said. It tells accidents; it proves nothing against someone who wants to deceive.
final class Untouched {
    private static final Pattern END = Pattern.compile("startxref\\s+(\\d{1,15})\\s+%%EOF\\s*$");
    private static final Pattern ID = Pattern.compile("/ID\\s*\\[\\s*<([0-9A-Fa-f]{32})>\\s*<([0-9A-Fa-f]{32})>\\s*\\]");
    private static final Pattern BEFORE = Pattern.compile("/Prev (\\d{1,15})");
    private static final Pattern LENGTH = Pattern.compile("/Length (\\d{1,9})(?![\\d ])");
    private static final String LAST = "%%EOF";
    private static final int TAIL = 1024;
    private static final int HEAD = 4096;
    /// What stands between the body of a table and the end of the file: three words and a number.
    private static final int FOOT = 120;
    /// Signed, stamped with the time, and again.
    private static final int MOST = 20;

    private Untouched() { }

    /// False where a file written here is not what its identity tells, or has lost its end.
    static boolean is(Path file) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            var end = END.matcher(at(in, Math.max(0, in.length() - TAIL), TAIL));
            if (!end.find()) return false;
            long table = Long.parseLong(end.group(1));
            for (int i = 0; i < MOST && table < in.length(); i++) {
                var whole = at(in, table, HEAD);
                if (whole.startsWith("xref")) return true;
                int stop = whole.indexOf("stream");
                if (stop < 0 || !whole.contains("/XRef")) return false;
                var about = whole.substring(0, stop);
                var before = BEFORE.matcher(about);
                if (before.find()) {
                    table = Long.parseLong(before.group(1));
                    continue;
                }
                var id = ID.matcher(about);
                return id.find() && (id.group(1).equals(id.group(2)) || holds(file, in, table, about, id));
            }
            return false;
        }
    }

    private static boolean holds(Path file, RandomAccessFile in, long table, String about, Matcher id) throws IOException {
        var made = HexFormat.of().parseHex(id.group(1));
        var sums = BlockSums.of(file, table);
        // as it was made before the table counted too
        if (hex(made, sums, new byte[0]).equalsIgnoreCase(id.group(2))) return true;
        var end = end(in, table, about);
        if (end.length == 0) return false;
        Arrays.fill(end, id.start(2), id.end(2), (byte) '0');
        return hex(made, sums, end).equalsIgnoreCase(id.group(2));
    }

    /// The bytes of the table and of the end behind it; none where they are not to be found.
    private static byte[] end(RandomAccessFile in, long table, String about) throws IOException {
        var length = LENGTH.matcher(about);
        if (!length.find()) return new byte[0];
        long foot = table + about.length() + Long.parseLong(length.group(1));
        if (foot >= in.length()) return new byte[0];
        int last = at(in, foot, FOOT).indexOf(LAST);
        if (last < 0) return new byte[0];
        var bytes = new byte[(int) (foot + last + LAST.length() - table)];
        in.seek(table);
        in.readFully(bytes);
        return bytes;
    }

    /// The second half, as it is written: `end` are the bytes from the table on, with noughts in its place.
    static byte[] identity(byte[] made, BlockSums before, byte[] end) {
        return hex(made, before, Arrays.copyOf(end, new String(end, StandardCharsets.ISO_8859_1).lastIndexOf(LAST) + LAST.length())).getBytes(StandardCharsets.US_ASCII);
    }

    private static String hex(byte[] made, BlockSums before, byte[] end) {
        var digest = PdfOut.digest();
        digest.update(made);
        before.into(digest);
        digest.update(end);
        return HexFormat.of().withUpperCase().formatHex(digest.digest(), 0, made.length);
    }

    /// Where the second half stands in the bytes from the table on.
    static int place(byte[] end) {
        var id = ID.matcher(new String(end, StandardCharsets.ISO_8859_1));
        if (!id.find()) throw new IllegalStateException("a table without identity");
        return id.start(2);
    }

    /// Gives a file that a library has written, with two halves alike, its identity; one with a table of the old form has none.
    static void seal(Path file) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "rw")) {
            var last = END.matcher(at(in, Math.max(0, in.length() - TAIL), TAIL));
            if (!last.find()) return;
            long table = Long.parseLong(last.group(1));
            var whole = at(in, table, HEAD);
            int stop = whole.indexOf("stream");
            if (stop < 0 || !whole.contains("/XRef")) return;
            var id = ID.matcher(whole.substring(0, stop));
            var end = end(in, table, whole.substring(0, stop));
            if (!id.find() || end.length == 0) return;
            Arrays.fill(end, id.start(2), id.end(2), (byte) '0');
            in.seek(table + id.start(2));
            in.write(hex(HexFormat.of().parseHex(id.group(1)), BlockSums.of(file, table), end).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static String at(RandomAccessFile in, long from, int most) throws IOException {
        in.seek(from);
        var bytes = new byte[(int) Math.min(most, in.length() - from)];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}

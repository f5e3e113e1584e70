package plaint.pdf;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// Whether a file is as [PdfOut] wrote it: its identity is made out of all that stands before its table. What a signature appends behind it changes nothing of that. One that another program saved anew
/// is no longer it; of one without such an identity nothing is said. It tells accidents; it proves nothing against someone who wants to deceive.
final class Untouched {
    private static final Pattern END = Pattern.compile("startxref\\s+(\\d{1,15})\\s+%%EOF\\s*$");
    private static final Pattern ID = Pattern.compile("/ID\\s*\\[\\s*<([0-9A-Fa-f]{32})>\\s*<([0-9A-Fa-f]{32})>\\s*\\]");
    private static final Pattern BEFORE = Pattern.compile("/Prev (\\d{1,15})");
    private static final int TAIL = 1024;
    private static final int HEAD = 4096;
    /// Signed, stamped with the time, and again.
    private static final int MOST = 20;

    private Untouched() { }

    /// False only where a file that has such an identity is not what it tells.
    static boolean is(Path file) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            var end = END.matcher(at(in, Math.max(0, in.length() - TAIL), TAIL));
            if (!end.find()) return true;
            long table = Long.parseLong(end.group(1));
            for (int i = 0; i < MOST && table < in.length(); i++) {
                var about = at(in, table, HEAD);
                int stop = about.indexOf("stream");
                if (stop < 0 || !about.contains("/XRef")) return true;
                about = about.substring(0, stop);
                var before = BEFORE.matcher(about);
                if (before.find()) {
                    table = Long.parseLong(before.group(1));
                    continue;
                }
                var id = ID.matcher(about);
                if (!id.find() || id.group(1).equals(id.group(2))) return true;
                return HexFormat.of().withUpperCase().formatHex(PdfOut.identity(HexFormat.of().parseHex(id.group(1)), BlockSums.of(file, table))).equalsIgnoreCase(id.group(2));
            }
            return true;
        }
    }

    private static String at(RandomAccessFile in, long from, int most) throws IOException {
        in.seek(from);
        var bytes = new byte[(int) Math.min(most, in.length() - from)];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}

package plaint.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// What the first lines of the database's file say of its end. The engine goes back to an older state where the newest is not there, without a word, and what was saved since is lost; so the file is looked at
/// before the engine is. Only of a file that was closed is anything said: of one whose program was killed the engine itself finds the end.
final class FileHead {
    private static final int LINE = 512;

    private FileHead() { }

    /// True where the file is empty, or was closed whole and ends now before its newest part does.
    static boolean cutOff(Path database) throws IOException {
        try (var in = new RandomAccessFile(database.toFile(), "r")) {
            // none is ever made empty
            if (in.length() == 0) return true;
            var head = fields(line(in, 0));
            if (!"2".equals(head.get("H")) || !"1".equals(head.get("clean"))) return false;
            long size = number(head, "blockSize");
            long block = number(head, "block");
            if (size <= 0 || block <= 0) return false;
            if (block * size >= in.length()) return true;
            var chunk = fields(line(in, block * size));
            long blocks = number(chunk, "len");
            // another part lies there than is told: the engine looks for itself
            return number(chunk, "chunk") == number(head, "chunk") && blocks > 0 && (block + blocks) * size > in.length();
        }
    }

    private static String line(RandomAccessFile in, long at) throws IOException {
        in.seek(at);
        var bytes = new byte[(int) Math.max(0, Math.min(LINE, in.length() - at))];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1).split("\n", 2)[0];
    }

    private static Map<String, String> fields(String line) {
        var all = new HashMap<String, String>();
        for (var pair : line.split(",")) {
            int colon = pair.indexOf(':');
            if (colon > 0) all.put(pair.substring(0, colon), pair.substring(colon + 1).strip());
        }
        return all;
    }

    /// Numbers are written in sixteens; -1 where there is none.
    private static long number(Map<String, String> fields, String key) {
        var text = fields.get(key);
        return text == null || !text.matches("[0-9a-f]{1,12}") ? -1 : Long.parseLong(text, 16);
    }
}

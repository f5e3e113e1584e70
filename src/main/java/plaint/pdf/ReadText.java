package plaint.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What was read in a picture, as Tesseract tells it in a table: words with the boxes they stand in, put together where they belong together.
final class ReadText {
    private static final int COLUMNS = 12;
    private static final int MOST = 20_000;

    private ReadText() { }

    /// Words of one line that stand side by side; the box in pixels from the upper left corner: left, top, right, bottom.
    record Piece(String text, double[] box) { }

    static List<Piece> of(Path table) throws IOException {
        var pieces = new ArrayList<Piece>();
        if (!Files.isRegularFile(table)) return pieces;
        var line = "";
        for (var row : Files.readString(table, StandardCharsets.UTF_8).lines().toList()) {
            var cells = row.split("\t", -1);
            if (cells.length < COLUMNS || !cells[0].equals("5") || pieces.size() > MOST) continue;
            var text = plain(cells[11]);
            if (text.isEmpty()) continue;
            double left = number(cells[6]);
            double top = number(cells[7]);
            var box = new double[] {left, top, left + number(cells[8]), top + number(cells[9])};
            if (box[2] <= left || box[3] <= top) continue;
            var now = String.join(" ", cells[2], cells[3], cells[4]);
            var last = pieces.isEmpty() || !now.equals(line) ? null : pieces.getLast();
            line = now;
            if (last != null && joins(last, text, box)) pieces.set(pieces.size() - 1, new Piece(last.text() + text, around(last.box(), box)));
            else pieces.add(new Piece(text, box));
        }
        return pieces;
    }

    /// Chinese is written without blanks: what the reader took for words is one text, unless there is a gap as wide as two characters.
    private static boolean joins(Piece last, String text, double[] box) {
        boolean chinese = isChinese(last.text().codePointBefore(last.text().length())) || isChinese(text.codePointAt(0));
        return chinese && box[0] - last.box()[2] < 2 * (box[3] - box[1]) && box[0] >= last.box()[0];
    }

    private static boolean isChinese(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN || c >= 0x3000 && c <= 0x303F || c >= 0xFF00 && c <= 0xFFEF;
    }

    private static double[] around(double[] a, double[] b) {
        return new double[] {Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])};
    }

    private static double number(String cell) throws IOException {
        try {
            return Integer.parseInt(cell);
        } catch (NumberFormatException e) {
            throw new IOException("not a table of words", e);
        }
    }

    private static String plain(String text) {
        var out = new StringBuilder();
        text.strip().chars().filter(c -> c > ' ' && !Character.isSurrogate((char) c) && !Character.isISOControl(c)).forEach(c -> out.append((char) c));
        return out.toString();
    }
}

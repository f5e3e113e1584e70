package plaint.desk;

import java.util.ArrayList;
import java.util.List;

/// What one text changed against another, line by line.
public final class LineChanges {
    private LineChanges() { }

    /// `sign`: ' ' in both, '-' only in the old, '+' only in the new. `line` is the number in the text that has it.
    public record Line(char sign, int line, String text) { }

    /// All lines, with what was taken out before what came in its place.
    public static List<Line> of(String old, String now) {
        var a = old.lines().toList();
        var b = now.lines().toList();
        var longest = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--)
            for (int j = b.size() - 1; j >= 0; j--) longest[i][j] = a.get(i).equals(b.get(j)) ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
        var out = new ArrayList<Line>();
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                out.add(new Line(' ', ++j, a.get(i++)));
            } else if (i < a.size() && (j == b.size() || longest[i + 1][j] >= longest[i][j + 1])) {
                out.add(new Line('-', i + 1, a.get(i++)));
            } else {
                out.add(new Line('+', j + 1, b.get(j++)));
            }
        }
        return out;
    }

    /// Only what differs, with so many lines around it.
    public static List<Line> brief(String old, String now, int around) {
        var all = of(old, now);
        var out = new ArrayList<Line>();
        for (int i = 0; i < all.size(); i++) {
            boolean near = false;
            for (int k = Math.max(0, i - around); k <= Math.min(all.size() - 1, i + around); k++) near |= all.get(k).sign() != ' ';
            if (near) out.add(all.get(i));
        }
        return out;
    }
}

package plaint.seed;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import plaint.seed.Faces.Face;

/// Sets one exhibit's text on A4 pages. The text is a plain mark-up, a block per line:
/// `# ` title, `#- ` line below it, `## ` and `### ` headings, `~ ` a paragraph without indent, `> ` words in Kai, `>> ` to the right, `! ` a boxed note,
/// `=! 20 30 50` opens a table with a head (`= ` without) and its widths, `| a | b` its rows, `@seal who|when`, `@figure name height`, `@break`, `@space n`;
/// anything else is a paragraph.
final class Sheet {
    static final double WIDTH = 595.28;
    static final double HEIGHT = 841.89;
    private static final double LEFT = 70;
    private static final double TOP = 84;
    private static final double BOTTOM = HEIGHT - 78;
    private static final double SPAN = WIDTH - 2 * LEFT;
    private final Faces faces;
    private final List<List<Pen.Stroke>> pages = new ArrayList<>();
    private double y;

    Sheet(Faces faces) {
        this.faces = faces;
    }

    /// Lays the text out and returns the strokes of each page.
    List<List<Pen.Stroke>> pages(String text) {
        page();
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (line.startsWith("=")) {
                var rows = new ArrayList<List<String>>();
                while (i + 1 < lines.size() && lines.get(i + 1).strip().startsWith("|")) rows.add(cells(lines.get(++i).strip()));
                table(line, rows);
            } else if (!line.isEmpty()) {
                block(line);
            }
        }
        return pages;
    }

    private void block(String line) {
        int gap = line.indexOf(' ');
        var mark = gap < 0 ? line : line.substring(0, gap);
        var rest = gap < 0 ? "" : line.substring(gap + 1).strip();
        switch (mark) {
            case "#" -> {
                y += 4;
                for (var l : broken(Face.SONG_BOLD, 19, SPAN - 40, 0, rest)) middle(Face.SONG_BOLD, 19, 30, l);
                y += 6;
            }
            case "#-" -> {
                middle(Face.HEI, 10.5, 18, rest);
                y += 4;
            }
            case "##" -> {
                y += 8;
                keep(118);
                paragraph(Face.HEI_BOLD, 13, 23, 0, 0, rest, Pen.BLACK);
                y += 2;
            }
            case "###" -> {
                keep(80);
                paragraph(Face.HEI_BOLD, 11.5, 20, 0, 0, rest, Pen.BLACK);
            }
            case "~" -> paragraph(Face.SONG, 11.5, 20.5, 0, 0, rest, Pen.BLACK);
            case ">" -> paragraph(Face.KAI, 11.5, 20, 24, 0, rest, 0x333333);
            case ">>" -> right(rest);
            case "!" -> note(rest);
            case "@seal" -> sealed(rest.split("\\|"));
            case "@figure" -> figure(rest.split(" "));
            case "@break" -> page();
            case "@space" -> y += Double.parseDouble(rest);
            default -> paragraph(Face.SONG, 11.5, 20.5, 0, 23, line, Pen.BLACK);
        }
    }

    private void page() {
        pages.add(new ArrayList<>());
        y = TOP;
    }

    private void keep(double room) {
        if (y + room > BOTTOM) page();
    }

    private void put(Pen.Stroke stroke) {
        pages.getLast().add(stroke);
    }

    private void middle(Face face, double size, double leading, String text) {
        keep(leading);
        double at = y + leading * 0.72;
        put(p -> p.centred(face, size, Pen.BLACK, WIDTH / 2, at, text));
        y += leading;
    }

    private void right(String text) {
        keep(21);
        double at = y + 15;
        put(p -> p.text(Face.SONG, 11.5, Pen.BLACK, WIDTH - LEFT - faces.width(Face.SONG, text, 11.5), at, 0, text));
        y += 21;
    }

    private void paragraph(Face face, double size, double leading, double inset, double indent, String text, int rgb) {
        var lines = broken(face, size, SPAN - inset, indent, text);
        if (lines.size() > 1) keep(leading * 2);
        for (int i = 0; i < lines.size(); i++) {
            keep(leading);
            var l = lines.get(i);
            double x = LEFT + inset + (i == 0 ? indent : 0);
            double at = y + leading * 0.74;
            double free = SPAN - inset - (i == 0 ? indent : 0) - faces.width(face, l, size);
            double spacing = i + 1 < lines.size() ? Math.clamp(free / Math.max(1, l.codePointCount(0, l.length()) - 1), 0, size * 0.07) : 0;
            put(p -> p.text(face, size, rgb, x, at, spacing, l));
            y += leading;
        }
    }

    private void note(String text) {
        var lines = broken(Face.HEI, 9.5, SPAN - 24, 0, text);
        double h = lines.size() * 15 + 14;
        keep(h + 8);
        double top = y + 4;
        put(p -> {
            p.fill(0xF3F1EA, LEFT, top, SPAN, h);
            p.fill(0xB9A66A, LEFT, top, 3, h);
            for (int i = 0; i < lines.size(); i++) p.text(Face.HEI, 9.5, 0x444444, LEFT + 14, top + 18 + i * 15, 0, lines.get(i));
        });
        y = top + h + 8;
    }

    private void sealed(String[] who) {
        keep(120);
        double top = y + 10;
        double middle = WIDTH - LEFT - 95;
        put(p -> {
            p.seal(middle, top + 52);
            p.centred(Face.SONG, 11.5, Pen.BLACK, middle, top + 40, who[0]);
            p.centred(Face.SONG, 11.5, Pen.BLACK, middle, top + 84, who.length > 1 ? who[1] : "");
        });
        y = top + 108;
    }

    private void figure(String[] given) {
        double h = Double.parseDouble(given[1]);
        keep(h + 8);
        double top = y + 4;
        put(p -> Figures.draw(given[0], p, LEFT, top, SPAN, h));
        y = top + h + 8;
    }

    private static List<String> cells(String row) {
        var out = new ArrayList<String>();
        for (var c : row.substring(1).split("\\|", -1)) out.add(c.strip());
        return out;
    }

    private void table(String spec, List<List<String>> rows) {
        boolean headed = spec.startsWith("=!");
        var shares = spec.substring(headed ? 2 : 1).strip().split("\\s+");
        var widths = new double[shares.length];
        double sum = 0;
        for (var s : shares) sum += Double.parseDouble(s.replaceAll("[rc]", ""));
        for (int i = 0; i < widths.length; i++) widths[i] = SPAN * Double.parseDouble(shares[i].replaceAll("[rc]", "")) / sum;
        y += 4;
        if (headed) keep(70);
        for (int i = 0; i < rows.size(); i++) {
            double h = rowHeight(rows.get(i), widths);
            if (y + h > BOTTOM) {
                page();
                if (headed && i > 0) row(rows.getFirst(), widths, shares, true);
            }
            row(rows.get(i), widths, shares, headed && i == 0);
        }
        y += 8;
    }

    private double rowHeight(List<String> row, double[] widths) {
        int most = 1;
        for (int i = 0; i < row.size(); i++) most = Math.max(most, broken(Face.SONG, 9.5, widths[i] - 9, 0, row.get(i)).size());
        return most * 14 + 7;
    }

    private void row(List<String> row, double[] widths, String[] shares, boolean head) {
        if (row.size() != widths.length) throw new IllegalArgumentException("a row of " + row.size() + " cells in a table of " + widths.length + ": " + row);
        double h = rowHeight(row, widths);
        double top = y;
        double x = LEFT;
        for (int i = 0; i < row.size(); i++) {
            var face = head ? Face.HEI_BOLD : Face.SONG;
            var lines = broken(face, 9.5, widths[i] - 8, 0, row.get(i));
            double left = x;
            double w = widths[i];
            char side = head ? 'c' : shares[i].charAt(shares[i].length() - 1);
            put(p -> {
                if (head) p.fill(0xE9ECEF, left, top, w, h);
                p.frame(0x555555, 0.5, left, top, w, h);
                for (int k = 0; k < lines.size(); k++) {
                    double tw = faces.width(face, lines.get(k), 9.5);
                    double tx = side == 'r' ? left + w - 4.5 - tw : side == 'c' ? left + (w - tw) / 2 : left + 4.5;
                    p.text(face, 9.5, Pen.BLACK, tx, top + (h - lines.size() * 14) / 2 + 10.6 + k * 14, 0, lines.get(k));
                }
            });
            x += w;
        }
        y += h;
    }

    /// Greedy lines at the places Unicode allows; closing marks never begin a line.
    private List<String> broken(Face face, double size, double width, double indent, String text) {
        var icu = BreakIterator.getLineInstance(ULocale.SIMPLIFIED_CHINESE);
        icu.setText(text);
        var lines = new ArrayList<String>();
        int start = 0;
        int fits = 0;
        for (int end = icu.next(); end != BreakIterator.DONE; end = icu.next()) {
            double room = width - (lines.isEmpty() ? indent : 0) + 0.5;
            if (fits > start && faces.width(face, text.substring(start, end).stripTrailing(), size) > room) {
                lines.add(text.substring(start, fits).strip());
                start = fits;
            }
            fits = end;
            while (faces.width(face, text.substring(start, end).strip(), size) > width + 0.5) {
                int cut = end;
                while (cut > start + 1 && faces.width(face, text.substring(start, cut).strip(), size) > width + 0.5) cut--;
                lines.add(text.substring(start, cut));
                start = cut;
            }
        }
        lines.add(text.substring(start).strip());
        return lines;
    }
}

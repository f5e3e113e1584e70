package plaint.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plaint.bundle.PagePlan;
import plaint.bundle.Part;
import plaint.forum.Fitting;
import plaint.forum.Stamping;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// Writes a page plan as one tagged PDF/A-2 file: papers as typeset, exhibits fitted upright on A4 with their label and page number clear of the content, outline, page
/// labels and links. Written beside, flushed to the disk, read again against the plan, then renamed into place: either the right bundle is there or none.
/// The same inputs give the same bytes.
public final class BundleWriter {
    /// Whether what was written is read again and waited for. Only the benchmark ever turns it off, to see what the writing by itself takes.
    static boolean proves = true;
    private final Fonts fonts;

    public BundleWriter(Fonts fonts) {
        this.fonts = fonts;
    }

    /// What stands in a part of the plan.
    public sealed interface Content permits Paper, Exhibits { }

    /// A typeset paper.
    public record Paper(TypesetPaper paper) implements Content { }

    /// The files of an exhibit, in order.
    public record Exhibits(List<ExhibitFile> files) implements Content { }

    /// What the whole file says of itself. `dated` is the date on the papers and becomes the file's date; `id` is a hexadecimal digest
    /// of what it is made of, to which the bytes of the file are added;
    /// `head` is printed in the head of every page (样本 SAMPLE), empty for none; `exhibits` heads the exhibits in the outline; `sheet` gives page size and binding margin.
    /// `draft` is printed large at the binding side of every page's head (草稿 DRAFT), empty for a file that may be filed; `stamping` is what pages bear beyond number and label, `fitting` how pages of exhibits
    /// are put on the sheet.
    public record Front(String title, String language, String head, String exhibits, LocalDate dated, String id, Sheet sheet, String draft, Stamping stamping, Fitting fitting) {
        /// A file that may be filed, with no stamp beyond number and label, and every exhibit upright.
        public Front(String title, String language, String head, String exhibits, LocalDate dated, String id, Sheet sheet) {
            this(title, language, head, exhibits, dated, id, sheet, "", Stamping.NONE, Fitting.UPRIGHT);
        }

        public Front fitted(Stamping stamps, Fitting way) {
            return new Front(title, language, head, exhibits, dated, id, sheet, draft, stamps, way);
        }
    }

    /// Margins in millimetres for exhibit pages: the binding side (left on fronts), outside, and the strips above and below that carry label and number.
    public record Sheet(double width, double height, double inner, double outer, double top, double bottom) {
        public static final Sheet A4 = new Sheet(210, 297, 18, 9, 17, 15);
    }

    /// Writes `plan` to `out`; `contents` stand in the order of the plan's parts. Checks cancel at each part; a cancelled or refused run leaves nothing.
    /// Gives what to warn of, see [#assemble].
    public List<Notice> write(PagePlan plan, List<Content> contents, Front front, Path out, Progress progress) throws Refused, Cancelled {
        try (var bundle = begin(out)) {
            return bundle.write(plan, contents, front, progress);
        }
    }

    /// A bundle whose exhibits can be carried in before its plan is known; close it when it is written, or will not be.
    public GrowingBundle begin(Path out) {
        return new GrowingBundle(this, out);
    }

    /// Each exhibit with pages that became so small that small print on them is hard to read: the smallest of them.
    List<Notice> assemble(PagePlan plan, List<Content> contents, Front front, PdfOut out, Exhibiting foreign, Progress progress) throws IOException, Refused, Cancelled {
        foreign.expect(contents);
        synchronized (fonts) {
            var ink = new Ink(out, fonts, common(contents));
            var stamps = new Stamps(fonts, front, plan);
            var frame = new Frame(out, plan, front, stamps);
            var outlines = new HashMap<String, List<Placed.Bookmark>>();
            var small = new ArrayList<Notice>();
            List<Drawn> drawn = List.of();
            var sides = plan.sides();
            int part = 0;
            int done = 0;
            for (int i = 0; i < sides.size(); i++) {
                var side = sides.get(i);
                boolean back = plan.rectoStart() && i % 2 == 1;
                if (side.blank()) {
                    // an empty back still has a content stream, so that every page is built alike
                    if (side.label().isEmpty()) frame.blank(i);
                    else frame.side(i, new Drawn(List.of(), null, 0, false, null), List.of(), stamps.number(side, back), ink);
                    continue;
                }
                if (side.index() == 0) {
                    progress.stopIfCancelled();
                    progress.step(Notice.of("pdf.work.exhibit", side.part().label().isEmpty() ? side.part().title() : side.part().label() + " " + side.part().title()), done, plan.pages());
                    drawn = drawn(side.part(), contents.get(part++), foreign, outlines);
                    done += side.part().pages();
                    if (side.part().isExhibit()) small(side.part(), drawn, front.fitting().least(), stamps, small);
                }
                var now = drawn.get(side.index());
                var marks = new ArrayList<>(now.marks());
                marks.addAll(stamps.marks(side, back, now.labelled(), now.foreign()));
                if (contents.get(part - 1) instanceof Paper p) marks.addAll(p.paper().furniture(side.label()));
                frame.side(i, now, drawn, marks, ink);
            }
            ink.finish();
            out.apart();
            progress.step(Notice.of("pdf.work.save"), plan.pages(), plan.pages());
            progress.stopIfCancelled();
            frame.finish(outlines, foreign.layers(), foreign.claim());
            return small;
        }
    }

    private static void small(Part part, List<Drawn> drawn, int least, Stamps stamps, List<Notice> into) {
        int at = -1;
        double smallest = least / 100.0;
        for (int i = 0; i < drawn.size(); i++) {
            double scale = stamps.scale(drawn.get(i).foreign());
            if (scale >= smallest) continue;
            smallest = scale;
            at = i;
        }
        if (at >= 0) into.add(Notice.of("pdf.warn.small", part.label(), part.number(at), (int) Math.floor(smallest * 100)));
    }

    private static Map<Face, String> common(List<Content> contents) {
        var all = new EnumMap<Face, BitSet>(Face.class);
        for (var c : contents) if (c instanceof Paper p) p.paper().common(all);
        var out = new EnumMap<Face, String>(Face.class);
        all.forEach((face, characters) -> out.put(face, text(characters)));
        return out;
    }

    private static String text(BitSet characters) {
        var text = new StringBuilder();
        for (int c = characters.nextSetBit(0); c >= 0; c = characters.nextSetBit(c + 1)) text.appendCodePoint(c);
        return text.toString();
    }

    static String key(Part part) {
        return part.isExhibit() ? "x:" + part.exhibit() : part.slip() ? "s:" + part.key() : "p:" + part.filing() + ":" + part.key();
    }

    private static List<Drawn> drawn(Part part, Content content, Exhibiting foreign, Map<String, List<Placed.Bookmark>> outlines) throws IOException, Refused {
        var out = new ArrayList<Drawn>();
        switch (content) {
            case Paper p -> {
                for (int i = 0; i < p.paper().pages(); i++) out.add(new Drawn(p.paper().marks(i), null, 0, p.paper().labelled(), null));
            }
            case Exhibits f -> {
                for (var file : f.files()) {
                    int first = out.size();
                    var taken = foreign.next(file, part.label());
                    for (var placed : taken.pages()) out.add(new Drawn(List.of(), placed, first, false, taken.tags()));
                    outlines.computeIfAbsent(key(part), _ -> new ArrayList<>()).addAll(taken.outline().stream().map(b -> b.moved(first)).toList());
                }
            }
        }
        if (out.size() != part.pages()) throw new Refused("pdf.refused.pageCount", part.label() + " " + part.title(), part.pages(), out.size());
        return out;
    }

    /// One side before it has its numbers: the marks of a paper, or a foreign page whose file begins at page `first` of its part.
    /// `labelled`: the paper itself prints the page's label. `tags`: the structure of that file (null: none).
    record Drawn(List<Mark> marks, Placed foreign, int first, boolean labelled, ForeignTags tags) {
        /// Whether that structure tells of page `index` of the part.
        boolean tagged(int index) {
            return tags != null && tags.tells(index - first);
        }
    }
}

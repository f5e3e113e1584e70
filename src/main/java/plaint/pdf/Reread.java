package plaint.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import plaint.bundle.PagePlan;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Lane;
import plaint.work.Progress;

/// Reads a written bundle again, from its bytes alone. All bytes are held against those that were handed to the system, and what we made against the plan: number of sides, label of every page,
/// printed number and exhibit label on every page, blank backs blank, links and outline. Of exhibit pages only what we stamped is read; that their bodies were copied whole is what the bytes show.
final class Reread {
    /// The bytes of a larger file are read beside its structure.
    private static final long LARGE = 16 << 20;
    private final PagePlan plan;
    private final BundleWriter.Front front;
    private final String draft;
    private final String head;
    private final Map<String, Set<Integer>> starts;
    private final Numbering numbering;
    private final String confidential;

    Reread(PagePlan plan, BundleWriter.Front front) {
        this.plan = plan;
        this.front = front;
        draft = flat(front.draft());
        head = flat(front.head());
        starts = starts(plan.sides());
        numbering = new Numbering(plan, front.stamping());
        confidential = flat(front.stamping().confidential());
    }

    /// `written`: the sums of what was handed to the system; `alike`: what of it many files have alike, by the place where it begins.
    void verify(Path file, BlockSums written, NavigableMap<Long, Flate.Piece> alike, Progress progress) throws IOException, Refused, Cancelled {
        try (var read = new WrittenFile(file, alike)) {
            if (Files.size(file) < LARGE) {
                same(written.difference(read.sums()));
                structure(read, progress);
                return;
            }
            try (var lane = new Lane("sums")) {
                var difference = lane.begin(() -> difference(file, written));
                structure(read, progress);
                same(difference.end());
            }
        }
    }

    private static void same(long difference) throws Refused {
        if (difference >= 0) throw different("bytes " + difference);
    }

    private static long difference(Path file, BlockSums written) {
        try {
            return written.difference(BlockSums.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void structure(WrittenFile read, Progress progress) throws IOException, Refused, Cancelled {
        var sides = plan.sides();
        if (read.pages() != sides.size()) throw different("pages " + read.pages() + " / " + sides.size());
        for (int i = 0; i < sides.size(); i++) {
            if (i % 25 == 0) {
                progress.stopIfCancelled();
                progress.step(Notice.of("pdf.work.verify", i + 1, sides.size()), i, sides.size());
            }
            var side = sides.get(i);
            if (!side.label().equals(read.label(i))) throw different("label " + (i + 1) + ": " + read.label(i) + " / " + side.label());
            side(read, side, i);
            for (var link : read.links(i)) link(link);
        }
        var outline = read.outline();
        if (outline.isEmpty()) throw different("outline");
        outline(outline, 0);
    }

    /// Every link leads to a page of this file; one that names a paper or an exhibit, to where that begins.
    private void link(WrittenFile.Lead link) throws Refused {
        if (link.side() < 0 || starts.containsKey(link.says()) && !starts.get(link.says()).contains(link.side())) throw different("link " + link.says());
    }

    /// Every entry leads to a page of this file; that of a paper or an exhibit bears its name and leads to where it begins. Deeper down stand the exhibits' own outlines.
    private void outline(List<WrittenFile.Lead> items, int depth) throws Refused {
        for (var item : items) {
            boolean own = depth > 1 || depth == 0 && item.says().equals(front.exhibits());
            if (item.side() < 0 || !own && !starts.getOrDefault(item.says(), Set.of()).contains(item.side())) throw different("outline " + item.says());
            outline(item.below(), depth + 1);
        }
    }

    /// On which sides the parts of each name begin; an exhibit also begins with the slip sheet before it.
    private static Map<String, Set<Integer>> starts(List<PagePlan.Side> sides) {
        var starts = new HashMap<String, Set<Integer>>();
        int slip = -1;
        for (int i = 0; i < sides.size(); i++) {
            var side = sides.get(i);
            if (side.blank() || side.index() > 0) continue;
            var at = starts.computeIfAbsent(Structure.name(side.part()), _ -> new HashSet<>());
            at.add(i);
            if (slip >= 0) at.add(slip);
            slip = side.part().slip() ? i : -1;
        }
        return starts;
    }

    private void side(WrittenFile read, PagePlan.Side side, int i) throws IOException, Refused {
        var shown = read.text(i);
        if (side.blank()) {
            if (!shown.equals(flat(numbering.printed(side)))) throw different("blank " + (i + 1));
            return;
        }
        // the foot of a paper may print its own label
        if (!shown.contains(flat(side.part().isExhibit() ? numbering.printed(side) : side.label()))) throw different("number " + side.label());
        if (side.part().isExhibit() && !shown.contains(flat(side.part().label()))) throw different(side.part().label() + ", " + side.label());
        if (!shown.contains(flat(numbering.bates(side)))) throw different(numbering.bates(side) + ", " + side.label());
        if (!shown.contains(confidential)) throw different(front.stamping().confidential() + ", " + side.label());
        if (!shown.contains(draft)) throw different(front.draft() + ", " + side.label());
        if (!shown.contains(head)) throw different(front.head() + ", " + side.label());
        if (side.part().isExhibit() && !read.drawn(i)) throw different("content " + side.label());
    }

    private static String flat(String text) {
        return text.indexOf(' ') < 0 && text.strip().length() == text.length() ? text : text.replaceAll("\\s", "");
    }

    private static Refused different(String where) {
        return new Refused("pdf.refused.reread", where);
    }
}

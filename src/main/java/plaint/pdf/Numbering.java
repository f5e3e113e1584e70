package plaint.pdf;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import plaint.bundle.PagePlan;
import plaint.bundle.PagePlan.Side;
import plaint.bundle.Part;
import plaint.forum.Stamping;

/// What the pages of a plan say of their numbers: the number as planned, of how many where that is asked for, and the Bates numbers of exhibits. Drawn by [Stamps], and looked for by [Reread].
final class Numbering {
    private final Stamping stamping;
    /// The last number of each run: parts whose numbers follow the same letters.
    private final Map<String, Integer> last = new HashMap<>();
    private final Map<Part, Integer> before = new IdentityHashMap<>();

    Numbering(PagePlan plan, Stamping stamping) {
        this.stamping = stamping;
        int exhibits = 0;
        for (var p : plan.parts()) {
            if (p.first() > 0) last.merge(p.prefix(), p.last(), Math::max);
            if (!p.isExhibit()) continue;
            before.put(p, exhibits);
            exhibits += p.pages();
        }
    }

    /// `3`, or `3/45` where it is to be said of how many. A page that bears letters alone has no run.
    String printed(Side side) {
        if (stamping.of().isEmpty()) return side.label();
        boolean run = side.blank() ? !side.label().isEmpty() : side.part().first() > 0;
        var of = last.get(side.blank() ? "" : side.part().prefix());
        return !run || of == null ? side.label() : stamping.of().replace("{page}", side.label()).replace("{of}", String.valueOf(of));
    }

    /// Empty where the page has none.
    String bates(Side side) {
        return stamping.bates() == null || side.blank() || !side.part().isExhibit() ? "" : stamping.bates().number(before.get(side.part()) + side.index());
    }
}

package plaint.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import plaint.forum.Forum.Typography;

/// Puts slots (lines, rows, blocks) on pages from top to bottom.
final class Flow {
    /// So many lines of text at least stand on the page of a closing block.
    private static final int ALONG = 2;
    private final Typography typography;
    private final double room;
    /// On numbered pages a slot of whole lines begins on a line; 0: anywhere.
    private final double grid;
    private final List<List<Slot>> pages = new ArrayList<>();
    private double used;
    /// Slots of the closing formula (此致, the court, what is enclosed): they are no text that keeps a seal company.
    private final Set<Slot> formula = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean closing;
    /// White space that found no room at the foot of a page, and of which one.
    private Slot lost;
    private int lostFrom;
    private List<Slot> heads = List.of();
    private List<Slot> repeated = List.of();

    /// A piece that is never split: its height and marks relative to its top left corner (y downwards is negative). `keep`: not last on a page.
    /// `soft`: white space that vanishes at the top of a page.
    record Slot(double height, List<Mark> marks, boolean keep, boolean soft) {
        /// The same to look at, but said before.
        Slot again() {
            return new Slot(height, marks.stream().filter(m -> !(m instanceof Mark.Link)).map(m -> m instanceof Mark.Glyphs g ? g.tagged(null) : m).toList(), keep, soft);
        }
    }

    Flow(Typography typography) {
        this.typography = typography;
        room = typography.lines() > 0 ? typography.lines() * typography.leading() + 0.5 : (typography.height() - typography.top() - typography.bottom()) * Typesetter.MM;
        grid = typography.latin() != null && typography.latin().numbered() != null ? typography.leading() : 0;
        pages.add(new ArrayList<>());
    }

    double used() {
        return used;
    }

    private double lead(Slot slot) {
        if (grid == 0 || !whole(slot.height())) return 0;
        return whole(used) ? 0 : grid - used % grid;
    }

    private boolean whole(double height) {
        return Math.abs(height / grid - Math.rint(height / grid)) < 0.001;
    }

    double room() {
        return room;
    }

    void newPage() {
        if (page().isEmpty()) return;
        pages.add(new ArrayList<>());
        used = 0;
        for (var s : repeated) put(s);
    }

    /// Rows put at the top of each page from now on (a table's head), until called with none.
    void repeat(List<Slot> head) {
        heads = List.copyOf(head);
        repeated = head.stream().map(Slot::again).toList();
    }

    void add(Slot slot) {
        if (slot.soft() && page().isEmpty()) return;
        if (closing) formula.add(slot);
        if (used + lead(slot) + slot.height() > room && page().size() > repeated.size()) {
            if (slot.soft()) {
                lost = slot;
                lostFrom = pages.size();
                return;
            }
            carry(0);
        }
        put(slot);
    }

    /// From here to the closing block all is closing formula.
    void beginClosing() {
        closing = true;
    }

    /// A closing block: if it does not fit, at least two lines of text go over with it.
    void addClosing(Slot slot) {
        if (used + lead(slot) + slot.height() > room && !page().isEmpty()) carry(ALONG);
        else fetch(slot);
        closing = false;
        put(slot);
    }

    /// Where the page began only just before the closing block, lines come over from the page before.
    private void fetch(Slot closing) {
        if (pages.size() < 2 || grid > 0) return;
        var now = page();
        var before = pages.get(pages.size() - 2);
        long have = now.stream().skip(repeated.size()).filter(this::isText).count();
        int from = before.size();
        while (from > 1 && have < ALONG) if (isText(before.get(--from))) have++;
        while (from > 1 && before.get(from - 1).keep()) from--;
        var along = new ArrayList<>(before.subList(from, before.size()));
        while (!along.isEmpty() && along.getFirst().soft()) along.removeFirst();
        if (!along.isEmpty() && !along.getLast().soft() && lost != null && lostFrom == pages.size() - 1) along.add(lost);
        double more = along.stream().mapToDouble(Slot::height).sum();
        if (along.isEmpty() || from <= 1 || used + more + closing.height() > room) return;
        before.subList(from, before.size()).clear();
        now.addAll(repeated.size(), along);
        used += more;
    }

    private boolean isText(Slot slot) {
        return !slot.soft() && !formula.contains(slot);
    }

    private void put(Slot slot) {
        double lead = lead(slot);
        if (lead > 0) page().add(new Slot(lead, List.of(), false, true));
        used += lead;
        page().add(slot);
        used += slot.height();
    }

    /// Begins a page, taking along the slots at the end of the old one that must stay with what follows, and `lines` further ones.
    private void carry(int lines) {
        var old = page();
        int from = old.size();
        int taken = 0;
        while (from > repeated.size() + 1 && (old.get(from - 1).keep() || taken < lines)) {
            from--;
            if (isText(old.get(from))) taken++;
        }
        while (from > repeated.size() + 1 && old.get(from - 1).keep()) from--;
        var along = new ArrayList<>(old.subList(from, old.size()));
        old.subList(from, old.size()).clear();
        pages.add(new ArrayList<>());
        used = 0;
        // a head that goes over itself, with the first rows of its table, is not repeated
        if (repeated.isEmpty() || !along.containsAll(heads)) for (var s : repeated) put(s);
        for (var s : along) if (!s.soft() || !page().isEmpty()) put(s);
    }

    private List<Slot> page() {
        return pages.getLast();
    }

    /// The pages as marks in points from the lower left corner, margins mirrored on backs.
    List<List<Mark>> pages() {
        var out = new ArrayList<List<Mark>>();
        if (pages.size() > 1 && page().isEmpty()) pages.removeLast();
        for (int i = 0; i < pages.size(); i++) {
            boolean back = typography.mirrored() && i % 2 == 1;
            double left = (back ? typography.outer() : typography.inner()) * Typesetter.MM;
            double top = (typography.height() - typography.top()) * Typesetter.MM;
            var marks = new ArrayList<Mark>();
            for (var slot : pages.get(i)) {
                for (var m : slot.marks()) marks.add(m.moved(left, top));
                top -= slot.height();
            }
            out.add(marks);
        }
        return out;
    }
}

package plaint.desk;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plaint.bundle.Part;
import plaint.casefile.CaseFile;
import plaint.desk.FilingLayout.Filled;
import plaint.desk.FilingLayout.LaidSet;
import plaint.desk.PreparePrint.Ink;
import plaint.desk.PreparePrint.Order;
import plaint.desk.PreparePrint.Way;
import plaint.evidence.Sha256;
import plaint.forum.Forum;
import plaint.forum.PrintRules.PaperRule;
import plaint.print.Piece;
import plaint.print.Piece.Kind;
import plaint.print.Piece.Seal;
import plaint.print.PrintJob;
import plaint.print.PrintSet;
import plaint.print.PrintTask;
import plaint.print.PrintTask.Leg;
import plaint.print.PrintTask.State;
import plaint.print.PrintTask.Ticket;
import plaint.text.Refused;

/// Divides the sets of a job into what goes to one printer in one go: neighbours on the same paper to the same printer stay together, stapled papers go alone.
final class PrintTasks {
    private static final String LARGE = "a3";
    private static final BitSet NONE = new BitSet();
    /// So many runs of numbers are told one by one.
    private static final int RUNS = 4;
    private final Order order;
    private final Forum forum;
    private final CaseFile file;
    private final PrintExtras extras;
    private final PrintVolumes volumes;
    private final BitSet colours;
    /// By file the pages (from 0) of twice the usual size.
    private final Map<String, BitSet> large;
    private final Map<String, Piece> pieces = new LinkedHashMap<>();
    private final List<SetLeg> legs = new ArrayList<>();

    private record SetLeg(PrintSet set, Leg leg, Ticket ticket) { }

    PrintTasks(Order order, Forum forum, CaseFile file, PrintExtras extras, PrintVolumes volumes, BitSet colours, Map<String, BitSet> large) {
        this.order = order;
        this.forum = forum;
        this.file = file;
        this.extras = extras;
        this.volumes = volumes;
        this.colours = colours;
        this.large = large;
    }

    void add(PrintSet set, LaidSet laid) throws Refused {
        var plan = laid.plan().plan();
        var filledOf = new java.util.IdentityHashMap<Part, Filled>();
        for (var f : laid.filled()) filledOf.put(f.part(), f);
        var binders = volumes.of(set.file());
        for (var v : binders) {
            boolean here = volumes.wanted(v.no());
            if (here) {
                if (order.labels()) extra(set, PrintExtras.LABELS, "labels.pdf", Kind.LABELS, "label", extras.labelOf(set.no()) + v.no() - 1, 1, v.no(), v.slices() + " " + binders.size() + set.recipient());
                var front = volumes.front(set.file(), v.no());
                if (front != null) extra(set, PrintExtras.FRONTS, "fronts.pdf", Kind.FRONTS, forum.printing().paper("volume").stock(), front.from(), front.to() - front.from() + 1, v.no(), v.slices() + " " + binders.size());
            }
            for (var slice : v.slices()) {
                var filled = filledOf.get(slice.part());
                var part = slice.part();
                var piece = part.isExhibit() ? exhibits(filled, laid) : paper(part);
                int from = plan.sideOf(part) + 1 + slice.from();
                boolean colour = part.isExhibit() && set.role() == PrintSet.Role.COURT && coloured(plan.sideOf(part) + 1, part.pages()) || colouredElsewhere.contains(part.key());
                if (colour) colouredElsewhere.add(part.key());
                if (!here) continue;
                if (part.isExhibit() && slice.from() == 0) slip(set, filled, v.no());
                var name = part.key() + "-" + part.filing();
                for (var run : runs(from, from + slice.pages() - 1, large.getOrDefault(set.file(), NONE))) {
                    // a part that goes over the edge of a binder, or onto larger paper, is one thing in each of them
                    boolean whole = slice.whole() && run.pages() == slice.pages();
                    int at = slice.from() + run.from() - from;
                    var leg = new Leg(piece.key(), whole ? name : name + "@" + at, set.file(), run.from(), run.to(), whole ? digest(filled, set.mark()) : Sha256.of(digest(filled, set.mark()) + at + "+" + run.pages()).hex(), v.no());
                    legs.add(new SetLeg(set, leg, run.large() ? onLarge(ticket(piece, colour)) : ticket(piece, colour)));
                }
            }
        }
    }

    /// Sides (from 1) that follow each other and are all of the usual size, or all of twice that.
    record Run(int from, int to, boolean large) {
        int pages() {
            return to - from + 1;
        }
    }

    static List<Run> runs(int from, int to, BitSet large) {
        var runs = new ArrayList<Run>();
        for (int side = from; side <= to; ) {
            boolean big = large.get(side - 1);
            int next = big ? large.nextClearBit(side - 1) : large.nextSetBit(side - 1);
            int end = next < 0 ? to : Math.min(to, next);
            runs.add(new Run(side, end, big));
            side = end + 1;
        }
        return runs;
    }

    /// On paper of twice the size, or in halves, as the pack says.
    private Ticket onLarge(Ticket usual) {
        if (forum.printing().fitting().halved()) return new Ticket(usual.printer(), usual.tray(), usual.stock(), usual.duplex(), usual.colour(), usual.staple(), false, true);
        return new Ticket(usual.printer(), order.trays().getOrDefault(LARGE, ""), LARGE, usual.duplex(), usual.colour(), false, false, false);
    }

    /// One paper as a booklet, so often: folded and stapled in the fold by hand, since a stapler in a printer staples the corner.
    void booklets(PrintSet set, Filled paper, int copies) {
        var way = order.ways().getOrDefault(PrintExtras.BOOKLET, new Way("plain", "", true, false, Ink.AUTO));
        var piece = put(new Piece(PrintExtras.BOOKLET, Kind.BOOKLET, paper.part().title(), paper.part().latinTitle(), way.stock(), true, way.staple(), set.sides(), List.of()));
        for (int i = 1; i <= copies; i++) legs.add(new SetLeg(set, new Leg(piece.key(), piece.key() + i, set.file(), 1, set.sides(), Sha256.of(digest(paper, "")).hex(), 1), ticket(piece, false)));
    }

    /// Exhibits found to have colour in the court's set, which is looked at first; they have it in the other sets too.
    private final java.util.Set<String> colouredElsewhere = new java.util.HashSet<>();

    private boolean coloured(int from, int pages) {
        int next = colours.nextSetBit(from - 1);
        return next >= 0 && next < from - 1 + pages;
    }

    private Ticket ticket(Piece piece, boolean colour) {
        var way = order.ways().get(piece.key());
        var ink = way == null ? Ink.AUTO : way.ink();
        boolean inColour = ink == Ink.COLOUR || ink == Ink.AUTO && (!order.splitColour() || colour);
        boolean elsewhere = inColour && (order.splitColour() || ink == Ink.COLOUR);
        var tray = way == null || way.tray().isEmpty() ? order.trays().getOrDefault(piece.stock(), "") : way.tray();
        boolean booklet = piece.kind() == Kind.BOOKLET;
        return new Ticket(elsewhere ? order.colour() : order.black(), tray, piece.stock(), piece.duplex() && (order.duplex() || booklet), inColour, piece.staple(), booklet, false);
    }

    private Piece paper(Part part) throws Refused {
        var known = pieces.get(key(part));
        if (known != null) return known;
        var rule = way(key(part), forum.printing().paper(part.key()));
        var seals = new ArrayList<Seal>();
        var paper = forum.paper(part.key(), file.filing(part.filing()).dated());
        var last = part.number(part.pages() - 1);
        if (paper.sealed()) seals.add(new Seal(Seal.What.SEAL, last));
        if (paper.signed()) seals.add(new Seal(Seal.What.SIGNATURE, last));
        if (paper.sealed() && part.pages() > 1) seals.add(new Seal(Seal.What.RIDING, part.range()));
        return put(new Piece(key(part), Kind.PAPER, part.title(), part.latinTitle(), rule.stock(), rule.duplex(), rule.staple(), part.pages(), seals));
    }

    private static String key(Part part) {
        return part.key() + "-" + part.filing();
    }

    /// Exhibits of one theme that stand together are one line of the room.
    private Piece exhibits(Filled f, LaidSet laid) {
        var group = extras.group(f.part().key());
        if (group == null) {
            // those of an earlier filing, which a defendant joined later gets with this one
            var all = laid.filled().stream().map(Filled::part).filter(p -> p.isExhibit() && p.filing() == f.part().filing() && extras.group(p.key()) == null).toList();
            group = new PrintExtras.Group("exhibits-" + f.part().filing(), forum.words().get("exhibits").zh(), forum.words().get("exhibits").en(), all, 0);
        }
        var known = pieces.get(group.key());
        if (known != null) return known;
        var rule = way(group.key(), forum.printing().exhibits());
        int pages = group.parts().stream().mapToInt(Part::pages).sum();
        return put(new Piece(group.key(), Kind.EXHIBITS, group.title(), group.latin(), rule.stock(), rule.duplex(), rule.staple(), pages, List.of(new Seal(Seal.What.RIDING, range(group.parts())))));
    }

    /// The printed numbers of parts one behind the other: 93—95, with a late insertion among them 24A, 93—95; of many that count by themselves the first and the last.
    static String range(List<Part> parts) {
        var runs = new ArrayList<String>();
        for (int from = 0, to = 0; from < parts.size(); from = to) {
            to = from + 1;
            while (to < parts.size() && follows(parts.get(to - 1), parts.get(to))) to++;
            runs.add(to == from + 1 ? parts.get(from).range() : parts.get(from).number(0) + "—" + parts.get(to - 1).last());
        }
        return runs.size() <= RUNS ? String.join(", ", runs) : parts.getFirst().number(0) + "—" + parts.getLast().number(parts.getLast().pages() - 1);
    }

    private static boolean follows(Part before, Part p) {
        return before.first() > 0 && p.first() > 0 && before.prefix().equals(p.prefix());
    }

    private Piece put(Piece piece) {
        pieces.put(piece.key(), piece);
        return piece;
    }

    /// As the pack says, unless whoever prints says otherwise.
    private PaperRule way(String piece, PaperRule rule) {
        var way = order.ways().get(piece);
        return way == null ? rule : new PaperRule(way.stock(), way.duplex(), way.staple());
    }

    private void slip(PrintSet set, Filled f, int volume) {
        var group = extras.group(f.part().key());
        if (!order.slips() || group == null || !group.parts().getFirst().key().equals(f.part().key())) return;
        extra(set, PrintExtras.SLIPS, "slips.pdf", Kind.SLIPS, forum.printing().slip(), group.slip(), 1, volume, group.parts().toString());
    }

    /// `text` stands for what is printed on it.
    private void extra(PrintSet set, String key, String name, Kind kind, String stock, int side, int sides, int volume, String text) {
        var piece = pieces.get(key);
        var rule = way(key, new PaperRule(stock, kind == Kind.FRONTS && forum.printing().paper("volume").duplex(), false));
        int pages = kind == Kind.SLIPS ? extras.groups().size() : volumes.of(set.file()).size();
        if (piece == null) piece = put(new Piece(key, kind, "", "", rule.stock(), rule.duplex(), rule.staple(), pages, List.of()));
        var leg = new Leg(key, kind == Kind.SLIPS ? key + side : key + "-" + volume, name, side, side + sides - 1, Sha256.of(key + forum.digest() + file.title() + set.mark() + text).hex(), volume);
        legs.add(new SetLeg(set, leg, ticket(piece, false)));
    }

    /// Papers first, then exhibits, then what is printed on stock of its own.
    List<Piece> pieces() {
        return pieces.values().stream().sorted(java.util.Comparator.comparing(Piece::kind)).toList();
    }

    /// The tasks in the order of the sets. What a recipient's last printed set had, unchanged, is left out, looking at `before` (newest first).
    List<PrintTask> all(List<PrintJob> before) {
        var tasks = new ArrayList<PrintTask>();
        var open = new ArrayList<Leg>();
        SetLeg last = null;
        for (var l : legs) {
            if (printed(before, l)) continue;
            boolean together = last != null && last.set().equals(l.set()) && last.ticket().equals(l.ticket()) && !l.ticket().staple() && last.leg().file().equals(l.leg().file()) && last.leg().volume() == l.leg().volume();
            if (!together && last != null) close(tasks, open, last);
            open.add(l.leg());
            last = l;
        }
        if (last != null) close(tasks, open, last);
        return tasks;
    }

    private static void close(List<PrintTask> tasks, List<Leg> open, SetLeg of) {
        tasks.add(new PrintTask(tasks.size() + 1, of.set().no(), List.copyOf(open), of.ticket(), State.WAITING, 0, null, null));
        open.clear();
    }

    /// True where the same recipient has this very leg on paper: what was printed of it last is the same.
    private boolean printed(List<PrintJob> before, SetLeg wanted) {
        var now = legs.stream().map(SetLeg::set).distinct().toList();
        for (var job : before) {
            for (var t : job.tasks()) {
                var set = job.set(t.set());
                if (t.state() != State.PRINTED || set.role() != wanted.set().role() || !set.recipient().equals(wanted.set().recipient()) || place(job.sets(), set) != place(now, wanted.set())) continue;
                for (var l : t.legs()) if (l.part().equals(wanted.leg().part())) return l.digest().equals(wanted.leg().digest());
            }
        }
        return false;
    }

    /// Sets without a name, the office's second and third, are told apart by their place among those of their kind.
    private static long place(List<PrintSet> sets, PrintSet set) {
        return sets.stream().filter(s -> s.no() < set.no() && s.role() == set.role() && s.recipient().equals(set.recipient())).count();
    }

    /// Stands for all that is printed on a part: its words or its files, its numbers and labels, and the mark of the set where it is the first.
    private static String digest(Filled f, String mark) {
        var text = new StringBuilder(f.part().toString()).append('\n').append(mark).append('\n');
        if (f.paper() != null) text.append(f.paper().document().plainText());
        else for (var s : f.exhibit().files()) text.append(s.digest().hex());
        return Sha256.of(text.toString()).hex();
    }
}

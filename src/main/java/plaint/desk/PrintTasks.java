package plaint.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plaint.bundle.Part;
import plaint.casefile.CaseFile;
import plaint.desk.FilingLayout.Filled;
import plaint.desk.FilingLayout.LaidSet;
import plaint.desk.PreparePrint.Order;
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
    private final Order order;
    private final Forum forum;
    private final CaseFile file;
    private final PrintExtras extras;
    private final BitSet colours;
    private final Map<String, Piece> pieces = new LinkedHashMap<>();
    private final List<SetLeg> legs = new ArrayList<>();

    private record SetLeg(PrintSet set, Leg leg, Ticket ticket) { }

    PrintTasks(Order order, Forum forum, CaseFile file, PrintExtras extras, BitSet colours) {
        this.order = order;
        this.forum = forum;
        this.file = file;
        this.extras = extras;
        this.colours = colours;
    }

    /// The most pages of a binder: as ordered, else as the pack says.
    static int volume(Order order, Forum forum) {
        return order.volume() > 0 ? order.volume() : forum.printing().volume().pages();
    }

    void add(PrintSet set, LaidSet laid) throws Refused {
        if (order.labels()) extra(set, PrintExtras.LABELS, "labels.pdf", Kind.LABELS, "label", extras.labelOf(set.no()), extras.labelSides(set.no()));
        var plan = laid.plan().plan();
        for (var filled : laid.filled()) {
            var part = filled.part();
            if (part.isExhibit()) slip(set, filled);
            var piece = part.isExhibit() ? exhibits(filled, laid) : paper(part);
            int from = plan.sideOf(part) + 1;
            var leg = new Leg(piece.key(), part.key() + "-" + part.filing(), set.file(), from, from + part.pages() - 1, digest(filled, set.mark()));
            boolean colour = part.isExhibit() && set.role() == PrintSet.Role.COURT && coloured(from, part.pages()) || colouredElsewhere.contains(part.key());
            if (colour) colouredElsewhere.add(part.key());
            legs.add(new SetLeg(set, leg, ticket(piece.stock(), piece.duplex(), piece.staple(), colour)));
        }
    }

    /// Exhibits found to have colour in the court's set, which is looked at first; they have it in the other sets too.
    private final java.util.Set<String> colouredElsewhere = new java.util.HashSet<>();

    private boolean coloured(int from, int pages) {
        int next = colours.nextSetBit(from - 1);
        return next >= 0 && next < from - 1 + pages;
    }

    private Ticket ticket(String stock, boolean duplex, boolean staple, boolean colour) {
        boolean inColour = !order.splitColour() || colour;
        return new Ticket(order.splitColour() && !colour ? order.black() : order.splitColour() ? order.colour() : order.black(), order.trays().getOrDefault(stock, ""), stock, duplex && order.duplex(),
            inColour, staple);
    }

    private Piece paper(Part part) throws Refused {
        var known = pieces.get(key(part));
        if (known != null) return known;
        var rule = forum.printing().paper(part.key());
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
        PaperRule rule = forum.printing().exhibits();
        int pages = group.parts().stream().mapToInt(Part::pages).sum();
        var range = group.parts().getFirst().number(0) + "—" + group.parts().getLast().last();
        return put(new Piece(group.key(), Kind.EXHIBITS, group.title(), group.latin(), rule.stock(), rule.duplex(), rule.staple(), pages, List.of(new Seal(Seal.What.RIDING, range))));
    }

    private Piece put(Piece piece) {
        pieces.put(piece.key(), piece);
        return piece;
    }

    private void slip(PrintSet set, Filled f) {
        var group = extras.group(f.part().key());
        if (!order.slips() || group == null || !group.parts().getFirst().key().equals(f.part().key())) return;
        extra(set, PrintExtras.SLIPS, "slips.pdf", Kind.SLIPS, forum.printing().slip(), group.slip(), 1);
    }

    private void extra(PrintSet set, String key, String name, Kind kind, String stock, int side, int sides) {
        int all = kind == Kind.SLIPS ? extras.groups().size() : sides;
        var piece = pieces.get(key);
        if (piece == null) piece = put(new Piece(key, kind, "", "", stock, false, false, all, List.of()));
        var leg = new Leg(key, key + side, name, side, side + sides - 1, sha(key + side + forum.digest() + file.title() + set.recipient()));
        legs.add(new SetLeg(set, leg, ticket(stock, false, false, false)));
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
            boolean together = last != null && last.set().equals(l.set()) && last.ticket().equals(l.ticket()) && !l.ticket().staple() && last.leg().file().equals(l.leg().file());
            if (!together && last != null) close(tasks, open, last);
            open.add(l.leg());
            last = l;
        }
        if (last != null) close(tasks, open, last);
        return tasks;
    }

    private static void close(List<PrintTask> tasks, List<Leg> open, SetLeg of) {
        tasks.add(new PrintTask(tasks.size() + 1, of.set().no(), List.copyOf(open), of.ticket(), State.WAITING, 0, null));
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
        return sha(text.toString());
    }

    private static String sha(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

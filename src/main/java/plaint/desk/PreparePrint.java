package plaint.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import plaint.casefile.CaseFile;
import plaint.desk.FilingLayout.LaidSet;
import plaint.forum.Forum;
import plaint.key.CaseNo;
import plaint.pdf.Unwritable;
import plaint.print.Booklet;
import plaint.print.Colours;
import plaint.print.LargePages;
import plaint.print.Piece;
import plaint.print.PrintJob;
import plaint.print.PrintSet;
import plaint.print.PrintSet.Role;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;
import plaint.work.Sweep;

/// Makes a print job of a filing: the court's original, a copy for each opponent and third person, the client's and the office's, with their marks, slip sheets and labels. The files
/// lie in the store's own folder until the job is dropped; the job waits in the queue. A job that is refused or cancelled leaves nothing.
public final class PreparePrint {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private final Office office;

    public PreparePrint(Office office) {
        this.office = office;
    }

    /// What to print and how. `black` and `colour` name printers (empty: PostScript files); with `splitColour` only exhibits with colour in them go to the colour printer, in colour, and
    /// all else is asked for in black. `flags`: a small mark at the edge of pages that wait for a seal or signature. `changedOnly`: what each recipient has on paper already, unchanged, is left
    /// out. `volume`: most pages of a binder, 0 as the filing is divided, else as the forum pack says; `volumes`: only these binders of each set, empty: all. `trays` gives a stock (plain, card, tinted, label) its
    /// tray, `ways` a line of the job (the key of its [Piece]) paper, tray, sides, staple and ink of its own. `booklets`: null for none.
    public record Order(CaseNo no, int filing, int client, int own, String black, String colour, boolean splitColour, boolean duplex, boolean slips, boolean labels, boolean flags, boolean changedOnly,
                        int volume, Map<String, String> trays, Map<String, Way> ways, Set<Integer> volumes, Booklets booklets) {
        public Order {
            trays = Map.copyOf(trays);
            ways = Map.copyOf(ways);
            volumes = Set.copyOf(volumes);
        }

        /// All binders, each line as the pack says, no booklets.
        public Order(CaseNo no, int filing, int client, int own, String black, String colour, boolean splitColour, boolean duplex, boolean slips, boolean labels, boolean flags, boolean changedOnly, int volume,
                     Map<String, String> trays) {
            this(no, filing, client, own, black, colour, splitColour, duplex, slips, labels, flags, changedOnly, volume, trays, Map.of(), Set.of(), null);
        }

        /// One for the client, one for the office, black on `printer`.
        public static Order usual(CaseNo no, int filing, String printer) {
            return new Order(no, filing, 1, 1, printer, printer, false, true, true, true, false, false, 0, Map.of());
        }

        public Order with(Map<String, Way> otherwise, Set<Integer> only, Booklets folded) {
            return new Order(no, filing, client, own, black, colour, splitColour, duplex, slips, labels, flags, changedOnly, volume, trays, otherwise, only, folded);
        }
    }

    /// How one line of a job is printed. `tray` empty: the one of its stock.
    public record Way(String stock, String tray, boolean duplex, boolean staple, Ink ink) { }

    /// AUTO: in colour, unless only what has colour in it goes to the colour printer.
    public enum Ink { AUTO, BLACK, COLOUR }

    /// `copies` booklets of one paper of the filing, by the pack's key of it.
    public record Booklets(String paper, int copies) { }

    /// What there is to print of a filing: who gets a set (the court first), and the lines a set consists of, as the pack has them printed; slip sheets and labels come to them. `volumePages` is the most pages of
    /// a binder where nothing else is said (0: any number), `volumes` how many binders the court's set then fills.
    public record Offer(CaseNo no, int filing, String title, String latin, List<PrintSet> sets, List<Piece> pieces, int volumePages, int volumes) { }

    /// Refused where the check finds something that keeps the filing from being printed, as [#run] is.
    public Offer offer(CaseNo no, int filing, Progress progress) throws Refused, Cancelled {
        var file = new ShowCase(office).run(no);
        var offer = offer(file, laid(file, filing), filing);
        progress.stopIfCancelled();
        return offer;
    }

    private Offer offer(CaseFile file, List<LaidSet> laid, int filing) throws Refused {
        var no = file.no();
        var order = Order.usual(no, filing, "");
        var sets = new ArrayList<PrintSet>();
        var volumes = new PrintVolumes(office, file, order);
        // the binders by pages alone: of megabytes only written files know
        var court = laid.getFirst();
        sets.add(new PrintSet(1, Role.COURT, court.plan().recipients().getFirst(), "", "0", court.plan().plan().sides().size()));
        for (int i = 1; i < laid.size(); i++)
            for (var who : laid.get(i).plan().recipients()) sets.add(new PrintSet(sets.size() + 1, Role.OPPONENT, who, "", String.valueOf(i), laid.get(i).plan().plan().sides().size()));
        for (int i = 0; i < laid.size(); i++) volumes.divideByPages(String.valueOf(i), laid.get(i));
        var tasks = new PrintTasks(order, forum(file), file, new PrintExtras(office, file, filing, court), volumes, new java.util.BitSet(), Map.of());
        for (var s : sets) tasks.add(s, laid.get(Integer.parseInt(s.file())));
        return new Offer(no, filing, file.title(), file.latinTitle(), List.copyOf(sets), tasks.pieces(), volumes.pages(), volumes.of("0").size());
    }

    private List<LaidSet> laid(CaseFile file, int filing) throws Refused {
        var planner = new PlanFiling(office);
        var laid = planner.lay(file, filing);
        Clearance.asked(file, filing, planner.plan(file, filing, laid).findings());
        return laid;
    }

    /// How single lines are printed, told once it is known which there are.
    @FunctionalInterface public interface Ways {
        Map<String, Way> of(List<Piece> there) throws Refused;
    }

    /// `now` is the moment the job is made, Beijing time.
    public PrintJob run(Order order, LocalDateTime now, Progress progress) throws Refused, Cancelled {
        return run(order, there -> order.ways(), now, progress);
    }

    /// The same with `ways` in place of those of the order; the filing is laid out once for both.
    public PrintJob run(Order whole, Ways ways, LocalDateTime now, Progress progress) throws Refused, Cancelled {
        if (whole.client() < 0 || whole.own() < 0 || whole.client() + whole.own() > 99) throw new Refused("print.refused.ownCopies");
        if (whole.booklets() != null && (whole.booklets().copies() < 1 || whole.booklets().copies() > 99)) throw new Refused("print.refused.copies", whole.booklets().copies());
        var file = new ShowCase(office).run(whole.no());
        var laid = laid(file, whole.filing());
        var order = whole.with(ways.of(offer(file, laid, whole.filing()).pieces()), whole.volumes(), whole.booklets());
        return run(order, file, laid, now, progress);
    }

    private PrintJob run(Order order, CaseFile file, List<LaidSet> laid, LocalDateTime now, Progress progress) throws Refused, Cancelled {
        var beside = folder("new-" + System.nanoTime());
        var moved = false;
        try {
            var made = sets(order, file, laid, beside, progress);
            var extras = new PrintExtras(office, file, order.filing(), laid.getFirst());
            var volumes = new PrintVolumes(office, file, order);
            for (var content : made.contents().entrySet()) volumes.divide(content.getKey(), content.getValue(), beside.resolve(content.getKey()), progress);
            volumes.checkWanted();
            extras.fronts(beside.resolve("fronts.pdf"), volumes, progress);
            if (order.slips()) extras.slips(beside.resolve("slips.pdf"), progress);
            if (order.labels()) extras.labels(beside.resolve("labels.pdf"), made.sets(), volumes, progress);
            var colours = order.splitColour() ? Colours.of(beside.resolve(made.sets().getFirst().file()), progress) : new java.util.BitSet();
            var large = new HashMap<String, java.util.BitSet>();
            if (forum(file).printing().fitting().large()) for (var name : made.contents().keySet()) large.put(name, LargePages.of(beside.resolve(name)));
            var tasks = new PrintTasks(order, forum(file), file, extras, volumes, colours, large);
            for (var set : made.sets()) tasks.add(set, made.contents().get(set.file()));
            var allSets = new ArrayList<>(made.sets());
            if (order.booklets() != null) allSets.add(booklet(order, laid.getFirst(), beside, made.sets().size() + 1, tasks));
            var pieces = tasks.pieces();
            var before = order.changedOnly() ? office.archive().read(v -> v.print().jobs(order.no(), order.filing())) : List.<PrintJob>of();
            var all = new PrintJob(0, order.no(), order.filing(), file.title(), file.latinTitle(), file.sample(), MINUTE.format(now), false, volumes.pages(), allSets, pieces,
                tasks.all(before), List.of());
            if (all.tasks().isEmpty()) throw new Refused("print.refused.nothingChanged", order.no(), order.filing());
            progress.stopIfCancelled();
            var job = office.archive().write(w -> w.print().add(all));
            Files.move(beside, folder(job));
            moved = true;
            return job;
        } catch (IOException e) {
            throw Unwritable.folder(beside, e);
        } finally {
            if (!moved) Sweep.quietly(beside);
        }
    }

    /// The booklet, written once; a task of its own prints it as often as it is wanted.
    private static PrintSet booklet(Order order, LaidSet court, Path folder, int no, PrintTasks tasks) throws Refused {
        var wanted = order.booklets();
        var paper = court.filled().stream().filter(f -> !f.part().isExhibit() && f.part().key().equals(wanted.paper())).findFirst()
            .orElseThrow(() -> new Refused("print.refused.noPaper", wanted.paper(), order.filing(), order.no()));
        int from = court.plan().plan().sideOf(paper.part()) + 1;
        Booklet.write(folder.resolve("court.pdf"), from, from + paper.part().pages() - 1, folder.resolve("booklet.pdf"));
        var set = new PrintSet(no, Role.BOOKLET, "", "", "booklet.pdf", Booklet.order(paper.part().pages()).size());
        tasks.booklets(set, paper, wanted.copies());
        return set;
    }

    private Forum forum(CaseFile file) throws Refused {
        return office.forums().get(file.forum());
    }

    /// The sets and, by file, what was laid in them.
    private record Made(List<PrintSet> sets, Map<String, LaidSet> contents) { }

    private Made sets(Order order, CaseFile file, List<LaidSet> laid, Path folder, Progress progress) throws Refused, Cancelled {
        var sets = new ArrayList<PrintSet>();
        var contents = new LinkedHashMap<String, LaidSet>();
        var marks = new SetMarks(office, forum(file), file, order.flags());
        var court = laid.getFirst();
        add(sets, contents, Role.COURT, court.plan().recipients().getFirst(), court, marks, file, order.filing(), folder, progress);
        for (var set : laid.subList(1, laid.size()))
            for (var who : set.plan().recipients()) add(sets, contents, Role.OPPONENT, who, set, marks, file, order.filing(), folder, progress);
        for (int i = 0; i < order.client(); i++) add(sets, contents, Role.CLIENT, "", court, marks, file, order.filing(), folder, progress);
        var kept = forum(file).printing().manifest("office") ? new FilingLayout(office, file, file.filing(order.filing())).manifested(court) : court;
        for (int i = 0; i < order.own(); i++) add(sets, contents, Role.OFFICE, "", kept, marks, file, order.filing(), folder, progress);
        return new Made(sets, contents);
    }

    private void add(List<PrintSet> sets, Map<String, LaidSet> contents, Role role, String recipient, LaidSet laid, SetMarks marks, CaseFile file, int filing, Path folder, Progress progress)
        throws Refused, Cancelled {
        var mark = marks.word(role);
        // one file for all sets of the same content and mark
        var name = (role == Role.OPPONENT ? laid.plan().key() : role == Role.COURT ? "court" : role == Role.CLIENT ? "client" : "office") + ".pdf";
        if (!contents.containsKey(name)) {
            var marked = marks.on(laid, mark);
            new ProduceFiling(office).write(file, filing, marked, folder.resolve(name), progress);
            contents.put(name, marked);
        }
        sets.add(new PrintSet(sets.size() + 1, role, recipient, mark, name, laid.plan().plan().sides().size()));
    }

    /// The folder of a job's files, which the store keeps from other users where the system can.
    Path folder(PrintJob job) throws Refused {
        return office.folder().resolve("print").resolve(job.folder());
    }

    private Path folder(String name) throws Refused {
        var folder = office.folder().resolve("print").resolve(name);
        try {
            Files.createDirectories(folder);
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) Files.setPosixFilePermissions(folder.getParent(), java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
            return folder;
        } catch (IOException e) {
            throw Unwritable.folder(folder, e);
        }
    }
}

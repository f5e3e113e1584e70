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
import plaint.casefile.CaseFile;
import plaint.check.Finding;
import plaint.desk.FilingLayout.LaidSet;
import plaint.forum.Forum;
import plaint.key.CaseNo;
import plaint.pdf.Unwritable;
import plaint.print.Colours;
import plaint.print.Piece;
import plaint.print.PrintJob;
import plaint.print.PrintSet;
import plaint.print.PrintSet.Role;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

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
    /// out. `volume`: most pages of a binder, 0 as the forum pack says. `trays` gives a stock (plain, card, tinted, label) its tray.
    public record Order(CaseNo no, int filing, int client, int own, String black, String colour, boolean splitColour, boolean duplex, boolean slips, boolean labels, boolean flags, boolean changedOnly,
                        int volume, Map<String, String> trays) {
        /// One for the client, one for the office, black on `printer`.
        public static Order usual(CaseNo no, int filing, String printer) {
            return new Order(no, filing, 1, 1, printer, printer, false, true, true, true, false, false, 0, Map.of());
        }
    }

    /// `now` is the moment the job is made, Beijing time.
    public PrintJob run(Order order, LocalDateTime now, Progress progress) throws Refused, Cancelled {
        if (order.client() < 0 || order.own() < 0 || order.client() + order.own() > 99) throw new Refused("print.refused.ownCopies");
        var file = new ShowCase(office).run(order.no());
        var planner = new PlanFiling(office);
        var laid = planner.lay(file, order.filing());
        for (var finding : planner.plan(file, order.filing(), laid).findings()) if (finding.rank() == Finding.Rank.STOP) throw new Refused(finding.what());
        var beside = folder("new-" + System.nanoTime());
        var moved = false;
        try {
            var made = sets(order, file, laid, beside, progress);
            var extras = new PrintExtras(office, file, order.filing(), laid.getFirst());
            if (order.slips()) extras.slips(beside.resolve("slips.pdf"), progress);
            if (order.labels()) extras.labels(beside.resolve("labels.pdf"), made.sets(), made.contents(), PrintTasks.volume(order, forum(file)), progress);
            var colours = order.splitColour() ? Colours.of(beside.resolve(made.sets().getFirst().file()), progress) : new java.util.BitSet();
            var tasks = new PrintTasks(order, forum(file), file, extras, colours);
            for (var set : made.sets()) tasks.add(set, made.contents().get(set.file()));
            var pieces = tasks.pieces();
            var before = order.changedOnly() ? office.archive().read(v -> v.print().jobs(order.no(), order.filing())) : List.<PrintJob>of();
            var all = new PrintJob(0, order.no(), order.filing(), file.title(), file.latinTitle(), file.sample(), MINUTE.format(now), false, PrintTasks.volume(order, forum(file)), made.sets(), pieces,
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
            if (!moved) remove(beside);
        }
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

    static void remove(Path folder) {
        if (Files.notExists(folder)) return;
        try (var all = Files.walk(folder)) {
            for (var f : all.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(f);
        } catch (IOException e) {
            // what cannot be deleted now is swept when the store is opened next
            folder.toFile().deleteOnExit();
        }
    }
}

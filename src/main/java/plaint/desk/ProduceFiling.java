package plaint.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plaint.bundle.Part;
import plaint.casefile.CaseFile;
import plaint.check.Finding;
import plaint.evidence.Exhibit;
import plaint.evidence.Sha256;
import plaint.forum.Forum;
import plaint.forum.Stamping;
import plaint.key.CaseNo;
import plaint.pdf.BundleWriter;
import plaint.pdf.BundleWriter.Content;
import plaint.pdf.PaperSums;
import plaint.pdf.Unwritable;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;
import plaint.work.Sweep;

/// Drafts a filing and writes its sets as PDF files: written beside, read again and verified, then renamed into place; nothing is left when cancelled or refused.
/// The date on every paper and in the file is the filing's date; the same case data give the same bytes.
public final class ProduceFiling {
    /// Pages for looking at go into one file for each filing, which two that look at once would take from each other.
    private static final Object LOOKING = new Object();
    private final Office office;

    public ProduceFiling(Office office) {
        this.office = office;
    }

    /// The sets written, court set first, the warnings that stand against them without a reason, and what was told of pages while they were written. `draft`: every page says so, and they are not for filing.
    public record Produced(List<ProducedSet> sets, List<Finding> warnings, List<Notice> told, boolean draft) { }

    /// One file on disk and the plan it was written by and verified against; `volumes`: the files it was divided into beside it.
    public record ProducedSet(FilingPlan.SetPlan set, Path file, List<BundleVolume> volumes) { }

    /// Writes the sets of `filing` into `out`; as a draft where a warning stands without a reason. Refused when a stop finding stands, an exhibit is missing or changed, or a character has no glyph.
    public Produced run(CaseNo no, int filing, Path out, Progress progress) throws Refused, Cancelled {
        return run(new ShowCase(office).run(no), filing, out, progress);
    }

    /// The same for a case as it is given, kept in the store or transposed.
    public Produced run(CaseFile file, int filing, Path out, Progress progress) throws Refused, Cancelled {
        return run(file, filing, Map.of(), out, progress);
    }

    /// The same with a reason for each kind of warning, by the key of its check, kept in the case as [WaiveFinding] keeps it: a warning of such a kind passes, any other leaves a draft.
    public Produced run(CaseFile file, int filing, Map<String, String> reasons, Path out, Progress progress) throws Refused, Cancelled {
        var planner = new PlanFiling(office);
        var sets = planner.lay(file, filing);
        var findings = planner.plan(file, filing, sets).findings();
        Clearance.unstopped(findings);
        var open = new ArrayList<>(Clearance.open(findings));
        var answered = new LinkedHashMap<Finding, String>();
        for (var f : open) if (reasons.containsKey(f.check())) answered.put(f, reasons.get(f.check()));
        if (!answered.isEmpty()) new WaiveFinding(office).each(file.no(), filing, answered);
        // a reason changes no page
        open.removeAll(answered.keySet());
        var made = all(file, filing, sets, out, open, !open.isEmpty(), progress);
        if (!made.draft()) office.made().keep(file, filing, office.forums().get(file.forum()).digest(), made);
        return made;
    }

    /// What was written of this filing last by whoever works here, as long as it is what would be written now: the case's content and its pack are the same, and the files lie there untouched.
    public Optional<Produced> standing(CaseNo no, int filing) throws Refused {
        var file = new ShowCase(office).run(no);
        return office.made().standing(file, filing, office.forums().get(file.forum()).digest());
    }

    /// The same pages as a draft, whatever the check found: every page says 草稿, and so does the name of each file. Refused where there are no pages to make.
    public Produced draft(CaseNo no, int filing, Path out, Progress progress) throws Refused, Cancelled {
        var file = new ShowCase(office).run(no);
        return all(file, filing, new PlanFiling(office).lay(file, filing), out, List.of(), true, progress);
    }

    private Produced all(CaseFile file, int filing, List<FilingLayout.LaidSet> sets, Path out, List<Finding> warnings, boolean draft, Progress progress) throws Refused, Cancelled {
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw Unwritable.folder(out, e);
        }
        var told = new LinkedHashSet<Notice>();
        // all sets are written beside before the first gets its place: what was produced there before stays until then
        var beside = out.toAbsolutePath().resolve("." + file.no() + "-" + filing + ".part");
        try {
            Sweep.quietly(beside);
            Files.createDirectories(beside);
            var written = new ArrayList<ProducedSet>();
            for (var set : sets) {
                var to = beside.resolve(file.no() + transposed(file) + "-" + filing + "-" + set.plan().key() + (draft ? "-draft" : "") + ".pdf");
                told.addAll(write(file, filing, set, to, draft, progress));
                written.add(new ProducedSet(set.plan(), to, draft ? List.of() : volumes(file, filing, set, to, progress)));
                // what the finished file says of money is read from it once more; a draft may be wrong
                if (!draft) for (var wrong : PaperSums.faults(to)) throw new Refused(wrong);
            }
            progress.stopIfCancelled();
            var made = new ArrayList<ProducedSet>();
            for (var w : written) made.add(placed(w, out));
            return new Produced(List.copyOf(made), List.copyOf(warnings), List.copyOf(told), draft);
        } catch (Refused e) {
            // told of the place it was meant for
            throw new Refused(new Notice(e.notice().key(), e.notice().args().stream().map(a -> a.replace(beside.toString(), out.toString())).toList()));
        } catch (IOException e) {
            throw Unwritable.folder(out, e);
        } finally {
            Sweep.quietly(beside);
        }
    }

    /// A set and its volumes in their place.
    private static ProducedSet placed(ProducedSet written, Path out) throws IOException {
        var volumes = new ArrayList<BundleVolume>();
        for (var v : written.volumes()) volumes.add(new BundleVolume(v.no(), placed(v.file(), out), v.first(), v.last(), v.pages(), v.cut()));
        sweepLonger(written.file(), volumes.size(), out);
        return new ProducedSet(written.set(), placed(written.file(), out), List.copyOf(volumes));
    }

    /// The volumes of an earlier division into more go: whoever takes the folder along would bind what was filed no longer.
    private static void sweepLonger(Path written, int volumes, Path out) throws IOException {
        var name = written.getFileName().toString().replaceAll("\\.pdf$", "");
        for (int no = volumes + 1; Files.deleteIfExists(out.resolve(name + "-" + no + ".pdf")); no++);
    }

    private static Path placed(Path written, Path out) throws IOException {
        return Files.move(written, out.resolve(written.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }

    /// The very same pages of the court set for looking at, in a file inside the store that is swept at the next start.
    public ProducedSet preview(CaseNo no, int filing, Progress progress) throws Refused, Cancelled {
        return preview(new ShowCase(office).run(no), filing, progress);
    }

    /// The same for a case as it is given, kept in the store or transposed.
    public ProducedSet preview(CaseFile file, int filing, Progress progress) throws Refused, Cancelled {
        var set = new PlanFiling(office).lay(file, filing).getFirst();
        var to = office.workFolder().resolve("preview-" + file.no() + transposed(file) + "-" + filing + ".pdf");
        synchronized (LOOKING) {
            progress.stopIfCancelled();
            write(file, filing, set, to, progress);
        }
        return new ProducedSet(set.plan(), to, List.of());
    }

    void write(CaseFile file, int filing, FilingLayout.LaidSet set, Path to, Progress progress) throws Refused, Cancelled {
        write(file, filing, set, to, false, progress);
    }

    private List<Notice> write(CaseFile file, int filing, FilingLayout.LaidSet set, Path to, boolean draft, Progress progress) throws Refused, Cancelled {
        var contents = new ArrayList<Content>();
        for (var f : set.filled()) contents.add(f.paper() != null ? new BundleWriter.Paper(f.paper()) : new BundleWriter.Exhibits(new ReadyExhibits(office).of(f.exhibit(), f.part().label(), progress)));
        var dated = file.filing(filing).dated();
        var forum = office.forums().get(file.forum());
        boolean zh = forum.language().startsWith("zh");
        var id = digest(file, filing, set);
        var mark = forum.words().getOrDefault("draft", new plaint.forum.Forum.Word("草稿", "DRAFT"));
        // a draft is another file than what is filed
        var front = new BundleWriter.Front(zh ? file.title() : file.latinTitle(), forum.language(), head(file, forum), forum.say("exhibits"), dated, draft ? new StringBuilder(id).reverse().toString() : id, sheet(forum),
            draft ? mark.zh() + " " + mark.en() : "", stamping(file, filing, forum, set), forum.printing().fitting());
        return new BundleWriter(office.fonts()).write(set.plan().plan(), contents, front, to, progress);
    }

    /// What its pages bear; Bates numbers go on where the exhibits handed in before this set's first ended.
    private static Stamping stamping(CaseFile file, int filing, Forum forum, FilingLayout.LaidSet set) throws Refused {
        var chosen = file.filing(filing).choice().sets();
        var stamping = forum.printing().stamps().stamping(chosen.bates(), chosen.of(), chosen.confidential());
        if (stamping.bates() == null) return stamping;
        int first = set.filled().stream().map(FilingLayout.Filled::part).filter(Part::isExhibit).mapToInt(Part::filing).min().orElse(filing);
        int before = file.exhibits().stream().filter(x -> x.filing() < first).mapToInt(Exhibit::pages).sum();
        return new Stamping(stamping.bates().behind(before), stamping.of(), stamping.confidential());
    }

    /// The volumes of a set where it is to be divided; none where it fits into one.
    private List<BundleVolume> volumes(CaseFile file, int filing, FilingLayout.LaidSet set, Path bundle, Progress progress) throws Refused, Cancelled {
        var chosen = file.filing(filing).choice().sets();
        if (chosen.pages() == 0 && chosen.megabytes() == 0) return List.of();
        var sizes = new HashMap<Part, Long>();
        for (var f : set.filled()) if (f.exhibit() != null) sizes.put(f.part(), f.exhibit().files().stream().mapToLong(s -> s.bytes()).sum());
        var forum = office.forums().get(file.forum());
        var title = forum.language().startsWith("zh") ? file.title() : file.latinTitle();
        return new SplitVolumes(forum, office.fonts()).run(new SplitVolumes.Order(bundle, set.plan().plan(), title, head(file, forum), file.filing(filing).dated(), chosen.pages(), chosen.megabytes() * 1_000_000L,
            p -> sizes.getOrDefault(p, 0L)), progress);
    }

    /// What the head of every page of a sample says.
    private static String head(CaseFile file, Forum forum) {
        if (!file.sample()) return "";
        var transposed = file.facts().getOrDefault("transposed", "").strip();
        var sample = forum.words().get("sample");
        return transposed.isEmpty() ? forum.language().startsWith("zh") ? sample.zh() + " " + sample.en() : sample.en() : transposed;
    }

    private static String transposed(CaseFile file) {
        return file.facts().getOrDefault("transposed", "").isBlank() ? "" : "-" + file.forum();
    }

    /// Exhibits go on the paper the forum's own papers are set on.
    private static BundleWriter.Sheet sheet(Forum forum) throws Refused {
        var usual = BundleWriter.Sheet.A4;
        var t = forum.typography("court");
        return new BundleWriter.Sheet(t.width(), t.height(), usual.inner(), usual.outer(), usual.top(), usual.bottom());
    }

    /// The bundle's identity: a digest of what goes into it and of nothing else, neither clock nor chance nor history.
    private String digest(CaseFile file, int filing, FilingLayout.LaidSet set) throws Refused {
        var sum = Sha256.sum();
        var forum = office.forums().get(file.forum());
        for (var text : List.of(file.no().value(), forum.id(), forum.version(), forum.digest(), set.plan().key(), programVersion()))
            sum.update((text + '\n').getBytes(StandardCharsets.UTF_8));
        var stamps = stamping(file, filing, forum, set);
        if (!stamps.isNone()) sum.update((stamps + "\n").getBytes(StandardCharsets.UTF_8));
        for (var f : set.filled()) {
            sum.update((f.part() + "\n").getBytes(StandardCharsets.UTF_8));
            if (f.paper() != null) sum.update(f.paper().document().plainText().getBytes(StandardCharsets.UTF_8));
            else {
                for (var s : f.exhibit().files()) sum.update(s.digest().hex().getBytes(StandardCharsets.US_ASCII));
                if (f.exhibit().archive() != null || f.exhibit().readable()) sum.update((f.exhibit().archive() + " " + f.exhibit().readable()).getBytes(StandardCharsets.US_ASCII));
            }
        }
        return Sha256.of(sum).hex();
    }

    private static String programVersion() {
        var version = ProduceFiling.class.getPackage().getImplementationVersion();
        return version == null ? "0.1.0" : version;
    }
}

package plaint.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import plaint.bundle.PagePlan;
import plaint.bundle.Part;
import plaint.bundle.Volumes;
import plaint.drafting.Document;
import plaint.drafting.Document.Align;
import plaint.drafting.Document.Block;
import plaint.drafting.Document.Column;
import plaint.drafting.Document.Row;
import plaint.drafting.Document.Span;
import plaint.evidence.Sha256;
import plaint.forum.Forum;
import plaint.pdf.BundleWriter;
import plaint.pdf.Fonts;
import plaint.pdf.TypesetPaper;
import plaint.pdf.Typesetter;
import plaint.pdf.Unwritable;
import plaint.pdf.VolumeFile;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// Divides a finished bundle into volumes split between exhibits, each a file of its own beside the bundle with its own front: title, which volume of how many, and what stands in it.
/// Page numbers stay those of the whole bundle.
final class SplitVolumes {
    private static final Set<String> FRONT = Set.of("cover", "index");
    private static final int ROUNDS = 4;
    private final Forum forum;
    private final Fonts fonts;

    SplitVolumes(Forum forum, Fonts fonts) {
        this.forum = forum;
        this.fonts = fonts;
    }

    /// What is split: `maxPages` and `maxBytes` 0: any number. `head` is printed in the head of the fronts.
    record Order(Path bundle, PagePlan plan, String title, String head, LocalDate dated, int maxPages, long maxBytes, ToLongFunction<Part> bytes) { }

    /// Cover and index go into the first volume and count for nothing; no volumes where one is enough.
    List<BundleVolume> run(Order o, Progress progress) throws Refused, Cancelled {
        return divided(o, progress).made();
    }

    /// How a bundle is divided, the files left out: as they would be, also where only the finished file tells its size. One volume where one is enough.
    List<Volumes.Volume> volumes(Order o, Progress progress) throws Refused, Cancelled {
        if (o.maxBytes() == 0) return byPages(o.plan(), o.maxPages());
        var divided = divided(o, progress);
        for (var m : divided.made()) m.file().toFile().delete();
        return divided.made().isEmpty() ? byPages(o.plan(), 0) : divided.volumes();
    }

    /// At most so many pages each (0: any number), whatever they weigh.
    static List<Volumes.Volume> byPages(PagePlan plan, int most) {
        return Volumes.split(counted(plan), most, 0, p -> 0);
    }

    /// What counts for the limits: cover and index go into the first volume whatever they weigh.
    private static List<Part> counted(PagePlan plan) {
        return plan.parts().stream().filter(p -> !front(p)).toList();
    }

    static boolean front(Part part) {
        return !part.isExhibit() && FRONT.contains(part.key());
    }

    private record Divided(List<Volumes.Volume> volumes, List<BundleVolume> made) { }

    private Divided divided(Order o, Progress progress) throws Refused, Cancelled {
        var counted = counted(o.plan());
        var bytes = o.bytes();
        for (int round = 0; ; round++) {
            var volumes = Volumes.split(counted, o.maxPages(), o.maxBytes(), bytes);
            // a bundle may be larger than the files it is made of: what one exhibit takes of it is known when it is written
            if (volumes.size() < 2 && (round > 0 || o.maxBytes() == 0 || size(o.bundle()) <= o.maxBytes())) return new Divided(volumes, List.of());
            var made = made(o, volumes, progress);
            long largest = 0;
            for (int i = 0; i < made.size(); i++) if (volumes.get(i).pages() > 1) largest = Math.max(largest, size(made.get(i).file()));
            if (o.maxBytes() == 0 || largest <= o.maxBytes() || round == ROUNDS) return new Divided(volumes, made.size() < 2 ? List.of() : made);
            for (var m : made) m.file().toFile().delete();
            long total = Math.max(1, counted.stream().mapToLong(bytes).sum());
            double more = Math.max(1.02 * largest / o.maxBytes(), (double) size(o.bundle()) / total);
            var before = bytes;
            int pages = o.plan().pages();
            long whole = size(o.bundle());
            // a part whose size nobody told has its share of the pages
            bytes = p -> before.applyAsLong(p) > 0 ? (long) Math.ceil(before.applyAsLong(p) * more) : whole * p.pages() / pages;
        }
    }

    private List<BundleVolume> made(Order o, List<Volumes.Volume> volumes, Progress progress) throws Refused, Cancelled {
        var made = new ArrayList<BundleVolume>();
        boolean whole = false;
        try {
            for (var v : volumes) {
                progress.stopIfCancelled();
                progress.step(Notice.of("pdf.work.volume", v.no(), volumes.size()), v.no() - 1, volumes.size());
                made.add(volume(o, v, volumes.size(), progress));
            }
            whole = true;
            return List.copyOf(made);
        } finally {
            if (!whole) for (var m : made) m.file().toFile().delete();
        }
    }

    private BundleVolume volume(Order o, Volumes.Volume v, int of, Progress progress) throws Refused, Cancelled {
        var first = v.slices().getFirst();
        var last = v.slices().getLast();
        int from = v.no() == 1 ? 0 : o.plan().sideOf(first.part()) + first.from();
        int to = o.plan().sideOf(last.part()) + last.from() + last.pages() - 1;
        var name = o.bundle().getFileName().toString().replaceAll("(?i)\\.pdf$", "");
        var out = o.bundle().resolveSibling(name + "-" + v.no() + ".pdf");
        var front = o.bundle().resolveSibling(name + "-" + v.no() + ".front.part");
        try {
            front(o, v, of, front, progress);
            var entries = new ArrayList<VolumeFile.Entry>();
            for (var s : v.slices()) entries.add(new VolumeFile.Entry((s.part().label() + " " + s.part().title()).strip(), o.plan().sideOf(s.part()) + s.from()));
            VolumeFile.cut(o.bundle(), front, prefix(v), from, to, entries, out);
        } finally {
            try {
                Files.deleteIfExists(front);
            } catch (IOException e) {
                front.toFile().deleteOnExit();
            }
        }
        return new BundleVolume(v.no(), out, first.first(), last.last(), v.pages(), v.cut());
    }

    private String prefix(Volumes.Volume v) {
        return (forum.language().startsWith("zh") ? "第" + v.no() + "册-" : "Vol " + v.no() + "-");
    }

    /// `第2册，共3册`.
    String which(int no, int of) {
        return forum.language().startsWith("zh") ? "第" + no + "册，共" + of + "册" : "Volume " + no + " of " + of;
    }

    /// The front of a volume: title, which of how many, and what stands in it.
    TypesetPaper front(String title, Volumes.Volume v, int of) throws Refused {
        boolean zh = forum.language().startsWith("zh");
        var rows = new ArrayList<Row>();
        for (var s : v.slices()) {
            if (front(s.part())) continue;
            // the name of the paper stands once: 起诉状-1—6
            var range = s.pages() == 1 || s.part().first() == 0 ? s.first() : s.first() + "—" + (s.part().first() + s.from() + s.pages() - 1);
            rows.add(new Row(false, List.of(List.of(Span.of(s.part().label())), List.of(Span.of(zh || s.part().latinTitle().isEmpty() ? s.part().title() : s.part().latinTitle())), List.of(Span.of(range)))));
        }
        var columns = List.of(new Column(forum.say("column-label"), 14, Align.CENTRE), new Column(forum.say("column-title"), 62, Align.LEFT), new Column(forum.say("column-pages"), 24, Align.CENTRE));
        var blocks = List.<Block>of(new Document.Title(title), new Document.Paragraph(Document.Shape.CENTRED, List.of(Span.strong(which(v.no(), of)))), new Document.Gap(1), new Document.Table(columns, rows));
        return new Typesetter(fonts).set(new Document("volume", "", title, title, "form", blocks), forum.typography("form"), false);
    }

    private void front(Order o, Volumes.Volume v, int of, Path out, Progress progress) throws Refused, Cancelled {
        var which = which(v.no(), of);
        var paper = front(o.title(), v, of);
        var parts = List.of(new Part("volume", null, "", which, which, prefix(v), 1, paper.pages(), false, 1));
        var contents = List.<BundleWriter.Content>of(new BundleWriter.Paper(paper));
        var id = Sha256.of(o.title() + which + v.slices()).hex();
        new BundleWriter(fonts).write(new PagePlan(parts, true), contents, new BundleWriter.Front(o.title(), forum.language(), o.head(), forum.say("exhibits"), o.dated(), id, BundleWriter.Sheet.A4), out, progress);
    }

    /// The size of a file, for limits in bytes.
    static long size(Path file) throws Refused {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw Unwritable.file(file, e);
        }
    }
}

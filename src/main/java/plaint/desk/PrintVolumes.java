package plaint.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plaint.bundle.PagePlan;
import plaint.bundle.Part;
import plaint.bundle.Volumes.Slice;
import plaint.bundle.Volumes.Volume;
import plaint.casefile.CaseFile;
import plaint.desk.FilingLayout.LaidSet;
import plaint.desk.PreparePrint.Order;
import plaint.forum.Forum;
import plaint.pdf.TypesetPaper;
import plaint.print.PrintOrder.Range;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// The binders that each content of a print job fills: as ordered, else as the filing is divided into files, else as the pack says of binders. Where there is more than one, each begins with a front that says what
/// stands in it.
final class PrintVolumes {
    private final CaseFile file;
    private final Order order;
    private final Forum forum;
    private final int pages;
    private final long bytes;
    private final SplitVolumes split;
    /// The binders by the name of the set's file; what stands in each, cover and index with it.
    private final Map<String, List<Volume>> volumes = new LinkedHashMap<>();
    private final Map<String, Range> fronts = new HashMap<>();

    PrintVolumes(Office office, CaseFile file, Order order) throws Refused {
        this.file = file;
        this.order = order;
        forum = office.forums().get(file.forum());
        split = new SplitVolumes(forum, office.fonts());
        var filed = file.filing(order.filing()).choice().sets();
        boolean asFiled = order.volume() == 0 && (filed.pages() > 0 || filed.megabytes() > 0);
        pages = order.volume() > 0 ? order.volume() : asFiled ? filed.pages() : forum.printing().volume().pages();
        bytes = asFiled ? filed.megabytes() * 1_000_000L : 0;
    }

    /// The most pages of a binder; 0: any number.
    int pages() {
        return pages;
    }

    /// The binders of one content by their pages alone.
    void divideByPages(String name, LaidSet laid) {
        put(name, laid.plan().plan(), SplitVolumes.byPages(laid.plan().plan(), pages));
    }

    /// Finds the binders of one content, whose file is written.
    void divide(String name, LaidSet laid, Path written, Progress progress) throws Refused, Cancelled {
        var plan = laid.plan().plan();
        var sizes = new HashMap<Part, Long>();
        for (var f : laid.filled()) if (f.exhibit() != null) sizes.put(f.part(), f.exhibit().files().stream().mapToLong(s -> s.bytes()).sum());
        put(name, plan, split.volumes(new SplitVolumes.Order(written, plan, title(), "", file.filing(order.filing()).dated(), pages, bytes, p -> sizes.getOrDefault(p, 0L)), progress));
    }

    /// Cover and index stand in the first, whatever fills it.
    private void put(String name, PagePlan plan, List<Volume> found) {
        var first = new ArrayList<Slice>();
        for (var p : plan.parts()) if (SplitVolumes.front(p)) first.add(new Slice(p, 0, p.pages()));
        if (found.isEmpty()) {
            volumes.put(name, List.of(new Volume(1, first)));
            return;
        }
        first.addAll(found.getFirst().slices());
        first.sort(java.util.Comparator.comparingInt(s -> plan.parts().indexOf(s.part())));
        var all = new ArrayList<>(found);
        all.set(0, new Volume(1, first));
        volumes.put(name, List.copyOf(all));
    }

    /// The binders of a content, in order; at least one.
    List<Volume> of(String name) {
        return volumes.get(name);
    }

    /// Whether a binder is in this job.
    boolean wanted(int volume) {
        return order.volumes().isEmpty() || order.volumes().contains(volume);
    }

    /// Refused where a binder is asked for that no set has.
    void checkWanted() throws Refused {
        int most = volumes.values().stream().mapToInt(List::size).max().orElse(1);
        for (int v : order.volumes()) if (v < 1 || v > most) throw new Refused("print.refused.volume", v, most);
    }

    /// `第2册，共3册`.
    String which(int no, int of) {
        return split.which(no, of);
    }

    String title() {
        return forum.language().startsWith("zh") || file.latinTitle() == null || file.latinTitle().isBlank() ? file.title() : file.latinTitle();
    }

    /// The fronts of all binders, one behind the other; empty where every set fills but one.
    List<TypesetPaper> fronts() throws Refused {
        var papers = new ArrayList<TypesetPaper>();
        int side = 1;
        for (var content : volumes.entrySet()) {
            if (content.getValue().size() < 2) continue;
            for (var v : content.getValue()) {
                var paper = split.front(title(), v, content.getValue().size());
                papers.add(paper);
                fronts.put(content.getKey() + " " + v.no(), new Range(side, side + paper.pages() - 1));
                side += paper.pages();
            }
        }
        return papers;
    }

    /// Where the front of a binder lies in their file; null where it has none.
    Range front(String name, int volume) {
        return fronts.get(name + " " + volume);
    }
}

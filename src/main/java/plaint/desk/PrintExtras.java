package plaint.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plaint.bundle.PagePlan;
import plaint.bundle.Part;
import plaint.casefile.CaseFile;
import plaint.desk.FilingLayout.LaidSet;
import plaint.drafting.Document;
import plaint.drafting.Document.Block;
import plaint.drafting.Document.Shape;
import plaint.drafting.Document.Span;
import plaint.evidence.Exhibit;
import plaint.evidence.Sha256;
import plaint.forum.Forum;
import plaint.pdf.BundleWriter;
import plaint.pdf.LabelSheet;
import plaint.pdf.TypesetPaper;
import plaint.pdf.Typesetter;
import plaint.print.PrintSet;
import plaint.text.Dates;
import plaint.text.Lang;
import plaint.text.Refused;
import plaint.text.Words;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// What is printed besides the sets: slip sheets before each group of exhibits, fronts of volumes, and labels for the binders.
final class PrintExtras {
    static final String SLIPS = "slips";
    static final String LABELS = "labels";
    static final String FRONTS = "fronts";
    static final String BOOKLET = "booklet";
    private final Office office;
    private final CaseFile file;
    private final int filing;
    private final Forum forum;
    private final List<Group> groups = new ArrayList<>();
    private final Map<String, Group> byPart = new HashMap<>();
    private final LaidSet court;
    private final Map<Integer, Integer> labelOf = new HashMap<>();

    /// Exhibits of one proof theme that stand together; `slip` is the side of its slip sheet, from 1.
    record Group(String key, String title, String latin, List<Part> parts, int slip) { }

    PrintExtras(Office office, CaseFile file, int filing, LaidSet court) throws Refused {
        this.office = office;
        this.file = file;
        this.filing = filing;
        this.court = court;
        forum = office.forums().get(file.forum());
        String theme = null;
        for (var f : court.filled()) {
            if (!f.part().isExhibit()) continue;
            if (groups.isEmpty() || !java.util.Objects.equals(theme, f.exhibit().theme())) groups.add(begin(f.exhibit()));
            theme = f.exhibit().theme();
            groups.getLast().parts().add(f.part());
            byPart.put(f.part().key(), groups.getLast());
        }
    }

    private Group begin(Exhibit x) {
        var theme = forum.themes().stream().filter(t -> t.key().equals(x.theme())).findFirst();
        int slip = groups.size() + 1;
        var zh = theme.map(Forum.Theme::name).orElse(forum.words().get("exhibits").zh());
        var en = theme.map(Forum.Theme::latin).orElse(forum.words().get("exhibits").en());
        return new Group("group-" + slip, zh, en, new ArrayList<>(), slip);
    }

    List<Group> groups() {
        return groups;
    }

    /// The group of an exhibit of the court's set; null for one that only others get.
    Group group(String part) {
        return byPart.get(part);
    }

    /// The label of the first binder of a set; those of its others follow.
    int labelOf(int set) {
        return labelOf.getOrDefault(set, 1);
    }

    void slips(Path out, Progress progress) throws Refused, Cancelled {
        if (groups.isEmpty()) return;
        var papers = new ArrayList<TypesetPaper>();
        for (var g : groups) {
            var blocks = new ArrayList<Block>();
            blocks.add(new Document.Gap(6));
            var name = forum.language().startsWith("zh") ? g.title() : g.latin();
            blocks.add(new Document.Title(name));
            blocks.add(new Document.Gap(2));
            for (var p : g.parts()) blocks.add(new Document.Paragraph(Shape.FLUSH, List.of(Span.of(p.label() + "　" + (forum.language().startsWith("zh") ? p.title() : p.latinTitle()) + "　" + p.range()))));
            papers.add(new Typesetter(office.fonts()).set(new Document(g.key(), "", name, g.latin(), "form", blocks), forum.typography("form"), false));
        }
        write(SLIPS, papers, out, progress);
    }

    /// Where a set is more than one binder: what stands in each.
    void fronts(Path out, PrintVolumes volumes, Progress progress) throws Refused, Cancelled {
        var papers = volumes.fronts();
        if (!papers.isEmpty()) write(FRONTS, papers, out, progress);
    }

    /// A sheet per binder; each set has as many binders as its pages fill.
    void labels(Path out, List<PrintSet> sets, PrintVolumes volumes, Progress progress) throws Refused, Cancelled {
        var labels = new ArrayList<LabelSheet.Label>();
        var f = file.filing(filing);
        boolean zh = forum.language().startsWith("zh");
        var title = volumes.title();
        for (var set : sets) {
            // what a new defendant gets fills other binders than the court's set
            var split = volumes.of(set.file());
            labelOf.put(set.no(), labels.size() + 1);
            for (var v : split) {
                var name = set.role() == PrintSet.Role.CLIENT ? Words.in(zh ? Lang.ZH : Lang.EN).say("print.pick.role.CLIENT") : set.recipient();
                var whose = (set.mark().isEmpty() ? "" : set.mark() + "　") + name;
                var volume = volumes.which(v.no(), split.size());
                var lines = new ArrayList<String>();
                lines.add(whose.strip());
                lines.add(volume + (zh ? "，" : ", ") + v.slices().getFirst().first() + (zh ? "至" : " to ") + v.slices().getLast().last());
                lines.add(file.no() + "　" + Dates.table(f.dated()));
                lines.removeIf(String::isBlank);
                labels.add(new LabelSheet.Label(title, lines, title + "　" + (set.mark().isEmpty() ? "" : set.mark()) + (split.size() > 1 ? "　" + v.no() : "")));
            }
        }
        write(LABELS, List.of(new LabelSheet(office.fonts()).set(LABELS, labels)), out, progress);
    }

    private void write(String key, List<TypesetPaper> papers, Path out, Progress progress) throws Refused, Cancelled {
        var parts = new ArrayList<Part>();
        var contents = new ArrayList<BundleWriter.Content>();
        var text = new StringBuilder();
        for (var p : papers) {
            parts.add(new Part(p.document().key(), null, "", p.document().title(), p.document().latinTitle(), "", 0, p.pages(), false, 1));
            contents.add(new BundleWriter.Paper(p));
            text.append(p.document().plainText());
        }
        var sample = forum.words().get("sample");
        var front = new BundleWriter.Front(file.title(), forum.language(), file.sample() ? sample.zh() + " " + sample.en() : "", forum.say("exhibits"), file.filing(filing).dated(), Sha256.of(key + text).hex(),
            BundleWriter.Sheet.A4);
        new BundleWriter(office.fonts()).write(new PagePlan(parts, false), contents, front, out, progress);
    }
}

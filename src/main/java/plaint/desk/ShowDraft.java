package plaint.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import plaint.casefile.CaseFile;
import plaint.casefile.Rewrite;
import plaint.drafting.LiveField;
import plaint.drafting.Passage;
import plaint.key.CaseNo;
import plaint.pdf.TypesetPaper;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// The papers of a filing paragraph by paragraph, as the template says them and as the office wrote them, and how a paper looks with them.
public final class ShowDraft {
    private static final int KEPT = 4;
    private static final AtomicInteger TURN = new AtomicInteger();
    private final Office office;

    public ShowDraft(Office office) {
        this.office = office;
    }

    /// One paper: `own` paragraphs the office wrote or struck out, of which the template says something else now in `changed`; `lost` stand for paragraphs that are gone.
    public record PaperLine(String key, String title, String latin, int own, int changed, int lost) { }

    /// A paper to be edited. `frozen`: its filing was handed in, nothing is changed any more.
    public record Draft(CaseFile file, int filing, String paper, String title, String latin, List<Passage> passages, List<Rewrite> lost, List<LiveField> fields, boolean frozen) {
        public Draft {
            passages = List.copyOf(passages);
            lost = List.copyOf(lost);
            fields = List.copyOf(fields);
        }

        public java.util.Optional<Passage> passage(String id) {
            return passages.stream().filter(p -> p.id().equals(id)).findFirst();
        }
    }

    /// A paper as a file for looking at, inside the store, and the text of its pages.
    public record Looked(Draft draft, Path file, List<String> pages) {
        /// The page on which a text begins, -1 where it stands on none.
        public int pageOf(String text) {
            var wanted = text.replaceAll("\\s", "");
            if (wanted.isEmpty()) return -1;
            for (int length = Math.min(24, wanted.length()); length >= Math.min(4, wanted.length()); length -= 4)
                for (int i = 0; i < pages.size(); i++) if (pages.get(i).replaceAll("\\s", "").contains(wanted.substring(0, length))) return i;
            return -1;
        }
    }

    /// The papers of a filing that can be edited.
    public List<PaperLine> papers(CaseFile file, int filing) throws Refused {
        var layout = layout(file, filing);
        var out = new java.util.ArrayList<PaperLine>();
        for (var paper : layout.editable()) {
            var d = layout.edited(paper.key()).document();
            out.add(new PaperLine(paper.key(), paper.title(), paper.latin(), (int) d.passages().stream().filter(p -> p.rewrite() != null).count(),
                (int) d.passages().stream().filter(Passage::changed).count(), d.lost().size()));
        }
        return out;
    }

    /// `file` may be the case as it would be with a paragraph that is still being written. Refused where a live field names nothing.
    public Draft run(CaseFile file, int filing, String paper) throws Refused {
        var layout = layout(file, filing);
        return draft(file, filing, layout, layout.edited(paper));
    }

    public Draft run(CaseNo no, int filing, String paper) throws Refused {
        return run(new ShowCase(office).run(no), filing, paper);
    }

    /// The same, set on pages.
    public Looked look(CaseFile file, int filing, String paper, Progress progress) throws Refused, Cancelled {
        return look(layout(file, filing), file, filing, paper, progress);
    }

    Looked look(FilingLayout layout, CaseFile file, int filing, String paper, Progress progress) throws Refused, Cancelled {
        var edited = layout.edited(paper);
        var set = layout.alone(paper, edited.document());
        var to = office.workFolder().resolve("draft-" + Math.floorMod(TURN.getAndIncrement(), KEPT) + ".pdf");
        new ProduceFiling(office).write(file, filing, set, to, progress);
        return new Looked(draft(file, filing, layout, edited), to, text(set.filled().getFirst().paper()));
    }

    /// The paragraph that stands at a place of a page, by its id: so many points below the upper edge. Of a finished file nobody knows.
    public java.util.Optional<String> at(CaseFile file, int filing, String paper, int page, double fromTop) throws Refused {
        var layout = layout(file, filing);
        var edited = layout.edited(paper);
        var set = layout.alone(paper, edited.document()).filled().getFirst().paper();
        if (set == null || page >= set.pages()) return java.util.Optional.empty();
        var line = set.lineAt(page, fromTop).replaceAll("\\s", "");
        return edited.document().passages().stream().filter(p -> !line.isEmpty() && p.shown().replaceAll("\\s", "").contains(line)).map(Passage::id).findFirst();
    }

    /// None where a finished file is filed in place of what is drafted.
    private static List<String> text(TypesetPaper paper) {
        return paper == null ? List.of() : java.util.stream.IntStream.range(0, paper.pages()).mapToObj(paper::text).toList();
    }

    private Draft draft(CaseFile file, int filing, FilingLayout layout, plaint.drafting.Drafting.Edited edited) {
        var d = edited.document();
        return new Draft(file, filing, d.key(), d.title(), d.latinTitle(), d.passages(), d.lost(), edited.fields(), file.filing(filing).submitted() != null);
    }

    private FilingLayout layout(CaseFile file, int filing) throws Refused {
        if (file.filings().stream().noneMatch(f -> f.no() == filing)) throw new Refused("desk.refused.noFiling", file.no(), filing);
        return new FilingLayout(office, file, file.filing(filing));
    }
}

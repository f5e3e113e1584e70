package plaint.pdf;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import plaint.bundle.PagePlan;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// Reads a written bundle again, from its bytes alone, and holds it against the plan: number of sides, label of every page, printed number and exhibit label on
/// every page, blank backs blank. Only what we stamped is read on exhibit pages, not the foreign content.
final class Reread {
    private final PagePlan plan;
    private final BundleWriter.Front front;

    Reread(PagePlan plan, BundleWriter.Front front) {
        this.plan = plan;
        this.front = front;
    }

    void verify(Path file, Progress progress) throws IOException, Refused, Cancelled {
        try (var bytes = new SourceBytes(file); var doc = Loader.loadPDF(bytes)) {
            var sides = plan.sides();
            if (doc.getNumberOfPages() != sides.size()) throw different("pages " + doc.getNumberOfPages() + " / " + sides.size());
            var labels = doc.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
            int i = 0;
            for (var page : doc.getPages()) {
                if (i % 25 == 0) {
                    progress.stopIfCancelled();
                    progress.step(Notice.of("pdf.work.verify", i + 1, sides.size()), i, sides.size());
                }
                var side = sides.get(i);
                if (!side.label().equals(labels[i])) throw different("label " + (i + 1) + ": " + labels[i] + " / " + side.label());
                side(page, side, i++);
            }
        }
    }

    private void side(PDPage page, PagePlan.Side side, int i) throws IOException, Refused {
        var flat = StampText.of(page).replaceAll("\\s", "");
        if (side.blank()) {
            if (!flat.equals(side.label())) throw different("blank " + (i + 1));
            return;
        }
        if (!flat.contains(side.label().replaceAll("\\s", ""))) throw different("number " + side.label());
        if (side.part().isExhibit() && !flat.contains(side.part().label().replaceAll("\\s", ""))) throw different(side.part().label() + ", " + side.label());
        if (!flat.contains(front.draft().replaceAll("\\s", ""))) throw different(front.draft() + ", " + side.label());
        if (!flat.contains(front.head().replaceAll("\\s", ""))) throw different(front.head() + ", " + side.label());
        if (side.part().isExhibit() && !page.getResources().getXObjectNames().iterator().hasNext()) throw different("content " + side.label());
    }

    private static Refused different(String where) {
        return new Refused("pdf.refused.reread", where);
    }
}

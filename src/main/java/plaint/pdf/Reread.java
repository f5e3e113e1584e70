package plaint.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
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
        try (var doc = Loader.loadPDF(file.toFile())) {
            var sides = plan.sides();
            if (doc.getNumberOfPages() != sides.size()) throw different("pages " + doc.getNumberOfPages() + " / " + sides.size());
            var labels = doc.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
            var reader = new OwnText();
            for (int i = 0; i < sides.size(); i++) {
                if (i % 25 == 0) {
                    progress.stopIfCancelled();
                    progress.step(Notice.of("pdf.work.verify", i + 1, sides.size()), i, sides.size());
                }
                var side = sides.get(i);
                if (!side.label().equals(labels[i])) throw different("label " + (i + 1) + ": " + labels[i] + " / " + side.label());
                side(reader.of(doc, i), side, i, doc);
            }
        }
    }

    private void side(String text, PagePlan.Side side, int i, PDDocument doc) throws Refused {
        var flat = text.replaceAll("\\s", "");
        if (side.blank()) {
            if (!flat.isEmpty()) throw different("blank " + (i + 1));
            return;
        }
        if (!flat.contains(side.label().replaceAll("\\s", ""))) throw different("number " + side.label());
        if (side.part().isExhibit() && !flat.contains(side.part().label().replaceAll("\\s", ""))) throw different(side.part().label() + ", " + side.label());
        if (!flat.contains(front.head().replaceAll("\\s", ""))) throw different(front.head() + ", " + side.label());
        if (side.part().isExhibit() && !doc.getPage(i).getResources().getXObjectNames().iterator().hasNext()) throw different("content " + side.label());
    }

    private static Refused different(String where) {
        return new Refused("pdf.refused.reread", where);
    }

    /// Text of a page's own content stream; what lies in forms and pictures is passed over.
    static final class OwnText extends PDFTextStripper {
        OwnText() {
            addOperator(new OperatorProcessor(this) {
                @Override public void process(Operator operator, List<COSBase> operands) {
                    // foreign content is not ours to judge
                }

                @Override public String getName() {
                    return OperatorName.DRAW_OBJECT;
                }
            });
        }

        String of(PDDocument doc, int page) throws IOException {
            setStartPage(page + 1);
            setEndPage(page + 1);
            return getText(doc);
        }
    }
}

package plaint.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.pattern.PDTilingPattern;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import plaint.text.Notice;

/// Walks through everything that is drawn on the pages of a foreign file and finds what keeps a bundle with it from being PDF/A-2b, and whether its text could be read aloud.
/// It is strict: what it does not know it does not let pass.
final class ArchiveJudge extends PDFStreamEngine {
    private static final int MOST = 12;
    /// As deep as states may be saved, less those of the page around it.
    private static final int DEEPEST = 26;
    private static final Set<String> KNOWN = Set.of(("b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re RG rg ri s S SC sc SCN scn sh "
        + "T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \"").split(" "));
    private final String shown;
    private final Map<String, Notice> found = new LinkedHashMap<>();
    private final ArchiveRules rules = new ArchiveRules(this::hinders);
    private boolean speaks = true;
    private int page;
    private int depth;

    private ArchiveJudge(String shown) {
        this.shown = shown;
        for (var o : List.<OperatorProcessor>of(new BeginText(this), new EndText(this), new SetCharSpacing(this), new SetFontAndSize(this), new SetTextHorizontalScaling(this), new ShowTextAdjusted(this),
            new SetTextLeading(this), new MoveText(this), new MoveTextSetLeading(this), new NextLine(this), new SetTextRenderingMode(this), new SetTextRise(this), new SetWordSpacing(this),
            new SetMatrix(this), new ShowText(this), new ShowTextLine(this), new ShowTextLineAndSpace(this), new Concatenate(this), new Restore(this), new Save(this),
            new SetGraphicsStateParameters(this), new DrawObject(this))) addOperator(o);
    }

    /// `doc` is changed in memory: what prints on top of its pages becomes part of them, as in a bundle.
    static Judged judge(PDDocument doc, String shown) throws IOException {
        var judge = new ArchiveJudge(shown);
        var pages = new ArrayList<PDPage>();
        doc.getPages().forEach(pages::add);
        // how well a file tells of itself nobody can judge here: its tags go along, and nothing is claimed of them
        if (ForeignTags.of(doc, pages) != null) judge.speaks = false;
        ForeignPages.flatten(doc, pages);
        for (var p : pages) {
            judge.page++;
            judge.depth = 0;
            judge.resources(p.getResources());
            judge.processPage(p);
            if (judge.found.size() >= MOST) break;
        }
        return new Judged(!judge.found.isEmpty() ? Conformance.NONE : judge.speaks ? Conformance.ACCESSIBLE : Conformance.ARCHIVE, List.copyOf(judge.found.values()));
    }

    private void hinders(String key, String detail) {
        if (found.size() < MOST) found.putIfAbsent(key + detail, Notice.of("pdf.hinders." + key, shown, page, detail));
    }

    private void resources(PDResources resources) throws IOException {
        if (resources == null) return;
        for (var pattern : rules.resources(resources.getCOSObject())) {
            // what a pattern draws is drawn
            if (pattern.getDictionaryObject(COSName.PATTERN_TYPE) instanceof COSInteger one && one.intValue() == 1) tile(pattern);
        }
    }

    private void tile(COSDictionary pattern) throws IOException {
        var tiling = new PDTilingPattern(pattern);
        resources(tiling.getResources());
        int before = depth;
        depth = 0;
        processTilingPattern(tiling, null, null);
        depth = before;
    }

    @Override protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        var name = operator.getName();
        if (!KNOWN.contains(name)) hinders("operator", name);
        switch (name) {
            case "q" -> {
                if (++depth > DEEPEST) hinders("depth", "");
            }
            case "Q" -> depth--;
            case "k", "K" -> hinders("colour", "DeviceCMYK");
            case "cs", "CS" -> {
                if (!operands.isEmpty() && operands.getFirst() instanceof COSName n) rules.colour(n);
            }
            case "ri" -> {
                if (!operands.isEmpty() && operands.getFirst() instanceof COSName n) rules.intent(n);
            }
            case "BI" -> rules.inline(operator.getImageParameters());
            // structure of its own inside our figure would contradict it
            case "BDC", "BMC" -> speaks = false;
            default -> { }
        }
        for (var o : operands) if (o instanceof COSNumber n && Math.abs(n.floatValue()) > Integer.MAX_VALUE) hinders("number", "");
        super.processOperator(operator, operands);
    }

    @Override protected void unsupportedOperator(Operator operator, List<COSBase> operands) {
        // paths and colours are of no account here
    }

    @Override protected void operatorException(Operator operator, List<COSBase> operands, IOException e) {
        hinders("content", operator.getName());
    }

    @Override public void showForm(PDFormXObject form) throws IOException {
        within(form);
        super.showForm(form);
    }

    @Override public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        within(form);
        super.showTransparencyGroup(form);
    }

    private void within(PDFormXObject form) throws IOException {
        rules.form(form.getCOSObject());
        if (form.getResources() == null && form.getCOSObject().getLength() > 0) hinders("resources", "");
        resources(form.getResources());
    }

    @Override protected void showGlyph(Matrix at, PDFont font, int code, Vector displacement) throws IOException {
        boolean seen = getGraphicsState().getTextState().getRenderingMode() != RenderingMode.NEITHER;
        rules.glyph(font, code, seen);
        if (speaks && !rules.speaks(font, code)) speaks = false;
        super.showGlyph(at, font, code, displacement);
    }
}

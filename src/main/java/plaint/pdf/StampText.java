package plaint.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;

/// The text of a page's own content stream in the order it is drawn, without spaces between its pieces; what lies in forms and pictures is passed over: foreign content
/// is not ours to judge.
final class StampText {
    private StampText() { }

    static String of(PDPage page) throws IOException {
        return of(page, null);
    }

    /// Of what [Mark.Stamp] drew alone, by its subtype; null: everything.
    static String of(PDPage page, String subtype) throws IOException {
        var text = new StringBuilder();
        for (var run : runs(page)) if (subtype == null || subtype.equals(run.subtype())) text.append(run.text());
        return text.toString();
    }

    /// The same piece by piece, one for each run of content that the structure tells apart: a cell of a table, a paragraph, a stamp. Without white space; what stands behind the last of them is none.
    static List<String> pieces(PDPage page) throws IOException {
        var all = new ArrayList<String>();
        var text = new StringBuilder();
        for (var run : runs(page)) {
            text.append(run.text());
            if (!run.ended()) continue;
            var piece = taken(text).replaceAll("\\s", "");
            if (!piece.isEmpty()) all.add(piece);
        }
        return all;
    }

    /// What is drawn up to the next beginning or end of marked content; `subtype` is what it was marked with, null where with nothing, `ended` that an end follows.
    private record Run(String subtype, String text, boolean ended) { }

    private static List<Run> runs(PDPage page) throws IOException {
        var all = new ArrayList<Run>();
        var text = new StringBuilder();
        String subtype = null;
        PDFont font = null;
        var operands = new ArrayList<COSBase>();
        var parser = new PDFStreamParser(page);
        for (var token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (token instanceof COSBase operand) {
                operands.add(operand);
                continue;
            }
            switch (token instanceof Operator operator ? operator.getName() : "") {
                case OperatorName.BEGIN_MARKED_CONTENT_SEQ -> {
                    all.add(new Run(subtype, taken(text), false));
                    subtype = operands.getLast() instanceof COSDictionary d ? d.getNameAsString(COSName.SUBTYPE) : null;
                }
                case OperatorName.END_MARKED_CONTENT -> {
                    all.add(new Run(subtype, taken(text), true));
                    subtype = null;
                }
                case OperatorName.SET_FONT_AND_SIZE -> {
                    if (operands.getFirst() instanceof COSName key) font = page.getResources().getFont(key);
                }
                case OperatorName.SHOW_TEXT, OperatorName.SHOW_TEXT_ADJUSTED -> {
                    if (font != null) shown(operands, font, text);
                }
                default -> { }
            }
            operands.clear();
        }
        all.add(new Run(subtype, text.toString(), false));
        return all;
    }

    private static String taken(StringBuilder text) {
        var all = text.toString();
        text.setLength(0);
        return all;
    }

    private static void shown(List<COSBase> operands, PDFont font, StringBuilder text) throws IOException {
        for (var operand : operands) {
            if (operand instanceof COSString s) characters(s.getBytes(), font, text);
            else if (operand instanceof COSArray pieces) for (var piece : pieces) if (piece instanceof COSString s) characters(s.getBytes(), font, text);
        }
    }

    private static void characters(byte[] codes, PDFont font, StringBuilder text) throws IOException {
        var in = new ByteArrayInputStream(codes);
        while (in.available() > 0) {
            var character = font.toUnicode(font.readCode(in));
            if (character != null) text.append(character);
        }
    }
}

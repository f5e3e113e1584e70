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
        boolean in = false;
        PDFont font = null;
        var operands = new ArrayList<COSBase>();
        var parser = new PDFStreamParser(page);
        for (var token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (token instanceof COSBase operand) {
                operands.add(operand);
                continue;
            }
            var name = token instanceof Operator operator ? operator.getName() : "";
            if (name.equals(OperatorName.BEGIN_MARKED_CONTENT_SEQ)) in = operands.getLast() instanceof COSDictionary d && subtype != null && subtype.equals(d.getNameAsString(COSName.SUBTYPE));
            else if (name.equals(OperatorName.END_MARKED_CONTENT)) in = false;
            else if (name.equals(OperatorName.SET_FONT_AND_SIZE) && operands.getFirst() instanceof COSName key) font = page.getResources().getFont(key);
            else if (font != null && (in || subtype == null) && (name.equals(OperatorName.SHOW_TEXT) || name.equals(OperatorName.SHOW_TEXT_ADJUSTED))) shown(operands, font, text);
            operands.clear();
        }
        return text.toString();
    }

    /// The same piece by piece, one for each run of content that the structure tells apart: a cell of a table, a paragraph, a stamp. Without white space.
    static List<String> pieces(PDPage page) throws IOException {
        var all = new ArrayList<String>();
        var text = new StringBuilder();
        PDFont font = null;
        var operands = new ArrayList<COSBase>();
        var parser = new PDFStreamParser(page);
        for (var token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (token instanceof COSBase operand) {
                operands.add(operand);
                continue;
            }
            var name = token instanceof Operator operator ? operator.getName() : "";
            if (name.equals(OperatorName.SET_FONT_AND_SIZE) && operands.getFirst() instanceof COSName key) font = page.getResources().getFont(key);
            else if (font != null && (name.equals(OperatorName.SHOW_TEXT) || name.equals(OperatorName.SHOW_TEXT_ADJUSTED))) shown(operands, font, text);
            else if (name.equals(OperatorName.END_MARKED_CONTENT)) {
                var piece = text.toString().replaceAll("\\s", "");
                if (!piece.isEmpty()) all.add(piece);
                text.setLength(0);
            }
            operands.clear();
        }
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

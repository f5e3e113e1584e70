package plaint.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
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
            operands.clear();
        }
        return text.toString();
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

package plaint.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import plaint.drafting.Document;
import plaint.drafting.Document.Block;
import plaint.drafting.Document.Shape;
import plaint.drafting.Document.Span;
import plaint.forum.Forum.Typography;
import plaint.text.Hidden;
import plaint.text.Refused;

/// Text without a layout of its own, set line by line on plain pages: notes, mails, web pages read as text. What cannot be printed as it is, because it is invisible, turns the
/// text about, or is in no font, is printed as its number.
final class PlainPages {
    private static final Typography PAGE = new Typography("plain", 210, 297, 20, 20, 25, 20, false, 46, 44, 15.75, 10.5, 10.5, 14, "");
    private final ObjectOut out;
    private int strange;

    PlainPages(ObjectOut out) {
        this.out = out;
    }

    List<Placed> write(List<String> lines) throws IOException {
        try (var fonts = Fonts.in(Path.of(System.getProperty("plaint.home", "")).resolve("assets/fonts").toAbsolutePath())) {
            var ink = new Ink(out, fonts, java.util.Map.of());
            var blocks = new ArrayList<Block>();
            for (var line : lines) {
                var shown = shown(line, fonts);
                blocks.add(shown.isBlank() ? new Document.Gap(1) : new Document.Paragraph(Shape.FLUSH, List.of(Span.of(shown))));
            }
            var paper = new Typesetter(fonts).set(new Document("plain", "", "", "", "plain", blocks), PAGE, false);
            var placed = new ArrayList<Placed>();
            for (int i = 0; i < paper.pages(); i++) placed.add(page(paper.marks(i), ink));
            ink.finish();
            return placed;
        } catch (Refused e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// Characters that were printed as their numbers.
    int strange() {
        return strange;
    }

    private Placed page(List<Mark> marks, Ink ink) throws IOException {
        double w = PAGE.width() * Typesetter.MM;
        double h = PAGE.height() * Typesetter.MM;
        var used = new COSDictionary();
        var content = ink.content(marks, used, _ -> "/P BMC\n");
        var resources = new COSDictionary();
        resources.setItem(COSName.FONT, used);
        return new Placed(form(out, w, h, resources, content), w, h, new double[] {1, 0, 0, 1, 0, 0}, List.of());
    }

    /// A form of this size, drawn by `content`.
    static int form(ObjectOut out, double width, double height, COSDictionary resources, byte[] content) throws IOException {
        var about = new COSDictionary();
        about.setItem(COSName.TYPE, COSName.XOBJECT);
        about.setItem(COSName.SUBTYPE, COSName.FORM);
        var box = new COSArray();
        for (double d : new double[] {0, 0, width, height}) box.add(new COSFloat((float) d));
        about.setItem(COSName.BBOX, box);
        about.setItem(COSName.RESOURCES, resources);
        return out.stream(about, content);
    }

    private String shown(String line, Fonts fonts) {
        var text = new StringBuilder(line.length());
        line.codePoints().forEach(c -> {
            if (c == '\t') text.append("    ");
            else if (c == '\f' || c == '\r' || c == '\uFEFF') text.append("");
            else if (Character.getType(c) == Character.FORMAT || Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE || fonts.lacking(Character.toString(c)) >= 0) {
                strange++;
                text.append('[').append(Hidden.number(c)).append(']');
            } else text.appendCodePoint(c);
        });
        return text.toString();
    }
}

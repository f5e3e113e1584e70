package plaint.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDVariableText;
import plaint.text.Notice;

/// What a readable PDF will not show on paper although it holds it: parts that a damaged file names and no longer has, and filled-in fields nobody has drawn.
final class Losses {
    private final String shown;
    private final List<Notice> found = new ArrayList<>();

    private Losses(String shown) {
        this.shown = shown;
    }

    static List<Notice> of(PDDocument doc, String shown) throws IOException {
        var losses = new Losses(shown);
        losses.holes(doc);
        losses.fields(doc);
        return losses.found;
    }

    private void holes(PDDocument doc) {
        int number = 0;
        int first = 0;
        int pages = 0;
        for (var page : doc.getPages()) {
            number++;
            if (!isHollow(page)) continue;
            pages++;
            if (first == 0) first = number;
        }
        if (pages > 0) found.add(Notice.of("pdf.warn.holes", shown, pages, first));
    }

    private static boolean isHollow(PDPage page) {
        if (isGone(page.getCOSObject().getItem(COSName.CONTENTS))) return true;
        var resources = page.getResources() == null ? null : page.getResources().getCOSObject();
        if (resources == null) return false;
        for (var kind : List.of(COSName.FONT, COSName.XOBJECT)) {
            if (isGone(resources.getItem(kind))) return true;
            var named = resources.getCOSDictionary(kind);
            if (named != null && named.keySet().stream().anyMatch(k -> isGone(named.getItem(k)))) return true;
        }
        return false;
    }

    private static boolean isGone(COSBase item) {
        return item instanceof COSObject reference && reference.getObject() == null;
    }

    private void fields(PDDocument doc) throws IOException {
        var form = ForeignPages.form(doc);
        if (form == null) return;
        for (var field : form.getFieldTree()) {
            if (!(field instanceof PDVariableText) || field.getValueAsString().isBlank()) continue;
            for (var widget : field.getWidgets()) {
                if (widget.isHidden() || widget.isNoView() || showsText(widget)) continue;
                found.add(Notice.of("pdf.warn.field", shown, field.getFullyQualifiedName()));
                break;
            }
        }
    }

    /// Whether the field's look draws a text at all; a look that could not be made is empty.
    private static boolean showsText(PDAnnotationWidget widget) throws IOException {
        var look = widget.getNormalAppearanceStream();
        if (look == null) return false;
        var drawn = new String(look.getContentStream().toByteArray(), java.nio.charset.StandardCharsets.ISO_8859_1);
        boolean within = look.getResources() != null && look.getResources().getXObjectNames().iterator().hasNext();
        return drawn.contains("Tj") || drawn.contains("TJ") || within;
    }
}

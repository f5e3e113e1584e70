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
import org.apache.pdfbox.pdmodel.interactive.form.PDButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDPushButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDVariableText;
import plaint.text.Notice;

/// What a readable PDF will not show on paper although it holds it: parts that a damaged file names and no longer has, and filled-in fields nobody has drawn.
final class Losses {
    private static final int MOST = 12;
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
        var lost = new ArrayList<String>();
        for (var field : form.getFieldTree()) if (undrawn(field) || field instanceof PDButton b && unticked(b)) lost.add(field.getFullyQualifiedName());
        if (lost.size() == 1) found.add(Notice.of("pdf.warn.field", shown, lost.getFirst()));
        else if (!lost.isEmpty()) found.add(Notice.of("pdf.warn.fields", shown, lost.size(), String.join(", ", lost.subList(0, Math.min(MOST, lost.size()))) + (lost.size() > MOST ? ", …" : "")));
    }

    /// Something is written into the field, and one of the places where it stands does not show it.
    static boolean undrawn(PDField field) throws IOException {
        if (!(field instanceof PDVariableText) || field.getValueAsString().isBlank()) return false;
        for (var widget : field.getWidgets()) if (!widget.isHidden() && !widget.isNoView() && !showsText(widget)) return true;
        return false;
    }

    /// A box is ticked, and nothing shows the tick.
    private static boolean unticked(PDButton box) {
        if (box instanceof PDPushButton || box.getValue() == null || box.getValue().isBlank() || box.getValue().equals("Off")) return false;
        return box.getWidgets().stream().noneMatch(w -> w.isHidden() || w.isNoView() || w.getNormalAppearanceStream() != null && w.getAppearanceState() != COSName.Off);
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

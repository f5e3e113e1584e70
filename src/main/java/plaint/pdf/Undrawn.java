package plaint.pdf;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import plaint.text.Notice;

/// Pictures in a PDF that would leave a blank place without a word: packed in a way for which there is no reader here (they are carried as they are, and other programs show them), or no
/// picture at all although they say so.
final class Undrawn {
    private static final int DEEPEST = 20;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> ways = new TreeSet<>();
    private int first;
    private int broken;

    private Undrawn() { }

    static List<Notice> of(PDDocument doc, String shown) throws IOException {
        var undrawn = new Undrawn();
        int number = 0;
        for (var page : doc.getPages()) {
            number++;
            if (page.getResources() != null) undrawn.resources(page.getResources().getCOSObject(), number, 0);
        }
        if (undrawn.broken > 0) return List.of(Notice.of("pdf.warn.noPicture", shown, undrawn.broken));
        return undrawn.first > 0 ? List.of(Notice.of("pdf.warn.undrawn", shown, undrawn.first, String.join(", ", undrawn.ways))) : List.of();
    }

    private void resources(COSDictionary resources, int page, int depth) throws IOException {
        if (depth > DEEPEST || !seen.add(resources)) return;
        var drawn = resources.getCOSDictionary(COSName.XOBJECT);
        if (drawn == null) return;
        for (var key : List.copyOf(drawn.keySet())) {
            if (!(drawn.getDictionaryObject(key) instanceof COSStream s) || !seen.add(s)) continue;
            if (COSName.IMAGE.equals(s.getDictionaryObject(COSName.SUBTYPE))) picture(s, page);
            else if (s.getDictionaryObject(COSName.RESOURCES) instanceof COSDictionary r) resources(r, page, depth + 1);
        }
    }

    private void picture(COSStream s, int page) throws IOException {
        var filter = s.getDictionaryObject(COSName.FILTER);
        boolean alone = !(filter instanceof COSArray a) || a.size() == 1;
        var last = filter instanceof COSArray a && a.size() > 0 ? a.getObject(a.size() - 1) : filter;
        if (!(last instanceof COSName way)) return;
        var name = COSName.JBIG2_DECODE.equals(way) ? "JBIG2" : COSName.JPX_DECODE.equals(way) ? "JPEG 2000" : null;
        if (name != null && !ImageIO.getImageReadersByFormatName(name.replace(" ", "")).hasNext()) {
            ways.add(name);
            if (first == 0) first = page;
        }
        if (alone && COSName.DCT_DECODE.equals(way) && !isJpeg(s) && broken == 0) broken = page;
    }

    private static boolean isJpeg(COSStream s) throws IOException {
        if (!s.hasData()) return false;
        try (var in = s.createRawInputStream()) {
            // some writers put the end of a line before it, and readers look past it
            for (int i = 0; i < 4; i++) if (in.read() == 0xFF) return in.read() == 0xD8;
            return false;
        }
    }
}

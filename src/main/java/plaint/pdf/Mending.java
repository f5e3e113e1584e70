package plaint.pdf;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Takes out of a foreign file what PDF/A forbids and nobody sees: hints to smooth pictures, states for printing presses, instructions in PostScript; unpacks and packs again what is
/// packed in an old way; lends it a free font of the same measures for one it does not hold. What is drawn stays where it is. Changes the document in memory.
final class Mending {
    private static final int DEEPEST = 10;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private final LentFonts fonts;

    private Mending(PDDocument doc) {
        fonts = new LentFonts(doc);
    }

    static void mend(PDDocument doc) throws IOException {
        var mending = new Mending(doc);
        for (var page : doc.getPages()) {
            var d = page.getCOSObject();
            if (page.getResources() != null) mending.resources(page.getResources().getCOSObject(), 0);
            var contents = d.getDictionaryObject(COSName.CONTENTS);
            if (contents instanceof COSStream s) mending.packed(s);
            if (contents instanceof COSArray a) for (int i = 0; i < a.size(); i++) if (a.getObject(i) instanceof COSStream s) mending.packed(s);
            for (var a : page.getAnnotations()) {
                var look = a.getNormalAppearanceStream();
                if (look != null) mending.stream(look.getCOSObject(), 0);
            }
        }
    }

    private void resources(COSDictionary resources, int depth) throws IOException {
        if (depth > DEEPEST || !seen.add(resources)) return;
        fonts.lend(resources);
        var states = resources.getCOSDictionary(COSName.EXT_G_STATE);
        if (states != null) for (var k : states.keySet()) if (states.getDictionaryObject(k) instanceof COSDictionary g) state(g, depth);
        var drawn = resources.getCOSDictionary(COSName.XOBJECT);
        if (drawn != null) for (var k : List.copyOf(drawn.keySet())) {
            if (!(drawn.getDictionaryObject(k) instanceof COSStream s)) continue;
            stream(s, depth);
        }
        var patterns = resources.getCOSDictionary(COSName.PATTERN);
        if (patterns != null) for (var k : patterns.keySet()) if (patterns.getDictionaryObject(k) instanceof COSStream s) stream(s, depth);
    }

    private void state(COSDictionary g, int depth) throws IOException {
        for (var key : List.of("TR", "TR2", "HTP", "HT", "OPM")) g.removeItem(COSName.getPDFName(key));
        if (g.getDictionaryObject(COSName.SMASK) instanceof COSDictionary mask && mask.getDictionaryObject(COSName.G) instanceof COSStream s) stream(s, depth);
    }

    private void stream(COSStream s, int depth) throws IOException {
        if (!seen.add(s)) return;
        packed(s);
        if ("Image".equals(s.getNameAsString(COSName.SUBTYPE))) {
            s.removeItem(COSName.INTERPOLATE);
            for (var mask : List.of(COSName.SMASK, COSName.MASK)) if (s.getDictionaryObject(mask) instanceof COSStream m) stream(m, depth);
            return;
        }
        for (var key : List.of("PS", "OPI")) s.removeItem(COSName.getPDFName(key));
        if ("PS".equals(s.getNameAsString("Subtype2"))) s.removeItem(COSName.getPDFName("Subtype2"));
        if (s.getDictionaryObject(COSName.RESOURCES) instanceof COSDictionary r) resources(r, depth + 1);
    }

    /// LZW becomes deflate; the picture or text in it stays.
    private void packed(COSStream s) throws IOException {
        var filter = s.getDictionaryObject(COSName.FILTER);
        boolean old = isOld(filter);
        if (filter instanceof COSArray a) for (int i = 0; i < a.size(); i++) old |= isOld(a.getObject(i));
        boolean plain = filter instanceof COSName || filter instanceof COSArray a && a.size() == 1;
        if (!old || !plain) return;
        byte[] body;
        try (var in = s.createInputStream()) {
            body = in.readAllBytes();
        }
        s.removeItem(COSName.DECODE_PARMS);
        try (var out = s.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(body);
        }
    }

    private static boolean isOld(COSBase filter) {
        return COSName.LZW_DECODE.equals(filter) || COSName.LZW_DECODE_ABBREVIATION.equals(filter);
    }
}

package plaint.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.fontbox.ttf.CmapTable;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/// What ISO 19005-2 wants of the objects that a page draws with: colours, pictures, states and fonts, each looked at once. Tells what hinders: a key and its detail.
final class ArchiveRules {
    private static final Set<String> BLENDS = Set.of("Normal", "Compatible", "Multiply", "Screen", "Overlay", "Darken", "Lighten", "ColorDodge", "ColorBurn", "HardLight", "SoftLight", "Difference",
        "Exclusion", "Hue", "Saturation", "Color", "Luminosity");
    private static final Set<String> INTENTS = Set.of("RelativeColorimetric", "AbsoluteColorimetric", "Perceptual", "Saturation");
    private static final Set<String> FILTERS = Set.of("FlateDecode", "Fl", "DCTDecode", "DCT", "CCITTFaxDecode", "CCF", "RunLengthDecode", "RL", "ASCIIHexDecode", "AHx", "ASCII85Decode", "A85", "JBIG2Decode");
    private static final Set<String> PROFILES = Set.of("scnr", "mntr", "prtr", "spac");
    private static final int SYMBOLIC = 4;
    private static final int DEEPEST = 12;
    private final BiConsumer<String, String> hinders;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<COSBase, Set<Integer>> codes = new HashMap<>();

    ArchiveRules(BiConsumer<String, String> hinders) {
        this.hinders = hinders;
    }

    /// Looks at everything named in `resources` but the fonts, which are looked at where they are used; gives the patterns not met before.
    List<COSDictionary> resources(COSDictionary resources) throws IOException {
        var patterns = new ArrayList<COSDictionary>();
        if (!seen.add(resources)) return patterns;
        for (var cs : all(resources, COSName.COLORSPACE)) colour(cs);
        for (var s : all(resources, COSName.SHADING)) if (s instanceof COSDictionary d) colour(d.getDictionaryObject(COSName.COLORSPACE));
        for (var g : all(resources, COSName.EXT_G_STATE)) if (g instanceof COSDictionary d) state(d);
        for (var x : all(resources, COSName.XOBJECT)) if (x instanceof COSStream s) picture(s);
        for (var p : all(resources, COSName.PATTERN)) {
            if (!(p instanceof COSDictionary d) || !seen.add(d)) continue;
            patterns.add(d);
            if (d.getDictionaryObject(COSName.SHADING) instanceof COSDictionary s) colour(s.getDictionaryObject(COSName.COLORSPACE));
            if (d.getDictionaryObject(COSName.EXT_G_STATE) instanceof COSDictionary g) state(g);
        }
        return patterns;
    }

    private static List<COSBase> all(COSDictionary resources, COSName kind) {
        var named = resources.getCOSDictionary(kind);
        var all = new ArrayList<COSBase>();
        if (named != null) for (var k : named.keySet()) all.add(named.getDictionaryObject(k));
        return all;
    }

    void colour(COSBase space) throws IOException {
        colour(space, 0);
    }

    private void colour(COSBase space, int depth) throws IOException {
        if (depth > DEEPEST) return;
        if (space instanceof COSName n && (n.getName().equals("DeviceCMYK") || n.getName().equals("CMYK"))) hinders.accept("colour", "DeviceCMYK");
        if (!(space instanceof COSArray a) || a.size() == 0 || !seen.add(a)) return;
        switch (a.getObject(0) instanceof COSName n ? n.getName() : "") {
            case "ICCBased" -> {
                if (a.getObject(1) instanceof COSStream s) profile(s);
            }
            case "Indexed", "I", "Pattern" -> colour(a.getObject(1), depth + 1);
            case "Separation" -> colour(a.getObject(2), depth + 1);
            case "DeviceN" -> {
                colour(a.getObject(2), depth + 1);
                if (a.getObject(1) instanceof COSArray names && names.size() > 32) hinders.accept("colour", "DeviceN");
                // every colorant would have to be told as well
                if (a.size() < 5) hinders.accept("colour", "DeviceN");
            }
            case "DeviceCMYK", "CMYK" -> hinders.accept("colour", "DeviceCMYK");
            default -> { }
        }
    }

    private void profile(COSStream s) throws IOException {
        if (!seen.add(s)) return;
        byte[] head;
        try (var in = s.createInputStream()) {
            head = in.readNBytes(40);
        }
        var text = new String(head, java.nio.charset.StandardCharsets.ISO_8859_1);
        var wanted = switch (s.getInt(COSName.N)) {
            case 1 -> "GRAY";
            case 3 -> "RGB ";
            case 4 -> "CMYK";
            default -> "?";
        };
        boolean fits = head.length == 40 && head[8] <= 4 && PROFILES.contains(text.substring(12, 16)) && text.startsWith("acsp", 36)
            && (text.startsWith(wanted, 16) || wanted.equals("RGB ") && text.startsWith("Lab ", 16));
        if (!fits) hinders.accept("profile", "");
    }

    void intent(COSName name) {
        if (!INTENTS.contains(name.getName())) hinders.accept("intent", name.getName());
    }

    private void state(COSDictionary g) {
        if (!seen.add(g)) return;
        for (var key : List.of("TR", "HTP")) if (g.containsKey(key)) hinders.accept("state", key);
        if (g.containsKey("TR2") && !"Default".equals(g.getNameAsString("TR2"))) hinders.accept("state", "TR2");
        if (g.containsKey("HT") && !"Default".equals(g.getNameAsString("HT"))) hinders.accept("state", "HT");
        if (g.getInt("OPM", 0) != 0) hinders.accept("state", "OPM");
        if (g.getDictionaryObject("RI") instanceof COSName n) intent(n);
        var blend = g.getDictionaryObject(COSName.BM);
        if (blend instanceof COSName n && !BLENDS.contains(n.getName())) hinders.accept("state", n.getName());
        if (blend instanceof COSArray) hinders.accept("state", "BM");
    }

    void form(COSStream form) throws IOException {
        for (var key : List.of("PS", "Ref", "OPI")) if (form.containsKey(key)) hinders.accept("form", key);
        if ("PS".equals(form.getNameAsString("Subtype2"))) hinders.accept("form", "PS");
        var group = form.getCOSDictionary(COSName.GROUP);
        if (group != null) colour(group.getDictionaryObject(COSName.CS));
        filters(form.getDictionaryObject(COSName.FILTER));
    }

    private void picture(COSStream x) throws IOException {
        if (!seen.add(x)) return;
        var kind = x.getNameAsString(COSName.SUBTYPE, "");
        if (kind.equals("PS")) hinders.accept("form", "PS");
        if (!kind.equals("Image")) return;
        if (x.getDictionaryObject(COSName.INTERPOLATE) instanceof COSBoolean b && b.getValue()) hinders.accept("smooth", "");
        if (x.getDictionaryObject(COSName.INTENT) instanceof COSName n) intent(n);
        filters(x.getDictionaryObject(COSName.FILTER));
        colour(x.getDictionaryObject(COSName.COLORSPACE));
        if (x.getDictionaryObject(COSName.SMASK) instanceof COSStream mask) picture(mask);
        if (x.getDictionaryObject(COSName.MASK) instanceof COSStream mask) picture(mask);
    }

    void inline(COSDictionary image) throws IOException {
        if (image == null) return;
        for (var key : List.of("I", "Interpolate")) if (image.getDictionaryObject(key) instanceof COSBoolean b && b.getValue()) hinders.accept("smooth", "");
        for (var key : List.of("F", "Filter")) filters(image.getDictionaryObject(key));
        for (var key : List.of("CS", "ColorSpace")) colour(image.getDictionaryObject(key));
    }

    private void filters(COSBase filter) {
        if (filter instanceof COSName n && !FILTERS.contains(n.getName())) hinders.accept("filter", n.getName());
        if (filter instanceof COSArray a) for (int i = 0; i < a.size(); i++) filters(a.getObject(i));
    }

    /// `visible`: it is drawn, not only there to be found.
    void glyph(PDFont font, int code, boolean visible) throws IOException {
        if (seen.add(font.getCOSObject())) font(font);
        if (!visible || font instanceof PDType3Font) return;
        if (!codes.computeIfAbsent(font.getCOSObject(), _ -> new java.util.HashSet<>()).add(code)) return;
        var name = String.valueOf(font.getName());
        if (!font.isEmbedded()) {
            hinders.accept(LentFonts.lends(name) ? "font" : "unlentFont", name);
            return;
        }
        if (font.isDamaged()) hinders.accept("damaged", name);
        else if (font instanceof PDType0Font t ? t.codeToGID(code) == 0 : font instanceof PDVectorFont v && !v.hasGlyph(code)) hinders.accept("glyph", name);
        else if (Math.abs(font.getWidth(code) - font.getWidthFromFont(code)) > 1) hinders.accept("width", name);
    }

    private void font(PDFont font) throws IOException {
        var d = font.getCOSObject();
        var name = String.valueOf(font.getName());
        if (d.getDictionaryObject(COSName.DESCENDANT_FONTS) instanceof COSArray a && a.size() > 0 && a.getObject(0) instanceof COSDictionary below) {
            var map = below.getDictionaryObject(COSName.CID_TO_GID_MAP);
            boolean truetype = COSName.CID_FONT_TYPE2.equals(below.getDictionaryObject(COSName.SUBTYPE));
            if (truetype && font.isEmbedded() && !(map instanceof COSStream) && !COSName.IDENTITY.equals(map)) hinders.accept("encoding", name);
            var encoding = d.getDictionaryObject(COSName.ENCODING);
            // other tables of characters would have to agree with the font, which cannot be told here
            if (font.isEmbedded() && !(encoding instanceof COSName n && n.getName().startsWith("Identity-"))) hinders.accept("encoding", name);
        }
        if (COSName.TRUE_TYPE.equals(d.getDictionaryObject(COSName.SUBTYPE)) && font.getFontDescriptor() != null && font.isEmbedded()) {
            boolean symbolic = (font.getFontDescriptor().getFlags() & SYMBOLIC) != 0;
            var encoding = d.getDictionaryObject(COSName.ENCODING);
            if (symbolic ? encoding != null : !plain(encoding) && !named(font, encoding)) hinders.accept("encoding", name);
        }
    }

    private static boolean plain(COSBase encoding) {
        return encoding instanceof COSName n && (n.getName().equals("WinAnsiEncoding") || n.getName().equals("MacRomanEncoding"))
            || encoding instanceof COSDictionary d && plain(d.getDictionaryObject(COSName.BASE_ENCODING)) && !d.containsKey(COSName.DIFFERENCES);
    }

    /// Characters put in the place of others are plain where each is called by its usual name and the font tells them by their Unicode numbers.
    private static boolean named(PDFont font, COSBase encoding) throws IOException {
        if (!(encoding instanceof COSDictionary d) || !plain(d.getDictionaryObject(COSName.BASE_ENCODING)) || !(d.getDictionaryObject(COSName.DIFFERENCES) instanceof COSArray others)) return false;
        for (int i = 0; i < others.size(); i++) if (others.getObject(i) instanceof COSName n && GlyphList.getAdobeGlyphList().toUnicode(n.getName()) == null) return false;
        var tables = font instanceof PDTrueTypeFont t && t.getTrueTypeFont() != null ? t.getTrueTypeFont().getCmap() : null;
        return tables != null && tables.getSubtable(CmapTable.PLATFORM_WINDOWS, CmapTable.ENCODING_WIN_UNICODE_BMP) != null;
    }

    /// Whether a character can be read aloud: the font is there and says what it means.
    boolean speaks(PDFont font, int code) {
        var said = font.getCOSObject().containsKey(COSName.TO_UNICODE) || !(font instanceof PDType0Font || font instanceof PDType3Font) ? font.toUnicode(code) : null;
        return said != null && !said.isEmpty() && said.codePoints().noneMatch(c -> c == 0 || c == 0xFEFF || c == 0xFFFE || c == 0xFFFD);
    }
}

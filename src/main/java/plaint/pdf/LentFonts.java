package plaint.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;

/// Puts a free font with the same measures in the place of one that a file names and does not hold: Liberation Serif for Times, Liberation Sans for Helvetica and Arial. Every letter keeps its
/// place; where a width differs, or no such font is at hand, the file stays as it is.
final class LentFonts {
    private static final int NOT_SYMBOLIC = 32;
    /// Thousandths of the size by which a letter may be wider or narrower.
    private static final double SAME = 2;
    private final PDDocument doc;
    private final Map<Lent, COSStream> programs = new EnumMap<>(Lent.class);
    private final Map<Lent, TrueTypeFont> read = new EnumMap<>(Lent.class);

    LentFonts(PDDocument doc) {
        this.doc = doc;
    }

    /// The fonts that may be lent, and for which names.
    private enum Lent {
        SERIF("(times|timesnewroman|timesnewromanps|timesnewromanpsmt)(roman|regular)?"), SERIF_BOLD("(times|timesnewroman|timesnewromanps)bold(mt)?"), SERIF_ITALIC("(times|timesnewroman|timesnewromanps)italic(mt)?"),
        SANS("(helvetica|arial|arialmt)(regular)?");

        private final String names;

        Lent(String names) {
            this.names = names;
        }

        static Optional<Lent> of(String name) {
            var plain = name.replaceFirst("^[A-Z]{6}\\+", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            for (var l : values()) if (plain.matches(l.names)) return Optional.of(l);
            return Optional.empty();
        }

        byte[] bytes() throws IOException {
            if (this != SANS) return Files.readAllBytes(Path.of(System.getProperty("plaint.home", "")).resolve("assets/fonts").toAbsolutePath().resolve(Face.valueOf(name()).file()));
            try (InputStream in = PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
                if (in == null) throw new IOException("the library comes without its font");
                return in.readAllBytes();
            }
        }
    }

    /// Whether there is a font to lend for one of this name.
    static boolean lends(String name) {
        return Lent.of(name).isPresent();
    }

    /// Changes the fonts of `resources` in memory.
    void lend(COSDictionary resources) throws IOException {
        var fonts = resources.getCOSDictionary(COSName.FONT);
        if (fonts == null) return;
        for (var key : java.util.List.copyOf(fonts.keySet())) if (fonts.getDictionaryObject(key) instanceof COSDictionary d) lendTo(d);
    }

    private void lendTo(COSDictionary d) throws IOException {
        boolean simple = COSName.TYPE1.equals(d.getDictionaryObject(COSName.SUBTYPE)) || COSName.TRUE_TYPE.equals(d.getDictionaryObject(COSName.SUBTYPE));
        var lent = simple ? Lent.of(d.getNameAsString(COSName.BASE_FONT, "")) : Optional.<Lent>empty();
        if (lent.isEmpty() || !(PDFontFactory.createFont(d) instanceof PDSimpleFont font) || font.isEmbedded() || font.getEncoding() == null) return;
        var own = font(lent.get());
        var widths = new COSArray();
        var others = new COSArray();
        int last = -2;
        for (int code = 0; code < 256; code++) {
            var name = font.getEncoding().getName(code);
            int glyph = glyph(own, name);
            double width = glyph == 0 ? 0 : own.getAdvanceWidth(glyph) * 1000.0 / own.getUnitsPerEm();
            widths.add(new COSFloat((float) width));
            if (glyph == 0) continue;
            if (isLetter(code) && Math.abs(width - font.getWidth(code)) > SAME) return;
            if (name.equals(WinAnsiEncoding.INSTANCE.getName(code))) continue;
            if (code != last + 1) others.add(COSInteger.get(code));
            others.add(COSName.getPDFName(name));
            last = code;
        }
        var base = COSName.getPDFName(own.getName());
        var about = new COSDictionary();
        about.setItem(COSName.TYPE, COSName.FONT_DESC);
        about.setItem(COSName.FONT_NAME, base);
        about.setInt(COSName.FLAGS, NOT_SYMBOLIC);
        double k = 1000.0 / own.getUnitsPerEm();
        var head = own.getHeader();
        about.setItem(COSName.FONT_BBOX, Frame.numbers(head.getXMin() * k, head.getYMin() * k, head.getXMax() * k, head.getYMax() * k));
        about.setInt(COSName.ITALIC_ANGLE, lent.get() == Lent.SERIF_ITALIC ? -12 : 0);
        about.setInt(COSName.ASCENT, (int) (own.getHorizontalHeader().getAscender() * k));
        about.setInt(COSName.DESCENT, (int) (own.getHorizontalHeader().getDescender() * k));
        about.setInt(COSName.CAP_HEIGHT, 660);
        about.setInt(COSName.STEM_V, lent.get() == Lent.SERIF_BOLD ? 140 : 80);
        about.setItem(COSName.FONT_FILE2, program(lent.get()));
        for (var key : java.util.List.copyOf(d.keySet())) if (!COSName.TO_UNICODE.equals(key)) d.removeItem(key);
        d.setItem(COSName.TYPE, COSName.FONT);
        d.setItem(COSName.SUBTYPE, COSName.TRUE_TYPE);
        d.setItem(COSName.BASE_FONT, base);
        d.setInt(COSName.FIRST_CHAR, 0);
        d.setInt(COSName.LAST_CHAR, 255);
        d.setItem(COSName.WIDTHS, widths);
        d.setItem(COSName.FONT_DESC, about);
        d.setItem(COSName.ENCODING, encoding(others));
    }

    private static COSBase encoding(COSArray others) {
        if (others.size() == 0) return COSName.WIN_ANSI_ENCODING;
        var encoding = new COSDictionary();
        encoding.setItem(COSName.TYPE, COSName.ENCODING);
        encoding.setItem(COSName.BASE_ENCODING, COSName.WIN_ANSI_ENCODING);
        encoding.setItem(COSName.DIFFERENCES, others);
        return encoding;
    }

    /// The signs of multiplying and dividing stand among the letters, and are of other widths in Helvetica and in what stands for it.
    private static boolean isLetter(int code) {
        return code > 32 && code < 127 || code >= 0xC0 && code != 0xD7 && code != 0xF7;
    }

    private static int glyph(TrueTypeFont font, String name) throws IOException {
        var unicode = name == null || ".notdef".equals(name) ? null : GlyphList.getAdobeGlyphList().toUnicode(name);
        return unicode == null || unicode.codePointCount(0, unicode.length()) != 1 ? 0 : font.getUnicodeCmapLookup().getGlyphId(unicode.codePointAt(0));
    }

    private TrueTypeFont font(Lent lent) throws IOException {
        var known = read.get(lent);
        if (known != null) return known;
        var font = new TTFParser().parse(new RandomAccessReadBuffer(lent.bytes()));
        read.put(lent, font);
        return font;
    }

    private COSStream program(Lent lent) throws IOException {
        var known = programs.get(lent);
        if (known != null) return known;
        var program = doc.getDocument().createCOSStream();
        var bytes = lent.bytes();
        try (var out = program.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes);
        }
        program.setInt(COSName.LENGTH1, bytes.length);
        programs.put(lent, program);
        return program;
    }
}

package plaint.pdf;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.fixup.processor.AcroFormDefaultsProcessor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.util.Matrix;

/// Turns an exhibit's file into things that can be drawn on our own pages. What is seen comes along, and what leads from page to page within the file; no scripts,
/// other actions, attachments or notes.
final class ForeignPages {
    /// Pixels to the inch that a picture without a better claim is taken to have: it is never blown up beyond this.
    private static final double LEAST_DPI = 96;
    private static final float JPEG_QUALITY = 0.9f;
    /// A picture so many times as long as wide is printed on several pages, each as long as this, with a little of the page before on the next.
    private static final double LONG = 3;
    private static final double SLICE = 1.9;
    private static final double NEW = 0.96;
    private static final int LEAST_WIDTH = 200;
    private static final int MOST_SLICES = 500;
    private final ObjectOut out;
    private final boolean alone;

    ForeignPages(ObjectOut out) {
        this(out, false);
    }

    /// `alone`: the bodies of streams are told as well, because the file will not be there any more.
    ForeignPages(ObjectOut out, boolean alone) {
        this.out = out;
        this.alone = alone;
    }

    /// A file as it stands in the new one: its pages, its own outline, what of it can be shown or hidden, and its own structure (null: none).
    record Taken(List<Placed> pages, List<Placed.Bookmark> outline, List<Layers.Layer> layers, ForeignTags tags) {
        Taken(List<Placed> pages, List<Placed.Bookmark> outline, List<Layers.Layer> layers) {
            this(pages, outline, layers, null);
        }
    }

    Taken of(ExhibitFile file) throws IOException {
        return switch (file.kind()) {
            case PDF -> pdf(file);
            case JPEG -> pictures(jpeg(file));
            case TIFF -> new Taken(tiff(file), List.of(), List.of());
            case PNG -> pictures(png(file));
            case BMP, GIF, WEBP -> pictures(flat(ImageIO.read(file.path().toFile()), 1));
            case TEXT, MAIL, HTML -> new Taken(new PlainPages(out).write(lines(file)), List.of(), List.of());
            case OFFICE, HEIF -> throw new IOException("laid out by another program first");
            case LOCKED -> throw new IOException("kept as it came; its copy has the pages");
        };
    }

    private static Taken pictures(List<Placed> placed) {
        return new Taken(placed, List.of(), List.of());
    }

    static List<String> lines(ExhibitFile file) throws IOException {
        var bytes = java.nio.file.Files.readAllBytes(file.path());
        if (file.kind() == plaint.evidence.SealedFile.Kind.MAIL) return Mail.read(bytes).lines();
        try {
            var text = plaint.text.Encoding.decode(bytes, file.name());
            return file.kind() == plaint.evidence.SealedFile.Kind.HTML ? WebText.of(text) : text.lines().toList();
        } catch (plaint.text.Refused e) {
            throw new IOException("no text", e);
        }
    }

    private Taken pdf(ExhibitFile file) throws IOException {
        var bytes = new SourceBytes(file.path());
        try (var source = Loader.loadPDF(bytes, file.allowance().password() == null ? "" : file.allowance().password())) {
            return pdf(source, alone ? null : bytes);
        } finally {
            bytes.close();
        }
    }

    /// Every page that can be reached, whatever number the file promises.
    Taken pdf(PDDocument source, SourceBytes bytes) throws IOException {
        var pages = new ArrayList<PDPage>();
        source.getPages().forEach(pages::add);
        var ways = Ways.of(source, pages);
        var tags = ForeignTags.of(source, pages);
        flatten(source, pages);
        var copier = new Copier(out, bytes, tags == null ? List.of() : tags.forms());
        var placed = new ArrayList<Placed>();
        for (int i = 0; i < pages.size(); i++) {
            var page = new ForeignPage(pages.get(i));
            placed.add(page.placed(page.write(out, copier, tags != null && tags.tells(i)), ways.leads(i)));
        }
        return new Taken(placed, ways.outline(), Layers.of(source, copier.layers()), tags == null ? null : tags.over(copier::came));
    }

    /// The form of a document, looks made for what is filled in and has none, field by field: one that cannot be drawn takes no other with it. One that has them already is spared the fonts they
    /// would be made with. Null where there is none.
    static PDAcroForm form(PDDocument doc) throws IOException {
        var form = doc.getDocumentCatalog().getAcroForm(null);
        if (form != null && form.getNeedAppearances()) form = doc.getDocumentCatalog().getAcroForm();
        if (form == null) return null;
        boolean ready = false;
        for (var field : form.getFieldTree()) {
            if (!Losses.undrawn(field) || field.getWidgets().stream().anyMatch(w -> w.getRectangle() == null)) continue;
            if (!ready) new AcroFormDefaultsProcessor(doc).process();
            ready = true;
            try {
                form.refreshAppearances(List.of(field));
            } catch (IOException | IllegalArgumentException e) {
                // no font of the form holds its characters, or it names none: Losses tells of it
                continue;
            }
        }
        return form;
    }

    /// All that prints becomes page content.
    static void flatten(PDDocument source, List<PDPage> pages) throws IOException {
        source.setAllSecurityToBeRemoved(true);
        var form = form(source);
        if (form != null) form.flatten();
        for (var page : pages) printAnnotations(source, page);
    }

    /// What an annotation shows on paper (a stamp, a marker) becomes page content; links and notes do not print.
    private static void printAnnotations(PDDocument source, PDPage page) throws IOException {
        for (PDAnnotation a : page.getAnnotations()) {
            if (a instanceof PDAnnotationLink || a instanceof PDAnnotationPopup || a.isHidden() || a.isNoView()) continue;
            if (a.getNormalAppearanceStream() == null) a.constructAppearances(source);
            var look = a.getNormalAppearanceStream();
            var rect = a.getRectangle();
            if (look == null || rect == null || look.getBBox() == null) continue;
            var box = look.getBBox().transform(look.getMatrix()).getBounds2D();
            if (box.getWidth() == 0 || box.getHeight() == 0) continue;
            try (var content = new PDPageContentStream(source, page, AppendMode.APPEND, true, true)) {
                content.saveGraphicsState();
                var at = new AffineTransform();
                at.translate(rect.getLowerLeftX(), rect.getLowerLeftY());
                at.scale(rect.getWidth() / box.getWidth(), rect.getHeight() / box.getHeight());
                at.translate(-box.getX(), -box.getY());
                content.transform(new Matrix(at));
                content.drawForm(look);
                content.restoreGraphicsState();
            }
        }
    }

    private List<Placed> jpeg(ExhibitFile file) throws IOException {
        var jpeg = Jpeg.read(file.path());
        try (var scratch = new PDDocument()) {
            PDImageXObject image;
            if (jpeg.whole() && (jpeg.components() == 1 || jpeg.components() == 3)) {
                var size = ImageIO.getImageReadersByFormatName("jpeg").next();
                try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(jpeg.bytes()))) {
                    size.setInput(in);
                    image = new PDImageXObject(scratch, new ByteArrayInputStream(jpeg.withoutNotes()), COSName.DCT_DECODE, size.getWidth(0), size.getHeight(0), 8,
                        jpeg.components() == 1 ? PDDeviceGray.INSTANCE : PDDeviceRGB.INSTANCE);
                } finally {
                    size.dispose();
                }
            } else {
                image = JPEGFactory.createFromImage(scratch, onWhite(ImageIO.read(file.path().toFile())), JPEG_QUALITY);
            }
            return placed(image, jpeg.orientation());
        }
    }

    /// As it is where PDF can hold it so, else decoded.
    private List<Placed> png(ExhibitFile file) throws IOException {
        try (var bytes = new SourceBytes(file.path())) {
            var png = Png.read(bytes);
            if (png == null) return flat(ImageIO.read(file.path().toFile()), 1);
            return placed(png.write(out), png.width(), png.height(), 1);
        }
    }

    private List<Placed> tiff(ExhibitFile file) throws IOException {
        var placed = new ArrayList<Placed>();
        try (var in = ImageIO.createImageInputStream(file.path().toFile())) {
            var reader = ImageIO.getImageReaders(in).next();
            try {
                reader.setInput(in);
                for (int i = 0; i < file.pages(); i++) placed.addAll(flat(reader.read(i), Turn.of(reader, i), Turn.stretch(reader, i)));
            } finally {
                reader.dispose();
            }
        }
        return placed;
    }

    private List<Placed> flat(BufferedImage image, int orientation) throws IOException {
        return flat(image, orientation, 1);
    }

    /// `stretch`: how much higher than wide a dot is; a fax has half as many lines to the inch as dots in a line.
    private List<Placed> flat(BufferedImage image, int orientation, double stretch) throws IOException {
        if (image == null) throw new IOException("no picture");
        try (var scratch = new PDDocument()) {
            return placed(Bilevel.is(image) ? Bilevel.packed(scratch, image)
                : LosslessFactory.createFromImage(scratch, image.getType() == BufferedImage.TYPE_BYTE_GRAY ? image : onWhite(image)), orientation, stretch);
        }
    }

    private static BufferedImage onWhite(BufferedImage image) throws IOException {
        if (image == null) throw new IOException("no picture");
        var rgb = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var g = rgb.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.drawImage(image, 0, 0, null);
        g.dispose();
        return rgb;
    }

    private List<Placed> placed(PDImageXObject image, int orientation) throws IOException {
        return placed(image, orientation, 1);
    }

    private List<Placed> placed(PDImageXObject image, int orientation, double stretch) throws IOException {
        int width = stretch < 1 ? (int) Math.round(image.getWidth() / stretch) : image.getWidth();
        int height = stretch > 1 ? (int) Math.round(image.getHeight() * stretch) : image.getHeight();
        return placed(new Copier(out, null).copy(image.getCOSObject()), width, height, orientation);
    }

    /// A picture turned upright by its EXIF orientation; the unit square of the image is mapped to a box of its size.
    private List<Placed> placed(int image, int width, int height, int orientation) throws IOException {
        var whole = upright(image, width, height, orientation);
        boolean split = whole.height() > LONG * whole.width() && whole.width() >= LEAST_WIDTH * 72 / LEAST_DPI && whole.height() < MOST_SLICES * whole.width();
        return split ? slices(image, whole) : List.of(whole);
    }

    /// A long screenshot from its top to its end: a form as high as a page shows one slice after the other of the same picture.
    private List<Placed> slices(int image, Placed whole) throws IOException {
        double w = whole.width();
        double high = SLICE * w;
        int count = (int) Math.ceil((whole.height() - high) / (high * NEW)) + 1;
        var all = new ArrayList<Placed>();
        for (int i = 0; i < count; i++) {
            // the last one ends where the picture ends, at the scale of the others
            double top = i == count - 1 ? whole.height() - high : i * high * NEW;
            var resources = new COSDictionary();
            var pictures = new COSDictionary();
            pictures.setItem(COSName.getPDFName("I"), ObjectOut.to(image));
            resources.setItem(COSName.XOBJECT, pictures);
            var at = whole.matrix().clone();
            at[5] -= whole.height() - top - high;
            var content = new StringBuilder("q ");
            for (double d : at) content.append(Ink.n(d)).append(' ');
            content.append("cm /I Do Q");
            all.add(new Placed(PlainPages.form(out, w, high, resources, content.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII)), w, high, new double[] {1, 0, 0, 1, 0, 0}, List.of()));
        }
        return all;
    }

    private static Placed upright(int image, int width, int height, int orientation) {
        double w = width * 72 / LEAST_DPI;
        double h = height * 72 / LEAST_DPI;
        return switch (orientation) {
            case 2 -> picture(image, w, h, -w, 0, 0, h, w, 0);
            case 3 -> picture(image, w, h, -w, 0, 0, -h, w, h);
            case 4 -> picture(image, w, h, w, 0, 0, -h, 0, h);
            case 5 -> picture(image, h, w, 0, -w, -h, 0, h, w);
            case 6 -> picture(image, h, w, 0, -w, h, 0, 0, w);
            case 7 -> picture(image, h, w, 0, w, h, 0, 0, 0);
            case 8 -> picture(image, h, w, 0, w, -h, 0, h, 0);
            default -> picture(image, w, h, w, 0, 0, h, 0, 0);
        };
    }

    private static Placed picture(int image, double width, double height, double... matrix) {
        return new Placed(image, width, height, matrix, List.of());
    }
}

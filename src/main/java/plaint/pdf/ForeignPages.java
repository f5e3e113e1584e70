package plaint.pdf;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.util.Matrix;

/// Turns an exhibit's file into things that can be drawn on our own pages. Nothing but what is seen comes along: no scripts, actions, links, attachments or notes.
final class ForeignPages {
    /// Pixels to the inch that a picture without a better claim is taken to have: it is never blown up beyond this.
    private static final double LEAST_DPI = 96;
    private static final float JPEG_QUALITY = 0.9f;
    private final PDDocument target;
    private final LayerUtility layers;

    ForeignPages(PDDocument target) {
        this.target = target;
        layers = new LayerUtility(target);
    }

    List<Placed> of(ExhibitFile file) throws IOException {
        return switch (file.sealed().kind()) {
            case PDF -> pdf(file);
            case JPEG -> List.of(jpeg(file));
            case TIFF -> tiff(file);
            case PNG, BMP, GIF, WEBP -> List.of(placed(flat(ImageIO.read(file.path().toFile())), 1));
        };
    }

    private List<Placed> pdf(ExhibitFile file) throws IOException {
        try (var source = Loader.loadPDF(file.path().toFile())) {
            return pdf(source);
        }
    }

    /// Every page that can be reached, whatever number the file promises. Changes `source` in memory.
    List<Placed> pdf(PDDocument source) throws IOException {
        var out = new ArrayList<Placed>();
        source.setAllSecurityToBeRemoved(true);
        var form = source.getDocumentCatalog().getAcroForm();
        if (form != null) form.flatten();
        for (var page : source.getPages()) {
            printAnnotations(source, page);
            out.add(page(source, page));
        }
        return out;
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

    private Placed page(PDDocument source, PDPage page) throws IOException {
        var form = layers.importPageAsForm(source, page);
        var box = box(page);
        form.setBBox(box);
        form.setMatrix(new AffineTransform());
        form.getCOSObject().removeItem(COSName.GROUP);
        form.getCOSObject().removeItem(COSName.LAST_MODIFIED);
        int turn = Math.floorMod(page.getRotation(), 360);
        double w = box.getWidth();
        double h = box.getHeight();
        var m = new AffineTransform();
        switch (turn) {
            case 90 -> m.concatenate(new AffineTransform(0, -1, 1, 0, 0, w));
            case 180 -> m.concatenate(new AffineTransform(-1, 0, 0, -1, w, h));
            case 270 -> m.concatenate(new AffineTransform(0, 1, -1, 0, h, 0));
            default -> { }
        }
        m.translate(-box.getLowerLeftX(), -box.getLowerLeftY());
        boolean swap = turn == 90 || turn == 270;
        var flat = new double[6];
        m.getMatrix(flat);
        return new Placed(form, swap ? h : w, swap ? w : h, flat);
    }

    /// What of the page is shown: its crop box, or the whole page where that shows nothing, or A4 where the page has no size at all.
    private static PDRectangle box(PDPage page) {
        for (var box : List.of(page.getCropBox(), page.getMediaBox())) {
            if (box.getWidth() >= 1 && box.getHeight() >= 1) return box;
        }
        return PDRectangle.A4;
    }

    private Placed jpeg(ExhibitFile file) throws IOException {
        var jpeg = Jpeg.read(file.path());
        PDImageXObject image;
        if (jpeg.whole() && (jpeg.components() == 1 || jpeg.components() == 3)) {
            var size = ImageIO.getImageReadersByFormatName("jpeg").next();
            try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(jpeg.bytes()))) {
                size.setInput(in);
                image = new PDImageXObject(target, new ByteArrayInputStream(jpeg.withoutNotes()), COSName.DCT_DECODE, size.getWidth(0), size.getHeight(0), 8,
                    jpeg.components() == 1 ? PDDeviceGray.INSTANCE : PDDeviceRGB.INSTANCE);
            } finally {
                size.dispose();
            }
        } else {
            image = JPEGFactory.createFromImage(target, onWhite(ImageIO.read(file.path().toFile())), JPEG_QUALITY);
        }
        return placed(image, jpeg.orientation());
    }

    private List<Placed> tiff(ExhibitFile file) throws IOException {
        var out = new ArrayList<Placed>();
        try (var in = ImageIO.createImageInputStream(file.path().toFile())) {
            var reader = ImageIO.getImageReaders(in).next();
            try {
                reader.setInput(in);
                for (int i = 0; i < file.sealed().pages(); i++) out.add(placed(flat(reader.read(i)), Turn.of(reader, i)));
            } finally {
                reader.dispose();
            }
        }
        return out;
    }

    private PDImageXObject flat(BufferedImage image) throws IOException {
        if (image == null) throw new IOException("no picture");
        boolean bilevel = image.getType() == BufferedImage.TYPE_BYTE_BINARY && image.getColorModel() instanceof IndexColorModel colours && isBlackAndWhite(colours);
        if (bilevel) return CCITTFactory.createFromImage(target, image);
        return LosslessFactory.createFromImage(target, image.getType() == BufferedImage.TYPE_BYTE_GRAY ? image : onWhite(image));
    }

    /// Two colours are not always black and white: a red seal on white has two as well.
    private static boolean isBlackAndWhite(IndexColorModel colours) {
        for (int i = 0; i < colours.getMapSize(); i++) {
            if (colours.getRGB(i) != Color.BLACK.getRGB() && colours.getRGB(i) != Color.WHITE.getRGB()) return false;
        }
        return true;
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

    /// A picture turned upright by its EXIF orientation; the unit square of the image is mapped to a box of its size.
    private static Placed placed(PDImageXObject image, int orientation) {
        double w = image.getWidth() * 72 / LEAST_DPI;
        double h = image.getHeight() * 72 / LEAST_DPI;
        return switch (orientation) {
            case 2 -> new Placed(image, w, h, new double[] {-w, 0, 0, h, w, 0});
            case 3 -> new Placed(image, w, h, new double[] {-w, 0, 0, -h, w, h});
            case 4 -> new Placed(image, w, h, new double[] {w, 0, 0, -h, 0, h});
            case 5 -> new Placed(image, h, w, new double[] {0, -w, -h, 0, h, w});
            case 6 -> new Placed(image, h, w, new double[] {0, -w, h, 0, 0, w});
            case 7 -> new Placed(image, h, w, new double[] {0, w, h, 0, 0, 0});
            case 8 -> new Placed(image, h, w, new double[] {0, w, -h, 0, h, 0});
            default -> new Placed(image, w, h, new double[] {w, 0, 0, h, 0, 0});
        };
    }
}

package plaint.seed;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Papers as a scanner sees them: drawn from a PDF, a little askew, with the grey and the specks of a glass plate.
final class Scan {
    private static final String TIFF = "javax_imageio_tiff_image_1.0";

    private Scan() { }

    /// Pages of a PDF as grey pictures; `plate`: with the grey and specks of the glass.
    static List<BufferedImage> pages(byte[] pdf, int dpi, int seed, boolean plate) {
        try (var doc = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(doc);
            var out = new ArrayList<BufferedImage>();
            for (int i = 0; i < doc.getNumberOfPages(); i++) out.add(askew(renderer.renderImageWithDPI(i, dpi), seed + i, plate));
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage askew(BufferedImage page, int seed, boolean plate) {
        int w = page.getWidth();
        int h = page.getHeight();
        var turned = new BufferedImage(w, h, BufferedImage.TYPE_BYTE_GRAY);
        var g = turned.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, w, h);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        double angle = (Noise.at(seed, 1, 5) - 0.5) * 0.014;
        double c = StrictMath.cos(angle);
        double s = StrictMath.sin(angle);
        var turn = new AffineTransform(c, s, -s, c, w / 2.0 - c * w / 2 + s * h / 2, h / 2.0 - s * w / 2 - c * h / 2);
        g.drawImage(page, turn, null);
        g.dispose();
        if (plate) soil(turned.getRaster(), w, h, seed);
        return turned;
    }

    private static void soil(WritableRaster r, int w, int h, int seed) {
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                double v = r.getSample(x, y, 0);
                int edge = Math.min(Math.min(x, w - 1 - x), Math.min(y, h - 1 - y));
                double shade = 6 * Noise.smooth(x / 190.0, y / 190.0, seed) + (edge < 14 ? (14 - edge) * 2.2 : 0);
                double speck = Noise.at(x / 2, y / 2, seed + 9) > 0.99996 ? 120 : 0;
                r.setSample(x, y, 0, (int) Math.clamp(v * 0.965 + 6 - shade - speck, 0, 255));
            }
        }
    }

    private static BufferedImage bilevel(BufferedImage grey) {
        var out = new BufferedImage(grey.getWidth(), grey.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        var from = grey.getRaster();
        var to = out.getRaster();
        for (int y = 0; y < grey.getHeight(); y++)
            for (int x = 0; x < grey.getWidth(); x++) to.setSample(x, y, 0, from.getSample(x, y, 0) > 168 ? 1 : 0);
        return out;
    }

    /// A multi-page TIFF: bilevel pages in CCITT group 4, the last page in grey.
    static byte[] tiff(List<BufferedImage> pages, int dpi) {
        var writer = jdkWriter();
        try (var bytes = new ByteArrayOutputStream(); var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < pages.size(); i++) {
                boolean grey = i == pages.size() - 1;
                var image = grey ? pages.get(i) : bilevel(pages.get(i));
                var param = writer.getDefaultWriteParam();
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionType(grey ? "Deflate" : "CCITT T.6");
                writer.writeToSequence(new IIOImage(image, null, resolution(writer, image, param, dpi)), param);
            }
            writer.endWriteSequence();
            out.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }

    private static ImageWriter jdkWriter() {
        var all = ImageIO.getImageWritersByFormatName("tiff");
        while (all.hasNext()) {
            var w = all.next();
            if (w.getClass().getName().startsWith("com.sun.")) return w;
        }
        throw new IllegalStateException("this Java has no TIFF writer");
    }

    private static IIOMetadata resolution(ImageWriter writer, BufferedImage image, ImageWriteParam param, int dpi) throws IOException {
        var meta = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param);
        var root = new IIOMetadataNode(TIFF);
        var ifd = new IIOMetadataNode("TIFFIFD");
        root.appendChild(ifd);
        ifd.appendChild(field(282, "TIFFRationals", "TIFFRational", dpi + "/1"));
        ifd.appendChild(field(283, "TIFFRationals", "TIFFRational", dpi + "/1"));
        ifd.appendChild(field(296, "TIFFShorts", "TIFFShort", "2"));
        meta.mergeTree(TIFF, root);
        return meta;
    }

    private static IIOMetadataNode field(int number, String list, String item, String value) {
        var f = new IIOMetadataNode("TIFFField");
        f.setAttribute("number", String.valueOf(number));
        var values = new IIOMetadataNode(list);
        var one = new IIOMetadataNode(item);
        one.setAttribute("value", value);
        values.appendChild(one);
        f.appendChild(values);
        return f;
    }

    /// A picture as PNG; `levels` > 0 cuts a grey picture down to so many greys, which keeps it small.
    static byte[] png(BufferedImage image, int levels) {
        try (var out = new ByteArrayOutputStream()) {
            if (levels > 0) {
                var r = image.getRaster();
                for (int y = 0; y < image.getHeight(); y++)
                    for (int x = 0; x < image.getWidth(); x++) {
                        int v = (r.getSample(x, y, 0) * (levels - 1) + 127) / 255;
                        r.setSample(x, y, 0, v * 255 / (levels - 1));
                    }
            }
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

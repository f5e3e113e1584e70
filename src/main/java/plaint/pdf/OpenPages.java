package plaint.pdf;

import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import plaint.evidence.SealedFile.Kind;
import plaint.text.Refused;

/// Inside a worker: a PDF or picture file that lies open, its pages as pictures and text.
abstract sealed class OpenPages implements AutoCloseable {
    private static final double DPI = 96;

    private OpenPages() { }

    static OpenPages open(Path file, String shown, String password) throws Refused {
        var kind = FileKind.of(file, shown);
        try {
            return switch (kind) {
                case PDF -> new OfPdf(Loader.loadPDF(file.toFile(), password));
                case TEXT, MAIL, HTML -> new OfPdf(Loader.loadPDF(written(file, shown, kind)));
                case HEIF -> phone(file, shown);
                case OFFICE -> throw new Refused("pdf.refused.notShown", shown);
                default -> new OfPicture(file, kind);
            };
        } catch (InvalidPasswordException e) {
            throw new Refused("pdf.refused.password", shown);
        } catch (IOException e) {
            throw new Refused(kind == Kind.PDF ? "pdf.refused.damagedPdf" : "pdf.refused.damagedPicture", shown);
        }
    }

    /// The picture is read while its JPEG is there.
    private static OpenPages phone(Path file, String shown) throws IOException, Refused {
        try (var laid = PhonePicture.of(file, shown)) {
            return new OfPicture(laid.file(), Kind.JPEG);
        }
    }

    /// Text has no pages of its own: those it will have in a bundle.
    private static byte[] written(Path file, String shown, Kind kind) throws IOException, Refused {
        var beside = Files.createTempFile("look", ".pdf");
        try {
            Remaker.build(new ExhibitFile(file, shown, kind, 0), Remaking.Way.AS_IS, beside.getParent(), beside);
            return Files.readAllBytes(beside);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    abstract int pages();

    /// The printed page label; the number of the page where the file has none.
    abstract String label(int page);

    /// Width and height of a page in points, as it stands upright.
    abstract double[] size(int page);

    /// The sizes of all pages, in one walk through the file.
    java.util.List<double[]> sizes() {
        var all = new java.util.ArrayList<double[]>();
        for (int i = 0; i < pages(); i++) all.add(size(i));
        return all;
    }

    /// The page drawn at `pixelsPerPoint`.
    abstract Picture draw(int page, double pixelsPerPoint);

    /// The page's text, for screen readers and search; empty for a picture.
    abstract String text(int page);

    /// Whether it is pixels and nothing else.
    abstract boolean isPicture();

    /// The page's characters with their places; null for a picture.
    PageText places(int page) {
        return null;
    }

    /// The links of the page that lead to a page of the same file.
    java.util.List<PageText.Link> links(int page) {
        return java.util.List.of();
    }

    @Override public abstract void close();

    static Picture picture(BufferedImage image) {
        int w = image.getWidth();
        int h = image.getHeight();
        return new Picture(w, h, image.getRGB(0, 0, w, h, null, 0, w));
    }

    private static final class OfPdf extends OpenPages {
        private final PDDocument doc;
        private final PDFRenderer renderer;
        private final String[] labels;
        private final int reached;

        OfPdf(PDDocument doc) throws IOException {
            this.doc = doc;
            // a damaged file may promise more pages than it has
            int count = 0;
            for (var _ : doc.getPages()) count++;
            reached = count;
            renderer = new PDFRenderer(doc);
            renderer.setSubsamplingAllowed(true);
            var named = doc.getDocumentCatalog().getPageLabels();
            labels = named == null ? null : named.getLabelsByPageIndices();
        }

        @Override boolean isPicture() {
            return false;
        }

        @Override int pages() {
            return reached;
        }

        @Override String label(int page) {
            return labels == null || page >= labels.length ? String.valueOf(page + 1) : labels[page];
        }

        @Override java.util.List<double[]> sizes() {
            var all = new java.util.ArrayList<double[]>();
            for (var p : doc.getPages()) all.add(size(p));
            return all;
        }

        @Override double[] size(int page) {
            return size(doc.getPage(page));
        }

        private static double[] size(org.apache.pdfbox.pdmodel.PDPage p) {
            var box = p.getCropBox();
            boolean turned = p.getRotation() % 180 != 0;
            return turned ? new double[] {box.getHeight(), box.getWidth()} : new double[] {box.getWidth(), box.getHeight()};
        }

        @Override Picture draw(int page, double pixelsPerPoint) {
            try {
                return picture(renderer.renderImage(page, (float) pixelsPerPoint, ImageType.RGB));
            } catch (IOException e) {
                throw new UncheckedIOException("page " + (page + 1), e);
            }
        }

        @Override String text(int page) {
            try {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page + 1);
                stripper.setEndPage(page + 1);
                return stripper.getText(doc);
            } catch (IOException e) {
                throw new UncheckedIOException("page " + (page + 1), e);
            }
        }

        @Override PageText places(int page) {
            try {
                return PageText.of(doc, page);
            } catch (IOException e) {
                throw new UncheckedIOException("page " + (page + 1), e);
            }
        }

        @Override java.util.List<PageText.Link> links(int page) {
            try {
                return PageText.links(doc, page);
            } catch (IOException e) {
                throw new UncheckedIOException("page " + (page + 1), e);
            }
        }

        @Override public void close() {
            try {
                doc.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class OfPicture extends OpenPages {
        private final ImageInputStream in;
        private final ImageReader reader;
        private final int pages;
        private final int[] orientations;

        OfPicture(Path file, Kind kind) throws IOException {
            in = ImageIO.createImageInputStream(file.toFile());
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                in.close();
                throw new IOException("no reader");
            }
            reader = readers.next();
            reader.setInput(in);
            pages = kind == Kind.TIFF ? reader.getNumImages(true) : 1;
            orientations = new int[pages];
            for (int i = 0; i < pages; i++) orientations[i] = kind == Kind.JPEG ? Jpeg.read(file).orientation() : kind == Kind.TIFF ? Turn.of(reader, i) : 1;
        }

        @Override boolean isPicture() {
            return true;
        }

        @Override int pages() {
            return pages;
        }

        @Override String label(int page) {
            return String.valueOf(page + 1);
        }

        @Override double[] size(int page) {
            try {
                double w = reader.getWidth(page) * 72 / DPI;
                double h = reader.getHeight(page) * 72 / DPI;
                return orientations[page] >= 5 ? new double[] {h, w} : new double[] {w, h};
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override Picture draw(int page, double pixelsPerPoint) {
            try {
                var image = reader.read(page);
                int orientation = orientations[page];
                var size = size(page);
                int w = Math.max(1, (int) Math.round(size[0] * pixelsPerPoint));
                int h = Math.max(1, (int) Math.round(size[1] * pixelsPerPoint));
                var upright = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
                var g = upright.createGraphics();
                g.setColor(java.awt.Color.WHITE);
                g.fillRect(0, 0, w, h);
                g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
                var at = AffineTransform.getScaleInstance((double) w / (orientation >= 5 ? image.getHeight() : image.getWidth()),
                    (double) h / (orientation >= 5 ? image.getWidth() : image.getHeight()));
                at.concatenate(turn(orientation, image.getWidth(), image.getHeight()));
                g.drawImage(image, at, null);
                g.dispose();
                return picture(upright);
            } catch (IOException e) {
                throw new UncheckedIOException("picture", e);
            }
        }

        /// From the stored pixels to the upright picture, as EXIF numbers the eight cases; y runs downwards.
        private static AffineTransform turn(int orientation, double w, double h) {
            return switch (orientation) {
                case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
                case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
                case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
                case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
                case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
                case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
                default -> new AffineTransform();
            };
        }

        @Override String text(int page) {
            return "";
        }

        @Override public void close() {
            reader.dispose();
            try {
                in.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package plaint.pdf;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import plaint.evidence.SealedFile.Kind;
import plaint.text.Refused;

/// Inside a worker: an exhibit's file made anew for bundles. Its pages are drawn as pictures to be read or to stand for them, and put together again: as they were, mended, or as
/// their pictures, with what was read in them below.
final class Remaker {
    /// Dots to the inch and pixels that a page is drawn with at most.
    private static final double DPI = 300;
    private static final double MOST_PIXELS = 18e6;
    /// A drawn page that packs to more is kept as a photograph is.
    private static final long LARGE = 1_500_000;
    private static final float QUALITY = 0.85f;
    private static final int SHADE = 8;

    private Remaker() { }

    /// A page drawn into `folder`: whether it has text of its own.
    static boolean draw(Path file, Allowance allowance, int page, Path folder) throws IOException, Refused {
        try (var pages = OpenPages.open(file, file.getFileName().toString(), password(allowance))) {
            var size = pages.size(page);
            double scale = Math.min(pages.isPicture() ? 96 / 72.0 : DPI / 72, Math.sqrt(MOST_PIXELS / (size[0] * size[1])));
            var drawn = image(pages.draw(page, scale));
            var png = picture(folder, page, "png");
            if (!ImageIO.write(drawn, "png", png.toFile())) throw new IOException("no writer");
            if (Files.size(png) > LARGE) {
                photograph(drawn, picture(folder, page, "jpg"));
                Files.delete(png);
            }
            return !pages.text(page).isBlank();
        }
    }

    private static String password(Allowance allowance) {
        return allowance.password() == null ? "" : allowance.password();
    }

    private static Path picture(Path folder, int page, String ending) {
        return folder.resolve("p" + page + "." + ending);
    }

    /// The picture of a page that was drawn before.
    static Path picture(Path folder, int page) {
        var png = picture(folder, page, "png");
        return Files.exists(png) ? png : picture(folder, page, "jpg");
    }

    static Path table(Path folder, int page) {
        return folder.resolve("p" + page + ".tsv");
    }

    private static BufferedImage image(Picture p) {
        boolean grey = true;
        for (int c : p.argb()) {
            int r = c >> 16 & 0xFF;
            int g = c >> 8 & 0xFF;
            int b = c & 0xFF;
            if (Math.max(r, Math.max(g, b)) - Math.min(r, Math.min(g, b)) > SHADE) {
                grey = false;
                break;
            }
        }
        var image = new BufferedImage(p.width(), p.height(), grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
        if (grey) {
            var line = new int[p.width()];
            for (int y = 0; y < p.height(); y++) {
                for (int x = 0; x < line.length; x++) line[x] = p.argb()[y * line.length + x] >> 8 & 0xFF;
                image.getRaster().setSamples(0, y, line.length, 1, 0, line);
            }
        } else image.setRGB(0, 0, p.width(), p.height(), p.argb(), 0, p.width());
        return image;
    }

    private static void photograph(BufferedImage image, Path to) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
        try (var out = ImageIO.createImageOutputStream(to.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
    }

    /// Writes the file anew to `to`.
    static void build(ExhibitFile file, Remaking.Way way, Path folder, Path to) throws IOException, Refused {
        Files.deleteIfExists(to);
        try (var out = PdfOut.to(to, false)) {
            var taken = switch (way) {
                case PICTURE -> pictures(file, folder, out);
                case AS_IS -> new Remade(new ForeignPages(out).of(file), null);
                case REPAIR -> {
                    try (var bytes = new SourceBytes(file.path()); var doc = Loader.loadPDF(bytes, password(file.allowance()))) {
                        Mending.mend(doc);
                        yield new Remade(new ForeignPages(out).pdf(doc, bytes), null);
                    }
                }
            };
            write(taken, folder, out);
            out.onDisk();
        }
    }

    /// The pages to be drawn, and, where these are pictures of them, the pages as they stood in the file: what leads about stands where it stood.
    private record Remade(ForeignPages.Taken taken, List<Placed> stood) {
        List<Placed> origin() {
            return stood == null ? taken.pages() : stood;
        }
    }

    private static Remade pictures(ExhibitFile file, Path folder, PdfOut out) throws IOException, Refused {
        var foreign = new ForeignPages(out);
        var placed = new ArrayList<Placed>();
        try (var pages = OpenPages.open(file.path(), file.path().getFileName().toString(), password(file.allowance()))) {
            for (int i = 0; i < file.pages(); i++) {
                var picture = picture(folder, i);
                var p = foreign.of(new ExhibitFile(picture, file.name(), picture.toString().endsWith("png") ? Kind.PNG : Kind.JPEG, 1)).pages().getFirst();
                var size = pages.size(i);
                placed.add(new Placed(p.object(), size[0], size[1], new double[] {size[0], 0, 0, size[1], 0, 0}, List.of()));
            }
        }
        if (file.kind() != Kind.PDF) return new Remade(new ForeignPages.Taken(placed, List.of(), List.of()), null);
        try (var bytes = new SourceBytes(file.path()); var doc = Loader.loadPDF(bytes, password(file.allowance()))) {
            var all = new ArrayList<org.apache.pdfbox.pdmodel.PDPage>();
            doc.getPages().forEach(all::add);
            var ways = Ways.of(doc, all);
            var stood = new ArrayList<Placed>();
            for (int i = 0; i < placed.size(); i++) stood.add(new ForeignPage(all.get(i)).placed(0, ways.leads(i)));
            return new Remade(new ForeignPages.Taken(placed, ways.outline(), List.of()), stood);
        }
    }

    private static void write(Remade remade, Path folder, PdfOut out) throws IOException {
        var pages = remade.taken().pages();
        var layers = new Layers();
        layers.add(remade.taken().layers());
        var numbers = new int[pages.size()];
        for (int i = 0; i < numbers.length; i++) numbers[i] = out.reserve();
        var ways = new OwnWays(out, remade.origin(), numbers);
        int root = out.reserve();
        int font = 0;
        var kids = new COSArray();
        for (int i = 0; i < pages.size(); i++) {
            var p = pages.get(i);
            var content = new StringBuilder(Stamps.place(new AffineTransform(p.matrix())));
            var read = ReadText.of(table(folder, i));
            var resources = Frame.dictionary("XObject", Frame.dictionary("X", PdfOut.to(p.object())));
            if (!read.isEmpty()) {
                if (font == 0) font = Glyphless.write(out);
                resources.setItem(COSName.FONT, Frame.dictionary("G", PdfOut.to(font)));
                text(read, p, picture(folder, i), content);
            }
            var page = Frame.dictionary("Type", COSName.PAGE);
            page.setItem(COSName.PARENT, PdfOut.to(root));
            page.setItem(COSName.MEDIA_BOX, Frame.numbers(0, 0, p.width(), p.height()));
            page.setItem(COSName.RESOURCES, resources);
            page.setItem(COSName.CONTENTS, PdfOut.to(out.stream(new COSDictionary(), content.toString().getBytes(StandardCharsets.US_ASCII))));
            var links = ways.links(i);
            if (links != null) page.setItem(COSName.ANNOTS, links);
            out.packed(numbers[i], page);
            kids.add(PdfOut.to(numbers[i]));
        }
        var tree = Frame.dictionary("Type", COSName.PAGES);
        tree.setItem(COSName.KIDS, kids);
        tree.setInt(COSName.COUNT, kids.size());
        out.packed(root, tree);
        var catalog = Frame.dictionary("Type", COSName.CATALOG);
        catalog.setItem(COSName.PAGES, PdfOut.to(root));
        int outline = ways.outline(remade.taken().outline());
        if (outline > 0) catalog.setItem(COSName.OUTLINES, PdfOut.to(outline));
        if (layers.properties() != null) catalog.setItem(COSName.OCPROPERTIES, layers.properties());
        int last = out.reserve();
        out.packed(last, catalog);
        int info = out.reserve();
        out.packed(info, new COSDictionary());
        out.finish(last, info, "00000000000000000000000000000000");
    }

    private static void text(List<ReadText.Piece> read, Placed page, Path picture, StringBuilder content) throws IOException {
        double scale;
        try (var in = ImageIO.createImageInputStream(picture.toFile())) {
            var reader = ImageIO.getImageReaders(in).next();
            try {
                reader.setInput(in);
                scale = page.width() / reader.getWidth(0);
            } finally {
                reader.dispose();
            }
        }
        content.append("BT 3 Tr\n");
        for (var piece : read) {
            var b = piece.box();
            content.append(Glyphless.under(piece.text(), new double[] {b[0] * scale, page.height() - b[3] * scale, (b[2] - b[0]) * scale, (b[3] - b[1]) * scale}));
        }
        content.append("ET\n");
    }
}

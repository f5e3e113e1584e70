package plaint.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import plaint.evidence.SealedFile.Kind;
import plaint.text.Notice;
import plaint.text.Refused;

/// Inside a worker: looks into a file before it becomes an exhibit: what it is by content, how many pages it makes, what to warn of; refuses what cannot be printed.
/// Reads only; the file stays as it is. `shown` is the name to speak of.
final class Intake {
    /// Longer than this many times its width, a screenshot of a telephone is printed smaller than it was on the telephone.
    private static final double SLENDER = 4;

    /// So far into the root of a page tree its count is looked for.
    private static final int ROOT = 1 << 16;
    private static final Pattern COUNT = Pattern.compile("/Count\\s+(-?\\d{1,9})\\b");

    private Intake() { }

    /// For a look alone.
    static Inspected inspect(Path file, String shown) throws Refused {
        try (var out = RecipeOut.keeping(0)) {
            return inspect(file, shown, Allowance.USUAL, false, out);
        } catch (IOException e) {
            throw new Refused("pdf.refused.unreadable", shown);
        }
    }

    /// What is found is told to `out` as well, page by page, as a bundle will write it.
    static Inspected inspect(Path file, String shown, Allowance allowance, boolean alone, RecipeOut out) throws Refused {
        if (Files.isDirectory(file)) throw new Refused("pdf.refused.folder", shown);
        if (!Files.exists(file)) throw new Refused("pdf.refused.missing", shown);
        var kind = FileKind.of(file, shown);
        return switch (kind) {
            case PDF -> pdf(file, shown, allowance, alone, out);
            case TEXT, MAIL, HTML -> written(file, kind, shown, out);
            // its pixels are counted when another program has decoded it
            case HEIF -> new Inspected(kind, 1, List.of());
            case OFFICE -> {
                if (isZip(file)) OfficePackage.check(file, allowance, shown);
                // its pages are counted when another program has laid it out
                yield new Inspected(kind, 1, List.of());
            }
            default -> picture(file, kind, shown, out);
        };
    }

    private static Inspected pdf(Path file, String shown, Allowance allowance, boolean alone, RecipeOut out) throws Refused {
        var warnings = new ArrayList<Notice>();
        try (var bytes = new SourceBytes(file); var doc = Loader.loadPDF(bytes, allowance.password() == null ? "" : allowance.password())) {
            int pages = countPages(doc, bytes, shown, warnings);
            if (pages == 0) throw new Refused("pdf.refused.noPages", shown);
            if (!endsWhole(file)) warnings.add(Notice.of("pdf.warn.cutShort", shown, pages));
            if (doc.isEncrypted() && isRestricted(doc.getCurrentAccessPermission())) warnings.add(Notice.of("pdf.warn.restricted", shown));
            var acts = Acts.of(doc);
            if (!acts.isEmpty()) warnings.add(Notice.of("pdf.warn.active", shown, String.join(", ", acts)));
            var links = Acts.links(doc, shown);
            if (links != null) warnings.add(links);
            var comments = Acts.comments(doc, shown);
            if (comments != null) warnings.add(comments);
            if (doc.getDocumentCatalog().getStructureTreeRoot() != null && ForeignTags.of(doc) == null) warnings.add(Notice.of("pdf.note.tags", shown));
            var form = doc.getDocumentCatalog().getAcroForm(null);
            if (form != null && form.xfaIsDynamic()) throw new Refused("pdf.refused.xfa", shown);
            if (!doc.getSignatureDictionaries().isEmpty()) warnings.add(Notice.of("pdf.warn.signed", shown));
            var broken = Unpacked.refuseMoreThan(allowance, doc, shown);
            warnings.addAll(Losses.of(doc, shown));
            warnings.addAll(Undrawn.of(doc, shown));
            if (warnings.stream().noneMatch(w -> w.key().equals("pdf.warn.holes"))) warnings.addAll(broken);
            var taken = new ForeignPages(out, alone).pdf(doc, alone ? null : bytes);
            if (taken.pages().size() != pages) throw new Refused("pdf.refused.damagedPdf", shown);
            out.finish(taken);
            return new Inspected(Kind.PDF, pages, warnings);
        } catch (HugePicture e) {
            throw new Refused("pdf.refused.hugePicture", shown, e.width(), e.height());
        } catch (InvalidPasswordException e) {
            throw new Refused(allowance.password() == null ? "pdf.refused.password" : "pdf.refused.wrongPassword", shown);
        } catch (IOException | StackOverflowError | ClassCastException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new Refused("pdf.refused.damagedPdf", shown);
        }
    }

    /// Pages that can really be reached, and a warning where the file promises another number.
    private static int countPages(PDDocument doc, SourceBytes bytes, String shown, List<Notice> warnings) throws IOException {
        int reached = 0;
        for (var _ : doc.getPages()) reached++;
        int promised = promised(doc, bytes, reached);
        if (promised != reached) warnings.add(Notice.of("pdf.warn.pageCount", shown, promised, reached));
        return reached;
    }

    /// What the root of the page tree says, read from the file itself: a library that mends a damaged tree mends its count as well.
    private static int promised(PDDocument doc, SourceBytes bytes, int otherwise) throws IOException {
        var root = doc.getDocumentCatalog().getCOSObject();
        var at = root.getItem(COSName.PAGES) instanceof COSObject o && o.getKey() != null ? doc.getDocument().getXrefTable().get(o.getKey()) : null;
        if (at != null && at > 0 && at < bytes.length()) {
            var head = java.nio.ByteBuffer.allocate((int) Math.min(ROOT, bytes.length() - at));
            bytes.fill(at, head);
            var text = new String(head.array(), java.nio.charset.StandardCharsets.ISO_8859_1);
            var count = COUNT.matcher(text.indexOf("endobj") < 0 ? text : text.substring(0, text.indexOf("endobj")));
            if (count.find()) return Integer.parseInt(count.group(1));
        }
        return root.getDictionaryObject(COSName.PAGES) instanceof COSDictionary tree ? tree.getInt(COSName.COUNT, otherwise) : otherwise;
    }

    private static boolean isZip(Path file) throws Refused {
        try (var in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        } catch (IOException e) {
            throw new Refused("pdf.refused.unreadable", file.getFileName());
        }
    }

    /// Text, mails and web pages are set anew, on plain pages.
    private static Inspected written(Path file, Kind kind, String shown, RecipeOut out) throws Refused {
        var warnings = new ArrayList<Notice>();
        try {
            var plain = new PlainPages(out);
            var pages = plain.write(ForeignPages.lines(new ExhibitFile(file, shown, kind, 1)));
            if (pages.isEmpty()) throw new Refused("pdf.refused.noPages", shown);
            if (kind == Kind.HTML) warnings.add(Notice.of("pdf.warn.webpage", shown));
            if (kind == Kind.MAIL) {
                var attached = Mail.read(Files.readAllBytes(file)).attached();
                if (!attached.isEmpty()) warnings.add(Notice.of("pdf.warn.attached", shown, attached.size(), String.join("; ", attached)));
            }
            if (plain.strange() > 0) warnings.add(Notice.of("pdf.warn.characters", shown, plain.strange()));
            out.finish(new ForeignPages.Taken(pages, List.of(), List.of()));
            return new Inspected(kind, pages.size(), warnings);
        } catch (IOException e) {
            throw new Refused("pdf.refused.noText", shown);
        }
    }

    private static boolean endsWhole(Path file) throws IOException {
        long size = Files.size(file);
        try (var in = Files.newInputStream(file)) {
            in.skipNBytes(Math.max(0, size - 2048));
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1).contains("%%EOF");
        }
    }

    /// A WebP file says in its head whether it is an animation: the second bit of the flags of its first chunk, where that is an extended one.
    private static boolean moves(Path file) throws IOException {
        try (var in = java.nio.file.Files.newInputStream(file)) {
            var head = in.readNBytes(21);
            return head.length == 21 && new String(head, 12, 4, java.nio.charset.StandardCharsets.US_ASCII).equals("VP8X") && (head[20] & 2) != 0;
        }
    }

    private static boolean isRestricted(AccessPermission may) {
        return !(may.canPrint() && may.canModify() && may.canExtractContent() && may.canAssembleDocument());
    }

    private static Inspected picture(Path file, Kind kind, String shown, RecipeOut out) throws Refused {
        var warnings = new ArrayList<Notice>();
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) throw new Refused("pdf.refused.damagedPicture", shown);
            var reader = readers.next();
            try {
                reader.setInput(in);
                int pages = kind == Kind.TIFF ? reader.getNumImages(true) : 1;
                if (pages < 1) throw new Refused("pdf.refused.noPages", shown);
                for (int i = 0; i < pages; i++) HugePicture.refuse(reader.getWidth(i), reader.getHeight(i));
                if (kind == Kind.GIF && reader.getNumImages(true) > 1) warnings.add(Notice.of("pdf.warn.firstFrame", shown));
                if (kind == Kind.WEBP && moves(file)) warnings.add(Notice.of("pdf.warn.firstFrame", shown));
                if (kind == Kind.JPEG) jpegWarnings(file, shown, warnings);
                if (kind == Kind.PNG && !Png.hasItsSums(file)) warnings.add(Notice.of("pdf.warn.sum", shown));
                // these may be taken as they are, without being decoded: whether they can be has to be seen here
                if (kind == Kind.JPEG || kind == Kind.PNG) decode(reader);
                var taken = new ForeignPages(out).of(new ExhibitFile(file, shown, kind, pages));
                out.finish(taken);
                if (taken.pages().size() > pages) warnings.add(Notice.of("pdf.warn.split", shown, taken.pages().size()));
                else slender(reader, pages, shown, warnings);
                return new Inspected(kind, taken.pages().size(), warnings);
            } finally {
                reader.dispose();
            }
        } catch (HugePicture e) {
            throw new Refused("pdf.refused.hugePicture", shown, e.width(), e.height());
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException | NegativeArraySizeException | ClassCastException | IllegalStateException e) {
            throw new Refused("pdf.refused.damagedPicture", shown);
        }
    }

    /// Decodes all of a picture and keeps little of it.
    private static void decode(ImageReader reader) throws IOException {
        var coarse = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / 500);
        coarse.setSourceSubsampling(step, step, 0, 0);
        reader.read(0, coarse);
    }

    /// A long screenshot ends up narrow on one page: said, so that somebody looks whether it can still be read.
    private static void slender(ImageReader reader, int pages, String shown, List<Notice> warnings) throws IOException {
        for (int i = 0; i < pages; i++) {
            double w = reader.getWidth(i);
            double h = reader.getHeight(i);
            if (Math.max(w, h) > 500 && Math.max(w / h, h / w) > SLENDER) warnings.add(Notice.of("pdf.warn.slender", shown, i + 1));
        }
    }

    private static void jpegWarnings(Path file, String shown, List<Notice> warnings) throws IOException {
        var jpeg = Jpeg.read(file);
        if (!jpeg.whole()) warnings.add(Notice.of("pdf.warn.cutJpeg", shown));
        if (jpeg.hasLocation()) warnings.add(Notice.of("pdf.warn.location", shown));
    }
}

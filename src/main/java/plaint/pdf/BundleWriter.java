package plaint.pdf;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import plaint.bundle.PagePlan;
import plaint.bundle.PagePlan.Side;
import plaint.bundle.Part;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// Writes a page plan as one PDF/A-2b file: papers as typeset, exhibits fitted upright on A4 with their label and page number clear of the content, outline, page
/// labels and links. Written beside, flushed to the disk, read again against the plan, then renamed into place: either the right bundle is there or none.
/// The same inputs give the same bytes.
public final class BundleWriter {
    private final Fonts fonts;

    public BundleWriter(Fonts fonts) {
        this.fonts = fonts;
    }

    /// What stands in a part of the plan.
    public sealed interface Content permits Paper, Exhibits { }

    /// A typeset paper.
    public record Paper(TypesetPaper paper) implements Content { }

    /// The files of an exhibit, in order.
    public record Exhibits(List<ExhibitFile> files) implements Content { }

    /// What the whole file says of itself. `dated` is the date on the papers and becomes the file's date; `id` is a hexadecimal digest of all inputs;
    /// `head` is printed in the head of every page (样本 SAMPLE), empty for none; `exhibits` heads the exhibits in the outline; `sheet` gives page size and binding margin.
    public record Front(String title, String language, String head, String exhibits, LocalDate dated, String id, Sheet sheet) { }

    /// Margins in millimetres for exhibit pages: the binding side (left on fronts), outside, and the strips above and below that carry label and number.
    public record Sheet(double width, double height, double inner, double outer, double top, double bottom) {
        public static final Sheet A4 = new Sheet(210, 297, 18, 9, 17, 15);
    }

    /// Writes `plan` to `out`; `contents` stand in the order of the plan's parts. Checks cancel at each part; a cancelled or refused run leaves nothing.
    public void write(PagePlan plan, List<Content> contents, Front front, Path out, Progress progress) throws Refused, Cancelled {
        var beside = out.resolveSibling(out.getFileName() + ".part");
        try {
            synchronized (fonts) {
                assemble(plan, contents, front, beside, progress);
            }
            new Reread(plan, front).verify(beside, progress);
            Files.move(beside, out, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Unwritable.file(out, e);
        } finally {
            try {
                Files.deleteIfExists(beside);
            } catch (IOException e) {
                beside.toFile().deleteOnExit();
            }
        }
    }

    private void assemble(PagePlan plan, List<Content> contents, Front front, Path beside, Progress progress) throws IOException, Refused, Cancelled {
        try (var doc = new PDDocument()) {
            var ink = new Ink(doc, fonts);
            var foreign = new ForeignPages(doc);
            var stamps = new Stamps(fonts, front);
            var first = new HashMap<String, PDPage>();
            var links = new ArrayList<Map.Entry<PDPage, Mark.Link>>();
            var made = new HashMap<Part, List<Drawn>>();
            int done = 0;
            for (int i = 0; i < plan.parts().size(); i++) {
                progress.stopIfCancelled();
                var part = plan.parts().get(i);
                progress.step(Notice.of("pdf.work.exhibit", part.label().isEmpty() ? part.title() : part.label() + " " + part.title()), done, plan.pages());
                made.put(part, drawn(part, contents.get(i), foreign, stamps));
                done += part.pages();
            }
            for (Side side : plan.sides()) {
                var page = new PDPage(new PDRectangle((float) (front.sheet().width() * Typesetter.MM), (float) (front.sheet().height() * Typesetter.MM)));
                doc.addPage(page);
                var resources = new PDResources();
                page.setResources(resources);
                if (side.blank()) {
                    // an empty back still has a content stream, so that every page is built alike
                    content(doc, page, new byte[0]);
                    continue;
                }
                if (side.index() == 0) first.put(key(side.part()), page);
                boolean back = doc.getNumberOfPages() % 2 == 0;
                var drawn = made.get(side.part()).get(side.index());
                content(doc, page, drawn.content(back, side, ink, resources, stamps));
                for (var m : drawn.marks()) if (m instanceof Mark.Link l) links.add(Map.entry(page, l));
            }
            var frame = new Frame(doc, plan, front);
            frame.links(links, first);
            frame.outline(first);
            frame.labels();
            frame.metadata();
            ink.finish();
            progress.step(Notice.of("pdf.work.save"), plan.pages(), plan.pages());
            progress.stopIfCancelled();
            save(doc, beside);
        }
    }

    static String key(Part part) {
        return part.isExhibit() ? "x:" + part.exhibit() : "p:" + part.filing() + ":" + part.key();
    }

    private static void content(PDDocument doc, PDPage page, byte[] bytes) throws IOException {
        var stream = new PDStream(doc, new java.io.ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
        page.setContents(stream);
    }

    private List<Drawn> drawn(Part part, Content content, ForeignPages foreign, Stamps stamps) throws IOException, Refused {
        var out = new ArrayList<Drawn>();
        switch (content) {
            case Paper p -> {
                for (int i = 0; i < p.paper().pages(); i++) out.add(new Drawn(p.paper().marks(i), null));
            }
            case Exhibits f -> {
                for (var file : f.files()) {
                    if (!Files.isRegularFile(file.path())) throw new Refused("pdf.refused.missingExhibit", file.sealed().name(), part.label());
                    try {
                        for (var placed : foreign.of(file)) out.add(new Drawn(List.of(), placed));
                    } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException e) {
                        throw new Refused("pdf.refused.damagedInBundle", file.sealed().name(), part.label());
                    }
                }
            }
        }
        if (out.size() != part.pages()) throw new Refused("pdf.refused.pageCount", part.label() + " " + part.title(), part.pages(), out.size());
        return out;
    }

    /// One side before it has its numbers.
    private record Drawn(List<Mark> marks, Placed foreign) {
        byte[] content(boolean back, Side side, Ink ink, PDResources resources, Stamps stamps) throws IOException, Refused {
            var out = new java.io.ByteArrayOutputStream();
            if (foreign != null) {
                var name = resources.add(foreign.object(), "X");
                out.write(stamps.place(foreign, back, name.getName()).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            }
            var all = new ArrayList<>(marks);
            all.addAll(stamps.marks(side, back));
            out.write(ink.content(all, resources));
            return out.toByteArray();
        }
    }

    private static void save(PDDocument doc, Path beside) throws IOException {
        try (var channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
             var out = new BufferedOutputStream(java.nio.channels.Channels.newOutputStream(channel), 1 << 16)) {
            doc.save(out);
            out.flush();
            if (channel.isOpen()) channel.force(true);
        }
    }
}

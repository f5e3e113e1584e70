package plaint.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import plaint.bundle.PagePlan;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// A bundle while it is written beside its place. What exhibits are made of can be carried in as soon as each is known, long before the number of pages, and so the index, can be; the pages
/// come last. Either it is finished, or nothing is left of it.
public final class GrowingBundle implements AutoCloseable {
    private final BundleWriter writer;
    private final Path out;
    private final Path beside;
    private PdfOut file;
    private Exhibiting foreign;
    private boolean moved;

    GrowingBundle(BundleWriter writer, Path out) {
        this.writer = writer;
        this.out = out;
        beside = beside(out);
    }

    /// Where a bundle lies while it grows.
    public static Path beside(Path out) {
        return out.resolveSibling(out.getFileName() + ".part");
    }

    private Exhibiting foreign() throws IOException {
        if (file == null) {
            file = PdfOut.to(beside, BundleWriter.proves);
            foreign = new Exhibiting(file);
        }
        return foreign;
    }

    /// Carries in what the pages of a file are made of. The same files in the same order give the same bytes. Gives the file as it has to stand in the contents.
    public ExhibitFile carry(ExhibitFile exhibit, String label) throws Refused {
        try {
            return foreign().carry(exhibit, label);
        } catch (IOException e) {
            throw Unwritable.file(out, e);
        }
    }

    /// Writes the pages of `plan` and all around them, reads the file again, and puts it in its place; `contents` stand in the order of the plan's parts. Checks cancel at each part. Gives what to warn of.
    public List<Notice> write(PagePlan plan, List<BundleWriter.Content> contents, BundleWriter.Front front, Progress progress) throws Refused, Cancelled {
        try {
            var exhibits = foreign();
            var small = writer.assemble(plan, contents, front, file, exhibits, progress);
            if (BundleWriter.proves) {
                // read again while the disk takes in the last of it
                new Reread(plan, front).verify(beside, file.sums(), file.alike(), progress);
                file.onDisk();
            }
            file.close();
            Files.move(beside, out, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            moved = true;
            return small;
        } catch (IOException e) {
            throw Unwritable.file(out, e);
        }
    }

    @Override public void close() {
        if (file == null) return;
        foreign.close();
        try {
            file.close();
            if (!moved) Files.deleteIfExists(beside);
        } catch (IOException e) {
            beside.toFile().deleteOnExit();
        }
    }
}

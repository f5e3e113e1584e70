package plaint.pdf;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import plaint.evidence.SealedFile.Kind;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Notices;
import plaint.work.Workbench;

/// The inside of the process in which foreign files are opened: looks into a file, or tells how its pages are written.
final class Opener {
    static final int LOOK = 'L';
    static final int TAKE = 'T';
    static final int JUDGE = 'J';
    static final int DRAW = 'D';
    static final int BUILD = 'B';
    static final int UNLOCK = 'U';
    static final int ATTACHED = 'A';
    private static final long TIDY = 64 << 20;
    private static long least = TIDY;

    private Opener() { }

    public static void main(String[] args) throws IOException {
        Workbench.serve((question, answer) -> {
            answer(question, answer);
            tidy();
        });
    }

    /// The heap grows with what a decoded picture leaves behind, and who has grown is replaced: what is only left behind is given back before the answer is whole, in a tenth of the time another start takes.
    private static void tidy() {
        long now = Runtime.getRuntime().totalMemory();
        if (now <= least) return;
        System.gc();
        least = Math.max(TIDY, 2 * Runtime.getRuntime().totalMemory());
    }

    private static void answer(DataInputStream question, DataOutputStream answer) throws IOException {
        int verb = question.readByte();
        var file = Path.of(question.readUTF());
        var shown = question.readUTF();
        var allowance = new Allowance(question.readBoolean() ? question.readUTF() : null, question.readInt());
        if (verb == DRAW) draw(file, shown, allowance, question.readInt(), Path.of(question.readUTF()), answer);
        else if (verb == BUILD) build(new ExhibitFile(file, shown, Kind.valueOf(question.readUTF()), question.readInt(), allowance, null), Remaking.Way.valueOf(question.readUTF()),
            Path.of(question.readUTF()), Path.of(question.readUTF()), answer);
        else if (verb == UNLOCK) unlock(file, shown, allowance, Path.of(question.readUTF()), answer);
        else if (verb == ATTACHED) attached(file, allowance, shown, Path.of(question.readUTF()), answer);
        else if (verb == JUDGE) judge(file, shown, allowance, answer);
        else if (verb == LOOK) look(file, shown, allowance, question.readInt(), question.readBoolean(), answer);
        else take(new ExhibitFile(file, shown, Kind.valueOf(question.readUTF()), question.readInt(), allowance, null), question.readBoolean(), answer);
    }

    private static void look(Path file, String shown, Allowance allowance, int keep, boolean alone, DataOutputStream answer) throws IOException {
        try (var out = RecipeOut.keeping(keep)) {
            var found = Intake.inspect(file, shown, allowance, alone, out);
            var kept = out.kept();
            answer.writeBoolean(true);
            answer.writeUTF(found.kind().name());
            answer.writeInt(found.pages());
            answer.writeInt(found.warnings().size());
            for (var w : found.warnings()) Notices.write(w, answer);
            answer.writeInt(kept == null ? -1 : kept.length);
            if (kept != null) answer.write(kept);
        } catch (Refused e) {
            answer.writeBoolean(false);
            Notices.write(e.notice(), answer);
        }
    }

    private static void judge(Path file, String shown, Allowance allowance, DataOutputStream answer) throws IOException {
        Judged judged;
        try (var bytes = new SourceBytes(file); var doc = Loader.loadPDF(bytes, allowance.password() == null ? "" : allowance.password())) {
            judged = ArchiveJudge.judge(doc, shown);
        } catch (IOException | StackOverflowError | ClassCastException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException | NegativeArraySizeException | NullPointerException e) {
            judged = new Judged(Conformance.NONE, List.of(Notice.of("pdf.hinders.content", shown, 1, "")));
        }
        answer.writeUTF(judged.standing().name());
        answer.writeInt(judged.hindrances().size());
        for (var h : judged.hindrances()) Notices.write(h, answer);
    }

    private static void draw(Path file, String shown, Allowance allowance, int page, Path folder, DataOutputStream answer) throws IOException {
        Notice refused = null;
        boolean text = false;
        try {
            text = Remaker.draw(file, allowance, page, folder);
        } catch (Refused e) {
            refused = e.notice();
        } catch (IOException | StackOverflowError | ClassCastException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException | NegativeArraySizeException | java.io.UncheckedIOException e) {
            refused = Notice.of("pdf.refused.notDrawn", shown, page + 1);
        }
        ended(refused, answer);
        if (refused == null) answer.writeBoolean(text);
    }

    private static void build(ExhibitFile file, Remaking.Way way, Path folder, Path to, DataOutputStream answer) throws IOException {
        Notice refused = null;
        try {
            Remaker.build(file, way, folder, to);
        } catch (Refused e) {
            refused = e.notice();
        } catch (IOException | StackOverflowError | ClassCastException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException | NegativeArraySizeException | java.io.UncheckedIOException e) {
            refused = Notice.of("pdf.refused.notRemade", file.name());
        }
        ended(refused, answer);
    }

    /// The same document, whatever it holds, without its lock; the same file gives the same bytes.
    private static void unlock(Path file, String shown, Allowance allowance, Path to, DataOutputStream answer) throws IOException {
        Notice refused = null;
        try (var bytes = new SourceBytes(file); var doc = Loader.loadPDF(bytes, allowance.password())) {
            doc.setAllSecurityToBeRemoved(true);
            doc.setDocumentId(0L);
            doc.save(to.toFile());
        } catch (org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException e) {
            refused = Notice.of("pdf.refused.wrongPassword", shown);
        } catch (IOException | StackOverflowError | ClassCastException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException | NegativeArraySizeException | NullPointerException e) {
            refused = Notice.of("pdf.refused.damagedPdf", shown);
        }
        ended(refused, answer);
    }

    /// Each file in a folder of its own, so that two of one name stay two.
    private static void attached(Path file, Allowance allowance, String shown, Path folder, DataOutputStream answer) throws IOException {
        List<Mail.Attached> files = List.of();
        Notice refused = null;
        try {
            files = Mail.read(Files.readAllBytes(file)).files();
            if (files.stream().mapToLong(f -> f.body().length).sum() > allowance.inflatedBytes()) refused = Notice.of("pdf.refused.bomb", shown, allowance.inflated());
            for (int i = 0; refused == null && i < files.size(); i++) Files.write(Files.createDirectories(folder.resolve(String.valueOf(i + 1))).resolve(files.get(i).name()), files.get(i).body());
        } catch (StackOverflowError | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            refused = Notice.of("pdf.refused.noText", shown);
        }
        ended(refused, answer);
        if (refused != null) return;
        answer.writeInt(files.size());
        for (var f : files) answer.writeUTF(f.name());
    }

    private static void ended(Notice refused, DataOutputStream answer) throws IOException {
        answer.writeBoolean(refused == null);
        if (refused != null) Notices.write(refused, answer);
    }

    private static void take(ExhibitFile file, boolean alone, DataOutputStream answer) throws IOException {
        try (var out = RecipeOut.telling(answer)) {
            try {
                out.finish(new ForeignPages(out, alone).of(file));
            } catch (IOException | StackOverflowError | ClassCastException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException | NegativeArraySizeException e) {
                out.refused(Notice.of("pdf.refused.damagedPdf", file.name()));
            }
        }
    }
}

package plaint.pdf;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import plaint.evidence.SealedFile.Kind;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Workbench;

/// The inside of the process in which foreign files are opened: looks into a file, or tells how its pages are written.
final class Opener {
    static final int LOOK = 'L';
    static final int TAKE = 'T';
    private static final int MOST_ARGUMENTS = 100;

    private Opener() { }

    public static void main(String[] args) throws IOException {
        Workbench.serve(Opener::answer);
    }

    private static void answer(DataInputStream question, DataOutputStream answer) throws IOException {
        int verb = question.readByte();
        var file = Path.of(question.readUTF());
        var shown = question.readUTF();
        var allowance = new Allowance(question.readBoolean() ? question.readUTF() : null, question.readInt());
        if (verb == LOOK) look(file, shown, allowance, question.readInt(), answer);
        else take(new ExhibitFile(file, shown, Kind.valueOf(question.readUTF()), question.readInt(), allowance, null), answer);
    }

    private static void look(Path file, String shown, Allowance allowance, int keep, DataOutputStream answer) throws IOException {
        try (var out = RecipeOut.keeping(keep)) {
            var found = Intake.inspect(file, shown, allowance, out);
            var kept = out.kept();
            answer.writeBoolean(true);
            answer.writeUTF(found.kind().name());
            answer.writeInt(found.pages());
            answer.writeInt(found.warnings().size());
            for (var w : found.warnings()) notice(answer, w);
            answer.writeInt(kept == null ? -1 : kept.length);
            if (kept != null) answer.write(kept);
        } catch (Refused e) {
            answer.writeBoolean(false);
            notice(answer, e.notice());
        }
    }

    private static void take(ExhibitFile file, DataOutputStream answer) throws IOException {
        try (var out = RecipeOut.telling(answer)) {
            try {
                out.finish(new ForeignPages(out).of(file));
            } catch (IOException | StackOverflowError | ClassCastException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException | NegativeArraySizeException e) {
                out.refused(Notice.of("pdf.refused.damagedPdf", file.name()));
            }
        }
    }

    static void notice(DataOutputStream to, Notice notice) throws IOException {
        to.writeUTF(notice.key());
        to.writeInt(notice.args().size());
        for (var a : notice.args()) to.writeUTF(a.length() > 1000 ? a.substring(0, 1000) : a);
    }

    static Notice notice(DataInputStream from) throws IOException {
        var key = from.readUTF();
        int count = from.readInt();
        if (count < 0 || count > MOST_ARGUMENTS) throw new IOException("too many");
        var args = new ArrayList<String>();
        for (int i = 0; i < count; i++) args.add(from.readUTF());
        return new Notice(key, args);
    }
}

package plaint.pdf;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import plaint.evidence.SealedFile.Kind;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Lost;
import plaint.work.Notices;
import plaint.work.Worker;
import plaint.work.Workers;

/// Foreign files are opened in processes of their own, with limits of time and memory; a file that hangs, swells or kills its process is refused by name, and the next one is
/// looked into by another. This process never takes a foreign file apart.
public final class Quarantine {
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("plaint.inspect.seconds", 20));
    /// For a page to be drawn, or a file to be put together from pages drawn before.
    private static final Duration SLOW = Duration.ofSeconds(60);
    private static final int HEAP = 320;
    private static final int MEMORY = 512;
    private static final int GROWN = 200;
    /// A recipe longer than this is told again when it is needed.
    private static final int KEEP = 4 << 20;
    private static final Workers WORKERS = new Workers(Opener.class, options(), new Workers.Limits(HEAP, MEMORY, GROWN, Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 4)));

    private Quarantine() { }

    /// What was found, and how the file is written into a bundle; `recipe` is null where that is too long to be kept.
    public record Looked(Inspected inspected, Recipe recipe) { }

    static List<String> options() {
        var options = new ArrayList<String>();
        // a worker has nobody to tell: no logging system is looked for and set up
        options.add("-Dorg.apache.commons.logging.LogFactory=org.apache.commons.logging.impl.LogFactoryImpl");
        options.add("-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog");
        options.add("-Dplaint.home=" + System.getProperty("plaint.home", ""));
        return options;
    }

    /// Looks into a file before it becomes an exhibit: what it is by content, how many pages it makes, what to warn of; refuses what cannot be printed.
    public static Inspected inspect(Path file, String shown) throws Refused {
        return look(file, shown, Allowance.USUAL, 0).inspected();
    }

    /// The same, and how to write it.
    public static Looked look(Path file, String shown, Allowance allowance) throws Refused {
        return look(file, shown, allowance, KEEP);
    }

    private static Looked look(Path file, String shown, Allowance allowance, int keep) throws Refused {
        if (Files.isDirectory(file)) throw new Refused("pdf.refused.folder", shown);
        if (!Files.exists(file)) throw new Refused("pdf.refused.missing", shown);
        var looked = look(file, shown, allowance, keep, false);
        var kind = looked.inspected().kind();
        if (!Laid.needed(kind)) return looked;
        try (var layout = Laid.of(kind, file, shown)) {
            var laid = look(layout.file(), shown, allowance, keep, true);
            var warnings = new ArrayList<>(laid.inspected().warnings());
            if (kind == Kind.OFFICE) warnings.add(Notice.of("pdf.warn.laidOut", shown, laid.inspected().pages()));
            if (layout instanceof PhonePicture picture && picture.several()) warnings.add(Notice.of("pdf.warn.onePicture", shown));
            // what another program laid out is gone afterwards: the recipe holds all of it, and goes by the document itself
            return new Looked(new Inspected(kind, laid.inspected().pages(), warnings), laid.recipe() == null ? null : laid.recipe().of(file));
        } catch (IOException e) {
            throw new Refused("pdf.refused.unreadable", shown);
        }
    }

    private static Looked look(Path file, String shown, Allowance allowance, int keep, boolean alone) throws Refused {
        try (var worker = WORKERS.take()) {
            worker.ask(to -> {
                to.writeByte(Opener.LOOK);
                head(to, file, shown, allowance);
                to.writeInt(keep);
                to.writeBoolean(alone);
            });
            var said = worker.answer(TIME, from -> found(from, file));
            if (said.refused() != null) throw new Refused(said.refused());
            return said.looked();
        } catch (Lost e) {
            throw refused(e, shown);
        }
    }

    /// What a bundle with this PDF can claim, and what of it prevents PDF/A; one that cannot be judged in time prevents it.
    public static Judged judge(Path file, String shown, Allowance allowance) throws Refused {
        try (var worker = WORKERS.take()) {
            worker.ask(to -> {
                to.writeByte(Opener.JUDGE);
                head(to, file, shown, allowance);
            });
            return worker.answer(TIME, Quarantine::judged);
        } catch (Lost e) {
            if (e.why() == Lost.Why.START) throw refused(e, shown);
            return new Judged(Conformance.NONE, List.of(Notice.of("pdf.hinders.content", shown, 1, "")));
        }
    }

    private static Judged judged(DataInputStream from) throws IOException {
        var name = from.readUTF();
        var standing = java.util.Arrays.stream(Conformance.values()).filter(c -> c.name().equals(name)).findFirst().orElseThrow(() -> new IOException("no such standing"));
        int count = from.readInt();
        if (count < 0 || count > 1000) throw new IOException("too many");
        var hindrances = new ArrayList<Notice>();
        for (int i = 0; i < count; i++) hindrances.add(Notices.read(from));
        if (!hindrances.isEmpty() && standing != Conformance.NONE) throw new IOException("contradicts itself");
        return new Judged(standing, hindrances);
    }

    /// Has a page drawn into `folder`; whether it has text of its own.
    static boolean draw(ExhibitFile file, int page, Path folder) throws Refused {
        return done(file, to -> {
            to.writeByte(Opener.DRAW);
            head(to, file.path(), file.name(), file.allowance());
            to.writeInt(page);
            to.writeUTF(folder.toAbsolutePath().toString());
        }, DataInputStream::readBoolean);
    }

    /// Has a file put together anew.
    static void build(ExhibitFile file, Remaking.Way way, Path folder, Path made) throws Refused {
        done(file, to -> {
            to.writeByte(Opener.BUILD);
            head(to, file.path(), file.name(), file.allowance());
            to.writeUTF(file.kind().name());
            to.writeInt(file.pages());
            to.writeUTF(way.name());
            to.writeUTF(folder.toAbsolutePath().toString());
            to.writeUTF(made.toAbsolutePath().toString());
        }, from -> true);
    }

    /// Has the files attached to a mail written below `folder`, each under a safe name in a folder of its own.
    public static List<Path> attached(Path mail, String shown, Allowance allowance, Path folder) throws Refused {
        var written = new ArrayList<Path>();
        done(new ExhibitFile(mail, shown, Kind.MAIL, 1, allowance, null), out -> {
            out.writeByte(Opener.ATTACHED);
            head(out, mail, shown, allowance);
            out.writeUTF(folder.toAbsolutePath().toString());
        }, from -> {
            int count = from.readInt();
            if (count < 0 || count > 10_000) throw new IOException("too many");
            for (int i = 0; i < count; i++) {
                var name = from.readUTF();
                var own = folder.toAbsolutePath().resolve(String.valueOf(i + 1));
                var file = own.resolve(name).normalize();
                if (!own.equals(file.getParent())) throw new IOException("leads elsewhere");
                written.add(file);
            }
            return true;
        });
        return written;
    }

    /// Has a copy written that asks for no password.
    public static void unlock(Path file, String shown, Allowance allowance, Path to) throws Refused {
        done(new ExhibitFile(file, shown, Kind.PDF, 1, allowance, null), out -> {
            out.writeByte(Opener.UNLOCK);
            head(out, file, shown, allowance);
            out.writeUTF(to.toAbsolutePath().toString());
        }, from -> true);
    }

    private record Done(boolean said, Notice refused) { }

    private static boolean done(ExhibitFile file, Worker.Question question, Worker.Answer<Boolean> answer) throws Refused {
        try (var worker = WORKERS.take()) {
            worker.ask(question);
            var done = worker.answer(SLOW, from -> from.readBoolean() ? new Done(answer.read(from), null) : new Done(false, Notices.read(from)));
            if (done.refused() != null) throw new Refused(done.refused());
            return done.said();
        } catch (Lost e) {
            throw refused(e, file.name());
        }
    }

    private static void head(java.io.DataOutputStream to, Path file, String shown, Allowance allowance) throws IOException {
        to.writeUTF(file.toAbsolutePath().toString());
        to.writeUTF(shown);
        to.writeBoolean(allowance.password() != null);
        if (allowance.password() != null) to.writeUTF(allowance.password());
        to.writeInt(allowance.inflated());
    }

    private record Said(Looked looked, Notice refused) { }

    private static Said found(DataInputStream from, Path file) throws IOException {
        if (!from.readBoolean()) return new Said(null, Notices.read(from));
        var name = from.readUTF();
        var kind = java.util.Arrays.stream(Kind.values()).filter(k -> k.name().equals(name)).findFirst().orElseThrow(() -> new IOException("no such kind"));
        int pages = from.readInt();
        int count = from.readInt();
        if (pages <= 0 || count < 0 || count > 100_000) throw new IOException("not possible");
        var warnings = new ArrayList<Notice>();
        for (int i = 0; i < count; i++) warnings.add(Notices.read(from));
        int length = from.readInt();
        if (length > KEEP) throw new IOException("too long");
        Recipe recipe = null;
        if (length >= 0) {
            var told = new byte[length];
            from.readFully(told);
            recipe = new Recipe(told, file);
        }
        return new Said(new Looked(new Inspected(kind, pages, warnings), recipe), null);
    }

    /// The reason told to a person when a file cost its process.
    static Refused refused(Lost e, String shown) {
        return switch (e.why()) {
            case TIME -> new Refused("pdf.refused.hangs", shown, TIME.toSeconds());
            case MEMORY -> new Refused("pdf.refused.swells", shown);
            case DEATH -> new Refused("pdf.refused.damagedPdf", shown);
            case START -> new Refused("pdf.refused.noWorker", shown);
        };
    }

    /// Writes the pages of a file into `out`: from its recipe where that is still good, else as a worker tells it; `begun` is the worker that has begun already, or null.
    static ForeignPages.Taken take(ExhibitFile file, PdfOut out, Begun begun) throws IOException, Refused {
        boolean ready = file.recipe() != null && file.recipe().fits(file.path());
        if (!Laid.needed(file.kind()) || ready) return take(file, out, begun, false);
        try (var layout = Laid.of(file.kind(), file.path(), file.name())) {
            return take(new ExhibitFile(layout.file(), file.name(), layout.kind(), file.pages(), file.allowance(), null), out, null, true);
        }
    }

    private static ForeignPages.Taken take(ExhibitFile file, PdfOut out, Begun begun, boolean alone) throws IOException, Refused {
        try (var source = new SourceBytes(file.path())) {
            if (begun == null && file.recipe() != null && file.recipe().fits(file.path())) return file.recipe().write(source, out);
            try (var mine = begun == null ? begin(file, alone) : begun) {
                return mine.worker.answer(TIME, from -> {
                    var told = Recipes.listen(file, from);
                    var said = Recipe.write(new DataInputStream(told), source, out);
                    if (said.refused() == null) told.keep();
                    return said;
                }).orRefused();
            } catch (Lost e) {
                throw refused(e, file.name());
            }
        }
    }

    /// A file that a worker has begun to tell of.
    static final class Begun implements AutoCloseable {
        private final Worker worker;

        private Begun(Worker worker) {
            this.worker = worker;
        }

        @Override public void close() {
            worker.close();
        }
    }

    /// Lets a worker begin with a file.
    static Begun begin(ExhibitFile file, boolean alone) throws Refused {
        try {
            return begin(file, alone, WORKERS.take());
        } catch (Lost e) {
            throw refused(e, file.name());
        }
    }

    private static Begun begin(ExhibitFile file, boolean alone, Worker worker) throws Lost {
        try {
            worker.ask(to -> {
                to.writeByte(Opener.TAKE);
                head(to, file.path(), file.name(), file.allowance());
                to.writeUTF(file.kind().name());
                to.writeInt(file.pages());
                to.writeBoolean(alone);
            });
        } catch (Lost e) {
            worker.close();
            throw e;
        }
        return new Begun(worker);
    }

    /// Lets a worker begin with a file that is wanted soon, if one is free; else null.
    static Begun ahead(ExhibitFile file) {
        if (file.recipe() != null || Laid.needed(file.kind())) return null;
        try {
            var worker = WORKERS.takeAnother();
            return worker == null ? null : begin(file, false, worker);
        } catch (Lost e) {
            // it will be asked again, and named, when its turn comes
            return null;
        }
    }
}

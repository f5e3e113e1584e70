package plaint.pdf;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Lost;
import plaint.work.Notices;
import plaint.work.Worker;
import plaint.work.Workers;

/// Files are looked at in processes of their own ([Viewer]), with the limits of [Quarantine]: one that hangs, swells or kills its process costs its own picture and nothing else.
final class Viewing {
    static final Duration TIME = Duration.ofSeconds(Integer.getInteger("plaint.inspect.seconds", 20));
    /// So many bytes of a finished bundle may take a second longer.
    private static final long A_SECOND = 500_000;
    private static final int MOST_TEXT = 16 << 20;
    private static final int MOST_TEXTS = 1_000_000;
    private static final Workers VIEWERS = new Workers(Viewer.class, Quarantine.options(), new Workers.Limits(320, 512, 480, 2), Duration.ofMinutes(5));

    private Viewing() { }

    private record Said<T>(T answer, Notice refused) { }

    static <T> T ask(int verb, Path file, String shown, Worker.Answer<T> answer) throws Refused {
        return ask(verb, file, shown, 0, 0, TIME, answer);
    }

    static <T> T ask(int verb, Path file, String shown, int page, double scale, Duration time, Worker.Answer<T> answer) throws Refused {
        try (var worker = VIEWERS.take()) {
            worker.ask(to -> {
                to.writeByte(verb);
                to.writeUTF(file.toAbsolutePath().toString());
                to.writeUTF(shown);
                to.writeInt(page);
                to.writeDouble(scale);
            });
            var said = worker.answer(time, from -> from.readBoolean() ? new Said<>(answer.read(from), null) : new Said<T>(null, Notices.read(from)));
            if (said.refused() != null) throw new Refused(said.refused());
            return said.answer();
        } catch (Lost e) {
            throw e.why() == Lost.Why.TIME ? new Refused("pdf.refused.hangs", shown, time.toSeconds()) : Quarantine.refused(e, shown);
        }
    }

    /// Starts a process beforehand, where somebody is about to look at something.
    static void ready() {
        try {
            var worker = VIEWERS.takeAnother();
            if (worker != null) worker.close();
        } catch (Lost e) {
            // told where it is needed
            return;
        }
    }

    /// Long bundles take long to be read.
    static Duration timeFor(Path file) {
        try {
            return TIME.plusSeconds(Files.size(file) / A_SECOND);
        } catch (IOException e) {
            return TIME;
        }
    }

    static int count(DataInputStream from, int most) throws IOException {
        int count = from.readInt();
        if (count < 0 || count > most) throw new IOException("too many");
        return count;
    }

    static double number(DataInputStream from) throws IOException {
        double d = from.readDouble();
        if (!Double.isFinite(d)) throw new IOException("no number");
        return d;
    }

    static String text(DataInputStream from) throws IOException {
        var bytes = new byte[count(from, MOST_TEXT)];
        from.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static List<String> texts(DataInputStream from) throws IOException {
        int count = count(from, MOST_TEXTS);
        var all = new ArrayList<String>();
        for (int i = 0; i < count; i++) all.add(text(from));
        return all;
    }
}

package plaint.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Lost;
import plaint.work.Notices;
import plaint.work.Progress;
import plaint.work.Workers;

/// Has a print job made ready in a process of its own ([Press]): a page that hangs or swells costs the job, and neither the window nor the store.
final class Pressing {
    /// For one step; the last is to hand the job over.
    private static final Duration STEP = Duration.ofSeconds(150);
    /// All sides of a job are held at once, so more than one foreign file may take.
    private static final Workers WORKERS = new Workers(Press.class, options(), new Workers.Limits(1024, 1600, 200, 2));

    private Pressing() { }

    private static List<String> options() {
        var options = new ArrayList<String>();
        options.add("-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog");
        // Windows has no printers for a program without a screen
        if (System.getProperty("os.name").startsWith("Windows")) options.add("-Djava.awt.headless=false");
        return options;
    }

    /// `at` is the folder for what is needed on the way, or the file to write.
    static BitSet ask(int verb, PrintOrder order, Path at, Progress progress) throws Refused, Cancelled {
        progress.stopIfCancelled();
        if (!Files.isReadable(order.file())) throw new Refused("print.refused.unreadable", order.file().getFileName());
        var stopped = new boolean[1];
        try (var worker = WORKERS.take()) {
            worker.ask(to -> {
                to.writeByte(verb);
                Press.tell(order, to);
                to.writeUTF(at.toAbsolutePath().toString());
            });
            var said = worker.answer(STEP, from -> {
                while (true) {
                    int what = from.readByte();
                    worker.renew(STEP);
                    if (what == Press.STEP) {
                        progress.step(Notices.read(from), from.readLong(), from.readLong());
                        stopped[0] = progress.cancelled();
                        // an answer broken off ends the process with all it had begun
                        if (stopped[0]) throw new IOException("nobody waits any more");
                    } else if (what == Press.REFUSED) {
                        return new Said(null, Notices.read(from));
                    } else if (what == Press.END) {
                        int length = from.readInt();
                        if (length < 0 || length > 1 << 20) throw new IOException("too long");
                        var bits = new byte[length];
                        from.readFully(bits);
                        return new Said(BitSet.valueOf(bits), null);
                    } else throw new IOException("no such word");
                }
            });
            if (said.refused() != null) throw new Refused(said.refused());
            return said.found();
        } catch (Lost e) {
            if (stopped[0]) throw new Cancelled();
            throw new Refused("print.refused.lost", order.file().getFileName());
        }
    }

    private record Said(BitSet found, Notice refused) { }
}

package plaint.desk;

import java.nio.file.Path;
import java.util.List;
import plaint.print.PrintJob;
import plaint.print.PrintTask;
import plaint.print.PrintTask.State;
import plaint.print.Printers;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Sweep;

/// The queue of the print room: what stands in it, and what a person does to it. It is kept in the store, so it is there again after a restart; a task that was at the printer then
/// waits for a person to say from where it goes on. Every step is a line of the log.
public final class PrintQueue {
    private static final int LOG = 500;
    private final Office office;

    public PrintQueue(Office office) {
        this.office = office;
    }

    /// One line of the log: when (an instant, ISO), who, which job, what happened.
    public record LogLine(String at, String who, int job, Notice what) { }

    /// All jobs, newest first.
    public List<PrintJob> jobs() throws Refused {
        return office.archive().read(v -> v.print().jobs());
    }

    public PrintJob job(int no) throws Refused {
        return office.archive().read(v -> v.print().job(no));
    }

    /// The newest lines of the log, newest first.
    public List<LogLine> log() throws Refused {
        return office.archive().read(v -> v.print().log(LOG).stream().map(l -> new LogLine(l.at(), l.who(), l.job(), l.what())).toList());
    }

    /// Stops handing tasks to printers after the one under way, or goes on.
    public PrintJob pause(int no, boolean paused) throws Refused {
        return change(no, job -> job.withPaused(paused), Notice.of(paused ? "print.log.paused" : "print.log.resumed"));
    }

    /// Holds one task back while others go on, or lets it go on.
    public PrintJob hold(int no, int task, boolean held) throws Refused {
        return change(no, job -> job.with(task, t -> t.state() == State.WAITING || t.state() == State.HELD ? t.in(held ? State.HELD : State.WAITING, t.done(), null) : t),
            Notice.of(held ? "print.log.held" : "print.log.released", task));
    }

    /// Gives tasks to another printer of this computer (empty: PostScript files); what of them is on paper already stays there. Refused where one is at the printer or printed, and where the printer is not there
    /// or cannot print both sides of what wants them.
    public PrintJob move(int no, List<Integer> tasks, String printer) throws Refused {
        var job = job(no);
        var here = new Printers();
        var names = here.names();
        if (!printer.isEmpty() && !names.contains(printer)) throw names.isEmpty() ? new Refused("print.refused.none") : new Refused("print.refused.unknown", printer, String.join(", ", names));
        boolean both = printer.isEmpty() || here.bothSides(printer);
        for (int n : tasks) {
            var t = job.task(n).orElseThrow(() -> new Refused("print.refused.noTask", no, n));
            if (!movable(t)) throw new Refused("print.refused.moved", n);
            if (t.ticket().duplex() && !both) throw new Refused("print.refused.oneSided", printer);
        }
        var trays = printer.isEmpty() ? List.<String>of() : here.trays(printer);
        for (int n : tasks) job = change(no, j -> j.with(n, t -> movable(t) ? t.on(printer, trays) : t), printer.isEmpty() ? Notice.of("print.log.toFiles", n) : Notice.of("print.log.moved", n, printer));
        return job;
    }

    /// Whether a task can still go to another printer: it is neither at one nor printed.
    public static boolean movable(PrintTask t) {
        return t.state() == State.WAITING || t.state() == State.HELD || t.state() == State.FAILED;
    }

    /// A sheet jammed or came out wrong: `side` (from 1) is the first that has to be printed again; the task goes on with the first side of that sheet.
    public PrintJob retry(int no, int task, int side) throws Refused {
        var t = job(no).task(task).orElseThrow(() -> new Refused("print.refused.noTask", no, task));
        if (side < 1 || side > t.sides()) throw new Refused("print.refused.side", side, t.sides());
        return change(no, job -> job.with(task, x -> x.in(State.WAITING, x.ticket().duplex() ? (side - 1) / 2 * 2 : side - 1, null)), Notice.of("print.log.retried", task, side));
    }

    /// Ticks a line of the pick list off, or takes the tick away.
    public PrintJob tick(int no, String line, boolean done) throws Refused {
        return change(no, job -> {
            var lines = new java.util.ArrayList<>(job.ticked());
            lines.remove(line);
            if (done) lines.add(line);
            return job.withTicked(lines);
        }, null);
    }

    /// Tasks that a program that ended was printing: nobody knows how far the printer came, so a person says. Of a job that goes to the printer whole most likely nothing is on paper.
    public void wake() throws Refused {
        for (var job : jobs())
            for (var t : job.tasks())
                if (t.state() == State.PRINTING) change(job.no(), j -> j.with(t.no(), x -> x.in(State.FAILED, Printers.whole(x.ticket().printer()) ? 0 : x.done(), Notice.of("print.why.ended"))), Notice.of("print.log.interrupted", t.no()));
    }

    /// Takes a job out of the queue, with its files.
    public void drop(int no) throws Refused {
        var job = job(no);
        office.archive().write(w -> {
            w.print().drop(no);
            return null;
        });
        Sweep.quietly(folder(job));
    }

    /// Where the files of a job lie, and the PostScript of tasks without a printer.
    public Path folder(PrintJob job) {
        return office.folder().resolve("print").resolve(job.folder());
    }

    /// How a job is changed; what it sees is the newest state.
    interface Change {
        PrintJob of(PrintJob job);
    }

    PrintJob change(int no, Change change, Notice told) throws Refused {
        return office.archive().write(w -> {
            var next = change.of(w.print().job(no));
            w.print().save(next, told);
            return next;
        });
    }
}

package plaint.desk;

import java.util.Optional;
import java.util.function.Consumer;
import plaint.print.PrintJob;
import plaint.print.PrintOrder;
import plaint.print.PrintTask;
import plaint.print.PrintTask.State;
import plaint.print.Printers;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// Hands the next waiting task of a job to its printer and keeps in the store how far it came. A printer that refuses stops its task, not the others.
public final class PrintNext {
    /// How many sides may go to the printer before the store is told how far it is.
    private static final int KEEP = 20;
    private final Office office;
    private final PrintQueue queue;
    private final Printers printers = new Printers();

    public PrintNext(Office office) {
        this.office = office;
        queue = new PrintQueue(office);
    }

    /// The job as it stands after the task; empty where none waits. `seen` is told each step on the way. Cancelling leaves the task stopped where it was.
    public Optional<PrintJob> run(int no, Consumer<PrintJob> seen, Progress progress) throws Refused {
        var job = queue.job(no);
        var next = job.next();
        if (next.isEmpty()) return Optional.empty();
        var task = next.get();
        var begun = queue.change(no, j -> j.with(task.no(), t -> t.in(State.PRINTING, t.resumeAt(), null)), Notice.of("print.log.begun", task.no(), task.ticket().printer(), task.resumeAt() + 1));
        seen.accept(begun);
        var watched = new Watched(begun, task, seen, progress);
        try {
            var request = print(begun, task, watched);
            var done = queue.change(no, j -> j.with(task.no(), t -> t.handed(request)), Notice.of("print.log.printed", task.no(), task.sides()));
            seen.accept(done);
            return Optional.of(done);
        } catch (Refused e) {
            return Optional.of(stopped(no, task, watched.done, e.notice(), seen));
        } catch (Cancelled e) {
            return Optional.of(stopped(no, task, watched.done, Notice.of("print.why.cancelled"), seen));
        }
    }

    /// Of a job that goes to the printer whole nothing is on paper yet, however many of its sides were ready.
    private PrintJob stopped(int no, PrintTask task, int ready, Notice why, Consumer<PrintJob> seen) throws Refused {
        boolean whole = Printers.whole(task.ticket().printer());
        int done = whole ? task.resumeAt() : ready;
        var stopped = queue.change(no, j -> j.with(task.no(), t -> t.in(State.FAILED, done, why)), whole ? Notice.of("print.log.unprinted", task.no()) : Notice.of("print.log.failed", task.no(), done + 1));
        seen.accept(stopped);
        return stopped;
    }

    /// What the print service calls it; null for a file, and where it does not tell.
    private String print(PrintJob job, PrintTask task, Progress progress) throws Refused, Cancelled {
        var ticket = task.ticket();
        var file = queue.folder(job).resolve(task.legs().getFirst().file());
        var order = new PrintOrder(file, ticket.printer(), 1, ticket.duplex(), task.ranges(), job.queueName(task), task.resumeAt(),
            new PrintOrder.Finish(ticket.tray(), ticket.colour(), ticket.staple(), ticket.shortEdge(), ticket.halved()));
        if (!ticket.printer().isEmpty()) return printers.print(order, progress);
        printers.toPostScript(order, queue.folder(job).resolve(job.queueName(task) + (task.resumeAt() > 0 ? "-" + (task.resumeAt() + 1) : "") + ".ps"), progress);
        return null;
    }

    /// Counts the sides that went out, tells them on, and keeps them now and then.
    private final class Watched implements Progress {
        private final PrintJob job;
        private final PrintTask task;
        private final Consumer<PrintJob> seen;
        private final Progress inner;
        private int done;
        private int kept;

        Watched(PrintJob job, PrintTask task, Consumer<PrintJob> seen, Progress inner) {
            this.job = job;
            this.task = task;
            this.seen = seen;
            this.inner = inner;
            done = task.resumeAt();
            kept = done;
        }

        @Override public void step(Notice doing, long sides, long total) {
            done = (int) sides;
            inner.step(doing, sides, total);
            var now = job.with(task.no(), t -> t.in(State.PRINTING, done, null));
            seen.accept(now);
            if (done - kept < KEEP) return;
            kept = done;
            try {
                queue.change(job.no(), j -> j.with(task.no(), t -> t.in(State.PRINTING, done, null)), null);
            } catch (Refused e) {
                // the printer goes on; the store tells its trouble at the next write
                kept = done;
            }
        }

        @Override public boolean cancelled() {
            return inner.cancelled();
        }
    }
}

package plaint.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import plaint.print.PrintJob;
import plaint.print.PrintTask;
import plaint.print.PrintTask.State;
import plaint.print.Printers;
import plaint.text.Notice;
import plaint.text.Refused;

/// What the print service of this computer was handed and still holds. It takes a job from us in a moment, also for a printer that is off: until it let go of the job nothing is known to be on paper, and
/// what the printer never gave out is taken back, to be printed elsewhere or later.
public final class AtPrinters {
    private final Office office;

    public AtPrinters(Office office) {
        this.office = office;
    }

    /// Tasks of one job that `printer` has not given out, and what the print service says of the printer (empty: nothing). `working`: it is giving
    /// something out, and has only not come to these yet.
    public record Held(String printer, List<Integer> tasks, String says, boolean working) {
        public Held {
            tasks = List.copyOf(tasks);
        }
    }

    /// Empty where all is out, or where the computer's print service tells nothing of what became of a job.
    public static List<Held> of(PrintJob job) {
        var handed = new LinkedHashMap<String, List<PrintTask>>();
        for (var t : job.tasks()) if (t.state() == State.PRINTED && t.request() != null) handed.computeIfAbsent(t.ticket().printer(), p -> new ArrayList<>()).add(t);
        var held = new ArrayList<Held>();
        handed.forEach((printer, tasks) -> {
            var there = Printers.waiting(printer);
            var still = tasks.stream().filter(t -> there.contains(t.request())).map(PrintTask::no).toList();
            if (!still.isEmpty()) held.add(new Held(printer, still, Printers.says(printer), Printers.atWork(printer)));
        });
        return List.copyOf(held);
    }

    /// Takes all of them back. The first of each printer stops where it began, since whether some of it came out only who stands at the printer sees; those behind it wait as before they were handed over.
    public PrintJob takeBack(int no) throws Refused {
        var queue = new PrintQueue(office);
        var job = queue.job(no);
        for (var h : of(job)) {
            for (int task : h.tasks()) {
                var t = job.task(task).orElseThrow();
                // what came out meanwhile is printed
                if (!Printers.takeBack(t.request())) continue;
                boolean first = task == h.tasks().getFirst();
                job = queue.change(no, j -> j.with(task, x -> first ? x.in(State.FAILED, 0, Notice.of("print.why.takenBack", h.printer())) : x.in(State.WAITING, 0, null)), Notice.of("print.log.takenBack", task, h.printer()));
            }
        }
        return job;
    }
}

package plaint.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plaint.desk.AtPrinters;
import plaint.desk.PickList;
import plaint.print.PrintJob;
import plaint.print.PrintTask;
import plaint.text.Notice;
import plaint.text.Words;

/// How jobs of the print room are told: a line for the job, one for each set and each task, and the same as JSON.
final class Printed {
    private Printed() { }

    static int told(Speech speech, List<PrintJob> jobs) {
        var held = new LinkedHashMap<Integer, List<AtPrinters.Held>>();
        for (var j : jobs) held.put(j.no(), AtPrinters.of(j));
        for (var j : jobs) tell(speech, j, held.get(j.no()));
        speech.object(Keys.of("jobs", jobs.stream().map(j -> object(j, held.get(j.no()))).toList()));
        return jobs.stream().flatMap(j -> j.tasks().stream()).anyMatch(t -> t.state() == PrintTask.State.FAILED) ? Commands.WITH_REFUSALS : Commands.DONE;
    }

    private static void tell(Speech speech, PrintJob j, List<AtPrinters.Held> held) {
        var words = Words.in(speech.lang());
        speech.say(j.paused() ? "cli.line.jobPaused" : "cli.line.job", j.no(), j.caseNo(), j.filing(), j.bound(), j.tasks().stream().mapToInt(PrintTask::sheets).sum());
        for (var s : j.sets()) speech.say("cli.line.jobSet", s.no(), words.say("print.pick.role." + s.role(), s.recipient()), s.mark(), j.pages(s), j.sheets(s));
        for (var t : j.tasks())
            speech.say("cli.line.jobTask", t.no(), t.set(), t.ticket().printer().isEmpty() ? "PostScript" : t.ticket().printer(), words.say("print.stock." + t.ticket().stock()), t.done(), t.sides(),
                speech.of(Notice.of("cli.task." + (held.stream().anyMatch(h -> h.tasks().contains(t.no())) ? "AT_PRINTER" : t.state()))), t.why() == null ? "" : speech.of(t.why()));
        for (var h : held) speech.warn("cli.line.jobHeld", h.printer(), h.tasks().stream().map(String::valueOf).toList(), h.says());
    }

    private static Map<String, Object> object(PrintJob j, List<AtPrinters.Held> held) {
        var one = new LinkedHashMap<String, Object>();
        one.put("job", j.no());
        one.put("case", j.caseNo().value());
        one.put("filing", j.filing());
        one.put("made", j.made());
        one.put("paused", j.paused());
        one.put("sets", j.sets().stream().map(s -> Keys.of("set", s.no(), "role", s.role().name(), "recipient", s.recipient(), "mark", s.mark(), "pages", j.pages(s), "sheets", j.sheets(s), "volumes", j.volumes(s).size())).toList());
        one.put("tasks", j.tasks().stream().map(t -> {
            var task = new LinkedHashMap<String, Object>();
            task.put("task", t.no());
            task.put("set", t.set());
            task.put("printer", t.ticket().printer());
            task.put("stock", t.ticket().stock());
            task.put("tray", t.ticket().tray());
            task.put("duplex", t.ticket().duplex());
            task.put("staple", t.ticket().staple());
            task.put("colour", t.ticket().colour());
            task.put("volume", t.volume());
            task.put("parts", t.legs().stream().map(PrintTask.Leg::piece).distinct().toList());
            task.put("sides", t.sides());
            task.put("done", t.done());
            task.put("state", t.state().name());
            return task;
        }).toList());
        one.put("held", held.stream().map(h -> Keys.of("printer", h.printer(), "tasks", h.tasks(), "says", h.says())).toList());
        one.put("stock", PickList.stock(j));
        return one;
    }
}

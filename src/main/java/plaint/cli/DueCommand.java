package plaint.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plaint.desk.DueList;
import plaint.desk.ExportCalendar;
import plaint.desk.Home;
import plaint.desk.PrintDueLog;
import plaint.text.Now;
import plaint.text.Refused;
import plaint.work.Cancelled;

/// What is due in all cases as of a day, the hearings ahead, and how many open cases have neither; the day's log as a PDF and the calendar file for whoever runs this each morning.
@Command(name = "due", description = "cli.about.due")
final class DueCommand implements Callable<Integer> {
    private static final int MANY = 5000;
    private static final int HEARINGS = 30;
    private final Speech speech;
    private final Home home;

    @Mixin private CommonOptions common;

    @Mixin private StoreOption store;

    @Option(names = "--on", paramLabel = "YYYY-MM-DD", descriptionKey = "cli.option.dueOn")
    private String on;

    @Option(names = "--owner", paramLabel = "NAME", descriptionKey = "cli.option.dueOwner")
    private String owner;

    @Option(names = "--log", converter = FilePath.Written.class, paramLabel = "FILE.pdf", descriptionKey = "cli.option.dueLog")
    private Path log;

    @Option(names = "--calendar", converter = FilePath.Written.class, paramLabel = "FILE.ics", descriptionKey = "cli.option.dueCalendar")
    private Path calendar;

    DueCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override public Integer call() throws Refused, Cancelled {
        var day = on == null ? Now.today() : Days.read(on);
        try (var office = store.openExisting(home)) {
            var due = new DueList(office).run(new DueList.Query(day, owner, false, MANY, HEARINGS));
            tell(due);
            var object = new LinkedHashMap<String, Object>();
            object.put("on", day.toString());
            object.put("due", due.items().stream().map(DueCommand::object).toList());
            object.put("hearings", due.hearings().stream().map(DueCommand::object).toList());
            object.put("idle", due.idle().stream().map(i -> i.no().value()).toList());
            if (log != null) object.put("log", new PrintDueLog(office).run(day, owner, speech.lang(), log, speech.progress()).toString());
            if (calendar != null) {
                object.put("entries", new ExportCalendar(office).run(day, owner, speech.lang(), calendar));
                object.put("calendar", calendar.toString());
            }
            for (var file : new Path[] {log, calendar}) if (file != null) speech.line(file.toString());
            speech.object(object);
            return Commands.DONE;
        }
    }

    private void tell(DueList.Result due) {
        var lang = speech.lang();
        for (var i : due.items()) {
            speech.say("cli.line.dueAll." + i.group(), i.line().due(), i.days() < 0 ? -i.days() : i.days(), i.line().no(), lang.of(i.line().what().zh(), i.line().what().en()));
            speech.line("    " + lang.of(i.line().sum().zh(), i.line().sum().en()) + "  [" + lang.of(i.line().why().zh(), i.line().why().en()) + "]");
        }
        if (due.items().isEmpty()) speech.say("cli.line.dueNone");
        for (var h : due.hearings()) speech.say("cli.line.hearing", h.line().at().toLocalDate(), h.line().at().toLocalTime(), h.line().no(), lang.of(h.court().zh(), h.court().en()), h.line().served(), h.line().toServe());
        if (due.idleCount() > 0) speech.say("cli.line.idle", due.idleCount());
    }

    private static Map<String, Object> object(DueList.Item i) {
        var one = new LinkedHashMap<String, Object>();
        one.put("case", i.line().no().value());
        one.put("kind", i.line().kind().name());
        one.put("due", i.line().due().toString());
        one.put("safe", i.line().safe().toString());
        one.put("days", i.days());
        one.put("zh", i.line().what().zh());
        one.put("en", i.line().what().en());
        one.put("owner", i.line().owner());
        return one;
    }

    private static Map<String, Object> object(DueList.Sitting h) {
        var one = new LinkedHashMap<String, Object>();
        one.put("case", h.line().no().value());
        one.put("at", h.line().at().toString());
        one.put("court", h.line().court());
        one.put("served", h.line().served());
        one.put("toServe", h.line().toServe());
        one.put("gaps", h.line().gaps());
        return one;
    }
}

package plaint.cli;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plaint.desk.HistoryLine;
import plaint.desk.Home;
import plaint.desk.ShowCase;
import plaint.desk.ShowChanges;
import plaint.desk.TodayBoard;
import plaint.text.Dates;
import plaint.text.Now;
import plaint.text.Refused;

/// What was done on a day in all cases, or to one case since it was opened.
@Command(name = "history", description = "cli.about.history")
final class HistoryCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(Dates.BEIJING);
    private final Speech speech;
    private final Home home;

    @Mixin private CommonOptions common;

    @Mixin private StoreOption store;

    @Option(names = "--day", paramLabel = "YYYY-MM-DD", descriptionKey = "cli.option.historyDay")
    private String day;

    @Option(names = "--case", paramLabel = "NO", descriptionKey = "cli.option.historyCase")
    private String no;

    HistoryCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override public Integer call() throws Refused {
        try (var office = store.openExisting(home)) {
            var object = new LinkedHashMap<String, Object>();
            if (no != null) {
                var of = CaseOption.read(no);
                var wanted = day == null ? null : read();
                var lines = new ShowCase(office).history(of).stream().filter(h -> wanted == null || h.at().atZone(Dates.BEIJING).toLocalDate().equals(wanted)).map(h -> new TodayBoard.Change(of, h)).toList();
                object.put("case", of.value());
                object.put("all", lines.size());
                tell(lines, object);
            } else {
                var found = new ShowChanges(office).run(read());
                object.put("day", found.day().toString());
                object.put("all", found.all());
                object.put("cases", found.cases());
                tell(found.changes(), object);
                speech.say("cli.line.changes", found.day(), found.all(), found.cases());
            }
            speech.object(object);
            return Commands.DONE;
        }
    }

    private LocalDate read() throws Refused {
        return day == null ? Now.today() : Days.read(day);
    }

    private void tell(List<TodayBoard.Change> changes, Map<String, Object> object) {
        for (var c : changes) speech.line(TIME.format(c.line().at()) + "  " + (c.no() == null ? "-" : c.no().value()) + "  " + c.line().who() + "  " + speech.of(c.line().what()));
        object.put("changes", changes.stream().map(c -> row(c.no() == null ? null : c.no().value(), c.line())).toList());
    }

    private Map<String, Object> row(String of, HistoryLine h) {
        var row = new LinkedHashMap<String, Object>();
        row.put("seq", h.seq());
        row.put("at", h.at().toString());
        row.put("case", of);
        row.put("who", h.who());
        row.put("what", speech.of(h.what()));
        row.put("digest", h.digest());
        return row;
    }
}

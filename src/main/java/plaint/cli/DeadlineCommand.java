package plaint.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import plaint.desk.CaseDue;
import plaint.desk.Home;
import plaint.desk.ShowCase;
import plaint.forum.Deadlines;
import plaint.forum.Deadlines.Due;
import plaint.forum.Deadlines.Given;
import plaint.forum.Deadlines.Moment;
import plaint.forum.Forum.Word;
import plaint.forum.Span;
import plaint.text.Refused;

/// When something is due after an event, or after a bare period, with every step of the arithmetic.
@Command(name = "deadline", description = "cli.about.deadline")
final class DeadlineCommand implements Callable<Integer> {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").withResolverStyle(ResolverStyle.STRICT);
    private final Speech speech;
    private final Home home;

    @Spec private CommandSpec spec;

    @Mixin private final OnForum on;

    @Option(names = "--event", paramLabel = "KEY", descriptionKey = "cli.option.event")
    private String event;

    @Option(names = "--period", paramLabel = "15d|6m|3y|72h", descriptionKey = "cli.option.period")
    private String period;

    @Option(names = "--before", descriptionKey = "cli.option.before")
    private boolean before;

    @Option(names = "--clear", descriptionKey = "cli.option.clear")
    private boolean clear;

    @Option(names = "--service", paramLabel = "METHOD", descriptionKey = "cli.option.service")
    private String service;

    @Option(names = "--court", paramLabel = "CODE", descriptionKey = "cli.option.court")
    private String court;

    @Option(names = "--abroad", descriptionKey = "cli.option.abroad")
    private boolean abroad;

    @Option(names = "--date", paramLabel = "YYYY-MM-DD[THH:MM]", descriptionKey = "cli.option.start")
    private String date;

    @Option(names = "--case", paramLabel = "NO", descriptionKey = "cli.option.dueOf")
    private String no;

    @Option(names = "--list", descriptionKey = "cli.option.listEvents")
    private boolean list;

    DeadlineCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
        on = new OnForum(home);
    }

    @Override public Integer call() throws Refused {
        if (no != null) return ofCase();
        var deadlines = on.pack().deadlines();
        if (list) return listed(deadlines);
        if (event == null && period == null) throw missing("--event", "--period");
        if (date == null) throw missing("--date");
        if (event != null && period != null) throw new Refused("cli.refused.eventAndPeriod");
        if (event != null && (before || clear)) throw new Refused("cli.refused.eventCounted", event);
        var start = start();
        var given = new Given(service, court, abroad);
        var due = event != null ? deadlines.due(event, start, given) : deadlines.due(Span.read(period), before, clear, start, given);
        tell(due);
        speech.object(object(due, start));
        return Commands.DONE;
    }

    /// All that is due in one case, from what is recorded of it.
    private int ofCase() throws Refused {
        if (event != null || period != null || date != null) throw new Refused("cli.refused.caseAndEvent");
        try (var office = on.store().openExisting(home)) {
            var file = new ShowCase(office).run(CaseOption.read(no));
            var due = new CaseDue(office).run(file);
            new DueOfCase(speech, file).tell(due);
            return Commands.DONE;
        }
    }

    private MissingParameterException missing(String... options) {
        return new MissingParameterException(spec.commandLine(), List.of(options).stream().<picocli.CommandLine.Model.ArgSpec>map(spec::findOption).toList(), "");
    }

    private Moment start() throws Refused {
        try {
            return date.contains("T") ? new Moment(LocalDateTime.parse(date, MINUTE)) : new Moment(LocalDate.parse(date, DAY));
        } catch (DateTimeException e) {
            throw new Refused("cli.refused.moment", date);
        }
    }

    private void tell(Due due) {
        for (var step : due.steps()) speech.line(of(step.text()) + (step.rule() == null ? "" : " [" + of(step.rule()) + "]"));
        speech.say("cli.line.deadline", due.due(), due.raw(), due.safe());
    }

    private Map<String, Object> object(Due due, Moment start) {
        var object = new LinkedHashMap<String, Object>();
        object.put("raw", due.raw().toString());
        object.put("due", due.due().toString());
        object.put("safe", due.safe().toString());
        object.put("steps", due.steps().stream().map(s -> {
            var step = new LinkedHashMap<String, Object>();
            step.put("key", s.key());
            step.putAll(both(s.text()));
            step.put("rule", s.rule() == null ? null : both(s.rule()));
            return step;
        }).toList());
        object.put("forum", on.id());
        object.put(event != null ? "event" : "period", event != null ? event : period);
        object.put("date", start.toString());
        return object;
    }

    private int listed(Deadlines deadlines) {
        for (var e : deadlines.events()) speech.say(e.before() ? "cli.line.eventBefore" : "cli.line.eventAfter", e.key(), of(e.name()), e.period().in(speech.lang()), of(e.start()), of(e.rule()));
        speech.say("cli.line.services", String.join(", ", deadlines.services()));
        var events = deadlines.events().stream().map(e -> {
            var one = new LinkedHashMap<String, Object>();
            one.put("key", e.key());
            one.putAll(both(e.name()));
            one.put("period", e.period().toString());
            one.put("before", e.before());
            one.put("start", both(e.start()));
            one.put("rule", both(e.rule()));
            one.put("verified", e.verified());
            return one;
        }).toList();
        var object = new LinkedHashMap<String, Object>();
        object.put("forum", on.id());
        object.put("events", events);
        object.put("services", deadlines.services());
        speech.object(object);
        return Commands.DONE;
    }

    private String of(Word word) {
        return speech.lang().of(word.zh(), word.en());
    }

    private static Map<String, Object> both(Word word) {
        var both = new LinkedHashMap<String, Object>();
        both.put("zh", word.zh());
        both.put("en", word.en());
        return both;
    }
}

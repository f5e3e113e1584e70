package plaint.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import plaint.casefile.CaseFile;
import plaint.casefile.Filing;
import plaint.casefile.Seat;
import plaint.desk.Home;
import plaint.desk.ShowCase;
import plaint.text.Refused;
import plaint.text.Words;

/// One case at a glance: who against whom, what is claimed, the filings, exhibits and events.
@Command(name = "show", description = "cli.about.caseShow")
final class CaseShowCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;

    @Mixin private CommonOptions common;

    @Mixin private StoreOption store;

    @Parameters(paramLabel = "NO", descriptionKey = "cli.option.case")
    private String no;

    CaseShowCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override public Integer call() throws Refused {
        try (var office = store.openExisting(home)) {
            var file = new ShowCase(office).run(CaseOption.read(no));
            tell(file);
            speech.object(object(file));
            return Commands.DONE;
        }
    }

    private void tell(CaseFile file) {
        var lang = speech.lang();
        speech.line(file.no() + "  " + lang.of(file.title(), file.latinTitle()) + (file.sample() ? "  样本 SAMPLE" : ""));
        speech.line(Words.in(lang).say(StageWords.key(file.stage())) + (file.docketNo() == null ? "" : "  " + file.docketNo()));
        file.currentClaim().ifPresent(c -> speech.say("cli.line.claim", c.total().grouped(), c.no()));
        for (var f : file.filings()) speech.say("cli.line.filing", f.no(), f.kind(), f.dated());
        for (var x : file.exhibits()) speech.say("cli.line.exhibit", x.id(), lang.of(x.title(), x.latin()), x.files().size(), x.pages());
        for (var e : file.events()) speech.line(e.day() + "  " + lang.of(e.title(), e.latin()));
    }

    private static Map<String, Object> object(CaseFile file) {
        var object = new LinkedHashMap<String, Object>();
        object.put("no", file.no().value());
        object.put("title", file.title());
        object.put("latinTitle", file.latinTitle());
        object.put("stage", file.stage().name());
        object.put("sample", file.sample());
        object.put("revision", file.revision());
        object.put("forum", file.forum());
        object.put("court", file.court());
        object.put("cause", file.cause());
        object.put("docketNo", file.docketNo());
        object.put("total", file.currentClaim().map(c -> c.total().plain()).orElse(null));
        object.put("plaintiffs", names(file, Seat.Role.PLAINTIFF));
        object.put("defendants", names(file, Seat.Role.DEFENDANT));
        object.put("claims", file.claims().stream().map(c -> row("no", c.no(), "on", day(c.on()), "total", c.total().plain())).toList());
        object.put("filings", file.filings().stream().map(CaseShowCommand::filing).toList());
        object.put("exhibits", file.exhibits().stream().map(x -> row("id", x.id().value(), "title", x.title(), "filing", x.filing(), "files", x.files().size(), "pages", x.pages())).toList());
        object.put("events", file.events().stream().map(e -> row("day", day(e.day()), "kind", e.kind().name(), "title", e.title(), "source", e.source())).toList());
        return object;
    }

    private static Map<String, Object> filing(Filing f) {
        return row("no", f.no(), "kind", f.kind(), "dated", day(f.dated()), "claim", f.claim(), "submitted", day(f.submitted()), "announced", day(f.announced()),
            "accepted", day(f.accepted()));
    }

    private static List<String> names(CaseFile file, Seat.Role role) {
        return file.seated(role, Integer.MAX_VALUE).stream().map(p -> p.name()).toList();
    }

    private static String day(LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static Map<String, Object> row(Object... keysAndValues) {
        var row = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) row.put((String) keysAndValues[i], keysAndValues[i + 1]);
        return row;
    }
}

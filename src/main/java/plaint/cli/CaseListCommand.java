package plaint.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import plaint.desk.CaseLine;
import plaint.desk.Home;
import plaint.desk.ListCases;
import plaint.text.Refused;
import plaint.text.Words;

/// All cases of a store, by number.
@Command(name = "list", description = "cli.about.caseList")
final class CaseListCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;

    @Mixin private CommonOptions common;

    @Mixin private StoreOption store;

    CaseListCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override public Integer call() throws Refused {
        try (var office = store.openExisting(home)) {
            var cases = new ListCases(office).run();
            for (var c : cases) speech.say("cli.line.case", c.no(), title(c), stage(c), c.court(), c.docketNo() == null ? "-" : c.docketNo(), c.total().grouped());
            if (cases.isEmpty()) speech.say("cli.line.noCases", store.folder());
            speech.object(Keys.of("cases", cases.stream().map(CaseListCommand::object).toList()));
            return Commands.DONE;
        }
    }

    private String title(CaseLine c) {
        return speech.lang().of(c.title(), c.latinTitle());
    }

    private String stage(CaseLine c) {
        return Words.in(speech.lang()).say(StageWords.key(c.stage()));
    }

    private static Map<String, Object> object(CaseLine c) {
        var object = new LinkedHashMap<String, Object>();
        object.put("no", c.no().value());
        object.put("title", c.title());
        object.put("latinTitle", c.latinTitle());
        object.put("stage", c.stage().name());
        object.put("court", c.court());
        object.put("docketNo", c.docketNo());
        object.put("total", c.total().plain());
        object.put("currency", c.total().currency());
        object.put("sample", c.sample());
        object.put("lastDay", c.lastDay() == null ? null : c.lastDay().toString());
        object.put("nextDay", c.nextDay() == null ? null : c.nextDay().toString());
        object.put("exhibits", c.exhibits());
        object.put("pages", c.pages());
        return object;
    }
}

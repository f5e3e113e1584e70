package plaint.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import plaint.desk.AmendCase;
import plaint.desk.Home;
import plaint.text.Refused;

/// Takes back the text of a case that was changed outside: parties, purchases, claims, docket, whatever a form of the window holds.
@Command(name = "amend", description = "cli.about.caseAmend")
final class CaseAmendCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;

    @Mixin private CommonOptions common;

    @Mixin private StoreOption store;

    @Parameters(paramLabel = "FILE.yaml", descriptionKey = "cli.option.caseAmend")
    private Path text;

    CaseAmendCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override public Integer call() throws Refused {
        try (var office = store.openExisting(home)) {
            var amended = new AmendCase(office).run(text);
            var now = amended.now();
            speech.say(amended.changed() ? "cli.line.caseEdited" : "cli.line.caseSame", now.no());
            var object = new LinkedHashMap<String, Object>();
            object.put("case", now.no().value());
            object.put("revision", now.revision());
            object.put("changed", amended.changed());
            speech.object(object);
            return Commands.DONE;
        }
    }
}

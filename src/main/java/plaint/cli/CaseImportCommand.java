package plaint.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import plaint.desk.Home;
import plaint.desk.ImportCase;
import plaint.text.Refused;
import plaint.work.Cancelled;

/// A case taken in from its form for people, with the files of its exhibits.
@Command(name = "import", description = "cli.about.caseImport")
final class CaseImportCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;

    @Mixin private CommonOptions common;

    @Mixin private StoreOption store;

    @Parameters(paramLabel = "FILE", descriptionKey = "cli.option.caseFile")
    private Path file;

    CaseImportCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override public Integer call() throws Refused, Cancelled {
        try (var office = store.open(home)) {
            var taken = new ImportCase(office).run(file, speech.progress());
            int pages = taken.exhibits().stream().mapToInt(x -> x.pages()).sum();
            speech.say("cli.line.imported", taken.no(), speech.lang().of(taken.title(), taken.latinTitle()), taken.exhibits().size(), pages);
            var object = new LinkedHashMap<String, Object>();
            object.put("case", taken.no().value());
            object.put("exhibits", taken.exhibits().size());
            object.put("pages", pages);
            speech.object(object);
            return Commands.DONE;
        }
    }
}

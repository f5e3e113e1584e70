package plaint.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import plaint.desk.Home;
import plaint.desk.ImportCase;
import plaint.text.Notice;
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
            var imported = new ImportCase(office).run(file, speech.progress());
            var taken = imported.caseFile();
            if (taken == null) return nothing(imported.refused());
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

    private int nothing(List<ImportCase.RefusedFile> refused) {
        for (var r : refused) speech.warn("cli.line.reason", r.exhibit(), speech.of(r.reason()));
        speech.refuse(speech.of(Notice.of("desk.refused.importFiles", file, refused.size())), Map.of("refused", refused.stream().map(r -> speech.of(r.reason())).toList()));
        return Commands.NOTHING_DONE;
    }
}

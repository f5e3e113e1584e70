package plaint.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plaint.desk.AddExhibits;
import plaint.desk.Home;
import plaint.key.ExhibitId;
import plaint.text.Refused;
import plaint.work.Cancelled;

/// Takes files in as new exhibits of a case, each sealed by its digest; a file that is refused is named with the reason and the rest goes on.
@Command(name = "add", description = "cli.about.exhibitAdd")
final class ExhibitAddCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin private final OnCase on;

    @Mixin private FilingOption of;

    @Mixin private AllowedOption allowed;

    @Option(names = "--theme", paramLabel = "KEY", required = true, descriptionKey = "cli.option.exhibitTheme")
    private String theme;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "cli.option.exhibitFiles")
    private List<Path> files;

    ExhibitAddCommand(Speech speech, Home home) {
        this.speech = speech;
        on = new OnCase(home);
    }

    @Override public Integer call() throws Refused, Cancelled {
        try (var opened = on.open()) {
            var file = opened.file();
            int filing = file.filings().isEmpty() ? 1 : of.in(file);
            var taken = new AddExhibits(opened.office()).run(file.no(), files, theme, filing, allowed.read(), speech.progress());
            int refused = 0;
            for (var t : taken.files()) {
                if (t.exhibit() == null) refused++;
                else speech.say("cli.line.exhibitTaken", t.exhibit(), t.file().getFileName());
                for (var n : t.notices()) speech.warn("cli.line.reason", t.file().getFileName(), speech.of(n));
            }
            var object = new LinkedHashMap<String, Object>();
            object.put("case", file.no().value());
            object.put("revision", taken.caseFile().revision());
            object.put("files", taken.files().stream().map(this::object).toList());
            speech.object(object);
            return refused == 0 ? Commands.DONE : refused < files.size() ? Commands.WITH_REFUSALS : Commands.NOTHING_DONE;
        }
    }

    private Map<String, Object> object(AddExhibits.TakenFile t) {
        var one = new LinkedHashMap<String, Object>();
        one.put("file", t.file().toString());
        one.put("exhibit", t.exhibit() == null ? null : t.exhibit().value());
        one.put("status", t.exhibit() == null ? "refused" : t.notices().isEmpty() ? "accepted" : "warned");
        one.put("same", t.twins().stream().map(ExhibitId::value).toList());
        one.put("reason", t.notices().isEmpty() ? null : speech.of(t.notices()));
        return one;
    }
}

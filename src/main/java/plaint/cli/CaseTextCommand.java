package plaint.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plaint.desk.AmendCase;
import plaint.desk.Home;
import plaint.text.Refused;

/// The whole record of a case as text, to be changed with any editor and given back to `case amend`.
@Command(name = "text", description = "cli.about.caseText")
final class CaseTextCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin private final OnCase on;

    @Option(names = "--out", paramLabel = "FILE.yaml", required = true, descriptionKey = "cli.option.caseTextOut")
    private Path out;

    CaseTextCommand(Speech speech, Home home) {
        this.speech = speech;
        on = new OnCase(home);
    }

    @Override public Integer call() throws Refused {
        try (var opened = on.open()) {
            new AmendCase(opened.office()).write(opened.file(), out);
            speech.line(out.toString());
            var object = new LinkedHashMap<String, Object>();
            object.put("case", opened.file().no().value());
            object.put("revision", opened.file().revision());
            object.put("file", out.toString());
            speech.object(object);
            return Commands.DONE;
        }
    }
}

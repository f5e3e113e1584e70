package plaint.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plaint.casefile.CaseFile;
import plaint.desk.EditExhibits;
import plaint.desk.Home;
import plaint.evidence.Exhibit;
import plaint.text.Refused;

/// What the catalogue prints of exhibits, one or several in one save; without anything to set, those that lack source or object of proof are listed.
@Command(name = "describe", description = "cli.about.exhibitDescribe")
final class ExhibitDescribeCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin private final OnCase on;

    @Parameters(paramLabel = "ID", arity = "0..*", descriptionKey = "cli.option.describeIds")
    private List<String> ids = List.of();

    @Option(names = "--title", paramLabel = "TEXT", descriptionKey = "cli.option.describeTitle")
    private String title;

    @Option(names = "--theme", paramLabel = "KEY", descriptionKey = "cli.option.exhibitTheme")
    private String theme;

    @Option(names = "--source", paramLabel = "TEXT", descriptionKey = "cli.option.describeSource")
    private String source;

    @Option(names = "--proves", paramLabel = "TEXT", descriptionKey = "cli.option.describeProves")
    private String proves;

    @Option(names = "--dated", paramLabel = "DATE", descriptionKey = "cli.option.describeDated")
    private String dated;

    @Option(names = "--held", paramLabel = "original|copy", descriptionKey = "cli.option.describeHeld")
    private Held held;

    private enum Held { original, copy }

    ExhibitDescribeCommand(Speech speech, Home home) {
        this.speech = speech;
        on = new OnCase(home);
    }

    @Override public Integer call() throws Refused {
        try (var opened = on.open()) {
            var file = opened.file();
            boolean says = title != null || theme != null || source != null || proves != null || dated != null || held != null;
            if (!says && !ids.isEmpty()) throw new Refused("cli.refused.describeWhat", String.join(" ", ids));
            var now = says ? new EditExhibits(opened.office()).describe(file.no(), worded(file)) : file;
            var lacking = EditExhibits.unworded(now);
            if (says) speech.say(now.revision() == file.revision() ? "cli.line.caseSame" : "cli.line.caseEdited", now.no());
            for (var x : lacking) speech.line(x.id() + "  " + x.title() + "  –  " + speech.of(plaint.text.Notice.of("ui.evidence.unworded")));
            speech.object(Keys.of("case", now.no().value(), "revision", now.revision(), "lacking", lacking.stream().map(x -> x.id().value()).toList()));
            return Commands.DONE;
        }
    }

    /// Those named; where none is, those that lack something, of which only what they lack is filled in.
    private List<Exhibit> worded(CaseFile file) throws Refused {
        var day = dated == null ? null : Days.read(dated);
        var as = held == null ? null : Exhibit.Held.valueOf(held.name().toUpperCase(java.util.Locale.ROOT));
        var all = new ArrayList<Exhibit>();
        if (ids.isEmpty()) {
            if (title != null) throw new Refused("cli.refused.describeTitle");
            for (var x : EditExhibits.unworded(file)) all.add(x.inWords(null, theme, blank(x.source()) ? source : null, blank(x.proves()) ? proves : null, x.dated() == null ? day : null, as));
        }
        if (title != null && ids.size() > 1) throw new Refused("cli.refused.describeTitle");
        for (var id : ids) all.add(exhibit(file, id).inWords(title, theme, source, proves, day, as));
        return all;
    }

    private static Exhibit exhibit(CaseFile file, String id) throws Refused {
        return file.exhibits().stream().filter(x -> x.id().value().equals(id)).findFirst().orElseThrow(() -> new Refused("desk.refused.noExhibit", file.no(), id));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}

package plaint.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plaint.desk.CompareBundles;
import plaint.desk.Home;
import plaint.desk.NotOver;
import plaint.text.Refused;
import plaint.work.Cancelled;

/// Two versions of a bundle held against each other: what moved, came, went, changed.
@Command(name = "compare", description = "cli.about.compare")
final class CompareCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;

    @Mixin private CommonOptions common;

    @Parameters(index = "0", paramLabel = "OLD.pdf", descriptionKey = "cli.option.compareOld")
    private Path before;

    @Parameters(index = "1", paramLabel = "NEW.pdf", descriptionKey = "cli.option.compareNew")
    private Path after;

    @Option(names = "--out", converter = FilePath.Written.class, paramLabel = "FILE.pdf", descriptionKey = "cli.option.compareOut")
    private Path out;

    CompareCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override public Integer call() throws Refused, Cancelled {
        NotOver.any(out, before, after);
        var verb = new CompareBundles(home);
        var compared = verb.run(before, after);
        for (var line : verb.lines(compared)) speech.line(speech.of(line));
        if (out != null) {
            verb.print(compared, speech.lang(), out, speech.progress());
            speech.say("cli.line.comparison", out);
        }
        var object = new LinkedHashMap<String, Object>();
        object.put("same", compared.same());
        object.put("before", side(compared.before(), compared.pagesBefore()));
        object.put("after", side(compared.after(), compared.pagesAfter()));
        object.put("exhibits", compared.exhibits().stream().map(CompareCommand::exhibit).toList());
        object.put("papers", compared.papers().stream().map(CompareCommand::paper).toList());
        if (out != null) object.put("file", out.toString());
        speech.object(object);
        return Commands.DONE;
    }

    private static Map<String, Object> side(String file, int pages) {
        return Keys.of("file", file, "pages", pages);
    }

    private static Map<String, Object> exhibit(CompareBundles.Exhibit x) {
        var object = new LinkedHashMap<String, Object>();
        object.put("what", x.fate().name().toLowerCase(Locale.ROOT));
        object.put("title", x.title());
        object.put("labelBefore", x.labelBefore());
        object.put("labelAfter", x.labelAfter());
        object.put("pagesBefore", x.pagesBefore());
        object.put("pagesAfter", x.pagesAfter());
        object.put("changedPages", x.changed());
        return object;
    }

    private static Map<String, Object> paper(CompareBundles.Paper p) {
        var object = new LinkedHashMap<String, Object>();
        object.put("what", p.fate().name().toLowerCase(Locale.ROOT));
        object.put("title", p.title());
        object.put("gone", p.gone());
        object.put("come", p.come());
        object.put("following", p.following());
        return object;
    }
}

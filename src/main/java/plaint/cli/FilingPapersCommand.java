package plaint.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plaint.desk.ChoosePapers;
import plaint.desk.Home;
import plaint.text.Refused;

/// The papers of a filing: listed, added, left out, and the style they are set in.
@Command(name = "papers", description = "cli.about.filingPapers")
final class FilingPapersCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin private final OnCase on;

    @Mixin private FilingOption of;

    @Option(names = "--add", paramLabel = "KEY", descriptionKey = "cli.option.addPaper")
    private List<String> add = List.of();

    @Option(names = "--leave", paramLabel = "KEY", descriptionKey = "cli.option.leavePaper")
    private List<String> leave = List.of();

    @Option(names = "--style", paramLabel = "KEY", descriptionKey = "cli.option.style")
    private String style;

    @Option(names = "--whole-case", descriptionKey = "cli.option.wholeCase")
    private boolean wholeCase;

    FilingPapersCommand(Speech speech, Home home) {
        this.speech = speech;
        on = new OnCase(home);
    }

    @Override public Integer call() throws Refused {
        try (var opened = on.open()) {
            var choose = new ChoosePapers(opened.office());
            var file = opened.file();
            int filing = of.in(file);
            if (!add.isEmpty() || !leave.isEmpty() || style != null) {
                var papers = new ArrayList<>(choose.options(file, filing).papers().stream().filter(c -> c.taken()).map(c -> c.paper().key()).toList());
                papers.removeAll(leave);
                for (var key : add) if (!papers.contains(key)) papers.add(key);
                file = choose.run(file.no(), filing, papers, style == null ? file.filing(filing).choice().style() : style, wholeCase);
            }
            var now = choose.options(file, filing);
            for (var c : now.papers())
                speech.line((c.taken() ? "[x] " : "[ ] ") + c.paper().key() + "  " + speech.lang().of(c.paper().title(), c.paper().latin()) + (c.paper().note().isEmpty() ? "" : "  " + c.paper().note()));
            for (var s : now.styles()) speech.line((s.key().equals(now.style()) ? "(x) " : "( ) ") + s.key() + "  " + speech.lang().of(s.name(), s.latin()));
            var object = new LinkedHashMap<String, Object>();
            object.put("filing", filing);
            object.put("papers", now.papers().stream().map(c -> Map.of("key", c.paper().key(), "title", c.paper().title(), "taken", c.taken(), "usual", c.usual(), "note", c.paper().note())).toList());
            object.put("style", now.style());
            speech.object(object);
            return Commands.DONE;
        }
    }
}

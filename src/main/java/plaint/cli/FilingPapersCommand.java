package plaint.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plaint.casefile.ChosenSet;
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

    @Option(names = "--bates", paramLabel = "PREFIX:000001", descriptionKey = "cli.option.bates")
    private String bates;

    @Option(names = "--of", negatable = true, descriptionKey = "cli.option.of")
    private Boolean counted;

    @Option(names = "--confidential", arity = "0..1", fallbackValue = "*", paramLabel = "TEXT", descriptionKey = "cli.option.confidential")
    private String confidential;

    @Option(names = "--volume-pages", paramLabel = "N", descriptionKey = "cli.option.volumePages")
    private Integer volumePages;

    @Option(names = {"--volume-mb", "--volume-megabytes"}, paramLabel = "N", descriptionKey = "cli.option.volumeMb")
    private Integer volumeMb;

    FilingPapersCommand(Speech speech, Home home) {
        this.speech = speech;
        on = new OnCase(home);
    }

    @Override public Integer call() throws Refused {
        try (var opened = on.open()) {
            var choose = new ChoosePapers(opened.office());
            var file = opened.file();
            int filing = of.in(file);
            boolean sets = bates != null || counted != null || confidential != null || volumePages != null || volumeMb != null;
            if (!add.isEmpty() || !leave.isEmpty() || style != null || sets) {
                var papers = new ArrayList<>(choose.options(file, filing).papers().stream().filter(c -> c.taken()).map(c -> c.paper().key()).toList());
                papers.removeAll(leave);
                for (var key : add) if (!papers.contains(key)) papers.add(key);
                file = choose.run(file.no(), filing, papers, style == null ? file.filing(filing).choice().style() : style, wholeCase, sets(file.filing(filing).choice().sets()));
            }
            var now = choose.options(file, filing);
            for (var c : now.papers())
                speech.line((c.taken() ? "[x] " : "[ ] ") + c.paper().key() + "  " + speech.lang().of(c.paper().title(), c.paper().latin()) + (c.paper().note().isEmpty() ? "" : "  " + c.paper().note()));
            for (var s : now.styles()) speech.line((s.key().equals(now.style()) ? "(x) " : "( ) ") + s.key() + "  " + speech.lang().of(s.name(), s.latin()));
            var object = new LinkedHashMap<String, Object>();
            object.put("filing", filing);
            object.put("papers", now.papers().stream().map(c -> Keys.of("key", c.paper().key(), "title", c.paper().title(), "taken", c.taken(), "usual", c.usual(), "note", c.paper().note())).toList());
            object.put("style", now.style());
            var stamps = now.printing().stamps().stamping(now.sets().bates(), now.sets().of(), now.sets().confidential());
            var chosen = Keys.of("bates", stamps.bates() == null ? "" : stamps.bates().written(), "of", !stamps.of().isEmpty(), "confidential", stamps.confidential(), "volumePages", now.sets().pages(), "volumeMegabytes", now.sets().megabytes());
            if (!stamps.isNone() || now.sets().pages() > 0 || now.sets().megabytes() > 0)
                speech.say("cli.line.sets", chosen.get("bates"), stamps.of().isEmpty() ? "{page}" : stamps.of(), stamps.confidential(), now.sets().pages(), now.sets().megabytes());
            object.put("sets", chosen);
            speech.object(object);
            return Commands.DONE;
        }
    }

    /// What was decided of the sets, with what is given now.
    private ChosenSet sets(ChosenSet before) {
        return new ChosenSet(bates == null ? before.bates() : bates, counted == null ? before.of() : counted, confidential == null ? before.confidential() : confidential, before.volumePages(), before.volumeMegabytes())
            .divided(volumePages, volumeMb);
    }
}

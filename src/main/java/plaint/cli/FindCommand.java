package plaint.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plaint.desk.FindAnything;
import plaint.desk.Home;
import plaint.text.Refused;

/// Finds cases, people, shops, exhibits' files and leads by any part of what is known of them.
@Command(name = "find", description = "cli.about.find")
final class FindCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;

    @Mixin private CommonOptions common;

    @Mixin private StoreOption store;

    @Parameters(paramLabel = "TEXT", arity = "1..*", descriptionKey = "cli.option.find")
    private List<String> words;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20", descriptionKey = "cli.option.findLimit")
    private String limit;

    FindCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override public Integer call() throws Refused {
        if (!limit.strip().matches("[1-9][0-9]{0,3}")) throw new Refused("cli.refused.limit", limit);
        try (var office = store.openExisting(home)) {
            var hits = new FindAnything(office).run(String.join(" ", words), Integer.parseInt(limit.strip()));
            for (var h : hits) speech.line(h.kind() + "  " + (h.caseNo() == null ? h.item() : h.caseNo().value()) + "  " + speech.lang().of(h.name(), h.latin() == null ? h.name() : h.latin()) + (h.detail() == null ? "" : "  " + h.detail()) + (h.where() == null ? "" : "  " + h.where().path()));
            if (hits.isEmpty()) speech.say("cli.line.nothingFound");
            speech.object(Keys.of("hits", hits.stream().map(h -> {
                var one = new LinkedHashMap<String, Object>();
                one.put("kind", h.kind().name());
                one.put("name", h.name());
                one.put("detail", h.detail());
                one.put("case", h.caseNo() == null ? null : h.caseNo().value());
                one.put("item", h.item());
                one.put("where", h.where() == null ? null : h.where().path());
                return one;
            }).toList()));
            return Commands.DONE;
        }
    }
}

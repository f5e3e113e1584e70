package plaint.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plaint.desk.Batch;
import plaint.desk.Batch.Status;
import plaint.desk.Home;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;

/// A filing set for each row of a list; goes on where it was stopped.
@Command(name = "batch", description = "batch.about")
final class BatchCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;

    @Mixin private CommonOptions common;

    @Mixin private StoreOption store;

    @Option(names = "--list", paramLabel = "FILE.csv", descriptionKey = "cli.option.batchList")
    private Path list;

    @Option(names = "--forum", paramLabel = "ID", descriptionKey = "cli.option.ownForum")
    private String forum;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "cli.option.batchOut")
    private Path out;

    @Option(names = "--accept", paramLabel = "KIND=REASON", descriptionKey = "cli.option.batchAccept")
    private List<String> accept = List.of();

    @Option(names = "--template", converter = FilePath.Written.class, paramLabel = "FILE.csv", descriptionKey = "cli.option.batchTemplate")
    private Path template;

    BatchCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override public Integer call() throws Refused, Cancelled {
        if (template != null) return template();
        if (list == null || out == null) throw new Refused("batch.refused.options", list == null ? "--list" : "--out");
        try (var office = store.openExisting(home)) {
            var result = new Batch(office).run(list, forum, answers(), out, speech.lang(), speech.progress());
            for (var line : result.lines()) {
                switch (line.status()) {
                    case DONE, DRAFT -> {
                        speech.say(line.status() == Status.DONE ? "batch.line.done" : "batch.line.draft", line.row(), line.no(), line.files().size(), line.pages());
                        for (var warning : line.told()) speech.warn("cli.line.warned", speech.of(warning));
                    }
                    case SKIPPED -> speech.say("batch.line.skipped", line.row(), line.no());
                    case REFUSED -> speech.warn("batch.line.refused", line.row(), line.no().isEmpty() ? "-" : line.no(), speech.of(line.reasons()));
                }
            }
            speech.say("batch.line.sum", result.count(Status.DONE), result.count(Status.DRAFT), result.count(Status.REFUSED), result.count(Status.SKIPPED), result.report());
            result.standing().forEach((kind, rows) -> speech.warn("batch.line.kind", kind, rows.size(), Notice.of("check.kind." + kind).in(speech.lang())));
            if (!result.standing().isEmpty()) speech.warn("batch.line.answer", result.standing().keySet().iterator().next());
            var object = new LinkedHashMap<String, Object>();
            object.put("done", result.count(Status.DONE));
            object.put("drafts", result.count(Status.DRAFT));
            object.put("refused", result.count(Status.REFUSED));
            object.put("skipped", result.count(Status.SKIPPED));
            object.put("report", result.report().toString());
            object.put("warnings", result.standing().entrySet().stream().map(e -> Keys.of("check", e.getKey(), "rows", e.getValue().size())).toList());
            speech.object(object);
            if (result.count(Status.REFUSED) == 0) return Commands.DONE;
            return result.count(Status.REFUSED) == result.lines().size() ? Commands.NOTHING_DONE : Commands.WITH_REFUSALS;
        }
    }

    /// By the kind of warning, one reason for all rows.
    private Map<String, String> answers() throws Refused {
        var out = new LinkedHashMap<String, String>();
        for (var given : accept) {
            int at = given.indexOf('=');
            if (at < 1) throw new Refused("batch.refused.accept", given);
            out.put(given.substring(0, at).strip(), given.substring(at + 1).strip());
        }
        return out;
    }

    private int template() throws Refused, Cancelled {
        Batch.template(template);
        speech.say("batch.line.template", template);
        var object = new LinkedHashMap<String, Object>();
        object.put("template", template.toString());
        speech.object(object);
        return Commands.DONE;
    }
}

package plaint.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plaint.desk.BundleLoose;
import plaint.desk.Home;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;

/// A bundle from loose files and a list; no store.
@Command(name = "bundle", description = "cli.about.bundle")
final class BundleCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;

    @Mixin private CommonOptions common;

    @Option(names = "--list", paramLabel = "FILE.csv", required = true, descriptionKey = "cli.option.list")
    private Path list;

    @Option(names = "--out", converter = FilePath.Written.class, paramLabel = "FILE.pdf", required = true, descriptionKey = "cli.option.pdf")
    private Path out;

    @Option(names = "--forum", paramLabel = "ID", defaultValue = "cn", descriptionKey = "cli.option.forum")
    private String forum;

    @Option(names = "--title", paramLabel = "TEXT", descriptionKey = "cli.option.title")
    private String title;

    @Option(names = "--volume-pages", paramLabel = "N", descriptionKey = "cli.option.volumePages")
    private int volumePages;

    @Option(names = {"--volume-mb", "--volume-megabytes"}, paramLabel = "N", descriptionKey = "cli.option.volumeMb")
    private int volumeMb;

    @Option(names = "--bates", paramLabel = "PREFIX:000001", descriptionKey = "cli.option.bates")
    private String bates;

    @Option(names = "--of", descriptionKey = "cli.option.of")
    private Boolean of;

    @Option(names = "--confidential", arity = "0..1", fallbackValue = "*", paramLabel = "TEXT", descriptionKey = "cli.option.confidential")
    private String confidential;

    @Option(names = "--manifest", descriptionKey = "cli.option.manifest")
    private boolean manifest;

    @Mixin private AllowedOption allowed;

    BundleCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override public Integer call() throws Refused, Cancelled {
        var result = new BundleLoose(home).run(list, out, forum, title, new BundleLoose.Wishes(Math.max(0, volumePages), Math.max(0, volumeMb) * 1_000_000L, bates, of, confidential, manifest), allowed.read(),
            speech.progress());
        var exhibits = new ArrayList<Map<String, Object>>();
        boolean refusals = false;
        for (var line : result.exhibits()) {
            refusals |= line.status().equals("refused");
            if (line.status().equals("refused")) speech.warn("cli.line.leftOut", speech.of(line.reasons()));
            else if (!line.reasons().isEmpty()) speech.warn("cli.line.reason", line.id(), speech.of(line.reasons()));
            exhibits.add(exhibit(line));
        }
        if (result.file() == null) return nothing(exhibits);
        speech.say("cli.line.file", result.pages(), result.file());
        var volumes = new ArrayList<Map<String, Object>>();
        for (var v : result.volumes()) {
            speech.say("cli.line.volume", v.no(), v.first(), v.last(), v.file());
            if (v.cut()) speech.warn("cli.line.volumeCut", v.no());
            volumes.add(Keys.of("file", v.file().toString(), "first", v.first(), "last", v.last(), "pages", v.pages(), "cut", v.cut()));
        }
        var object = new LinkedHashMap<String, Object>();
        object.put("file", result.file().toString());
        object.put("pages", result.pages());
        object.put("exhibits", exhibits);
        if (!volumes.isEmpty()) object.put("volumes", volumes);
        speech.object(object);
        return refusals ? Commands.WITH_REFUSALS : Commands.DONE;
    }

    private int nothing(List<Map<String, Object>> exhibits) {
        speech.refuse(speech.of(Notice.of("desk.refused.nothingToBundle", list, exhibits.size())), Keys.of("exhibits", exhibits));
        return Commands.NOTHING_DONE;
    }

    private Map<String, Object> exhibit(BundleLoose.Line line) {
        var object = new LinkedHashMap<String, Object>();
        object.put("id", line.id());
        object.put("file", line.file());
        object.put("pages", line.pages());
        object.put("first", line.first());
        object.put("status", line.status());
        object.put("reason", speech.of(line.reasons()));
        return object;
    }
}

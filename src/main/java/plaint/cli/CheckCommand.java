package plaint.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plaint.check.Finding;
import plaint.desk.AcceptWarnings;
import plaint.desk.CheckBundle;
import plaint.desk.CheckFiling;
import plaint.desk.CheckStore;
import plaint.desk.Home;
import plaint.desk.ShowCase;
import plaint.desk.TransposeCase;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;

/// A finished bundle, or a store where a folder is named, proven by itself; or a filing read as a clerk will.
@Command(name = "check", description = "cli.about.check")
final class CheckCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;

    @Mixin private CommonOptions common;

    @Mixin private StoreOption store;

    @Parameters(paramLabel = "FILE|DIR", arity = "0..1", descriptionKey = "cli.option.checked")
    private Path checked;

    @Option(names = "--originals", paramLabel = "DIR", descriptionKey = "cli.option.originals")
    private Path originals;

    @Option(names = "--case", paramLabel = "NO", descriptionKey = "cli.option.checkCase")
    private String no;

    @Option(names = "--filing", paramLabel = "N", descriptionKey = "cli.option.filingOne")
    private String filing;

    @Option(names = "--forum", paramLabel = "ID", descriptionKey = "cli.option.ownForum")
    private String forum;

    @Option(names = "--facts", paramLabel = "FILE", descriptionKey = "cli.option.facts")
    private Path facts;

    @Option(names = "--accept", paramLabel = "REASON", descriptionKey = "cli.option.accept")
    private String accept;

    CheckCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override public Integer call() throws Refused, Cancelled {
        if (no != null) return filing();
        if (checked == null) throw new Refused("cli.refused.checkWhat");
        return Files.isDirectory(checked) ? store() : bundle();
    }

    private int bundle() throws Refused {
        var result = new CheckBundle().run(checked, originals);
        tell(result.findings());
        speech.say(result.ok() ? "cli.line.bundleHolds" : "cli.line.bundleFails", checked, result.pages(), result.findings().size());
        if (result.listed() > 0) speech.say(originals == null ? "cli.line.manifest" : "cli.line.manifestProved", result.listed(), result.proved());
        return ended(result.ok(), Keys.of("pages", result.pages(), "listed", result.listed(), "proved", result.proved()), result.findings());
    }

    private int store() throws Refused, Cancelled {
        var result = new CheckStore(checked, home).run(speech.opening());
        tell(result.findings());
        speech.say(result.ok() ? "cli.line.storeHolds" : "cli.line.storeFails", checked, result.findings().size());
        return ended(result.ok(), Map.of(), result.findings());
    }

    /// What stops the filing, what warns and what was let pass; with a reason, what warns is let pass first.
    private int filing() throws Refused {
        var wanted = CaseOption.read(no);
        try (var office = store.openExisting(home)) {
            var kept = new ShowCase(office).run(wanted);
            var file = new TransposeCase(office).run(kept, forum, facts);
            if (file.filings().isEmpty()) throw new Refused("cli.refused.noFilings", wanted);
            int number = filing == null ? file.lastFiling() : FilingOption.number(filing);
            var seen = file;
            if (accept != null && file == kept) {
                for (var warning : new AcceptWarnings(office).run(wanted, number, accept)) speech.say("cli.line.accepted", wanted, number, speech.of(warning));
                seen = new ShowCase(office).run(wanted);
            } else if (accept != null) {
                var unkept = new AcceptWarnings(office).run(file, number, accept);
                for (var warning : unkept.passed()) speech.say("cli.line.accepted", wanted, number, speech.of(warning));
                seen = unkept.file();
            }
            var result = new CheckFiling(office).run(seen, number);
            if (result.plan() == null) speech.warn("cli.line.stopped", speech.of(result.refused()));
            for (var m : result.missing()) speech.warn("cli.line.stopped", speech.of(m));
            for (var f : result.findings()) {
                if (f.rank() == Finding.Rank.STOP) speech.warn("cli.line.stopped", speech.of(f.what()));
                else if (f.open()) speech.warn("cli.line.warned", speech.of(f.what()));
                else if (f.waived() != null) speech.say("cli.line.passedWith", speech.of(f.what()), f.waived().reason());
            }
            long warned = result.findings().stream().filter(Finding::open).count();
            boolean ok = !result.stopped() && warned == 0;
            speech.say(ok ? "cli.line.filingHolds" : result.stopped() ? "cli.line.filingStopped" : "cli.line.warnedHow", wanted, number, warned);
            var object = new LinkedHashMap<String, Object>();
            object.put("ok", ok);
            object.put("case", wanted.value());
            object.put("filing", number);
            if (result.plan() == null) object.put("refused", speech.of(result.refused()));
            if (!result.missing().isEmpty()) object.put("missing", result.missing().stream().map(speech::of).toList());
            object.put("findings", result.findings().stream().map(f -> Findings.of(f, speech)).toList());
            speech.object(object);
            return ok ? Commands.DONE : Commands.WITH_REFUSALS;
        }
    }

    private void tell(List<Notice> findings) {
        for (var finding : findings) speech.line(speech.of(finding));
    }

    private int ended(boolean ok, Map<String, Object> more, List<Notice> findings) {
        var object = new LinkedHashMap<String, Object>();
        object.put("ok", ok);
        object.putAll(more);
        object.put("findings", Findings.of(findings, speech));
        speech.object(object);
        return ok ? Commands.DONE : Commands.WITH_REFUSALS;
    }
}

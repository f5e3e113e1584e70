package plaint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plaint.casefile.CaseFile;
import plaint.casefile.Rewrite.Act;
import plaint.desk.Home;
import plaint.desk.Office;
import plaint.desk.RewriteDraft;
import plaint.desk.ShowDraft;
import plaint.drafting.Passage;
import plaint.text.Refused;

/// The paragraphs of a draft: listed, reworded, added, struck out, given back to the template.
@Command(name = "paragraphs", description = "cli.about.paragraphs")
final class ParagraphsCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin private final OnCase on;

    @Mixin private FilingOption of;

    @Option(names = "--paper", paramLabel = "KEY", descriptionKey = "cli.option.paper")
    private String paper;

    @Option(names = "--at", paramLabel = "ID", descriptionKey = "cli.option.paragraph")
    private String at;

    @Option(names = "--text", paramLabel = "TEXT", descriptionKey = "cli.option.ownText")
    private String text;

    @Option(names = "--text-file", paramLabel = "FILE", descriptionKey = "cli.option.ownTextFile")
    private Path textFile;

    @Option(names = "--before", descriptionKey = "cli.option.addBefore")
    private boolean before;

    @Option(names = "--after", descriptionKey = "cli.option.addAfter")
    private boolean after;

    @Option(names = "--strike", descriptionKey = "cli.option.strike")
    private boolean strike;

    @Option(names = "--restore", descriptionKey = "cli.option.restore")
    private boolean restore;

    @Option(names = "--keep", descriptionKey = "cli.option.keepOwn")
    private boolean keep;

    @Option(names = "--fields", descriptionKey = "cli.option.fields")
    private boolean fields;

    ParagraphsCommand(Speech speech, Home home) {
        this.speech = speech;
        on = new OnCase(home);
    }

    @Override public Integer call() throws Refused {
        if (at == null && (strike || restore || keep || text != null || textFile != null || before || after)) throw new Refused("cli.refused.paragraphWhich");
        try (var opened = on.open()) {
            var office = opened.office();
            var file = opened.file();
            int chosen = of.in(file);
            if (paper == null) return papers(office, file, chosen);
            if (at != null) file = change(office, file, new RewriteDraft.Spot(chosen, paper, at));
            tell(new ShowDraft(office).run(file, chosen, paper));
            return Commands.DONE;
        }
    }

    private int papers(Office office, CaseFile file, int chosen) throws Refused {
        var papers = new ShowDraft(office).papers(file, chosen);
        for (var p : papers) speech.say("cli.line.paper", p.key(), speech.lang().of(p.title(), p.latin()), p.own(), p.changed() + p.lost());
        speech.object(Keys.of("papers", papers.stream().map(p -> Keys.of("paper", p.key(), "title", p.title(), "own", p.own(), "changed", p.changed(), "lost", p.lost())).toList()));
        return Commands.DONE;
    }

    private CaseFile change(Office office, CaseFile file, RewriteDraft.Spot spot) throws Refused {
        var verb = new RewriteDraft(office);
        if (Stream.of(strike, restore, keep, text != null || textFile != null).filter(b -> b).count() != 1 || before && after) throw new Refused("cli.refused.oneAct");
        if (strike) return verb.strike(file, spot);
        if (keep) return verb.keep(file, spot);
        if (restore) {
            var draft = new ShowDraft(office).run(file, spot.filing(), spot.paper());
            var gone = draft.lost().stream().filter(r -> r.at().equals(at) || r.id().equals(at)).findFirst();
            if (gone.isPresent()) return verb.restore(file, gone.get().id());
            var rewrite = draft.passage(at).map(Passage::rewrite).orElse(null);
            if (rewrite == null) throw new Refused("desk.refused.noRewrite", at);
            return verb.restore(file, rewrite.id());
        }
        var own = text == null ? read() : text;
        return before || after ? verb.add(file, spot, before ? Act.BEFORE : Act.AFTER, own) : verb.replace(file, spot, own);
    }

    private String read() throws Refused {
        try {
            return Files.readString(textFile);
        } catch (IOException e) {
            throw new Refused("casefile.refused.unreadable", textFile);
        }
    }

    private void tell(ShowDraft.Draft draft) {
        for (var p : draft.passages()) {
            speech.line(p.id() + "  " + (p.block() < 0 ? "—" : p.shown()));
            if (p.rewrite() != null) speech.say(p.changed() ? "cli.line.ownChanged" : "cli.line.own", p.rewrite().by(), p.rewrite().on());
            if (p.changed()) speech.line("    < " + p.rewrite().generated() + "\n    > " + p.generated());
        }
        for (var r : draft.lost()) speech.say("cli.line.ownLost", r.at(), r.text() == null ? r.generated() : r.text());
        if (fields) for (var f : draft.fields()) speech.line(f.token() + "  " + f.now());
        var object = new LinkedHashMap<String, Object>();
        object.put("paper", draft.paper());
        object.put("filing", draft.filing());
        object.put("paragraphs", draft.passages().stream().map(ParagraphsCommand::object).toList());
        object.put("lost", draft.lost().stream().map(r -> Keys.of("at", r.at(), "text", r.text() == null ? "" : r.text())).toList());
        if (fields) object.put("fields", draft.fields().stream().map(f -> Keys.of("token", f.token(), "now", f.now())).toList());
        speech.object(object);
    }

    private static Map<String, Object> object(Passage p) {
        var object = new LinkedHashMap<String, Object>();
        object.put("id", p.id());
        object.put("text", p.shown());
        object.put("generated", p.generated() == null ? "" : p.generated());
        object.put("own", p.rewrite() == null ? "" : p.rewrite().act().name());
        object.put("changed", p.changed());
        return object;
    }
}

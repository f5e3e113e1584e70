package plaint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plaint.desk.EditTemplates;
import plaint.desk.Home;
import plaint.desk.LineChanges;
import plaint.desk.Office;
import plaint.desk.ShowCase;
import plaint.text.Refused;

/// The templates of a pack: listed, one shown with what the office changed in it, replaced by a file after it was tried on a case, given back.
@Command(name = "template", description = "cli.about.forumTemplate")
final class ForumTemplateCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;

    @Mixin private CommonOptions common;

    @Mixin private StoreOption store;

    @Option(names = "--forum", paramLabel = "ID", descriptionKey = "cli.option.forum")
    private String forum = "cn";

    @Option(names = "--template", paramLabel = "PATH", descriptionKey = "cli.option.template")
    private String path;

    @Option(names = "--set", paramLabel = "FILE", descriptionKey = "cli.option.templateSet")
    private Path set;

    @Option(names = "--case", paramLabel = "NO", descriptionKey = "cli.option.templateCase")
    private String no;

    @Option(names = "--reset", descriptionKey = "cli.option.templateReset")
    private boolean reset;

    ForumTemplateCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override public Integer call() throws Refused {
        try (var office = store.openExisting(home)) {
            var verb = new EditTemplates(office);
            if (path == null) return list(verb);
            if (reset) verb.reset(forum, path);
            if (set != null) save(office, verb);
            var text = verb.text(forum, path);
            for (var line : LineChanges.of(text.pack(), text.now())) speech.line(line.sign() + " " + line.text());
            var object = new LinkedHashMap<String, Object>();
            object.put("template", path);
            object.put("own", text.own() != null);
            object.put("text", text.now());
            speech.object(object);
            return Commands.DONE;
        }
    }

    private int list(EditTemplates verb) throws Refused {
        var all = verb.templates(forum);
        for (var t : all) speech.line(t.path() + "  " + speech.lang().listed(t.titles()) + (t.own() ? "  " + speech.of(plaint.text.Notice.of("cli.word.ownTemplate", t.since())) : ""));
        speech.object(Keys.of("templates", all.stream().map(t -> Keys.of("template", t.path(), "papers", t.papers(), "own", t.own())).toList()));
        return Commands.DONE;
    }

    private void save(Office office, EditTemplates verb) throws Refused {
        if (no == null) throw new Refused("cli.refused.templateCase");
        var file = new ShowCase(office).run(CaseOption.read(no));
        if (!file.forum().equals(forum)) throw new Refused("cli.refused.otherForum", file.no(), file.forum(), forum);
        for (int filing : file.filings().stream().map(f -> f.no()).toList().reversed()) {
            var papers = verb.shownBy(file, filing, path);
            if (papers.isEmpty()) continue;
            verb.save(file, filing, papers.getFirst().key(), path, read());
            return;
        }
        throw new Refused("cli.refused.templateUnused", file.no(), path);
    }

    private String read() throws Refused {
        try {
            return Files.readString(set);
        } catch (IOException e) {
            throw new Refused("casefile.refused.unreadable", set);
        }
    }
}

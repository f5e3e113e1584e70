package plaint.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import plaint.desk.Home;
import plaint.forum.Forums;
import plaint.text.Refused;

/// The forum packs there are.
@Command(name = "list", description = "cli.about.forumList")
final class ForumListCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;

    @Mixin private CommonOptions common;

    ForumListCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override public Integer call() {
        var forums = home.packs();
        var packs = new ArrayList<Map<String, Object>>();
        boolean refusals = false;
        for (var id : forums.ids()) {
            var object = new LinkedHashMap<String, Object>();
            object.put("id", id);
            try {
                var forum = forums.get(id);
                object.put("name", forum.name().zh());
                object.put("latin", forum.name().en());
                object.put("version", forum.version());
                object.put("courts", forum.courts().size());
                object.put("digest", forum.digest());
                speech.say("cli.line.forum", id, forum.version(), speech.lang().of(forum.name().zh(), forum.name().en()), forum.courts().size());
            } catch (Refused e) {
                refusals = true;
                object.put("error", speech.of(e.notice()));
                speech.warn("cli.line.reason", id, speech.of(e.notice()));
            }
            packs.add(object);
        }
        speech.object(Map.of("forums", packs));
        return refusals ? Commands.WITH_REFUSALS : Commands.DONE;
    }
}

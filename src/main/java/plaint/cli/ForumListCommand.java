package plaint.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import plaint.desk.Home;
import plaint.forum.Forum;
import plaint.forum.Forums;
import plaint.text.Notice;
import plaint.text.Refused;

/// The forum packs there are, delivered and the office's own: where each comes from, what it extends, whether it was reviewed. One that cannot be used is named with its fault.
@Command(name = "list", description = "cli.about.forumList")
final class ForumListCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;

    @Mixin private CommonOptions common;

    @Mixin private StoreOption store;

    ForumListCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override public Integer call() {
        var forums = home.packs(store.folder());
        var packs = new ArrayList<Map<String, Object>>();
        boolean refusals = false;
        for (var found : forums.found()) {
            var object = new LinkedHashMap<String, Object>();
            object.put("id", found.id());
            object.put("origin", found.origin().name().toLowerCase(Locale.ROOT));
            object.put("folder", found.folder().toString());
            try {
                if (found.taken()) throw new Refused("forum.refused.taken", found.id(), found.folder());
                tell(forums.whole(found.id()), found, object);
            } catch (Refused e) {
                refusals = true;
                object.put("error", speech.of(e.notice()));
                speech.warn("cli.line.reason", found.id(), speech.of(e.notice()));
            }
            packs.add(object);
        }
        speech.object(Keys.of("forums", packs));
        return refusals ? Commands.WITH_REFUSALS : Commands.DONE;
    }

    private void tell(Forum forum, Forums.Found found, Map<String, Object> object) {
        var parents = forum.layers().stream().skip(1).map(Forum.Layer::id).toList();
        var review = forum.layers().getFirst().review();
        var rules = forum.rules();
        long open = rules.stream().filter(r -> !r.verified()).count();
        object.put("name", forum.name().zh());
        object.put("latin", forum.name().en());
        object.put("kind", forum.kind().name().toLowerCase(Locale.ROOT));
        object.put("version", forum.version());
        object.put("extends", parents);
        object.put("language", forum.language());
        object.put("currency", forum.currency());
        object.put("courts", forum.courts().size());
        object.put("review", Reviews.object(review));
        object.put("rules", rules.size());
        object.put("unverified", open);
        object.put("digest", forum.digest());
        speech.say("cli.line.forum", found.id(), forum.version(), speech.lang().of(forum.name().zh(), forum.name().en()), forum.courts().size());
        speech.say("cli.line.forum.origin", speech.of(Notice.of("cli.word.origin." + found.origin())), found.folder());
        if (!parents.isEmpty()) speech.say("cli.line.forum.extends", String.join(" → ", parents));
        speech.say("cli.line.forum.review", Reviews.told(review, speech), review.asOf(), rules.size(), open);
        if (review.translated()) speech.say("cli.line.forum.translated");
    }
}

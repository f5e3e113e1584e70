package plaint.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import plaint.desk.Home;
import plaint.forum.Forum;
import plaint.text.Refused;

/// The law on a topic on a day, or for conduct from one day to another, with what holds where the law changed in between.
@Command(name = "law", description = "cli.about.law")
final class LawCommand implements Callable<Integer> {
    private final Speech speech;

    @Spec private CommandSpec spec;

    @Mixin private final OnForum on;

    @Option(names = "--topic", paramLabel = "KEY", descriptionKey = "cli.option.topic")
    private String topic;

    @Option(names = "--from", paramLabel = "YYYY-MM-DD", descriptionKey = "cli.option.conductFrom")
    private String from;

    @Option(names = "--to", paramLabel = "YYYY-MM-DD", descriptionKey = "cli.option.conductTo")
    private String to;

    @Option(names = "--list", descriptionKey = "cli.option.listTopics")
    private boolean list;

    @Option(names = "--find", paramLabel = "TEXT", descriptionKey = "cli.option.findLaw")
    private String find;

    LawCommand(Speech speech, Home home) {
        this.speech = speech;
        on = new OnForum(home);
    }

    @Override public Integer call() throws Refused {
        var pack = on.pack();
        if (list) {
            for (var t : pack.topics()) speech.line(t + "  " + speech.lang().of(pack.topicName(t).zh(), pack.topicName(t).en()));
            speech.object(Keys.of("forum", on.id(), "topics", pack.topics()));
            return Commands.DONE;
        }
        if (find != null && !find.isBlank()) return found(pack);
        if (topic == null || from == null) throw new MissingParameterException(spec.commandLine(), List.of(spec.findOption(topic == null ? "--topic" : "--from")), "");
        var first = Days.read(from);
        var last = to == null ? first : Days.read(to);
        if (last.isBefore(first)) throw new Refused("cli.refused.conduct", first, last);
        var early = pack.statutes(topic, first);
        var late = pack.statutes(topic, last);
        var changes = pack.lawChanges(first, last, topic);
        var object = new LinkedHashMap<String, Object>();
        object.put("forum", on.id());
        object.put("topic", topic);
        object.put("from", first.toString());
        object.put("to", last.toString());
        object.put("then", early.stream().map(this::statute).toList());
        tell(first, early);
        if (!late.equals(early)) tell(last, late);
        object.put("now", late.stream().map(this::statute).toList());
        object.put("changes", changes.stream().map(this::change).toList());
        speech.object(object);
        return Commands.DONE;
    }

    /// Each article found, under its topic, with the days it was in force.
    private int found(Forum pack) throws Refused {
        var found = pack.statutesWith(find);
        if (found.isEmpty()) throw new Refused("cli.refused.noLaw", find, on.id());
        var topics = new ArrayList<Map<String, Object>>();
        found.forEach((key, statutes) -> {
            speech.line(key + "  " + speech.lang().of(pack.topicName(key).zh(), pack.topicName(key).en()));
            for (var s : statutes) speech.say(s.verified() ? "cli.line.law" : "cli.line.lawUnverified", "  " + s.from() + " .. " + (s.to() == null ? "" : s.to()), s.citedIn(speech.lang()), speech.lang().of(s.gist().zh(), s.gist().en()));
            topics.add(Keys.of("topic", key, "articles", statutes.stream().map(this::statute).toList()));
        });
        speech.object(Keys.of("forum", on.id(), "find", find, "found", topics));
        return Commands.DONE;
    }

    private void tell(LocalDate on, List<Forum.Statute> statutes) {
        for (var s : statutes) speech.say(s.verified() ? "cli.line.law" : "cli.line.lawUnverified", on, s.citedIn(speech.lang()), speech.lang().of(s.gist().zh(), s.gist().en()));
    }

    private Map<String, Object> statute(Forum.Statute s) {
        var one = new LinkedHashMap<String, Object>();
        one.put("cited", s.cited());
        one.put("law", s.law());
        one.put("from", s.from().toString());
        one.put("to", s.to() == null ? null : s.to().toString());
        one.put("latin", s.latin());
        one.put("gist", s.gist().zh());
        one.put("latinGist", s.gist().en());
        one.put("source", s.source());
        one.put("verified", s.verified());
        return one;
    }

    private Map<String, Object> change(Forum.LawChange change) {
        speech.say("cli.line.lawChange." + change.side(), speech.lang().of(change.name().zh(), change.name().en()), change.on());
        var notes = new ArrayList<Map<String, Object>>();
        for (var n : change.notes()) {
            speech.say("cli.line.lawNote", speech.lang().of(n.text().zh(), n.text().en()), speech.lang().of(n.cited().zh(), n.cited().en()));
            notes.add(Keys.of("zh", n.text().zh(), "en", n.text().en(), "rule", Keys.of("zh", n.cited().zh(), "en", n.cited().en()), "verified", n.verified()));
        }
        var one = new LinkedHashMap<String, Object>();
        one.put("key", change.key());
        one.put("on", change.on().toString());
        one.put("side", change.side().name().toLowerCase(java.util.Locale.ROOT));
        one.put("notes", notes);
        return one;
    }
}

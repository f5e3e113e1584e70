package plaint.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plaint.desk.Home;
import plaint.desk.RecordEvent;
import plaint.docket.Event;
import plaint.docket.EventKind;
import plaint.docket.Track;
import plaint.key.ExhibitId;
import plaint.text.Refused;

/// Adds an event to the story of a case, with the exhibits that prove it.
@Command(name = "event", description = "cli.about.docketEvent")
final class DocketEventCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin private final OnCase on;

    @Option(names = "--kind", paramLabel = "KIND", required = true, descriptionKey = "cli.option.eventKind")
    private String kind;

    @Option(names = "--on", paramLabel = "DAY", required = true, descriptionKey = "cli.option.eventOn")
    private String day;

    @Option(names = "--vague", descriptionKey = "cli.option.eventVague")
    private boolean vague;

    @Option(names = "--track", paramLabel = "civil|criminal|administrative", defaultValue = "civil", descriptionKey = "cli.option.eventTrack")
    private String track;

    @Option(names = "--title", paramLabel = "TEXT", required = true, descriptionKey = "cli.option.eventTitle")
    private String title;

    @Option(names = "--title-en", paramLabel = "TEXT", descriptionKey = "cli.option.eventLatin")
    private String latin;

    @Option(names = "--detail", paramLabel = "TEXT", defaultValue = "", descriptionKey = "cli.option.eventDetail")
    private String detail;

    @Option(names = "--source", paramLabel = "TEXT", descriptionKey = "cli.option.eventSource")
    private String source;

    @Option(names = "--exhibit", paramLabel = "ID", descriptionKey = "cli.option.eventExhibit")
    private List<String> exhibits = new ArrayList<>();

    DocketEventCommand(Speech speech, Home home) {
        this.speech = speech;
        on = new OnCase(home);
    }

    @Override public Integer call() throws Refused {
        if (title.isBlank()) throw new Refused("cli.refused.eventTitle");
        var proofs = new ArrayList<ExhibitId>();
        for (var x : exhibits) proofs.add(Named.exhibit(on.no(), x));
        var event = new Event(Days.read(day), vague, Named.one(Track.values(), track, "--track"), Named.one(EventKind.values(), kind, "--kind"), title.strip(), latin == null ? title.strip() : latin.strip(), detail, detail,
            proofs, source, List.of());
        try (var opened = on.open()) {
            var now = new RecordEvent(opened.office()).run(opened.file().no(), event);
            speech.say("cli.line.event", event.day(), event.title(), now.no());
            var object = new LinkedHashMap<String, Object>();
            object.put("case", now.no().value());
            object.put("on", event.day().toString());
            object.put("kind", event.kind().name());
            object.put("track", event.track().name());
            object.put("stage", now.stage().name());
            object.put("revision", now.revision());
            speech.object(object);
            return Commands.DONE;
        }
    }
}

package plaint.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plaint.desk.ArchiveExhibits;
import plaint.desk.Home;
import plaint.desk.ShowCase;
import plaint.evidence.Exhibit;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// Which exhibits keep a filing's bundle from being PDF/A, and what is done about each.
@Command(name = "archive", description = "cli.about.archive")
final class ArchiveCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin private final OnCase on;

    @Mixin private FilingOption of;

    @Option(names = "--exhibit", paramLabel = "ID", descriptionKey = "cli.option.archiveExhibit")
    private List<String> exhibits = List.of();

    @Option(names = "--as", paramLabel = "keep|repair|picture", descriptionKey = "cli.option.archiveAs")
    private String as;

    @Option(names = "--text", paramLabel = "yes|no", descriptionKey = "cli.option.archiveText")
    private String text;

    ArchiveCommand(Speech speech, Home home) {
        this.speech = speech;
        on = new OnCase(home);
    }

    @Override public Integer call() throws Refused, Cancelled {
        try (var opened = on.open()) {
            var office = opened.office();
            var verb = new ArchiveExhibits(office);
            var caseNo = on.no();
            var archive = as == null ? null : choice(as);
            var readable = text == null ? null : yes(text);
            for (var id : exhibits) if (archive != null || readable != null) verb.choose(caseNo, Named.exhibit(caseNo, id), archive, readable);
            if (exhibits.isEmpty() && (archive != null || readable != null)) throw new Refused("cli.refused.archiveWhich");
            var file = new ShowCase(office).run(caseNo);
            int upTo = file.filings().isEmpty() ? 1 : of.in(file);
            for (var id : exhibits) if (file.exhibit(Named.exhibit(caseNo, id)).isEmpty()) throw new Refused("desk.refused.noExhibit", caseNo, id);
            var lines = verb.look(caseNo, upTo, Progress.NONE).stream().filter(l -> exhibits.isEmpty() || exhibits.contains(l.id().value())).toList();
            for (var l : lines) tell(l);
            boolean all = lines.stream().allMatch(ArchiveExhibits.Line::archive);
            speech.say(all ? "cli.line.archiveHolds" : "cli.line.archiveFails", lines.size(), lines.stream().filter(l -> !l.archive()).count());
            speech.object(Keys.of("archive", all, "exhibits", lines.stream().map(this::row).toList()));
            return Commands.DONE;
        }
    }

    private static Exhibit.Archive choice(String typed) throws Refused {
        for (var a : Exhibit.Archive.values()) if (a.name().equalsIgnoreCase(typed.strip())) return a;
        throw new Refused("cli.refused.archiveAs", typed);
    }

    private static boolean yes(String typed) throws Refused {
        return switch (typed.strip().toLowerCase(Locale.ROOT)) {
            case "yes", "true", "on" -> true;
            case "no", "false", "off" -> false;
            default -> throw new Refused("cli.refused.archiveText", typed);
        };
    }

    private void tell(ArchiveExhibits.Line l) {
        var standing = l.aloud() ? "cli.line.archiveAloud" : l.archive() ? "cli.line.archiveYes" : "cli.line.archiveNo";
        speech.say(standing, l.label(), l.title(), l.id(), l.choice().name().toLowerCase(Locale.ROOT) + (l.readable() ? "+text" : ""));
        for (var h : l.hindrances()) speech.line("    " + speech.of(h));
    }

    private Map<String, Object> row(ArchiveExhibits.Line l) {
        var row = new LinkedHashMap<String, Object>();
        row.put("id", l.id().value());
        row.put("label", l.label());
        row.put("as", l.choice().name().toLowerCase(Locale.ROOT));
        row.put("text", l.readable());
        row.put("archive", l.archive());
        row.put("aloud", l.aloud());
        row.put("hindrances", Findings.of(l.hindrances(), speech));
        return row;
    }
}

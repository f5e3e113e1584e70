package plaint.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plaint.desk.AcceptWarnings;
import plaint.desk.Home;
import plaint.desk.ProducePortal;
import plaint.desk.ShowCase;
import plaint.desk.TransposeCase;
import plaint.text.Refused;
import plaint.work.Cancelled;

/// The filing sets of one case, drafted and written.
@Command(name = "draft", description = "cli.about.draft")
final class DraftCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin private final OnCase on;

    @Option(names = "--filing", paramLabel = "N", descriptionKey = "cli.option.filing")
    private String filing;

    @Option(names = "--forum", paramLabel = "ID", descriptionKey = "cli.option.ownForum")
    private String forum;

    @Option(names = "--facts", paramLabel = "FILE", descriptionKey = "cli.option.facts")
    private Path facts;

    @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "cli.option.out")
    private Path out;

    @Option(names = "--portal", descriptionKey = "cli.option.portal")
    private boolean portal;

    @Option(names = "--docx", descriptionKey = "cli.option.docx")
    private boolean docx;

    @Option(names = "--volume-pages", paramLabel = "N", descriptionKey = "cli.option.volumePages")
    private Integer volumePages;

    @Option(names = {"--volume-mb", "--volume-megabytes"}, paramLabel = "N", descriptionKey = "cli.option.volumeMb")
    private Integer volumeMb;

    @Option(names = "--volumes", descriptionKey = "cli.option.volumes")
    private boolean volumes;

    @Option(names = "--accept", paramLabel = "REASON", descriptionKey = "cli.option.accept")
    private String accept;

    DraftCommand(Speech speech, Home home) {
        this.speech = speech;
        on = new OnCase(home);
    }

    @Override public Integer call() throws Refused, Cancelled {
        var wanted = on.no();
        int number = filing == null ? 0 : FilingOption.number(filing);
        try (var opened = on.open()) {
            var office = opened.office();
            var kept = opened.file();
            var file = new TransposeCase(office).run(kept, forum, facts);
            if (portal && file != kept) throw new Refused("cli.refused.otherForum", wanted, kept.forum(), forum);
            if (portal) return portal(office, wanted, number);
            if (docx) return docx(office, file, number);
            if (accept != null) {
                var verb = new AcceptWarnings(office);
                var other = file;
                for (var f : file.filings()) {
                    if (number != 0 && f.no() != number) continue;
                    // a case seen under another forum is not kept, nor is the reason
                    var unkept = file == kept ? null : verb.run(other, f.no(), accept);
                    for (var warning : unkept == null ? verb.run(wanted, f.no(), accept) : unkept.passed()) speech.say("cli.line.accepted", wanted, f.no(), speech.of(warning));
                    if (unkept != null) other = unkept.file();
                }
                file = file == kept ? new ShowCase(office).run(wanted) : other;
            }
            var drafted = Drafted.produce(speech, office, divided(office, file), number, out);
            if (drafted.written().isEmpty()) throw drafted.refusals().getFirst();
            speech.object(drafted.object());
            return drafted.refusals().isEmpty() ? Commands.DONE : Commands.WITH_REFUSALS;
        }
    }

    /// The case with all its filings divided into volumes as asked; `--volumes` alone: as the forum pack says of binders.
    private plaint.casefile.CaseFile divided(plaint.desk.Office office, plaint.casefile.CaseFile file) throws Refused {
        if (!volumes && volumePages == null && volumeMb == null) return file;
        return new plaint.desk.DivideFiling(office).of(file, volumes, volumePages, volumeMb);
    }

    private int portal(plaint.desk.Office office, plaint.key.CaseNo wanted, int number) throws Refused, Cancelled {
        int chosen = number == 0 ? new ShowCase(office).run(wanted).lastFiling() : number;
        var made = new ProducePortal(office).run(wanted, chosen, speech.lang(), out, speech.progress());
        speech.say("cli.line.portal", made.files().size(), made.folder());
        var object = new LinkedHashMap<String, Object>();
        object.put("folder", made.folder().toString());
        object.put("files", made.files().stream().map(f -> Keys.of("file", f.name(), "label", f.label(), "title", f.title(), "pages", f.pages(), "range", f.range(), "bytes", f.bytes())).toList());
        object.put("list", made.list().toString());
        speech.object(object);
        return Commands.DONE;
    }

    private int docx(plaint.desk.Office office, plaint.casefile.CaseFile file, int number) throws Refused, Cancelled {
        if (file.filings().isEmpty()) throw new Refused("cli.refused.noFilings", file.no());
        var made = new plaint.desk.ExportWord(office).run(file, number == 0 ? file.lastFiling() : number, java.util.List.of(), out, speech.progress());
        for (var f : made) speech.line(f.toString());
        speech.object(Keys.of("files", made.stream().map(Path::toString).toList()));
        return Commands.DONE;
    }
}

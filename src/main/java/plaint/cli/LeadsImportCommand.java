package plaint.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plaint.desk.Home;
import plaint.desk.ImportLeads;
import plaint.desk.PreviewLeads;
import plaint.text.Now;
import plaint.text.Refused;
import plaint.work.Cancelled;

/// A list of a risk system taken in.
@Command(name = "import", description = "cli.about.leadsImport")
final class LeadsImportCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;

    @Mixin private CommonOptions common;

    @Mixin private StoreOption store;

    @Parameters(paramLabel = "FILE", descriptionKey = "cli.option.leadsFile")
    private Path file;

    @Option(names = "--encoding", paramLabel = "auto|utf-8|gb18030|gbk|utf-16|big5", defaultValue = "auto", descriptionKey = "cli.option.encoding")
    private String encoding;

    @Option(names = "--report", converter = FilePath.Written.class, paramLabel = "FILE", descriptionKey = "cli.option.leadsReport")
    private Path report;

    @Option(names = "--preview", descriptionKey = "cli.option.leadsPreview")
    private boolean preview;

    LeadsImportCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override public Integer call() throws Refused, Cancelled {
        var today = Now.today();
        try (var office = store.open(home)) {
            if (preview) return new LeadsPreview(speech).told(new PreviewLeads(office).run(file, encoding, today, speech.progress()));
            var to = report == null ? ImportLeads.beside(file, file.getFileName() + ".report.csv") : report;
            var done = new ImportLeads(office).run(file, encoding, today, to.toAbsolutePath(), speech.lang(), speech.progress());
            speech.say("cli.line.leadsImported", done.rows(), done.added(), done.changed(), done.same() + done.repeated(), done.refused(), done.encoding().shown());
            if (done.returning() > 0) speech.warn("cli.line.leadsReturning", done.returning());
            if (done.refused() + done.noted() + done.changed() + done.repeated() > 0) speech.warn("cli.line.leadsReport", done.report());
            var object = new LinkedHashMap<String, Object>();
            object.put("rows", done.rows());
            object.put("accepted", done.accepted());
            object.put("refused", done.refused());
            object.put("report", done.report().toString());
            object.put("added", done.added());
            object.put("changed", done.changed());
            object.put("same", done.same());
            object.put("repeated", done.repeated());
            object.put("noted", done.noted());
            object.put("returning", done.returning() < 0 ? null : done.returning());
            object.put("encoding", done.encoding().shown());
            speech.object(object);
            return done.refused() > 0 ? Commands.WITH_REFUSALS : Commands.DONE;
        }
    }
}

package plaint.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plaint.desk.ExportCase;
import plaint.desk.ExportCaseLists;
import plaint.desk.Home;
import plaint.desk.Office;
import plaint.desk.SealParcel;
import plaint.key.CaseNo;
import plaint.text.Refused;
import plaint.work.Cancelled;

/// A case written in its form for people, with the files of its exhibits.
@Command(name = "export", description = "cli.about.caseExport")
final class CaseExportCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;

    @Mixin private CommonOptions common;

    @Mixin private StoreOption store;

    @Parameters(paramLabel = "NO", descriptionKey = "cli.option.case")
    private String no;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = ".", descriptionKey = "cli.option.exportOut")
    private Path out;

    @Option(names = "--parcel", converter = FilePath.Written.class, paramLabel = "FILE", descriptionKey = "cli.option.parcel")
    private Path parcel;

    @Option(names = "--lists", converter = FilePath.Written.class, paramLabel = "FILE.xlsx", descriptionKey = "cli.option.lists")
    private Path lists;

    @Mixin private PassphraseOption passphrase;

    CaseExportCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override public Integer call() throws Refused, Cancelled {
        var wanted = CaseOption.read(no);
        try (var office = store.openExisting(home)) {
            if (parcel != null) return seal(office, wanted);
            if (lists != null) return list(office, wanted);
            var file = new ExportCase(office).run(wanted, out, speech.progress());
            speech.line(file.toString());
            var object = new LinkedHashMap<String, Object>();
            object.put("case", wanted.value());
            object.put("file", file.toString());
            speech.object(object);
            return Commands.DONE;
        }
    }

    private int list(Office office, CaseNo wanted) throws Refused, Cancelled {
        var written = new ExportCaseLists(office).run(wanted, speech.lang(), lists, speech.progress());
        speech.say("cli.line.listed", wanted, written.sheets(), written.rows(), lists);
        var object = new LinkedHashMap<String, Object>();
        object.put("case", wanted.value());
        object.put("file", lists.toString());
        object.put("sheets", written.sheets());
        object.put("rows", written.rows());
        speech.object(object);
        return Commands.DONE;
    }

    private int seal(Office office, CaseNo wanted) throws Refused, Cancelled {
        var sealed = new SealParcel(office).run(wanted, parcel, passphrase.read(), speech.progress());
        speech.say("cli.line.sealed", wanted, sealed.revision(), sealed.files(), sealed.file());
        var object = new LinkedHashMap<String, Object>();
        object.put("case", wanted.value());
        object.put("file", sealed.file().toString());
        object.put("revision", sealed.revision());
        object.put("files", sealed.files());
        object.put("bytes", sealed.bytes());
        speech.object(object);
        return Commands.DONE;
    }
}

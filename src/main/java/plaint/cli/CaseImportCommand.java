package plaint.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plaint.casefile.CaseMerge;
import plaint.desk.Home;
import plaint.desk.ImportCase;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;

/// A case taken in from its form for people or sealed by another Plaint, or parties, exhibits or cases from a spreadsheet; the file's content says which.
@Command(name = "import", description = "cli.about.caseImport")
final class CaseImportCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;

    @Mixin private CommonOptions common;

    @Mixin private StoreOption store;

    @Parameters(paramLabel = "FILE", descriptionKey = "cli.option.caseFile")
    private Path file;

    @Option(names = "--case", paramLabel = "NO", descriptionKey = "cli.option.importCase")
    private String no;

    @Option(names = "--errors", converter = FilePath.Written.class, paramLabel = "FILE", descriptionKey = "cli.option.importErrors")
    private Path errors;

    @Option(names = "--preview", descriptionKey = "cli.option.importPreview")
    private boolean preview;

    @Option(names = "--encoding", paramLabel = "auto|utf-8|gb18030|gbk|utf-16|big5", defaultValue = "auto", descriptionKey = "cli.option.encoding")
    private String encoding;

    @Option(names = "--merge", descriptionKey = "cli.option.merge")
    private boolean merge;

    @Option(names = "--take", paramLabel = "ours|theirs", descriptionKey = "cli.option.take")
    private Side take;

    @Mixin private PassphraseOption passphrase;

    @Mixin private AllowedOption allowed;

    /// For each conflict of a merge, which side stands.
    private enum Side { ours, theirs }

    CaseImportCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override public Integer call() throws Refused, Cancelled {
        var kind = ImportKinds.of(file);
        try (var office = store.open(home)) {
            switch (kind) {
                case PARCEL -> {
                    var way = new ParcelImport(speech, office, merge, take == null ? null : take == Side.ours ? CaseMerge.Side.OURS : CaseMerge.Side.THEIRS);
                    return way.run(file, passphrase.read());
                }
                case LIST -> {
                    return new TableImport(speech, office).run(file, no == null ? null : CaseOption.read(no), encoding, preview, errors, allowed.read());
                }
                case TEXT -> { }
            }
            var imported = new ImportCase(office).run(file, allowed.read(), speech.progress());
            var taken = imported.caseFile();
            if (taken == null) return nothing(imported.refused());
            int pages = taken.exhibits().stream().mapToInt(x -> x.pages()).sum();
            speech.say("cli.line.imported", taken.no(), speech.lang().of(taken.title(), taken.latinTitle()), taken.exhibits().size(), pages);
            for (var n : imported.noted()) speech.warn("cli.line.numberNote", speech.of(n));
            var object = new LinkedHashMap<String, Object>();
            object.put("notices", imported.noted().stream().map(speech::of).toList());
            object.put("case", taken.no().value());
            object.put("exhibits", taken.exhibits().size());
            object.put("pages", pages);
            speech.object(object);
            return Commands.DONE;
        }
    }

    private int nothing(List<ImportCase.RefusedFile> refused) {
        for (var r : refused) speech.warn("cli.line.reason", r.exhibit(), speech.of(r.reason()));
        speech.refuse(speech.of(Notice.of("desk.refused.importFiles", file, refused.size())), Keys.of("refused", refused.stream().map(r -> speech.of(r.reason())).toList()));
        return Commands.NOTHING_DONE;
    }
}

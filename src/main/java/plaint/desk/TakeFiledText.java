package plaint.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import plaint.casefile.CaseFile;
import plaint.casefile.FiledText;
import plaint.evidence.SealedFile;
import plaint.pdf.Unwritable;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.text.Refused;
import plaint.word.OwnMarks;
import plaint.work.Program;
import plaint.work.Sweep;

/// Takes a finished paper back in as the text that is filed: a PDF as it is, a word processor's file through the LibreOffice of this machine. Its pages count, its label and numbers are
/// printed on it, the check reads it again. Refused for a filing that was handed in, and for cover and table of contents, which follow from the rest.
public final class TakeFiledText {
    private static final Set<String> WORD = Set.of("docx", "doc", "odt", "rtf", "wps");
    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final AtomicInteger TURN = new AtomicInteger();
    private final Office office;

    public TakeFiledText(Office office) {
        this.office = office;
    }

    public CaseFile run(CaseFile seen, int filing, String paper, Path file) throws Refused {
        refuseFiled(seen, filing);
        var layout = new FilingLayout(office, seen, seen.filing(filing));
        var of = layout.editable().stream().filter(p -> p.key().equals(paper) && layout.replaceable(p)).findFirst().orElseThrow(() -> new Refused("desk.refused.noOwnText", paper, filing));
        var now = Now.instant().truncatedTo(ChronoUnit.MILLIS);
        var sealed = sealed(file, new Marks(layout.edited(paper).document().shortName(), sample(seen)), now);
        var all = Stream.concat(seen.filed().stream().filter(f -> f.filing() != filing || !f.paper().equals(paper)), Stream.of(new FiledText(filing, paper, sealed, office.who(), now))).toList();
        return new EditCase(office).run(seen, d -> d.filed = all, Notice.of("history.filedText", of.title(), sealed.name(), sealed.pages()));
    }

    /// The draft stands again.
    public CaseFile takeBack(CaseFile seen, int filing, String paper) throws Refused {
        refuseFiled(seen, filing);
        var gone = seen.filed().stream().filter(f -> f.filing() == filing && f.paper().equals(paper)).findFirst().orElseThrow(() -> new Refused("desk.refused.noFiledText", paper, filing));
        return new EditCase(office).run(seen, d -> d.filed = seen.filed().stream().filter(f -> f != gone).toList(), Notice.of("history.filedTextBack", gone.file().name()));
    }

    /// What a paper bears on every page by itself.
    private record Marks(String label, String sample) { }

    private String sample(CaseFile file) throws Refused {
        var word = office.forums().get(file.forum()).words().get("sample");
        return file.sample() && word != null ? word.zh() + " " + word.en() : "";
    }

    private static void refuseFiled(CaseFile seen, int filing) throws Refused {
        if (seen.filings().stream().noneMatch(f -> f.no() == filing)) throw new Refused("desk.refused.noFiling", seen.no(), filing);
        if (seen.filing(filing).submitted() != null) throw new Refused("desk.refused.filedText", filing);
    }

    private SealedFile sealed(Path file, Marks marks, Instant now) throws Refused {
        var name = file.getFileName().toString();
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!WORD.contains(ending)) return pdf(Sealing.take(office.vault(), file, now, office.who()), name);
        var folder = office.workFolder().resolve("office-" + TURN.incrementAndGet());
        try {
            var made = converted(file, folder, name, marks);
            return pdf(Sealing.take(office.vault(), made, now, office.who()), name);
        } finally {
            Sweep.quietly(folder);
        }
    }

    private static SealedFile pdf(SealedFile f, String name) throws Refused {
        if (f.kind() != SealedFile.Kind.PDF) throw new Refused("desk.refused.noPaperFile", name);
        return new SealedFile(name, f.digest(), f.bytes(), f.kind(), f.pages(), f.sealedAt(), f.sealedBy(), f.warnings());
    }

    /// Our own fonts are lent to the program where the system has a way to say so, so that a machine without Chinese fonts prints no boxes.
    private Path converted(Path file, Path folder, String name, Marks marks) throws Refused {
        var program = Program.find("soffice", "libreoffice").orElseThrow(() -> new Refused("desk.refused.noWordProcessor", name));
        try {
            var share = Files.createDirectories(folder.resolve("share"));
            var out = Files.createDirectories(folder.resolve("out"));
            lend(share);
            var copy = folder.resolve("paper" + name.substring(name.lastIndexOf('.')));
            // the bundle prints label, number and mark again: what our own .docx bears of them would stand there twice
            if (name.toLowerCase(Locale.ROOT).endsWith(".docx")) OwnMarks.leave(file, marks.label(), marks.sample(), copy);
            else Files.copy(file, copy);
            var code = Program.run(List.of(program.toString(), "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless", "--convert-to", "pdf", "--outdir", out.toString(), copy.toString()),
                folder, Map.of("XDG_DATA_HOME", share.toString(), "HOME", folder.toString()), LONGEST);
            var made = out.resolve("paper.pdf");
            if (code.isEmpty() || !Files.isRegularFile(made)) throw new Refused("desk.refused.notConverted", name);
            return made;
        } catch (IOException e) {
            throw Unwritable.folder(folder, e);
        }
    }

    private void lend(Path share) {
        try {
            Files.createSymbolicLink(share.resolve("fonts"), office.home().fonts());
        } catch (IOException | UnsupportedOperationException e) {
            // where links are not allowed, the program uses the fonts of the system
            org.slf4j.LoggerFactory.getLogger(TakeFiledText.class).debug("fonts are not lent: {}", e.getClass().getSimpleName());
        }
    }
}

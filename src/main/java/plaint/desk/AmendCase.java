package plaint.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plaint.casefile.CaseDraft;
import plaint.casefile.CaseFile;
import plaint.casefile.CaseText;
import plaint.claim.AgreementVersion;
import plaint.key.ExhibitId;
import plaint.text.Notice;
import plaint.text.Refused;

/// The records of a case as text, and back after they were changed there: what every form of the window does, for scripts and for whoever prefers an editor. The text bears the revision it was
/// written from; where the case was saved since, it is refused, or it would undo what others did. Exhibits come and go by their own verbs, and the court and the cause of a case by [EditCaseHead].
public final class AmendCase {
    private final Office office;

    public AmendCase(Office office) {
        this.office = office;
    }

    /// The case after it, and whether anything was changed.
    public record Amended(CaseFile now, boolean changed) { }

    /// In its form for people, with its revision.
    public String text(CaseFile c) {
        var paths = new HashMap<ExhibitId, List<String>>();
        for (var x : c.exhibits()) paths.put(x.id(), ExportCase.paths(x));
        return "revision: " + c.revision() + "\n" + CaseText.yaml(c, paths);
    }

    /// The same into a file that is not there yet; history tells of it, because numbers stand in it in full.
    public void write(CaseFile c, Path out) throws Refused {
        if (Files.exists(out, LinkOption.NOFOLLOW_LINKS)) throw new Refused("desk.refused.exists", out);
        var beside = out.toAbsolutePath().resolveSibling("." + out.getFileName() + ".part");
        try {
            try {
                Files.writeString(beside, text(c));
                RevealIdentity.written(office, c.no(), out);
                Files.move(beside, out, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new Refused("store.refused.unwritable", out);
        }
    }

    public Amended run(Path text) throws Refused {
        var draft = CaseText.read(text);
        var given = draft.caseFile();
        var seen = new ShowCase(office).run(given.no());
        if (given.revision() != seen.revision()) throw new Refused("desk.refused.amendOld", seen.no(), given.revision(), seen.revision());
        if (!given.forum().equals(seen.forum()) || !given.court().equals(seen.court()) || !given.cause().equals(seen.cause())) throw new Refused("desk.refused.amendHead", seen.no());
        if (!exhibits(draft).equals(exhibits(seen)) || given.filed().size() != seen.filed().size()) throw new Refused("desk.refused.amendExhibits", seen.no());
        var now = new EditCase(office).run(seen, d -> {
            d.as(given);
            d.agreements = AgreementVersion.ended(given.agreements());
            d.sample = seen.sample();
            d.exhibits = given.exhibits().stream().map(x -> x.withFiles(seen.exhibit(x.id()).orElseThrow().files())).toList();
            d.filed = seen.filed();
        }, Notice.of("history.amended", text.getFileName()));
        return new Amended(now, now.revision() != seen.revision());
    }

    /// The digests of each exhibit's files, in their order.
    private static Map<ExhibitId, List<String>> exhibits(CaseDraft draft) {
        var all = new HashMap<ExhibitId, List<String>>();
        for (var x : draft.caseFile().exhibits()) all.put(x.id(), draft.of(x.id()).stream().map(f -> f.sealed() == null ? "" : f.sealed().digest().toString()).toList());
        return all;
    }

    private static Map<ExhibitId, List<String>> exhibits(CaseFile c) {
        var all = new HashMap<ExhibitId, List<String>>();
        for (var x : c.exhibits()) all.put(x.id(), x.files().stream().map(f -> f.digest().toString()).toList());
        return all;
    }
}

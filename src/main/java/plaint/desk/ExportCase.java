package plaint.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import plaint.casefile.CaseFile;
import plaint.casefile.CaseText;
import plaint.evidence.Exhibit;
import plaint.key.CaseNo;
import plaint.key.ExhibitId;
import plaint.store.Vault;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;
import plaint.work.Sweep;

/// Writes a case in its form for people: a folder named by its number with `case.yaml` and the files of its exhibits, each proved against its digest. [ImportCase] reads it
/// again. Files bear names of the program's own making; the names they came with stand in the text.
public final class ExportCase {
    private final Office office;

    public ExportCase(Office office) {
        this.office = office;
    }

    /// Makes the folder below `out` and returns its `case.yaml`; refused where that folder is there already. Written beside and renamed: a folder there is whole, and history tells of it.
    public Path run(CaseNo no, Path out, Progress progress) throws Refused, Cancelled {
        var c = new ShowCase(office).run(no);
        var place = out.resolve(no.value());
        if (Files.exists(place)) throw new Refused("desk.refused.exists", place);
        var beside = out.resolve("." + no.value() + ".part");
        boolean fresh = Files.notExists(out);
        boolean done = false;
        try {
            Sweep.away(beside);
            Files.createDirectories(beside.resolve("exhibits"));
            var paths = copy(c, beside, progress);
            Files.writeString(beside.resolve("case.yaml"), CaseText.yaml(c, paths), StandardCharsets.UTF_8);
            RevealIdentity.written(office, no, place.resolve("case.yaml"));
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
            done = true;
            return place.resolve("case.yaml");
        } catch (IOException e) {
            throw new Refused("store.refused.unwritable", out);
        } finally {
            if (!done) clearQuietly(beside, fresh ? out : null);
        }
    }

    private Map<ExhibitId, List<String>> copy(CaseFile c, Path to, Progress progress) throws IOException, Refused, Cancelled {
        var paths = new HashMap<ExhibitId, List<String>>();
        int done = 0;
        for (var x : c.exhibits()) {
            progress.stopIfCancelled();
            progress.step(Notice.of("desk.work.export", x.title()), done++, c.exhibits().size());
            var of = paths(x);
            for (int i = 0; i < of.size(); i++) {
                var f = x.files().get(i);
                if (office.vault().verify(f.digest()) != Vault.State.SOUND) throw new Refused("desk.refused.notSound", f.name(), x.title());
                try (var bytes = Files.newInputStream(office.vault().path(f.digest()))) {
                    Files.copy(bytes, to.resolve(of.get(i)));
                }
            }
            paths.put(x.id(), of);
        }
        for (var f : c.filed()) {
            if (office.vault().verify(f.file().digest()) != Vault.State.SOUND) throw new Refused("desk.refused.notSound", f.file().name(), f.paper());
            var place = to.resolve(CaseText.filedPath(f));
            Files.createDirectories(place.getParent());
            Files.copy(office.vault().path(f.file().digest()), place);
        }
        return paths;
    }

    /// Where the files of an exhibit lie below the folder of the text.
    static List<String> paths(Exhibit x) {
        var paths = new ArrayList<String>();
        for (var f : x.files()) paths.add("exhibits/" + x.id() + "-" + (paths.size() + 1) + "." + f.kind().name().toLowerCase(Locale.ROOT));
        return paths;
    }

    private static void clearQuietly(Path folder, Path made) {
        try {
            Sweep.away(folder);
            if (made != null) Files.deleteIfExists(made);
        } catch (IOException e) {
            org.slf4j.LoggerFactory.getLogger(ExportCase.class).warn("an unfinished export stays: {}", e.getClass().getSimpleName());
        }
    }
}

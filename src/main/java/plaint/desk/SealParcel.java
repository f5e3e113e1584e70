package plaint.desk;

import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import plaint.casefile.CaseFile;
import plaint.evidence.Sha256;
import plaint.exchange.Parcel;
import plaint.key.CaseNo;
import plaint.store.Vault;
import plaint.text.Now;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// Seals a case with the bytes of its exhibits and its history into one enciphered file that another office opens in its own Plaint with [OpenParcel]. The case itself is
/// not changed, its history tells of it; a file of that name is replaced only by a whole one.
public final class SealParcel {
    /// So many of the newest states go along, for merging on either side.
    private static final int STATES = 500;
    private final Office office;
    private final Parcel.Cost cost;

    public SealParcel(Office office) {
        this(office, Parcel.Cost.USUAL);
    }

    SealParcel(Office office, Parcel.Cost cost) {
        this.office = office;
        this.cost = cost;
    }

    /// The file written, and how much is in it.
    public record Sealed(Path file, int files, long bytes, int revision) { }

    private record Content(CaseFile file, List<Parcel.Past> past, List<String> states) { }

    /// Refused where an exhibit is missing or changed, or the passphrase is too short to protect anything.
    public Sealed run(CaseNo no, Path to, char[] passphrase, Progress progress) throws Refused, Cancelled {
        var content = office.archive().read(view -> {
            var past = Ancestry.past(view, no);
            var states = new ArrayList<String>();
            for (var p : past.subList(Math.max(0, past.size() - STATES), past.size())) states.add(Ancestry.text(view.caseFile(no, p.revision())));
            return new Content(view.caseFile(no), past, states);
        });
        var files = files(content.file(), progress);
        var c = content.file();
        long bytes = files.stream().mapToLong(Parcel.Enclosed::bytes).sum();
        var cover = new Parcel.Cover(office.who(), Now.instant().truncatedTo(ChronoUnit.SECONDS), no, c.title(), c.latinTitle(), c.revision(), files.size(), bytes, content.past());
        Parcel.write(to, passphrase, cost, cover, new Parcel.Inside(Ancestry.text(c), content.states()), files, progress, () -> RevealIdentity.sealed(office, no, to));
        return new Sealed(to, files.size(), bytes, c.revision());
    }

    /// Each file once, though several exhibits have it.
    private List<Parcel.Enclosed> files(CaseFile c, Progress progress) throws Refused, Cancelled {
        var seen = new HashSet<Sha256>();
        var out = new ArrayList<Parcel.Enclosed>();
        for (var x : c.exhibits()) {
            for (var f : x.files()) {
                progress.stopIfCancelled();
                if (!seen.add(f.digest())) continue;
                if (office.vault().verify(f.digest()) != Vault.State.SOUND) throw new Refused("desk.refused.notSound", f.name(), x.title());
                out.add(new Parcel.Enclosed(f.digest(), office.vault().path(f.digest()), f.bytes()));
            }
        }
        for (var f : c.filed()) {
            if (!seen.add(f.file().digest())) continue;
            if (office.vault().verify(f.file().digest()) != Vault.State.SOUND) throw new Refused("desk.refused.notSound", f.file().name(), f.paper());
            out.add(new Parcel.Enclosed(f.file().digest(), office.vault().path(f.file().digest()), f.file().bytes()));
        }
        return out;
    }
}

package plaint.desk;

import java.util.ArrayList;
import java.util.List;
import plaint.casefile.CaseFile;
import plaint.evidence.SealedFile;
import plaint.key.ExhibitId;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// Reads the bytes of every exhibit of a case again and compares them with the digests they were sealed under at intake. Changes nothing.
public final class VerifyExhibits {
    private final Office office;

    public VerifyExhibits(Office office) {
        this.office = office;
    }

    /// What a look at a file found.
    public enum State { SOUND, MISSING, CHANGED }

    /// One file of an exhibit (its place there from 0) and what was found.
    public record Seen(ExhibitId exhibit, int place, SealedFile file, State state) { }

    /// A line per file, in the order of the case.
    public record Result(List<Seen> files) {
        public boolean sound() {
            return files.stream().allMatch(f -> f.state() == State.SOUND);
        }

        public List<Seen> broken() {
            return files.stream().filter(f -> f.state() != State.SOUND).toList();
        }
    }

    public Result run(CaseFile c, Progress progress) throws Refused, Cancelled {
        var seen = new ArrayList<Seen>();
        int all = c.exhibits().stream().mapToInt(x -> x.files().size()).sum();
        for (var x : c.exhibits()) {
            for (int i = 0; i < x.files().size(); i++) {
                progress.stopIfCancelled();
                progress.step(Notice.of("desk.work.verify", x.title()), seen.size(), all);
                var f = x.files().get(i);
                seen.add(new Seen(x.id(), i, f, State.valueOf(office.vault().verify(f.digest()).name())));
            }
        }
        return new Result(List.copyOf(seen));
    }
}

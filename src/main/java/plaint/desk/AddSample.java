package plaint.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import plaint.casefile.CaseText;
import plaint.evidence.Exhibit;
import plaint.key.CaseNo;
import plaint.text.Dates;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// Puts the sample cases of `seeds` into the store, and the sample leads into a store that has no leads; adds what is missing, overwrites nothing. Returns the numbers of all sample cases.
/// A folder below `seeds` bears the number of its case. Same seed, same case: a sample's files count as sealed at noon (Beijing) of the day of their exhibit.
public final class AddSample {
    private static final LocalDate UNDATED = LocalDate.of(2016, 12, 30);
    private static final String SEALED_BY = "样本 SAMPLE";
    private final Office office;

    public AddSample(Office office) {
        this.office = office;
    }

    public List<CaseNo> run(Progress progress) throws Refused, Cancelled {
        var numbers = new ArrayList<CaseNo>();
        for (var folder : folders()) {
            var no = number(folder);
            numbers.add(no);
            if (office.archive().read(v -> v.has(no))) continue;
            var draft = CaseText.read(folder.resolve("case.yaml"));
            if (!draft.caseFile().no().equals(no) || !draft.caseFile().sample()) throw new Refused("desk.refused.seed", folder.getFileName());
            var taken = new CaseIntake(office).run(draft, AddSample::sealed, SEALED_BY, Allowed.USUAL, Notice.of("history.sample", draft.caseFile().exhibits().size()), progress);
            if (!taken.refused().isEmpty()) throw new Refused(taken.refused().getFirst().reason());
        }
        new SampleLeads(office).run(progress);
        return List.copyOf(numbers);
    }

    private static Instant sealed(Exhibit x) {
        return (x.dated() == null ? UNDATED : x.dated()).atTime(LocalTime.NOON).atZone(Dates.BEIJING).toInstant();
    }

    private static CaseNo number(Path folder) throws Refused {
        try {
            return new CaseNo(folder.getFileName().toString());
        } catch (IllegalArgumentException e) {
            throw new Refused("desk.refused.seed", folder.getFileName());
        }
    }

    private List<Path> folders() throws Refused {
        var seeds = office.home().seeds();
        if (!Files.isDirectory(seeds)) throw new Refused("desk.refused.noSeeds", seeds);
        try (var found = Files.list(seeds)) {
            return found.filter(f -> Files.isRegularFile(f.resolve("case.yaml"))).sorted().toList();
        } catch (IOException e) {
            throw new Refused("desk.refused.noSeeds", seeds);
        }
    }
}

package plaint.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plaint.casefile.CaseFile;
import plaint.claim.Head;
import plaint.docket.Judgment;
import plaint.fund.Chart;
import plaint.fund.Ledger;
import plaint.fund.Part;
import plaint.fund.Standing;
import plaint.key.CaseNo;
import plaint.store.ArchiveView;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.text.Refused;

/// Holds the awards in the books against the judgments they were booked from: a sum typed wrongly, or booked by a judgment that another took the place of. Court fees are left out, as no head of a judgment
/// gives them.
public final class BookedAwards {
    private static final List<Part> COMPARED = List.of(Part.DAMAGES, Part.COSTS);
    private final Office office;

    public BookedAwards(Office office) {
        this.office = office;
    }

    /// One part of an award of which the books hold another sum than the judgment in force gives.
    public record Differing(CaseNo no, Part part, Money booked, Money given) {
        public Notice told() {
            return Notice.of("fund.award.differs." + part, booked.grouped(), given.grouped());
        }
    }

    /// The judgment the books follow: of those in force the newest, but not one that gives and refuses nothing, which leaves the one before as it was.
    public static Optional<Judgment> inForce(CaseFile c) {
        return c.docket().judgments().stream().filter(j -> j.effective() != null && !(j.awards().isEmpty() && j.refused().isEmpty())).max(Comparator.comparing(Judgment::effective));
    }

    /// What a judgment gives our side, by the part it is booked as.
    public static Map<Part, Money> given(CaseFile c, Judgment j) {
        var parts = new EnumMap<Part, Money>(Part.class);
        j.awards().stream().filter(c::won).forEach(a -> parts.merge(a.head() == Head.Kind.D ? Part.COSTS : Part.DAMAGES, a.amount(), Money::plus));
        return parts;
    }

    /// Nothing where nothing is booked, no judgment is in force, or it gives another currency than the books are kept in.
    static List<Differing> of(CaseFile c, Map<Part, Money> booked) {
        var judged = inForce(c);
        if (judged.isEmpty() || booked.values().stream().allMatch(m -> m.minor() == 0) || judged.get().awards().stream().anyMatch(a -> !a.amount().currency().equals(Money.CNY))) return List.of();
        var given = given(c, judged.get());
        var out = new ArrayList<Differing>();
        for (var p : COMPARED) {
            var is = booked.getOrDefault(p, Money.ZERO);
            var ought = given.getOrDefault(p, Money.ZERO);
            if (!is.equals(ought)) out.add(new Differing(c.no(), p, is, ought));
        }
        return List.copyOf(out);
    }

    /// Of all cases, by number. Only cases whose sums differ in all are opened for it.
    public List<Differing> run(LocalDate at) throws Refused {
        var books = new Books(office);
        return office.archive().read(v -> all(v, books, at));
    }

    static List<Differing> all(ArchiveView v, Books books, LocalDate at) throws Refused {
        var out = new ArrayList<Differing>();
        for (var no : v.fund().unlike(COMPARED.stream().map(p -> books.chart().code(p.due())).toList(), at)) out.addAll(of(v.caseFile(no), booked(v, books.chart(), no, books, at)));
        return List.copyOf(out);
    }

    private static Map<Part, Money> booked(ArchiveView v, Chart chart, CaseNo no, Books books, LocalDate at) throws Refused {
        return Standing.of(chart, new Ledger(v.fund().of(no)), books.interest(v, no), at).awarded();
    }
}

package plaint.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import plaint.evidence.Exhibit;

/// Filings side by side: an application goes to the court while an earlier filing is still being prepared. The later one does not rest on the open one: it knows neither its exhibits nor the parties
/// it brings in. Exhibits are numbered through the filings in their order, and a number once handed in never changes; so of two filings side by side only one has exhibits of its own.
public final class Beside {
    private Beside() { }

    /// The case as the court knows it by this filing: without the earlier ones that are open beside it; their exhibits and the parties they bring in are still to come. The first filing brings the
    /// suit itself: its parties are those of every other. One handed in before the case went to another court stays with its own.
    public static CaseFile seen(CaseFile whole, int filing) {
        var own = whole.filing(filing);
        var c = own.court() == null && own.cause() == null ? whole : whole.changed(d -> {
            if (own.court() != null) d.court = own.court();
            if (own.cause() != null) d.cause = own.cause();
        });
        var beside = own.beside();
        if (beside.isEmpty()) return c;
        int later = c.lastFiling() + 1;
        return c.changed(d -> {
            d.filings = c.filings().stream().filter(f -> !beside.contains(f.no())).toList();
            d.exhibits = c.exhibits().stream().map(x -> beside.contains(x.filing()) ? x.in(later) : x).toList();
            d.seats = c.seats().stream().map(s -> s.filing() > 1 && beside.contains(s.filing()) ? new Seat(s.party(), s.role(), later, s.counterclaims()) : s).toList();
        });
    }

    /// True where what belongs to a filing was handed in: with it, or with a later one that rests on it.
    public static boolean fixed(CaseFile c, int filing) {
        return c.filings().stream().anyMatch(f -> !f.open() && (f.no() == filing || f.no() > filing && !f.beside().contains(filing)));
    }

    /// The filings that run beside one and have exhibits, which therefore it cannot have.
    public static List<Filing> numbering(CaseFile c, int filing) {
        var own = c.filings().stream().filter(f -> f.no() == filing).findFirst();
        return c.filings().stream().filter(f -> f.beside().contains(filing) || own.isPresent() && own.get().beside().contains(f.no())).filter(f -> !exhibits(c, f.no()).isEmpty()).toList();
    }

    /// The exhibits of one filing, in their order.
    public static List<Exhibit> exhibits(CaseFile c, int filing) {
        return c.exhibits().stream().filter(x -> x.filing() == filing).toList();
    }

    /// The filing a new exhibit goes to: the one asked for or the first after it that is open and can have exhibits; where only an earlier one has them, that one; else the next filing to come.
    public static int taking(CaseFile c, int asked) {
        var able = c.filings().stream().filter(f -> f.open() && numbering(c, f.no()).isEmpty()).map(Filing::no).toList();
        boolean known = c.filings().stream().anyMatch(f -> f.no() == asked && f.open());
        return Stream.concat(able.stream().filter(n -> n >= asked), known ? able.stream() : Stream.empty()).findFirst().orElse(c.lastFiling() + 1);
    }

    /// `next` with what handing in changes: an open filing rests on an earlier one as soon as that is handed in, and runs beside it again where that is taken back.
    public static CaseFile settled(CaseFile was, CaseFile next) {
        var now = new ArrayList<Filing>();
        for (var f : next.filings()) {
            var beside = new ArrayList<>(f.beside());
            for (var before : next.filings()) {
                if (!f.open() || before.no() >= f.no()) continue;
                boolean open = was.filings().stream().filter(o -> o.no() == before.no()).findFirst().map(Filing::open).orElse(before.open());
                if (open && !before.open()) beside.remove((Integer) before.no());
                if (!open && before.open() && (exhibits(next, before.no()).isEmpty() || exhibits(next, f.no()).isEmpty())) beside.add(before.no());
            }
            now.add(f.beside().equals(beside) ? f : f.besides(beside));
        }
        return now.equals(next.filings()) ? next : next.withFilings(now);
    }
}

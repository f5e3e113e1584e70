package plaint.desk;

import java.util.List;
import java.util.Optional;
import plaint.forum.Forum;
import plaint.key.CaseNo;
import plaint.store.CaseRow;
import plaint.text.Refused;

/// All cases as lines of a list, by number.
public final class ListCases {
    private final Office office;

    public ListCases(Office office) {
        this.office = office;
    }

    public List<CaseLine> run() throws Refused {
        return office.archive().read(view -> view.cases().stream().map(this::line).toList());
    }

    /// How many there are.
    public int size() throws Refused {
        return office.archive().read(view -> view.size());
    }

    /// The first `limit` after `after` (null: from the first): what a list shows before the rest is read.
    public List<CaseLine> page(CaseNo after, int limit) throws Refused {
        return office.archive().read(view -> view.cases(after, limit).stream().map(this::line).toList());
    }

    CaseLine line(CaseRow r) {
        return new CaseLine(r.no(), r.title(), r.latinTitle(), r.stage(), court(r).map(Forum.Court::name).orElse(r.court()), r.docketNo(), r.total(), r.sample(), r.lastDay(),
            r.exhibits(), r.pages());
    }

    /// Empty where the pack or the court is not there: a list is shown all the same, with the court's key.
    private Optional<Forum.Court> court(CaseRow r) {
        try {
            return Optional.of(office.forums().get(r.forum()).court(r.court()));
        } catch (Refused e) {
            return Optional.empty();
        }
    }
}

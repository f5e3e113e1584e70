package plaint.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plaint.casefile.CaseFile;
import plaint.docket.Delivery;
import plaint.docket.DueItem;
import plaint.docket.Limitation;
import plaint.docket.Preservation;
import plaint.forum.Deadlines;
import plaint.forum.Forum.Word;
import plaint.forum.Implied;
import plaint.key.CaseNo;
import plaint.key.PartyId;
import plaint.text.Refused;

/// What is due in one case, with every step of the arithmetic, and how limitation stands against each defendant.
public final class CaseDue {
    private final Office office;

    public CaseDue(Office office) {
        this.office = office;
    }

    /// `items` by due day, struck ones and those only to be watched among them; `limitations` in the order of the defendants.
    public record Result(List<DueItem> items, Map<PartyId, Limitation.Result> limitations) { }

    /// What can be entered by the forum pack of a case: events a period runs from, ways of service, papers served.
    public record Choices(List<Deadlines.Event> events, List<Way> ways, List<Implied.Served> papers) { }

    /// A way of service by its key.
    public record Way(String key, Word name) { }

    public Choices choices(CaseFile c) throws Refused {
        var d = office.forums().get(c.forum()).deadlines();
        return new Choices(d.events(), d.services().stream().map(k -> new Way(k, d.serviceName(k))).toList(), d.served());
    }

    /// The day on which what was served in this attempt counts as served: later than the attempt where its way takes effect later, as by public notice.
    public LocalDate inEffect(CaseFile c, Delivery.Attempt a) throws Refused {
        var d = office.forums().get(c.forum()).deadlines();
        return a.way() == null || !d.services().contains(a.way()) ? a.on() : d.inEffect(a.way(), a.on(), c.court());
    }

    /// The last day a measure may be given, and by which rule.
    public record Longest(LocalDate day, Word rule) { }

    /// How long a preservation measure taken on `from` may last by the pack of the case; empty where the pack sets no limit.
    public Optional<Longest> longest(CaseFile c, Preservation.Kind kind, LocalDate from) {
        var event = switch (kind) {
            case DEPOSIT -> "preservation-deposit";
            case MOVABLE -> "preservation-movable";
            case IMMOVABLE, OTHER_RIGHT -> "preservation-immovable";
        };
        try {
            var due = office.forums().get(c.forum()).deadlines().due(event, new Deadlines.Moment(from), new Deadlines.Given(null, c.court(), false));
            return Optional.of(new Longest(due.raw().day(), due.rule()));
        } catch (Refused none) {
            return Optional.empty();
        }
    }

    public Result run(CaseNo no) throws Refused {
        return run(new ShowCase(office).run(no));
    }

    /// The same of a case already at hand.
    public Result run(CaseFile c) throws Refused {
        return new Result(office.dueCount().items(c), office.dueCount().limitations(c, office.forums().get(c.forum())));
    }
}

package plaint.desk;

import java.util.ArrayList;
import plaint.casefile.CaseFile;
import plaint.docket.Due;
import plaint.docket.DueItem;
import plaint.key.CaseNo;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.text.Refused;

/// Strikes something due (划掉) because it was done or fell away. Who, when and why stay in the case for good; nothing is deleted.
public final class StrikeDue {
    private final Office office;

    public StrikeDue(Office office) {
        this.office = office;
    }

    /// Refused where nothing of this id is due any more, and for a deadline without a reason.
    public CaseFile run(CaseNo no, String id, String why) throws Refused {
        return office.archive().write(w -> {
            var c = w.caseFile(no);
            var item = office.dueCount().items(c).stream().filter(i -> i.id().equals(id) && i.struck() == null).findFirst().orElseThrow(() -> new Refused("desk.refused.noDue", no));
            if (item.kind() != DueItem.Kind.FOLLOW_UP && (why == null || why.isBlank())) throw new Refused("desk.refused.strikeWhy", item.title().zh());
            var dues = new ArrayList<>(c.docket().dues());
            dues.removeIf(d -> d.id().equals(id));
            dues.add(struck(c, item, why));
            return w.save(c.changed(d -> d.docket = d.docket.withDues(dues)), Notice.of("history.dueStruck", item.title().zh(), item.due(), why == null ? "" : why));
        });
    }

    private Due struck(CaseFile c, DueItem item, String why) {
        var known = c.docket().dues().stream().filter(d -> d.id().equals(item.id())).findFirst();
        var from = known.orElse(new Due(item.id(), item.key(), item.from(), null, item.party(), null, null, null, item.owner(), null, null, null));
        return new Due(from.id(), from.event(), from.from(), from.way(), from.party(), from.on(), from.title(), from.latin(), from.owner(), Now.today(), office.who(),
            why == null || why.isBlank() ? null : why.strip());
    }
}

package plaint.ui.casefile;

import java.time.LocalDate;
import java.util.List;
import plaint.desk.CaseDue;
import plaint.docket.DueItem;

/// Which date of a case the header names: what has been overdue longest, else what is due next. `next` null: nothing of ours is due. `overdue`: how many are.
record CaseDates(DueItem next, int overdue) {
    /// `due` null: not counted yet.
    static CaseDates of(CaseDue.Result due, LocalDate today) {
        if (due == null) return new CaseDates(null, 0);
        List<DueItem> open = due.items().stream().filter(i -> i.struck() == null && i.kind() != DueItem.Kind.WATCH).toList();
        return new CaseDates(open.isEmpty() ? null : open.getFirst(), (int) open.stream().filter(i -> i.due().isBefore(today)).count());
    }
}

package plaint.desk;

import java.time.LocalDate;
import java.util.List;
import plaint.forum.Interest;
import plaint.fund.Booking;
import plaint.fund.Chart;
import plaint.fund.Entry;
import plaint.fund.Ledger;
import plaint.fund.Standing;
import plaint.key.CaseNo;
import plaint.store.ArchiveView;
import plaint.text.Now;
import plaint.text.Refused;

/// What the verbs about money share: the chart, the booking rules, and how a case stands.
final class Books {
    private final Office office;
    private final Chart chart;

    Books(Office office) throws Refused {
        this.office = office;
        this.chart = office.chart();
    }

    Chart chart() {
        return chart;
    }

    Booking booking() {
        return new Booking(chart);
    }

    /// The interest rules of the pack the case follows.
    Interest interest(ArchiveView view, CaseNo no) throws Refused {
        return office.forums().get(view.caseFile(no).forum()).interest();
    }

    Standing standing(ArchiveView view, CaseNo no, LocalDate at) throws Refused {
        return Standing.of(chart, new Ledger(view.fund().of(no)), interest(view, no), at);
    }

    /// Money is booked when it has moved, not before.
    static void refuseFuture(LocalDate day) throws Refused {
        if (day == null) throw new Refused("fund.refused.noDay");
        if (day.isAfter(Now.today())) throw new Refused("fund.refused.future", day);
    }

    /// Keeps entries in one act of the store: all, or none.
    List<Entry> post(List<Entry> drafts) throws Refused {
        return office.archive().write(w -> {
            var kept = new java.util.ArrayList<Entry>();
            for (var d : drafts) kept.add(w.fund().post(d, chart));
            return List.copyOf(kept);
        });
    }
}

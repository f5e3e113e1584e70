package plaint.forum;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// Days in force, both ends included; `to` null: until further notice.
record Period(LocalDate from, LocalDate to) {
    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    boolean within(Period outer) {
        return !from.isBefore(outer.from) && (outer.to == null || to != null && !to.isAfter(outer.to));
    }

    /// `2013-01-01 .. 2021-12-31`.
    @Override public String toString() {
        return from + " .. " + (to == null ? "" : to);
    }

    /// A row that is in force for a time.
    interface Dated {
        Period period();

        Spot spot();
    }

    /// Rows of one and the same thing must follow each other without a day between them and without a day of two.
    static void unbroken(String what, List<? extends Dated> rows, Faults faults) {
        var sorted = rows.stream().sorted(Comparator.comparing((Dated r) -> r.period().from())).toList();
        for (int i = 1; i < sorted.size(); i++) {
            var before = sorted.get(i - 1);
            var after = sorted.get(i);
            var last = before.period().to();
            if (last == null || !after.period().from().isAfter(last)) faults.add(after.spot(), "forum.fault.overlap", what, after.period(), before.period(), before.spot());
            else if (!last.plusDays(1).equals(after.period().from())) faults.add(after.spot(), "forum.fault.gap", what, last.plusDays(1), after.period().from().minusDays(1), before.spot());
        }
    }
}

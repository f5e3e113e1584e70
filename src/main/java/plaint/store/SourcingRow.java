package plaint.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import plaint.casefile.CaseFile;
import plaint.evidence.PurchaseCourse;
import plaint.key.CaseNo;

/// A test purchase or an authentication as lists over all cases show it. `step` is the last step of a purchase, null of an authentication; a purchase ends when its sample is
/// sent, an authentication when the report is there.
record SourcingRow(String kind, String id, int place, String title, String latin, String step, int gaps, LocalDate started, LocalDate sent, LocalDate ended) {
    static final String PURCHASE = "PURCHASE";
    static final String AUTHENTICATION = "AUTHENTICATION";

    static List<SourcingRow> of(CaseFile c) {
        var rows = new ArrayList<SourcingRow>();
        for (int i = 0; i < c.authentications().size(); i++) {
            var a = c.authentications().get(i);
            var owner = c.party(a.brandOwner());
            rows.add(new SourcingRow(AUTHENTICATION, a.id(), i, owner.name(), owner.latin(), null, 0, a.requested(), a.sent(), a.reported()));
        }
        for (int i = 0; i < c.purchases().size(); i++) {
            var p = c.purchases().get(i);
            var course = PurchaseCourse.of(p, c.authentications());
            var last = course.steps().getLast();
            var back = c.authentications().stream().filter(a -> p.id().equals(a.purchase())).map(a -> a.reported()).filter(java.util.Objects::nonNull).findFirst().orElse(null);
            rows.add(new SourcingRow(PURCHASE, p.id(), i, p.goods(), null, course.reached() == null ? null : course.reached().name(), course.gaps().size(), p.ordered() == null ? null : p.ordered().toLocalDate(), null,
                last.done() ? last.on() == null ? back : last.on() : null));
        }
        return List.copyOf(rows);
    }

    static List<SourcingRow> read(Handle h, CaseNo no) {
        return h.select("select * from sourcing_item where case_no = ? order by kind, place", no.value()).map(r -> new SourcingRow(r.getString("kind"), r.getString("item_id"), r.getInt("place"), r.getString("title"),
            r.getString("latin"), r.getString("step"), r.getInt("gaps"), r.getObject("started_on", LocalDate.class), r.getObject("sent_on", LocalDate.class), r.getObject("ended_on", LocalDate.class))).list();
    }

    void write(Handle h, CaseNo no) {
        h.execute("insert into sourcing_item (case_no, kind, item_id, place, title, latin, step, gaps, started_on, sent_on, ended_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", no.value(), kind, id, place, title, latin, step, gaps,
            started, sent, ended);
    }
}

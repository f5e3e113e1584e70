package plaint.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plaint.casefile.CaseFile;
import plaint.claim.Complaint;
import plaint.desk.ImportTable.Fate;
import plaint.desk.ImportTable.Line;
import plaint.evidence.Exhibit;
import plaint.exchange.Entry;
import plaint.key.ExhibitId;
import plaint.key.ShopId;
import plaint.party.Shop;
import plaint.text.Notice;
import plaint.text.Refused;

/// Rows of a list as complaints of consumers in one case. A complaint is there already where the same consumer complained of the same shop and order on the same day.
final class NewComplaints implements ImportTable.Rows {
    private final Office office;
    private final CaseFile before;
    private final Path file;
    private final List<Complaint> all;

    NewComplaints(Office office, CaseFile before, Path file) {
        this.office = office;
        this.before = before;
        this.file = file;
        all = new ArrayList<>(before.damages().complaints());
    }

    @Override public Line look(Entry row) {
        var consumer = row.required("consumer");
        var shop = shop(row);
        var on = row.date("complained");
        if (on == null && row.text("complained").isEmpty()) row.required("complained");
        var paid = row.money("paid");
        var back = row.money("refunded");
        var exhibit = exhibit(row);
        var made = row.faults().isEmpty() ? new Complaint(id(), shop, consumer, on, none(row.text("orderNo")), paid, none(row.text("subject")), back, row.date("refundedOn"), row.one("refundedBy", Complaint.RefundedBy.class), exhibit) : null;
        if (made != null) for (var f : new EditCase(office).faults(before, before.changed(d -> d.damages = d.damages.withComplaints(List.of(made))))) row.faults().add(f.told());
        if (made == null || !row.faults().isEmpty()) return new Line(row.number(), consumer, Fate.REFUSED, row.faults());
        if (all.stream().anyMatch(c -> same(c, made))) return new Line(row.number(), consumer, Fate.DUPLICATE, List.of(Notice.of("desk.note.partyThere", consumer + " " + on)));
        all.add(made);
        return new Line(row.number(), consumer, Fate.ADD, row.notices());
    }

    @Override public void save() throws Refused {
        int count = all.size() - before.damages().complaints().size();
        new EditCase(office).run(before, c -> c.damages = c.damages.withComplaints(all), Notice.of("history.listComplaints", file.getFileName(), count));
    }

    private String id() {
        for (int n = all.size() + 1; ; n++) {
            var id = "complaint-" + n;
            if (all.stream().noneMatch(c -> c.id().equals(id))) return id;
        }
    }

    /// By its name, its account or its id in the case.
    private ShopId shop(Entry row) {
        var given = row.required("shop");
        if (given.isEmpty()) return null;
        var found = before.shops().stream().filter(s -> given.equals(s.name()) || given.equals(s.account()) || given.equals(s.id().value())).map(Shop::id).findFirst();
        if (found.isEmpty()) row.faults().add(Notice.of("desk.note.noShop", given, before.shops().stream().map(Shop::name).toList()));
        return found.orElse(null);
    }

    /// By its title; empty where none is named.
    private ExhibitId exhibit(Entry row) {
        var given = row.text("exhibit");
        if (given.isEmpty()) return null;
        Optional<ExhibitId> found = before.exhibits().stream().filter(x -> given.equals(x.title()) || given.equals(x.latin()) || given.equals(x.id().value())).map(Exhibit::id).findFirst();
        if (found.isEmpty()) row.faults().add(Notice.of("desk.note.noExhibit", given));
        return found.orElse(null);
    }

    private static boolean same(Complaint a, Complaint b) {
        return a.consumer().equals(b.consumer()) && a.shop().equals(b.shop()) && a.on().equals(b.on()) && java.util.Objects.equals(none(a.orderNo()), b.orderNo());
    }

    private static String none(String s) {
        return s == null || s.isBlank() ? null : s.strip();
    }
}

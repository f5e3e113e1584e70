package plaint.store;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import plaint.casefile.CaseFile;
import plaint.check.Gap;
import plaint.check.Gaps;
import plaint.key.CaseNo;
import plaint.party.Authority;
import plaint.party.Company;
import plaint.party.Person;

/// The rows of other tables that a case gives: made anew at each save, compared at each check.
record Derived(List<PartyRow> parties, List<ShopRow> shops, List<FileRow> files, List<Gap> gaps, List<SourcingRow> sourcing, SumRow sums) {
    private static final Logger LOG = LoggerFactory.getLogger(Derived.class);

    record PartyRow(String id, String kind, String name, String latin, String identifier, String phone, String address) { }

    record ShopRow(String id, String name, String account, String registeredTo, String runBy) { }

    record FileRow(String exhibit, int place, int filePlace, String name, String digest, long bytes, int pages, String title, String latin, String kind, String held) { }

    static Derived of(CaseFile c) {
        var files = new ArrayList<FileRow>();
        for (int i = 0; i < c.exhibits().size(); i++) {
            var x = c.exhibits().get(i);
            for (int j = 0; j < x.files().size(); j++) {
                var f = x.files().get(j);
                files.add(new FileRow(x.id().value(), i, j, f.name(), f.digest().hex(), f.bytes(), f.pages(), x.title(), x.latin(), x.kind().name(), x.held().name()));
            }
        }
        var parties = c.parties().stream().map(p -> switch (p) {
            case Person n -> new PartyRow(n.id().value(), "person", n.name(), n.latin(), n.idNumber(), n.phone(), n.address());
            case Company n -> new PartyRow(n.id().value(), "company", n.name(), n.latin(), n.creditCode(), n.phone(), n.address());
            case Authority n -> new PartyRow(n.id().value(), "authority", n.name(), n.latin(), null, n.phone(), n.address());
        }).sorted(java.util.Comparator.comparing(PartyRow::id)).toList();
        var shops = c.shops().stream().map(s -> new ShopRow(s.id().value(), s.name(), s.account(), s.registeredTo() == null ? null : s.registeredTo().value(),
            s.runBy() == null ? null : s.runBy().value())).sorted(java.util.Comparator.comparing(ShopRow::id)).toList();
        return new Derived(parties, shops, files, Gaps.of(c), SourcingRow.of(c), SumRow.of(c));
    }

    static Derived read(Handle h, CaseNo no) {
        return new Derived(
            h.select("select * from party where case_no = ? order by party_id", no.value()).map(r -> new PartyRow(r.getString("party_id"), r.getString("kind"),
                r.getString("name"), r.getString("latin"), r.getString("identifier"), r.getString("phone"), r.getString("address"))).list(),
            h.select("select * from shop where case_no = ? order by shop_id", no.value()).map(r -> new ShopRow(r.getString("shop_id"), r.getString("name"),
                r.getString("account"), r.getString("registered_to"), r.getString("run_by"))).list(),
            h.select("select * from exhibit_file where case_no = ? order by place, file_place", no.value()).map(r -> new FileRow(r.getString("exhibit_id"), r.getInt("place"),
                r.getInt("file_place"), r.getString("file_name"), r.getString("digest"), r.getLong("byte_count"), r.getInt("pages"), r.getString("title"), r.getString("latin"), r.getString("kind"), r.getString("held"))).list(),
            h.select("select * from case_gap where case_no = ? order by place", no.value()).map(r -> ArchiveView.gap(r)).list(),
            SourcingRow.read(h, no), SumRow.read(h, no));
    }

    void write(Handle h, CaseNo no) {
        write(h, no, null);
    }

    /// Writes the tables in which the case does not stand as it should: most of an older store is right, and what is taken out of an index and put back costs more than all reading.
    void mend(Handle h, CaseNo no) {
        Derived was = null;
        try {
            was = read(h, no);
        } catch (SqlFault e) {
            LOG.warn("rows of case {} could not be read and are written anew: {}", no, e.said());
        }
        if (!equals(was)) write(h, no, was);
    }

    /// `was` null: whatever stands there.
    private void write(Handle h, CaseNo no, Derived was) {
        if (was == null || !parties.equals(was.parties)) {
            cleared(h, "party", no);
            for (var p : parties) h.execute("insert into party (case_no, party_id, kind, name, latin, identifier, phone, address) values (?, ?, ?, ?, ?, ?, ?, ?)",
                no.value(), p.id(), p.kind(), p.name(), p.latin(), p.identifier(), p.phone(), p.address());
        }
        if (was == null || !shops.equals(was.shops)) {
            cleared(h, "shop", no);
            for (var s : shops) h.execute("insert into shop (case_no, shop_id, name, account, registered_to, run_by) values (?, ?, ?, ?, ?, ?)",
                no.value(), s.id(), s.name(), s.account(), s.registeredTo(), s.runBy());
        }
        if (was == null || !files.equals(was.files)) {
            cleared(h, "exhibit_file", no);
            var batch = h.batch("insert into exhibit_file (case_no, exhibit_id, place, file_place, file_name, digest, byte_count, pages, title, latin, kind, held) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
            for (var f : files) batch.add(no.value(), f.exhibit(), f.place(), f.filePlace(), f.name(), f.digest(), f.bytes(), f.pages(), f.title(), f.latin(), f.kind(), f.held());
            batch.execute();
        }
        if (was == null || !sourcing.equals(was.sourcing)) {
            cleared(h, "sourcing_item", no);
            for (var r : sourcing) r.write(h, no);
        }
        if (was == null || !sums.equals(was.sums)) {
            if (was == null || was.sums != null) cleared(h, "case_sum", no);
            sums.write(h, no);
        }
        if (was == null || !gaps.equals(was.gaps)) {
            cleared(h, "case_gap", no);
            for (int i = 0; i < gaps.size(); i++) {
                var g = gaps.get(i);
                h.execute("insert into case_gap (case_no, place, what, args, tab, item) values (?, ?, ?, ?, ?, ?)", no.value(), i, g.told().key(), ArchiveView.json(g.told().args()), g.tab(), g.item());
            }
        }
    }

    private static void cleared(Handle h, String table, CaseNo no) {
        h.execute("delete from " + table + " where case_no = ?", no.value());
    }
}

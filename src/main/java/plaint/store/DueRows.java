package plaint.store;

import java.sql.Date;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import plaint.casefile.CaseFile;
import plaint.docket.DueItem;
import plaint.docket.Stage;

/// Writes what [Deriving] computed of a case in place of what was there.
final class DueRows {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final Table ITEMS = new Table("due_item", "case_no, item_id, rule_key, kind, party, from_day, raw_day, due_day, safe_day, title, latin_title, arithmetic, latin_arithmetic, why, latin_why, owner, ours, zone");
    private static final Table HEARINGS = new Table("hearing_item", "case_no, hearing_id, sits_at, kind, room, online, served, to_serve, exhibits, unready, gaps, owner, court_name, court_latin, zone");
    private static final Table RANK = new Table("case_rank", "case_no, amount, proof, repeat_part, assets, barred_on");
    private static final Table AHEAD = new Table("case_ahead", "case_no, busy_until, zone");

    private final Handle h;
    private final String no;

    private DueRows(Handle h, CaseFile c) {
        this.h = h;
        no = c.no().value();
    }

    private record Table(String name, String columns) {
        void clear(Handle h, String no) {
            h.execute("delete from " + name + " where case_no = ?", no);
        }

        void write(Handle h, List<List<Object>> rows) {
            var batch = h.batch("insert into " + name + " (" + columns + ") values (?" + ", ?".repeat(columns.split(",").length - 1) + ")");
            for (var r : rows) batch.add(r.toArray());
            batch.execute();
        }

        Set<List<Object>> read(Handle h, String no) {
            int many = columns.split(",").length;
            return new HashSet<>(h.select("select " + columns + " from " + name + " where case_no = ?", no).map(r -> {
                var row = new ArrayList<Object>(many);
                for (int i = 1; i <= many; i++) row.add(r.getObject(i) instanceof Date d ? d.toLocalDate() : r.getObject(i));
                return (List<Object>) row;
            }).list());
        }
    }

    static void write(Handle h, CaseFile c, Deriving.Derived derived) {
        new DueRows(h, c).rows(c, derived).forEach((table, rows) -> {
            table.clear(h, c.no().value());
            table.write(h, rows);
        });
    }

    /// Writes the tables in which the case does not stand so already: computed anew over all cases, most comes out as it was, and what is written stays in the file.
    static void mend(Handle h, CaseFile c, Deriving.Derived derived) {
        new DueRows(h, c).rows(c, derived).forEach((table, rows) -> {
            var was = table.read(h, c.no().value());
            if (was.equals(new HashSet<>(rows))) return;
            if (!was.isEmpty()) table.clear(h, c.no().value());
            table.write(h, rows);
        });
    }

    private Map<Table, List<List<Object>>> rows(CaseFile c, Deriving.Derived derived) {
        var all = new LinkedHashMap<Table, List<List<Object>>>();
        all.put(ITEMS, derived.due().stream().map(i -> item(i, derived)).toList());
        all.put(HEARINGS, derived.hearings().stream().map(x -> hearing(x, derived)).toList());
        var r = derived.rank();
        all.put(RANK, r == null ? List.of() : List.of(row(no, r.amount(), r.proof(), r.repeat(), r.assets(), r.barredOn())));
        all.put(AHEAD, c.stage() == Stage.FUND ? List.of() : List.of(row(no, busyUntil(derived), zone(derived))));
        return all;
    }

    private List<Object> item(DueItem i, Deriving.Derived of) {
        return row(no, i.id(), i.key(), i.kind().name(), i.party() == null ? null : i.party().value(), i.from(), i.raw(), i.due(), i.safe(), i.title().zh(), i.title().en(), i.sum().zh(), i.sum().en(), i.why().zh(),
            i.why().en(), i.owner() == null ? of.owner() : i.owner(), i.kind() != DueItem.Kind.WATCH, zone(of));
    }

    private List<Object> hearing(Deriving.Ready x, Deriving.Derived of) {
        return row(no, x.hearing().id(), MINUTE.format(x.hearing().at()), x.hearing().kind().name(), x.hearing().room(), x.hearing().online(), x.served(), x.toServe(), x.exhibits(), x.unready(), x.gaps(), of.owner(),
            of.court() == null ? null : of.court().zh(), of.court() == null ? null : of.court().en(), zone(of));
    }

    private static String zone(Deriving.Derived of) {
        return of.zone() == null ? null : of.zone().getId();
    }

    private static List<Object> row(Object... values) {
        return Arrays.asList(values);
    }

    /// The last day on which something is due or heard; null where nothing is.
    private static LocalDate busyUntil(Deriving.Derived derived) {
        return Stream.concat(derived.due().stream().map(DueItem::due), derived.hearings().stream().map(r -> r.hearing().at().toLocalDate())).max(LocalDate::compareTo).orElse(null);
    }
}

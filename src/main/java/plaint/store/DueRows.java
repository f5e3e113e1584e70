package plaint.store;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import plaint.casefile.CaseFile;
import plaint.docket.DueItem;
import plaint.docket.Stage;

/// Writes what [Deriving] computed of a case in place of what was there.
final class DueRows {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private DueRows() { }

    static void write(Handle h, CaseFile c, Deriving.Derived derived) {
        var no = c.no();
        for (var table : List.of("due_item", "hearing_item", "case_ahead", "case_rank")) h.execute("delete from " + table + " where case_no = ?", no.value());
        var batch = h.batch("insert into due_item (case_no, item_id, rule_key, kind, party, from_day, raw_day, due_day, safe_day, title, latin_title, arithmetic, latin_arithmetic, "
            + "why, latin_why, owner, ours) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        for (var i : derived.due()) batch.add(no.value(), i.id(), i.key(), i.kind().name(), i.party() == null ? null : i.party().value(), i.from(), i.raw(), i.due(), i.safe(),
            i.title().zh(), i.title().en(), i.sum().zh(), i.sum().en(), i.why().zh(), i.why().en(), i.owner() == null ? derived.owner() : i.owner(),
            i.kind() != DueItem.Kind.WATCH);
        batch.execute();
        for (var x : derived.hearings()) h.execute("insert into hearing_item (case_no, hearing_id, sits_at, kind, room, online, served, to_serve, exhibits, unready, gaps, owner, court_name, court_latin) "
            + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", no.value(), x.hearing().id(), MINUTE.format(x.hearing().at()), x.hearing().kind().name(), x.hearing().room(),
            x.hearing().online(), x.served(), x.toServe(), x.exhibits(), x.unready(), x.gaps(), derived.owner(),
            derived.court() == null ? null : derived.court().zh(), derived.court() == null ? null : derived.court().en());
        var r = derived.rank();
        if (r != null) h.execute("insert into case_rank (case_no, amount, proof, repeat_part, assets, barred_on) values (?, ?, ?, ?, ?, ?)", no.value(), r.amount(), r.proof(), r.repeat(), r.assets(), r.barredOn());
        if (c.stage() != Stage.FUND) h.execute("insert into case_ahead (case_no, busy_until) values (?, ?)", no.value(), busyUntil(derived));
    }

    /// The last day on which something is due or heard; null where nothing is.
    private static LocalDate busyUntil(Deriving.Derived derived) {
        return Stream.concat(derived.due().stream().map(DueItem::due), derived.hearings().stream().map(r -> r.hearing().at().toLocalDate())).max(LocalDate::compareTo).orElse(null);
    }
}

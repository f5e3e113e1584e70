package plaint.store;

import plaint.docket.HearingLine;
import plaint.docket.DueLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import plaint.docket.DueItem;
import plaint.docket.Hearing;
import plaint.forum.Forum.Word;
import plaint.key.CaseNo;
import plaint.lead.Rank;

/// What is due over all cases; lives only inside [Archive#read] or [Archive#write]. Every list is read along an index and no further than asked.
public final class DueView {
    private static final String ITEMS = "select d.*, c.title as case_title, c.latin_title as case_latin, c.sample from due_item d join case_file c on c.case_no = d.case_no";
    private final Handle handle;

    DueView(Handle handle) {
        this.handle = handle;
    }

    /// The zones other than Beijing's that open cases or what is due lie in.
    public List<ZoneId> zones() {
        var found = new TreeSet<String>();
        for (var table : List.of("due_item", "case_ahead")) found.addAll(handle.select("select distinct zone from " + table + " where zone > ''").mapTo(String.class).list());
        return found.stream().map(ZoneId::of).toList();
    }

    /// How many items of ours (`watched`: also those only to be watched) fall on `from` to `until`; null: without end. `owner` null: everybody's.
    public int count(LocalDate from, LocalDate until, String owner, boolean watched) {
        return count(null, from, until, owner, watched);
    }

    /// The same of those in a zone (null: of all).
    public int count(ZoneId zone, LocalDate from, LocalDate until, String owner, boolean watched) {
        var bound = new ArrayList<Object>();
        var in = zone == null ? "" : "d.zone = ? and ";
        if (zone != null) bound.add(zone.getId());
        return handle.select("select count(*) from due_item d where " + in + where(from, until, owner, watched, bound), bound.toArray()).mapTo(Integer.class).one();
    }

    /// By due day; at most `limit`.
    public List<DueLine> items(LocalDate from, LocalDate until, String owner, boolean watched, int limit) {
        var bound = new ArrayList<Object>();
        var sql = ITEMS + " where " + where(from, until, owner, watched, bound) + " order by " + (owner == null ? "" : "d.owner, ") + (watched ? "" : "d.ours, ")
            + "d.due_day, d.case_no, d.item_id limit ?";
        bound.add(limit);
        return handle.select(sql, bound.toArray()).map(r -> line(r)).list();
    }

    private static String where(LocalDate from, LocalDate until, String owner, boolean watched, List<Object> bound) {
        var where = new ArrayList<String>();
        and(where, bound, "d.owner = ?", owner);
        where.add(watched ? "1 = 1" : "d.ours = true");
        and(where, bound, "d.due_day >= ?", from);
        and(where, bound, "d.due_day <= ?", until);
        return String.join(" and ", where);
    }

    private static void and(List<String> where, List<Object> bound, String condition, Object value) {
        if (value == null) return;
        where.add(condition);
        bound.add(value);
    }

    /// Hearings from `from` to `until`, by time; at most `limit`.
    public List<HearingLine> hearings(LocalDate from, LocalDate until, String owner, int limit) {
        var bound = new ArrayList<Object>();
        if (owner != null) bound.add(owner);
        bound.addAll(List.of(from.toString(), until.plusDays(1).toString(), limit));
        return handle.select("select h.*, c.title as case_title, c.latin_title as case_latin, c.sample, c.forum, c.court, c.docket_no from hearing_item h join case_file c on c.case_no = h.case_no"
            + " where " + (owner == null ? "" : "h.owner = ? and ") + "h.sits_at >= ? and h.sits_at < ? order by " + (owner == null ? "" : "h.owner, ") + "h.sits_at, h.case_no, h.hearing_id limit ?", bound.toArray())
            .map(r -> hearing(r)).list();
    }

    /// Cases not finished in which nothing is due on `today` or later and no hearing is ahead; by number, at most `limit`. `elsewhere`: the day in a zone where it is another.
    public List<CaseRow> idle(LocalDate today, Map<ZoneId, LocalDate> elsewhere, int limit) {
        var day = new StringBuilder("?");
        var bound = new ArrayList<Object>();
        if (!elsewhere.isEmpty()) {
            day.setLength(0);
            day.append("case a.zone");
            elsewhere.forEach((zone, there) -> {
                day.append(" when ? then cast(? as date)");
                bound.add(zone.getId());
                bound.add(there);
            });
            day.append(" else ? end");
        }
        bound.add(today);
        bound.add(limit);
        return handle.select("select c.case_no, c.revision, c.title, c.latin_title, c.stage, c.forum, c.court, c.docket_no, c.total_minor, c.currency, c.sample, c.last_day, c.exhibits, c.pages from case_ahead a join case_file c on c.case_no = a.case_no where a.busy_until is null or a.busy_until < " + day + " order by a.case_no limit ?", bound.toArray())
            .map(r -> ArchiveView.caseRow(r)).list();
    }

    /// How many there are.
    public int idleCount(LocalDate today, Map<ZoneId, LocalDate> elsewhere) {
        // two counts, because an index is not walked for "or"
        int all = handle.select("select count(*) from case_ahead where busy_until is null").mapTo(Integer.class).one()
            + handle.select("select count(*) from case_ahead where busy_until < ?", today).mapTo(Integer.class).one();
        for (var e : elsewhere.entrySet()) all += idleIn(e.getKey(), e.getValue()) - idleIn(e.getKey(), today);
        return all;
    }

    private int idleIn(ZoneId zone, LocalDate day) {
        return handle.select("select count(*) from case_ahead where zone = ? and busy_until < ?", zone.getId(), day).mapTo(Integer.class).one();
    }

    /// A case not yet filed, with the parts of its score.
    public record Ranked(CaseRow row, Rank.Parts parts) { }

    /// Every case not yet filed, by number.
    public List<Ranked> ranked() {
        return handle.select("select c.case_no, c.revision, c.title, c.latin_title, c.stage, c.forum, c.court, c.docket_no, c.total_minor, c.currency, c.sample, c.last_day, c.exhibits, c.pages, "
            + "r.amount, r.proof, r.repeat_part, r.assets, r.barred_on from case_rank r join case_file c on c.case_no = r.case_no order by r.case_no")
            .map(r -> new Ranked(ArchiveView.caseRow(r), new Rank.Parts(r.getInt("amount"), r.getInt("proof"), r.getInt("repeat_part"), r.getInt("assets"), day(r, "barred_on")))).list();
    }

    /// By which rules the items were computed.
    public String rules() {
        return handle.select("select rules from due_rules where one = 1").mapTo(String.class).one();
    }

    private static DueLine line(ResultSet r) throws SQLException {
        try {
            return new DueLine(new CaseNo(r.getString("case_no")), new Word(r.getString("case_title"), r.getString("case_latin")), r.getBoolean("sample"), r.getString("item_id"),
                r.getString("rule_key"), DueItem.Kind.valueOf(r.getString("kind")), r.getString("party"), day(r, "from_day"), day(r, "raw_day"), day(r, "due_day"), day(r, "safe_day"),
                new Word(r.getString("title"), r.getString("latin_title")), new Word(r.getString("arithmetic"), r.getString("latin_arithmetic")),
                new Word(r.getString("why"), r.getString("latin_why")), r.getString("owner"), zone(r));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new SQLException("an item of the due list is not readable", e);
        }
    }

    private static ZoneId zone(ResultSet r) throws SQLException {
        var zone = r.getString("zone");
        return zone == null ? null : ZoneId.of(zone);
    }

    private static LocalDate day(ResultSet r, String column) throws SQLException {
        return r.getObject(column, LocalDate.class);
    }

    private static HearingLine hearing(ResultSet r) throws SQLException {
        try {
            return new HearingLine(new CaseNo(r.getString("case_no")), new Word(r.getString("case_title"), r.getString("case_latin")), r.getBoolean("sample"), r.getString("forum"),
                r.getString("court"), r.getString("docket_no"), r.getString("hearing_id"), LocalDateTime.parse(r.getString("sits_at")), Hearing.Kind.valueOf(r.getString("kind")),
                r.getString("room"), r.getBoolean("online"), r.getInt("served"), r.getInt("to_serve"), r.getInt("exhibits"), r.getInt("unready"), r.getInt("gaps"), r.getString("owner"),
                r.getString("court_name") == null ? null : new Word(r.getString("court_name"), r.getString("court_latin")), zone(r));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new SQLException("a hearing is not readable", e);
        }
    }
}

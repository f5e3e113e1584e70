package plaint.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import plaint.evidence.Exhibit;
import plaint.evidence.Sha256;
import plaint.key.CaseNo;
import plaint.key.ExhibitId;

/// Exhibits, test purchases and authentications over all cases; lives only inside [Archive#read] or [Archive#write].
public final class EvidenceView {
    private final Handle handle;

    EvidenceView(Handle handle) {
        this.handle = handle;
    }

    /// A file of an exhibit; the exhibit's title in both languages.
    public record FileLine(CaseNo no, ExhibitId exhibit, String title, String latin, Exhibit.Kind kind, Exhibit.Held held, String name, Sha256 digest, long bytes, int pages) { }

    /// A purchase or authentication; `days` as [SourcingRow] has them.
    public record Line(CaseNo no, boolean purchase, String id, String title, String latin, String step, int gaps, LocalDate started, LocalDate sent, LocalDate ended) { }

    /// By case and place, at most `limit`: those that hold every word of `text` in case number, title, file name or digest; `kind` null: any.
    public List<FileLine> files(String text, Exhibit.Kind kind, int limit) {
        var sql = new StringBuilder("select * from exhibit_file");
        var bound = new ArrayList<Object>();
        var where = new ArrayList<String>();
        for (var word : text.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            if (word.isEmpty()) continue;
            where.add("lower(case_no || ' ' || coalesce(title, '') || ' ' || coalesce(latin, '') || ' ' || file_name || ' ' || digest) like ? escape '!'");
            bound.add("%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
        }
        if (kind != null) {
            where.add("kind = ?");
            bound.add(kind.name());
        }
        if (!where.isEmpty()) sql.append(" where ").append(String.join(" and ", where));
        // in the order of the key, so that a page is read without sorting
        sql.append(" order by case_no, exhibit_id, file_place limit ?");
        bound.add(limit);
        return handle.select(sql.toString(), bound.toArray()).map(r -> new FileLine(new CaseNo(r.getString("case_no")), new ExhibitId(r.getString("exhibit_id")), r.getString("title"), r.getString("latin"),
            r.getString("kind") == null ? null : Exhibit.Kind.valueOf(r.getString("kind")), r.getString("held") == null ? null : Exhibit.Held.valueOf(r.getString("held")), r.getString("file_name"),
            new Sha256(r.getString("digest")), r.getLong("byte_count"), r.getInt("pages"))).list();
    }

    /// What has no end yet, the oldest first, at most `limit`.
    public List<Line> open(boolean purchases, int limit) {
        return lines("select * from sourcing_item where kind = ? and ended_on is null order by started_on, case_no, item_id limit ?", purchases, limit);
    }

    /// Authentications that came back.
    public List<Line> answered() {
        return lines("select * from sourcing_item where kind = ? and ended_on is not null order by ended_on, case_no, item_id limit ?", false, Integer.MAX_VALUE);
    }

    private List<Line> lines(String sql, boolean purchases, int limit) {
        return handle.select(sql, purchases ? SourcingRow.PURCHASE : SourcingRow.AUTHENTICATION, limit).map(r -> new Line(new CaseNo(r.getString("case_no")), purchases, r.getString("item_id"), r.getString("title"),
            r.getString("latin"), r.getString("step"), r.getInt("gaps"), r.getObject("started_on", LocalDate.class), r.getObject("sent_on", LocalDate.class), r.getObject("ended_on", LocalDate.class))).list();
    }
}

package plaint.store;

import java.time.LocalDate;
import java.util.List;
import plaint.text.Money;

/// What the cases come to together, summed off indexes without opening one; lives only inside [Archive#read] or [Archive#write].
public final class FigureView {
    private final Handle handle;

    FigureView(Handle handle) {
        this.handle = handle;
    }

    /// So many cases of a year and their sum in renminbi.
    public record YearSum(int year, int count, Money sum) { }

    /// An authentication that was asked for; `reported` null: not back.
    public record Asked(String brandOwner, LocalDate requested, LocalDate reported) { }

    /// The newest claims of the cases whose first claim is of a year, oldest year first.
    public List<YearSum> claimed() {
        return sums("select claim_year as y, count(*) as n, sum(claimed_minor) as total from case_sum where claim_year is not null group by claim_year order by claim_year");
    }

    /// What the latest judgment of each case awarded, by the year of that judgment.
    public List<YearSum> awarded() {
        return sums("select judgment_year as y, count(*) as n, sum(awarded_minor) as total from case_sum where judgment_year is not null group by judgment_year order by judgment_year");
    }

    private List<YearSum> sums(String sql) {
        return handle.select(sql).map(r -> new YearSum(r.getInt("y"), r.getInt("n"), FundView.money(r.getLong("total")))).list();
    }

    /// By brand owner.
    public List<Asked> asked() {
        return handle.select("select title, started_on, ended_on from sourcing_item where kind = ? and started_on is not null order by kind, title, started_on, ended_on", SourcingRow.AUTHENTICATION)
            .map(r -> new Asked(r.getString("title"), r.getObject("started_on", LocalDate.class), r.getObject("ended_on", LocalDate.class))).list();
    }
}

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

    /// So many latest judgments of a year and what they award our side, in renminbi; `unverified` of them are not verified and make up `unverifiedSum`, `open` are not in force.
    public record JudgedSum(int year, int count, Money sum, int unverified, Money unverifiedSum, int open) { }

    /// The newest claims of our side in the cases whose first claim is of a year, oldest year first.
    public List<YearSum> claimed() {
        return handle.select("select claim_year as y, sum(case when claimed_minor > 0 then 1 else 0 end) as n, sum(claimed_minor) as total from case_sum where claim_year is not null group by claim_year order by claim_year")
            .map(r -> new YearSum(r.getInt("y"), r.getInt("n"), FundView.money(r.getLong("total")))).list();
    }

    /// What the latest judgment of each case awarded our side, by the year of that judgment.
    public List<JudgedSum> awarded() {
        return handle.select("select judgment_year as y, count(*) as n, sum(awarded_minor) as total, sum(case when unverified then 1 else 0 end) as doubts, sum(case when unverified then awarded_minor else 0 end) as doubted, "
            + "sum(case when in_effect then 0 else 1 end) as waiting from case_sum where judgment_year is not null group by judgment_year order by judgment_year")
            .map(r -> new JudgedSum(r.getInt("y"), r.getInt("n"), FundView.money(r.getLong("total")), r.getInt("doubts"), FundView.money(r.getLong("doubted")), r.getInt("waiting"))).list();
    }

    /// By brand owner.
    public List<Asked> asked() {
        return handle.select("select title, started_on, ended_on from sourcing_item where kind = ? and started_on is not null order by kind, title, started_on, ended_on", SourcingRow.AUTHENTICATION)
            .map(r -> new Asked(r.getString("title"), r.getObject("started_on", LocalDate.class), r.getObject("ended_on", LocalDate.class))).list();
    }
}

package plaint.desk;

import java.time.LocalDate;
import plaint.fund.Act;
import plaint.fund.Role;
import plaint.fund.Trial;
import plaint.store.FigureView;
import plaint.text.Money;
import plaint.text.Refused;

/// The money of all cases on a day. Claimed and awarded are the sums of [OfficeFigures], by claims and latest judgments of our side in renminbi (sums in other currencies are not added); the rest stands
/// in the books: the awards that were booked, received (without what was given back), in the fund, owed and paid to consumers.
public final class MoneySummary {
    private final Office office;

    public MoneySummary(Office office) {
        this.office = office;
    }

    /// `claims` cases make up `claimed`, `judgments` make up `awarded`, of which `unverified` are not verified and `open` not in force.
    public record Sums(Money claimed, int claims, Money awarded, int judgments, int unverified, int open, Money booked, Money received, Money fund, Money toConsumers, Money paidOut) { }

    public Sums run(LocalDate at) throws Refused {
        var chart = office.chart();
        return office.archive().read(v -> {
            var trial = Trial.of(chart, v.fund().balances(at));
            var claims = v.figures().claimed();
            var judged = v.figures().awarded();
            return new Sums(claims.stream().map(FigureView.YearSum::sum).reduce(Money.ZERO, Money::plus), claims.stream().mapToInt(FigureView.YearSum::count).sum(),
                judged.stream().map(FigureView.JudgedSum::sum).reduce(Money.ZERO, Money::plus), judged.stream().mapToInt(FigureView.JudgedSum::count).sum(),
                judged.stream().mapToInt(FigureView.JudgedSum::unverified).sum(), judged.stream().mapToInt(FigureView.JudgedSum::open).sum(),
                Money.ZERO.minus(v.fund().moved(Act.AWARD, chart.code(Role.AWARD_PENDING), at)), v.fund().moved(Act.RECEIPT, chart.code(Role.BANK), at).plus(v.fund().moved(Act.RETURN, chart.code(Role.BANK), at)),
                trial.of(Role.FUND), trial.of(Role.CONSUMERS), v.fund().moved(Act.PAY, chart.code(Role.CONSUMERS), at));
        });
    }
}

package plaint.desk;

import java.time.LocalDate;
import plaint.fund.Act;
import plaint.fund.Role;
import plaint.fund.Trial;
import plaint.text.Money;
import plaint.text.Refused;

/// The money of all cases on a day: claimed by the newest claim of each in renminbi (sums in other currencies are not added to it), awarded by judgments in effect, received, in the fund, owed to consumers.
public final class MoneySummary {
    private final Office office;

    public MoneySummary(Office office) {
        this.office = office;
    }

    public record Sums(Money claimed, Money awarded, Money received, Money fund, Money toConsumers, Money paidOut) { }

    public Sums run(LocalDate at) throws Refused {
        var chart = office.chart();
        return office.archive().read(v -> {
            var trial = Trial.of(chart, v.fund().balances(at));
            var claimed = v.claimed(Money.CNY);
            return new Sums(claimed, Money.ZERO.minus(v.fund().moved(Act.AWARD, chart.code(Role.AWARD_PENDING), at)), v.fund().moved(Act.RECEIPT, chart.code(Role.BANK), at),
                trial.of(Role.FUND), trial.of(Role.CONSUMERS), v.fund().moved(Act.PAY, chart.code(Role.CONSUMERS), at));
        });
    }
}

package plaint.docket;

import java.time.LocalDate;
import java.util.List;
import plaint.key.PartyId;
import plaint.text.Money;

/// 财产保全: an asset frozen for the claim. It lapses at the end of `until` and that day never rolls over a holiday (CPL interpretation art. 485); renewal is asked for at
/// least seven days before. `lifted` null: still in force.
public record Preservation(String id, Kind kind, PartyId against, String asset, Money amount, LocalDate ordered, LocalDate from, LocalDate until, List<Renewal> renewals,
                           Money security, String docketNo, LocalDate lifted) {
    public Preservation {
        renewals = renewals == null ? List.of() : List.copyOf(renewals);
    }

    /// The last day of force, renewals counted.
    public LocalDate end() {
        return renewals.isEmpty() ? until : renewals.getLast().until();
    }

    /// Whether it ended before `day` without having been lifted or renewed.
    public boolean lapsed(LocalDate day) {
        return lifted == null && end() != null && end().isBefore(day);
    }

    /// 银行存款、动产、不动产、其他财产权: what decides how long a measure may last.
    public enum Kind { DEPOSIT, MOVABLE, IMMOVABLE, OTHER_RIGHT }

    /// 续行保全.
    public record Renewal(LocalDate on, LocalDate until) { }
}

package plaint.desk;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import plaint.casefile.CaseFile;
import plaint.casefile.Seat;
import plaint.claim.ClaimVersion;
import plaint.docket.Application;
import plaint.docket.Limitation;
import plaint.docket.Stage;
import plaint.key.PartyId;
import plaint.lead.Lead;
import plaint.lead.Rank;
import plaint.party.Identifier;
import plaint.party.Party;
import plaint.text.Money;
import plaint.text.Refused;

/// The score of a case that is not yet filed, by the same parts as that of a lead ([Rank]). Amount: what is claimed, or the turnover of its leads where that is more, against the line of the day the first
/// was found. Proof: of every defendant identity, address and phone; an accepted agreement, goods bought, goods found counterfeit. Repeat: somebody in it was convicted, or there are several shops.
/// Assets: a bank account of a defendant is known, or what is to be frozen. Limitation: the first that ends.
final class CaseParts {
    private CaseParts() { }

    /// The criminal line on a day, in the smallest unit.
    @FunctionalInterface interface Line {
        long on(LocalDate day) throws Refused;
    }

    /// Null for a case that is filed.
    static Rank.Parts of(CaseFile c, Map<PartyId, Limitation.Result> limitations, Line line) {
        if (c.stage().compareTo(Stage.SUBMITTED) >= 0 || c.filings().stream().anyMatch(f -> !f.open())) return null;
        var barred = limitations.values().stream().filter(r -> r.due() != null).map(r -> r.due().due().day()).min(LocalDate::compareTo).orElse(null);
        return new Rank.Parts(amount(c, line), Rank.proof(there(c)), Rank.repeat(c.shops().size() > 1, !c.convictions().isEmpty()), Rank.assets(assets(c)), barred);
    }

    private static int amount(CaseFile c, Line line) {
        var claimed = c.currentClaim().map(ClaimVersion::total).filter(m -> m.currency().equals(Money.CNY)).map(Money::minor).orElse(0L);
        var sold = c.leads().stream().map(Lead::turnover).filter(m -> m.currency().equals(Money.CNY)).mapToLong(Money::minor).sum();
        var day = c.leads().stream().map(Lead::found).min(LocalDate::compareTo).or(() -> c.currentClaim().map(ClaimVersion::on));
        try {
            return day.isEmpty() ? 0 : Rank.amount(Math.max(claimed, sold), line.on(day.get()));
        } catch (Refused e) {
            // without a line nothing is measured against it
            return 0;
        }
    }

    private static int there(CaseFile c) {
        int there = 0;
        if (every(c, Party::number)) there++;
        if (every(c, Party::address)) there++;
        if (every(c, Party::phone)) there++;
        if (!c.acceptances().isEmpty()) there++;
        if (c.purchases().stream().anyMatch(p -> p.received() != null)) there++;
        if (c.authentications().stream().anyMatch(a -> a.reported() != null && !a.genuine())) there++;
        return there;
    }

    private static boolean every(CaseFile c, Function<Party, String> fact) {
        var all = c.seated(Seat.Role.DEFENDANT, Integer.MAX_VALUE);
        return !all.isEmpty() && all.stream().map(fact).allMatch(f -> f != null && !f.isBlank());
    }

    private static boolean assets(CaseFile c) {
        return c.relations().identifiers().stream().anyMatch(i -> i.kind() == Identifier.Kind.BANK_ACCOUNT || i.kind() == Identifier.Kind.PAYMENT_ACCOUNT)
            || c.docket().applications().stream().anyMatch(a -> a instanceof Application.Freeze f && !f.assets().isEmpty());
    }
}

package plaint.check;

import java.util.List;
import plaint.casefile.Ground;
import plaint.casefile.Selling;
import plaint.claim.AgreementProof;
import plaint.claim.AgreementProof.Standing;
import plaint.claim.ClaimVersion;
import plaint.party.Shop;
import plaint.text.Dates;
import plaint.text.Notice;
import plaint.text.Refused;

/// A sale the agreement did not cover is a hole in the claim: every test purchase and every sale pleaded must fall under a version accepted by that shop before it.
final class AgreementCheck extends Reading {
    AgreementCheck(Reading whole) {
        super(whole);
    }

    void run() throws Refused {
        // what the papers of this filing plead, and nothing else of the case
        var shops = new Selling(file, filing).shops();
        for (var p : file.purchases()) {
            var day = p.ordered() == null ? null : p.ordered().toLocalDate();
            if (day == null || day.isAfter(filing.dated()) || p.exhibits().isEmpty() || shops.stream().noneMatch(s -> s.id().equals(p.shop()))) continue;
            boolean covered = file.acceptances().stream().filter(a -> a.shop().equals(p.shop()) && !a.at().toLocalDate().isAfter(day))
                .anyMatch(a -> file.agreements().stream().anyMatch(v -> v.id().equals(a.agreement()) && v.inForce(day)));
            var told = Notice.of(covered ? "check.passed.agreement" : "check.found.agreement", file.shop(p.shop()).name(), Dates.table(day));
            if (covered) found.passed("agreement", told);
            else found.fault("agreement", Spot.tab("agreement", p.id()), told);
        }
        accepted(shops);
        sales(shops);
        ground();
    }

    /// A claim on the agreement says that each shop accepted it: one of which nothing is recorded is told, with or without a sale on record.
    private void accepted(List<Shop> shops) throws Refused {
        var claim = file.claims().stream().filter(v -> v.no() == filing.claim()).findFirst();
        if (file.agreements().isEmpty() || claim.isEmpty() || claim.get().election() == ClaimVersion.Election.TORT || !forum.filingKind(filing.kind()).claims()) return;
        for (var s : shops)
            if (file.acceptances().stream().noneMatch(a -> a.shop().equals(s.id()) && !a.at().toLocalDate().isAfter(filing.dated())))
                found.fault("agreement", Spot.tab("agreement", ""), Notice.of("check.found.unaccepted", s.name()));
    }

    /// Opened before its agreement was there, a claim rests on tort until somebody says otherwise.
    private void ground() {
        var asks = file.claims().stream().filter(v -> v.no() == filing.claim()).anyMatch(v -> Ground.asks(file, v));
        if (asks) found.fault("ground", Spot.tab("claim", ""), Notice.of("check.found.ground"));
    }

    /// Only the sums of whole periods are known: one of which a part was not covered is told.
    private void sales(List<Shop> shops) {
        if (file.agreements().isEmpty()) return;
        var pleaded = Selling.sales(file, shops.stream().map(Shop::id).toList(), filing.dated());
        if (pleaded.isEmpty()) return;
        var proof = new AgreementProof(file.agreements(), file.acceptances(), pleaded, file.shops().stream().map(s -> new AgreementProof.Account(s.id(), s.opened(), s.closed())).toList());
        for (var sale : proof.outside(proof.titles().getFirst())) {
            var hole = sale.stretches().stream().filter(s -> s.binding().standing().compareTo(Standing.CONTINUED) > 0).findFirst().orElseThrow();
            var amount = sale.period().amount() == null ? "—" : sale.period().amount().grouped();
            found.fault("sales", Spot.tab("agreement", sale.period().shop().value()), Notice.of("check.found.sales", file.shop(sale.period().shop()).name(), Dates.table(sale.period().from()), Dates.table(sale.period().until()), amount, Dates.table(hole.from()), Dates.table(hole.until())));
        }
        if (!found.found("sales")) found.passed("sales", Notice.of("check.passed.sales", pleaded.size()));
    }
}

package plaint.casefile;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import plaint.evidence.Authentication;
import plaint.evidence.Raid;
import plaint.evidence.TestPurchase;

/// The rules of [CaseRules] for how evidence was come by: the order in which a test purchase, an authentication and a hand-over can have happened.
final class EvidenceRules {
    private final CaseFile c;
    private final CaseRules rules;

    EvidenceRules(CaseFile c, CaseRules rules) {
        this.c = c;
        this.rules = rules;
    }

    void check() {
        for (int i = 0; i < c.purchases().size(); i++) purchase(c.purchases().get(i), "/purchases/" + i);
        var ids = new HashSet<String>();
        for (int i = 0; i < c.authentications().size(); i++) {
            var a = c.authentications().get(i);
            if (!ids.add(a.id())) rules.fault("twice", "/authentications/" + i + "/id", a.id());
            authentication(a, "/authentications/" + i);
        }
        ids.clear();
        for (int i = 0; i < c.raids().size(); i++) {
            var r = c.raids().get(i);
            if (!ids.add(r.id())) rules.fault("twice", "/raids/" + i + "/id", r.id());
            raid(r, "/raids/" + i);
        }
        for (int i = 0; i < c.custody().size(); i++) rules.sane(CaseRules.day(c.custody().get(i).at()), "/custody/" + i + "/at");
    }

    private void purchase(TestPurchase p, String at) {
        if (p.listing() != null) {
            rules.past(CaseRules.day(p.listing().at()), at + "/listing/at");
            rules.exhibit(p.listing().exhibit(), at + "/listing/exhibit");
            // a capture made after the order shows another listing than the one bought from
            if (p.listing().at() != null && p.ordered() != null && p.listing().at().isAfter(p.ordered())) rules.fault("captureLate", at + "/listing/at", said(p.listing().at()), said(p.ordered()));
        }
        if (p.received() != null && p.ordered() != null && p.received().isBefore(p.ordered()) && p.received().toLocalDate().equals(p.ordered().toLocalDate()))
            rules.fault("tooEarly", at + "/received", said(p.received()), said(p.ordered()));
        var opened = p.opened() == null ? CaseRules.day(p.received()) : p.opened();
        rules.follows(opened, p.split(), at + "/split");
        rules.past(p.split(), at + "/split");
        var seals = new HashSet<String>();
        var names = new HashSet<String>();
        for (int i = 0; i < p.samples().size(); i++) {
            var s = p.samples().get(i);
            if (!names.add(s.id())) rules.fault("twice", at + "/samples/" + i + "/id", s.id());
            if (s.sealNo() != null && !s.sealNo().isBlank() && !seals.add(s.sealNo().strip())) rules.fault("sealTwice", at + "/samples/" + i + "/sealNo", s.sealNo().strip());
        }
    }

    private static String said(LocalDateTime at) {
        return plaint.text.Typed.moment(at);
    }

    private void authentication(Authentication a, String at) {
        rules.follows(a.sent(), a.reported(), at + "/reported");
        if (a.purchase() == null) return;
        var from = c.purchases().stream().filter(p -> a.purchase().equals(p.id())).findFirst();
        if (from.isEmpty()) {
            rules.fault("nothing", at + "/purchase", a.purchase());
            return;
        }
        LocalDate ready = from.get().opened();
        if (ready != null && a.sent() != null && a.sent().isBefore(ready)) rules.fault("sentEarly", at + "/sent", a.sent(), ready);
        else if (ready != null && a.reported() != null && a.reported().isBefore(ready)) rules.fault("sentEarly", at + "/reported", a.reported(), ready);
    }

    private void raid(Raid r, String at) {
        rules.sane(r.on(), at + "/on");
        rules.past(r.on(), at + "/on");
        for (int i = 0; i < r.authorities().size(); i++) rules.party(r.authorities().get(i), at + "/authorities/" + i);
        for (int i = 0; i < r.held().size(); i++) rules.party(r.held().get(i), at + "/held/" + i);
        rules.exhibits(r.exhibits(), at + "/exhibits");
        for (int i = 0; i < r.seized().size(); i++) {
            var s = r.seized().get(i);
            if (s.quantity() < 1) rules.fault("few", at + "/seized/" + i + "/quantity", s.quantity());
            rules.positive(s.unitValue(), at + "/seized/" + i + "/unitValue");
            for (int j = 0; j < s.values().size(); j++) {
                rules.positive(s.values().get(j).unit(), at + "/seized/" + i + "/values/" + j + "/unit");
                rules.exhibit(s.values().get(j).exhibit(), at + "/seized/" + i + "/values/" + j + "/exhibit");
            }
        }
        for (int i = 0; i < r.valuations().size(); i++) rules.positive(r.valuations().get(i).value(), at + "/valuations/" + i + "/value");
        if (r.valuations().stream().filter(Raid.Valuation::adopted).count() > 1) rules.fault("adoptedTwice", at + "/valuations", r.on());
    }
}

package plaint.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import plaint.docket.Application;
import plaint.key.PartyId;
import plaint.key.ShopId;
import plaint.text.Notice;

/// What in a case rests on a party or a shop, so that it cannot simply be taken out.
final class Resting {
    private final CaseFile c;
    private final List<Notice> on = new ArrayList<>();

    private Resting(CaseFile c) {
        this.c = c;
    }

    static List<Notice> on(CaseFile c, PartyId id) {
        var r = new Resting(c);
        r.party(id);
        return List.copyOf(r.on);
    }

    static List<Notice> on(CaseFile c, ShopId id) {
        var r = new Resting(c);
        r.shop(id);
        return List.copyOf(r.on);
    }

    private void party(PartyId id) {
        for (var s : c.seats()) if (s.party().equals(id) && c.filings().stream().anyMatch(f -> f.no() == s.filing() && f.submitted() != null)) add("filing", s.filing());
        for (var s : c.shops()) if (id.equals(s.registeredTo()) || id.equals(s.runBy())) add("shop", s.name());
        for (var l : c.links()) if (l.from().equals(id) || l.to().equals(id)) add("link", c.party(l.from()).name(), c.party(l.to()).name());
        for (var i : c.relations().identifiers()) if (id.equals(i.party())) add("identifier", i.masked());
        for (var a : c.authentications()) if (id.equals(a.brandOwner())) add("authentication", a.id());
        for (var r : c.raids()) if (r.authorities().contains(id) || r.held().contains(id)) add("raid", r.on());
        for (var v : c.convictions()) if (id.equals(v.party())) add("conviction", c.party(id).name());
        for (var v : c.claims()) if (v.principal().contains(id) || v.joint().contains(id) || v.liabilities().stream().anyMatch(l -> id.equals(l.party()))) add("claim", v.no());
        docket(id);
    }

    private void docket(PartyId id) {
        var d = c.docket();
        for (var x : d.deliveries()) if (id.equals(x.party())) add("delivery", x.document());
        for (var x : d.preservations()) if (id.equals(x.against())) add("preservation", x.from());
        for (var x : d.judgments()) if (x.awards().stream().anyMatch(a -> Objects.equals(a.party(), id) || a.joint().contains(id))) add("judgment", x.on());
        for (var x : d.appeals()) if (id.equals(x.by())) add("appeal", x.on());
        for (var x : d.applications()) if (x.against().contains(id) || assets(x).stream().anyMatch(a -> id.equals(a.party()))) add("application", x.id());
    }

    private static List<Application.Asset> assets(Application a) {
        return a instanceof Application.Freeze f ? f.assets() : a instanceof Application.EnforcementRequest e ? e.assets() : List.of();
    }

    private void shop(ShopId id) {
        for (var a : c.acceptances()) if (id.equals(a.shop())) add("acceptance", a.at().toLocalDate());
        for (var l : c.leads()) if (id.equals(l.shop())) add("lead", l.no());
        for (var p : c.purchases()) if (id.equals(p.shop())) add("purchase", p.goods());
        for (var i : c.relations().identifiers()) if (id.equals(i.shop())) add("identifier", i.masked());
        for (var v : c.relations().verifications()) if (id.equals(v.shop())) add("verification", v.on());
        for (var x : c.relations().disclosures()) if (id.equals(x.shop())) add("disclosure", x.to());
        for (var x : c.damages().sales()) if (id.equals(x.shop())) add("sales", x.from(), x.until());
        for (var x : c.damages().complaints()) if (id.equals(x.shop())) add("complaint", x.consumer());
    }

    private void add(String what, Object... args) {
        var n = Notice.of("casefile.rests." + what, args);
        if (!on.contains(n)) on.add(n);
    }
}

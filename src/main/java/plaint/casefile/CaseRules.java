package plaint.casefile;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import plaint.docket.EventKind;
import plaint.key.ExhibitId;
import plaint.key.PartyId;
import plaint.key.ShopId;
import plaint.text.Refused;

/// Whether a case read from text is sound in itself: every name leads somewhere, no name stands twice, the sums are what their inputs give, days follow each other.
/// The first fault found is refused with file, line and key.
final class CaseRules {
    /// No date of a case lies before or after these; a mistyped century is caught.
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);
    private final CaseFile c;
    private final Places places;

    private CaseRules(CaseFile c, Places places) {
        this.c = c;
        this.places = places;
    }

    static void check(CaseFile c, Places places) throws Refused {
        var rules = new CaseRules(c, places);
        rules.names();
        rules.parties();
        rules.agreements();
        rules.evidence();
        rules.claims();
        rules.filings();
        rules.events();
    }

    private void names() throws Refused {
        once(c.parties(), "/parties", "id", p -> p.id());
        once(c.shops(), "/shops", "id", s -> s.id());
        once(c.agreements(), "/agreements", "id", a -> a.id());
        once(c.claims(), "/claims", "no", v -> v.no());
        once(c.exhibits(), "/exhibits", "id", x -> x.id());
        once(c.leads(), "/leads", "no", l -> l.no());
        once(c.purchases(), "/purchases", "id", p -> p.id());
    }

    private <T> void once(List<T> items, String path, String key, Function<T, Object> name) throws Refused {
        var seen = new HashSet<Object>();
        for (int i = 0; i < items.size(); i++) {
            var n = name.apply(items.get(i));
            if (!seen.add(n)) throw places.refused("casefile.refused.twice", path + "/" + i + "/" + key, n);
        }
    }

    private void parties() throws Refused {
        for (int i = 0; i < c.seats().size(); i++) {
            var s = c.seats().get(i);
            party(s.party(), "/seats/" + i + "/party");
            filing(s.filing(), "/seats/" + i + "/filing");
        }
        for (int i = 0; i < c.shops().size(); i++) {
            var s = c.shops().get(i);
            party(s.registeredTo(), "/shops/" + i + "/registeredTo");
            party(s.runBy(), "/shops/" + i + "/runBy");
            order(s.opened(), s.closed(), "/shops/" + i + "/closed");
        }
        for (int i = 0; i < c.links().size(); i++) {
            var l = c.links().get(i);
            party(l.from(), "/links/" + i + "/from");
            party(l.to(), "/links/" + i + "/to");
            exhibit(l.proof(), "/links/" + i + "/proof");
            sane(l.since(), "/links/" + i + "/since");
        }
        for (int i = 0; i < c.convictions().size(); i++) party(c.convictions().get(i).party(), "/convictions/" + i + "/party");
    }

    private void agreements() throws Refused {
        for (int i = 0; i < c.agreements().size(); i++) {
            var a = c.agreements().get(i);
            exhibit(a.exhibit(), "/agreements/" + i + "/exhibit");
            order(a.published(), a.effective(), "/agreements/" + i + "/effective");
            order(a.effective(), a.superseded(), "/agreements/" + i + "/superseded");
        }
        for (int i = 0; i < c.acceptances().size(); i++) {
            var a = c.acceptances().get(i);
            shop(a.shop(), "/acceptances/" + i + "/shop");
            exhibit(a.exhibit(), "/acceptances/" + i + "/exhibit");
            sane(day(a.at()), "/acceptances/" + i + "/at");
            if (c.agreements().stream().noneMatch(v -> v.id().equals(a.agreement()))) throw nothing("/acceptances/" + i + "/agreement", a.agreement());
        }
    }

    private void evidence() throws Refused {
        for (int i = 0; i < c.leads().size(); i++) {
            shop(c.leads().get(i).shop(), "/leads/" + i + "/shop");
            order(c.leads().get(i).found(), c.leads().get(i).decidedOn(), "/leads/" + i + "/decidedOn");
        }
        for (int i = 0; i < c.purchases().size(); i++) {
            var p = c.purchases().get(i);
            shop(p.shop(), "/purchases/" + i + "/shop");
            exhibits(p.exhibits(), "/purchases/" + i + "/exhibits");
            order(day(p.ordered()), day(p.received()), "/purchases/" + i + "/received");
            order(day(p.received()), p.opened(), "/purchases/" + i + "/opened");
        }
        for (int i = 0; i < c.authentications().size(); i++) {
            var a = c.authentications().get(i);
            party(a.brandOwner(), "/authentications/" + i + "/brandOwner");
            exhibits(a.exhibits(), "/authentications/" + i + "/exhibits");
            order(a.requested(), a.reported(), "/authentications/" + i + "/reported");
        }
        for (int i = 0; i < c.raids().size(); i++) raid(i);
        for (int i = 0; i < c.exhibits().size(); i++) {
            var x = c.exhibits().get(i);
            sane(x.dated(), "/exhibits/" + i + "/dated");
            if (x.filing() != c.lastFiling() + 1) filing(x.filing(), "/exhibits/" + i + "/filing");
        }
    }

    private void raid(int i) throws Refused {
        var r = c.raids().get(i);
        sane(r.on(), "/raids/" + i + "/on");
        for (int j = 0; j < r.authorities().size(); j++) party(r.authorities().get(j), "/raids/" + i + "/authorities/" + j);
        for (int j = 0; j < r.held().size(); j++) party(r.held().get(j), "/raids/" + i + "/held/" + j);
        exhibits(r.exhibits(), "/raids/" + i + "/exhibits");
        for (int j = 0; j < r.seized().size(); j++)
            if (r.seized().get(j).quantity() < 1) throw places.refused("casefile.refused.few", "/raids/" + i + "/seized/" + j + "/quantity", r.seized().get(j).quantity());
    }

    private void claims() throws Refused {
        for (int i = 0; i < c.claims().size(); i++) {
            var v = c.claims().get(i);
            sane(v.on(), "/claims/" + i + "/on");
            for (int j = 0; j < v.principal().size(); j++) party(v.principal().get(j), "/claims/" + i + "/principal/" + j);
            for (int j = 0; j < v.joint().size(); j++) party(v.joint().get(j), "/claims/" + i + "/joint/" + j);
            for (int j = 0; j < v.heads().size(); j++) {
                var h = v.heads().get(j);
                var at = "/claims/" + i + "/heads/" + j;
                if (!h.claimed().currency().equals(v.heads().getFirst().claimed().currency())) throw places.refused("casefile.refused.currency", at + "/claimed", h.claimed());
                for (int k = 0; k < h.inputs().size(); k++) exhibit(h.inputs().get(k).exhibit(), at + "/inputs/" + k + "/exhibit");
                var sum = h.computed();
                if (sum != null && !sum.equals(h.claimed())) throw places.refused("casefile.refused.sum", at + "/claimed", h.claimed(), sum);
            }
        }
    }

    private void filings() throws Refused {
        for (int i = 0; i < c.filings().size(); i++) {
            var f = c.filings().get(i);
            var at = "/filings/" + i;
            if (f.no() != i + 1) throw places.refused("casefile.refused.filingOrder", at + "/no", f.no(), i + 1);
            if (c.claims().stream().noneMatch(v -> v.no() == f.claim())) throw nothing(at + "/claim", f.claim());
            sane(f.dated(), at + "/dated");
            order(f.dated(), f.submitted(), at + "/submitted");
            order(f.submitted(), f.announced(), at + "/announced");
            order(f.submitted(), f.accepted(), at + "/accepted");
            if (f.submitted() == null && f.accepted() != null) throw places.refused("casefile.refused.notSubmitted", at + "/accepted", f.accepted());
        }
    }

    /// Events are read sorted by day, so they are told by day and title, not by their place in the text.
    private void events() throws Refused {
        for (int i = 0; i < c.events().size(); i++) {
            var e = c.events().get(i);
            sane(e.day(), "/events");
            for (var x : e.exhibits()) exhibit(x, "/events");
            var needs = e.kind().needs();
            if (needs != null && c.events().stream().noneMatch(f -> f != e && !f.day().isAfter(e.day()) && f.kind().reaches() != null && f.kind().reaches().compareTo(needs) >= 0))
                throw places.refused("casefile.refused.eventOrder", "/events", e.day(), e.title(), needs);
        }
        var submitted = first(EventKind.COMPLAINT_SUBMITTED);
        var accepted = first(EventKind.CASE_ACCEPTED);
        if (submitted != null && accepted != null && submitted.isAfter(accepted)) throw new Refused("casefile.refused.submittedAfterAccepted", submitted, accepted);
    }

    private LocalDate first(EventKind kind) {
        return c.events().stream().filter(e -> e.kind() == kind).map(e -> e.day()).findFirst().orElse(null);
    }

    private void party(PartyId id, String path) throws Refused {
        if (id != null && c.parties().stream().noneMatch(p -> p.id().equals(id))) throw nothing(path, id);
    }

    private void shop(ShopId id, String path) throws Refused {
        if (id != null && c.shops().stream().noneMatch(s -> s.id().equals(id))) throw nothing(path, id);
    }

    private void exhibit(ExhibitId id, String path) throws Refused {
        if (id != null && c.exhibit(id).isEmpty()) throw nothing(path, id);
    }

    private void exhibits(List<ExhibitId> ids, String path) throws Refused {
        for (int i = 0; i < ids.size(); i++) exhibit(ids.get(i), path + "/" + i);
    }

    private void filing(int no, String path) throws Refused {
        if (c.filings().stream().noneMatch(f -> f.no() == no)) throw nothing(path, no);
    }

    private Refused nothing(String path, Object name) {
        return places.refused("casefile.refused.nothing", path, name);
    }

    private void order(LocalDate before, LocalDate after, String path) throws Refused {
        sane(before, path);
        sane(after, path);
        if (before != null && after != null && after.isBefore(before)) throw places.refused("casefile.refused.before", path, after, before);
    }

    private void sane(LocalDate day, String path) throws Refused {
        if (day != null && (day.isBefore(EARLIEST) || !day.isBefore(LATEST))) throw places.refused("casefile.refused.century", path, day);
    }

    private static LocalDate day(LocalDateTime at) {
        return at == null ? null : at.toLocalDate();
    }
}

package plaint.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plaint.casefile.CaseFile;
import plaint.casefile.Filing;
import plaint.casefile.LeadAgreements;
import plaint.casefile.Seat;
import plaint.claim.ClaimVersion;
import plaint.forum.Forum;
import plaint.key.CaseNo;
import plaint.key.PartyId;
import plaint.key.ShopId;
import plaint.lead.Decision;
import plaint.lead.Identifier;
import plaint.lead.Lead;
import plaint.lead.LeadNames;
import plaint.lead.Standing;
import plaint.lead.Tracked;
import plaint.party.Company;
import plaint.party.Link;
import plaint.party.Party;
import plaint.party.Person;
import plaint.party.Shop;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.text.Words;

/// Brings leads into a case there is: a member of its ring that was found later, or the leads of a seller whose case was opened by hand. A seller or shop the case knows already is that one; another becomes
/// a defendant of the filing that is being prepared, checked for conflicts. Leads and case are saved together; the leads then stand IN_CASE and follow it.
public final class AddLeadsToCase {
    private static final Map<Identifier.Kind, Link.Kind> SHARED = Map.of(Identifier.Kind.PHONE, Link.Kind.SAME_PHONE, Identifier.Kind.ADDRESS, Link.Kind.SAME_ADDRESS, Identifier.Kind.ACCOUNT,
        Link.Kind.SAME_ACCOUNT, Identifier.Kind.DEVICE, Link.Kind.SAME_DEVICE);
    private final Office office;

    public AddLeadsToCase(Office office) {
        this.office = office;
    }

    /// The case as it is now, and how many of the defendants were new.
    public record Added(CaseFile file, int leads, int defendants) { }

    /// Refused where a lead stands in a case already, and where a seller is new and everything filed was handed in.
    public Added run(Collection<Integer> ids, CaseNo no, LocalDate on) throws Refused {
        if (ids.isEmpty()) throw new Refused("desk.refused.noLeads");
        var added = new ArrayList<PartyId>();
        var kinds = kinds(no);
        var saved = office.archive().write(w -> {
            var seen = w.caseFile(no);
            var next = new LinkedHashMap<Integer, Standing>();
            var leads = w.leads().of(ids);
            for (var t : leads) {
                if (t.standing().caseNo() != null) throw new Refused("desk.refused.leadInCase", t.suspect().no(), t.standing().caseNo());
                if (on.isBefore(t.suspect().firstSeen())) throw new Refused("desk.refused.leadBefore", t.suspect().no(), on, t.suspect().firstSeen());
                next.put(t.id(), t.standing().inCase(no, on));
            }
            var all = new ArrayList<Tracked>();
            for (var l : seen.leads()) w.leads().find(l.no()).filter(t -> no.equals(t.standing().caseNo())).ifPresent(all::add);
            var grown = new Grown(seen, kinds, on);
            for (var t : leads) grown.take(t, line(t));
            all.addAll(leads);
            grown.link(all);
            var c = w.save(grown.done(), Notice.of("history.leadsIn", leads.size(), leads.getFirst().suspect().no()));
            w.leads().stand(next, on);
            w.follow(c);
            added.addAll(grown.added);
            return c;
        });
        for (var p : added) saved = new CheckConflicts(office).run(saved, p);
        return new Added(saved, ids.size(), added.size());
    }

    /// The kinds of filing a defendant may be sued with.
    private List<String> kinds(CaseNo no) throws Refused {
        var forum = office.forums().get(office.archive().read(v -> v.caseFile(no)).forum());
        return forum.filingKinds().stream().filter(Forum.FilingKind::claims).map(Forum.FilingKind::key).toList();
    }

    private plaint.text.Money line(Tracked t) throws Refused {
        return office.forums().get(Office.LEADS_FORUM).criminalLine(Office.OFFENCE, t.suspect().firstSeen()).least();
    }

    /// The case while leads are put into it.
    private static final class Grown {
        private final CaseFile was;
        private final List<String> kinds;
        private final LocalDate on;
        private final List<Party> parties;
        private final List<Seat> seats;
        private final List<Shop> shops;
        private final List<Lead> leads;
        private final List<Link> links;
        private final List<plaint.party.Identifier> identifiers;
        private final List<PartyId> added = new ArrayList<>();

        Grown(CaseFile was, List<String> kinds, LocalDate on) {
            this.was = was;
            this.kinds = kinds;
            this.on = on;
            parties = new ArrayList<>(was.parties());
            seats = new ArrayList<>(was.seats());
            shops = new ArrayList<>(was.shops());
            leads = new ArrayList<>(was.leads());
            links = new ArrayList<>(was.links());
            identifiers = new ArrayList<>(was.relations().identifiers());
        }

        void take(Tracked t, plaint.text.Money line) throws Refused {
            var s = t.suspect();
            var known = shop(s.shopId());
            var shop = known.isPresent() ? known.get() : new Shop(free(s.shopId()), s.shopName(), s.shopId(), seller(t), null, null, null);
            if (known.isEmpty()) shops.add(shop);
            for (var i : LeadIdentifiers.of(s)) {
                boolean there = identifiers.stream().anyMatch(x -> x.kind() == i.kind() && x.key().equals(i.key()) && (shop.id().equals(x.shop()) || shop.registeredTo() != null && shop.registeredTo().equals(x.party())));
                if (!there) identifiers.add(new plaint.party.Identifier(i.kind(), i.value(), shop.registeredTo(), shop.id(), i.since(), null, null));
            }
            if (leads.stream().anyMatch(l -> l.no().equals(s.no()))) return;
            leads.add(new Lead(s.no(), shop.id(), s.source() + " (" + t.origin().file() + ":" + t.origin().line() + ")", s.firstSeen(), s.score(), s.turnover(), line,
                Words.in(Lang.ZH).say(LeadNames.of(Decision.SUE)), on, t.standing().reason(), t.standing().owner(), s.brand(), s.city(), none(s.agreement()), s.agreed()));
        }

        private Optional<Shop> shop(String shopId) {
            return shops.stream().filter(x -> shopId.equals(x.account()) || shopId.equals(x.id().value())).findFirst();
        }

        private ShopId free(String shopId) {
            if (shopId.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}")) return new ShopId(shopId);
            for (int n = shops.size() + 1; ; n++) {
                var id = new ShopId("shop-" + n);
                if (shops.stream().noneMatch(x -> x.id().equals(id))) return id;
            }
        }

        private PartyId seller(Tracked t) throws Refused {
            var s = t.suspect();
            boolean company = !s.creditCode().isEmpty() && !s.company().isEmpty();
            var id = NewParties.id(parties);
            Party now = company ? new Company(id, s.company(), null, s.creditCode(), none(s.address()), null, null, none(s.phone()))
                : new Person(id, s.sellerName(), null, null, null, null, null, none(s.idNo()), none(s.address()), none(s.phone()));
            var twin = parties.stream().filter(p -> NewParties.same(p, now)).findFirst();
            if (twin.isPresent()) return twin.get().id();
            var filing = was.filings().stream().filter(Filing::open).filter(f -> kinds.contains(f.kind())).map(Filing::no).findFirst()
                .orElseThrow(() -> new Refused("desk.refused.leadNoFiling", was.no(), now.name()));
            parties.add(now);
            seats.add(new Seat(id, Seat.Role.DEFENDANT, filing, false));
            added.add(id);
            return id;
        }

        private static String none(String text) {
            return text.isEmpty() ? null : text;
        }

        /// What sellers of the case share with those who came in; no exhibit proves it yet.
        void link(List<Tracked> all) {
            for (var j : LeadRings.joints(all)) {
                var kind = SHARED.get(j.kind());
                if (kind == null) continue;
                var joined = j.shops().stream().flatMap(s -> shop(s).stream()).map(Shop::registeredTo).filter(java.util.Objects::nonNull).distinct().toList();
                for (int i = 1; i < joined.size(); i++) {
                    var from = joined.getFirst();
                    var to = joined.get(i);
                    boolean there = links.stream().anyMatch(l -> l.kind() == kind && (l.from().equals(from) && l.to().equals(to) || l.from().equals(to) && l.to().equals(from)));
                    boolean fresh = added.contains(from) || added.contains(to);
                    if (!there && fresh) links.add(new Link(from, to, kind, null, null, null, j.masked()));
                }
            }
        }

        /// Who is new answers with the others, where the claim has not been handed in.
        CaseFile done() {
            var claim = was.currentClaim().filter(v -> v.by() == null && !was.filed(v.no()) && !v.principal().isEmpty());
            return LeadAgreements.recorded(was.changed(d -> {
                d.parties = parties;
                d.seats = seats;
                d.shops = shops;
                d.leads = leads;
                d.links = links;
                d.relations = d.relations.withIdentifiers(identifiers);
                if (claim.isPresent()) d.claims = d.claims.stream().map(v -> v == claim.get() ? with(v) : v).toList();
            }));
        }

        private ClaimVersion with(ClaimVersion v) {
            var principal = new ArrayList<>(v.principal());
            principal.addAll(added);
            return v.answeredBy(principal);
        }
    }
}

package plaint.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import plaint.claim.Acceptance;
import plaint.claim.AgreementVersion;
import plaint.claim.ClaimVersion;
import plaint.docket.Conviction;
import plaint.docket.Event;
import plaint.docket.EventKind;
import plaint.docket.Stage;
import plaint.evidence.Authentication;
import plaint.evidence.Exhibit;
import plaint.evidence.Raid;
import plaint.evidence.TestPurchase;
import plaint.key.CaseNo;
import plaint.key.ExhibitId;
import plaint.key.PartyId;
import plaint.key.ShopId;
import plaint.lead.Lead;
import plaint.party.Agent;
import plaint.party.Link;
import plaint.party.Party;
import plaint.party.Shop;
import plaint.text.Refused;

/// Everything known of one case. `revision` counts saves: the store refuses to save over a revision it has not seen. `forum` names the forum pack, `court` and
/// `cause` are keys in it. `sample` marks a case whose every page is printed with 样本 SAMPLE. The order of `exhibits` is their order in the bundle.
public record CaseFile(CaseNo no, int revision, boolean sample, String forum, String court, String cause, String docketNo,
                       List<Party> parties, List<Seat> seats, List<Agent> agents, ServiceAddress service, List<Shop> shops, List<Link> links,
                       List<AgreementVersion> agreements, List<Acceptance> acceptances, List<Lead> leads, List<TestPurchase> purchases,
                       List<Authentication> authentications, List<Raid> raids, List<Conviction> convictions, List<ClaimVersion> claims,
                       List<Exhibit> exhibits, List<Filing> filings, List<Event> events, java.util.Map<String, String> facts) {
    public CaseFile {
        parties = list(parties);
        seats = list(seats);
        agents = list(agents);
        shops = list(shops);
        links = list(links);
        agreements = list(agreements);
        acceptances = list(acceptances);
        leads = list(leads);
        purchases = list(purchases);
        authentications = list(authentications);
        raids = list(raids);
        convictions = list(convictions);
        claims = list(claims);
        exhibits = list(exhibits);
        filings = list(filings);
        events = list(events).stream().sorted(Comparator.comparing(Event::day)).toList();
        facts = facts == null ? java.util.Map.of() : java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(facts));
    }

    private static <T> List<T> list(List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    public Party party(PartyId id) {
        return parties.stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow(() -> new IllegalArgumentException(no + ": no party " + id));
    }

    public Shop shop(ShopId id) {
        return shops.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow(() -> new IllegalArgumentException(no + ": no shop " + id));
    }

    public Optional<Exhibit> exhibit(ExhibitId id) {
        return exhibits.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    public Filing filing(int number) {
        return filings.stream().filter(f -> f.no() == number).findFirst().orElseThrow(() -> new IllegalArgumentException(no + ": no filing " + number));
    }

    public ClaimVersion claim(int number) {
        return claims.stream().filter(c -> c.no() == number).findFirst().orElseThrow(() -> new IllegalArgumentException(no + ": no claim version " + number));
    }

    /// The parties of one role who stand in the case as of a filing, in the order of their seats.
    public List<Party> seated(Seat.Role role, int filing) {
        return seats.stream().filter(s -> s.role() == role && s.filing() <= filing).map(s -> party(s.party())).toList();
    }

    /// The number of the latest filing; 0 before the first.
    public int lastFiling() {
        return filings.stream().mapToInt(Filing::no).max().orElse(0);
    }

    /// The furthest stage any event has reached.
    public Stage stage() {
        return events.stream().map(e -> e.kind().reaches()).filter(java.util.Objects::nonNull).max(Comparator.naturalOrder()).orElse(Stage.LEAD);
    }

    /// The newest claim version, or empty before any.
    public Optional<ClaimVersion> currentClaim() {
        return claims.stream().max(Comparator.comparingInt(ClaimVersion::no));
    }

    /// 原告 诉 被告: the parties as of the latest filing.
    public String title() {
        return names(Seat.Role.PLAINTIFF, Party::name, "、") + " 诉 " + names(Seat.Role.DEFENDANT, Party::name, "、");
    }

    /// The same with latin names, `v` between.
    public String latinTitle() {
        return names(Seat.Role.PLAINTIFF, CaseFile::latinName, ", ") + " v " + names(Seat.Role.DEFENDANT, CaseFile::latinName, ", ");
    }

    private static String latinName(Party p) {
        return p.latin() == null || p.latin().isBlank() ? p.name() : p.latin();
    }

    private String names(Seat.Role role, java.util.function.Function<Party, String> name, String comma) {
        return String.join(comma, seated(role, Integer.MAX_VALUE).stream().map(name).toList());
    }

    /// What in the case rests on an exhibit, by the names people know it by; empty where nothing does.
    public List<String> resting(ExhibitId id) {
        var on = new ArrayList<String>();
        for (var l : links) if (id.equals(l.proof())) on.add(party(l.from()).name() + " – " + party(l.to()).name());
        for (var a : agreements) if (id.equals(a.exhibit())) on.add(a.title());
        for (var a : acceptances) if (id.equals(a.exhibit())) on.add(shop(a.shop()).name() + " " + a.at().toLocalDate());
        for (var p : purchases) if (p.exhibits().contains(id)) on.add(p.goods());
        for (var a : authentications) if (a.exhibits().contains(id)) on.add(a.id());
        for (var r : raids) if (r.exhibits().contains(id)) on.add(r.on().toString());
        for (var v : claims) for (var h : v.heads()) if (h.inputs().stream().anyMatch(i -> id.equals(i.exhibit()))) on.add(h.label());
        for (var e : events) if (e.exhibits().contains(id)) on.add(e.title());
        return List.copyOf(on);
    }

    /// The case with one more event, or a refusal where the event cannot follow what happened so far (no judgment before acceptance).
    public CaseFile with(Event event) throws Refused {
        var needs = event.kind().needs();
        if (needs != null && events.stream().noneMatch(e -> e.kind().reaches() != null && e.kind().reaches().compareTo(needs) >= 0))
            throw new Refused("casefile.refused.order", event.kind().name(), needs.name());
        var accepted = events.stream().filter(e -> e.kind() == EventKind.CASE_ACCEPTED).map(Event::day).findFirst();
        if (event.kind() == EventKind.COMPLAINT_SUBMITTED && accepted.isPresent() && event.day().isAfter(accepted.get()))
            throw new Refused("casefile.refused.submittedAfterAccepted", event.day(), accepted.get());
        var now = new ArrayList<>(events);
        now.add(event);
        return copy(revision, parties, links, exhibits, claims, filings, now);
    }

    public CaseFile withExhibits(List<Exhibit> now) {
        return copy(revision, parties, links, now, claims, filings, events);
    }

    public CaseFile withRevision(int now) {
        return copy(now, parties, links, exhibits, claims, filings, events);
    }

    public CaseFile withFilings(List<Filing> now) {
        return copy(revision, parties, links, exhibits, claims, now, events);
    }

    public CaseFile withParties(List<Party> now) {
        return copy(revision, now, links, exhibits, claims, filings, events);
    }

    private CaseFile copy(int rev, List<Party> p, List<Link> l, List<Exhibit> x, List<ClaimVersion> c, List<Filing> f, List<Event> e) {
        return new CaseFile(no, rev, sample, forum, court, cause, docketNo, p, seats, agents, service, shops, l, agreements, acceptances, leads, purchases,
            authentications, raids, convictions, c, x, f, e, facts);
    }
}

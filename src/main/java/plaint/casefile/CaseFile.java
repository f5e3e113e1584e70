package plaint.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import plaint.claim.Acceptance;
import plaint.claim.AgreementVersion;
import plaint.claim.ClaimVersion;
import plaint.claim.ExchangeRate;
import plaint.claim.Damages;
import plaint.docket.Conviction;
import plaint.docket.Docket;
import plaint.docket.Event;
import plaint.docket.EventKind;
import plaint.docket.Judgment;
import plaint.docket.Stage;
import plaint.evidence.Authentication;
import plaint.evidence.Custody;
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
import plaint.party.Relations;
import plaint.party.Shop;
import plaint.text.Money;
import plaint.text.Refused;

/// Everything known of one case. `revision` counts saves: the store refuses to save over a revision it has not seen. `forum` names the forum pack, `court` and
/// `cause` are keys in it. `owner` is who in the office is in charge, `brand` and `place` what lists are filtered by. `passed` are the warnings of the check that were let pass. `sample` marks a case whose every page is printed with 样本 SAMPLE. The order of `exhibits` is their order in the bundle.
public record CaseFile(CaseNo no, int revision, boolean sample, String forum, String court, String cause, String docketNo,
                       List<Party> parties, List<Seat> seats, List<Agent> agents, ServiceAddress service, List<Shop> shops, List<Link> links,
                       List<AgreementVersion> agreements, List<Acceptance> acceptances, List<Lead> leads, List<TestPurchase> purchases,
                       List<Authentication> authentications, List<Raid> raids, List<Conviction> convictions, List<ClaimVersion> claims,
                       List<Exhibit> exhibits, List<Filing> filings, List<Event> events, String owner, String brand, String place, Relations relations,
                       List<Custody> custody, Damages damages, Docket docket, java.util.Map<String, String> facts, List<Rewrite> rewrites, List<Passed> passed, List<ExchangeRate> rates, List<FiledText> filed) {
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
        relations = relations == null ? Relations.EMPTY : relations;
        custody = list(custody);
        damages = damages == null ? Damages.EMPTY : damages;
        docket = docket == null ? Docket.EMPTY : docket;
        rewrites = list(rewrites);
        filed = list(filed);
        facts = facts == null ? java.util.Map.of() : java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(facts));
        passed = list(passed);
        rates = list(rates);
    }

    /// A case of which nothing is known yet but where it belongs.
    public static CaseFile begin(CaseNo no, String forum, String court, String cause) {
        return new CaseFile(no, 0, false, forum, court, cause, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null, null, null, null, null, null);
    }

    private static <T> List<T> list(List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    /// The rate between two currencies that was the last on `on`, or else the first after it; empty where the case has none.
    public Optional<ExchangeRate> rate(String one, String other, LocalDate on) {
        var all = rates.stream().filter(r -> r.between(one, other)).sorted(Comparator.comparing(ExchangeRate::on)).toList();
        return all.reversed().stream().filter(r -> !r.on().isAfter(on)).findFirst().or(() -> all.stream().findFirst());
    }

    /// A sum in the currency of a forum; refused where the case has no rate for it.
    public Money in(String currency, Money sum, LocalDate on) throws Refused {
        if (sum.currency().equals(currency)) return sum;
        if (sum.minor() == 0) return new Money(0, currency);
        return rate(sum.currency(), currency, on).orElseThrow(() -> new Refused("casefile.refused.noRate", sum, currency)).turn(sum);
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

    /// The event of the story that a conviction belongs to: of its day, or where it names none the first one; empty where the story tells of none.
    public Optional<Event> judged(Conviction c) {
        return events.stream().filter(e -> e.kind() == EventKind.CONVICTED && (c.on() == null || e.day().equals(c.on()))).findFirst();
    }

    /// The furthest stage any event has reached.
    public Stage stage() {
        return events.stream().map(e -> e.kind().reaches()).filter(java.util.Objects::nonNull).max(Comparator.naturalOrder()).orElse(Stage.LEAD);
    }

    /// Whether our side claims: as plaintiff, or as the platform that is sued and claims in turn (反诉).
    public boolean ours(ClaimVersion v) {
        return v.by() == null ? !Sides.defending(this) : Sides.ours(this).contains(v.by());
    }

    /// Whether an award is to our side: what a plaintiff owes where we defend, otherwise what somebody owes who is none.
    public boolean won(Judgment.Award a) {
        return seats.stream().anyMatch(s -> s.role() == Seat.Role.PLAINTIFF && s.party().equals(a.party())) == Sides.defending(this);
    }

    /// Who owes our side by a judgment, as it names them, each once.
    public List<Party> debtors(Judgment j) {
        return j.awards().stream().filter(this::won).flatMap(a -> java.util.stream.Stream.concat(java.util.stream.Stream.of(a.party()), a.joint().stream())).distinct().map(this::party).toList();
    }

    /// The newest version of our side's claim; where only the other side claims, the newest of that, a plaintiff's before a counterclaim; empty before any.
    public Optional<ClaimVersion> currentClaim() {
        return claims.stream().max(Comparator.comparing(this::ours).thenComparing(v -> v.by() == null).thenComparing(ClaimVersion::no));
    }

    /// True where a claim version was handed in with a filing: what it pleads is frozen.
    public boolean filed(int claim) {
        return filings.stream().anyMatch(f -> f.claim() == claim && f.submitted() != null);
    }

    /// What was handed in and would be another in `next`: a claim version that was filed stays as it was pleaded.
    public List<Fault> rewritten(CaseFile next) {
        var faults = new java.util.ArrayList<Fault>();
        for (int i = 0; i < claims.size(); i++) {
            var was = claims.get(i);
            var now = next.claims().stream().filter(v -> v.no() == was.no()).findFirst();
            if (!filed(was.no()) || now.isPresent() && now.get().pleaded().equals(was.pleaded())) continue;
            faults.add(new Fault("/claims/" + i, "filedClaim", plaint.text.Notice.of("casefile.fault.filedClaim", was.no())));
        }
        for (int i = 0; i < docket.applications().size(); i++) {
            var was = docket.applications().get(i);
            boolean handedIn = filings.stream().anyMatch(f -> f.no() == was.filing() && f.submitted() != null);
            if (handedIn && !next.docket().applications().contains(was)) faults.add(new Fault("/docket/applications/" + i, "filedApplication", plaint.text.Notice.of("casefile.fault.filedApplication", was.filing())));
        }
        return List.copyOf(faults);
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
        for (var v : convictions) if (id.equals(v.exhibit())) on.add(party(v.party()).name());
        for (var v : claims) for (var h : v.heads()) if (h.inputs().stream().anyMatch(i -> id.equals(i.exhibit()))) on.add(h.label());
        for (var e : events) if (e.exhibits().contains(id)) on.add(e.title());
        for (var r : rewrites) if (r.text() != null && r.text().contains(":" + id.value() + "}}")) on.add(r.text().lines().findFirst().orElse(r.id()));
        return List.copyOf(on);
    }

    /// What in the case rests on a party; empty where it can be taken out.
    public List<plaint.text.Notice> resting(PartyId id) {
        return Resting.on(this, id);
    }

    /// What in the case rests on a shop; empty where it can be taken out.
    public List<plaint.text.Notice> resting(ShopId id) {
        return Resting.on(this, id);
    }

    /// The case with one more event, or a refusal where the event cannot follow what happened so far (no judgment before acceptance).
    public CaseFile with(Event event) throws Refused {
        var needs = event.kind().needs();
        if (needs != null && events.stream().noneMatch(e -> e.kind().reaches() != null && e.kind().reaches().compareTo(needs) >= 0))
            throw new Refused("casefile.refused.order", event.kind().name(), needs.name());
        var accepted = events.stream().filter(e -> e.kind() == EventKind.CASE_ACCEPTED).map(Event::day).findFirst();
        if (event.kind() == EventKind.COMPLAINT_SUBMITTED && accepted.isPresent() && event.day().isAfter(accepted.get()))
            throw new Refused("casefile.fault.submittedAfterAccepted", event.day(), accepted.get());
        var now = new ArrayList<>(events);
        now.add(event);
        return changed(d -> d.events = now);
    }

    public CaseFile withExhibits(List<Exhibit> now) {
        return changed(d -> d.exhibits = now);
    }

    public CaseFile withRevision(int now) {
        return changed(d -> d.revision = now);
    }

    public CaseFile withFilings(List<Filing> now) {
        return changed(d -> d.filings = now);
    }

    public CaseFile withParties(List<Party> now) {
        return changed(d -> d.parties = now);
    }

    /// Everything in the case that cannot be, as of `today`, the last day on which something can have happened.
    public List<Fault> faults(LocalDate today) {
        return faults(today, today);
    }

    /// The same where it is another day at the court: by `there` what happened at the court is judged, by `today` all else.
    public List<Fault> faults(LocalDate today, LocalDate there) {
        // the rules look at what is there
        var missing = missing();
        return missing.isEmpty() ? CaseRules.faults(this, today, there) : missing;
    }

    /// What the case lacks and cannot be read without; empty: it may be kept.
    public List<Fault> missing() {
        return Missing.in(this);
    }

    /// The case with whatever `how` changes in its draft.
    public CaseFile changed(Consumer<CaseChange> how) {
        var draft = new CaseChange(this);
        how.accept(draft);
        return draft.done();
    }
}

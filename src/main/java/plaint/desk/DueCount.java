package plaint.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plaint.casefile.CaseFile;
import plaint.casefile.Seat;
import plaint.casefile.Sides;
import plaint.docket.DueItem;
import plaint.docket.Dues;
import plaint.docket.Event;
import plaint.docket.EventKind;
import plaint.docket.Hearing;
import plaint.docket.Interruption;
import plaint.docket.Judgment;
import plaint.docket.Limitation;
import plaint.docket.Stage;
import plaint.forum.Forum;
import plaint.forum.LimitationRules;
import plaint.forum.Forum.Word;
import plaint.forum.Forums;
import plaint.key.PartyId;
import plaint.party.Link;
import plaint.party.Shop;
import plaint.store.Deriving;
import plaint.text.Dates;
import plaint.text.Refused;

/// Everything due in one case and how ready its hearings are, computed from the case and its forum pack alone.
final class DueCount implements Deriving {
    /// To be raised whenever what is computed changes though the packs do not.
    private static final int VERSION = 5;
    private final Forums forums;

    DueCount(Forums forums) {
        this.forums = forums;
    }

    /// What names the rules in force here: packs and program. No pack is taken apart for it.
    String rules() throws Refused {
        var said = new StringBuilder().append(VERSION);
        for (var id : forums.ids()) said.append(' ').append(id).append('=').append(forums.digest(id));
        return said.toString();
    }

    /// Refused where a pack has a fault in any part, by its name: nothing is computed anew by the others alone.
    void readable() throws Refused {
        for (var id : forums.ids()) forums.whole(id);
    }

    /// A case whose pack is not there has nothing computed; what the office set itself is due all the same.
    @Override public Derived of(CaseFile c) {
        List<DueItem> items;
        boolean broken = false;
        try {
            items = items(c);
        } catch (Refused e) {
            items = Dues.followUps(c.docket().dues());
            broken = forums.ids().contains(c.forum());
        }
        return new Derived(Dues.open(items), hearings(c), c.owner(), courtName(c), zone(c), parts(c), broken);
    }

    private plaint.lead.Rank.Parts parts(CaseFile c) {
        Map<PartyId, Limitation.Result> limitations;
        try {
            limitations = limitations(c, forums.get(c.forum()));
        } catch (Refused e) {
            limitations = Map.of();
        }
        return CaseParts.of(c, limitations, day -> forums.get(Office.LEADS_FORUM).criminalLine(Office.OFFENCE, day).least().minor());
    }

    private Word courtName(CaseFile c) {
        try {
            var court = forums.get(c.forum()).court(c.court());
            return new Word(court.name(), court.latin());
        } catch (Refused e) {
            return null;
        }
    }

    private java.time.ZoneId zone(CaseFile c) {
        var zone = CourtClock.of(forums, c.forum(), c.court());
        return zone.equals(Dates.BEIJING) ? null : zone;
    }

    /// Struck ones among them.
    List<DueItem> items(CaseFile c) throws Refused {
        var forum = forums.get(c.forum());
        var ours = Sides.ours(c);
        var limitations = new ArrayList<DueItem>();
        if (c.stage() != Stage.FUND) limitations(c, forum).forEach((party, r) -> {
            if (r.due() != null) limitations.add(Limitation.item(party, title(c, party), r));
        });
        return new Dues(forum.deadlines(), court(c, forum), Set.copyOf(ours)).of(DueFacts.of(c, forum), limitations, c.docket().dues());
    }

    private static Word title(CaseFile c, PartyId party) {
        var p = c.party(party);
        var latin = p.latin() == null || p.latin().isBlank() ? p.name() : p.latin();
        return new Word(plaint.text.Words.in(plaint.text.Lang.ZH).say("docket.limitation.title", p.name()), plaint.text.Words.in(plaint.text.Lang.EN).say("docket.limitation.title", latin));
    }

    private static String court(CaseFile c, Forum forum) {
        try {
            return forum.court(c.court()).code();
        } catch (Refused e) {
            return null;
        }
    }

    /// The same as it stood the day before a filing: without that filing, and without what happened from its date on.
    Map<PartyId, Limitation.Result> limitationsBefore(CaseFile c, int filing, Forum forum) throws Refused {
        return limitations(before(c, filing), forum);
    }

    /// The same for each count pleaded (the fact `counts`) whose time to sue the pack knows, against those it is pleaded against; in the order of the counts.
    Map<String, Map<PartyId, Limitation.Result>> countsBefore(CaseFile c, int filing, Forum forum) throws Refused {
        var all = new LinkedHashMap<String, Map<PartyId, Limitation.Result>>();
        if (forum.deadlines().limitation() == null) return all;
        var then = before(c, filing);
        for (var key : NeededFacts.counts(c.facts())) {
            var count = forum.counts(c.filing(filing).dated()).stream().filter(k -> k.key().equals(key)).findFirst();
            if (count.isEmpty() || count.get().limitation().isEmpty()) continue;
            var against = List.of(c.facts().getOrDefault("count." + key + ".defendants", "").strip().split("[, ]+"));
            var results = limitations(then, forum, count.get().limitation());
            if (results.keySet().stream().anyMatch(p -> against.contains(p.value()))) results.keySet().removeIf(p -> !against.contains(p.value()));
            all.put(key, results);
        }
        return all;
    }

    /// Until when the ways against a judgment lie open to us, by the key of the time and the judgment's id, whether or not they were gone already.
    Map<String, Map<String, LocalDate>> remedies(CaseFile c) throws Refused {
        var open = c.changed(d -> d.docket = c.docket().withAppeals(List.of()).withJudgments(c.docket().judgments().stream().map(j -> j.instance() != Judgment.Instance.FIRST ? j
            : new Judgment(j.id(), j.instance(), j.court(), j.docketNo(), j.on(), null, j.performBy(), j.awards(), j.granted(), j.refused(), j.exhibits(), j.source(), j.unverified())).toList()));
        return Map.of("appeal", until(open, "appeal"), "retrial", until(c.changed(d -> d.filings = c.filings().stream().filter(f -> !f.kind().equals("retrial")).toList()), "retrial"));
    }

    private Map<String, LocalDate> until(CaseFile c, String key) throws Refused {
        var days = new LinkedHashMap<String, LocalDate>();
        for (var i : items(c)) if (key.equals(i.key()) && (i.party() == null || i.kind() == DueItem.Kind.DEADLINE) && i.subject() != null) days.merge(i.subject(), i.due(), (a, b) -> a.isAfter(b) ? a : b);
        return days;
    }

    private static CaseFile before(CaseFile c, int filing) {
        var day = c.filing(filing).dated();
        return c.changed(d -> {
            d.filings = c.filings().stream().filter(f -> f.no() < filing).toList();
            d.events = c.events().stream().filter(e -> e.day().isBefore(day) && (filing > 1 || e.kind() != EventKind.COMPLAINT_SUBMITTED)).toList();
            d.docket = c.docket().withJudgments(c.docket().judgments().stream().filter(j -> j.effective() != null && j.effective().isBefore(day)).toList()).withInterruptions(c.docket().interruptions().stream().filter(i -> i.on().isBefore(day)).map(i -> open(i, day)).toList());
        });
    }

    /// A day on which the time runs anew was not known before it came.
    private static Interruption open(Interruption i, LocalDate day) {
        return i.restarts() == null || i.restarts().isBefore(day) ? i : new Interruption(i.id(), i.kind(), i.on(), null, i.against(), i.note(), i.exhibit());
    }

    /// Per defendant, in the order of the seats; none where nothing tells when the harm was known or the pack has no rule.
    Map<PartyId, Limitation.Result> limitations(CaseFile c, Forum forum) throws Refused {
        var rules = forum.deadlines().limitation();
        return rules == null ? new LinkedHashMap<>() : limitations(c, forum, rules.event());
    }

    private Map<PartyId, Limitation.Result> limitations(CaseFile c, Forum forum, String event) throws Refused {
        var rules = forum.deadlines().limitation();
        var results = new LinkedHashMap<PartyId, Limitation.Result>();
        var engine = new Limitation(forum.deadlines(), court(c, forum), event);
        var ours = Sides.ours(c);
        for (var seat : c.seats()) {
            if (seat.role() != Seat.Role.DEFENDANT || ours.contains(seat.party())) continue;
            var judged = decided(c, seat);
            if (judged.isPresent()) {
                results.put(seat.party(), engine.decided(judged.get()));
                continue;
            }
            var known = known(c, seat.party(), rules, event);
            if (known == null) continue;
            var heads = c.currentClaim().map(v -> v.heads()).orElse(List.of());
            boolean none = !heads.isEmpty() && heads.stream().allMatch(h -> engine.exempts(h.kind().name()));
            results.put(seat.party(), none && forum.deadlines().limitation().exemptRule(known).isPresent() ? engine.exempt(known) : engine.of(known, harmed(c, seat.party(), known), acts(c, seat, engine)));
        }
        return results;
    }

    /// Since when a judgment in effect decides what is claimed of one who was sued when it was given.
    private static Optional<LocalDate> decided(CaseFile c, Seat seat) {
        var day = sued(c, seat);
        return c.docket().judgments().stream().filter(j -> j.effective() != null)
            .filter(j -> j.awards().stream().anyMatch(a -> a.party().equals(seat.party()) || a.joint().contains(seat.party())) || day != null && !day.isAfter(j.on()))
            .map(Judgment::effective).max(Comparator.naturalOrder());
    }

    /// The day the office recorded for it, else the earliest event by which the harm was known, or, where the time runs from the harm, the first sale of the party's own shops.
    private static LocalDate known(CaseFile c, PartyId party, LimitationRules rules, String event) {
        var said = c.docket().dues().stream().filter(d -> event.equals(d.event()) && !d.struck() && d.from() != null && (d.party() == null || d.party().equals(party)))
            .min(Comparator.comparing(d -> d.party() == null));
        if (said.isPresent()) return said.get().from();
        if (rules.fromHarm()) return firstSale(c, party).orElse(null);
        return c.events().stream().filter(e -> rules.known().contains(e.kind().name())).map(Event::day).min(Comparator.naturalOrder()).orElse(null);
    }

    private static LocalDate harmed(CaseFile c, PartyId party, LocalDate known) {
        return firstSale(c, party).filter(d -> d.isBefore(known)).orElse(known);
    }

    /// Nobody is sued for what shops of others sold before there was one that he registered or ran. Of one who has no shop, or whose shops have no sales recorded, the earliest sale of any counts, though
    /// not before the first of his own opened.
    private static Optional<LocalDate> firstSale(CaseFile c, PartyId party) {
        var run = c.links().stream().filter(l -> l.kind() == Link.Kind.RUNS_SHOP_OF && l.from().equals(party)).map(Link::to).toList();
        var own = c.shops().stream().filter(s -> party.equals(s.registeredTo()) || party.equals(s.runBy()) || run.contains(s.registeredTo())).toList();
        var ids = own.stream().map(Shop::id).toList();
        var sales = c.damages().sales().stream().filter(s -> s.from() != null).toList();
        var first = sales.stream().filter(s -> ids.contains(s.shop())).map(s -> s.from()).min(Comparator.naturalOrder());
        var opened = own.stream().map(Shop::opened).filter(java.util.Objects::nonNull).min(Comparator.naturalOrder());
        return first.or(() -> sales.stream().map(s -> s.from()).min(Comparator.naturalOrder()).map(d -> opened.isPresent() && opened.get().isAfter(d) ? opened.get() : d));
    }

    private static List<Interruption> acts(CaseFile c, Seat seat, Limitation engine) {
        var acts = new ArrayList<Interruption>();
        for (var i : c.docket().interruptions()) if (against(c, i, seat.party(), engine)) acts.add(i);
        for (var s : c.seats()) {
            if (s.role() != Seat.Role.DEFENDANT || !s.party().equals(seat.party()) && !joint(c, s.party(), seat.party())) continue;
            var day = sued(c, s);
            if (day == null || !s.party().equals(seat.party()) && !engine.shared(day)) continue;
            if (acts.stream().noneMatch(a -> a.kind() == Interruption.Kind.SUIT && !a.on().isAfter(day))) acts.add(new Interruption("suit", Interruption.Kind.SUIT, day, null, s.party(), null, null));
        }
        var submitted = DueFacts.first(c, EventKind.COMPLAINT_SUBMITTED);
        for (var p : c.docket().preservations()) {
            if (p.ordered() == null || submitted != null && !p.ordered().isBefore(submitted)) continue;
            var act = new Interruption(p.id(), Interruption.Kind.PRESERVATION, p.ordered(), null, p.against(), null, null);
            if (against(c, act, seat.party(), engine)) acts.add(act);
        }
        return acts;
    }

    private static LocalDate sued(CaseFile c, Seat seat) {
        for (var f : c.filings()) if (f.no() == seat.filing() && f.submitted() != null) return f.submitted();
        return seat.filing() <= 1 ? DueFacts.first(c, EventKind.COMPLAINT_SUBMITTED) : null;
    }

    private static boolean against(CaseFile c, Interruption act, PartyId party, Limitation engine) {
        return act.against() == null || act.against().equals(party) || joint(c, act.against(), party) && engine.shared(act.on());
    }

    /// Two who answer jointly by some version of the claim.
    private static boolean joint(CaseFile c, PartyId a, PartyId b) {
        return c.claims().stream().anyMatch(v -> !v.joint().isEmpty() && (v.principal().contains(a) || v.joint().contains(a)) && (v.principal().contains(b) || v.joint().contains(b)));
    }

    private List<Deriving.Ready> hearings(CaseFile c) {
        var ours = Sides.ours(c);
        var others = c.seats().stream().filter(s -> s.role() == Seat.Role.DEFENDANT || s.role() == Seat.Role.PLAINTIFF || s.role() == Seat.Role.THIRD_PERSON)
            .map(Seat::party).filter(p -> !ours.contains(p)).distinct().toList();
        int served = (int) others.stream().filter(p -> summoned(c, p)).count();
        int unready = (int) c.exhibits().stream().filter(x -> x.files().isEmpty()).count();
        int gaps = (c.agents().isEmpty() ? 1 : 0) + (c.service() == null ? 1 : 0)
            + (int) c.agents().stream().filter(a -> a.kind() == plaint.party.Agent.Kind.LAWYER && (a.licence() == null || a.licence().isBlank())).count();
        return c.docket().hearings().stream().filter(Hearing::open).map((Hearing h) -> new Deriving.Ready(h, served, others.size(), c.exhibits().size(), unready, gaps)).toList();
    }

    private boolean summoned(CaseFile c, PartyId party) {
        try {
            var summons = forums.get(c.forum()).deadlines().served().stream().filter(p -> p.key().equals("summons")).findFirst();
            return c.docket().deliveries().stream().anyMatch(d -> party.equals(d.party()) && d.served().isPresent()
                && summons.map(s -> DueFacts.names(s.key(), s.name(), d.document())).orElse(true));
        } catch (Refused e) {
            return false;
        }
    }
}

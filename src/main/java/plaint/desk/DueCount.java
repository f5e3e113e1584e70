package plaint.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import plaint.casefile.CaseFile;
import plaint.casefile.Seat;
import plaint.docket.DueItem;
import plaint.docket.Dues;
import plaint.docket.Event;
import plaint.docket.EventKind;
import plaint.docket.Hearing;
import plaint.docket.Interruption;
import plaint.docket.Limitation;
import plaint.docket.Stage;
import plaint.forum.Forum;
import plaint.forum.LimitationRules;
import plaint.forum.Forum.Word;
import plaint.forum.Forums;
import plaint.key.PartyId;
import plaint.store.Deriving;
import plaint.text.Refused;

/// Everything due in one case and how ready its hearings are, computed from the case and its forum pack alone.
final class DueCount implements Deriving {
    /// To be raised whenever what is computed changes though the packs do not.
    private static final int VERSION = 2;
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

    /// Refused where a pack has a fault, by its name: nothing is computed anew by the others alone.
    void readable() throws Refused {
        for (var id : forums.ids()) forums.get(id);
    }

    /// A case whose pack is not there has nothing computed; what the office set itself is due all the same.
    @Override public Derived of(CaseFile c) {
        List<DueItem> items;
        try {
            items = items(c);
        } catch (Refused e) {
            items = Dues.followUps(c.docket().dues());
        }
        return new Derived(Dues.open(items), hearings(c), c.owner(), courtName(c), parts(c));
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

    /// Struck ones among them.
    List<DueItem> items(CaseFile c) throws Refused {
        var forum = forums.get(c.forum());
        var ours = DueFacts.ours(c);
        var limitations = new ArrayList<DueItem>();
        if (c.stage() != Stage.FUND) limitations(c, forum).forEach((party, r) -> {
            if (r.due() != null) limitations.add(Limitation.item(party, title(c, party), r));
        });
        return new Dues(forum.deadlines(), court(c, forum), ours).of(DueFacts.of(c, forum), limitations, c.docket().dues());
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
        var day = c.filing(filing).dated();
        return limitations(c.changed(d -> {
            d.filings = c.filings().stream().filter(f -> f.no() < filing).toList();
            d.events = c.events().stream().filter(e -> e.day().isBefore(day) && (filing > 1 || e.kind() != EventKind.COMPLAINT_SUBMITTED)).toList();
            d.docket = c.docket().withInterruptions(c.docket().interruptions().stream().filter(i -> i.on().isBefore(day)).map(i -> open(i, day)).toList());
        }), forum);
    }

    /// A day on which the time runs anew was not known before it came.
    private static Interruption open(Interruption i, LocalDate day) {
        return i.restarts() == null || i.restarts().isBefore(day) ? i : new Interruption(i.id(), i.kind(), i.on(), null, i.against(), i.note(), i.exhibit());
    }

    /// Per defendant, in the order of the seats; none where nothing tells when the harm was known or the pack has no rule.
    Map<PartyId, Limitation.Result> limitations(CaseFile c, Forum forum) throws Refused {
        var rules = forum.deadlines().limitation();
        var results = new LinkedHashMap<PartyId, Limitation.Result>();
        if (rules == null) return results;
        var engine = new Limitation(forum.deadlines(), court(c, forum));
        var ours = DueFacts.ours(c);
        for (var seat : c.seats()) {
            if (seat.role() != Seat.Role.DEFENDANT || ours.contains(seat.party())) continue;
            var known = known(c, seat.party(), rules);
            if (known == null) continue;
            var heads = c.currentClaim().map(v -> v.heads()).orElse(List.of());
            boolean none = !heads.isEmpty() && heads.stream().allMatch(h -> engine.exempts(h.kind().name()));
            results.put(seat.party(), none && forum.deadlines().limitation().exemptRule(known).isPresent() ? engine.exempt(known) : engine.of(known, harmed(c, known), acts(c, seat, engine)));
        }
        return results;
    }

    /// The day the office recorded for it, else the earliest event by which the harm was known, or, where the time runs from the harm, the first sale.
    private static LocalDate known(CaseFile c, PartyId party, LimitationRules rules) {
        var said = c.docket().dues().stream().filter(d -> rules.event().equals(d.event()) && !d.struck() && d.from() != null && (d.party() == null || d.party().equals(party)))
            .min(Comparator.comparing(d -> d.party() == null));
        if (said.isPresent()) return said.get().from();
        if (rules.fromHarm()) return c.damages().sales().stream().map(s -> s.from()).filter(java.util.Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
        return c.events().stream().filter(e -> rules.known().contains(e.kind().name())).map(Event::day).min(Comparator.naturalOrder()).orElse(null);
    }

    private static LocalDate harmed(CaseFile c, LocalDate known) {
        return c.damages().sales().stream().map(s -> s.from()).filter(java.util.Objects::nonNull).filter(d -> d.isBefore(known)).min(Comparator.naturalOrder()).orElse(known);
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
        Set<PartyId> ours = DueFacts.ours(c);
        var others = c.seats().stream().filter(s -> s.role() == Seat.Role.DEFENDANT || s.role() == Seat.Role.PLAINTIFF || s.role() == Seat.Role.THIRD_PERSON)
            .map(Seat::party).filter(p -> !ours.contains(p)).distinct().toList();
        int served = (int) others.stream().filter(p -> summoned(c, p)).count();
        int unready = (int) c.exhibits().stream().filter(x -> x.files().isEmpty()).count();
        int gaps = (c.agents().isEmpty() ? 1 : 0) + (c.service() == null ? 1 : 0)
            + (int) c.agents().stream().filter(a -> a.kind() == plaint.party.Agent.Kind.LAWYER && (a.licence() == null || a.licence().isBlank())).count();
        return c.docket().hearings().stream().filter(h -> !h.held()).map((Hearing h) -> new Deriving.Ready(h, served, others.size(), c.exhibits().size(), unready, gaps)).toList();
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

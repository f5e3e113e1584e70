package plaint.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import plaint.casefile.CaseFile;
import plaint.casefile.Filing;
import plaint.casefile.Seat;
import plaint.casefile.Sides;
import plaint.docket.Appeal;
import plaint.docket.Application;
import plaint.docket.Delivery;
import plaint.docket.Judgment;
import plaint.forum.Forum;
import plaint.key.PartyId;
import plaint.party.Party;
import plaint.text.Dates;
import plaint.text.Money;
import plaint.text.Refused;

/// What is asked of the court with a filing beside the claim, by kind: lists that are missing where the case has none of the kind, so that a paper about nothing is refused.
final class ApplicationModel {
    /// Who was a party below.
    private static final java.util.Set<Seat.Role> TRIED = java.util.Set.of(Seat.Role.PLAINTIFF, Seat.Role.DEFENDANT, Seat.Role.THIRD_PERSON);
    private final Forum forum;
    private final CaseFile file;
    private final Filing filing;
    private final PartyModel parties;
    private final StoryModel story;

    ApplicationModel(Forum forum, CaseFile file, Filing filing, PartyModel parties, StoryModel story) {
        this.forum = forum;
        this.file = file;
        this.filing = filing;
        this.parties = parties;
        this.story = story;
    }

    void into(Fields out) throws Refused {
        list(out, "preservations", "preservation", a -> freeze((Application.Freeze) a));
        list(out, "investigations", "investigation", a -> investigation((Application.Investigation) a));
        list(out, "orders", "investigation-order", a -> investigation((Application.Investigation) a));
        list(out, "evidenceHolds", "evidence-preservation", a -> hold((Application.EvidenceHold) a));
        list(out, "extensions", "extension", a -> extension((Application.Extension) a));
        list(out, "notices", "public-notice", a -> notice((Application.PublicNotice) a));
        list(out, "withdrawals", "withdrawal", a -> withdrawal((Application.Withdrawal) a));
        list(out, "appeals", "appeal", a -> appeal((Application.AppealPetition) a));
        list(out, "enforcements", "enforcement", a -> enforcement((Application.EnforcementRequest) a));
        out.put("guarantees", guarantees());
        out.put("addressee", addressee());
        out.put("met", met());
        out.put("preserved", preserved());
        out.put("demands", demands());
    }

    /// The court a filing's papers speak to: the court above in an appeal, else the one that hears the case or enforces.
    private Object addressee() throws Refused {
        for (var a : file.docket().applications()) {
            if (a.filing() != filing.no()) continue;
            if (a instanceof Application.AppealPetition p && p.court() != null) return p.court();
            if (a instanceof Application.EnforcementRequest e && e.court() != null) return e.court();
        }
        if (!filing.kind().equals("appeal-answer") || appeals().isEmpty()) return forum.court(file.court()).on(filing.dated()).name();
        // the court below is not the one that hears the appeal
        var above = appeals().getLast().court();
        return above == null || above.isBlank() ? new Missing("drafting.missing.courtAbove", file.no().value()) : above;
    }

    /// Appeals of others than us that were brought by the filing's date.
    private List<Appeal> appeals() {
        var ours = Sides.ours(file);
        return file.docket().appeals().stream().filter(a -> a.by() != null && !ours.contains(a.by()) && (a.on() == null || story.before(a.on()))).toList();
    }

    /// The appeal that is answered: who brought it against which judgment; `crossed` where we appealed too, so that nobody asks to leave the judgment as it is.
    private Object met() throws Refused {
        var theirs = appeals();
        if (theirs.isEmpty()) return new Missing("drafting.missing.appeal", file.no().value());
        var ours = Sides.ours(file);
        var who = theirs.stream().filter(a -> java.util.Objects.equals(a.judgment(), theirs.getLast().judgment())).map(Appeal::by).distinct().toList();
        boolean crossed = file.docket().appeals().stream().anyMatch(a -> a.by() != null && ours.contains(a.by())) || file.docket().applications().stream().anyMatch(a -> a instanceof Application.AppealPetition && a.filing() > 0 && a.filing() < filing.no());
        return List.of(new Fields().put("appellants", parties.labelled(who, true)).put("names", String.join("、", who.stream().map(p -> "上诉人" + file.party(p).name()).toList())).put("crossed", crossed).put("judgment", judged(judgment(theirs.getLast().judgment()))).map());
    }

    /// Measures in force on the filing's date.
    private List<Map<String, Object>> preserved() throws Refused {
        var out = new ArrayList<Map<String, Object>>();
        for (var p : file.docket().preservations()) {
            var day = p.ordered() == null ? p.from() : p.ordered();
            if (!story.before(day)) continue;
            out.add(new Fields().put("date", Dates.chinese(day)).text("no", p.docketNo() == null || p.docketNo().isBlank() ? null : forum.docketNo(p.docketNo()), "docketNo", file.no().value())
                .put("asset", p.asset() == null ? "" : p.asset()).map());
        }
        return out;
    }

    /// What was asked of the other side before the suit.
    private List<Map<String, Object>> demands() {
        return file.docket().interruptions().stream().filter(i -> i.kind() == plaint.docket.Interruption.Kind.DEMAND && story.before(i.on()))
            .map(i -> new Fields().put("date", Dates.chinese(i.on())).put("note", i.note() == null ? "" : end(i.note())).map()).toList();
    }

    @FunctionalInterface private interface Told {
        Fields of(Application a) throws Refused;
    }

    private void list(Fields out, String name, String kind, Told told) throws Refused {
        var all = new ArrayList<Map<String, Object>>();
        for (var a : file.docket().applications(kind, filing.no())) all.add(told.of(a).map());
        out.put(name, all.isEmpty() ? new Missing("drafting.missing.application", file.no().value()) : all);
    }

    /// Everyone an application is directed against, as parties with `label` and, where there are several, a number.
    private Fields against(List<PartyId> ids) {
        return against(ids, true);
    }

    private List<PartyId> who(List<PartyId> ids) {
        return ids.isEmpty() ? file.seated(Sides.against(file), filing.no()).stream().map(Party::id).toList() : ids;
    }

    private Fields against(List<PartyId> ids, boolean seated) {
        var who = who(ids);
        return new Fields().put("against", parties.labelled(who, seated)).put("names", String.join("、", who.stream().map(id -> file.party(id).name()).toList()))
            .put("mentions", parties.mentions(who)).put("whole", ids.isEmpty()).put("several", who.size() > 1);
    }

    private Fields freeze(Application.Freeze f) throws Refused {
        // before the suit nobody is a defendant yet
        var m = against(f.against(), !f.beforeSuit()).put("before", f.beforeSuit()).put("urgent", f.urgent()).money("amount", f.amount(), "amount", file.no().value());
        m.put("assets", assets(f.assets())).put("leads", f.leads()).text("reason", end(f.reason()), "applicationReason", file.no().value());
        var fee = f.amount() == null ? null : forum.fee("preservation", f.amount(), filing.dated());
        m.put("fee", fee == null ? new Missing("drafting.missing.amount", file.no().value()) : new Fields().put("amount", Fields.money(fee.amount())).put("steps", fee.stepsIn(plaint.text.Lang.ZH)).put("rule", fee.rule().zh()).map());
        return m.put("exhibits", story.ids(f.exhibits())).put("guarantee", guarantee(f.guarantee(), f.amount()));
    }

    private List<Map<String, Object>> assets(List<Application.Asset> all) throws Refused {
        var out = new ArrayList<Map<String, Object>>();
        for (var a : all) out.add(new Fields().put("kind", parties.word("asset." + a.kind())).put("what", end(a.what())).put("of", a.party() == null ? "" : file.party(a.party()).name())
            .money("value", a.value(), "assetValue", a.what()).map());
        return out;
    }

    private Object guarantee(Application.Guarantee g, Money amount) throws Refused {
        if (g == null) return new Missing("drafting.missing.guarantee", file.no().value());
        var of = g.by() == null ? file.no().value() : g.by();
        var m = new Fields().put("way", g.way().name()).put("wayName", parties.word("security." + g.way()));
        boolean own = g.way() == Application.Way.OWN;
        var self = own ? Sides.ours(file).stream().map(file::party).findFirst().orElse(null) : null;
        var us = self instanceof plaint.party.Company c ? c : null;
        m.text("by", own && self != null ? self.name() : g.by(), "guarantor", of).text("code", own && us != null ? us.creditCode() : g.code(), "guarantorCode", of)
            .text("address", own && self != null ? self.address() : g.address(), "guarantorAddress", of)
            .text("representative", own && us != null ? us.legalRepresentative() : g.representative(), "guarantorRepresentative", of)
            .text("post", own && us != null ? us.representativePost() : g.post(), "guarantorRepresentative", of).text("phone", own && self != null ? self.phone() : g.phone(), "guarantorPhone", of);
        m.text("no", g.no(), "guaranteeNo", of).money("limit", g.limit() == null ? amount : g.limit(), "guaranteeLimit", of).text("scope", end(g.scope()), "guaranteeScope", of)
            .text("reason", end(g.reason()), "guaranteeReason", of);
        var things = new ArrayList<Map<String, Object>>();
        Money sum = null;
        for (var t : g.things()) {
            things.add(new Fields().put("what", end(t.what())).money("value", t.value(), "assetValue", t.what()).map());
            if (t.value() != null) sum = sum == null ? t.value() : sum.plus(t.value());
        }
        return m.put("things", things).money("worth", sum, "assetValue", of).map();
    }

    /// The guarantees of this filing that are written on papers of their own.
    private Object guarantees() throws Refused {
        var out = new ArrayList<Object>();
        for (var a : file.docket().applications()) {
            var g = a.filing() == filing.no() ? FilingPapers.guarantee(a) : null;
            if (g == null || g.way() == Application.Way.NONE) continue;
            @SuppressWarnings("unchecked") var m = new java.util.LinkedHashMap<>((Map<String, Object>) guarantee(g, a instanceof Application.Freeze f ? f.amount() : null));
            m.put("for", parties.word("application." + a.kind()));
            m.put("names", against(a.against()).map().get("names"));
            m.put("before", a instanceof Application.Freeze f && f.beforeSuit());
            out.add(m);
        }
        return out.isEmpty() ? new Missing("drafting.missing.guarantee", file.no().value()) : out;
    }

    private Fields investigation(Application.Investigation v) {
        var of = v.unit();
        var bearer = file.agents().stream().filter(a -> a.name().equals(v.bearer())).findFirst();
        return new Fields().text("unit", v.unit(), "unit", of).text("address", v.address(), "unitAddress", of).text("contact", v.contact(), "unitContact", of)
            .put("evidence", v.evidence().stream().map(ApplicationModel::end).toList()).text("reason", end(v.reason()), "applicationReason", of).text("proves", end(v.proves()), "applicationProves", of)
            .text("leads", end(v.leads()), "applicationLeads", of).put("bearer", bearer.isPresent() ? parties.agent(bearer.get()) : new Missing("drafting.missing.bearer", of))
            .put("days", v.days() == 0 ? new Missing("drafting.missing.orderDays", of) : String.valueOf(v.days()));
    }

    private Fields hold(Application.EvidenceHold e) throws Refused {
        var of = file.no().value();
        return against(e.against()).put("evidence", e.evidence().stream().map(ApplicationModel::end).toList()).text("holder", e.holder(), "evidenceHolder", of).text("place", e.place(), "evidencePlace", of)
            .text("reason", end(e.reason()), "applicationReason", of).text("measure", end(e.measure()), "evidenceMeasure", of).text("proves", end(e.proves()), "applicationProves", of)
            .put("guarantee", guarantee(e.guarantee(), null));
    }

    private Fields extension(Application.Extension x) {
        var of = file.no().value();
        return new Fields().date("ends", x.ends(), "extensionEnds", of).date("asked", x.asked(), "extensionAsked", of).text("reason", end(x.reason()), "applicationReason", of)
            .put("evidence", x.evidence().stream().map(ApplicationModel::end).toList());
    }

    private Fields notice(Application.PublicNotice n) {
        var attempts = new ArrayList<Map<String, Object>>();
        for (var id : who(n.against())) for (var d : file.docket().deliveries()) if (d.party().equals(id)) for (var t : d.attempts()) if (!t.served() && story.before(t.on())) attempts.add(attempt(id, d, t));
        return against(n.against()).put("papers", n.papers()).text("reason", end(n.reason()), "applicationReason", file.no().value()).put("attempts", attempts);
    }

    private Map<String, Object> attempt(PartyId id, Delivery d, Delivery.Attempt t) {
        var deadlines = forum.deadlines();
        var way = deadlines.serviceName(t.way()).zh();
        var paper = deadlines.served().stream().filter(p -> p.key().equals(d.document())).findFirst().map(p -> p.name().zh()).orElse(d.document());
        return new Fields().put("date", Dates.chinese(t.on())).put("who", file.party(id).name()).put("way", way).put("paper", paper).text("result", end(t.result()), "attemptResult", "").map();
    }

    private Fields withdrawal(Application.Withdrawal w) {
        return against(w.against()).text("reason", end(w.reason()), "applicationReason", file.no().value());
    }

    private Judgment judgment(String id) throws Refused {
        return file.docket().judgments().stream().filter(j -> j.id().equals(id)).findFirst().orElseThrow(() -> new Refused("drafting.missing.judgment", id, file.no().value()));
    }

    private Map<String, Object> judged(Judgment j) throws Refused {
        var of = file.no().value();
        var awards = new ArrayList<Map<String, Object>>();
        for (var a : j.awards()) awards.add(new Fields().put("head", parties.word("head." + a.head())).put("who", file.party(a.party()).name()).put("joint", String.join("、", a.joint().stream()
            .map(p -> file.party(p).name()).toList())).put("amount", Fields.money(a.amount())).map());
        return new Fields().text("court", j.court(), "judgmentCourt", of).text("docketNo", j.docketNo() == null || j.docketNo().isBlank() ? null : forum.docketNo(j.docketNo()), "judgmentNo", of)
            .put("date", Dates.chinese(j.on())).date("effective", j.effective(), "judgmentEffective", of).date("performBy", j.performBy(), "judgmentPerform", of)
            .date("delayFrom", j.performBy() == null ? null : j.performBy().plusDays(1), "judgmentPerform", of).put("awards", awards).put("total", Fields.money(j.total()))
            .put("granted", j.granted().stream().map(ApplicationModel::end).toList()).put("refused", j.refused().stream().map(ApplicationModel::end).toList()).map();
    }

    private Fields appeal(Application.AppealPetition p) throws Refused {
        var of = file.no().value();
        var j = judgment(p.judgment());
        var m = against(p.against()).put("judgment", judged(j)).text("court", p.court(), "upperCourt", of);
        // who only has to pay asked for nothing that could have been refused
        var ours = Sides.ours(file);
        m.put("lost", j.awards().stream().anyMatch(a -> ours.contains(a.party()) || a.joint().stream().anyMatch(ours::contains)));
        var opposed = p.against().isEmpty() ? file.seated(Sides.against(file), filing.no()).stream().map(Party::id).toList() : p.against();
        m.put("others", parties.labelled(file.seats().stream().filter(s -> s.filing() <= filing.no() && TRIED.contains(s.role())).map(Seat::party).filter(s -> !ours.contains(s) && !opposed.contains(s)).distinct().toList(), true));
        m.put("requests", p.requests().isEmpty() ? new Missing("drafting.missing.appealRequests", of) : p.requests().stream().map(ApplicationModel::end).toList());
        m.put("grounds", p.grounds().isEmpty() ? new Missing("drafting.missing.appealGrounds", of) : p.grounds().stream().map(ApplicationModel::end).toList());
        m.money("contested", p.contested(), "contested", of);
        var fee = p.contested() == null ? null : forum.claimFee(file.cause(), p.contested(), filing.dated());
        return m.put("fee", fee == null ? new Missing("drafting.missing.contested", of) : new Fields().put("amount", Fields.money(fee.amount())).put("steps", fee.stepsIn(plaint.text.Lang.ZH)).put("rule", fee.rule().zh()).map());
    }

    private Fields enforcement(Application.EnforcementRequest e) throws Refused {
        var given = judgment(e.judgment());
        var debtors = debtors(e, given);
        var j = owed(given, debtors);
        var m = against(debtors).put("judgment", judged(j)).put("alike", j.awards().stream().allMatch(a -> bound(a).containsAll(debtors))).put("items", owing(j, debtors)).text("court", e.court() == null ? forum.court(file.court()).on(filing.dated()).name() : e.court(), "court", file.no().value());
        // a judgment that was left as it is on appeal is enforced with the one that left it
        var reviewed = new ArrayList<Map<String, Object>>();
        for (var p : file.docket().appeals())
            if (e.judgment().equals(p.judgment()) && p.outcome() != null && !p.outcome().isBlank() && p.docketNo() != null && !p.docketNo().isBlank() && p.court() != null && !p.court().isBlank())
                reviewed.add(new Fields().put("court", p.court()).put("no", forum.docketNo(p.docketNo())).put("outcome", end(p.outcome())).map());
        m.put("reviewed", reviewed);
        var paid = e.paid() == null ? Money.ZERO : e.paid();
        var open = j.total().minus(paid);
        m.money("paid", paid.minor() == 0 ? null : paid, "paid", file.no().value()).put("open", Fields.money(open)).put("assets", assets(e.assets())).put("leads", e.leads());
        // what is owed only in law can be asked for only once it is due
        LocalDate perform = j.performBy();
        boolean late = perform != null && filing.dated().isAfter(perform);
        return m.put("late", late).put("delayRate", late ? perTenThousand(forum.interest().delayPercent(filing.dated())) : "");
    }

    /// Against whom: those named, else whoever of the other side the judgment tells to pay; all of it where it gives something else than money.
    private List<PartyId> debtors(Application.EnforcementRequest e, Judgment j) {
        if (!e.against().isEmpty()) return e.against();
        var all = file.seated(Sides.against(file), filing.no()).stream().map(Party::id).toList();
        var told = all.stream().filter(p -> j.awards().stream().anyMatch(a -> bound(a).contains(p))).toList();
        return told.isEmpty() || !j.granted().isEmpty() ? all : told;
    }

    private static List<PartyId> bound(Judgment.Award a) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(a.party()), a.joint().stream()).toList();
    }

    /// The same judgment with what these owe: what others are told to pay is not theirs.
    private static Judgment owed(Judgment j, List<PartyId> debtors) {
        var theirs = j.awards().stream().filter(a -> bound(a).stream().anyMatch(debtors::contains)).toList();
        return new Judgment(j.id(), j.instance(), j.court(), j.docketNo(), j.on(), j.effective(), j.performBy(), theirs, j.granted(), j.refused(), j.exhibits(), j.source(), j.unverified());
    }

    /// Each sum with who of the debtors owes it, and who beside him.
    private List<Map<String, Object>> owing(Judgment j, List<PartyId> debtors) throws Refused {
        var out = new ArrayList<Map<String, Object>>();
        for (var a : j.awards()) out.add(new Fields().put("head", parties.word("head." + a.head())).put("who", file.party(a.party()).name()).put("sought", debtors.contains(a.party()))
            .put("joint", String.join("、", a.joint().stream().filter(debtors::contains).map(p -> file.party(p).name()).toList())).put("amount", Fields.money(a.amount())).map());
        return out;
    }

    /// 万分之一点七五 of 0.0175 percent.
    private static String perTenThousand(java.math.BigDecimal percent) {
        var parts = percent.movePointRight(2).stripTrailingZeros().toPlainString().split("\\.");
        var behind = parts.length == 1 ? "" : "点" + parts[1].chars().mapToObj(c -> String.valueOf("零一二三四五六七八九".charAt(c - '0'))).collect(java.util.stream.Collectors.joining());
        return "万分之" + plaint.text.ChineseNumerals.of(Integer.parseInt(parts[0])) + behind;
    }

    private static String end(String sentence) {
        return StoryModel.end(sentence);
    }
}

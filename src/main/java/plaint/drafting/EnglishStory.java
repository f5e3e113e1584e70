package plaint.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plaint.casefile.CaseFile;
import plaint.casefile.Filing;
import plaint.casefile.Seat.Role;
import plaint.claim.Acceptance;
import plaint.claim.AgreementVersion;
import plaint.claim.AgreementVersion.Use;
import plaint.evidence.Authentication;
import plaint.evidence.Raid;
import plaint.evidence.TestPurchase;
import plaint.key.PartyId;
import plaint.party.Link;
import plaint.party.Party;
import plaint.party.Shop;
import plaint.text.Money;
import plaint.text.Refused;

/// What happened, as papers in English tell it: the same selection as [StoryModel], in other words. What no exhibit proves is told on information and belief and says so.
final class EnglishStory {
    private final CaseFile file;
    private final Filing filing;
    private final StoryModel story;
    private final EnglishParties parties;
    private final English english;

    EnglishStory(CaseFile file, Filing filing, StoryModel story, EnglishParties parties, English english) {
        this.file = file;
        this.filing = filing;
        this.story = story;
        this.parties = parties;
        this.english = english;
    }

    void into(Fields out) throws Refused {
        out.put("shops", shops()).put("shopNumber", english.number(story.shops().size()));
        out.put("purchases", story.purchases().stream().map(this::purchase).toList());
        out.put("authentications", story.authentications().stream().map(this::authentication).toList());
        out.put("raids", file.raids().stream().filter(r -> story.before(r.on())).map(this::raid).toList());
        out.put("convictions", convictions());
        out.put("links", links());
        out.put("leads", file.leads().stream().filter(l -> story.shops().stream().anyMatch(s -> s.id().equals(l.shop())) && story.before(l.found())).map(l -> new Fields().put("date", english.date(l.found())).put("shop", file.shop(l.shop()).name())
            .put("turnover", l.turnover() == null ? new Missing("drafting.missing.turnover", l.no()) : English.money(l.turnover())).map()).toList());
        var period = new Fields();
        day(period, "from", story.begun().orElse(null), "conduct", file.no().value());
        day(period, "to", story.conduct().orElse(null), "conduct", file.no().value());
        out.put("period", period.map());
        out.put("sold", sold());
        agreements(out);
    }

    private Fields day(Fields f, String name, java.time.LocalDate day, String missing, String of) {
        return f.text(name, day == null ? null : english.date(day), missing, of);
    }

    private List<Map<String, Object>> shops() {
        var out = new ArrayList<Map<String, Object>>();
        for (var s : story.shops()) {
            boolean lent = s.runBy() != null && !s.runBy().equals(s.registeredTo());
            var f = new Fields().put("no", out.size() + 1).put("name", s.name()).text("account", s.account(), "shopAccount", s.name()).put("holder", parties.mention(s.registeredTo()))
                .put("runner", parties.mention(lent ? s.runBy() : s.registeredTo())).put("lent", lent).put("exhibits", lent ? story.running(s) : List.of());
            day(f, "opened", s.opened(), "shopOpened", s.name());
            day(f, "closed", story.before(s.closed()) ? s.closed() : null, "shopClosed", s.name());
            f.text("openedShort", s.opened() == null ? null : english.brief(s.opened()), "shopOpened", s.name());
            f.text("closedShort", story.before(s.closed()) ? english.brief(s.closed()) : null, "shopClosed", s.name());
            out.add(sales(s, f).map());
        }
        return out;
    }

    /// The shops that sold on the same days together: `days` from 1 March 2014 to 9 August 2016, with what proves the sales.
    private List<Map<String, Object>> sold() {
        var out = new ArrayList<Map<String, Object>>();
        story.stretches().forEach((days, shops) -> out.add(new Fields().put("days", english.list(days.stream().map(d -> "from " + english.date(d.from()) + " to " + english.date(d.until())).toList()))
            .put("shops", english.list(shops.stream().map(Shop::name).toList())).put("exhibits", story.soldProof(shops)).map()));
        return out;
    }

    private Fields sales(Shop s, Fields f) {
        var all = file.damages().sales().stream().filter(x -> x.shop().equals(s.id()) && story.before(x.until())).toList();
        var sum = all.stream().map(x -> x.amount()).reduce(Money::plus);
        var days = story.days(s).stream().map(d -> "from " + english.date(d.from()) + " to " + english.date(d.until())).toList();
        f.put("days", days.isEmpty() || all.isEmpty() ? new Missing("drafting.missing.sales", s.name()) : english.list(days)).put("orders", english.number(all.stream().mapToInt(x -> x.orders()).sum())).put("orderCount", all.stream().mapToInt(x -> x.orders()).sum())
            .put("ordersShort", all.isEmpty() ? "" : String.format(java.util.Locale.ROOT, "%,d", all.stream().mapToInt(x -> x.orders()).sum())).put("sales", sum.isEmpty() ? new Missing("drafting.missing.sales", s.name()) : English.money(sum.get()));
        return f.put("salesExhibits", story.ids(all.stream().map(x -> x.exhibit()).distinct().toList()));
    }

    private Map<String, Object> purchase(TestPurchase p) {
        var of = p.goods() == null ? p.id() : p.goods();
        var f = new Fields().put("date", english.date(p.ordered().toLocalDate())).text("goods", p.goods(), "goods", p.id()).put("shop", file.shop(p.shop()).name())
            .text("orderNo", p.orderNo(), "orderNo", of).put("price", p.price() == null ? new Missing("drafting.missing.price", of) : English.money(p.price()))
            .text("courier", p.courier(), "courier", of).text("receivedAt", p.receivedAt(), "receivedAt", of).text("sealNo", p.sealNo(), "sealNo", of)
            .text("notaryOffice", p.notaryOffice(), "notaryOffice", of).text("certificateNo", p.certificateNo(), "certificateNo", of).text("opening", p.opening(), "opened", of)
            .put("exhibits", story.ids(p.exhibits()));
        day(f, "received", p.received() == null ? null : p.received().toLocalDate(), "received", of);
        return day(f, "opened", p.opened(), "opened", of).map();
    }

    private Map<String, Object> authentication(Authentication a) {
        var owner = file.party(a.brandOwner());
        var f = new Fields().put("owner", parties.mention(owner.id())).text("sample", a.sample(), "sample", owner.name()).put("points", a.points().stream().map(p -> StoryModel.end(p.finding())).toList())
            .text("conclusion", StoryModel.end(a.conclusion()), "conclusion", owner.name()).text("signatory", a.signatory(), "signatory", owner.name()).put("exhibits", story.ids(a.exhibits()));
        return day(f, "date", a.reported(), "reported", owner.name()).map();
    }

    private Map<String, Object> raid(Raid r) {
        var adopted = r.valuations().stream().filter(Raid.Valuation::adopted).findFirst();
        return new Fields().put("date", english.date(r.on())).put("authorities", parties.mentions(r.authorities())).put("places", english.list(r.places())).put("held", parties.mentions(r.held()))
            .put("seized", english.list(r.seized().stream().map(s -> english.number(s.quantity()) + " " + s.name()).toList()))
            .put("goods", r.seized().stream().filter(s -> s.item() == Raid.Item.GOODS).mapToInt(Raid.Seized::quantity).sum())
            .put("value", adopted.isEmpty() ? new Missing("drafting.missing.valuation", "") : English.money(adopted.get().value()))
            .text("valueSource", adopted.map(Raid.Valuation::source).orElse(null), "valuation", "").put("exhibits", story.ids(r.exhibits())).map();
    }

    private List<Map<String, Object>> convictions() {
        return story.judged().stream().map(this::conviction).toList();
    }

    private Map<String, Object> conviction(StoryModel.Judged j) {
        var c = j.conviction();
        var who = parties.mention(c.party());
        var date = j.vague() ? java.time.format.DateTimeFormatter.ofPattern("MMMM uuuu", java.util.Locale.ENGLISH).format(j.day()) : english.date(j.day());
        return new Fields().put("who", who).text("court", c.court(), "convictionCourt", who).text("offence", c.offence(), "convictionOffence", who).put("date", date)
            .put("term", c.months() > 0 ? english.term(c.months()) : "").put("suspended", c.suspended() > 0 ? english.term(c.suspended()) : "").put("detention", c.detention())
            .put("fine", c.fine() == null || c.fine().minor() == 0 ? "" : ((Map<?, ?>) English.money(c.fine())).get("figures")).put("docketNo", c.docketNo() == null ? "" : c.docketNo())
            .put("vague", j.vague()).put("exhibits", j.exhibits()).map();
    }

    /// What joins two who are sued, told once for all it joins by the same proof; without an exhibit on information and belief.
    private List<Map<String, Object>> links() {
        var sued = file.seated(Role.DEFENDANT, filing.no()).stream().map(Party::id).toList();
        var alike = new LinkedHashMap<String, List<Link>>();
        for (var l : file.links()) {
            if (!sued.contains(l.from()) || !sued.contains(l.to()) || l.note() == null || l.note().isBlank()) continue;
            alike.computeIfAbsent(l.note().strip() + " " + l.proof(), k -> new ArrayList<>()).add(l);
        }
        return alike.values().stream().map(all -> new Fields().put("from", parties.mention(all.getFirst().from())).put("to", parties.mentions(ids(all))).put("note", StoryModel.end(all.getFirst().note()))
            .put("belief", story.ids(all.getFirst().proof()).isEmpty()).put("exhibits", story.ids(all.getFirst().proof())).map()).toList();
    }

    private static List<PartyId> ids(List<Link> links) {
        return links.stream().map(Link::to).distinct().toList();
    }

    private void agreements(Fields out) {
        var of = file.no().value();
        var inForce = story.inForce();
        var all = inForce.reversed().stream().map(v -> agreement(v)).toList();
        out.put("agreements", all.isEmpty() ? new Missing("drafting.missing.agreement", of) : all);
        var clause = new Fields();
        for (var use : Use.values()) {
            var found = inForce.stream().flatMap(v -> v.clauses().stream().filter(c -> c.use() == use).map(c -> clause(v, c))).toList();
            clause.put(use.name(), found.isEmpty() ? new Missing("drafting.missing.clause" + (use == Use.NO_COUNTERFEITS ? "" : "Other"), of) : found.getFirst());
        }
        out.put("clause", clause.map());
        out.put("consented", parties.mentions(consented(inForce.stream().filter(v -> v.clauses().stream().anyMatch(c -> c.use() == Use.VENUE)).findFirst())));
        var byVersion = new LinkedHashMap<String, List<Acceptance>>();
        var sued = story.shops().stream().map(Shop::id).toList();
        for (var a : file.acceptances()) if (sued.contains(a.shop()) && story.before(a.at().toLocalDate())) byVersion.computeIfAbsent(a.agreement(), k -> new ArrayList<>()).add(a);
        out.put("acceptances", byVersion.entrySet().stream().map(e -> accepted(e.getKey(), e.getValue())).toList());
    }

    /// Of those sued, who holds an account for which that version was accepted.
    private List<PartyId> consented(java.util.Optional<AgreementVersion> to) {
        if (to.isEmpty()) return List.of();
        var by = story.shops().stream().filter(s -> file.acceptances().stream().anyMatch(a -> a.shop().equals(s.id()) && a.agreement().equals(to.get().id()) && story.before(a.at().toLocalDate()))).map(Shop::registeredTo).toList();
        return file.seated(Role.DEFENDANT, filing.no()).stream().map(Party::id).filter(by::contains).toList();
    }

    private Map<String, Object> agreement(AgreementVersion v) {
        var f = new Fields().put("title", v.title()).text("version", v.version(), "agreement", v.title()).put("effective", english.date(v.effective()))
            .put("until", v.lastDay() == null ? "" : english.date(v.lastDay())).put("clauses", v.clauses().stream().map(c -> clause(v, c)).toList()).put("exhibits", story.ids(v.exhibit()));
        return day(f, "published", v.published(), "published", v.title()).map();
    }

    /// A clause with the page of the exhibit it stands on, where the facts of the case say it under `page.AGREEMENT.NO`.
    private Map<String, Object> clause(AgreementVersion v, AgreementVersion.Clause c) {
        var page = file.facts().getOrDefault("page." + v.id() + "." + c.no().strip(), "");
        return new Fields().put("no", c.no().strip()).put("use", c.use().name()).put("text", c.text().strip()).put("agreement", v.title()).put("version", v.version() == null ? "" : v.version())
            .put("exhibit", v.exhibit() == null ? "" : v.exhibit().value()).put("page", page.strip()).map();
    }

    private Map<String, Object> accepted(String id, List<Acceptance> all) {
        var version = file.agreements().stream().filter(v -> v.id().equals(id)).findFirst();
        return new Fields().text("agreement", version.map(AgreementVersion::title).orElse(null), "acceptedAgreement", file.shop(all.getFirst().shop()).name())
            .put("version", version.map(AgreementVersion::version).orElse(""))
            .put("by", all.stream().map(a -> new Fields().put("shop", file.shop(a.shop()).name()).put("holder", parties.mention(file.shop(a.shop()).registeredTo())).put("date", english.date(a.at().toLocalDate()))
                .text("channel", a.channel(), "channel", file.shop(a.shop()).name()).map()).toList())
            .put("exhibits", story.ids(all.stream().map(Acceptance::exhibit).distinct().toList())).map();
    }
}

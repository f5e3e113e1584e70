package plaint.drafting;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plaint.casefile.CaseFile;
import plaint.casefile.Filing;
import plaint.casefile.Seat.Role;
import plaint.casefile.Selling;
import plaint.docket.Conviction;
import plaint.docket.Event;
import plaint.docket.EventKind;
import plaint.evidence.Authentication;
import plaint.evidence.Raid;
import plaint.evidence.TestPurchase;
import plaint.key.ExhibitId;
import plaint.party.Link;
import plaint.party.Party;
import plaint.party.Shop;
import plaint.text.ChineseNumerals;
import plaint.text.Dates;
import plaint.text.Refused;

/// What happened, as far as a filing may tell it: only shops of those who are sued in it, only what lay before its date, only exhibits handed in by then.
final class StoryModel {
    private final CaseFile file;
    private final Filing filing;
    private final PartyModel parties;
    private final Selling selling;

    StoryModel(CaseFile file, Filing filing, PartyModel parties) {
        this.file = file;
        this.filing = filing;
        this.parties = parties;
        selling = new Selling(file, filing);
    }

    void into(Fields out) throws Refused {
        out.put("shops", shops().stream().map(this::shop).toList());
        var purchases = new ArrayList<Map<String, Object>>();
        for (var p : purchases()) purchases.add(purchase(p));
        out.put("purchases", purchases);
        out.put("authentications", authentications().stream().map(this::authentication).toList());
        var raids = new ArrayList<Map<String, Object>>();
        for (var r : file.raids()) if (before(r.on())) raids.add(raid(r));
        out.put("raids", raids);
        out.put("period", period().map());
        out.put("sold", sold());
        out.put("leads", leads());
        out.put("convictions", convictions());
        out.put("convictionEffective", inEffect());
        out.put("links", links());
        new AgreementModel(file, this).into(out);
    }

    boolean before(LocalDate day) {
        return day != null && !day.isAfter(filing.dated());
    }

    /// The keys of those exhibits that are handed in with this filing or were before; a key no exhibit has stays, to be refused when it is cited.
    List<String> ids(List<ExhibitId> given) {
        return given.stream().filter(java.util.Objects::nonNull).filter(id -> file.exhibit(id).map(x -> x.filing() <= filing.no()).orElse(true)).map(ExhibitId::value).toList();
    }

    List<String> ids(ExhibitId given) {
        return given == null ? List.of() : ids(List.of(given));
    }

    /// The last day of the conduct sued over, by which the substantive law is chosen; conduct that ran on past a change of law follows the new one
    /// (SPC provisions on the time effect of the Civil Code, art. 1). The same days the papers tell.
    Optional<LocalDate> conduct() {
        readable();
        return selling.last();
    }

    /// The first day of the conduct, for the versions of the agreement that governed it.
    Optional<LocalDate> begun() {
        readable();
        return selling.first();
    }

    /// The versions of the agreement that were in force at any time of the conduct, the newest first.
    List<plaint.claim.AgreementVersion> inForce() {
        return new AgreementModel(file, this).inForce();
    }

    private void readable() {
        for (var name : List.of("breach.from", "breach.to")) {
            var given = file.facts().getOrDefault(name, "").strip();
            try {
                if (!given.isEmpty()) LocalDate.parse(given);
            } catch (DateTimeParseException e) {
                throw new Halt("drafting.refused.day", name, given);
            }
        }
    }

    /// From the first day any shop sold to the last any did.
    private Fields period() {
        var from = selling.told().isEmpty() ? null : begun().orElse(null);
        return new Fields().date("from", from, "conduct", file.no().value()).date("to", conduct().orElse(null), "conduct", file.no().value());
    }

    /// The shops that sold on the same days together, with those days and what proves the sales; `whole` where there was no gap between them.
    private List<Map<String, Object>> sold() {
        var out = new ArrayList<Map<String, Object>>();
        stretches().forEach((days, shops) -> out.add(new Fields().put("days", days.stream().map(d -> "自" + Dates.chinese(d.from()) + "至" + Dates.chinese(d.until())).toList()).put("whole", days.size() == 1)
            .put("shops", shops.stream().map(Shop::name).toList()).put("exhibits", soldProof(shops)).map()));
        return out;
    }

    /// What proves the sales of these shops.
    List<String> soldProof(List<Shop> shops) {
        return ids(selling.told().stream().filter(t -> shops.contains(t.shop())).flatMap(t -> t.exhibits().stream()).distinct().toList());
    }

    /// On which days shops sold, those that sold on the same ones together.
    Map<List<Days>, List<Shop>> stretches() {
        var byShop = new LinkedHashMap<Shop, List<Days>>();
        for (var t : selling.told()) byShop.computeIfAbsent(t.shop(), k -> new ArrayList<>()).add(new Days(t.from(), t.until()));
        var alike = new LinkedHashMap<List<Days>, List<Shop>>();
        byShop.forEach((shop, days) -> alike.computeIfAbsent(days, k -> new ArrayList<>()).add(shop));
        return alike;
    }

    List<Days> days(Shop shop) {
        return selling.told().stream().filter(t -> t.shop().equals(shop)).map(t -> new Days(t.from(), t.until())).toList();
    }

    record Days(LocalDate from, LocalDate until) { }

    List<Shop> shops() {
        return selling.shops();
    }

    /// What the brand owner found on a sample bought in one of these shops; pleaded only with the exhibit that proves it.
    List<Authentication> authentications() {
        var pleaded = purchases().stream().map(TestPurchase::id).toList();
        return file.authentications().stream().filter(a -> !a.genuine() && before(a.reported()) && !a.exhibits().isEmpty())
            .filter(a -> a.purchase() == null || a.purchase().isBlank() || pleaded.contains(a.purchase())).toList();
    }

    List<TestPurchase> purchases() {
        var shops = shops().stream().map(Shop::id).toList();
        return file.purchases().stream().filter(p -> shops.contains(p.shop()) && p.ordered() != null && before(p.ordered().toLocalDate()) && !p.exhibits().isEmpty()).toList();
    }

    private Map<String, Object> shop(Shop s) {
        boolean lent = s.runBy() != null && !s.runBy().equals(s.registeredTo());
        return new Fields().put("id", s.id().value()).text("name", s.name(), "shopName", s.id().value()).text("account", s.account(), "shopAccount", s.name()).date("opened", s.opened(), "shopOpened", s.name())
            .date("closed", before(s.closed()) ? s.closed() : null, "shopClosed", s.name()).put("holder", parties.mention(s.registeredTo()))
            .put("runner", parties.mention(lent ? s.runBy() : s.registeredTo())).put("lent", lent)
            .put("exhibits", lent ? running(s) : List.of()).map();
    }

    /// What proves that a shop is run by another than its holder: the links that say so, else what else joins the two but kinship.
    List<String> running(Shop s) {
        var between = file.links().stream().filter(l -> l.from().equals(s.runBy()) && l.to().equals(s.registeredTo()) || l.from().equals(s.registeredTo()) && l.to().equals(s.runBy())).toList();
        var said = between.stream().filter(l -> l.kind() == Link.Kind.RUNS_SHOP_OF).map(Link::proof).toList();
        var other = between.stream().filter(l -> l.kind() != Link.Kind.SPOUSE && l.kind() != Link.Kind.FAMILY && l.kind() != Link.Kind.OTHER).map(Link::proof).toList();
        return ids((said.isEmpty() ? other : said).stream().filter(java.util.Objects::nonNull).distinct().toList());
    }

    private Map<String, Object> purchase(TestPurchase p) throws Refused {
        var of = p.goods() == null ? p.id() : p.goods();
        return new Fields().put("id", p.id()).put("date", Dates.chinese(p.ordered().toLocalDate())).text("goods", p.goods(), "goods", p.id()).put("shop", file.shop(p.shop()).name())
            .text("orderNo", p.orderNo(), "orderNo", of).money("price", p.price(), "price", of).text("paymentRef", p.paymentRef(), "paymentRef", of)
            .text("courier", p.courier(), "courier", of).date("received", p.received() == null ? null : p.received().toLocalDate(), "received", of)
            .text("receivedAt", p.receivedAt(), "receivedAt", of).text("sealNo", p.sealNo(), "sealNo", of).text("notaryOffice", p.notaryOffice(), "notaryOffice", of)
            .text("certificateNo", p.certificateNo(), "certificateNo", of).text("opened", opened(p), "opened", of).text("storedAt", p.storedAt(), "storedAt", of)
            .put("exhibits", ids(p.exhibits())).map();
    }

    private static String opened(TestPurchase p) {
        if (p.opened() == null) return null;
        return p.received() != null && p.received().toLocalDate().equals(p.opened()) ? "同日" : Dates.chinese(p.opened());
    }

    private Map<String, Object> authentication(Authentication a) {
        var owner = file.party(a.brandOwner());
        var points = a.points().stream().map(p -> p.finding().startsWith(p.aspect()) ? end(p.finding()) : p.aspect() + "：" + end(p.finding())).toList();
        return new Fields().put("id", a.id()).put("owner", owner.name()).text("sample", a.sample(), "sample", owner.name()).date("date", a.reported(), "reported", owner.name())
            .put("points", points).text("conclusion", end(a.conclusion()), "conclusion", owner.name()).text("signatory", a.signatory(), "signatory", owner.name())
            .put("exhibits", ids(a.exhibits())).map();
    }

    private Map<String, Object> raid(Raid r) throws Refused {
        var adopted = r.valuations().stream().filter(Raid.Valuation::adopted).findFirst();
        return new Fields().put("id", r.id()).put("date", Dates.chinese(r.on())).put("authorities", parties.mentions(r.authorities())).put("places", r.places())
            .put("held", parties.mentions(r.held())).put("seized", seized(r.seized())).text("policeCase", r.policeCase(), "policeCase", "")
            .money("value", adopted.map(Raid.Valuation::value).orElse(null), "valuation", "")
            .text("valueSource", adopted.map(Raid.Valuation::source).orElse(null), "valuation", "").put("exhibits", ids(r.exhibits())).map();
    }

    /// Things of one unit together, with their sum where there are several.
    private static List<String> seized(List<Raid.Seized> all) {
        var units = new LinkedHashMap<String, List<Raid.Seized>>();
        for (var s : all) units.computeIfAbsent(s.unit(), u -> new ArrayList<>()).add(s);
        return units.entrySet().stream().map(e -> {
            var each = String.join("、", e.getValue().stream().map(s -> s.name() + (s.brand() == null || s.brand().isBlank() || s.name().contains(s.brand()) ? ""
                : "（所涉品牌：" + s.brand() + "）") + s.quantity() + s.unit()).toList());
            return e.getValue().size() == 1 ? each : each + "，合计" + e.getValue().stream().mapToInt(Raid.Seized::quantity).sum() + e.getKey();
        }).toList();
    }

    private List<Map<String, Object>> leads() throws Refused {
        var shops = shops().stream().map(Shop::id).toList();
        var out = new ArrayList<Map<String, Object>>();
        for (var l : file.leads()) {
            if (!shops.contains(l.shop()) || !before(l.found())) continue;
            out.add(new Fields().put("id", l.no()).put("date", Dates.chinese(l.found())).put("shop", file.shop(l.shop()).name()).money("turnover", l.turnover(), "turnover", l.no())
                .put("exhibits", found(l.found())).map());
        }
        return out;
    }

    private List<String> found(LocalDate day) {
        return file.events().stream().filter(e -> e.kind() == EventKind.LEAD_FOUND && e.day().equals(day)).flatMap(e -> ids(e.exhibits()).stream()).distinct().toList();
    }

    /// The convictions that a filing may tell of, each with its event where the story has it.
    List<Judged> judged() {
        var out = new ArrayList<Judged>();
        for (var c : file.convictions()) {
            var event = file.judged(c).orElse(null);
            var day = event == null ? c.on() : event.day();
            if (before(day) && file.parties().stream().anyMatch(p -> p.id().equals(c.party()))) out.add(new Judged(c, day, event != null && event.vague(), proof(c, event)));
        }
        return out;
    }

    record Judged(Conviction conviction, LocalDate day, boolean vague, List<String> exhibits) { }

    private List<String> proof(Conviction c, Event event) {
        return Stream.concat(event == null ? Stream.of() : ids(event.exhibits()).stream(), ids(c.exhibit()).stream()).distinct().toList();
    }

    private List<Map<String, Object>> convictions() throws Refused {
        var out = new ArrayList<Map<String, Object>>();
        for (var j : judged()) out.add(conviction(j.conviction(), j.vague() ? j.day().getYear() + "年" + j.day().getMonthValue() + "月" : Dates.chinese(j.day())).put("exhibits", j.exhibits()).map());
        return out;
    }

    private Fields conviction(Conviction c, String date) throws Refused {
        var who = parties.mention(c.party());
        var f = new Fields().put("id", c.party().value()).put("who", who).text("court", c.court(), "convictionCourt", who).text("offence", c.offence(), "convictionOffence", who).put("date", date)
            .put("term", term(c.months())).put("suspended", c.suspended() > 0 ? term(c.suspended()) : "").put("detention", c.detention()).put("docketNo", c.docketNo() == null ? "" : c.docketNo());
        return f.put("fine", c.fine() == null || c.fine().minor() == 0 ? "" : Fields.money(c.fine()).get("figures"));
    }

    /// Since when the convictions told can be relied on: as the case says it in words, else as each of them is recorded; a day of one that is unknown makes it unknown of all.
    private String inEffect() {
        var given = file.facts().getOrDefault("convictionEffective", "").strip();
        if (!given.isEmpty()) return given;
        var days = judged().stream().map(j -> j.conviction().effective()).toList();
        if (days.isEmpty() || days.stream().anyMatch(d -> !before(d))) return "";
        return String.join("、", days.stream().distinct().sorted().map(Dates::chinese).toList());
    }

    /// 三年, 一年六个月, 六个月.
    private static String term(int months) {
        var years = months / 12 > 0 ? ChineseNumerals.of(months / 12) + "年" : "";
        return months % 12 > 0 ? years + ChineseNumerals.of(months % 12) + "个月" : years;
    }

    /// Only what an exhibit proves is pleaded, and only between those who are sued; what joins one to several by the same proof is said once.
    private List<Map<String, Object>> links() {
        var sued = file.seated(Role.DEFENDANT, filing.no()).stream().map(Party::id).toList();
        var alike = new LinkedHashMap<String, List<Link>>();
        for (var l : file.links()) {
            if (!sued.contains(l.from()) || !sued.contains(l.to()) || ids(l.proof()).isEmpty() || toldByShop(l)) continue;
            alike.computeIfAbsent(l.from() + " " + l.kind() + " " + l.proof() + (l.kind() == Link.Kind.OTHER ? l.note() : ""), k -> new ArrayList<>()).add(l);
        }
        return alike.values().stream().map(this::link).toList();
    }

    /// That one runs the other's shop is told with the shop.
    private boolean toldByShop(Link l) {
        return l.kind() == Link.Kind.RUNS_SHOP_OF && shops().stream().anyMatch(s -> l.from().equals(s.runBy()) && l.to().equals(s.registeredTo()));
    }

    private Map<String, Object> link(List<Link> alike) {
        var l = alike.getFirst();
        return new Fields().put("id", l.from() + "-" + l.to() + "-" + l.kind()).put("from", parties.mention(l.from())).put("to", parties.mentions(alike.stream().map(Link::to).toList())).put("kind", l.kind().name())
            .text("note", end(l.note()), "linkNote", "").put("exhibits", ids(l.proof())).map();
    }

    static String end(String sentence) {
        return sentence == null ? null : sentence.strip().replaceAll("[。；;.]+$", "");
    }
}

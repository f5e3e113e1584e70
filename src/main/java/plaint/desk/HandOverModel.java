package plaint.desk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import plaint.bundle.ExhibitNumbers;
import plaint.casefile.CaseFile;
import plaint.docket.Track;
import plaint.evidence.Raid;
import plaint.evidence.SeizureValue;
import plaint.forum.Forum;
import plaint.key.ExhibitId;
import plaint.party.Company;
import plaint.party.Party;
import plaint.party.Person;
import plaint.text.Lang;
import plaint.text.Money;
import plaint.text.Refused;

/// What the sheets of a hand-over file say, out of the case: nothing is told twice in two ways, and what is not known is left out.
final class HandOverModel {
    private final CaseFile c;
    private final Forum forum;
    private final HandOverToPolice.Order order;
    private final ExhibitNumbers numbers;
    private final Lang lang;

    HandOverModel(CaseFile c, Forum forum, HandOverToPolice.Order order, ExhibitNumbers numbers) {
        this.c = known(c, order.dated());
        this.forum = forum;
        this.order = order;
        this.numbers = numbers;
        lang = order.lang();
    }

    /// The case as it was known on `day`: nothing of what happened later is told in a file of that day.
    private static CaseFile known(CaseFile c, java.time.LocalDate day) {
        return c.changed(d -> {
            d.events = c.events().stream().filter(e -> !e.day().isAfter(day)).toList();
            d.leads = c.leads().stream().filter(l -> !l.found().isAfter(day)).toList();
            d.purchases = c.purchases().stream().filter(p -> p.ordered() == null || !p.ordered().toLocalDate().isAfter(day)).toList();
            d.authentications = c.authentications().stream().filter(a -> a.reported() != null && !a.reported().isAfter(day)).toList();
            d.raids = c.raids().stream().filter(r -> !r.on().isAfter(day)).toList();
            d.links = c.links().stream().filter(l -> l.since() == null || !l.since().isAfter(day)).toList();
            if (notYetAccepted(c, day)) d.docketNo = null;
            d.damages = c.damages().withSales(c.damages().sales().stream().filter(s -> !s.from().isAfter(day)).toList());
        });
    }

    /// The court gives its number when it accepts the case; where no day of acceptance is recorded, not before the first filing.
    private static boolean notYetAccepted(CaseFile c, java.time.LocalDate day) {
        var accepted = c.events().stream().filter(e -> e.kind() == plaint.docket.EventKind.CASE_ACCEPTED).map(plaint.docket.Event::day).min(java.util.Comparator.naturalOrder());
        return accepted.or(() -> c.filings().stream().map(plaint.casefile.Filing::dated).filter(java.util.Objects::nonNull).min(java.util.Comparator.naturalOrder())).filter(day::isBefore).isPresent();
    }

    Map<String, Object> all() throws Refused {
        var m = new HashMap<String, Object>(SheetWords.head(c, order.dated(), lang));
        m.put("heading", SheetWords.say(lang, "parties.handover.heading", c.no()));
        m.put("authority", order.authority());
        m.put("administrative", order.track() == Track.ADMINISTRATIVE);
        m.put("reporter", reporter());
        m.put("brand", c.seats().stream().filter(s -> s.role() == plaint.casefile.Seat.Role.BRAND_OWNER).map(s -> name(c.party(s.party()))).findFirst().orElse(SheetWords.blank(c.brand())));
        m.put("goods", goods(c, lang));
        m.put("suspects", order.suspects().stream().map(c::party).map(this::suspect).toList());
        m.put("shops", shops());
        m.put("links", c.links().stream().map(l -> row("from", name(c.party(l.from())), "to", name(c.party(l.to())), "kind", SheetWords.say(lang, "ui.link." + l.kind()), "since", SheetWords.day(l.since()),
            "proof", l.proof() == null ? SheetWords.say(lang, "parties.unproved") : exhibit(l.proof()))).toList());
        m.put("tracks", tracks());
        sales(m);
        m.put("purchases", c.purchases().stream().map(p -> row("goods", p.goods(), "shop", c.shop(p.shop()).name(), "order", SheetWords.blank(p.orderNo()), "ordered", time(p.ordered()), "price",
            SheetWords.money(p.price()), "received", time(p.received()), "seal", SheetWords.blank(p.sealNo()), "notary", (SheetWords.blank(p.notaryOffice()) + " " + SheetWords.blank(p.certificateNo())).strip(),
            "stored", SheetWords.blank(p.storedAt()), "exhibits", exhibits(p.exhibits()))).toList());
        m.put("opinions", c.authentications().stream().map(a -> row("sample", SheetWords.blank(a.sample()), "owner", name(c.party(a.brandOwner())), "reported", SheetWords.day(a.reported()),
            "points", a.points().stream().map(p -> row("aspect", p.aspect(), "finding", p.finding())).toList(), "conclusion", SheetWords.blank(a.conclusion()).replaceFirst("[。.；;\\s]+$", ""), "signatory", SheetWords.blank(a.signatory()),
            "exhibits", exhibits(a.exhibits()))).toList());
        m.put("raids", c.raids().stream().map(this::raid).toList());
        m.put("exhibits", numbers.all().stream().map(n -> row("label", n.label(), "title", lang.of(n.exhibit().title(), n.exhibit().latin()), "kind", word("kind." + n.exhibit().kind()), "held",
            word("held." + n.exhibit().held()), "pages", n.first() == n.last() ? String.valueOf(n.first()) : n.first() + (lang == Lang.ZH ? "—" : "-") + n.last())).toList());
        m.put("count", numbers.all().size());
        m.put("pages", numbers.all().stream().mapToInt(n -> n.exhibit().pages()).sum());
        return m;
    }

    private String word(String key) {
        var w = forum.words().get(key);
        return lang == Lang.ZH ? w.zh() : w.en();
    }

    private String name(Party p) {
        return SheetWords.name(p, lang);
    }

    private String reporter() {
        return c.seats().stream().filter(s -> s.role() == plaint.casefile.Seat.Role.PLAINTIFF).map(s -> name(c.party(s.party()))).findFirst().orElse("");
    }

    /// The one place where an identity stands in full.
    private Map<String, Object> suspect(Party p) {
        var m = row("name", p.name(), "latin", SheetWords.blank(p.latin()), "address", SheetWords.blank(p.address()), "phone", SheetWords.blank(p.phone()), "person", p instanceof Person);
        if (p instanceof Person n) {
            m.put("sex", n.sex() == null ? "" : word("sex." + n.sex()));
            m.put("born", SheetWords.day(n.born()));
            m.put("id", SheetWords.blank(n.idNumber()));
            m.put("employer", SheetWords.blank(n.employer()));
        }
        if (p instanceof Company n) {
            m.put("id", SheetWords.blank(n.creditCode()));
            m.put("trader", n.soleTrader());
            m.put("operatorId", SheetWords.blank(c.facts().get(n.id().value() + ".operatorId")));
            m.put("representative", (SheetWords.blank(n.legalRepresentative()) + " " + SheetWords.blank(n.representativePost())).strip());
        }
        m.put("identifiers", c.relations().identifiers().stream().filter(i -> p.id().equals(i.party())).map(i -> row("kind", SheetWords.say(lang, "parties.identifier." + i.kind()), "value", i.value(), "since",
            SheetWords.day(i.since()), "until", SheetWords.day(i.until()), "proof", i.proof() == null ? SheetWords.say(lang, "parties.unproved") : exhibit(i.proof()))).toList());
        return m;
    }

    private List<Map<String, Object>> shops() {
        return c.shops().stream().map(s -> row("name", s.name(), "account", SheetWords.blank(s.account()), "registered", s.registeredTo() == null ? "" : name(c.party(s.registeredTo())), "run", s.runBy() == null ? ""
            : name(c.party(s.runBy())), "opened", SheetWords.day(s.opened()), "closed", SheetWords.day(s.closed()), "borrowed", Joinder.borrowed(s))).toList();
    }

    private List<Map<String, Object>> tracks() {
        var out = new ArrayList<Map<String, Object>>();
        for (var t : Track.values()) {
            var events = c.events().stream().filter(e -> e.track() == t).map(e -> row("day", e.vague() ? e.day().toString().substring(0, 7) : e.day().toString(), "title", lang.of(e.title(), e.latin()), "detail",
                SheetWords.blank(lang.of(e.detail(), e.latinDetail())), "exhibits", exhibits(e.exhibits()), "doubts", String.join("; ", e.doubts()))).toList();
            if (!events.isEmpty()) out.add(row("name", SheetWords.say(lang, "ui.track." + t), "events", events));
        }
        return out;
    }

    /// Sales by shop and period, their sum, and the line from which it is a crime on the last day of sale.
    private void sales(Map<String, Object> m) throws Refused {
        var sales = c.damages().sales();
        m.put("sales", sales.stream().map(s -> row("shop", c.shop(s.shop()).name(), "from", SheetWords.day(s.from()), "until", SheetWords.day(s.until()), "orders", counted(s.orders()), "buyers", counted(s.buyers()), "amount",
            SheetWords.money(s.amount()), "exhibit", s.exhibit() == null ? "" : exhibit(s.exhibit()))).toList());
        m.put("leads", c.leads().stream().map(l -> row("no", l.no(), "shop", c.shop(l.shop()).name(), "found", SheetWords.day(l.found()), "turnover", SheetWords.money(l.turnover()), "threshold",
            SheetWords.money(l.threshold()))).toList());
        var total = sales.stream().map(s -> s.amount()).filter(java.util.Objects::nonNull).reduce(Money.ZERO, Money::plus);
        m.put("total", sales.isEmpty() ? "" : total.grouped());
        var last = sales.stream().map(s -> s.until()).max(java.util.Comparator.naturalOrder()).or(() -> c.raids().stream().map(Raid::on).max(java.util.Comparator.naturalOrder())).orElse(order.dated());
        var line = forum.criminalLine("selling-counterfeits", last);
        m.put("line", row("name", lang == Lang.ZH ? line.name().zh() : line.name().en(), "least", line.least().grouped(), "upper", SheetWords.money(line.upper()), "rule", lang.of(line.rule().zh(), line.rule().en()), "day", last.toString(),
            "reached", total.minor() >= line.least().minor(), "verified", line.verified()));
    }

    private static String counted(int n) {
        return String.format(java.util.Locale.ROOT, "%,d", n);
    }

    private Map<String, Object> raid(Raid r) {
        var lines = r.seized().stream().map(s -> row("name", s.name(), "brand", SheetWords.blank(s.brand()), "model", SheetWords.blank(s.model()), "quantity", s.quantity(), "unit", SheetWords.blank(s.unit()), "condition",
            SheetWords.blank(s.condition()), "each", SheetWords.money(s.unitValue()), "value", s.unitValue() == null ? "" : s.unitValue().times(BigDecimal.valueOf(s.quantity())).grouped(), "basis",
            SheetWords.blank(s.basis()))).toList();
        return row("on", r.on().toString(), "authorities", lang.listed(r.authorities().stream().map(a -> name(c.party(a))).toList()), "places",
            String.join(lang == Lang.ZH ? "；" : "; ", r.places()), "case", SheetWords.blank(r.policeCase()), "lines", lines, "values", r.valuations().stream().map(v -> row("value", v.value().grouped(), "source",
                v.source(), "adopted", v.adopted(), "note", SheetWords.blank(v.note()))).toList(), "exhibits", exhibits(r.exhibits()));
    }

    private static String time(java.time.LocalDateTime t) {
        return t == null ? "" : t.toString().replace('T', ' ');
    }

    /// An exhibit by its number in this file; by its title where it is not handed over.
    private String exhibit(ExhibitId id) {
        return numbers.of(id).map(ExhibitNumbers.Numbered::label).orElseGet(() -> c.exhibit(id).map(x -> SheetWords.say(lang, "parties.handover.notEnclosed", lang.of(x.title(), x.latin()))).orElse(""));
    }

    /// Only what is enclosed: an exhibit left out is not pointed to.
    private String exhibits(List<ExhibitId> ids) {
        return lang.listed(ids.stream().flatMap(id -> numbers.of(id).stream()).map(ExhibitNumbers.Numbered::label).toList());
    }

    private static Map<String, Object> row(Object... pairs) {
        var m = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) m.put((String) pairs[i], pairs[i + 1]);
        return m;
    }

    /// What it is about as the facts of the case say it, else what was bought and seized.
    private static String goods(CaseFile c, Lang lang) {
        var said = SheetWords.blank(c.facts().get(lang == Lang.ZH ? "goods" : "goods.latin"));
        if (!said.isBlank() || lang != Lang.ZH) return said;
        return String.join("、", Stream.concat(c.purchases().stream().map(p -> p.goods()), c.raids().stream().flatMap(r -> r.seized().stream()).filter(x -> SeizureValue.item(x) == Raid.Item.GOODS).map(x -> x.name()))
            .filter(g -> g != null && !g.isBlank()).map(String::strip).distinct().toList());
    }
}

package plaint.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import plaint.casefile.CaseFile;
import plaint.casefile.Filing;
import plaint.casefile.Seat;
import plaint.claim.Acceptance;
import plaint.claim.AgreementVersion;
import plaint.claim.ClaimVersion;
import plaint.claim.Complaint;
import plaint.claim.Factor;
import plaint.claim.Head;
import plaint.claim.SalesPeriod;
import plaint.claim.Voucher;
import plaint.docket.Appeal;
import plaint.docket.Delivery;
import plaint.docket.DueItem;
import plaint.docket.Enforcement;
import plaint.docket.Event;
import plaint.docket.Hearing;
import plaint.docket.Interruption;
import plaint.docket.Judgment;
import plaint.docket.Preservation;
import plaint.docket.Stay;
import plaint.evidence.Authentication;
import plaint.evidence.Custody;
import plaint.evidence.Exhibit;
import plaint.evidence.Raid;
import plaint.evidence.SealedFile;
import plaint.evidence.TestPurchase;
import plaint.exchange.Listing;
import plaint.forum.Deadlines;
import plaint.forum.Forum;
import plaint.key.ExhibitId;
import plaint.key.PartyId;
import plaint.key.ShopId;
import plaint.party.Agent;
import plaint.party.Authority;
import plaint.party.Company;
import plaint.party.Disclosure;
import plaint.party.Identifier;
import plaint.party.Link;
import plaint.party.Masked;
import plaint.party.Party;
import plaint.party.Person;
import plaint.party.Shop;
import plaint.party.Verification;
import plaint.text.Dates;
import plaint.text.Lang;
import plaint.text.Refused;
import plaint.text.Words;

/// All lists of one case, a sheet each, in the order of the tabs of its screen; a list without rows is left out. Numbers that name a person are masked, as they are on screen.
final class CaseLists {
    private final OpenCase.Opened opened;
    private final CaseFile file;
    private final Forum forum;
    private final Lang lang;
    private final Words words;
    private final List<Listing> sheets = new ArrayList<>();

    private CaseLists(OpenCase.Opened opened, Forum forum, Lang lang) {
        this.opened = opened;
        this.forum = forum;
        this.lang = lang;
        file = opened.file();
        words = Words.in(lang);
    }

    static List<Listing> of(OpenCase.Opened opened, Forum forum, List<DueItem> dues, List<HistoryLine> history, Lang lang) throws Refused {
        var all = new CaseLists(opened, forum, lang);
        all.story();
        all.parties();
        all.agreement();
        all.sourcing();
        all.evidence();
        all.claim();
        all.docket(dues);
        all.history(history);
        return all.sheets;
    }

    private void story() {
        add(sheet("story", Event.class).date(head("on"), e -> e.day()).text(head("track"), e -> word("ui.track.", e.track())).text(head("what"), e -> lang.of(e.title(), e.latin()))
            .text(head("detail"), e -> lang.of(e.detail(), e.latinDetail())).text(head("source"), e -> e.source()).text(head("otherSources"), e -> String.join("\n", e.doubts())).text(head("exhibit"), e -> labels(e.exhibits())), file.events());
        add(sheet("filings", Filing.class).number(head("no"), f -> f.no()).text(head("kind"), f -> kind(f.kind())).date(head("dated"), f -> f.dated()).date(head("handedIn"), f -> f.submitted())
            .date(head("docketed"), f -> f.accepted()), file.filings());
    }

    private String kind(String key) {
        return opened.kinds().stream().filter(k -> k.key().equals(key)).map(k -> lang.of(k.name(), k.latin())).findFirst().orElse(key);
    }

    private void parties() {
        add(sheet("parties", Seat.class).text(head("role"), s -> word("ui.role.", s.role())).text(head("name"), s -> file.party(s.party()).name()).text(head("latin"), s -> file.party(s.party()).latin())
            .text(head("identity"), s -> identity(file.party(s.party()))).text(head("address"), s -> file.party(s.party()).address()).text(head("phone"), s -> phone(file.party(s.party())))
            .number(head("filing"), s -> s.filing()), file.seats());
        add(sheet("agents", Agent.class).text(head("name"), a -> a.name()).text(head("kind"), a -> word("parties.agent.", a.kind())).text(head("office"), a -> a.office()).text(head("licence"), a -> a.licence())
            .text(head("phone"), a -> a.phone()).date(head("from"), a -> a.since()), file.agents());
        add(sheet("shops", Shop.class).text(head("name"), s -> s.name()).text(head("account"), s -> s.account()).text(head("registeredTo"), s -> name(s.registeredTo())).text(head("runBy"), s -> name(s.runBy()))
            .date(head("from"), s -> s.opened()).date(head("until"), s -> s.closed()), file.shops());
        add(sheet("identifiers", Identifier.class).text(head("kind"), i -> word("parties.identifier.", i.kind())).text(head("masked"), i -> Masked.of(i.kind(), i.value())).text(head("party"), i -> name(i.party()))
            .text(head("shop"), i -> shop(i.shop())).date(head("from"), i -> i.since()).date(head("until"), i -> i.until()).text(head("exhibit"), i -> label(i.proof())), file.relations().identifiers());
        add(sheet("links", Link.class).text(head("party"), l -> name(l.from())).text(head("kind"), l -> word("ui.link.", l.kind())).text(head("otherParty"), l -> name(l.to())).date(head("from"), l -> l.since())
            .date(head("until"), l -> l.until()).text(head("exhibit"), l -> label(l.proof())).text(head("note"), l -> l.note()), file.links());
        add(sheet("verifications", Verification.class).text(head("shop"), v -> shop(v.shop())).date(head("on"), v -> v.on()).text(head("by"), v -> v.by()).text(head("way"), v -> v.method())
            .text(head("exhibit"), v -> label(v.proof())), file.relations().verifications());
        add(sheet("disclosures", Disclosure.class).text(head("shop"), d -> shop(d.shop())).text(head("to"), d -> d.to()).date(head("asked"), d -> d.asked()).date(head("disclosed"), d -> d.given()).text(head("way"), d -> d.how())
            .money(head("exposure"), d -> d.exposure()).text(head("exhibit"), d -> label(d.proof())), file.relations().disclosures());
        add(sheet("complaints", Complaint.class).date(head("on"), c -> c.on()).text(head("shop"), c -> shop(c.shop())).text(head("consumer"), c -> c.consumer()).text(head("what"), c -> c.subject())
            .text(head("order"), c -> c.orderNo()).money(head("paid"), c -> c.paid()).money(head("refunded"), c -> c.refunded()).text(head("refundedBy"), c -> c.refundedBy() == null ? "" : word("parties.refundedBy.", c.refundedBy()))
            .date(head("refundedOn"), c -> c.refundedOn()).text(head("exhibit"), c -> label(c.exhibit())), file.damages().complaints());
    }

    private void agreement() {
        add(sheet("agreements", AgreementVersion.class).text(head("title"), a -> a.title()).text(head("version"), a -> a.version()).date(head("published"), a -> a.published()).date(head("effective"), a -> a.effective())
            .date(head("superseded"), a -> a.superseded()).text(head("exhibit"), a -> label(a.exhibit())), file.agreements());
        add(sheet("acceptances", Acceptance.class).text(head("shop"), a -> shop(a.shop())).text(head("title"), a -> agreement(a.agreement())).time(head("at"), a -> a.at()).text(head("way"), a -> a.channel())
            .text(head("exhibit"), a -> label(a.exhibit())), file.acceptances());
        add(sheet("sales", SalesPeriod.class).text(head("shop"), s -> shop(s.shop())).date(head("from"), s -> s.from()).date(head("until"), s -> s.until()).number(head("orders"), s -> s.orders()).number(head("buyers"), s -> s.buyers())
            .money(head("amount"), s -> s.amount()).text(head("exhibit"), s -> label(s.exhibit())), file.damages().sales());
    }

    private String agreement(String id) {
        return file.agreements().stream().filter(a -> a.id().equals(id)).map(a -> a.title() + " " + a.version()).findFirst().orElse(id);
    }

    private void sourcing() {
        add(sheet("purchases", TestPurchase.class).text(head("what"), p -> p.goods()).text(head("shop"), p -> shop(p.shop())).time(head("ordered"), p -> p.ordered()).text(head("order"), p -> p.orderNo()).money(head("paid"), p -> p.price())
            .text(head("courier"), p -> p.courier()).time(head("received"), p -> p.received()).text(head("seal"), p -> p.sealNo()).text(head("notary"), p -> p.notaryOffice()).date(head("opened"), p -> p.opened())
            .text(head("place"), p -> p.storedAt()).money(head("cost"), p -> p.cost()).text(head("exhibit"), p -> labels(p.exhibits())), file.purchases());
        add(sheet("authentications", Authentication.class).text(head("party"), a -> name(a.brandOwner())).date(head("asked"), a -> a.requested()).date(head("sent"), a -> a.sent()).date(head("reported"), a -> a.reported())
            .text(head("result"), a -> a.conclusion()).text(head("by"), a -> a.signatory()).text(head("exhibit"), a -> labels(a.exhibits())), file.authentications());
        record Piece(Raid raid, Raid.Seized seized) { }
        add(sheet("inventory", Piece.class).date(head("on"), p -> p.raid().on()).text(head("what"), p -> p.seized().name()).text(head("kind"), p -> word("sourcing.item.", p.seized().item())).text(head("brand"), p -> p.seized().brand())
            .text(head("model"), p -> p.seized().model()).number(head("quantity"), p -> p.seized().quantity()).text(head("unit"), p -> p.seized().unit()).text(head("condition"), p -> p.seized().condition())
            .money(head("unitValue"), p -> p.seized().unitValue()), file.raids().stream().flatMap(r -> r.seized().stream().map(s -> new Piece(r, s))).toList());
        record Valued(Raid raid, Raid.Valuation valuation) { }
        add(sheet("valuations", Valued.class).date(head("on"), v -> v.raid().on()).money(head("amount"), v -> v.valuation().value()).text(head("source"), v -> v.valuation().source()).text(head("adopted"), v -> yes(v.valuation().adopted()))
            .text(head("note"), v -> v.valuation().note()), file.raids().stream().flatMap(r -> r.valuations().stream().map(v -> new Valued(r, v))).toList());
        add(sheet("custody", Custody.class).text(head("what"), c -> c.item()).time(head("at"), c -> c.at()).text(head("handedBy"), c -> c.from()).text(head("to"), c -> c.to()).text(head("purpose"), c -> c.purpose())
            .text(head("seal"), c -> c.sealNo()).text(head("intact"), c -> yes(c.intact())).text(head("place"), c -> c.place()), file.custody());
    }

    private void evidence() {
        record Sheet(Exhibit exhibit, SealedFile sealed) { }
        var rows = new ArrayList<Sheet>();
        for (var x : file.exhibits()) {
            if (x.files().isEmpty()) rows.add(new Sheet(x, null));
            for (var f : x.files()) rows.add(new Sheet(x, f));
        }
        add(sheet("exhibits", Sheet.class).text(head("exhibit"), r -> label(r.exhibit().id())).text(head("pages"), r -> opened.numbers().of(r.exhibit().id()).map(n -> n.range()).orElse(""))
            .text(head("title"), r -> lang.of(r.exhibit().title(), r.exhibit().latin())).text(head("kind"), r -> word("ui.kind.", r.exhibit().kind())).text(head("held"), r -> word("ui.held.", r.exhibit().held()))
            .text(head("theme"), r -> theme(r.exhibit().theme())).text(head("source"), r -> r.exhibit().source()).text(head("proves"), r -> r.exhibit().proves()).date(head("dated"), r -> r.exhibit().dated())
            .number(head("filing"), r -> r.exhibit().filing()).text(head("file"), r -> r.sealed() == null ? "" : r.sealed().name()).number(head("bytes"), r -> r.sealed() == null ? null : r.sealed().bytes())
            .text(head("digest"), r -> r.sealed() == null ? "" : r.sealed().digest().hex()).time(head("at"), r -> r.sealed() == null ? null : r.sealed().sealedAt().atZone(Dates.BEIJING).toLocalDateTime())
            .text(head("by"), r -> r.sealed() == null ? "" : r.sealed().sealedBy()), rows);
    }

    private String theme(String key) {
        return opened.themes().stream().filter(t -> t.key().equals(key)).map(t -> lang.of(t.name(), t.latin())).findFirst().orElse(key);
    }

    private void claim() {
        record Pleaded(ClaimVersion version, Head head) { }
        add(sheet("heads", Pleaded.class).number(head("no"), p -> p.version().no()).date(head("on"), p -> p.version().on()).text(head("head"), p -> p.head().kind() + " " + lang.of(p.head().label(), p.head().latin()))
            .text(head("basis"), p -> p.head().basis()).money(head("claimed"), p -> p.head().claimed()).money(head("low"), p -> p.head().low()).money(head("high"), p -> p.head().high())
            .text(head("reference"), p -> yes(p.head().reference())), file.claims().stream().flatMap(v -> v.heads().stream().map(h -> new Pleaded(v, h))).toList());
        add(sheet("versions", OpenCase.ClaimSheet.class).number(head("no"), s -> s.version().no()).date(head("on"), s -> s.version().on()).text(head("why"), s -> lang.of(s.version().reason(), s.version().latinReason()))
            .money(head("claimed"), s -> s.version().total()).money(head("fee"), s -> s.fee().amount()).money(head("topUp"), s -> s.topUp()), opened.claims());
        add(sheet("vouchers", Voucher.class).text(head("kind"), v -> word("claim.voucher.", v.kind())).text(head("payee"), v -> v.payee()).date(head("on"), v -> v.on()).money(head("amount"), v -> v.amount()).text(head("order"), v -> v.number())
            .text(head("exhibit"), v -> label(v.exhibit())), file.damages().vouchers());
        add(sheet("factors", Factor.class).text(head("what"), f -> factor(f.key())).number(head("weight"), f -> f.weight()).text(head("detail"), f -> f.reasoning()).text(head("exhibit"), f -> labels(f.exhibits())), file.damages().factors());
    }

    private String factor(String key) {
        return forum.damages().factors().stream().filter(f -> f.key().equals(key)).map(f -> lang.of(f.name().zh(), f.name().en())).findFirst().orElse(key);
    }

    private void docket(List<DueItem> dues) throws Refused {
        add(sheet("dues", DueItem.class).date(head("due"), d -> d.due()).date(head("safe"), d -> d.safe()).text(head("kind"), d -> word("due.kind.", d.kind())).text(head("what"), d -> lang.of(d.title().zh(), d.title().en()))
            .text(head("arithmetic"), d -> d.sum() == null ? "" : lang.of(d.sum().zh(), d.sum().en())).text(head("why"), d -> d.why() == null ? "" : lang.of(d.why().zh(), d.why().en())).text(head("party"), d -> name(d.party()))
            .text(head("owner"), d -> d.owner() == null ? file.owner() : d.owner()).date(head("struck"), d -> d.struck() == null ? null : d.struck().struckOn()), dues);
        add(sheet("hearings", Hearing.class).time(head("at"), h -> h.at()).text(head("kind"), h -> word("docket.hearing.", h.kind())).text(head("place"), h -> h.room()).text(head("judge"), h -> h.judge()).text(head("sat"), h -> h.off() ? words.say("docket.hearing.off") : yes(h.held()))
            .text(head("result"), h -> h.outcome()).text(head("exhibit"), h -> labels(h.exhibits())), file.docket().hearings());
        record Tried(Delivery delivery, Delivery.Attempt attempt) { }
        var deadlines = forum.deadlines();
        add(sheet("service", Tried.class).text(head("party"), t -> name(t.delivery().party())).text(head("document"), t -> served(deadlines, t.delivery().document())).date(head("on"), t -> t.attempt() == null ? null : t.attempt().on())
            .text(head("way"), t -> t.attempt() == null ? "" : way(deadlines, t.attempt().way())).text(head("served"), t -> t.attempt() == null ? "" : yes(t.attempt().served())).text(head("result"), t -> t.attempt() == null ? "" : t.attempt().result()),
            file.docket().deliveries().stream().flatMap(d -> d.attempts().isEmpty() ? Stream.of(new Tried(d, null)) : d.attempts().stream().map(a -> new Tried(d, a))).toList());
        add(sheet("stays", Stay.class).date(head("from"), s -> s.from()).date(head("until"), s -> s.until()).text(head("why"), s -> s.reason()).text(head("waitsFor"), s -> s.waitsFor()), file.docket().stays());
        add(sheet("preservations", Preservation.class).text(head("kind"), p -> word("docket.preservation.", p.kind())).text(head("party"), p -> name(p.against())).text(head("what"), p -> p.asset()).money(head("amount"), p -> p.amount())
            .date(head("from"), p -> p.from()).date(head("until"), p -> p.until()).money(head("security"), p -> p.security()).text(head("docketNo"), p -> p.docketNo()).date(head("lifted"), p -> p.lifted()), file.docket().preservations());
        record Awarded(Judgment judgment, Judgment.Award award) { }
        add(sheet("judgments", Awarded.class).date(head("on"), a -> a.judgment().on()).text(head("kind"), a -> word("docket.instance.", a.judgment().instance())).text(head("court"), a -> a.judgment().court())
            .text(head("docketNo"), a -> a.judgment().docketNo()).date(head("effective"), a -> a.judgment().effective()).text(head("head"), a -> a.award() == null || a.award().head() == null ? "" : a.award().head().name())
            .text(head("party"), a -> a.award() == null ? "" : name(a.award().party())).money(head("awarded"), a -> a.award() == null ? null : a.award().amount()),
            file.docket().judgments().stream().flatMap(j -> j.awards().isEmpty() ? Stream.of(new Awarded(j, null)) : j.awards().stream().map(a -> new Awarded(j, a))).toList());
        add(sheet("appeals", Appeal.class).date(head("on"), a -> a.on()).text(head("party"), a -> name(a.by())).text(head("court"), a -> a.court()).text(head("docketNo"), a -> a.docketNo()).text(head("result"), a -> a.outcome()), file.docket().appeals());
        add(sheet("enforcements", Enforcement.class).date(head("on"), e -> e.filed()).text(head("court"), e -> e.court()).text(head("docketNo"), e -> e.docketNo()).money(head("amount"), e -> e.sought()).text(head("assets"), e -> String.join("\n", e.assets()))
            .date(head("until"), e -> e.closed()).text(head("result"), e -> e.ending() == null ? "" : word("docket.ending.", e.ending())), file.docket().enforcements());
        add(sheet("interruptions", Interruption.class).date(head("on"), i -> i.on()).text(head("kind"), i -> word("docket.interruption.", i.kind())).text(head("party"), i -> name(i.against())).date(head("restarts"), i -> i.restarts())
            .text(head("note"), i -> i.note()).text(head("exhibit"), i -> label(i.exhibit())), file.docket().interruptions());
    }

    private String served(Deadlines deadlines, String key) {
        return deadlines.served().stream().filter(s -> s.key().equals(key)).map(s -> lang.of(s.name().zh(), s.name().en())).findFirst().orElse(key);
    }

    private String way(Deadlines deadlines, String key) {
        return key != null && deadlines.services().contains(key) ? lang.of(deadlines.serviceName(key).zh(), deadlines.serviceName(key).en()) : key;
    }

    private void history(List<HistoryLine> lines) {
        add(sheet("history", HistoryLine.class).number(head("no"), h -> h.seq()).time(head("at"), h -> h.at().atZone(Dates.BEIJING).toLocalDateTime()).text(head("by"), h -> h.who()).text(head("what"), h -> h.what().in(lang))
            .text(head("digest"), h -> h.digest()), lines);
    }

    /// Begins a sheet whose rows are made of `of`.
    private <T> Listing.Shape<T> sheet(String key, Class<T> of) {
        return Listing.named(words.say("lists.sheet." + key));
    }

    private <T> void add(Listing.Shape<T> shape, Collection<? extends T> rows) {
        if (!rows.isEmpty()) sheets.add(shape.of(rows));
    }

    private String head(String key) {
        return words.say("lists.column." + key);
    }

    private String word(String family, Enum<?> value) {
        return value == null ? "" : words.say(family + value.name());
    }

    private String yes(boolean is) {
        return words.say(is ? "sourcing.yes" : "sourcing.no");
    }

    private String name(PartyId id) {
        return id == null ? "" : lang.of(file.party(id).name(), file.party(id).latin());
    }

    private String shop(ShopId id) {
        return id == null ? "" : file.shop(id).name();
    }

    private String label(ExhibitId id) {
        return id == null ? "" : opened.numbers().of(id).map(n -> n.label()).orElse(id.value());
    }

    private String labels(List<ExhibitId> ids) {
        return String.join(words.comma(), ids.stream().map(this::label).toList());
    }

    private static String identity(Party p) {
        var number = switch (p) {
            case Person person -> person.idNumber();
            case Company company -> company.creditCode();
            case Authority a -> null;
        };
        return number == null ? "" : p instanceof Person ? Masked.middle(number) : number;
    }

    private static String phone(Party p) {
        return p.phone() == null || p.phone().isBlank() ? "" : p instanceof Person ? Masked.of(Identifier.Kind.PHONE, p.phone()) : p.phone();
    }
}

package plaint.ui.casefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import plaint.casefile.CaseChange;
import plaint.claim.Complaint;
import plaint.evidence.Exhibit;
import plaint.key.ExhibitId;
import plaint.key.PartyId;
import plaint.key.ShopId;
import plaint.party.Disclosure;
import plaint.party.Identifier;
import plaint.party.Link;
import plaint.party.NameKey;
import plaint.party.Party;
import plaint.party.Shop;
import plaint.party.Verification;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.RecordForm;

/// Asks for shops, links, identifiers, verifications, disclosures and complaints: each one record, faults told at its fields.
final class RelationForms {
    private final CaseModel model;
    private final Desktop desktop;

    RelationForms(CaseModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
    }

    /// The list with `now` in place of `before`; at its end where there was none.
    static <T> List<T> swapped(List<T> list, T before, T now) {
        var out = new ArrayList<>(list);
        int at = before == null ? -1 : out.indexOf(before);
        if (at < 0) out.add(now);
        else out.set(at, now);
        return List.copyOf(out);
    }

    private String say(String key, Object... args) {
        return desktop.say(key, args);
    }

    String party(PartyId id) {
        return id == null ? "—" : desktop.lang().of(model.file().party(id).name(), model.file().party(id).latin());
    }

    private List<PartyId> parties() {
        return model.file().parties().stream().map(Party::id).toList();
    }

    private List<ShopId> shops() {
        return model.file().shops().stream().map(Shop::id).toList();
    }

    private String shop(ShopId id) {
        return model.file().shop(id).name();
    }

    private RecordForm.Field<ExhibitId> proof(RecordForm form, ExhibitId now) {
        return form.choice(say("parties.field.proof"), model.file().exhibits().stream().map(Exhibit::id).toList(), now, this::exhibit).at("/proof");
    }

    private String exhibit(ExhibitId id) {
        var x = model.file().exhibit(id).orElseThrow();
        return model.opened().numbers().of(id).map(n -> n.label() + " ").orElse("") + desktop.lang().of(x.title(), x.latin());
    }

    /// Saves what the form made, and says in history what it was.
    private <R> void save(RecordForm form, java.util.function.Supplier<R> build, R before, java.util.function.Function<R, Consumer<CaseChange>> change, java.util.function.Function<R, String> named) {
        form.ask(say("parties.save"), build, now -> model.faults(change.apply(now)))
            .ifPresent(now -> model.edit(change.apply(now), Notice.of(before == null ? "history.relationAdded" : "history.relationChanged", named.apply(now))));
    }

    void remove(String what, Consumer<CaseChange> change) {
        if (desktop.dialogs().confirm(say("parties.remove.ask", what), say("parties.remove.detail"), say("parties.remove"))) model.edit(change, Notice.of("history.relationRemoved", what));
    }

    void shop(Shop s) {
        var form = new RecordForm(desktop, say(s == null ? "parties.add.shop" : "parties.edit.shop"));
        var name = form.text(say("parties.field.shopName"), s == null ? "" : s.name()).needed();
        var account = form.text(say("parties.field.account"), s == null ? "" : s.account());
        var to = form.choice(say("parties.field.registeredTo"), parties(), s == null ? null : s.registeredTo(), this::party);
        var by = form.choice(say("parties.field.runBy"), parties(), s == null ? null : s.runBy(), this::party);
        var opened = form.date(say("parties.field.opened"), s == null ? null : s.opened()).at("/opened");
        var closed = form.date(say("parties.field.closed"), s == null ? null : s.closed()).at("/closed");
        save(form, () -> new Shop(s != null ? s.id() : fresh(name.get()), name.get(), account.get(), to.get(), by.get(), opened.get(), closed.get()), s, now -> d -> d.shops = swapped(d.shops, s, now), Shop::name);
    }

    private ShopId fresh(String name) {
        var pinyin = NameKey.of(name).pinyin();
        var stem = "shop-" + (pinyin.isEmpty() ? "x" : pinyin.substring(0, Math.min(20, pinyin.length())));
        for (int n = 1; ; n++) {
            var id = new ShopId(n == 1 ? stem : stem + "-" + n);
            if (model.file().shops().stream().noneMatch(p -> p.id().equals(id))) return id;
        }
    }

    void link(Link l) {
        var form = new RecordForm(desktop, say(l == null ? "parties.add.link" : "parties.edit.link"));
        var from = form.choice(say("parties.field.from"), parties(), l == null ? null : l.from(), this::party).needed();
        var kind = form.choice(say("parties.field.linkKind"), Arrays.asList(Link.Kind.values()), l == null ? null : l.kind(), k -> say("ui.link." + k)).needed();
        var to = form.choice(say("parties.field.to"), parties(), l == null ? null : l.to(), this::party).needed();
        var since = form.date(say("parties.field.since"), l == null ? null : l.since());
        var until = form.date(say("parties.field.until"), l == null ? null : l.until()).at("/until");
        var proof = proof(form, l == null ? null : l.proof());
        var note = form.area(say("parties.field.note"), l == null ? "" : l.note(), 2);
        save(form, () -> new Link(from.get(), to.get(), kind.get(), since.get(), until.get(), proof.get(), note.get()), l, now -> d -> d.links = swapped(d.links, l, now),
            now -> say("ui.link." + now.kind()) + " " + party(now.from()) + " – " + party(now.to()));
    }

    void identifier(Identifier i) {
        var form = new RecordForm(desktop, say(i == null ? "parties.add.identifier" : "parties.edit.identifier"));
        var kind = form.choice(say("parties.field.identifierKind"), Arrays.asList(Identifier.Kind.values()), i == null ? Identifier.Kind.PHONE : i.kind(), k -> say("parties.identifier." + k)).needed();
        var value = form.text(say("parties.field.value"), i == null ? "" : i.value()).needed();
        var party = form.choice(say("parties.field.holder"), parties(), i == null ? null : i.party(), this::party);
        var shop = form.choice(say("parties.field.shop"), shops(), i == null ? null : i.shop(), this::shop);
        var since = form.date(say("parties.field.since"), i == null ? null : i.since()).at("/since");
        var until = form.date(say("parties.field.until"), i == null ? null : i.until()).at("/until");
        var proof = proof(form, i == null ? null : i.proof());
        save(form, () -> new Identifier(kind.get(), value.get(), party.get(), shop.get(), since.get(), until.get(), proof.get()), i,
            now -> d -> d.relations = d.relations.withIdentifiers(swapped(d.relations.identifiers(), i, now)), now -> say("parties.identifier." + now.kind()) + " " + now.masked());
    }

    void verification(Verification v, ShopId of) {
        var form = new RecordForm(desktop, say(v == null ? "parties.add.verification" : "parties.edit.verification"));
        var shop = form.choice(say("parties.field.shop"), shops(), v == null ? of : v.shop(), this::shop).needed();
        var on = form.date(say("parties.field.on"), v == null ? Now.today() : v.on()).needed().at("/on");
        var by = form.text(say("parties.field.by"), v == null ? desktop.office().who() : v.by());
        var method = form.text(say("parties.field.method"), v == null ? "" : v.method());
        var name = form.check(say("parties.verified.name"), v != null && v.name());
        var address = form.check(say("parties.verified.address"), v != null && v.address());
        var contact = form.check(say("parties.verified.contact"), v != null && v.contact());
        var proof = proof(form, v == null ? null : v.proof());
        save(form, () -> new Verification(shop.get(), on.get(), by.get(), method.get(), name.get(), address.get(), contact.get(), proof.get()), v,
            now -> d -> d.relations = d.relations.withVerifications(swapped(d.relations.verifications(), v, now)), now -> say("parties.verification") + " " + shop(now.shop()) + " " + now.on());
    }

    void disclosure(Disclosure v, ShopId of) {
        var form = new RecordForm(desktop, say(v == null ? "parties.add.disclosure" : "parties.edit.disclosure"));
        var shop = form.choice(say("parties.field.shop"), shops(), v == null ? of : v.shop(), this::shop).needed();
        var to = form.text(say("parties.field.askedBy"), v == null ? "" : v.to()).needed();
        var asked = form.date(say("parties.field.asked"), v == null ? null : v.asked()).needed().at("/asked");
        var given = form.date(say("parties.field.given"), v == null ? null : v.given()).at("/given");
        var how = form.text(say("parties.field.how"), v == null ? "" : v.how());
        var exposure = form.money(say("parties.field.exposure"), v == null ? null : v.exposure(), Money.CNY).at("/exposure");
        var proof = proof(form, v == null ? null : v.proof());
        save(form, () -> new Disclosure(shop.get(), to.get(), asked.get(), given.get(), how.get(), exposure.get(), proof.get()), v,
            now -> d -> d.relations = d.relations.withDisclosures(swapped(d.relations.disclosures(), v, now)), now -> say("parties.disclosure") + " " + now.to());
    }

    void complaint(Complaint x) {
        var form = new RecordForm(desktop, say(x == null ? "parties.add.complaint" : "parties.edit.complaint"));
        var shop = form.choice(say("parties.field.shop"), shops(), x == null ? null : x.shop(), this::shop).needed();
        var consumer = form.text(say("parties.field.consumer"), x == null ? "" : x.consumer()).needed();
        var on = form.date(say("parties.field.complainedOn"), x == null ? null : x.on()).needed().at("/on");
        var order = form.text(say("parties.field.order"), x == null ? "" : x.orderNo());
        var paid = form.money(say("parties.field.paid"), x == null ? null : x.paid(), Money.CNY).at("/paid");
        var subject = form.area(say("parties.field.subject"), x == null ? "" : x.subject(), 2);
        var refunded = form.money(say("parties.field.refunded"), x == null ? null : x.refunded(), Money.CNY).at("/refunded")
            .warn(back -> paid.get() == null || back.compareTo(paid.get()) <= 0 ? List.of() : List.of(Notice.of("parties.doubt.refunded", paid.get())));
        var refundedOn = form.date(say("parties.field.refundedOn"), x == null ? null : x.refundedOn()).at("/refundedOn");
        var by = form.choice(say("parties.field.refundedBy"), Arrays.asList(Complaint.RefundedBy.values()), x == null ? null : x.refundedBy(), b -> say("parties.refundedBy." + b));
        var proof = form.choice(say("parties.field.proof"), model.file().exhibits().stream().map(Exhibit::id).toList(), x == null ? null : x.exhibit(), this::exhibit).at("/exhibit");
        save(form, () -> new Complaint(x != null ? x.id() : nextComplaint(), shop.get(), consumer.get(), on.get(), order.get(), paid.get(), subject.get(), refunded.get(), refundedOn.get(), by.get(), proof.get()), x,
            now -> d -> d.damages = d.damages.withComplaints(swapped(d.damages.complaints(), x, now)), now -> say("parties.complaint") + " " + now.consumer());
    }

    private String nextComplaint() {
        for (int n = model.file().damages().complaints().size() + 1; ; n++) {
            var id = "complaint-" + n;
            if (model.file().damages().complaints().stream().noneMatch(c -> c.id().equals(id))) return id;
        }
    }
}

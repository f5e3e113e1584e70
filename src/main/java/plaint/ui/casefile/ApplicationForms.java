package plaint.ui.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import plaint.casefile.CaseChange;
import plaint.casefile.Fault;
import plaint.casefile.Filing;
import plaint.casefile.Seat;
import plaint.docket.Application;
import plaint.docket.Application.Asset;
import plaint.docket.Application.Guarantee;
import plaint.docket.Application.Thing;
import plaint.docket.Application.Way;
import plaint.docket.Judgment;
import plaint.docket.Preservation;
import plaint.evidence.Exhibit;
import plaint.key.ExhibitId;
import plaint.key.PartyId;
import plaint.party.Agent;
import plaint.text.Money;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.RecordForm;
import plaint.ui.kit.RecordForm.Field;

/// The forms of what is asked of the court, one for each kind; what the rules of the case find wrong is told at the fields.
final class ApplicationForms {
    private static final int BLANK = 2;
    private final CaseModel model;
    private final Desktop desktop;

    ApplicationForms(CaseModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
    }

    private String say(String key) {
        return desktop.say("docket.application." + key);
    }

    Optional<Application> ask(String kind, Application a, String id, BiConsumer<CaseChange, Application> put) {
        var form = new RecordForm(desktop, say("kind." + kind));
        var filing = form.choice(say("filing"), filings(), a == null ? 0 : a.filing(), n -> n == 0 ? say("waits") : desktop.say("docket.application.with", n)).at("/filing");
        Supplier<Integer> no = () -> filing.get() == null ? 0 : filing.get();
        Supplier<? extends Application> build = switch (kind) {
            case "preservation" -> freeze(form, (Application.Freeze) a, id, no);
            case "investigation", "investigation-order" -> investigation(form, (Application.Investigation) a, id, no, kind.endsWith("order"));
            case "evidence-preservation" -> hold(form, (Application.EvidenceHold) a, id, no);
            case "extension" -> extension(form, (Application.Extension) a, id, no);
            case "public-notice" -> notice(form, (Application.PublicNotice) a, id, no);
            case "withdrawal" -> withdrawal(form, (Application.Withdrawal) a, id, no);
            case "appeal" -> appeal(form, (Application.AppealPetition) a, id, no);
            default -> enforcement(form, (Application.EnforcementRequest) a, id, no);
        };
        return form.ask(desktop.say("docket.save"), () -> (Application) build.get(), r -> new ArrayList<Fault>(model.faults(d -> put.accept(d, r))));
    }

    /// Waiting, or one of the filings that are still open.
    private List<Integer> filings() {
        var all = new ArrayList<Integer>(List.of(0));
        model.file().filings().stream().filter(f -> f.submitted() == null).map(Filing::no).forEach(all::add);
        return all;
    }

    private List<PartyId> defendants() {
        return model.file().seats().stream().filter(s -> s.role() == Seat.Role.DEFENDANT).map(Seat::party).distinct().toList();
    }

    private String name(PartyId id) {
        return DocketTab.name(model, desktop, id);
    }

    private Field<List<PartyId>> against(RecordForm form, Application a) {
        return form.several(say("against"), defendants(), a == null ? List.of() : a.against(), this::name).at("/against");
    }

    private Supplier<Application.Freeze> freeze(RecordForm form, Application.Freeze f, String id, Supplier<Integer> no) {
        var before = form.check(say("beforeSuit"), f != null && f.beforeSuit());
        var urgent = form.check(say("urgent"), f != null && f.urgent());
        var against = against(form, f);
        var total = model.file().currentClaim().map(c -> c.total()).orElse(null);
        var amount = form.money(say("amount"), f == null ? total : f.amount(), Money.CNY).at("/amount");
        var reason = form.area(say("reason"), f == null ? null : f.reason(), 3).needed();
        var assets = assets(form, f == null ? List.of() : f.assets());
        var leads = form.lines(say("leads"), f == null ? List.of() : f.leads(), 2).hint(say("leads.hint"));
        var exhibits = exhibits(form, f == null ? List.of() : f.exhibits());
        var guarantee = guarantee(form, f == null ? null : f.guarantee());
        return () -> new Application.Freeze(id, no.get(), before.get(), urgent.get(), against.get(), amount.get(), assets.get(), leads.get(), reason.get(), guarantee.get(), exhibits.get());
    }

    private Field<List<ExhibitId>> exhibits(RecordForm form, List<ExhibitId> now) {
        return form.several(desktop.say("docket.field.exhibits"), model.file().exhibits().stream().map(Exhibit::id).toList(), now,
            id -> model.file().exhibit(id).map(x -> DocketTab.label(model, id) + "  " + x.title()).orElse(id.value())).at("/exhibits");
    }

    private record AssetFields(Field<Preservation.Kind> kind, Field<PartyId> party, Field<String> what, Field<Money> value) {
        Asset made() {
            return what.get() == null ? null : new Asset(kind.get() == null ? Preservation.Kind.OTHER_RIGHT : kind.get(), party.get(), what.get(), value.get());
        }
    }

    private Supplier<List<Asset>> assets(RecordForm form, List<Asset> known) {
        var fields = new ArrayList<AssetFields>();
        for (int i = 0; i < known.size() + BLANK; i++) {
            var a = i < known.size() ? known.get(i) : null;
            form.group(desktop.say("docket.application.asset", i + 1));
            fields.add(new AssetFields(form.choice(say("asset.kind"), List.of(Preservation.Kind.values()), a == null ? null : a.kind(), k -> desktop.say("docket.preservation." + k)),
                form.choice(say("asset.of"), defendants(), a == null ? null : a.party(), this::name).at("/assets/" + i + "/party"),
                form.text(say("asset.what"), a == null ? null : a.what()).hint(say("asset.what.hint")),
                form.money(say("asset.value"), a == null ? null : a.value(), Money.CNY).at("/assets/" + i + "/value")));
        }
        form.group("");
        return () -> fields.stream().map(AssetFields::made).filter(Objects::nonNull).toList();
    }

    private Supplier<Guarantee> guarantee(RecordForm form, Guarantee g) {
        form.group(say("guarantee"));
        var way = form.choice(say("guarantee.way"), List.of(Way.values()), g == null ? null : g.way(), w -> say("way." + w)).at("/guarantee/way");
        var reason = form.area(say("guarantee.reason"), g == null ? null : g.reason(), 2).at("/guarantee/reason");
        var by = form.text(say("guarantee.by"), g == null ? null : g.by()).at("/guarantee/by").hint(say("guarantee.by.hint"));
        var code = form.text(say("guarantee.code"), g == null ? null : g.code());
        var address = form.text(say("guarantee.address"), g == null ? null : g.address());
        var representative = form.text(say("guarantee.representative"), g == null ? null : g.representative());
        var post = form.text(say("guarantee.post"), g == null ? null : g.post());
        var phone = form.text(say("guarantee.phone"), g == null ? null : g.phone());
        var number = form.text(say("guarantee.no"), g == null ? null : g.no());
        var limit = form.money(say("guarantee.limit"), g == null ? null : g.limit(), Money.CNY).at("/guarantee/limit");
        var scope = form.text(say("guarantee.scope"), g == null ? null : g.scope());
        var things = new ArrayList<Field<String>>();
        var values = new ArrayList<Field<Money>>();
        var known = g == null ? List.<Thing>of() : g.things();
        for (int i = 0; i < known.size() + BLANK; i++) {
            things.add(form.text(desktop.say("docket.application.thing", i + 1), i < known.size() ? known.get(i).what() : null));
            values.add(form.money(say("asset.value"), i < known.size() ? known.get(i).value() : null, Money.CNY).at("/things/" + i + "/value"));
        }
        return () -> {
            if (way.get() == null) return null;
            var all = new ArrayList<Thing>();
            for (int i = 0; i < things.size(); i++) if (things.get(i).get() != null) all.add(new Thing(things.get(i).get(), values.get(i).get()));
            return new Guarantee(way.get(), by.get(), code.get(), address.get(), representative.get(), post.get(), phone.get(), number.get(), limit.get(), scope.get(), all, reason.get());
        };
    }

    private Supplier<Application.Investigation> investigation(RecordForm form, Application.Investigation v, String id, Supplier<Integer> no, boolean order) {
        var unit = form.text(say("unit"), v == null ? null : v.unit()).needed();
        var address = form.text(say("unit.address"), v == null ? null : v.address());
        var contact = form.text(say("unit.contact"), v == null ? null : v.contact());
        var evidence = form.lines(say("evidence"), v == null ? List.of() : v.evidence(), 3).at("/evidence");
        var reason = form.area(say("reason.own"), v == null ? null : v.reason(), 3);
        var proves = form.area(say("proves"), v == null ? null : v.proves(), 2);
        var leads = form.area(say("evidence.leads"), v == null ? null : v.leads(), 2);
        var lawyers = model.file().agents().stream().filter(g -> g.kind() == Agent.Kind.LAWYER).map(Agent::name).toList();
        var bearer = order ? form.choice(say("bearer"), lawyers, v == null ? lawyers.stream().findFirst().orElse(null) : v.bearer(), n -> n).needed().at("/bearer") : null;
        var days = order ? form.number(say("days"), v == null ? 15 : v.days()).at("/days") : null;
        return () -> new Application.Investigation(id, no.get(), order, unit.get(), address.get(), contact.get(), evidence.get(), reason.get(), proves.get(), leads.get(),
            bearer == null ? null : bearer.get(), days == null || days.get() == null ? 0 : days.get());
    }

    private Supplier<Application.EvidenceHold> hold(RecordForm form, Application.EvidenceHold e, String id, Supplier<Integer> no) {
        var against = against(form, e);
        var evidence = form.lines(say("evidence"), e == null ? List.of() : e.evidence(), 3).at("/evidence");
        var holder = form.text(say("holder"), e == null ? null : e.holder());
        var place = form.text(say("place"), e == null ? null : e.place());
        var measure = form.text(say("measure"), e == null ? null : e.measure()).hint(say("measure.hint"));
        var reason = form.area(say("reason"), e == null ? null : e.reason(), 3).needed();
        var proves = form.area(say("proves"), e == null ? null : e.proves(), 2);
        var guarantee = guarantee(form, e == null ? null : e.guarantee());
        return () -> new Application.EvidenceHold(id, no.get(), against.get(), evidence.get(), holder.get(), place.get(), reason.get(), measure.get(), proves.get(), guarantee.get());
    }

    private Supplier<Application.Extension> extension(RecordForm form, Application.Extension x, String id, Supplier<Integer> no) {
        var ends = form.date(say("ends"), x == null ? null : x.ends());
        var asked = form.date(say("asked"), x == null ? null : x.asked()).needed().at("/asked");
        var evidence = form.lines(say("evidence.later"), x == null ? List.of() : x.evidence(), 3);
        var reason = form.area(say("reason"), x == null ? null : x.reason(), 3).needed();
        return () -> new Application.Extension(id, no.get(), ends.get(), asked.get(), reason.get(), evidence.get());
    }

    private Supplier<Application.PublicNotice> notice(RecordForm form, Application.PublicNotice n, String id, Supplier<Integer> no) {
        var against = against(form, n).needed();
        var papers = form.lines(say("papers"), n == null ? List.of() : n.papers(), 3);
        var reason = form.area(say("reason"), n == null ? null : n.reason(), 3).needed();
        return () -> new Application.PublicNotice(id, no.get(), against.get(), papers.get(), reason.get());
    }

    private Supplier<Application.Withdrawal> withdrawal(RecordForm form, Application.Withdrawal w, String id, Supplier<Integer> no) {
        var against = against(form, w);
        var reason = form.area(say("reason"), w == null ? null : w.reason(), 3).needed();
        return () -> new Application.Withdrawal(id, no.get(), against.get(), reason.get());
    }

    private Field<String> judgment(RecordForm form, String now) {
        var all = model.file().docket().judgments();
        return form.choice(desktop.say("docket.field.judgment"), all.stream().map(Judgment::id).toList(), now == null && all.size() == 1 ? all.getFirst().id() : now,
            id -> all.stream().filter(j -> j.id().equals(id)).findFirst().map(j -> desktop.say("docket.instance." + j.instance()) + " " + j.on()).orElse(id)).needed().at("/judgment");
    }

    private Supplier<Application.AppealPetition> appeal(RecordForm form, Application.AppealPetition p, String id, Supplier<Integer> no) {
        var judgment = judgment(form, p == null ? null : p.judgment());
        var court = form.text(say("upperCourt"), p == null ? null : p.court()).needed();
        var against = against(form, p);
        var requests = form.lines(say("requests"), p == null ? List.of() : p.requests(), 4);
        var grounds = form.lines(say("grounds"), p == null ? List.of() : p.grounds(), 5);
        var contested = form.money(say("contested"), p == null ? null : p.contested(), Money.CNY).at("/contested");
        return () -> new Application.AppealPetition(id, no.get(), judgment.get(), court.get(), against.get(), requests.get(), grounds.get(), contested.get());
    }

    private Supplier<Application.EnforcementRequest> enforcement(RecordForm form, Application.EnforcementRequest e, String id, Supplier<Integer> no) {
        var judgment = judgment(form, e == null ? null : e.judgment());
        var court = form.text(desktop.say("docket.field.court"), e == null ? model.opened().court().name() : e.court());
        var against = against(form, e);
        var paid = form.money(say("paid"), e == null ? null : e.paid(), Money.CNY).at("/paid");
        var assets = assets(form, e == null ? List.of() : e.assets());
        var leads = form.lines(say("leads"), e == null ? List.of() : e.leads(), 2).hint(say("leads.hint"));
        return () -> new Application.EnforcementRequest(id, no.get(), judgment.get(), court.get(), against.get(), paid.get(), assets.get(), leads.get());
    }
}

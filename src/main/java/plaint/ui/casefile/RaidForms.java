package plaint.ui.casefile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import plaint.casefile.CaseChange;
import plaint.casefile.DocketStory;
import plaint.docket.EventKind;
import plaint.docket.Track;
import plaint.evidence.Exhibit;
import plaint.evidence.Raid;
import plaint.evidence.Raid.Basis;
import plaint.evidence.Raid.Seized;
import plaint.evidence.SeizureValue;
import plaint.key.ExhibitId;
import plaint.key.PartyId;
import plaint.party.Authority;
import plaint.party.Party;
import plaint.party.Person;
import plaint.text.Lang;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.text.Words;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.RecordForm;

/// The forms of a seizure: the raid, a line of the inventory, a figure for the whole.
final class RaidForms {
    private final CaseModel model;
    private final Desktop desktop;
    /// Authorities that were written into the form and are no parties yet.
    private final List<Party> further = new ArrayList<>();

    RaidForms(CaseModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
    }

    Optional<String> add() {
        var id = Names.next("raid", model.file().raids().stream().map(Raid::id).toList());
        return ask(new Raid(id, null, List.of(), List.of(), List.of(), List.of(), List.of(), null, List.of(), null, List.of()), "sourcing.add.raid", now -> d -> {
            var all = new ArrayList<>(d.raids);
            all.add(now);
            d.raids = all;
            joined(d);
            told(d, null, now);
        }, "history.raid");
    }

    void edit(Raid was) {
        ask(was, "sourcing.edit.raid", now -> d -> {
            replaced(now).accept(d);
            joined(d);
            told(d, was, now);
        }, "history.raidEdited");
    }

    /// The story says when the place was searched: the criminal track, as a raid is the police's.
    private void told(CaseChange d, Raid was, Raid now) {
        var where = now.places().isEmpty() ? "" : now.places().getFirst();
        DocketStory.move(d, Track.CRIMINAL, EventKind.RAID, was == null ? null : was.on(), now.on(), Words.in(Lang.ZH).say("sourcing.story.raid", where).strip(),
            Words.in(Lang.EN).say("sourcing.story.raid", where).strip(), now.exhibits());
    }

    Consumer<CaseChange> replaced(Raid now) {
        return d -> d.raids = d.raids.stream().map(r -> r.id().equals(now.id()) ? now : r).toList();
    }

    private Optional<String> ask(Raid r, String head, Function<Raid, Consumer<CaseChange>> how, String history) {
        var file = model.file();
        var offices = file.parties().stream().filter(Authority.class::isInstance).toList();
        var people = file.parties().stream().filter(Person.class::isInstance).toList();
        var f = new RecordForm(desktop, desktop.say(head));
        var on = f.date(desktop.say("sourcing.raid.day"), r.on()).needed().at("/on");
        var by = f.several(desktop.say("sourcing.raid.authorities"), offices, offices.stream().filter(p -> r.authorities().contains(p.id())).toList(), p -> desktop.lang().of(p.name(), p.latin())).at("/authorities");
        var further = f.text(desktop.say("sourcing.raid.authority.further"), "").hint(desktop.say("sourcing.raid.authority.hint"));
        var policeCase = f.text(desktop.say("sourcing.raid.case"), r.policeCase());
        var places = f.lines(desktop.say("sourcing.raid.places"), r.places(), 2);
        var held = f.several(desktop.say("sourcing.raid.held"), people, people.stream().filter(p -> r.held().contains(p.id())).toList(), p -> desktop.lang().of(p.name(), p.latin())).at("/held");
        var officers = f.lines(desktop.say("sourcing.raid.officers"), r.officers(), 2);
        var witness = f.text(desktop.say("sourcing.raid.witness"), r.witness());
        var exhibits = f.several(desktop.say("sourcing.exhibits"), file.exhibits(), file.exhibits().stream().filter(x -> r.exhibits().contains(x.id())).toList(), (Exhibit x) -> desktop.lang().of(x.title(), x.latin())).at("/exhibits");
        var saved = f.ask(desktop.say("sourcing.save"), () -> new Raid(r.id(), on.get(), authorities(by.get(), further.get()), places.get(), held.get().stream().map(p -> p.id()).toList(), r.seized(), r.valuations(),
            policeCase.get(), officers.get(), witness.get(), exhibits.get().stream().map(Exhibit::id).toList()), now -> model.faults(how.apply(now)));
        saved.ifPresent(now -> model.edit(how.apply(now), Notice.of(history, now.on())));
        return saved.map(Raid::id);
    }

    /// Those ticked, and those written beside them: one the case knows by that name is that one, another becomes a party with the raid.
    private List<PartyId> authorities(List<Party> ticked, String written) {
        further.clear();
        var all = new ArrayList<>(ticked.stream().map(Party::id).toList());
        for (var name : written == null ? new String[0] : written.split("[、，,；;]")) {
            if (name.isBlank()) continue;
            var known = Stream.concat(model.file().parties().stream().filter(Authority.class::isInstance), further.stream()).filter(p -> name.strip().equals(p.name())).findFirst();
            var used = Stream.concat(model.file().parties().stream(), further.stream()).map(p -> p.id().value()).toList();
            var one = known.orElseGet(() -> new Authority(new PartyId(Names.next("authority", used)), name.strip(), null, null, null));
            if (known.isEmpty()) further.add(one);
            if (!all.contains(one.id())) all.add(one.id());
        }
        return List.copyOf(all);
    }

    private void joined(CaseChange d) {
        d.parties = Stream.concat(d.parties.stream(), further.stream().filter(p -> d.parties.stream().noneMatch(x -> x.id().equals(p.id())))).toList();
    }

    /// A line of the inventory added (`at` -1) or changed: the unit value by each basis with its source, and which basis is adopted.
    void line(Raid r, int at) {
        var was = at < 0 ? new Seized(null, Raid.Item.GOODS, model.file().brand(), null, 1, desktop.say("sourcing.unit.piece"), null, null, null, List.of()) : r.seized().get(at);
        var f = new RecordForm(desktop, desktop.say(at < 0 ? "sourcing.seized.add" : "sourcing.seized.edit"));
        var name = f.text(desktop.say("sourcing.seized.name"), was.name()).needed();
        var item = f.choice(desktop.say("sourcing.seized.item"), List.of(Raid.Item.values()), SeizureValue.item(was), i -> desktop.say("sourcing.item." + i)).needed();
        var brand = f.text(desktop.say("sourcing.seized.brand"), was.brand());
        var type = f.text(desktop.say("sourcing.seized.model"), was.model());
        var quantity = f.number(desktop.say("sourcing.seized.quantity"), was.quantity()).needed().at("/quantity");
        var unit = f.text(desktop.say("sourcing.seized.unit"), was.unit());
        var condition = f.text(desktop.say("sourcing.seized.condition"), was.condition());
        f.group(desktop.say("sourcing.values"));
        var units = new java.util.EnumMap<Basis, RecordForm.Field<Money>>(Basis.class);
        var sources = new java.util.EnumMap<Basis, RecordForm.Field<String>>(Basis.class);
        var proofs = new java.util.EnumMap<Basis, RecordForm.Field<ExhibitId>>(Basis.class);
        for (var b : Basis.values()) {
            var value = was.values().stream().filter(v -> v.basis() == b).findFirst().orElse(null);
            units.put(b, f.money(desktop.say("sourcing.basis." + b), value == null ? null : value.unit(), Money.CNY));
            proofs.put(b, f.choice(desktop.say("sourcing.proof.of", desktop.say("sourcing.basis." + b)), model.file().exhibits().stream().map(Exhibit::id).toList(), value == null ? null : value.exhibit(), this::exhibit));
            sources.put(b, f.text(desktop.say("sourcing.source.of", desktop.say("sourcing.basis." + b)), value == null ? null : value.source()));
        }
        var adopted = f.choice(desktop.say("sourcing.adopted.basis"), List.of(Basis.values()), adopted(was), b -> desktop.say("sourcing.basis." + b));
        f.ask(desktop.say("sourcing.save"), () -> {
            var values = new ArrayList<Raid.Value>();
            for (var b : Basis.values()) if (units.get(b).get() != null) values.add(new Raid.Value(b, units.get(b).get(), sources.get(b).get(), proofs.get(b).get()));
            var chosen = values.stream().filter(v -> v.basis() == adopted.get()).findFirst().orElse(null);
            // a unit value given without a basis stays until a basis is chosen
            var kept = chosen == null && adopted.get() == null && values.isEmpty();
            return new Seized(name.get(), item.get(), brand.get(), type.get(), quantity.get(), unit.get(), condition.get(), chosen != null ? chosen.unit() : kept ? was.unitValue() : null,
                chosen != null ? desktop.say("sourcing.basis." + chosen.basis()) : kept ? was.basis() : null, values);
        }, now -> model.faults(replaced(with(r, at, now)))).ifPresent(now -> model.edit(replaced(with(r, at, now)), Notice.of("history.seized", now.name(), now.quantity())));
    }

    private String exhibit(ExhibitId id) {
        return DocketTab.label(model, id) + "  " + model.file().exhibit(id).map(x -> desktop.lang().of(x.title(), x.latin() == null ? x.title() : x.latin())).orElse(id.value());
    }

    private Basis adopted(Seized s) {
        return s.values().stream().filter(v -> v.unit().equals(s.unitValue())).map(Raid.Value::basis).findFirst().orElse(null);
    }

    static Raid with(Raid r, int at, Seized now) {
        var all = new ArrayList<>(r.seized());
        if (at < 0) all.add(now);
        else all.set(at, now);
        return r.withSeized(all);
    }

    /// Changes one line at once, as a cell of the table does; refused by the rules of the case, it is told and nothing changes.
    void change(Raid r, int at, Seized now) {
        var faults = model.faults(replaced(with(r, at, now)));
        if (faults.isEmpty()) model.edit(replaced(with(r, at, now)), Notice.of("history.seized", now.name(), now.quantity()));
        else desktop.dialogs().tell(faults.getFirst().told());
    }

    void drop(Raid r, int at) {
        var all = new ArrayList<>(r.seized());
        var gone = all.remove(at);
        model.edit(replaced(r.withSeized(all)), Notice.of("history.seizedRemoved", gone.name()));
    }

    /// A figure somebody gave for the whole, added (`at` -1) or changed; adopting one lets go of the other.
    void figure(Raid r, int at) {
        var was = at < 0 ? new Raid.Valuation(null, null, null, false) : r.valuations().get(at);
        var f = new RecordForm(desktop, desktop.say(at < 0 ? "sourcing.figure.add" : "sourcing.figure.edit"));
        var value = f.money(desktop.say("sourcing.figure.value"), was.value(), Money.CNY).needed().at("/value");
        var source = f.text(desktop.say("sourcing.figure.source"), was.source()).needed();
        var note = f.text(desktop.say("sourcing.figure.note"), was.note());
        var adopted = f.check(desktop.say("sourcing.figure.adopted"), was.adopted());
        f.ask(desktop.say("sourcing.save"), () -> new Raid.Valuation(value.get(), source.get(), note.get(), adopted.get()), now -> model.faults(replaced(with(r, at, now))))
            .ifPresent(now -> model.edit(replaced(with(r, at, now)), Notice.of("history.figure", now.value().grouped(), now.source())));
    }

    private static Raid with(Raid r, int at, Raid.Valuation now) {
        var all = new ArrayList<>(r.valuations());
        if (at < 0) all.add(now);
        else all.set(at, now);
        int place = at < 0 ? all.size() - 1 : at;
        if (now.adopted()) for (int i = 0; i < all.size(); i++) if (i != place) all.set(i, new Raid.Valuation(all.get(i).value(), all.get(i).source(), all.get(i).note(), false));
        return r.withValuations(all);
    }

    void dropFigure(Raid r, int at) {
        var all = new ArrayList<>(r.valuations());
        var gone = all.remove(at);
        model.edit(replaced(r.withValuations(all)), Notice.of("history.figureRemoved", gone.value().grouped()));
    }

    /// The unit value by a basis set anew in a table's cell (null: taken away); the source is kept, and what was adopted follows.
    static Seized priced(Seized s, Basis basis, BigDecimal unit, String adoptedName) {
        var values = new ArrayList<>(s.values());
        var old = values.stream().filter(v -> v.basis() == basis).findFirst().orElse(null);
        values.remove(old);
        var now = unit == null ? null : new Raid.Value(basis, Money.of(unit, Money.CNY), old == null ? null : old.source(), old == null ? null : old.exhibit());
        if (now != null) values.add(now);
        boolean adopted = s.unitValue() == null || old != null && old.unit().equals(s.unitValue());
        return new Seized(s.name(), s.item(), s.brand(), s.model(), s.quantity(), s.unit(), s.condition(), adopted ? now == null ? null : now.unit() : s.unitValue(), adopted ? now == null ? null : adoptedName : s.basis(), values);
    }
}

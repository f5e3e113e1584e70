package plaint.ui.casefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import plaint.casefile.CaseChange;
import plaint.casefile.Seat;
import plaint.casefile.ServiceAddress;
import plaint.desk.CheckConflicts;
import plaint.key.PartyId;
import plaint.party.Agent;
import plaint.party.Authority;
import plaint.party.Company;
import plaint.party.ContactCheck;
import plaint.party.CreditCode;
import plaint.party.NameKey;
import plaint.party.Party;
import plaint.party.Person;
import plaint.party.ResidentId;
import plaint.text.Notice;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.RecordForm;

/// Asks for people, companies, authorities and agents. A party that is new, or has another name, is held against everybody the office knows before it is saved.
final class PartyForms {
    private final CaseModel model;
    private final Desktop desktop;
    private final Runnable showChecks;

    /// `showChecks` takes the tab to the conflict checks.
    PartyForms(CaseModel model, Desktop desktop, Runnable showChecks) {
        this.model = model;
        this.desktop = desktop;
        this.showChecks = showChecks;
    }

    /// The seat fields of a form.
    private final class SeatFields {
        private final RecordForm.Field<Seat.Role> role;
        private final RecordForm.Field<Integer> filing;
        private final RecordForm.Field<Boolean> counter;

        SeatFields(RecordForm form, Seat seat) {
            form.group(say("parties.group.seat"));
            role = form.choice(say("parties.field.role"), List.of(Seat.Role.values()), seat == null ? null : seat.role(), r -> desktop.say("ui.role." + r));
            var numbers = model.file().filings().stream().map(f -> f.no()).toList();
            filing = form.choice(say("parties.field.filing"), numbers, seat != null ? Integer.valueOf(seat.filing()) : numbers.isEmpty() ? null : numbers.getLast(), n -> say("parties.filing", n)).at("/filing");
            counter = form.check(say("parties.field.counter"), seat != null && seat.counterclaims());
        }

        void into(CaseChange d, PartyId id) {
            var now = new ArrayList<>(d.seats);
            int at = 0;
            while (at < now.size() && !now.get(at).party().equals(id)) at++;
            if (at < now.size()) now.remove(at);
            if (role.get() != null) now.add(Math.min(at, now.size()), new Seat(id, role.get(), filing.get() == null ? Math.max(1, model.file().lastFiling()) : filing.get(), counter.get()));
            d.seats = now;
        }
    }

    private String say(String key, Object... args) {
        return desktop.say(key, args);
    }

    private Seat seat(Party p) {
        return p == null ? null : model.file().seats().stream().filter(s -> s.party().equals(p.id())).findFirst().orElse(null);
    }

    void edit(Party p) {
        switch (p) {
            case Person n -> person(n);
            case Company n -> company(n);
            case Authority n -> authority(n);
        }
    }

    void person(Person p) {
        var form = new RecordForm(desktop, say(p == null ? "parties.add.person" : "parties.edit.party"));
        var name = form.text(say("parties.field.name"), p == null ? "" : p.name()).needed().at("/name");
        var latin = form.text(say("parties.field.latin"), p == null ? "" : p.latin());
        var sex = form.choice(say("parties.field.sex"), List.of(Person.Sex.values()), p == null ? null : p.sex(), s -> desktop.say("ui.sex." + s));
        var born = form.date(say("parties.field.born"), p == null ? null : p.born()).at("/born");
        var id = form.text(say("ui.party.id"), p == null ? "" : p.idNumber()).at("/idNumber").warn(ResidentId::check);
        var ethnicity = form.text(say("parties.field.ethnicity"), p == null ? "" : p.ethnicity());
        var employer = form.text(say("parties.field.employer"), p == null ? "" : p.employer());
        var address = form.area(say("ui.party.address"), p == null ? "" : p.address(), 2);
        var phone = form.text(say("ui.party.phone"), p == null ? "" : p.phone()).warn(ContactCheck::phone);
        var seat = new SeatFields(form, seat(p));
        ask(form, p, name, key -> new Person(key, name.get(), latin.get(), sex.get(), born.get(), ethnicity.get(), employer.get(), id.get() == null ? null : ResidentId.normal(id.get()), address.get(), phone.get()), seat);
    }

    void company(Company p) {
        var form = new RecordForm(desktop, say(p == null ? "parties.add.company" : "parties.edit.party"));
        var name = form.text(say("parties.field.name"), p == null ? "" : p.name()).needed().at("/name");
        var latin = form.text(say("parties.field.latin"), p == null ? "" : p.latin());
        var code = form.text(say("ui.party.credit"), p == null ? "" : p.creditCode()).warn(CreditCode::check);
        var address = form.area(say("ui.party.address"), p == null ? "" : p.address(), 2);
        var head = form.text(say("parties.field.representative"), p == null ? "" : p.legalRepresentative());
        var post = form.text(say("parties.field.post"), p == null ? "" : p.representativePost());
        var phone = form.text(say("ui.party.phone"), p == null ? "" : p.phone()).warn(ContactCheck::phone);
        var seat = new SeatFields(form, seat(p));
        ask(form, p, name, key -> new Company(key, name.get(), latin.get(), code.get(), address.get(), head.get(), post.get(), phone.get()), seat);
    }

    void authority(Authority p) {
        var form = new RecordForm(desktop, say(p == null ? "parties.add.authority" : "parties.edit.party"));
        var name = form.text(say("parties.field.name"), p == null ? "" : p.name()).needed().at("/name");
        var latin = form.text(say("parties.field.latin"), p == null ? "" : p.latin());
        var address = form.area(say("ui.party.address"), p == null ? "" : p.address(), 2);
        var phone = form.text(say("ui.party.phone"), p == null ? "" : p.phone()).warn(ContactCheck::phone);
        var seat = new SeatFields(form, seat(p));
        ask(form, p, name, key -> new Authority(key, name.get(), latin.get(), address.get(), phone.get()), seat);
    }

    private interface Making {
        Party of(PartyId id);
    }

    private void ask(RecordForm form, Party before, RecordForm.Field<String> name, Making making, SeatFields seat) {
        Optional<Party> asked = form.ask(say("parties.save"), () -> making.of(before != null ? before.id() : fresh(name.get())), p -> model.faults(change(before, p, seat)));
        asked.ifPresent(p -> save(before, p, change(before, p, seat)));
    }

    private static Consumer<CaseChange> change(Party before, Party p, SeatFields seat) {
        return d -> {
            d.parties = before == null ? Stream.concat(d.parties.stream(), Stream.of(p)).toList() : d.parties.stream().map(x -> x.id().equals(p.id()) ? p : x).toList();
            seat.into(d, p.id());
        };
    }

    private void save(Party before, Party p, Consumer<CaseChange> change) {
        var history = Notice.of(before == null ? "history.partyAdded" : "history.partyChanged", p.name());
        if (before != null && before.name().equals(p.name()) || p instanceof Authority) {
            model.edit(change, history);
            return;
        }
        var then = model.file().changed(change);
        desktop.jobs().run(x -> new CheckConflicts(desktop.office()).look(then, p), check -> {
            model.edit(d -> {
                change.accept(d);
                d.relations = d.relations.withConflicts(CheckConflicts.with(d.relations.conflicts(), check));
            }, history);
            if (check.hits().isEmpty()) return;
            var question = say(check.returns() ? "parties.met.punished" : "parties.met", check.name(), check.found());
            if (desktop.dialogs().offer(question, say("parties.met.detail"), say("parties.met.show"))) showChecks.run();
        });
    }

    /// A short name of its own, out of the pinyin.
    private PartyId fresh(String name) {
        var pinyin = NameKey.of(name).pinyin();
        var stem = pinyin.isEmpty() ? "party" : pinyin.substring(0, Math.min(24, pinyin.length()));
        for (int n = 1; ; n++) {
            var id = new PartyId(n == 1 ? stem : stem + "-" + n);
            if (model.file().parties().stream().noneMatch(p -> p.id().equals(id))) return id;
        }
    }

    void agent(Agent a) {
        var form = new RecordForm(desktop, say(a == null ? "parties.add.agent" : "parties.edit.agent"));
        var name = form.text(say("parties.field.name"), a == null ? "" : a.name()).needed();
        var latin = form.text(say("parties.field.latin"), a == null ? "" : a.latin());
        var kind = form.choice(say("parties.field.agentKind"), Arrays.asList(Agent.Kind.values()), a == null ? Agent.Kind.LAWYER : a.kind(), k -> say("parties.agent." + k)).needed();
        var office = form.text(say("ui.party.office"), a == null ? "" : a.office());
        var licence = form.text(say("parties.field.licence"), a == null ? "" : a.licence()).warn(ContactCheck::licence);
        var phone = form.text(say("ui.party.phone"), a == null ? "" : a.phone()).warn(ContactCheck::phone);
        var special = form.lines(say("ui.party.powers"), a == null ? List.of() : a.special(), 4).hint(say("parties.field.powers.hint"));
        var letter = form.text(say("parties.field.letter"), a == null ? "" : a.letter());
        var id = form.text(say("parties.field.agentId"), a == null ? "" : a.idNumber()).at("/idNumber").warn(ResidentId::check);
        var since = form.date(say("parties.field.agentSince"), a == null ? null : a.since()).at("/since");
        form.ask(say("parties.save"), () -> new Agent(name.get(), latin.get(), kind.get(), office.get(), licence.get(), phone.get(), special.get(), letter.get(), id.get(), since.get()), now -> model.faults(agents(a, now)))
            .ifPresent(now -> model.edit(agents(a, now), Notice.of(a == null ? "history.partyAdded" : "history.partyChanged", now.name())));
    }

    private static Consumer<CaseChange> agents(Agent before, Agent now) {
        return d -> d.agents = RelationForms.swapped(d.agents, before, now);
    }

    /// Where the plaintiff takes service.
    void service() {
        var s = model.file().service();
        var form = new RecordForm(desktop, say("parties.service"));
        var receiver = form.text(say("parties.field.receiver"), s == null ? "" : s.receiver()).needed();
        var relation = form.text(say("parties.field.relation"), s == null ? "" : s.relation());
        var address = form.area(say("ui.party.address"), s == null ? "" : s.address(), 2).needed();
        var postcode = form.text(say("parties.field.postcode"), s == null ? "" : s.postcode()).warn(ContactCheck::postcode);
        var phone = form.text(say("ui.party.phone"), s == null ? "" : s.phone()).warn(ContactCheck::phone);
        var electronic = form.check(say("parties.field.electronic"), s != null && s.electronic());
        var email = form.text(say("parties.identifier.EMAIL"), s == null ? "" : s.email());
        form.ask(say("parties.save"), () -> new ServiceAddress(receiver.get(), relation.get(), address.get(), postcode.get(), phone.get(), electronic.get(), email.get()),
            now -> model.faults(d -> d.service = now)).ifPresent(now -> model.edit(d -> d.service = now, Notice.of("history.relationChanged", say("parties.service"))));
    }
}

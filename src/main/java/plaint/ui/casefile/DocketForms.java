package plaint.ui.casefile;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextInputControl;
import plaint.casefile.CaseChange;
import plaint.casefile.Fault;
import plaint.casefile.Seat;
import plaint.claim.Head;
import plaint.desk.CaseDue;
import plaint.desk.DocketNumber;
import plaint.docket.Appeal;
import plaint.docket.Delivery;
import plaint.docket.Due;
import plaint.docket.Enforcement;
import plaint.docket.EventKind;
import plaint.docket.Hearing;
import plaint.docket.Interruption;
import plaint.docket.Judgment;
import plaint.docket.Preservation;
import plaint.docket.Stay;
import plaint.evidence.Exhibit;
import plaint.forum.Forum.Word;
import plaint.key.ExhibitId;
import plaint.key.PartyId;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.text.Typed;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.MoreFields;
import plaint.ui.kit.RecordForm;

/// The forms of what happens at court. Each gives the record as written, or nothing where the form was left; what the rules of the case find wrong is told at the fields.
final class DocketForms {
    /// The paper served that opens the suit, by its key in the pack.
    private static final String COMPLAINT = "complaint";
    /// Service by public notice, by its key in the packs.
    private static final String NOTICE = "public-notice";
    /// What a civil case can wait for on the other tracks.
    private static final List<EventKind> MILESTONES = List.of(EventKind.CONVICTED, EventKind.CRIMINAL_FILED, EventKind.TRANSFERRED, EventKind.INSPECTION);
    private final CaseModel model;
    private final Desktop desktop;
    private final CaseDue.Choices choices;

    DocketForms(CaseModel model, Desktop desktop, CaseDue.Choices choices) {
        this.model = model;
        this.desktop = desktop;
        this.choices = choices;
    }

    private String say(String key, Object... args) {
        return desktop.say(key, args);
    }

    private <R> Optional<R> ask(RecordForm form, Supplier<R> build, BiConsumer<CaseChange, R> put, Function<R, String> number) {
        return ask(form, build, put, number, List::of);
    }

    /// `more`: what is wrong with what was written beside the record.
    private <R> Optional<R> ask(RecordForm form, Supplier<R> build, BiConsumer<CaseChange, R> put, Function<R, String> number, Supplier<List<Fault>> more) {
        return form.ask(say("docket.save"), build, r -> {
            var faults = new ArrayList<Fault>(more.get());
            var ruled = model.faults(d -> put.accept(d, r));
            // the story's event says the same once more
            boolean atField = ruled.stream().anyMatch(f -> !f.path().startsWith("/events"));
            for (var f : ruled) if (!atField || !f.path().startsWith("/events")) faults.add(f);
            try {
                if (number != null) new DocketNumber(desktop.office()).run(model.file(), number.apply(r));
            } catch (Refused e) {
                faults.add(new Fault("/docketNo", "docketNo", e.notice()));
            }
            return faults;
        });
    }

    /// The number as the court writes it; it was found readable by the form.

    private String name(PartyId id) {
        return DocketTab.name(model, desktop, id);
    }

    private List<PartyId> litigants() {
        return model.file().seats().stream().filter(s -> s.role() == Seat.Role.PLAINTIFF || s.role() == Seat.Role.DEFENDANT || s.role() == Seat.Role.THIRD_PERSON).map(Seat::party).distinct().toList();
    }

    private List<PartyId> defendants() {
        return model.file().seats().stream().filter(s -> s.role() == Seat.Role.DEFENDANT).map(Seat::party).distinct().toList();
    }

    private RecordForm.Field<List<ExhibitId>> exhibits(RecordForm form, List<ExhibitId> now) {
        return form.several(say("docket.field.exhibits"), model.file().exhibits().stream().map(Exhibit::id).toList(), now,
            id -> model.file().exhibit(id).map(x -> DocketTab.label(model, id) + "  " + desktop.lang().of(x.title(), x.latin() == null ? x.title() : x.latin())).orElse(id.value())).at("/exhibits");
    }

    private <E extends Enum<E>> RecordForm.Field<E> kind(RecordForm form, String name, E[] all, E now, String words) {
        return form.choice(name, List.of(all), now, k -> say(words + k));
    }

    Optional<Hearing> hearing(Hearing h, String id, BiConsumer<CaseChange, Hearing> put) {
        var form = new RecordForm(desktop, say(h == null ? "docket.hearing.new" : "docket.hearing.edit"));
        var at = form.moment(say("docket.field.at"), h == null ? null : h.at()).needed().at("/at").warn(this::noTime);
        var kind = kind(form, say("docket.field.kind"), Hearing.Kind.values(), h == null ? Hearing.Kind.TRIAL : h.kind(), "docket.hearing.").needed();
        var room = form.text(say("docket.field.room"), h == null ? null : h.room());
        var online = form.check(say("docket.field.online"), h != null && h.online());
        var judge = form.text(say("docket.field.judge"), h == null ? null : h.judge());
        var held = form.check(say("docket.field.held"), h != null && h.held());
        var off = form.check(say("docket.field.off"), h != null && h.off()).at("/off");
        var outcome = form.area(say("docket.field.outcome"), h == null ? null : h.outcome(), 2);
        var exhibits = exhibits(form, h == null ? List.of() : h.exhibits());
        return ask(form, () -> new Hearing(id, at.get(), kind.get(), room.get(), online.get(), judge.get(), held.get(), outcome.get(), exhibits.get(), off.get()), put, null);
    }

    /// A hearing as it was put off, and the one in its place; null while no new time is fixed.
    record PutOff(Hearing was, Hearing next) { }

    /// Puts a hearing off: it stays on record with the reason, and the one at the new time takes over what is known of it.
    Optional<PutOff> putOff(Hearing h, String id, BiConsumer<CaseChange, PutOff> put) {
        var form = new RecordForm(desktop, say("docket.hearing.putOff.head", Typed.moment(h.at()), say("docket.hearing." + h.kind())));
        var at = form.moment(say("docket.field.newAt"), null).at("/at").hint(say("docket.field.newAt.hint")).warn(this::noTime);
        var room = form.text(say("docket.field.room"), h.room());
        var why = form.text(say("docket.field.offWhy"), null).needed();
        return ask(form, () -> new PutOff(h.putOff(at.get() == null ? why.get() : say("docket.hearing.moved", why.get(), Typed.moment(at.get()))),
            at.get() == null ? null : new Hearing(id, at.get(), h.kind(), room.get(), h.online(), h.judge(), false, null, List.of())), put, null,
            () -> h.at().equals(at.get()) ? List.of(new Fault("/at", "same", Notice.of("docket.hearing.same"))) : List.of());
    }

    private List<Notice> noTime(LocalDateTime at) {
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? List.of(Notice.of("docket.doubt.noTime")) : List.of();
    }

    Optional<Delivery> delivery(Delivery v, String id, BiConsumer<CaseChange, Delivery> put) {
        var form = new RecordForm(desktop, say(v == null ? "docket.delivery.new" : "docket.delivery.edit"));
        // most of what is served goes to the one who is sued
        var sued = model.file().seated(Seat.Role.DEFENDANT, Integer.MAX_VALUE);
        var party = form.choice(say("docket.field.party"), litigants(), v != null ? v.party() : sued.size() == 1 ? sued.getFirst().id() : null, this::name).needed().at("/party");
        var papers = new ArrayList<String>(choices.papers().stream().map(p -> p.key()).toList());
        if (v != null && v.document() != null && !papers.contains(v.document())) papers.add(v.document());
        var document = form.choice(say("docket.field.document"), papers, v == null ? null : v.document(), this::paper).at("/document");
        var other = form.text(say("docket.field.documentOther"), null).hint(say("docket.field.documentOther.hint"));
        var attempts = new ArrayList<AttemptFields>();
        for (int i = 0; v != null && i < v.attempts().size(); i++) {
            form.group(say("docket.delivery.attempt.no", i + 1));
            attempts.add(attemptFields(form, v.attempts().get(i), "/attempts/" + i));
        }
        if (v == null) {
            form.group(say("docket.delivery.attempt"));
            attempts.add(attemptFields(form, null, "/attempts/0"));
        }
        return ask(form, () -> new Delivery(id, party.get(), other.get() == null ? document.get() : other.get(), attempts.stream().filter(a -> a.on().get() != null).map(AttemptFields::made).toList()), put, null, () -> {
            var out = new ArrayList<Fault>();
            for (int i = 0; i < attempts.size(); i++)
                if (v == null && attempts.get(i).on().get() == null && attempts.get(i).told()) out.add(new Fault("/attempts/" + i + "/on", "needed", Notice.of("docket.delivery.noDay")));
            if (COMPLAINT.equals(document.get()) && other.get() == null && sued.stream().noneMatch(p -> p.id().equals(party.get())) && model.file().seats().stream().anyMatch(s -> s.party().equals(party.get()) && s.role() == Seat.Role.PLAINTIFF))
                out.add(new Fault("/party", "own", Notice.of("docket.delivery.ownComplaint")));
            return out;
        });
    }

    String paper(String key) {
        return choices.papers().stream().filter(p -> p.key().equals(key)).findFirst().map(p -> in(p.name())).orElse(key == null ? "" : key);
    }

    String way(String key) {
        return choices.ways().stream().filter(w -> w.key().equals(key)).findFirst().map(w -> in(w.name())).orElse(key == null ? "" : key);
    }

    private String in(Word w) {
        return desktop.lang().of(w.zh(), w.en());
    }

    private record AttemptFields(RecordForm.Field<LocalDate> on, RecordForm.Field<String> way, RecordForm.Field<Boolean> served, RecordForm.Field<String> result) {
        Delivery.Attempt made() {
            return new Delivery.Attempt(on.get(), way.get(), served.get(), result.get());
        }

        /// What came of it is written.
        boolean told() {
            return served.get() || result.get() != null;
        }
    }

    private AttemptFields attemptFields(RecordForm form, Delivery.Attempt was, String at) {
        var on = form.date(say("docket.field.on"), was == null ? null : was.on()).at(at + "/on");
        var way = form.choice(say("docket.field.way"), choices.ways().stream().map(CaseDue.Way::key).toList(), was == null ? "mail" : was.way(), this::way).at(at + "/way");
        var served = form.check(say("docket.field.served"), was != null && was.served());
        // what is given notice of is served when the time of the notice is over, and fails with nobody
        way.chosen(k -> {
            if (NOTICE.equals(k)) ((CheckBox) served.control()).setSelected(true);
        });
        return new AttemptFields(on, way, served, form.text(say("docket.field.result"), was == null ? null : was.result()));
    }

    Optional<Delivery> attempt(Delivery v, BiConsumer<CaseChange, Delivery> put) {
        var form = new RecordForm(desktop, say("docket.delivery.attempt.head", name(v.party()), paper(v.document())));
        var a = attemptFields(form, null, "");
        a.on().needed();
        return ask(form, () -> {
            var all = new ArrayList<>(v.attempts());
            all.add(a.made());
            return new Delivery(v.id(), v.party(), v.document(), all);
        }, put, null);
    }

    Optional<Stay> stay(Stay s, String id, BiConsumer<CaseChange, Stay> put) {
        var form = new RecordForm(desktop, say(s == null ? "docket.stay.new" : "docket.stay.edit"));
        var from = form.date(say("docket.field.from"), s == null ? null : s.from()).needed().at("/from");
        var until = form.date(say("docket.field.resumed"), s == null ? null : s.until()).at("/until");
        var reason = form.text(say("docket.field.reason"), s == null ? null : s.reason()).needed();
        var milestone = form.choice(say("docket.field.milestone"), MILESTONES, s == null ? EventKind.CONVICTED : s.milestone(), k -> say("docket.eventKind." + k)).hint(say("docket.field.milestone.hint"));
        var waits = form.text(say("docket.field.waitsFor"), s == null ? null : s.waitsFor()).hint(say("docket.field.waitsFor.hint"));
        return ask(form, () -> new Stay(id, from.get(), until.get(), reason.get(), waits.get(), milestone.get()), put, null);
    }

    Optional<Preservation> preservation(Preservation p, String id, BiConsumer<CaseChange, Preservation> put) {
        var form = new RecordForm(desktop, say(p == null ? "docket.preservation.new" : "docket.preservation.edit"));
        var kind = kind(form, say("docket.field.kind"), Preservation.Kind.values(), p == null ? Preservation.Kind.DEPOSIT : p.kind(), "docket.preservation.").needed();
        var against = form.choice(say("docket.field.against"), defendants(), p == null ? null : p.against(), this::name).needed().at("/against");
        var asset = form.text(say("docket.field.asset"), p == null ? null : p.asset()).needed();
        var amount = form.money(say("docket.field.amount"), p == null ? null : p.amount(), Money.CNY).at("/amount");
        var ordered = form.date(say("docket.field.ordered"), p == null ? null : p.ordered()).at("/ordered");
        var from = form.date(say("docket.field.inForce"), p == null ? null : p.from()).needed().at("/from");
        var until = form.date(say("docket.field.until"), p == null ? null : p.until()).needed().at("/until");
        limit(kind, from, until);
        var security = form.money(say("docket.field.security"), p == null ? null : p.security(), Money.CNY).at("/security");
        var number = form.text(say("docket.field.docketNo"), p == null ? null : p.docketNo()).at("/docketNo").hint("（2017）粤0307执保1号");
        var lifted = form.date(say("docket.field.lifted"), p == null ? null : p.lifted()).at("/lifted");
        return ask(form, () -> new Preservation(id, kind.get(), against.get(), asset.get(), amount.get(), ordered.get(), from.get(), until.get(), p == null ? null : p.renewals(), security.get(),
            new DocketNumber(desktop.office()).orAsTyped(model.file(), number.get()), lifted.get()), put, Preservation::docketNo);
    }

    /// The longest the law allows is proposed as the end, and an end beyond it is doubted: the ruling goes first.
    private void limit(RecordForm.Field<Preservation.Kind> kind, RecordForm.Field<LocalDate> from, RecordForm.Field<LocalDate> until) {
        var end = ((DatePicker) until.control()).getEditor();
        Supplier<Optional<CaseDue.Longest>> longest = () -> {
            var start = Typed.date(((DatePicker) from.control()).getEditor().getText());
            var chosen = (Preservation.Kind) ((ComboBox<?>) kind.control()).getValue();
            return start.isEmpty() || chosen == null ? Optional.empty() : new CaseDue(desktop.office()).longest(model.file(), chosen, start.get());
        };
        until.warn(day -> longest.get().filter(l -> l.day().isBefore(day)).map(l -> List.of(Notice.of("docket.doubt.longPreservation", l.day(), in(l.rule())))).orElse(List.of()));
        var proposed = new String[] {end.getText().isBlank() ? "" : null};
        Runnable propose = () -> {
            if (proposed[0] == null || !end.getText().equals(proposed[0])) return;
            longest.get().ifPresent(l -> {
                proposed[0] = l.day().toString();
                until.show(l.day());
            });
        };
        kind.chosen(k -> propose.run());
        from.control().focusedProperty().addListener((o, was, now) -> {
            if (!now) propose.run();
        });
    }

    Optional<Preservation> renewal(Preservation p, BiConsumer<CaseChange, Preservation> put) {
        var form = new RecordForm(desktop, say("docket.preservation.renew.head", p.asset()));
        var on = form.date(say("docket.field.renewedOn"), null).needed().at("/on");
        var until = form.date(say("docket.field.until"), p.end() == null ? null : p.end().plusYears(1)).needed().at("/until");
        return ask(form, () -> {
            var all = new ArrayList<>(p.renewals());
            all.add(new Preservation.Renewal(on.get(), until.get()));
            return new Preservation(p.id(), p.kind(), p.against(), p.asset(), p.amount(), p.ordered(), p.from(), p.until(), all, p.security(), p.docketNo(), p.lifted());
        }, put, null);
    }

    private record AwardFields(RecordForm.Field<Head.Kind> head, RecordForm.Field<PartyId> party, RecordForm.Field<List<PartyId>> joint, RecordForm.Field<Money> amount) { }

    Optional<Judgment> judgment(Judgment j, String id, BiConsumer<CaseChange, Judgment> put) {
        var form = new RecordForm(desktop, say(j == null ? "docket.judgment.new" : "docket.judgment.edit"));
        var instance = kind(form, say("docket.field.instance"), Judgment.Instance.values(), j == null ? Judgment.Instance.FIRST : j.instance(), "docket.instance.").needed();
        var court = form.text(say("docket.field.court"), j == null ? model.opened().court().name() : j.court()).needed();
        var number = form.text(say("docket.field.docketNo"), j == null ? model.file().docketNo() : j.docketNo()).at("/docketNo").hint("（2017）粤0307民初1234号");
        if (j == null) instance.chosen(k -> above(k, court, number));
        var on = form.date(say("docket.field.on"), j == null ? null : j.on()).needed().at("/on");
        var effective = form.date(say("docket.field.effective"), j == null ? null : j.effective()).at("/effective");
        var perform = form.date(say("docket.field.performBy"), j == null ? null : j.performBy()).at("/performBy");
        var awards = new ArrayList<AwardFields>();
        var known = j == null ? List.<Judgment.Award>of() : j.awards();
        for (var a : known) awards.add(award(form, a, awards.size()));
        if (known.isEmpty()) awards.add(award(form, null, 0));
        MoreFields.in(form, say("docket.judgment.more"), () -> awards.add(award(form, null, awards.size())));
        form.group(say("docket.judgment.rest"));
        var granted = form.lines(say("docket.field.granted"), j == null ? List.of() : j.granted(), 2);
        var refused = form.lines(say("docket.field.refused"), j == null ? List.of() : j.refused(), 2);
        var exhibits = exhibits(form, j == null ? List.of() : j.exhibits());
        var source = form.text(say("docket.field.source"), j == null ? null : j.source());
        var unverified = form.check(say("docket.field.unverified"), j != null && j.unverified());
        return ask(form, () -> new Judgment(id, instance.get(), court.get(), new DocketNumber(desktop.office()).orAsTyped(model.file(), number.get()), on.get(), effective.get(), perform.get(), awards.stream()
            .filter(a -> a.head().get() != null && a.party().get() != null && a.amount().get() != null)
            .map(a -> new Judgment.Award(a.head().get(), a.party().get(), a.joint().get().stream().filter(p -> !p.equals(a.party().get())).toList(), a.amount().get())).toList(),
            granted.get(), refused.get(), exhibits.get(), source.get(), unverified.get()), put, Judgment::docketNo, () -> halfWritten(awards));
    }

    /// The court and the number of the instance chosen, as far as the case knows them; what somebody wrote stays.
    private void above(Judgment.Instance instance, RecordForm.Field<String> court, RecordForm.Field<String> number) {
        var appeal = model.file().docket().appeals().stream().max(Comparator.comparing(Appeal::on));
        if (appeal.isEmpty() || instance == null) return;
        var own = model.opened().court().name();
        var its = appeal.get().court() == null ? own : appeal.get().court();
        boolean second = instance == Judgment.Instance.APPEAL;
        instead(court, second ? own : its, second ? its : own);
        instead(number, second ? model.file().docketNo() : appeal.get().docketNo(), second ? appeal.get().docketNo() : model.file().docketNo());
    }

    private static void instead(RecordForm.Field<String> field, String was, String now) {
        if (field.control() instanceof TextInputControl t && t.getText().equals(was == null ? "" : was)) t.setText(now == null ? "" : now);
    }

    private AwardFields award(RecordForm form, Judgment.Award a, int i) {
        form.group(say("docket.judgment.award", i + 1));
        return new AwardFields(kind(form, say("docket.field.head"), Head.Kind.values(), a == null ? null : a.head(), "docket.head.").at("/awards/" + i + "/head"),
            form.choice(say("docket.field.owes"), litigants(), a == null ? null : a.party(), this::name).at("/awards/" + i + "/party"),
            form.several(say("docket.field.joint"), litigants(), a == null ? List.of() : a.joint(), this::name).at("/awards/" + i + "/joint"),
            form.money(say("docket.field.amount"), a == null ? null : a.amount(), Money.CNY).at("/awards/" + i + "/amount").warn(this::beyond));
    }

    /// A court gives no more than was asked for: a digit too many is seen at once.
    private List<Notice> beyond(Money given) {
        return model.file().claims().stream().map(v -> v.total()).filter(t -> t.currency().equals(given.currency())).max(Money::compareTo).filter(t -> t.compareTo(given) < 0)
            .map(t -> List.of(Notice.of("docket.doubt.aboveClaim", t))).orElse(List.of());
    }

    /// A head given, but to whom or how much is not said: told, instead of left out.
    private static List<Fault> halfWritten(List<AwardFields> awards) {
        var out = new ArrayList<Fault>();
        for (int i = 0; i < awards.size(); i++) {
            var a = awards.get(i);
            if (a.head().get() == null && a.party().get() == null && a.amount().get() == null && a.joint().get().isEmpty()) continue;
            var at = "/awards/" + i;
            if (a.head().get() == null) out.add(new Fault(at + "/head", "needed", Notice.of("ui.form.needed")));
            if (a.party().get() == null) out.add(new Fault(at + "/party", "needed", Notice.of("ui.form.needed")));
            if (a.amount().get() == null) out.add(new Fault(at + "/amount", "needed", Notice.of("ui.form.needed")));
        }
        return out;
    }

    private RecordForm.Field<String> judgmentOf(RecordForm form, String now) {
        var all = model.file().docket().judgments();
        return form.choice(say("docket.field.judgment"), all.stream().map(Judgment::id).toList(), now == null && all.size() == 1 ? all.getFirst().id() : now,
            id -> all.stream().filter(j -> j.id().equals(id)).findFirst().map(j -> say("docket.instance." + j.instance()) + " " + j.on()).orElse(id)).needed().at("/judgment");
    }

    Optional<Appeal> appeal(Appeal a, String id, BiConsumer<CaseChange, Appeal> put) {
        var form = new RecordForm(desktop, say(a == null ? "docket.appeal.new" : "docket.appeal.edit"));
        var judgment = judgmentOf(form, a == null ? null : a.judgment());
        var by = form.choice(say("docket.field.by"), litigants(), a == null ? null : a.by(), this::name).needed().at("/by");
        var on = form.date(say("docket.field.on"), a == null ? null : a.on()).needed().at("/on");
        var court = form.text(say("docket.field.court"), a == null ? null : a.court());
        var number = form.text(say("docket.field.docketNo"), a == null ? null : a.docketNo()).at("/docketNo").hint("（2018）粤03民终1号");
        var outcome = form.area(say("docket.field.outcome"), a == null ? null : a.outcome(), 2);
        return ask(form, () -> new Appeal(id, judgment.get(), by.get(), on.get(), court.get(), new DocketNumber(desktop.office()).orAsTyped(model.file(), number.get()), outcome.get()), put, Appeal::docketNo);
    }

    Optional<Enforcement> enforcement(Enforcement e, String id, BiConsumer<CaseChange, Enforcement> put) {
        var form = new RecordForm(desktop, say(e == null ? "docket.enforcement.new" : "docket.enforcement.edit"));
        var inForce = model.file().docket().judgments().stream().filter(j -> j.effective() != null).max(Comparator.comparing(Judgment::effective)).map(Judgment::id).orElse(null);
        var judgment = judgmentOf(form, e == null ? inForce : e.judgment());
        var court = form.text(say("docket.field.court"), e == null ? model.opened().court().name() : e.court());
        var number = form.text(say("docket.field.docketNo"), e == null ? null : e.docketNo()).at("/docketNo").hint("（2018）粤0307执1号");
        var filed = form.date(say("docket.field.filed"), e == null ? null : e.filed()).needed().at("/filed");
        var sought = form.money(say("docket.field.sought"), e == null ? null : e.sought(), Money.CNY).at("/sought");
        var assets = form.lines(say("docket.field.assets"), e == null ? List.of() : e.assets(), 2);
        var closed = form.date(say("docket.field.closed"), e == null ? null : e.closed()).at("/closed");
        var ending = kind(form, say("docket.field.ending"), Enforcement.Ending.values(), e == null ? null : e.ending(), "docket.ending.");
        var exhibits = exhibits(form, e == null ? List.of() : e.exhibits());
        return ask(form, () -> new Enforcement(id, judgment.get(), court.get(), new DocketNumber(desktop.office()).orAsTyped(model.file(), number.get()), filed.get(), sought.get(), assets.get(), closed.get(), ending.get(), exhibits.get()), put, Enforcement::docketNo);
    }

    Optional<Interruption> interruption(Interruption i, String id, BiConsumer<CaseChange, Interruption> put) {
        var form = new RecordForm(desktop, say(i == null ? "docket.interruption.new" : "docket.interruption.edit"));
        var kind = kind(form, say("docket.field.kind"), Interruption.Kind.values(), i == null ? Interruption.Kind.DEMAND : i.kind(), "docket.interruption.").needed();
        var on = form.date(say("docket.field.on"), i == null ? null : i.on()).needed().at("/on");
        var restarts = form.date(say("docket.field.restarts"), i == null ? null : i.restarts()).at("/restarts").hint(say("docket.field.restarts.hint"));
        var against = form.choice(say("docket.field.againstAll"), defendants(), i == null ? null : i.against(), this::name).at("/against");
        var note = form.text(say("docket.field.note"), i == null ? null : i.note());
        var ids = model.file().exhibits().stream().map(Exhibit::id).toList();
        var exhibit = form.choice(say("docket.field.exhibit"), ids, i == null ? null : i.exhibit(), x -> DocketTab.label(model, x) + "  " + model.file().exhibit(x).map(Exhibit::title).orElse("")).at("/exhibit");
        return ask(form, () -> new Interruption(id, kind.get(), on.get(), restarts.get(), against.get(), note.get(), exhibit.get()), put, null);
    }

    /// A period the office starts itself: an event of the pack and the day it runs from.
    Optional<Due> period(String id, BiConsumer<CaseChange, Due> put) {
        var form = new RecordForm(desktop, say("docket.period.new"));
        var event = form.choice(say("docket.field.event"), choices.events().stream().map(e -> e.key()).toList(), null,
            k -> choices.events().stream().filter(e -> e.key().equals(k)).findFirst().map(e -> in(e.name())).orElse(k)).needed();
        var from = form.date(say("docket.field.runsFrom"), null).needed().at("/from");
        var way = form.choice(say("docket.field.way"), choices.ways().stream().map(CaseDue.Way::key).toList(), null, this::way);
        var party = form.choice(say("docket.field.concerns"), litigants(), null, this::name).at("/party");
        var owner = form.text(say("docket.field.owner"), model.file().owner());
        return ask(form, () -> new Due(id, event.get(), from.get(), way.get(), party.get(), null, null, null, owner.get(), null, null, null), put, null);
    }
}

package plaint.ui.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import plaint.casefile.CaseFile;
import plaint.claim.ExchangeRate;
import plaint.desk.Elsewhere;
import plaint.desk.NeededFacts;
import plaint.desk.NeededFacts.Needs;
import plaint.desk.TransposeCase;
import plaint.forum.Forum;
import plaint.party.Agent;
import plaint.text.Lang;
import plaint.text.Named;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;
import plaint.ui.kit.RecordForm;

/// Asks for what papers need and the records do not hold: facts of a filing under the case's own forum, and everything another forum asks of a case of the office's own, step by step until its papers can
/// be drafted. What is entered is kept with the case; nothing is proposed.
final class ElsewhereForms {
    private final CaseModel model;
    private final Desktop desktop;

    ElsewhereForms(CaseModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
    }

    private String said(Named name) {
        return desktop.lang().of(name.zh(), name.en());
    }

    /// The facts that the papers of a filing lack.
    void facts(int filing) {
        desktop.jobs().run(p -> new NeededFacts(desktop.office()).run(model.file(), filing), needs -> ask(desktop.say("ui.facts.head"), desktop.say("ui.facts.what"), needs, desktop.say("claim.save"), now -> model.edit(d -> {
            var all = new TreeMap<>(d.facts);
            all.putAll(now);
            d.facts = all;
        }, Notice.of("history.facts", now.size()))));
    }

    /// One field a fact; what the records lack is told above them. Empty fields stay lacking.
    private void ask(String head, String what, Needs needs, String act, Consumer<Map<String, String>> then) {
        var form = new RecordForm(desktop, head);
        form.note(what, "muted");
        for (var o : needs.others()) form.note(desktop.say(o), "warning-text");
        var fields = new LinkedHashMap<String, RecordForm.Field<String>>();
        for (var n : needs.facts()) fields.put(n.key(), n.key().startsWith("count.") ? form.area(said(n.name()), "", 2) : form.text(said(n.name()), ""));
        form.ask(act, () -> {
            var now = new TreeMap<String, String>();
            fields.forEach((k, f) -> {
                if (f.get() != null) now.put(k, f.get());
            });
            return now;
        }, now -> List.of()).filter(now -> !now.isEmpty()).ifPresent(then);
    }

    private record Start(Forum there, Elsewhere entered, Map<String, Named> names) { }

    /// Court, cause and counsel there and what was entered before; then what is still lacking; then the pages.
    void open(String forum, Consumer<CaseFile> draft) {
        desktop.jobs().run(p -> {
            var verb = new TransposeCase(desktop.office());
            var entered = verb.entered(model.file(), forum);
            var names = new LinkedHashMap<String, Named>();
            if (entered != null) {
                var there = verb.run(model.file(), forum);
                for (var k : entered.facts().keySet().stream().sorted().toList()) if (!k.equals("counts")) names.put(k, new NeededFacts(desktop.office()).name(there, k));
            }
            return new Start(desktop.office().forums().get(forum), entered, names);
        }, start -> start(start, draft));
    }

    private void start(Start start, Consumer<CaseFile> draft) {
        boolean zh = desktop.lang() == Lang.ZH;
        var there = start.there();
        var was = start.entered();
        var counsel = was == null ? null : was.counsel();
        var on = model.file().filings().isEmpty() ? Now.today() : model.file().filings().getLast().dated();
        var form = new RecordForm(desktop, desktop.say("ui.elsewhere.head", desktop.lang().of(there.name().zh(), there.name().en())));
        form.note(desktop.say("ui.elsewhere.what"), "muted");
        var courts = there.courts();
        var court = form.choice(desktop.say("ui.newcase.court"), courts, courts.stream().filter(c -> was != null && c.code().equals(was.court())).findFirst().orElse(courts.size() == 1 ? courts.getFirst() : null), c -> zh ? c.name() : c.latin()).needed();
        var causes = there.causes(on);
        var cause = form.choice(desktop.say("ui.newcase.cause"), causes, causes.stream().filter(c -> was != null && c.key().equals(was.cause())).findFirst().orElse(causes.size() == 1 ? causes.getFirst() : null), c -> zh ? c.name() : c.latin()).needed();
        var all = there.counts(on);
        var pleaded = was == null ? List.<String>of() : NeededFacts.counts(was.facts());
        var counts = all.isEmpty() ? null : form.several(desktop.say("ui.elsewhere.counts"), all, all.stream().filter(c -> pleaded.contains(c.key())).toList(), c -> zh ? c.name().zh() : c.name().en());
        form.group(desktop.say("ui.elsewhere.counsel"));
        var name = form.text(desktop.say("parties.field.name"), counsel == null ? "" : counsel.name());
        var office = form.text(desktop.say("ui.party.office"), counsel == null ? "" : counsel.office());
        var licence = form.text(desktop.say("parties.field.licence"), counsel == null ? "" : counsel.licence());
        var phone = form.text(desktop.say("ui.party.phone"), counsel == null ? "" : counsel.phone());
        var rate = rate(form, there, was == null ? null : was.rate());
        var fields = new LinkedHashMap<String, RecordForm.Field<String>>();
        if (!start.names().isEmpty()) form.group(desktop.say("ui.elsewhere.entered"));
        start.names().forEach((k, n) -> fields.put(k, k.startsWith("count.") ? form.area(said(n), was.facts().get(k), 2) : form.text(said(n), was.facts().get(k))));
        form.ask(desktop.say("ui.elsewhere.next"), () -> {
            var facts = new TreeMap<String, String>();
            fields.forEach((k, f) -> {
                if (f.get() != null) facts.put(k, f.get());
            });
            if (counts != null && !counts.get().isEmpty()) facts.put("counts", String.join(", ", counts.get().stream().map(Forum.Count::key).toList()));
            var who = name.get() == null ? null : new Agent(name.get(), name.get(), Agent.Kind.LAWYER, office.get(), licence.get(), phone.get(), List.of(), null, null, null);
            return new Elsewhere(court.get().code(), cause.get().key(), who, rate.get(), facts);
        }, now -> now.rate() == null ? List.of() : model.faults(d -> d.rates = List.of(now.rate()))).ifPresent(now -> enter(there, now, draft));
    }

    /// What the sums of the case are worth there, where that court counts in another currency.
    private Supplier<ExchangeRate> rate(RecordForm form, Forum there, ExchangeRate was) {
        var of = model.file().currentClaim().map(v -> v.total().currency()).orElse(there.currency());
        if (of.equals(there.currency())) return () -> null;
        form.group(desktop.say("ui.elsewhere.rate", there.currency(), of));
        var rate = form.decimal(desktop.say("claim.rate.rate"), was == null ? null : was.rate()).needed().at("/rate").hint(desktop.say("ui.elsewhere.rate.hint", there.currency(), of));
        var on = form.date(desktop.say("claim.rate.on"), was == null ? null : was.on()).needed().at("/on");
        var source = form.text(desktop.say("claim.rate.source"), was == null ? "" : was.source()).needed().at("/source").hint(desktop.say("claim.rate.source.hint"));
        return () -> new ExchangeRate(there.currency(), of, rate.get(), on.get(), source.get());
    }

    private record Step(CaseFile there, Needs needs) { }

    /// Saved first, so that nothing entered is lost; then asked what is still lacking.
    private void enter(Forum there, Elsewhere now, Consumer<CaseFile> draft) {
        desktop.jobs().run(p -> {
            var verb = new TransposeCase(desktop.office());
            var made = verb.run(verb.enter(model.file(), there.id(), now), there.id());
            return new Step(made, new NeededFacts(desktop.office()).run(made, made.filings().getFirst().no()));
        }, step -> model.load(() -> {
            if (step.needs().none()) draft.accept(step.there());
            else lacking(there, now, step.needs(), draft);
        }));
    }

    private void lacking(Forum there, Elsewhere entered, Needs needs, Consumer<CaseFile> draft) {
        var court = desktop.lang().of(there.name().zh(), there.name().en());
        if (needs.facts().isEmpty()) {
            // what belongs into the records is entered there; what was entered here is kept
            var said = Kit.column(8, Kit.text(desktop.say("ui.elsewhere.records"), "muted"));
            for (var o : needs.others()) said.getChildren().add(Kit.text(desktop.say(o), "warning-text"));
            said.setPrefWidth(560);
            desktop.dialogs().show(desktop.say("ui.elsewhere.lacking.records", court, needs.others().size()), said);
            return;
        }
        var head = desktop.say("ui.elsewhere.lacking", court, needs.facts().size());
        ask(head, desktop.say("ui.elsewhere.lacking.what"), needs, desktop.say("ui.elsewhere.next"), more -> enter(there, entered.with(more), draft));
    }
}

package plaint.ui.casefile;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import plaint.desk.DocketNumber;
import plaint.desk.RecordConviction;
import plaint.docket.Conviction;
import plaint.docket.Event;
import plaint.evidence.Exhibit;
import plaint.key.ExhibitId;
import plaint.key.PartyId;
import plaint.party.Authority;
import plaint.party.Party;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;
import plaint.ui.kit.RecordForm;

/// What a criminal court gave each person: shown with the event of the story it belongs to, recorded, changed and taken out.
final class ConvictionForms {
    private final CaseModel model;
    private final Desktop desktop;

    ConvictionForms(CaseModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
    }

    private String say(String key, Object... args) {
        return desktop.say(key, args);
    }

    private String name(PartyId id) {
        return DocketTab.name(model, desktop, id);
    }

    /// Everybody convicted that day, each with what can be done; where nobody is recorded, that neither the papers nor the search for conflicts know of it.
    VBox lines(Event e) {
        var box = new VBox(8);
        var own = model.file().convictions().stream().filter(c -> model.file().judged(c).filter(e::equals).isPresent()).toList();
        if (own.isEmpty()) {
            var none = Kit.text(say("docket.conviction.none"), "caption", "warning-text");
            none.setGraphic(Kit.icon("fth-alert-triangle", 13, "warning-icon"));
            box.getChildren().add(none);
        }
        for (var c : own) box.getChildren().add(line(c));
        var add = Kit.button(say("docket.conviction.new"), "fth-plus", () -> show(null, e));
        box.getChildren().add(add);
        return box;
    }

    private VBox line(Conviction c) {
        var head = Kit.row(4, Kit.cut(name(c.party()), "medium"), Kit.spring(), Kit.iconButton("fth-edit-2", say("docket.conviction.edit"), () -> show(c, null)),
            Kit.iconButton("fth-trash-2", say("docket.conviction.remove"), () -> remove(c)));
        var box = new VBox(2, head, Kit.text(sentence(c)));
        var court = new ArrayList<String>();
        if (c.court() != null) court.add(c.court());
        if (c.docketNo() != null) court.add(c.docketNo());
        if (c.effective() != null) court.add(say("docket.conviction.inEffect", c.effective()));
        if (!court.isEmpty()) box.getChildren().add(Kit.text(String.join(desktop.lang().of("，", ", "), court), "caption", "muted"));
        if (c.exhibit() != null) box.getChildren().add(new ExhibitChips(List.of(c.exhibit()), model, desktop));
        return box;
    }

    /// The offence and what it was punished with, as far as recorded.
    private String sentence(Conviction c) {
        var parts = new ArrayList<String>();
        if (c.offence() != null) parts.add(c.offence());
        if (c.months() > 0) parts.add(say(c.detention() ? "docket.conviction.detained" : "docket.conviction.imprisoned", months(c.months())));
        if (c.suspended() > 0) parts.add(say("docket.conviction.suspended", months(c.suspended())));
        if (c.fine() != null) parts.add(say("docket.conviction.fined", (c.fine().currency().equals(Money.CNY) ? "¥" : c.fine().currency() + " ") + c.fine().grouped()));
        return String.join(desktop.lang().of("，", ", "), parts);
    }

    private String months(int n) {
        return say(n == 1 ? "docket.conviction.month" : "docket.conviction.months", n);
    }

    /// An entry where the criminal track has begun and nobody's conviction is known.
    Hyperlink entry() {
        var link = new Hyperlink(say("docket.conviction.new"));
        link.setOnAction(e -> show(null, null));
        return link;
    }

    /// `was` null: a new one, of the day of `at` where that is given.
    void show(Conviction was, Event at) {
        var c = model.file();
        var form = new RecordForm(desktop, say(was == null ? "docket.conviction.new" : "docket.conviction.edit"));
        var people = c.parties().stream().filter(p -> !(p instanceof Authority)).map(Party::id).toList();
        var party = form.choice(say("docket.conviction.party"), people, was == null ? null : was.party(), this::name).needed().at("/party");
        var before = c.convictions().isEmpty() ? null : c.convictions().getLast();
        var court = form.text(say("docket.conviction.court"), was != null ? was.court() : before == null ? null : before.court()).needed().hint(say("docket.conviction.court.hint"));
        var number = form.text(say("docket.field.docketNo"), was != null ? was.docketNo() : before == null ? null : before.docketNo()).hint("（2017）粤0303刑初123号").warn(this::unlike);
        var day = was != null ? was.on() == null ? c.judged(was).map(Event::day).orElse(null) : was.on() : at == null ? null : at.day();
        var on = form.date(say("docket.conviction.on"), day).needed().at("/on");
        var offence = form.text(say("docket.conviction.offence"), was != null ? was.offence() : before == null ? null : before.offence()).needed();
        var months = form.number(say("docket.conviction.term"), was == null || was.months() == 0 ? null : was.months()).hint(say("docket.conviction.term.hint"));
        var detention = form.check(say("docket.conviction.detention"), was != null && was.detention());
        var suspended = form.number(say("docket.conviction.probation"), was == null || was.suspended() == 0 ? null : was.suspended()).hint(say("docket.conviction.probation.hint")).at("/suspended");
        var fine = form.money(say("docket.conviction.fine"), was == null ? null : was.fine(), Money.CNY).at("/fine");
        var effective = form.date(say("docket.conviction.effective"), was == null ? null : was.effective()).at("/effective");
        var exhibit = form.choice(say("docket.conviction.exhibit"), c.exhibits().stream().map(Exhibit::id).toList(), was != null ? was.exhibit() : at != null && at.exhibits().size() == 1 ? at.exhibits().getFirst() : null, this::exhibit).at("/exhibit");
        var verb = new RecordConviction(desktop.office());
        form.ask(say("docket.save"), () -> new Conviction(party.get(), court.get(), new DocketNumber(desktop.office()).orAsTyped(model.file(), number.get()), offence.get(), zero(months.get()), zero(suspended.get()), detention.get(), fine.get(), on.get(), effective.get(), exhibit.get()),
            now -> verb.faults(model.file(), was, now)).ifPresent(now -> model.act((seen, p) -> verb.run(seen, was, now), "ui.status.saved"));
    }

    private void remove(Conviction c) {
        if (desktop.dialogs().confirm(say("docket.remove.sure", say("docket.conviction.one")), name(c.party()) + "\n" + sentence(c), say("docket.remove")))
            model.act((seen, p) -> new RecordConviction(desktop.office()).run(seen, c, null), "ui.status.saved");
    }

    private static int zero(Integer n) {
        return n == null ? 0 : n;
    }

    private String exhibit(ExhibitId id) {
        return DocketTab.label(model, id) + "  " + model.file().exhibit(id).map(x -> desktop.lang().of(x.title(), x.latin() == null ? x.title() : x.latin())).orElse(id.value());
    }

    /// A criminal court's number may be of a form the pack does not know: told, not refused.
    private List<Notice> unlike(String given) {
        try {
            new DocketNumber(desktop.office()).run(model.file(), given);
            return List.of();
        } catch (Refused e) {
            return List.of(e.notice());
        }
    }
}

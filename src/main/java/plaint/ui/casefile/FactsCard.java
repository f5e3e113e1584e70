package plaint.ui.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import plaint.casefile.Fault;
import plaint.desk.EnterFacts;
import plaint.desk.EnterFacts.Choice;
import plaint.desk.EnterFacts.Line;
import plaint.forum.FactList.Kind;
import plaint.text.Named;
import plaint.text.Refused;
import plaint.text.Typed;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;
import plaint.ui.kit.MaskedLabel;
import plaint.ui.kit.RecordForm;

/// Facts of the case that stand in no record of their own, by the names the forum pack gives them: what is entered, which papers use it, and the form they are entered in.
final class FactsCard extends VBox {
    private static final double NAME = 150;
    private final CaseModel model;
    private final Desktop desktop;

    FactsCard(CaseModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
        List<Line> lines;
        try {
            lines = new EnterFacts(desktop.office()).lines(model.file());
        } catch (Refused e) {
            getChildren().add(Kit.text(desktop.say(e.notice()), "caption", "muted"));
            return;
        }
        var known = lines.stream().filter(l -> !l.value().isEmpty()).toList();
        var card = Kit.card(desktop.say("ui.facts.card"), desktop.say("ui.facts.count", known.size(), lines.size()), Kit.iconButton("fth-edit-2", desktop.say("ui.facts.edit"), this::edit));
        var body = new VBox(6);
        body.getStyleClass().add("card-body");
        if (known.isEmpty()) body.getChildren().add(Kit.text(desktop.say("ui.facts.none"), "caption", "muted"));
        for (var l : known) {
            var value = l.kind() == Kind.IDENTITY ? new MaskedLabel(l.value(), model.no(), said(l.name()), desktop) : shown(l);
            // names of a pack may be long: they go over as many lines as they need
            var name = Kit.text(said(l.group()).isEmpty() ? said(l.name()) : said(l.group()) + desktop.lang().of("：", ": ") + said(l.name()), "muted");
            name.setMinWidth(NAME);
            name.setPrefWidth(NAME);
            name.setMaxWidth(NAME);
            HBox.setHgrow(value, Priority.ALWAYS);
            body.getChildren().add(new HBox(8, name, value));
        }
        card.getChildren().add(body);
        getChildren().add(card);
    }

    private String said(Named name) {
        return desktop.lang().of(name.zh(), name.en());
    }

    private String papers(Line l) {
        return desktop.lang().listed(l.papers().stream().map(this::said).toList());
    }

    private Label shown(Line l) {
        var value = Kit.text(words(l));
        if (!l.papers().isEmpty()) Kit.tip(value, desktop.say("ui.facts.papers", papers(l)));
        return value;
    }

    /// A choice by what it is called.
    private String words(Line l) {
        if (l.choices().isEmpty()) return l.value();
        var chosen = List.of(l.value().split("[, ]+"));
        return desktop.lang().listed(l.choices().stream().filter(c -> chosen.contains(c.key())).map(c -> said(c.name())).toList());
    }

    /// Every fact there is, to be entered, changed or emptied.
    void edit() {
        desktop.jobs().run(p -> new EnterFacts(desktop.office()).lines(model.file()), this::ask);
    }

    private void ask(List<Line> lines) {
        var form = new RecordForm(desktop, desktop.say("ui.facts.card"));
        form.note(desktop.say("ui.facts.card.what"), "muted");
        var fields = new LinkedHashMap<String, Supplier<String>>();
        Named group = null;
        for (var l : lines) {
            if (group != null && !group.equals(l.group()) || group == null && !said(l.group()).isEmpty()) form.group(said(l.group()));
            group = l.group();
            fields.put(l.key(), field(form, l));
        }
        form.ask(desktop.say("claim.save"), () -> {
            var now = new TreeMap<String, String>();
            fields.forEach((k, f) -> now.put(k, f.get()));
            return now;
        }, this::faults).ifPresent(now -> model.act((seen, p) -> new EnterFacts(desktop.office()).run(seen, now), "ui.status.saved"));
    }

    private List<Fault> faults(Map<String, String> now) {
        try {
            return new EnterFacts(desktop.office()).faults(model.file(), now);
        } catch (Refused e) {
            return List.of(new Fault("/facts", "facts", e.notice()));
        }
    }

    private Supplier<String> field(RecordForm form, Line l) {
        var hint = said(l.hint()).isEmpty() && !l.papers().isEmpty() ? desktop.say("ui.facts.papers", papers(l)) : said(l.hint());
        var name = said(l.name());
        return switch (l.kind()) {
            case TEXT, IDENTITY -> text(form.text(name, l.value()).hint(hint).at(l.key()));
            case LONG -> text(form.area(name, l.value(), 2).hint(hint).at(l.key()));
            case DAY -> {
                var day = Typed.date(l.value()).orElse(null);
                var f = form.date(name, day).at(l.key());
                // what was entered as no day stays until another is typed
                yield () -> f.get() != null ? f.get().toString() : day == null ? l.value() : "";
            }
            case CHOICE -> {
                var now = l.choices().stream().filter(c -> c.key().equals(l.value())).findFirst().orElse(null);
                var f = form.choice(name, l.choices(), now, c -> said(c.name())).hint(hint).at(l.key());
                yield () -> f.get() == null ? "" : f.get().key();
            }
            case PARTIES -> {
                var chosen = List.of(l.value().split("[, ]+"));
                var f = form.several(name, l.choices(), l.choices().stream().filter(c -> chosen.contains(c.key())).toList(), (Choice c) -> said(c.name())).at(l.key());
                if (!said(l.hint()).isEmpty()) form.note(hint, "caption", "muted");
                yield () -> String.join(", ", f.get().stream().map(Choice::key).toList());
            }
        };
    }

    private static Supplier<String> text(RecordForm.Field<String> f) {
        return () -> f.get() == null ? "" : f.get();
    }
}

package plaint.ui.casefile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import plaint.casefile.CaseFile;
import plaint.desk.AddFollowUp;
import plaint.desk.CaseDue;
import plaint.desk.CourtClock;
import plaint.desk.HandInFiling;
import plaint.desk.StrikeDue;
import plaint.docket.Due;
import plaint.docket.DueItem;
import plaint.docket.Limitation;
import plaint.casefile.Filing;
import plaint.forum.Forum.Word;
import plaint.key.PartyId;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.text.Words;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Gradual;
import plaint.ui.kit.Gradual.Piece;
import plaint.ui.kit.Kit;
import plaint.ui.kit.RecordForm;
import plaint.ui.kit.Strike;

/// The right side of the docket: number and docketing, what is due with every step, limitation against each defendant.
final class DocketDue extends ScrollPane {
    private static final double SUM = 312;
    private final CaseModel model;
    private final Desktop desktop;
    private DocketForms forms;

    DocketDue(CaseModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
        setFitToWidth(true);
        model.openedProperty().addListener(o -> reload());
        reload();
    }

    void forms(DocketForms now) {
        forms = now;
    }

    private String say(String key, Object... args) {
        return desktop.say(key, args);
    }

    private String in(Word w) {
        return desktop.lang().of(w.zh(), w.en());
    }

    private void reload() {
        var file = model.file();
        desktop.jobs().run(p -> new CaseDue(desktop.office()).run(file), r -> {
            if (file != model.file()) return;
            var today = CourtClock.today(desktop.office().forums(), file);
            var content = new VBox(16);
            content.setStyle("-fx-padding: 16 24 24 8;");
            Gradual.fill(this, content, content, List.of(Piece.in(content, () -> court(file)), Piece.in(content, () -> due(r, today)), Piece.in(content, () -> limits(r, today))));
        });
    }

    private Node court(CaseFile c) {
        var card = Kit.card(say("docket.court.head"), "", Kit.iconButton("fth-edit-2", say("docket.court.edit"), this::docketing));
        var body = new VBox(6, Kit.fact(say("docket.field.docketNo"), c.docketNo() == null ? say("docket.court.none") : c.docketNo(), 96));
        for (var f : c.filings()) body.getChildren().add(Kit.fact(say("docket.court.filing", f.no()),
            Kit.text(f.submitted() == null ? say("docket.court.notSubmitted") : f.accepted() == null ? say("docket.court.submitted", f.submitted()) : say("docket.court.accepted", f.submitted(), f.accepted())), 96));
        body.getStyleClass().add("card-body");
        card.getChildren().add(body);
        return card;
    }

    /// Docket number, the day a filing was handed in and the day it was docketed; the story gets its events. What was handed in is frozen from then on.
    private void docketing() {
        var c = model.file();
        var form = new RecordForm(desktop, say("docket.court.edit"));
        // the first that waits to be handed in, else the last
        var last = c.filings().isEmpty() ? null : c.filings().stream().filter(Filing::open).findFirst().orElse(c.filings().getLast());
        var filing = last == null ? null : form.choice(say("docket.court.which"), c.filings().stream().map(Filing::no).toList(), last.no(), n -> say("docket.court.filing", n)).needed();
        var dated = last == null ? null : form.date(say("docket.court.dated"), last.dated()).needed().at("/dated");
        var submitted = last == null ? null : form.date(say("docket.court.handedIn"), last.submitted()).at("/submitted");
        var accepted = last == null ? null : form.date(say("docket.court.day"), last.accepted()).at("/accepted");
        if (filing != null) filing.chosen(n -> {
            dated.show(n == null ? null : c.filing(n).dated());
            submitted.show(n == null ? null : c.filing(n).submitted());
            accepted.show(n == null ? null : c.filing(n).accepted());
        });
        var number = form.text(say("docket.field.docketNo"), c.docketNo()).at("/docketNo").hint("（2017）粤0307民初1234号");
        var verb = new HandInFiling(desktop.office());
        form.ask(say("docket.save"), () -> new HandInFiling.Given(number.get(), filing == null ? null : filing.get(), dated == null ? null : dated.get(), submitted == null ? null : submitted.get(), accepted == null ? null : accepted.get()),
            given -> verb.faults(c, given)).ifPresent(given -> model.verb((seen, p) -> verb.run(seen, given)));
    }

    private Node due(CaseDue.Result r, LocalDate today) {
        var buttons = Kit.row(0, Kit.iconButton("fth-corner-up-right", say("docket.due.followUp"), this::followUp), Kit.iconButton("fth-plus", say("docket.period.new"), this::period));
        var open = r.items().stream().filter(i -> i.struck() == null).toList();
        var card = Kit.card(say("docket.due.head"), String.valueOf(open.size()), buttons);
        if (r.items().isEmpty()) card.getChildren().add(note(say("docket.due.none")));
        for (var i : open) card.getChildren().add(item(i, today));
        for (var i : r.items()) if (i.struck() != null) card.getChildren().add(struck(i));
        return card;
    }

    private static Node note(String text) {
        var box = new VBox(Kit.text(text, "caption", "muted"));
        box.setStyle("-fx-padding: 10 16 12 16;");
        return box;
    }

    private Node item(DueItem i, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, i.due());
        var left = i.kind() == DueItem.Kind.WATCH && days < 0 ? say("docket.due.past") : days < 0 ? say("docket.due.over", -days) : days == 0 ? say("docket.due.today") : say("docket.due.left", days);
        var words = new VBox(2, Kit.row(8, Kit.whole(Kit.label(i.due().toString(), "medium")), Kit.whole(Kit.label(left, "caption", days <= 7 && i.kind() != DueItem.Kind.WATCH ? "danger-text" : "muted")),
            Kit.spring(), Kit.chip(say("due.kind." + i.kind()), null)), Kit.text(in(i.title()), "medium"), Kit.text(Kit.stepped(in(i.sum()), SUM), "caption"));
        if (!in(i.why()).isBlank()) words.getChildren().add(Kit.text(in(i.why()), "caption", "muted"));
        if (!i.due().equals(i.safe())) words.getChildren().add(Kit.text(say("docket.due.safe", i.safe()), "caption", "muted"));
        if (!i.steps().isEmpty()) words.getChildren().add(steps(i.steps()));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        var row = new HBox(6, words);
        if (i.kind() != DueItem.Kind.WATCH) row.getChildren().addFirst(Kit.iconButton("fth-circle", say("due.strike"), () -> strike(i)));
        row.getStyleClass().add("fund-line");
        return row;
    }

    private Node steps(List<plaint.forum.Deadlines.Step> steps) {
        var box = new VBox(3);
        for (var s : steps) box.getChildren().add(Kit.text(in(s.text()) + (s.rule() == null ? "" : desktop.lang().of("（" + s.rule().zh() + "）", " (" + s.rule().en() + ")")), "caption"));
        box.managedProperty().bind(box.visibleProperty());
        var open = new ToggleButton(say("docket.due.steps"));
        open.getStyleClass().add("flat-toggle");
        open.setGraphic(Kit.icon("fth-chevron-down", 12));
        open.setStyle("-fx-padding: 2 4 2 0;");
        box.visibleProperty().bind(open.selectedProperty());
        return new VBox(2, open, box);
    }

    private Node struck(DueItem i) {
        var d = i.struck();
        var box = new VBox(2, Kit.row(8, Kit.whole(Kit.label(i.due().toString(), "muted")), Kit.cut(in(i.title()), "muted"), Kit.spring(), Kit.chip(say("docket.due.struck"), "fth-check")),
            Kit.text(say("docket.due.struckBy", d.struckBy(), d.struckOn(), d.struckWhy() == null ? "" : d.struckWhy()), "caption", "muted"));
        box.getStyleClass().add("fund-line");
        return box;
    }

    private void strike(DueItem i) {
        Strike.ask(desktop, in(i.title()), i.due(), i.kind() == DueItem.Kind.FOLLOW_UP).ifPresent(why ->
            desktop.jobs().run(p -> new StrikeDue(desktop.office()).run(model.no(), i.id(), why), done -> model.load(() -> desktop.statusProperty().set(Notice.of("ui.status.saved")))));
    }

    private void followUp() {
        var form = new RecordForm(desktop, say("docket.due.followUp"));
        var title = form.text(say("docket.field.what"), null).needed();
        var on = form.date(say("docket.field.dueOn"), Now.today().plusDays(7)).needed();
        var owner = form.text(say("docket.field.owner"), model.file().owner());
        form.ask(say("docket.save"), title::get, t -> List.of()).ifPresent(t -> desktop.jobs().run(p -> new AddFollowUp(desktop.office()).run(model.no(), on.get(), t, owner.get()), done ->
            model.load(() -> desktop.statusProperty().set(Notice.of("ui.status.saved")))));
    }

    private void period() {
        if (forms == null) return;
        int n = 1;
        var taken = model.file().docket().dues().stream().map(Due::id).toList();
        while (taken.contains("due" + n)) n++;
        forms.period("due" + n, (d, x) -> d.docket = d.docket.withDues(plus(d.docket.dues(), x))).ifPresent(x ->
            model.edit(d -> d.docket = d.docket.withDues(plus(d.docket.dues(), x)), Notice.of("history.docket.added", Words.in(Lang.ZH).say("docket.period.one"))));
    }

    private static List<Due> plus(List<Due> all, Due one) {
        var now = new ArrayList<>(all);
        now.add(one);
        return now;
    }

    private Node limits(CaseDue.Result r, LocalDate today) {
        var card = Kit.card(say("docket.limitation.head"), "", null);
        if (r.limitations().isEmpty()) card.getChildren().add(note(say("docket.limitation.none")));
        r.limitations().forEach((party, l) -> card.getChildren().add(limit(party, l, today)));
        return card;
    }

    private Node limit(PartyId party, Limitation.Result l, LocalDate today) {
        var chip = switch (l.state()) {
            case HELD -> Kit.chip(say("docket.limitation.state.HELD"), null, "chip-done");
            case DECIDED -> Kit.chip(say("docket.limitation.state.DECIDED"), null, "chip-done");
            case EXEMPT -> Kit.chip(say("docket.limitation.state.EXEMPT"), null, "chip-done");
            case RUNNING -> l.over(today) ? Kit.chip(say("docket.limitation.over", l.due().due().day()), null, "chip-stop") : Kit.chip(say("docket.limitation.until", l.due().due().day()), null, "chip-stage");
        };
        var box = new VBox(3, Kit.row(8, Kit.cut(DocketTab.name(model, desktop, party), "medium"), Kit.spring(), chip), Kit.text(in(l.sum()), "caption"));
        if (!in(l.why()).isBlank()) box.getChildren().add(Kit.text(in(l.why()), "caption", "muted"));
        box.getChildren().add(steps(l.steps()));
        box.getStyleClass().add("fund-line");
        return box;
    }
}

package plaint.ui.forums;

import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import plaint.desk.EditTemplates.PackLine;
import plaint.desk.EditTemplates.TemplateLine;
import plaint.desk.Home;
import plaint.forum.Forum;
import plaint.text.Dates;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Follow;
import plaint.ui.kit.Gradual;
import plaint.ui.kit.Kit;

/// The forum packs at the left with the templates of the one chosen; at the right what is known of the pack, or the template chosen with the page it makes.
public final class ForumsView extends VBox {
    private static final double NAME = 150;
    private final ForumsModel model;
    private final Desktop desktop;
    private final ListView<PackLine> packs = new ListView<>();
    private final ListView<TemplateLine> templates = new ListView<>();
    private final StackPane main = new StackPane();
    private boolean setting;

    public ForumsView(ForumsModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
        var head = Kit.row(12, Kit.label(desktop.say("ui.nav.forums"), "title"), Kit.spring(), Kit.label(desktop.say("forums.hint"), "caption", "muted"));
        head.getStyleClass().add("page-head");
        packs.setCellFactory(l -> new PackCell());
        packs.setAccessibleText(desktop.say("forums.packs"));
        packs.setPrefHeight(230);
        packs.setMinHeight(120);
        templates.setCellFactory(l -> new TemplateCell());
        templates.setAccessibleText(desktop.say("forums.templates"));
        VBox.setVgrow(templates, Priority.ALWAYS);
        var under = Kit.row(8, Kit.label(desktop.say("forums.templates"), "section"));
        under.getStyleClass().add("pane-head");
        var left = new VBox(packs, under, templates);
        left.setMinWidth(240);
        var split = new SplitPane(left, main);
        split.setDividerPositions(0.24);
        SplitPane.setResizableWithParent(left, false);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().addAll(head, split);
        packs.getSelectionModel().selectedItemProperty().addListener((o, was, now) -> {
            if (now != null && !setting) model.packProperty().set(now);
        });
        templates.getSelectionModel().selectedItemProperty().addListener((o, was, now) -> {
            if (now != null && !setting) model.templateProperty().set(now);
        });
        // back to what is known of the pack
        packs.setOnMouseClicked(e -> about());
        templates.setOnKeyPressed(e -> {
            if (e.getCode() == javafx.scene.input.KeyCode.ESCAPE) about();
        });
        Follow.of(this, model.packsProperty(), this::fill);
        Follow.of(this, model.templatesProperty(), this::fill);
        Follow.of(this, model.packProperty(), this::show);
        Follow.of(this, model.templateProperty(), (was, now) -> {
            if (was == null || now == null) show();
        });
        Follow.of(this, model.testedProperty(), () -> {
            if (model.templateProperty().get() == null) show();
        });
        fill();
        show();
        model.reload();
    }

    private void about() {
        setting = true;
        templates.getSelectionModel().clearSelection();
        setting = false;
        model.templateProperty().set(null);
    }

    private void fill() {
        setting = true;
        packs.getItems().setAll(model.packsProperty().get());
        packs.getSelectionModel().select(model.packProperty().get());
        templates.getItems().setAll(model.templatesProperty().get());
        var chosen = model.templateProperty().get();
        if (chosen != null) templates.getItems().stream().filter(t -> t.path().equals(chosen.path())).findFirst().ifPresent(templates.getSelectionModel()::select);
        setting = false;
    }

    private void show() {
        if (model.templateProperty().get() != null) main.getChildren().setAll(new TemplateEditor(model, desktop));
        else if (model.packProperty().get() == null) main.getChildren().setAll(Kit.empty("fth-book-open", desktop.say("forums.none"), desktop.say("forums.none.hint"), null));
        else {
            var scroll = new ScrollPane(about(model.packProperty().get()));
            scroll.setFitToWidth(true);
            main.getChildren().setAll(scroll);
        }
    }

    private Node about(PackLine p) {
        var facts = new VBox(8);
        facts.getStyleClass().add("card-body");
        var out = new VBox(16, Kit.card(name(p), "", null, facts));
        out.setStyle("-fx-padding: 16 24 24 16;");
        facts.getChildren().addAll(fact("forums.key", p.found().id()), fact("forums.origin", desktop.say("forums.origin." + p.found().origin())), fact("forums.folder", p.found().folder().toString()));
        if (p.fault() != null) {
            var box = new VBox(Kit.text(desktop.say(p.fault()), "medium"));
            box.getStyleClass().add("warning-box");
            facts.getChildren().add(box);
            return out;
        }
        var f = p.forum();
        var review = f.layers().getFirst().review();
        long open = f.rules().stream().filter(r -> !r.verified()).count();
        facts.getChildren().addAll(fact("forums.version", f.version()), fact("forums.language", f.language() + ", " + f.currency()), fact("forums.courts", String.valueOf(f.courts().size())),
            fact("forums.review", desktop.say("forums.review." + review.state()) + (review.on() == null ? "" : "  " + Dates.table(review.on()) + "  " + review.by())), fact("forums.asOf", Dates.table(review.asOf())),
            fact("forums.rules", desktop.say("forums.rules.count", f.rules().size(), open)));
        if (review.translated()) facts.getChildren().add(fact("forums.translation", desktop.say("forums.translation.own")));
        var parents = f.layers().stream().skip(1).map(Forum.Layer::id).toList();
        if (!parents.isEmpty()) facts.getChildren().add(fact("forums.extends", String.join(" → ", parents)));
        facts.getChildren().add(tests());
        facts.getChildren().add(fact("forums.ownPacks", desktop.say("forums.ownPacks.where", desktop.office().folder().resolve("forums"), Home.userForums())));
        out.getChildren().addAll(rules(f, false), rules(f, true));
        return out;
    }

    private HBox fact(String key, String value) {
        return Kit.fact(desktop.say(key), value, NAME);
    }

    private Node tests() {
        var result = model.testedProperty().get();
        var run = Kit.button(desktop.say("forums.test"), "fth-play", model::test);
        if (result == null) return Kit.fact(desktop.say("forums.tests"), Kit.row(8, run), NAME);
        var said = new VBox(4, Kit.row(8, Kit.chip(desktop.say(result.ok() ? "forums.tests.hold" : "forums.tests.fail", result.tests(), result.faults().size()), result.ok() ? "fth-check" : "fth-alert-circle", result.ok() ? "chip-done" : "chip-stop"), run));
        for (var fault : result.faults()) said.getChildren().add(Kit.text(desktop.say(fault), "caption", "danger-text"));
        return Kit.fact(desktop.say("forums.tests"), said, NAME);
    }

    /// What was not held against its source, so that nobody takes it for certain, and what was: each with its source and since when it is in force.
    private Node rules(Forum f, boolean held) {
        var box = new VBox(4);
        box.getStyleClass().add("card-body");
        var open = f.rules().stream().filter(r -> r.verified() == held).toList();
        for (var r : open) box.getChildren().add(Kit.fact(r.file(), Kit.text(r.key() + (r.from() == null ? "" : "  " + Dates.table(r.from())) + "　" + r.source(), "muted"), NAME));
        Gradual.show(box);
        if (open.isEmpty()) box.getChildren().add(Kit.text(desktop.say(held ? "forums.rules.noneHeld" : "forums.rules.allHeld"), "muted"));
        return Kit.card(desktop.say(held ? "forums.rules.held" : "forums.rules.open"), String.valueOf(open.size()), null, box);
    }

    private String name(PackLine p) {
        return p.forum() == null ? p.found().id() : desktop.lang().of(p.forum().name().zh(), p.forum().name().en());
    }

    private final class PackCell extends ListCell<PackLine> {
        @Override protected void updateItem(PackLine p, boolean nothing) {
            super.updateItem(p, nothing);
            if (nothing || p == null) {
                setGraphic(null);
                return;
            }
            var below = Kit.cut(p.found().id() + (p.forum() == null ? "" : "  " + p.forum().version()) + "  " + desktop.say("forums.origin." + p.found().origin()), "caption", "muted");
            var words = new VBox(Kit.cut(name(p), "medium"), below);
            HBox.setHgrow(words, Priority.ALWAYS);
            var row = Kit.row(8, Kit.icon("fth-book-open", 16), words);
            if (p.fault() != null) row.getChildren().add(Kit.icon("fth-alert-circle", 14, "danger-icon"));
            row.setStyle("-fx-padding: 6 0 6 0;");
            row.prefWidthProperty().bind(packs.widthProperty().subtract(44));
            setAccessibleText(name(p));
            setGraphic(row);
        }
    }

    private final class TemplateCell extends ListCell<TemplateLine> {
        @Override protected void updateItem(TemplateLine t, boolean nothing) {
            super.updateItem(t, nothing);
            if (nothing || t == null) {
                setGraphic(null);
                return;
            }
            var row = Kit.row(8, Kit.icon(t.papers().isEmpty() ? "fth-copy" : "fth-file-text", 14),
                new VBox(Kit.cut(t.titles().isEmpty() ? desktop.say("forums.part") : desktop.lang() == plaint.text.Lang.ZH ? String.join("、", t.titles()) : String.join(", ", t.latin())), Kit.cut(t.path(), "caption", "muted")), Kit.spring());
            if (t.own()) row.getChildren().add(Kit.chip(desktop.say("forums.own"), "fth-edit-2", "chip-follow"));
            row.setStyle("-fx-padding: 4 0 4 0;");
            row.prefWidthProperty().bind(templates.widthProperty().subtract(44));
            setAccessibleText(t.path());
            setGraphic(row);
        }
    }
}

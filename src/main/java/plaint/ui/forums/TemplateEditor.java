package plaint.ui.forums;

import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import plaint.desk.EditTemplates;
import plaint.desk.LineChanges;
import plaint.ui.forums.ForumsModel.Where;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;
import plaint.ui.kit.PageStrip;

/// A template as text, with the page it makes of a case beside it. What is wrong is told under the text while it is written, with its line; what the office changed against the pack's text is
/// shown on demand, and can be given back.
final class TemplateEditor extends VBox {
    private static final Duration MOMENT = Duration.millis(300);
    private static final int AROUND = 2;
    private final ForumsModel model;
    private final Desktop desktop;
    private final TextArea text = new TextArea();
    private final VBox changes = new VBox(1);
    private final StackPane middle = new StackPane();
    private final Label fault = Kit.text("", "field-fault");
    private final Label where = Kit.label("", "caption", "muted");
    private final ToggleButton compare = new ToggleButton();
    private final Button save;
    private final Button reset;
    private final PageStrip strip;
    private final PauseTransition pause = new PauseTransition(MOMENT);
    private boolean setting;
    private int back;

    TemplateEditor(ForumsModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
        strip = new PageStrip(desktop.jobs(), desktop::say);
        save = Kit.button(desktop.say("forums.save"), "fth-check", this::save, "accent");
        Kit.tip(save, "Ctrl+S");
        reset = Kit.button(desktop.say("forums.reset"), "fth-rotate-ccw", this::reset);
        compare.setText(desktop.say("forums.compare"));
        compare.setGraphic(Kit.icon("fth-git-merge", 15));
        compare.setMinWidth(USE_PREF_SIZE);
        compare.selectedProperty().addListener(o -> show());
        fault.setManaged(false);
        fault.setVisible(false);
        text.setAccessibleText(desktop.say("forums.text"));
        text.setWrapText(true);
        text.getStyleClass().add("template-text");
        text.textProperty().addListener(o -> {
            if (!setting) {
                var t = model.textProperty().get();
                model.writing(t == null || text.getText().equals(t.now()) ? null : text.getText());
                pause.playFromStart();
            }
            enable();
        });
        text.caretPositionProperty().addListener((o, was, now) -> where.setText(desktop.say("forums.line", 1 + text.getText().substring(0, Math.min(now.intValue(), text.getLength())).chars().filter(c -> c == '\n').count())));
        text.addEventFilter(javafx.scene.input.KeyEvent.KEY_PRESSED, e -> {
            if (new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN).match(e)) {
                save();
                e.consume();
            }
        });
        pause.setOnFinished(e -> model.preview(text.getText()));
        var scroll = new ScrollPane(changes);
        scroll.setFitToWidth(true);
        changes.setStyle("-fx-padding: 8;");
        middle.getChildren().addAll(text, scroll);
        VBox.setVgrow(middle, Priority.ALWAYS);
        var acts = Kit.row(8, save, reset, compare, Kit.spring(), where);
        var left = new VBox(8, acts, middle, fault);
        left.setStyle("-fx-padding: 12 16 12 16;");
        left.setMinWidth(340);
        var places = places();
        var head = Kit.row(8, places);
        head.getStyleClass().add("pane-head");
        var pages = strip.waiting(desktop.say("ui.filing.drawing"), model.refusedProperty().isNotNull().or(model.placeProperty().isNull()));
        VBox.setVgrow(pages, Priority.ALWAYS);
        var right = new VBox(head, pages);
        right.setMinWidth(280);
        var split = new SplitPane(left, right);
        split.setDividerPositions(0.55);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().add(split);
        model.textProperty().addListener(o -> fill());
        model.refusedProperty().addListener(o -> tell());
        model.lookedProperty().addListener((o, was, now) -> {
            int page = strip.pageProperty().get();
            strip.show(now == null ? null : now.file(), i -> desktop.say("draft.page", i + 1));
            back = page;
        });
        strip.countProperty().addListener((o, was, now) -> {
            if (back > 0 && now.intValue() > back) strip.goTo(back);
        });
        if (model.lookedProperty().get() != null) strip.show(model.lookedProperty().get().file(), i -> desktop.say("draft.page", i + 1));
        fill();
    }

    private ComboBox<Where> places() {
        var places = new ComboBox<Where>();
        places.setAccessibleText(desktop.say("forums.place"));
        places.setMaxWidth(Double.MAX_VALUE);
        javafx.scene.layout.HBox.setHgrow(places, Priority.ALWAYS);
        places.setPromptText(desktop.say("forums.place.none"));
        places.setCellFactory(l -> new PlaceCell());
        places.setButtonCell(new PlaceCell());
        Runnable fill = () -> {
            setting = true;
            places.getItems().setAll(model.placesProperty().get());
            places.setValue(model.placeProperty().get());
            setting = false;
        };
        model.placesProperty().addListener(o -> fill.run());
        model.placeProperty().addListener(o -> {
            fill.run();
            enable();
        });
        fill.run();
        places.valueProperty().addListener((o, was, now) -> {
            if (now != null && !setting) model.placeProperty().set(now);
        });
        return places;
    }

    private void fill() {
        var t = model.textProperty().get();
        var now = t == null ? "" : model.unsaved() == null ? t.now() : model.unsaved();
        setting = true;
        // what was just saved is on the screen already, with the cursor where it was written
        if (!now.equals(text.getText())) {
            text.setText(now);
            text.positionCaret(0);
        }
        if (t != null && now.equals(t.now())) model.writing(null);
        setting = false;
        show();
        tell();
    }

    private void show() {
        text.setVisible(!compare.isSelected());
        middle.getChildren().get(1).setVisible(compare.isSelected());
        enable();
        changes.getChildren().clear();
        var t = model.textProperty().get();
        if (!compare.isSelected() || t == null) return;
        var lines = LineChanges.brief(t.pack(), text.getText(), AROUND);
        if (lines.isEmpty()) changes.getChildren().add(Kit.text(desktop.say("forums.same"), "muted"));
        for (var l : lines) {
            var said = Kit.text(l.sign() + " " + l.text(), l.sign() == '-' ? "line-gone" : l.sign() == '+' ? "line-new" : "muted");
            said.setMaxWidth(Double.MAX_VALUE);
            said.setAccessibleText((l.sign() == '-' ? desktop.say("forums.gone") : l.sign() == '+' ? desktop.say("forums.new") : "") + " " + l.text());
            changes.getChildren().add(said);
        }
    }

    private void enable() {
        var t = model.textProperty().get();
        save.setDisable(t == null || text.getText().equals(t.now()) || model.placeProperty().get() == null);
        reset.setDisable(t == null || t.own() == null && text.getText().equals(t.now()));
    }

    /// What the case lacks is no fault of the template: it is told, and can be kept.
    private void tell() {
        var n = model.refusedProperty().get();
        var of = model.templateProperty().get();
        int line = n == null || of == null ? 0 : EditTemplates.line(n, of.path(), text.getText());
        var said = n == null ? "" : (line > 0 ? desktop.say("forums.line", line) + "　" : "") + desktop.say(n);
        fault.setText(said);
        fault.setManaged(!said.isEmpty());
        fault.setVisible(!said.isEmpty());
        text.getStyleClass().remove("field-wrong");
        if (!said.isEmpty()) text.getStyleClass().add("field-wrong");
    }

    private void save() {
        if (!save.isDisabled()) model.save(text.getText());
    }

    private void reset() {
        var t = model.textProperty().get();
        if (t.own() == null) {
            // nothing was saved: what was written is given up
            text.setText(t.now());
            return;
        }
        if (desktop.dialogs().confirm(desktop.say("forums.reset.ask"), desktop.say("forums.reset.detail", model.templateProperty().get().path()), desktop.say("forums.reset"))) {
            model.writing(null);
            model.reset();
        }
    }

    private final class PlaceCell extends ListCell<Where> {
        @Override protected void updateItem(Where w, boolean nothing) {
            super.updateItem(w, nothing);
            setText(nothing || w == null ? null : desktop.say("forums.place.name", w.file().no(), w.filing(), desktop.lang().of(w.paper().title(), w.paper().latin())));
        }
    }
}

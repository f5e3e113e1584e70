package plaint.ui.casefile;

import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.event.EventHandler;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import plaint.casefile.Rewrite;
import plaint.casefile.Rewrite.Act;
import plaint.desk.ShowDraft;
import plaint.drafting.Passage;
import plaint.text.Dates;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;
import plaint.ui.kit.PageStrip;

/// The text of a paper, paragraph by paragraph: the list at the left, the paragraph chosen in the middle, the pages at the right, which follow the typing. What the template says stands
/// beside what the office wrote; where it says something else by now, both are shown with the choice.
final class DraftEditor extends VBox {
    private static final Duration MOMENT = Duration.millis(250);
    private final DraftModel model;
    private final Desktop desktop;
    private final ListView<Object> list = new ListView<>();
    private final PageStrip strip;
    private final TextArea text = new TextArea();
    private final Label fault = Kit.text("", "field-fault");
    private final VBox editor = new VBox(10);
    private final HBox acts = Kit.row(6);
    private final FieldMenu insert;
    private final PauseTransition pause = new PauseTransition(MOMENT);
    private final VBox beside = new VBox(10);
    private FieldText fields;
    private String shownFor;
    /// What stood in the field before anything was written: the paragraph as it is kept.
    private String asKept = "";
    private final EventHandler<WindowEvent> closing = this::closing;
    /// The paragraphs there were when another was asked for; null where none was.
    private Set<String> known;
    private boolean setting;

    DraftEditor(DraftModel model, Desktop desktop, Runnable back) {
        this.model = model;
        this.desktop = desktop;
        insert = new FieldMenu(desktop, text);
        strip = new PageStrip(desktop.jobs(), desktop::say);
        fault.setManaged(false);
        fault.setVisible(false);
        text.setWrapText(true);
        text.setAccessibleText(desktop.say("draft.own"));
        text.setPrefRowCount(8);
        text.textProperty().addListener(o -> typed());
        text.addEventFilter(javafx.scene.input.KeyEvent.KEY_PRESSED, e -> {
            if (new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN).match(e)) {
                save();
                e.consume();
            }
        });
        pause.setOnFinished(e -> preview());
        getChildren().addAll(bar(back), columns());
        VBox.setVgrow(getChildren().get(1), Priority.ALWAYS);
        model.draftProperty().addListener(o -> fill());
        model.chosenProperty().addListener((o, was, now) -> choose(now));
        // whoever goes on to another screen has finished writing here
        sceneProperty().addListener((o, was, now) -> {
            if (was != null && was.getWindow() != null) was.getWindow().removeEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, closing);
            if (now != null && now.getWindow() != null) now.getWindow().addEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, closing);
            if (now == null) leave();
        });
        model.lookedProperty().addListener((o, was, now) -> {
            if (now == null) return;
            strip.show(now.file(), i -> desktop.say("draft.page", i + 1));
            turn();
        });
        strip.countProperty().addListener(o -> turn());
        model.refusedProperty().addListener((o, was, now) -> tell(now == null ? "" : desktop.say(now)));
        if (model.draftProperty().get() != null) fill();
        else show();
    }

    private HBox bar(Runnable back) {
        var papers = new ComboBox<ShowDraft.PaperLine>();
        papers.setAccessibleText(desktop.say("draft.paper"));
        papers.setPrefWidth(340);
        papers.setCellFactory(l -> new PaperCell());
        papers.setButtonCell(new PaperCell());
        Runnable fill = () -> {
            setting = true;
            papers.getItems().setAll(model.papersProperty().get());
            papers.getItems().stream().filter(p -> p.key().equals(model.paperProperty().get())).findFirst().ifPresent(papers::setValue);
            setting = false;
        };
        model.papersProperty().addListener(o -> fill.run());
        fill.run();
        papers.valueProperty().addListener((o, was, now) -> {
            if (now == null || setting || now.key().equals(model.paperProperty().get())) return;
            if (!leave()) {
                fill.run();
                return;
            }
            known = null;
            model.paperProperty().set(now.key());
        });
        var bar = Kit.row(10, Kit.button(desktop.say("draft.back"), "fth-arrow-left", () -> {
            if (leave()) back.run();
        }, "flat"), papers, Kit.spring(), Kit.cut(desktop.say("draft.hint"), "caption", "muted"),
            Kit.button(desktop.say("draft.word"), "fth-download", () -> {
                var d = model.draftProperty().get();
                if (d != null) desktop.dialogs().chooseTarget(desktop.say("draft.word"), d.title() + ".docx").ifPresent(model::word);
            }, "tool"), Kit.button(desktop.say("draft.filed"), "fth-upload", () -> desktop.dialogs().chooseFiles(desktop.say("draft.filed")).stream().findFirst().ifPresent(model::take), "tool"));
        bar.getStyleClass().add("pane-head");
        return bar;
    }

    private SplitPane columns() {
        list.setCellFactory(l -> new PassageCell(desktop));
        list.setAccessibleText(desktop.say("draft.paragraphs"));
        list.getSelectionModel().selectedItemProperty().addListener((o, was, now) -> {
            if (setting) return;
            if (!leave()) {
                // what is told stands under the paragraph it is told of
                setting = true;
                list.getSelectionModel().select(was);
                setting = false;
                return;
            }
            if (now instanceof Passage p) model.chosenProperty().set(p.id());
            show();
            turn();
        });
        var scroll = new ScrollPane(editor);
        scroll.setFitToWidth(true);
        editor.setStyle("-fx-padding: 12 16 16 16;");
        var left = new VBox(list);
        VBox.setVgrow(list, Priority.ALWAYS);
        left.setMinWidth(240);
        scroll.setMinWidth(330);
        var pages = strip.waiting(desktop.say("ui.filing.drawing"), model.refusedProperty().isNotNull());
        pages.setMinWidth(300);
        var split = new SplitPane(left, scroll, pages);
        split.setDividerPositions(0.27, 0.61);
        return split;
    }

    /// A paragraph chosen elsewhere: where somebody pressed on the page.
    private void choose(String id) {
        if (setting || id == null || model.draftProperty().get() == null || list.getSelectionModel().getSelectedItem() instanceof Passage now && now.id().equals(id)) return;
        list.getItems().stream().filter(x -> x instanceof Passage p && p.id().equals(id)).findFirst().ifPresent(x -> {
            list.getSelectionModel().select(x);
            list.scrollTo(Math.max(0, list.getItems().indexOf(x) - 3));
        });
    }

    private boolean unsaved(String id) {
        return id != null && id.equals(shownFor) && !text.getText().equals(asKept);
    }

    /// Keeps what was written in the paragraph shown, as a word processor would; false where it cannot be kept, which is told.
    private boolean leave() {
        pause.stop();
        if (!unsaved(shownFor) || text.isDisabled() || !text.isEditable()) return true;
        var now = written();
        if (now == null) return false;
        asKept = text.getText();
        model.save(shownFor, now);
        return true;
    }

    /// The window closes once what was written is kept.
    private void closing(WindowEvent e) {
        if (!unsaved(shownFor)) return;
        e.consume();
        var window = getScene().getWindow();
        if (leave()) model.draftProperty().addListener(new InvalidationListener() {
            @Override public void invalidated(Observable draft) {
                draft.removeListener(this);
                Platform.runLater(() -> window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST)));
            }
        });
    }

    /// Adds a paragraph, which is chosen once it is there.
    private void add(Act where) {
        if (!leave()) return;
        known = model.draftProperty().get().passages().stream().map(Passage::id).collect(Collectors.toSet());
        model.add(where, desktop.say("draft.new"));
    }

    /// The paragraphs as saved; the one chosen stays chosen, and what is being written in it stays written.
    private void fill() {
        var d = model.draftProperty().get();
        fields = insert.fill(d.fields());
        setting = true;
        list.getItems().setAll(d.passages());
        list.getItems().addAll(d.lost());
        var chosen = model.passage();
        var added = known == null ? null : d.passages().stream().filter(p -> !known.contains(p.id())).findFirst().orElse(null);
        if (added != null) {
            chosen = added;
            known = null;
        }
        if (chosen == null) chosen = d.passages().stream().filter(p -> p.kind() == Passage.Kind.TEXT).findFirst().orElse(d.passages().isEmpty() ? null : d.passages().getFirst());
        if (chosen != null) {
            model.chosenProperty().set(chosen.id());
            list.getSelectionModel().select(chosen);
            if (shownFor == null || !shownFor.equals(chosen.id())) list.scrollTo(Math.max(0, list.getItems().indexOf(chosen) - 3));
        }
        setting = false;
        if (chosen == null || !unsaved(chosen.id())) shownFor = null;
        // while it was read again somebody went on writing
        else if (fields.shown(words(chosen)).equals(text.getText())) asKept = text.getText();
        else pause.playFromStart();
        show();
        if (added == null) return;
        // nobody wants the words it was added with
        text.requestFocus();
        text.selectAll();
    }

    /// What a paragraph says: the office's own words, else the template's.
    private static String words(Passage p) {
        return p.rewrite() != null && p.rewrite().text() != null ? p.rewrite().text() : p.generated() == null ? "" : p.generated();
    }

    private void show() {
        editor.getChildren().clear();
        if (list.getSelectionModel().getSelectedItem() instanceof Rewrite lost) {
            lost(lost);
            return;
        }
        var p = model.passage();
        if (p == null) {
            editor.getChildren().add(fault);
            return;
        }
        boolean frozen = model.draftProperty().get().frozen();
        if (!p.id().equals(shownFor)) {
            shownFor = p.id();
            setting = true;
            asKept = fields.shown(words(p));
            text.setText(asKept);
            setting = false;
            tell("");
        }
        text.setEditable(!frozen);
        boolean struck = p.block() < 0;
        text.setDisable(struck);
        acts(p, frozen, struck);
        var filed = model.filed();
        if (filed != null) {
            var back = Kit.button(desktop.say("draft.filed.back"), "fth-rotate-ccw", model::takeBack);
            back.setDisable(frozen);
            var box = new VBox(8, Kit.text(desktop.say("draft.filed.is", filed.file().name(), filed.file().pages(), filed.by()), "medium"), Kit.row(8, back));
            box.getStyleClass().add("warning-box");
            editor.getChildren().add(box);
        }
        if (frozen) editor.getChildren().add(Kit.text(desktop.say("draft.frozen"), "muted"));
        if (p.changed()) editor.getChildren().add(changed(p));
        editor.getChildren().addAll(acts, text, fault, besides(p));
    }

    private void acts(Passage p, boolean frozen, boolean struck) {
        var save = Kit.button(desktop.say("draft.save"), "fth-check", this::save, "accent");
        Kit.tip(save, "Ctrl+S");
        save.setDisable(frozen || struck);
        insert.setDisable(frozen || struck);
        var before = Kit.iconButton("fth-corner-left-up", desktop.say("draft.before"), () -> add(Act.BEFORE));
        var after = Kit.iconButton("fth-corner-left-down", desktop.say("draft.after"), () -> add(Act.AFTER));
        var strike = Kit.iconButton("fth-trash-2", desktop.say(p.generated() == null ? "draft.takeAway" : "draft.strike"), () -> instead(model::strike));
        strike.setDisable(frozen || struck);
        before.setDisable(frozen);
        after.setDisable(frozen);
        acts.getChildren().setAll(save, insert, Kit.spring(), before, after, strike);
        if (p.rewrite() != null && p.generated() != null) {
            var restore = Kit.iconButton("fth-rotate-ccw", desktop.say("draft.restore"), () -> instead(() -> model.restore(p.rewrite().id())));
            restore.setDisable(frozen);
            acts.getChildren().add(restore);
        }
    }

    /// What was being written is given up for what is done now.
    private void instead(Runnable act) {
        pause.stop();
        asKept = text.getText();
        act.run();
    }

    /// Old generated, new generated, and the choice; what the office wrote stands in the field below.
    private VBox changed(Passage p) {
        var was = fields.shown(p.rewrite().generated() == null ? "" : p.rewrite().generated());
        var now = fields.shown(p.generated());
        var then = new VBox(4, Kit.label(desktop.say("draft.then"), "caption", "muted"), Differences.of(was, now, true));
        var today = new VBox(4, Kit.label(desktop.say("draft.now"), "caption", "muted"), Differences.of(now, was, false));
        HBox.setHgrow(then, Priority.ALWAYS);
        HBox.setHgrow(today, Priority.ALWAYS);
        for (var side : new VBox[] {then, today}) {
            side.setPrefWidth(200);
            side.setMinWidth(120);
        }
        var keep = Kit.button(desktop.say("draft.keep"), null, model::keep);
        var take = Kit.button(desktop.say("draft.take"), null, () -> instead(() -> model.restore(p.rewrite().id())));
        var edit = Kit.button(desktop.say("draft.edit"), null, text::requestFocus);
        edit.setDisable(p.block() < 0);
        var box = new VBox(8, Kit.text(desktop.say("draft.changed"), "medium"), new HBox(12, then, today), Kit.row(8, keep, take, edit));
        box.getStyleClass().add("warning-box");
        return box;
    }

    private VBox besides(Passage p) {
        beside.getChildren().clear();
        if (p.rewrite() != null) {
            beside.getChildren().add(Kit.text(desktop.say(p.block() < 0 ? "draft.struckBy" : "draft.writtenBy", p.rewrite().by(), java.time.LocalDate.ofInstant(p.rewrite().on(), Dates.BEIJING)), "caption", "muted"));
        }
        if (p.generated() != null && p.rewrite() != null)
            beside.getChildren().addAll(Kit.label(desktop.say("draft.template"), "caption", "muted"), Kit.text(fields.shown(p.generated()), "muted"));
        if (p.generated() == null) beside.getChildren().add(Kit.text(desktop.say("draft.ownOnly"), "caption", "muted"));
        return beside;
    }

    private void lost(Rewrite r) {
        var words = new TextArea(fields.shown(r.text() == null ? r.generated() : r.text()));
        words.setEditable(false);
        words.setWrapText(true);
        words.setPrefRowCount(6);
        editor.getChildren().addAll(Kit.text(desktop.say("draft.lost"), "medium"), words, Kit.row(8, Kit.button(desktop.say("draft.takeAway"), "fth-trash-2", () -> model.restore(r.id()))));
    }

    private void typed() {
        if (setting || shownFor == null) return;
        pause.playFromStart();
    }

    /// What is written, as it is kept; null where it names a field that is none, which is told.
    private String written() {
        var unknown = new ArrayList<String>();
        var kept = fields.kept(text.getText(), unknown);
        if (unknown.isEmpty()) return kept;
        tell(desktop.say("draft.unknown", unknown.getFirst()));
        return null;
    }

    private void preview() {
        var kept = written();
        if (kept != null) model.preview(kept);
    }

    private void save() {
        pause.stop();
        var p = model.passage();
        var now = p == null ? null : written();
        if (now == null || text.isDisabled() || !text.isEditable()) return;
        if (p.rewrite() == null && now.equals(p.generated())) return;
        asKept = text.getText();
        model.save(p.id(), now);
    }

    private void tell(String what) {
        fault.setText(what);
        fault.setManaged(!what.isEmpty());
        fault.setVisible(!what.isEmpty());
        if (what.isEmpty()) text.getStyleClass().remove("field-wrong");
        else if (!text.getStyleClass().contains("field-wrong")) text.getStyleClass().add("field-wrong");
    }

    /// To the page on which the paragraph chosen begins.
    private void turn() {
        var looked = model.lookedProperty().get();
        var id = model.chosenProperty().get();
        if (looked == null || id == null || strip.countProperty().get() == 0) return;
        looked.draft().passage(id).map(p -> looked.pageOf(p.shown())).filter(i -> i >= 0 && i != strip.pageProperty().get()).ifPresent(strip::goTo);
    }

    /// A paper by its title, with how much of it is the office's own.
    private final class PaperCell extends ListCell<ShowDraft.PaperLine> {
        @Override protected void updateItem(ShowDraft.PaperLine p, boolean nothing) {
            super.updateItem(p, nothing);
            setText(null);
            if (nothing || p == null) {
                setGraphic(null);
                return;
            }
            var row = Kit.row(6, Kit.cut(desktop.lang().of(p.title(), p.latin())), Kit.spring());
            if (p.own() > 0) row.getChildren().add(Kit.chip(String.valueOf(p.own()), "fth-edit-2"));
            if (p.changed() + p.lost() > 0) row.getChildren().add(Kit.chip(String.valueOf(p.changed() + p.lost()), "fth-alert-triangle", "chip-gap"));
            row.setMinWidth(Region.USE_PREF_SIZE);
            setGraphic(row);
        }
    }
}

package plaint.ui.casefile;

import java.util.ArrayList;
import javafx.animation.PauseTransition;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
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
import javafx.util.Duration;
import plaint.casefile.Rewrite;
import plaint.casefile.Rewrite.Act;
import plaint.desk.ShowDraft;
import plaint.drafting.Passage;
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
    private final MenuButton insert = new MenuButton();
    private final PauseTransition pause = new PauseTransition(MOMENT);
    private final VBox beside = new VBox(10);
    private FieldText fields;
    private String shownFor;
    private boolean setting;

    DraftEditor(DraftModel model, Desktop desktop, Runnable back) {
        this.model = model;
        this.desktop = desktop;
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
        papers.setPrefWidth(280);
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
            if (now != null && !setting) model.paperProperty().set(now.key());
        });
        var bar = Kit.row(10, Kit.button(desktop.say("draft.back"), "fth-arrow-left", back, "flat"), papers, Kit.spring(), Kit.cut(desktop.say("draft.hint"), "caption", "muted"),
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
            if (now instanceof Passage p) model.chosenProperty().set(p.id());
            show();
            turn();
        });
        insert.setText(desktop.say("draft.insert"));
        insert.setGraphic(Kit.icon("fth-link", 15));
        var scroll = new ScrollPane(editor);
        scroll.setFitToWidth(true);
        editor.setStyle("-fx-padding: 12 16 16 16;");
        var left = new VBox(list);
        VBox.setVgrow(list, Priority.ALWAYS);
        left.setMinWidth(240);
        scroll.setMinWidth(330);
        strip.setMinWidth(300);
        var split = new SplitPane(left, scroll, strip);
        split.setDividerPositions(0.27, 0.61);
        return split;
    }

    /// The paragraphs as saved; the one chosen stays chosen, and what is being written in it stays written.
    private void fill() {
        var d = model.draftProperty().get();
        fields = new FieldText(d.fields(), this::naming);
        setting = true;
        list.getItems().setAll(d.passages());
        list.getItems().addAll(d.lost());
        var chosen = model.passage();
        if (chosen == null) chosen = d.passages().stream().filter(p -> p.kind() == Passage.Kind.TEXT).findFirst().orElse(d.passages().isEmpty() ? null : d.passages().getFirst());
        if (chosen != null) {
            model.chosenProperty().set(chosen.id());
            list.getSelectionModel().select(chosen);
            if (shownFor == null || !shownFor.equals(chosen.id())) list.scrollTo(Math.max(0, list.getItems().indexOf(chosen) - 3));
        }
        setting = false;
        shownFor = null;
        show();
        menu();
    }

    private String naming(String group, String label) {
        return switch (group) {
            case "exhibit", "party", "name" -> label;
            case "label" -> desktop.say("draft.field.label", label);
            case "pages" -> desktop.say("draft.field.pages", label);
            case "amount.figures" -> sum(label);
            case "amount.full" -> desktop.say("draft.field.full", sum(label));
            case "amount.words" -> desktop.say("draft.field.words", sum(label));
            case "paragraph" -> desktop.say("draft.field.paragraph", label);
            case "number", "count" -> desktop.say("draft.field.count", label);
            case "bold" -> desktop.say(label.equals("on") ? "draft.field.bold" : "draft.field.boldEnd");
            case "kai" -> desktop.say(label.equals("on") ? "draft.field.kai" : "draft.field.kaiEnd");
            default -> label;
        };
    }

    private String sum(String key) {
        return switch (key) {
            case "total" -> desktop.say("draft.sum.total");
            case "loss" -> desktop.say("draft.sum.loss");
            case "costs" -> desktop.say("draft.sum.costs");
            case "fee" -> desktop.say("draft.sum.fee");
            case "topUp" -> desktop.say("draft.sum.topUp");
            default -> key.startsWith("head.") ? key.substring(5) : key;
        };
    }

    private void menu() {
        insert.getItems().clear();
        for (var group : new String[][] {{"draft.menu.exhibit", "exhibit"}, {"draft.menu.label", "label"}, {"draft.menu.pages", "pages"}, {"draft.menu.party", "party"}, {"draft.menu.name", "name"},
            {"draft.menu.amount", "amount.figures"}, {"draft.menu.full", "amount.full"}, {"draft.menu.words", "amount.words"}, {"draft.menu.paragraph", "paragraph"}}) {
            var menu = new Menu(desktop.say(group[0]));
            for (var f : model.draftProperty().get().fields()) {
                if (!f.group().equals(group[1])) continue;
                var now = f.now().codePointCount(0, f.now().length()) <= 36 ? f.now() : f.now().substring(0, f.now().offsetByCodePoints(0, 36)) + "…";
                var item = new MenuItem(fields.shown(f) + "　" + now);
                item.setMnemonicParsing(false);
                item.setOnAction(e -> {
                    text.replaceSelection(fields.shown(f));
                    text.requestFocus();
                });
                menu.getItems().add(item);
            }
            if (!menu.getItems().isEmpty()) insert.getItems().add(menu);
        }
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
            text.setText(fields.shown(p.rewrite() != null && p.rewrite().text() != null ? p.rewrite().text() : p.generated() == null ? "" : p.generated()));
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
        var before = Kit.iconButton("fth-corner-left-up", desktop.say("draft.before"), () -> model.add(Act.BEFORE, desktop.say("draft.new")));
        var after = Kit.iconButton("fth-corner-left-down", desktop.say("draft.after"), () -> model.add(Act.AFTER, desktop.say("draft.new")));
        var strike = Kit.iconButton("fth-trash-2", desktop.say(p.generated() == null ? "draft.takeAway" : "draft.strike"), model::strike);
        strike.setDisable(frozen || struck);
        before.setDisable(frozen);
        after.setDisable(frozen);
        acts.getChildren().setAll(save, insert, Kit.spring(), before, after, strike);
        if (p.rewrite() != null && p.generated() != null) {
            var restore = Kit.iconButton("fth-rotate-ccw", desktop.say("draft.restore"), () -> model.restore(p.rewrite().id()));
            restore.setDisable(frozen);
            acts.getChildren().add(restore);
        }
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
        var take = Kit.button(desktop.say("draft.take"), null, () -> model.restore(p.rewrite().id()));
        var edit = Kit.button(desktop.say("draft.edit"), null, text::requestFocus);
        edit.setDisable(p.block() < 0);
        var box = new VBox(8, Kit.text(desktop.say("draft.changed"), "medium"), new HBox(12, then, today), Kit.row(8, keep, take, edit));
        box.getStyleClass().add("warning-box");
        return box;
    }

    private VBox besides(Passage p) {
        beside.getChildren().clear();
        if (p.rewrite() != null) {
            beside.getChildren().add(Kit.text(desktop.say(p.block() < 0 ? "draft.struckBy" : "draft.writtenBy", p.rewrite().by(), java.time.LocalDate.ofInstant(p.rewrite().on(), java.time.ZoneId.systemDefault())), "caption", "muted"));
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
        var kept = p == null ? null : written();
        if (kept == null || text.isDisabled() || !text.isEditable()) return;
        if (p.rewrite() == null && kept.equals(p.generated())) return;
        model.save(kept);
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

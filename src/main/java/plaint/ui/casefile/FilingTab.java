package plaint.ui.casefile;

import java.util.List;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import plaint.casefile.Filing;
import plaint.check.Finding;
import plaint.text.Dates;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Gradual;
import plaint.ui.kit.Kit;
import plaint.ui.kit.PageSearch;
import plaint.ui.kit.PageStrip;
import plaint.ui.kit.PageThumbs;

/// A filing: its parts with pages at the left, the very pages in the middle, the check at the right, sets and acts at the bottom.
final class FilingTab extends VBox {
    private final FilingModel model;
    private final Desktop desktop;
    private final FilingParts parts;
    private final PageStrip strip;
    private final PageThumbs thumbs;
    private final PageSearch search;
    private final CheckPane check;
    private final FilingBar bottom;
    private final SplitPane split;
    private final VBox totals = new VBox();
    /// Whether the filing shown was handed in.
    private final javafx.beans.binding.BooleanBinding closed;
    private final javafx.event.EventHandler<KeyEvent> keys = this::key;
    private boolean following;
    private boolean changed;
    /// The filing whose parts stand at the left, and the one whose pages are in view.
    private int listed;
    private int viewed;
    /// Which page of the part chosen is in view.
    private int within;

    FilingTab(FilingModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
        closed = Bindings.createBooleanBinding(() -> filing().map(f -> !f.open()).orElse(false), model.filingProperty(), model.caseModel().openedProperty());
        strip = new PageStrip(desktop.jobs(), desktop::say);
        thumbs = new PageThumbs(desktop.jobs(), strip);
        search = new PageSearch(strip, desktop);
        parts = new FilingParts(model, desktop);
        check = new CheckPane(model, desktop, this::look);
        bottom = new FilingBar(model, desktop);
        var left = left();
        var middle = middle();
        split = new SplitPane(left, middle, check);
        Gradual.show(left, middle, check);
        split.setDividerPositions(0.27, 0.735);
        split.getItems().forEach(n -> SplitPane.setResizableWithParent(n, n instanceof StackPane));
        VBox.setVgrow(split, Priority.ALWAYS);
        whole();
        model.filingProperty().addListener(o -> whole());
        model.planProperty().addListener(o -> changed());
        model.refusedProperty().addListener(o -> changed());
        model.findingsProperty().addListener(o -> changed());
        model.previewProperty().addListener((o, was, now) -> preview());
        setOnKeyPressed(e -> {
            if (new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN).match(e)) bottom.produce();
            if (new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN).match(e)) bottom.print();
        });
        // heard wherever the focus is, as long as this tab is the one in view
        sceneProperty().addListener((o, was, now) -> {
            if (was != null) was.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
            if (now != null) now.addEventFilter(KeyEvent.KEY_PRESSED, keys);
        });
        show();
        preview();
    }

    /// The filing, or how one is begun where there is none.
    private void whole() {
        if (model.filingProperty().get() != 0) getChildren().setAll(split, bottom.node());
        else getChildren().setAll(nothingBegun());
    }

    private StackPane nothingBegun() {
        boolean may = model.caseModel().mayBegin();
        var act = may ? Kit.button(desktop.say("ui.filing.begin"), "fth-plus", () -> new FilingForms(model.caseModel(), desktop).begin(), "accent")
            : Kit.button(desktop.say("ui.filing.none.toClaim"), "fth-arrow-right", () -> desktop.go(new plaint.ui.kit.Place.InCase(model.caseModel().no(), "claim")), "accent");
        var box = new StackPane(Kit.empty("fth-file-text", desktop.say("ui.filing.none"), desktop.say(may ? "ui.filing.none.hint" : "ui.filing.none.claim"), act));
        VBox.setVgrow(box, Priority.ALWAYS);
        return box;
    }

    /// Called when the tab is chosen or left.
    void looking(boolean now) {
        if (now && model.filingProperty().get() == 0) whole();
        model.looking(now);
    }

    private String pageName(int index) {
        var plan = model.planProperty().get();
        if (plan == null) return String.valueOf(index + 1);
        if (index >= plan.court().plan().sides().size()) return "";
        var side = plan.court().plan().sides().get(index);
        return side.blank() ? desktop.say("ui.filing.blank") : parts.title(side.part()) + " " + side.label();
    }

    private void key(KeyEvent e) {
        for (javafx.scene.Node n = this; n != null; n = n.getParent()) if (!n.isVisible()) return;
        if (e.getCode() == KeyCode.F8) check.walk(e.isShiftDown() ? -1 : 1);
        else if (new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN).match(e)) search.open();
        else return;
        e.consume();
    }

    /// The number printed on a page; the part it belongs to is selected at the left.
    private String printed(int index) {
        var plan = model.planProperty().get();
        if (plan == null || index >= plan.court().plan().sides().size()) return "";
        var side = plan.court().plan().sides().get(index);
        return side.blank() ? desktop.say("ui.filing.blank") : side.label();
    }

    private void preview() {
        strip.showAt(model.previewProperty().get(), this::pageName, place());
        if (model.previewProperty().get() != null) viewed = model.filingProperty().get();
        thumbs.show(model.previewProperty().get(), this::pageName);
        nothing();
    }

    /// The page in view stays in view, wherever its part lies now; another filing is looked at from its beginning.
    private int place() {
        var plan = model.planProperty().get();
        if (viewed != model.filingProperty().get()) return 0;
        var part = parts.getSelectionModel().getSelectedItem();
        if (plan == null || part == null || plan.court().plan().parts().stream().noneMatch(p -> p == part)) return strip.pageProperty().get();
        return plan.court().plan().sideOf(part) + Math.min(within, part.pages() - 1);
    }

    /// Why there is no page to be seen.
    private void nothing() {
        // what was said of another filing does not stand under what is said of this one
        if (model.previewProperty().get() == null) strip.tell(model.planProperty().get() == null && model.refusedProperty().get() != null ? plaint.text.Notice.of("ui.filing.noPages") : null);
    }

    /// Brings the page of a finding into view and marks its line.
    private void look(Finding f) {
        var plan = model.planProperty().get();
        if (plan == null || f.spot().page().isEmpty()) return;
        var sides = plan.court().plan().sides();
        for (int i = 0; i < sides.size(); i++) if (sides.get(i).label().equals(f.spot().page())) {
            strip.mark(i, f.spot().exhibit() != null ? "" : f.spot().quote());
            return;
        }
    }

    private VBox left() {
        var choice = new ComboBox<Filing>();
        choice.getItems().setAll(model.caseModel().file().filings());
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setCellFactory(l -> new FilingCell());
        choice.setButtonCell(new FilingCell() {
            @Override protected void updateItem(Filing f, boolean nothing) {
                super.updateItem(f, nothing);
                // the date stands in the list; here it would be cut where the window is small
                if (!nothing && f != null) {
                    Kit.tip(this, getText());
                    setText(desktop.say("ui.filing.nameShort", f.no(), kind(f.kind())));
                }
            }
        });
        choice.setAccessibleText(desktop.say("ui.filing.choose"));
        choice.getItems().stream().filter(f -> f.no() == model.filingProperty().get()).findFirst().ifPresent(choice::setValue);
        choice.valueProperty().addListener((o, was, now) -> {
            if (now != null) model.filingProperty().set(now.no());
        });
        var forms = new FilingForms(model.caseModel(), desktop);
        var begin = Kit.iconButton("fth-plus", desktop.say("ui.filing.begin"), forms::begin);
        var papers = Kit.iconButton("fth-list", desktop.say("ui.filing.papers"), () -> forms.papers(model.filingProperty().get()));
        papers.setId("choose-papers");
        papers.managedProperty().bind(papers.visibleProperty());
        papers.visibleProperty().bind(closed.not());
        begin.setDisable(!model.caseModel().mayBegin());
        model.caseModel().openedProperty().addListener(o -> {
            begin.setDisable(!model.caseModel().mayBegin());
            choice.getItems().setAll(model.caseModel().file().filings());
            choice.getItems().stream().filter(f -> f.no() == model.filingProperty().get()).findFirst().ifPresent(choice::setValue);
        });
        var drop = Kit.iconButton("fth-trash-2", desktop.say("ui.filing.drop"), () -> forms.drop(model.filingProperty().get()));
        drop.setId("drop-filing");
        drop.managedProperty().bind(drop.visibleProperty());
        drop.visibleProperty().bind(Bindings.createBooleanBinding(() -> model.caseModel().droppable(model.filingProperty().get()), model.filingProperty(), model.caseModel().openedProperty()));
        var head = new HBox(choice, papers, drop, begin);
        HBox.setHgrow(choice, Priority.ALWAYS);
        head.getStyleClass().add("pane-head");
        parts.getSelectionModel().selectedItemProperty().addListener((o, was, now) -> {
            var plan = model.planProperty().get();
            if (now != null && plan != null && !following) strip.goTo(plan.court().plan().sideOf(now));
        });
        VBox.setVgrow(parts, Priority.ALWAYS);
        totals.setStyle("-fx-padding: 8 16 8 16; -fx-border-color: -color-border-muted transparent transparent transparent;");
        var columns = Kit.row(8, Kit.label(desktop.say("ui.filing.column.part"), "caption", "muted"), Kit.spring(), Kit.label(desktop.say("ui.filing.column.pages"), "caption", "muted"),
            column(desktop.say("ui.filing.column.range")));
        columns.setStyle("-fx-padding: 4 12 4 12; -fx-border-color: transparent transparent -color-border-muted transparent;");
        var box = new VBox(head, handedIn(forms), columns, parts, totals);
        box.setMinWidth(260);
        return box;
    }

    /// What was handed in is closed: it says so, and how it is put right.
    private HBox handedIn(FilingForms forms) {
        var says = Kit.text("", "medium");
        says.textProperty().bind(Bindings.createStringBinding(() -> closed.get() ? desktop.say("ui.filing.closed", Dates.table(filing().orElseThrow().submitted())) : "", closed, model.filingProperty()));
        var amend = new javafx.scene.control.Hyperlink(desktop.say("ui.filing.closed.amend"));
        amend.setId("amend-handed-in");
        amend.setOnAction(e -> {
            amend.setVisited(false);
            forms.begin();
        });
        var row = new HBox(8, Kit.icon("fth-lock", 14, "muted"), Kit.column(0, says, Kit.text(desktop.say("ui.filing.closed.why"), "caption", "muted"), amend));
        row.getStyleClass().addAll("finding", "closed");
        row.managedProperty().bind(row.visibleProperty());
        row.visibleProperty().bind(closed);
        return row;
    }

    private java.util.Optional<Filing> filing() {
        return model.caseModel().file().filings().stream().filter(f -> f.no() == model.filingProperty().get()).findFirst();
    }

    private javafx.scene.control.Label column(String name) {
        var label = Kit.label(name, "caption", "muted");
        label.minWidthProperty().bind(parts.wideProperty());
        label.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        return label;
    }

    private void readOnly(javafx.scene.control.Button text) {
        text.setText(desktop.say(closed.get() ? "ui.filing.text.read" : "ui.filing.text"));
        text.setGraphic(Kit.icon(closed.get() ? "fth-eye" : "fth-edit-2", 14));
        Kit.tip(text, text.getText());
        text.setAccessibleText(text.getText());
    }

    private StackPane middle() {
        var page = Kit.label("", "medium");
        // where there is little room, the whole of it is told
        var whole = new Tooltip();
        whole.textProperty().bind(page.textProperty());
        page.setTooltip(whole);
        page.textProperty().bind(Bindings.createStringBinding(() -> strip.countProperty().get() == 0 ? "" : desktop.say("ui.filing.page", strip.pageProperty().get() + 1, strip.countProperty().get())
            + "　" + printed(strip.pageProperty().get()), strip.pageProperty(), strip.countProperty()));
        var side = Kit.iconButton("fth-sidebar", desktop.say("ui.pages.thumbs"), () -> thumbs.setVisible(!thumbs.isVisible()));
        thumbs.setVisible(false);
        thumbs.managedProperty().bind(thumbs.visibleProperty());
        var text = Kit.button(desktop.say("ui.filing.text"), "fth-edit-2", () -> edit(strip.pageProperty().get(), -1), "tool");
        // what was handed in is read, not written
        closed.addListener(o -> readOnly(text));
        readOnly(text);
        var bar = Kit.row(6, side, Kit.iconButton("fth-chevron-left", desktop.say("ui.filing.previous"), () -> strip.goTo(strip.pageProperty().get() - 1)), page,
            Kit.iconButton("fth-chevron-right", desktop.say("ui.filing.next"), () -> strip.goTo(strip.pageProperty().get() + 1)), Kit.spring(),
            text,
            Kit.iconButton("fth-zoom-out", desktop.say("ui.filing.smaller"), () -> strip.zoom(1 / 1.25)), Kit.iconButton("fth-zoom-in", desktop.say("ui.filing.larger"), () -> strip.zoom(1.25)),
            Kit.iconButton("fth-search", desktop.say("ui.pages.find") + " Ctrl+F", search::open), Kit.iconButton("fth-columns", desktop.say("ui.compare.with"), this::compare));
        var globe = Kit.iconButton("fth-globe", desktop.say("ui.transposed"), () -> { });
        globe.setId("as-for-forum");
        globe.setOnAction(e -> TransposedPane.menu(model, desktop, menu -> menu.show(globe, javafx.geometry.Side.BOTTOM, 0, 0)));
        bar.getChildren().add(globe);
        bar.getStyleClass().add("pane-head");
        text.contentDisplayProperty().bind(Bindings.when(bar.widthProperty().lessThan(640)).then(ContentDisplay.GRAPHIC_ONLY).otherwise(ContentDisplay.LEFT));
        strip.pageProperty().addListener((o, was, now) -> follow(now.intValue()));
        strip.onDoubleClick(this::edit);
        var pages = new HBox(thumbs, strip);
        HBox.setHgrow(strip, Priority.ALWAYS);
        VBox.setVgrow(pages, Priority.ALWAYS);
        var waiting = Kit.label("", "muted");
        waiting.textProperty().bind(Bindings.createStringBinding(() -> desktop.say(model.planProperty().get() == null ? "ui.filing.working" : "ui.filing.drawing"), model.planProperty()));
        waiting.visibleProperty().bind(strip.countProperty().isEqualTo(0).and(model.refusedProperty().isNull()).and(model.unseenProperty().isNull()));
        var unseen = Kit.text("", "muted");
        unseen.setMaxWidth(420);
        unseen.textProperty().bind(Bindings.createStringBinding(() -> model.unseenProperty().get() == null ? "" : desktop.say(model.unseenProperty().get()), model.unseenProperty()));
        unseen.setMouseTransparent(true);
        waiting.setMouseTransparent(true);
        var box = new StackPane(new VBox(bar, search, pages), waiting, unseen);
        box.setMinWidth(360);
        return box;
    }

    /// Opens the text of the paper on a page, at the paragraph that stands there; on an exhibit, of the first paper.
    private void edit(int page, double fromTop) {
        var plan = model.planProperty().get();
        var sides = plan == null ? List.<plaint.bundle.PagePlan.Side>of() : plan.court().plan().sides();
        var side = page >= 0 && page < sides.size() ? sides.get(page) : null;
        boolean paper = side != null && !side.blank() && !side.part().isExhibit() && !side.part().key().equals("index");
        if (plan == null || !paper && fromTop >= 0) return;
        var first = plan.court().plan().parts().stream().filter(p -> !p.isExhibit() && !p.key().equals("index") && !p.key().equals("cover")).findFirst();
        if (!paper && first.isEmpty()) return;
        var kept = List.copyOf(getChildren());
        model.looking(false);
        var editor = new DraftEditor(new DraftModel(model.caseModel(), desktop, model.filingProperty().get(), paper ? side.part().key() : first.orElseThrow().key(), paper ? side.index() : 0, fromTop), desktop, () -> {
            getChildren().setAll(kept);
            model.looking(true);
        });
        VBox.setVgrow(editor, Priority.ALWAYS);
        getChildren().setAll(editor);
    }

    private void follow(int side) {
        var plan = model.planProperty().get();
        if (plan == null || side >= plan.court().plan().sides().size()) return;
        var part = plan.court().plan().sides().get(side).part();
        within = plan.court().plan().sides().get(side).index();
        following = true;
        if (part != null) parts.getSelectionModel().select(part);
        following = false;
    }

    /// Plan, check and refusal mostly change together, and are shown once.
    private void changed() {
        if (changed) return;
        changed = true;
        Platform.runLater(this::show);
    }

    private void show() {
        changed = false;
        var plan = model.planProperty().get();
        int filing = model.filingProperty().get();
        if (listed != filing) parts.getSelectionModel().clearSelection();
        // while the plan is made anew its parts stay to be moved on
        if (plan != null || listed != filing || model.refusedProperty().get() != null) parts.fill(plan == null ? List.of() : plan.court().plan().parts(), model.findings());
        listed = filing;
        totals.getChildren().clear();
        if (plan != null) {
            var p = plan.court().plan();
            totals.getChildren().add(Kit.row(8, Kit.label(desktop.say("ui.filing.perSet", p.pages(), p.sides().size() - p.pages())), Kit.spring(), Kit.label(desktop.say("ui.filing.sheets", p.sheets()), "semi")));
        }
        check.fill();
        bottom.show();
        nothing();
    }

    /// Holds an older file of this bundle against the pages in view.
    private void compare() {
        var now = model.previewProperty().get();
        if (now == null) return;
        var older = desktop.dialogs().chooseFiles(desktop.say("ui.compare.older"));
        if (older.isEmpty()) return;
        var verb = new plaint.desk.CompareBundles(desktop.office().home());
        desktop.jobs().run(p -> verb.run(older.getFirst(), now), found -> {
            if (!desktop.dialogs().ask(desktop.say("ui.compare.head"), new ComparePane(found, desktop), desktop.say("ui.compare.print"), () -> true)) return;
            desktop.dialogs().chooseTarget(desktop.say("ui.compare.print"), model.caseModel().no().value() + "-" + model.filingProperty().get() + "-comparison.pdf")
                .ifPresent(out -> desktop.jobs().run(p -> verb.print(found, desktop.lang(), out, p), done -> desktop.statusProperty().set(plaint.text.Notice.of("ui.status.compared", done))));
        });
    }

    /// A kind by the name its forum pack gives it.
    private String kind(String key) {
        return model.caseModel().opened().kinds().stream().filter(k -> k.key().equals(key)).findFirst().map(k -> desktop.lang().of(k.name(), k.latin())).orElse(key);
    }

    /// 第 1 次 · 起诉 · 2016-12-30.
    private class FilingCell extends ListCell<Filing> {
        @Override protected void updateItem(Filing f, boolean nothing) {
            super.updateItem(f, nothing);
            if (nothing || f == null) setText(null);
            else setText(desktop.say("ui.filing.name", f.no(), kind(f.kind()), Dates.table(f.dated())));
        }
    }
}

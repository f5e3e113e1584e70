package plaint.ui.casefile;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import plaint.bundle.Part;
import plaint.casefile.Filing;
import plaint.check.Finding;
import plaint.desk.FilingPlan;
import plaint.desk.FilingPlan.SetPlan;
import plaint.text.Dates;
import plaint.text.Lang;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;
import plaint.ui.kit.PageStrip;

/// A filing: its parts with pages at the left, the very pages in the middle, the check at the right, sets and acts at the bottom.
final class FilingTab extends VBox {
    private final FilingModel model;
    private final Desktop desktop;
    private final ListView<Part> parts = new ListView<>();
    private final PageStrip strip;
    private final VBox findings = new VBox();
    private final HBox bottom = new HBox();
    private final VBox totals = new VBox();
    private final HBox findingHead = new HBox();
    private boolean following;

    FilingTab(FilingModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
        strip = new PageStrip(desktop.jobs());
        if (model.filingProperty().get() == 0) {
            getChildren().add(new StackPane(Kit.empty("fth-file-text", desktop.say("ui.filing.none"), desktop.say("ui.filing.none.hint"), null)));
            return;
        }
        var split = new SplitPane(left(), middle(), right());
        split.setDividerPositions(0.245, 0.735);
        split.getItems().forEach(n -> SplitPane.setResizableWithParent(n, n instanceof StackPane));
        VBox.setVgrow(split, Priority.ALWAYS);
        bottom.getStyleClass().add("bottom-bar");
        getChildren().addAll(split, bottom);
        model.planProperty().addListener(o -> show());
        model.refusedProperty().addListener(o -> show());
        model.previewProperty().addListener((o, was, now) -> strip.show(now, this::pageName));
        model.runningProperty().addListener(o -> bottom());
        model.producedProperty().addListener(o -> bottom());
        setOnKeyPressed(e -> {
            if (new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN).match(e)) produce();
            if (new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN).match(e)) print();
        });
        show();
        if (model.previewProperty().get() != null) strip.show(model.previewProperty().get(), this::pageName);
    }

    /// Called when the tab is chosen or left.
    void looking(boolean now) {
        model.looking(now);
    }

    private String pageName(int index) {
        var plan = model.planProperty().get();
        if (plan == null) return String.valueOf(index + 1);
        if (index >= plan.court().plan().sides().size()) return "";
        var side = plan.court().plan().sides().get(index);
        return side.blank() ? desktop.say("ui.filing.blank") : title(side.part()) + " " + side.label();
    }

    private String title(Part p) {
        var name = desktop.lang().of(p.title(), p.latinTitle());
        return p.isExhibit() ? (desktop.lang() == Lang.ZH ? p.label() + " " : "") + name : name;
    }

    private VBox left() {
        var choice = new ComboBox<Filing>();
        choice.getItems().setAll(model.caseModel().file().filings());
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setCellFactory(l -> new FilingCell());
        choice.setButtonCell(new FilingCell());
        choice.setAccessibleText(desktop.say("ui.filing.choose"));
        choice.getItems().stream().filter(f -> f.no() == model.filingProperty().get()).findFirst().ifPresent(choice::setValue);
        choice.valueProperty().addListener((o, was, now) -> {
            if (now != null) model.filingProperty().set(now.no());
        });
        var forms = new FilingForms(model.caseModel(), desktop);
        var begin = Kit.iconButton("fth-plus", desktop.say("ui.filing.begin"), forms::begin);
        var papers = Kit.iconButton("fth-list", desktop.say("ui.filing.papers"), () -> forms.papers(model.filingProperty().get()));
        papers.setId("choose-papers");
        begin.setDisable(!model.caseModel().mayBegin());
        model.caseModel().openedProperty().addListener(o -> {
            begin.setDisable(!model.caseModel().mayBegin());
            choice.getItems().setAll(model.caseModel().file().filings());
            choice.getItems().stream().filter(f -> f.no() == model.filingProperty().get()).findFirst().ifPresent(choice::setValue);
        });
        var head = new HBox(choice, papers, begin);
        HBox.setHgrow(choice, Priority.ALWAYS);
        head.getStyleClass().add("pane-head");
        parts.setFixedCellSize(29);
        parts.setCellFactory(l -> new PartCell());
        parts.getSelectionModel().selectedItemProperty().addListener((o, was, now) -> {
            var plan = model.planProperty().get();
            if (now != null && plan != null && !following) strip.goTo(plan.court().plan().sideOf(now));
        });
        VBox.setVgrow(parts, Priority.ALWAYS);
        totals.setStyle("-fx-padding: 8 16 8 16; -fx-border-color: -color-border-muted transparent transparent transparent;");
        var box = new VBox(head, parts, totals);
        box.setMinWidth(260);
        return box;
    }

    private StackPane middle() {
        var page = Kit.label("", "medium");
        page.textProperty().bind(Bindings.createStringBinding(() -> strip.countProperty().get() == 0 ? "" : desktop.say("ui.filing.page", strip.pageProperty().get() + 1, strip.countProperty().get())
            + "　" + pageName(strip.pageProperty().get()), strip.pageProperty(), strip.countProperty()));
        var bar = Kit.row(6, Kit.iconButton("fth-chevron-left", desktop.say("ui.filing.previous"), () -> strip.goTo(strip.pageProperty().get() - 1)), page,
            Kit.iconButton("fth-chevron-right", desktop.say("ui.filing.next"), () -> strip.goTo(strip.pageProperty().get() + 1)), Kit.spring(),
            Kit.button(desktop.say("ui.filing.text"), "fth-edit-2", () -> edit(strip.pageProperty().get(), -1), "tool"),
            Kit.iconButton("fth-zoom-out", desktop.say("ui.filing.smaller"), () -> strip.zoom(1 / 1.25)), Kit.iconButton("fth-zoom-in", desktop.say("ui.filing.larger"), () -> strip.zoom(1.25)));
        bar.getStyleClass().add("pane-head");
        strip.pageProperty().addListener((o, was, now) -> follow(now.intValue()));
        strip.onDoubleClick(this::edit);
        VBox.setVgrow(strip, Priority.ALWAYS);
        var waiting = Kit.label(desktop.say("ui.filing.working"), "muted");
        waiting.visibleProperty().bind(strip.countProperty().isEqualTo(0).and(model.refusedProperty().isNull()));
        waiting.setMouseTransparent(true);
        var box = new StackPane(new VBox(bar, strip), waiting);
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
        following = true;
        if (part != null) parts.getSelectionModel().select(part);
        following = false;
    }

    private VBox right() {
        findingHead.getStyleClass().add("pane-head");
        var scroll = new ScrollPane(findings);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var box = new VBox(findingHead, scroll);
        box.setMinWidth(280);
        return box;
    }

    private void show() {
        var plan = model.planProperty().get();
        parts.getItems().setAll(plan == null ? List.of() : plan.court().plan().parts());
        totals.getChildren().clear();
        if (plan != null) {
            var p = plan.court().plan();
            totals.getChildren().add(Kit.row(8, Kit.label(desktop.say("ui.filing.perSet", p.pages(), p.sides().size() - p.pages())), Kit.spring(), Kit.label(desktop.say("ui.filing.sheets", p.sheets()), "semi")));
        }
        findings(plan);
        bottom();
    }

    private void findings(FilingPlan plan) {
        findings.getChildren().clear();
        findingHead.getChildren().setAll(Kit.label(desktop.say("ui.filing.check"), "section"), Kit.spring());
        if (model.refusedProperty().get() != null) {
            findingHead.getChildren().add(Kit.chip(desktop.say("ui.filing.stops", 1), null, "chip-stop"));
            findings.getChildren().add(pad(Kit.text(desktop.say(model.refusedProperty().get()), "medium")));
            return;
        }
        if (plan == null) {
            findings.getChildren().add(pad(Kit.label(desktop.say("ui.filing.working"), "muted")));
            return;
        }
        for (var rank : Finding.Rank.values()) {
            long n = plan.findings().stream().filter(f -> f.rank() == rank).count();
            if (n > 0) findingHead.getChildren().add(switch (rank) {
                case STOP -> Kit.chip(desktop.say("ui.filing.stops", n), null, "chip-stop");
                case WARN -> Kit.chip(desktop.say("ui.filing.warns", n), null, "chip-gap");
                case PASSED -> Kit.chip(desktop.say("ui.filing.passed", n), null, "chip-done");
            });
        }
        plan.findings().forEach(f -> findings.getChildren().add(finding(f)));
    }

    private static Region pad(javafx.scene.Node n) {
        var box = new StackPane(n);
        box.setStyle("-fx-padding: 16;");
        return box;
    }

    private HBox finding(Finding f) {
        boolean passed = f.rank() == Finding.Rank.PASSED;
        var icon = switch (f.rank()) {
            case STOP -> Kit.icon("fth-alert-circle", 15, "danger-icon");
            case WARN -> Kit.icon("fth-alert-triangle", 15, "warning-icon");
            case PASSED -> Kit.icon("fth-check", 14, "success-icon");
        };
        var words = new VBox(2, Kit.text(f.what().in(desktop.lang()), passed ? "muted" : "medium"));
        if (f.rule().law() != null) words.getChildren().add(Kit.text(desktop.lang().of(f.rule().law().zh(), f.rule().law().en()), "caption", "subtle"));
        if (f.spot().exhibit() != null) words.getChildren().add(new ExhibitChips(List.of(f.spot().exhibit()), model.caseModel(), desktop));
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(12, icon, words);
        row.setStyle("-fx-padding: " + (passed ? "6 16 6 16" : "12 16 12 16") + "; -fx-border-color: transparent transparent -color-border-muted transparent;");
        row.setAccessibleText(desktop.say("ui.rank." + f.rank()) + ": " + f.what().in(desktop.lang()));
        return row;
    }

    private void bottom() {
        bottom.getChildren().clear();
        var plan = model.planProperty().get();
        var running = model.runningProperty().get();
        if (plan != null) {
            int sets = plan.sets().stream().mapToInt(SetPlan::copies).sum();
            int pages = plan.sets().stream().mapToInt(s -> s.copies() * s.plan().pages()).sum();
            int sheets = plan.sets().stream().mapToInt(s -> s.copies() * s.plan().sheets()).sum();
            for (var s : plan.sets()) {
                var name = Kit.cut(desktop.say("ui.set." + s.key(), String.join("、", s.recipients())), "muted");
                var l = Kit.row(6, name, Kit.label("× " + s.copies(), "semi"));
                l.setMinWidth(90);
                bottom.getChildren().add(l);
            }
            var sum = Kit.label(desktop.say("ui.filing.all", sets, pages, sheets), "medium");
            sum.setMinWidth(Region.USE_PREF_SIZE);
            bottom.getChildren().add(sum);
        }
        bottom.getChildren().add(Kit.spring());
        if (running != null) {
            var bar = new ProgressBar();
            bar.progressProperty().bind(running.shareProperty());
            bar.setPrefWidth(220);
            var doing = Kit.cut("", "caption", "muted");
            doing.setMaxWidth(220);
            running.doingProperty().addListener((o, was, now) -> doing.setText(now == null ? "" : now.in(desktop.lang())));
            bottom.getChildren().addAll(new VBox(2, doing, bar), Kit.iconButton("fth-x", desktop.say("ui.filing.cancel"), running::cancel));
            return;
        }
        var print = Kit.button(desktop.say("ui.filing.print"), "fth-printer", this::print);
        print.setTooltip(new Tooltip(model.producedProperty().get() == null ? desktop.say("ui.filing.print.first") : "Ctrl+P"));
        print.setDisable(model.producedProperty().get() == null);
        var make = Kit.button(desktop.say("ui.filing.produce"), "fth-file-plus", this::produce, "accent");
        make.setTooltip(new Tooltip(model.ready() ? "Ctrl+Enter" : desktop.say("ui.filing.produce.why")));
        make.setDisable(!model.ready());
        var room = Kit.button(desktop.say("ui.filing.room"), "fth-layers", this::room);
        room.setDisable(!model.ready());
        var portal = Kit.iconButton("fth-upload", desktop.say("ui.filing.portal"), () -> desktop.dialogs().chooseFolder(desktop.say("ui.filing.portal.where"), null).ifPresent(model::portal));
        portal.setDisable(!model.ready());
        bottom.getChildren().addAll(portal, room, print, make);
    }

    private void produce() {
        if (!model.ready()) return;
        desktop.dialogs().chooseFolder(desktop.say("ui.filing.where"), null).ifPresent(model::produce);
    }

    /// The print room asks at once how this filing is to be printed.
    private void room() {
        desktop.go(new plaint.ui.kit.Place.Screen("print", java.util.Map.of("case", model.caseModel().no().value(), "filing", String.valueOf(model.filingProperty().get()))));
    }

    private void print() {
        if (model.producedProperty().get() != null) new PrintDialog(model.producedProperty().get(), desktop, getScene()).show();
    }

    /// A kind by the name its forum pack gives it.
    private String kind(String key) {
        return model.caseModel().opened().kinds().stream().filter(k -> k.key().equals(key)).findFirst().map(k -> desktop.lang().of(k.name(), k.latin())).orElse(key);
    }

    /// 第 1 次 · 起诉 · 2016-12-30.
    private final class FilingCell extends ListCell<Filing> {
        @Override protected void updateItem(Filing f, boolean nothing) {
            super.updateItem(f, nothing);
            if (nothing || f == null) setText(null);
            else setText(desktop.say("ui.filing.name", f.no(), kind(f.kind()), Dates.table(f.dated())));
        }
    }

    /// One part: icon, name, pages, printed range.
    private final class PartCell extends ListCell<Part> {
        @Override protected void updateItem(Part p, boolean nothing) {
            super.updateItem(p, nothing);
            if (nothing || p == null) {
                setGraphic(null);
                return;
            }
            var pages = Kit.label(String.valueOf(p.pages()));
            pages.setMinWidth(28);
            pages.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
            var range = Kit.label(p.isExhibit() ? p.range() : "1" + (p.pages() > 1 ? "—" + p.pages() : ""), "muted");
            range.setMinWidth(58);
            range.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
            var name = Kit.cut(title(p));
            var row = Kit.row(8, Kit.icon(p.isExhibit() ? "fth-paperclip" : p.key().equals("index") || p.key().equals("catalogue") ? "fth-list" : "fth-file-text", 14), name, Kit.spring(), pages, range);
            row.setMaxWidth(Double.MAX_VALUE);
            row.prefWidthProperty().bind(getListView().widthProperty().subtract(42));
            setGraphic(row);
            var list = new ArrayList<>(getListView().getItems());
            boolean firstExhibit = p.isExhibit() && (getIndex() == 0 || !list.get(getIndex() - 1).isExhibit());
            setStyle(firstExhibit ? "-fx-border-color: -color-border-default transparent transparent transparent;" : "");
        }
    }
}

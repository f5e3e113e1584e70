package plaint.ui.casefile;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import plaint.desk.ShowSourcing;
import plaint.evidence.TestPurchase;
import plaint.text.Dates;
import plaint.text.Now;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Gradual;
import plaint.ui.kit.Kit;
import plaint.ui.kit.Unrolled;

/// How the evidence was come by: test purchases, authentications, seizures and the hands things went through, each with what is missing. The list on the left, one of them on
/// the right.
final class SourcingTab extends SplitPane {
    private final CaseModel model;
    private final Desktop desktop;
    private final ListView<Item> list = new ListView<>();
    private final ObservableList<Item> items = FXCollections.observableArrayList();
    private final ScrollPane detail = new ScrollPane();
    private ShowSourcing.Result shown;
    private String chosen;
    private boolean filling;

    /// A line of the list; `key` null: a heading. `doubts` counts what is missing or broken.
    private record Item(String key, String icon, String title, String caption, int doubts, boolean open) { }

    SourcingTab(CaseModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
        list.setItems(items);
        list.setCellFactory(l -> new Cell());
        list.setAccessibleText(desktop.say("ui.tab.sourcing"));
        list.getSelectionModel().selectedItemProperty().addListener((o, was, now) -> {
            if (filling || now == null) return;
            if (now.key() == null) {
                // a heading is stepped over
                int at = items.indexOf(now);
                if (at + 1 < items.size()) javafx.application.Platform.runLater(() -> list.getSelectionModel().select(was != null && items.indexOf(was) == at + 1 && at > 0 ? at - 1 : at + 1));
                return;
            }
            if (!now.key().equals(chosen)) {
                chosen = now.key();
                detail();
            }
        });
        list.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) detail.requestFocus();
        });
        var add = menu();
        var bar = Kit.row(8, Kit.whole(Kit.label(desktop.say("sourcing.list"), "section")), Kit.spring(), add);
        bar.getStyleClass().add("toolbar");
        bar.setStyle("-fx-padding: 0 12 0 24;");
        var rows = new Unrolled(list);
        var left = new VBox(bar, rows);
        VBox.setVgrow(rows, Priority.ALWAYS);
        left.setMinWidth(284);
        left.setPrefWidth(304);
        left.setMaxWidth(420);
        SplitPane.setResizableWithParent(left, false);
        detail.setFitToWidth(true);
        detail.setFocusTraversable(false);
        getItems().setAll(left, detail);
        setDividerPositions(0.24);
        load();
        model.openedProperty().addListener(o -> load());
    }

    private void load() {
        var file = model.file();
        desktop.jobs().run(p -> new ShowSourcing(desktop.office()).run(file, Now.today()), now -> {
            shown = now;
            fill();
            detail();
        });
    }

    private void fill() {
        var all = new ArrayList<Item>();
        heading(all, "sourcing.purchases");
        for (var p : shown.purchases()) {
            var reached = p.course().reached();
            all.add(new Item("purchase:" + p.purchase().id(), "fth-shopping-bag", p.purchase().goods(), (reached == null ? desktop.say("sourcing.step.planned") : desktop.say("sourcing.step." + reached))
                + (p.purchase().ordered() == null ? "" : "　" + Dates.table(p.purchase().ordered().toLocalDate())), p.course().gaps().size(), false));
        }
        heading(all, "sourcing.reports");
        for (var r : shown.reports()) {
            var a = r.authentication();
            var state = r.open() ? desktop.say(r.awaited(), r.days()) : desktop.say(a.genuine() ? "sourcing.genuine" : "sourcing.counterfeit") + "　" + Dates.table(a.reported());
            all.add(new Item("report:" + a.id(), "fth-search", Names.of(model.file(), a.brandOwner(), desktop), state, r.flaws().size(), r.open()));
        }
        heading(all, "sourcing.seizures");
        for (var s : shown.seizures())
            all.add(new Item("raid:" + s.raid().id(), "fth-package", desktop.say("sourcing.raid.on", Dates.table(s.raid().on())), s.counted() == null ? desktop.say("sourcing.notValued") : "¥" + s.counted().grouped(),
                s.value().conflict() == null ? 0 : 1, false));
        heading(all, "sourcing.custody");
        int breaks = shown.chains().stream().mapToInt(c -> c.breaks().size()).sum();
        all.add(new Item("custody:all", "fth-git-commit", desktop.say("sourcing.custody.all"), desktop.say("sourcing.custody.count", shown.chains().size(), model.file().custody().size()), breaks, false));
        filling = true;
        items.setAll(all);
        filling = false;
        if (chosen == null && !model.item().isEmpty()) chosen = all.stream().map(Item::key).filter(k -> k != null && k.endsWith(":" + model.item())).findFirst().orElse(null);
        var keep = all.stream().filter(i -> i.key() != null && i.key().equals(chosen)).findFirst().or(() -> all.stream().filter(i -> i.key() != null).findFirst()).orElseThrow();
        chosen = keep.key();
        list.getSelectionModel().select(keep);
    }

    private void heading(List<Item> all, String key) {
        all.add(new Item(null, null, desktop.say(key), "", 0, false));
    }

    private void detail() {
        if (shown == null) return;
        double at = detail.getVvalue();
        var before = detail.getContent() == null ? "" : detail.getContent().getId();
        var content = content();
        content.setId(chosen);
        content.setStyle("-fx-padding: 16 24 24 20;");
        if (!chosen.equals(before)) Gradual.show(content);
        detail.setContent(content);
        if (chosen.equals(before)) {
            detail.layout();
            detail.setVvalue(at);
        } else detail.setVvalue(0);
    }

    private VBox content() {
        var id = chosen.substring(chosen.indexOf(':') + 1);
        var kind = chosen.substring(0, chosen.indexOf(':'));
        return switch (kind) {
            case "purchase" -> new PurchasePane(shown.purchases().stream().filter(p -> p.purchase().id().equals(id)).findFirst().orElseThrow(), shown, model, desktop);
            case "report" -> new ReportPane(shown.reports().stream().filter(r -> r.authentication().id().equals(id)).findFirst().orElseThrow(), shown, model, desktop);
            case "raid" -> new RaidPane(shown.seizures().stream().filter(s -> s.raid().id().equals(id)).findFirst().orElseThrow(), model, desktop);
            default -> new CustodyPane(shown.chains(), model, desktop);
        };
    }

    private MenuButton menu() {
        var purchase = new MenuItem(desktop.say("sourcing.add.purchase"), Kit.icon("fth-shopping-bag", 14));
        purchase.setOnAction(e -> addPurchase());
        var report = new MenuItem(desktop.say("sourcing.add.report"), Kit.icon("fth-search", 14));
        report.setOnAction(e -> new ReportForms(model, desktop).add(bought()).ifPresent(id -> chosen = "report:" + id));
        var raid = new MenuItem(desktop.say("sourcing.add.raid"), Kit.icon("fth-package", 14));
        raid.setOnAction(e -> new RaidForms(model, desktop).add().ifPresent(id -> chosen = "raid:" + id));
        var custody = new MenuItem(desktop.say("sourcing.add.custody"), Kit.icon("fth-git-commit", 14));
        custody.setOnAction(e -> {
            chosen = "custody:all";
            new CustodyForm(model, desktop).add(null);
        });
        var button = new MenuButton(desktop.say("sourcing.add"), Kit.icon("fth-plus", 15), purchase, report, raid, custody);
        button.getStyleClass().add("tool");
        button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return button;
    }

    /// The purchase that is looked at, or the only one nobody has authenticated yet; null where that is open.
    private TestPurchase bought() {
        var all = model.file().purchases();
        var looked = all.stream().filter(p -> ("purchase:" + p.id()).equals(chosen)).findFirst();
        if (looked.isPresent()) return looked.get();
        var open = all.stream().filter(p -> model.file().authentications().stream().noneMatch(a -> p.id().equals(a.purchase()))).toList();
        return open.size() == 1 ? open.getFirst() : null;
    }

    void addPurchase() {
        new PurchaseForms(model, desktop).add().ifPresent(id -> chosen = "purchase:" + id);
    }

    /// A heading, or one of the things listed.
    private final class Cell extends ListCell<Item> {
        @Override protected void updateItem(Item item, boolean nothing) {
            super.updateItem(item, nothing);
            setText(null);
            getStyleClass().remove("group");
            Node shownAs = null;
            if (!nothing && item != null && item.key() == null) {
                getStyleClass().add("group");
                shownAs = Kit.label(item.title(), "caption", "medium", "muted");
            } else if (!nothing && item != null) {
                var title = Kit.row(8, Kit.icon(item.icon(), 14), Kit.cut(item.title(), "medium"), Kit.spring());
                if (item.doubts() > 0) title.getChildren().add(Kit.chip(String.valueOf(item.doubts()), "fth-alert-triangle", "chip-gap"));
                if (item.open()) title.getChildren().add(Kit.icon("fth-clock", 14));
                var caption = Kit.cut(item.caption(), "caption", "muted");
                caption.setStyle("-fx-padding: 0 0 0 22;");
                var box = new VBox(title, caption);
                box.setStyle("-fx-padding: 6 0 6 0;");
                box.setMaxWidth(Double.MAX_VALUE);
                box.prefWidthProperty().bind(getListView().widthProperty().subtract(42));
                setAccessibleText(item.title() + ", " + item.caption());
                shownAs = box;
            }
            setGraphic(shownAs);
            setPrefHeight(item == null || nothing ? 0 : item.key() == null ? 30 : 54);
        }
    }
}

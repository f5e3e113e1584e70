package plaint.ui.cases;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import plaint.desk.BatchRow;
import plaint.desk.CaseLine;
import plaint.forum.Forum;
import plaint.key.CaseNo;
import plaint.text.Lang;
import plaint.text.Now;
import plaint.ui.kit.BatchBar;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Exchange;
import plaint.ui.kit.Follow;
import plaint.ui.kit.Kit;
import plaint.ui.kit.ListExport;
import plaint.ui.kit.NewCaseForm;
import plaint.ui.kit.Place;
import plaint.ui.kit.RowMenu;
import plaint.ui.kit.Twice;
import plaint.ui.kit.Unrolled;

/// The list of cases: filter as you type, sort by any column, Enter or double click opens.
public final class CasesView extends VBox {
    private final CasesModel model;
    private final Desktop desktop;
    private final Twice twice = new Twice();
    private final TableView<CaseLine> table = new TableView<>();
    private final BatchBar work;
    private final Unrolled rows;
    private Consumer<CaseNo> open = n -> { };
    private Runnable sample = () -> { };
    private final Map<String, String> courts = new ConcurrentHashMap<>();

    public CasesView(CasesModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
        var head = Kit.row(12, Kit.label(desktop.say("ui.nav.cases"), "title"));
        head.getStyleClass().add("page-head");
        var filter = new TextField();
        filter.setPromptText(desktop.say("ui.cases.filter"));
        filter.setAccessibleText(desktop.say("ui.cases.filter"));
        filter.setPrefWidth(320);
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.ENTER) table.requestFocus();
            if (e.getCode() == KeyCode.ESCAPE) filter.clear();
        });
        var count = Kit.label("", "muted");
        count.textProperty().bind(Bindings.createStringBinding(() -> desktop.say("ui.cases.count", model.told()), model.shown(), model.countBinding()));
        var add = Kit.button(desktop.say("ui.cases.new"), "fth-plus", this::newCase, "accent");
        Kit.tip(add, desktop.say("ui.cases.new") + "  Ctrl+N");
        var bar = Kit.row(12, filter, count, Kit.spring(), Exchange.ofCases(desktop, model::reload), ListExport.of(desktop, this, desktop.say("ui.nav.cases"), table), add);
        bar.getStyleClass().add("toolbar");
        columns();
        table.setItems(model.shown());
        // sorted by the model, which does it beside the screen where there are many
        table.setSortPolicy(t -> {
            model.sort(order(List.copyOf(t.getSortOrder()), desktop.lang()));
            return true;
        });
        table.setPlaceholder(new StackPane());
        placeholderIfEmpty();
        table.setRowFactory(t -> row());
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) openSelected();
        });
        table.setAccessibleText(desktop.say("ui.nav.cases"));
        RowMenu.of(table, this::menu);
        Follow.of(this, model.loadedProperty(), this::placeholderIfEmpty);
        model.shown().addListener((javafx.beans.Observable o) -> placeholderIfEmpty());
        table.getSelectionModel().selectedItemProperty().addListener((o, was, now) -> {
            if (now != null) model.choose(now.no());
        });
        model.onPlaced(at -> {
            if (at < 0) table.getSelectionModel().clearSelection();
            else table.getSelectionModel().clearAndSelect(at);
        });
        work = BatchBar.of(desktop, model::reload);
        var picked = pickedBar();
        rows = new Unrolled(table);
        VBox.setVgrow(rows, Priority.ALWAYS);
        getChildren().addAll(head, bar, work, rows, picked);
        javafx.application.Platform.runLater(rows::focus);
        setOnKeyPressed(e -> {
            if (new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN).match(e)) filter.requestFocus();
            if (new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN).match(e)) newCase();
        });
        model.place();
    }

    /// Gives the list the keyboard, when it is shown again.
    public void takeFocus() {
        javafx.application.Platform.runLater(rows::focus);
    }

    /// Called with the number of the case to open.
    public void onOpen(Consumer<CaseNo> act) {
        open = act;
    }

    /// Called when the empty list's offer of the sample case is taken.
    public void onSample(Runnable act) {
        sample = act;
    }

    /// From so many on it is asked once more.
    private static final int MANY = 20;

    /// What can be done about several cases at once.
    private HBox pickedBar() {
        var said = Kit.whole(Kit.label("", "semi"));
        var bundle = Kit.button(desktop.say("ui.cases.bundle"), "fth-layers", this::bundle, "tool", "accent");
        bundle.disableProperty().bind(work.workingProperty());
        var bar = Kit.row(8, said, Kit.spring(), bundle);
        bar.getStyleClass().add("bottom-bar");
        bar.setVisible(false);
        bar.managedProperty().bind(bar.visibleProperty());
        table.getSelectionModel().getSelectedItems().addListener((javafx.beans.Observable o) -> {
            int many = table.getSelectionModel().getSelectedItems().size();
            said.setText(desktop.say("ui.cases.picked", many));
            bar.setVisible(many > 1);
        });
        return bar;
    }

    /// The newest filing of each case chosen, into a folder of one's own choice.
    private void bundle() {
        var rows = new ArrayList<BatchRow>();
        for (var c : List.copyOf(table.getSelectionModel().getSelectedItems())) if (c != null) rows.add(new BatchRow(rows.size() + 1, Map.of("case", c.no().value())));
        if (rows.size() >= MANY && !desktop.dialogs().offer(desktop.say("ui.cases.bundle.many", rows.size()), desktop.say("ui.cases.bundle.many.why"), desktop.say("ui.cases.bundle"))) return;
        desktop.dialogs().chooseFolder(desktop.say("leadscreen.open.folder"), null).ifPresent(folder -> work.batch(rows, folder));
    }

    private void newCase() {
        NewCaseForm.begin(desktop, Now.today(), no -> {
            model.reload();
            open.accept(no);
        });
    }

    private static final List<String> TABS = List.of("parties", "agreement", "sourcing", "evidence", "claim", "filing", "docket", "money", "history");

    private List<MenuItem> menu(CaseLine line) {
        var items = new ArrayList<MenuItem>();
        items.add(RowMenu.item(desktop.say("ui.cases.open", line.no()), "fth-briefcase", () -> open.accept(line.no())));
        items.add(new SeparatorMenuItem());
        for (var t : TABS) items.add(RowMenu.item(desktop.say("ui.tab." + t), null, () -> desktop.go(new Place.InCase(line.no(), t))));
        if (table.getSelectionModel().getSelectedItems().size() > 1 && !work.workingProperty().get())
            items.addAll(List.of(new SeparatorMenuItem(), RowMenu.item(desktop.say("ui.cases.bundle"), "fth-layers", this::bundle)));
        return items;
    }

    private void openSelected() {
        var line = table.getSelectionModel().getSelectedItem();
        if (line != null) open.accept(line.no());
    }

    private TableRow<CaseLine> row() {
        var row = new TableRow<CaseLine>();
        row.setOnMouseClicked(e -> {
            if (!row.isEmpty() && twice.second(e, row.getItem().no())) open.accept(row.getItem().no());
        });
        return row;
    }

    private void placeholderIfEmpty() {
        if (model.shown().isEmpty()) table.setPlaceholder(placeholder());
    }

    private StackPane placeholder() {
        if (!model.loadedProperty().get()) return new StackPane();
        if (model.count() > 0) return new StackPane(Kit.empty("fth-search", desktop.say("ui.cases.noMatch"), desktop.say("ui.cases.noMatch.hint"),
            Kit.button(desktop.say("ui.cases.clear"), null, () -> model.filterProperty().set(""))));
        return new StackPane(Kit.empty("fth-briefcase", desktop.say("ui.cases.none"), desktop.say("ui.cases.none.hint"),
            Kit.row(8, Kit.button(desktop.say("ui.welcome.sample"), "fth-book-open", () -> sample.run()), Kit.button(desktop.say("ui.cases.new"), "fth-plus", this::newCase))));
    }

    private record Keyed(CaseLine line, List<Object> cells) { }

    /// Orders rows by these columns as the table would, but asks each cell once and each text for its place in the alphabet once: the table does both anew for each of two million comparisons. Null: by none.
    private static Consumer<List<CaseLine>> order(List<TableColumn<CaseLine, ?>> by, Lang lang) {
        if (by.isEmpty()) return null;
        var alphabet = Collator.getInstance(lang == Lang.ZH ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
        Comparator<Keyed> all = null;
        for (int i = 0; i < by.size(); i++) {
            int at = i;
            @SuppressWarnings("unchecked") var of = (Comparator<Object>) by.get(i).getComparator();
            Comparator<Keyed> next = (a, b) -> of.compare(a.cells().get(at), b.cells().get(at));
            if (by.get(i).getSortType() == TableColumn.SortType.DESCENDING) next = next.reversed();
            all = all == null ? next : all.thenComparing(next);
        }
        var order = all;
        return rows -> {
            var keyed = new ArrayList<Keyed>(rows.size());
            var places = new HashMap<String, Object>();
            for (var r : rows) {
                var cells = new ArrayList<Object>(by.size());
                for (var c : by) cells.add(c.getCellData(r) instanceof String s ? places.computeIfAbsent(s, alphabet::getCollationKey) : c.getCellData(r));
                keyed.add(new Keyed(r, cells));
            }
            keyed.sort(order);
            for (int i = 0; i < keyed.size(); i++) rows.set(i, keyed.get(i).line());
        };
    }

    /// The whole name of most courts; on a small screen the column has to do with less.
    private static final double COURT = 250;
    private static final double ROOM_FOR_PAGES = 1300;
    private static final double ROOM_FOR_EXHIBITS = 1200;

    private void columns() {
        boolean zh = desktop.lang() == Lang.ZH;
        column("ui.cases.no", 100, c -> c.no().value(), "").getStyleClass().add("edge");
        var title = column("ui.cases.title", 380, c -> zh ? c.title() : c.latinTitle(), "");
        title.setCellFactory(c -> new TitleCell());
        // not 80: JavaFX takes that for no width at all, and makes and measures cells of thirty rows to find one
        var stage = column("ui.cases.stage", zh ? 78 : 108, c -> desktop.say("ui.stage." + c.stage()), "");
        stage.setCellFactory(c -> new StageCell());
        // a court is told apart by its first word, a case by the names at its end
        column("ui.cases.court", 160, this::court, "").setMaxWidth(COURT);
        var docket = column("ui.cases.docket", 206, c -> c.docketNo() == null ? "" : c.docketNo(), "");
        docket.setMinWidth(206);
        var total = new TableColumn<CaseLine, plaint.text.Money>(desktop.say("ui.cases.total"));
        total.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(f.getValue().total()));
        total.setCellFactory(c -> new TableCell<>() {
            @Override protected void updateItem(plaint.text.Money m, boolean nothing) {
                super.updateItem(m, nothing);
                setText(nothing || m == null ? null : m.grouped());
            }
        });
        style(total, 116, "money");
        table.getColumns().add(total);
        var exhibits = number("ui.cases.exhibits", 64, CaseLine::exhibits);
        var pages = number("ui.cases.pages", 56, CaseLine::pages);
        // who sues whom is what a case is found by: where there is not room for both, what stands in the case itself gives way
        List.of(exhibits, pages).forEach(ListExport::yields);
        table.widthProperty().addListener((o, was, now) -> {
            if (now.doubleValue() <= 0) return;
            pages.setVisible(now.doubleValue() >= ROOM_FOR_PAGES);
            exhibits.setVisible(now.doubleValue() >= ROOM_FOR_EXHIBITS);
        });
        column("ui.cases.last", 90, c -> c.lastDay() == null ? "" : c.lastDay().toString(), "num");
        column("ui.cases.next", 90, c -> c.nextDay() == null ? "" : c.nextDay().toString(), "num");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
    }

    /// The court in the window's language, where a forum pack knows it.
    private String court(CaseLine line) {
        if (desktop.lang() == Lang.ZH || line.court() == null) return line.court();
        return courts.computeIfAbsent(line.court(), name -> desktop.office().forums().courtNamed(name).map(Forum.Court::latin).orElse(name));
    }

    private TableColumn<CaseLine, String> column(String key, double width, Function<CaseLine, String> value, String style) {
        var c = new TableColumn<CaseLine, String>(desktop.say(key));
        c.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(value.apply(f.getValue())));
        style(c, width, style);
        table.getColumns().add(c);
        return c;
    }

    private TableColumn<CaseLine, Integer> number(String key, double width, Function<CaseLine, Integer> value) {
        var c = new TableColumn<CaseLine, Integer>(desktop.say(key));
        c.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(value.apply(f.getValue())));
        style(c, width, "num");
        table.getColumns().add(c);
        return c;
    }

    private static void style(TableColumn<CaseLine, ?> c, double width, String style) {
        c.setPrefWidth(width);
        c.setMinWidth(style.isEmpty() && width > 180 ? 120 : width * 0.9);
        if (width < 300) c.setMaxWidth(width + 12);
        if (width > 180 && width < 300) c.setMinWidth(style.isEmpty() ? width * 0.9 : width);
        if (!style.isEmpty()) c.getStyleClass().add(style);
    }

    /// The stage as a chip: you are here.
    private static final class StageCell extends TableCell<CaseLine, String> {
        private final Label chip = Kit.chip("", null, "chip-stage");

        @Override protected void updateItem(String stage, boolean nothing) {
            super.updateItem(stage, nothing);
            setText(null);
            chip.setText(stage);
            setGraphic(nothing || stage == null ? null : chip);
        }
    }

    /// The title with the sample mark behind it.
    private final class TitleCell extends TableCell<CaseLine, String> {
        private final Label text = Kit.cut("", "medium");
        private final Label sample = Kit.chip(desktop.say("ui.sample"), null, "chip-sample");
        private final HBox row = Kit.row(8, text, sample);

        TitleCell() {
            // all of an office's cases begin alike; who is sued stands at the end
            text.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        }

        @Override protected void updateItem(String title, boolean nothing) {
            super.updateItem(title, nothing);
            setText(null);
            var line = nothing || getTableRow() == null ? null : getTableRow().getItem();
            if (line == null) {
                setGraphic(null);
                return;
            }
            text.setText(title);
            Kit.tip(text, title);
            sample.setVisible(line.sample());
            sample.setManaged(line.sample());
            setGraphic(row);
        }
    }
}

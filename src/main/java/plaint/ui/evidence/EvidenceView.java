package plaint.ui.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
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
import plaint.desk.ListEvidence;
import plaint.desk.VerifyExhibits;
import plaint.evidence.Exhibit;
import plaint.text.Dates;
import plaint.text.Lang;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;
import plaint.ui.kit.ListExport;
import plaint.ui.kit.Place;
import plaint.ui.kit.Unrolled;

/// The exhibits of all cases: filter as you type, Enter opens the case at the exhibit; beside them purchases under way and authentications awaited, and how long brand owners
/// take.
public final class EvidenceView extends VBox {
    private final EvidenceModel model;
    private final Desktop desktop;
    private final TableView<ListEvidence.Line> table = new TableView<>();
    private final ObservableList<ListEvidence.Line> lines = FXCollections.observableArrayList();
    private final Label count = Kit.label("", "muted");
    private final VBox side = new VBox(16);

    public EvidenceView(EvidenceModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
        var head = Kit.row(12, Kit.label(desktop.say("evidencescreen.title"), "title"));
        head.getStyleClass().add("page-head");
        columns();
        table.setItems(lines);
        table.setAccessibleText(desktop.say("evidencescreen.title"));
        table.setRowFactory(t -> {
            var row = new TableRow<ListEvidence.Line>();
            row.setOnMouseClicked(e -> {
                if (e.getClickCount() == 2 && !row.isEmpty()) open(row.getItem());
            });
            return row;
        });
        table.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER && table.getSelectionModel().getSelectedItem() != null) open(table.getSelectionModel().getSelectedItem());
        });
        side.setStyle("-fx-padding: 16;");
        var scroll = new ScrollPane(side);
        scroll.setFitToWidth(true);
        scroll.setPrefWidth(330);
        scroll.setMinWidth(330);
        scroll.setStyle("-fx-border-color: transparent transparent transparent -color-border-muted; -fx-border-width: 1;");
        var rows = new Unrolled(table);
        var main = new HBox(rows, scroll);
        HBox.setHgrow(rows, Priority.ALWAYS);
        VBox.setVgrow(main, Priority.ALWAYS);
        getChildren().addAll(head, bar(), main);
        model.shownProperty().addListener(o -> show());
        model.statesProperty().addListener(o -> table.refresh());
        show();
        javafx.application.Platform.runLater(rows::focus);
    }

    private HBox bar() {
        var filter = new TextField();
        filter.setPromptText(desktop.say("evidencescreen.filter"));
        filter.setAccessibleText(desktop.say("evidencescreen.filter"));
        filter.setPrefWidth(280);
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.ENTER) table.requestFocus();
            if (e.getCode() == KeyCode.ESCAPE) filter.clear();
        });
        addEventHandler(javafx.scene.input.KeyEvent.KEY_PRESSED, e -> {
            if (new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN).match(e)) filter.requestFocus();
        });
        var kind = new ComboBox<Exhibit.Kind>();
        kind.getItems().add(null);
        kind.getItems().addAll(Exhibit.Kind.values());
        kind.setCellFactory(l -> new KindCell());
        kind.setButtonCell(new KindCell());
        kind.valueProperty().bindBidirectional(model.kindProperty());
        kind.setAccessibleText(desktop.say("ui.evidence.kind"));
        kind.setPrefWidth(150);
        var compare = Kit.button(desktop.say("evidencescreen.compare"), "fth-shield", model::compare);
        var bar = Kit.row(10, filter, kind, count, Kit.spring(), compare, ListExport.of(desktop, this, desktop.say("evidencescreen.title"), table));
        bar.getStyleClass().add("toolbar");
        return bar;
    }

    private void open(ListEvidence.Line line) {
        desktop.go(new Place.InCase(line.no(), "evidence", line.exhibit().value()));
    }

    private void show() {
        var now = model.shownProperty().get();
        if (now == null) {
            table.setPlaceholder(new StackPane());
            return;
        }
        var keep = table.getSelectionModel().getSelectedItem();
        lines.setAll(now.result().files());
        if (keep != null && lines.contains(keep)) table.getSelectionModel().select(keep);
        else if (!lines.isEmpty()) table.getSelectionModel().selectFirst();
        boolean narrowed = !model.filterProperty().get().isBlank() || model.kindProperty().get() != null;
        table.setPlaceholder(new StackPane(narrowed ? Kit.empty("fth-search", desktop.say("evidencescreen.noMatch"), desktop.say("evidencescreen.noMatch.hint"), Kit.button(desktop.say("evidencescreen.clear"), null, () -> {
            model.filterProperty().set("");
            model.kindProperty().set(null);
        })) : Kit.empty("fth-archive", desktop.say("evidencescreen.none"), desktop.say("evidencescreen.none.hint"), null)));
        count.setText(desktop.say(now.result().more() ? "evidencescreen.first" : "evidencescreen.count", lines.size()));
        count.setMinWidth(USE_PREF_SIZE);
        side(now);
    }

    private void side(EvidenceModel.Shown now) {
        var reports = now.result().open().stream().filter(o -> !o.purchase()).toList();
        var purchases = now.result().open().stream().filter(ListEvidence.Open::purchase).toList();
        var times = Kit.card(desktop.say("evidencescreen.times"), null, null);
        if (now.times().isEmpty()) times.getChildren().add(nothing("evidencescreen.times.none"));
        for (var t : now.times()) times.getChildren().add(line(desktop.lang().of(t.brand(), t.latin()), desktop.say("evidencescreen.times.of", t.reports(), t.shortest(), t.longest()), desktop.say("evidencescreen.days", t.median()), null));
        side.getChildren().setAll(open("evidencescreen.awaited", "evidencescreen.awaited.none", reports), open("evidencescreen.underWay", "evidencescreen.underWay.none", purchases), times);
    }

    private VBox open(String key, String none, List<ListEvidence.Open> items) {
        var card = Kit.card(desktop.say(key), String.valueOf(items.size()), null);
        if (items.isEmpty()) card.getChildren().add(nothing(none));
        for (var o : items.subList(0, Math.min(100, items.size()))) {
            var caption = new ArrayList<>(List.of(o.no().value()));
            if (o.since() != null) caption.add(Dates.table(o.since()));
            if (o.step() != null) caption.add(desktop.say("sourcing.step." + o.step()));
            card.getChildren().add(line(desktop.lang().of(o.title(), o.latin()), String.join("　", caption), o.days() == null ? "" : desktop.say("evidencescreen.days", o.days()),
                () -> desktop.go(new Place.InCase(o.no(), "sourcing", o.id()))));
        }
        return card;
    }

    private Label nothing(String key) {
        var label = Kit.text(desktop.say(key), "muted");
        label.setStyle("-fx-padding: 10 16 12 16;");
        return label;
    }

    private HBox line(String title, String caption, String days, Runnable act) {
        var text = new VBox(Kit.cut(title, "medium"), Kit.cut(caption, "caption", "muted"));
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        var row = Kit.row(8, text, Kit.whole(Kit.label(days, "medium")));
        if (act != null) row.getChildren().add(Kit.iconButton("fth-arrow-right", desktop.say("evidencescreen.open", title), act));
        row.setStyle("-fx-padding: 6 12 6 16; -fx-border-color: -color-border-muted transparent transparent transparent;");
        return row;
    }

    private void columns() {
        boolean zh = desktop.lang() == Lang.ZH;
        column("evidencescreen.case", 112, l -> l.no().value(), "edge");
        column("ui.evidence.title", 240, l -> l.title() == null ? "" : desktop.lang().of(l.title(), l.latin()), "");
        column("evidencescreen.file", 150, ListEvidence.Line::name, "");
        column("ui.evidence.kind", zh ? 84 : 124, l -> l.kind() == null ? "" : desktop.say("ui.kind." + l.kind()), "");
        column("ui.evidence.held", zh ? 64 : 76, l -> l.held() == null ? "" : desktop.say("ui.held." + l.held()), "");
        var pages = new TableColumn<ListEvidence.Line, Integer>(desktop.say("ui.evidence.pages"));
        pages.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(f.getValue().pages()));
        pages.setPrefWidth(56);
        pages.setMaxWidth(64);
        pages.setMinWidth(52);
        pages.getStyleClass().add("num");
        table.getColumns().add(pages);
        var state = column("ui.evidence.digest", zh ? 96 : 108, this::state, "");
        state.setCellFactory(c -> new StateCell());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
    }

    private String state(ListEvidence.Line l) {
        var found = model.statesProperty().get().get(l.digest());
        return found == null ? l.digest().hex().substring(0, 8) : desktop.say("sourcing.state." + found);
    }

    private TableColumn<ListEvidence.Line, String> column(String key, double width, Function<ListEvidence.Line, String> value, String style) {
        var c = new TableColumn<ListEvidence.Line, String>(desktop.say(key));
        c.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(value.apply(f.getValue())));
        c.setPrefWidth(width);
        c.setMinWidth(width < 130 ? width * 0.9 : 110);
        if (width < 130) c.setMaxWidth(width + 16);
        if (!style.isEmpty()) c.getStyleClass().add(style);
        table.getColumns().add(c);
        return c;
    }

    /// A kind by its name; nothing chosen: every kind.
    private final class KindCell extends ListCell<Exhibit.Kind> {
        @Override protected void updateItem(Exhibit.Kind item, boolean nothing) {
            super.updateItem(item, nothing);
            setText(nothing && item == null && getListView() != null && getIndex() < 0 ? null : desktop.say(item == null ? "evidencescreen.anyKind" : "ui.kind." + item));
        }
    }

    /// The beginning of the digest, or, once compared, what was found.
    private final class StateCell extends TableCell<ListEvidence.Line, String> {
        private final Label label = Kit.label("", "caption", "muted");
        private VerifyExhibits.State shown;

        @Override protected void updateItem(String text, boolean nothing) {
            super.updateItem(text, nothing);
            setText(null);
            var line = nothing || getTableRow() == null ? null : getTableRow().getItem();
            setGraphic(line == null ? null : label);
            if (line == null) return;
            label.setText(state(line));
            Kit.tip(label, line.digest().hex());
            var found = model.statesProperty().get().get(line.digest());
            if (found == shown) return;
            shown = found;
            boolean sound = found == VerifyExhibits.State.SOUND;
            label.getStyleClass().set(label.getStyleClass().size() - 1, found == null ? "muted" : sound ? "success-text" : "danger-text");
            label.setGraphic(found == null ? null : Kit.icon(sound ? "fth-check" : "fth-alert-circle", 12, sound ? "success-icon" : "danger-icon"));
        }
    }
}

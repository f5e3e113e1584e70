package plaint.ui.casefile;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import plaint.claim.Complaint;
import plaint.desk.ComplaintTotals;
import plaint.text.Lang;
import plaint.text.Money;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;
import plaint.ui.kit.ListExport;

/// Consumers wronged: who complained of which shop, what they paid, what came back, the exhibit behind it; sums for each shop.
final class ComplaintsView implements PartiesTab.View {
    private final CaseModel model;
    private final Desktop desktop;
    private final RelationForms forms;
    private final VBox box = new VBox();
    private final HBox totals = Kit.row(12);
    private final TableView<Complaint> table = new TableView<>();
    private final Button edit;
    private final Button remove;
    private final Button export;

    ComplaintsView(CaseModel model, Desktop desktop, RelationForms forms) {
        this.model = model;
        this.desktop = desktop;
        this.forms = forms;
        columns();
        edit = Kit.iconButton("fth-edit-2", desktop.say("parties.edit.complaint"), this::edit);
        remove = Kit.iconButton("fth-trash-2", desktop.say("parties.remove.complaint"), this::remove);
        export = ListExport.of(desktop, box, desktop.say("parties.view.consumers"), table);
        edit.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
        remove.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
        table.setPlaceholder(new StackPane(Kit.empty("fth-message-circle", desktop.say("parties.consumers.none"), desktop.say("parties.consumers.none.hint"),
            Kit.button(desktop.say("parties.add.complaint"), "fth-plus", () -> forms.complaint(null)))));
        table.setAccessibleText(desktop.say("parties.view.consumers"));
        table.setRowFactory(t -> row());
        table.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) edit();
            if (e.getCode() == KeyCode.DELETE) remove();
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        totals.setStyle("-fx-padding: 12 24 12 24;");
        box.getChildren().setAll(totals, table);
    }

    @Override public Node node() {
        return box;
    }

    @Override public List<Node> tools() {
        return List.of(edit, remove, export, Kit.button(desktop.say("parties.add.complaint"), "fth-plus", () -> forms.complaint(null)));
    }

    private TableRow<Complaint> row() {
        var row = new TableRow<Complaint>();
        row.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2 && !row.isEmpty()) edit();
        });
        var change = new MenuItem(desktop.say("parties.edit.complaint"));
        change.setOnAction(e -> edit());
        var drop = new MenuItem(desktop.say("parties.remove.complaint"));
        drop.setOnAction(e -> remove());
        var menu = new ContextMenu(change, drop);
        row.emptyProperty().addListener((o, was, now) -> row.setContextMenu(now ? null : menu));
        return row;
    }

    private void edit() {
        var x = table.getSelectionModel().getSelectedItem();
        if (x != null) forms.complaint(x);
    }

    private void remove() {
        var x = table.getSelectionModel().getSelectedItem();
        if (x != null) forms.remove(desktop.say("parties.complaint") + " " + x.consumer(), d -> d.damages = d.damages.withComplaints(d.damages.complaints().stream().filter(y -> !y.equals(x)).toList()));
    }

    private void columns() {
        boolean zh = desktop.lang() == Lang.ZH;
        text("parties.field.complainedOn", zh ? 96 : 118, x -> x.on().toString());
        text("parties.field.shop", 150, x -> model.file().shop(x.shop()).name());
        text("parties.field.consumer", 130, Complaint::consumer);
        text("parties.field.subject", 220, x -> x.subject() == null ? "" : x.subject());
        text("parties.field.order", 150, x -> x.orderNo() == null ? "" : x.orderNo());
        money("parties.field.paid", Complaint::paid);
        money("parties.field.refunded", Complaint::refunded);
        text("parties.field.refundedBy", zh ? 100 : 104, x -> x.refundedBy() == null ? "" : desktop.say("parties.refundedBy." + x.refundedBy()));
        text("parties.field.refundedOn", zh ? 96 : 106, x -> x.refundedOn() == null ? "" : x.refundedOn().toString());
        text("parties.field.proof", zh ? 80 : 90, x -> x.exhibit() == null ? desktop.say("ui.party.unproved") : model.opened().numbers().of(x.exhibit()).map(n -> zh ? n.label() : desktop.say("ui.exhibit", n.number()))
            .orElse(x.exhibit().value()));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    private void text(String key, double width, Function<Complaint, String> value) {
        var column = new TableColumn<Complaint, String>(desktop.say(key));
        column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(value.apply(f.getValue())));
        column.setPrefWidth(width);
        if (width <= 120) column.setMinWidth(width);
        table.getColumns().add(column);
    }

    private void money(String key, Function<Complaint, Money> value) {
        var column = new TableColumn<Complaint, Money>(desktop.say(key));
        column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(value.apply(f.getValue())));
        column.setCellFactory(c -> new TableCell<>() {
            @Override protected void updateItem(Money m, boolean nothing) {
                super.updateItem(m, nothing);
                setText(nothing || m == null ? null : m.grouped());
            }
        });
        column.getStyleClass().add("money");
        column.setPrefWidth(96);
        column.setMinWidth(96);
        table.getColumns().add(column);
    }

    @Override public void show() {
        var chosen = table.getSelectionModel().getSelectedIndex();
        table.getItems().setAll(model.file().damages().complaints());
        if (chosen >= 0 && chosen < table.getItems().size()) table.getSelectionModel().select(chosen);
        var rows = ComplaintTotals.of(model.file());
        totals.getChildren().clear();
        for (var r : rows) totals.getChildren().add(total(r));
        totals.setManaged(!rows.isEmpty());
        totals.setVisible(!rows.isEmpty());
    }

    private VBox total(ComplaintTotals.Row r) {
        var box = new VBox(2, Kit.cut(r.shop() == null ? desktop.say("parties.consumers.all") : r.shop().name(), "medium"), Kit.whole(Kit.label(desktop.say("parties.consumers.count", r.complaints(), r.consumers()), "caption", "muted")),
            Kit.whole(Kit.label(desktop.say("parties.consumers.paid", r.paid().grouped()), "caption")), Kit.whole(Kit.label(desktop.say("parties.consumers.back", r.bySeller().grouped(), r.byPlatform().grouped()), "caption")),
            Kit.whole(Kit.label(desktop.say("parties.consumers.open", r.open().grouped()), "caption", r.open().minor() > 0 ? "warning-text" : "muted")));
        if (r.unproved() > 0) box.getChildren().add(Kit.chip(desktop.say("parties.consumers.unproved", r.unproved()), "fth-alert-triangle", "chip-gap"));
        box.getStyleClass().add("plaint-card");
        box.setStyle("-fx-padding: 10 14 10 14;");
        box.setMaxHeight(Double.MAX_VALUE);
        return box;
    }
}

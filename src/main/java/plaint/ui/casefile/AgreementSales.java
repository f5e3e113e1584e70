package plaint.ui.casefile;

import java.time.LocalDate;
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
import javafx.scene.layout.VBox;
import plaint.claim.AgreementProof.Sale;
import plaint.claim.AgreementProof.Standing;
import plaint.desk.ShowAgreement;
import plaint.text.Money;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;
import plaint.ui.kit.ListExport;
import plaint.ui.kit.Unrolled;

/// Sales of the shops, each with what bound the shop while they were made; those outside any accepted version are flagged with their sum.
final class AgreementSales {
    private final CaseModel model;
    private final Desktop desktop;
    private final AgreementForms forms;
    private final TableView<Sale> table = new TableView<>();
    private final Button export;

    AgreementSales(CaseModel model, Desktop desktop, AgreementForms forms, Node screen) {
        this.model = model;
        this.desktop = desktop;
        this.forms = forms;
        column("agreement.column.shop", 190, s -> model.file().shop(s.period().shop()).name(), "edge-card");
        column("agreement.column.from", 92, s -> s.period().from(), "");
        column("agreement.column.until", 92, s -> s.period().until(), "");
        TableColumn<Sale, Integer> orders = column("agreement.column.orders", 64, s -> s.period().orders(), "num");
        orders.setCellFactory(c -> new Figure<>());
        TableColumn<Sale, Money> amount = column("agreement.column.amount", 110, s -> s.period().amount(), "money");
        amount.setCellFactory(c -> new Figure<>());
        TableColumn<Sale, Standing> standing = column("agreement.column.standing", 150, Sale::worst, "");
        standing.setCellFactory(c -> new StandingCell());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.setFixedCellSize(31);
        table.getStyleClass().add("dense");
        table.setAccessibleText(desktop.say("agreement.sales"));
        table.setRowFactory(t -> row());
        table.setOnKeyPressed(e -> {
            var chosen = table.getSelectionModel().getSelectedItem();
            if (chosen != null && e.getCode() == KeyCode.ENTER) forms.sales(chosen.period());
            if (chosen != null && e.getCode() == KeyCode.DELETE) forms.removeSales(chosen.period());
        });
        export = ListExport.of(desktop, screen, desktop.say("agreement.sales"), table);
        export.setText("");
        export.setAccessibleText(desktop.say("exchange.list.export"));
        export.getStyleClass().addAll("flat", "icon-only", "tool");
    }

    VBox card(ShowAgreement.Board board) {
        var title = board.proof().titles().getFirst();
        var all = board.proof().sales(title);
        table.getItems().setAll(all);
        double height = 34 + 31 * Math.clamp(all.size(), 1, 8);
        var rows = new Unrolled(table);
        rows.setMinHeight(height);
        rows.setPrefHeight(height);
        rows.setMaxHeight(height);
        table.setPlaceholder(Kit.label(desktop.say("agreement.sales.none"), "muted"));
        var card = Kit.card(desktop.say("agreement.sales"), desktop.say("agreement.sales.count", all.size()),
            Kit.row(6, Kit.button(desktop.say("agreement.sales.add"), "fth-plus", () -> forms.sales(null), "tool"), export));
        if (!all.isEmpty()) {
            var sums = Kit.row(12);
            board.proof().sums(title).forEach((s, sum) -> sums.getChildren().addAll(AgreementTab.standing(desktop, s), Kit.whole(Kit.label(sum.grouped(), "medium"))));
            sums.setStyle("-fx-padding: 8 16 8 16;");
            card.getChildren().add(sums);
            var outside = board.proof().outside(title);
            var sum = outside.stream().map(o -> o.period().amount()).filter(java.util.Objects::nonNull).reduce(Money::plus).orElse(Money.ZERO);
            var told = Kit.text(desktop.say(outside.isEmpty() ? "agreement.sales.inside" : "agreement.sales.outside", outside.size(), sum.grouped()), "caption", outside.isEmpty() ? "muted" : "danger-text");
            told.setStyle("-fx-padding: 0 16 8 16;");
            card.getChildren().add(told);
        }
        card.getChildren().add(rows);
        return card;
    }

    private TableRow<Sale> row() {
        var row = new TableRow<Sale>();
        var edit = new MenuItem(desktop.say("agreement.sales.edit"));
        edit.setOnAction(e -> forms.sales(row.getItem().period()));
        var remove = new MenuItem(desktop.say("agreement.sales.remove"));
        remove.setOnAction(e -> forms.removeSales(row.getItem().period()));
        var menu = new ContextMenu(edit, remove);
        row.emptyProperty().addListener((o, was, now) -> row.setContextMenu(now ? null : menu));
        row.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2 && !row.isEmpty()) forms.sales(row.getItem().period());
        });
        return row;
    }

    private <T> TableColumn<Sale, T> column(String key, double width, Function<Sale, T> value, String style) {
        var c = new TableColumn<Sale, T>(desktop.say(key));
        c.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(value.apply(f.getValue())));
        c.setPrefWidth(width);
        c.setMinWidth(width * 0.9);
        if (!style.isEmpty()) c.getStyleClass().add(style);
        table.getColumns().add(c);
        return c;
    }

    /// A sum or a number; what is not known stays empty.
    private static final class Figure<T> extends TableCell<Sale, T> {
        @Override protected void updateItem(T item, boolean nothing) {
            super.updateItem(item, nothing);
            setText(nothing || item == null ? null : switch (item) {
                case Money m -> m.grouped();
                case Integer i -> i == 0 ? "—" : String.format(java.util.Locale.ROOT, "%,d", i);
                case LocalDate d -> d.toString();
                default -> item.toString();
            });
        }
    }

    private final class StandingCell extends TableCell<Sale, Standing> {
        @Override protected void updateItem(Standing item, boolean nothing) {
            super.updateItem(item, nothing);
            setText(null);
            setGraphic(nothing || item == null ? null : AgreementTab.standing(desktop, item));
        }
    }
}

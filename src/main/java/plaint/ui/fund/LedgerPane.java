package plaint.ui.fund;

import java.util.ArrayList;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import plaint.desk.FundBalance;
import plaint.fund.Account;
import plaint.fund.Act;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Follow;
import plaint.ui.kit.Kit;
import plaint.ui.kit.ListExport;
import plaint.ui.kit.MoneyForms;
import plaint.ui.kit.Place;

/// The ledger, newest first, and the postings of the entry chosen. An entry is taken back here; none is ever changed.
final class LedgerPane extends SplitPane {
    private final FundModel model;
    private final Desktop desktop;
    private final MoneyForms forms;
    private final TableView<FundBalance.Line> table = new TableView<>();
    private final VBox detail = new VBox();

    LedgerPane(FundModel model, Desktop desktop, MoneyForms forms, HBox bar) {
        this.model = model;
        this.desktop = desktop;
        this.forms = forms;
        bar.getChildren().add(1, filter());
        bar.getChildren().add(2, accounts());
        bar.getChildren().add(ListExport.of(desktop, this, desktop.say("fund.page.LEDGER"), table));
        columns();
        table.setAccessibleText(desktop.say("fund.page.LEDGER"));
        table.setPlaceholder(new StackPane(placeholder()));
        detail.setMinWidth(280);
        SplitPane.setResizableWithParent(detail, false);
        getItems().addAll(table, detail);
        setDividerPositions(0.72);
        table.getSelectionModel().selectedItemProperty().addListener((o, was, now) -> detail(now));
        Follow.of(this, model.entriesProperty(), this::fill);
        fill();
    }

    private Node placeholder() {
        boolean asked = !model.filterProperty().get().isBlank() || model.accountProperty().get() != null;
        if (!asked) return Kit.empty("fth-book-open", desktop.say("fund.ledger.none"), desktop.say("fund.ledger.none.hint"), null);
        return Kit.empty("fth-search", desktop.say("fund.ledger.noMatch"), desktop.say("fund.ledger.noMatch.hint"), Kit.button(desktop.say("fund.ledger.clear"), null, () -> {
            model.filterProperty().set("");
            model.accountProperty().set(null);
        }));
    }

    private TextField filter() {
        var filter = new TextField(model.filterProperty().get());
        filter.setPromptText(desktop.say("fund.ledger.filter"));
        filter.setAccessibleText(desktop.say("fund.ledger.filter"));
        filter.setPrefWidth(200);
        filter.textProperty().bindBidirectional(model.filterProperty());
        return filter;
    }

    private ComboBox<Account> accounts() {
        var all = new ArrayList<Account>();
        all.add(null);
        all.addAll(model.stateProperty().get().accounts());
        var box = new ComboBox<>(FXCollections.observableList(all));
        box.setCellFactory(l -> new AccountCell());
        box.setButtonCell(new AccountCell());
        box.setPrefWidth(200);
        box.setAccessibleText(desktop.say("fund.balance.account"));
        box.valueProperty().bindBidirectional(model.accountProperty());
        return box;
    }

    private final class AccountCell extends ListCell<Account> {
        @Override protected void updateItem(Account a, boolean nothing) {
            super.updateItem(a, nothing);
            setText(a == null ? desktop.say("fund.ledger.all") : a.code() + " " + desktop.lang().of(a.name(), a.latin()));
        }
    }

    private void columns() {
        var c = new Columns<>(table);
        c.number(desktop.say("fund.ledger.no"), 56, l -> l.entry().no());
        c.text(desktop.say("money.day"), 96, l -> l.entry().day().toString());
        c.chip(desktop.say("fund.ledger.act"), desktop.lang() == plaint.text.Lang.ZH ? 92 : 118, l -> chip(l));
        c.grows(desktop.say("money.text"), 90, l -> l.entry().text());
        c.text(desktop.say("fund.ledger.case"), 92, l -> l.entry().caseNo() == null ? "" : l.entry().caseNo().value());
        c.grows(desktop.say("money.party"), 80, l -> l.entry().party() == null ? "" : l.entry().party());
        c.money(desktop.say("money.amount"), 124, l -> l.entry().size());
    }

    private Node chip(FundBalance.Line l) {
        var style = l.reversed() || l.entry().act() == Act.REVERSAL ? "chip-gap" : l.entry().act() == Act.TRANSFER || l.entry().act() == Act.PAY ? "chip-done" : "chip-stage";
        return Kit.chip(desktop.say("fund.act." + l.entry().act()), l.reversed() ? "fth-corner-up-left" : null, style);
    }

    private void fill() {
        var chosen = table.getSelectionModel().getSelectedItem();
        table.getItems().setAll(model.entriesProperty().get());
        table.setPlaceholder(new StackPane(placeholder()));
        if (chosen != null) table.getItems().stream().filter(l -> l.entry().no() == chosen.entry().no()).findFirst().ifPresent(table.getSelectionModel()::select);
        if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) table.getSelectionModel().selectFirst();
        detail(table.getSelectionModel().getSelectedItem());
    }

    private void detail(FundBalance.Line l) {
        detail.getChildren().clear();
        if (l == null) return;
        var e = l.entry();
        var head = Kit.row(8, Kit.label(desktop.say("fund.ledger.entry", e.no()), "section"), Kit.spring());
        head.getStyleClass().add("pane-head");
        if (l.reversed()) head.getChildren().add(Kit.chip(desktop.say("fund.ledger.reversed"), "fth-corner-up-left", "chip-gap"));
        var facts = new VBox(6, Kit.fact(desktop.say("money.day"), e.day().toString(), 104), Kit.fact(desktop.say("fund.ledger.act"), desktop.say("fund.act." + e.act()), 104));
        if (!e.text().isEmpty()) facts.getChildren().add(Kit.fact(desktop.say("money.text"), e.text(), 104));
        if (e.party() != null && !e.party().isEmpty()) facts.getChildren().add(Kit.fact(desktop.say("money.party"), e.party(), 104));
        if (e.due() != null) facts.getChildren().add(Kit.fact(desktop.say("money.award.due"), e.due().toString(), 104));
        if (e.reverses() != 0) facts.getChildren().add(Kit.fact(desktop.say("fund.ledger.takesBack"), desktop.say("fund.ledger.entry", e.reverses()), 104));
        for (var p : e.postings()) facts.getChildren().add(posting(p));
        facts.setStyle("-fx-padding: 12 16 12 16;");
        var acts = Kit.row(8);
        acts.setStyle("-fx-padding: 0 16 12 16;");
        if (e.caseNo() != null) acts.getChildren().add(Kit.button(desktop.say("fund.ledger.open", e.caseNo()), "fth-briefcase", () -> desktop.go(new Place.InCase(e.caseNo(), "money"))));
        if (!l.reversed() && e.act() != Act.REVERSAL)
            acts.getChildren().add(Kit.button(desktop.say("money.reverse"), "fth-corner-up-left", () -> forms.reverse(e).ifPresent(model::done)));
        detail.getChildren().addAll(head, facts, acts);
    }

    private Node posting(plaint.fund.Posting p) {
        var name = model.stateProperty().get().accounts().stream().filter(a -> a.code().equals(p.account())).map(a -> a.code() + " " + desktop.lang().of(a.name(), a.latin())).findFirst().orElse(p.account());
        var sum = Kit.whole(Kit.label(desktop.say(p.amount().minor() > 0 ? "fund.ledger.debit" : "fund.ledger.credit", (p.amount().minor() > 0 ? p.amount() : plaint.text.Money.ZERO.minus(p.amount())).grouped())));
        sum.setAlignment(Pos.CENTER_RIGHT);
        var row = Kit.row(8, Kit.cut(name), Kit.spring(), sum);
        row.getStyleClass().add("fund-posting");
        return row;
    }
}

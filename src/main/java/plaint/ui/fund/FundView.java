package plaint.ui.fund;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import plaint.desk.PrintFund;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.ui.fund.FundModel.Page;
import plaint.ui.kit.DayField;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Follow;
import plaint.ui.kit.Kit;
import plaint.ui.kit.MoneyForms;
import plaint.ui.kit.Segments;

/// The fund as of a day: what was claimed, awarded, received, put in and paid out, and behind it the balances with their proof, the ledger, the bank lines and the consumers.
public final class FundView extends VBox {
    private final FundModel model;
    private final Desktop desktop;
    private final MoneyForms forms;
    private final HBox sums = new HBox();
    private final HBox bar = Kit.row(10);
    private final StackPane content = new StackPane();

    public FundView(FundModel model, Desktop desktop, LocalDate today) {
        this.model = model;
        this.desktop = desktop;
        this.forms = new MoneyForms(desktop, today);
        sums.getStyleClass().add("fund-sums");
        bar.getStyleClass().add("toolbar");
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(head(), sums, bar, content);
        Follow.of(this, model.stateProperty(), this::show);
        Follow.of(this, model.pageProperty(), this::show);
        show();
    }

    private Node head() {
        var day = new DayField(desktop, desktop.say("fund.screen.asOf"), model.atProperty());
        var head = Kit.row(10, Kit.label(desktop.say("fund.screen.title"), "title"), Kit.whole(Kit.label(desktop.say("fund.screen.asOf"), "muted")), day, Kit.spring(),
            Kit.button(desktop.say("fund.screen.print"), "fth-printer", this::print), Kit.button(desktop.say("fund.screen.import"), "fth-upload", this::read, "accent"));
        head.getStyleClass().add("page-head");
        return head;
    }

    private void read() {
        for (var f : desktop.dialogs().chooseFiles(desktop.say("fund.screen.import"))) model.read(f);
    }

    private void print() {
        desktop.dialogs().chooseTarget(desktop.say("fund.screen.print"), desktop.say("fund.screen.file", model.atProperty().get()) + ".pdf").ifPresent(to ->
            desktop.jobs().run(p -> new PrintFund(desktop.office()).run(model.atProperty().get(), desktop.lang(), to, p), done -> desktop.statusProperty().set(Notice.of("fund.screen.printed", done.getFileName()))));
    }

    private void show() {
        var s = model.stateProperty().get();
        if (s == null) return;
        var t = s.sums();
        sums.getChildren().setAll(sum("claimed", t.claimed(), true), sum("booked", t.booked(), false), sum("received", t.received(), false), sum("fund", t.fund(), false),
            sum("toConsumers", t.toConsumers(), false), sum("paidOut", t.paidOut(), false));
        var names = List.of(desktop.say("fund.page.BALANCES"), desktop.say("fund.page.LEDGER"), desktop.say("fund.page.BANK") + count(s.openLines()), desktop.say("fund.page.CONSUMERS") + count(s.toPay().size()));
        var pages = new Segments(names, model.pageProperty().get().ordinal(), i -> model.pageProperty().set(Page.values()[i]));
        pages.setMaxHeight(USE_PREF_SIZE);
        bar.getChildren().setAll(pages, Kit.spring());
        content.getChildren().setAll(switch (model.pageProperty().get()) {
            case BALANCES -> new BalancePane(model, desktop);
            case LEDGER -> new LedgerPane(model, desktop, forms, bar);
            case BANK -> new BankPane(model, desktop, bar);
            case CONSUMERS -> new ConsumersPane(model, desktop, bar);
        });
    }

    private static String count(long n) {
        return n == 0 ? "" : String.format(Locale.ROOT, " %d", n);
    }

    private VBox sum(String key, Money m, boolean first) {
        var value = Kit.whole(Kit.label("¥" + m.grouped(), "section"));
        value.setAccessibleText(desktop.say("fund.sum." + key) + " " + m.grouped());
        var box = new VBox(2, Kit.label(desktop.say("fund.sum." + key), "caption", "muted"), value);
        box.getStyleClass().add("fund-sum");
        if (first) box.getStyleClass().add("first");
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }
}

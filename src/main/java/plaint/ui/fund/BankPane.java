package plaint.ui.fund;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import plaint.casefile.Fault;
import plaint.desk.MatchBankLine;
import plaint.desk.MatchBankLine.CaseShare;
import plaint.desk.MatchBankLine.Row;
import plaint.desk.RevealIdentity;
import plaint.fund.Booking.Share;
import plaint.fund.Matching;
import plaint.key.CaseNo;
import plaint.party.Masked;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;
import plaint.ui.kit.ListExport;
import plaint.ui.kit.MaskedLabel;
import plaint.ui.kit.RecordForm;
import plaint.ui.kit.Verbs;

/// The lines of the bank statements: each is proposed to the case it seems to be for, booked when a person confirms, split where it is for several, or set aside with a reason.
final class BankPane extends VBox {
    private static final int SPLITS = 4;
    private static final Map<String, String> FIELDS = Map.of("fund.refused.lineOver", "/amount0", "fund.refused.over", "/amount0", "store.refused.noCase", "/case0", "fund.refused.noAward", "/case0", "fund.refused.noCaseShare", "/case0",
        "fund.short.", "/amount0", "fund.refused.negative", "/amount0", "fund.refused.reason", "/reason");
    private final FundModel model;
    private final Desktop desktop;
    private final TableView<Row> table = new TableView<>();
    private final VBox detail = new VBox();

    BankPane(FundModel model, Desktop desktop, HBox bar) {
        this.model = model;
        this.desktop = desktop;
        bar.getChildren().add(ListExport.of(desktop, this, desktop.say("fund.page.BANK"), table));
        columns();
        table.getItems().setAll(model.stateProperty().get().bank());
        table.setAccessibleText(desktop.say("fund.page.BANK"));
        table.setPlaceholder(new StackPane(Kit.empty("fth-upload", desktop.say("fund.bank.none"), desktop.say("fund.bank.none.hint"),
            Kit.button(desktop.say("fund.screen.import"), "fth-upload", () -> desktop.dialogs().chooseFiles(desktop.say("fund.screen.import")).forEach(model::read)))));
        detail.setMinWidth(300);
        SplitPane.setResizableWithParent(detail, false);
        var split = new SplitPane(table, detail);
        split.setDividerPositions(0.7);
        VBox.setVgrow(split, Priority.ALWAYS);
        if (!model.faults().isEmpty()) getChildren().add(faults());
        getChildren().add(split);
        table.getSelectionModel().selectedItemProperty().addListener((o, was, now) -> {
            if (now != null) model.line(now.line().id());
            detail(now);
        });
        next();
    }

    /// The line that was worked on while something of it is open, then the next one that is.
    private void next() {
        var rows = table.getItems();
        int was = Math.max(0, rows.stream().map(r -> r.line().id()).toList().indexOf(model.line()));
        var chosen = java.util.stream.Stream.concat(rows.stream().skip(was), rows.stream().limit(was)).filter(Row::open).findFirst();
        chosen.ifPresentOrElse(table.getSelectionModel()::select, table.getSelectionModel()::selectFirst);
    }

    /// What was wrong in the file read last: told until it is put away.
    private Node faults() {
        var box = new VBox(4);
        var found = model.faults();
        var head = Kit.row(8, Kit.label(desktop.say("fund.bank.faults", found.size()), "medium"), Kit.spring(), Kit.iconButton("fth-x", desktop.say("fund.bank.faults.close"), () -> {
            model.forgetFaults();
            getChildren().removeFirst();
        }));
        ((javafx.scene.control.Labeled) head.getChildren().getFirst()).setGraphic(Kit.icon("fth-alert-triangle", 14, "warning-icon"));
        box.getChildren().add(head);
        for (var f : found.subList(0, Math.min(5, found.size()))) box.getChildren().add(Kit.text(desktop.say("fund.bank.fault", f.line(), desktop.say(f.why()))));
        if (found.size() > 5) box.getChildren().add(Kit.label(desktop.say("fund.bank.more", found.size() - 5), "muted"));
        box.getStyleClass().add("warning-box");
        VBox.setMargin(box, new javafx.geometry.Insets(12, 24, 12, 24));
        return box;
    }

    private void columns() {
        var c = new Columns<>(table);
        c.text(desktop.say("money.day"), 96, r -> r.line().day().toString());
        c.grows(desktop.say("money.text"), 90, r -> r.line().text());
        c.grows(desktop.say("fund.bank.name"), 104, r -> r.line().name());
        c.money(desktop.say("money.amount"), 124, r -> r.line().amount());
        c.money(desktop.say("fund.bank.rest"), 118, r -> r.rest().minor() == 0 || r.aside() != null ? null : r.rest());
        c.chip(desktop.say("fund.bank.state"), 170, this::chip);
    }

    private Node chip(Row r) {
        if (r.aside() != null) return Kit.chip(desktop.say("fund.bank.aside"), "fth-archive");
        if (r.rest().minor() == 0) return Kit.chip(desktop.say("fund.bank.booked"), "fth-check", "chip-done");
        if (r.proposals().isEmpty()) return Kit.chip(desktop.say("fund.bank.open"), "fth-help-circle", "chip-gap");
        return Kit.chip(desktop.say("fund.bank.proposed", r.proposals().getFirst().no()), null, "chip-stage");
    }

    private void detail(Row r) {
        detail.getChildren().clear();
        if (r == null) return;
        var l = r.line();
        var head = Kit.row(8, Kit.label(l.day() + "  " + l.amount().grouped(), "section"), Kit.spring());
        head.getStyleClass().add("pane-head");
        var facts = new VBox(6, Kit.fact(desktop.say("money.text"), l.text(), 104), Kit.fact(desktop.say("fund.bank.name"), l.name(), 104));
        if (!l.account().isBlank()) facts.getChildren().add(Kit.fact(desktop.say("fund.bank.account"), new MaskedLabel(l.account(), Masked.account(l.account()), desktop, () -> new RevealIdentity(desktop.office()).run(l)), 104));
        if (l.reference() != null) facts.getChildren().add(Kit.fact(desktop.say("fund.bank.reference"), l.reference(), 104));
        if (l.balance() != null) facts.getChildren().add(Kit.fact(desktop.say("fund.bank.left"), l.balance().grouped(), 104));
        facts.getChildren().add(Kit.fact(desktop.say("fund.bank.booked"), r.booked().grouped(), 104));
        if (r.aside() != null) facts.getChildren().add(Kit.fact(desktop.say("fund.bank.aside"), r.aside(), 104));
        facts.setStyle("-fx-padding: 12 16 12 16;");
        detail.getChildren().addAll(head, facts);
        if (r.open()) detail.getChildren().add(acts(r));
    }

    private Node acts(Row r) {
        var box = new VBox(8);
        box.setStyle("-fx-padding: 4 16 12 16;");
        boolean in = r.rest().minor() > 0;
        if (in && r.proposals().isEmpty()) box.getChildren().add(Kit.text(desktop.say("fund.bank.noProposal"), "muted"));
        for (int i = 0; i < r.proposals().size(); i++) box.getChildren().add(proposal(r, r.proposals().get(i), i == 0));
        var acts = Kit.row(8, Kit.button(desktop.say(in ? "fund.bank.split" : "fund.bank.pay"), null, () -> (in ? split(r) : pay(r)).ifPresent(model::done)),
            Kit.button(desktop.say("fund.bank.setAside"), "fth-archive", () -> aside(r).ifPresent(model::done)));
        box.getChildren().add(acts);
        return box;
    }

    private Node proposal(Row r, Matching.Proposal p, boolean best) {
        var why = String.join(desktop.say("fund.bank.comma"), p.reasons().stream().map(x -> desktop.say("fund.reason." + x)).toList());
        var act = Kit.button(desktop.say("fund.bank.book", p.amount().grouped(), p.no()), "fth-check", () -> book(r, List.of(new CaseShare(p.no(), p.amount()))), best ? "accent" : "flat");
        return new VBox(2, act, Kit.text(why, "caption", "muted"));
    }

    private void book(Row r, List<CaseShare> shares) {
        model.act(p -> new MatchBankLine(desktop.office()).book(r.line().id(), shares, false), Notice.of("fund.bank.done.booked", r.line().amount().grouped(), shares.getFirst().no()));
    }

    private java.util.Optional<Notice> split(Row r) {
        var form = new RecordForm(desktop, desktop.say("fund.bank.split.head", r.line().day(), r.rest().grouped()));
        record Pair(RecordForm.Field<String> no, RecordForm.Field<Money> amount) { }
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < SPLITS; i++) {
            var proposed = i < r.proposals().size() && i == 0 ? r.proposals().get(i) : null;
            var no = form.text(desktop.say("fund.bank.split.case", i + 1), proposed == null ? null : proposed.no().value()).at("/case" + i);
            var amount = form.money(desktop.say("money.amount"), proposed == null ? null : proposed.amount(), Money.CNY).at("/amount" + i);
            pairs.add(new Pair(no, amount));
        }
        var rest = new RestOfLine(r.rest(), pairs.stream().map(p -> (TextInputControl) p.amount().control()).toList());
        var over = form.check(desktop.say("money.receipt.over"), false);
        return form.ask(desktop.say("fund.bank.split.act"), () -> pairs.stream().filter(p -> p.no().get() != null && p.amount().get() != null).toList(), chosen -> {
            // a case without its sum, or a sum without its case, is told instead of left out
            var half = new ArrayList<Fault>();
            for (int i = 0; i < SPLITS; i++) {
                if ((pairs.get(i).no().get() == null) == (pairs.get(i).amount().get() == null) || pairs.get(i).no().get() == null && rest.proposes(i)) continue;
                half.add(new Fault((pairs.get(i).no().get() == null ? "/case" : "/amount") + i, "needed", Notice.of("ui.form.needed")));
            }
            if (chosen.isEmpty() && half.isEmpty()) half.add(new Fault("/case0", "needed", Notice.of("ui.form.needed")));
            if (!half.isEmpty()) return half;
            return Verbs.tried(() -> {
                var shares = new ArrayList<CaseShare>();
                for (var p : chosen) shares.add(new CaseShare(caseNo(p.no().get()), p.amount().get()));
                new MatchBankLine(desktop.office()).book(r.line().id(), shares, over.get());
            }, FIELDS).stream().map(f -> at(f, pairs.stream().map(p -> p.no().get()).toList())).toList();
        }).map(x -> booked(r.rest(), x.stream().map(p -> p.amount().get()).reduce(Money.ZERO, Money::plus), x.size()));
    }

    private static Notice booked(Money rest, Money sum, int cases) {
        return sum.compareTo(rest) < 0 ? Notice.of("fund.bank.done.part", sum.grouped(), cases, rest.minus(sum).grouped()) : Notice.of("fund.bank.done.split", sum.grouped(), cases);
    }

    /// What is said of a case is told at its line of the form.
    private static Fault at(Fault f, List<String> cases) {
        for (int i = 0; i < cases.size(); i++) if (cases.get(i) != null && f.told().args().contains(cases.get(i).strip()) && f.path().endsWith("0")) return new Fault(f.path().replace("0", String.valueOf(i)), f.rule(), f.told());
        return f;
    }

    private static CaseNo caseNo(String typed) throws plaint.text.Refused {
        try {
            return new CaseNo(typed.strip());
        } catch (IllegalArgumentException e) {
            throw new plaint.text.Refused("store.refused.noCase", typed.strip());
        }
    }

    private java.util.Optional<Notice> pay(Row r) {
        var owed = model.stateProperty().get().toPay();
        var left = Money.ZERO.minus(r.rest());
        var form = new RecordForm(desktop, desktop.say("fund.bank.pay.head", r.line().day(), left.grouped()));
        var who = form.choice(desktop.say("fund.consumers.payee"), List.copyOf(owed.keySet()), owed.keySet().stream().filter(k -> k.startsWith(r.line().name()) && !r.line().name().isBlank()).findFirst().orElse(null),
            k -> k + "  " + owed.get(k).grouped()).needed().at("/payee");
        var amount = form.money(desktop.say("money.amount"), left, Money.CNY).needed().at("/amount0");
        return form.ask(desktop.say("fund.bank.pay"), () -> new Share(who.get(), null, amount.get(), r.line().text()), s -> Verbs.tried(() -> new MatchBankLine(desktop.office()).pay(r.line().id(), s), FIELDS))
            .map(s -> Notice.of("fund.consumers.done.paid", s.amount().grouped(), 1));
    }

    private java.util.Optional<Notice> aside(Row r) {
        var form = new RecordForm(desktop, desktop.say("fund.bank.aside.head", r.line().day(), r.line().amount().grouped()));
        var reason = form.text(desktop.say("money.reason"), null).needed().at("/reason");
        return form.ask(desktop.say("fund.bank.setAside"), reason::get, x -> Verbs.tried(() -> new MatchBankLine(desktop.office()).setAside(r.line().id(), x), FIELDS)).map(x -> Notice.of("fund.bank.done.aside", r.line().day()));
    }
}

package plaint.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plaint.casefile.Seat;
import plaint.claim.Head;
import plaint.desk.AllotToConsumers;
import plaint.desk.EditCase;
import plaint.desk.FundBalance;
import plaint.desk.ImportBankStatement;
import plaint.desk.MatchBankLine;
import plaint.desk.PayConsumers;
import plaint.desk.RecordAward;
import plaint.desk.RecordReceipt;
import plaint.desk.ReverseEntry;
import plaint.desk.TransferToFund;
import plaint.docket.Judgment;
import plaint.fund.Booking.Share;
import plaint.fund.Part;
import plaint.fund.Role;
import plaint.key.CaseNo;
import plaint.party.Party;
import plaint.text.Lang;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.ui.casefile.CaseModel;
import plaint.ui.casefile.CaseView;
import plaint.ui.fund.FundModel;
import plaint.ui.fund.FundView;
import plaint.ui.kit.Look;
import plaint.ui.kit.MoneyForms;

/// The screens of the money drawn in both languages, in the usual size light and dark and in the least, empty and filled: no figure on them is cut. And their forms: what a verb
/// refuses is told at the field (S9, S16, S17).
class MoneyScreensTest {
    private static final double[][] SIZES = {{1440, 900}, {1180, 720}};
    private static final CaseNo NO = new CaseNo("2016-0001");
    private static final LocalDate DUE = LocalDate.of(2018, 6, 30);
    private static final LocalDate LATER = LocalDate.of(2018, 12, 31);
    @TempDir Path folder;

    private static Money yuan(String amount) {
        return Money.cny(amount);
    }

    /// Awarded, received, reversed, read from the bank, moved to the fund, shared out and paid.
    static void story(Backstage b, Path folder) throws Refused, java.io.IOException {
        new RecordAward(b.office).run(NO, new RecordAward.Given(DUE.minusDays(10), DUE, "刘某、陈某、王某", "判决生效（样本）", Map.of(Part.DAMAGES, yuan("70000"), Part.COSTS, yuan("20000"), Part.FEES, yuan("1050"))));
        var first = new RecordReceipt(b.office).run(NO, new RecordReceipt.Given(LocalDate.of(2018, 8, 1), yuan("2000"), "王某", "记错（样本）", null, null, false));
        new ReverseEntry(b.office).run(first.no(), LocalDate.of(2018, 8, 2), "重复登记（样本）");
        var csv = Files.writeString(folder.resolve("bank.csv"), """
            交易日期,摘要,对方户名,对方账号,收入,支出,余额
            2018-08-09,案件2016-0001执行款第一期,刘某,6222000011112222,"20,000.00",,"20,000.00"
            2018-10-08,执行款第二期,刘某,6222000011112222,"50,000.00",,"70,000.00"
            2018-10-09,手续费,样本银行,,,10.00,"69,990.00"
            2018-11-31,日期不存在,某人,,5.00,,"69,995.00"
            2018-12-03,还款,陈某,6222000033334444,"21,050.00",,"91,040.00"
            """);
        new ImportBankStatement(b.office).run(csv);
        var match = new MatchBankLine(b.office);
        for (var r : match.rows(LATER)) {
            if (r.line().text().contains("期")) if (r.line().amount().minor() > 0 && r.line().line() < 4) match.book(r.line().id(), List.of(new MatchBankLine.CaseShare(NO, r.line().amount())), false);
            if (r.line().text().equals("手续费")) match.setAside(r.line().id(), "银行手续费（样本）");
        }
        new TransferToFund(b.office).run(NO, LocalDate.of(2018, 11, 1), "转入专项基金（样本）", null);
        new AllotToConsumers(b.office).run(LocalDate.of(2018, 11, 10), List.of(new Share("消费者甲（样本）", NO, yuan("800"), "退赔货款"), new Share("消费者乙（样本）", NO, yuan("1215.50"), "退赔货款")));
        new PayConsumers(b.office).run(LocalDate.of(2018, 11, 20), List.of(new Share("消费者甲（样本）", NO, yuan("800"), "退赔货款")), null);
    }

    @ParameterizedTest @EnumSource(Lang.class) void fund(Lang lang) throws Exception {
        try (var b = Backstage.sample(folder, lang)) {
            var model = onScreen(() -> new FundModel(b.desktop, LATER));
            draw("fund-empty", b, scene -> fresh(model, b), () -> model.stateProperty().get() != null);
            story(b, folder);
            for (var page : FundModel.Page.values()) {
                onScreen(() -> {
                    model.pageProperty().set(page);
                    if (page == FundModel.Page.BANK) model.read(folder.resolve("bank.csv"));
                });
                draw("fund-" + page.name().toLowerCase(java.util.Locale.ROOT), b, scene -> fresh(model, b), () -> model.entriesProperty().get().size() > 5 && model.stateProperty().get().sums().paidOut().minor() > 0);
            }
            assertThat(model.stateProperty().get().trial().sound()).isTrue();
            assertThat(model.faults()).extracting(f -> f.line() + " " + f.why().key()).containsExactly("5 fund.refused.bankDay");
        }
    }

    private static FundView fresh(FundModel model, Backstage b) {
        model.reload();
        return new FundView(model, b.desktop, LATER);
    }

    @ParameterizedTest @EnumSource(Lang.class) void moneyOfACase(Lang lang) throws Exception {
        try (var b = Backstage.sample(folder, lang)) {
            var model = onScreen(() -> new CaseModel(b.desktop, NO));
            onScreen(() -> model.load(() -> { }));
            await("the case", () -> model.opened() != null);
            Function<Scene, Parent> tab = scene -> {
                var view = new CaseView(model, b.desktop, scene);
                view.select("money");
                return view;
            };
            draw("money-empty", b, tab, null);
            story(b, folder);
            var file = model.file();
            var debtors = file.seated(Seat.Role.DEFENDANT, Integer.MAX_VALUE).stream().map(Party::id).toList();
            var given = new Judgment("j1", Judgment.Instance.FIRST, file.court(), file.docketNo(), DUE.minusDays(30), DUE.minusDays(10), DUE, List.of(
                new Judgment.Award(Head.Kind.B, debtors.getFirst(), debtors.subList(1, 3), yuan("70000")), new Judgment.Award(Head.Kind.D, debtors.getFirst(), List.of(), yuan("20000"))),
                List.of(), List.of(), List.of(), "样本", true);
            new EditCase(b.office).run(file, c -> c.docket = c.docket.withJudgments(List.of(given)), Notice.of("history.moved", "x", 1));
            onScreen(() -> model.load(() -> { }));
            await("the judgment", () -> !model.file().docket().judgments().isEmpty());
            draw("money", b, tab, null);
            // the appeal gave more than was booked
            var more = new Judgment("j2", Judgment.Instance.APPEAL, file.court(), file.docketNo(), DUE.minusDays(5), DUE.minusDays(4), DUE, List.of(
                new Judgment.Award(Head.Kind.B, debtors.getFirst(), debtors.subList(1, 3), yuan("80000")), new Judgment.Award(Head.Kind.D, debtors.getFirst(), List.of(), yuan("20000"))),
                List.of(), List.of(), List.of(), "样本", true);
            new EditCase(b.office).run(model.file(), c -> c.docket = c.docket.withJudgments(List.of(given, more)), Notice.of("history.moved", "x", 1));
            onScreen(() -> model.load(() -> { }));
            await("the appeal", () -> model.file().docket().judgments().size() == 2);
            draw("money-differs", b, tab, null, "#money-differs");
            var fund = onScreen(() -> new FundModel(b.desktop, LATER));
            draw("fund-differs", b, scene -> fresh(fund, b), () -> fund.stateProperty().get() != null, "#fund-differs");
        }
    }

    @Test void whatAVerbRefusesIsToldAtTheFieldAndTheFormStaysOpen() throws Exception {
        try (var b = Backstage.sample(folder, Lang.ZH)) {
            story(b, folder);
            var before = new FundBalance(b.office).run(LATER).of(Role.BANK);
            var form = new javafx.scene.Node[1];
            b.answers.writes.add(shown -> {
                form[0] = shown;
                type(shown, "金额", "1000万");
            });
            assertThat(onScreen(() -> new MoneyForms(b.desktop, LATER).receipt(NO, null, "刘某"))).isEmpty();
            assertThat(all((Parent) form[0]).stream().filter(n -> n.getStyleClass().contains("field-wrong")).map(javafx.scene.Node::getAccessibleText)).containsExactly("金额");
            assertThat(b.answers.sentBack).hasSize(1);
            assertThat(new FundBalance(b.office).run(LATER).of(Role.BANK)).isEqualTo(before);
            b.answers.writes.add(shown -> type(shown, "金额", "１，０００"));
            assertThat(onScreen(() -> new MoneyForms(b.desktop, LATER).receipt(NO, null, "刘某"))).isPresent();
            assertThat(new FundBalance(b.office).run(LATER).of(Role.BANK)).isEqualTo(before.plus(yuan("1000")));
        }
    }

    @Test void aLineSplitByItsFormIsToldAsFarAsItWasAndStaysUntilAllOfItIsBooked() throws Exception {
        try (var b = Backstage.sample(folder, Lang.ZH)) {
            story(b, folder);
            var model = onScreen(() -> new FundModel(b.desktop, LATER));
            onScreen(() -> {
                model.pageProperty().set(FundModel.Page.BANK);
                model.reload();
            });
            await("the lines", () -> model.stateProperty().get() != null);
            var stage = onScreen(() -> {
                var s = new Stage();
                s.setScene(new Scene(new BorderPane(new FundView(model, b.desktop, LATER)), 1440, 900));
                s.show();
                return s;
            });
            var pane = onScreen(() -> stage.getScene().getRoot());
            await("the open line", () -> press(pane, "fund.bank.split", b) != null);
            b.answers.writes.add(form -> {
                // nobody paid the case in full by name: what the line brought stands in its first sum
                type(form, "案件 1", "2016-0001");
                type(form, "金额", "1000");
                assertThat(all((Parent) form).stream().filter(n -> "金额".equals(n.getAccessibleText())).map(n -> ((TextInputControl) n).getText())).containsExactly("1000", "20,050.00", "", "");
            });
            onScreen(() -> press(pane, "fund.bank.split", b).fire());
            await("it is booked", () -> b.desktop.statusProperty().get() != null && b.desktop.statusProperty().get().key().equals("fund.bank.done.part"));
            assertThat(onScreen(() -> b.desktop.say(b.desktop.statusProperty().get()))).isEqualTo("1,000.00 已入账至 1 个案件，20,050.00 尚未入账。");
            await("the rest of the same line", () -> all(pane).stream().anyMatch(n -> n instanceof javafx.scene.control.TableView<?> t && t.getSelectionModel().getSelectedItem() instanceof plaint.desk.MatchBankLine.Row r && r.rest().equals(yuan("20050"))));
            onScreen(stage::close);
        }
    }

    private static javafx.scene.control.ButtonBase press(Parent in, String key, Backstage b) {
        return all(in).stream().filter(n -> n instanceof javafx.scene.control.ButtonBase x && b.desktop.say(key).equals(x.getText())).map(javafx.scene.control.ButtonBase.class::cast).findFirst().orElse(null);
    }

    @Test void theAccountOfAPayerIsShownInFullOnlyOnDemandAndHistoryHasIt() throws Exception {
        try (var b = Backstage.sample(folder, Lang.ZH)) {
            story(b, folder);
            var model = onScreen(() -> new FundModel(b.desktop, LATER));
            onScreen(() -> model.pageProperty().set(FundModel.Page.BANK));
            var view = onScreen(() -> fresh(model, b));
            var stage = onScreen(() -> {
                var scene = new Scene(new BorderPane(view), 1440, 900);
                Look.apply(scene, false);
                var s = new Stage();
                s.setScene(scene);
                s.show();
                return s;
            });
            await("the line still open", () -> texts(stage).contains("**** 4444"));
            assertThat(onScreen(() -> texts(stage))).noneMatch(t -> t.contains("6222000033334444"));
            onScreen(() -> Shots.take(stage.getScene(), "fund-payer-masked"));
            onScreen(() -> all(stage.getScene().getRoot()).stream().filter(n -> b.desktop.say("ui.party.show").equals(n.getAccessibleText())).map(javafx.scene.control.ButtonBase.class::cast).findFirst().orElseThrow().fire());
            await("the whole of it", () -> texts(stage).contains("6222000033334444"));
            var written = new plaint.desk.ShowChanges(b.office).run(plaint.text.Now.today()).changes().stream().map(c -> c.line()).filter(h -> h.what().key().equals("history.payerRevealed")).toList();
            assertThat(written).singleElement().satisfies(h -> assertThat(h.what().in(Lang.ZH)).contains("陈某", "2018-12-03").doesNotContain("6222000033334444"));
            onScreen(stage::close);
        }
    }

    private static List<String> texts(Stage stage) {
        return all(stage.getScene().getRoot()).stream().filter(n -> n instanceof javafx.scene.control.Labeled).map(n -> ((javafx.scene.control.Labeled) n).getText()).filter(java.util.Objects::nonNull).toList();
    }

    private static void type(javafx.scene.Node form, String name, String text) {
        form.lookupAll(".text-input").stream().filter(n -> name.equals(n.getAccessibleText())).map(TextInputControl.class::cast).findFirst().orElseGet(() -> all((Parent) form).stream()
            .filter(n -> name.equals(n.getAccessibleText())).map(TextInputControl.class::cast).findFirst().orElseThrow()).setText(text);
    }

    private static List<javafx.scene.Node> all(Parent p) {
        var found = new java.util.ArrayList<javafx.scene.Node>();
        for (var n : p.getChildrenUnmodifiable()) {
            found.add(n);
            if (n instanceof javafx.scene.control.ScrollPane s && s.getContent() instanceof Parent c) found.addAll(all(c));
            if (n instanceof Parent c) found.addAll(all(c));
        }
        return found;
    }

    private static void draw(String name, Backstage b, Function<Scene, Parent> screen, BooleanSupplier ready, String... shown) {
        for (var size : SIZES) {
            for (boolean dark : name.endsWith("-empty") || size[0] < 1400 || b.desktop.lang() == Lang.EN ? new boolean[] {false} : new boolean[] {false, true}) {
                var stage = onScreen(() -> {
                    b.desktop.darkProperty().set(dark);
                    var frame = new BorderPane();
                    var scene = new Scene(frame, size[0], size[1]);
                    Look.apply(scene, dark);
                    frame.setCenter(screen.apply(scene));
                    var made = new Stage();
                    made.setScene(scene);
                    made.show();
                    return made;
                });
                await(name + " is drawn", () -> ready == null ? !stage.getScene().getRoot().lookupAll(".fund-sum").isEmpty() : ready.getAsBoolean() && !stage.getScene().getRoot().lookupAll(".fund-sum").isEmpty());
                for (var id : shown) await(id, () -> stage.getScene().getRoot().lookup(id) != null);
                var shot = name + "-" + b.desktop.lang().name().toLowerCase(java.util.Locale.ROOT) + (dark ? "-dark" : "") + "-" + (int) size[0];
                var cut = onScreen(() -> {
                    assertThat(Shots.take(stage.getScene(), shot)).isNotEmptyFile();
                    var found = Shots.cut(stage.getScene());
                    stage.close();
                    return found;
                });
                assertThat(cut).as("cut on %s", shot).isEmpty();
            }
        }
    }
}

package plaint.ui.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.desk.PrintDueLog;
import plaint.desk.ShowCase;
import plaint.key.CaseNo;
import plaint.text.Lang;
import plaint.ui.Backstage;
import plaint.ui.Hands;
import plaint.ui.due.DueModel;
import plaint.ui.due.DueView;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Look;
import plaint.ui.kit.WindowDialogs;

/// S7 and S16 on screen: service, judgment, appeal and enforcement of the seed case by what is written into the forms; what is due follows at once, with its arithmetic.
class DocketOnScreenTest {
    private static final CaseNo NO = new CaseNo("2016-0001");
    @TempDir Path folder;
    private Stage stage;
    private Hands hands;

    @Test void fromServiceToEnforcement() throws Exception {
        try (var b = Backstage.sample(folder, Lang.ZH)) {
            stage = onScreen(() -> {
                var s = new Stage();
                s.setScene(new Scene(new BorderPane(), 1440, 900));
                Look.apply(s.getScene(), false);
                s.show();
                return s;
            });
            hands = new Hands(stage, Lang.ZH);
            var desktop = onScreen(() -> new Desktop(b.office, b.desktop.jobs(), new WindowDialogs(stage, () -> Lang.ZH), Lang.ZH));
            var model = onScreen(() -> new CaseModel(desktop, NO));
            onScreen(() -> model.load(() -> {
                var view = new CaseView(model, desktop, stage.getScene());
                view.select("docket");
                ((BorderPane) stage.getScene().getRoot()).setCenter(view);
            }));
            putOff();
            frozen();
            judged();
            served();
            corrected();
            enforced();
            due(b, desktop);
            reviewed();
            onScreen(stage::close);
        }
    }

    /// A hearing put off stays on record with the reason, and what is known of it stands in the one at the new time.
    private void putOff() {
        hands.press(hands.say("docket.hearing.new"));
        hands.fill(Map.of("时间", "2027-03-15"));
        // a day alone is midnight, and is told as that
        hands.see(hands.say("docket.doubt.noTime"));
        hands.fill(Map.of("时间", "2027-03-15 09:30", "法庭", "第五法庭")).save("保存");
        hands.see("第五法庭");
        var row = hands.find(HBox.class, n -> n.getStyleClass().contains("fund-line") && Hands.all(n).anyMatch(l -> l instanceof Label x && x.getText().contains("第五法庭")));
        var later = Hands.all(row).filter(n -> n instanceof Button x && hands.say("docket.hearing.putOff").equals(x.getAccessibleText())).map(Button.class::cast).findFirst().orElseThrow();
        Platform.runLater(later::fire);
        await("the form", hands::formOpen);
        hands.fill(Map.of("改到", "2027-03-15 09:30", "延期原因", "被告申请延期"));
        assertThat(hands.refused("保存")).containsExactly(hands.say("docket.hearing.same"));
        hands.fill(Map.of("改到", "2027-04-12 14:00")).save("保存");
        hands.see("被告申请延期；改到 2027-04-12 14:00");
        hands.see(hands.say("docket.hearing.off"));
        hands.see("2027-04-12 14:00");
        hands.picture("docket-putoff-zh");
    }

    /// How long a measure may last is known from the law: proposed as its end, and doubted beyond.
    private void frozen() {
        hands.press(hands.say("docket.preservation.new"));
        hands.fill(Map.of("被保全人", "刘某均", "财产", "尾号8888账户（样本）", "采取措施日", "2026-10-12"));
        hands.fill(Map.of("种类", hands.say("docket.preservation.MOVABLE")));
        assertThat(onScreen(() -> end())).isEqualTo("2028-10-12");
        hands.fill(Map.of("种类", hands.say("docket.preservation.DEPOSIT")));
        assertThat(onScreen(() -> end())).isEqualTo("2027-10-12");
        hands.fill(Map.of("届满日", "2028-10-12"));
        hands.see("自采取措施之日起最长至 2027-10-12（《民事诉讼法解释》第四百八十五条）");
        hands.fill(Map.of("种类", hands.say("docket.preservation.MOVABLE")));
        assertThat(onScreen(() -> end())).as("what somebody wrote stays").isEqualTo("2028-10-12");
        hands.fill(Map.of("种类", hands.say("docket.preservation.DEPOSIT"), "届满日", "2027-10-12")).save("保存");
        hands.see("尾号8888账户（样本）");
    }

    private String end() {
        return Hands.all(hands.front().getRoot()).filter(n -> n instanceof javafx.scene.control.DatePicker && "届满日".equals(n.getAccessibleText())).map(n -> ((javafx.scene.control.DatePicker) n).getEditor().getText()).findFirst().orElseThrow();
    }

    private void judged() {
        hands.press(hands.say("docket.judgment.new"));
        hands.fill(Map.of("日期", "2018-06-29"));
        // the number of another year's shape is told, with what is expected
        hands.fill(Map.of("案号", "（2017）民初1号"));
        assertThat(hands.refused("保存")).singleElement().asString().contains("案号");
        hands.fill(Map.of("案号", "（2017）粤0307民初9999999号", "赔偿项", hands.say("docket.head.B"), "债务人", "刘某均", "金额", "7万"));
        // as many awards as the judgment has: one more stands below the one before, where the next Tab goes
        hands.press(hands.say("docket.judgment.more"));
        await("a second award", () -> fields("金额").size() == 2);
        onScreen(() -> {
            ((TextInputControl) fields("金额").getLast()).setText("1万");
            var rows = fields("赔偿项");
            assertThat(rows.getLast().isFocused()).isTrue();
            assertThat(row(rows.getLast())).isGreaterThan(row(fields("金额").getFirst())).isLessThan(row(fields("来源").getFirst()));
        });
        assertThat(hands.refused("保存")).as("a sum alone is told, not left out").containsExactly(hands.say("ui.form.needed"), hands.say("ui.form.needed"));
        hands.picture("docket-award-more-zh");
        onScreen(() -> {
            choose(fields("赔偿项").getLast(), 3);
            choose(fields("债务人").getLast(), 2);
        });
        hands.save("保存");
        hands.see("¥80,000.00");
        hands.see("¥70,000.00");
    }

    private java.util.List<Node> fields(String name) {
        return Hands.all(hands.front().getRoot()).filter(n -> name.equals(n.getAccessibleText()) && (n instanceof TextInputControl || n instanceof ComboBox)).toList();
    }

    private static int row(Node field) {
        return javafx.scene.layout.GridPane.getRowIndex(field.getParent());
    }

    private static void choose(Node field, int at) {
        ((ComboBox<?>) field).getSelectionModel().select(at);
    }

    private void served() {
        hands.press(hands.say("docket.delivery.new"));
        // without a paper the case could not be read again: told at its field, and what was written stays
        hands.fill(Map.of("受送达人", "刘某均", "日期", "2018-07-06"));
        assertThat(hands.refused("保存")).containsExactly(hands.say("ui.form.needed"));
        hands.fill(Map.of("受送达人", "刘某均", "文书", "判决书", "日期", "2018-07-06", "已送达", "true")).save("保存");
        hands.see("2018-07-06");
        hands.press(hands.say("docket.delivery.new"));
        hands.fill(Map.of("受送达人", "浙江淘宝", "文书", "判决书", "日期", "2018-07-05", "已送达", "true")).save("保存");
        // fifteen days from the plaintiff's own receipt
        hands.see("7月5日 送达 + 15日");
    }

    /// A notice that takes effect weeks later says so; an attempt written down wrongly is put right, and one that never was is taken out.
    private void corrected() {
        hands.press(hands.say("docket.delivery.new"));
        // who sues is not served with the own complaint, and no time to answer runs against him
        hands.fill(Map.of("受送达人", "浙江淘宝", "文书", "起诉状副本", "日期", "2018-07-02"));
        assertThat(hands.refused("保存")).anySatisfy(t -> assertThat(t).contains("起诉状副本送达被告"));
        hands.fill(Map.of("日期", ""));
        hands.fill(Map.of("受送达人", "王某怡", "文书", "起诉状副本", "已送达", "true"));
        assertThat(hands.refused("保存")).singleElement().asString().contains("日期不能为空");
        hands.fill(Map.of("日期", "2018-07-02", "已送达", "false"));
        hands.fill(Map.of("方式", "公告")).save("保存");
        hands.see("2018-07-02 公告，2018-08-31 视为送达");
        var row = hands.find(HBox.class, n -> n.getStyleClass().contains("fund-line") && Hands.all(n).anyMatch(l -> l instanceof Label x && x.getText().contains("视为送达")));
        var edit = Hands.all(row).filter(n -> n instanceof Button x && hands.say("docket.edit").equals(x.getAccessibleText())).map(Button.class::cast).findFirst().orElseThrow();
        Platform.runLater(edit::fire);
        await("the form", hands::formOpen);
        hands.fill(Map.of("方式", "邮寄")).save("保存");
        hands.see("2018-07-02 送达");
    }

    /// The judgment of the court above takes the place of the one below, and no appeal is pending.
    private void reviewed() {
        hands.press(hands.say("docket.appeal.new"));
        hands.fill(Map.of("上诉人", "刘某均", "日期", "2018-07-18", "法院", "深圳市中级人民法院", "案号", "(2018)粤03民终9号")).save("保存");
        hands.see(hands.say("docket.appeal.pending"));
        hands.press(hands.say("docket.judgment.new"));
        // the court above and its number are known from the appeal
        hands.fill(Map.of("审级", hands.say("docket.instance.APPEAL")));
        onScreen(() -> assertThat(((TextInputControl) fields("案号").getFirst()).getText()).isEqualTo("（2018）粤03民终9号"));
        onScreen(() -> assertThat(((TextInputControl) fields("法院").getFirst()).getText()).isEqualTo("深圳市中级人民法院"));
        hands.fill(Map.of("日期", "2018-10-20", "赔偿项", hands.say("docket.head.B"), "债务人", "刘某均", "金额", "7万")).save("保存");
        hands.see("2018-10-20 二审已判");
        hands.see(hands.say("docket.appeal.done"));
        // by keys alone: once a record is saved, the next key goes on from where the one before was pressed
        var add = hands.find(Button.class, n -> "add-interruption".equals(n.getId()));
        onScreen(add::requestFocus);
        hands.press(hands.say("docket.interruption.new"));
        hands.fill(Map.of("日期", "2018-05-02")).save("保存");
        await("the button made anew has the focus", () -> stage.getScene().getFocusOwner() instanceof Button n && n != add && "add-interruption".equals(n.getId()));
    }

    private void enforced() {
        hands.press(hands.say("docket.enforcement.new"));
        hands.fill(Map.of("申请日", "2018-05-01", "申请金额", "7万"));
        assertThat(hands.refused("保存")).singleElement().asString().contains("2018-05-01 早于 2018-06-29");
        hands.fill(Map.of("申请日", "2018-09-03")).save("保存");
        hands.see("2018-09-03");
        hands.picture("docket-enforced-zh");
    }

    /// The same on the screen of all cases.
    private void due(Backstage b, Desktop desktop) throws Exception {
        var day = LocalDate.of(2018, 7, 10);
        var model = onScreen(() -> new DueModel(desktop, day));
        onScreen(model::reload);
        await("what is due", () -> model.resultProperty().get() != null);
        onScreen(() -> ((BorderPane) stage.getScene().getRoot()).setCenter(new DueView(model, desktop)));
        hands.see("2018-07-20");
        hands.picture("due-judged-zh");
        struck(b, desktop, model);
    }

    /// A deadline goes only with a reason and a second yes; what was struck, by whom and why stays in the record and on the case's own list, and the day's list no longer names it.
    private void struck(Backstage b, Desktop desktop, DueModel model) throws Exception {
        strike();
        assertThat(hands.refused("划掉")).singleElement().asString().isNotBlank();
        hands.fill(Map.of("办理情况", "不上诉，当事人书面同意（样本）"));
        hands.press("划掉");
        hands.see("确定划掉");
        hands.see("办理情况：不上诉，当事人书面同意（样本）");
        hands.picture("due-strike-sure-zh");
        hands.press("保留");
        hands.see("2018-07-20");
        assertThat(new ShowCase(b.office).run(NO).docket().dues()).noneMatch(d -> d.struckOn() != null);
        var before = folder.resolve("before.pdf");
        var after = folder.resolve("after.pdf");
        new PrintDueLog(b.office).run(LocalDate.of(2018, 7, 15), null, Lang.ZH, before, plaint.work.Progress.NONE);
        strike();
        hands.fill(Map.of("办理情况", "不上诉，当事人书面同意（样本）"));
        hands.press("划掉");
        hands.see("确定划掉");
        hands.press("划掉");
        await("it is gone", () -> model.items().stream().noneMatch(i -> i.line().due().equals(LocalDate.of(2018, 7, 20))));
        assertThat(new ShowCase(b.office).run(NO).docket().dues()).filteredOn(d -> d.struckOn() != null).singleElement().satisfies(d -> {
            assertThat(d.struckBy()).isEqualTo("test");
            assertThat(d.struckWhy()).isEqualTo("不上诉，当事人书面同意（样本）");
        });
        new PrintDueLog(b.office).run(LocalDate.of(2018, 7, 15), null, Lang.ZH, after, plaint.work.Progress.NONE);
        assertThat(printed(before)).contains("2018-07-20");
        assertThat(printed(after)).doesNotContain("2018-07-20");
        var again = onScreen(() -> new CaseModel(desktop, NO));
        onScreen(() -> again.load(() -> {
            var view = new CaseView(again, desktop, stage.getScene());
            view.select("docket");
            ((BorderPane) stage.getScene().getRoot()).setCenter(view);
        }));
        hands.see("已划掉");
        hands.see("不上诉，当事人书面同意（样本）");
        hands.picture("docket-struck-zh");
    }

    private static String printed(Path pdf) throws Exception {
        try (var doc = org.apache.pdfbox.Loader.loadPDF(pdf.toFile())) {
            return new org.apache.pdfbox.text.PDFTextStripper().getText(doc);
        }
    }

    /// Presses the circle of the line of that day.
    private void strike() {
        var line = hands.find(ListCell.class, c -> c.getAccessibleText() != null && c.getAccessibleText().startsWith("2018-07-20"));
        Platform.runLater(() -> Hands.all(line).filter(Button.class::isInstance).map(Button.class::cast).findFirst().orElseThrow().fire());
        onScreen(() -> { });
        await("the form", hands::formOpen);
    }
}

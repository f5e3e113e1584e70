package plaint.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.desk.Home;
import plaint.text.Lang;
import plaint.ui.Backstage;
import plaint.ui.Choosers;
import plaint.ui.Hands;
import plaint.ui.kit.WindowDialogs;

/// One suit from the lead to the consumer, by what is pressed and written in the window alone: decided, bought, authenticated, opened, proved, claimed, filed, docketed, judged, paid,
/// shared out (S1, S2, S3, S6, S7, S8, S9, S11, S14, S17). The pictures of the way lie in `target/screenshots` as `walk-…` and go into the manual.
class LeadToFundTest {
    private static final String LEAD = "LEAD-2017-1035";
    private static final String SHOP = "潮流前线2号店（样本）";
    private static final String CASE = "2017-0002";
    @TempDir Path folder;
    private Stage stage;
    private Shell shell;
    private Hands hands;
    private Path out;

    @Test void aLeadBecomesMoneyForTheConsumer() throws Exception {
        var kept = Kept.in(folder.resolve("settings"));
        out = folder.resolve("out");
        ObjectProperty<Lang> lang = new SimpleObjectProperty<>(Lang.ZH);
        stage = onScreen(() -> {
            var s = new Stage();
            hands = new Hands(s, Lang.ZH);
            shell = new Shell(Home.find(), new Settings(kept), lang, l -> new Choosers(new WindowDialogs(s, l::get), hands));
            s.setScene(shell.scene());
            s.show();
            shell.openStore(Backstage.copyOfSample(folder), false);
            return s;
        });
        try {
            decided();
            opened();
            parties();
            bought();
            authenticated();
            exhibits();
            agreed();
            claimed();
            filed();
            docketed();
            judged();
            paid();
            sharedOut();
        } finally {
            onScreen(() -> {
                shell.close();
                stage.close();
            });
        }
    }

    /// In the order they are given.
    private static Map<String, String> fields(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) map.put(pairs[i], pairs[i + 1]);
        return map;
    }

    private void decided() {
        hands.screen("leads");
        find(LEAD);
        hands.press("分配");
        hands.fill(fields("承办人", "周律师（样本）", "日期", "2017-03-01")).save("分配");
        hands.see("已分配 1 条线索");
        find(LEAD);
        hands.menu("进展", "抽检中");
        hands.fill(fields("理由", "达到入罪标准，先取证（样本）", "日期", "2017-02-28"));
        // what was written is still there when the day is wrong
        assertThat(hands.refused("登记")).singleElement().asString().contains("2017-03-01");
        hands.fill(fields("日期", "2017-03-02"));
        hands.save("登记");
        hands.see("已登记 1 条线索的进展");
        find(LEAD);
        hands.see("周律师（样本）");
        hands.picture("walk-01-lead");
    }

    /// Types into the search and ticks the one row.
    private void find(String words) {
        var search = hands.find(TextField.class, f -> hands.say("leadscreen.find").equals(f.getPromptText()));
        onScreen(() -> search.setText(words));
        // the list itself may still be on its way to the screen
        await("one lead", () -> Hands.all(stage.getScene().getRoot())
            .anyMatch(n -> n instanceof TableView<?> t && t.getItems() != null && t.getItems().size() == 1 && String.valueOf(t.getItems().getFirst()).contains(words)));
        // the row may still be on its way from the store
        hands.wait("the lead is ticked", () -> {
            if (hands.says("已选 1 条")) return true;
            table().getSelectionModel().select(0);
            table().fireEvent(new javafx.scene.input.KeyEvent(javafx.scene.input.KeyEvent.KEY_PRESSED, " ", " ", javafx.scene.input.KeyCode.SPACE, false, false, false, false));
            return false;
        });
        hands.see(SHOP);
    }

    private TableView<?> table() {
        return (TableView<?>) Hands.all(stage.getScene().getRoot()).filter(TableView.class::isInstance).findFirst().orElseThrow();
    }

    private void opened() {
        hands.press("立卷");
        hands.fill(fields("沿用案件", "2016-0001", "文书日期", "2017-08-07"));
        hands.picture("walk-02-open");
        hands.save("立卷");
        hands.see("已立卷 " + CASE);
        hands.see("数据排查发现线索 " + LEAD);
    }

    /// Somebody who was punished before stands behind the shop.
    private void parties() {
        hands.tab("parties");
        hands.menu("增加", "增加自然人");
        hands.fill(fields("名称", "刘某均", "身份号码", "440399198413120012"));
        assertThat(hands.refused("保存")).singleElement().asString().contains("出生日期");
        hands.fill(fields("身份号码", "440399198403120012", "电话", "19900000001"));
        hands.press("保存");
        hands.see("再次出现：曾受处罚");
        hands.picture("walk-03-conflict");
        hands.press("查看检索");
        await("the checks", () -> !hands.formOpen());
        hands.see("2016-0001");
    }

    private void bought() {
        hands.tab("sourcing");
        hands.menu("添加", "神秘抽检");
        hands.fill(fields("商品", "真皮手提包（样本）", "下单时间", "2017-03-09 10:20", "订单编号", "样本-2017-0309", "买家账号", "样本买家", "支付流水", "样本-P-0309", "实付价款", "399",
            "收货时间", "2017-03-06 09:00"));
        assertThat(hands.refused("保存")).singleElement().asString().contains("2017-03-06").contains("只能在其后发生");
        hands.fill(fields("下单时间", "2017-03-03 10:20", "拆封日期", "2017-03-07", "拆封记录", "公证员在场录像（样本）", "公证处", "样本公证处", "分样日期", "2017-03-07", "封签号", "样本-F-01"));
        hands.save("保存");
        for (var use : List.of("法院", "品牌方", "备用")) {
            hands.press("添加样品");
            hands.fill(fields("用途", use, "封签号", "样本-F-" + use)).save("保存");
            hands.see("样本-F-" + use);
        }
        hands.picture("walk-04-purchase");
    }

    private void authenticated() {
        hands.menu("添加", "鉴定");
        hands.fill(fields("神秘抽检", "真皮手提包", "委托日期", "2017-03-08", "送样日期", "2017-03-08", "出具日期", "2017-03-06"));
        assertThat(hands.refused("保存")).anySatisfy(t -> assertThat(t).contains("2017-03-06"));
        hands.fill(fields("出具日期", "2017-03-22", "结论", "送检样品不是本公司产品（样本）", "签署人", "样本鉴定人")).save("保存");
        hands.see("样本箱包");
        hands.tab("story");
        hands.see("样本箱包鉴定为假冒");
        hands.see("神秘抽检：" + SHOP);
    }

    private void exhibits() {
        hands.tab("evidence");
        int taken = 3;
        for (var file : List.of("order.pdf", "authentication.pdf", "ledger-a.pdf")) {
            hands.paths.add(Home.find().seeds().resolve("2016-0001/exhibits").resolve(file));
            hands.press("添加证据");
            int more = ++taken;
            var stem = file.substring(0, file.indexOf('.'));
            hands.wait(file + " is taken in", () -> (hands.say("ui.tab.evidence") + " " + more).equals(tabName("evidence")) && String.valueOf(table().getSelectionModel().getSelectedItem()).contains(stem));
            hands.press(hands.say("ui.evidence.edit"));
            hands.fill(fields(hands.say("ui.form.source"), "原告提供（样本）", hands.say("ui.form.proves"), "售假事实与数额（样本）", hands.say("ui.evidence.dated"), "2117-03-22"));
            assertThat(hands.refused(hands.say("ui.form.save"))).isNotEmpty();
            hands.fill(fields(hands.say("ui.evidence.dated"), "2017-03-22")).save(hands.say("ui.form.save"));
            hands.see("原告提供（样本）");
        }
    }

    private String tabName(String key) {
        return ((javafx.scene.control.TabPane) stage.getScene().getRoot().lookup(".tab-pane")).getTabs().stream().filter(t -> key.equals(t.getId())).findFirst().orElseThrow().getText();
    }

    private void agreed() {
        hands.tab("parties");
        hands.press("人员与店铺");
        hands.press("修改 " + SHOP);
        hands.fill(fields("开设日期", "2016-04-02")).save("保存");
        hands.tab("agreement");
        hands.press("添加同意");
        hands.fill(fields("店铺", SHOP, "版本", "V2016-03", "时间（北京）", "2016-04-01 21:15"));
        assertThat(hands.refused("保存")).singleElement().asString().contains("早于账户开立日 2016-04-02");
        hands.fill(fields("时间（北京）", "2016-04-02 21:15", "方式", "注册页勾选并点击同意")).save("保存");
        hands.press("添加销售");
        hands.fill(fields("店铺", SHOP, "起", "2017-07-21", "止", "2017-02-19", "订单数", "604", "销售金额", "241180"));
        assertThat(hands.refused("保存")).singleElement().asString().contains("结束不能早于开始");
        hands.fill(fields("起", "2017-02-19", "止", "2017-07-21")).save("保存");
        hands.see("241,180.00");
        hands.picture("walk-05-agreement");
    }

    private void claimed() {
        hands.tab("claim");
        hands.press("添加赔偿项");
        hands.fill(fields("类别", "B", "主张金额", "-200000"));
        assertThat(hands.refused("保存")).singleElement().asString().contains("小于零");
        hands.fill(fields("主张金额", "20万", "低估计", "8万", "高估计", "24万"));
        assertThat(hands.refused("保存")).singleElement().asString().isEqualTo(hands.say("ui.form.needed"));
        hands.fill(fields("依据", "售假使消费者对平台的信任降低，按销售额与平台治理投入估算（样本）")).save("保存");
        hands.see("200,000.00");
        hands.press("添加票据");
        hands.fill(fields("金额", "12000")).discard();
        hands.picture("walk-06-claim");
    }

    private void filed() {
        hands.tab("filing");
        hands.see("各项合计等于标的 200,000.00");
        await("its page is drawn", this::pageDrawn);
        hands.picture("walk-07-filing");
        hands.paths.add(out);
        // warnings stand that nobody has passed with a reason yet: what is written says so on every page
        hands.press(hands.say("ui.filing.draft"));
        await("the court's set lies in the folder", () -> java.nio.file.Files.exists(out.resolve(CASE + "-1-court-draft.pdf")));
        await("it is told", () -> hands.paths.isEmpty() && !hands.formOpen());
    }

    private boolean pageDrawn() {
        return Hands.all(stage.getScene().getRoot()).filter(n -> n.getStyleClass().contains("paper")).anyMatch(p -> p.lookup("ImageView") instanceof ImageView v && v.getImage() != null);
    }

    private void docketed() {
        hands.tab("docket");
        hands.press(hands.say("docket.court.edit"));
        hands.fill(fields("提交日", "2017-08-10", "立案日", "2017-08-08", "案号", "2017粤0307民初八八八号"));
        assertThat(hands.refused("保存")).hasSize(2).anySatisfy(t -> assertThat(t).contains("2017-08-08 早于 2017-08-10"));
        hands.fill(fields("立案日", "2017-08-17", "案号", "（2017）粤0307民初9999988号")).save("保存");
        hands.see("2017-08-10 提交，2017-08-17 立案");
        hands.press("新增开庭");
        hands.fill(fields("时间", "2017-10-20 09:30", "法庭", "第三法庭（样本）", "已开庭", "true")).save("保存");
        hands.see("第三法庭（样本）");
    }

    private void judged() {
        hands.press("新增判决");
        hands.fill(fields("日期", "2017-11-20", "生效日", "2017-12-08", "履行期末日", "2017-12-18", "赔偿项", hands.say("docket.head.B"), "债务人", "郑某戊"));
        assertThat(hands.refused("保存")).singleElement().asString().isEqualTo(hands.say("ui.form.needed"));
        hands.fill(fields("金额", "6万")).save("保存");
        hands.see("60,000.00");
        hands.picture("walk-08-docket");
    }

    private void paid() {
        hands.tab("money");
        hands.press("登记判决款");
        await("the award is proposed from the judgment", () -> hands.formOpen() && Hands.all(hands.front().getRoot()).anyMatch(n -> n instanceof TextField t && "60,000.00".equals(t.getText())));
        hands.save("登记判决款");
        hands.press("登记收款");
        hands.fill(fields("日期", "2018-01-15", "金额", "70000"));
        assertThat(hands.refused("登记收款")).singleElement().asString().contains("60");
        hands.fill(fields("金额", "60000")).save("登记收款");
        hands.press("转入基金");
        hands.fill(fields("日期", "2018-01-16")).save("转入基金");
        asOf("money.asOf", "2018-01-31");
        hands.see("转入基金");
        hands.picture("walk-09-money");
    }

    private void asOf(String key, String day) {
        var picker = hands.find(DatePicker.class, d -> hands.say(key).equals(d.getAccessibleText()));
        onScreen(() -> picker.setValue(LocalDate.parse(day)));
    }

    private void sharedOut() {
        hands.screen("fund");
        asOf("fund.screen.asOf", "2018-01-31");
        var consumers = hands.find(ToggleButton.class, b -> b.getText() != null && b.getText().startsWith(hands.say("fund.page.CONSUMERS")));
        onScreen(consumers::fire);
        hands.press(hands.say("fund.consumers.allot"));
        hands.fill(fields(hands.say("fund.consumers.payee"), "消费者甲（样本）", "金额", "90000"));
        assertThat(hands.refused(hands.say("fund.consumers.allot"))).isNotEmpty();
        hands.fill(fields("金额", "399")).save(hands.say("fund.consumers.allot"));
        hands.see("消费者甲（样本）");
        await("the consumer", () -> table().getItems() != null && table().getItems().stream().anyMatch(l -> l.toString().contains("消费者甲")));
        onScreen(() -> table().getItems().stream().filter(l -> l.toString().contains("消费者甲")).findFirst().ifPresent(l -> select(table(), l)));
        hands.press(hands.say("fund.consumers.pay"));
        hands.save(hands.say("fund.consumers.pay"));
        hands.wait("it is paid", () -> Hands.all(stage.getScene().getRoot()).anyMatch(n -> (hands.say("fund.sum.paidOut") + " 399.00").equals(n.getAccessibleText())));
        hands.picture("walk-10-fund");
        assertThat(out.resolve(CASE + "-1-court-draft.pdf")).isNotEmptyFile();
    }

    @SuppressWarnings("unchecked")
    private static <T> void select(TableView<T> table, Object item) {
        table.getSelectionModel().clearSelection();
        table.getSelectionModel().select((T) item);
    }
}

package plaint.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.desk.Home;
import plaint.text.Lang;
import plaint.ui.Backstage;
import plaint.ui.Choosers;
import plaint.ui.Hands;
import plaint.ui.Shots;
import plaint.ui.kit.WindowDialogs;

/// The first day of an office: a store with nothing in it, one case of which two names are known, and every view of it opened. What the sample cases have, this one lacks.
class BareCaseOnScreenTest {
    @TempDir Path folder;

    @Test void everyViewOfACaseOfWhichOnlyTwoNamesAreKnownOpensAndTheCaseGrows() throws Exception {
        Backstage.startScreen();
        var kept = Kept.in(folder.resolve("settings"));
        ObjectProperty<Lang> lang = new SimpleObjectProperty<>(Lang.ZH);
        var hands = new Hands[1];
        var shell = new Shell[1];
        var stage = onScreen(() -> {
            var s = new Stage();
            hands[0] = new Hands(s, Lang.ZH);
            shell[0] = new Shell(Home.find(), new Settings(kept), lang, l -> new Choosers(new WindowDialogs(s, l::get), hands[0]));
            s.setScene(shell[0].scene());
            s.show();
            shell[0].openStore(folder.resolve("store"), false);
            return s;
        });
        var h = hands[0];
        try {
            h.press("新建案件");
            h.fill(Map.of("原告", "样本网络有限公司", "被告", "赵某海", "法院", "深圳市龙岗区人民法院", "案由", "网络服务合同纠纷")).save("立卷");
            h.see("样本网络有限公司 诉 赵某海");
            await("the case", () -> stage.getScene().getRoot().lookup(".tab-pane") != null);
            var tabs = (TabPane) stage.getScene().getRoot().lookup(".tab-pane");
            for (var tab : List.copyOf(tabs.getTabs())) {
                h.tab(tab.getId());
                looked(h, stage, tab.getId());
                int views = onScreen(() -> views(stage).size());
                for (int i = 0; i < views; i++) {
                    int at = i;
                    onScreen(() -> {
                        views(stage).get(at).fire();
                        return null;
                    });
                    looked(h, stage, tab.getId() + "-" + i);
                }
            }
            sourced(h);
        } finally {
            onScreen(() -> {
                shell[0].close();
                stage.close();
            });
        }
    }

    /// A case begun with two names grows: what one form needs and the case lacks is written into that form, and what is known is not asked again.
    private static void sourced(Hands h) {
        h.tab("parties");
        h.press("人员与店铺");
        h.menu("增加", "增加店铺");
        h.fill(Map.of("店铺名称", "赵氏名品店", "账号", "S1", "登记人", "赵某海")).save("保存");
        h.see("赵氏名品店");
        h.press("修改 赵某海");
        h.fill(Map.of("身份号码", "440399198403120020")).save("保存");
        h.see("女");
        h.see("1984-03-12");
        h.tab("sourcing");
        h.menu("添加", "神秘抽检");
        h.fill(Map.of("商品", "手表", "下单时间", "2026-07-20 10:05")).save("保存");
        h.press("添加样品");
        h.fill(Map.of("用途", "品牌方", "封签号", "F-02")).save("保存");
        h.see("F-02");
        h.menu("添加", "鉴定");
        assertThat(onScreen(() -> filled(h))).as("the purchase that is looked at, and its sample for the brand").contains("F-02");
        h.fill(Map.of("出具日期", "2026-08-05", "结论", "不是本公司产品")).save("保存");
        h.menu("添加", "查处与查扣");
        h.fill(Map.of("日期", "2026-09-10", "其他办案机关", "深圳市公安局龙华分局、某市场监管局", "地点", "深圳市某街道16号")).save("保存");
        h.see("2026-09-10 查处");
        h.tab("parties");
        h.see("深圳市公安局龙华分局");
        h.see("某市场监管局");
    }

    /// All that is written in the fields of the form in front.
    private static String filled(Hands h) {
        return Hands.all(h.front().getRoot()).filter(javafx.scene.control.TextInputControl.class::isInstance).map(n -> ((javafx.scene.control.TextInputControl) n).getText()).toList().toString();
    }

    /// The views within a tab.
    private static List<ToggleButton> views(Stage stage) {
        return stage.getScene().getRoot().lookupAll(".tab-pane .toggle-button").stream().filter(n -> n.isVisible() && n.getScene() != null).map(ToggleButton.class::cast)
            .filter(t -> !t.isDisabled() && Hands.all(stage.getScene().getRoot()).anyMatch(n -> n == t)).toList();
    }

    /// Nothing is told over it, something stands in it, and no text is cut.
    private static void looked(Hands h, Stage stage, String what) {
        onScreen(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        });
        onScreen(() -> { });
        assertThat(onScreen(h::formOpen)).as("a message over " + what).isFalse();
        onScreen(() -> Shots.take(stage.getScene(), null, "bare-" + what));
        assertThat(onScreen(() -> Shots.cut(stage.getScene()))).as("cut in " + what).isEmpty();
    }
}

package plaint.ui.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    private Hands hands;

    @Test void fromServiceToEnforcement() {
        try (var b = Backstage.sample(folder, Lang.ZH)) {
            var stage = onScreen(() -> {
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
            judged();
            served();
            enforced();
            due(desktop, stage);
            onScreen(stage::close);
        }
    }

    private void judged() {
        hands.press(hands.say("docket.judgment.new"));
        hands.fill(Map.of("日期", "2018-06-29"));
        // the number of another year's shape is told, with what is expected
        hands.fill(Map.of("案号", "（2017）民初1号"));
        assertThat(hands.refused("保存")).singleElement().asString().contains("案号");
        hands.fill(Map.of("案号", "（2017）粤0307民初9999999号", "赔偿项", hands.say("docket.head.B"), "债务人", "刘某均", "金额", "7万")).save("保存");
        hands.see("¥70,000.00");
    }

    private void served() {
        hands.press(hands.say("docket.delivery.new"));
        hands.fill(Map.of("受送达人", "刘某均", "文书", "判决书", "日期", "2018-07-06", "已送达", "true")).save("保存");
        hands.see("2018-07-06");
        hands.press(hands.say("docket.delivery.new"));
        hands.fill(Map.of("受送达人", "浙江淘宝", "文书", "判决书", "日期", "2018-07-05", "已送达", "true")).save("保存");
        // fifteen days from the plaintiff's own receipt
        hands.see("7月5日 送达 + 15日");
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
    private void due(Desktop desktop, Stage stage) {
        var day = LocalDate.of(2018, 7, 10);
        var model = onScreen(() -> new DueModel(desktop, day));
        onScreen(model::reload);
        await("what is due", () -> model.resultProperty().get() != null);
        onScreen(() -> ((BorderPane) stage.getScene().getRoot()).setCenter(new DueView(model, desktop)));
        hands.see("2018-07-20");
        hands.picture("due-judged-zh");
    }
}

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

    @Test void everyViewOfACaseOfWhichOnlyTwoNamesAreKnownOpens() throws Exception {
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
                for (int i = 0; i < views(stage, tab.getId()).size(); i++) {
                    int at = i;
                    onScreen(() -> {
                        views(stage, tab.getId()).get(at).fire();
                        return null;
                    });
                    looked(h, stage, tab.getId() + "-" + i);
                }
            }
        } finally {
            onScreen(() -> {
                shell[0].close();
                stage.close();
            });
        }
    }

    /// The views within a tab.
    private static List<ToggleButton> views(Stage stage, String tab) {
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

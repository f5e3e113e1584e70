package plaint.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.util.ArrayList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import plaint.ui.Backstage;

/// F6 goes through the regions of a window and round again; what is made anew keeps the focus where it was.
class ReachTest {
    private static VBox bar(String style, Node... nodes) {
        var bar = new VBox(nodes);
        bar.getStyleClass().add(style);
        return bar;
    }

    @Test void theRegionsAreGoneThroughInTheirOrderAndBack() {
        Backstage.startScreen();
        onScreen(() -> {
            var today = new Button("今天");
            var find = new Button("筛选");
            var off = new Button("不可用");
            off.setDisable(true);
            var list = new ListView<String>();
            list.getItems().add("一行");
            var card = new Button("增加");
            var root = new HBox(bar("side", new Button(""), today), new VBox(bar("toolbar", off, find), bar("bottom-bar", off), list, new ScrollPane(new VBox(card))));
            ((VBox) root.getChildren().getFirst()).getChildren().getFirst().setVisible(false);
            var stage = new Stage();
            var scene = new Scene(root, 600, 400);
            stage.setScene(scene);
            stage.show();
            today.requestFocus();
            var went = new ArrayList<Node>();
            for (int i = 0; i < 4; i++) {
                Reach.region(scene, false);
                went.add(scene.getFocusOwner());
            }
            assertThat(went).containsExactly(find, list, card, today);
            Reach.region(scene, true);
            assertThat(scene.getFocusOwner()).isEqualTo(card);
            stage.close();
        });
    }

    @Test void aControlMadeAnewHasTheFocusOfTheOneBeforeIt() {
        Backstage.startScreen();
        var rows = new VBox();
        var other = new Button("别处");
        var stage = onScreen(() -> {
            rows.getChildren().setAll(new Button("修改"), new Button("修改"), new Button("删除"));
            KeptFocus.in(rows);
            var s = new Stage();
            s.setScene(new Scene(new HBox(other, rows), 300, 200));
            s.show();
            rows.getChildren().get(1).requestFocus();
            return s;
        });
        onScreen(() -> rows.getChildren().setAll(new Button("修改"), new Button("修改"), new Button("删除")));
        await("the second of its name", () -> stage.getScene().getFocusOwner() == rows.getChildren().get(1));
        // its row is gone: the last that is left
        onScreen(() -> rows.getChildren().setAll(new Button("修改"), new Button("删除")));
        await("the one left", () -> stage.getScene().getFocusOwner() == rows.getChildren().getFirst());
        onScreen(stage::close);
    }
}

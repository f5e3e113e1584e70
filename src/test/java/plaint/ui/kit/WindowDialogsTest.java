package plaint.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.onScreen;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import plaint.text.Lang;

/// What a person wrote is not lost by one key too many.
class WindowDialogsTest {
    @Test void aFormWithSomethingWrittenIsNotLeftUnasked() {
        onScreen(() -> {
            var stage = stage();
            var field = new TextField("金华");
            var told = new ArrayList<String>();
            Platform.runLater(() -> {
                field.setText("金华市公安局");
                // Escape presses the same button
                Platform.runLater(() -> {
                    told.add(button("继续填写").isDefaultButton() ? "asked, Enter goes on" : "asked, Enter discards");
                    button("继续填写").fire();
                });
                button("取消").fire();
                told.add(field.getScene().getWindow().isShowing() ? "open, " + field.getText() : "closed");
                Platform.runLater(() -> button("丢弃填写的内容").fire());
                button("取消").fire();
            });
            boolean saved = new WindowDialogs(stage, () -> Lang.ZH).ask("办案机关", new VBox(field, new CheckBox("采用")), "保存", () -> true);
            assertThat(saved).isFalse();
            assertThat(told).containsExactly("asked, Enter goes on", "open, 金华市公安局");
            stage.close();
        });
    }

    @Test void aFormAsItWasOpenedIsLeftAtOnce() {
        onScreen(() -> {
            var stage = stage();
            var field = new TextField("金华");
            Platform.runLater(() -> {
                field.setText("金");
                field.setText("金华");
                button("取消").fire();
            });
            assertThat(new WindowDialogs(stage, () -> Lang.ZH).ask("办案机关", new VBox(field), "保存", () -> true)).isFalse();
            stage.close();
        });
    }

    private static Stage stage() {
        var stage = new Stage();
        stage.setScene(new Scene(new VBox(), 400, 300));
        stage.show();
        return stage;
    }

    private static Button button(String says) {
        return List.copyOf(Window.getWindows()).reversed().stream().flatMap(w -> w.getScene().getRoot().lookupAll(".button").stream())
            .filter(n -> n instanceof Button b && says.equals(b.getText())).map(n -> (Button) n).findFirst().orElseThrow(() -> new AssertionError("no button " + says));
    }
}

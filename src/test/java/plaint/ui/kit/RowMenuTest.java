package plaint.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.onScreen;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/// A row has a menu, for the mouse and for the keyboard.
class RowMenuTest {
    @Test void theMenuKeyOpensWhatCanBeDoneWithTheRowThatIsChosen() {
        onScreen(() -> {
            var list = new ListView<String>();
            list.getItems().setAll("YB-2025-001", "逾期");
            var done = new ArrayList<String>();
            RowMenu.of(list, r -> r.startsWith("YB") ? List.of(RowMenu.item("并入案件", null, () -> done.add(r))) : List.of());
            var stage = new Stage();
            stage.setScene(new Scene(list, 400, 300));
            stage.show();
            press(list);
            assertThat(open()).as("no row is chosen").isEmpty();
            list.getSelectionModel().select(1);
            press(list);
            assertThat(open()).as("a row that has none").isEmpty();
            list.getSelectionModel().select(0);
            press(list);
            assertThat(open()).hasSize(1);
            open().getFirst().getItems().getFirst().fire();
            assertThat(done).containsExactly("YB-2025-001");
            press(list);
            list.fireEvent(new MouseEvent(MouseEvent.MOUSE_PRESSED, 5, 200, 5, 200, MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, false, false, true, null));
            assertThat(open()).as("pressed beside it").isEmpty();
            stage.close();
        });
    }

    private static void press(ListView<String> list) {
        list.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F10, true, false, false, false));
    }

    private static List<ContextMenu> open() {
        return Window.getWindows().stream().filter(w -> w instanceof ContextMenu c && c.isShowing()).map(w -> (ContextMenu) w).toList();
    }
}

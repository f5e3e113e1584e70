package plaint.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.onScreen;

import java.nio.file.Path;
import java.time.LocalDate;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.text.Lang;
import plaint.ui.Backstage;

/// Looking at the money as of another day: the field shows the day that is looked at, whatever is typed into it.
class DayFieldTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    @TempDir Path folder;
    private final SimpleObjectProperty<LocalDate> at = new SimpleObjectProperty<>(TODAY);
    private DayField field;
    private DatePicker picker;
    private Label told;

    @Test void whatIsNoDayIsToldAndTheDayStaysWhatItWas() {
        try (var b = Backstage.empty(folder, Lang.ZH)) {
            var stage = onScreen(() -> {
                field = new DayField(b.desktop, "截至", at);
                picker = (DatePicker) field.getChildren().getFirst();
                told = (Label) field.getChildren().getLast();
                var shown = new Stage();
                shown.setScene(new Scene(new VBox(field, new Button("转入基金"))));
                shown.show();
                shown.requestFocus();
                picker.requestFocus();
                return shown;
            });
            assertThat(typed("2026年10月31日")).isEqualTo("2026-10-31");
            assertThat(at.get()).isEqualTo("2026-10-31");
            assertThat(typed("2026-13-31")).isEqualTo("2026-13-31");
            assertThat(at.get()).isEqualTo("2026-10-31");
            assertThat(told.isVisible()).isTrue();
            assertThat(told.getText()).isEqualTo("2026-13-31 不是日期。应为：2016-12-30。");
            assertThat(typed("")).as("there is always a day").isEqualTo("2026-10-31");
            assertThat(told.isVisible()).isFalse();
            // the screen around it is made anew: it shows its day still
            onScreen(() -> {
                var around = new VBox(new Label("本案记账"), field);
                stage.getScene().setRoot(around);
                picker.requestFocus();
                at.set(TODAY);
                return true;
            });
            onScreen(() -> {
                assertThat(picker.getEditor().getText()).isEqualTo("2026-11-29");
                stage.close();
                return true;
            });
        }
    }

    /// What stands in the field once Enter was pressed.
    private String typed(String text) {
        onScreen(() -> {
            picker.getEditor().setText(text);
            picker.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "\r", "\r", KeyCode.ENTER, false, false, false, false));
            return true;
        });
        onScreen(() -> true);
        return onScreen(() -> picker.getEditor().getText());
    }
}

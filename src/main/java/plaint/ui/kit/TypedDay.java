package plaint.ui.kit;

import java.time.LocalDate;
import javafx.application.Platform;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.StringConverter;
import plaint.text.Typed;

/// Reads days as people type them. A picker empties its text, or puts back the last day, where it could not read it; what cannot be read must stand instead, to be told and corrected.
final class TypedDay extends StringConverter<LocalDate> {
    private final DatePicker picker;
    private boolean standing;
    private boolean pointed;

    TypedDay(DatePicker picker) {
        this.picker = picker;
        // picker and field keep Esc for themselves; here it leaves the form like everywhere else, unless the calendar is open
        picker.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() != KeyCode.ESCAPE || picker.isShowing() || picker.getParent() == null) return;
            e.consume();
            picker.getParent().fireEvent(e.copyFor(picker.getParent(), picker.getParent()));
        });
        // come to by the keyboard, a day is written over, as any other field is; the mouse puts the caret where it points
        picker.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> pointed = true);
        picker.addEventFilter(MouseEvent.MOUSE_RELEASED, e -> pointed = false);
        picker.focusedProperty().addListener((o, was, now) -> {
            if (now && !pointed) Platform.runLater(() -> {
                if (picker.isFocused()) picker.getEditor().selectAll();
            });
        });
        picker.getEditor().setTextFormatter(new TextFormatter<>(c -> standing && c.isContentChange() ? null : c));
    }

    @Override public String toString(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    @Override public LocalDate fromString(String typed) {
        var read = Typed.date(typed);
        if (read.isPresent() || typed == null || typed.isBlank()) return read.orElse(null);
        standing = true;
        // the picker writes its text at once, a person only later
        Platform.runLater(() -> standing = false);
        return picker.getValue();
    }
}

package plaint.ui.kit;

import java.time.LocalDate;
import javafx.application.Platform;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextFormatter;
import javafx.util.StringConverter;
import plaint.text.Typed;

/// Reads days as people type them. A picker empties its text, or puts back the last day, where it could not read it; what cannot be read must stand instead, to be told and corrected.
final class TypedDay extends StringConverter<LocalDate> {
    private final DatePicker picker;
    private boolean standing;

    TypedDay(DatePicker picker) {
        this.picker = picker;
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

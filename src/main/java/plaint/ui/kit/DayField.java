package plaint.ui.kit;

import java.time.LocalDate;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import plaint.text.Notice;
import plaint.text.Typed;

/// The day as of which a screen tells, outside of any form. What cannot be read as a day stands and is told beside it, and the day stays what it was; left empty, the last day comes back.
public final class DayField extends HBox {
    private static final double WIDE = 140;
    private final Desktop desktop;
    private final ObjectProperty<LocalDate> day;
    private final DatePicker picker;
    private final Label fault = Kit.label("", "field-fault");

    public DayField(Desktop desktop, String name, ObjectProperty<LocalDate> day) {
        super(8);
        this.desktop = desktop;
        this.day = day;
        picker = Kit.date(day.get());
        picker.setConverter(new TypedDay(picker));
        picker.setPromptText(desktop.say("ui.form.date.hint"));
        picker.setAccessibleText(name);
        picker.setPrefWidth(WIDE);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(picker, Kit.whole(fault));
        tell(null);
        shown();
        day.addListener(o -> shown());
        picker.valueProperty().addListener((o, was, now) -> {
            if (now != null) day.set(now);
        });
        picker.getEditor().textProperty().addListener((o, was, now) -> tell(null));
        picker.focusedProperty().addListener((o, was, now) -> {
            if (was && !now && picker.getScene() != null) read();
        });
        // once the picker itself has read what was typed
        picker.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER) Platform.runLater(this::read);
        });
    }

    /// The picker writes its text only once it is shown, and none where it is shown again.
    private void shown() {
        if (day.get() == null) return;
        picker.setValue(day.get());
        picker.getEditor().setText(day.get().toString());
    }

    private void read() {
        var text = picker.getEditor().getText().strip();
        if (text.isEmpty()) shown();
        else Typed.date(text).ifPresentOrElse(d -> {
            picker.setValue(d);
            picker.getEditor().setText(d.toString());
        }, () -> tell(Notice.of("ui.form.date", text)));
    }

    private void tell(Notice what) {
        fault.setText(what == null ? "" : desktop.say(what));
        fault.setManaged(what != null);
        fault.setVisible(what != null);
        picker.getStyleClass().remove("field-wrong");
        if (what != null) picker.getStyleClass().add("field-wrong");
        picker.setAccessibleHelp(fault.getText());
    }
}

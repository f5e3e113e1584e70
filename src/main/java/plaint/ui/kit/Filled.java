package plaint.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;

/// What stands in the fields of a form: taken when it opens and when it is left, it tells whether something written would be lost.
final class Filled {
    /// Among the properties of a form from which nothing is saved, so that nothing is lost with it.
    static final String KEPT_NOWHERE = "plaint.keptNowhere";

    private Filled() { }

    static List<Object> in(Node form) {
        var out = new ArrayList<Object>();
        gather(form, out);
        return out;
    }

    private static void gather(Node n, List<Object> out) {
        if (n.hasProperties() && n.getProperties().containsKey(KEPT_NOWHERE)) return;
        switch (n) {
            case TextInputControl t -> out.add(t.getText() == null ? "" : t.getText());
            case DatePicker d -> out.add(d.getEditor().getText());
            case ComboBox<?> c -> out.add(c.getValue() == null ? "" : c.getValue());
            case CheckBox c -> out.add(c.isSelected());
            case ScrollPane s -> {
                if (s.getContent() != null) gather(s.getContent(), out);
            }
            case Parent p -> p.getChildrenUnmodifiable().forEach(c -> gather(c, out));
            default -> { }
        }
    }
}

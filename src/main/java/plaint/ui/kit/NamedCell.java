package plaint.ui.kit;

import java.util.function.Function;
import javafx.scene.control.ListCell;

/// An item by its name in the language of the window.
public final class NamedCell<T> extends ListCell<T> {
    private final Function<T, String> named;

    public NamedCell(Function<T, String> named) {
        this.named = named;
    }

    @Override protected void updateItem(T item, boolean nothing) {
        super.updateItem(item, nothing);
        setText(nothing || item == null ? null : named.apply(item));
        // a long name is cut in the field, not in the list below it
        Kit.tip(this, getText() == null || getText().length() < 24 ? null : getText());
    }
}

package plaint.ui.kit;

import javafx.scene.control.TableCell;

/// Text in a table, cut where it has no room, with its whole as a tooltip.
public final class TextCell<S> extends TableCell<S, String> {
    @Override protected void updateItem(String text, boolean nothing) {
        super.updateItem(text, nothing);
        setText(nothing ? null : text);
        Kit.tip(this, nothing || text == null || text.isEmpty() ? null : text);
    }
}

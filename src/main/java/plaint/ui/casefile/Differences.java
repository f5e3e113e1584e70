package plaint.ui.casefile;

import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A text with what another lacks marked in it: taken out (struck through, red) or new (green).
final class Differences {
    private Differences() { }

    /// What stands in `shown` and not in `other`, between what both begin and end with, is marked; `gone`: as taken out, else as new.
    static TextFlow of(String shown, String other, boolean gone) {
        int most = Math.min(shown.length(), other.length());
        int head = 0;
        while (head < most && shown.charAt(head) == other.charAt(head)) head++;
        int tail = 0;
        while (tail < most - head && shown.charAt(shown.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) tail++;
        var flow = new TextFlow(piece(shown.substring(0, head), null), piece(shown.substring(head, shown.length() - tail), gone ? "text-gone" : "text-new"), piece(shown.substring(shown.length() - tail), null));
        flow.setAccessibleText(shown);
        return flow;
    }

    private static Text piece(String text, String style) {
        var t = new Text(text);
        t.getStyleClass().add("plain-text");
        if (style != null) t.getStyleClass().add(style);
        return t;
    }
}

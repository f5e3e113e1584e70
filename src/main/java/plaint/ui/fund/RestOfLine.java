package plaint.ui.fund;

import java.util.List;
import javafx.scene.control.TextInputControl;
import plaint.text.Money;
import plaint.text.Refused;
import plaint.text.Typed;

/// What is left of a bank line while it is split stands in the first line of the form that nobody wrote a sum into, and follows what is written into the others.
final class RestOfLine {
    private final Money all;
    private final List<TextInputControl> sums;
    private int proposing = -1;
    private boolean writing;

    RestOfLine(Money all, List<TextInputControl> sums) {
        this.all = all;
        this.sums = sums;
        for (int i = 0; i < sums.size(); i++) {
            int at = i;
            sums.get(i).textProperty().addListener((o, was, now) -> {
                if (writing) return;
                // from now on it is the sum of whoever wrote it
                if (proposing == at) proposing = -1;
                propose(at);
            });
        }
        propose(-1);
    }

    /// True where the sum of this line was written by nobody.
    boolean proposes(int line) {
        return line == proposing;
    }

    /// `written`: the line just written into, which is left to its writer.
    private void propose(int written) {
        writing = true;
        try {
            if (proposing >= 0) sums.get(proposing).setText("");
            proposing = -1;
            var left = all;
            for (var s : sums) left = left.minus(sum(s));
            for (int i = 0; i < sums.size() && left.minor() > 0 && proposing < 0; i++) if (i != written && sums.get(i).getText().isBlank()) proposing = i;
            if (proposing >= 0) sums.get(proposing).setText(left.grouped());
        } catch (Refused unreadable) {
            // told at its field
        } finally {
            writing = false;
        }
    }

    private static Money sum(TextInputControl field) throws Refused {
        return field.getText().isBlank() ? Money.ZERO : Typed.money(field.getText(), Money.CNY);
    }
}

package plaint.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import plaint.ui.kit.JobRunner.Running;

/// How long a job will take still, told from the pace it had so far; nothing in its first second, when nobody knows.
public final class TimeLeft {
    private static final double FIRST = 1;
    private static final double LEAST = 0.03;

    private TimeLeft() { }

    public static StringBinding of(Running job, Desktop desktop) {
        long began = System.nanoTime();
        return Bindings.createStringBinding(() -> {
            double share = job.shareProperty().get();
            double gone = (System.nanoTime() - began) / 1e9;
            if (share < LEAST || gone < FIRST) return "";
            long left = Math.max(1, Math.round(gone * (1 - share) / share));
            return left < 90 ? desktop.say("ui.left.seconds", left) : desktop.say("ui.left.minutes", Math.round(left / 60.0));
        }, job.shareProperty());
    }
}

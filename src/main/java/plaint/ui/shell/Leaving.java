package plaint.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import plaint.desk.KeepBackups;
import plaint.text.Refused;
import plaint.ui.kit.JobBox;
import plaint.ui.kit.JobRunner;
import plaint.ui.kit.Kit;

/// The way out of a store. What is under way is not cut off in the middle: it is asked whether to stop it, and it is waited for until it has stopped. Then, after a session with changes, the store is
/// backed up before the window closes; that can be left out with a button.
final class Leaving {
    private final Shell shell;
    /// The window is being closed: whoever presses again is already served.
    private boolean begun;

    Leaving(Shell shell) {
        this.shell = shell;
    }

    /// True while the window has to stay for something; `then` closes it once that is done.
    boolean begin(Runnable then) {
        if (shell.desktop() == null) return false;
        if (begun) return true;
        if (!mayLeave(() -> {
            if (!begin(then)) then.run();
        })) return true;
        return backup(then);
    }

    /// True where nothing is under way that somebody waits for. Else it is asked whether to stop it; `then` comes when all has stopped.
    boolean mayLeave(Runnable then) {
        var jobs = shell.jobs();
        var busy = jobs.waitedFor();
        if (busy.isEmpty()) return true;
        var desktop = shell.desktop();
        var doing = String.join("\n", busy.stream().map(r -> desktop.say(r.doingProperty().get())).toList());
        if (!desktop.dialogs().confirm(desktop.say("ui.leaving.busy"), doing + "\n" + desktop.say("ui.leaving.busy.why"), desktop.say("ui.leaving.stop"))) return false;
        // it may have come to its end while it was asked
        var left = busy.stream().filter(r -> r.activeProperty().get()).toList();
        if (left.isEmpty()) return true;
        var root = shell.scene().getRoot();
        shell.scene().setRoot(whole(desktop.say("ui.leaving.stopping"), new JobBox(left.getFirst(), desktop, 420)));
        var open = new int[] {left.size()};
        for (var r : left) {
            r.activeProperty().addListener(o -> {
                if (--open[0] > 0) return;
                shell.scene().setRoot(root);
                then.run();
            });
            r.cancel();
        }
        return false;
    }

    private boolean backup(Runnable then) {
        var desktop = shell.desktop();
        if (!shell.settings().keepsBackups()) return false;
        var places = shell.settings().places(desktop.office().folder());
        var verb = new KeepBackups(desktop.office());
        try {
            if (!verb.due(places)) return false;
        } catch (Refused e) {
            return false;
        }
        begun = true;
        shell.jobs().endBehind();
        JobRunner.Running running = shell.jobs().run(p -> verb.run(places, p), kept -> {
            for (var k : kept) if (k.refused() != null) desktop.dialogs().tell(k.refused());
            then.run();
        }, refused -> {
            desktop.dialogs().tell(refused);
            then.run();
        });
        Button leave = Kit.button(desktop.say("ui.leaving.now"), null, () -> {
            running.cancel();
            then.run();
        });
        shell.scene().setRoot(whole(desktop.say("ui.leaving"), new JobBox(running, desktop, 420), leave));
        return true;
    }

    private static StackPane whole(String head, Node... below) {
        var box = new VBox(12, Kit.label(head, "title"));
        box.getChildren().addAll(below);
        box.setMaxSize(420, VBox.USE_PREF_SIZE);
        return new StackPane(box);
    }
}

package plaint.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.nio.file.Path;
import java.util.ArrayList;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.desk.Home;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.ui.Answers;
import plaint.ui.Backstage;

/// Whoever closes the window while something is being done is asked; what was begun ends before the window does.
class LeavingTest {
    @TempDir Path folder;

    @Test void workUnderWayIsStoppedBeforeTheWindowClosesAndOnlyWhenAsked() throws Exception {
        var kept = Kept.in(folder.resolve("settings"));
        var answers = new Answers();
        var settings = new Settings(kept);
        var order = new ArrayList<String>();
        var stage = new Stage[1];
        var shell = onScreen(() -> {
            var s = new Shell(Home.find(), settings, new SimpleObjectProperty<>(Lang.ZH), l -> answers);
            stage[0] = new Stage();
            stage[0].setScene(s.scene());
            stage[0].show();
            s.openStore(Backstage.copyOfSample(folder), false);
            return s;
        });
        try {
            await("the store", () -> shell.desktop() != null && shell.quiet());
            onScreen(() -> shell.jobs().run(p -> {
                p.step(Notice.of("desk.work.opening", 1, 9, "L1"), 1, 9);
                while (!p.cancelled()) Thread.onSpinWait();
                order.add("stopped");
                return p;
            }, done -> { }));
            await("it says what it does", () -> !shell.jobs().waitedFor().isEmpty());
            answers.yes = false;
            assertThat(onScreen(() -> shell.leaving(() -> order.add("closed")))).as("the window stays").isTrue();
            assertThat(answers.asked).containsExactly("停止并离开");
            assertThat(onScreen(() -> shell.jobs().waitedFor())).as("and the work goes on").hasSize(1);
            answers.yes = true;
            assertThat(onScreen(() -> shell.leaving(() -> order.add("closed")))).isTrue();
            await("closed", () -> order.contains("closed"));
            assertThat(order).containsExactly("stopped", "closed");
        } finally {
            onScreen(() -> {
                shell.close();
                stage[0].close();
            });
        }
    }
}

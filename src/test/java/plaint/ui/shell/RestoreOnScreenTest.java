package plaint.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.desk.BackUpStore;
import plaint.desk.Home;
import plaint.desk.ListCases;
import plaint.desk.Office;
import plaint.text.Lang;
import plaint.ui.Answers;
import plaint.ui.Backstage;
import plaint.work.Progress;

/// A lawyer whose disk broke has a backup and a new computer: the first screen brings the store back, with no command typed.
class RestoreOnScreenTest {
    @TempDir Path folder;
    private Stage stage;

    @Test void aStoreComesBackFromTheFirstScreenAndWhatStoodThereIsKept() throws Exception {
        var backup = folder.resolve("office.plaint-backup");
        try (var office = Office.open(Backstage.copyOfSample(folder), Home.find(), "test")) {
            new BackUpStore(office).run(backup, Progress.NONE);
        }
        var standing = Files.createDirectory(folder.resolve("new computer"));
        Office.open(standing, Home.find(), "test").close();
        var kept = Kept.in(folder.resolve("settings"));
        var answers = new Answers();
        answers.files = List.of(backup);
        answers.folder = standing;
        answers.yes = false;
        var shell = onScreen(() -> new Shell(Home.find(), new Settings(kept), new SimpleObjectProperty<>(Lang.EN), l -> answers));
        try {
            onScreen(() -> {
                stage = new Stage();
                stage.setScene(shell.scene());
                stage.show();
                shell.welcome();
            });
            press("Restore from a backup");
            assertThat(answers.asked).as("a store stands there").containsExactly("Put aside and restore");
            assertThat(onScreen(shell::desktop)).as("whoever says no keeps what there is").isNull();
            answers.yes = true;
            press("Restore from a backup");
            await("the first screen", () -> shell.desktop() != null && says("Recent changes"));
            await("how many, and where the other lies", () -> says("Restored: 3 cases; what stood there is now " + standing + "-before-1"));
            assertThat(new ListCases(shell.desktop().office()).run()).hasSize(3);
        } finally {
            onScreen(() -> {
                shell.close();
                stage.close();
            });
        }
    }

    private void press(String text) {
        onScreen(() -> stage.getScene().getRoot().lookupAll(".hyperlink").stream().filter(n -> n instanceof Hyperlink h && text.equals(h.getText())).map(Hyperlink.class::cast).findFirst().orElseThrow().fire());
    }

    private boolean says(String text) {
        return stage.getScene().getRoot().lookupAll("*").stream().anyMatch(n -> n instanceof Labeled l && l.getText() != null && l.getText().contains(text));
    }
}

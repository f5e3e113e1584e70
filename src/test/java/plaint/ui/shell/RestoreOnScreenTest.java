package plaint.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ButtonBase;
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
import plaint.ui.kit.Place;
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
            settings(shell, answers, standing);
        } finally {
            onScreen(() -> {
                shell.close();
                stage.close();
            });
        }
    }

    /// The same from the settings of an open store: beside it, never over it. Another store is looked for beside the one that is open, too.
    private void settings(Shell shell, Answers answers, Path standing) {
        onScreen(() -> shell.desktop().go(new Place.Screen("settings")));
        await("the settings", () -> button("Restore from a backup").isPresent());
        button("Restore from a backup").ifPresent(b -> onScreen(b::fire));
        await("refused", () -> answers.told.stream().anyMatch(n -> n.key().equals("ui.welcome.restore.open")));
        assertThat(answers.began).isEqualTo(folder.toAbsolutePath());
        answers.folder = folder.resolve("beside");
        button("Restore from a backup").ifPresent(b -> onScreen(b::fire));
        await("the store brought back", () -> shell.desktop().office().folder().equals(folder.resolve("beside")));
        assertThat(Files.exists(standing)).isTrue();
        answers.began = null;
        answers.folder = null;
        await("the side bar", () -> button("Open a store").isPresent());
        button("Open a store").ifPresent(b -> onScreen(b::fire));
        assertThat(answers.began).isEqualTo(folder.toAbsolutePath());
    }

    private Optional<ButtonBase> button(String text) {
        return onScreen(() -> stage.getScene().getRoot().lookupAll("*").stream().filter(n -> n instanceof ButtonBase b && (text.equals(b.getText()) || text.equals(b.getAccessibleText()))).map(ButtonBase.class::cast).findFirst());
    }

    private void press(String text) {
        onScreen(() -> stage.getScene().getRoot().lookupAll(".hyperlink").stream().filter(n -> n instanceof Hyperlink h && text.equals(h.getText())).map(Hyperlink.class::cast).findFirst().orElseThrow().fire());
    }

    private boolean says(String text) {
        return stage.getScene().getRoot().lookupAll("*").stream().anyMatch(n -> n instanceof Labeled l && l.getText() != null && l.getText().contains(text));
    }
}

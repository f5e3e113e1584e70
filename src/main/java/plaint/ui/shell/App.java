package plaint.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.stage.Stage;
import plaint.desk.Home;
import plaint.text.Lang;
import plaint.ui.kit.Look;

/// The JavaFX application: one stage, one shell.
public final class App extends Application {
    private Shell shell;

    @Override public void start(Stage stage) {
        Look.loadFonts(Window.home.fonts());
        var settings = Settings.ofUser();
        shell = new Shell(stage, Window.home, settings, Window.lang != null ? Window.lang : settings.lang(Lang.ofSystem()));
        stage.setTitle("Plaint");
        stage.setMinWidth(1180);
        stage.setMinHeight(720);
        stage.setScene(shell.scene());
        stage.setOnCloseRequest(e -> shell.close());
        stage.show();
        var rehearsal = System.getProperty(Rehearsal.FOLDER);
        if (rehearsal != null) {
            shell.rehearse(Path.of(rehearsal));
            return;
        }
        var store = Window.store != null ? Window.store : Stream.of(settings.lastStore(), Home.usualStore()).filter(f -> f != null && Files.isDirectory(f)).findFirst().orElse(null);
        if (store != null) shell.openStore(store, false);
        else shell.welcome();
    }

    @Override public void stop() {
        shell.close();
    }
}

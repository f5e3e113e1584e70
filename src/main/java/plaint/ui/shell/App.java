package plaint.ui.shell;

import javafx.application.Application;
import javafx.stage.Stage;
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
        stage.setOnCloseRequest(e -> {
            if (shell.leaving(stage::close)) e.consume();
            else shell.close();
        });
        if (Window.opening == null) shell.welcome();
        else if (System.getProperty(Rehearsal.ASKED) == null) shell.openStore(Window.opening);
        else shell.rehearse(Window.opening);
        stage.show();
    }

    @Override public void stop() {
        shell.close();
    }
}

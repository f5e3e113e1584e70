package plaint.ui.shell;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import plaint.text.Lang;
import plaint.ui.kit.JobRunner;
import plaint.ui.kit.Look;

/// The JavaFX application: one stage, one shell.
public final class App extends Application {
    private static final double TITLE_BAR = 48;
    /// Seconds; set by the launcher where it chooses a collector of memory that works beside the window. Another would hold the window up.
    private static final String REST = "plaint.rest";
    private Shell shell;

    @Override public void start(Stage stage) {
        Look.loadFonts(Window.home.fonts());
        var settings = Window.settings;
        shell = new Shell(stage, Window.home, settings, Window.lang != null ? Window.lang : settings.lang(Lang.ofSystem()));
        shell.jobs().rest(Integer.getInteger(REST, 0));
        stage.setTitle("Plaint");
        stage.setScene(shell.scene());
        within(stage, Screen.getPrimary().getVisualBounds());
        stage.setOnCloseRequest(e -> {
            if (shell.leaving(stage::close)) e.consume();
            else shell.close();
        });
        if (Window.opening == null) shell.welcome();
        // the window stands on the screen, empty, while the store is still read: to put it there takes time that nothing else needs then
        stage.show();
        if (Window.opening != null) JobRunner.whileDrawn(this::open);
    }

    private void open() {
        if (System.getProperty(Rehearsal.ASKED) == null) shell.openStore(Window.opening);
        else shell.rehearse(Window.opening);
    }

    /// A screen that has not room for the window and its title bar is filled, not overrun: else the title bar or the last line of the window lies outside, and nothing brings it in.
    private static void within(Stage stage, Rectangle2D screen) {
        stage.setMinWidth(Math.min(1180, screen.getWidth()));
        // what is asked for is the window's content with its title bar, of which the system keeps some
        stage.setMinHeight(Math.min(720, screen.getHeight() - TITLE_BAR));
        if (screen.getWidth() < stage.getScene().getWidth() || screen.getHeight() < stage.getScene().getHeight() + TITLE_BAR) {
            stage.setMaximized(true);
            return;
        }
        // some window managers put it into the corner, its title above the screen
        stage.setOnShown(e -> Platform.runLater(() -> {
            if (stage.getX() >= screen.getMinX() && stage.getY() >= screen.getMinY()) return;
            stage.setX(screen.getMinX() + Math.max(0, (screen.getWidth() - stage.getWidth()) / 2));
            stage.setY(screen.getMinY() + Math.max(0, (screen.getHeight() - stage.getHeight()) / 2));
        }));
    }

    @Override public void stop() {
        shell.close();
    }
}

package plaint.ui.shell;

import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import plaint.desk.Home;
import plaint.desk.Office;
import plaint.text.Lang;
import plaint.text.Refused;

/// The window on one store.
public final class Window {
    private Window() { }

    /// Opens the store and shows it; returns at once, the program ends when the window is closed.
    public static void open(Path store, Home home, Lang lang) throws Refused {
        var office = Office.open(store, home, System.getProperty("user.name"));
        Platform.startup(() -> {
            var stage = new Stage();
            stage.setTitle("Plaint " + lang.of("诉状", "") + " " + office.folder());
            stage.setScene(new Scene(new BorderPane(), 1440, 900));
            stage.setOnHidden(closed -> office.close());
            stage.show();
        });
    }
}

package plaint.ui.shell;

import java.nio.file.Path;
import javafx.application.Application;
import plaint.desk.Home;
import plaint.text.Lang;

/// The way into the window from a plain main class (a main class that is an Application itself does not start from the class path).
public final class Window {
    static Path store;
    static Home home;
    static Lang lang;

    private Window() { }

    /// Opens the window and returns when it is closed. `storeFolder` null: the store last used, else the welcome screen; `language` null: the one last used. Returns the exit code.
    public static int open(Path storeFolder, Home where, Lang language) {
        store = storeFolder;
        home = where;
        lang = language;
        Application.launch(App.class);
        return 0;
    }
}

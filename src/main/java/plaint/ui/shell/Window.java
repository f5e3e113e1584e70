package plaint.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.application.Application;
import plaint.desk.Home;
import plaint.text.Lang;

/// The way into the window from a plain main class (a main class that is an Application itself does not start from the class path).
public final class Window {
    static Opening opening;
    static Home home;
    static Lang lang;
    static Settings settings;

    private Window() { }

    /// Opens the window and returns when it is closed. `storeFolder` null: the store last used, else the welcome screen; `language` null: the one last used. Returns the exit code.
    public static int open(Path storeFolder, Home where, Lang language) {
        home = where;
        lang = language;
        settings = Settings.ofUser();
        var store = storeFolder != null ? storeFolder : Stream.of(settings.lastStore(), Home.usualStore()).filter(f -> f != null && Files.isDirectory(f)).findFirst().orElse(null);
        if (store != null) opening = Opening.of(store, home, settings.who(), language != null ? language : settings.lang(Lang.ofSystem()));
        GraphicsCard.spared();
        int scale = settings.scale();
        // the toolkit reads it once, when it starts; each system has its own name for it
        if (scale > 0) for (var name : new String[] {"glass.gtk.uiScale", "glass.win.uiScale"}) if (System.getProperty(name) == null) System.setProperty(name, scale + "%");
        Application.launch(App.class);
        return 0;
    }
}

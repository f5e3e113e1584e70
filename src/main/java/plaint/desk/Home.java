package plaint.desk;

import java.nio.file.Path;
import plaint.forum.Forums;
import plaint.text.Lang;

/// Where Plaint itself lies: the folder that holds `assets` (fonts, forum packs) and `seeds` (sample cases). Never written to.
public record Home(Path folder) {
    /// The folder named by the system property `plaint.home`, else the working folder.
    public static Home find() {
        var named = System.getProperty("plaint.home");
        return new Home((named == null ? Path.of("") : Path.of(named)).toAbsolutePath().normalize());
    }

    /// Where a store lies when nobody says otherwise.
    public static Path usualStore() {
        return Path.of(System.getProperty("user.home"), "Plaint");
    }

    public Path fonts() {
        return folder.resolve("assets/fonts");
    }

    public Path forums() {
        return folder.resolve("assets/forums");
    }

    /// The packs delivered and those of whoever works here.
    public Forums packs() {
        return new Forums(forums()).and(Forums.Origin.USER, userForums());
    }

    /// Also those that lie with a store, for everybody who works on it.
    public Forums packs(Path store) {
        return packs().and(Forums.Origin.STORE, store.resolve("forums"));
    }

    /// Where whoever works at this computer keeps packs of the office: the folder named by the system property `plaint.forums`, else one in the home folder.
    public static Path userForums() {
        var named = System.getProperty("plaint.forums");
        return named == null ? Path.of(System.getProperty("user.home"), ".plaint", "forums") : Path.of(named);
    }

    /// The chart of accounts of the ledger.
    public Path accounts() {
        return folder.resolve("assets/fund/accounts.csv");
    }

    /// Templates of the office's own sheets.
    public Path sheets() {
        return folder.resolve("assets/sheets");
    }

    public Path seeds() {
        return folder.resolve("seeds");
    }

    /// The manual in a language, as Markdown; its pictures lie where the text says.
    public Path manual(Lang lang) {
        return folder.resolve("src/site/markdown").resolve("manual" + (lang == Lang.ZH ? ".zh" : "") + ".md");
    }
}

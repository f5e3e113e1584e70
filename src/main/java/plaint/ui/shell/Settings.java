package plaint.ui.shell;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import plaint.text.Lang;

/// What the window remembers between starts: language, theme, the store last used. Nothing of any case.
final class Settings {
    private final Preferences prefs;

    Settings(Preferences prefs) {
        this.prefs = prefs;
    }

    /// Those of this computer's user.
    static Settings ofUser() {
        return new Settings(Preferences.userRoot().node("plaint"));
    }

    Lang lang(Lang otherwise) {
        var kept = prefs.get("lang", "");
        return kept.isEmpty() ? otherwise : Lang.valueOf(kept);
    }

    void keepLang(Lang lang) {
        prefs.put("lang", lang.name());
        flush();
    }

    boolean dark() {
        return prefs.getBoolean("dark", false);
    }

    void keepDark(boolean dark) {
        prefs.putBoolean("dark", dark);
        flush();
    }

    Path lastStore() {
        var kept = prefs.get("store", "");
        try {
            return kept.isEmpty() ? null : Path.of(kept);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    void keepStore(Path store) {
        prefs.put("store", store.toString());
        flush();
    }

    private void flush() {
        try {
            prefs.flush();
        } catch (BackingStoreException e) {
            // a computer that keeps no preferences loses only comfort
            org.slf4j.LoggerFactory.getLogger(Settings.class).warn("settings are not kept: {}", e.getMessage());
        }
    }
}

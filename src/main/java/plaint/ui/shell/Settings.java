package plaint.ui.shell;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import plaint.text.Lang;
import plaint.ui.settings.Choices;

/// What the window remembers between starts: language, look, size, who works here, the store last used. Nothing of any case.
final class Settings implements Choices {
    private final Preferences prefs;
    private Runnable looked = () -> { };

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

    @Override public int scale() {
        int kept = prefs.getInt("scale", 0);
        return kept < 100 || kept > 200 ? 0 : kept;
    }

    @Override public void keepScale(int percent) {
        prefs.putInt("scale", percent);
        flush();
    }

    @Override public boolean contrast() {
        return prefs.getBoolean("contrast", false);
    }

    @Override public void keepContrast(boolean strong) {
        prefs.putBoolean("contrast", strong);
        flush();
        looked.run();
    }

    @Override public boolean still() {
        return prefs.getBoolean("still", false);
    }

    @Override public void keepStill(boolean still) {
        prefs.putBoolean("still", still);
        flush();
        looked.run();
    }

    @Override public String name() {
        return prefs.get("name", "");
    }

    @Override public void keepName(String name) {
        prefs.put("name", name);
        flush();
    }

    @Override public String backedUp(Path store) {
        return prefs.get(backupKey(store), "");
    }

    @Override public void keepBackedUp(Path store, String when) {
        prefs.put(backupKey(store), when);
        flush();
    }

    @Override public boolean keepsBackups() {
        return prefs.getBoolean("keepsBackups", true);
    }

    @Override public void keepKeepsBackups(boolean now) {
        prefs.putBoolean("keepsBackups", now);
        flush();
    }

    @Override public java.util.Optional<Path> secondPlace(Path store) {
        try {
            var kept = prefs.get("second." + backupKey(store), "");
            return kept.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(Path.of(kept));
        } catch (InvalidPathException e) {
            return java.util.Optional.empty();
        }
    }

    @Override public void keepSecondPlace(Path store, Path folder) {
        if (folder == null) prefs.remove("second." + backupKey(store));
        else prefs.put("second." + backupKey(store), folder.toAbsolutePath().normalize().toString());
        flush();
    }

    /// A key of the preferences is short; a path need not be.
    private static String backupKey(Path store) {
        return "backup." + java.util.UUID.nameUUIDFromBytes(store.toAbsolutePath().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /// Who is written into history.
    String who() {
        return name().isBlank() ? System.getProperty("user.name", "-") : name();
    }

    /// Called when the look was changed.
    void onLook(Runnable act) {
        looked = act;
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
        // written out as XML each time, at every start on the screen's thread, for nothing where it is the same
        if (store.toString().equals(prefs.get("store", ""))) return;
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

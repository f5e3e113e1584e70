package plaint.ui.shell;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import plaint.text.Lang;
import plaint.ui.settings.Choices;

/// What the window remembers between starts: language, look, size, who works here, the store last used. Nothing of any case.
final class Settings implements Choices {
    private final Kept kept;
    private Runnable looked = () -> { };

    Settings(Kept kept) {
        this.kept = kept;
    }

    /// Those of this computer's user.
    static Settings ofUser() {
        return new Settings(Kept.ofUser());
    }

    Lang lang(Lang otherwise) {
        for (var l : Lang.values()) if (l.name().equals(kept.get("lang", ""))) return l;
        return otherwise;
    }

    void keepLang(Lang lang) {
        kept.put("lang", lang.name());
    }

    boolean dark() {
        return kept.is("dark", false);
    }

    void keepDark(boolean dark) {
        kept.put("dark", dark);
    }

    @Override public int scale() {
        int percent = kept.number("scale", 0);
        return percent < 100 || percent > 200 ? 0 : percent;
    }

    @Override public void keepScale(int percent) {
        kept.put("scale", percent);
    }

    @Override public boolean contrast() {
        return kept.is("contrast", false);
    }

    @Override public void keepContrast(boolean strong) {
        kept.put("contrast", strong);
        looked.run();
    }

    @Override public boolean still() {
        return kept.is("still", false);
    }

    @Override public void keepStill(boolean still) {
        kept.put("still", still);
        looked.run();
    }

    @Override public String name() {
        return kept.get("name", "");
    }

    @Override public void keepName(String name) {
        kept.put("name", name);
    }

    @Override public String backedUp(Path store) {
        return kept.get(backupKey(store), "");
    }

    @Override public void keepBackedUp(Path store, String when) {
        kept.put(backupKey(store), when);
    }

    @Override public boolean keepsBackups() {
        return kept.is("keepsBackups", true);
    }

    @Override public void keepKeepsBackups(boolean now) {
        kept.put("keepsBackups", now);
    }

    @Override public java.util.Optional<Path> secondPlace(Path store) {
        try {
            var place = kept.get("second." + backupKey(store), "");
            return place.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(Path.of(place));
        } catch (InvalidPathException e) {
            return java.util.Optional.empty();
        }
    }

    @Override public void keepSecondPlace(Path store, Path folder) {
        if (folder == null) kept.remove("second." + backupKey(store));
        else kept.put("second." + backupKey(store), folder.toAbsolutePath().normalize().toString());
    }

    /// A key is short and of one kind; a path need not be.
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
        var store = kept.get("store", "");
        try {
            return store.isEmpty() ? null : Path.of(store);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    void keepStore(Path store) {
        // written at every start on the screen's thread, for nothing where it is the same
        if (store.toString().equals(kept.get("store", ""))) return;
        kept.put("store", store.toString());
    }
}

package plaint.ui.settings;

/// What the user of this computer chose, as the window keeps it between starts.
public interface Choices {
    /// Percent of the size of all that is drawn; 0: as the system has it.
    int scale();

    /// Holds from the next start.
    void keepScale(int percent);

    boolean contrast();

    /// Holds at once.
    void keepContrast(boolean strong);

    boolean still();

    /// Nothing glides or fades any more; holds at once.
    void keepStill(boolean still);

    /// Who is written into history; empty: the computer's name for its user.
    String name();

    /// Holds from the next opening of a store.
    void keepName(String name);

    /// When the store in this folder was last backed up from here; empty: never.
    String backedUp(java.nio.file.Path store);

    void keepBackedUp(java.nio.file.Path store, String when);

    /// Whether a backup is made when the window is closed after a session with changes.
    boolean keepsBackups();

    void keepKeepsBackups(boolean now);

    /// The second place backups of this store go to; empty: none.
    java.util.Optional<java.nio.file.Path> secondPlace(java.nio.file.Path store);

    /// Null: none.
    void keepSecondPlace(java.nio.file.Path store, java.nio.file.Path folder);

    /// The folders backups of this store go to.
    default java.util.List<java.nio.file.Path> places(java.nio.file.Path store) {
        var first = plaint.desk.KeepBackups.beside(store);
        return secondPlace(store).filter(f -> !f.equals(first)).map(f -> java.util.List.of(first, f)).orElse(java.util.List.of(first));
    }
}

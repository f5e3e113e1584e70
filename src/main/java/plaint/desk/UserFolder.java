package plaint.desk;

import java.nio.file.Path;

/// Where a store lies when none is named: in the folder each system keeps for a user's own data.
public final class UserFolder {
    private UserFolder() { }

    public static Path store() {
        var system = System.getProperty("os.name");
        var user = Path.of(System.getProperty("user.home"));
        if (system.startsWith("Windows")) return under("APPDATA", user.resolve("AppData/Roaming")).resolve("Plaint");
        if (system.startsWith("Mac")) return user.resolve("Library/Application Support/Plaint");
        return under("XDG_DATA_HOME", user.resolve(".local/share")).resolve("plaint");
    }

    private static Path under(String variable, Path otherwise) {
        var named = System.getenv(variable);
        return named == null || named.isBlank() ? otherwise : Path.of(named);
    }
}

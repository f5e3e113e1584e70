package plaint.ui.shell;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import org.slf4j.LoggerFactory;

/// What the window remembers, a line each in a file of the user's. Java has a place for such things too, but keeps them as XML: to read that, with all it takes, was a thirtieth of each start.
final class Kept {
    /// A folder to keep it in, where it shall not be the user's own.
    private static final String ELSEWHERE = "plaint.user";
    private final Path file;
    private Properties said;

    private Kept(Path file) {
        this.file = file;
        said = read();
    }

    /// That of this computer's user.
    static Kept ofUser() {
        return new Kept(Path.of(System.getProperty(ELSEWHERE, System.getProperty("user.home", "")), ".plaint", "settings"));
    }

    /// In a file that need not be there yet.
    static Kept in(Path file) {
        return new Kept(file);
    }

    String get(String key, String otherwise) {
        return said.getProperty(key, otherwise);
    }

    boolean is(String key, boolean otherwise) {
        var value = said.getProperty(key);
        return value == null ? otherwise : value.equals("true");
    }

    int number(String key, int otherwise) {
        var value = said.getProperty(key);
        return value == null || !value.matches("[0-9]{1,9}") ? otherwise : Integer.parseInt(value);
    }

    void put(String key, Object value) {
        // another window may have kept something meanwhile
        said = read();
        said.setProperty(key, value.toString());
        write();
    }

    void remove(String key) {
        said = read();
        said.remove(key);
        write();
    }

    /// Nothing where there is nothing that can be read.
    private Properties read() {
        var read = new Properties();
        try {
            if (Files.exists(file)) read.load(new StringReader(Files.readString(file)));
        } catch (IOException | IllegalArgumentException e) {
            LoggerFactory.getLogger(Kept.class).warn("settings are not read: {}", e.getMessage());
        }
        return read;
    }

    /// The file is whole at any moment.
    private void write() {
        try {
            var text = new StringBuilder();
            for (var key : said.stringPropertyNames().stream().sorted().toList()) text.append(escaped(key)).append('=').append(escaped(said.getProperty(key))).append('\n');
            Files.createDirectories(file.getParent());
            var made = file.resolveSibling(file.getFileName() + "-new");
            Files.writeString(made, text);
            Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // a computer that keeps nothing loses only comfort
            LoggerFactory.getLogger(Kept.class).warn("settings are not kept: {}", e.getMessage());
        }
    }

    /// As [Properties] reads it; that would also write when it was written, and ask for the names of all time zones to say so.
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t").replace(" ", "\\ ").replace("=", "\\=").replace(":", "\\:").replace("#", "\\#").replace("!", "\\!");
    }
}

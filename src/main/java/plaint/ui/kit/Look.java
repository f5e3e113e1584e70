package plaint.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import javafx.application.Application;
import javafx.css.Stylesheet;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// Fonts and themes. The three weights register as three families (`Noto Sans SC`, `… Medium`, `… SemiBold`), which the style sheet names.
public final class Look {
    /// Set to the folder where [#keepReady] left the style sheets; unset where nobody had them made.
    public static final String READY = "plaint.styles";
    private static final List<String> SHEETS = List.of("plaint.css", "light.css", "dark.css", "contrast.css");
    private static final String[] FACES = {"NotoSansSC-Regular.ttf", "NotoSansSC-Medium.ttf", "NotoSansSC-SemiBold.ttf"};

    private Look() { }

    /// Loads the faces before the first scene, so that Chinese shows on a machine that has no Chinese font.
    public static void loadFonts(Path folder) {
        for (var face : FACES) Font.loadFont(folder.resolve(face).toUri().toString(), 13);
    }

    /// Puts the light or dark theme on a scene; may be called again at any time.
    public static void apply(Scene scene, boolean dark) {
        apply(scene, dark, false);
    }

    /// `strong`: with stronger lines and texts over the theme.
    public static void apply(Scene scene, boolean dark, boolean strong) {
        var theme = dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
        // setting it reads it anew, even the one that holds
        if (!theme.equals(Application.getUserAgentStylesheet())) Application.setUserAgentStylesheet(theme);
        scene.getStylesheets().setAll(sheet("plaint.css"), sheet(dark ? "dark.css" : "light.css"));
        if (strong) scene.getStylesheets().add(sheet("contrast.css"));
    }

    /// The toolkit looks for a sheet in its own form beside the one named and takes that first.
    public static String sheet(String name) {
        var ready = System.getProperty(READY);
        var file = ready == null ? null : Path.of(ready, name);
        return file != null && Files.isRegularFile(file) ? file.toUri().toString() : Look.class.getResource("/plaint/ui/" + name).toExternalForm();
    }

    /// Lays the sheets into a folder in the toolkit's own form too, which it need not parse: a thirtieth of a start.
    public static void keepReady(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var name : SHEETS) {
            // whole or not at all: another window may be opened meanwhile
            var file = folder.resolve("new-" + name);
            try (var in = Look.class.getResourceAsStream("/plaint/ui/" + name)) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
            var own = folder.resolve("new-" + binary(name));
            Stylesheet.convertToBinary(file.toFile(), own.toFile());
            Files.move(own, folder.resolve(binary(name)), StandardCopyOption.REPLACE_EXISTING);
            Files.move(file, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String binary(String name) {
        return name.substring(0, name.length() - ".css".length()) + ".bss";
    }
}

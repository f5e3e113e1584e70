package plaint.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// Fonts and themes. The three weights register as three families (`Noto Sans SC`, `… Medium`, `… SemiBold`), which the style sheet names.
public final class Look {
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

    public static String sheet(String name) {
        return Look.class.getResource("/plaint/ui/" + name).toExternalForm();
    }
}

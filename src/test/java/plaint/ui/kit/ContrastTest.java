package plaint.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is read can be read: every text colour on every ground it stands on reaches 4.5:1, the focus mark 3:1 (WCAG 2.2, 1.4.3 and 2.4.13), in both themes.
class ContrastTest {
    private static final Pattern TOKEN = Pattern.compile("(-[a-z0-9-]+):\\s*#([0-9a-fA-F]{6});");
    private static final List<String> TEXTS = List.of("-color-fg-default", "-color-fg-muted", "-color-accent-fg", "-color-danger-fg", "-color-success-fg", "-color-warning-fg", "-plaint-hearing-fg");
    private static final List<String> GROUNDS = List.of("-color-bg-default", "-color-bg-subtle", "-color-bg-inset", "-color-accent-subtle", "-plaint-hover");
    private static final Map<String, String> CHIPS = Map.of("-color-danger-fg", "-color-danger-subtle", "-color-success-fg", "-color-success-subtle", "-color-warning-fg", "-color-warning-subtle",
        "-plaint-hearing-fg", "-plaint-hearing-subtle");

    @ParameterizedTest @ValueSource(strings = {"light", "dark"}) void everyTextOnEveryGroundReachesFourAndAHalfToOne(String theme) throws Exception {
        var c = tokens(theme);
        for (var text : TEXTS) for (var ground : GROUNDS) assertThat(contrast(c.get(text), c.get(ground))).as("%s: %s on %s", theme, text, ground).isGreaterThanOrEqualTo(4.5);
        for (var ground : List.of("-color-bg-default", "-color-bg-subtle", "-color-bg-inset"))
            assertThat(contrast(c.get("-color-fg-subtle"), c.get(ground))).as("%s: subtle on %s", theme, ground).isGreaterThanOrEqualTo(4.5);
        CHIPS.forEach((text, ground) -> assertThat(contrast(c.get(text), c.get(ground))).as("%s: chip %s", theme, text).isGreaterThanOrEqualTo(4.5));
    }

    @ParameterizedTest @ValueSource(strings = {"light", "dark"}) void theFocusMarkReachesThreeToOneOnEveryGround(String theme) throws Exception {
        var c = tokens(theme);
        for (var ground : GROUNDS) assertThat(contrast(c.get("-color-accent-emphasis"), c.get(ground))).as("%s: focus on %s", theme, ground).isGreaterThanOrEqualTo(3.0);
    }

    @ParameterizedTest @ValueSource(strings = {"light", "dark"}) void whatStandsOnAButtonOfTheAccentCanBeRead(String theme) throws Exception {
        var c = tokens(theme);
        assertThat(contrast(c.get("-color-fg-emphasis"), c.get("-color-accent-emphasis"))).isGreaterThanOrEqualTo(4.5);
    }

    @Test void theMeasureIsRight() {
        assertThat(contrast("000000", "ffffff")).isEqualTo(21.0);
        assertThat(contrast("777777", "ffffff")).isLessThan(4.5).isGreaterThan(4.4);
    }

    private static Map<String, String> tokens(String theme) throws IOException {
        try (var in = Look.class.getResourceAsStream("/plaint/ui/" + theme + ".css")) {
            var found = new HashMap<String, String>();
            var m = TOKEN.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (m.find()) found.put(m.group(1), m.group(2));
            assertThat(found).containsKeys(TEXTS.toArray(String[]::new)).containsKeys(GROUNDS.toArray(String[]::new));
            return found;
        }
    }

    private static double contrast(String one, String other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(String rgb) {
        double sum = 0;
        double[] weights = {0.2126, 0.7152, 0.0722};
        for (int i = 0; i < 3; i++) {
            double v = Integer.parseInt(rgb.substring(2 * i, 2 * i + 2), 16) / 255.0;
            sum += weights[i] * (v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}

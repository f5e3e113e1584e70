package plaint.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import plaint.desk.Home;
import plaint.ui.Backstage;

/// A wrong icon name fails only when the screen that uses it is built, so every name in the code of the window is built here.
class IconsTest {
    private static final Pattern LITERAL = Pattern.compile("\"(fth-[a-z0-9-]+)\"");

    @Test void everyIconNamedInTheWindowIsThere() throws IOException {
        var names = new TreeSet<String>();
        try (var files = Files.walk(Home.find().folder().resolve("src/main/java/plaint/ui"))) {
            for (var f : files.filter(x -> x.toString().endsWith(".java")).toList()) LITERAL.matcher(Files.readString(f)).results().forEach(r -> names.add(r.group(1)));
        }
        assertThat(names).hasSizeGreaterThan(20);
        Backstage.onScreen(() -> names.forEach(n -> assertThat(Kit.icon(n, 16).getIconLiteral()).isEqualTo(n)));
    }
}

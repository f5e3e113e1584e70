package plaint.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.css.CssParser;
import javafx.css.Declaration;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The style sheets as the toolkit reads them fastest say what we wrote.
class LookTest {
    @TempDir Path folder;

    @AfterEach void unsaid() {
        System.clearProperty(Look.READY);
    }

    @Test void sheets_kept_ready_say_rule_by_rule_what_is_written() throws IOException {
        var ready = folder.resolve("styles");

        Look.keepReady(ready);

        for (var name : List.of("plaint", "light", "dark", "contrast")) {
            var written = new CssParser().parse(URI.create(Look.sheet(name + ".css")).toURL());
            var kept = Stylesheet.loadBinary(ready.resolve(name + ".bss").toUri().toURL());
            assertThat(written.getRules()).as(name).isNotEmpty();
            assertThat(said(kept)).as(name).isEqualTo(said(written));
        }
        try (var files = Files.list(ready)) {
            assertThat(files.map(f -> f.getFileName().toString())).hasSize(8).noneMatch(f -> f.startsWith("new-"));
        }
    }

    private static List<String> said(Stylesheet sheet) {
        return sheet.getRules().stream().map(r -> r.getSelectors() + " " + r.getDeclarations().stream().map(LookTest::said).toList()).toList();
    }

    /// The strokes of a border are named by where they lie in memory while they are not made.
    private static String said(Declaration d) {
        return d.getProperty().equals("-fx-border-style") ? Arrays.deepToString((Object[]) d.getParsedValue().convert(null)) : d.toString();
    }

    @Test void a_sheet_is_taken_from_where_it_was_kept_ready_and_else_from_the_program() throws IOException {
        var own = Look.sheet("plaint.css");
        System.setProperty(Look.READY, folder.toString());
        assertThat(Look.sheet("plaint.css")).isEqualTo(own);

        Look.keepReady(folder);

        assertThat(Look.sheet("plaint.css")).isEqualTo(folder.resolve("plaint.css").toUri().toString()).isNotEqualTo(own);
    }
}

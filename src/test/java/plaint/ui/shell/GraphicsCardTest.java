package plaint.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The toolkit asks for a graphics card only where there may be one.
class GraphicsCardTest {
    @TempDir Path devices;

    @Test void a_linux_machine_without_a_card_draws_by_itself() throws IOException {
        Files.createFile(devices.resolve("null"));

        assertThat(GraphicsCard.isThere("Linux", devices.toFile())).isFalse();
    }

    @Test void a_card_of_any_maker_is_asked() throws IOException {
        Files.createDirectory(devices.resolve("dri"));

        assertThat(GraphicsCard.isThere("Linux", devices.toFile())).isTrue();
    }

    @Test void the_card_of_windows_is_asked_from_the_linux_inside_it() throws IOException {
        Files.createFile(devices.resolve("dxg"));

        assertThat(GraphicsCard.isThere("Linux", devices.toFile())).isTrue();
    }

    @Test void where_no_file_tells_the_toolkit_finds_out() {
        assertThat(GraphicsCard.isThere("Mac OS X", devices.toFile())).isTrue();
        assertThat(GraphicsCard.isThere("Windows 11", devices.resolve("none").toFile())).isTrue();
        assertThat(GraphicsCard.isThere("Linux", devices.resolve("none").toFile())).isTrue();
    }

    @Test void who_says_what_to_draw_with_is_heard() {
        var said = System.getProperty("prism.order");
        System.setProperty("prism.order", "es2,sw");
        try {
            GraphicsCard.spared();
            assertThat(System.getProperty("prism.order")).isEqualTo("es2,sw");
        } finally {
            if (said == null) System.clearProperty("prism.order");
            else System.setProperty("prism.order", said);
        }
    }
}

package plaint.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepTest {
    @TempDir Path folder;

    @Test void aFolderGoesWithAllThatIsInItAndNothingBesideIt() throws Exception {
        var gone = Files.createDirectories(folder.resolve("a/b/c")).getParent().getParent();
        Files.writeString(gone.resolve("b/c/exhibit.pdf"), "x");
        Files.writeString(gone.resolve("b/c.txt"), "x");
        var stays = Files.writeString(folder.resolve("a.txt"), "x");
        Files.createSymbolicLink(gone.resolve("link"), stays);
        Sweep.away(gone);
        assertThat(folder).isDirectoryContaining(p -> p.equals(stays)).isDirectoryNotContaining(p -> p.equals(gone));
        Sweep.away(gone);
        Sweep.quietly(gone);
        Sweep.quietly(stays);
        assertThat(folder).isEmptyDirectory();
    }
}

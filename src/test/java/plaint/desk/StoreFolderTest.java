package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFolderTest {
    @TempDir Path folder;

    @Test void aStoreIsNeverMixedWithOtherThings() throws Exception {
        assertThat(StoreFolder.within(folder, "Plaint")).as("empty").isEqualTo(folder);
        assertThat(StoreFolder.within(folder.resolve("new"), "Plaint")).as("not there yet").isEqualTo(folder.resolve("new"));
        Files.writeString(folder.resolve("letter.txt"), "mine");
        assertThat(StoreFolder.within(folder, "Plaint")).isEqualTo(folder.resolve("Plaint"));
        Office.open(folder.resolve("store"), Home.find(), "test").close();
        assertThat(StoreFolder.within(folder.resolve("store"), "Plaint")).as("a store is opened where it is").isEqualTo(folder.resolve("store"));
        assertThat(StoreFolder.holdsStore(folder.resolve("store"))).isTrue();
    }

    @Test void theRoomThereIsIsToldForAFolderThatIsYetToBeMade() {
        assertThat(StoreFolder.free(folder.resolve("a/b/c")).orElseThrow()).isPositive();
    }

    @Test void aSizeIsReadAtAGlance() {
        assertThat(StoreFolder.size(512)).isEqualTo("512 B");
        assertThat(StoreFolder.size(1_240_000)).isEqualTo("1.2 MB");
        assertThat(StoreFolder.size(20_000_000)).isEqualTo("20 MB");
        assertThat(StoreFolder.size(96_400_000_000L)).isEqualTo("96 GB");
    }
}

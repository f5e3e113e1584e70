package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plaint.casefile.CaseText;
import plaint.key.CaseNo;
import plaint.store.Backup;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Progress;

/// A store goes into one file and comes back whole; one that was touched is refused before anything is replaced (A14, A15).
@Execution(ExecutionMode.CONCURRENT)
class BackupStoryTest {
    private static final CaseNo NO = new CaseNo("2016-0001");
    @TempDir Path temp;
    private Path store;
    private Path backup;

    @BeforeEach void backedUp() throws Exception {
        store = temp.resolve("案件;库=1");
        backup = temp.resolve("库.plaint-backup");
        try (var office = Office.open(store, Home.find(), "周律师")) {
            var seed = CaseText.read(Home.find().seeds().resolve("2016-0001/case.yaml")).caseFile();
            var bare = seed.changed(d -> {
                d.sample = true;
            });
            office.archive().write(w -> w.add(bare, Notice.of("history.moved", "x", 1)));
            var held = new BackUpStore(office).run(backup, Progress.NONE);
            assertThat(held.files()).isPositive();
            // the store goes on working after its copy was made
            new AddFollowUp(office).run(NO, java.time.LocalDate.of(2018, 1, 2), "之后", "周律师");
            assertThatThrownBy(() -> new BackUpStore(office).run(backup, Progress.NONE)).isInstanceOf(Refused.class).hasMessageContaining("store.refused.backupThere");
        }
    }

    @Test void itComesBackAsItWasAndTheOtherIsPutAside() throws Exception {
        var elsewhere = temp.resolve("new");
        var back = new RestoreStore(Home.find()).run(backup, elsewhere, Progress.NONE);
        assertThat(back.cases()).isOne();
        assertThat(back.aside()).isNull();
        try (var office = Office.open(elsewhere, Home.find(), "x")) {
            assertThat(new ShowCase(office).run(NO).docket().dues()).isEmpty();
        }
        var over = new RestoreStore(Home.find()).run(backup, store, Progress.NONE);
        try (var office = Office.open(over.aside(), Home.find(), "x")) {
            assertThat(new ShowCase(office).run(NO).docket().dues()).as("the store that stood there is whole").hasSize(1);
        }
        assertThat(new CheckStore(store, Home.find()).run(plaint.work.Progress.NONE).ok()).isTrue();
    }

    @Test void aStoreThatIsOpenAndAFolderOfOthersAreLeftAlone() throws Exception {
        try (var office = Office.open(store, Home.find(), "x")) {
            assertThatThrownBy(() -> new RestoreStore(Home.find()).run(backup, store, Progress.NONE)).isInstanceOf(Refused.class);
            assertThat(new ShowCase(office).run(NO).docket().dues()).hasSize(1);
        }
        var photos = Files.createDirectories(temp.resolve("photos"));
        Files.writeString(photos.resolve("a.txt"), "mine");
        assertThatThrownBy(() -> new RestoreStore(Home.find()).run(backup, photos, Progress.NONE)).isInstanceOf(Refused.class).hasMessageContaining("store.refused.notEmpty");
        assertThat(photos.resolve("a.txt")).hasContent("mine");
    }

    @ParameterizedTest @ValueSource(strings = {"byte", "cut", "more", "out", "less", "none", "zip"}) void whatWasTouchedIsRefusedBeforeAnythingIsReplaced(String how) throws Exception {
        switch (how) {
            case "byte" -> {
                var bytes = Files.readAllBytes(backup);
                bytes[bytes.length / 3] ^= 1;
                Files.write(backup, bytes);
            }
            case "cut" -> {
                var bytes = Files.readAllBytes(backup);
                Files.write(backup, java.util.Arrays.copyOf(bytes, bytes.length / 2));
            }
            case "more" -> inside("/forums/x.txt", "never listed");
            case "out" -> list(old -> old + "0".repeat(64) + " 1 ../../evil.txt\n");
            case "less" -> list(old -> old.lines().filter(l -> !l.endsWith("plaint.mv.db")).collect(java.util.stream.Collectors.joining("\n")));
            case "none" -> Files.writeString(backup, "not a backup");
            default -> {
                Files.delete(backup);
                try (var zip = FileSystems.newFileSystem(URI.create("jar:" + backup.toUri()), Map.of("create", "true"))) {
                    Files.writeString(zip.getPath("/a.txt"), "x");
                }
            }
        }
        var elsewhere = temp.resolve("new");
        assertThatThrownBy(() -> new RestoreStore(Home.find()).run(backup, elsewhere, Progress.NONE)).isInstanceOf(Refused.class);
        assertThat(elsewhere).doesNotExist();
        assertThat(temp.resolve("evil.txt")).doesNotExist();
        assertThat(temp.toFile().list()).noneMatch(n -> n.contains(".restored"));
        assertThatThrownBy(() -> Backup.compare(backup, Progress.NONE)).isInstanceOf(Refused.class);
    }

    private void inside(String name, String text) throws IOException {
        try (var zip = FileSystems.newFileSystem(backup)) {
            if (zip.getPath(name).getParent() != null) Files.createDirectories(zip.getPath(name).getParent());
            Files.writeString(zip.getPath(name), text);
        }
    }

    private void list(java.util.function.UnaryOperator<String> how) throws IOException {
        try (var zip = FileSystems.newFileSystem(backup)) {
            var list = zip.getPath("/plaint-backup.txt");
            Files.writeString(list, how.apply(Files.readString(list)));
        }
    }
}

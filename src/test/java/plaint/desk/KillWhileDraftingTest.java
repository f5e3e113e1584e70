package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.key.CaseNo;
import plaint.store.OtherJvm;
import plaint.store.StoreCheck;
import plaint.work.Progress;

/// A process that drafts is killed (SIGKILL) while it assembles, saves and reads again: the store is as it was, and no file under a final name is half.
@Execution(ExecutionMode.CONCURRENT)
class KillWhileDraftingTest {
    private static final CaseNo CASE = new CaseNo("2016-0001");
    /// Steps told before each kill: at every build two, somewhere among the first set's exhibits and in the second set; by `src/bench/kills.sh` as many as it is told to, anywhere.
    private static final int[] KILLS = Integer.getInteger("plaint.kills") == null ? new int[] {5, 45} : new java.util.Random(20171123).ints(Integer.getInteger("plaint.kills"), 1, 48).toArray();
    @TempDir Path temp;

    @Test void theStoreIsAsItWasAndNoHalfBundleHasAFinalName() throws Exception {
        var store = temp.resolve("store");
        var out = temp.resolve("out");
        plaint.casefile.CaseFile before;
        try (var office = SampleStore.open(store, "test")) {
            before = new ShowCase(office).run(CASE);
        }
        for (int steps : KILLS) {
            var child = OtherJvm.start(DraftsUntilKilled.class, store.toString(), out.toString());
            try (var told = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
                for (int i = 0; i < steps; i++) assertThat(told.readLine()).isNotNull();
                assertThat(child.toHandle().destroyForcibly()).isTrue();
            }
            child.waitFor();
            try (var office = Office.open(store, Home.find(), "test")) {
                assertThat(new ShowCase(office).run(CASE)).isEqualTo(before);
                assertThat(StoreCheck.run(office.archive())).isEmpty();
            }
            try (var files = Files.list(out)) {
                for (var f : files.filter(f -> f.toString().endsWith(".pdf")).toList()) assertThat(new CheckBundle().run(f).findings()).as(f.getFileName().toString()).isEmpty();
            }
        }
        try (var office = Office.open(store, Home.find(), "test")) {
            new ProduceFiling(office).run(CASE, 1, out, Progress.NONE);
        }
        try (var files = Files.list(out)) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactlyInAnyOrder("2016-0001-1-court.pdf", "2016-0001-1-defendants.pdf");
        }
    }
}

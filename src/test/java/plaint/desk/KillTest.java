package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plaint.casefile.CaseFile;
import plaint.key.CaseNo;
import plaint.store.Cases;
import plaint.store.OtherJvm;
import plaint.store.StoreCheck;
import plaint.text.Notice;

/// A process at work is killed (SIGKILL) again and again, each time after another number of acknowledged acts and wherever the next one then is.
@Execution(ExecutionMode.CONCURRENT)
class KillTest {
    private static final CaseNo NO = new CaseNo("2020-0001");
    private static final CaseNo AGED = new CaseNo("2016-0001");
    /// Acts acknowledged before each kill: two at every build, a hundred and more by `src/bench/kills.sh`.
    private static final int[] KILLS = new java.util.Random(20171123).ints(Integer.getInteger("plaint.kills", 2), 1, 24).toArray();
    @TempDir Path temp;

    @ParameterizedTest @ValueSource(strings = {"events", "exhibits"})
    void whatWasAcknowledgedIsThereAfterEachKill(String what) throws Exception {
        var store = temp.resolve("store");
        var files = Files.createDirectories(temp.resolve("files"));
        try (var office = Office.open(store, Home.find(), "test")) {
            var c = Cases.small(NO.value());
            office.archive().write(w -> w.add(c, Notice.of("history.imported", "small.yaml", 0)));
        }
        var acknowledged = new TreeSet<Integer>();
        int next = 1;
        for (int acts : KILLS) {
            acknowledged.addAll(workAndKill(store, what, next, acts, files));
            try (var office = Office.open(store, Home.find(), "test")) {
                var there = acts(new ShowCase(office).run(NO), what);
                assertThat(there).containsAll(acknowledged);
                // at most the one act under way when the kill came was finished without being told
                assertThat(there.size()).isLessThanOrEqualTo(next - 1 + (acknowledged.last() - next + 1) + 1);
                assertThat(StoreCheck.run(office.archive())).isEmpty();
                next = there.last() + 1;
            }
        }
        assertThat(acknowledged.size()).isGreaterThanOrEqualTo(java.util.Arrays.stream(KILLS).sum());
    }

    /// aged.mv.db.gz is a store of the sample case, closed and left for some minutes, as Plaint made it before: H2 wrote the next save into space that had become free and did not find it after a kill.
    @Test void aSaveInAStoreOfYesterdayIsThereAfterAKill() throws Exception {
        var store = Files.createDirectories(temp.resolve("store"));
        try (var packed = new GZIPInputStream(KillTest.class.getResourceAsStream("/plaint/store/aged.mv.db.gz"))) {
            Files.copy(packed, store.resolve("plaint.mv.db"));
        }
        Files.createDirectories(store.resolve("vault"));
        for (int save = 1; save < 4; save++) {
            var child = OtherJvm.start(SavesOnceAndEnds.class, store.toString(), "brand " + save);
            assertThat(new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("saved");
            child.waitFor();
            try (var office = Office.open(store, Home.find(), "test")) {
                assertThat(new ShowCase(office).run(AGED).brand()).isEqualTo("brand " + save);
            }
        }
    }

    /// Changes the case once, says so, and ends as a kill would end it.
    static final class SavesOnceAndEnds {
        private SavesOnceAndEnds() { }

        public static void main(String[] args) throws Exception {
            var office = Office.open(Path.of(args[0]), Home.find(), "test");
            new EditCase(office).run(new ShowCase(office).run(AGED), c -> c.brand = args[1], Notice.of("history.party", "x"));
            System.out.println("saved");
            System.out.flush();
            Runtime.getRuntime().halt(1);
        }
    }

    private static TreeSet<Integer> workAndKill(Path store, String what, int next, int acts, Path files) throws Exception {
        var child = OtherJvm.start(EditsUntilKilled.class, store.toString(), what, String.valueOf(next), files.toString());
        var told = new TreeSet<Integer>();
        try (var out = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            while (told.size() < acts) told.add(Integer.parseInt(out.readLine()));
            // by its handle: killing by the process would close the pipe with acknowledgements still in it
            assertThat(child.toHandle().destroyForcibly()).isTrue();
            for (var line = out.readLine(); line != null; line = out.readLine()) if (line.matches("\\d+")) told.add(Integer.parseInt(line));
        }
        child.waitFor();
        return told;
    }

    private static TreeSet<Integer> acts(CaseFile c, String what) {
        var names = what.equals("events") ? c.events().stream().map(e -> e.title().replace("act ", "")) : c.exhibits().stream().map(x -> x.title().replace("act", ""));
        return names.map(Integer::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }
}

package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
import plaint.lead.LeadLists;
import plaint.store.Cases;
import plaint.store.OtherJvm;
import plaint.store.StoreCheck;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.view.LeadQuery;
import plaint.work.Progress;

/// A process at work is killed (SIGKILL) again and again, each time after another number of acknowledged acts and wherever the next one then is.
@Execution(ExecutionMode.CONCURRENT)
class KillTest {
    private static final CaseNo NO = new CaseNo("2020-0001");
    private static final CaseNo AGED = new CaseNo("2016-0001");
    /// Acts acknowledged before each kill: two at every build, a hundred and more by `src/bench/kills.sh`.
    private static final int[] KILLS = new java.util.Random(20171123).ints(Integer.getInteger("plaint.kills", 2), 1, 24).toArray();
    /// Rows of a list: three steps are told on its way.
    private static final int LIST = 6000;
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

    /// A list of leads is one act, however long it is: killed on its way it is there as a whole or not at all, the lists before it are, and taken in again it doubles nothing.
    @Test void aListOfLeadsIsThereAsAWholeOrNotAtAllAfterEachKill() throws Exception {
        var store = temp.resolve("store");
        int there = 0;
        boolean few = Integer.getInteger("plaint.kills") == null;
        for (int list = 0; list < (few ? 1 : KILLS.length); list++) {
            // every list under numbers of its own
            var file = Files.writeString(temp.resolve("list.csv"), LeadLists.text(LIST, list).replace("\nL", "\nK" + list + "-"));
            boolean acknowledged = importAndKill(store, file, few ? 2 : KILLS[list] % 5);
            try (var office = Office.open(store, Home.find(), "test")) {
                int now = leads(office);
                if (acknowledged) assertThat(now).isEqualTo(there + LIST);
                else assertThat(now).isIn(there, there + LIST);
                assertThat(StoreCheck.run(office.archive())).isEmpty();
                assertThat(new FirstLeads(office).run(50).map(p -> p.rows().size()).orElse(0)).isEqualTo(Math.min(50, now));
                assertThat(new SearchLeads(office).run(LeadQuery.ALL).count()).isEqualTo(now);
                var again = new ImportLeads(office).run(file, "auto", LocalDate.of(2018, 1, 1), temp.resolve("report.csv"), Lang.EN, Progress.NONE);
                assertThat(again.same()).isEqualTo(now - there);
                assertThat(again.added()).isEqualTo(there + LIST - now);
                there += LIST;
                assertThat(leads(office)).isEqualTo(there);
                assertThat(StoreCheck.run(office.archive())).isEmpty();
            }
        }
    }

    private static int leads(Office office) throws Exception {
        return office.archive().read(v -> v.leads().count());
    }

    /// Kills after so many steps were told; gives whether the list had been acknowledged.
    private static boolean importAndKill(Path store, Path list, int steps) throws Exception {
        var child = OtherJvm.start(ImportsALeadList.class, store.toString(), list.toString());
        boolean done = false;
        try (var out = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i <= steps && !done; i++) done = "done".equals(out.readLine());
            child.toHandle().destroyForcibly();
            for (var line = out.readLine(); line != null; line = out.readLine()) done |= line.equals("done");
        }
        child.waitFor();
        return done;
    }

    /// Takes one list in and says how far it is, and that it is done.
    static final class ImportsALeadList {
        private ImportsALeadList() { }

        public static void main(String[] args) throws Exception {
            try (var office = Office.open(Path.of(args[0]), Home.find(), "child")) {
                tell("begun");
                new ImportLeads(office).run(Path.of(args[1]), "auto", LocalDate.of(2018, 1, 1), Path.of(args[1] + ".report"), Lang.EN, new Progress() {
                    @Override public void step(Notice doing, long done, long total) {
                        tell("step " + done);
                    }

                    @Override public boolean cancelled() {
                        return false;
                    }
                });
                tell("done");
            }
        }

        private static void tell(String what) {
            System.out.println(what);
            System.out.flush();
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

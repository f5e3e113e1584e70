package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.docket.Event;
import plaint.docket.EventKind;
import plaint.docket.Track;
import plaint.key.CaseNo;
import plaint.store.StoreCheck;
import plaint.text.Refused;
import plaint.view.LeadQuery;
import plaint.view.LeadView;
import plaint.work.Progress;

/// A store that cannot be written, as on a disk given to the other side: everything in it can be looked at, nothing is saved, and not a byte of it changes.
@Execution(ExecutionMode.CONCURRENT)
class LookingTest {
    private static final CaseNo CASE = new CaseNo("2016-0001");
    @TempDir Path folder;

    private static Map<String, String> bytes(Path store) throws Exception {
        var all = new TreeMap<String, String>();
        try (var files = Files.walk(store)) {
            for (var f : files.toList()) all.put(store.relativize(f).toString(), Files.isDirectory(f) ? "" : HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(f))));
        }
        return all;
    }

    private static void happens(Office office) throws Refused {
        new RecordEvent(office).run(CASE, new Event(LocalDate.of(2018, 6, 1), false, Track.CIVIL, EventKind.OTHER, "样本", "Sample", "", "", java.util.List.of(), "", java.util.List.of()));
    }

    private static String refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        return catchThrowableOfType(Refused.class, act).notice().key();
    }

    @Test void everythingIsSeenAndNotAByteChanges() throws Exception {
        var store = SampleStore.in(folder.resolve("store"));
        var before = bytes(store);
        Path work;
        try (var office = Office.look(store, Home.find(), "test")) {
            assertThat(office.looking()).isTrue();
            assertThat(new ListCases(office).run()).hasSize(3);
            assertThat(new ShowCase(office).history(CASE)).isNotEmpty();
            var board = new TodayBoard(office);
            assertThat(board.run(new DueList.Query(LocalDate.of(2018, 3, 23))).changes()).isNotEmpty();
            assertThat(board.funnel().all().steps().getFirst().count()).isPositive();
            assertThat(new LeadFunnel(office).run(LeadQuery.ALL, LeadView.By.ALL).all().steps()).isNotEmpty();
            assertThat(new FindAnything(office)).isNotNull();
            assertThat(new CheckFiling(office).run(CASE, 1).plan()).as("papers are laid out and exhibits opened").isNotNull();
            assertThat(new ProduceFiling(office).preview(CASE, 1, Progress.NONE).file()).exists();
            assertThat(StoreCheck.run(office.archive())).isEmpty();
            new DueList(office).refresh(Progress.NONE);
            assertThat(new KeepBackups(office).due(java.util.List.of(folder.resolve("backups")))).isFalse();
            assertThat(refusal(() -> happens(office))).isEqualTo("store.refused.looking");
            assertThat(refusal(() -> office.vault().stage(file(), "a.txt"))).isEqualTo("store.refused.looking");
            assertThat(refusal(() -> Office.open(store, Home.find(), "again"))).as("by the same process").isEqualTo("store.refused.inUse");
            work = office.workFolder();
        }
        assertThat(work).doesNotExist();
        assertThat(bytes(store)).isEqualTo(before);
        try (var office = Office.open(store, Home.find(), "test")) {
            assertThat(refusal(() -> Office.look(store, Home.find(), "other"))).as("somebody writes to it").isEqualTo("store.refused.held");
            happens(office);
        }
        assertThat(refusal(() -> Office.look(folder.resolve("none"), Home.find(), "other"))).isEqualTo("store.refused.noStore");
    }

    private Path file() throws IOException {
        return Files.copy(Home.find().folder().resolve("LICENSE"), folder.resolve("a.txt"));
    }

    @Test void aStoreWithoutTheRightToWriteIsOpenedSoByItself() throws Exception {
        var store = SampleStore.in(folder.resolve("store"));
        var file = store.resolve("plaint.mv.db").toFile();
        assertThat(file.setWritable(false, false)).isTrue();
        assumeFalse(Files.isWritable(file.toPath()), "whoever may do anything may write everywhere");
        try (var office = Office.open(store, Home.find(), "test")) {
            assertThat(office.looking()).isTrue();
            assertThat(refusal(() -> happens(office))).isEqualTo("store.refused.looking");
        }
    }
}

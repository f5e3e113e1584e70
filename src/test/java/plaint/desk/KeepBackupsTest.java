package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.key.CaseNo;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.work.Progress;

/// Backups that make themselves: only after a change, in two places, ten kept, and each can be brought back. And the name the office gives itself, which goes along.
@Execution(ExecutionMode.CONCURRENT)
class KeepBackupsTest {
    private static final CaseNo CASE = new CaseNo("2016-0001");
    @TempDir Path folder;

    private static List<Path> lying(Path in) throws Exception {
        try (var all = Files.list(in)) {
            return all.sorted().toList();
        }
    }

    /// The digest in the name is no order: of two backups made within one second the one written last is the newest.
    @Test void ofTwoBackupsOfOneSecondTheOneWrittenLastIsTheNewest() throws Exception {
        var store = folder.resolve("库");
        var kept = Files.createDirectories(folder.resolve("kept"));
        var earlier = Files.writeString(kept.resolve("库-20180601-120000-ffffffffffff.plaint-backup"), "1");
        var later = Files.writeString(kept.resolve("库-20180601-120000-000000000000.plaint-backup"), "2");
        Files.setLastModifiedTime(earlier, java.nio.file.attribute.FileTime.fromMillis(1_000));
        Files.setLastModifiedTime(later, java.nio.file.attribute.FileTime.fromMillis(1_500));
        assertThat(KeepBackups.newest(store, kept).orElseThrow().file()).isEqualTo(later);
    }

    @Test void aSessionWithChangesIsKeptInTwoPlacesAndCanBeBroughtBack() throws Exception {
        var store = folder.resolve("案件库");
        var first = KeepBackups.beside(store);
        var second = folder.resolve("u盘");
        var gone = folder.resolve("file");
        Files.writeString(gone, "no folder");
        try (var office = SampleStore.open(store, "tester")) {
            new OfficeName(office).keep("样本律师事务所");
            // what was made of exhibits lies in the vault, and is no exhibit
            new ProduceFiling(office).preview(CASE, 1, Progress.NONE);
            var verb = new KeepBackups(office);
            assertThat(verb.due(List.of(first))).isTrue();
            var kept = verb.run(List.of(first, second, gone), Progress.NONE);
            assertThat(kept).extracting(KeepBackups.Kept::written).containsExactly(true, true, false);
            assertThat(kept.getLast().refused().in(Lang.EN)).contains(gone.toString());
            assertThat(Files.mismatch(kept.get(0).file(), kept.get(1).file())).as("the second place has the same bytes").isEqualTo(-1);
            // nothing done since: nothing written
            assertThat(verb.due(List.of(first, second))).isFalse();
            assertThat(verb.run(List.of(first), Progress.NONE).getFirst().written()).isFalse();
            // old ones go, what is not such a backup stays
            for (int i = 0; i < 12; i++) Files.copy(kept.getFirst().file(), first.resolve("案件库-201601%02d-120000-0123456789ab.plaint-backup".formatted(i + 1)));
            Files.writeString(first.resolve("案件库-mine.plaint-backup"), "by hand");
            new EditCase(office).run(new ShowCase(office).run(CASE), c -> c.owner = "周律师（样本）", Notice.of("history.docket.added", "样本"));
            var again = verb.run(List.of(first, second), Progress.NONE);
            assertThat(again.getFirst().removed()).isEqualTo(4);
            assertThat(lying(first)).hasSize(11).contains(first.resolve("案件库-mine.plaint-backup"), again.getFirst().file());
            assertThat(KeepBackups.newest(store, second).orElseThrow().at().toLocalDate()).isEqualTo(Now.today());
        }
        var back = new RestoreStore(Home.find()).run(KeepBackups.newest(store, second).orElseThrow().file(), folder.resolve("back"), Progress.NONE);
        assertThat(back.cases()).isPositive();
        try (var office = Office.open(back.store(), Home.find(), "tester")) {
            assertThat(new ShowCase(office).run(CASE).owner()).isEqualTo("周律师（样本）");
            assertThat(new OfficeName(office).get()).isEqualTo("样本律师事务所");
            var sheet = new CustodySheet(office).run(CASE, Lang.ZH, LocalDate.of(2018, 6, 1), folder.resolve("custody.pdf"), Progress.NONE);
            try (var pdf = Loader.loadPDF(folder.resolve("custody.pdf").toFile())) {
                assertThat(sheet).isNotNull();
                assertThat(new PDFTextStripper().getText(pdf)).contains("样本律师事务所　样本 SAMPLE");
            }
            assertThatThrownBy(() -> new OfficeName(office).keep("长".repeat(61))).hasMessageContaining("desk.refused.officeName");
            new OfficeName(office).keep(" ");
            assertThat(new OfficeName(office).get()).isEmpty();
        }
    }
}

package plaint.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// Printing is proven on PostScript, which every print system can be handed; which mark stands on which side is read back from it.
class PrintersTest {
    @TempDir Path folder;
    private Path pdf;
    private final Printers printers = new Printers();

    @BeforeEach void threePages() throws Exception {
        pdf = Drawn.pages(folder.resolve("three.pdf"), 100, 200, 300);
    }

    private List<String> pagesOf(PrintOrder order) throws Exception {
        var file = folder.resolve("out.ps");
        printers.toPostScript(order, file, Progress.NONE);
        return Drawn.split(Files.readString(file, StandardCharsets.ISO_8859_1));
    }

    private PrintOrder order(int copies, boolean duplex, int from, int to) {
        return new PrintOrder(pdf, "", copies, duplex, from, to, "Plaint");
    }

    @Test void everyPageIsPrintedOnceInItsOwnSize() throws Exception {
        assertThat(pagesOf(order(1, false, 0, 0))).extracting(Drawn::width).containsExactly(100L, 200L, 300L);
    }

    @Test void copiesFollowEachOtherWhole() throws Exception {
        assertThat(pagesOf(order(2, false, 0, 0))).extracting(Drawn::width).containsExactly(100L, 200L, 300L, 100L, 200L, 300L);
    }

    @Test void onBothSidesEachCopyBeginsOnASheetOfItsOwn() throws Exception {
        assertThat(pagesOf(order(2, true, 0, 0))).extracting(Drawn::width).containsExactly(100L, 200L, 300L, 0L, 100L, 200L, 300L, 0L);
        assertThat(Files.readString(folder.resolve("out.ps"), StandardCharsets.ISO_8859_1)).contains("/Duplex true");
    }

    @Test void aPageOfTwiceTheSizeGoesOnTwoSidesTheLeftHalfFirst() throws Exception {
        pdf = Drawn.folded(folder.resolve("folded.pdf"), 100, 200);
        assertThat(LargePages.of(pdf).stream()).containsExactly(0, 1);
        for (boolean duplex : new boolean[] {false, true}) {
            var halved = new PrintOrder(pdf, "", 1, duplex, List.of(new PrintOrder.Range(0, 0)), "Plaint", 0, new PrintOrder.Finish("", true, false, false, true));
            printers.toPostScript(halved, folder.resolve("out.ps"), Progress.NONE);
            // a page that lies and one that stands; four sides fill their sheets
            assertThat(Drawn.printed(folder.resolve("out.ps"))).containsExactly(100L, 200L, 100L, 200L);
        }
    }

    @Test void aRangeIsPrintedAsAsked() throws Exception {
        assertThat(pagesOf(order(1, false, 2, 3))).extracting(Drawn::width).containsExactly(200L, 300L);
        assertThatThrownBy(() -> pagesOf(order(1, false, 2, 4))).isInstanceOf(Refused.class).hasMessageContaining("print.refused.range");
        assertThatThrownBy(() -> pagesOf(order(0, false, 0, 0))).isInstanceOf(Refused.class).hasMessageContaining("print.refused.copies");
    }

    @Test void thePagesStandWhereTheyStandInTheFileNeitherScaledNorTurned() throws Exception {
        assertThat(pagesOf(order(1, false, 2, 2)).getFirst()).contains("[4.1666665 0.0 0.0 -4.1666665 0.0 3507.874] concat", "50.0 700.0 M", "250.0 700.0 L", "250.0 720.0 L");
    }

    @Test void thePrintJobTellsNothingOfTheFile() throws Exception {
        pagesOf(order(1, false, 0, 0));
        assertThat(Files.readString(folder.resolve("out.ps"), StandardCharsets.ISO_8859_1)).doesNotContain("three");
    }

    @Test void aPrinterThatIsNotThereIsRefusedByName() {
        assertThat(printers.names()).doesNotContain("no such printer");
        assertThatThrownBy(() -> printers.print(new PrintOrder(pdf, "no such printer", 1, false, 0, 0, "Plaint"), Progress.NONE)).isInstanceOf(Refused.class)
            .hasMessageMatching("print\\.refused\\.(none|unknown).*");
    }

    @Test void whatIsNoPdfIsRefusedAndLeavesNoFile() throws Exception {
        Files.writeString(pdf, "no pdf");
        assertThatThrownBy(() -> pagesOf(order(1, false, 0, 0))).isInstanceOf(Refused.class).hasMessageContaining("print.refused.unreadable");
        assertThat(folder).isDirectoryNotContaining("glob:**.{ps,part}");
    }

    @Test void aCancelledOrderLeavesNoFile() {
        var afterOne = new Progress() {
            private boolean asked;

            @Override public void step(Notice doing, long done, long total) {
                asked = done > 0;
            }

            @Override public boolean cancelled() {
                return asked;
            }
        };
        assertThatThrownBy(() -> printers.toPostScript(order(1, false, 0, 0), folder.resolve("out.ps"), afterOne)).isInstanceOf(Cancelled.class);
        assertThat(folder).isDirectoryNotContaining("glob:**.{ps,part}");
    }

    /// A queue with a Chinese name had given out everything as soon as it was handed it: its jobs are listed under the name in an address.
    @Test void theJobsOfAQueueWithAChineseNameAreFound() {
        assertThat(Spooled.plain("%E4%B8%89%E6%A5%BC%E6%BF%80%E5%85%89-12")).isEqualTo("三楼激光-12");
        assertThat(Spooled.plain("三楼激光-12")).isEqualTo("三楼激光-12");
        assertThat(Spooled.plain("plain_100%-3")).isEqualTo("plain_100%-3");
    }
}

package plaint.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
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

    /// Three A4 pages; each bears one rectangle, `page` × 100 points wide.
    @BeforeEach void threePages() throws Exception {
        pdf = folder.resolve("three.pdf");
        try (var doc = new PDDocument()) {
            for (int i = 1; i <= 3; i++) {
                var page = new PDPage(PDRectangle.A4);
                doc.addPage(page);
                try (var content = new PDPageContentStream(doc, page)) {
                    content.addRect(50, 700, 100 * i, 20);
                    content.fill();
                }
            }
            doc.save(pdf.toFile());
        }
    }

    private List<String> pagesOf(PrintOrder order) throws Exception {
        var file = folder.resolve("out.ps");
        printers.toPostScript(order, file, Progress.NONE);
        var text = Files.readString(file, StandardCharsets.ISO_8859_1);
        return List.of(text.substring(text.indexOf("%%Page: ")).split("(?m)^%%Page: ")).stream().skip(1).toList();
    }

    private PrintOrder order(int copies, boolean duplex, int from, int to) {
        return new PrintOrder(pdf, "", copies, duplex, from, to, "Plaint");
    }

    /// The width of the last shape on a page of PostScript, in points: 0 where the page is empty.
    private static long width(String whole) {
        var page = whole.substring(Math.max(0, whole.lastIndexOf("R\n0.0 SG")));
        page = page.substring(page.indexOf("WC") < 0 ? 0 : page.indexOf("WC"));
        var point = Pattern.compile("(-?[0-9.]+) (-?[0-9.]+) [ML]\\b").matcher(page);
        double least = Double.MAX_VALUE, most = -Double.MAX_VALUE;
        while (point.find()) {
            least = Math.min(least, Double.parseDouble(point.group(1)));
            most = Math.max(most, Double.parseDouble(point.group(1)));
        }
        return most < least ? 0 : Math.round(most - least);
    }

    @Test void everyPageIsPrintedOnceInItsOwnSize() throws Exception {
        assertThat(pagesOf(order(1, false, 0, 0))).extracting(PrintersTest::width).containsExactly(100L, 200L, 300L);
    }

    @Test void copiesFollowEachOtherWhole() throws Exception {
        assertThat(pagesOf(order(2, false, 0, 0))).extracting(PrintersTest::width).containsExactly(100L, 200L, 300L, 100L, 200L, 300L);
    }

    @Test void onBothSidesEachCopyBeginsOnASheetOfItsOwn() throws Exception {
        assertThat(pagesOf(order(2, true, 0, 0))).extracting(PrintersTest::width).containsExactly(100L, 200L, 300L, 0L, 100L, 200L, 300L, 0L);
        assertThat(Files.readString(folder.resolve("out.ps"), StandardCharsets.ISO_8859_1)).contains("/Duplex true");
    }

    @Test void aRangeIsPrintedAsAsked() throws Exception {
        assertThat(pagesOf(order(1, false, 2, 3))).extracting(PrintersTest::width).containsExactly(200L, 300L);
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
}

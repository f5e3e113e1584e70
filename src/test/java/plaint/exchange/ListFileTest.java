package plaint.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.text.Money;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

class ListFileTest {
    @TempDir Path folder;

    private static Listing one(Object... cells) {
        var columns = Arrays.stream(cells).map(c -> new Listing.Column("列", Listing.Type.TEXT)).toList();
        return new Listing("表", columns, List.of(Arrays.asList(cells)));
    }

    private static List<Row> rows(Path file) throws Exception {
        try (var book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
            return book.getFirstSheet().read();
        }
    }

    @Test void aListBecomesASpreadsheetWithTheRightTypes() throws Exception {
        record Line(String id, LocalDate day, LocalDateTime at, Money sum, int pages) { }
        var list = Listing.<Line>named("案件 Cases").text("身份证号", Line::id).date("日期", Line::day).time("时间", Line::at).money("标的额", Line::sum).number("页数", Line::pages)
            .of(List.of(new Line("110101199003070011", LocalDate.of(2016, 12, 30), LocalDateTime.of(2016, 7, 1, 10, 20), Money.cny("1400000.50"), 38),
                new Line(null, null, null, null, 0)));
        var to = folder.resolve("cases.xlsx");
        assertThat(ListFile.write(list, to, Progress.NONE)).isEqualTo(2);
        var rows = rows(to);
        assertThat(rows.getFirst().stream().map(c -> c.asString()).toList()).containsExactly("身份证号", "日期", "时间", "标的额", "页数");
        var row = rows.get(1);
        assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(0).asString()).isEqualTo("110101199003070011");
        assertThat(row.getCell(1).asDate().toLocalDate()).isEqualTo("2016-12-30");
        assertThat(row.getCell(1).getDataFormatString()).isEqualTo("yyyy-mm-dd");
        assertThat(row.getCell(2).asDate()).isEqualTo("2016-07-01T10:20:00");
        assertThat(row.getCell(3).asNumber()).isEqualByComparingTo("1400000.50");
        assertThat(row.getCell(3).getDataFormatString()).isEqualTo("#,##0.00");
        assertThat(row.getCell(4).asNumber()).isEqualByComparingTo("38");
        assertThat(rows.get(2).getOptionalCell(0)).isEmpty();
    }

    @Test void theHeaderOfASpreadsheetStaysInView() throws Exception {
        var to = folder.resolve("a.xlsx");
        ListFile.write(one("x"), to, Progress.NONE);
        try (var zip = new java.util.zip.ZipFile(to.toFile())) {
            var sheet = new String(zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(sheet).contains("state=\"frozen\"").contains("ySplit=\"1\"").as("on paper as wide as a page").contains("fitToPage=\"true\"").contains("fitToHeight=\"0\"").contains("paperSize=\"9\"").containsPattern("r=\"A2\" s=\"\\d+\" t=\"inlineStr\"");
            assertThat(new String(zip.getInputStream(zip.getEntry("xl/styles.xml")).readAllBytes(), StandardCharsets.UTF_8)).contains("formatCode=\"@\"");
        }
    }

    @Test void textThatLooksLikeAFormulaIsTextInASpreadsheet() throws Exception {
        var to = folder.resolve("a.xlsx");
        ListFile.write(one("=1+1", "+86 10", "-5", "@x", "＝SUM(A1)", "\t=1"), to, Progress.NONE);
        assertThat(rows(to).get(1).stream().toList()).allMatch(c -> c.getType() == CellType.STRING && c.getFormula() == null)
            .extracting(c -> c.asString()).containsExactly("=1+1", "+86 10", "-5", "@x", "＝SUM(A1)", "\t=1");
    }

    @Test void textThatLooksLikeAFormulaIsHarmlessInCsv() throws Exception {
        var to = folder.resolve("a.csv");
        ListFile.write(one("=1+1", "+86 10", "-5", "@x", "＝SUM(A1)", "'=a", "it's", "a,\"b\""), to, Progress.NONE);
        assertThat(Files.readString(to)).isEqualTo("\uFEFF列,列,列,列,列,列,列,列\r\n'=1+1,'+86 10,'-5,'@x,'＝SUM(A1),''=a,it's,\"a,\"\"b\"\"\"\r\n");
    }

    @Test void whatIsMadeHarmlessComesBackAsItWas() {
        for (var text : List.of("=1", "'=1", "''=1", "-", "'", "'a", "a=", "", "\r=", "＠", "'＠"))
            assertThat(Formulas.original(Formulas.neutral(text))).isEqualTo(text);
    }

    @Test void signsASpreadsheetCannotHoldAreLeftOutAndRareOnesKept() throws Exception {
        var to = folder.resolve("a.xlsx");
        ListFile.write(one("a\u0000b\u000Bc", "𠮷田", "\uD83Dx"), to, Progress.NONE);
        assertThat(rows(to).get(1).stream().map(c -> c.asString()).toList()).containsExactly("abc", "𠮷田", "x");
    }

    @Test void aCellTooLongForASpreadsheetIsRefusedByNameAndNothingIsLeft() throws Exception {
        var to = folder.resolve("a.xlsx");
        assertThatThrownBy(() -> ListFile.write(one("x".repeat(32_768)), to, Progress.NONE)).isInstanceOf(Refused.class)
            .hasMessageContaining("exchange.refused.longCell").hasMessageContaining("32768");
        assertThat(folder).isEmptyDirectory();
    }

    @Test void aFileThereIsReplacedOnlyByAWholeOne() throws Exception {
        var to = Files.writeString(folder.resolve("a.csv"), "before");
        Progress stopped = new Progress() {
            @Override public void step(plaint.text.Notice doing, long done, long total) { }

            @Override public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> ListFile.write(one("x"), to, stopped)).isInstanceOf(Cancelled.class);
        assertThat(to).hasContent("before");
        ListFile.write(one("x"), to, Progress.NONE);
        assertThat(Files.readString(to)).contains("x");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test void aPlaceThatCannotBeWrittenIsRefused() {
        assertThatThrownBy(() -> ListFile.write(one("x"), folder.resolve("none/a.csv"), Progress.NONE)).isInstanceOf(Refused.class)
            .hasMessageContaining("exchange.refused.unwritable");
    }

    @Test void sheetNamesAreMadeFit() {
        assertThat(XlsxWriting.name("a/b:c", 1)).isEqualTo("a b c");
        assertThat(XlsxWriting.name("x".repeat(40), 2)).hasSize(31).endsWith(" 2");
        assertThat(XlsxWriting.name("''", 1)).isEqualTo("Plaint");
    }

    @Test void aLongListIsWrittenRowByRow() throws Exception {
        var made = new ArrayList<Integer>();
        Iterable<Integer> numbers = () -> java.util.stream.IntStream.range(0, 20_000).peek(made::add).iterator();
        var to = folder.resolve("long.xlsx");
        assertThat(ListFile.write(Listing.<Integer>named("n").number("n", n -> n).of(numbers), to, Progress.NONE)).isEqualTo(20_000);
        assertThat(made).hasSize(20_000);
        assertThat(rows(to)).hasSize(20_001);
    }

    /// What was read is let go before the next is read, so that a million rows need the room of some; a piece may be shorter than the one before.
    @Test void rowsAreReadSomeAtATimeWhileTheyAreWritten() throws Exception {
        var asked = new ArrayList<Integer>();
        Listing.Pieces<Integer> pieces = from -> {
            asked.add(from);
            return java.util.stream.IntStream.range(from, Math.min(2500, from + (from == 0 ? 7 : 1000))).boxed().toList();
        };
        for (var name : List.of("pieces.xlsx", "pieces.csv")) {
            asked.clear();
            var to = folder.resolve(name);
            assertThat(ListFile.write(Listing.<Integer>named("n").text("n", n -> "第" + n).reading(pieces), to, Progress.NONE)).isEqualTo(2500);
            assertThat(asked).containsExactly(0, 7, 1007, 2007, 2500);
        }
        assertThat(rows(folder.resolve("pieces.xlsx"))).hasSize(2501);
        assertThat(Files.readString(folder.resolve("pieces.csv"))).contains("第0\r\n第1\r\n", "第2499\r\n").doesNotContain("第2500");
    }

    @Test void whereRowsCannotBeReadNothingIsLeft() throws Exception {
        var to = folder.resolve("half.xlsx");
        Listing.Pieces<Integer> pieces = from -> {
            if (from > 0) throw new Refused("store.refused.readFailed", folder);
            return List.of(1, 2, 3);
        };
        assertThatThrownBy(() -> ListFile.write(Listing.<Integer>named("n").number("n", n -> n).reading(pieces), to, Progress.NONE)).isInstanceOf(Refused.class).hasMessageContaining("store.refused.readFailed");
        try (var left = Files.list(folder)) {
            assertThat(left).noneMatch(f -> f.getFileName().toString().contains("half"));
        }
    }
}

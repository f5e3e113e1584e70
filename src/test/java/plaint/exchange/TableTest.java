package plaint.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plaint.text.Refused;
import plaint.work.Progress;

class TableTest {
    private static final String LIST = "类别,姓名或名称,住所\r\n自然人,张某,杭州市余杭区文一西路\r\n法人,样本网络有限公司,上海市浦东新区\r\n";
    @TempDir Path folder;

    private Table csv(byte[] bytes) throws Exception {
        return Table.read(Files.write(folder.resolve("a.csv"), bytes), Progress.NONE);
    }

    private Table csv(String text) throws Exception {
        return csv(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<List<String>> texts(Table t) {
        return t.rows().stream().map(r -> r.cells().stream().map(Table.Cell::text).toList()).toList();
    }

    private static List<String> faults(Table t) {
        return t.rows().stream().filter(r -> r.fault() != null).map(r -> r.number() + " " + r.fault().key()).toList();
    }

    @Test void rowsAboveTheHeaderArePassedOverWhereItIsKnown() throws Exception {
        var file = Files.writeString(folder.resolve("titled.csv"), "2016年名单\n;;\n类别;姓名或名称;住所\n自然人;张某;杭州市, 余杭区\n");
        var table = Table.read(file, Progress.NONE, row -> row.contains("姓名或名称"));
        assertThat(table.header()).containsExactly("类别", "姓名或名称", "住所");
        assertThat(texts(table)).containsExactly(List.of("自然人", "张某", "杭州市, 余杭区"));
        assertThat(table.rows().getFirst().number()).isEqualTo(4);
        assertThat(faults(table)).isEmpty();
        assertThat(Table.read(file, Progress.NONE, row -> row.contains("电话")).header()).as("none is known: the first").containsExactly("2016年名单");
        var book = folder.resolve("titled.xlsx");
        try (var out = Files.newOutputStream(book); var w = new Workbook(out, "t", "1.0")) {
            var sheet = w.newWorksheet("名单");
            sheet.value(0, 0, "2016年名单");
            sheet.range(0, 0, 0, 2).merge();
            sheet.value(1, 0, "类别");
            sheet.value(1, 1, "姓名或名称");
            sheet.value(2, 0, "自然人");
            sheet.value(2, 1, "张某");
        }
        var read = Table.read(book, Progress.NONE, row -> row.contains("姓名或名称"));
        assertThat(read.header()).containsExactly("类别", "姓名或名称");
        assertThat(texts(read)).containsExactly(List.of("自然人", "张某"));
        assertThat(faults(read)).isEmpty();
    }

    private void assertRefused(Path file, String key) {
        assertThatThrownBy(() -> Table.read(file, Progress.NONE)).isInstanceOf(Refused.class).hasMessageStartingWith("exchange.refused." + key);
    }

    @ParameterizedTest @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16", "UTF-16LE", "UTF-16BE"}) void anyEncodingOfSimplifiedChineseIsRead(String name) throws Exception {
        var t = csv(LIST.getBytes(Charset.forName(name)));
        assertThat(t.header()).containsExactly("类别", "姓名或名称", "住所");
        assertThat(texts(t)).contains(List.of("法人", "样本网络有限公司", "上海市浦东新区"));
        assertThat(faults(t)).isEmpty();
    }

    @Test void traditionalChineseInBig5IsRead() throws Exception {
        var t = csv("名稱,地址\n樣本網路有限公司,臺北市信義區市府路\n張先生,高雄市前金區\n".getBytes(Charset.forName("Big5")));
        assertThat(t.encoding()).isEqualTo("Big5");
        assertThat(texts(t).getFirst()).containsExactly("樣本網路有限公司", "臺北市信義區市府路");
    }

    @Test void rareCharactersOfGb18030AreExact() throws Exception {
        assertThat(texts(csv("名称,住所\n𠮷田商店,中国上海市\n".getBytes(Charset.forName("GB18030")))).getFirst()).containsExactly("𠮷田商店", "中国上海市");
    }

    @Test void aLineInAnotherEncodingIsNamed() throws Exception {
        var bytes = new ByteArrayOutputStream();
        bytes.write("名称,住所\n甲公司,杭州\n".getBytes(StandardCharsets.UTF_8));
        bytes.write("乙公司,上海\n".getBytes("GBK"));
        bytes.write("丙公司,北京\n".getBytes(StandardCharsets.UTF_8));
        var t = csv(bytes.toByteArray());
        assertThat(faults(t)).containsExactly("3 exchange.row.encoding");
        assertThat(texts(t).getLast()).containsExactly("丙公司", "北京");
    }

    @Test void quotesLineBreaksAndSemicolonsAreRead() throws Exception {
        assertThat(texts(csv("a,b\n\"x\ny\",\"he said \"\"no\"\"\"\nlast,1"))).containsExactly(List.of("x\ny", "he said \"no\""), List.of("last", "1"));
        assertThat(texts(csv("a;b\n1,5;2\n"))).containsExactly(List.of("1,5", "2"));
        assertThat(texts(csv("a\tb\n1\t2\n"))).containsExactly(List.of("1", "2"));
    }

    @Test void anOpenQuoteSpoilsItsOwnLineOnly() throws Exception {
        var t = csv("a,b\n1,2\n\"open,3\n4,5\n\"fine\",6\n7,8\n");
        assertThat(faults(t)).containsExactly("3 exchange.row.openQuote");
        assertThat(t.rows()).extracting(Table.Row::number).containsExactly(2, 3, 4, 5, 6);
        assertThat(texts(t).get(3)).containsExactly("fine", "6");
    }

    @Test void raggedRowsAndNulAreNamedByLine() throws Exception {
        assertThat(faults(csv("a,b\n1\n1,2,3\n1,2\nx\0,2\n"))).containsExactly("2 exchange.row.ragged", "3 exchange.row.ragged", "5 exchange.row.nul");
    }

    @Test void twoColumnsOfOneNameAreRefused() throws Exception {
        assertRefused(Files.writeString(folder.resolve("b.csv"), "a,a\n1,2\n"), "sameColumn");
        assertRefused(Files.writeString(folder.resolve("c.csv"), "\n\n"), "empty");
        assertRefused(folder.resolve("none.csv"), "missing");
    }

    @Test void whatWasMadeHarmlessComesBack() throws Exception {
        assertThat(texts(csv("a,b\n'=1+1,'x\n")).getFirst()).containsExactly("=1+1", "'x");
    }

    private interface Filling {
        void fill(Worksheet sheet, Workbook book) throws IOException;
    }

    private Path xlsx(Filling filling) throws IOException {
        var file = folder.resolve("a.xlsx");
        try (var out = Files.newOutputStream(file); var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("表");
            sheet.value(0, 0, "a");
            sheet.value(0, 1, "b");
            filling.fill(sheet, book);
        }
        return file;
    }

    @Test void datesNumbersAndTextKeepTheirTypes() throws Exception {
        var t = Table.read(xlsx((s, b) -> {
            s.value(1, 0, java.time.LocalDate.of(2017, 1, 9));
            s.style(1, 0).format("yyyy\"年\"m\"月\"d\"日\"").set();
            s.value(1, 1, new java.math.BigDecimal("1280.50"));
            s.value(2, 0, "007");
            s.value(2, 1, 420000000000000000L);
        }), Progress.NONE);
        assertThat(t.rows().getFirst().cell(0).time()).isEqualTo("2017-01-09T00:00");
        assertThat(t.rows().getFirst().cell(1).number()).isEqualByComparingTo("1280.5");
        assertThat(texts(t).get(1).getFirst()).isEqualTo("007");
        assertThat(t.rows().get(1).cell(1).number().precision() - t.rows().get(1).cell(1).number().scale()).isGreaterThan(15);
    }

    @Test void dayOneOfBothDateSystemsIsRight() throws Exception {
        var file = xlsx((s, b) -> {
            s.value(1, 0, 59);
            s.style(1, 0).format("yyyy-mm-dd").set();
            s.value(1, 1, 61);
            s.style(1, 1).format("yyyy-mm-dd").set();
        });
        assertThat(texts(Table.read(file, Progress.NONE)).getFirst()).containsExactly("1900-02-28", "1900-03-01");
        change(file, "xl/workbook.xml", x -> x.contains("date1904=\"false\"") ? x.replace("date1904=\"false\"", "date1904=\"true\"") : x.replaceFirst("<workbookPr", "<workbookPr date1904=\"true\""));
        assertThat(texts(Table.read(file, Progress.NONE)).getFirst()).containsExactly("1904-02-29", "1904-03-02");
    }

    @Test void errorsFormulasWithoutValueHiddenAndMergedRowsAreNamed() throws Exception {
        var file = xlsx((s, b) -> {
            s.value(1, 0, "good");
            s.formula(2, 0, "1/0");
            s.value(3, 0, "hidden");
            s.hideRow(3);
            s.value(4, 0, "merged");
            s.value(4, 1, "x");
            s.value(5, 1, "y");
            s.range(4, 0, 5, 0).merge();
        });
        assertThat(faults(Table.read(file, Progress.NONE))).containsExactly("3 exchange.row.formula", "4 exchange.row.hidden", "5 exchange.row.merged", "6 exchange.row.merged");
    }

    @Test void theStoredValueOfAFormulaCountsAndNothingIsComputed() throws Exception {
        var file = xlsx((s, b) -> s.value(1, 0, 1));
        change(file, "xl/worksheets/sheet1.xml", x -> x.replaceFirst("<c r=\"A2\"[^>]*><v>1</v></c>", "<c r=\"A2\"><f>HYPERLINK(\"http://x\")</f><v>41</v></c><c r=\"B2\" t=\"e\"><v>#REF!</v></c>"));
        var row = Table.read(file, Progress.NONE).rows().getFirst();
        assertThat(row.cell(0).text()).isEqualTo("41");
        assertThat(row.fault().args()).containsExactly("B2", "#REF!");
    }

    @Test void macrosAndLinksAreLeftAsideAndTold() throws Exception {
        var file = xlsx((s, b) -> s.value(1, 0, "x"));
        add(file, "xl/vbaProject.bin", new byte[] {1});
        add(file, "xl/externalLinks/externalLink1.xml", "<x/>".getBytes(StandardCharsets.UTF_8));
        assertThat(Table.read(file, Progress.NONE).notices()).extracting(n -> n.key()).containsExactlyInAnyOrder("exchange.note.macros", "exchange.note.links");
    }

    @Test void aDocumentTypeIsRefusedWhereverItStands() throws Exception {
        var file = xlsx((s, b) -> s.value(1, 0, "x"));
        change(file, "xl/sharedStrings.xml", x -> x.replaceFirst("(<sst|$)", "<!DOCTYPE sst [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>$1"));
        assertRefused(file, "documentType");
    }

    @Test void aBombIsRefused() throws Exception {
        var file = xlsx((s, b) -> s.value(1, 0, "x"));
        add(file, "xl/media/zeros.bin", new byte[30 << 20]);
        assertRefused(file, "bomb");
    }

    @Test void oldProtectedAndForeignFilesAreRefusedByName() throws Exception {
        var ole = new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        assertRefused(Files.write(folder.resolve("old.xls"), ole), "oldExcel");
        var secret = new ByteArrayOutputStream();
        secret.write(ole);
        secret.write("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
        assertRefused(Files.write(folder.resolve("secret.xlsx"), secret.toByteArray()), "protected");
        var docx = folder.resolve("a.docx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(docx))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
        }
        assertRefused(docx, "noWorkbook");
        assertRefused(Files.write(folder.resolve("cut.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0}), "noWorkbook");
    }

    private static Map<String, byte[]> parts(Path file) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var e : zip.stream().toList()) parts.put(e.getName(), zip.getInputStream(e).readAllBytes());
        }
        return parts;
    }

    private static void write(Path file, Map<String, byte[]> parts) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var p : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(p.getKey()));
                zip.write(p.getValue());
            }
        }
    }

    private static void change(Path file, String part, java.util.function.UnaryOperator<String> how) throws IOException {
        var parts = parts(file);
        parts.compute(part, (k, v) -> how.apply(new String(v, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        write(file, parts);
    }

    private static void add(Path file, String part, byte[] bytes) throws IOException {
        var parts = parts(file);
        parts.put(part, bytes);
        write(file, parts);
    }
}

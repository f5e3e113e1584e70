package plaint.lead;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plaint.text.Encoding;
import plaint.text.Money;
import plaint.text.Refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/// Lists as they really arrive: in any encoding, with broken quotes, ragged rows, and what spreadsheets do to numbers and days.
class LeadFileTest {
    private static final LocalDate TODAY = LocalDate.of(2017, 1, 9);
    private static final String ID = LeadLists.id("44039919840312001");
    private static final String GOOD = LeadLists.row("L1", "9001", "晶饰小栈", "刘某均", ID, "19900000001", "施华洛世奇", "51000.00", "LEAD", "2016-03-14");
    @TempDir Path temp;

    private List<LeadLine> read(String text, String encoding) throws Exception {
        return readAs(LeadLists.file(temp.resolve("list.csv"), text, encoding), "auto");
    }

    private List<LeadLine> readAs(Path file, String encoding) throws Refused {
        var lines = new ArrayList<LeadLine>();
        try (var list = LeadFile.open(file, encoding, TODAY)) {
            for (var line = list.next(); line != null; line = list.next()) lines.add(line);
        }
        return lines;
    }

    private List<LeadLine> rows(String... rows) throws Exception {
        return read(LeadLists.HEADING + "\n" + String.join("\n", rows) + "\n", "UTF-8");
    }

    @Test void aTitleMayStandAboveTheHeadingWhateverPartsItsCells() throws Exception {
        var head = "2016年线索，平台, 抽检\n卖家,,银行\n" + LeadLists.HEADING + "\n" + GOOD + "\n";
        var line = read(head, "GB18030").getFirst();
        assertThat(line.suspect()).isNotNull();
        assertThat(line.line()).as("as an editor counts it").isEqualTo(4);
        assertThat(read(head.replace(',', ';'), "UTF-8").getFirst().suspect()).isNotNull();
        assertThat(catchThrowableOfType(Refused.class, () -> read("线索\n" + GOOD + "\n", "UTF-8")).notice().key()).isEqualTo("lead.refused.noColumn");
    }

    private static String key(LeadLine line) {
        return line.notes().getFirst().key();
    }

    @ParameterizedTest @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16", "UTF-16LE", "UTF-16BE"}) void theEncodingIsFoundByLooking(String encoding) throws Exception {
        for (var heading : List.of(LeadLists.HEADING, LeadLists.HEADING_ZH)) {
            var lines = read(heading + "\r\n" + GOOD + "\r\n", encoding);
            assertThat(lines).hasSize(1);
            assertThat(lines.getFirst().suspect().shopName()).isEqualTo("晶饰小栈");
            assertThat(lines.getFirst().suspect().sellerName()).isEqualTo("刘某均");
        }
    }

    @Test void big5IsToldFromGbByItsSecondBytes() throws Exception {
        var row = LeadLists.row("L1", "9001", "水晶飾品專賣店舖", "劉某均", ID, "19900000001", "施華洛世奇", "51000.00", "LEAD", "2016-03-14").replace("广东省", "廣東省").replace("专柜正品", "專櫃正品");
        var lines = read(LeadLists.HEADING + "\n" + row + "\n", "Big5");
        assertThat(lines.getFirst().suspect().shopName()).isEqualTo("水晶飾品專賣店舖");
        assertThat(Encoding.detect(Files.readAllBytes(temp.resolve("list.csv")))).isEqualTo(Encoding.BIG5);
    }

    @Test void rareSignsComeThroughExactly() throws Exception {
        var row = GOOD.replace("刘某均", "𠮷堃镕");
        assertThat(read(LeadLists.HEADING + "\n" + row + "\n", "GB18030").getFirst().suspect().sellerName()).isEqualTo("𠮷堃镕");
        assertThat(read("\uFEFF" + LeadLists.HEADING + "\n" + row + "\n", "UTF-8").getFirst().suspect().sellerName()).isEqualTo("𠮷堃镕");
        assertThat(read("\uFEFF" + LeadLists.HEADING + "\n" + row + "\n", "UTF-16LE").getFirst().suspect().sellerName()).isEqualTo("𠮷堃镕");
    }

    @Test void aLineInAnotherEncodingIsRefusedAlone() throws Exception {
        var out = new java.io.ByteArrayOutputStream();
        out.writeBytes((LeadLists.HEADING + "\n").getBytes("UTF-8"));
        for (int i = 0; i < 20; i++) out.writeBytes((GOOD.replace("L1,", "L" + i + ",") + "\n").getBytes("UTF-8"));
        out.writeBytes((GOOD.replace("L1,", "L99,") + "\n").getBytes(Charset.forName("GBK")));
        var lines = readAs(Files.write(temp.resolve("mixed.csv"), out.toByteArray()), "auto");
        assertThat(lines).hasSize(21);
        assertThat(lines.getLast().line()).isEqualTo(22);
        assertThat(key(lines.getLast())).isEqualTo("lead.row.encoding");
    }

    @Test void aNamedEncodingIsTakenAndAnUnknownOneRefused() throws Exception {
        var file = LeadLists.file(temp.resolve("list.csv"), LeadLists.HEADING_ZH + "\n" + GOOD + "\n", "GBK");
        assertThat(readAs(file, "gb18030")).hasSize(1);
        assertThat(catchThrowableOfType(Refused.class, () -> readAs(file, "utf-8")).notice().key()).isEqualTo("lead.refused.heading");
        assertThat(catchThrowableOfType(Refused.class, () -> readAs(file, "ebcdic")).notice().key()).isEqualTo("text.refused.encodingName");
        assertThat(catchThrowableOfType(Refused.class, () -> readAs(temp.resolve("none.csv"), "auto")).notice().key()).isEqualTo("lead.refused.noFile");
    }

    @Test void quotesAndLineBreaksInsideCellsBelongToTheCell() throws Exception {
        var lines = rows(GOOD.replace("晶饰小栈", "\"晶饰\"\"小\"\"栈\"").replace("专柜正品施华洛世奇", "\"一行\n二行, 三\""), GOOD.replace("L1,", "L2,"));
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().suspect().shopName()).isEqualTo("晶饰\"小\"栈");
        assertThat(lines.getFirst().suspect().title()).isEqualTo("一行\n二行, 三");
        assertThat(lines.getLast().line()).as("a cell of two lines counts two").isEqualTo(4);
    }

    @Test void anOpenQuoteCostsItsLineAndNoOther() throws Exception {
        var open = GOOD.replace("L1,", "L2,").replace("晶饰小栈", "\"晶饰小栈");
        for (var after : List.of(GOOD.replace("L1,", "L3,"), GOOD.replace("L1,", "L3,").replace("晶饰小栈", "\"晶饰小栈\""))) {
            var lines = rows(GOOD, open, after, GOOD.replace("L1,", "L4,"));
            assertThat(lines).extracting(LeadLine::line).containsExactly(2, 3, 4, 5);
            assertThat(lines).extracting(l -> l.suspect() == null).containsExactly(false, true, false, false);
            assertThat(key(lines.get(1))).isEqualTo("lead.row.quote");
        }
    }

    @Test void anOpenQuoteOnTheLastLineEndsThere() throws Exception {
        var lines = read(LeadLists.HEADING + "\n" + GOOD + "\n" + GOOD.replace("L1,", "L2,").replace("晶饰小栈", "\"晶饰小栈"), "UTF-8");
        assertThat(lines).extracting(l -> l.suspect() == null).containsExactly(false, true);
    }

    @Test void everyFaultOfARowIsTold() throws Exception {
        var bad = rows(GOOD.replace("51000.00", "五万多").replace("2016-03-14", "2016-13-40").replace("刘某均", "")).getFirst();
        assertThat(bad.suspect()).isNull();
        assertThat(bad.notes()).extracting(n -> n.key()).containsExactlyInAnyOrder("lead.row.blank", "lead.row.money", "lead.row.day", "lead.row.day");
        assertThat(rows(GOOD.replace("2016-03-14", TODAY.plusDays(1).toString())).getFirst().notes()).as("tomorrow has not been seen").extracting(n -> n.key()).containsOnly("lead.row.dayRange");
    }

    @Test void raggedRowsAndNulAreRefusedByLine() throws Exception {
        var lines = rows(GOOD + ",多余", GOOD.substring(0, 60), GOOD.replace("晶饰", "晶\0饰"), GOOD + ",,", "", GOOD);
        assertThat(lines).extracting(LeadLine::line).containsExactly(2, 3, 4, 5, 7);
        assertThat(lines.subList(0, 3)).extracting(LeadFileTest::key).containsExactly("lead.row.cells", "lead.row.cells", "lead.row.nul");
        assertThat(lines.get(3).suspect()).as("blank cells too many are borne").isNotNull();
        assertThat(lines.get(4).suspect()).isNotNull();
    }

    @Test void twoColumnsOfOneMeaningAndMissingOnesAreNamed() throws Exception {
        var twice = catchThrowableOfType(Refused.class, () -> read(LeadLists.HEADING.replace("source,", "线索编号,") + "\n" + GOOD + "\n", "UTF-8"));
        assertThat(twice.notice().args()).contains("lead_id", "线索编号");
        var missing = catchThrowableOfType(Refused.class, () -> read(LeadLists.HEADING.replace("gross", "other").replace("brand", "other2") + "\n" + GOOD + "\n", "UTF-8"));
        assertThat(missing.notice().args().getLast()).contains("gross").contains("销售额").contains("brand");
        assertThat(catchThrowableOfType(Refused.class, () -> read("", "UTF-8")).notice().key()).isEqualTo("lead.refused.empty");
    }

    @Test void columnsStandInAnyOrderAndUnknownOnesArePassedOver() throws Exception {
        var lines = read("备注;品牌;lead id;SHOP_ID;店铺名称;卖家姓名;销售额;风险分;首次发现\n随便;耐克;L7;9;店;某;80000;95%;2016/3/4\n", "UTF-8");
        var s = lines.getFirst().suspect();
        assertThat(s.no()).isEqualTo("L7");
        assertThat(s.firstSeen()).isEqualTo(LocalDate.of(2016, 3, 4));
        assertThat(s.score()).isEqualByComparingTo(new BigDecimal("0.95"));
        try (var list = LeadFile.open(temp.resolve("list.csv"), "auto", TODAY)) {
            assertThat(list.unknown()).containsExactly("备注");
            assertThat(list.delimiter()).isEqualTo(';');
        }
    }

    @ParameterizedTest @CsvSource(delimiter = '|', value = {"4.2E+17|lead.row.power", "440399198403120000|lead.row.rounded", "4.40399E17|lead.row.power"})
    void anIdentityNumberSpoiltByASpreadsheetIsRefused(String number, String reason) throws Exception {
        assertThat(key(rows(GOOD.replace(ID, number)).getFirst())).isEqualTo(reason);
    }

    @Test void anIdentityNumberWithAWrongCheckSignIsTakenInAndTold() throws Exception {
        var line = rows(GOOD.replace(ID, ID.substring(0, 17) + (ID.endsWith("1") ? "2" : "1"))).getFirst();
        assertThat(line.suspect()).isNotNull();
        assertThat(key(line)).isEqualTo("party.check.idSign");
    }

    @ParameterizedTest @ValueSource(strings = {"2016-08-10", "2016/8/10", "2016.8.10", "2016年8月10日", "20160810", "２０１６年８月１０日", "2016-08-10 12:30:00"})
    void aDayIsReadInEveryUnmistakableForm(String day) throws Exception {
        assertThat(Cells.day("d", day, TODAY)).isEqualTo(LocalDate.of(2016, 8, 10));
    }

    @ParameterizedTest @ValueSource(strings = {"16/8/10", "08/10/2016", "2016-13-45", "2015-02-29", "0000-00-00", "昨天", "2016-8", "2017-01-10", "1980-01-01"})
    void aDayThatWouldBeGuessedOrCannotBeIsRefused(String day) {
        assertThat(catchThrowableOfType(Refused.class, () -> Cells.day("d", day, TODAY))).isNotNull();
    }

    @Test void theDayNumberOfASpreadsheetIsNotGuessedButShownBothWays() {
        var refused = catchThrowableOfType(Refused.class, () -> Cells.day("d", "42592", TODAY));
        assertThat(refused.notice().key()).isEqualTo("lead.row.serial");
        assertThat(refused.notice().args()).contains("2016-08-10", "2020-08-11");
    }

    @ParameterizedTest @CsvSource(delimiter = '|', value = {"3400|3400.00", "¥3,400.00|3400.00", "￥3,400.00|3400.00", "1.2万|12000.00", "1.2345万元|12345.00", "0.5亿|50000000.00",
        "３，４００|3400.00", "RMB 5,000 元|5000.00", "17400.5|17400.50", "1,400,000.00|1400000.00"})
    void moneyIsReadExactly(String given, String yuan) throws Exception {
        assertThat(Cells.money("m", given)).isEqualTo(Money.cny(yuan));
    }

    @ParameterizedTest @ValueSource(strings = {"N/A", "-", "1e5", "12,34.5", "1.005", "-5", "1.23456万7", "$5", "约5万"})
    void moneyThatWouldBeRoundedOrGuessedIsRefused(String given) {
        assertThat(catchThrowableOfType(Refused.class, () -> Cells.money("m", given))).isNotNull();
    }

    @Test void signsNobodySeesAreTakenOutAndTold() throws Exception {
        var line = rows(GOOD.replace("晶饰小栈", "晶饰\u200B小栈\uFEFF ").replace("刘某均", " 刘某均\u3000").replace("19900000001", "１９９０００００００１")).getFirst();
        assertThat(line.suspect().shopName()).isEqualTo("晶饰小栈");
        assertThat(line.suspect().sellerName()).isEqualTo("刘某均");
        assertThat(line.suspect().phone()).isEqualTo("19900000001");
        assertThat(line.notes()).extracting(n -> n.key()).containsExactly("lead.note.invisible");
    }

    @Test void whatIsKeptOfALeadGivesItBack() throws Exception {
        for (var line : read(LeadLists.text(200, 5), "UTF-8")) {
            var kept = ("-" + line.suspect().line() + "-").getBytes(StandardCharsets.UTF_8);
            assertThat(Suspect.read(kept, 1, kept.length - 1)).isEqualTo(line.suspect());
        }
    }

    @Test void aRowLongerThanTheBufferIsReadWhole() throws Exception {
        var title = "长".repeat(20_000);
        assertThat(rows(GOOD.replace("专柜正品施华洛世奇", title), GOOD).getFirst().suspect().title()).isEqualTo(title);
    }

    @Test void anIdentifierIsOneHoweverItIsWritten() {
        assertThat(Identifier.of(Identifier.Kind.PHONE, "+86 199-0000-0001")).isEqualTo(Identifier.of(Identifier.Kind.PHONE, "１９９００００ ０００１"));
        assertThat(Identifier.of(Identifier.Kind.PHONE, "00000000000")).as("nobody's number").isEmpty();
        assertThat(Identifier.of(Identifier.Kind.ADDRESS, "深圳市")).as("too short to tell owners apart").isEmpty();
        assertThat(Identifier.of(Identifier.Kind.PERSON_ID, ID.toLowerCase())).hasValueSatisfying(i -> assertThat(i.masked()).doesNotContain("19840312"));
    }
}

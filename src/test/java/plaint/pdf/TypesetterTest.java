package plaint.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static plaint.pdf.BundleWriterTest.COURT;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import plaint.drafting.Document;
import plaint.drafting.Document.Align;
import plaint.drafting.Document.Block;
import plaint.drafting.Document.Column;
import plaint.drafting.Document.Paragraph;
import plaint.drafting.Document.Row;
import plaint.drafting.Document.Shape;
import plaint.drafting.Document.Span;
import plaint.text.Refused;

class TypesetterTest {
    private static final double MM = 72 / 25.4;
    private static Fonts fonts;

    @BeforeAll static void load() throws Exception {
        fonts = Fonts.in(Path.of("assets/fonts").toAbsolutePath());
    }

    @AfterAll static void close() {
        fonts.close();
    }

    private static TypesetPaper set(Block... blocks) throws Refused {
        return new Typesetter(fonts).set(new Document("k", "状", "样本文书", "", "court", List.of(blocks)), COURT, false);
    }

    private static Paragraph paragraph(String text) {
        return new Paragraph(Shape.FLUSH, List.of(Span.of(text)));
    }

    private static List<Mark.Glyphs> lines(TypesetPaper paper, int page) {
        return paper.marks(page).stream().filter(Mark.Glyphs.class::isInstance).map(Mark.Glyphs.class::cast).toList();
    }

    @Test void aPageHoldsTwentyTwoLinesOfTwentyEightCharactersAtTheCourtsPitch() throws Exception {
        var paper = set(paragraph("原".repeat(28 * 22)), paragraph("告"));
        assertThat(paper.pages()).isEqualTo(2);
        var lines = lines(paper, 0);
        assertThat(lines).hasSize(22).allSatisfy(l -> assertThat(l.codePoints()).hasSize(28));
        assertThat(lines.getFirst().x()[1] - lines.getFirst().x()[0]).isCloseTo(15.79, within(0.001));
        assertThat(lines.get(0).y() - lines.get(1).y()).isCloseTo(28.95, within(0.001));
    }

    /// Both styles of the Chinese pack: the page holds exactly the lines and characters that stand in its data, at that pitch, and the margins change sides on backs only where it says so.
    @org.junit.jupiter.params.ParameterizedTest @org.junit.jupiter.params.provider.ValueSource(strings = {"court", "form", "law-firm", "law-firm-form"})
    void linesAndCharactersAreThoseOfThePack(String key) throws Exception {
        var t = new plaint.forum.Forums(Path.of("assets/forums").toAbsolutePath()).get("cn").typography(key);
        int full = t.lines() * t.chars();
        for (int more : new int[] {0, 1}) {
            var paper = new Typesetter(fonts).set(new Document("k", "状", "样本文书", "", key, List.of(paragraph("原".repeat(full + more * t.chars() * 2)))), t, false);
            assertThat(paper.pages()).isEqualTo(1 + more);
            var first = lines(paper, 0);
            assertThat(first).hasSize(t.lines()).allSatisfy(l -> assertThat(l.codePoints()).hasSize(t.chars()));
            assertThat(first.getFirst().x()[1] - first.getFirst().x()[0]).isCloseTo(t.pitch(), within(0.001));
            assertThat(first.get(0).y() - first.get(1).y()).isCloseTo(t.leading(), within(0.001));
            assertThat(first.getFirst().x()[0]).isCloseTo(t.inner() * MM, within(0.01));
            if (more > 0) assertThat(lines(paper, 1).getFirst().x()[0]).isCloseTo((t.mirrored() ? t.outer() : t.inner()) * MM, within(0.01));
        }
    }

    @Test void aRunningHeadBearsPartyAndDocketNumberAndTheFootCountsPages() throws Exception {
        var t = new plaint.forum.Forums(Path.of("assets/forums").toAbsolutePath()).get("cn").typography("law-firm");
        var paper = new Typesetter(fonts).set(new Document("k", "状", "样本文书", "", "law-firm", List.of(paragraph("原".repeat(t.lines() * t.chars() + 80)))), t, false);
        var run = new Running(fonts).on(paper, t, "原告：样本公司", "（2017）粤0307民初9999999号");
        for (int i = 0; i < 2; i++) {
            assertThat(run.text(i)).contains("原告：样本公司", "（2017）粤0307民初9999999号", (i + 1) + "/2");
            var head = lines(run, i).stream().filter(g -> g.codePoints()[0] == '（').findFirst().orElseThrow();
            assertThat(head.y()).as("above the text").isGreaterThan(lines(paper, i).getFirst().y() + t.leading() * 0.6);
            assertThat(head.x()[head.x().length - 1]).as("within the margin").isLessThan((t.width() - t.outer()) * MM);
        }
    }

    @Test void aTickedBoxIsABoxWithATickOverIt() throws Exception {
        var paper = set(paragraph("是☑　否□"));
        assertThat(paper.text(0)).contains("□").contains("√").doesNotContain("☑");
        var box = lines(paper, 0).stream().filter(g -> g.codePoints()[0] == 0x25A1).findFirst().orElseThrow();
        var tick = lines(paper, 0).stream().filter(g -> g.codePoints()[0] == 0x221A).findFirst().orElseThrow();
        assertThat(tick.x()[0]).isBetween(box.x()[0], box.x()[0] + box.size());
        assertThat(fonts.lacking("☑")).isEqualTo(-1);
    }

    @Test void theBindingMarginIsOnTheLeftOfFrontsAndOnTheRightOfBacks() throws Exception {
        var paper = set(paragraph("原".repeat(28 * 23)));
        assertThat(lines(paper, 0).getFirst().x()[0]).isCloseTo(28 * MM, within(0.01));
        assertThat(lines(paper, 1).getFirst().x()[0]).isCloseTo(26 * MM, within(0.01));
    }

    @Test void noLineBeginsWithAClosingMarkNorEndsWithAnOpeningOne() throws Exception {
        var text = "被告在店铺“样本店”销售假冒手表（共一百二十五只），违反《服务协议》，造成损失；原告据此起诉。".repeat(20);
        for (int shift = 0; shift < 28; shift++) {
            var paper = set(paragraph("甲".repeat(shift) + text));
            for (int p = 0; p < paper.pages(); p++) {
                for (var line : lines(paper, p)) {
                    assertThat("，。；：、）》”！？").doesNotContain(Character.toString(line.codePoints()[0]));
                    assertThat("（《“").doesNotContain(Character.toString(line.codePoints()[line.codePoints().length - 1]));
                }
            }
        }
    }

    @Test void amountsDatesAndDocketNumbersAreNeverSplit() throws Exception {
        for (int shift = 0; shift < 28; shift++) {
            var paper = set(paragraph("甲".repeat(shift) + "赔偿人民币1,400,000元，大写人民币壹佰肆拾万元整，于2016年12月30日递交，案号（2017）粤0307民初9999999号，见证据7（第23—25页），文号样公立字〔2016〕0810号。"));
            assertThat(paper.text(0).lines()).as("shift %d", shift).anySatisfy(l -> assertThat(l).contains("〔2016〕0810号")).anySatisfy(l -> assertThat(l).contains("人民币1,400,000元"))
                .anySatisfy(l -> assertThat(l).contains("人民币壹佰肆拾万元整")).anySatisfy(l -> assertThat(l).contains("2016年12月30日"))
                .anySatisfy(l -> assertThat(l).contains("（2017）粤0307民初9999999号")).anySatisfy(l -> assertThat(l).contains("23—25页"));
        }
    }

    /// Three references under each other stood ragged, half a line each: what may be divided at need fills the line, and no numeral is divided.
    @Test void aReferenceToPagesOrAnArticleIsDividedOnlyWhereTheLineWouldStandRagged() throws Exception {
        assertThat(set(paragraph("甲".repeat(23) + "见证据9（第30—32页）。")).text(0).lines()).as("one character short is stretched").containsExactly("甲".repeat(23) + "见证据9", "（第30—32页）。");
        assertThat(set(paragraph("甲".repeat(20) + "见证据9（第30—32页）。")).text(0).lines()).containsExactly("甲".repeat(20) + "见证据9（第", "30—32页）。");
        assertThat(set(paragraph("甲".repeat(22) + "依照第三十九条第一款的规定")).text(0).lines()).containsExactly("甲".repeat(22) + "依照第三十", "九条第一款的规定");
    }

    @Test void aShortLineIsStretchedByAtMostFifteenHundredthsAndOtherwiseLeftRagged() throws Exception {
        var paper = set(paragraph("赔偿人民币1,400,000元，大写人民币壹佰肆拾万元整，于2016年12月30日递交。".repeat(12)));
        for (var line : lines(paper, 0)) {
            for (int i = 1; i < line.x().length; i++) {
                double advance = line.x()[i] - line.x()[i - 1];
                assertThat(advance).isLessThanOrEqualTo(15.79 + 0.15 * 16 + 0.01);
            }
        }
    }

    @Test void theSealIsNeverAloneOnAPage() throws Exception {
        for (int filled = 14; filled <= 22; filled++) {
            var blocks = new ArrayList<Block>();
            for (int i = 0; i < filled; i++) blocks.add(paragraph("第" + (i + 1) + "行"));
            blocks.add(new Document.Seal(List.of("起诉人：样本公司"), "二〇一六年十二月三十日"));
            var paper = set(blocks.toArray(Block[]::new));
            assertThat(paper.text(paper.pages() - 1)).as("%d lines before", filled).contains("第" + filled + "行", "第" + (filled - 1) + "行", "起诉人");
        }
    }

    /// Nobody can sign where a seal is pressed: the room for a hand ends before its edge, on the same line height as before.
    @Test void theRoomForASignatureLiesBesideTheSeal() throws Exception {
        var paper = set(paragraph("正文"), paragraph("正文"), new Document.Seal(List.of("起诉人：浙江淘宝网络有限公司（公章）", "法定代表人（签名）：　　　　　　"), "二〇一六年十二月三十日"));
        var lines = lines(paper, 0);
        var signed = lines.stream().filter(l -> l.codePoints()[0] == '法').findFirst().orElseThrow();
        var date = lines.getLast();
        double edge = date.x()[date.x().length - 1] + date.size() - 4 * date.size() - 20.5 * MM;
        assertThat(signed.x()[signed.x().length - 1] + signed.size()).isLessThan(edge);
        assertThat(signed.x()[0]).isGreaterThan(28 * MM - 1);
    }

    @Test void aHangingParagraphGoesOnUnderItsTextBehindTheNumber() throws Exception {
        var paper = set(new Paragraph(Shape.HANGING, List.of(Span.of("附：1." + "某证明书、".repeat(12) + "各1份。"))));
        var lines = lines(paper, 0);
        assertThat(lines).hasSizeGreaterThan(1);
        double text = lines.getFirst().x()[4];
        for (var l : lines.subList(1, lines.size())) assertThat(l.x()[0]).isCloseTo(text, org.assertj.core.data.Offset.offset(3.0));
    }

    @Test void aHeadingGoesWithItsText() throws Exception {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < 21; i++) blocks.add(paragraph("行"));
        blocks.add(new Document.Heading(1, List.of(Span.of("一、标题"))));
        blocks.add(paragraph("正文"));
        var paper = set(blocks.toArray(Block[]::new));
        assertThat(paper.text(1)).contains("一、标题", "正文");
    }

    @Test void aTableRepeatsItsHeadAndKeepsRowsWhole() throws Exception {
        var rows = new ArrayList<Row>();
        for (int i = 1; i <= 60; i++) rows.add(new Row(false, List.of(List.of(Span.of("证据" + i)), List.of(Span.of("很长的证据名称".repeat(6))))));
        var paper = set(new Document.Table(List.of(new Column("序号", 1, Align.CENTRE), new Column("名称", 3, Align.LEFT)), rows));
        assertThat(paper.pages()).isGreaterThan(2);
        var all = new StringBuilder();
        for (int p = 0; p < paper.pages(); p++) {
            assertThat(paper.text(p)).startsWith("序号");
            all.append(paper.text(p));
        }
        for (int i = 1; i <= 60; i++) assertThat(all).contains("证据" + i);
    }

    @Test void aRowLongerThanAPageFlowsOnAndLosesNothing() throws Exception {
        var rows = List.of(new Row(false, List.of(List.of(Span.of("一")), List.of(Span.of("长".repeat(3000))))));
        var paper = set(new Document.Table(List.of(new Column("号", 1, Align.CENTRE), new Column("文", 6, Align.LEFT)), rows));
        int found = 0;
        for (int p = 0; p < paper.pages(); p++) found += (int) paper.text(p).chars().filter(c -> c == '长').count();
        assertThat(found).isEqualTo(3000);
    }

    @Test void aRareSurnameComesFromAnotherFaceAndACharacterNoFontHoldsStopsTheFiling() throws Exception {
        var paper = set(paragraph("被告𠮷某"));
        assertThat(lines(paper, 0)).anySatisfy(l -> assertThat(Arrays.stream(l.codePoints()).boxed().toList()).contains(0x20BB7));
        assertThatThrownBy(() -> set(paragraph("被告\uE123某"))).isInstanceOf(Refused.class).hasMessageContaining("U+E123");
    }

    @Test void aBreakInACellBeginsALine() throws Exception {
        var paper = set(new Document.Table(List.of(new Column("", 1, Align.LEFT)), List.of(new Row(false, List.of(List.of(Span.of("姓名：甲" + Document.BREAK + "住所：乙"), new Span(Document.BREAK + "电话", Document.Face.BODY, null, null)))))));
        assertThat(lines(paper, 0).stream().map(l -> new String(l.codePoints(), 0, l.codePoints().length))).containsExactly("姓名：甲", "住所：乙", "电话");
    }

    /// A docket number, a short word in the middle and a head are not torn by a column a little too narrow: the others give.
    @Test void aColumnMakesRoomForWhatNoLineMayDivide() throws Exception {
        var rows = new ArrayList<Row>();
        rows.add(new Row(false, List.of(List.of(Span.of("（2017）粤0307民初9999999号")), List.of(Span.of("电子数据")), List.of(Span.of("店铺甲公开销售标有样本字样的手表，价格、销量与评价；见 Exhibit 27")))));
        var paper = set(new Document.Table(List.of(new Column("案号", 9, Align.LEFT), new Column("证据类别", 3.2, Align.CENTRE), new Column("证明对象", 15, Align.LEFT)), rows));
        var said = lines(paper, 0).stream().map(l -> new String(l.codePoints(), 0, l.codePoints().length)).toList();
        assertThat(said).contains("（2017）粤0307民初9999999号", "电子数据", "证据类别").anyMatch(l -> l.endsWith("Exhibit 27"));
    }

    /// 此致, the court and what is enclosed are the closing formula: a last page of these and the seal alone would be a paper without text.
    @Test void theClosingFormulaTakesTwoLinesOfTextAlong() throws Exception {
        for (int n = 14; n <= 24; n++) {
            var blocks = new ArrayList<Block>();
            for (int i = 0; i < n; i++) blocks.add(paragraph("正文"));
            blocks.add(new Document.Gap(0.5));
            blocks.add(new Paragraph(Shape.LEADING, List.of(Span.of("此致"))));
            blocks.add(paragraph("样本法院"));
            blocks.add(new Document.Gap(0.5));
            blocks.add(new Paragraph(Shape.INDENTED, List.of(Span.of("附：保函正本一份。"))));
            blocks.add(new Document.Seal(List.of("申请人：样本公司"), "二〇一六年十二月三十日"));
            var paper = set(blocks.toArray(Block[]::new));
            var last = lines(paper, paper.pages() - 1).stream().map(l -> new String(l.codePoints(), 0, l.codePoints().length)).toList();
            assertThat(last).as("%d lines before", n).contains("样本法院", "附：保函正本一份。");
            assertThat(last.stream().filter("正文"::equals).count()).as("%d lines before", n).isGreaterThanOrEqualTo(2);
        }
    }

    /// A certificate without 此致: what is enclosed stands right before the seal, and is no text either.
    @Test void whatIsEnclosedBeforeTheSealIsNoText() throws Exception {
        for (int n = 16; n <= 22; n++) {
            var blocks = new ArrayList<Block>();
            for (int i = 0; i < n; i++) blocks.add(paragraph("正文"));
            blocks.add(new Paragraph(Shape.HANGING, List.of(Span.of("附：身份证件复印件一份；" + "劳动合同复印件".repeat(3)))));
            blocks.add(new Document.Seal(List.of("样本公司"), "二〇一六年十二月三十日"));
            var paper = set(blocks.toArray(Block[]::new));
            assertThat(lines(paper, paper.pages() - 1).stream().map(l -> new String(l.codePoints(), 0, l.codePoints().length)).filter("正文"::equals).count()).as("%d lines before", n).isGreaterThanOrEqualTo(2);
        }
    }

    @Test void noLineOfAParagraphStandsAloneAtTheFootOrTheHeadOfAPage() throws Exception {
        var foot = set(paragraph("原".repeat(28 * 21)), paragraph("告".repeat(28 * 4)));
        assertThat(lines(foot, 0)).hasSize(21);
        assertThat(lines(foot, 1)).hasSize(4);
        var head = set(paragraph("原".repeat(28 * 18)), paragraph("告".repeat(28 * 5)));
        assertThat(lines(head, 0)).hasSize(21);
        assertThat(lines(head, 1)).hasSize(2);
    }

    @Test void aColumnTooNarrowForItsFiguresTakesRoomFromTheOthers() throws Exception {
        var row = new Row(false, List.of(List.of(Span.of("样本店铺（样本）的销售记录")), List.of(Span.of("2014-04-01")), List.of(Span.of("1,146,183.00"))));
        var paper = set(new Document.Table(List.of(new Column("Shop", 8, Align.LEFT), new Column("Day", 6, Align.CENTRE), new Column("Amount", 2, Align.RIGHT)), List.of(row)));
        assertThat(paper.text(0)).contains("1,146,183.00", "Amount");
    }

    @Test void aSmallTableGoesOverWholeWithOneHead() throws Exception {
        var row = new Row(false, List.of(List.of(Span.of("损失")), List.of(Span.of("1,400,000.00"))));
        var table = new Document.Table(List.of(new Column("项目", 1, Align.LEFT), new Column("金额", 1, Align.RIGHT)), List.of(row, row, row));
        var paper = set(paragraph("原".repeat(28 * 20)), table);
        assertThat(paper.pages()).isEqualTo(2);
        assertThat(paper.text(0)).doesNotContain("项目");
        assertThat(paper.text(1)).containsOnlyOnce("项目").containsSubsequence("损失", "损失", "损失");
    }

    /// A mark that turns the reading order about, in a name: the names beside it keep their places, letter by letter.
    @Test void aNameThatTurnsTextAboutTurnsNothingBesideIt() throws Exception {
        for (var turning : List.of("\u202E", "\u2067", "\u200F", "\u200B", "\u00AD")) {
            var plain = lines(set(paragraph("原告甲公司诉被告乙fdp某，案号123")), 0);
            try {
                var turned = lines(set(paragraph("原告甲公司诉被告" + turning + "乙fdp某，案号123")), 0);
                var seen = turned.stream().flatMapToInt(l -> Arrays.stream(l.codePoints())).filter(c -> !plaint.text.Hidden.is(c)).toArray();
                assertThat(seen).isEqualTo(plain.stream().flatMapToInt(l -> Arrays.stream(l.codePoints())).toArray());
                assertThat(turned.stream().flatMapToDouble(l -> Arrays.stream(l.x())).boxed().toList()).as("each to the right of the one before").isSorted();
            } catch (Refused e) {
                assertThat(e.notice().args()).contains(String.format("U+%04X", turning.codePointAt(0)));
            }
        }
    }

    /// Values of hundreds of characters, with and without places to break: all of each is there, within the margins, and no line lies on another.
    @Test void aVeryLongValueFlowsOnInEveryKindOfBlockAndIsNowhereCut() throws Exception {
        for (var value : List.of("某".repeat(400), "A".repeat(400), "8".repeat(300), "https://example.invalid/" + "a/".repeat(200), "（".repeat(120) + "某" + "）".repeat(120))) {
            for (var block : List.of(new Document.Title(value), new Document.Heading(1, List.of(Span.of(value))), paragraph(value), new Document.Numbered(1, "1.", "1", List.of(Span.of(value))),
                new Document.Seal(List.of(value, "法定代表人："), "二〇一六年十二月三十日"),
                new Document.Table(List.of(new Column("号", 1, Align.CENTRE), new Column("文", 2, Align.LEFT), new Column("额", 1, Align.RIGHT)),
                    List.of(new Row(false, List.of(List.of(Span.of(value)), List.of(Span.of(value)), List.of(Span.of("1")))))))) {
                var paper = set(block);
                var name = block.getClass().getSimpleName() + " " + value.substring(0, 8);
                int found = 0;
                for (int p = 0; p < paper.pages(); p++) {
                    var lines = lines(paper, p);
                    for (var l : lines) {
                        for (double x : l.x()) assertThat(x).as(name).isBetween(26 * MM - 0.5, (210 - 25) * MM);
                        found += l.codePoints().length;
                    }
                    for (var a : lines) for (var b : lines) {
                        boolean beside = a.x()[a.x().length - 1] < b.x()[0] || b.x()[b.x().length - 1] < a.x()[0];
                        if (a != b && !beside) assertThat(Math.abs(a.y() - b.y())).as(name + ": lines apart").isGreaterThan(a.size() * 0.9);
                    }
                }
                assertThat(found).as(name).isGreaterThanOrEqualTo((int) value.codePoints().count());
            }
        }
    }
}

package plaint.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.pdf.BundleWriterTest.COURT;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import plaint.drafting.Document;
import plaint.drafting.Document.Block;
import plaint.drafting.Document.Paragraph;
import plaint.drafting.Document.Shape;
import plaint.drafting.Document.Span;

/// Papers of every odd length: whatever stands before it, the seal takes text along, a heading stands with its text, and no number of any kind is torn.
class OddLengthsTest {
    private static final String[] WHOLE = {"44039919860725002X", "440399198403120012", "91440399MA0DEMA174", "人民币1,400,000.50元", "人民币叁佰贰拾壹万元整", "2018年3月19日", "（2017）粤0307民初9999999号", "0571-00000000",
        "第23—25页", "证据12", "第一款", "19900000001", "4.5%"};

    @Test void theSealTakesTextAlongAndAHeadingStandsWithItsTextAtEveryLength() throws Exception {
        var fonts = Fonts.in(Path.of("assets/fonts").toAbsolutePath());
        var chance = new Random(7);
        for (int round = 0; round < 400; round++) {
            var blocks = new ArrayList<Block>();
            int paragraphs = 4 + chance.nextInt(14);
            for (int i = 0; i < paragraphs; i++) {
                if (chance.nextInt(4) == 0) blocks.add(new Document.Heading(1 + chance.nextInt(2), List.of(Span.of("一、标题" + i))));
                blocks.add(new Paragraph(Shape.INDENTED, List.of(Span.of("文".repeat(5 + chance.nextInt(110)) + "。"))));
            }
            blocks.add(new Document.Gap(0.5));
            blocks.add(new Paragraph(Shape.LEADING, List.of(Span.of("此致"))));
            blocks.add(new Paragraph(Shape.FLUSH, List.of(Span.of("深圳市龙岗区人民法院"))));
            if (chance.nextBoolean()) blocks.add(new Paragraph(Shape.INDENTED, List.of(Span.of("附：本起诉状副本1份。"))));
            blocks.add(new Document.Seal(List.of("起诉人：样本公司（公章）", "法定代表人（签名）："), "二〇一六年十二月三十日"));
            var paper = new Typesetter(fonts).set(new Document("k", "状", "样本文书", "", "court", blocks), COURT, false);
            var last = paper.text(paper.pages() - 1).lines().toList();
            assertThat(last.stream().filter(l -> !l.contains("起诉人") && !l.contains("签名") && !l.contains("二〇一六年")).count()).as("round %d: %s", round, last).isGreaterThanOrEqualTo(paper.pages() == 1 ? 1 : 2);
            for (int p = 0; p < paper.pages(); p++) {
                var lines = paper.text(p).lines().toList();
                assertThat(lines.getLast()).as("round %d page %d", round, p).doesNotContain("标题").isNotEqualTo("此致");
            }
        }
        fonts.close();
    }

    @Test void noNumberOfAnyKindIsTorn() throws Exception {
        var fonts = Fonts.in(Path.of("assets/fonts").toAbsolutePath());
        for (var whole : WHOLE) {
            // what comes before the numbers of pages may stay on the line before
            var untorn = whole.startsWith("第2") ? whole.substring(1) : whole;
            for (int shift = 0; shift < 28; shift++) {
                var paper = new Typesetter(fonts).set(new Document("k", "状", "样本文书", "", "court", List.of(new Paragraph(Shape.FLUSH, List.of(Span.of("甲".repeat(shift) + "原告称" + whole + "，" + "乙".repeat(9)))))), COURT, false);
                assertThat(paper.text(0).lines()).as("%s at %d", whole, shift).anyMatch(l -> Pattern.compile(Pattern.quote(untorn)).matcher(l).find());
            }
        }
        fonts.close();
    }

    @Test void aNumberWithAHyphenTakesAlongItsOwnWordOnly() throws Exception {
        try (var fonts = Fonts.in(Path.of("assets/fonts").toAbsolutePath())) {
            var said = "甲".repeat(22) + "样品编号为抽检-20160614-0001的一只。";
            var paper = new Typesetter(fonts).set(new Document("k", "状", "样本文书", "", "court", List.of(new Paragraph(Shape.FLUSH, List.of(Span.of(said))))), COURT, false);
            assertThat(paper.text(0).lines()).anyMatch(l -> l.endsWith("编号为")).anyMatch(l -> l.startsWith("抽检-20160614-0001"));
        }
    }
}

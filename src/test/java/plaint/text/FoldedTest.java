package plaint.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FoldedTest {
    @Test void waysToWriteOneThingMeet() {
        for (var way : List.of("（2017）粤0307民初1号", "(2017) 粤 0307 民初 1 号", "〔２０１７〕粤0307民初1号", "【2017】粤　0307民初1号")) assertThat(Folded.of(way)).as(way).isEqualTo("(2017)粤0307民初1号");
        for (var way : List.of("SF 1234–5678", "SF-1234-5678", "sf12345678", "ＳＦ－１２３４５６７８", "SF-1234 - 5678")) assertThat(Folded.of(way)).as(way).isEqualTo("sf12345678");
        for (var way : List.of("t-shirt", "t--1", "-1", "1-", "号-1", "(1)-2", "a\t-\t1")) assertThat(Folded.of(way)).as("no dash inside a number: " + way).isEqualTo(way);
        assertThat(Folded.of("Li  Ming\u00a0Trading 上海")).isEqualTo("li ming trading上海");
        assertThat(Folded.of("a\tb")).as("what stands apart").isEqualTo("a\tb");
        assertThat(Folded.words("　粤 0307　民初\u200b ")).containsExactly("粤", "0307", "民初");
        assertThat(Folded.words("SF- -0000 - t-shirt --")).as("not typed to its end yet").containsExactly("sf", "0000", "t-shirt");
    }

    /// Else what is typed would not be found where it stands.
    @Test void aPartOfATextIsFoldedAsItIsWithinTheText() {
        var signs = "一 aZ09-–－(－\u3000/";
        var chance = new Random(8);
        for (int n = 0; n < 20_000; n++) {
            var text = new StringBuilder();
            for (int i = chance.nextInt(12); i >= 0; i--) text.append(signs.charAt(chance.nextInt(signs.length())));
            int from = chance.nextInt(text.length());
            var part = text.substring(from, from + 1 + chance.nextInt(text.length() - from));
            for (var word : Folded.words(part)) assertThat(Folded.of(text.toString())).as("%s in %s", part, text).contains(word);
        }
    }

    @Test void whatNeedsNoNormalizingIsTheSameWithIt() {
        var signs = new StringBuilder("一二龥(a Z\t0");
        for (char c = 0; c < 0x100; c++) signs.append(c);
        for (char c = 0x2010; c < 0x2040; c++) signs.append(c);
        for (char c = 0x3000; c < 0x3040; c++) signs.append(c);
        for (char c = 0xFF00; c < 0xFFF0; c++) signs.append(c);
        var chance = new Random(7);
        for (int n = 0; n < 5000; n++) {
            var text = new StringBuilder();
            for (int i = chance.nextInt(4); i >= 0; i--) text.append(signs.charAt(chance.nextInt(signs.length())));
            assertThat(Folded.of(text.toString())).as(text.toString()).isEqualTo(Folded.of(Normalizer.normalize(text, Normalizer.Form.NFKC)));
        }
    }
}

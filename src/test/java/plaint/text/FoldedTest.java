package plaint.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FoldedTest {
    @Test void waysToWriteOneThingMeet() {
        for (var way : List.of("（2017）粤0307民初1号", "(2017) 粤 0307 民初 1 号", "〔２０１７〕粤0307民初1号", "【2017】粤　0307民初1号")) assertThat(Folded.of(way)).as(way).isEqualTo("(2017)粤0307民初1号");
        assertThat(Folded.of("SF 1234–5678")).isEqualTo("sf1234-5678");
        assertThat(Folded.of("Li  Ming\u00a0Trading 上海")).isEqualTo("li ming trading上海");
        assertThat(Folded.of("a\tb")).as("what stands apart").isEqualTo("a\tb");
        assertThat(Folded.words("　粤 0307　民初\u200b ")).containsExactly("粤", "0307", "民初");
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

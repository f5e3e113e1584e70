package plaint.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FoldedTest {
    @Test void waysToWriteOneThingMeet() {
        for (var way : List.of("（2017）粤0307民初1号", "(2017) 粤 0307 民初 1 号", "〔２０１７〕粤0307民初1号", "【2017】粤　0307民初1号")) assertThat(Folded.of(way)).as(way).isEqualTo("(2017)粤0307民初1号");
        assertThat(Folded.of("SF 1234–5678")).isEqualTo("sf1234-5678");
        assertThat(Folded.of("Li  Ming\u00a0Trading 上海")).isEqualTo("li ming trading上海");
        assertThat(Folded.of("a\tb")).as("what stands apart").isEqualTo("a\tb");
        assertThat(Folded.words("　粤 0307　民初\u200b ")).containsExactly("粤", "0307", "民初");
    }
}

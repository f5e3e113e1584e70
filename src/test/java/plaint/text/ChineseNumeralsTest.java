package plaint.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseNumeralsTest {
    @ParameterizedTest
    @CsvSource({"1, 第一条", "8, 第八条", "10, 第十条", "11, 第十一条", "20, 第二十条", "60, 第六十条", "100, 第一百条", "101, 第一百零一条", "107, 第一百零七条", "110, 第一百一十条",
        "113, 第一百一十三条", "119, 第一百一十九条", "124, 第一百二十四条", "577, 第五百七十七条", "1000, 第一千条", "1024, 第一千零二十四条", "1165, 第一千一百六十五条", "1010, 第一千零一十条"})
    void articlesAreNumberedAsLawsNumberThem(int n, String article) {
        assertThat(ChineseNumerals.article(n)).isEqualTo(article);
    }

    @Test
    void numbersThatNoLawHasAreAFault() {
        assertThatIllegalArgumentException().isThrownBy(() -> ChineseNumerals.of(0));
        assertThatIllegalArgumentException().isThrownBy(() -> ChineseNumerals.of(10_000));
    }
}

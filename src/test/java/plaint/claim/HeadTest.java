package plaint.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import plaint.text.Money;

/// The arithmetic of heads and what of a version is pleaded.
class HeadTest {
    private static Head.Input in(String line, String name, String value, boolean divides) {
        return new Head.Input(line, name, new BigDecimal(value), "", null, divides);
    }

    private static final List<Head.Input> BRAND = List.of(in("商誉", "品牌价值", "230000000000", false), in("商誉", "买家", "14130", false), in("商誉", "年活跃买家", "493000000", true));
    private static final Head GOODWILL = new Head(Head.Kind.B, "商誉损失", "Goodwill", "第7.4条", List.of(in("商誉", "买家", "14130", false), in("商誉", "贡献", "184", false)), Money.cny("2599920"), Money.cny("1803200"),
        Money.cny("3118800"), List.of(new Head.Method("M2", "品牌价值 × 买家占比", "Brand value", BRAND, null)), false, "M1");
    private static final Head GAIN = new Head(Head.Kind.E, "获益推算", "Gain", "", List.of(in("获益", "销售额", "100", false), in("获益", "利润率", "0.35", false)), Money.ZERO, null, null, null, true, null);

    private static ClaimVersion claim(Head... heads) {
        return new ClaimVersion(1, LocalDate.of(2018, 3, 19), "", "", ClaimVersion.Election.CONTRACT, List.of(heads), null, null, null, null);
    }

    @Test void aLineDividesWhereAFigureSaysSo() {
        assertThat(GOODWILL.methods().getFirst().computed("CNY")).isEqualTo(Money.cny("6592089.25"));
        assertThat(Head.byNought(List.of(in("a", "b", "0", true)))).isTrue();
    }

    @Test void pleadingAnotherMethodKeepsTheOneBefore() {
        var now = GOODWILL.pleading(0, "买家数 × 年人均贡献", "Buyers");
        assertThat(now.claimed()).isEqualTo(Money.cny("6592089.25")).isEqualTo(now.computed());
        assertThat(now.method()).isEqualTo("M2");
        assertThat(now.methods()).singleElement().satisfies(m -> assertThat(m.key()).isEqualTo("M1")).satisfies(m -> assertThat(m.computed("CNY")).isEqualTo(Money.cny("2599920")));
        assertThat(now.pleading(0, "", "").claimed()).isEqualTo(GOODWILL.claimed());
    }

    @Test void theSumFollowsTheFigures() {
        assertThat(GOODWILL.withInputs(List.of(in("商誉", "买家", "6520", false), in("商誉", "贡献", "184", false))).claimed()).isEqualTo(Money.cny("1199680"));
    }

    @Test void aHeadForReferenceIsShownAndNeverCounted() {
        var claim = claim(GOODWILL, GAIN);
        assertThat(claim.total()).isEqualTo(Money.cny("2599920"));
        assertThat(claim.low()).isEqualTo(Money.cny("1803200"));
        assertThat(claim.high()).isEqualTo(Money.cny("3118800"));
        assertThat(claim.pleadedHeads()).containsExactly(GOODWILL);
    }

    @Test void estimatesAndOtherMethodsAreNotPleaded() {
        assertThat(claim(GOODWILL, GAIN).pleaded()).isEqualTo(claim(GOODWILL.withMethods(List.of())).pleaded());
        assertThat(claim(GOODWILL).pleaded()).isNotEqualTo(claim(GOODWILL.withInputs(BRAND)).pleaded());
    }
}

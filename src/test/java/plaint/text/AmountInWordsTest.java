package plaint.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountInWordsTest {
    private static final long LARGEST = 999_999_999_999_999_999L;

    @ParameterizedTest
    @CsvSource({"1400000, 壹佰肆拾万元整", "2670000, 贰佰陆拾柒万元整", "10, 壹拾元整", "100000, 壹拾万元整", "10500, 壹万零伍佰元整", "1409.50, 壹仟肆佰零玖元伍角整",
        "6007.14, 陆仟零柒元壹角肆分", "107000.53, 壹拾万柒仟元伍角叁分", "16409.02, 壹万陆仟肆佰零玖元零贰分", "325.04, 叁佰贰拾伍元零肆分", "0.05, 伍分", "0.50, 伍角整",
        "0, 零元整", "100010000, 壹亿零壹万元整", "100000001, 壹亿零壹元整", "10000000000, 壹佰亿元整", "1010101.01, 壹佰零壹万零壹佰零壹元零壹分",
        "1000000000000, 壹万亿元整", "1000100000000, 壹万零壹亿元整", "3210000, 叁佰贰拾壹万元整", "100001000, 壹亿零壹仟元整", "15080, 壹万伍仟零捌拾元整"})
    void knownSumsAreSpelledAsTheRulesAskAndReadBack(String figures, String words) throws Refused {
        assertThat(AmountInWords.of(Money.cny(figures))).isEqualTo("人民币" + words);
        assertThat(AmountInWords.parse("人民币" + words)).isEqualTo(Money.cny(figures));
        assertThat(AmountInWords.parse(words)).isEqualTo(Money.cny(figures));
    }

    @ParameterizedTest
    @CsvSource({"壹仟肆佰零玖元伍角, 1409.50", "壹仟肆佰零玖元伍角正, 1409.50", "壹佰肆拾万元正, 1400000", "壹佰肆拾万圆整, 1400000", "壹拾万零柒仟元伍角叁分, 107000.53",
        "壹拾万零柒仟元零伍角叁分, 107000.53", "壹拾万柒仟元零伍角叁分, 107000.53", "壹万元零伍角整, 10000.50", "壹拾亿零伍仟万元整, 1050000000"})
    void spellingsTheRulesLeaveOpenAreRead(String words, String figures) throws Refused {
        assertThat(AmountInWords.parse(words)).isEqualTo(Money.cny(figures));
    }

    @ParameterizedTest
    @ValueSource(strings = {"拾元整", "壹佰肆拾万", "壹佰肆拾万元", "陆仟零柒元壹角肆分整", "壹仟肆佰玖元伍角整", "壹仟零零玖元整", "壹亿壹万元整", "叁佰贰拾伍元肆分", "人民币 壹拾元整",
        "一百四十万元整", "两佰元整", "壹万元壹仟元整", "整", "元", "1400000", "壹佰壹佰元整", "壹亿亿亿元整"})
    void everythingElseIsRefused(String words) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> AmountInWords.parse(words));
    }

    @Test
    void aMisspeltSumIsToldItsRightSpelling() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> AmountInWords.parse("拾元整贰"))
            .satisfies(r -> assertThat(r.notice().key()).isEqualTo("text.refused.misspelt"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> AmountInWords.parse("壹万陆仟肆佰零玖元贰分"))
            .satisfies(r -> assertThat(r.notice().in(Lang.ZH)).contains("16,409.02", "人民币壹万陆仟肆佰零玖元零贰分"));
    }

    @Test
    void sumsBelowZeroBeyondTheRangeOrInOtherMoneyAreRefused() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> AmountInWords.of(Money.cny("-0.01")));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> AmountInWords.of(new Money(LARGEST + 1, Money.CNY)));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> AmountInWords.of(new Money(100, "USD")));
    }

    @Property
    void whatIsWrittenReadsBackAsTheSameSum(@ForAll @LongRange(min = 0, max = LARGEST) long fen) throws Refused {
        var money = new Money(fen, Money.CNY);
        assertThat(AmountInWords.parse(AmountInWords.of(money))).isEqualTo(money);
    }

    @Property
    void sumsFullOfNoughtsReadBackAsTheSameSum(@ForAll @LongRange(min = 0, max = 0x3FFFF) long pattern) throws Refused {
        long fen = 0;
        for (int place = 17; place >= 0; place--) fen = fen * 10 + (pattern >> place & 1);
        var money = new Money(fen, Money.CNY);
        var words = AmountInWords.of(money);
        assertThat(AmountInWords.parse(words)).isEqualTo(money);
        assertThat(words).doesNotContain("零零").doesNotContain("零万").doesNotContain("零亿");
    }

    @Property
    void twoSumsNeverShareASpelling(@ForAll @LongRange(min = 0, max = 99_999_999) long one, @ForAll @LongRange(min = 0, max = 99_999_999) long other) throws Refused {
        assertThat(AmountInWords.of(new Money(one, Money.CNY)).equals(AmountInWords.of(new Money(other, Money.CNY)))).isEqualTo(one == other);
    }
}

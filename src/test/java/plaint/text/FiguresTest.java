package plaint.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1400000|1400000.00", "1,400,000.00|1400000.00", "¥1,400,000|1400000.00", "￥１，４００，０００．５元|1400000.50", " 17400.5 |17400.50",
        "0|0.00", "RMB 3,210,000|3210000.00", "人民币5元|5.00"})
    void sumsAreReadAsPeopleTypeThem(String typed, String plain) throws Refused {
        assertThat(Figures.read(typed).plain()).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1,40,000", "1400,000", "1.2.3", "4.2E+17", "140万", "1 400 000,00 EUR", "99999999999999999", "--5", ".5", "1."})
    void whatIsNoSumIsRefused(String typed) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> Figures.read(typed));
    }

    @Test
    void aThirdDecimalIsRefusedAndNotRounded() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> Figures.read("1.005")).satisfies(r -> assertThat(r.notice().key()).isEqualTo("text.refused.decimals"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> Figures.read("-1")).satisfies(r -> assertThat(r.notice().key()).isEqualTo("text.refused.negative"));
    }
}

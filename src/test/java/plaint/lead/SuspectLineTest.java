package plaint.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plaint.text.Money;

/// A lead is read from the store as it was written to it, the usual and the unusual.
class SuspectLineTest {
    private static Suspect of(Money price, int units, Money turnover, String score, LocalDate first, LocalDate last) {
        return new Suspect("L-1", "MODEL", "9001", "晶饰小栈", Suspect.SellerKind.COMPANY, "欧阳某均", "", "", "é公司\uD83D\uDE00", "", "", "", "龙岗区 1号", "", "广东省", "", "Apple", "", "", "", price, units, turnover,
            new BigDecimal(score), "已抽检", first, last, "", null);
    }

    private static Suspect again(Suspect s) {
        return read("晶" + s.line() + "晶", 3);
    }

    private static Suspect read(String text, int aside) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return Suspect.read(bytes, aside, bytes.length - aside);
    }

    @ParameterizedTest @CsvSource({"0.00, 0, 0", "0.05, 1, 0.5", "51000.00, 999999999, 0.970", "1406993.07, 2147483647, 1", "99999999999.99, -3, 1.0000", "12345678901234.56, 7, 0.123456789012", "90000000000000000.00, 7, 1E-3", "-20.50, 7, -0.5",
        "999999999.99, 7, .5", "1000000000.00, 7, 100"})
    void amountsAndNumbersAreThoseThatWereWritten(String amount, int units, String score) {
        var s = of(Money.cny(amount), units, Money.cny(amount), score, LocalDate.of(2016, 2, 29), null);
        assertThat(again(s)).isEqualTo(s);
        assertThat(again(s).score().scale()).isEqualTo(new BigDecimal(score).scale());
    }

    @Test void whatTheSourceDidNotSayIsNull() {
        var s = of(null, 0, Money.ZERO, "0", LocalDate.of(10_000, 1, 1), LocalDate.of(-5, 12, 31));
        assertThat(again(s)).isEqualTo(s);
    }

    @ParameterizedTest @ValueSource(strings = {"2016-02-30", "2016-2-3", "2016-02-3x", "no day"})
    void aDayThatIsNoneIsTold(String day) {
        var line = of(null, 0, Money.ZERO, "0", LocalDate.of(2016, 3, 14), null).line();
        assertThatThrownBy(() -> read(line.replace("2016-03-14", day), 0)).isInstanceOf(java.time.DateTimeException.class);
    }

    @ParameterizedTest @ValueSource(strings = {"", "1.2x", "0x.50", "x"})
    void anAmountThatIsNoneIsTold(String amount) {
        var line = of(null, 0, Money.cny("51000.00"), "0", LocalDate.of(2016, 3, 14), null).line();
        assertThatThrownBy(() -> read(line.replace("51000.00", amount), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test void partsThatAreTooManyOrTooFewAreTold() {
        var line = of(null, 0, Money.ZERO, "0", LocalDate.of(2016, 3, 14), null).line();
        assertThatThrownBy(() -> read(line + SuspectLine.BETWEEN, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read(line.substring(0, line.lastIndexOf(SuspectLine.BETWEEN)), 0)).isInstanceOf(IllegalArgumentException.class);
    }
}

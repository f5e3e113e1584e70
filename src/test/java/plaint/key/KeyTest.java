package plaint.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTest {
    @ParameterizedTest @ValueSource(strings = {"2016-0001", "a", "7", "案一.二_三", "\uD840\uDC0Bx", "\u2168-1", "a-b.c_d", "0123456789012345678901234567890123456789012345678901234567890123"})
    void lettersAndNumbersOfAnyScriptMakeAKey(String value) {
        assertThat(new CaseNo(value).value()).isEqualTo(value);
    }

    @ParameterizedTest @ValueSource(strings = {"", "-a", ".a", "_a", "a b", "a/b", "a\\b", "..", "a\n", "a:b", "\uD840", "01234567890123456789012345678901234567890123456789012345678901234"})
    void whatCouldNotStandInAFileNameIsNone(String value) {
        assertThatThrownBy(() -> new CaseNo(value)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("case number must be 1 to 64");
    }
}

package plaint.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrdinalsTest {
    @Test void lettersGoOnAsColumnsOfASheetOrRepeated() {
        assertThat(Ordinals.letters(1)).isEqualTo("A");
        assertThat(Ordinals.letters(26)).isEqualTo("Z");
        assertThat(Ordinals.letters(28)).isEqualTo("AB");
        assertThat(Ordinals.letters(53)).isEqualTo("BA");
    }

    @Test void romanFigures() {
        assertThat(Ordinals.roman(4)).isEqualTo("IV");
        assertThat(Ordinals.roman(9)).isEqualTo("IX");
        assertThat(Ordinals.roman(14)).isEqualTo("XIV");
        assertThat(Ordinals.roman(1999)).isEqualTo("MCMXCIX");
    }
}

package plaint.ui.printroom;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.onScreen;

import org.junit.jupiter.api.Test;

class SetGridTest {
    /// Whoever lays six sets on the table tells them apart by the heads of their columns.
    @Test void aNameOfThreeCharactersStaysWholeAndALongerOneIsMarkedAsCut() {
        onScreen(() -> {
            assertThat(SetGrid.initials("陈某华")).isEqualTo("陈某华");
            assertThat(SetGrid.initials("欧阳某某")).isEqualTo("欧阳…");
            assertThat(SetGrid.initials("Jane Roe Ltd")).isEqualTo("JRL");
        });
    }
}

package plaint.ui.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.onScreen;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.text.Lang;
import plaint.text.Money;
import plaint.ui.Backstage;

/// One payment for two cases: whoever writes what the first gets need not subtract for the second.
class RestOfLineTest {
    @TempDir Path folder;
    private List<TextInputControl> sums;

    @Test void whatIsLeftStandsInTheNextLine() {
        try (var _ = Backstage.empty(folder, Lang.ZH)) {
            onScreen(() -> {
                sums = Stream.<TextInputControl>generate(TextField::new).limit(4).toList();
                sums.getFirst().setText("50,000.00");
                var rest = new RestOfLine(Money.cny("50000"), sums);
                assertThat(texts()).as("all of it goes to the case proposed").containsExactly("50,000.00", "", "", "");
                sums.getFirst().setText("3万");
                assertThat(texts()).containsExactly("3万", "20,000.00", "", "");
                assertThat(rest.proposes(1)).isTrue();
                sums.getFirst().setText("3万元整");
                assertThat(texts()).as("what cannot be read is told at its field").containsExactly("3万元整", "", "", "");
                sums.getFirst().setText("32,000.50");
                sums.get(1).setText("10000");
                assertThat(texts()).containsExactly("32,000.50", "10000", "7,999.50", "");
                assertThat(rest.proposes(1)).isFalse();
                sums.get(1).setText("17999.5");
                assertThat(texts()).as("nothing is left").containsExactly("32,000.50", "17999.5", "", "");
                sums.get(1).setText("60000");
                assertThat(texts()).as("more than there is: refused when it is booked").containsExactly("32,000.50", "60000", "", "");
                return true;
            });
        }
    }

    @Test void aLineNobodyWasFoundForBeginsWithAllOfIt() {
        try (var _ = Backstage.empty(folder, Lang.ZH)) {
            onScreen(() -> {
                sums = Stream.<TextInputControl>generate(TextField::new).limit(4).toList();
                var rest = new RestOfLine(Money.cny("812.30"), sums);
                assertThat(texts()).containsExactly("812.30", "", "", "");
                assertThat(rest.proposes(0)).isTrue();
                sums.getFirst().setText("812.3");
                assertThat(rest.proposes(0)).isFalse();
                sums.getFirst().setText("800");
                assertThat(texts()).containsExactly("800", "12.30", "", "");
                return true;
            });
        }
    }

    private List<String> texts() {
        return sums.stream().map(TextInputControl::getText).toList();
    }
}

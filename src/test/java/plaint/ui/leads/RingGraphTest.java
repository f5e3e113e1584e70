package plaint.ui.leads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RingGraphTest {
    /// In a node there is room for half a number: the half by which shops are told apart, not the one they share.
    @Test void theNumbersOfARingAreWrittenWithoutWhatTheyShare() {
        assertThat(tails("LEAD-2016-0314", "LEAD-2016-0402", "LEAD-2017-0903")).containsExactly("2016-0314", "2016-0402", "2017-0903");
        assertThat(tails("LEAD-2016-0314", "LEAD-2016-0315")).containsExactly("0314", "0315");
        // nothing shared up to a hyphen, or nobody to be told apart from
        assertThat(tails("0417733", "0417702")).containsExactly("0417733", "0417702");
        assertThat(tails("LEAD-2016-0314")).containsExactly("LEAD-2016-0314");
        // one that is the beginning of another keeps what it has
        assertThat(tails("A-1", "A-1-2")).containsExactly("1", "1-2");
    }

    private static List<String> tails(String... numbers) {
        int alike = RingGraph.alike(List.of(numbers));
        return List.of(numbers).stream().map(n -> n.substring(alike)).toList();
    }
}

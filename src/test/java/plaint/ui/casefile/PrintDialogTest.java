package plaint.ui.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintDialogTest {
    @ParameterizedTest @CsvSource({"'','',true", "5,'',true", "'',100,true", "5,9,true", "1,100,true", "9,5,false", "0,5,false", "5-9,'',false", "x,'',false", "'',101,false", "101,'',false"})
    void aRangeThatCannotBeReadPrintsNothing(String from, String to, boolean right) {
        assertThat(PrintDialog.inRange(from, to, 100)).isEqualTo(right);
    }
}

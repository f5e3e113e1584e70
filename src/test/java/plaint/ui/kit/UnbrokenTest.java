package plaint.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// What is copied by eye from the screen onto paper never ends on one line and goes on in the next.
class UnbrokenTest {
    @Test void aDateADocketNumberAndALabelStayOnOneLine() {
        for (var whole : new String[] {"2016-08-09", "（2017）粤0307民初9999999号", "证据12A"}) {
            var text = Kit.unbroken("销售期间与记录一致，" + whole + "。");
            var lines = BreakIterator.getLineInstance(Locale.CHINA);
            lines.setText(text);
            int from = text.indexOf(whole.charAt(0));
            int to = text.indexOf('。');
            for (int at = lines.following(from); at != BreakIterator.DONE && at < to; at = lines.next()) assertThat(at).as(whole).isEqualTo(-1);
            assertThat(text.replace("\uFEFF", "")).isEqualTo("销售期间与记录一致，" + whole + "。");
        }
    }
}

package plaint.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What is remembered of the rules is what the rules say of the whole text.
class LinePlacesTest {
    private static final ULocale LANGUAGE = ULocale.SIMPLIFIED_CHINESE;

    @Test void shapesSayWhatTheRulesSayOfTheWholeText() {
        // Han and figures weigh more: pieces between two Han characters are long and short
        var signs = "一的原告被诉讼法院零壹人民币第条款项之年月日号页证据0123456789aXzQ，。；：、？！“”‘’（）《》〈〉【】—…·～ \u3000()[]{}'\".,:;!?-–—/\\%％¥￥$€°&@#*+=<>|^~_`§¶\u00A0\u200B\u200D\u2060\u00AD\uFEFF々〇ーっァあ゛가ไทยא১é\u0301\uFE0F☐■①ⅣΩ\u2026\u2025ー㎡℃№";
        var places = new LinePlaces(LANGUAGE);
        var rules = BreakIterator.getLineInstance(LANGUAGE);
        var chance = new Random(7);
        for (int n = 0; n < 20_000; n++) {
            var text = new StringBuilder();
            for (int length = 1 + chance.nextInt(24); text.length() < length; ) {
                if (chance.nextInt(60) == 0) text.appendCodePoint(chance.nextBoolean() ? 0x20000 + chance.nextInt(40_000) : 0x1F300 + chance.nextInt(700));
                else text.append(signs.charAt(chance.nextInt(chance.nextBoolean() ? 45 : signs.length())));
            }
            check(text.toString(), places, rules);
        }
        // longer than what is remembered
        check("a(1)".repeat(40) + "，甲".repeat(50), places, rules);
        check("", places, rules);
    }

    private static void check(String text, LinePlaces places, BreakIterator rules) {
        var expected = new byte[text.length() + 1];
        rules.setText(text);
        for (int i = rules.first(); i != BreakIterator.DONE; i = rules.next()) expected[i] = 1;
        var found = new byte[text.length() + 1];
        places.mark(text, found, (byte) 1);
        assertArrayEquals(expected, found, text);
    }

    /// What is held for one kind is of one kind in the tables of the rules, also in a later version of them.
    @Test void whatCountsAlikeIsOfOneKind() {
        for (int c = 0x4E00; c <= 0x9FFF; c++) kind('一', c);
        for (int c = '0'; c <= '9'; c++) kind('0', c);
        for (int c = 'A'; c <= 'Z'; c++) kind('a', c);
        for (int c = 'a'; c <= 'z'; c++) kind('a', c);
    }

    private static void kind(int like, int c) {
        for (int property : new int[] {UProperty.LINE_BREAK, UProperty.EAST_ASIAN_WIDTH, UProperty.EXTENDED_PICTOGRAPHIC})
            assertEquals(UCharacter.getIntPropertyValue(like, property), UCharacter.getIntPropertyValue(c, property), () -> Character.toString(c));
    }
}

package plaint.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What is looked for in packed texts is found where a plain look through the text finds it, and nowhere else, whatever its signs take.
class TextStoreTest {
    /// ASCII, common Chinese signs, rarer ones, other scripts; few of each, so that parts of one sign often look like another.
    private static final String SIGNS = "19a " + "一丁龙岗区" + "鿿龦鿰黿" + "é￥가\uD83D\uDE00";

    private static String made(Random random, int length) {
        var text = new StringBuilder();
        while (text.length() < length) text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        return text.toString();
    }

    private static TextStore store(List<String> texts) {
        var store = new TextStore();
        for (var t : texts) store.add(t.toCharArray(), t.length());
        store.trim();
        return store;
    }

    @Test void everyPartOfATextIsFoundInItAndInNoTextThatLacksIt() {
        var random = new Random(5);
        var texts = new ArrayList<String>();
        for (int i = 0; i < 300; i++) texts.add(made(random, random.nextInt(40)));
        var store = store(texts);
        int found = 0;
        for (int i = 0; i < 3000; i++) {
            var from = texts.get(random.nextInt(texts.size()));
            int begin = random.nextInt(from.length() + 1);
            int length = 2 + random.nextInt(i % 3 == 0 ? 24 : 3);
            var part = i % 2 == 0 && begin + length <= from.length() ? from.substring(begin, begin + length) : made(random, length);
            var sought = store.sought(part);
            for (int n = 0; n < texts.size(); n++) {
                boolean there = texts.get(n).contains(part);
                assertThat(store.holds(n, sought)).as("%s in %s", part, texts.get(n)).isEqualTo(there);
                if (there) found++;
            }
        }
        assertThat(found).isGreaterThan(3000);
    }

    @Test void aTextThatLiesAcrossTwoPiecesIsOneText() {
        var texts = new ArrayList<String>();
        for (int i = 0; i < 150_000; i++) texts.add("L%08d 龙岗区".formatted(i));
        var store = store(texts);
        for (int i = 0; i < texts.size(); i++) {
            assertThat(store.holds(i, store.sought(texts.get(i)))).as(texts.get(i)).isTrue();
            assertThat(store.holds(i, store.sought("区L"))).as("texts do not run into each other").isFalse();
        }
    }

    @Test void whatComesAfterTheStoreGaveItsRoomBackIsFoundToo() {
        var store = store(List.of("水贝路12号", "一"));
        assertThat(store.add("水贝路13号".toCharArray(), 6)).isEqualTo(2);
        store.trim();
        assertThat(store.holds(2, store.sought("路13"))).isTrue();
        assertThat(store.holds(0, store.sought("路12"))).isTrue();
        assertThat(store.holds(0, store.sought("路13"))).isFalse();
    }
}

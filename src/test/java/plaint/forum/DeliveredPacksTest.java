package plaint.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plaint.text.Refused;

/// Every pack delivered with the program is read strictly and its own known answers are run.
class DeliveredPacksTest {
    static final Path ALL = PackCopy.delivered().getParent();
    static final Forums FORUMS = new Forums(ALL);

    static List<String> packs() {
        return FORUMS.ids();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void holds(String id) throws Refused {
        var result = new PackCheck(ALL.resolve(id), FORUMS).run();
        assertThat(result.faults()).isEmpty();
        assertThat(result.ok()).isTrue();
        assertThat(result.tests()).isPositive();
        assertThat(FORUMS.get(id).id()).isEqualTo(id);
        assertThat(FORUMS.get(id).folders()).hasSameSizeAs(FORUMS.get(id).layers());
    }

    /// The English face speaks no Chinese: every topic and article says in English what it is.
    @ParameterizedTest
    @MethodSource("packs")
    void everyArticleIsToldInEnglish(String id) throws Refused {
        var pack = FORUMS.get(id);
        for (var topic : pack.topics()) {
            assertThat(pack.topicName(topic).en()).as(topic).matches(DeliveredPacksTest::latin);
            for (var s : pack.statutesWith(topic).getOrDefault(topic, List.of())) {
                assertThat(s.latin()).as(s.cited()).matches(DeliveredPacksTest::latin);
                assertThat(s.gist().en()).as(s.cited()).matches(DeliveredPacksTest::latin);
            }
        }
    }

    private static boolean latin(String text) {
        return text.codePoints().noneMatch(Character::isIdeographic);
    }
}

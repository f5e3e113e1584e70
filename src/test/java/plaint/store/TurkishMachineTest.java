package plaint.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// A store on a machine on which a small I has no dot: the database asks the machine, and nothing may hang on what it answers.
@Isolated("the language belongs to the whole process")
class TurkishMachineTest {
    @TempDir Path folder;
    private final Locale usual = Locale.getDefault();

    @BeforeEach void turkish() {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        assertThat("LEAD ID".toLowerCase(Locale.getDefault())).isEqualTo("lead ıd");
    }

    @AfterEach void asBefore() {
        Locale.setDefault(usual);
    }

    @Test void theLeadsOfAnOlderStoreComeAlong() throws Exception {
        var story = new LeadStoreTest();
        story.temp = folder;
        story.theLeadsOfAnOlderStoreComeAlong();
    }
}

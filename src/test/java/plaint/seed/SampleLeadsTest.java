package plaint.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/// The sample leads in `seeds` are the ones the generator makes, and each says that it is a sample.
class SampleLeadsTest {
    @Test void theListIsTheOneTheGeneratorMakes() throws Exception {
        assertThat(Files.readString(SampleLeads.file())).isEqualTo(SampleLeads.text());
    }

    @Test void everyLeadIsMarkedAsASample() {
        assertThat(SampleLeads.text().lines().skip(1)).hasSize(60).allMatch(l -> l.contains("（样本）"));
    }
}

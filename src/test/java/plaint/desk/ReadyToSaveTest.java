package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.key.CaseNo;
import plaint.work.Progress;

/// Whoever opens a case waits for no tables when saving it: they are made behind the screen, once, and nothing is written for it.
class ReadyToSaveTest {
    @TempDir Path folder;

    @Test void whatASaveNeedsIsMadeOnceAndNothingIsWritten() throws Exception {
        try (var office = Office.open(folder.resolve("store"), Home.find(), "律师")) {
            new AddSample(office).run(Progress.NONE);
            var before = office.archive().read(v -> v.newest());
            new ReadyToSave(office).run(new ShowCase(office).run(new CaseNo("2016-0001")));
            var after = office.archive().read(v -> v.newest());
            assertThat(after).isEqualTo(before);
            assertThat(office.readied()).as("asked for by a first one").isFalse();
        }
    }
}

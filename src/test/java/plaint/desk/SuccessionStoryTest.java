package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.claim.AgreementVersion;
import plaint.key.CaseNo;
import plaint.work.Progress;

/// Versions of an agreement that come in a text follow each other as those entered on the screen do: two of them were in force at once where the text left the end of the older one out (S11).
class SuccessionStoryTest {
    private static final CaseNo NO = new CaseNo("2016-0001");
    private static final LocalDate NEXT = LocalDate.of(2016, 3, 1);
    @TempDir Path folder;

    @Test void aVersionWithoutAnEndEndsWithTheNextOne() throws Exception {
        try (var office = SampleStore.open(folder.resolve("store"), "tester"); var other = Office.open(folder.resolve("other"), Home.find(), "tester")) {
            var seen = new ShowCase(office).run(NO);
            var amend = new AmendCase(office);
            var text = amend.text(seen);
            assertThat(text).contains("superseded: 2016-03-01");
            var open = Files.writeString(folder.resolve("open.yaml"), text.replaceAll("(?m)^ *superseded: 2016-03-01\\R", ""));
            amend.run(open);
            assertThat(first(office)).isEqualTo(NEXT);
            var given = Files.writeString(folder.resolve("given.yaml"), amend.text(new ShowCase(office).run(NO)).replace("superseded: 2016-03-01", "superseded: 2016-02-01"));
            amend.run(given);
            assertThat(first(office)).as("an end that is given stands").isEqualTo(LocalDate.of(2016, 2, 1));
            var place = new ExportCase(office).run(NO, folder.resolve("out"), Progress.NONE);
            var exported = Files.isDirectory(place) ? place.resolve("case.yaml") : place;
            Files.writeString(exported, Files.readString(exported).replaceAll("(?m)^ *superseded: 2016-02-01\\R", ""));
            assertThat(new ImportCase(other).run(exported, Progress.NONE).refused()).isEmpty();
            assertThat(first(other)).isEqualTo(NEXT);
        }
    }

    private static LocalDate first(Office office) throws Exception {
        return new ShowCase(office).run(NO).agreements().stream().filter(v -> v.id().equals("agreement-2013")).map(AgreementVersion::superseded).findFirst().orElseThrow();
    }
}

package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.key.CaseNo;
import plaint.party.Person;
import plaint.text.Notice;

class FindAnythingTest {
    private static final CaseNo NO = new CaseNo("2016-0001");
    @TempDir Path folder;

    @Test void anyPartOfANameOrNumberFindsAndWhatIsSavedLaterIsFoundToo() throws Exception {
        try (var office = SampleStore.open(folder.resolve("s"), "test")) {
            var find = new FindAnything(office);
            assertThat(find.cases("TAOBAO liu", 6)).extracting(FindAnything.Hit::caseNo).contains(NO);
            assertThat(find.cases("0307", 6)).anyMatch(h -> h.kind() == FindAnything.Kind.CASE && h.caseNo().equals(NO));
            assertThat(find.cases("刘某", 6)).anyMatch(h -> h.kind() == FindAnything.Kind.PARTY);
            assertThat(find.cases("刘某", 1).stream().filter(h -> h.kind() == FindAnything.Kind.PARTY)).hasSize(1);
            assertThat(find.cases(".pdf", 3)).extracting(FindAnything.Hit::kind).containsOnly(FindAnything.Kind.FILE);
            assertThat(find.cases("nobody at all", 6)).isEmpty();
            assertThat(find.cases("13800009876", 6)).isEmpty();
            var seen = new ShowCase(office).run(NO);
            var person = new Person(new plaint.key.PartyId("late"), "欧阳某晚", "Ouyang Late", null, null, null, null, "", "", "13800009876");
            new EditCase(office).run(seen, c -> c.parties = java.util.stream.Stream.concat(c.parties.stream(), java.util.stream.Stream.of(person)).toList(), Notice.of("history.event", "x", LocalDate.of(2016, 1, 1)));
            for (var typed : List.of("欧阳某晚", "ouyang LATE", "13800009876"))
                assertThat(find.cases(typed, 6)).as(typed).singleElement().satisfies(h -> assertThat(h.item()).isEqualTo("late"));
            assertThat(find.cases("0307", 6).stream().filter(h -> h.kind() == FindAnything.Kind.CASE)).hasSize(1);
        }
    }
}

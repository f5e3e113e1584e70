package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.casefile.CaseChange;
import plaint.casefile.DocketStory;
import plaint.docket.EventKind;
import plaint.docket.Hearing;
import plaint.key.CaseNo;
import plaint.text.Lang;
import plaint.text.Notice;

/// A case is heard more than once: each hearing is in the lists and the calendar, and the story follows whichever is moved.
class HearingsTest {
    private static final CaseNo NO = new CaseNo("2016-0001");
    private static final LocalDate DAY = LocalDate.of(2018, 3, 29);
    @TempDir Path folder;
    private Office office;

    @BeforeEach void open() throws Exception {
        office = SampleStore.open(folder.resolve("store"), "tester");
    }

    @AfterEach void close() {
        office.close();
    }

    private static Hearing hearing(String id, LocalDateTime at, boolean held) {
        return new Hearing(id, at, Hearing.Kind.TRIAL, null, false, null, held, null, List.of());
    }

    private static void put(CaseChange d, Hearing was, Hearing now) {
        var all = new java.util.ArrayList<>(d.docket.hearings());
        all.remove(was);
        if (now != null) all.add(now);
        d.docket = d.docket.withHearings(all);
        DocketStory.hearing(d, was, now, "开庭", "Trial hearing");
    }

    private List<LocalDate> told() throws Exception {
        return new ShowCase(office).run(NO).events().stream().filter(e -> e.kind() == EventKind.HEARING && !e.day().isBefore(DAY.minusDays(30))).map(e -> e.day()).toList();
    }

    private void change(Hearing was, Hearing now) throws Exception {
        new EditCase(office).run(new ShowCase(office).run(NO), d -> put(d, was, now), Notice.of("history.moved", "x", 1));
    }

    /// A hearing put off was none: it stands in no list of what is to come, the story goes with the new day, and no period ends by it.
    @Test void aHearingPutOffIsNoHearingOfThatDay() throws Exception {
        var first = hearing("h1", DAY.atTime(9, 30), false);
        change(null, first);
        assertThat(told()).contains(DAY);
        int due = new CaseDue(office).run(new ShowCase(office).run(NO)).items().size();
        change(first, first.putOff("被告申请延期"));
        assertThat(told()).doesNotContain(DAY);
        var now = new ShowCase(office).run(NO);
        assertThat(now.docket().hearings()).filteredOn(h -> h.id().equals("h1")).singleElement().satisfies(h -> {
            assertThat(h.off()).isTrue();
            assertThat(h.unreported(DAY.plusYears(9).atStartOfDay())).isFalse();
            assertThat(h.outcome()).isEqualTo("被告申请延期");
        });
        assertThat(new CaseDue(office).run(now).items()).hasSize(due);
        assertThat(new DueList(office).run(new DueList.Query(DAY.minusDays(1))).hearings()).noneMatch(h -> h.line().id().equals("h1"));
        var both = first.putOff("被告申请延期");
        assertThat(new EditCase(office).faults(now, now.changed(d -> put(d, both, new Hearing("h1", both.at(), both.kind(), null, false, null, true, null, List.of(), true))))).extracting(f -> f.rule()).contains("heldAndOff");
    }

    @Test void twoHearingsOfOneDayAreOneEventWhicheverIsMoved() throws Exception {
        int before = told().size();
        var morning = hearing("h1", DAY.atTime(9, 30), true);
        var noon = hearing("h2", DAY.atTime(14, 0), true);
        change(null, morning);
        change(null, noon);
        assertThat(told()).hasSize(before + 1).contains(DAY);
        var later = hearing("h2", DAY.plusDays(1).atTime(14, 0), true);
        change(noon, later);
        assertThat(told()).as("the morning's stays").hasSize(before + 2).contains(DAY, DAY.plusDays(1));
        change(later, noon);
        assertThat(told()).as("back on the same day").hasSize(before + 1).contains(DAY);
        change(noon, null);
        assertThat(told()).contains(DAY);
        change(morning, null);
        assertThat(told()).hasSize(before).doesNotContain(DAY);
    }

    @Test void everyHearingAheadIsListedByTimeAndGoesIntoTheCalendar() throws Exception {
        change(null, hearing("h1", DAY.minusDays(20).atTime(9, 30), true));
        change(null, hearing("h3", DAY.plusDays(9).atTime(9, 30), false));
        change(null, hearing("h2", DAY.atTime(14, 0), false));
        var query = new DueList.Query(LocalDate.of(2018, 3, 23));
        assertThat(new DueList(office).run(query).hearings()).extracting(s -> s.line().id()).containsExactly("h2", "h3");
        var out = folder.resolve("court.ics");
        new ExportCalendar(office).run(query.today(), null, Lang.ZH, out);
        assertThat(Files.readString(out)).contains("20180329T060000Z", "20180407T013000Z");
    }

    @Test void theHourOfAHearingIsThatOfItsCourt() throws Exception {
        change(null, hearing("h1", DAY.atTime(9, 30), false));
        new EditCase(office).run(new ShowCase(office).run(NO), d -> {
            d.forum = "us-wawd";
            d.court = "wawd-seattle";
        }, Notice.of("history.moved", "x", 1));
        var out = folder.resolve("seattle.ics");
        new ExportCalendar(office).run(DAY.minusDays(6), null, Lang.EN, out);
        assertThat(Files.readString(out)).as("half past nine in Seattle, in summer").contains("DTSTART:20180329T163000Z");
    }
}

package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import plaint.casefile.CaseChange;
import plaint.desk.DueList.Group;
import plaint.docket.Hearing;
import plaint.key.CaseNo;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.text.TestClock;

/// It is two in the night of the 24th in Beijing and eleven in the morning of the 23rd in Seattle: what is due on the 23rd is overdue before a court of China, and due today before one of Seattle (S7).
@Isolated("sets the clock of the whole process")
class CourtDaysTest {
    private static final CaseNo HERE = new CaseNo("2016-0001");
    private static final CaseNo THERE = new CaseNo("2017-0001");
    private static final Instant NIGHT = Instant.parse("2018-03-23T18:00:00Z");
    private static final LocalDate THE_23RD = LocalDate.of(2018, 3, 23);
    @TempDir Path folder;

    private static void edit(Office office, CaseNo no, java.util.function.Consumer<CaseChange> change) throws Exception {
        new EditCase(office).run(new ShowCase(office).run(no), change, Notice.of("history.moved", "x", 1));
    }

    private static int last(Office office, CaseNo no) throws Exception {
        return new ShowCase(office).run(no).lastFiling();
    }

    private static List<String> in(DueList.Result list, Group group) {
        return list.in(group).stream().filter(DueList.Item::followUp).map(i -> i.line().no() + " " + i.line().due()).toList();
    }

    @Test void eachCaseStandsByTheDayAtItsOwnCourt() throws Exception {
        try (var clock = TestClock.standing(NIGHT); var office = SampleStore.open(folder.resolve("store"), "tester")) {
            assertThat(clock).isNotNull();
            edit(office, THERE, d -> {
                d.forum = "us-wawd";
                d.court = "wawd-seattle";
            });
            for (var no : List.of(HERE, THERE)) {
                edit(office, no, d -> d.docket = d.docket.withHearings(List.of(new Hearing("morning", THE_23RD.atTime(9, 30), Hearing.Kind.TRIAL, null, false, null, false, null, List.of()))));
                for (var day : List.of(THE_23RD.minusDays(1), THE_23RD, THE_23RD.plusDays(1), THE_23RD.plusDays(8))) new AddFollowUp(office).run(no, day, "样本", null);
            }
            assertThat(CourtClock.today(office.forums(), new ShowCase(office).run(HERE))).isEqualTo(THE_23RD.plusDays(1));
            assertThat(CourtClock.today(office.forums(), new ShowCase(office).run(THERE))).isEqualTo(THE_23RD);
            for (boolean watched : new boolean[] {false, true}) {
                var list = new DueList(office).run(new DueList.Query(THE_23RD.plusDays(1), null, watched, 1000, 30));
                assertThat(in(list, Group.OVERDUE)).containsExactlyInAnyOrder(HERE + " 2018-03-22", HERE + " 2018-03-23", THERE + " 2018-03-22");
                assertThat(in(list, Group.TODAY)).containsExactlyInAnyOrder(HERE + " 2018-03-24", THERE + " 2018-03-23");
                assertThat(in(list, Group.SOON)).containsExactlyInAnyOrder(HERE + " 2018-03-31", THERE + " 2018-03-24");
                assertThat(in(list, Group.LATER)).containsExactly(THERE + " 2018-03-31");
                // whatever else is due: what is counted is what is listed
                for (var group : Group.values()) assertThat(list.in(group)).as("%s, watched %s", group, watched).hasSize(list.counts().in(group));
                assertThat(list.items()).isSortedAccordingTo(java.util.Comparator.comparing(i -> i.line().due()));
                assertThat(list.hearings()).as("still to come at half past nine of a morning that has not ended there").extracting(s -> s.line().no()).containsExactly(THERE);
                assertThat(new DueList(office).first(new DueList.Query(THE_23RD.plusDays(1), null, watched, 1000, 30)).items()).isEqualTo(list.items());
            }
        }
    }

    /// The 24th has come in Beijing and not in Seattle: nothing happens at that court on the 24th yet, though the office works on that day.
    @Test void whatIsToComeIsToComeByTheDayAtTheCourt() throws Exception {
        try (var clock = TestClock.standing(NIGHT); var office = SampleStore.open(folder.resolve("store"), "tester")) {
            assertThat(clock).isNotNull();
            var the24th = THE_23RD.plusDays(1);
            for (var no : List.of(HERE, THERE)) edit(office, no, d -> {
                if (no.equals(THERE)) {
                    d.forum = "us-wawd";
                    d.court = "wawd-seattle";
                    d.rates = List.of(new plaint.claim.ExchangeRate("CNY", "USD", new java.math.BigDecimal("0.15"), THE_23RD, "样本"));
                }
                if (d.claims.isEmpty()) d.claims = List.of(new plaint.claim.ClaimVersion(1, THE_23RD, null, null, plaint.claim.ClaimVersion.Election.TORT, List.of(), List.of(), List.of(), List.of(), null));
                var filings = new java.util.ArrayList<>(d.filings);
                filings.add(new plaint.casefile.Filing(filings.size() + 1, "initial", the24th, 1, null, null, null));
                d.filings = filings;
            });
            assertThat(new CheckFiling(office).run(HERE, last(office, HERE)).findings()).noneMatch(f -> f.what().key().equals("check.found.future"));
            assertThat(new CheckFiling(office).run(THERE, last(office, THERE)).findings()).extracting(plaint.check.Finding::what).contains(Notice.of("check.found.future", "2018-03-24", "2018-03-23"));
            for (var no : List.of(HERE, THERE)) {
                var seen = new ShowCase(office).run(no);
                var faults = new EditCase(office).faults(seen, seen.changed(d -> d.docket = d.docket.withHearings(List.of(new Hearing("h1", the24th.atTime(9, 30), Hearing.Kind.TRIAL, null, false, null, true, null, List.of())))));
                if (no.equals(HERE)) assertThat(faults).isEmpty();
                else assertThat(faults).extracting(plaint.casefile.Fault::told).contains(Notice.of("casefile.fault.futureThere", the24th, THE_23RD));
                var joined = new plaint.docket.Event(the24th, false, plaint.docket.Track.CIVIL, plaint.docket.EventKind.DEFENDANT_ADDED, "样本追加", "Sample joinder", "", "", List.of(), "", List.of());
                if (no.equals(HERE)) assertThat(new RecordEvent(office).run(no, joined).events()).contains(joined);
                else assertThatThrownBy(() -> new RecordEvent(office).run(no, joined)).isInstanceOf(Refused.class);
                // what the office itself finds, it finds on its own day
                var found = new plaint.docket.Event(the24th, false, plaint.docket.Track.CIVIL, plaint.docket.EventKind.LEAD_FOUND, "样本线索", "Sample lead", "", "", List.of(), "", List.of());
                assertThat(new RecordEvent(office).run(no, found).events()).contains(found);
            }
        }
    }

    @Test void aDayNamedIsThatDayEverywhere() throws Exception {
        try (var clock = TestClock.standing(NIGHT.minusSeconds(20L * 86400)); var office = SampleStore.open(folder.resolve("store"), "tester")) {
            assertThat(clock).isNotNull();
            edit(office, THERE, d -> {
                d.forum = "us-wawd";
                d.court = "wawd-seattle";
            });
            new AddFollowUp(office).run(THERE, THE_23RD, "样本", null);
            assertThat(in(new DueList(office).run(new DueList.Query(THE_23RD)), Group.TODAY)).containsExactly(THERE + " 2018-03-23");
        }
    }

    /// Nothing is due any more only when the last day has ended at the court.
    @Test void aCaseIsNotIdleOnTheLastDayAtItsCourt() throws Exception {
        try (var clock = TestClock.standing(NIGHT); var office = SampleStore.open(folder.resolve("store"), "tester")) {
            assertThat(clock).isNotNull();
            for (var no : List.of(HERE, THERE)) {
                edit(office, no, d -> {
                    if (no.equals(THERE)) {
                        d.forum = "us-wawd";
                        d.court = "wawd-seattle";
                    }
                });
                for (int i = 0; i < 200; i++) {
                    var c = new ShowCase(office).run(no);
                    var open = new CaseDue(office).run(c).items().stream().filter(x -> x.struck() == null).findFirst();
                    if (open.isEmpty()) break;
                    new StrikeDue(office).run(no, open.get().id(), "样本");
                }
                edit(office, no, d -> d.docket = d.docket.withHearings(List.of()));
                new AddFollowUp(office).run(no, THE_23RD, "样本", null);
            }
            var list = new DueList(office).run(new DueList.Query(THE_23RD.plusDays(1)));
            assertThat(list.idle()).extracting(DueList.Idle::no).contains(HERE).doesNotContain(THERE);
            assertThat(list.idle()).hasSize(list.idleCount());
            var later = new DueList(office).run(new DueList.Query(THE_23RD.plusDays(2)));
            assertThat(later.idle()).as("a day named").extracting(DueList.Idle::no).contains(HERE, THERE);
        }
    }
}

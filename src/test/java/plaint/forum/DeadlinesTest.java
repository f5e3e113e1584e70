package plaint.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tyme.holiday.LegalHoliday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plaint.forum.Deadlines.Due;
import plaint.forum.Deadlines.Event;
import plaint.forum.Deadlines.Given;
import plaint.forum.Deadlines.Moment;
import plaint.forum.Deadlines.Step;
import plaint.text.Refused;

/// What is due when in the courts of the delivered pack.
class DeadlinesTest {
    private static final Deadlines CN = cn();
    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);

    private static Deadlines cn() {
        try {
            return new Forums(PackCopy.delivered().getParent()).get("cn").deadlines();
        } catch (Refused e) {
            throw new IllegalStateException(e.notice().toString(), e);
        }
    }

    private static Due after(String period, LocalDate start) throws Refused {
        return CN.due(Span.read(period), false, false, new Moment(start), Given.NOTHING);
    }

    private static Due event(String key, String start) throws Refused {
        return CN.due(key, new Moment(LocalDate.parse(start)), Given.NOTHING);
    }

    private static List<String> keys(Due due) {
        return due.steps().stream().map(Step::key).toList();
    }

    private static String english(Due due) {
        return String.join("\n", due.steps().stream().map(s -> s.text().en()).toList());
    }

    private static String chinese(Due due) {
        return String.join("\n", due.steps().stream().map(s -> s.text().zh()).toList());
    }

    @ParameterizedTest
    @CsvSource({"15d, 2017-01-12, 2017-01-27, 2017-02-03", "15d, 2017-01-16, 2017-01-31, 2017-02-03", "15d, 2024-09-13, 2024-09-28, 2024-09-29", "15d, 2024-09-27, 2024-10-12, 2024-10-12",
        "15d, 2025-09-16, 2025-10-01, 2025-10-09", "15d, 2026-02-04, 2026-02-19, 2026-02-24", "10d, 2026-02-06, 2026-02-16, 2026-02-24", "30d, 2025-09-08, 2025-10-08, 2025-10-09",
        "3y, 2016-08-10, 2019-08-10, 2019-08-12", "3y, 2024-02-29, 2027-02-28, 2027-03-01", "6m, 2017-01-09, 2017-07-09, 2017-07-10", "3m, 2025-11-30, 2026-02-28, 2026-02-28"})
    void aBarePeriodEndsWhereTheLawPutsIt(String period, LocalDate start, LocalDate raw, LocalDate due) throws Refused {
        var found = after(period, start);
        assertThat(found.raw()).isEqualTo(new Moment(raw));
        assertThat(found.due()).isEqualTo(new Moment(due));
        assertThat(found.safe().day()).isBeforeOrEqualTo(raw);
    }

    @ParameterizedTest
    @CsvSource({"answer, 2017-01-12, 2017-01-27, 2017-02-03", "appeal, 2017-01-16, 2017-01-31, 2017-02-03", "appeal-ruling, 2026-02-06, 2026-02-16, 2026-02-24", "pre-suit-measure, 2025-09-08, 2025-10-08, 2025-10-09",
        "limitation, 2016-08-10, 2019-08-10, 2019-08-12", "limitation, 2024-02-29, 2027-02-28, 2027-03-01", "trial-ordinary, 2017-01-09, 2017-07-09, 2017-07-10",
        "trial-summary, 2025-11-30, 2026-02-28, 2026-02-28", "fee, 2017-01-09, 2017-01-16, 2017-01-16", "enforcement, 2018-03-31, 2020-03-31, 2020-03-31", "retrial, 2018-08-31, 2019-02-28, 2019-02-28"})
    void anEventStartsThePeriodOfItsRule(String key, String start, String raw, String due) throws Refused {
        assertThat(List.of(event(key, start).raw().toString(), event(key, start).due().toString())).containsExactly(raw, due);
    }

    @Test
    void theStepsTellTheHolidayThatMovedTheDayAndTheRules() throws Refused {
        var due = event("answer", "2017-01-12");
        assertThat(keys(due)).containsExactly("firstDay", "after", "holiday", "forward", "safe", "unverified", "unverified", "unverifiedList");
        assertThat(due.steps().get(2).text()).isEqualTo(new Forum.Word("2017-01-27（周五）至 2017-02-02（周四）：春节放假，依据国务院办公厅关于2017年部分节假日安排的通知（国办发明电〔2016〕17号）。",
            "Fri 2017-01-27 to Thu 2017-02-02: Spring Festival, off by State Council notice on the days off of 2017 (Guobanfa Mingdian [2016] 17)."));
        assertThat(due.steps().get(1).rule()).isEqualTo(new Forum.Word("《民事诉讼法》第一百二十五条", "Civil Procedure Law, art. 125"));
        assertThat(due.steps().get(3).rule().zh()).isEqualTo("《民事诉讼法》第八十二条");
    }

    @Test
    void aWorkedWeekendIsToldAndEndsThePeriod() throws Refused {
        assertThat(keys(after("15d", LocalDate.of(2024, 9, 13)))).containsExactly("firstDay", "after", "weekendDay", "forward", "worked", "safe", "unverifiedList");
        assertThat(keys(after("15d", LocalDate.of(2024, 9, 27)))).containsExactly("firstDay", "after", "worked", "safe", "unverifiedList");
        assertThat(english(after("15d", LocalDate.of(2024, 9, 27)))).contains("Sat 2024-10-12 is a working day: a weekend day worked by State Council notice on the days off of 2024");
    }

    @Test
    void theRuleIsTheOneInForceOnTheDayThePeriodStarts() throws Refused {
        assertThat(event("answer", "2021-12-31").steps().get(1).rule().zh()).endsWith("第一百二十五条");
        assertThat(event("answer", "2022-01-01").steps().get(1).rule().zh()).endsWith("第一百二十八条");
        assertThat(keys(event("answer", "2024-01-02"))).doesNotContain("unverified");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> event("answer", "2012-12-31")).satisfies(r -> assertThat(r.notice().key()).isEqualTo("forum.refused.deadlineThen"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> event("awnser", "2022-01-01")).satisfies(r -> assertThat(r.notice().args().get(2)).contains("answer", "preservation-deposit"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> after("15d", LocalDate.of(1991, 4, 8))).satisfies(r -> assertThat(r.notice().key()).isEqualTo("forum.refused.countingThen"));
    }

    @Test
    void twoYearsOfLimitationBecameThreeWhereTheyWereStillRunning() throws Refused {
        assertThat(event("limitation", "2015-09-30").raw()).hasToString("2017-09-30");
        assertThat(event("limitation", "2015-10-01").raw()).hasToString("2018-10-01");
        assertThat(chinese(event("limitation", "2015-10-01"))).contains("2017年10月1日二年期间尚未届满的，适用三年");
        assertThat(event("limitation", "2017-10-01").steps().get(1).rule().zh()).isEqualTo("《民法总则》第一百八十八条第一款");
        assertThat(event("limitation", "2021-01-01").steps().get(1).rule().zh()).isEqualTo("《民法典》第一百八十八条第一款");
    }

    @Test
    void aMeasureOfPreservationNeverMovesWhileItsAlarmMovesBack() throws Refused {
        var ends = event("preservation-deposit", "2025-02-15");
        assertThat(ends.due()).isEqualTo(ends.raw()).hasToString("2026-02-15");
        assertThat(keys(ends)).containsSubsequence("holidayDay", "fixed", "safe", "note");
        assertThat(ends.safe()).hasToString("2026-02-06");
        var renewal = event("preservation-renewal", "2026-03-01");
        assertThat(renewal.raw()).hasToString("2026-02-22");
        assertThat(renewal.due()).as("the Spring Festival is passed backwards, to the Saturday worked before it").hasToString("2026-02-14");
        assertThat(keys(renewal)).containsSubsequence("before", "holiday", "backward", "worked");
    }

    @Test
    void whoLivesAbroadHasLongerWhereTheLawSaysSo() throws Refused {
        var abroad = new Given(null, null, true);
        var start = new Moment(LocalDate.of(2024, 3, 1));
        assertThat(CN.due("answer", start, abroad).raw()).hasToString("2024-03-31");
        assertThat(CN.due("appeal", start, abroad).steps().get(1).rule().zh()).endsWith("第二百八十六条");
        assertThat(CN.due("fee", start, abroad)).isEqualTo(CN.due("fee", start, Given.NOTHING));
    }

    @Test
    void serviceByPublicNoticeTakesEffectAfterItsTime() throws Refused {
        var notice = new Given("public-notice", null, false);
        assertThat(CN.due("answer", new Moment(LocalDate.of(2021, 12, 31)), notice).steps().getFirst().text().en()).contains("after 60 days, on Tue 2022-03-01");
        assertThat(CN.due("answer", new Moment(LocalDate.of(2022, 1, 1)), notice).steps().getFirst().text().en()).contains("after 30 days, on Mon 2022-01-31");
        var post = CN.due("answer", new Moment(LocalDate.of(2017, 1, 12)), new Given("mail", null, false));
        assertThat(post.due()).isEqualTo(event("answer", "2017-01-12").due());
        assertThat(post.steps().getFirst().text().zh()).isEqualTo("以邮寄送达，2017-01-12（周四）（回执注明的收件之日）为送达日。");
        assertThat(CN.services()).containsExactly("personal", "left", "electronic", "mail", "returned", "public-notice");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> CN.due("hearing-notice", new Moment(FIRST), notice)).satisfies(r -> assertThat(r.notice().key()).isEqualTo("forum.refused.serviceBefore"));
    }

    @Test
    void hoursRunFromTheNextFullHourAndNeedATime() throws Refused {
        var hours = Span.read("72h");
        assertThat(CN.due(hours, false, false, new Moment(LocalDateTime.of(2017, 1, 9, 10, 0)), Given.NOTHING).due()).hasToString("2017-01-12T11:00");
        assertThat(CN.due(hours, false, false, new Moment(LocalDateTime.of(2017, 1, 9, 10, 59)), Given.NOTHING).raw()).hasToString("2017-01-12T11:00");
        var moved = CN.due(hours, false, false, new Moment(LocalDateTime.of(2017, 1, 24, 23, 30)), Given.NOTHING);
        assertThat(List.of(moved.raw().toString(), moved.due().toString())).containsExactly("2017-01-28T00:00", "2017-02-03T00:00");
        assertThat(CN.due(hours, true, false, new Moment(LocalDateTime.of(2017, 1, 12, 9, 15)), Given.NOTHING).due()).isEqualTo(new Moment(LocalDate.of(2017, 1, 9), LocalTime.of(9, 15)));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> after("72h", FIRST)).satisfies(r -> assertThat(r.notice().key()).isEqualTo("forum.refused.noTime"));
    }

    @Test
    void clearDaysLieWhollyBetween() throws Refused {
        var hearing = new Moment(LocalDate.of(2017, 2, 20));
        assertThat(CN.due(Span.read("3d"), true, true, hearing, Given.NOTHING).raw()).hasToString("2017-02-16");
        assertThat(CN.due(Span.read("3d"), true, false, hearing, Given.NOTHING).raw()).hasToString("2017-02-17");
        assertThat(CN.due(Span.read("3d"), false, true, hearing, Given.NOTHING).raw()).hasToString("2017-02-24");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> CN.due(Span.read("1m"), false, true, hearing, Given.NOTHING)).satisfies(r -> assertThat(r.notice().key()).isEqualTo("forum.refused.clear"));
    }

    @ParameterizedTest
    @CsvSource({"1m, 2017-01-31, 2017-02-28", "1m, 2024-01-30, 2024-02-29", "6m, 2016-08-31, 2017-02-28", "1y, 2016-02-29, 2017-02-28", "4y, 2016-02-29, 2020-02-29", "1m, 2017-02-28, 2017-03-28", "12m, 2023-12-31, 2024-12-31"})
    void aMonthWithoutTheDayEndsOnItsLast(String period, LocalDate start, LocalDate raw) throws Refused {
        var due = after(period, start);
        assertThat(due.raw().day()).isEqualTo(raw);
        assertThat(keys(due).contains("monthEnd")).isEqualTo(raw.getDayOfMonth() != start.getDayOfMonth());
    }

    @Test
    void aYearWithoutAListIsToldAndOnlyItsWeekendsAreOff() throws Refused {
        var later = after("3y", LocalDate.of(2024, 2, 29));
        assertThat(later.due()).hasToString("2027-03-01");
        assertThat(english(later)).containsOnlyOnce("days off for 2027 was not issued");
        assertThat(chinese(later)).contains("2027 年的放假安排尚未公布");
        assertThat(keys(after("15d", LocalDate.of(2010, 2, 11)))).contains("noList");
        assertThat(keys(after("10d", LocalDate.of(2026, 12, 18)))).as("the last week of December may be in the next list").contains("notIssued");
        assertThat(keys(after("1d", LocalDate.of(2026, 12, 22)))).doesNotContain("notIssued", "noList");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "15", "d", "0d", "-3d", "15 d", "1.5d", "15x", "10000d", "１５d", "15d6m"})
    void whatIsNoPeriodIsRefused(String given) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> Span.read(given)).satisfies(r -> assertThat(r.notice().key()).isEqualTo("forum.refused.span"));
    }

    @Test
    void aPeriodBeyondAllCalendarsIsRefused() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> after("9999y", FIRST)).satisfies(r -> assertThat(r.notice().key()).isEqualTo("forum.refused.tooFar"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> CN.due(Span.read("9999y"), true, false, new Moment(FIRST), Given.NOTHING)).satisfies(r -> assertThat(r.notice().key()).isEqualTo("forum.refused.tooFar"));
    }

    @Test
    void everyEventOfTheDocketIsThereAndCounts() throws Refused {
        assertThat(CN.events()).extracting(Event::key).contains("limitation", "registry-decision", "fee", "complaint-to-defendant", "answer", "venue-objection", "answer-to-plaintiff", "evidence", "hearing-notice",
            "trial-ordinary", "public-notice", "appeal", "appeal-answer", "appeal-ruling", "retrial", "preservation-deposit", "preservation-movable", "preservation-immovable", "preservation-renewal", "pre-suit-measure", "enforcement", "missed-deadline");
        for (var event : CN.events()) for (var start : List.of("2018-01-05", "2020-06-01", "2023-03-01", "2026-01-05")) {
            var due = event(event.key(), start);
            assertThat(event.before() ? due.due().day().isBefore(LocalDate.parse(start)) : due.due().day().isAfter(LocalDate.parse(start))).as(event.key()).isTrue();
            assertThat(due.steps()).allSatisfy(s -> assertThat(s.text().zh()).isNotBlank().doesNotContain("{"));
            assertThat(english(due)).doesNotContainPattern("\\p{IsHan}").doesNotContain("{");
        }
    }

    @Property(tries = 2000)
    void theLastDayIsTheFirstWorkingDayFromTheCountedOne(@ForAll @IntRange(min = 0, max = 3600) int offset, @ForAll @IntRange(min = 1, max = 300) int days) throws Refused {
        var start = FIRST.plusDays(offset);
        var due = after(days + "d", start);
        assertThat(due.raw().day()).isEqualTo(start.plusDays(days));
        assertThat(due.due().day()).isAfterOrEqualTo(due.raw().day());
        assertThat(working(due.due().day())).isTrue();
        for (var day = due.raw().day(); day.isBefore(due.due().day()); day = day.plusDays(1)) assertThat(working(day)).as("%s is passed over", day).isFalse();
        assertThat(due.safe().day()).isBeforeOrEqualTo(due.raw().day()).isAfterOrEqualTo(start);
        assertThat(due.safe().day().equals(start) || working(due.safe().day())).isTrue();
    }

    @Property(tries = 2000)
    void countedBackTheLastDayIsTheWorkingDayBefore(@ForAll @IntRange(min = 400, max = 4000) int offset, @ForAll @IntRange(min = 1, max = 300) int days) throws Refused {
        var start = FIRST.plusDays(offset);
        var due = CN.due(new Span(days, Span.Unit.DAY), true, false, new Moment(start), Given.NOTHING);
        assertThat(due.due().day()).isBeforeOrEqualTo(due.raw().day());
        assertThat(working(due.due().day())).isTrue();
        for (var day = due.raw().day(); day.isAfter(due.due().day()); day = day.minusDays(1)) assertThat(working(day)).as("%s is passed over", day).isFalse();
        assertThat(working(due.safe().day())).isTrue();
        assertThat(due.safe().day()).isBefore(due.due().day());
    }

    /// By the calendar of another author.
    private static boolean working(LocalDate day) {
        var listed = LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        return listed != null ? listed.isWork() : day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}

package plaint.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.forum.Deadlines.Due;
import plaint.forum.Deadlines.Given;
import plaint.forum.Deadlines.Moment;
import plaint.forum.Deadlines.Step;
import plaint.text.Refused;

/// The arithmetic knows no country: rules of American federal courts and of England, given as data alone, come out as their texts and published examples say.
class OtherForumDeadlinesTest {
    private static final String CALENDAR = """
        weekend: [saturday, sunday]
        sets:
          - key: federal
            name: 联邦假日
            latin: federal holidays
            years:
              - year: 2026
                source: 联邦假日表
                latin-source: 5 USC 6103
                issued: 2025-01-01
                verified: false
                off:
                  - { from: 2026-05-25, name: 阵亡将士纪念日, latin: Memorial Day }
                  - { from: 2026-06-19, name: 六月节, latin: Juneteenth }
                  - { from: 2026-11-26, name: 感恩节, latin: Thanksgiving }
          - key: washington
            name: 华盛顿州假日
            latin: holidays of Washington
            courts: [粤0307]
            years:
              - year: 2026
                source: 州法
                latin-source: RCW 1.16.050
                issued: 2025-01-01
                verified: false
                off:
                  - { from: 2026-11-27, name: 原住民日, latin: Native American Heritage Day }
          - key: bank
            name: 银行假日
            latin: bank holidays
            years:
              - year: 2023
                source: 银行假日表
                latin-source: list of bank holidays
                issued: 2022-01-01
                verified: false
                off:
                  - { from: 2023-12-25, to: 2023-12-26, name: 圣诞节, latin: Christmas }
        """;
    private static final String DEADLINES = """
        counting:
          - { key: federal, name: 联邦, latin: federal, first-day: excluded, hours: at-once, forward: [federal, washington], backward: [federal], law: civil-code, article: 6, from: 2021-01-01, verified: true }
          - { key: england, name: 英格兰, latin: England, first-day: excluded, hours: at-once, forward: [bank], backward: [bank], working-days-up-to: 5, law: civil-code, article: 2, from: 2021-01-01, verified: true }
          - { key: counted, name: 首日计入, latin: first day counted, first-day: counted, hours: at-once, forward: [bank], backward: [bank], law: civil-code, article: 3, from: 2021-01-01, verified: true }
        plain: { counting: federal, roll: forward, roll-before: backward, safe: 1d, safe-hours: 1h }
        service:
          - key: mail
            name: 邮寄
            latin: mail
            day: 寄出之日
            latin-day: the day of mailing
            rules:
              - { extra: 3d, law: civil-code, article: 6, from: 2021-01-01, verified: true }
          - key: first-class
            name: 一类邮件
            latin: first-class post
            day: 投邮之日
            latin-day: the day of posting
            rules:
              - { deemed: 2wd, law: civil-code, article: 6, from: 2021-01-01, verified: true }
        events:
          - key: motion
            name: 动议
            latin: motion
            start: 开庭之日
            latin-start: the hearing
            rules:
              - { period: 14d, direction: before, roll: backward, counting: federal, safe: 1d, law: civil-code, article: 6, from: 2021-01-01, verified: true }
          - key: application
            name: 申请
            latin: application notice
            start: 开庭之日
            latin-start: the hearing
            rules:
              - { period: 3d, direction: before, clear: true, roll: none, counting: england, safe: 1d, law: civil-code, article: 6, from: 2021-01-01, verified: true }
          - key: particulars
            name: 诉状
            latin: particulars of claim
            start: 送达之日
            latin-start: service
            rules:
              - { period: 14d, roll: forward, counting: england, safe: 1d, law: civil-code, article: 6, from: 2021-01-01, verified: true }
              - { period: 28d, when: first-class, roll: forward, counting: england, safe: 1d, law: civil-code, article: 7, from: 2021-01-01, verified: true }
          - key: issue
            name: 起诉状有效期
            latin: life of a claim form
            start: 签发之日
            latin-start: issue
            rules:
              - { period: 4m, roll: none, counting: england, safe: 1d, law: civil-code, article: 6, from: 2021-01-01, verified: true }
          - key: week
            name: 一周
            latin: a week
            start: 当日
            latin-start: that day
            rules:
              - { period: 7d, roll: none, counting: counted, safe: 1d, law: civil-code, article: 6, from: 2021-01-01, verified: true }
          - key: month
            name: 一个月
            latin: a month
            start: 当日
            latin-start: that day
            rules:
              - { period: 1m, roll: none, counting: counted, safe: 1d, law: civil-code, article: 6, from: 2021-01-01, verified: true }
        """;

    @TempDir
    Path temporary;
    private Deadlines deadlines;

    @BeforeEach
    void pack() throws IOException, Refused {
        var folder = PackCopy.in(temporary).folder();
        Files.writeString(folder.resolve("calendar.yaml"), CALENDAR);
        Files.writeString(folder.resolve("deadlines.yaml"), DEADLINES);
        deadlines = new Forums(temporary).get("cn").deadlines();
    }

    private static Moment on(String day) {
        return new Moment(LocalDate.parse(day));
    }

    private String after14(String day, Given given) throws Refused {
        return deadlines.due(Span.read("14d"), false, false, on(day), given).due().toString();
    }

    @Test
    void aStatesHolidayCountsAtItsCourtsAndForwardsOnly() throws Refused {
        assertThat(after14("2026-11-13", Given.NOTHING)).isEqualTo("2026-11-27");
        assertThat(after14("2026-11-13", new Given(null, "粤0307", false))).isEqualTo("2026-11-30");
        assertThat(after14("2026-11-13", new Given(null, "longgang", false))).isEqualTo("2026-11-30");
        assertThat(after14("2026-11-13", new Given(null, "luohu", false))).isEqualTo("2026-11-27");
        assertThat(deadlines.due("motion", on("2026-12-11"), new Given(null, "longgang", false)).due()).hasToString("2026-11-27");
        assertThat(deadlines.due("motion", on("2026-12-10"), Given.NOTHING).due()).as("back over Thanksgiving").hasToString("2026-11-25");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> after14("2026-11-13", new Given(null, "nowhere", false))).satisfies(r -> assertThat(r.notice().key()).isEqualTo("forum.refused.court"));
    }

    @Test
    void daysAddedForMailComeAfterThePeriodHasMovedAndMoveAgain() throws Refused {
        var mail = new Given("mail", null, false);
        var moved = deadlines.due(Span.read("14d"), false, false, on("2026-06-05"), mail);
        assertThat(moved.due()).hasToString("2026-06-25");
        assertThat(moved.steps()).extracting(Step::key).containsExactly("served", "firstDay", "after", "holidayDay", "weekend", "forward", "extra", "workingDay", "safe", "unverifiedList");
        assertThat(after14("2026-05-07", mail)).as("21 May, three more, Sunday, Memorial Day").isEqualTo("2026-05-26");
    }

    @Test
    void hoursRunAtOnceAndEndAtTheSameTimeOfTheNextGoodDay() throws Refused {
        Due due = deadlines.due(Span.read("72h"), false, false, new Moment(LocalDateTime.of(2026, 5, 21, 15, 30)), Given.NOTHING);
        assertThat(List.of(due.raw().toString(), due.due().toString())).containsExactly("2026-05-24T15:30", "2026-05-26T15:30");
    }

    @Test
    void clearDaysOfAShortPeriodPassOverTheWeekend() throws Refused {
        assertThat(deadlines.due("application", on("2023-10-20"), Given.NOTHING).due()).as("heard on a Friday, served by Monday").hasToString("2023-10-16");
        assertThat(deadlines.due("application", on("2025-10-20"), Given.NOTHING).due()).as("heard on a Monday, served by the Tuesday before").hasToString("2025-10-14");
        assertThat(deadlines.due("application", on("2023-12-29"), Given.NOTHING).due()).as("Christmas is passed over").hasToString("2023-12-21");
        assertThat(deadlines.due("particulars", on("2023-10-02"), Given.NOTHING).due()).hasToString("2023-10-16");
    }

    @Test
    void serviceIsDeemedAfterWorkingDaysAndMayChangeThePeriod() throws Refused {
        var posted = deadlines.due("particulars", on("2023-10-20"), new Given("first-class", null, false));
        assertThat(posted.steps()).anySatisfy(s -> assertThat(s.text().en()).isEqualTo("Service by first-class post from Fri 2023-10-20 (the day of posting) takes effect after 2 working days, on Tue 2023-10-24."));
        assertThat(posted.raw()).hasToString("2023-11-21");
    }

    @Test
    void monthsEndOnTheLastDayAndAPeriodMayCountItsFirst() throws Refused {
        assertThat(deadlines.due("issue", on("2023-10-31"), Given.NOTHING).due()).hasToString("2024-02-29");
        assertThat(deadlines.due("week", on("2023-10-16"), Given.NOTHING).due()).as("a Monday counted, to Sunday").hasToString("2023-10-22");
        assertThat(deadlines.due("month", on("2023-10-16"), Given.NOTHING).due()).hasToString("2023-11-15");
    }
}

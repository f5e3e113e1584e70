package plaint.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.text.Lang;
import plaint.text.Refused;

/// Each fault planted into the delivered calendar and deadlines is refused with file and line.
@Execution(ExecutionMode.CONCURRENT)
class BrokenDeadlinesTest {
    @TempDir
    Path temporary;
    private PackCopy pack;

    @BeforeEach
    void copy() throws IOException {
        pack = PackCopy.in(temporary);
    }

    private void expect(String key, String place, String... words) throws Refused {
        var first = pack.faults().getFirst();
        assertThat(first.key()).isEqualTo("forum.fault." + key);
        assertThat(first.in(Lang.EN)).startsWith(place + ":");
        for (var word : words) assertThat(first.in(Lang.EN)).contains(word);
        assertThat(first.in(Lang.ZH)).startsWith(place + "：");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> new Forums(temporary).whole("cn")).satisfies(r -> assertThat(r.notice()).isEqualTo(first));
    }

    private String calendar(String old, String now) {
        return pack.change("calendar.yaml", old, now);
    }

    private String deadlines(String old, String now) {
        return pack.change("deadlines.yaml", old, now);
    }

    /// The line below the one that was changed.
    private static String below(String place, int lines) {
        int colon = place.lastIndexOf(':');
        return place.substring(0, colon + 1) + (Integer.parseInt(place.substring(colon + 1)) + lines);
    }

    @Test
    void aMissingCalendar() throws IOException, Refused {
        Files.delete(pack.folder().resolve("calendar.yaml"));
        expect("unknownReference", "cn/deadlines.yaml:14", "state");
    }

    @Test
    void missingDeadlines() throws IOException, Refused {
        Files.delete(pack.folder().resolve("deadlines.yaml"));
        assertThat(pack.faults().getFirst().in(Lang.EN)).as("a forum may have no periods, but then its own tests say so").startsWith("cn/tests.yaml:").contains("knows no event");
        assertThat(new Forums(temporary).get("cn").deadlines().events()).isEmpty();
    }

    @Test
    void aDayOffThatIsNotInTheCalendar() throws Refused {
        expect("badDate", calendar("from: 2017-01-27,", "from: 2017-02-29,"), "2017-02-29");
    }

    @Test
    void aWorkedDayThatIsNotInTheCalendar() throws Refused {
        expect("badDate", calendar("[2017-01-22,", "[2017-1-22,"), "2017-1-22");
    }

    @Test
    void daysOffThatEndBeforeTheyBegin() throws Refused {
        expect("offBackwards", calendar("from: 2017-01-27, to: 2017-02-02", "from: 2017-01-27, to: 2017-01-26"), "2017-01-26");
    }

    @Test
    void aDayOffTwice() throws Refused {
        expect("dayTwice", calendar("from: 2017-05-01,", "from: 2017-04-04, to: 2017-04-04,"), "2017-04-04", "cn/calendar.yaml:");
    }

    @Test
    void aDayOffThatIsWorked() throws Refused {
        expect("dayTwice", calendar("2017-02-04,", "2017-01-28,"), "2017-01-28");
    }

    @Test
    void aWorkedDayTwice() throws Refused {
        expect("duplicateRow", calendar("2017-02-04,", "2017-01-22,"), "2017-01-22");
    }

    @Test
    void aWorkedDayThatIsNoWeekend() throws Refused {
        expect("notWeekend", calendar("2017-02-04,", "2017-02-03,"), "2017-02-03");
    }

    @Test
    void aDayInTheListOfAnotherYear() throws Refused {
        expect("otherYear", calendar("from: 2017-05-01,", "from: 2018-05-02,"), "2018-05-02", "2017");
    }

    @Test
    void daysOffForYears() throws Refused {
        expect("otherYear", calendar("to: 2017-02-02", "to: 2027-02-02"), "2027-02-02");
    }

    @Test
    void aYearTwice() throws Refused {
        expect("duplicateRow", calendar("year: 2018", "year: 2017"), "2017");
    }

    @Test
    void aYearLeftOut() throws Refused {
        calendar("unpublished-from: 2027", "unpublished-from: 2030");
        expect("yearGap", calendar("year: 2026", "year: 2028"), "2026 to 2027");
    }

    @Test
    void aListThatIsSaidToBeUnpublished() throws Refused {
        calendar("unpublished-from: 2027", "unpublished-from: 2026");
        expect("published", "cn/calendar.yaml:" + lineOf("calendar.yaml", "year: 2026"), "2026");
    }

    @Test
    void aWeekendThatIsNone() throws Refused {
        expect("notOneOf", calendar("[saturday, sunday]", "[saturday, funday]"), "funday", "monday");
    }

    @Test
    void aWeekWithoutAWorkingDay() throws Refused {
        expect("noWorkingDay", calendar("[saturday, sunday]", "[monday, tuesday, wednesday, thursday, friday, saturday, sunday]"));
    }

    @Test
    void daysOffOfACourtThatIsNotThere() throws Refused {
        expect("unknownReference", below(calendar("    years:", "    courts: [粤9999]\n    years:"), 0), "粤9999");
    }

    @Test
    void anUnknownKeyInTheCalendar() throws Refused {
        expect("unknownKey", below(calendar("        issued: 2016-12-01", "        colour: red\n        issued: 2016-12-01"), 0), "colour");
    }

    @Test
    void aPeriodThatIsNone() throws Refused {
        for (var wrong : new String[] {"15", "0d", "fifteen days", "15d6m"}) {
            var place = deadlines("- period: 7d", "- period: " + wrong);
            expect("badSpan", place, wrong);
            deadlines("- period: " + wrong, "- period: 7d");
        }
    }

    @Test
    void aRollThatIsNone() throws Refused {
        expect("notOneOf", deadlines("roll: none", "roll: sideways"), "sideways", "backward");
    }

    @Test
    void aDirectionThatIsNone() throws Refused {
        expect("notOneOf", deadlines("direction: before", "direction: around"), "around");
    }

    @Test
    void aCountingThatIsNotThere() throws Refused {
        expect("unknownReference", deadlines("counting: substance", "counting: substanec"), "substanec");
    }

    @Test
    void aSetOfDaysThatIsNotThere() throws Refused {
        expect("unknownReference", deadlines("forward: [state]", "forward: [states]"), "states");
    }

    @Test
    void aVariantThatIsNotThere() throws Refused {
        expect("unknownReference", deadlines("when: abroad", "when: aboard"), "aboard");
    }

    @Test
    void anEventWithVariantsOnly() throws Refused {
        var place = deadlines("- period: 10d\n        roll: forward\n        counting: procedure\n        safe: 2d\n        law: civil-procedure\n        verified: true\n        numbers:\n          - { article: 83",
            "- period: 10d\n        when: abroad\n        roll: forward\n        counting: procedure\n        safe: 2d\n        law: civil-procedure\n        verified: true\n        numbers:\n          - { article: 83");
        expect("onlyVariants", below(place, -1), "missed-deadline");
    }

    @Test
    void aLawThatIsNotThere() throws Refused {
        expect("unknownReference", deadlines("law: fee-measures", "law: fee-measure"), "fee-measure");
    }

    @Test
    void anArticleOutsideTheDaysOfItsLaw() throws Refused {
        expect("outsideLaw", deadlines("{ law: civil-code, article: 188, paragraph: 1, from: 2021-01-01", "{ law: civil-code, article: 188, paragraph: 1, from: 2020-12-31"), "2020-12-31");
    }

    @Test
    void aTransitionThatIsNotSaid() throws Refused {
        expect("outsideLaw", deadlines("transitional: true, ", ""), "2018-07-23");
    }

    @Test
    void aGapBetweenTheRulesOfAnEvent() throws Refused {
        expect("gap", deadlines("from: 2015-10-01, to: 2017-09-30", "from: 2015-10-02, to: 2017-09-30"), "limitation", "2015-10-01");
    }

    @Test
    void anOverlapOfTheRulesOfAnEvent() throws Refused {
        expect("overlap", deadlines("from: 2015-10-01, to: 2017-09-30", "from: 2015-09-30, to: 2017-09-30"), "limitation");
    }

    @Test
    void aMarginInAnotherUnit() throws Refused {
        expect("badMargin", deadlines("safe: 30d", "safe: 1m"), "1m");
        deadlines("safe: 1m", "safe: 30d");
        expect("badMargin", deadlines("safe-hours: 4h", "safe-hours: 4d"), "4d");
    }

    @Test
    void clearMonths() throws Refused {
        expect("clear", below(deadlines("- period: 2y\n", "- period: 2y\n        clear: true\n"), 1), "2y");
    }

    @Test
    void aMissingVerifiedMark() throws Refused {
        expect("missing", deadlines("        verified: true\n        numbers:\n          - { article: 22", "        numbers:\n          - { article: 22").replaceFirst("\\d+$", String.valueOf(lineOf("deadlines.yaml", "key: fee\n") + 6)), "verified");
    }

    @Test
    void anEventTwice() throws Refused {
        expect("duplicateRow", deadlines("key: fee\n", "key: answer\n").replaceFirst("\\d+$", String.valueOf(lineOf("deadlines.yaml", "latin: the defendant's answer") - 2)), "answer");
    }

    @Test
    void aTestOfThePackThatDoesNotComeOut() throws Refused {
        var place = pack.change("tests.yaml", "2017-01-27 2017-02-03 2017-01-24", "2017-01-27 2017-02-04 2017-01-24");
        assertThat(pack.faults().stream().map(f -> f.in(Lang.EN))).containsExactly(place + ": the pack's test expects 2017-01-27 2017-02-04 2017-01-24, the pack gives 2017-01-27 2017-02-03 2017-01-24.");
    }

    @Test
    void aTestWithATimeThatIsNone() throws Refused {
        var place = pack.change("tests.yaml", "2017-01-09T10:20", "2017-01-09T25:20");
        assertThat(pack.faults().getFirst().in(Lang.EN)).startsWith(place).contains("2017-01-09T25:20");
    }

    private int lineOf(String file, String text) {
        try {
            var all = Files.readString(pack.folder().resolve(file));
            return 1 + (int) all.substring(0, all.indexOf(text)).chars().filter(c -> c == '\n').count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

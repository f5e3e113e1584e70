package plaint.forum;

import static org.assertj.core.api.Assertions.assertThat;

import com.tyme.holiday.LegalHoliday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import plaint.forum.Deadlines.Given;
import plaint.forum.Deadlines.Moment;
import plaint.text.Refused;

/// Every day of 2016 to 2026 of the pack's calendar, held against the notices as a table and against the calendar of another author.
class CnCalendarTest {
    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final Pattern DAY = Pattern.compile("(?:(\\d{4})-)?(\\d+)/(\\d+)");

    private static final String TABLE = """
        2016: 1/1; 2/7~2/13; 4/4; 5/1~5/2; 6/9~6/11; 9/15~9/17; 10/1~10/7; W 2/6 2/14 6/12 9/18 10/8 10/9
        2017: 1/1~1/2; 1/27~2/2; 4/2~4/4; 5/1; 5/28~5/30; 10/1~10/8; W 1/22 2/4 4/1 5/27 9/30
        2018: 1/1; 2/15~2/21; 4/5~4/7; 4/29~5/1; 6/18; 9/24; 10/1~10/7; W 2/11 2/24 4/8 4/28 9/29 9/30
        2019: 2018-12/30~1/1; 2/4~2/10; 4/5; 5/1~5/4; 6/7; 9/13; 10/1~10/7; W 2018-12/29 2/2 2/3 4/28 5/5 9/29 10/12
        2020: 1/1; 1/24~2/2; 4/4~4/6; 5/1~5/5; 6/25~6/27; 10/1~10/8; W 1/19 4/26 5/9 6/28 9/27 10/10
        2021: 1/1~1/3; 2/11~2/17; 4/3~4/5; 5/1~5/5; 6/12~6/14; 9/19~9/21; 10/1~10/7; W 2/7 2/20 4/25 5/8 9/18 9/26 10/9
        2022: 1/1~1/3; 1/31~2/6; 4/3~4/5; 4/30~5/4; 6/3~6/5; 9/10~9/12; 10/1~10/7; W 1/29 1/30 4/2 4/24 5/7 10/8 10/9
        2023: 2022-12/31~1/2; 1/21~1/27; 4/5; 4/29~5/3; 6/22~6/24; 9/29~10/6; W 1/28 1/29 4/23 5/6 6/25 10/7 10/8
        2024: 1/1; 2/10~2/17; 4/4~4/6; 5/1~5/5; 6/10; 9/15~9/17; 10/1~10/7; W 2/4 2/18 4/7 4/28 5/11 9/14 9/29 10/12
        2025: 1/1; 1/28~2/4; 4/4~4/6; 5/1~5/5; 5/31~6/2; 10/1~10/8; W 1/26 2/8 4/27 9/28 10/11
        2026: 1/1~1/3; 2/15~2/23; 4/4~4/6; 5/1~5/5; 6/19~6/21; 9/25~9/27; 10/1~10/7; W 1/4 2/14 2/28 5/9 9/20 10/10
        """;

    /// True: worked, false: off; days the table is silent on are not in it.
    private static Map<LocalDate, Boolean> table() {
        var days = new TreeMap<LocalDate, Boolean>();
        for (var line : TABLE.lines().toList()) {
            int year = Integer.parseInt(line.substring(0, 4));
            var parts = line.substring(6).split("; W ");
            for (var range : parts[0].split(";")) {
                var ends = range.strip().split("~");
                for (var day = day(year, ends[0]); !day.isAfter(day(year, ends[ends.length - 1])); day = day.plusDays(1)) days.put(day, false);
            }
            for (var worked : parts[1].split(" ")) days.put(day(year, worked), true);
        }
        return days;
    }

    private static LocalDate day(int year, String text) {
        var m = DAY.matcher(text);
        if (!m.matches()) throw new IllegalArgumentException(text);
        return LocalDate.of(m.group(1) == null ? year : Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)));
    }

    private static boolean weekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    @Test
    void everyDayIsWhatTheTableAndAnotherCalendarSay() throws Refused {
        var deadlines = new Forums(PackCopy.delivered().getParent()).get("cn").deadlines();
        var table = table();
        var againstTable = new ArrayList<LocalDate>();
        var againstOther = new ArrayList<LocalDate>();
        for (var day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            boolean working = deadlines.due(Span.read("1d"), false, false, new Moment(day.minusDays(1)), Given.NOTHING).due().day().equals(day);
            if (working != table.getOrDefault(day, weekday(day))) againstTable.add(day);
            var other = LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
            if (working != (other == null ? weekday(day) : other.isWork())) againstOther.add(day);
        }
        assertThat(againstTable).isEmpty();
        assertThat(againstOther).isEmpty();
        assertThat(table).hasSizeGreaterThan(300).containsEntry(LocalDate.of(2020, 2, 2), false).containsEntry(LocalDate.of(2018, 12, 29), true);
    }

    /// The names of the holidays, which the table does not give.
    @Test
    void everyDayOffHasTheNameOfItsHoliday() throws Refused {
        var deadlines = new Forums(PackCopy.delivered().getParent()).get("cn").deadlines();
        for (var entry : table().entrySet()) {
            if (entry.getValue()) continue;
            var day = entry.getKey();
            var steps = deadlines.due(Span.read("1d"), false, false, new Moment(day.minusDays(1)), Given.NOTHING).steps();
            var told = steps.stream().filter(s -> s.key().startsWith("holiday")).findFirst().orElseThrow().text();
            var name = LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth()).getName();
            assertThat(told.zh()).contains(name.equals("国庆中秋") ? "中秋节、国庆节" : name);
            assertThat(told.en()).containsAnyOf("New Year", "Festival", "Tomb-Sweeping Day", "Labour Day", "National Day");
        }
    }
}

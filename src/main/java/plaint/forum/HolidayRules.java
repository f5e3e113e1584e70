package plaint.forum;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plaint.forum.Forum.Word;

/// The days off of a set of calendar.yaml that follow a rule instead of a yearly list. `day` is written `07-04` (every year), `nth 4 thursday 11` (the fourth Thursday of November),
/// `last monday 05`, `easter -2` (days from Easter Sunday, Gregorian), or `2022-09-19` (once); `+1` behind the first three moves it on by days. `observed` of the set says what becomes
/// of a holiday on a weekend: `stays`, `nearest` (Saturday to Friday, Sunday to Monday), or `next` (the next weekday that is no holiday itself). A row holds from its `from` to its `to`,
/// by the day itself.
final class HolidayRules {
    private static final Pattern FIXED = Pattern.compile("(\\d\\d)-(\\d\\d)(?: \\+(\\d))?");
    private static final Pattern NTH = Pattern.compile("nth ([1-4]) ([a-z]+) (\\d\\d)(?: \\+(\\d))?");
    private static final Pattern LAST = Pattern.compile("last ([a-z]+) (\\d\\d)(?: \\+(\\d))?");
    private static final Pattern EASTER = Pattern.compile("easter ([+-]\\d{1,2})");

    enum Observed { STAYS, NEAREST, NEXT }

    /// A day off; `moved`: it stands for a holiday that falls on another day.
    record Off(LocalDate day, Word name, Word source, boolean moved, boolean verified, Spot spot) { }

    private record Holiday(Word name, Word source, Period period, In in, boolean verified, Spot spot) { }

    /// Which day it is in a year; null: none.
    private interface In {
        LocalDate of(int year);
    }

    private final List<Holiday> holidays = new ArrayList<>();
    private final Observed observed;
    private final int first;
    private final int last;

    HolidayRules(Row set) {
        observed = Observed.valueOf(set.oneOf("observed", "stays", "nearest", "next").toUpperCase(Locale.ROOT));
        first = set.count("first-year");
        last = set.count("last-year");
        var source = set.word("source", "latin-source");
        boolean verified = set.flag("verified");
        if (set.faults().none() && (last < first || last - first > 200)) set.faults().add(set.spot("last-year"), "forum.fault.backwards", first, last);
        for (var row : set.rows("holidays")) {
            var period = row.has("from") ? row.period() : new Period(LocalDate.of(1, 1, 1), null);
            holidays.add(new Holiday(row.word("name", "latin"), row.has("source") ? row.word("source", "latin-source") : source, period, in(row), row.flag("verified") && verified, row.spot()));
            row.done();
        }
    }

    private static In in(Row row) {
        var text = row.text("day");
        Matcher m;
        if ((m = FIXED.matcher(text)).matches()) return fixed(row, text, Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), plus(m.group(3)));
        if ((m = NTH.matcher(text)).matches()) return weekday(row, text, Integer.parseInt(m.group(1)), m.group(2), m.group(3), plus(m.group(4)));
        if ((m = LAST.matcher(text)).matches()) return weekday(row, text, -1, m.group(1), m.group(2), plus(m.group(3)));
        if ((m = EASTER.matcher(text)).matches()) {
            int days = Integer.parseInt(m.group(1));
            return year -> easter(year).plusDays(days);
        }
        if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            var once = row.date("day");
            return year -> year == once.getYear() ? once : null;
        }
        return bad(row, text);
    }

    private static int plus(String group) {
        return group == null ? 0 : Integer.parseInt(group);
    }

    private static In bad(Row row, String text) {
        if (!text.isEmpty()) row.faults().add(row.spot("day"), "forum.fault.badHoliday", text);
        return year -> null;
    }

    private static In fixed(Row row, String text, int month, int day, int plus) {
        if (month < 1 || month > 12 || day < 1 || day > java.time.Month.of(month).maxLength()) return bad(row, text);
        return year -> MonthDay.of(month, day).isValidYear(year) ? LocalDate.of(year, month, day).plusDays(plus) : null;
    }

    private static In weekday(Row row, String text, int nth, String name, String month, int plus) {
        int m = Integer.parseInt(month);
        for (var d : DayOfWeek.values())
            if (d.name().toLowerCase(Locale.ROOT).equals(name) && m >= 1 && m <= 12)
                return year -> LocalDate.of(year, m, 1).with(nth > 0 ? TemporalAdjusters.dayOfWeekInMonth(nth, d) : TemporalAdjusters.lastInMonth(d)).plusDays(plus);
        return bad(row, text);
    }

    /// The Gregorian computus (Meeus, Jones, Butcher).
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int n = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }

    int firstYear() {
        return first;
    }

    int lastYear() {
        return last;
    }

    /// What a year's holidays take off, in order of days; a holiday of early January may take off a day of the December before.
    List<Off> of(int year, Set<DayOfWeek> weekend) {
        var off = new ArrayList<Off>();
        for (var h : holidays) {
            var day = h.in().of(year);
            if (day != null && h.period().covers(day)) off.add(new Off(day, h.name(), h.source(), false, h.verified(), h.spot()));
        }
        off.sort(Comparator.comparing(Off::day));
        var taken = new HashSet<LocalDate>();
        off.forEach(o -> taken.add(o.day()));
        for (var o : List.copyOf(off)) {
            if (!weekend.contains(o.day().getDayOfWeek()) || observed == Observed.STAYS) continue;
            var day = o.day().plusDays(observed == Observed.NEAREST && o.day().getDayOfWeek() == DayOfWeek.SATURDAY ? -1 : 1);
            while (observed == Observed.NEXT && (weekend.contains(day.getDayOfWeek()) || taken.contains(day))) day = day.plusDays(1);
            taken.add(day);
            off.add(new Off(day, o.name(), o.source(), true, o.verified(), o.spot()));
        }
        return off;
    }
}

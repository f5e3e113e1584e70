package plaint.forum;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import plaint.forum.Forum.Word;
import plaint.text.Lang;
import plaint.text.Words;

/// calendar.yaml: which days are working days. The week's end, and sets of lists, a list a year: days off with the holiday's name, and days of a week's end that
/// are worked instead; or rules from which the days of each year follow ([HolidayRules]). A set holds everywhere, or only at the courts it names, so that a state's or a court's own days off are data. A list may reach into
/// the last week of the year before. Where there is no list, only the week's end is off, and [#unlisted] says so.
final class DayTable {
    private static final Word NONE = new Word("", "");
    private static final MonthDay LAST_WEEK = MonthDay.of(12, 25);

    /// What a day is; `name` and `source` only for those a list speaks of, `verified`: whether that list was held against its source.
    record Look(Kind kind, Word name, Word source, boolean verified) {
        boolean working() {
            return kind == Kind.PLAIN || kind == Kind.WORKED;
        }
    }

    enum Kind { PLAIN, WORKED, WEEKEND, OFF }

    /// A year no list was found for; `issued` false: it is known that there is none yet.
    record Unlisted(int year, boolean issued) { }

    private record Entry(Look look, Spot spot) { }

    private record Years(Set<String> courts, Map<LocalDate, Entry> days, Map<Integer, Spot> listed) { }

    private final Set<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);
    private final Map<String, Years> sets = new LinkedHashMap<>();
    private int unpublished = Integer.MAX_VALUE;

    DayTable(Row file, CourtList courts) {
        var names = java.util.Arrays.stream(DayOfWeek.values()).map(d -> d.name().toLowerCase(Locale.ROOT)).toList();
        for (var name : file.texts("weekend")) {
            if (names.contains(name)) weekend.add(DayOfWeek.of(names.indexOf(name) + 1));
            else file.faults().add(file.spot("weekend"), "forum.fault.notOneOf", "weekend", name, String.join(", ", names));
        }
        if (weekend.size() == names.size()) file.faults().add(file.spot("weekend"), "forum.fault.noWorkingDay");
        if (file.has("unpublished-from")) unpublished = file.count("unpublished-from");
        for (var row : file.rows("sets")) set(row, courts);
        file.done();
        for (var set : sets.values())
            set.listed().forEach((year, spot) -> {
                if (year >= unpublished) file.faults().add(spot, "forum.fault.published", year, unpublished);
            });
    }

    private void set(Row row, CourtList courts) {
        var key = row.key("key");
        row.word("name", "latin");
        var only = row.has("courts") ? row.texts("courts") : List.<String>of();
        for (var code : only) if (courts.all().stream().noneMatch(c -> c.code().equals(code))) row.faults().add(row.spot("courts"), "forum.fault.unknownReference", "courts", code);
        var set = new Years(Set.copyOf(only), new HashMap<>(), new TreeMap<>());
        if (row.has("holidays")) computed(new HolidayRules(row), set);
        else for (var year : row.rows("years")) year(year, set);
        row.done();
        if (sets.putIfAbsent(key, set) != null) row.faults().add(row.spot("key"), "forum.fault.duplicateRow", key);
        Integer before = null;
        for (var year : set.listed().entrySet()) {
            if (before != null && year.getKey() != before + 1) row.faults().add(year.getValue(), "forum.fault.yearGap", before + 1, year.getKey() - 1);
            before = year.getKey();
        }
    }

    private void computed(HolidayRules rules, Years set) {
        for (int year = rules.firstYear(); year <= rules.lastYear(); year++) {
            for (var off : rules.of(year, weekend)) {
                set.listed().put(year, off.spot());
                var name = off.moved() ? new Word(Words.in(Lang.ZH).say("forum.holiday.moved", off.name().zh()), Words.in(Lang.EN).say("forum.holiday.moved", off.name().en())) : off.name();
                set.days().putIfAbsent(off.day(), new Entry(new Look(Kind.OFF, name, off.source(), off.verified()), off.spot()));
            }
        }
    }

    private void year(Row row, Years set) {
        int year = row.count("year");
        var source = row.word("source", "latin-source");
        row.date("issued");
        boolean verified = row.flag("verified");
        if (set.listed().putIfAbsent(year, row.spot("year")) != null) row.faults().add(row.spot("year"), "forum.fault.duplicateRow", year);
        for (var off : row.rows("off")) off(off, year, source, verified, set);
        for (var work : row.optionalDates("work").entrySet()) {
            var day = work.getKey();
            if (!weekend.contains(day.getDayOfWeek())) row.faults().add(work.getValue(), "forum.fault.notWeekend", day);
            put(set, year, day, new Entry(new Look(Kind.WORKED, NONE, source, verified), work.getValue()), row.faults());
        }
        row.done();
    }

    private static void off(Row row, int year, Word source, boolean verified, Years set) {
        var from = row.date("from");
        var to = row.has("to") ? row.date("to") : from;
        var look = new Look(Kind.OFF, row.word("name", "latin"), source, verified);
        row.done();
        if (to.isBefore(from)) row.faults().add(row.spot("to"), "forum.fault.offBackwards", from, to);
        if (from.plusDays(366).isBefore(to)) row.faults().add(row.spot("to"), "forum.fault.otherYear", to, year);
        else for (var day = from; !day.isAfter(to); day = day.plusDays(1)) put(set, year, day, new Entry(look, row.spot()), row.faults());
    }

    private static void put(Years set, int year, LocalDate day, Entry entry, Faults faults) {
        boolean lastWeekBefore = day.getYear() == year - 1 && !MonthDay.from(day).isBefore(LAST_WEEK);
        if (day.getYear() != year && !lastWeekBefore) faults.add(entry.spot(), "forum.fault.otherYear", day, year);
        var first = set.days().putIfAbsent(day, entry);
        if (first != null) faults.add(entry.spot(), "forum.fault.dayTwice", day, first.spot());
    }

    boolean has(String set) {
        return sets.containsKey(set);
    }

    /// A day off in any of the sets is off; one worked in any is worked.
    Look look(LocalDate day, Collection<String> keys, String court) {
        var said = new ArrayList<Look>();
        for (var set : of(keys, court)) if (set.days().containsKey(day)) said.add(set.days().get(day).look());
        for (var look : said) if (look.kind() == Kind.OFF) return look;
        if (!said.isEmpty()) return said.getFirst();
        return new Look(weekend.contains(day.getDayOfWeek()) ? Kind.WEEKEND : Kind.PLAIN, NONE, NONE, true);
    }

    /// The year whose list is missing to say what `day` is: its own, or, in the last week of December, the next.
    Optional<Unlisted> unlisted(LocalDate day, Collection<String> keys, String court) {
        int last = MonthDay.from(day).isBefore(LAST_WEEK) ? day.getYear() : day.getYear() + 1;
        for (var set : of(keys, court))
            for (int year = day.getYear(); year <= last; year++) if (!set.listed().containsKey(year)) return Optional.of(new Unlisted(year, year < unpublished));
        return Optional.empty();
    }

    private List<Years> of(Collection<String> keys, String court) {
        return keys.stream().map(sets::get).filter(s -> s.courts().isEmpty() || s.courts().contains(court)).toList();
    }
}

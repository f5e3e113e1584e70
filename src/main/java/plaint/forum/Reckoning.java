package plaint.forum;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import plaint.forum.DayTable.Kind;
import plaint.forum.DayTable.Look;
import plaint.forum.DeadlineRules.Roll;
import plaint.forum.DeadlineRules.Rule;
import plaint.forum.DeadlineRules.Served;
import plaint.forum.Deadlines.Due;
import plaint.forum.Deadlines.Moment;
import plaint.forum.Forum.Word;
import plaint.forum.Span.Unit;
import plaint.text.Refused;

/// One computation of what is due, with its steps; made anew for each.
final class Reckoning {
    private static final int LAST_YEAR = 9999;
    private final DayTable days;
    private final String court;
    private final Steps steps = new Steps();
    private final TreeSet<Integer> toldUnlisted = new TreeSet<>();
    private final LinkedHashSet<Word> unverifiedLists = new LinkedHashSet<>();
    private Served service;

    Reckoning(DayTable days, String court) {
        this.days = days;
        this.court = court;
    }

    /// The day service takes effect by the way it was made; `sets` say what working days are, where it takes effect after some of them.
    Moment served(Served way, Moment start, List<String> sets) throws Refused {
        service = way;
        if (way.cutoff() != null) start = inTime(way, start, sets);
        if (way.deemed() == null) {
            steps.add("forum.step.served", way.cited(), way.name(), start, way.day());
            return start;
        }
        var effect = new Moment(inReach(later(start.day(), way.deemed(), sets)));
        steps.add("forum.step.deemed", way.cited(), way.name(), start, way.deemed(), effect, way.day());
        if (way.onWorkingDay() && !look(effect.day(), sets).working()) {
            effect = new Moment(nextWorking(effect.day(), 1, sets, true));
            steps.add("forum.step.deemedMoved", way.cited(), effect);
        }
        return effect;
    }

    /// What is done after the hour, or on a day that is no working day, counts as done on the next working day; without an hour it is taken as done in time, and that is said.
    private Moment inTime(Served way, Moment start, List<String> sets) {
        tellUnlisted(start.day(), sets);
        boolean late = start.time() != null && start.time().isAfter(way.cutoff());
        if (start.time() == null) steps.add("forum.step.cutoffAssumed", way.cited(), start, way.cutoff());
        if (!late && look(start.day(), sets).working()) return start;
        var day = nextWorking(late ? start.day().plusDays(1) : start.day(), 1, sets, false);
        steps.add("forum.step.cutoff", way.cited(), start, way.cutoff(), day);
        return new Moment(day);
    }

    Due due(Rule rule, Moment start, List<Implied.Stop> stops) throws Refused {
        return rule.span().unit() == Unit.HOUR ? hours(rule, start) : wholeDays(rule, start.day(), stops);
    }

    private Due wholeDays(Rule rule, LocalDate start, List<Implied.Stop> stops) throws Refused {
        var counting = rule.counting();
        int way = rule.before() ? -1 : 1;
        var sets = rule.before() ? counting.backward() : counting.forward();
        if (counting.firstDay()) steps.add("forum.step.firstDayCounted", counting.on(start), start);
        else steps.add("forum.step.firstDay", counting.on(start), start, start.plusDays(way));
        var raw = inReach(count(rule, start, way, sets));
        steps.add(rule.before() ? "forum.step.before" : "forum.step.after", rule.cited(), rule.span(), start, raw);
        var counted = raw;
        for (var stop : stops) raw = after(stop, raw);
        long stopped = ChronoUnit.DAYS.between(counted, raw);
        var due = move(rule, raw, sets);
        if (service != null && service.extra() != null) due = extra(rule, due, sets);
        var safe = safe(rule, start, raw.isBefore(due) ? raw : due, sets);
        close(rule, rule.counting().on(start));
        return new Due(new Moment(raw), new Moment(due), new Moment(safe), steps.all(), rule.span(), rule.before(), rule.cited() == null ? null : rule.cited().text(), stopped, new Moment(start));
    }

    /// The end moves on by the days the period stood still, where it stood still before it ended.
    private LocalDate after(Implied.Stop stop, LocalDate raw) throws Refused {
        if (stop.from().isAfter(raw)) return raw;
        long days = ChronoUnit.DAYS.between(stop.from(), stop.until());
        var moved = inReach(raw.plusDays(days));
        var stand = Implied.on(stop.why().rules(), stop.from());
        steps.add("forum.step.stopped", stand == null ? (Word) null : stand.text(), stop.why().name(), stop.from(), stop.until(), days, moved);
        if (stand != null && !stand.verified()) steps.add("forum.step.unverified", stand.text(), stand.text());
        return moved;
    }

    private LocalDate count(Rule rule, LocalDate start, int way, List<String> sets) {
        var span = rule.span();
        var counting = rule.counting();
        int first = counting.firstDay() ? -1 : 0;
        int clear = rule.clear() ? 1 : 0;
        if (rule.clear()) steps.add("forum.step.clear", counting.on(start), span);
        boolean working = span.unit() == Unit.WORKING_DAY || span.unit() == Unit.DAY && span.count() <= counting.workingDaysUpTo();
        if (working) {
            steps.add("forum.step.workingDays", counting.on(start));
            // the whole days between are working days; the day beside them may be any
            return workingDays(start, (span.count() + first) * way, sets).plusDays((long) clear * way);
        }
        if (span.days()) return start.plusDays((long) way * (span.count() + first + clear));
        var end = plus(start, span, way);
        if (end.getDayOfMonth() != start.getDayOfMonth()) steps.add("forum.step.monthEnd", counting.on(start), start.getDayOfMonth(), end);
        return end.plusDays((long) first * way);
    }

    private LocalDate workingDays(LocalDate start, int count, List<String> sets) {
        var day = start;
        for (int left = Math.abs(count); left > 0;) {
            day = day.plusDays(Integer.signum(count));
            tellUnlisted(day, sets);
            if (look(day, sets).working()) left--;
        }
        return day;
    }

    private LocalDate later(LocalDate day, Span span, List<String> sets) {
        return span.unit() == Unit.WORKING_DAY ? workingDays(day, span.count(), sets) : plus(day, span, 1);
    }

    private static LocalDate plus(LocalDate day, Span span, int way) {
        return switch (span.unit()) {
            case YEAR -> day.plusYears((long) way * span.count());
            case MONTH -> day.plusMonths((long) way * span.count());
            default -> day.plusDays((long) way * span.count());
        };
    }

    private Due hours(Rule rule, Moment start) throws Refused {
        if (start.time() == null) throw new Refused("forum.refused.noTime", rule.span(), start);
        var counting = rule.counting();
        var at = start.day().atTime(start.time());
        var sets = rule.before() ? counting.backward() : counting.forward();
        if (!rule.before() && counting.nextHour()) {
            at = at.truncatedTo(ChronoUnit.HOURS).plusHours(1);
            steps.add("forum.step.nextHour", counting.on(start.day()), start, new Moment(at));
        } else steps.add("forum.step.atOnce", counting.on(start.day()), start);
        var raw = at.plusHours((rule.before() ? -1L : 1L) * rule.span().count());
        inReach(raw.toLocalDate());
        steps.add(rule.before() ? "forum.step.before" : "forum.step.after", rule.cited(), rule.span(), new Moment(at), new Moment(raw));
        var due = move(rule, raw.toLocalDate(), sets).atTime(raw.toLocalTime());
        var safe = safeHour(rule, start.day().atTime(start.time()), raw.isBefore(due) ? raw : due, sets);
        close(rule, counting.on(start.day()));
        return new Due(new Moment(raw), new Moment(due), new Moment(safe), steps.all(), rule.span(), rule.before(), rule.cited() == null ? null : rule.cited().text(), 0, start);
    }

    /// Moves a last day off days that are no working days, telling each run of them.
    private LocalDate move(Rule rule, LocalDate raw, List<String> sets) {
        var cited = rule.counting().on(raw);
        tellUnlisted(raw, sets);
        var look = look(raw, sets);
        if (look.working()) {
            if (look.kind() == Kind.WORKED) steps.add("forum.step.worked", cited, raw, look.source());
            else steps.add("forum.step.workingDay", cited, raw);
            return raw;
        }
        if (rule.roll() == Roll.NONE) {
            tellRun(raw, raw, look);
            steps.add("forum.step.fixed", rule.cited(), raw);
            return raw;
        }
        int way = rule.roll() == Roll.FORWARD ? 1 : -1;
        var to = nextWorking(raw, way, sets, true);
        steps.add(way > 0 ? "forum.step.forward" : "forum.step.backward", cited, to);
        var reached = look(to, sets);
        if (reached.kind() == Kind.WORKED) steps.add("forum.step.worked", (Citation) null, to, reached.source());
        return to;
    }

    private LocalDate nextWorking(LocalDate from, int way, List<String> sets, boolean told) {
        var runFrom = from;
        var day = from;
        tellUnlisted(day, sets);
        var before = look(day, sets);
        while (!before.working()) {
            day = day.plusDays(way);
            tellUnlisted(day, sets);
            var now = look(day, sets);
            if (!now.equals(before)) {
                if (told) tellRun(runFrom, day.minusDays(way), before);
                runFrom = day;
            }
            before = now;
        }
        return day;
    }

    private void tellRun(LocalDate a, LocalDate b, Look look) {
        var from = a.isBefore(b) ? a : b;
        var to = a.isBefore(b) ? b : a;
        if (look.kind() == Kind.WEEKEND) {
            if (from.equals(to)) steps.add("forum.step.weekendDay", (Citation) null, from);
            else steps.add("forum.step.weekend", (Citation) null, from, to);
        } else if (from.equals(to)) steps.add("forum.step.holidayDay", (Citation) null, from, look.name(), look.source());
        else steps.add("forum.step.holiday", (Citation) null, from, to, look.name(), look.source());
    }

    private LocalDate extra(Rule rule, LocalDate due, List<String> sets) throws Refused {
        var more = service.extra();
        var later = inReach(later(due, more, sets));
        steps.add("forum.step.extra", service.cited(), service.name(), more, later);
        return move(rule, later, sets);
    }

    /// The margin ahead of the end, and back to a working day; not before the period starts.
    private LocalDate safe(Rule rule, LocalDate start, LocalDate end, List<String> sets) {
        var wanted = nextWorking(end.minusDays(rule.safe().count()), -1, sets, false);
        var safe = !rule.before() && wanted.isBefore(start) ? start : wanted;
        if (safe.equals(wanted)) steps.add("forum.step.safe", (Citation) null, safe, rule.safe(), end);
        else steps.add("forum.step.safeAtOnce", (Citation) null, safe);
        return safe;
    }

    private LocalDateTime safeHour(Rule rule, LocalDateTime start, LocalDateTime end, List<String> sets) {
        var margin = end.minusHours(rule.safe().count());
        var wanted = nextWorking(margin.toLocalDate(), -1, sets, false).atTime(margin.toLocalTime());
        var safe = !rule.before() && wanted.isBefore(start) ? start : wanted;
        if (safe.equals(wanted)) steps.add("forum.step.safe", (Citation) null, new Moment(safe), rule.safe(), new Moment(end));
        else steps.add("forum.step.safeAtOnce", (Citation) null, new Moment(safe));
        return safe;
    }

    private void close(Rule rule, Citation counted) {
        if (rule.note() != null) steps.add("forum.step.note", rule.cited(), rule.note());
        for (var cited : new LinkedHashSet<>(Arrays.asList(rule.cited(), counted)))
            if (cited != null && !cited.verified()) steps.add("forum.step.unverified", cited, cited.text());
        // a day off or worked by such a list decided, or was passed on the way to the safe date
        for (var list : unverifiedLists) steps.add("forum.step.unverifiedList", (Citation) null, list);
    }

    private Look look(LocalDate day, List<String> sets) {
        var look = days.look(day, sets, court);
        if (!look.verified()) unverifiedLists.add(look.source());
        return look;
    }

    /// Says once a year that no list of days off was at hand.
    private void tellUnlisted(LocalDate day, List<String> sets) {
        days.unlisted(day, sets, court).filter(u -> toldUnlisted.add(u.year()))
            .ifPresent(u -> steps.add(u.issued() ? "forum.step.noList" : "forum.step.notIssued", (Citation) null, u.year()));
    }

    private static LocalDate inReach(LocalDate day) throws Refused {
        if (day.getYear() > LAST_YEAR || day.getYear() < 1) throw new Refused("forum.refused.tooFar", day.getYear());
        return day;
    }
}

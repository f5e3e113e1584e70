package plaint.forum;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import plaint.forum.Forum.Word;
import plaint.text.Refused;

/// When something is due, by the rules and the calendar of one forum pack, with every step of the arithmetic. The arithmetic knows no country: what is counted,
/// which days are off, where a last day moves to and what a way of service adds is all data of the pack. Days are days of the court's own place, without a time
/// zone. A suggestion to be checked by a lawyer, never a promise: what was not held against its source says so in a step. Immutable; thread-safe.
public final class Deadlines {
    private final String pack;
    private final DeadlineRules rules;
    private final DayTable days;
    private final CourtList courts;

    Deadlines(String pack, DeadlineRules rules, DayTable days, CourtList courts) {
        this.pack = pack;
        this.rules = rules;
        this.days = days;
        this.courts = courts;
    }

    /// A day, or with `time` a moment of it; `time` null: the whole day. Written as ISO 8601.
    public record Moment(LocalDate day, LocalTime time) {
        public Moment(LocalDate day) {
            this(day, null);
        }

        public Moment(LocalDateTime moment) {
            this(moment.toLocalDate(), moment.toLocalTime());
        }

        @Override public String toString() {
            return time == null ? day.toString() : day.atTime(time).toString();
        }
    }

    /// What is known besides the start; `service` and `court` may be null. `abroad`: the party has no domicile in the country.
    public record Given(String service, String court, boolean abroad) {
        public static final Given NOTHING = new Given(null, null, false);
    }

    /// One step of the arithmetic in both languages; `rule` is null where the step rests on no article.
    public record Step(String key, Word text, Word rule) { }

    /// `raw`: where the count ends. `due`: the last day (or moment) in time, moved off days that are no working days where the rule moves it. `safe`: a working day by
    /// which it is better done, ahead of `raw` by the margin of the pack. `span`, `before` and `rule` tell what was counted, and where that stands; `stopped`: the days
    /// the period stood still; `from`: where the count began, later than the start where the way of service takes effect later.
    public record Due(Moment raw, Moment due, Moment safe, List<Step> steps, Span span, boolean before, Word rule, long stopped, Moment from) { }

    /// What a day is at a court: `working` or not, and its holiday's name, or that it is a weekend day worked; empty for a plain day and a plain weekend.
    public record DayKind(boolean working, Word name, boolean worked) { }

    /// An event a period starts from (or, with `before`, is counted back from), with its latest general rule.
    public record Event(String key, Word name, Word start, Span period, boolean before, Word rule, boolean verified) { }

    public List<Event> events() {
        return rules.events();
    }

    /// The ways of service the pack knows.
    public List<String> services() {
        return rules.services();
    }

    /// Whether what starts so (`served-judgment`) can be served that way by that court on that day; a way or a day the pack says nothing of serves everything.
    public boolean serves(String way, String starts, String court, LocalDate on) {
        try {
            var rule = rules.served(pack, way, on);
            return !rule.notFor().contains(starts) || rule.unless().contains(court);
        } catch (Refused e) {
            return true;
        }
    }

    /// What each way of service is called, and which day is given with it.
    public Word serviceName(String way) {
        return rules.serviceName(way);
    }

    /// The event of this key; refused where the pack has none.
    public Event event(String key) throws Refused {
        for (var e : rules.events()) if (e.key().equals(key)) return e;
        throw new Refused("forum.refused.deadline", key, pack, String.join(", ", rules.events().stream().map(Event::key).toList()));
    }

    /// What is due because of what is recorded in a case.
    public List<Implied> implied() {
        return rules.implied().all();
    }

    /// What papers are served that start a period; empty where the pack names none.
    public List<Implied.Served> served() {
        return rules.implied().served();
    }

    /// How limitation is interrupted; null where the pack does not say.
    public LimitationRules limitation() {
        return rules.implied().limitation();
    }

    public DayKind day(LocalDate day, String court) throws Refused {
        var look = days.look(day, rules.workingDays(), court == null ? "" : courts.find(pack, court).code());
        return new DayKind(look.working(), look.name(), look.kind() == DayTable.Kind.WORKED);
    }

    /// What is due after (or before) an event the pack knows, by the rule in force on the day it happened.
    public Due due(String event, Moment start, Given given) throws Refused {
        return due(event, start, given, List.of());
    }

    /// The same where the period stood still for some time: `stops` in the order of their days, none reaching into the next.
    public Due due(String event, Moment start, Given given, List<Implied.Stop> stops) throws Refused {
        var reckoning = reckoning(given);
        var from = served(reckoning, start, given);
        var variants = new ArrayList<String>();
        if (given.service() != null) variants.add(given.service());
        if (given.abroad()) variants.add(DeadlineRules.ABROAD);
        var rule = rules.rule(pack, event, variants, from.day());
        if (rule.before() && given.service() != null) throw new Refused("forum.refused.serviceBefore", given.service());
        return reckoning.due(rule, from, stops);
    }

    /// What is due after (or before) a bare period, by the pack's general rules of counting. `clear`: that many whole days lie between the two.
    public Due due(Span period, boolean before, boolean clear, Moment start, Given given) throws Refused {
        if (before && given.service() != null) throw new Refused("forum.refused.serviceBefore", given.service());
        var reckoning = reckoning(given);
        var from = served(reckoning, start, given);
        return reckoning.due(rules.plain(pack, period, before, clear, from.day()), from, List.of());
    }

    /// The day papers served on `day` in this way count as served; refused for a way the pack does not know.
    public LocalDate inEffect(String way, LocalDate day, String court) throws Refused {
        var given = new Given(way, court, false);
        return served(reckoning(given), new Moment(day), given).day();
    }

    private Reckoning reckoning(Given given) throws Refused {
        return new Reckoning(days, given.court() == null ? "" : courts.find(pack, given.court()).code());
    }

    private Moment served(Reckoning reckoning, Moment start, Given given) throws Refused {
        return given.service() == null ? start : reckoning.served(rules.served(pack, given.service(), start.day()), start, rules.workingDays());
    }
}

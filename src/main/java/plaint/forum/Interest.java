package plaint.forum;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import plaint.forum.Forum.Word;
import plaint.text.Money;
import plaint.text.Named;
import plaint.text.Notice;
import plaint.text.Refused;

/// interest.yaml: what runs on a sum that a judgment gives. The double part for delay (迟延履行期间的加倍部分债务利息) runs on unpaid principal by the day; ordinary interest runs
/// by the year where the judgment or the pleading says so. Each line is one stretch of days with one base and one rate, rounded half up, or down where the pack says so, and the sum is the sum of the lines, so that
/// what is printed adds up. Days run from the day after `due` to `until`, both counted; the day of a payment still counts on what was unpaid before it. Where only a first day is named, the pack
/// says for each kind of interest whether that day itself is counted.
public final class Interest {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /// No sum here has more than sixteen figures before the point.
    private static final BigDecimal BEYOND = BigDecimal.TEN.pow(16);

    /// A sum owed, and the last day on which it could be paid in time.
    public record Debt(LocalDate due, Money amount) { }

    /// What was paid on the principal.
    public record Paid(LocalDate on, Money amount) { }

    /// `percent` by the day or by the year, as the kind of interest has it.
    public record Line(LocalDate from, LocalDate to, long days, Money base, BigDecimal percent, Money interest) { }

    /// `principal`: what is unpaid at the end. `rules`: what the rates rest on. `notes`: what is to be known before relying on it.
    public record Reckoned(Money interest, Money principal, List<Line> lines, List<Word> rules, List<Notice> notes) { }

    private record Rate(BigDecimal percent, Word rule, List<String> base, List<String> order, boolean verified, Period period, Spot spot) implements Period.Dated { }

    private final String pack;
    private final List<Rate> delay = new ArrayList<>();
    private final List<Rate> ordinary = new ArrayList<>();
    private final String currency;
    private final boolean firstOfDelay;
    private final boolean firstOfYears;
    private final RoundingMode round;
    private final int yearDays;
    private final LocalDate knownTo;

    Interest(String pack, Row file) {
        this.pack = pack;
        currency = file.currency();
        firstOfDelay = file.has("delay-first-day") && counted(file, "delay-first-day");
        for (var row : file.optionalRows("delay")) delay.add(rate(row, "percent-per-day", row.texts("base"), row.texts("order")));
        var years = file.optionalRow("ordinary");
        yearDays = years.count("year-days");
        knownTo = years.date("known-to");
        firstOfYears = counted(years, "first-day");
        round = years.has("round") && years.oneOf("round", "half-up", "down").equals("down") ? RoundingMode.FLOOR : RoundingMode.HALF_UP;
        for (var row : years.rows("rates")) ordinary.add(rate(row, "percent", List.of(), List.of()));
        years.done();
        file.done();
        if (!file.faults().none()) return;
        Period.unbroken("delay", delay, file.faults());
        Period.unbroken("ordinary", ordinary, file.faults());
    }

    private static boolean counted(Row row, String key) {
        return row.oneOf(key, "counted", "excluded").equals("counted");
    }

    private static Rate rate(Row row, String percent, List<String> base, List<String> order) {
        var rate = new Rate(row.decimal(percent), row.word("rule"), base, order, row.flag("verified"), row.period(), row.spot());
        row.text("source");
        row.done();
        if (rate.percent().signum() < 0) row.faults().add(row.spot(percent), "forum.fault.badNumber", percent, rate.percent().toPlainString());
        return rate;
    }

    /// The parts of a judgment the double part runs on, by the rule in force on `day`.
    public List<String> delayBase(LocalDate day) throws Refused {
        return inForce(delay, day).base();
    }

    /// What the double part is, in percent by the day, by the rule in force on `day`.
    public BigDecimal delayPercent(LocalDate day) throws Refused {
        return inForce(delay, day).percent();
    }

    /// Which part a payment goes to first, by the rule in force on `day`.
    public List<String> order(LocalDate day) throws Refused {
        return inForce(delay, day).order();
    }

    /// The double part for delay on several debts, each running from its own day, with what was paid on their principal.
    public Reckoned delay(List<Debt> debts, List<Paid> paid, LocalDate until) throws Refused {
        return reckon(delay, debts, paid, until, BigDecimal.ONE);
    }

    /// Ordinary interest by the year; the day count of a year is the pack's.
    public Reckoned ordinary(List<Debt> debts, List<Paid> paid, LocalDate until) throws Refused {
        return reckon(ordinary, debts, paid, until, BigDecimal.valueOf(yearDays));
    }

    /// Either kind on a sum that bears it from a day named to another, the last counted; whether the first is, the pack says, and the notes tell.
    public Reckoned between(Money sum, LocalDate from, LocalDate to, boolean delaying) throws Refused {
        boolean counted = delaying ? firstOfDelay : firstOfYears;
        var debts = List.of(new Debt(counted ? from.minusDays(1) : from, sum));
        var r = delaying ? delay(debts, List.of(), to) : ordinary(debts, List.of(), to);
        var notes = new ArrayList<Notice>();
        notes.add(Notice.of(counted ? "forum.interest.firstCounted" : "forum.interest.firstExcluded", from, to, r.lines().stream().mapToLong(Line::days).sum()));
        notes.addAll(r.notes());
        return new Reckoned(r.interest(), r.principal(), r.lines(), r.rules(), List.copyOf(notes));
    }

    /// The days a year counts for ordinary interest.
    public int yearDays() {
        return yearDays;
    }

    /// What a day of ordinary interest on a sum comes to at the rate in force on `day`, to four decimals, for a pleading that states it; rounded as the pack says.
    public BigDecimal perDay(Money sum, LocalDate day) throws Refused {
        return sum.amount().multiply(inForce(ordinary, day).percent()).divide(HUNDRED.multiply(BigDecimal.valueOf(yearDays)), 4, round);
    }

    private Reckoned reckon(List<Rate> rates, List<Debt> debts, List<Paid> paid, LocalDate until, BigDecimal share) throws Refused {
        for (var d : debts) if (!d.amount().currency().equals(currency)) throw new Refused("forum.refused.currency", d.amount(), pack, currency);
        var starts = new TreeSet<LocalDate>();
        debts.forEach(d -> starts.add(d.due().plusDays(1)));
        paid.forEach(p -> starts.add(p.on().plusDays(1)));
        rates.forEach(r -> starts.add(r.period().from()));
        var lines = new ArrayList<Line>();
        var rules = new TreeMap<String, Word>();
        var notes = new ArrayList<Notice>();
        var sum = new Money(0, currency);
        for (var from : starts) {
            var base = unpaid(debts, paid, from);
            if (from.isAfter(until) || base.minor() <= 0) continue;
            var next = starts.higher(from);
            var to = next == null || next.isAfter(until) ? until : next.minusDays(1);
            var rate = inForce(rates, from);
            long days = ChronoUnit.DAYS.between(from, to) + 1;
            var product = base.amount().multiply(rate.percent()).multiply(BigDecimal.valueOf(days)).divide(HUNDRED.multiply(share), 2, rates == ordinary ? round : RoundingMode.HALF_UP);
            if (sum.amount().add(product).compareTo(BEYOND) >= 0) throw new Refused("text.refused.tooGreat", product.toPlainString());
            var interest = Money.of(product, base.currency());
            lines.add(new Line(from, to, days, base, rate.percent(), interest));
            if (rules.put(rate.rule().zh(), rate.rule()) == null && !rate.verified()) notes.add(Notice.of("forum.interest.unverified", Named.of(rate.rule().zh(), rate.rule().en())));
            sum = sum.plus(interest);
        }
        if (rates == ordinary && !lines.isEmpty() && until.isAfter(knownTo)) notes.add(Notice.of("forum.interest.unknown", knownTo, lines.getLast().percent().toPlainString()));
        return new Reckoned(sum, unpaid(debts, paid, LocalDate.MAX), List.copyOf(lines), List.copyOf(rules.values()), List.copyOf(notes));
    }

    /// What runs on `day`: debts whose last day is past, less what was paid before.
    private Money unpaid(List<Debt> debts, List<Paid> paid, LocalDate day) {
        var owed = debts.stream().filter(d -> d.due().isBefore(day)).map(Debt::amount).reduce(new Money(0, currency), Money::plus);
        return paid.stream().filter(p -> p.on().isBefore(day)).map(Paid::amount).reduce(owed, Money::minus);
    }

    private Rate inForce(List<Rate> rates, LocalDate day) throws Refused {
        for (var rate : rates) if (rate.period().covers(day)) return rate;
        throw new Refused("forum.refused.interestThen", day, pack);
    }
}

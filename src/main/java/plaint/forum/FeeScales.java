package plaint.forum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plaint.forum.Forum.Fee;
import plaint.text.Money;
import plaint.text.Refused;

/// fees.yaml: court fees by kind and day, what halves them, and how a raised claim is topped up. Exact decimals; Rounded as a scale says, half up to the fen where
/// the law is silent.
final class FeeScales {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /// A share or a rule in force for a time.
    private record Rule(BigDecimal percent, Forum.Word text, Period period, Spot spot) implements Period.Dated { }

    private final Map<String, List<FeeScale>> kinds = new LinkedHashMap<>();
    private final Map<String, List<Rule>> reductions = new LinkedHashMap<>();
    private final List<Forum.Reduction> grounds = new ArrayList<>();
    private final List<Rule> topUps = new ArrayList<>();
    private final String currency;
    private final String ofClaim;

    FeeScales(Row file) {
        currency = file.currency();
        for (var row : file.rows("fees")) kind(row);
        ofClaim = file.has("of-claim") ? file.text("of-claim") : kinds.keySet().stream().findFirst().orElse("");
        if (file.has("of-claim") && !kinds.containsKey(ofClaim)) file.faults().add(file.spot("of-claim"), "forum.fault.unknownReference", "of-claim", ofClaim);
        for (var row : file.optionalRows("reductions")) reduction(row);
        for (var row : file.optionalRows("top-up")) topUps.add(rule(row, false));
        file.done();
        if (!file.faults().none()) return;
        kinds.forEach((key, scales) -> Period.unbroken(key, scales, file.faults()));
        reductions.forEach((key, rules) -> Period.unbroken(key, rules, file.faults()));
        Period.unbroken("top-up", topUps, file.faults());
    }

    private void kind(Row row) {
        var key = row.key("key");
        row.word("name", "latin");
        var scales = row.rows("scales").stream().map(FeeScale::read).toList();
        row.done();
        if (kinds.putIfAbsent(key, scales) != null) row.faults().add(row.spot("key"), "forum.fault.duplicateRow", key);
    }

    List<Forum.Reduction> reductions() {
        return List.copyOf(grounds);
    }

    private void reduction(Row row) {
        var key = row.key("key");
        grounds.add(new Forum.Reduction(key, row.word("name", "latin")));
        var rules = row.rows("scales").stream().map(r -> rule(r, true)).toList();
        row.done();
        if (reductions.putIfAbsent(key, rules) != null) row.faults().add(row.spot("key"), "forum.fault.duplicateRow", key);
    }

    private static Rule rule(Row row, boolean share) {
        var percent = share ? row.decimal("percent") : HUNDRED;
        var rule = new Rule(percent, row.word("rule"), row.period(), row.spot());
        row.text("source");
        row.flag("verified");
        row.done();
        return rule;
    }

    List<String> keys() {
        return kinds.entrySet().stream().filter(k -> k.getValue().getLast().least() == null).map(Map.Entry::getKey).toList();
    }

    /// The kind of fee that is due for a claim; empty where the pack has no fees.
    String ofClaim() {
        return ofClaim;
    }

    Fee fee(String pack, String kind, Money amount, LocalDate on) throws Refused {
        if (!amount.currency().equals(currency)) throw new Refused("forum.refused.currency", amount, pack, currency);
        if (amount.minor() < 0) throw new Refused("forum.refused.negative", amount.grouped());
        return scale(pack, kind, on).of(amount, on);
    }

    Fee ofNone(String pack, String kind, LocalDate on) throws Refused {
        var fee = scale(pack, kind, on).ofNone(on);
        if (fee == null) throw new Refused("forum.refused.feeOfNothing", kind, pack);
        return fee;
    }

    private FeeScale scale(String pack, String kind, LocalDate on) throws Refused {
        var scales = kinds.get(kind);
        if (scales == null) throw new Refused("forum.refused.fee", kind, pack, String.join(", ", kinds.keySet()));
        for (var scale : scales) {
            if (!scale.period().covers(on)) continue;
            if (scale.least() != null) throw new Refused("forum.refused.feeRange", kind, scale.least().grouped(), scale.most().grouped(), plaint.text.Named.of(scale.rule().zh(), scale.rule().en()));
            return scale;
        }
        throw new Refused("forum.refused.feeThen", kind, on, pack);
    }

    boolean halves(String ground) {
        return reductions.containsKey(ground);
    }

    Fee reduced(String pack, Fee whole, String ground, LocalDate on) throws Refused {
        var rules = reductions.get(ground);
        if (rules == null) throw new Refused("forum.refused.reduction", ground, pack, String.join(", ", reductions.keySet()));
        var rule = inForce(rules, ground, on, pack);
        var reduced = whole.amount().times(rule.percent().divide(HUNDRED));
        var steps = new ArrayList<>(whole.steps());
        steps.add(whole.amount().grouped() + " × " + FeeScale.plain(rule.percent()) + " % = " + reduced.grouped());
        return new Fee(reduced, List.copyOf(steps), both(whole.rule(), rule.text()), whole.notes());
    }

    Fee topUp(String pack, String kind, Money before, Money after, LocalDate on) throws Refused {
        if (after.compareTo(before) < 0) throw new Refused("forum.refused.lessClaimed", after.grouped(), before.grouped());
        var rule = inForce(topUps, "top-up", on, pack);
        var paid = fee(pack, kind, before, on);
        var owed = fee(pack, kind, after, on);
        var more = owed.amount().minus(paid.amount());
        var steps = new ArrayList<>(owed.steps());
        steps.addAll(paid.steps());
        steps.add(owed.amount().grouped() + " − " + paid.amount().grouped() + " = " + more.grouped());
        return new Fee(more, List.copyOf(steps), both(owed.rule(), rule.text()), owed.notes());
    }

    private static Forum.Word both(Forum.Word one, Forum.Word other) {
        return new Forum.Word(one.zh() + between(one.zh()) + other.zh(), one.en() + between(one.en()) + other.en());
    }

    private static String between(String rule) {
        return rule.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN) ? "；" : "; ";
    }

    private static Rule inForce(List<Rule> rules, String key, LocalDate on, String pack) throws Refused {
        for (var rule : rules) if (rule.period().covers(on)) return rule;
        throw new Refused("forum.refused.feeThen", key, on, pack);
    }
}

package plaint.forum;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plaint.forum.Forum.Word;
import plaint.text.Money;
import plaint.text.Lang;
import plaint.text.Refused;

/// damages.yaml: heads of damage, the methods pleaded for them, what courts weigh when they estimate a loss, from where on a liquidated sum is too high, and how early a changed
/// agreement must be published. It gives no sum of its own. Immutable.
public final class DamageRules {
    private static final Set<String> LETTERS = Set.of("A", "B", "C", "D", "E", "F", "G", "H");

    /// One head by its letter: what it is, what it rests on, what to mind.
    public record HeadKind(String key, Word name, Word basis, Word note) { }

    /// A figure a method asks for; `divides`: the product of the others is divided by it.
    public record MethodInput(Word name, Word unit, boolean divides) { }

    /// A way to arrive at a head's sum: its inputs multiplied, or divided by where they say so.
    public record Method(String key, String head, Word name, List<MethodInput> inputs, Word note, String currency, String source, boolean verified) {
        /// What these values give, HALF_UP to the cent; refused where there is not one for each input.
        public Money of(List<BigDecimal> values) throws Refused {
            if (values.size() != inputs.size()) throw new Refused("forum.refused.methodInputs", key, inputs.size(), values.size());
            var above = BigDecimal.ONE;
            var below = BigDecimal.ONE;
            for (int i = 0; i < values.size(); i++) {
                if (inputs.get(i).divides()) below = below.multiply(values.get(i));
                else above = above.multiply(values.get(i));
            }
            if (below.signum() == 0) throw new Refused("forum.refused.methodZero", key);
            return Money.of(above.divide(below, 2, RoundingMode.HALF_UP), currency);
        }
    }

    /// 酌定因素: what a court weighs; `source` names the cases that named it.
    public record WeighedFactor(String key, Word name, String source, boolean verified) { }

    /// A liquidated sum above `percent` of the loss is as a rule too high.
    public record PenaltyLine(BigDecimal percent, Word rule, String source, boolean verified) {
        /// The greatest sum that is not above the line.
        public Money of(Money loss) {
            return loss.times(percent.movePointLeft(2));
        }
    }

    /// A changed agreement is published at least `days` days before it takes effect.
    public record Publication(int days, Word rule, String source, boolean verified) {
        public boolean enough(LocalDate published, LocalDate effective) {
            return ChronoUnit.DAYS.between(published, effective) >= days;
        }
    }

    private record Dated<T>(T rule, Period period, Spot spot) implements Period.Dated { }

    private final String pack;
    private final boolean chinese;
    private final List<HeadKind> heads = new ArrayList<>();
    private final List<Method> methods = new ArrayList<>();
    private final List<WeighedFactor> factors = new ArrayList<>();
    private final List<Dated<PenaltyLine>> penalty = new ArrayList<>();
    private final List<Dated<Publication>> publication = new ArrayList<>();

    DamageRules(String pack, boolean chinese, Row file) {
        this.pack = pack;
        this.chinese = chinese;
        for (var row : file.rows("heads")) heads.add(head(row));
        for (var row : file.optionalRows("methods")) methods.add(method(row));
        for (var row : file.optionalRows("factors")) {
            factors.add(new WeighedFactor(row.key("key"), row.word("name", "latin"), row.text("source"), row.flag("verified")));
            row.done();
        }
        for (var row : file.optionalRows("penalty")) {
            penalty.add(new Dated<>(new PenaltyLine(row.decimal("percent"), row.word("rule", "latin"), row.text("source"), row.flag("verified")), row.period(), row.spot()));
            row.done();
        }
        for (var row : file.optionalRows("publication")) {
            publication.add(new Dated<>(new Publication(row.count("days"), row.word("rule", "latin"), row.text("source"), row.flag("verified")), row.period(), row.spot()));
            row.done();
        }
        once(file);
        file.done();
        if (!file.faults().none()) return;
        Period.unbroken("penalty", penalty, file.faults());
        Period.unbroken("publication", publication, file.faults());
    }

    private static HeadKind head(Row row) {
        var letter = row.text("key");
        if (!LETTERS.contains(letter)) row.faults().add(row.spot("key"), "forum.fault.notOneOf", "key", letter, String.join(", ", LETTERS.stream().sorted().toList()));
        var head = new HeadKind(letter, row.word("name", "latin"), row.word("basis", "latinBasis"), row.word("note", "latinNote"));
        row.done();
        return head;
    }

    private Method method(Row row) {
        var inputs = new ArrayList<MethodInput>();
        for (var in : row.rows("inputs")) {
            inputs.add(new MethodInput(in.word("name", "latin"), in.word("unit", "latinUnit"), in.flag("divides", false)));
            in.done();
        }
        var method = new Method(row.key("key"), row.text("head"), row.word("name", "latin"), List.copyOf(inputs), row.word("note", "latinNote"), row.currency(),
            row.text("source"), row.flag("verified"));
        row.done();
        if (heads.stream().noneMatch(h -> h.key().equals(method.head()))) row.faults().add(row.spot("head"), "forum.fault.unknownReference", "head", method.head());
        return method;
    }

    private void once(Row file) {
        var seen = new HashSet<String>();
        for (var h : heads) if (!seen.add("head " + h.key())) file.faults().add(file.spot("heads"), "forum.fault.duplicateRow", h.key());
        for (var m : methods) if (!seen.add("method " + m.key())) file.faults().add(file.spot("methods"), "forum.fault.duplicateRow", m.key());
        for (var f : factors) if (!seen.add("factor " + f.key())) file.faults().add(file.spot("factors"), "forum.fault.duplicateRow", f.key());
    }

    /// The heads in their order.
    public List<HeadKind> heads() {
        return List.copyOf(heads);
    }

    /// The methods pleaded for a head, in their order.
    public List<Method> methods(String head) {
        return methods.stream().filter(m -> m.head().equals(head)).toList();
    }

    /// A name as the papers of this forum have it: a figure kept in a claim is printed as it is kept.
    public String onPaper(Word word) {
        return chinese ? word.zh() : word.en();
    }

    /// The unit of a figure kept in a claim, said in `lang` where a method of the pack knows it; else as it is.
    public String unit(String kept, Lang lang) {
        if (kept == null) return "";
        return methods.stream().flatMap(m -> m.inputs().stream()).map(MethodInput::unit).filter(u -> u.zh().equals(kept) || u.en().equals(kept)).findFirst().map(u -> lang.of(u.zh(), u.en())).orElse(kept);
    }

    public Method method(String key) throws Refused {
        return methods.stream().filter(m -> m.key().equals(key)).findFirst()
            .orElseThrow(() -> new Refused("forum.refused.method", key, pack, String.join(", ", methods.stream().map(Method::key).toList())));
    }

    /// The factors in the order of the sheet.
    public List<WeighedFactor> factors() {
        return List.copyOf(factors);
    }

    /// The line for liquidated damages by the rule in force on `day`; empty where no rule had one.
    public Optional<PenaltyLine> penalty(LocalDate day) {
        return penalty.stream().filter(d -> d.period().covers(day)).map(Dated::rule).findFirst();
    }

    /// How early an agreement that takes effect on `day` must be published; empty where no rule said so.
    public Optional<Publication> publication(LocalDate day) {
        return publication.stream().filter(d -> d.period().covers(day)).map(Dated::rule).findFirst();
    }
}

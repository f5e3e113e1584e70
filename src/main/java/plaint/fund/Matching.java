package plaint.fund;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import plaint.key.CaseNo;
import plaint.text.Money;

/// Which case a payment is for: by docket number or case number in its text, the name of who paid, and the sum. Proposals only; a person confirms.
public final class Matching {
    private static final Pattern MASKED = Pattern.compile("[某*×＊]");

    private Matching() { }

    public enum Reason {
        DOCKET(50), CASE_NO(50), NAME(30), AMOUNT(20);

        private final int weight;

        Reason(int weight) {
            this.weight = weight;
        }
    }

    /// A case that is owed something. `left`: all that is owed, with interest; `expected`: other sums that would fit (the principal alone, an instalment).
    public record Open(CaseNo no, List<String> dockets, List<String> names, Money left, List<Money> expected) { }

    /// `amount`: what would be booked for the case.
    public record Proposal(CaseNo no, Money amount, Set<Reason> reasons) {
        public int score() {
            return reasons.stream().mapToInt(r -> r.weight).sum();
        }
    }

    /// The best first; `rest` is what of the line is not booked yet.
    public static List<Proposal> propose(BankLine line, Money rest, List<Open> open) {
        return open.stream().map(o -> new Proposal(o.no(), o.left().compareTo(rest) < 0 ? o.left() : rest, reasons(line, rest, o))).filter(p -> !p.reasons().isEmpty() && p.amount().minor() > 0)
            .sorted(Comparator.comparingInt(Proposal::score).reversed().thenComparing(Proposal::no)).limit(5).toList();
    }

    private static Set<Reason> reasons(BankLine line, Money rest, Open o) {
        var found = EnumSet.noneOf(Reason.class);
        var text = bare(line.text() + " " + (line.reference() == null ? "" : line.reference()));
        if (o.dockets().stream().anyMatch(d -> !bare(d).isEmpty() && text.contains(bare(d)))) found.add(Reason.DOCKET);
        if (Pattern.compile("(?<![0-9])" + Pattern.quote(bare(o.no().value())) + "(?![0-9])").matcher(text).find()) found.add(Reason.CASE_NO);
        if (o.names().stream().anyMatch(n -> n.strip().equals(line.name().strip()) || n.strip().length() > 2 && !MASKED.matcher(n).find() && text.contains(bare(n)))) found.add(Reason.NAME);
        if (rest.equals(o.left()) || o.expected().contains(rest)) found.add(Reason.AMOUNT);
        return found;
    }

    /// Without brackets and blanks, half-width.
    private static String bare(String text) {
        return Sums.plain(text).replaceAll("[()\\[\\]【】〔〕]", "");
    }
}

package plaint.party;

import java.util.List;
import plaint.text.Notice;

/// What is wrong with the number a party is registered under, held against what else is known of the party. Told, never refused: a number may be wrong on the seller's own paper.
public final class NumberCheck {
    private NumberCheck() { }

    public static List<Notice> of(Party p) {
        return switch (p) {
            case Person n when n.idNumber() != null && !n.idNumber().isBlank() -> ResidentId.check(n);
            case Company c when c.creditCode() != null && !c.creditCode().isBlank() -> CreditCode.check(c.creditCode());
            default -> List.of();
        };
    }
}

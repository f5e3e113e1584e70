package plaint.view;

import java.util.Arrays;
import java.util.List;
import plaint.text.Money;

/// The leads a query found, as ids in the order asked for; a picture of that moment, which later changes do not touch. `turnover` is the sum over all of them; `micros`
/// how long the answer took, in millionths of a second.
public final class LeadHits {
    private final int[] ids;
    private final Money turnover;
    private final long micros;

    LeadHits(int[] ids, Money turnover, long micros) {
        this.ids = ids;
        this.turnover = turnover;
        this.micros = micros;
    }

    public int count() {
        return ids.length;
    }

    public int id(int place) {
        return ids[place];
    }

    /// The ids from a place on, at most `size`.
    public List<Integer> page(int from, int size) {
        return Arrays.stream(ids, Math.min(from, ids.length), Math.min(from + size, ids.length)).boxed().toList();
    }

    public Money turnover() {
        return turnover;
    }

    public long micros() {
        return micros;
    }
}

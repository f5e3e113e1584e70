package plaint.drafting;

import java.util.Collections;
import java.util.Iterator;
import java.util.Set;

/// Stands in the model for a fact the case file does not hold: a template may ask whether it `is known`; printing it, joining it to a text or looping over it
/// refuses the paper and says what is missing, but while all that is missing is gathered: then it is noted and something stands for it. `key` is a sentence `drafting.missing.…`, `of` whom or what it would be a fact.
record Missing(String key, String of) implements Iterable<Object> {
    /// Where what is missing is gathered, if it is.
    static final ScopedValue<Set<Missing>> GATHERED = ScopedValue.newInstance();
    private static final String BLANK = "〇";

    @Override public Iterator<Object> iterator() {
        toString();
        return Collections.emptyIterator();
    }

    @Override public String toString() {
        if (!GATHERED.isBound()) throw new Halt(this);
        GATHERED.get().add(this);
        return BLANK;
    }
}

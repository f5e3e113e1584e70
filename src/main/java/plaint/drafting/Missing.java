package plaint.drafting;

import java.util.Iterator;

/// Stands in the model for a fact the case file does not hold: a template may ask whether it `is known`; printing it, joining it to a text or looping over it
/// refuses the paper and says what is missing. `key` is a sentence `drafting.missing.…`, `of` whom or what it would be a fact.
record Missing(String key, String of) implements Iterable<Object> {
    @Override public Iterator<Object> iterator() {
        throw new Halt(this);
    }

    @Override public String toString() {
        throw new Halt(this);
    }
}

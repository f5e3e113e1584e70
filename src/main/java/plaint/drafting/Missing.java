package plaint.drafting;

import plaint.text.Refused;

/// Stands in the model for a fact the case file does not hold: a template may ask whether it `is known`; printing it refuses the paper and says what is missing.
/// `key` is a sentence `drafting.missing.…`, `of` whom or what it would be a fact.
record Missing(String key, String of) {
    Refused refused(String paper) {
        return new Refused(key, paper, of);
    }

    /// Refuses too: a missing fact must not slip into a text by being joined to another.
    @Override public String toString() {
        throw new Halt(refused(""));
    }
}

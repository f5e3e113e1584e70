package plaint.work;

import plaint.text.Refused;

/// Work that takes longer than a blink: plain Java, no screen in it. Ends with its result, a refusal, or cancelled; anything else thrown is a fault.
@FunctionalInterface public interface Job<T> {
    T run(Progress progress) throws Refused, Cancelled;
}

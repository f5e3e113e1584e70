package plaint.docket;

import java.time.LocalDate;

/// 中止诉讼: the civil case waits (Civil Procedure Law art. 153). `waitsFor` says for what, as a rule a milestone of the criminal track; `until` null: still waiting. `milestone`: the kind of event on the criminal
/// track that ends the wait; null where `waitsFor` alone says it.
public record Stay(String id, LocalDate from, LocalDate until, String reason, String waitsFor, EventKind milestone) {
    public Stay(String id, LocalDate from, LocalDate until, String reason, String waitsFor) {
        this(id, from, until, reason, waitsFor, null);
    }
}

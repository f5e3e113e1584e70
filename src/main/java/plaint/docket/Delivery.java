package plaint.docket;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import plaint.key.PartyId;

/// 送达: one document to be served on one party, with every attempt. The first successful attempt is the service.
public record Delivery(String id, PartyId party, String document, List<Attempt> attempts) {
    public Delivery {
        attempts = attempts == null ? List.of() : List.copyOf(attempts);
    }

    /// The day the document counts as served; empty while no attempt succeeded.
    public Optional<LocalDate> served() {
        return attempts.stream().filter(Attempt::served).map(Attempt::on).findFirst();
    }

    /// `way` is a key of the forum pack's ways of service; `result` what the return says.
    public record Attempt(LocalDate on, String way, boolean served, String result) { }
}

package plaint.claim;

import java.time.LocalDate;
import java.util.List;
import plaint.key.ExhibitId;

/// One version of the platform agreement or its rules (服务协议、规则): when it was published, in force, superseded (null: still in force), and its clauses that matter.
public record AgreementVersion(String id, String title, String version, LocalDate published, LocalDate effective, LocalDate superseded,
                               List<Clause> clauses, ExhibitId exhibit) {
    public AgreementVersion {
        clauses = clauses == null ? List.of() : List.copyOf(clauses);
    }

    public boolean inForce(LocalDate day) {
        return !day.isBefore(effective) && (superseded == null || day.isBefore(superseded));
    }

    /// A clause with its number as printed, what it does in the suit, and its text.
    public record Clause(String no, Use use, String text) { }

    /// What a clause is cited for.
    public enum Use { NO_COUNTERFEITS, LOSS, GOODWILL, LIQUIDATED, VENUE, IDENTITY, OTHER }
}

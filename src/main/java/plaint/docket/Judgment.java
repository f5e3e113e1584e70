package plaint.docket;

import java.time.LocalDate;
import java.util.List;
import plaint.claim.Head;
import plaint.key.ExhibitId;
import plaint.key.PartyId;
import plaint.text.Money;

/// 判决: what a court gave, per defendant and head. `effective` null: not yet in force; `performBy` is the last day of the period for performance.
/// `refused` are requests other than money that the court did not grant, `granted` those it did.
public record Judgment(String id, Instance instance, String court, String docketNo, LocalDate on, LocalDate effective, LocalDate performBy, List<Award> awards,
                       List<String> granted, List<String> refused, List<ExhibitId> exhibits, String source, boolean unverified) {
    public Judgment {
        awards = awards == null ? List.of() : List.copyOf(awards);
        granted = granted == null ? List.of() : List.copyOf(granted);
        refused = refused == null ? List.of() : List.copyOf(refused);
        exhibits = exhibits == null ? List.of() : List.copyOf(exhibits);
    }

    /// The sum of the awards.
    public Money total() {
        return awards.stream().map(Award::amount).reduce(Money::plus).orElse(Money.ZERO);
    }

    /// 一审、二审、再审.
    public enum Instance { FIRST, APPEAL, RETRIAL }

    /// One sum under one head, owed by `party` and jointly by `joint`, in favour of the party that claimed it.
    public record Award(Head.Kind head, PartyId party, List<PartyId> joint, Money amount) {
        public Award {
            joint = joint == null ? List.of() : List.copyOf(joint);
        }
    }
}

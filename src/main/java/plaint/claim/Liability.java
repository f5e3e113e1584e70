package plaint.claim;

import plaint.key.PartyId;
import plaint.text.Money;

/// How one defendant answers beside those who answer first, where it is not jointly for all that is claimed: for the loss, the costs or both, up to a sum, in full or in the second place.
/// `upTo` null: no limit. `basis` says why, as pleaded.
public record Liability(PartyId party, Kind kind, Over over, Money upTo, String basis) {
    /// 连带责任、补充责任、按份责任.
    public enum Kind { JOINT, SUPPLEMENTARY, SEVERAL }

    /// 全部付款请求、损失、合理费用.
    public enum Over { ALL, LOSS, COSTS }
}

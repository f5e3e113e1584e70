package plaint.docket;

import java.time.LocalDate;
import plaint.key.ExhibitId;
import plaint.key.PartyId;

/// 诉讼时效中断: an act that starts the limitation period anew (Civil Code art. 195). `against` null: against all, joint debtors share its effect anyway.
/// `restarts` is the day the period runs again where that is later than `on` (a police report: when the police refuse or the criminal judgment takes effect; null while pending).
public record Interruption(String id, Kind kind, LocalDate on, LocalDate restarts, PartyId against, String note, ExhibitId exhibit) {
    /// 请求、义务人同意、起诉、申请保全、报案、承诺履行.
    public enum Kind { DEMAND, CONSENT, SUIT, PRESERVATION, POLICE_REPORT, PROMISE }
}

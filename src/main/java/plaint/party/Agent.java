package plaint.party;

import java.time.LocalDate;
import java.util.List;

/// 委托诉讼代理人: who acts for the plaintiff. `special` names each special power (特别授权) in the words printed; empty means general authority only.
/// The words 全权代理 give no special power (Civil Procedure Law art. 62). `office` is a lawyer's firm, or the post of an employee; `letter` the number of the firm's letter (律师事务所函);
/// `idNumber` and `since` (employed since) stand in the proof of employment of an employee.
public record Agent(String name, String latin, Kind kind, String office, String licence, String phone, List<String> special, String letter, String idNumber, LocalDate since) {
    public Agent {
        special = special == null ? List.of() : List.copyOf(special);
    }

    /// An agent of whom nothing more is known than stands in the power of attorney.
    public Agent(String name, String latin, Kind kind, String office, String licence, String phone, List<String> special) {
        this(name, latin, kind, office, licence, phone, special, null, null, null);
    }

    public enum Kind { LAWYER, EMPLOYEE }
}

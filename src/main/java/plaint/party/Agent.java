package plaint.party;

import java.util.List;

/// 委托诉讼代理人: who acts for the plaintiff. `special` names each special power (特别授权) in the words printed; empty means general authority only.
/// The words 全权代理 give no special power (Civil Procedure Law art. 62).
public record Agent(String name, String latin, Kind kind, String office, String licence, String phone, List<String> special) {
    public Agent {
        special = special == null ? List.of() : List.copyOf(special);
    }

    public enum Kind { LAWYER, EMPLOYEE }
}

package plaint.docket;

import java.time.LocalDate;
import java.util.List;
import plaint.key.ExhibitId;
import plaint.text.Money;

/// 强制执行: the application to enforce a judgment (its id), what assets are known, and how it ended. What was collected stands in the fund's ledger, once.
public record Enforcement(String id, String judgment, String court, String docketNo, LocalDate filed, Money sought, List<String> assets, LocalDate closed, Ending ending,
                          List<ExhibitId> exhibits) {
    public Enforcement {
        assets = assets == null ? List.of() : List.copyOf(assets);
        exhibits = exhibits == null ? List.of() : List.copyOf(exhibits);
    }

    /// 执行完毕、终结本次执行程序、终结执行、和解.
    public enum Ending { PAID, NO_ASSETS, ENDED, SETTLED }
}

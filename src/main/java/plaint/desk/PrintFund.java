package plaint.desk;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import plaint.fund.Role;
import plaint.text.Dates;
import plaint.text.Lang;
import plaint.text.Money;
import plaint.text.Refused;
import plaint.text.Words;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// The statement of the fund at a date, for an auditor: every balance, the proofs that they add up, what each case brought, whom the fund still owes. The same day gives the same bytes.
public final class PrintFund {
    private final Office office;

    public PrintFund(Office office) {
        this.office = office;
    }

    public Path run(LocalDate at, Lang lang, Path out, Progress progress) throws Refused, Cancelled {
        var balance = new FundBalance(office);
        var trial = balance.run(at);
        var words = Words.in(lang);
        var accounts = new ArrayList<Map<String, Object>>();
        for (var r : trial.rows())
            accounts.add(Map.of("code", r.account().code(), "name", lang.of(r.account().name(), r.account().latin()), "debit", r.account().role().debit() ? r.balance().grouped() : "",
                "credit", r.account().role().debit() ? "" : r.balance().grouped()));
        var proofs = new ArrayList<Map<String, Object>>();
        proofs.add(proof(words.say("fund.proof.SIDES"), trial.debit(), trial.credit()));
        for (var p : trial.proofs()) proofs.add(proof(words.say("fund.proof." + p.kind()), p.left(), p.right()));
        var cases = new ArrayList<Map<String, Object>>();
        for (var c : balance.brought(at).entrySet()) cases.add(Map.of("no", c.getKey().value(), "sum", c.getValue().grouped()));
        var owed = new ArrayList<Map<String, Object>>();
        balance.toPay(at).forEach((who, m) -> owed.add(Map.of("who", who, "sum", m.grouped())));
        var model = Map.<String, Object>of("day", Dates.said(at, lang), "accounts", accounts, "debit", trial.debit().grouped(), "credit", trial.credit().grouped(), "proofs", proofs, "cases", cases,
            "owed", owed, "fund", trial.of(Role.FUND).grouped(), "sound", trial.sound());
        return new ProduceSheet(office).run(new ProduceSheet.Order("fund", lang, words.say("fund.sheet.title"), Office.LEADS_FORUM, at, sample(), model), out, progress);
    }

    /// Marked as a sample where every case in the books is one.
    private boolean sample() throws Refused {
        return office.archive().read(v -> {
            var cases = v.cases();
            return !cases.isEmpty() && cases.stream().allMatch(c -> c.sample());
        });
    }

    private static Map<String, Object> proof(String says, Money left, Money right) {
        return Map.of("says", says, "left", left.grouped(), "right", right.grouped(), "holds", left.equals(right));
    }
}

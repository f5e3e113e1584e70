package plaint.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import plaint.fund.BankLine;
import plaint.text.Notice;

/// Proves the ledger against history: each entry balanced and as it was kept, each line of a statement as it was read, nothing added or taken out behind the store's back.
final class FundCheck {
    private final FundView fund;
    private final List<Notice> findings = new ArrayList<>();

    FundCheck(FundView fund) {
        this.fund = fund;
    }

    List<Notice> run() {
        var kept = new HashSet<>(fund.handle.select("select payload_digest from history where what like 'history.fund.%' and payload_digest is not null").mapTo(String.class).list());
        for (var e : fund.all()) {
            if (!e.balanced()) found("store.found.unbalanced", e.no(), e.difference().grouped());
            if (!kept.remove(FundEdit.digest(FundView.json(e)))) found("store.found.fundEntry", e.no());
        }
        if (fund.handle.select("select count(*) from fund_posting p left join fund_entry e on e.entry_no = p.entry_no and e.on_day = p.on_day where e.entry_no is null").mapTo(Integer.class).one() > 0)
            found("store.found.fundDays");
        record Head(long no, String file, String digest, Long opening, Long closing) { }
        var statements = fund.handle.select("select * from bank_statement order by statement_no").map(r -> new Head(r.getLong("statement_no"), r.getString("file_name"),
            r.getString("digest"), r.getObject("opening_minor", Long.class), r.getObject("closing_minor", Long.class))).list();
        for (var s : statements) {
            var text = FundView.json(s.no(), s.file(), s.digest(), s.opening() == null ? null : FundView.money(s.opening()), s.closing() == null ? null : FundView.money(s.closing()), lines(s.no()));
            if (!kept.remove(FundEdit.digest(text))) found("store.found.statement", s.file());
        }
        fund.aside().forEach((line, reason) -> {
            if (!kept.remove(FundEdit.digest(FundView.asideJson(line, reason)))) found("store.found.aside", reason);
        });
        if (!kept.isEmpty()) found("store.found.fundLost", kept.size());
        return List.copyOf(findings);
    }

    private List<BankLine> lines(long statement) {
        return fund.handle.select("select * from bank_line where statement_no = ? order by line", statement).map(r -> FundView.line(r)).list();
    }

    private void found(String key, Object... args) {
        findings.add(Notice.of(key, args));
    }
}

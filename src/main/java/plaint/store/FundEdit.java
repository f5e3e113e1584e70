package plaint.store;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import plaint.fund.Account;
import plaint.fund.BankLine;
import plaint.fund.Chart;
import plaint.fund.Entry;
import plaint.fund.Posting;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.text.Refused;

/// What may be done to the ledger: entries are added, lines of statements are added, and nothing is ever changed. Each act is an entry of history that keeps all of it.
public final class FundEdit extends FundView {
    /// What the keys of these acts begin with in history.
    static final String HISTORY = "history.fund.";
    private final ArchiveEdit edit;

    FundEdit(ArchiveEdit edit) {
        super(edit.handle);
        this.edit = edit;
    }

    /// Keeps an entry and gives it its number. Refused where its sides differ, it was taken back already, or a guarded balance would turn against its side on any day.
    public Entry post(Entry draft, Chart chart) throws Refused {
        if (!draft.balanced()) throw new Refused("fund.refused.unbalanced", draft.difference().grouped());
        if (draft.caseNo() != null && !edit.has(draft.caseNo())) throw new Refused("store.refused.noCase", draft.caseNo());
        if (draft.reverses() != 0 && reversed(draft.reverses())) throw new Refused("fund.refused.reversedTwice", draft.reverses());
        guard(draft, chart);
        var e = draft.numbered(handle.select("select coalesce(max(entry_no), 0) from fund_entry").mapTo(Long.class).one() + 1);
        handle.execute("insert into fund_entry (entry_no, on_day, act, words, case_no, party, due, reverses, bank_line) values (?, ?, ?, ?, ?, ?, ?, ?, ?)", e.no(), e.day(), e.act().name(),
            e.text(), e.caseNo() == null ? null : e.caseNo().value(), e.party(), e.due(), e.reverses() == 0 ? null : e.reverses(), e.bankLine());
        int place = 0;
        for (var p : e.postings())
            handle.execute("insert into fund_posting (entry_no, place, on_day, account, case_no, payee, amount_minor) values (?, ?, ?, ?, ?, ?, ?)", e.no(), place++, e.day(), p.account(),
                p.caseNo() == null ? null : p.caseNo().value(), p.payee(), p.amount().minor());
        edit.note(e.caseNo(), 0, json(e), Notice.of(HISTORY + e.act().name().toLowerCase(java.util.Locale.ROOT), e.no(), e.day(), e.size().grouped(), e.text()));
        return e;
    }

    private record Guarded(Account account, String within) { }

    private void guard(Entry e, Chart chart) throws Refused {
        var moved = new LinkedHashMap<Guarded, Money>();
        for (var p : e.postings()) {
            var a = chart.account(p.account());
            moved.merge(new Guarded(a, within(a, p)), a.role().debit() ? p.amount() : Money.ZERO.minus(p.amount()), Money::plus);
        }
        for (var m : moved.entrySet()) {
            if (m.getValue().minor() >= 0) continue;
            var low = lowest(m.getKey(), e.day());
            if (low.plus(m.getValue()).minor() < 0)
                throw new Refused("fund.short." + m.getKey().account().role(), low.grouped(), Money.ZERO.minus(m.getValue()).grouped(), e.day(), m.getKey().within() == null ? "" : m.getKey().within());
        }
    }

    private static String within(Account a, Posting p) {
        return switch (a.guard()) {
            case ACCOUNT -> null;
            case CASE -> p.caseNo() == null ? "" : p.caseNo().value();
            case PAYEE -> p.payee() == null ? "" : p.payee();
        };
    }

    /// The lowest balance on its own side at the end of `from` or of any later day.
    private Money lowest(Guarded g, LocalDate from) {
        var column = switch (g.account().guard()) {
            case ACCOUNT -> "";
            case CASE -> " and coalesce(case_no, '') = ?";
            case PAYEE -> " and coalesce(payee, '') = ?";
        };
        var args = new ArrayList<Object>(List.of(g.account().code()));
        if (g.within() != null) args.add(g.within());
        record Day(LocalDate day, long sum) { }
        var days = handle.select("select on_day, sum(amount_minor) as total from fund_posting where account = ?" + column + " group by on_day order by on_day", args.toArray())
            .map(r -> new Day(r.getObject("on_day", LocalDate.class), r.getLong("total"))).list();
        long side = g.account().role().debit() ? 1 : -1;
        long balance = 0;
        long low = Long.MAX_VALUE;
        for (var d : days) {
            // what stood at the end of `from` counts even where nothing moved on that day
            if (d.day().isAfter(from)) low = Math.min(low, balance);
            balance = Math.addExact(balance, side * d.sum());
        }
        return money(Math.min(low, balance));
    }

    /// What came of a statement's lines: how many are new, and how many were there before.
    public record Kept(long statement, int added, int there) { }

    /// Keeps the lines of a statement that no earlier one had; a statement without any new line is not kept at all.
    public Kept keep(String file, byte[] bytes, Money opening, Money closing, List<BankLine> lines) {
        var fresh = lines.stream().filter(l -> handle.select("select count(*) from bank_line where line_id = ?", l.id()).mapTo(Integer.class).one() == 0).toList();
        if (fresh.isEmpty()) return new Kept(0, 0, lines.size());
        long no = handle.select("select coalesce(max(statement_no), 0) from bank_statement").mapTo(Long.class).one() + 1;
        var digest = Disk.digest(bytes).hex();
        handle.execute("insert into bank_statement (statement_no, file_name, digest, opening_minor, closing_minor) values (?, ?, ?, ?, ?)", no, file, digest,
            opening == null ? null : opening.minor(), closing == null ? null : closing.minor());
        var batch = handle.batch("insert into bank_line (line_id, statement_no, line, on_day, words, name, account, reference, amount_minor, balance_minor) "
            + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        for (var l : fresh) batch.add(l.id(), no, l.line(), l.day(), l.text(), l.name(), l.account(), l.reference(), l.amount().minor(), l.balance() == null ? null : l.balance().minor());
        batch.execute();
        edit.note(null, 0, json(no, file, digest, opening, closing, fresh), Notice.of("history.fund.statement", file, fresh.size()));
        return new Kept(no, fresh.size(), lines.size() - fresh.size());
    }

    /// Sets a line aside that is no recovery.
    public void setAside(BankLine line, String reason) throws Refused {
        if (reason == null || reason.isBlank()) throw new Refused("fund.refused.reason");
        if (aside().containsKey(line.id())) throw new Refused("fund.refused.asideTwice");
        handle.execute("insert into bank_aside (line_id, reason) values (?, ?)", line.id(), reason.strip());
        edit.note(null, 0, asideJson(line.id(), reason.strip()), Notice.of("history.fund.aside", line.day(), line.amount().grouped(), reason.strip()));
    }

    /// The digest of bytes as history keeps it.
    static String digest(String text) {
        return Disk.digest(text.getBytes(StandardCharsets.UTF_8)).hex();
    }
}

package plaint.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import plaint.fund.Act;
import plaint.fund.BankLine;
import plaint.fund.Entry;
import plaint.fund.Posting;
import plaint.key.CaseNo;
import plaint.text.Money;
import plaint.text.Refused;

/// What may be asked of the ledger and the bank statements; lives only inside a read or a write.
public class FundView {
    /// Up to so many entries are read one by one, by their key.
    private static final int FEW = 500;
    final Handle handle;

    FundView(Handle handle) {
        this.handle = handle;
    }

    /// Debits less credits by account code, as booked up to the end of `at`.
    public Map<String, Money> balances(LocalDate at) {
        var sums = new TreeMap<String, Money>();
        handle.select("select account, sum(amount_minor) as total from fund_posting where on_day <= ? group by account", at)
            .map(r -> Map.entry(r.getString("account"), money(r.getLong("total")))).forEach(e -> sums.put(e.getKey(), e.getValue()));
        return sums;
    }

    /// The entries of one case in the order they were kept.
    public List<Entry> of(CaseNo no) {
        return entries("select * from fund_entry where case_no = ? order by entry_no", no.value());
    }

    /// What one account owes or is owed by case, where that is not nought: debits less credits up to the end of `at`.
    public Map<CaseNo, Money> byCase(String account, LocalDate at) {
        var sums = new TreeMap<CaseNo, Money>();
        handle.select("select case_no, sum(amount_minor) as total from fund_posting where account = ? and on_day <= ? and case_no is not null group by case_no having sum(amount_minor) <> 0",
            account, at).map(r -> Map.entry(new CaseNo(r.getString("case_no")), money(r.getLong("total")))).forEach(e -> sums.put(e.getKey(), e.getValue()));
        return sums;
    }

    /// As [#byCase], by payee.
    public Map<String, Money> byPayee(String account, LocalDate at) {
        var sums = new TreeMap<String, Money>();
        handle.select("select payee, sum(amount_minor) as total from fund_posting where account = ? and on_day <= ? and payee is not null group by payee having sum(amount_minor) <> 0",
            account, at).map(r -> Map.entry(r.getString("payee"), money(r.getLong("total")))).forEach(e -> sums.put(e.getKey(), e.getValue()));
        return sums;
    }

    /// Which entries are asked for; null or blank: all. `text` is looked for in words, party and case number.
    public record Filter(LocalDate from, LocalDate to, String account, String text) { }

    /// Entries newest first, `limit` of them after the first `skip`.
    public List<Entry> newest(Filter f, int skip, int limit) {
        var where = new StringBuilder("select * from fund_entry e where on_day <= ?");
        var args = new ArrayList<Object>();
        args.add(f.to() == null ? LocalDate.of(9999, 12, 31) : f.to());
        if (f.from() != null) {
            where.append(" and on_day >= ?");
            args.add(f.from());
        }
        if (f.account() != null) {
            where.append(" and exists (select 1 from fund_posting p where p.entry_no = e.entry_no and p.account = ?)");
            args.add(f.account());
        }
        if (f.text() != null && !f.text().isBlank()) {
            where.append(" and (position(? in lower(words)) > 0 or position(? in lower(coalesce(party, ''))) > 0 or position(? in lower(coalesce(case_no, ''))) > 0)");
            for (int i = 0; i < 3; i++) args.add(f.text().strip().toLowerCase(Locale.ROOT));
        }
        return entries(where + " order by on_day desc, entry_no desc offset " + skip + " rows fetch next " + limit + " rows only", args.toArray());
    }

    /// The entry of this number; refused where there is none.
    public Entry entry(long no) throws Refused {
        var found = entries("select * from fund_entry where entry_no = ?", no);
        if (found.isEmpty()) throw new Refused("fund.refused.noEntry", no);
        return found.getFirst();
    }

    /// Whether another entry took this one back.
    public boolean reversed(long no) {
        return handle.select("select count(*) from fund_entry where reverses = ?", no).mapTo(Integer.class).one() > 0;
    }

    /// What was booked on the bank accounts for each line of the statements; what was taken back counts nought.
    public Map<String, Money> booked(List<String> banks) {
        var sums = new HashMap<String, Money>();
        if (banks.isEmpty()) return sums;
        handle.select("select e.bank_line, sum(p.amount_minor) as total from fund_entry e join fund_posting p on p.entry_no = e.entry_no "
            + "where e.bank_line is not null and p.account in (" + String.join(", ", java.util.Collections.nCopies(banks.size(), "?")) + ") group by e.bank_line", banks.toArray())
            .map(r -> Map.entry(r.getString("bank_line"), money(r.getLong("total")))).forEach(e -> sums.put(e.getKey(), e.getValue()));
        return sums;
    }

    /// What acts of one kind moved on an account up to the end of `at`; what was taken back counts nought.
    public Money moved(Act act, String account, LocalDate at) {
        return money(handle.select("select coalesce(sum(p.amount_minor), 0) from fund_posting p join fund_entry e on e.entry_no = p.entry_no "
            + "left join fund_entry o on o.entry_no = e.reverses where p.account = ? and p.on_day <= ? and coalesce(o.act, e.act) = ?",
            account, at, act.name()).mapTo(Long.class).one());
    }

    /// As [#moved], by case, where that is not nought.
    public Map<CaseNo, Money> movedByCase(Act act, String account, LocalDate at) {
        var sums = new TreeMap<CaseNo, Money>();
        handle.select("select p.case_no, sum(p.amount_minor) as total from fund_posting p join fund_entry e on e.entry_no = p.entry_no "
            + "left join fund_entry o on o.entry_no = e.reverses where p.account = ? and p.on_day <= ? and coalesce(o.act, e.act) = ? and p.case_no is not null "
            + "group by p.case_no having sum(p.amount_minor) <> 0", account, at, act.name())
            .map(r -> Map.entry(new CaseNo(r.getString("case_no")), money(r.getLong("total")))).forEach(e -> sums.put(e.getKey(), e.getValue()));
        return sums;
    }

    /// The cases of which the sum of the awards booked on these accounts is not what their latest judgment gives, or that judgment is not in force; by number.
    public List<CaseNo> unlike(List<String> accounts, LocalDate at) {
        var args = new ArrayList<Object>(accounts);
        args.add(at);
        return handle.select("select p.case_no from fund_posting p join fund_entry e on e.entry_no = p.entry_no left join fund_entry o on o.entry_no = e.reverses left join case_sum s on s.case_no = p.case_no "
            + "where p.account in (" + String.join(", ", java.util.Collections.nCopies(accounts.size(), "?")) + ") and p.on_day <= ? and coalesce(o.act, e.act) = 'AWARD' and p.case_no is not null "
            + "group by p.case_no, s.awarded_minor, s.in_effect having sum(p.amount_minor) <> 0 and (sum(p.amount_minor) <> coalesce(s.awarded_minor, 0) or coalesce(s.in_effect, false) = false) order by p.case_no",
            args.toArray()).map(r -> new CaseNo(r.getString("case_no"))).list();
    }

    /// All entries by number.
    List<Entry> all() {
        return entries("select * from fund_entry order by entry_no");
    }

    private List<Entry> entries(String sql, Object... args) {
        var heads = handle.select(sql, args).map(r -> head(r)).list();
        var by = new HashMap<Long, List<Posting>>();
        if (heads.size() <= FEW) heads.forEach(e -> postings(e.no(), e.no(), by));
        else postings(heads.stream().mapToLong(Entry::no).min().orElse(0), heads.stream().mapToLong(Entry::no).max().orElse(0), by);
        return heads.stream().map(e -> new Entry(e.no(), e.day(), e.act(), e.text(), e.caseNo(), e.party(), e.due(), e.reverses(), e.bankLine(),
            by.getOrDefault(e.no(), List.of()))).toList();
    }

    private void postings(long first, long last, Map<Long, List<Posting>> into) {
        handle.select("select * from fund_posting where entry_no between ? and ? order by entry_no, place", first, last)
            .map(r -> Map.entry(r.getLong("entry_no"), posting(r))).forEach(p -> into.computeIfAbsent(p.getKey(), k -> new ArrayList<>()).add(p.getValue()));
    }

    private static Entry head(ResultSet r) throws SQLException {
        var no = r.getString("case_no");
        try {
            return new Entry(r.getLong("entry_no"), r.getObject("on_day", LocalDate.class), Act.valueOf(r.getString("act")), r.getString("words"), no == null ? null : new CaseNo(no),
                r.getString("party"), r.getObject("due", LocalDate.class), r.getLong("reverses"), r.getString("bank_line"), List.of());
        } catch (IllegalArgumentException e) {
            throw new SQLException("an entry of the ledger is not readable", e);
        }
    }

    private static Posting posting(ResultSet r) throws SQLException {
        var no = r.getString("case_no");
        try {
            return new Posting(r.getString("account"), no == null ? null : new CaseNo(no), r.getString("payee"), money(r.getLong("amount_minor")));
        } catch (IllegalArgumentException e) {
            throw new SQLException("a posting of the ledger is not readable", e);
        }
    }

    static Money money(long minor) {
        return new Money(minor, Money.CNY);
    }

    /// The entry as history keeps it: the same entry gives the same text.
    static String json(Entry e) {
        var node = Json.mapper().createObjectNode();
        node.put("entry", e.no()).put("day", e.day().toString()).put("act", e.act().name()).put("text", e.text());
        put(node, "case", e.caseNo());
        put(node, "party", e.party());
        put(node, "due", e.due());
        node.put("reverses", e.reverses());
        put(node, "bankLine", e.bankLine());
        var postings = node.putArray("postings");
        for (var p : e.postings()) put(postings, p);
        return written(node);
    }

    private static void put(ArrayNode postings, Posting p) {
        var node = postings.addObject().put("account", p.account()).put("amount", p.amount().plain());
        put(node, "case", p.caseNo());
        put(node, "payee", p.payee());
    }

    static void put(ObjectNode node, String key, Object value) {
        if (value != null) node.put(key, value.toString());
    }

    static String written(ObjectNode node) {
        try {
            return Json.mapper().writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an entry that cannot be written", e);
        }
    }

    /// The lines of all statements, newest first.
    public List<BankLine> lines() {
        return handle.select("select * from bank_line order by on_day desc, line_id").map(r -> line(r)).list();
    }

    /// The line of this id; refused where no statement has it.
    public BankLine line(String id) throws Refused {
        return handle.select("select * from bank_line where line_id = ?", id).map(r -> line(r)).findOne().orElseThrow(() -> new Refused("fund.refused.noLine"));
    }

    /// Lines set aside, with the reason.
    public Map<String, String> aside() {
        var all = new TreeMap<String, String>();
        handle.select("select line_id, reason from bank_aside").map(r -> Map.entry(r.getString("line_id"), r.getString("reason"))).forEach(e -> all.put(e.getKey(), e.getValue()));
        return all;
    }

    static String json(long no, String file, String digest, Money opening, Money closing, List<BankLine> lines) {
        var node = Json.mapper().createObjectNode();
        node.put("statement", no).put("file", file).put("digest", digest);
        put(node, "opening", opening);
        put(node, "closing", closing);
        var all = node.putArray("lines");
        for (var l : lines) {
            var x = all.addObject().put("id", l.id()).put("line", l.line()).put("day", l.day().toString()).put("text", l.text()).put("name", l.name()).put("account", l.account());
            put(x, "reference", l.reference());
            x.put("amount", l.amount().plain());
            put(x, "balance", l.balance());
        }
        return written(node);
    }

    static String asideJson(String line, String reason) {
        return written(Json.mapper().createObjectNode().put("aside", line).put("reason", reason));
    }

    static BankLine line(ResultSet r) throws SQLException {
        var balance = r.getObject("balance_minor", Long.class);
        return new BankLine(r.getString("line_id"), r.getInt("line"), r.getObject("on_day", LocalDate.class), r.getString("words"), r.getString("name"), r.getString("account"),
            r.getString("reference"), money(r.getLong("amount_minor")), balance == null ? null : money(balance));
    }
}

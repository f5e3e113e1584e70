package plaint.store;

import java.util.Comparator;
import java.util.Objects;
import plaint.casefile.CaseFile;
import plaint.docket.Judgment;
import plaint.key.CaseNo;
import plaint.text.Money;

/// What a case adds to the figures of the office, in fen of renminbi: the newest claim of our side in the year of its first, and of the latest judgment, in its year, what the other side owes by it;
/// null where there is none. `unverified` and `inEffect` are of that judgment.
record SumRow(Integer claimYear, long claimed, Integer judgmentYear, long awarded, boolean unverified, boolean inEffect) {
    static SumRow of(CaseFile c) {
        var own = c.claims().stream().filter(c::ours).toList();
        var last = c.docket().judgments().stream().filter(j -> j.on() != null).max(Comparator.comparing(Judgment::on));
        return new SumRow(own.isEmpty() ? null : own.getFirst().on().getYear(), own.isEmpty() ? 0 : fen(own.getLast().total()), last.map(j -> j.on().getYear()).orElse(null),
            last.map(j -> awarded(c, j)).orElse(0L), last.map(Judgment::unverified).orElse(false), last.map(j -> j.effective() != null).orElse(false));
    }

    private static long awarded(CaseFile c, Judgment j) {
        return j.awards().stream().filter(c::won).map(Judgment.Award::amount).filter(Objects::nonNull).mapToLong(SumRow::fen).sum();
    }

    private static long fen(Money m) {
        return m.currency().equals(Money.CNY) ? m.minor() : 0;
    }

    /// Null where the case has no such row.
    static SumRow read(Handle h, CaseNo no) {
        return h.select("select * from case_sum where case_no = ?", no.value()).map(r -> new SumRow(r.getObject("claim_year", Integer.class), r.getLong("claimed_minor"),
            r.getObject("judgment_year", Integer.class), r.getLong("awarded_minor"), r.getBoolean("unverified"), r.getBoolean("in_effect"))).findOne().orElse(null);
    }

    void write(Handle h, CaseNo no) {
        h.execute("insert into case_sum (case_no, claim_year, claimed_minor, judgment_year, awarded_minor, unverified, in_effect) values (?, ?, ?, ?, ?, ?, ?)", no.value(), claimYear, claimed,
            judgmentYear, awarded, unverified, inEffect);
    }
}

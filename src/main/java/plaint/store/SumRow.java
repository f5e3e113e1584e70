package plaint.store;

import java.util.Comparator;
import plaint.casefile.CaseFile;
import plaint.docket.Judgment;
import plaint.key.CaseNo;
import plaint.text.Money;

/// What a case adds to the figures of the office, in fen of renminbi: the newest claim of our own in the year of the first, and the latest judgment in its year; null where there is none.
record SumRow(Integer claimYear, long claimed, Integer judgmentYear, long awarded) {
    static SumRow of(CaseFile c) {
        var own = c.claims().stream().filter(v -> v.by() == null).toList();
        var last = c.docket().judgments().stream().filter(j -> j.on() != null).max(Comparator.comparing(Judgment::on));
        return new SumRow(own.isEmpty() ? null : own.getFirst().on().getYear(), own.isEmpty() ? 0 : fen(own.getLast().total()), last.map(j -> j.on().getYear()).orElse(null),
            last.map(SumRow::awarded).orElse(0L));
    }

    private static long awarded(Judgment j) {
        return j.awards().stream().map(Judgment.Award::amount).filter(java.util.Objects::nonNull).mapToLong(SumRow::fen).sum();
    }

    private static long fen(Money m) {
        return m.currency().equals(Money.CNY) ? m.minor() : 0;
    }

    /// Null where the case has no such row.
    static SumRow read(Handle h, CaseNo no) {
        return h.select("select * from case_sum where case_no = ?", no.value()).map(r -> new SumRow(r.getObject("claim_year", Integer.class), r.getLong("claimed_minor"),
            r.getObject("judgment_year", Integer.class), r.getLong("awarded_minor"))).findOne().orElse(null);
    }

    void write(Handle h, CaseNo no) {
        h.execute("insert into case_sum (case_no, claim_year, claimed_minor, judgment_year, awarded_minor) values (?, ?, ?, ?, ?)", no.value(), claimYear, claimed, judgmentYear, awarded);
    }
}

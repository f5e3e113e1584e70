package plaint.store;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import plaint.casefile.CaseFile;
import plaint.casefile.CaseText;
import plaint.evidence.Sha256;
import plaint.key.CaseNo;
import plaint.text.Dates;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.text.Refused;

/// What may be done to the archive; lives only inside [Archive#write]. Every change of a case is one entry of history.
public final class ArchiveEdit extends ArchiveView {
    /// A clock is put right by seconds all the time.
    private static final Duration TOLERATED = Duration.ofMinutes(1);
    private final String who;
    private final Deriving deriving;
    private final Set<Integer> moved = new HashSet<>();
    private InstantSource clock = Now::instant;

    ArchiveEdit(Handle handle, String who, Deriving deriving) {
        super(handle);
        this.who = who;
        this.deriving = deriving;
    }

    /// Adds a case that is not there yet; its revision becomes 1.
    public CaseFile add(CaseFile c, Notice what) throws Refused {
        if (has(c.no())) throw new Refused("store.refused.caseThere", c.no());
        return put(c.withRevision(1), "insert into case_file (revision, title, latin_title, stage, forum, court, docket_no, total_minor, currency, sample, last_day, exhibits, "
            + "pages, body, case_no) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", what);
    }

    /// Saves the next state of a case; refused where somebody saved in between, so nothing unseen is overwritten. The revision goes up by one.
    public CaseFile save(CaseFile c, Notice what) throws Refused {
        var seen = handle.select("select revision from case_file where case_no = ?", c.no().value()).mapTo(Integer.class).findOne();
        if (seen.isEmpty()) throw new Refused("store.refused.noCase", c.no());
        if (seen.get() != c.revision()) throw new Refused("store.refused.revision", c.no(), c.revision(), seen.get());
        return put(c.withRevision(c.revision() + 1), "update case_file set revision = ?, title = ?, latin_title = ?, stage = ?, forum = ?, court = ?, docket_no = ?, "
            + "total_minor = ?, currency = ?, sample = ?, last_day = ?, exhibits = ?, pages = ?, body = ? where case_no = ?", what);
    }

    @Override public LeadEdit leads() {
        return new LeadEdit(handle, moved);
    }

    /// The queue of the print room, to be worked on.
    @Override public PrintEdit print() {
        return new PrintEdit(handle, who);
    }

    /// Writes an act that concerns no single case into history.
    public void note(Notice what) {
        note(null, 0, null, what);
    }

    /// Writes into history that something of a case was looked at; the case stays as it is.
    public void seen(CaseNo no, Notice what) throws Refused {
        var revision = handle.select("select revision from case_file where case_no = ?", no.value()).mapTo(Integer.class).findOne();
        if (revision.isEmpty()) throw new Refused("store.refused.noCase", no);
        note(no, revision.get(), null, what);
    }

    private CaseFile put(CaseFile c, String sql, Notice what) throws Refused {
        // what could not be read again is not taken in
        var missing = c.missing();
        if (!missing.isEmpty()) throw new Refused("store.refused.incomplete", c.no(), missing.getFirst().path());
        var body = CaseText.json(c);
        var r = CaseRow.of(c);
        handle.execute(sql, r.revision(), r.title(), r.latinTitle(), r.stage().name(), r.forum(), r.court(), r.docketNo(), r.total().minor(), r.total().currency(), r.sample(),
            r.lastDay(), r.exhibits(), r.pages(), body, c.no().value());
        Derived.of(c).write(handle, c.no());
        KnownRows.of(c).write(handle, c.no());
        due(c);
        note(c, body, what);
        follow(c);
        return c;
    }

    /// Has the leads that stand in a case follow its criminal track; each save does, so this is for leads that came into it without one.
    public void follow(CaseFile c) {
        new LeadsOfCase(handle, leads()).follow(c);
    }

    /// The leads that stand otherwise now.
    Set<Integer> moved() {
        return moved;
    }

    /// Computes anew what is due in one case, which itself stays as it is.
    public void derive(CaseNo no) throws Refused {
        var c = caseFile(no);
        var derived = deriving.of(c);
        DueRows.mend(handle, c, derived);
        if (derived.broken()) derivedBy("");
    }

    private void due(CaseFile c) {
        var derived = deriving.of(c);
        DueRows.write(handle, c, derived);
        // whoever asks what is due is told what is wrong with the pack, and not that nothing is due
        if (derived.broken()) derivedBy("");
    }

    /// Remembers by which rules everything due was computed.
    public void derivedBy(String rules) {
        handle.execute("update due_rules set rules = ? where one = 1", rules);
    }

    /// The ledger and the bank statements, to be added to.
    @Override public FundEdit fund() {
        return new FundEdit(this);
    }

    private void note(CaseFile c, String body, Notice what) {
        note(c.no(), c.revision(), body, what);
    }

    /// For a test: the machine's clock as it might have been set.
    void clock(InstantSource now) {
        clock = now;
    }

    /// One entry of history; `no` is null where the act was about no case, `body` where nothing is to be kept of it. Where the machine's clock was set back since the last entry, that is an entry of its own:
    /// the order of entries is that of their numbers, and whoever reads the times must know why they turn.
    void note(CaseNo no, int revision, String body, Notice what) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var last = handle.select("select happened_at from history where seq = (select seq from chain_head where one = 1)").mapTo(String.class).findOne().map(Instant::parse);
        if (last.isPresent() && now.isBefore(last.get().minus(TOLERATED))) chain(null, 0, null, Notice.of("history.clockBack", said(last.get()), said(now)), now);
        chain(no, revision, body, what, now);
    }

    private static String said(Instant at) {
        return at.atZone(Dates.BEIJING).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS).toString().replace('T', ' ');
    }

    private void chain(CaseNo no, int revision, String body, Notice what, Instant now) {
        var seq = handle.select("select seq from chain_head where one = 1").mapTo(Long.class).one();
        var previous = handle.select("select digest from chain_head where one = 1").mapTo(String.class).one();
        var e = HistoryEntry.after(seq + 1, new Sha256(previous), now, who, what, no, revision,
            body == null ? null : Disk.digest(body.getBytes(StandardCharsets.UTF_8)));
        handle.execute("insert into history (seq, happened_at, who, what, args, case_no, revision, payload, payload_digest, previous, digest) "
            + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", e.seq(), e.at().toString(), e.who(), e.what().key(), json(e.what().args()), no == null ? null : no.value(), e.revision(),
            body, body == null ? null : e.payload().hex(), e.previous().hex(), e.digest().hex());
        handle.execute("update chain_head set seq = ?, digest = ? where one = 1", e.seq(), e.digest().hex());
    }
}

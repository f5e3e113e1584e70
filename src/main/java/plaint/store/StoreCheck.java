package plaint.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plaint.casefile.CaseFile;
import plaint.casefile.CaseText;
import plaint.evidence.Sha256;
import plaint.key.CaseNo;
import plaint.text.Notice;
import plaint.text.Refused;

/// Proves an open store by itself: the chain of history entry by entry, each case against what history says of it and against its own rows, each exhibit's bytes against
/// the digest they were sealed under. Changes nothing.
public final class StoreCheck {
    private final Archive archive;
    private final List<Notice> findings = new ArrayList<>();
    private final Map<CaseNo, Sha256> last = new HashMap<>();

    private StoreCheck(Archive archive) {
        this.archive = archive;
    }

    /// What was found; empty when all is as it was left.
    public static List<Notice> run(Archive archive) throws Refused {
        var check = new StoreCheck(archive);
        archive.read(view -> {
            check.chain(view.handle);
            check.cases(view);
            check.findings.addAll(new FundCheck(view.fund()).run());
            return null;
        });
        return List.copyOf(check.findings);
    }

    private void chain(Handle h) {
        long seq = 0;
        var previous = HistoryEntry.START;
        for (long n : h.select("select seq from history order by seq").mapTo(Long.class).list()) {
            if (n != seq + 1) found("store.found.gap", seq, n);
            seq = n;
            var e = entry(h, n);
            if (e == null) continue;
            var payload = h.select("select payload from history where seq = ?", n).mapTo(String.class).findOne().orElse(null);
            if (!e.previous().equals(previous) || !e.sound()) found("store.found.chain", n);
            if (payload != null && !Disk.digest(payload.getBytes(StandardCharsets.UTF_8)).equals(e.payload())) found("store.found.payload", n);
            if (e.caseNo() != null && e.payload() != null && !e.what().key().startsWith(FundEdit.HISTORY)) last.put(e.caseNo(), e.payload());
            previous = e.digest();
        }
        long headSeq = h.select("select seq from chain_head").mapTo(Long.class).one();
        var head = h.select("select digest from chain_head").mapTo(String.class).one();
        if (headSeq != seq || !head.equals(previous.hex())) found("store.found.cut", seq, headSeq);
    }

    /// Null where what stands there is no entry at all.
    private HistoryEntry entry(Handle h, long seq) {
        try {
            return h.select("select * from history where seq = ?", seq).map(r -> ArchiveView.entry(r)).one();
        } catch (SqlFault e) {
            found("store.found.chain", seq);
            return null;
        }
    }

    private void cases(ArchiveView view) throws Refused {
        for (var name : view.handle.select("select case_no from case_file order by case_no").mapTo(String.class).list()) {
            var no = new CaseNo(name);
            var body = view.handle.select("select body from case_file where case_no = ?", name).mapTo(String.class).one();
            if (!Disk.digest(body.getBytes(StandardCharsets.UTF_8)).equals(last.remove(no))) found("store.found.body", no);
            CaseFile c;
            try {
                c = CaseText.fromJson(body, name);
            } catch (Refused e) {
                findings.add(e.notice());
                continue;
            }
            if (!CaseRow.of(c).equals(row(view.handle, no)) || !Derived.of(c).equals(Derived.read(view.handle, no)) || !KnownRows.of(c).equals(KnownRows.read(view.handle, no))) found("store.found.rows", no);
            exhibits(c);
            filed(c);
        }
        for (var no : last.keySet().stream().sorted().toList()) found("store.found.lost", no);
    }

    /// Null where what stands there is no such row.
    private static CaseRow row(Handle h, CaseNo no) {
        try {
            return h.select("select * from case_file where case_no = ?", no.value()).map(r -> ArchiveView.caseRow(r)).one();
        } catch (SqlFault e) {
            return null;
        }
    }

    private void exhibits(CaseFile c) throws Refused {
        for (var x : c.exhibits())
            for (var f : x.files())
                switch (archive.vault().verify(f.digest())) {
                    case MISSING -> found("store.found.missing", f.name(), x.id(), c.no());
                    case CHANGED -> found("store.found.changed", f.name(), x.id(), c.no());
                    case SOUND -> { }
                }
    }

    private void filed(CaseFile c) throws Refused {
        for (var f : c.filed())
            switch (archive.vault().verify(f.file().digest())) {
                case MISSING -> found("store.found.missing", f.file().name(), f.paper(), c.no());
                case CHANGED -> found("store.found.changed", f.file().name(), f.paper(), c.no());
                case SOUND -> { }
            }
    }

    private void found(String key, Object... args) {
        findings.add(Notice.of(key, args));
    }
}

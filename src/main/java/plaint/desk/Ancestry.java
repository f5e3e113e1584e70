package plaint.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plaint.casefile.CaseFile;
import plaint.casefile.CaseText;
import plaint.evidence.Sha256;
import plaint.exchange.Parcel;
import plaint.key.CaseNo;
import plaint.store.ArchiveView;
import plaint.store.HistoryEntry;
import plaint.text.Refused;

/// By what states two stores know one case. A state is known by the digest of its content, whatever its revision here or there; a state of another store that was received
/// or merged is known too.
final class Ancestry {
    /// Their last argument is the digest of the content that came in.
    private static final Set<String> JOINED = Set.of("history.parcel", "history.merged");

    private Ancestry() { }

    static String text(CaseFile c) {
        return CaseText.json(c.withRevision(0));
    }

    static Sha256 digest(CaseFile c) {
        return Sha256.of(text(c));
    }

    /// Every state this store knows of the case, oldest first.
    static List<Parcel.Past> past(ArchiveView view, CaseNo no) throws Refused {
        var past = new ArrayList<Parcel.Past>();
        // what was booked for a case stands in its history too, and is no state of it
        for (var e : view.history(no).reversed()) if (e.revision() > 0)
            past.add(new Parcel.Past(e.revision(), e.at(), e.who(), e.what(), digest(view.caseFile(no, e.revision())), joined(e)));
        return past;
    }

    private static Sha256 joined(HistoryEntry e) {
        return JOINED.contains(e.what().key()) && !e.what().args().isEmpty() ? new Sha256(e.what().args().getLast()) : null;
    }

    /// The newest state both know: this store's own, or the other's that came in here before.
    static Optional<CaseFile> common(ArchiveView view, CaseNo no, Parcel.Opened theirs) throws Refused {
        var known = new HashSet<Sha256>();
        for (var p : theirs.cover().past()) {
            known.add(p.digest());
            if (p.joined() != null) known.add(p.joined());
        }
        for (var p : past(view, no).reversed()) {
            if (known.contains(p.digest())) return Optional.of(view.caseFile(no, p.revision()));
            if (p.joined() == null || !known.contains(p.joined())) continue;
            var text = theirs.states().at(p.joined());
            if (text.isPresent()) return Optional.of(CaseText.fromJson(text.get(), no.value()));
        }
        return Optional.empty();
    }
}

package plaint.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import plaint.casefile.CaseFile;
import plaint.casefile.CaseMerge;
import plaint.casefile.CaseText;
import plaint.evidence.Sha256;
import plaint.exchange.Parcel;
import plaint.store.Vault;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// Opens a case sealed by [SealParcel]. The whole file is read and proved first; nothing enters the store before [Arrived#take].
public final class OpenParcel {
    private final Office office;

    public OpenParcel(Office office) {
        this.office = office;
    }

    /// Refused where the passphrase is wrong, the file is cut, changed, newer or none, lacks an exhibit, or its forum pack is not here; nothing is left then.
    public Arrived run(Path file, char[] passphrase, Progress progress) throws Refused, Cancelled {
        var staged = new ArrayList<Vault.Staged>();
        boolean done = false;
        try {
            var opened = Parcel.read(file, passphrase, (digest, in) -> {
                var s = office.vault().stage(in, digest.brief());
                staged.add(s);
                if (!s.digest().equals(digest)) throw new Refused("exchange.refused.damagedParcel", file);
            }, progress);
            var c = CaseText.fromJson(opened.caseText(), opened.cover().no().value());
            if (!c.no().equals(opened.cover().no())) throw new Refused("exchange.refused.damagedParcel", file);
            CaseText.refuseUnsound(c);
            office.forums().get(c.forum()).court(c.court());
            refuseLacking(c, staged);
            var there = office.archive().read(v -> v.has(c.no()));
            if (there && office.archive().read(v -> Ancestry.common(v, c.no(), opened)).isEmpty()) throw new Refused("desk.refused.noCommon", c.no(), file.getFileName());
            done = true;
            return new Arrived(opened, c, staged, there);
        } finally {
            if (!done) staged.forEach(Vault.Staged::close);
        }
    }

    private static void refuseLacking(CaseFile c, List<Vault.Staged> staged) throws Refused {
        var there = new HashSet<Sha256>();
        staged.forEach(s -> there.add(s.digest()));
        for (var x : c.exhibits()) for (var f : x.files()) if (!there.contains(f.digest())) throw new Refused("desk.refused.parcelFile", f.name(), x.title());
        for (var f : c.filed()) if (!there.contains(f.file().digest())) throw new Refused("desk.refused.parcelFile", f.file().name(), f.paper());
    }

    /// A case out of its parcel and not yet in the store. Close it: without [#take] nothing of it stays.
    public final class Arrived implements AutoCloseable {
        private final Parcel.Opened opened;
        private final CaseFile theirs;
        private final List<Vault.Staged> staged;
        private final boolean there;
        private volatile int seen;

        private Arrived(Parcel.Opened opened, CaseFile theirs, List<Vault.Staged> staged, boolean there) {
            this.opened = opened;
            this.theirs = theirs;
            this.staged = staged;
            this.there = there;
        }

        public Parcel.Cover cover() {
            return opened.cover();
        }

        /// The case as it comes.
        public CaseFile caseFile() {
            return theirs;
        }

        /// True where the case is in this store already, so that taking it is merging.
        public boolean there() {
            return there;
        }

        /// What merging would give, with the choices made so far; only where the case is [#there].
        public CaseMerge.Merged merged(Map<String, CaseMerge.Side> choices) throws Refused {
            return office.archive().read(view -> {
                seen = view.caseFile(theirs.no()).revision();
                return merged(view, choices);
            });
        }

        private CaseMerge.Merged merged(plaint.store.ArchiveView view, Map<String, CaseMerge.Side> choices) throws Refused {
            var base = Ancestry.common(view, theirs.no(), opened).orElseThrow(() -> new Refused("desk.refused.noCommon", theirs.no(), opened.cover().sender()));
            return CaseMerge.merge(base, view.caseFile(theirs.no()), theirs, choices);
        }

        /// Takes the case in as a new one, marked with where it comes from, or merges it as one save; refused while a conflict is not chosen. What was saved here in the
        /// meantime is part of the merge.
        public CaseFile take(Map<String, CaseMerge.Side> choices) throws Refused {
            if (there && seen == 0) refuseOpen(merged(choices));
            for (var s : staged) s.keep();
            var from = opened.cover();
            return office.archive().write(w -> {
                if (!w.has(theirs.no())) return w.add(theirs, Notice.of("history.parcel", from.sender(), from.revision(), Ancestry.digest(theirs)));
                if (!there) throw new Refused("desk.refused.thereMerge", theirs.no());
                // a choice was made between the texts shown, not between others
                int now = w.caseFile(theirs.no()).revision();
                if (!choices.isEmpty() && now != seen) throw new Refused("store.refused.revision", theirs.no(), seen, now);
                var merged = merged(w, choices);
                refuseOpen(merged);
                return w.save(merged.caseFile(), Notice.of("history.merged", from.sender(), from.revision(), merged.changes().size(), Ancestry.digest(theirs)));
            });
        }

        private void refuseOpen(CaseMerge.Merged merged) throws Refused {
            if (merged.open()) throw new Refused("desk.refused.conflicts", theirs.no(), merged.conflicts().stream().filter(c -> c.chosen() == null).count());
        }

        @Override public void close() {
            staged.forEach(Vault.Staged::close);
        }
    }
}

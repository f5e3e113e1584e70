package plaint.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plaint.lead.Tracked;
import plaint.store.Archive;
import plaint.text.Refused;

/// The leads that lists were shown last, for as long as nothing is written: who types on, sorts anew or scrolls back is mostly shown leads that were there a moment ago. Some megabytes at most.
/// Thread-safe.
final class LeadsAtHand {
    /// So many are kept; who asks for more than a few pages at once does not read a list on a screen, and is not helped by this.
    static final int KEPT = 4096;
    private static final int AT_ONCE = 512;
    private final Archive archive;
    private final Map<Integer, Tracked> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override protected boolean removeEldestEntry(Map.Entry<Integer, Tracked> eldest) {
            return size() > KEPT;
        }
    };
    /// The write after which they were read.
    private long asOf;

    LeadsAtHand(Archive archive) {
        this.archive = archive;
    }

    /// The leads of these ids in the order asked for, without those there are not.
    List<Tracked> of(List<Integer> ids) throws Refused {
        if (ids.size() > AT_ONCE) return archive.read(v -> v.leads().of(ids));
        long now = archive.writes();
        var found = new Tracked[ids.size()];
        var missing = take(ids, found, now);
        if (missing.isEmpty()) return Arrays.asList(found);
        var read = archive.read(v -> v.leads().of(missing));
        keep(read, now);
        return joined(ids, found, read);
    }

    /// Puts those that are at hand in their places; the ids of the others, each once for each place.
    private synchronized List<Integer> take(List<Integer> ids, Tracked[] found, long now) {
        if (now != asOf) {
            kept.clear();
            asOf = now;
        }
        var missing = new ArrayList<Integer>();
        for (int i = 0; i < found.length; i++) {
            found[i] = kept.get(ids.get(i));
            if (found[i] == null) missing.add(ids.get(i));
        }
        return missing;
    }

    /// What was read while something was written may be of before or after it, and is not kept.
    private synchronized void keep(List<Tracked> read, long now) {
        if (asOf == now && archive.writes() == now) for (var t : read) kept.put(t.id(), t);
    }

    private static List<Tracked> joined(List<Integer> ids, Tracked[] found, List<Tracked> read) {
        var all = new ArrayList<Tracked>(found.length);
        int next = 0;
        for (int i = 0; i < found.length; i++)
            if (found[i] != null) all.add(found[i]);
            else if (next < read.size() && read.get(next).id() == ids.get(i)) all.add(read.get(next++));
        return all;
    }
}

package plaint.forum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import plaint.text.Notice;

/// What is wrong with a pack, gathered while it is read so that its keeper sees all of it at once. Every notice has the place as its first argument.
/// One thread.
final class Faults {
    private record Fault(Spot spot, Notice notice) { }

    private final List<Fault> found = new ArrayList<>();

    void add(Spot spot, String key, Object... args) {
        var all = new ArrayList<Object>();
        all.add(spot);
        all.addAll(List.of(args));
        found.add(new Fault(spot, Notice.of(key, all.toArray())));
    }

    boolean none() {
        return found.isEmpty();
    }

    /// In the order of files and lines.
    List<Notice> notices() {
        return found.stream().sorted(Comparator.comparing(Fault::spot)).map(Fault::notice).toList();
    }
}

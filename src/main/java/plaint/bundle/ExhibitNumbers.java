package plaint.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import plaint.evidence.Exhibit;
import plaint.key.ExhibitId;

/// The numbers exhibits have in the bundles of a case: 1, 2, … and pages 1..N through all filings, those of an earlier filing first, so that a number once handed in
/// never changes. Exhibits without a file have no number yet.
public final class ExhibitNumbers {
    private final List<Numbered> numbered = new ArrayList<>();

    /// One exhibit with its printed label (证据1, Exhibit A), what stands before the numbers of its pages, and the pages it runs over.
    public record Numbered(Exhibit exhibit, int number, String label, String prefix, int first) {
        public int last() {
            return first + exhibit.pages() - 1;
        }
    }

    /// How exhibits are labelled, and whether the pages of each are counted by themselves.
    public record Labels(IntFunction<String> label, IntFunction<String> prefix, boolean apart) { }

    /// Numbers the exhibits, in their order, of filings up to `filing`; `labels` says what the first, second, ... is called (证据1, Exhibit A).
    public ExhibitNumbers(List<Exhibit> exhibits, int filing, IntFunction<String> labels) {
        this(exhibits, filing, new Labels(labels, n -> "", false));
    }

    public ExhibitNumbers(List<Exhibit> exhibits, int filing, Labels labels) {
        int page = 1;
        for (int f = 1; f <= filing; f++) {
            for (var x : exhibits) {
                if (x.filing() != f || x.pages() == 0) continue;
                int number = numbered.size() + 1;
                numbered.add(new Numbered(x, number, labels.label().apply(number), labels.prefix().apply(number), labels.apart() ? 1 : page));
                page += x.pages();
            }
        }
    }

    public List<Numbered> all() {
        return List.copyOf(numbered);
    }

    public Optional<Numbered> of(ExhibitId id) {
        return numbered.stream().filter(n -> n.exhibit().id().equals(id)).findFirst();
    }
}

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
    /// `late`: it was found after the one it stands behind was handed in, and bears that one's number with a letter (证据7A); its pages are that one's last with the letter (25A, or 25A-1, 25A-2).
    public record Numbered(Exhibit exhibit, int number, String label, String prefix, int first, boolean late) {
        public int last() {
            return first + exhibit.pages() - 1;
        }

        /// As printed: `23—25`, `23`, `25A`, `25A-1—3`.
        public String range() {
            return first == 0 ? prefix : exhibit.pages() == 1 ? prefix + first : prefix + first + "—" + last();
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
        int count = 0;
        for (int f = 1; f <= filing; f++) {
            for (var x : exhibits) {
                if (x.filing() != f || x.pages() == 0) continue;
                var before = behind(x);
                if (before.isPresent()) {
                    late(x, before.get());
                    continue;
                }
                int number = ++count;
                numbered.add(new Numbered(x, number, labels.label().apply(number), labels.prefix().apply(number), labels.apart() ? 1 : page, false));
                page += x.pages();
            }
        }
    }

    /// The exhibit of an earlier filing it stands behind.
    private Optional<Numbered> behind(Exhibit x) {
        return x.after() == null ? Optional.empty() : of(x.after()).filter(n -> !n.late() && n.exhibit().filing() < x.filing());
    }

    private void late(Exhibit x, Numbered before) {
        int already = (int) numbered.stream().filter(n -> n.late() && n.number() == before.number()).count();
        var letter = String.valueOf((char) ('A' + already % 26)).repeat(already / 26 + 1);
        var pages = before.prefix() + before.last() + letter;
        boolean one = x.pages() == 1;
        numbered.add(new Numbered(x, before.number(), before.label() + letter, one ? pages : pages + "-", one ? 0 : 1, true));
    }

    public List<Numbered> all() {
        return List.copyOf(numbered);
    }

    public Optional<Numbered> of(ExhibitId id) {
        return numbered.stream().filter(n -> n.exhibit().id().equals(id)).findFirst();
    }
}

package plaint.casefile;

import java.util.List;

/// What somebody decided about the papers of one filing: keys of papers `added` to those of its kind, keys `left` out, and in which of the forum pack's styles they are set
/// (null: as the case or the pack has it). `set`: what holds for its sets as a whole; null: nothing was decided.
public record ChosenPapers(List<String> added, List<String> left, String style, ChosenSet set) {
    public static final ChosenPapers NONE = new ChosenPapers(null, null, null, null);

    public ChosenPapers {
        added = added == null ? List.of() : List.copyOf(added);
        left = left == null ? List.of() : List.copyOf(left);
        if (style != null && style.isBlank()) style = null;
        if (set != null && set.equals(ChosenSet.NONE)) set = null;
    }

    public ChosenPapers(List<String> added, List<String> left, String style) {
        this(added, left, style, null);
    }

    /// What was decided of the sets; never null.
    public ChosenSet sets() {
        return set == null ? ChosenSet.NONE : set;
    }
}

package plaint.casefile;

import java.util.List;

/// What somebody decided about the papers of one filing: keys of papers `added` to those of its kind, keys `left` out, and in which of the forum pack's styles they are set
/// (null: as the case or the pack has it).
public record ChosenPapers(List<String> added, List<String> left, String style) {
    public static final ChosenPapers NONE = new ChosenPapers(null, null, null);

    public ChosenPapers {
        added = added == null ? List.of() : List.copyOf(added);
        left = left == null ? List.of() : List.copyOf(left);
        if (style != null && style.isBlank()) style = null;
    }
}

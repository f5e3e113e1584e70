package plaint.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import plaint.drafting.Document;
import plaint.forum.Forum;
import plaint.pdf.Typesetter;
import plaint.pdf.TypesetPaper;
import plaint.text.Refused;

/// Papers typeset lately. A filing is laid out in rounds, again for its check, and again after each edit: most papers then have the text they had, and keep their pages. Thread-safe.
final class TypesetPapers {
    /// An index of thousands of rows is not worth its memory.
    private static final int LONGEST = 60;
    private static final int MOST_PAGES = 240;
    private final Typesetter typesetter;
    private final Map<Wanted, TypesetPaper> kept = new LinkedHashMap<>(64, 0.75f, true);
    private int pages;

    private record Wanted(Document document, Forum.Typography page, boolean sample) { }

    TypesetPapers(Typesetter typesetter) {
        this.typesetter = typesetter;
    }

    TypesetPaper set(Document document, Forum.Typography page, boolean sample) throws Refused {
        var wanted = new Wanted(document, page, sample);
        var known = known(wanted);
        if (known != null) return known;
        var set = typesetter.set(document, page, sample);
        if (set.pages() <= LONGEST) keep(wanted, set);
        return set;
    }

    private synchronized TypesetPaper known(Wanted wanted) {
        return kept.get(wanted);
    }

    private synchronized void keep(Wanted wanted, TypesetPaper set) {
        if (kept.put(wanted, set) == null) pages += set.pages();
        var oldest = kept.values().iterator();
        while (pages > MOST_PAGES) {
            pages -= oldest.next().pages();
            oldest.remove();
        }
    }
}

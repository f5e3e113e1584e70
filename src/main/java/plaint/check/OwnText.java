package plaint.check;

import java.util.ArrayList;
import java.util.List;
import plaint.drafting.Document;
import plaint.drafting.Passage;
import plaint.text.Notice;

/// What the office wrote into the papers itself: how much of it there is, where the facts under it changed since, and what stands for a paragraph that is gone.
public final class OwnText {
    private OwnText() { }

    public static List<Finding> findings(List<Document> documents) {
        var out = new ArrayList<Finding>();
        for (var d : documents) {
            long own = d.passages().stream().filter(p -> p.rewrite() != null).count();
            for (var p : d.passages()) if (p.changed()) out.add(new Finding(Finding.Rank.WARN, Notice.of("check.warn.rewriteChanged", d.title(), brief(p)), "", d.key(), null));
            for (var r : d.lost()) out.add(new Finding(Finding.Rank.WARN, Notice.of("check.warn.rewriteLost", d.title(), r.text() == null ? r.generated() : r.text()), "", d.key(), null));
            if (own > 0) out.add(new Finding(Finding.Rank.PASSED, Notice.of("check.passed.rewrites", d.title(), own), "", d.key(), null));
        }
        return out;
    }

    private static String brief(Passage p) {
        var text = p.shown().isEmpty() ? p.generated().replaceAll("\\{\\{[^{}]*}}", "…") : p.shown();
        return text.codePointCount(0, text.length()) <= 30 ? text : text.substring(0, text.offsetByCodePoints(0, 30)) + "…";
    }
}

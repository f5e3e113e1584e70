package plaint.check;

import plaint.drafting.Passage;
import plaint.text.Notice;

/// What the office wrote into the papers itself: how much of it there is, where the facts under it changed since, and what stands for a paragraph that is gone.
final class OwnText extends Reading {
    OwnText(Reading whole) {
        super(whole);
    }

    void run() {
        for (var f : file.filed()) {
            if (f.filing() != filing.no()) continue;
            var read = subject.documents().stream().filter(d -> d.key().equals(f.paper())).findFirst();
            if (read.isPresent()) found.passed("rewrite", Notice.of("check.passed.filedText", read.get().title(), f.file().name(), f.file().pages()));
            if (read.isPresent() && read.get().plainText().isBlank()) found.fault("rewrite", Spot.paper(f.paper()), Notice.of("check.found.filedUnread", read.get().title(), f.file().name()));
        }
        for (var d : subject.documents()) {
            long own = d.passages().stream().filter(p -> p.rewrite() != null).count();
            for (var p : d.passages()) if (p.changed()) found.fault("rewrite", Spot.paper(d.key()).quoting(p.shown()), Notice.of("check.found.rewriteChanged", d.title(), brief(p)));
            for (var r : d.lost()) found.fault("rewrite", Spot.paper(d.key()), Notice.of("check.found.rewriteLost", d.title(), r.text() == null ? r.generated() : r.text()));
            if (own > 0) found.passed("rewrite", Notice.of("check.passed.rewrites", d.title(), own));
        }
    }

    private static String brief(Passage p) {
        var text = p.shown().isEmpty() ? p.generated().replaceAll("\\{\\{[^{}]*}}", "…") : p.shown();
        return text.codePointCount(0, text.length()) <= 30 ? text : text.substring(0, text.offsetByCodePoints(0, 30)) + "…";
    }
}

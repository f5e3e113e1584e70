package plaint.desk;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plaint.forum.Forums;
import plaint.pdf.BundleDifference;
import plaint.pdf.BundleShape;
import plaint.pdf.Fonts;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.text.Words;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// Holds two versions of a bundle against each other, file against file, without the store: what moved, what came and went, what changed, which paragraphs read otherwise. Printed as a
/// comparison page for whoever has the older version on paper.
public final class CompareBundles {
    private static final String FORUM = "cn";
    private final Home home;

    public CompareBundles(Home home) {
        this.home = home;
    }

    /// What became of an exhibit or paper.
    public enum Fate { SAME, MOVED, ADDED, REMOVED, CHANGED }

    /// One exhibit: its label and printed pages in either version, empty where it is not in that one; `changed` of its pages have another content.
    public record Exhibit(Fate fate, String title, String labelBefore, String labelAfter, String pagesBefore, String pagesAfter, int changed) { }

    /// One paper: paragraphs that went and came, and how many read the same but for the exhibits they refer to.
    public record Paper(Fate fate, String title, List<String> gone, List<String> come, int following) { }

    /// The two versions and everything in the newer one, in its order, then what went.
    public record Compared(String before, String after, int pagesBefore, int pagesAfter, LocalDate dated, List<Exhibit> exhibits, List<Paper> papers) {
        /// True where nothing differs.
        public boolean same() {
            return exhibits.stream().allMatch(x -> x.fate() == Fate.SAME) && papers.stream().allMatch(p -> p.fate() == Fate.SAME && p.following() == 0);
        }

        public List<Exhibit> exhibits(Fate fate) {
            return exhibits.stream().filter(x -> x.fate() == fate).toList();
        }

        /// The papers that read otherwise.
        public List<Paper> changedPapers() {
            return papers.stream().filter(p -> p.fate() != Fate.SAME || p.following() > 0).toList();
        }
    }

    /// Refused where one of the two is no bundle.
    public Compared run(Path before, Path after) throws Refused {
        var a = BundleShape.of(before);
        var b = BundleShape.of(after);
        var d = BundleDifference.of(a, b);
        var exhibits = d.exhibits().stream().map(m -> new Exhibit(Fate.valueOf(m.fate().name()), (m.after() == null ? m.before() : m.after()).title(), m.before() == null ? "" : m.before().label(),
            m.after() == null ? "" : m.after().label(), m.before() == null ? "" : m.before().range(), m.after() == null ? "" : m.after().range(), m.pages())).toList();
        var papers = d.papers().stream().map(c -> new Paper(Fate.valueOf(c.fate().name()), (c.after() == null ? c.before() : c.after()).title(), c.gone(), c.come(), c.following())).toList();
        return new Compared(a.name(), b.name(), a.pages(), b.pages(), b.dated(), exhibits, papers);
    }

    /// The same in sentences, a line each; exhibits that stayed are left out.
    public List<Notice> lines(Compared c) {
        var out = new ArrayList<Notice>();
        for (var x : c.exhibits()) {
            switch (x.fate()) {
                case SAME -> { }
                case MOVED -> out.add(Notice.of("desk.compare.moved", x.title(), x.labelBefore(), x.pagesBefore(), x.labelAfter(), x.pagesAfter()));
                case ADDED -> out.add(Notice.of("desk.compare.added", x.labelAfter(), x.title(), x.pagesAfter()));
                case REMOVED -> out.add(Notice.of("desk.compare.removed", x.labelBefore(), x.title(), x.pagesBefore()));
                case CHANGED -> out.add(Notice.of("desk.compare.changed", x.labelAfter(), x.title(), x.changed(), x.labelBefore(), x.pagesBefore(), x.pagesAfter()));
            }
        }
        for (var p : c.changedPapers()) out.add(said(p));
        if (c.same()) out.add(Notice.of("desk.compare.none"));
        return List.copyOf(out);
    }

    private static Notice said(Paper p) {
        return switch (p.fate()) {
            case ADDED -> Notice.of("desk.compare.paperAdded", p.title());
            case REMOVED -> Notice.of("desk.compare.paperRemoved", p.title());
            default -> Notice.of("desk.compare.paper", p.title(), p.gone().size(), p.come().size(), p.following());
        };
    }

    /// Prints the comparison page to `out`; dated as the newer version.
    public Path print(Compared c, Lang lang, Path out, Progress progress) throws Refused, Cancelled {
        var model = new HashMap<String, Object>();
        model.put("before", c.before());
        model.put("after", c.after());
        model.put("pagesBefore", c.pagesBefore());
        model.put("pagesAfter", c.pagesAfter());
        for (var fate : Fate.values()) model.put(fate.name().toLowerCase(java.util.Locale.ROOT), c.exhibits(fate).stream().map(x -> row(x, lang)).toList());
        model.put("papers", c.changedPapers().stream().map(p -> paper(p, lang)).toList());
        model.put("none", c.same() ? Words.in(lang).say("desk.compare.none") : null);
        try (var fonts = Fonts.in(home.fonts())) {
            var title = Words.in(lang).say("desk.sheet.comparison");
            return new ProduceSheet(home, new Forums(home.forums()), fonts).run(new ProduceSheet.Order("comparison", lang, title, FORUM, c.dated(), false, model), out, progress);
        }
    }

    private static Map<String, Object> row(Exhibit x, Lang lang) {
        return Map.of("title", x.title(), "from", x.labelBefore(), "to", x.labelAfter(), "pagesFrom", x.pagesBefore(), "pagesTo", x.pagesAfter(), "pages", Words.in(lang).say("desk.compare.pages", x.changed()));
    }

    private static Map<String, Object> paper(Paper p, Lang lang) {
        var lines = new ArrayList<Map<String, Object>>();
        boolean table = scraps(p.gone()) || scraps(p.come());
        for (var g : p.gone()) if (!table || sentence(g)) lines.add(Map.of("sign", "－", "text", g));
        for (var g : p.come()) if (!table || sentence(g)) lines.add(Map.of("sign", "＋", "text", g));
        return Map.of("title", p.title(), "what", said(p).in(lang), "lines", List.copyOf(lines), "table", table);
    }

    /// A table whose cells take several lines reads in scraps (证据目录); nobody learns from them, and what came and moved stands in the tables above.
    private static boolean scraps(List<String> lines) {
        return lines.size() > 4 && lines.stream().filter(l -> !sentence(l)).count() * 2 > lines.size();
    }

    private static boolean sentence(String line) {
        return line.length() > 12 && line.matches("(?s).*[。；：.;:]");
    }
}

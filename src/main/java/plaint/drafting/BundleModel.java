package plaint.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import plaint.casefile.CaseFile;
import plaint.evidence.Exhibit;
import plaint.forum.Forum;
import plaint.key.ExhibitId;
import plaint.text.Refused;

/// The bundle a paper stands in: its index, its evidence catalogue by theme, who gets how many.
final class BundleModel {
    private final Forum forum;
    private final CaseFile file;
    private final Context context;
    private final PartyModel words;
    private final boolean han;

    BundleModel(Forum forum, CaseFile file, Context context, PartyModel words) {
        this.forum = forum;
        this.file = file;
        this.context = context;
        this.words = words;
        han = forum.language().startsWith("zh");
    }

    void into(Fields out) throws Refused {
        out.put("index", context.index().stream().map(this::row).toList());
        out.put("manifest", manifest());
        out.put("sets", context.sets().stream().map(s -> new Fields().put("name", s.name()).put("copies", s.copies()).map()).toList());
        out.put("copies", context.copies()).put("served", context.copies() + 1);
        out.put("catalogueColumns", columns(forum.catalogue().columns())).put("indexColumns", columns(forum.catalogue().index()));
        out.put("catalogue", catalogue()).put("exhibitCount", context.exhibits().size()).put("exhibitPages", span());
        out.put("witnesses", file.exhibits().stream().anyMatch(x -> x.kind() == Exhibit.Kind.TESTIMONY && context.exhibits().contains(x.id())));
    }

    private static List<Map<String, Object>> columns(List<plaint.forum.CatalogueRules.Column> all) {
        return all.stream().map(c -> new Fields().put("field", c.field()).put("head", c.head()).put("share", c.share()).put("align", c.align()).put("link", c.link()).map()).toList();
    }

    /// The exhibit a slip sheet stands before.
    void slip(ExhibitId id, Fields out) throws Refused {
        out.put("exhibit", exhibit(file.exhibit(id).orElseThrow(() -> new Refused("drafting.refused.exhibit", id))));
    }

    private Map<String, Object> row(Context.IndexRow r) {
        var x = r.exhibit() == null ? null : file.exhibit(r.exhibit()).orElse(null);
        var link = r.exhibit() != null ? "exhibit:" + r.exhibit().value() : r.paper() != null ? "paper:" + r.paper() : "";
        return new Fields().put("group", r.group()).put("label", r.label() == null ? "" : r.label()).put("title", r.title()).put("pages", r.pages() == null ? "" : han ? r.pages() : r.pages().replace('—', '–'))
            .put("count", r.count()).put("link", link).put("dated", x == null ? "" : dated(x)).put("kind", x == null ? "" : words.word("kind." + x.kind())).put("source", x == null || x.source() == null ? "" : x.source())
            .put("held", x == null ? "" : words.word("held." + x.held())).put("digest", x == null ? "" : digests(x)).map();
    }

    /// The files of all exhibits in the index, each with the pages it stands on, its size and its digest: what proves that a page comes from the very file that was kept.
    private List<Map<String, Object>> manifest() throws Refused {
        var out = new ArrayList<Map<String, Object>>();
        for (var r : context.index()) {
            var x = r.exhibit() == null ? null : file.exhibit(r.exhibit()).orElse(null);
            if (x == null) continue;
            var cited = context.references().cite(x.id());
            int page = cited.first();
            for (var f : x.files()) {
                var part = new References.Cited(cited.label(), cited.prefix(), page, page + f.pages() - 1);
                // where an exhibit is one file its pages are those of the index
                out.add(new Fields().put("link", "exhibit:" + x.id().value()).put("label", cited.label()).put("title", x.files().size() == 1 ? x.title() : x.title() + (han ? "：" : ": ") + f.name()).put("count", f.pages())
                    .put("pages", x.files().size() == 1 ? row(r).get("pages") : range(part)).put("bytes", String.format(java.util.Locale.ROOT, "%,d", f.bytes())).put("digest", f.digest() == null ? "" : f.digest().grouped()).map());
                page += f.pages();
            }
        }
        return out;
    }

    private static String digests(Exhibit x) {
        return String.join("; ", x.files().stream().filter(f -> f.digest() != null).map(f -> f.digest().grouped()).toList());
    }

    /// Pages from the first to the last exhibit: 1—64, before them those of late insertions: 24A、93—95; empty where there are none.
    private String span() throws Refused {
        if (context.exhibits().isEmpty()) return "";
        int first = Integer.MAX_VALUE;
        int last = 0;
        var late = new StringBuilder();
        for (var id : context.exhibits()) {
            var c = context.references().cite(id);
            if (!c.prefix().isEmpty()) {
                late.append(Citations.range(c)).append(han ? "、" : ", ");
                continue;
            }
            first = Math.min(first, c.first());
            last = Math.max(last, c.last());
        }
        // only late insertions: they have no run of their own
        if (last == 0) return "";
        return late + Citations.range(first, last);
    }

    private String range(References.Cited c) {
        return han ? Citations.range(c) : Citations.range(c).replace('—', '–');
    }

    private List<Map<String, Object>> catalogue() throws Refused {
        var groups = new ArrayList<Map<String, Object>>();
        var rows = new ArrayList<Map<String, Object>>();
        String theme = null;
        for (var id : context.exhibits()) {
            var x = file.exhibit(id).orElseThrow(() -> new Refused("drafting.refused.exhibit", id));
            if (!java.util.Objects.equals(theme, x.theme()) && !rows.isEmpty()) groups.add(group(theme, rows));
            theme = x.theme();
            rows.add(exhibit(x));
        }
        if (!rows.isEmpty()) groups.add(group(theme, rows));
        return groups;
    }

    private Map<String, Object> group(String theme, List<Map<String, Object>> rows) {
        var name = forum.themes().stream().filter(t -> t.key().equals(theme)).map(Forum.Theme::name).findFirst().orElseThrow(() -> new Halt("drafting.refused.theme", theme, forum.id()));
        var group = new Fields().put("name", name).put("rows", List.copyOf(rows)).map();
        rows.clear();
        return group;
    }

    private Map<String, Object> exhibit(Exhibit x) throws Refused {
        var cited = context.references().cite(x.id());
        var prefix = words.word("exhibit");
        var no = !han ? forum.exhibits().bare(cited.label()) : cited.label().startsWith(prefix) ? cited.label().substring(prefix.length()).strip() : cited.label();
        return new Fields().put("link", "exhibit:" + x.id().value()).put("no", no).put("label", cited.label()).put("title", x.title()).put("kind", words.word("kind." + x.kind()))
            .text("source", x.source(), "exhibitSource", x.title()).text("proves", x.proves(), "exhibitProves", x.title())
            .put("pages", range(cited)).put("count", cited.last() - cited.first() + 1).put("copies", context.copies() + 1).put("note", "").put("digest", digests(x)).put("held", words.word("held." + x.held())).put("dated", dated(x)).map();
    }

    private String dated(Exhibit x) {
        return x.dated() == null ? "" : han ? plaint.text.Dates.chinese(x.dated()) : new English(forum.language()).date(x.dated());
    }
}

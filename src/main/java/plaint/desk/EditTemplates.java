package plaint.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import plaint.casefile.CaseFile;
import plaint.forum.Forum;
import plaint.forum.Forums;
import plaint.forum.PackCheck;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;
import plaint.work.Sweep;

/// The forum packs and the templates of their papers: read, changed for the office, given back. What is changed lies with the store, never in the pack.
public final class EditTemplates {
    private static final int KEPT = 4;
    private static final AtomicInteger TURN = new AtomicInteger();
    private final Office office;

    public EditTemplates(Office office) {
        this.office = office;
    }

    /// A pack as it was found; `forum` is null where it cannot be used, `fault` says why.
    public record PackLine(Forums.Found found, Forum forum, Notice fault) { }

    /// One template: its path below the pack, the papers drafted by it (none: a part of others), whether the office has its own text and since when.
    public record TemplateLine(String path, List<String> papers, List<String> titles, List<String> latin, boolean own, String since) { }

    /// A template's text: the pack's, and the office's own or null.
    public record TemplateText(String pack, String own) {
        public String now() {
            return own == null ? pack : own;
        }
    }

    public List<PackLine> packs() {
        var out = new ArrayList<PackLine>();
        for (var f : office.forums().found()) {
            try {
                if (f.taken()) throw new Refused("forum.refused.taken", f.id(), f.folder());
                out.add(new PackLine(f, office.forums().whole(f.id()), null));
            } catch (Refused e) {
                out.add(new PackLine(f, null, e.notice()));
            }
        }
        return out;
    }

    /// The pack read strictly, its own tests run.
    public PackCheck.Result test(PackLine pack) throws Refused {
        return new PackCheck(pack.found().folder(), office.forums()).run();
    }

    /// All templates of a pack, papers first.
    public List<TemplateLine> templates(String pack) throws Refused {
        var forum = office.forums().get(pack);
        var papers = new TreeMap<String, List<Forum.Paper>>();
        for (var kind : forum.filingKinds())
            for (var key : kind.papers()) for (var p : versions(forum, key)) papers.computeIfAbsent(p.template(), t -> new ArrayList<>()).add(p);
        var out = new ArrayList<TemplateLine>();
        var own = new OwnTemplates(office, pack);
        for (var path : paths(forum)) {
            var of = papers.getOrDefault(path, List.of());
            var mine = own.newest(path);
            boolean differs = mine.isPresent() && !OwnTemplates.read(mine.get()).equals(OwnTemplates.read(OwnTemplates.pack(path, forum).orElseThrow()));
            out.add(new TemplateLine(path, of.stream().map(Forum.Paper::key).distinct().toList(), of.stream().map(Forum.Paper::title).distinct().toList(), of.stream().map(Forum.Paper::latin).distinct().toList(), differs,
                differs ? day(mine.get(), path) : ""));
        }
        out.sort(java.util.Comparator.comparing((TemplateLine t) -> t.papers().isEmpty()).thenComparing(TemplateLine::path));
        return out;
    }

    private static String day(Path file, String template) {
        return file.getName(file.getNameCount() - Path.of(template).getNameCount() - 1).toString();
    }

    /// The paper as it is today, or as it was last.
    private static List<Forum.Paper> versions(Forum forum, String key) {
        try {
            return List.of(forum.paper(key, Now.today()));
        } catch (Refused notToday) {
            return List.of();
        }
    }

    private static TreeSet<String> paths(Forum forum) throws Refused {
        var out = new TreeSet<String>();
        for (var folder : forum.folders()) {
            var papers = folder.resolve("papers");
            if (!Files.isDirectory(papers)) continue;
            try (var all = Files.walk(papers)) {
                all.filter(Files::isRegularFile).map(f -> folder.relativize(f).toString().replace('\\', '/')).filter(p -> p.endsWith(".md") && !p.endsWith("README.md")).forEach(out::add);
            } catch (IOException e) {
                throw new Refused("forum.refused.unreadable", papers, e.getMessage());
            }
        }
        return out;
    }

    public TemplateText text(String pack, String path) throws Refused {
        var forum = office.forums().get(pack);
        var packs = known(forum, path);
        var mine = new OwnTemplates(office, pack).newest(path);
        var own = mine.isPresent() ? OwnTemplates.read(mine.get()) : null;
        var text = OwnTemplates.read(packs);
        return new TemplateText(text, text.equals(own) ? null : own);
    }

    private static Path known(Forum forum, String path) throws Refused {
        if (!paths(forum).contains(path)) throw new Refused("desk.refused.noTemplate", path, forum.id());
        return OwnTemplates.pack(path, forum).orElseThrow();
    }

    /// The papers of a filing in which a template stands, by itself or as a part of another.
    public List<Forum.Paper> shownBy(CaseFile file, int filing, String path) throws Refused {
        var forum = office.forums().get(file.forum());
        var out = new ArrayList<Forum.Paper>();
        for (var p : new FilingLayout(office, file, file.filing(filing)).editable()) if (uses(forum, p.template(), path, 0)) out.add(p);
        return out;
    }

    private boolean uses(Forum forum, String template, String path, int depth) throws Refused {
        if (template.equals(path)) return true;
        if (depth > 5) return false;
        var file = OwnTemplates.pack(template, forum);
        if (file.isEmpty()) return false;
        var m = java.util.regex.Pattern.compile("\\{%-?\\s*include\\s+\"([^\"]+)\"").matcher(OwnTemplates.read(file.get()));
        while (m.find()) {
            var base = Path.of(template).getParent();
            if (uses(forum, base.resolve(m.group(1)).normalize().toString().replace('\\', '/'), path, depth + 1)) return true;
        }
        return false;
    }

    /// How a paper looks with a text that is still being written. Refused where the text cannot be merged, with the line where the engine tells it.
    public ShowDraft.Looked look(CaseFile file, int filing, String paper, String path, String text, Progress progress) throws Refused, Cancelled {
        known(office.forums().get(file.forum()), path);
        return new ShowDraft(office).look(layout(file, filing, path, text), file, filing, paper, progress);
    }

    private FilingLayout layout(CaseFile file, int filing, String path, String text) throws Refused {
        if (file.filings().stream().noneMatch(f -> f.no() == filing)) throw new Refused("desk.refused.noFiling", file.no(), filing);
        var tried = office.workFolder().resolve("template-" + Math.floorMod(TURN.getAndIncrement(), KEPT));
        var to = tried.resolve(path);
        try {
            Sweep.quietly(tried);
            Files.createDirectories(to.getParent());
            Files.writeString(to, text);
        } catch (IOException e) {
            throw plaint.pdf.Unwritable.file(to, e);
        }
        return new FilingLayout(office, file, file.filing(filing), List.of(tried));
    }

    /// Keeps a text as the office's own from today. Refused where it cannot be merged with `file`; what the case lacks does not count against it.
    public void save(CaseFile file, int filing, String paper, String path, String text) throws Refused {
        try {
            layout(file, filing, path, text).edited(paper);
        } catch (Refused e) {
            if (!e.notice().key().startsWith("drafting.missing.")) throw e;
        }
        var forum = office.forums().get(file.forum());
        if (text.equals(OwnTemplates.read(known(forum, path)))) new OwnTemplates(office, file.forum()).reset(path, forum, Now.today());
        else new OwnTemplates(office, file.forum()).write(path, text, Now.today());
    }

    /// Gives the pack's text back from today.
    public void reset(String pack, String path) throws Refused {
        var forum = office.forums().get(pack);
        known(forum, path);
        new OwnTemplates(office, pack).reset(path, forum, Now.today());
    }

    /// The line of `text` that a refusal of this template is about, from 1; 0 where it names none.
    public static int line(Notice refused, String path, String text) {
        var args = refused.args();
        if (args.isEmpty() || !refused.key().startsWith("drafting.refused.")) return 0;
        if (args.size() > 1 && args.get(0).equals(path) && args.get(1).matches("\\d+")) return Integer.parseInt(args.get(1));
        // a mark is told by itself
        var lines = text.split("\n", -1);
        if (args.size() > 1 && refused.key().equals("drafting.refused.markup")) for (int i = 0; i < lines.length; i++) if (lines[i].contains(args.get(1))) return i + 1;
        return 0;
    }
}

package plaint.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import plaint.bundle.ExhibitNumbers;
import plaint.bundle.ExhibitNumbers.Numbered;
import plaint.bundle.PagePlan;
import plaint.bundle.Part;
import plaint.casefile.Beside;
import plaint.casefile.CaseFile;
import plaint.casefile.Filing;
import plaint.casefile.Seat.Role;
import plaint.casefile.Sides;
import plaint.docket.Application;
import plaint.drafting.Context;
import plaint.drafting.Context.IndexRow;
import plaint.drafting.Context.SetLine;
import plaint.drafting.Document;
import plaint.drafting.Drafting;
import plaint.drafting.FilingPapers;
import plaint.drafting.References;
import plaint.evidence.Exhibit;
import plaint.forum.BundleRules;
import plaint.forum.Forum;
import plaint.key.ExhibitId;
import plaint.party.Party;
import plaint.pdf.Running;
import plaint.pdf.TypesetPaper;
import plaint.text.Notice;
import plaint.text.Refused;

/// Lays a filing out: numbers the exhibits, drafts and typesets the papers, and puts together one page plan for each kind of recipient.
/// Exhibits are numbered through all filings of the case, those of an earlier filing first, so a number once handed in never changes.
/// A defendant who joins later gets what was filed before and what is new; one who has it already gets only what is new (Civil Procedure Law art. 123 on copies).
final class FilingLayout {
    /// The list of the files a set is made of, with their digests.
    static final String MANIFEST = "manifest";
    private static final int ROUNDS = 5;
    private static final Set<String> PER_SET = Set.of("cover", "index", MANIFEST);
    private final Forum forum;
    private final CaseFile file;
    private final Filing filing;
    private final Office office;
    private final List<java.nio.file.Path> tried;
    private final TypesetPapers typesetter;
    private final Running running;
    private final ExhibitNumbers numbers;
    private Context front;
    private final BundleRules rules;
    /// Of each filing, as long as its exhibits begin where they do.
    private final Map<Integer, Drafting.Slips> slips = new HashMap<>();
    private Map<ExhibitId, Integer> begins = Map.of();
    private int firstPage = 1;
    /// What the court has already, with the numbers it has it under, where a later filing goes on with them.
    private List<Filled> held = List.of();

    /// One paper of one filing, set on pages.
    private record SetPaper(Forum.Paper paper, Filing of, TypesetPaper typeset, boolean again) { }

    /// What fills a part: a typeset paper, or an exhibit.
    record Filled(Part part, TypesetPaper paper, Exhibit exhibit) { }

    /// A set with what fills each of its parts.
    record LaidSet(FilingPlan.SetPlan plan, List<Filled> filled) {
        /// The same plan with other papers in it, under a name of its own: what is printed differs, so the file's identity does.
        LaidSet with(String key, List<Filled> now) {
            return new LaidSet(new FilingPlan.SetPlan(key, plan.recipients(), plan.copies(), plan.plan()), now);
        }
    }

    FilingLayout(Office office, CaseFile file, Filing filing) throws Refused {
        this(office, file, filing, List.of());
    }

    /// `tried`: folders of templates that are looked at before any other.
    FilingLayout(Office office, CaseFile file, Filing filing, List<java.nio.file.Path> tried) throws Refused {
        forum = office.forums().get(file.forum());
        this.file = Beside.seen(file, filing.no());
        this.filing = filing;
        this.office = office;
        this.tried = tried;
        typesetter = office.papers();
        running = new Running(office.fonts());
        rules = forum.bundle();
        numbers = new ExhibitNumbers(this.file.exhibits(), filing.no(),
            new ExhibitNumbers.Labels(ExhibitLabels.of(forum, file), n -> rules.number().replace("{n}", ExhibitLabels.bare(forum, file, n)), rules.count() == BundleRules.Count.DOCUMENT));
    }

    /// Drafts with the templates that hold for a filing: one handed in keeps those of that day.
    private Drafting drafting(Filing of) {
        var own = new ArrayList<>(tried);
        own.addAll(new OwnTemplates(office, file.forum()).folders(of));
        return new Drafting(forum, own);
    }

    private References references(int upTo) {
        return id -> {
            var n = numbers.of(id).filter(x -> x.exhibit().filing() <= upTo)
                .orElseThrow(() -> new Refused("desk.refused.cited", file.exhibit(id).map(Exhibit::title).orElse(id.value()), upTo));
            int first = begins.getOrDefault(id, n.first());
            return new References.Cited(n.label(), n.late() ? n.prefix() : "", first, first + n.exhibit().pages() - 1);
        };
    }

    /// Where every page counts, an exhibit's pages depend on the length of the papers that cite them: laid out until plan and text agree.
    /// Where the forum has a later filing go on with the numbers of the one before, that one is laid out first: where it ends, and on which pages its exhibits stand.
    List<LaidSet> sets() throws Refused {
        var earlier = earlier();
        begin(earlier);
        var sets = laid();
        for (int round = 1; rules.count() == BundleRules.Count.ALL && round < ROUNDS; round++) {
            var now = new HashMap<>(earlier);
            for (var f : sets.getFirst().filled()) if (f.exhibit() != null) now.put(f.exhibit().id(), f.part().first());
            if (now.equals(begins)) return sets;
            begin(now);
            sets = laid();
        }
        return sets;
    }

    private void begin(Map<ExhibitId, Integer> now) {
        begins = now;
        slips.clear();
    }

    private Map<ExhibitId, Integer> earlier() throws Refused {
        var before = rules.continues() ? file.filings().stream().filter(f -> f.no() < filing.no()).max(java.util.Comparator.comparingInt(Filing::no)) : java.util.Optional.<Filing>empty();
        if (before.isEmpty()) return Map.of();
        var layout = new FilingLayout(office, file, before.get(), tried);
        var had = layout.sets().getFirst();
        var plan = had.plan().plan();
        held = joined(layout.held, had.filled(), List.of());
        firstPage = layout.firstPage + (rules.countBlanks() ? plan.sides().size() : plan.pages());
        return layout.begins;
    }

    private List<LaidSet> laid() throws Refused {
        var own = papers(filing);
        var sets = new ArrayList<LaidSet>();
        sets.add(set("court", List.of(court()), 1, own, List.of(), filing.no()));
        if (forum.filingKind(filing.kind()).courtOnly()) return sets;
        var joining = names(filing.no(), true);
        var former = names(filing.no(), false);
        if (former.isEmpty() || joining.isEmpty()) {
            // whoever gets an appeal, or the answer to one, is no defendant there
            sets.add(set(Sides.defending(file) || !forum.filingKind(filing.kind()).claims() ? "opponents" : "defendants", former.isEmpty() ? joining : former, Math.max(joining.size(), former.size()), opponents(own), List.of(), filing.no()));
            return sets;
        }
        sets.add(joiners(joining, own, sets.getFirst()));
        sets.add(set("former-defendants", former, former.size(), opponents(own), List.of(), filing.no()));
        return sets;
    }

    /// An appeal goes by way of the court below; what opens a proceeding of its own goes to the court it names.
    private String court() throws Refused {
        var kind = forum.filingKind(filing.kind());
        var before = forum.court(file.court()).on(filing.dated()).name();
        if (!kind.named()) return before;
        return file.docket().applications(kind.application(), filing.no()).stream().map(Application::court).filter(c -> c != null && !c.isBlank()).findFirst().orElse(before);
    }

    /// Who joins later gets what was filed before and what is new. Where a later filing goes on with the numbers of the bundle, it gets the bundle as the court has it, each page under the number
    /// the papers cite; but where a part is for the court alone, since leaving it out would leave a hole in the numbers.
    private LaidSet joiners(List<String> joining, List<SetPaper> own, LaidSet court) throws Refused {
        boolean whole = held.stream().noneMatch(f -> f.part().courtOnly()) && court.filled().stream().noneMatch(f -> f.part().courtOnly());
        if (rules.count() == BundleRules.Count.ALL && !held.isEmpty() && whole) return set("new-defendants", joining, joining.size(), joined(held, court.filled(), List.of()));
        var before = new ArrayList<SetPaper>();
        for (var f : file.filings())
            if (f.no() < filing.no() && !forum.filingKind(f.kind()).courtOnly()) for (var p : opponents(papers(f))) if (!PER_SET.contains(p.paper().key())) before.add(p);
        return set("new-defendants", joining, joining.size(), opponents(own), before, 1);
    }

    /// All facts that the papers of this filing lack, each once, said of the first paper that needs it.
    List<Notice> missing() throws Refused {
        var out = new LinkedHashMap<String, Notice>();
        for (var paper : new FilingPapers(forum, file, filing).taken())
            if (!PER_SET.contains(paper.key())) for (var m : drafting(filing).missing(paper.key(), file, filing, context(filing, List.of(), List.of()))) out.putIfAbsent(m.key() + " " + m.args().getLast(), m);
        return List.copyOf(out.values());
    }

    /// The papers of this filing that are drafted and can be edited, in order; the table of contents says only what follows from the others.
    List<Forum.Paper> editable() throws Refused {
        var out = new ArrayList<Forum.Paper>();
        for (var paper : new FilingPapers(forum, file, filing).taken()) if (!paper.key().equals("index")) out.add(paper);
        return out;
    }

    /// A paper with its paragraphs and what can be written into them, as in the court's set.
    Drafting.Edited edited(String key) throws Refused {
        if (PER_SET.contains(key) && front == null) sets();
        return drafting(filing).edited(key, file, filing, PER_SET.contains(key) ? front : context(filing, List.of(), List.of()));
    }

    /// Cover and table of contents follow from the rest; every other paper can be filed in the office's own text.
    boolean replaceable(Forum.Paper paper) {
        return !PER_SET.contains(paper.key());
    }

    private java.util.Optional<plaint.casefile.FiledText> filedText(int of, String paper) {
        return file.filed().stream().filter(f -> f.filing() == of && f.paper().equals(paper)).findFirst();
    }

    /// One paper by itself.
    LaidSet alone(String key, Document document) throws Refused {
        var paper = forum.paper(key, filing.dated());
        var typeset = set(document, filing);
        var filled = List.of(filled(new SetPaper(paper, filing, typeset, false), typeset));
        return new LaidSet(new FilingPlan.SetPlan("alone", List.of(), 1, new PagePlan(filled.stream().map(Filled::part).toList(), true)), filled);
    }

    /// Everything drafted for the court's set, in order, for the check.
    List<Document> documents(LaidSet set) throws Refused {
        var out = new ArrayList<Document>();
        for (var f : set.filled()) {
            if (f.paper() != null) out.add(f.paper().document());
            else if (!f.part().isExhibit())
                out.add(FiledDocument.of(forum.paper(f.part().key(), file.filing(f.part().filing()).dated()), filedText(f.part().filing(), f.part().key()).orElseThrow(), numbers, office.vault()));
        }
        return out;
    }

    private List<String> names(int upTo, boolean joining) {
        return file.seats().stream().filter(s -> Sides.served(file, s))
            .filter(s -> joining ? s.filing() == upTo : s.filing() < upTo).map(s -> file.party(s.party())).map(Party::name).toList();
    }

    private List<SetPaper> opponents(List<SetPaper> papers) {
        return papers.stream().filter(p -> !p.paper().courtOnly()).toList();
    }

    /// The papers of one filing; cover and index stand in with empty pages until the set they belong to is known.
    private List<SetPaper> papers(Filing of) throws Refused {
        var out = new ArrayList<SetPaper>();
        var earlier = new HashSet<String>();
        for (var f : file.filings()) if (f.no() < of.no()) for (var p : new FilingPapers(forum, file, f).taken()) earlier.add(p.key());
        for (var paper : new FilingPapers(forum, file, of).taken()) {
            var typeset = PER_SET.contains(paper.key()) ? null : typeset(paper, of, context(of, List.of(), List.of()));
            out.add(new SetPaper(paper, of, typeset, earlier.contains(paper.key())));
        }
        return out;
    }

    private TypesetPaper typeset(Forum.Paper paper, Filing of, Context context) throws Refused {
        var document = drafting(of).draft(paper.key(), file, of, context);
        return set(document, of);
    }

    private TypesetPaper set(Document document, Filing of) throws Refused {
        var page = forum.typography(document.typography());
        var set = typesetter.set(document, page, file.sample());
        var head = head(of);
        return head.isEmpty() ? set : running.on(set, page, head.getFirst(), head.getLast());
    }

    /// What the head of each page of this filing's own papers bears at the left and at the right; empty where its style has none.
    List<String> head() throws Refused {
        return head(filing);
    }

    private List<String> head(Filing of) throws Refused {
        var style = FilingPapers.style(forum, file, of);
        return style == null || !style.running() ? List.of() : List.of(party(of), drafting(of).docketNo(file, of));
    }

    private Context context(Filing of, List<IndexRow> index, List<SetLine> sets) throws Refused {
        var exhibits = numbers.all().stream().map(Numbered::exhibit).filter(x -> x.filing() == of.no()).map(Exhibit::id).toList();
        return new Context(references(of.no()), exhibits, index, sets, forum.filingKind(of.kind()).courtOnly() ? 0 : opponentsAt(of.no()));
    }

    private int opponentsAt(int number) {
        return Sides.served(file, number).size();
    }

    private LaidSet set(String key, List<String> recipients, int copies, List<SetPaper> own, List<SetPaper> before, int fromFiling) throws Refused {
        var filled = new ArrayList<Filled>();
        for (var p : before) filled.add(filled(p, p.typeset()));
        for (var x : numbers.all()) if (x.exhibit().filing() >= fromFiling && x.exhibit().filing() < filing.no()) filled.addAll(filled(x));
        var later = new ArrayList<Filled>();
        var closing = new FilingPapers(forum, file, filing).closing();
        for (var p : own) if (p.typeset() != null && !closing.contains(p.paper().key())) later.add(filled(p, p.typeset()));
        for (var x : numbers.all()) if (x.exhibit().filing() == filing.no()) later.addAll(filled(x));
        var sets = sets(recipients, copies);
        // what stands behind the exhibits is listed as they are
        var exhibits = context(filing, index(filled, later, before), sets);
        for (var p : own) if (closing.contains(p.paper().key())) later.add(filled(p, p.typeset() == null ? typeset(p.paper(), filing, exhibits) : p.typeset()));
        var front = new ArrayList<Filled>();
        var there = context(filing, index(filled, later, before), sets);
        for (var p : own) if (p.typeset() == null && !closing.contains(p.paper().key())) front.add(filled(p, typeset(p.paper(), filing, there)));
        if (key.equals("court")) this.front = there;
        if (rules.count() != BundleRules.Count.ALL) return set(key, recipients, copies, joined(front, filled, later));
        // the index counts itself: its pages are found before the numbers in it are
        // a set that holds what was filed before as well is a bundle of its own
        int first = fromFiling == filing.no() ? firstPage : 1;
        var counted = counted(joined(front, filled, later), first);
        for (int round = 0; round < ROUNDS; round++) {
            var rows = index(counted.subList(front.size(), front.size() + filled.size()), counted.subList(front.size() + filled.size(), counted.size()), before);
            var now = new ArrayList<Filled>();
            var then = context(filing, rows, sets);
            for (var p : own) if (p.typeset() == null && !closing.contains(p.paper().key())) now.add(filled(p, typeset(p.paper(), filing, then)));
            for (int i = 0; i < later.size(); i++) {
                var at = later.get(i).part();
                for (var p : own) if (p.typeset() == null && at.key().equals(p.paper().key()) && at.filing() == filing.no()) later.set(i, filled(p, typeset(p.paper(), filing, then)));
            }
            if (key.equals("court")) this.front = then;
            var again = counted(joined(now, filled, later), first);
            boolean settled = again.stream().map(Filled::part).toList().equals(counted.stream().map(Filled::part).toList());
            counted = again;
            if (settled) break;
        }
        return set(key, recipients, copies, counted);
    }

    private LaidSet set(String key, List<String> recipients, int copies, List<Filled> all) {
        var plan = new PagePlan(all.stream().map(Filled::part).toList(), rules.recto(), rules.countBlanks());
        return new LaidSet(new FilingPlan.SetPlan(key, recipients, copies, plan), all);
    }

    /// The same set with the manifest of its files behind it; as it is where it has one, has no exhibit, or the forum knows none.
    LaidSet manifested(LaidSet set) throws Refused {
        var parts = set.plan().plan().parts();
        if (parts.stream().noneMatch(Part::isExhibit) || parts.stream().anyMatch(p -> p.key().equals(MANIFEST))) return set;
        Forum.Paper paper;
        try {
            paper = forum.paper(MANIFEST, filing.dated());
        } catch (Refused none) {
            return set;
        }
        var all = new ArrayList<>(set.filled());
        all.add(filled(new SetPaper(paper, filing, null, false), typeset(paper, filing, context(filing, index(List.of(), all, List.of()), List.of()))));
        if (rules.count() == BundleRules.Count.ALL) {
            var last = parts.getLast();
            var end = all.removeLast();
            int page = last.last() + 1 + (rules.recto() && rules.countBlanks() && set.plan().plan().sides().size() % 2 == 1 ? 1 : 0);
            all.add(new Filled(end.part().at(page), end.paper(), null));
        }
        return set(set.plan().key(), set.plan().recipients(), set.plan().copies(), all);
    }

    private List<Filled> counted(List<Filled> all, int first) {
        var parts = PagePlan.counted(all.stream().map(Filled::part).toList(), rules.recto(), rules.countBlanks(), first).parts();
        var out = new ArrayList<Filled>();
        for (int i = 0; i < parts.size(); i++) out.add(new Filled(parts.get(i), all.get(i).paper(), all.get(i).exhibit()));
        return out;
    }

    private static List<Filled> joined(List<Filled> front, List<Filled> before, List<Filled> later) {
        var all = new ArrayList<>(front);
        all.addAll(before);
        all.addAll(later);
        return all;
    }

    private List<IndexRow> index(List<Filled> filled, List<Filled> later, List<SetPaper> before) {
        var rows = new ArrayList<IndexRow>();
        rows(filled, !before.isEmpty() ? word("filed-before") : null, rows);
        rows(later, !before.isEmpty() ? word("filed-now") : null, rows);
        return rows;
    }

    /// Who hands the papers in: 原告：浙江淘宝网络有限公司.
    private String party(Filing of) throws Refused {
        var role = Sides.defending(file) ? Role.DEFENDANT : Role.PLAINTIFF;
        var ours = Sides.ours(file);
        var kind = forum.filingKind(of.kind());
        var stage = kind.stage().isEmpty() ? null : forum.stage(kind.stage());
        var status = stage == null ? word("role." + role) : said(kind.application().isEmpty() ? stage.asked() : stage.asker());
        return status + "：" + String.join("、", file.seated(role, of.no()).stream().filter(p -> ours.contains(p.id())).map(Party::name).toList());
    }

    private String word(String key) {
        return forum.say(key);
    }

    private String said(Forum.Word word) {
        return forum.language().startsWith("zh") ? word.zh() : word.en();
    }

    private List<SetLine> sets(List<String> recipients, int copies) {
        return recipients.stream().map(r -> new SetLine(r, Math.max(1, copies / recipients.size()))).toList();
    }

    private Filled filled(SetPaper p, TypesetPaper typeset) {
        var mark = p.again() ? (chinese() ? "（" + p.of().no() + "）" : " (" + p.of().no() + ")") : "";
        var own = filedText(p.of().no(), p.paper().key());
        var part = new Part(p.paper().key(), null, "", p.paper().title(), p.paper().latin(), p.paper().shortName() + mark + (chinese() ? "-" : " - "), 1, own.map(f -> f.file().pages()).orElse(typeset.pages()),
            p.paper().courtOnly(), p.of().no());
        if (own.isEmpty()) return new Filled(part, typeset, null);
        // the files of such a paper are taken in and proved as those of an exhibit are
        var filed = new Exhibit(new plaint.key.ExhibitId("filed-" + p.of().no() + "-" + p.paper().key()), p.paper().title(), p.paper().latin(), Exhibit.Kind.DOCUMENT, Exhibit.Held.ORIGINAL, "", "", "", null, p.of().no(), List.of(own.get().file()));
        return new Filled(part, null, filed);
    }

    private boolean chinese() {
        return forum.language().startsWith("zh");
    }

    /// The exhibit behind its slip sheet, where the forum has any.
    private List<Filled> filled(Numbered x) throws Refused {
        var e = x.exhibit();
        var out = new ArrayList<Filled>();
        if (!rules.slip().isEmpty()) {
            var of = file.filing(e.filing());
            var paper = forum.paper(rules.slip(), of.dated());
            if (!slips.containsKey(of.no())) slips.put(of.no(), drafting(of).slips(paper.key(), file, of, context(of, List.of(), List.of())));
            var document = slips.get(of.no()).before(e.id());
            var typeset = typesetter.set(document, forum.typography(paper.typography()), file.sample());
            out.add(new Filled(new Part(Part.slipOf(e.id()), null, "", x.label(), x.label(), x.label(), 0, typeset.pages(), false, e.filing()), typeset, null));
        }
        out.add(new Filled(new Part(e.id().value(), e.id(), x.label(), e.title(), e.latin(), x.prefix(), x.first(), e.pages(), false, e.filing()), null, e));
        return out;
    }

    private void rows(List<Filled> filled, String heading, List<IndexRow> rows) {
        if (filled.isEmpty()) return;
        for (boolean exhibits : new boolean[] {false, true}) {
            var some = filled.stream().filter(f -> f.part().isExhibit() == exhibits && !f.part().slip()).toList();
            if (some.isEmpty()) continue;
            var group = word(exhibits ? "exhibits" : "papers");
            rows.add(new IndexRow(true, "", heading == null ? group : heading + (chinese() ? "：" : ": ") + group, "", some.stream().mapToInt(f -> f.part().pages()).sum(), null, null));
            for (var f : some) {
                var p = f.part();
                rows.add(new IndexRow(false, p.label(), p.title(), p.range(), p.pages(), p.exhibit(), p.isExhibit() ? null : p.key()));
            }
        }
    }
}

package plaint.drafting;

import io.pebbletemplates.pebble.extension.Function;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.LoggerFactory;
import plaint.casefile.CaseFile;
import plaint.casefile.Filing;
import plaint.casefile.Sides;
import plaint.docket.EventKind;
import plaint.forum.Forum;
import plaint.key.ExhibitId;
import plaint.text.Dates;
import plaint.text.Notice;
import plaint.text.Refused;

/// Drafts the papers of a filing: the pack's template of a paper merged with the case file, as a document without pages. Substantive law is cited as in force at
/// the conduct, procedure as in force on the filing's date; nothing later than that date is told. The same case, filing and context give the same document.
/// Refused where the paper or the cause did not exist on that date, where a template asks for an unknown field (named with file and line), and where a fact the
/// paper must hold is missing. Thread-safe.
public final class Drafting {
    private final Forum forum;
    private final List<java.nio.file.Path> folders;

    public Drafting(Forum forum) {
        this(forum, List.of());
    }

    /// `own`: folders with templates of the office's own, each holding before those after it and before the pack's.
    public Drafting(Forum forum, List<java.nio.file.Path> own) {
        this.forum = forum;
        folders = java.util.stream.Stream.concat(own.stream(), forum.folders().stream()).toList();
    }

    public Document draft(String paperKey, CaseFile file, Filing filing, Context context) throws Refused {
        return edited(paperKey, file, filing, context).document();
    }

    /// The sheets that stand before exhibits, all filled from one look at the case; their template knows the exhibit as `exhibit`.
    public final class Slips {
        private final Forum.Paper paper;
        private final CaseFile file;
        private final Filing filing;
        private final Context context;
        private final Fields model;
        private final BundleModel bundle;

        private Slips(String paperKey, CaseFile file, Filing filing, Context context) throws Refused {
            paper = forum.paper(paperKey, filing.dated());
            this.file = file;
            this.filing = filing;
            this.context = context;
            bundle = new BundleModel(forum, file, context, new PartyModel(forum, file, filing));
            try {
                model = filled(paper, file, filing, context);
            } catch (Halt e) {
                throw e.refused(paper.title());
            }
        }

        public Document before(ExhibitId exhibit) throws Refused {
            try {
                bundle.slip(exhibit, model);
                return merged(paper, file, filing, context, new java.util.LinkedHashMap<>(model.map())).document();
            } catch (Halt e) {
                throw e.refused(paper.title());
            }
        }
    }

    /// The sheets before the exhibits of a filing, as long as nothing that `context` tells is another.
    public Slips slips(String paperKey, CaseFile file, Filing filing, Context context) throws Refused {
        return new Slips(paperKey, file, filing, context);
    }

    /// A paper and the live fields that can stand in its paragraphs.
    public record Edited(Document document, List<LiveField> fields) { }

    /// The same for whoever rewrites it.
    public Edited edited(String paperKey, CaseFile file, Filing filing, Context context) throws Refused {
        var paper = forum.paper(paperKey, filing.dated());
        try {
            return merged(paper, file, filing, context, filled(paper, file, filing, context).map());
        } catch (Halt e) {
            throw e.refused(paper.title());
        }
    }

    /// All facts a paper lacks, each said as it would be refused for, so that nobody learns of them one by one; empty where it can be drafted or is refused for something else.
    public List<Notice> missing(String paperKey, CaseFile file, Filing filing, Context context) throws Refused {
        var paper = forum.paper(paperKey, filing.dated());
        var gathered = new LinkedHashSet<Missing>();
        try {
            ScopedValue.where(Missing.GATHERED, gathered).call(() -> {
                var model = filled(paper, file, filing, context);
                return new Template(folders, paper.template(), paper.title(), true).merge(model.map(), functions(file, filing, context));
            });
        } catch (Halt | Refused e) {
            // what comes behind it in the paper is not reached; what was gathered up to it is true
            LoggerFactory.getLogger(Drafting.class).debug("{} was not read to its end: {}", paperKey, e.getMessage());
        }
        return gathered.stream().map(m -> Notice.of(m.key(), paper.title(), m.of())).toList();
    }

    /// What the template of a paper is filled from.
    private Fields filled(Forum.Paper paper, CaseFile file, Filing filing, Context context) throws Refused {
        var parties = new PartyModel(forum, file, filing);
        var story = new StoryModel(file, filing, parties);
        var model = model(paper, file, filing);
        if (forum.language().startsWith("zh")) {
            parties.into(model);
            new SideModel(file, filing, parties, new Sums(forum, file, filing.dated())).into(model);
            story.into(model);
            new ClaimModel(forum, file, filing, parties, story).into(model);
            new ApplicationModel(forum, file, filing, parties, story).into(model);
        } else {
            english(file, filing, story, model);
        }
        new BundleModel(forum, file, context, parties).into(model);
        return model;
    }

    private HashMap<String, Function> functions(CaseFile file, Filing filing, Context context) throws Refused {
        var functions = new HashMap<String, Function>(new Citations(forum, file, filing, context).functions());
        functions.putAll(new Laws(forum, new StoryModel(file, filing, new PartyModel(forum, file, filing)).conduct(), filing.dated(), file.no().value()).functions());
        functions.put("code", new Citations.Of(2, a -> code(String.valueOf(a.get(0)), String.valueOf(a.get(1)), filing)));
        functions.put("ticks", new Citations.Of(2, a -> ticks(String.valueOf(a.get(0)), a.get(1) instanceof String s ? s : "")));
        functions.put("prescribed", new Citations.Of(2, a -> prescribed(String.valueOf(a.get(0)), String.valueOf(a.get(1)), filing)));
        functions.putAll(Counters.later());
        functions.putAll(new Spots().functions());
        return functions;
    }

    private Edited merged(Forum.Paper paper, CaseFile file, Filing filing, Context context, Map<String, Object> model) throws Refused {
        var template = new Template(folders, paper.template(), paper.title(), true);
        var markdown = template.merge(model, functions(file, filing, context));
        var live = new Live(paper.title(), file, filing, context, model);
        var mine = file.rewrites().stream().filter(r -> r.filing() == filing.no() && r.paper().equals(paper.key())).toList();
        var laid = new Passages(mine, live, new Numbering(forum.numbers()), paper.template()).lay(new MarkdownReader(paper.template()).pieces(markdown));
        var document = new Document(paper.key(), paper.shortName(), paper.title(), paper.latin(), FilingPapers.typography(forum, file, filing, paper.typography()).key(), laid.blocks(), laid.passages(), laid.lost(), template.wording());
        return new Edited(document, live.fields(laid));
    }

    /// A code of one of the forum's forms with what it stands for, as the form has it: 3 Federal Question.
    private String code(String list, String code, Filing filing) throws Refused {
        var found = forum.codes(list, filing.dated()).stream().filter(c -> c.code().equals(code)).findFirst();
        return found.map(c -> c.code() + " " + c.text()).orElseThrow(() -> new Refused("drafting.refused.code", list, code, forum.id()));
    }

    /// The choices of a fact as boxes, the chosen one ticked: none where it is not known.
    private String ticks(String fact, String chosen) throws Refused {
        var known = forum.facts().stream().filter(f -> f.key().equals(fact)).findFirst().orElseThrow(() -> new Refused("drafting.refused.choices", fact, forum.id()));
        return String.join("　", known.choices().stream().map(c -> (forum.language().startsWith("zh") ? c.name().zh() : c.name().en()) + (c.key().equals(chosen) ? "☑" : "□")).toList());
    }

    /// Words a rule prescribes, as they stood on the filing's date; missing where it did not prescribe these then.
    private Object prescribed(String list, String code, Filing filing) throws Refused {
        var found = forum.codes(list, filing.dated()).stream().filter(c -> c.code().equals(code)).findFirst();
        return found.isPresent() ? found.get().text() : new Missing("drafting.missing.fact", code);
    }

    private void english(CaseFile file, Filing filing, StoryModel story, Fields model) throws Refused {
        var english = new English(forum.language());
        var parties = new EnglishParties(forum, file, filing, english);
        parties.into(model);
        new EnglishStory(file, filing, story, parties, english).into(model);
        new EnglishClaim(forum, file, filing, story, parties, english).into(model);
        model.put("date", english.date(filing.dated())).put("signed", english.date(filing.dated()));
    }

    private Fields model(Forum.Paper paper, CaseFile file, Filing filing) throws Refused {
        var court = forum.court(file.court()).on(filing.dated());
        var f = new Fields().put("title", paper.title()).put("sample", file.sample());
        f.put("court", new Fields().put("name", court.name()).text("address", court.address(), "courtAddress", court.name()).put("heading", court.heading().stream().map(l -> l.replace('\'', '’')).toList()).map());
        var cause = forum.cause(file.cause(), filing.dated());
        f.put("cause", cause.name()).put("causeCode", cause.code());
        f.put("date", Dates.chinese(filing.dated())).put("signed", Dates.signed(filing.dated()));
        f.text("docketNo", docketed(file, filing) ? forum.docketNo(file.docketNo()) : null, "docketNo", file.no().value());
        var attached = new FilingPapers(forum, file, filing).taken().stream().filter(p -> p.courtOnly() && !p.key().equals(paper.key())).map(Forum.Paper::title).toList();
        f.put("attached", attached).put("courtOnly", forum.filingKind(filing.kind()).courtOnly()).put("kind", forum.filingKind(filing.kind()).key());
        return f.put("facts", new Facts(file.facts()));
    }

    /// The docket number as a paper of this filing bears it; empty before the case has been accepted.
    public String docketNo(CaseFile file, Filing filing) throws Refused {
        return docketed(file, filing) ? forum.docketNo(file.docketNo()) : "";
    }

    /// The court's number exists for a paper only once the case has been accepted; whoever is sued learns of the suit by that number.
    private static boolean docketed(CaseFile file, Filing filing) {
        if (file.docketNo() == null || file.docketNo().isBlank()) return false;
        var day = filing.dated();
        return Sides.defending(file) || file.events().stream().anyMatch(e -> e.kind() == EventKind.CASE_ACCEPTED && !e.day().isAfter(day))
            || file.filings().stream().anyMatch(o -> o.accepted() != null && !o.accepted().isAfter(day));
    }

    /// Further facts of the case by name; one that was not given is missing, not unknown.
    private static final class Facts extends AbstractMap<String, Object> {
        private final Map<String, String> given;

        Facts(Map<String, String> given) {
            this.given = given;
        }

        @Override public Object get(Object name) {
            var value = given.get(String.valueOf(name));
            return value == null || value.isBlank() ? new Missing("drafting.missing.fact", String.valueOf(name)) : value.strip();
        }

        @Override public boolean containsKey(Object name) {
            return name instanceof String;
        }

        @Override public Set<Entry<String, Object>> entrySet() {
            return Map.<String, Object>copyOf(given).entrySet();
        }
    }
}

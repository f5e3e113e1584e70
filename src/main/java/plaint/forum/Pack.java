package plaint.forum;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plaint.text.Money;
import plaint.text.Refused;

/// A forum pack as read from its folder and those it extends; each file has a class that keeps and answers what stands in it.
final class Pack implements Forum {
    /// Without these nothing can be filed.
    private static final List<String> NEEDED = List.of("courts.yaml", "papers.yaml", "typography.yaml", "words.yaml");
    /// What a forum has no use for it leaves out.
    private static final List<String> MAY = List.of("causes.yaml", "fees.yaml", "statutes.yaml", "themes.yaml", "docket.yaml", "calendar.yaml", "deadlines.yaml", "interest.yaml",
        "thresholds.yaml", "damages.yaml", "comparables.yaml", "comparison.yaml", "duties.yaml", "printing.yaml", "counts.yaml", "codes.yaml", "exhibits.yaml",
        "checks.yaml", "facts.yaml");

    private final PackHead head;
    private final List<PackHead> heads;
    private final List<Path> folders;
    private final String language;
    private final List<Rule> rules;
    private final String id;
    private final String digest;
    private final String currency;
    private final CourtList courts;
    private final CauseLists causes;
    private final PaperList papers;
    private final PageRules pages;
    private final FeeScales fees;
    private final StatuteBook statutes;
    private final WordList words;
    private final DocketGrammar docket;
    private final Deadlines deadlines;
    private final Interest interest;
    private final CriminalLines lines;
    private final DamageRules damages;
    private final CaseLibrary comparables;
    private final List<Aspect> aspects = new java.util.ArrayList<>();
    private final Duties duties;
    private final PrintRules printing;
    private final CheckRules checks;
    private final CountList counts;
    private final CodeLists codes;
    private final ExhibitScheme exhibits;
    private final FactList facts;

    private Pack(Chain chain, Reading reading, Map<String, Row> rows, List<Rule> rules) {
        // the chain itself, with all its files and what was read of them, is let go: it is many times as large as the rules
        head = chain.head();
        heads = chain.heads();
        folders = chain.folders();
        language = chain.language();
        this.rules = rules;
        id = head.id();
        digest = chain.digest();
        currency = reading.currency();
        courts = new CourtList(rows.get("courts.yaml"));
        causes = new CauseLists(rows.get("causes.yaml"));
        pages = new PageRules(rows.get("typography.yaml"));
        papers = new PaperList(rows.get("papers.yaml"), pages);
        fees = new FeeScales(rows.get("fees.yaml"));
        statutes = new StatuteBook(rows.get("statutes.yaml"));
        words = new WordList(rows.get("words.yaml"), rows.get("themes.yaml"));
        docket = new DocketGrammar(rows.get("docket.yaml"));
        interest = new Interest(id, rows.get("interest.yaml"));
        var days = new DayTable(rows.get("calendar.yaml"), courts);
        var periods = new DeadlineRules(rows.get("deadlines.yaml"), statutes, days);
        deadlines = new Deadlines(id, periods, days, courts);
        lines = new CriminalLines(rows.get("thresholds.yaml"));
        damages = new DamageRules(id, rows.get("damages.yaml"));
        comparables = new CaseLibrary(rows.get("comparables.yaml"));
        comparison(rows.get("comparison.yaml"));
        duties = new Duties(rows.get("duties.yaml"));
        counts = new CountList(rows.get("counts.yaml"));
        counts.limitations(periods.keys(), reading.faults());
        codes = new CodeLists(rows.get("codes.yaml"));
        facts = new FactList(rows.get("facts.yaml"), papers.keys());
        var word = words.words().get("exhibit");
        exhibits = rows.get("exhibits.yaml").absent() ? new ExhibitScheme(word == null ? "" : language.startsWith("zh") ? word.zh() : word.en() + " ") : new ExhibitScheme(rows.get("exhibits.yaml"));
        printing = rows.get("printing.yaml").absent() ? new PrintRules() : new PrintRules(rows.get("printing.yaml"));
        checks = rows.get("checks.yaml").absent() ? new CheckRules() : new CheckRules(rows.get("checks.yaml"), statutes, courts);
    }

    /// Reads a pack over those it extends and notes every fault; null where a file that is needed is missing or one is no YAML, so that nothing can be read. tests.yaml is read by
    /// [PackTests].
    static Pack read(Chain chain, Reading reading) {
        var known = new HashSet<String>(NEEDED);
        known.addAll(MAY);
        known.addAll(List.of("pack.yaml", "tests.yaml"));
        chain.refuseStrangers(known);
        var rows = new TreeMap<String, Row>();
        var rules = new RuleList(reading);
        boolean whole = true;
        for (var file : NEEDED) {
            var node = chain.has(file) ? chain.yaml(file) : chain.files().yaml(file, reading);
            node.ifPresent(n -> rows.put(file, new Row(reading, n)));
            node.ifPresent(n -> rules.add(file, n));
            whole &= node.isPresent();
        }
        for (var file : MAY) {
            var node = chain.yaml(file);
            rows.put(file, node.map(n -> new Row(reading, n)).orElseGet(() -> Row.absent(reading, chain.files().shown(file))));
            node.ifPresent(n -> rules.add(file, n));
            whole &= node.isPresent() || !chain.has(file);
        }
        return whole ? new Pack(chain, reading, rows, rules.all()) : null;
    }

    private void comparison(Row file) {
        for (var row : file.rows("aspects")) {
            var aspect = new Aspect(row.key("key"), row.word("name", "latin"), row.word("asks", "asksLatin"));
            row.text("source");
            row.flag("verified");
            row.done();
            if (aspects.stream().anyMatch(a -> a.key().equals(aspect.key()))) row.faults().add(row.spot("key"), "forum.fault.duplicateRow", aspect.key());
            aspects.add(aspect);
        }
        file.done();
    }

    @Override public List<Count> counts(LocalDate on) {
        return counts.on(on);
    }

    @Override public Count count(String key, LocalDate on) throws Refused {
        return counts.find(id, key, on);
    }

    @Override public List<Code> codes(String list, LocalDate on) throws Refused {
        return codes.find(id, list, on);
    }

    @Override public List<FactList.Fact> facts() {
        return facts.all();
    }

    @Override public ExhibitScheme exhibits() {
        return exhibits;
    }

    @Override public PrintRules printing() {
        return printing;
    }

    @Override public CheckRules checks() {
        return checks;
    }

    @Override public Optional<VenueRules.Area> area(String court) {
        return checks.venue().area(courts.key(court));
    }

    @Override public List<Law> laws() {
        return statutes.laws();
    }

    @Override public BundleRules bundle() {
        return papers.bundle();
    }

    @Override public Numbers numbers() {
        return papers.numbers();
    }

    PaperList papers() {
        return papers;
    }

    @Override public Optional<Duty> duty(String key, LocalDate on) {
        return duties.find(key, on);
    }

    @Override public String id() {
        return id;
    }

    @Override public String version() {
        return head.version();
    }

    @Override public Word name() {
        return head.name();
    }

    @Override public String language() {
        return language;
    }

    @Override public String currency() {
        return currency;
    }

    @Override public List<Rule> rules() {
        return rules;
    }

    @Override public Kind kind() {
        return head.kind();
    }

    @Override public List<Layer> layers() {
        return heads.stream().map(h -> new Layer(h.id(), h.version(), h.name(), h.review())).toList();
    }

    @Override public String digest() {
        return digest;
    }

    @Override public List<Path> folders() {
        return folders;
    }

    @Override public List<Court> courts() {
        return courts.all();
    }

    @Override public Court court(String given) throws Refused {
        return courts.find(id, given);
    }

    @Override public Cause cause(String key, LocalDate on) throws Refused {
        return causes.find(id, key, on);
    }

    @Override public List<Cause> causes(LocalDate on) {
        return causes.on(on);
    }

    @Override public FilingKind filingKind(String key) throws Refused {
        return papers.filing(id, key);
    }

    @Override public List<Condition> conditions() {
        return papers.conditions();
    }

    @Override public List<FilingKind> filingKinds() {
        return papers.filings();
    }

    @Override public List<Style> styles() {
        return pages.styles();
    }

    @Override public Paper paper(String key, LocalDate on) throws Refused {
        return papers.find(id, key, on);
    }

    @Override public Typography typography(String key) throws Refused {
        return pages.find(id, key);
    }

    @Override public CatalogueRules catalogue() {
        return words.catalogue();
    }

    @Override public List<Theme> themes() {
        return words.themes();
    }

    @Override public List<Statute> statutes(String topic, LocalDate on) throws Refused {
        return statutes.find(id, topic, on);
    }

    @Override public List<String> topics() {
        return statutes.topics();
    }

    @Override public List<LawChange> lawChanges(LocalDate from, LocalDate to, String topic) {
        return statutes.changes(from, to, topic);
    }

    @Override public Fee fee(String kind, Money amount, LocalDate on) throws Refused {
        return fees.fee(id, kind, amount, on);
    }

    @Override public Fee fee(String kind, LocalDate on) throws Refused {
        return fees.ofNone(id, kind, on);
    }

    @Override public String claimFee() {
        return fees.ofClaim();
    }

    @Override public List<String> feeKinds() {
        return fees.keys();
    }

    @Override public List<Reduction> reductions() {
        return fees.reductions();
    }

    @Override public boolean halves(String ground) {
        return fees.halves(ground);
    }

    @Override public Fee reduced(Fee whole, String ground, LocalDate on) throws Refused {
        return fees.reduced(id, whole, ground, on);
    }

    @Override public Fee topUp(String kind, Money before, Money after, LocalDate on) throws Refused {
        return fees.topUp(id, kind, before, after, on);
    }

    @Override public Deadlines deadlines() {
        return deadlines;
    }

    @Override public Interest interest() {
        return interest;
    }

    @Override public Line criminalLine(String offence, LocalDate on) throws Refused {
        return lines.find(id, offence, on);
    }

    @Override public DamageRules damages() {
        return damages;
    }

    @Override public List<DecidedCase> comparables() {
        return comparables.all();
    }

    @Override public List<Line> criminalLines(LocalDate on) {
        return lines.all(on);
    }

    @Override public List<Aspect> aspects() {
        return List.copyOf(aspects);
    }

    @Override public List<FunnelSeries> funnelSeries() {
        return lines.series();
    }

    @Override public Map<String, Word> words() {
        return words.words();
    }

    @Override public String docketNo(String given) throws Refused {
        return docket.normal(given);
    }
}

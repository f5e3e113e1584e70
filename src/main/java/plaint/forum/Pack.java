package plaint.forum;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import plaint.text.Money;
import plaint.text.Refused;

/// A forum pack over those it extends; each file has a class that keeps and answers what stands in it. A pack is read whole, all its faults at once, or opened: then each part is read when it is first
/// asked for, since most of what is done asks for few of them, and what is wrong with a part is refused there, each time.
final class Pack implements Forum {
    /// Without these nothing can be filed.
    private static final List<String> NEEDED = List.of("courts.yaml", "papers.yaml", "typography.yaml", "words.yaml");
    /// What a forum has no use for it leaves out.
    private static final List<String> MAY = List.of("causes.yaml", "fees.yaml", "statutes.yaml", "themes.yaml", "docket.yaml", "calendar.yaml", "deadlines.yaml", "interest.yaml",
        "thresholds.yaml", "damages.yaml", "comparables.yaml", "comparison.yaml", "duties.yaml", "printing.yaml", "counts.yaml", "codes.yaml", "exhibits.yaml",
        "checks.yaml", "facts.yaml");

    private final Chain chain;
    private final PackHead head;
    private final List<PackHead> heads;
    private final String id;
    private final String digest;
    private final String language;
    private final String currency;
    private final List<Part<?>> parts = new ArrayList<>();
    private final Part<CourtList> courts = part(files -> new CourtList(files.get("courts.yaml")));
    private final Part<CauseLists> causes = part(files -> new CauseLists(files.get("causes.yaml")));
    private final Part<PageRules> pages = part(files -> new PageRules(files.get("typography.yaml")));
    private final Part<PaperList> papers = part(files -> new PaperList(files.get("papers.yaml"), pages.get()));
    private final Part<FeeScales> fees = part(files -> new FeeScales(files.get("fees.yaml")));
    private final Part<StatuteBook> statutes = part(files -> new StatuteBook(files.get("statutes.yaml")));
    private final Part<WordList> words = part(files -> new WordList(files.get("words.yaml")));
    private final Part<ThemeList> themes = part(files -> new ThemeList(files.get("themes.yaml")));
    private final Part<DocketGrammar> docket = part(files -> new DocketGrammar(files.get("docket.yaml")));
    private final Part<Interest> interest = part(files -> new Interest(id(), files.get("interest.yaml")));
    private final Part<DayTable> days = part(files -> new DayTable(files.get("calendar.yaml"), courts.get()));
    private final Part<DeadlineRules> periods = part(files -> new DeadlineRules(files.get("deadlines.yaml"), statutes.get(), days.get()));
    private final Part<CriminalLines> lines = part(files -> new CriminalLines(files.get("thresholds.yaml")));
    private final Part<DamageRules> damages = part(files -> new DamageRules(id(), language().startsWith("zh"), files.get("damages.yaml")));
    private final Part<CaseLibrary> comparables = part(files -> new CaseLibrary(files.get("comparables.yaml")));
    private final Part<List<Aspect>> aspects = part(files -> comparison(files.get("comparison.yaml")));
    private final Part<Duties> duties = part(files -> new Duties(files.get("duties.yaml")));
    private final Part<CountList> counts = part(files -> new CountList(files.get("counts.yaml")));
    private final Part<CodeLists> codes = part(files -> new CodeLists(files.get("codes.yaml")));
    private final Part<FactList> facts = part(files -> new FactList(files.get("facts.yaml"), papers.get().keys()));
    private final Part<ExhibitScheme> exhibits = part(files -> labels(files.get("exhibits.yaml")));
    private final Part<PrintRules> printing = part(files -> files.get("printing.yaml").absent() ? new PrintRules() : new PrintRules(files.get("printing.yaml")));
    private final Part<CheckRules> checks = part(files -> files.get("checks.yaml").absent() ? new CheckRules() : new CheckRules(files.get("checks.yaml"), statutes.get(), courts.get()));
    private final Part<List<Rule>> rules = part(PackRows::rules);

    private final boolean whole;

    private Pack(Chain chain, boolean whole) {
        this.whole = whole;
        this.chain = chain;
        head = chain.head();
        heads = chain.heads();
        id = head.id();
        digest = chain.digest();
        language = chain.language();
        currency = chain.currency();
        chain.keepRules();
    }

    /// Opens a pack whose parts are read when they are asked for; notes only what can be seen of its files without reading them. Counts are not held against the deadlines they name.
    static Pack open(Chain chain, Reading reading) {
        refuseStrangers(chain, reading);
        for (var file : NEEDED) if (!chain.has(file)) reading.faults().add(new Spot(chain.files().shown(file), 1), "forum.fault.noFile");
        return new Pack(chain, false);
    }

    /// Reads a pack and notes every fault; null where a file that is needed is missing or one is no YAML, so that nothing can be read. tests.yaml is read by [PackTests].
    static Pack read(Chain chain, Reading reading) {
        refuseStrangers(chain, reading);
        var rows = new PackRows(chain, reading);
        if (!rows.all(NEEDED, MAY)) return null;
        var pack = new Pack(chain, true);
        for (var part : pack.parts) part.read(rows);
        pack.counts.get().limitations(pack.periods.get().keys(), reading.faults());
        return pack;
    }

    private static void refuseStrangers(Chain chain, Reading reading) {
        var known = new HashSet<String>(NEEDED);
        known.addAll(MAY);
        known.addAll(List.of("pack.yaml", "tests.yaml"));
        chain.refuseStrangers(known, reading.faults());
    }

    /// All files a pack may have, in the order in which its rules are listed.
    static List<String> files() {
        return Stream.concat(NEEDED.stream(), MAY.stream()).toList();
    }

    /// True where nothing is left to be read.
    boolean isWhole() {
        return whole;
    }

    private <T> Part<T> part(Function<PackRows, T> made) {
        var part = new Part<>(made);
        parts.add(part);
        return part;
    }

    /// What is read from one file, or from it and other parts.
    private final class Part<T> {
        private final Function<PackRows, T> made;
        private volatile T kept;

        Part(Function<PackRows, T> made) {
            this.made = made;
        }

        void read(PackRows rows) {
            kept = made.apply(rows);
        }

        T get() {
            if (kept == null) readAlone();
            return kept;
        }

        private void readAlone() {
            synchronized (Pack.this) {
                if (kept != null) return;
                var reading = new Reading();
                reading.currency(currency);
                T now = made.apply(new PackRows(chain, reading));
                PackRows.refuse(reading);
                kept = now;
            }
        }
    }

    private ExhibitScheme labels(Row file) {
        if (!file.absent()) return new ExhibitScheme(file);
        var word = words().get("exhibit");
        return new ExhibitScheme(word == null ? "" : language.startsWith("zh") ? word.zh() : word.en() + " ");
    }

    private static List<Aspect> comparison(Row file) {
        var aspects = new ArrayList<Aspect>();
        for (var row : file.rows("aspects")) {
            var aspect = new Aspect(row.key("key"), row.word("name", "latin"), row.word("asks", "asksLatin"));
            row.text("source");
            row.flag("verified");
            row.done();
            if (aspects.stream().anyMatch(a -> a.key().equals(aspect.key()))) row.faults().add(row.spot("key"), "forum.fault.duplicateRow", aspect.key());
            aspects.add(aspect);
        }
        file.done();
        return List.copyOf(aspects);
    }

    @Override public List<Count> counts(LocalDate on) {
        return counts.get().on(on);
    }

    @Override public Count count(String key, LocalDate on) throws Refused {
        return counts.get().find(id, key, on);
    }

    @Override public List<Code> codes(String list, LocalDate on) throws Refused {
        return codes.get().find(id, list, on);
    }

    @Override public List<FactList.Fact> facts() {
        return facts.get().all();
    }

    @Override public ExhibitScheme exhibits() {
        return exhibits.get();
    }

    @Override public PrintRules printing() {
        return printing.get();
    }

    @Override public CheckRules checks() {
        return checks.get();
    }

    @Override public Optional<VenueRules.Area> area(String court) {
        return checks.get().venue().area(courts.get().key(court));
    }

    @Override public List<Law> laws() {
        return statutes.get().laws();
    }

    @Override public BundleRules bundle() {
        return papers.get().bundle();
    }

    @Override public Numbers numbers() {
        return papers.get().numbers();
    }

    PaperList papers() {
        return papers.get();
    }

    @Override public Optional<Duty> duty(String key, LocalDate on) {
        return duties.get().find(key, on);
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
        return rules.get();
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
        return chain.folders();
    }

    @Override public List<Court> courts() {
        return courts.get().all();
    }

    @Override public Court court(String given) throws Refused {
        return courts.get().find(id, given);
    }

    @Override public Cause cause(String key, LocalDate on) throws Refused {
        return causes.get().find(id, key, on);
    }

    @Override public List<Cause> causes(LocalDate on) {
        return causes.get().on(on);
    }

    @Override public FilingKind filingKind(String key) throws Refused {
        return papers.get().filing(id, key);
    }

    @Override public List<Condition> conditions() {
        return papers.get().conditions();
    }

    @Override public Stage stage(String key) {
        return papers.get().stage(key);
    }

    @Override public List<FilingKind> filingKinds() {
        return papers.get().filings();
    }

    @Override public List<Style> styles() {
        return pages.get().styles();
    }

    @Override public Paper paper(String key, LocalDate on) throws Refused {
        return papers.get().find(id, key, on);
    }

    @Override public Typography typography(String key) throws Refused {
        return pages.get().find(id, key);
    }

    @Override public CatalogueRules catalogue() {
        return themes.get().catalogue();
    }

    @Override public List<Theme> themes() {
        return themes.get().themes();
    }

    @Override public List<Statute> statutes(String topic, LocalDate on) throws Refused {
        return statutes.get().find(id, topic, on);
    }

    @Override public List<String> topics() {
        return statutes.get().topics();
    }

    @Override public Word topicName(String topic) {
        return statutes.get().name(topic);
    }

    @Override public Map<String, List<Statute>> statutesWith(String text) {
        return statutes.get().containing(text);
    }

    @Override public List<LawChange> lawChanges(LocalDate from, LocalDate to, String topic) {
        return statutes.get().changes(from, to, topic);
    }

    @Override public Fee fee(String kind, Money amount, LocalDate on) throws Refused {
        return fees.get().fee(id, kind, amount, on);
    }

    @Override public Fee fee(String kind, LocalDate on) throws Refused {
        return fees.get().ofNone(id, kind, on);
    }

    @Override public String claimFee() {
        return fees.get().ofClaim();
    }

    @Override public List<String> feeKinds() {
        return fees.get().keys();
    }

    @Override public List<Reduction> reductions() {
        return fees.get().reductions();
    }

    @Override public boolean halves(String ground) {
        return fees.get().halves(ground);
    }

    @Override public Fee reduced(Fee whole, String ground, LocalDate on) throws Refused {
        return fees.get().reduced(id, whole, ground, on);
    }

    @Override public Fee topUp(String kind, Money before, Money after, LocalDate on) throws Refused {
        return fees.get().topUp(id, kind, before, after, on);
    }

    @Override public Deadlines deadlines() {
        return new Deadlines(id, periods.get(), days.get(), courts.get());
    }

    @Override public Interest interest() {
        return interest.get();
    }

    @Override public Line criminalLine(String offence, LocalDate on) throws Refused {
        return lines.get().find(id, offence, on);
    }

    @Override public DamageRules damages() {
        return damages.get();
    }

    @Override public List<DecidedCase> comparables() {
        return comparables.get().all();
    }

    @Override public List<Line> criminalLines(LocalDate on) {
        return lines.get().all(on);
    }

    @Override public List<Aspect> aspects() {
        return aspects.get();
    }

    @Override public List<FunnelSeries> funnelSeries() {
        return lines.get().series();
    }

    @Override public Map<String, Word> words() {
        return words.get().words();
    }

    @Override public String docketNo(String given) throws Refused {
        return docket.get().normal(given);
    }
}

package plaint.forum;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plaint.text.Money;
import plaint.text.Refused;

/// A forum pack as read from its folder; each file has a class that keeps and answers what stands in it.
final class Pack implements Forum {
    private static final Set<String> FILES = Set.of("pack.yaml", "courts.yaml", "causes.yaml", "papers.yaml", "typography.yaml", "fees.yaml", "statutes.yaml",
        "themes.yaml", "words.yaml", "docket.yaml", "calendar.yaml", "deadlines.yaml", "interest.yaml", "thresholds.yaml", "damages.yaml", "comparables.yaml",
        "comparison.yaml", "duties.yaml", "tests.yaml");
    /// May be missing: then the usual rules hold.
    private static final String PRINTING = "printing.yaml";

    private final PackFiles files;
    private final String id;
    private final String version;
    private final Word name;
    private final String digest;
    private final String language;
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

    private Pack(PackFiles files, Map<String, Row> rows) {
        this.files = files;
        var head = rows.get("pack.yaml");
        id = head.key("id");
        version = head.text("version");
        name = new Word(head.text("name"), head.text("latin"));
        language = head.text("language");
        head.done();
        digest = files.digest();
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
        deadlines = new Deadlines(id, new DeadlineRules(rows.get("deadlines.yaml"), statutes, days), days, courts);
        lines = new CriminalLines(rows.get("thresholds.yaml"));
        damages = new DamageRules(id, rows.get("damages.yaml"));
        comparables = new CaseLibrary(rows.get("comparables.yaml"));
        comparison(rows.get("comparison.yaml"));
        duties = new Duties(rows.get("duties.yaml"));
        printing = rows.containsKey(PRINTING) ? new PrintRules(rows.get(PRINTING)) : new PrintRules();
    }

    /// Reads a pack and notes every fault; null where a file is missing or is no YAML, so that nothing can be read from it. tests.yaml is read by [PackTests].
    static Pack read(PackFiles files, Faults faults) {
        var known = new java.util.HashSet<>(FILES);
        known.add(PRINTING);
        files.refuseStrangers(known, faults);
        var rows = new java.util.TreeMap<String, Row>();
        for (var file : FILES) if (!file.equals("tests.yaml")) files.yaml(file, faults).ifPresent(row -> rows.put(file, row));
        if (rows.size() < FILES.size() - 1) return null;
        if (files.has(PRINTING)) files.yaml(PRINTING, faults).ifPresent(row -> rows.put(PRINTING, row));
        return new Pack(files, rows);
    }

    private void comparison(Row file) {
        for (var row : file.rows("aspects")) {
            var aspect = new Aspect(row.key("key"), new Word(row.text("name"), row.text("latin")), new Word(row.text("asks"), row.text("asksLatin")));
            row.text("source");
            row.flag("verified");
            row.done();
            if (aspects.stream().anyMatch(a -> a.key().equals(aspect.key()))) row.faults().add(row.spot("key"), "forum.fault.duplicateRow", aspect.key());
            aspects.add(aspect);
        }
        file.done();
    }

    @Override public PrintRules printing() {
        return printing;
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
        return version;
    }

    @Override public Word name() {
        return name;
    }

    @Override public String language() {
        return language;
    }

    @Override public String digest() {
        return digest;
    }

    @Override public Path folder() {
        return files.folder();
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

    @Override public Paper paper(String key, LocalDate on) throws Refused {
        return papers.find(id, key, on);
    }

    @Override public Typography typography(String key) throws Refused {
        return pages.find(id, key);
    }

    @Override public List<Theme> themes() {
        return words.themes();
    }

    @Override public List<Statute> statutes(String topic, LocalDate on) throws Refused {
        return statutes.find(id, topic, on);
    }

    @Override public Fee fee(String kind, Money amount, LocalDate on) throws Refused {
        return fees.fee(id, kind, amount, on);
    }

    @Override public List<String> feeKinds() {
        return fees.keys();
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

package plaint.forum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import plaint.forum.Forum.Condition;
import plaint.forum.Forum.FilingKind;
import plaint.forum.Forum.Numbers;
import plaint.forum.Forum.Paper;
import plaint.forum.Forum.Slot;
import plaint.forum.Forum.Stage;
import plaint.text.Refused;

/// papers.yaml: papers with the days they were in use, and what kinds of filing consist of. A paper without template exists at court but is not drafted here.
final class PaperList {
    static final String EXHIBITS = "{exhibits}";

    record Entry(Paper paper, Period period, Spot spot, Spot template) implements Period.Dated { }

    private final Map<String, List<Entry>> papers = new LinkedHashMap<>();
    private static final Set<String> AGENTS = Set.of("LAWYER", "EMPLOYEE");
    private static final Set<String> SECURITY = Set.of("OWN", "OTHER", "SURETY", "INSURER", "BANK", "NONE");
    private final Map<String, FilingKind> filings = new LinkedHashMap<>();
    private final Map<String, Condition> conditions = new LinkedHashMap<>();
    private final Map<String, Stage> stages = new LinkedHashMap<>();
    private final BundleRules bundle;
    private Numbers numbers = new Numbers(List.of("1."), "一", "1.", "", "");

    PaperList(Row file, PageRules pages) {
        for (var row : file.rows("papers")) paper(row, pages);
        for (var row : file.optionalRows("conditions")) condition(row);
        for (var row : file.optionalRows("stages")) stage(row);
        var asked = file.rows("filings").stream().map(r -> filing(r)).toList();
        for (var a : asked) a.run();
        bundle = file.has("bundle") ? BundleRules.read(file.row("bundle")) : BundleRules.USUAL;
        if (file.has("numbering")) numbers(file.row("numbering"));
        if (!bundle.slip().isEmpty() && !papers.containsKey(bundle.slip())) file.faults().add(file.spot("bundle"), "forum.fault.unknownReference", "slip", bundle.slip());
        file.done();
        if (file.faults().none()) papers.forEach((key, entries) -> Period.unbroken(key, entries, file.faults()));
    }

    private void paper(Row row, PageRules pages) {
        var period = row.period();
        var paper = new Paper(row.key("key"), row.text("title"), row.latin(row.text("title")), row.text("short"), row.optional("template"), row.text("typography"),
            row.flag("court-only", false), row.flag("sealed"), row.flag("signed"), period.from(), period.to(), row.text("source"), row.optional("note"));
        row.flag("verified");
        row.done();
        if (!paper.typography().isEmpty() && !pages.has(paper.typography())) row.faults().add(row.spot("typography"), "forum.fault.unknownReference", "typography", paper.typography());
        if (paper.template().contains("..") || paper.template().startsWith("/")) row.faults().add(row.spot("template"), "forum.fault.outside", paper.template());
        papers.computeIfAbsent(paper.key(), k -> new ArrayList<>()).add(new Entry(paper, period, row.spot(), row.spot("template")));
    }

    private void condition(Row row) {
        var c = new Condition(row.key("key"), row.has("agents") ? words(row, "agents", AGENTS) : List.of(), row.flag("exhibits", false), row.has("security") ? words(row, "security", SECURITY) : List.of(), row.flag("joined", false), row.flag("raised", false));
        row.done();
        if (conditions.putIfAbsent(c.key(), c) != null) row.faults().add(row.spot("key"), "forum.fault.duplicateRow", c.key());
    }

    private static List<String> words(Row row, String key, Set<String> from) {
        var given = row.texts(key).stream().map(t -> t.toUpperCase(Locale.ROOT)).toList();
        for (var g : given) if (!from.contains(g)) row.faults().add(row.spot(key), "forum.fault.notOneOf", key, g.toLowerCase(Locale.ROOT), String.join(", ", from.stream().sorted().map(f -> f.toLowerCase(Locale.ROOT)).toList()));
        return given;
    }

    /// What is left to be looked at once all kinds are known.
    private Runnable filing(Row row) {
        var slots = row.texts("papers").stream().map(PaperList::slot).toList();
        var kind = new FilingKind(row.key("key"), row.text("name"), row.latin(row.text("name")), slots, row.flag("court-only", false), row.flag("claims", true), row.optional("application"), row.flag("needs-exhibits", false),
            row.has("by") ? row.oneOf("by", "plaintiff", "defendant") : "", row.flag("counter", false), row.flag("at-named-court", false), row.optional("stage"));
        row.done();
        if (!kind.stage().isEmpty() && !stages.containsKey(kind.stage())) row.faults().add(row.spot("stage"), "forum.fault.unknownReference", "stage", kind.stage());
        for (var slot : slots) {
            var key = slot.paper();
            boolean drafted = papers.containsKey(key) && papers.get(key).stream().noneMatch(e -> e.paper().template().isEmpty());
            if (!key.equals(EXHIBITS) && !drafted) row.faults().add(row.spot("papers"), "forum.fault.unknownReference", "papers", key);
        }
        if (slots.stream().map(Slot::paper).distinct().count() != slots.size()) row.faults().add(row.spot("papers"), "forum.fault.duplicateRow", kind.key());
        if (filings.putIfAbsent(kind.key(), kind) != null) row.faults().add(row.spot("key"), "forum.fault.duplicateRow", kind.key());
        return () -> {
            for (var slot : slots) {
                boolean named = slot.when() == null || slot.when().isEmpty() || conditions.containsKey(slot.when()) || filings.values().stream().anyMatch(k -> k.application().equals(slot.when()));
                if (!named) row.faults().add(row.spot("papers"), "forum.fault.unknownReference", "papers", slot.paper() + "?" + slot.when());
            }
        };
    }

    private void stage(Row row) {
        var s = new Stage(row.key("key"), row.text("name"), row.word("asker"), row.word("asked"), row.flag("bare", false), row.text("former"), row.optional("former-twice"), row.optional("suit"), row.text("hand-in"), row.optional("also"),
            row.date("from"), row.text("source"));
        row.flag("verified");
        row.done();
        if (stages.putIfAbsent(s.key(), s) != null) row.faults().add(row.spot("key"), "forum.fault.duplicateRow", s.key());
    }

    Stage stage(String key) {
        return stages.get(key);
    }

    List<Condition> conditions() {
        return List.copyOf(conditions.values());
    }

    /// `complaint` always, `complaint-elements?` where somebody adds it, `firm-letter?lawyer` where the case has a lawyer.
    private static Slot slot(String written) {
        int mark = written.indexOf('?');
        return mark < 0 ? new Slot(written, null) : new Slot(written.substring(0, mark), written.substring(mark + 1));
    }

    java.util.Set<String> keys() {
        return java.util.Set.copyOf(papers.keySet());
    }

    List<FilingKind> filings() {
        return List.copyOf(filings.values());
    }

    private void numbers(Row row) {
        numbers = new Numbers(row.texts("levels"), row.text("section"), row.text("prayer"), row.text("one") + " ", row.text("many") + " ");
        for (var pattern : java.util.stream.Stream.concat(numbers.levels().stream(), java.util.stream.Stream.of(numbers.section(), numbers.prayer())).toList())
            if (!pattern.matches("[^1aAiI一]*[1aAiI一][^1aAiI一]*")) row.faults().add(row.spot("levels"), "forum.fault.badNumber", "levels", pattern);
        row.done();
    }

    BundleRules bundle() {
        return bundle;
    }

    Numbers numbers() {
        return numbers;
    }

    List<Entry> all() {
        return papers.values().stream().flatMap(List::stream).toList();
    }

    Paper find(String pack, String key, LocalDate on) throws Refused {
        var entries = papers.get(key);
        if (entries == null) throw new Refused("forum.refused.paper", key, pack);
        for (var entry : entries) if (entry.period().covers(on)) return entry.paper();
        throw new Refused("forum.refused.paperThen", entries.getFirst().paper().title(), on, entries.getFirst().period());
    }

    FilingKind filing(String pack, String key) throws Refused {
        var kind = filings.get(key);
        if (kind == null) throw new Refused("forum.refused.filing", key, pack, String.join(", ", filings.keySet()));
        return kind;
    }
}

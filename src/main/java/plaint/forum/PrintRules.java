package plaint.forum;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// printing.yaml: how sets are marked, printed, bound, split into volumes and handed in by a portal. Customs of courts and offices: an office overlays its own. A pack without the
/// file has no marks, prints all on plain paper on both sides, and names portal files by number and title.
public final class PrintRules {
    /// `stock`: plain, card, tinted or label.
    public record PaperRule(String stock, boolean duplex, boolean staple) {
        static final PaperRule USUAL = new PaperRule("plain", true, false);
    }

    /// `pattern` has the fields `{no}` (two digits), `{label}`, `{title}`; `forbidden` are the characters a file name may not have, `length` the longest name without its ending,
    /// `megabytes` the largest file (decimal), `soft` the size from which it is better split: four fifths of that unless the pack says otherwise. `asOf`: when that was last seen, or null.
    public record Portal(String pattern, String forbidden, int length, int megabytes, int soft, LocalDate asOf, String source) { }

    /// A binder holds at most so many pages; 0: any number. Whoever prints can choose another number, up to `most` where there is such a limit (0: none).
    public record Volume(int pages, int megabytes, int most, String source) { }

    private final Map<String, String> marks = new LinkedHashMap<>();
    private final Map<String, PaperRule> papers = new LinkedHashMap<>();
    private PaperRule exhibits = PaperRule.USUAL;
    private String slip = "tinted";
    private Portal portal = new Portal("{no} {label} {title}", "\\/:*?\"<>|", 80, 50, 40, null, "");
    private Volume volume = new Volume(0, 0, 0, "");
    private StampRules stamps = StampRules.USUAL;
    private Fitting fitting = Fitting.USUAL;
    private List<String> manifest = List.of();

    private static final List<String> SETS = List.of("court", "opponent", "client", "office");

    /// The rules of a pack that says nothing.
    PrintRules() { }

    PrintRules(Row file) {
        for (var row : file.optionalRows("sets")) {
            var key = row.oneOf("key", "court", "opponent", "client", "office");
            var mark = row.key("mark");
            row.optional("source");
            row.flag("verified", false);
            row.done();
            if (marks.putIfAbsent(key, mark) != null) row.faults().add(row.spot("key"), "forum.fault.duplicateRow", key);
        }
        for (var row : file.optionalRows("papers")) {
            var key = row.key("key");
            if (papers.putIfAbsent(key, paper(row)) != null) row.faults().add(row.spot("key"), "forum.fault.duplicateRow", key);
        }
        var x = file.row("exhibits");
        slip = x.oneOf("slip", "tinted", "plain", "card");
        exhibits = paper(x);
        var v = file.row("volume");
        volume = new Volume(v.count("pages"), v.count("megabytes"), v.has("most-pages") ? v.count("most-pages") : 0, v.text("source"));
        v.flag("verified");
        v.done();
        var p = file.row("portal");
        int megabytes = p.count("megabytes");
        portal = new Portal(p.text("pattern"), p.text("forbidden"), p.count("length"), megabytes, p.has("soft-megabytes") ? p.count("soft-megabytes") : Math.max(1, megabytes * 4 / 5), p.asOf(), p.text("source"));
        p.flag("verified");
        if (!portal.pattern().contains("{no}")) p.faults().add(p.spot("pattern"), "forum.fault.missing", "{no}");
        p.done();
        if (file.has("stamps")) stamps = StampRules.read(file.row("stamps"));
        if (file.has("pages")) fitting = Fitting.read(file.row("pages"));
        manifest = file.someTexts("manifest");
        for (var m : manifest) if (!SETS.contains(m)) file.faults().add(file.spot("manifest"), "forum.fault.notOneOf", "manifest", m, String.join(", ", SETS));
        file.done();
    }

    private static PaperRule paper(Row row) {
        var rule = new PaperRule(row.oneOf("stock", "plain", "card", "tinted", "label"), row.flag("duplex"), row.flag("staple"));
        row.optional("source");
        row.optional("verified");
        row.done();
        return rule;
    }

    /// The key of the word printed on the first page of a set (court, opponent, client, office); null: none.
    public String mark(String set) {
        return marks.get(set);
    }

    public PaperRule paper(String key) {
        return papers.getOrDefault(key, PaperRule.USUAL);
    }

    public PaperRule exhibits() {
        return exhibits;
    }

    /// The stock of slip sheets.
    public String slip() {
        return slip;
    }

    public Portal portal() {
        return portal;
    }

    public Volume volume() {
        return volume;
    }

    /// What pages bear beyond number and label.
    public StampRules stamps() {
        return stamps;
    }

    /// How pages of exhibits are put on the sheet.
    public Fitting fitting() {
        return fitting;
    }

    /// Whether such a set (court, opponent, client, office) ends with the manifest of its files when it is printed.
    public boolean manifest(String set) {
        return manifest.contains(set);
    }
}

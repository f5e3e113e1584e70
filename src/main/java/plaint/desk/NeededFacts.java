package plaint.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plaint.casefile.CaseFile;
import plaint.forum.Forum;
import plaint.text.Named;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.text.Refused;
import plaint.text.Lang;
import plaint.text.Words;

/// What the papers of a filing lack: facts that stand in no record of their own (how a party is organised, counsel's street, what is alleged for an element of a count), each under the key the case keeps
/// it by, to be asked for; and what is lacking in the records, which is entered where they are.
public final class NeededFacts {
    /// The key of the sentence that says a paper lacks such a fact.
    public static final String LACKING = "drafting.missing.fact";
    private static final String FEE = "fee";
    private final Office office;

    public NeededFacts(Office office) {
        this.office = office;
    }

    /// A fact by its key, and what it is called.
    public record Need(String key, Named name) { }

    /// `others` is said of records.
    public record Needs(List<Need> facts, List<Notice> others) {
        public boolean none() {
            return facts.isEmpty() && others.isEmpty();
        }
    }

    public Needs run(CaseFile file, int filing) throws Refused {
        var facts = new LinkedHashMap<String, Need>();
        var others = new ArrayList<Notice>();
        for (var m : new PlanFiling(office).missing(file, filing)) {
            if (!m.key().equals(LACKING)) {
                others.add(m);
                continue;
            }
            var key = key(file, m.args().getLast());
            facts.put(key, new Need(key, name(file, key)));
        }
        return new Needs(List.copyOf(facts.values()), List.copyOf(others));
    }

    /// Facts of a party are said with its name: they are kept by its id.
    private static String key(CaseFile file, String said) {
        int at = said.lastIndexOf(": ");
        if (at < 0) return said;
        return file.parties().stream().filter(p -> p.name().equals(said.substring(0, at))).findFirst().map(p -> p.id().value() + "." + said.substring(at + 2)).orElse(said);
    }

    /// What a fact is called: an element of a count by its count, a fact of a party by the party's name.
    public Named name(CaseFile file, String key) throws Refused {
        var forum = office.forums().get(file.forum());
        var parts = key.split("\\.", 3);
        if (parts.length == 3 && parts[0].equals("count")) return element(forum, file.lastFiling() == 0 ? Now.today() : file.filings().getLast().dated(), parts[1], parts[2], key);
        if (parts.length == 2) for (var p : file.parties()) {
            if (!p.id().value().equals(parts[0])) continue;
            var of = said(forum, parts[1]);
            return new Named(p.name() + "：" + of.zh(), (p.latin() == null || p.latin().isBlank() ? p.name() : p.latin()) + ": " + of.en());
        }
        return said(forum, key);
    }

    private static Named element(Forum forum, LocalDate on, String count, String element, String key) {
        for (var c : forum.counts(on)) {
            if (!c.key().equals(count)) continue;
            for (var e : c.elements()) if (e.key().equals(element)) return new Named(c.name().zh() + "：" + e.name().zh(), c.name().en() + ": " + e.name().en());
        }
        return Named.of(key, key);
    }

    /// As the pack calls it; what it does not list is told by its key.
    private static Named said(Forum forum, String key) {
        if (key.equals(FEE)) return new Named(Words.in(Lang.ZH).say("desk.fact.fee"), Words.in(Lang.EN).say("desk.fact.fee"));
        return forum.facts().stream().filter(f -> f.key().equals(key)).findFirst().map(f -> new Named(f.name().zh(), f.name().en())).orElseGet(() -> Named.of(key, key));
    }

    /// Which kinds of claims the case makes there, by the keys of the pack; empty where the pack knows no counts.
    public static List<String> counts(Map<String, String> facts) {
        return List.of(facts.getOrDefault("counts", "").split("[, ]+")).stream().filter(s -> !s.isEmpty()).toList();
    }
}

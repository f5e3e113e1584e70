package plaint.forum;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import plaint.forum.Forum.Word;

/// facts.yaml: what papers of a forum say that stands in no record of its own. A fact of the case is kept under its key, one of a party under `party.key`. Immutable.
public final class FactList {
    public enum Kind { TEXT, LONG, DAY, CHOICE, PARTIES, IDENTITY }

    /// Whose fact it is.
    public enum Of { CASE, PLAINTIFF, DEFENDANT, PARTY }

    public record Choice(String key, Word name) { }

    /// One fact. `papers`: the keys of the papers that use it, empty where all of them or something else does. `after`: the key of a day that it cannot lie before. `hint`: what to write, empty where the name says it.
    public record Fact(String key, Word name, Kind kind, Of of, List<Choice> choices, List<String> papers, String after, Word hint) {
        public Fact {
            choices = List.copyOf(choices);
            papers = List.copyOf(papers);
        }
    }

    private static final Word NONE = new Word("", "");
    private final List<Fact> facts = new ArrayList<>();

    FactList(Row file, Set<String> papers) {
        for (var row : file.rows("facts")) {
            var fact = fact(row);
            if (facts.stream().anyMatch(f -> f.key().equals(fact.key()) && f.of() == fact.of())) row.faults().add(row.spot("key"), "forum.fault.duplicateRow", fact.key());
            for (var p : fact.papers()) if (!papers.contains(p)) row.faults().add(row.spot("papers"), "forum.fault.unknownReference", "papers", p);
            facts.add(fact);
        }
        file.done();
        var days = new HashSet<String>();
        for (var f : facts) if (f.kind() == Kind.DAY) days.add(f.key());
        for (var f : facts) if (!f.after().isEmpty() && !days.contains(f.after())) file.faults().add(file.spot(), "forum.fault.unknownReference", "after", f.after());
    }

    private static Fact fact(Row row) {
        var choices = new ArrayList<Choice>();
        for (var c : row.optionalRows("choices")) {
            choices.add(new Choice(c.key("key"), c.word("name", "latin")));
            c.done();
        }
        var kind = row.has("kind") ? Kind.valueOf(row.oneOf("kind", "text", "long", "day", "choice", "parties", "identity").toUpperCase(java.util.Locale.ROOT)) : Kind.TEXT;
        var of = row.has("of") ? Of.valueOf(row.oneOf("of", "case", "plaintiff", "defendant", "party").toUpperCase(java.util.Locale.ROOT)) : Of.CASE;
        if (kind == Kind.CHOICE == choices.isEmpty()) row.faults().add(row.spot("kind"), "forum.fault.missing", "choices");
        var fact = new Fact(row.text("key"), row.word("name", "latin"), kind, of, choices, row.has("papers") ? row.texts("papers") : List.of(), row.optional("after"), row.has("hint") ? row.word("hint", "latin-hint") : NONE);
        row.done();
        return fact;
    }

    List<Fact> all() {
        return List.copyOf(facts);
    }
}

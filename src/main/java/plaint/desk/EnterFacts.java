package plaint.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import plaint.casefile.CaseChange;
import plaint.casefile.CaseFile;
import plaint.casefile.Fault;
import plaint.casefile.Seat;
import plaint.casefile.Seat.Role;
import plaint.forum.FactList;
import plaint.forum.Forum;
import plaint.party.Party;
import plaint.text.Named;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.text.Refused;
import plaint.text.Typed;

/// Facts of a case that stand in no record of their own: what the goods are, when the breach began, whom we act for, a party's citizenship, what is alleged for an element of a count. Which there are, what
/// they are called and which papers use them is said by the forum pack (facts.yaml, counts.yaml).
public final class EnterFacts {
    private static final String COUNTS = "counts";
    private static final int MANY = 4;
    private final Office office;

    public EnterFacts(Office office) {
        this.office = office;
    }

    public record Choice(String key, Named name) { }

    /// One fact as it can be entered. `group`: whose it is, empty for the case's own. `papers`: the titles of those that use it. Of several choices the value is their keys, with commas between.
    public record Line(String key, Named group, Named name, FactList.Kind kind, List<Choice> choices, List<Named> papers, Named hint, String value) { }

    private static final Named NONE = Named.of("", "");

    /// Every fact the forum of the case asks for, those of the case first, then of each party, then of each count that is pleaded.
    public List<Line> lines(CaseFile c) throws Refused {
        var forum = office.forums().get(c.forum());
        var out = new ArrayList<Line>();
        for (var f : forum.facts()) if (f.of() == FactList.Of.CASE) out.add(line(c, forum, f, "", NONE));
        counts(c, forum, out);
        for (var p : seated(c)) for (var f : forum.facts()) if (concerns(c, f, p)) out.add(line(c, forum, f, p.id().value() + ".", Named.of(p.name(), p.latin())));
        return List.copyOf(out);
    }

    private static List<Party> seated(CaseFile c) {
        var out = new LinkedHashSet<Party>();
        for (var role : List.of(Role.PLAINTIFF, Role.DEFENDANT)) out.addAll(c.seated(role, Integer.MAX_VALUE));
        return List.copyOf(out);
    }

    private static boolean concerns(CaseFile c, FactList.Fact f, Party p) {
        return switch (f.of()) {
            case CASE -> false;
            case PARTY -> true;
            case PLAINTIFF -> c.seated(Role.PLAINTIFF, Integer.MAX_VALUE).contains(p);
            case DEFENDANT -> c.seated(Role.DEFENDANT, Integer.MAX_VALUE).contains(p);
        };
    }

    private static Line line(CaseFile c, Forum forum, FactList.Fact f, String stem, Named group) throws Refused {
        var choices = f.kind() == FactList.Kind.PARTIES ? parties(c) : f.choices().stream().map(x -> new Choice(x.key(), named(x.name()))).toList();
        var papers = new ArrayList<Named>();
        for (var key : f.papers()) title(forum, key, dated(c)).filter(t -> !papers.contains(t)).ifPresent(papers::add);
        return new Line(stem + f.key(), group, named(f.name()), f.kind(), choices, papers.size() > MANY ? List.copyOf(papers.subList(0, MANY)) : List.copyOf(papers), named(f.hint()), value(c, stem + f.key()));
    }

    /// A paper that is not in use on the day has no title then.
    private static java.util.Optional<Named> title(Forum forum, String key, LocalDate on) {
        try {
            var paper = forum.paper(key, on);
            return java.util.Optional.of(Named.of(paper.title(), paper.latin()));
        } catch (Refused e) {
            return java.util.Optional.empty();
        }
    }

    private static List<Choice> parties(CaseFile c) {
        return c.seats().stream().map(Seat::party).distinct().map(c::party).map(p -> new Choice(p.id().value(), Named.of(p.name(), p.latin()))).toList();
    }

    /// Which counts are pleaded, and for each of those who pleads it against whom and what is alleged for its elements.
    private static void counts(CaseFile c, Forum forum, List<Line> out) {
        var all = forum.counts(dated(c));
        if (all.isEmpty()) return;
        var pleaded = List.of(value(c, COUNTS).split("[, ]+"));
        out.add(new Line(COUNTS, NONE, said("desk.fact.counts"), FactList.Kind.PARTIES, all.stream().map(x -> new Choice(x.key(), named(x.name()))).toList(), List.of(), NONE, value(c, COUNTS)));
        for (var count : all) {
            if (!pleaded.contains(count.key())) continue;
            var stem = "count." + count.key() + ".";
            for (var side : List.of("plaintiffs", "defendants"))
                out.add(new Line(stem + side, named(count.name()), said("desk.fact." + side), FactList.Kind.PARTIES, parties(c), List.of(), NONE, value(c, stem + side)));
            for (var e : count.elements()) out.add(new Line(stem + e.key(), named(count.name()), named(e.name()), FactList.Kind.LONG, List.of(), List.of(), NONE, value(c, stem + e.key())));
        }
    }

    private static Named said(String key) {
        return Named.of(plaint.text.Words.in(plaint.text.Lang.ZH).say(key), plaint.text.Words.in(plaint.text.Lang.EN).say(key));
    }

    private static Named named(Forum.Word w) {
        return Named.of(w.zh(), w.en());
    }

    private static String value(CaseFile c, String key) {
        return c.facts().getOrDefault(key, "").strip();
    }

    private static LocalDate dated(CaseFile c) {
        return c.filings().isEmpty() ? Now.today() : c.filings().getLast().dated();
    }

    /// The case with these facts; a blank one is taken away, one that is not named stays.
    public CaseFile run(CaseFile seen, Map<String, String> now) throws Refused {
        var faults = faults(seen, now);
        if (!faults.isEmpty()) throw new Refused(faults.getFirst().told());
        return new EditCase(office).run(seen, change(now), Notice.of("history.facts", changed(seen, now).size()));
    }

    private static List<String> changed(CaseFile seen, Map<String, String> now) {
        return now.entrySet().stream().filter(e -> !value(seen, e.getKey()).equals(e.getValue() == null ? "" : e.getValue().strip())).map(Map.Entry::getKey).toList();
    }

    private static Consumer<CaseChange> change(Map<String, String> now) {
        return d -> {
            var all = new TreeMap<>(d.facts);
            now.forEach((k, v) -> {
                if (v == null || v.isBlank()) all.remove(k);
                else all.put(k, v.strip());
            });
            d.facts = all;
        };
    }

    /// What is wrong with facts to be entered: for a form to tell at its fields.
    public List<Fault> faults(CaseFile seen, Map<String, String> now) throws Refused {
        var after = seen.changed(change(now));
        var known = new LinkedHashMap<String, Line>();
        for (var l : lines(after)) known.put(l.key(), l);
        var out = new ArrayList<Fault>();
        for (var key : now.keySet()) {
            var l = known.get(key);
            var v = now.get(key) == null ? "" : now.get(key).strip();
            if (l == null && !v.isEmpty()) out.add(fault(key, "factUnknown", key, seen.forum()));
            if (l == null || v.isEmpty()) continue;
            if (l.kind() == FactList.Kind.DAY && !Typed.date(v).map(d -> d.toString().equals(v)).orElse(false)) out.add(fault(key, "factDay", v, l.name()));
            if (l.kind() == FactList.Kind.CHOICE || l.kind() == FactList.Kind.PARTIES)
                for (var one : l.kind() == FactList.Kind.CHOICE ? List.of(v) : List.of(v.split("[, ]+")))
                    if (l.choices().stream().noneMatch(x -> x.key().equals(one))) out.add(fault(key, "factChoice", one, l.name(), l.choices().stream().map(Choice::key).toList()));
        }
        if (out.isEmpty()) for (var f : office.forums().get(seen.forum()).facts()) {
            var from = value(after, f.after());
            var to = value(after, f.key());
            if (!f.after().isEmpty() && now.containsKey(f.key()) && !from.isEmpty() && !to.isEmpty() && to.compareTo(from) < 0) out.add(fault(f.key(), "factBefore", to, from));
        }
        return List.copyOf(out);
    }

    private static Fault fault(String key, String rule, Object... args) {
        return new Fault("/facts/" + key, rule, Notice.of("desk.fault." + rule, args));
    }
}

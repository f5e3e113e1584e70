package plaint.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import plaint.casefile.CaseFile;
import plaint.casefile.Transposition;
import plaint.docket.Interruption;
import plaint.forum.Forum;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.text.Words;

/// A sample case as it would stand in another forum, for seeing what its papers look like there: what that forum needs and the case lacks comes from a file beside the seed, marked as
/// sample, and every page says so. Nothing of it is stored. A case of the office's own is seen so with what the office entered for it, kept with the case, or with a file of facts that it writes itself; what is
/// still missing stops the paper by name.
public final class TransposeCase {
    private final Office office;

    public TransposeCase(Office office) {
        this.office = office;
    }

    /// The other forums a case can be seen in: whatever pack can be filed by, but its own.
    public List<String> forums(CaseFile c) throws Refused {
        var out = new ArrayList<String>();
        for (var id : office.forums().ids()) if (!id.equals(c.forum()) && fileable(office.forums().get(id))) out.add(id);
        return List.copyOf(out);
    }

    /// A pack between a country's rules and those of its courts only holds what those have in common.
    static boolean fileable(Forum pack) {
        return (pack.layers().size() == 1 || pack.kind() != Forum.Kind.FORUM) && !pack.courts().isEmpty() && !pack.filingKinds().isEmpty();
    }

    /// True where a sample case comes with what it would need there.
    public boolean prepared(CaseFile c, String forum) {
        return c.sample() && forum.matches("[a-z0-9-]+") && Files.isRegularFile(file(c, forum));
    }

    /// How the office entered that a case stands there; null where it did not yet.
    public Elsewhere entered(CaseFile c, String forum) {
        return Elsewhere.of(c, forum);
    }

    /// Keeps with the case how it stands in another forum. Refused where that forum has no such court or cause.
    public CaseFile enter(CaseFile seen, String forum, Elsewhere how) throws Refused {
        how.over(seen, office.forums().get(forum));
        return new EditCase(office).run(seen, d -> d.facts = how.kept(seen, forum), Notice.of("history.elsewhere", forum));
    }

    private Path file(CaseFile c, String forum) {
        return office.home().seeds().resolve(c.no().value()).resolve(forum + ".yaml");
    }

    /// The case itself where `forum` is its own; refused where nothing says how it stands in that forum.
    public CaseFile run(CaseFile c, String forum) throws Refused {
        if (forum == null || forum.equals(c.forum())) return c;
        if (prepared(c, forum)) return here(Transposition.of(bare(c), file(c, forum)));
        var entered = Elsewhere.of(c, forum);
        if (entered == null) throw new Refused("desk.refused.notThere", c.no(), c.forum(), forum);
        return here(entered.over(c, office.forums().get(forum)));
    }

    /// What the office wrote in the papers of its own court, filed in place of them or let pass there is none of this forum's.
    private static CaseFile bare(CaseFile c) {
        return c.changed(d -> {
            d.rewrites = List.of();
            d.filed = List.of();
            d.passed = List.of();
            d.docket = d.docket.withApplications(d.docket.applications().stream().map(a -> a.in(0)).toList());
        });
    }

    /// A suit or a freeze before the court the case comes from keeps no time running before this one.
    private static CaseFile here(CaseFile c) {
        return c.changed(d -> d.docket = d.docket.withInterruptions(d.docket.interruptions().stream().filter(i -> i.kind() != Interruption.Kind.SUIT && i.kind() != Interruption.Kind.PRESERVATION).toList()));
    }

    /// With the facts of `facts`, a file in the form of those beside the seeds, for any case. Marked on every page whatever the file says: nothing of it may be taken for a filing.
    public CaseFile run(CaseFile c, String forum, Path facts) throws Refused {
        if (facts == null) return run(c, forum);
        if (forum == null || forum.equals(c.forum())) throw new Refused("desk.refused.factsForum", facts, c.no(), c.forum());
        if (!Files.isRegularFile(facts)) throw new Refused("desk.refused.noFacts", facts);
        var made = here(Transposition.of(bare(c), facts.toAbsolutePath()));
        if (!made.forum().equals(forum)) throw new Refused("desk.refused.factsOther", facts, made.forum(), forum);
        var lang = office.forums().get(forum).language().startsWith("zh") ? Lang.ZH : Lang.EN;
        return made.changed(d -> {
            var all = new TreeMap<>(made.facts());
            if (all.getOrDefault("transposed", "").isBlank()) all.put("transposed", Words.in(lang).say("desk.transposed.mark"));
            d.facts = all;
            d.sample = true;
        });
    }
}

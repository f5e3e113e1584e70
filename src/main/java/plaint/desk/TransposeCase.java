package plaint.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import plaint.casefile.CaseFile;
import plaint.casefile.Transposition;
import plaint.docket.Interruption;
import plaint.text.Lang;
import plaint.text.Refused;
import plaint.text.Words;

/// A sample case as it would stand in another forum, for seeing what its papers look like there: what that forum needs and the case lacks comes from a file beside the seed, marked as
/// sample, and every page says so. Nothing of it is stored. A case of the office's own is seen so with a file of facts that the office writes itself; what is still missing stops the paper by name.
public final class TransposeCase {
    private final Office office;

    public TransposeCase(Office office) {
        this.office = office;
    }

    /// The other forums a case can be seen in; none for a case of the office's own.
    public List<String> forums(CaseFile c) {
        if (!c.sample()) return List.of();
        var out = new ArrayList<String>();
        for (var id : office.forums().ids()) if (!id.equals(c.forum()) && Files.isRegularFile(file(c, id))) out.add(id);
        return List.copyOf(out);
    }

    private Path file(CaseFile c, String forum) {
        return office.home().seeds().resolve(c.no().value()).resolve(forum + ".yaml");
    }

    /// The case itself where `forum` is its own; refused where nothing says how it stands in that forum.
    public CaseFile run(CaseFile c, String forum) throws Refused {
        if (forum == null || forum.equals(c.forum())) return c;
        if (!c.sample() || !forum.matches("[a-z0-9-]+") || !Files.isRegularFile(file(c, forum))) throw new Refused("cli.refused.otherForum", c.no(), c.forum(), forum);
        return here(Transposition.of(c, file(c, forum)));
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
        var made = here(Transposition.of(c, facts.toAbsolutePath()));
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

package plaint.desk;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import plaint.casefile.CaseFile;
import plaint.casefile.Rewrite;
import plaint.casefile.Rewrite.Act;
import plaint.drafting.Passage;
import plaint.evidence.Sha256;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.text.Refused;

/// Rewords a paragraph of a draft, adds one, strikes one out, or gives it back to the template. What the office wrote is kept in the case and stands in every later draft of that filing;
/// beside it is kept what the template said there, so that a change of the facts under it is seen. Each act is one durable save and one entry of history. Refused for a filing that was
/// handed in, and where a live field names nothing.
public final class RewriteDraft {
    private final Office office;

    public RewriteDraft(Office office) {
        this.office = office;
    }

    /// Where a paragraph stands: a filing, a paper of it by its key, and the paragraph's id.
    public record Spot(int filing, String paper, String at) { }

    /// Puts a text of the office's own in place of a paragraph, or another in place of that.
    public CaseFile replace(CaseFile seen, Spot spot, String text) throws Refused {
        return save(seen, spot, replaced(seen, spot, text), "history.rewrite.replaced", text);
    }

    /// The case as it would be with that text: for looking at while it is written.
    public CaseFile replaced(CaseFile seen, Spot spot, String text) throws Refused {
        var p = passage(seen, spot);
        if (p.generated() == null) return with(seen, p.rewrite().id(), r -> own(r.id(), spot, r.at(), r.act(), text, r.generated()));
        return put(seen, own(id(spot), spot, spot.at(), Act.REPLACE, text, p.generated()));
    }

    /// Adds a paragraph before or after another.
    public CaseFile add(CaseFile seen, Spot spot, Act where, String text) throws Refused {
        return save(seen, spot, added(seen, spot, where, text), "history.rewrite.added", text);
    }

    public CaseFile added(CaseFile seen, Spot spot, Act where, String text) throws Refused {
        if (where != Act.BEFORE && where != Act.AFTER) throw new IllegalArgumentException(where + " adds no paragraph");
        var p = passage(seen, spot);
        // beside one of the office's own: at the same paragraph of the template, in the order written
        var beside = p.generated() == null ? p.rewrite() : null;
        var act = beside == null ? where : beside.act();
        var at = beside == null ? spot.at() : beside.at();
        int n = 1;
        while (has(seen, id(spot, at) + "+" + n)) n++;
        var all = new ArrayList<>(seen.rewrites());
        var made = own(id(spot, at) + "+" + n, spot, at, act, text, beside == null ? p.generated() : beside.generated());
        int place = beside == null ? all.size() : all.indexOf(beside) + (where == Act.AFTER ? 1 : 0);
        // the first after a paragraph is the one last asked for
        if (beside == null && act == Act.AFTER) place = first(all, spot, at, act);
        all.add(place, made);
        return seen.changed(d -> d.rewrites = all);
    }

    private static int first(List<Rewrite> all, Spot spot, String at, Act act) {
        for (int i = 0; i < all.size(); i++) if (all.get(i).filing() == spot.filing() && all.get(i).paper().equals(spot.paper()) && all.get(i).at().equals(at) && all.get(i).act() == act) return i;
        return all.size();
    }

    /// Strikes a paragraph out; one of the office's own is taken away.
    public CaseFile strike(CaseFile seen, Spot spot) throws Refused {
        var p = passage(seen, spot);
        if (p.generated() == null) return restore(seen, p.rewrite().id());
        return save(seen, spot, put(seen, own(id(spot), spot, spot.at(), Act.STRIKE, null, p.generated())), "history.rewrite.struck", p.shown());
    }

    /// Takes away what the office did: the template's paragraph stands again, an added one is gone.
    public CaseFile restore(CaseFile seen, String rewrite) throws Refused {
        var gone = seen.rewrites().stream().filter(r -> r.id().equals(rewrite)).findFirst().orElseThrow(() -> new Refused("desk.refused.noRewrite", rewrite));
        var rest = seen.rewrites().stream().filter(r -> !r.id().equals(rewrite)).toList();
        return save(seen, new Spot(gone.filing(), gone.paper(), gone.at()), seen.changed(d -> d.rewrites = rest), "history.rewrite.restored", gone.text() == null ? gone.generated() : gone.text());
    }

    /// Keeps the office's text although the template says something else by now; it is not asked again until that changes once more.
    public CaseFile keep(CaseFile seen, Spot spot) throws Refused {
        var p = passage(seen, spot);
        if (p.rewrite() == null || p.generated() == null) throw new Refused("desk.refused.noRewrite", spot.at());
        var r = p.rewrite();
        return save(seen, spot, with(seen, r.id(), was -> own(was.id(), spot, spot.at(), was.act(), was.text(), p.generated())), "history.rewrite.kept", r.text() == null ? r.generated() : r.text());
    }

    private Passage passage(CaseFile seen, Spot spot) throws Refused {
        return new ShowDraft(office).run(seen, spot.filing(), spot.paper()).passage(spot.at()).orElseThrow(() -> new Refused("desk.refused.noParagraph", spot.at(), spot.paper()));
    }

    private static String id(Spot spot) {
        return id(spot, spot.at());
    }

    private static String id(Spot spot, String at) {
        return spot.filing() + ":" + spot.paper() + ":" + at;
    }

    private static boolean has(CaseFile c, String id) {
        return c.rewrites().stream().anyMatch(r -> r.id().equals(id));
    }

    private Rewrite own(String id, Spot spot, String at, Act act, String text, String generated) {
        return new Rewrite(id, spot.filing(), spot.paper(), at, act, text == null ? null : text.strip(), generated, generated == null ? null : Sha256.of(generated.getBytes(StandardCharsets.UTF_8)),
            office.who(), Now.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    private static CaseFile with(CaseFile seen, String id, UnaryOperator<Rewrite> how) {
        return seen.changed(d -> d.rewrites = seen.rewrites().stream().map(r -> r.id().equals(id) ? how.apply(r) : r).toList());
    }

    /// In the place of what stood for that paragraph before, else at the end.
    private CaseFile put(CaseFile seen, Rewrite now) throws Refused {
        var before = passage(seen, new Spot(now.filing(), now.paper(), now.at())).rewrite();
        if (before != null) return with(seen, before.id(), r -> now);
        var all = new ArrayList<>(seen.rewrites());
        all.add(now);
        return seen.changed(d -> d.rewrites = all);
    }

    private CaseFile save(CaseFile seen, Spot spot, CaseFile next, String history, String text) throws Refused {
        if (seen.filings().stream().anyMatch(f -> f.no() == spot.filing() && f.submitted() != null)) throw new Refused("desk.refused.filedText", spot.filing());
        // what cannot be drafted is not kept
        var title = new ShowDraft(office).run(next, spot.filing(), spot.paper()).title();
        return new EditCase(office).run(seen, d -> d.rewrites = next.rewrites(), Notice.of(history, title, brief(text)));
    }

    private static String brief(String text) {
        var line = text.strip().lines().findFirst().orElse("").replaceAll("\\{\\{[^{}]*}}", "…");
        return line.codePointCount(0, line.length()) <= 40 ? line : line.substring(0, line.offsetByCodePoints(0, 40)) + "…";
    }
}

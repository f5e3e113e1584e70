package plaint.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import plaint.casefile.CaseFile;
import plaint.evidence.Exhibit;
import plaint.forum.Forum;
import plaint.key.CaseNo;
import plaint.key.ExhibitId;
import plaint.text.Notice;
import plaint.text.Refused;

/// Changes to the exhibits of a case that are no intake: order, wording, removal. Each is one durable save and one entry of history. An exhibit of a filing already submitted
/// cannot be moved, reworded or removed: its catalogue was handed in.
public final class EditExhibits {
    private final Office office;

    public EditExhibits(Office office) {
        this.office = office;
    }

    /// Moves an exhibit to place `to` (from 0) in the bundle order; beyond the end means the end. Where it stands there already nothing is saved.
    public CaseFile move(CaseNo no, ExhibitId id, int to) throws Refused {
        return office.archive().write(w -> {
            var c = w.caseFile(no);
            var x = open(c, id);
            var now = new ArrayList<>(c.exhibits());
            now.remove(x);
            int place = Math.clamp(to, 0, now.size());
            now.add(place, x);
            return now.equals(c.exhibits()) ? c : w.save(c.withExhibits(now), Notice.of("history.moved", x.title(), place + 1));
        });
    }

    /// Replaces the wording of an exhibit: title, latin title, kind, held as, theme, source, proves, date, the exhibit it stands behind; files and filing stay.
    public CaseFile describe(CaseNo no, Exhibit wording) throws Refused {
        return describe(no, List.of(wording));
    }

    /// The same for several in one save: all of them, or where one is refused none.
    public CaseFile describe(CaseNo no, List<Exhibit> wordings) throws Refused {
        return office.archive().write(w -> {
            var c = w.caseFile(no);
            var now = new ArrayList<>(c.exhibits());
            var changed = new ArrayList<Exhibit>();
            for (var wording : wordings) {
                var x = open(c, wording.id());
                var next = next(c, x, wording);
                if (next.equals(x)) continue;
                now.replaceAll(e -> e.id().equals(x.id()) ? next : e);
                changed.add(next);
            }
            if (changed.isEmpty()) return c;
            var first = changed.getFirst().title();
            return w.save(c.withExhibits(now), changed.size() == 1 ? Notice.of("history.described", first) : Notice.of("history.describedSeveral", first, changed.size()));
        });
    }

    /// Those whose wording may still be changed and that the catalogue cannot print, because source or object of proof are lacking: a filing with one of them is not drafted.
    public static List<Exhibit> unworded(CaseFile c) {
        return c.exhibits().stream().filter(x -> !x.worded() && !OpenFiling.frozen(c, x)).toList();
    }

    private Exhibit next(CaseFile c, Exhibit x, Exhibit wording) throws Refused {
        if (wording.title() == null || wording.title().isBlank()) throw new Refused("desk.refused.noTitle", x.title());
        if (!Objects.equals(wording.theme(), x.theme())) {
            var themes = office.forums().get(c.forum()).themes().stream().map(Forum.Theme::key).toList();
            if (!themes.contains(wording.theme())) throw new Refused("desk.refused.theme", wording.theme(), c.forum(), themes);
        }
        return new Exhibit(x.id(), wording.title(), wording.latin(), wording.kind(), wording.held(), wording.theme(), wording.source(), wording.proves(), wording.dated(), x.filing(), x.files(), x.lawful(), x.compared(),
            x.archive(), x.readable(), behind(c, x, wording.after()));
    }

    /// Takes several out, all or none.
    public CaseFile remove(CaseNo no, List<ExhibitId> ids) throws Refused {
        return office.archive().write(w -> {
            var c = w.caseFile(no);
            for (var id : ids) c = w.save(without(c, id), removed(c, id));
            return c;
        });
    }

    /// Takes an exhibit out of the case; its bytes stay in the vault and its entry in history. Refused while something in the case still rests on it.
    public CaseFile remove(CaseNo no, ExhibitId id) throws Refused {
        return remove(no, List.of(id));
    }

    private static CaseFile without(CaseFile c, ExhibitId id) throws Refused {
        var x = open(c, id);
        if (!c.resting(id).isEmpty()) throw new Refused("desk.refused.exhibitUsed", x.title(), String.join("; ", c.resting(id)));
        return c.withExhibits(c.exhibits().stream().filter(e -> !e.id().equals(id)).toList());
    }

    private static Notice removed(CaseFile c, ExhibitId id) throws Refused {
        var x = open(c, id);
        return Notice.of("history.removed", x.title(), x.files().size());
    }

    /// Only behind one that was handed in before: what is still open is simply moved there.
    private static ExhibitId behind(CaseFile c, Exhibit x, ExhibitId other) throws Refused {
        if (other == null) return null;
        var before = c.exhibit(other).orElseThrow(() -> new Refused("desk.refused.noExhibit", c.no(), other));
        if (before.filing() >= x.filing() || before.after() != null || !OpenFiling.frozen(c, before)) throw new Refused("desk.refused.late", x.title(), before.title());
        return other;
    }

    private static Exhibit open(CaseFile c, ExhibitId id) throws Refused {
        var x = c.exhibit(id).orElseThrow(() -> new Refused("desk.refused.noExhibit", c.no(), id));
        OpenFiling.refuseFrozen(c, x);
        return x;
    }
}

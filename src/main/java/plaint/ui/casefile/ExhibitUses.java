package plaint.ui.casefile;

import java.util.ArrayList;
import java.util.List;
import plaint.key.ExhibitId;
import plaint.casefile.CaseFile;
import plaint.text.Lang;

/// For what the records of a case use an exhibit, each with the place where it does: what happened, a part of the claim as it stands, a purchase, a raid, a version of the agreement, a relation between parties.
final class ExhibitUses {
    private ExhibitUses() { }

    /// One use: what it is called, and the tab and item it stands on.
    record Use(String name, String tab, String item) { }

    static List<Use> of(CaseFile file, ExhibitId id, Lang lang) {
        var all = new ArrayList<Use>();
        for (var e : file.events()) if (e.exhibits().contains(id)) all.add(new Use(lang.of(e.title(), e.latin()), "story", ""));
        file.currentClaim().ifPresent(c -> c.heads().stream().filter(h -> h.inputs().stream().anyMatch(i -> id.equals(i.exhibit()))).forEach(h -> all.add(new Use(lang.of(h.label(), h.latin()), "claim", h.kind().name()))));
        for (var a : file.agreements()) if (id.equals(a.exhibit())) all.add(new Use(a.title(), "agreement", ""));
        for (var a : file.acceptances()) if (id.equals(a.exhibit())) all.add(new Use(file.shop(a.shop()).name(), "agreement", ""));
        for (var p : file.purchases()) if (p.exhibits().contains(id)) all.add(new Use(p.goods(), "sourcing", p.id()));
        for (var r : file.raids()) if (r.exhibits().contains(id)) all.add(new Use(r.on().toString(), "sourcing", r.id()));
        for (var l : file.links()) if (id.equals(l.proof())) all.add(new Use(lang.of(file.party(l.from()).name() + "、" + file.party(l.to()).name(), file.party(l.from()).latin() + ", " + file.party(l.to()).latin()), "parties", ""));
        return all.stream().distinct().toList();
    }
}

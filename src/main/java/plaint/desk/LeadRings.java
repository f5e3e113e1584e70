package plaint.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import plaint.lead.Identifier;
import plaint.lead.Tracked;
import plaint.text.Refused;
import plaint.view.Ring;

/// Shops that belong together because they share identifiers: all rings, and one ring laid open.
public final class LeadRings {
    private final Office office;

    public LeadRings(Office office) {
        this.office = office;
    }

    /// All rings, those of most shops first, then by turnover.
    public List<Ring> run() throws Refused {
        return office.leads().rings();
    }

    /// One ring: its leads, and what joins its shops; `joints` most shops first.
    public record Opened(Ring ring, List<Tracked> leads, List<Joint> joints) { }

    /// An identifier that several shops share; `masked` is what may be shown, `shops` are shop ids.
    public record Joint(Identifier.Kind kind, String masked, List<String> shops) { }

    /// `name` as [Ring#name] tells it. Refused where there is no such ring any more.
    public Opened open(int name) throws Refused {
        var ring = run().stream().filter(r -> r.name() == name).findFirst().orElseThrow(() -> new Refused("desk.refused.noRing", name));
        var members = office.leads().members(name);
        var leads = office.archive().read(v -> v.leads().of(members));
        return new Opened(ring, leads, joints(leads));
    }

    static List<Joint> joints(List<Tracked> leads) {
        var holders = new LinkedHashMap<Identifier, TreeSet<String>>();
        for (var t : leads)
            for (var i : t.suspect().identifiers()) if (i.kind() != Identifier.Kind.SHOP) holders.computeIfAbsent(i, _ -> new TreeSet<>()).add(t.suspect().shopId());
        var joints = new ArrayList<Joint>();
        holders.forEach((i, shops) -> {
            if (shops.size() > 1) joints.add(new Joint(i.kind(), i.masked(), List.copyOf(shops)));
        });
        joints.sort(Comparator.comparing((Joint j) -> -j.shops().size()).thenComparing(Joint::kind));
        return List.copyOf(joints);
    }
}

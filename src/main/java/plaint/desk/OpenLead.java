package plaint.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import plaint.casefile.CaseFile;
import plaint.key.CaseNo;
import plaint.lead.Identifier;
import plaint.lead.LeadState;
import plaint.lead.Tracked;
import plaint.party.Link;
import plaint.store.LeadRows;
import plaint.text.Refused;

/// One lead laid open: its facts, where it stood since when, its ring with what joins the shops and which exhibit proves it, and whether a punished seller returns in it (one who stands before a
/// court himself does not return).
public final class OpenLead {
    private static final Map<Identifier.Kind, Link.Kind> PROVEN_BY = Map.of(Identifier.Kind.PHONE, Link.Kind.SAME_PHONE, Identifier.Kind.ACCOUNT, Link.Kind.SAME_ACCOUNT,
        Identifier.Kind.ADDRESS, Link.Kind.SAME_ADDRESS, Identifier.Kind.DEVICE, Link.Kind.SAME_DEVICE);
    private final Office office;

    public OpenLead(Office office) {
        this.office = office;
    }

    /// `ring` is null where the shop stands alone; `stays` in their order, the first being its arrival.
    public record Opened(ListLeads.Row row, List<Stay> stays, RingShown ring, List<ReturningSellers.Return> returns) { }

    /// Where a lead stood from a day on.
    public record Stay(LeadState state, LocalDate from) { }

    /// A ring with its leads and its links, those of most shops first.
    public record RingShown(int name, List<Tracked> leads, List<Edge> edges) { }

    /// What joins shops; `proof` is null where no exhibit of a case proves it yet.
    public record Edge(LeadRings.Joint joint, Proof proof) { }

    /// The exhibit of a case that proves a link between its parties.
    public record Proof(CaseNo no, String exhibit) { }

    /// Refused where there is no such lead.
    public Opened run(int id) throws Refused {
        var row = new ListLeads(office).rows(List.of(id)).stream().findFirst().orElseThrow(() -> new Refused("desk.refused.noLeads"));
        var stays = new ArrayList<Stay>();
        stays.add(new Stay(LeadState.ofSource(row.lead().suspect().stage()), row.lead().suspect().firstSeen()));
        office.archive().read(v -> v.leads().steps(id)).stream().sorted(java.util.Comparator.comparing(LeadRows.Step::on)).forEach(s -> stays.add(new Stay(s.state(), s.on())));
        return new Opened(row, List.copyOf(stays), row.ring() == null ? null : ring(row.ring().name()), row.lead().standing().state().punished() ? List.of() : new ReturningSellers(office).of(row.lead()));
    }

    private RingShown ring(int name) throws Refused {
        var open = new LeadRings(office).open(name);
        var cases = new ArrayList<CaseFile>();
        for (var no : open.leads().stream().map(t -> t.standing().caseNo()).filter(java.util.Objects::nonNull).distinct().toList())
            if (office.archive().read(v -> v.has(no))) cases.add(office.archive().read(v -> v.caseFile(no)));
        return new RingShown(name, open.leads(), open.joints().stream().map(j -> new Edge(j, proof(j, open, cases))).toList());
    }

    /// Only where every shop that is joined stands in the case.
    private static Proof proof(LeadRings.Joint joint, LeadRings.Opened ring, List<CaseFile> cases) {
        var kind = PROVEN_BY.get(joint.kind());
        if (kind == null) return null;
        for (var c : cases) {
            var inCase = ring.leads().stream().filter(t -> c.no().equals(t.standing().caseNo())).map(t -> t.suspect().shopId()).toList();
            if (!inCase.containsAll(joint.shops())) continue;
            for (var l : c.links())
                if (l.kind() == kind && l.proof() != null) return new Proof(c.no(), c.exhibit(l.proof()).map(x -> x.title()).orElse(l.proof().value()));
        }
        return null;
    }
}

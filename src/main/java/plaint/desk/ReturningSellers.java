package plaint.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import plaint.casefile.Seat;
import plaint.key.CaseNo;
import plaint.key.PartyId;
import plaint.lead.Identifier;
import plaint.lead.Tracked;
import plaint.store.ArchiveView;
import plaint.store.KnownParty;
import plaint.text.Refused;

/// Announces a punished seller who comes back: a lead that shares an identifier with a lead that ended in a conviction or in a case, or with a defendant or a shop of a case.
public final class ReturningSellers {
    private final Office office;

    public ReturningSellers(Office office) {
        this.office = office;
    }

    /// What a lead shares with whom: `leadNo` or `caseNo` (the other null), the name there, the kind of identifier, and the identifier masked.
    public record Return(String leadNo, CaseNo caseNo, String name, Identifier.Kind kind, String masked) { }

    /// Empty where nothing points to anybody punished. Leads of the same shop are the same trade, not a return.
    public List<Return> of(Tracked lead) throws Refused {
        var found = new ArrayList<Return>();
        var s = lead.suspect();
        var own = new HashSet<>(s.identifiers());
        office.archive().read(v -> {
            var known = new ArrayList<KnownParty>(v.knownParties(some(s.idNo()), some(s.phone()), some(s.address()), some(s.shopId())));
            known.addAll(v.knownParties(some(s.creditCode()), null, null, null));
            for (var p : known.stream().distinct().toList())
                if (!p.caseNo().equals(lead.standing().caseNo()) && sued(v, p))
                    for (var i : identifiers(p)) if (own.contains(i)) found.add(new Return(null, p.caseNo(), p.name(), i.kind(), i.masked()));
            return null;
        });
        leads(lead, own, found);
        return List.copyOf(found);
    }

    private void leads(Tracked lead, HashSet<Identifier> own, List<Return> found) throws Refused {
        var group = office.leads().ringOf(lead.id());
        if (group.isEmpty() || !group.get().punished()) return;
        var ids = office.leads().members(group.get().name());
        for (var t : office.archive().read(v -> v.leads().of(ids))) {
            var o = t.suspect();
            if (!t.standing().state().punished() || o.shopId().equals(lead.suspect().shopId())) continue;
            for (var i : o.identifiers()) if (own.contains(i)) found.add(new Return(o.no(), t.standing().caseNo(), o.shopName(), i.kind(), i.masked()));
        }
    }

    /// How many of the leads from this id on share an identifier with somebody sued, or belong to a ring with somebody punished.
    int countFrom(int id) throws Refused {
        var view = office.leads();
        var ids = new java.util.BitSet();
        office.archive().read(v -> {
            for (var p : v.knownParties())
                for (var i : identifiers(p)) {
                    var group = view.holder(i);
                    if (group.isPresent() && sued(v, p)) view.members(group.get()).forEach(ids::set);
                }
            return null;
        });
        for (var r : view.rings()) if (r.punished()) view.members(r.name()).forEach(ids::set);
        return ids.get(id, Math.max(id, ids.length())).cardinality();
    }

    private static boolean sued(ArchiveView v, KnownParty p) throws Refused {
        if (p.partyId() == null) return true;
        var id = new PartyId(p.partyId());
        return v.caseFile(p.caseNo()).seats().stream().anyMatch(s -> s.party().equals(id) && s.role() == Seat.Role.DEFENDANT);
    }

    private static List<Identifier> identifiers(KnownParty p) {
        var all = new ArrayList<Identifier>();
        Identifier.of(p.kind().equals("company") ? Identifier.Kind.CREDIT_CODE : Identifier.Kind.PERSON_ID, p.identifier()).ifPresent(all::add);
        Identifier.of(Identifier.Kind.PHONE, p.phone()).ifPresent(all::add);
        Identifier.of(Identifier.Kind.ADDRESS, p.address()).ifPresent(all::add);
        Identifier.of(Identifier.Kind.SHOP, p.shopId()).ifPresent(all::add);
        return all;
    }

    private static String some(String text) {
        return text.isBlank() ? null : text;
    }
}

package plaint.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import plaint.casefile.CaseFile;
import plaint.casefile.Seat.Role;
import plaint.claim.AgreementVersion.Clause;
import plaint.claim.AgreementVersion.Use;
import plaint.key.ExhibitId;
import plaint.key.PartyId;
import plaint.party.Link;
import plaint.party.Shop;
import plaint.text.Notice;

/// Who besides the defendants answers together with them, and why: an identity lent or borrowed, proceeds on one account, one device. A suggestion for the lawyer, who decides.
public final class Joinder {
    private Joinder() { }

    /// `seat`: the filing through which the person is a defendant already (0: not yet); `proofs` are the exhibits behind the reasons, `unproved` counts reasons without one.
    public record Proposal(PartyId party, int seat, List<Notice> reasons, List<ExhibitId> proofs, int unproved) { }

    /// True where somebody else runs the shop than the one it is registered to.
    public static boolean borrowed(Shop s) {
        return s.registeredTo() != null && s.runBy() != null && !s.registeredTo().equals(s.runBy());
    }

    /// As of a day: links that had ended then no longer count.
    public static List<Proposal> of(CaseFile c, LocalDate at) {
        var out = new ArrayList<Proposal>();
        for (var p : c.parties()) {
            if (c.seats().stream().anyMatch(s -> s.party().equals(p.id()) && s.role() != Role.DEFENDANT && s.role() != Role.THIRD_PERSON)) continue;
            var reasons = new LinkedHashSet<Notice>();
            var proofs = new LinkedHashSet<ExhibitId>();
            int unproved = shops(c, p.id(), reasons) + links(c, p.id(), at, reasons, proofs);
            if (reasons.isEmpty()) continue;
            int seat = c.seats().stream().filter(s -> s.party().equals(p.id()) && s.role() == Role.DEFENDANT).mapToInt(s -> s.filing()).min().orElse(0);
            out.add(new Proposal(p.id(), seat, List.copyOf(reasons), List.copyOf(proofs), unproved));
        }
        return List.copyOf(out);
    }

    private static int shops(CaseFile c, PartyId id, Set<Notice> reasons) {
        for (var s : c.shops()) {
            if (!borrowed(s)) continue;
            if (id.equals(s.registeredTo())) reasons.add(Notice.of("desk.joinder.lent", s.name(), c.party(s.runBy()).name()));
            if (id.equals(s.runBy())) reasons.add(Notice.of("desk.joinder.runs", s.name(), c.party(s.registeredTo()).name()));
            else if (!id.equals(s.registeredTo())) continue;
            for (var a : c.agreements())
                for (Clause k : a.clauses())
                    if (k.use() == Use.IDENTITY && c.acceptances().stream().anyMatch(x -> x.shop().equals(s.id()) && x.agreement().equals(a.id())))
                        reasons.add(Notice.of("desk.joinder.clause", a.title() + " " + a.version(), k.no()));
        }
        return 0;
    }

    private static int links(CaseFile c, PartyId id, LocalDate at, Set<Notice> reasons, Set<ExhibitId> proofs) {
        int unproved = 0;
        for (var l : c.links()) {
            if (!l.from().equals(id) && !l.to().equals(id) || !holds(l, at)) continue;
            var key = l.kind() == Link.Kind.SAME_ACCOUNT ? "desk.joinder.account" : l.kind() == Link.Kind.SAME_DEVICE ? "desk.joinder.device" : null;
            if (key != null) reasons.add(Notice.of(key));
            if (l.proof() != null) proofs.add(l.proof());
            else if (key != null) unproved++;
        }
        return unproved;
    }

    /// True where a link stood on a day.
    public static boolean holds(Link l, LocalDate at) {
        return (l.since() == null || !l.since().isAfter(at)) && (l.until() == null || !l.until().isBefore(at));
    }
}

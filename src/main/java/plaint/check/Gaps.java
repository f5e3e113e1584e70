package plaint.check;

import java.util.ArrayList;
import java.util.List;
import plaint.casefile.CaseFile;
import plaint.casefile.LeadAgreements;
import plaint.casefile.Seat;
import plaint.docket.Stage;
import plaint.party.Company;
import plaint.party.Party;
import plaint.party.Person;
import plaint.text.Notice;

/// What is missing in a case, told from its records without drafting anything: quick enough to be done at every save. The check before filing ([FilingCheck]) looks closer.
public final class Gaps {
    private final CaseFile c;
    private final List<Gap> found = new ArrayList<>();

    private Gaps(CaseFile c) {
        this.c = c;
    }

    /// The gaps of an open case, most telling first; none of a case whose money is in the fund.
    public static List<Gap> of(CaseFile c) {
        if (c.stage() == Stage.FUND) return List.of();
        var gaps = new Gaps(c);
        gaps.defendants();
        gaps.purchases();
        gaps.authentications();
        gaps.raids();
        gaps.claim();
        gaps.links();
        gaps.agreements();
        return List.copyOf(gaps.found);
    }

    private void gap(String tab, String item, String key, Object... args) {
        found.add(new Gap(Notice.of(key, args), tab, item));
    }

    /// A defendant is identified when the data suffice to tell him from others (CPL interpretation art. 209).
    private void defendants() {
        for (var p : c.seated(Seat.Role.DEFENDANT, Integer.MAX_VALUE)) {
            if (blank(identity(p))) gap("parties", p.id().value(), "check.gap.identity", p.name());
            if (blank(p.address())) gap("parties", p.id().value(), "check.gap.address", p.name());
        }
    }

    private static String identity(Party p) {
        return switch (p) {
            case Person n -> n.idNumber();
            case Company n -> n.creditCode();
            default -> p.name();
        };
    }

    private void purchases() {
        for (var p : c.purchases()) {
            if (p.received() != null && p.sealPhoto() == null) gap("sourcing", p.id(), "check.gap.sealPhoto", p.goods());
            if (p.opened() != null && blank(p.certificateNo())) gap("sourcing", p.id(), "check.gap.deed", p.goods());
        }
    }

    private void authentications() {
        for (var a : c.authentications()) {
            if (a.reported() == null) gap("sourcing", a.id(), "check.gap.report", c.party(a.brandOwner()).name());
            else if (a.authority().isEmpty()) gap("sourcing", a.id(), "check.gap.authority", a.signatory() == null ? "" : a.signatory());
        }
    }

    private void raids() {
        for (var r : c.raids()) if (r.valuations().stream().noneMatch(v -> v.adopted()) && !r.seized().isEmpty()) gap("sourcing", r.id(), "check.gap.valuation", r.on());
    }

    private void claim() {
        var claim = c.currentClaim();
        if (claim.isEmpty()) return;
        for (var h : claim.get().heads())
            for (var in : h.inputs()) if (in.exhibit() == null) gap("claim", h.kind().name(), "check.gap.input", h.label(), in.name());
    }

    private void links() {
        for (var l : c.links()) if (l.proof() == null) gap("parties", l.from().value(), "check.gap.link", c.party(l.from()).name(), c.party(l.to()).name());
    }

    /// What a list of leads says of the agreement, as long as nobody has recorded it.
    private void agreements() {
        for (var l : LeadAgreements.open(c)) gap("agreement", l.shop().value(), "check.gap.agreement", c.shop(l.shop()).name(), l.agreement() == null ? "—" : l.agreement(), l.agreed() == null ? "—" : l.agreed(), l.no());
    }

    private static boolean blank(String s) {
        return s == null || s.isBlank();
    }
}

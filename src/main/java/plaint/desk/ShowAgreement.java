package plaint.desk;

import java.util.List;
import java.util.Optional;
import plaint.casefile.CaseFile;
import plaint.claim.AgreementProof;
import plaint.claim.AgreementVersion;
import plaint.forum.DamageRules.Publication;
import plaint.text.Refused;

/// What proves the agreement in a case: versions, acceptances, sales, and whether each version was published early enough.
public final class ShowAgreement {
    private final Office office;

    public ShowAgreement(Office office) {
        this.office = office;
    }

    public record Board(AgreementProof proof, List<Published> published) { }

    /// A version with the days between publication and effect (null: not known) and the rule of that day, empty where none held.
    public record Published(AgreementVersion version, Long days, Optional<Publication> rule) {
        /// True where a rule held and was not met, or cannot be shown to be met.
        public boolean late() {
            return rule.isPresent() && (days == null || days < rule.get().days());
        }
    }

    public Board run(CaseFile file) throws Refused {
        var rules = office.forums().get(file.forum()).damages();
        var accounts = file.shops().stream().map(s -> new AgreementProof.Account(s.id(), s.opened(), s.closed())).toList();
        var proof = new AgreementProof(file.agreements(), file.acceptances(), file.damages().sales(), accounts);
        return new Board(proof, proof.notices().stream().map(n -> new Published(n.version(), n.days(), rules.publication(n.version().effective()))).toList());
    }
}

package plaint.desk;

import java.util.ArrayList;
import java.util.List;
import plaint.lead.Suspect;
import plaint.party.Identifier;
import plaint.party.Identifier.Kind;

/// What a lead knows of its seller that no party of a case has a field for: the account the money went to, with its bank, and the device; not yet tied to a party or a shop.
final class LeadIdentifiers {
    private LeadIdentifiers() { }

    static List<Identifier> of(Suspect s) {
        var all = new ArrayList<Identifier>();
        if (!s.account().isEmpty()) all.add(new Identifier(Kind.BANK_ACCOUNT, (s.bank() + " " + s.account()).strip(), null, null, s.firstSeen(), null, null));
        if (!s.device().isEmpty()) all.add(new Identifier(Kind.DEVICE, s.device(), null, null, s.firstSeen(), null, null));
        return all;
    }
}

package plaint.desk;

import java.util.List;
import plaint.casefile.CaseFile;
import plaint.key.PartyId;
import plaint.key.ShopId;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.text.Refused;

/// Takes a party or a shop out of a case; refused while something rests on it, naming what. Conflict checks made of it stay: they say what was asked when.
public final class RemoveParty {
    private final Office office;
    private final Lang lang;

    /// `lang` is the language in which what rests on it is named.
    public RemoveParty(Office office, Lang lang) {
        this.office = office;
        this.lang = lang;
    }

    public CaseFile party(CaseFile seen, PartyId id) throws Refused {
        var name = seen.party(id).name();
        refuse("desk.refused.partyUsed", name, seen.resting(id));
        return new EditCase(office).run(seen, d -> {
            d.parties = d.parties.stream().filter(p -> !p.id().equals(id)).toList();
            d.seats = d.seats.stream().filter(s -> !s.party().equals(id)).toList();
        }, Notice.of("history.partyRemoved", name));
    }

    public CaseFile shop(CaseFile seen, ShopId id) throws Refused {
        var name = seen.shop(id).name();
        refuse("desk.refused.shopUsed", name, seen.resting(id));
        return new EditCase(office).run(seen, d -> d.shops = d.shops.stream().filter(s -> !s.id().equals(id)).toList(), Notice.of("history.partyRemoved", name));
    }

    private void refuse(String key, String name, List<Notice> resting) throws Refused {
        if (resting.isEmpty()) return;
        throw new Refused(key, name, lang.listed(resting.stream().map(n -> n.in(lang)).toList()));
    }
}

package plaint.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import plaint.key.CaseNo;
import plaint.store.Findable;
import plaint.store.Found;
import plaint.text.Refused;
import plaint.view.LeadQuery;

/// Finds cases, people, shops, exhibits' files and leads by any part of what is known of them: names, numbers, docket numbers, accounts. Identity numbers and phones are found
/// only in full, and are never shown.
public final class FindAnything {
    private final Office office;

    public FindAnything(Office office) {
        this.office = office;
    }

    public enum Kind { CASE, PARTY, SHOP, FILE, LEAD }

    /// Something found. `name` and `latin` are what it is called, `detail` what tells it from others of that name; `caseNo` is null for a lead, whose number is `item`.
    public record Hit(Kind kind, String name, String latin, String detail, CaseNo caseNo, String item) { }

    /// At most `limit` of each kind, cases first. Words parted by blanks must all be found.
    public List<Hit> run(String text, int limit) throws Refused {
        if (text == null || text.isBlank()) return List.of();
        var hits = new ArrayList<>(cases(text, limit));
        hits.addAll(leads(text, limit));
        return List.copyOf(hits);
    }

    /// All but the leads.
    public List<Hit> cases(String text, int limit) throws Refused {
        if (text == null || text.isBlank()) return List.of();
        var words = text.strip().toLowerCase(Locale.ROOT).split("\\s+");
        return office.archive().read(v -> {
            var found = new ArrayList<Found>();
            for (var kind : Findable.values()) {
                found.addAll(v.found(kind, office.caseWords().find(v, kind, words, limit)));
                if (kind == Findable.PARTY) found.addAll(v.known(text.strip(), limit));
            }
            return found.stream().map(f -> new Hit(Kind.valueOf(f.kind()), f.name(), f.latin(), f.detail(), f.no(), f.item())).distinct().toList();
        });
    }

    /// Only leads: apart, because the first time all of them are read for it.
    public List<Hit> leads(String text, int limit) throws Refused {
        if (text == null || text.isBlank()) return List.of();
        var leads = new SearchLeads(office);
        return leads.page(leads.run(LeadQuery.ALL.with(text)), 0, limit).stream().map(t -> new Hit(Kind.LEAD, t.suspect().shopName(), null, t.suspect().no(), null, t.suspect().no())).toList();
    }
}

package plaint.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import plaint.key.CaseNo;
import plaint.store.Findable;
import plaint.store.Found;
import plaint.text.Folded;
import plaint.text.Refused;
import plaint.view.LeadQuery;

/// Finds cases, people, shops, exhibits' files and leads by any part of what is known of them: names, numbers, docket numbers, accounts; and whatever else is written in a case, with the place. However a number is
/// written, with blanks, wide signs or other brackets, it is found. Identity numbers and phones are found only in full, and are never shown.
public final class FindAnything {
    private final Office office;

    public FindAnything(Office office) {
        this.office = office;
    }

    public enum Kind { CASE, PARTY, SHOP, FILE, WRITTEN, LEAD }

    /// Something found. `name` and `latin` are what it is called, `detail` what tells it from others of that name; `caseNo` is null for a lead, whose number is `item`. Of what is written in a case `name` are the words
    /// themselves, `detail` what they are said of, and `where` is not null.
    public record Hit(Kind kind, String name, String latin, String detail, CaseNo caseNo, String item, Where where) { }

    /// Where in a case something is written: the tab that shows it, and its place in the file (`purchases[1].orderNo`).
    public record Where(String tab, String path) { }

    /// At most `limit` of each kind, cases first. Words parted by blanks must all be found.
    public List<Hit> run(String text, int limit) throws Refused {
        var hits = new ArrayList<>(cases(text, limit));
        hits.addAll(written(text, limit, () -> false));
        hits.addAll(leads(text, limit));
        return List.copyOf(hits);
    }

    /// Cases, people, shops and files by what they are called.
    public List<Hit> cases(String text, int limit) throws Refused {
        var words = words(text);
        if (words.length == 0) return List.of();
        return office.archive().read(v -> {
            var found = new ArrayList<Found>();
            for (var kind : Findable.values()) {
                found.addAll(v.found(kind, office.caseWords().find(v, kind, words, limit)));
                if (kind == Findable.PARTY) for (var whole : WholeNumber.ways(text)) found.addAll(v.known(whole, limit));
            }
            return found.stream().map(f -> new Hit(Kind.valueOf(f.kind()), f.name(), f.latin(), f.detail(), f.no(), f.item(), null)).distinct().toList();
        });
    }

    /// Whatever else is written in the cases, by case: apart, because each of them is read for it. Ends early, with what was found, once nobody waits for it any more.
    public List<Hit> written(String text, int limit, BooleanSupplier over) throws Refused {
        var words = words(text);
        return words.length == 0 ? List.of() : new WrittenWords(office, text, words).find(limit, over);
    }

    /// Only leads: apart, because the first time all of them are read for it.
    public List<Hit> leads(String text, int limit) throws Refused {
        if (text == null || text.isBlank()) return List.of();
        var leads = new SearchLeads(office);
        return leads.page(leads.run(LeadQuery.ALL.with(text)), 0, limit).stream()
            .map(t -> new Hit(Kind.LEAD, t.suspect().shopName(), null, t.suspect().no(), null, t.suspect().no(), null)).toList();
    }

    private static String[] words(String text) {
        return text == null ? new String[0] : Folded.words(text);
    }
}

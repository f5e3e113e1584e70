package plaint.check;

import plaint.docket.EventKind;
import plaint.forum.CatalogueRules.Usual;
import plaint.text.Named;
import plaint.text.Notice;
import plaint.text.Refused;

/// Which exhibits of such a suit are missing by the list of the pack, group by group: told once the claim is pleaded, over all that was handed in so far.
final class UsualExhibits extends Reading {
    UsualExhibits(Reading whole) {
        super(whole);
    }

    void run() throws Refused {
        if (!found.asked("usual") || forum.catalogue().usual().isEmpty() || !forum.filingKind(filing.kind()).claims()) return;
        int there = 0;
        for (var u : forum.catalogue().usual()) {
            if (!wanted(u)) continue;
            if (file.exhibits().stream().anyMatch(x -> x.filing() <= filing.no() && u.told().stream().anyMatch(w -> x.title().contains(w)))) there++;
            else found.fault("usual", Spot.tab("evidence", ""), Notice.of("check.found.usual", Named.of(u.name().zh(), u.name().en()), theme(u.theme())));
        }
        if (there > 0 && !found.found("usual")) found.passed("usual", Notice.of("check.passed.usual", there));
    }

    private Object theme(String key) {
        return forum.themes().stream().filter(t -> t.key().equals(key)).<Object>map(t -> Named.of(t.name(), t.latin())).findFirst().orElse(key);
    }

    private boolean wanted(Usual u) {
        return switch (u.when()) {
            case "raids" -> file.raids().stream().anyMatch(r -> !r.on().isAfter(filing.dated()));
            case "convictions" -> file.events().stream().anyMatch(e -> e.kind() == EventKind.CONVICTED && !e.day().isAfter(filing.dated()));
            case "costs" -> file.claims().stream().anyMatch(c -> c.no() == filing.claim() && c.costs().minor() > 0);
            case "purchases" -> file.purchases().stream().anyMatch(p -> p.ordered() != null && !p.ordered().toLocalDate().isAfter(filing.dated()));
            default -> true;
        };
    }
}

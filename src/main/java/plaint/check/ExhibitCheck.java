package plaint.check;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import plaint.drafting.Document;
import plaint.key.ExhibitId;
import plaint.text.Dates;
import plaint.text.Named;
import plaint.text.Notice;

/// The exhibits against the text: every allegation has one, every one is cited, each has its pages and the very bytes that were sealed, none is younger than the filing.
final class ExhibitCheck extends Reading {
    /// Papers that list exhibits and allege nothing.
    private static final Set<String> LISTS = Set.of("catalogue", "index", "cover");

    ExhibitCheck(Reading whole) {
        super(whole);
    }

    void run() {
        var cited = new HashSet<ExhibitId>();
        for (var p : pieces) if (!LISTS.contains(p.paper())) cited.addAll(p.exhibits());
        boolean pleads = pieces.stream().anyMatch(p -> !LISTS.contains(p.paper()));
        int sealed = 0;
        for (var x : file.exhibits()) {
            if (x.filing() != filing.no()) continue;
            var at = Spot.exhibit(x.id());
            if (x.pages() == 0) found.fault("files", at, Notice.of("check.found.noPages", x.title()));
            if (pleads && !cited.contains(x.id())) found.fault("uncited", at, Notice.of("check.found.uncited", x.title()));
            if (x.dated() != null && x.dated().isAfter(filing.dated())) found.fault("exhibit-date", at, Notice.of("check.found.exhibitDate", x.title(), Dates.table(x.dated()), Dates.table(filing.dated())));
            for (var f : x.files()) {
                switch (subject.held().apply(f.digest())) {
                    case SOUND -> sealed++;
                    case CHANGED -> found.fault("files", at, Notice.of("check.found.changedFile", x.title(), f.name()));
                    case MISSING -> found.fault("files", at, Notice.of("check.found.missingFile", x.title(), f.name()));
                }
                for (var w : f.doubts()) found.fault("intake", at, w);
            }
        }
        if (!found.found("files")) found.passed("files", Notice.of("check.passed.sealed", sealed));
        boolean any = !cited.isEmpty() || file.exhibits().stream().anyMatch(x -> x.filing() == filing.no());
        if (pleads && any && !found.found("uncited")) found.passed("uncited", cited(cited));
        unproved();
        if (pleads) unpleaded();
    }

    /// What was bought and what the brand owner found is pleaded only with its exhibit: where none is tied to any of them, the pleading is silent on the heart of the matter, and that is told.
    private void unpleaded() {
        if (forum.filingKinds().stream().noneMatch(k -> k.key().equals(filing.kind()) && k.claims()) || found.rule("unproved").list("facts").isEmpty()) return;
        if (file.purchases().stream().allMatch(p -> p.exhibits().isEmpty())) for (var p : file.purchases())
            if (p.exhibits().isEmpty() && p.ordered() != null && !p.ordered().toLocalDate().isAfter(filing.dated())) found.fault("unproved", Spot.tab("sourcing", p.id()), Notice.of("check.found.unpleadedPurchase", p.goods()));
        if (file.authentications().stream().allMatch(a -> a.exhibits().isEmpty())) for (var a : file.authentications())
            if (a.exhibits().isEmpty() && !a.genuine() && a.reported() != null && !a.reported().isAfter(filing.dated()))
                found.fault("unproved", Spot.tab("sourcing", a.id()), Notice.of("check.found.unpleadedReport", Dates.table(a.reported())));
    }

    /// How many are cited; where the claim itself is pleaded, those that only an earlier version of it rests on are named as replaced, or who counts finds one too few.
    private Notice cited(Set<ExhibitId> cited) {
        if (cited.stream().noneMatch(id -> pleaded(id, v -> v == filing.claim()))) return Notice.of("check.passed.cited", cited.size());
        var replaced = file.exhibits().stream().filter(x -> x.filing() < filing.no() && x.pages() > 0 && !cited.contains(x.id()) && pleaded(x.id(), v -> v < filing.claim()) && !pleaded(x.id(), v -> v == filing.claim())).map(x -> Named.of(x.title(), x.latin())).toList();
        return replaced.isEmpty() ? Notice.of("check.passed.cited", cited.size()) : Notice.of("check.passed.citedReplaced", cited.size(), replaced.size(), replaced);
    }

    private boolean pleaded(ExhibitId id, java.util.function.IntPredicate version) {
        return file.claims().stream().filter(v -> version.test(v.no())).flatMap(v -> v.heads().stream()).flatMap(h -> h.inputs().stream()).anyMatch(i -> id.equals(i.exhibit()));
    }

    /// A paragraph of the facts that asserts something (the pack says by what that is told) needs an exhibit: its own, or that of a paragraph further down in its part that refers back to it.
    private void unproved() {
        var rule = found.rule("unproved");
        if (rule.list("facts").isEmpty() || rule.list("says").isEmpty()) return;
        var asserts = rule.list("says").stream().map(Pattern::compile).toList();
        int proved = 0;
        for (int i = 0; i < pieces.size(); i++) {
            var p = pieces.get(i);
            if (p.no() == 0 || p.shape() == Document.Shape.QUOTED || !p.under(rule.list("facts")) || asserts.stream().noneMatch(a -> a.matcher(p.text()).find())) continue;
            if (rule.list("unless").stream().anyMatch(p.text()::contains)) continue;
            if (!p.exhibits().isEmpty() || covered(i)) proved++;
            else found.fault("unproved", Spot.piece(p), Notice.of("check.found.unproved", p.no(), p.opening()));
        }
        if (proved > 0 && !found.found("unproved")) found.passed("unproved", Notice.of("check.passed.proved", proved));
    }

    private boolean covered(int at) {
        var of = pieces.get(at);
        var back = found.rule("unproved").list("back");
        return pieces.subList(at + 1, pieces.size()).stream().filter(p -> p.paper().equals(of.paper()) && p.section().equals(of.section()) && p.part().equals(of.part()))
            .anyMatch(p -> !p.exhibits().isEmpty() && back.stream().anyMatch(p.text()::contains));
    }
}

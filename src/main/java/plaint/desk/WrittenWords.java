package plaint.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import plaint.casefile.Written;
import plaint.desk.FindAnything.Hit;
import plaint.desk.FindAnything.Kind;
import plaint.desk.FindAnything.Where;
import plaint.key.CaseNo;
import plaint.text.Folded;
import plaint.text.Refused;

/// Looks through all that is written in the cases for words: order numbers, couriers, seals, docket numbers of other courts, accounts, what happened.
final class WrittenWords {
    /// So many cases are read between two looks whether anybody still waits.
    private static final int PIECE = 100;
    /// One letter stands in every case.
    private static final int SHORTEST = 2;
    private static final int SHOWN = 72;
    private static final Map<String, String> TABS = Map.ofEntries(Map.entry("parties", "parties"), Map.entry("seats", "parties"), Map.entry("agents", "parties"), Map.entry("service", "parties"), Map.entry("shops", "parties"),
        Map.entry("links", "parties"), Map.entry("relations", "parties"), Map.entry("agreements", "agreement"), Map.entry("acceptances", "agreement"), Map.entry("purchases", "sourcing"),
        Map.entry("authentications", "sourcing"), Map.entry("raids", "sourcing"), Map.entry("custody", "sourcing"), Map.entry("claims", "claim"), Map.entry("damages", "claim"), Map.entry("rates", "claim"),
        Map.entry("facts", "claim"), Map.entry("exhibits", "evidence"), Map.entry("filings", "filing"), Map.entry("rewrites", "filing"), Map.entry("passed", "filing"), Map.entry("filed", "filing"), Map.entry("docket", "docket"));
    /// Keys and references, which nobody wrote, and what is found by name already.
    private static final Set<String> ASIDE = Set.of("id", "forum", "court", "cause", "party", "shop", "exhibit", "exhibits", "from", "to", "registeredTo", "runBy", "agreement", "digest", "sealPhoto", "proof", "filing", "claim",
        "principal", "joint", "purchase", "brandOwner", "revision");
    private static final Set<String> SECRET = Set.of("idNumber", "phone");
    /// Numbers that are looked for by any part, however much they look like an identity number.
    private static final Set<String> OPEN = Set.of("orderNo", "paymentRef", "courier", "docketNo", "certificateNo", "sealNo", "account");
    private final Office office;
    private final String typed;
    private final String[] words;

    WrittenWords(Office office, String typed, String[] words) {
        this.office = office;
        this.typed = typed;
        this.words = words;
    }

    List<Hit> find(int limit, BooleanSupplier over) throws Refused {
        var found = new ArrayList<Hit>();
        if (Stream.of(words).allMatch(w -> w.length() < SHORTEST)) return found;
        var numbers = office.archive().read(v -> v.numbers());
        for (int i = 0; i < numbers.size() && found.size() < limit && !over.getAsBoolean(); i += PIECE) {
            var first = numbers.get(i);
            var last = numbers.get(Math.min(numbers.size(), i + PIECE) - 1);
            for (var c : office.archive().read(v -> v.bodies(first, last)).entrySet()) if (found.size() < limit) look(c.getKey(), c.getValue(), found, limit);
        }
        return List.copyOf(found);
    }

    private void look(CaseNo no, String body, List<Hit> found, int limit) {
        // most cases hold none of it, and need not be taken apart for that
        var folded = Folded.of(body);
        if (!Stream.of(words).allMatch(folded::contains) && !WholeNumber.ways(typed).stream().anyMatch(folded::contains)) return;
        for (var w : Written.in(body)) {
            if (found.size() == limit) return;
            if (asked(w)) found.add(new Hit(Kind.WRITTEN, secret(w) ? w.of() : shown(w), null, w.of(), no, w.id(), new Where(TABS.getOrDefault(w.part(), "story"), w.path())));
        }
    }

    private boolean asked(Written w) {
        if (ASIDE.contains(w.key()) || named(w) || w.value().matches("[A-Z][A-Z_]+")) return false;
        if (secret(w)) return WholeNumber.is(typed, w.value());
        var text = Folded.of(OPEN.contains(w.key()) ? w.value() : WholeNumber.hidden(w.value()));
        return Stream.of(words).allMatch(text::contains);
    }

    private static boolean secret(Written w) {
        return SECRET.contains(w.key()) || w.part().equals("relations") && w.key().equals("value");
    }

    /// What [Findable] finds: the case by number and docket number, people, shops and files by name.
    private static boolean named(Written w) {
        return w.path().equals("no") || w.path().equals("docketNo") || w.part().equals("parties") && (w.key().equals("name") || w.key().equals("latin") || SECRET.contains(w.key()))
            || w.part().equals("shops") && (w.key().equals("name") || w.key().equals("account")) || w.part().equals("exhibits") && w.key().equals("name");
    }

    /// The words as they are written, of a long text those around the first that was found.
    private String shown(Written w) {
        var text = (OPEN.contains(w.key()) ? w.value() : WholeNumber.hidden(w.value())).replaceAll("\\s+", " ").strip();
        if (text.length() <= SHOWN) return text;
        int at = Math.max(0, Math.min(near(text) - SHOWN / 3, text.length() - SHOWN));
        if (at > 0 && Character.isLowSurrogate(text.charAt(at))) at--;
        int end = at + SHOWN;
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) end--;
        return (at > 0 ? "…" : "") + text.substring(at, end) + (end < text.length() ? "…" : "");
    }

    private int near(String text) {
        for (int end = 1; end <= text.length(); end++) if (Folded.of(text.substring(Math.max(0, end - 2 * words[0].length() - 8), end)).contains(words[0])) return end;
        return 0;
    }
}

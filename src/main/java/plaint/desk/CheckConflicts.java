package plaint.desk;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plaint.casefile.CaseFile;
import plaint.key.PartyId;
import plaint.party.Company;
import plaint.party.ConflictCheck;
import plaint.party.ConflictCheck.Hit;
import plaint.party.ConflictCheck.How;
import plaint.party.Identifier;
import plaint.party.Masked;
import plaint.party.NameKey;
import plaint.party.Party;
import plaint.party.Person;
import plaint.party.ResidentId;
import plaint.store.ArchiveView;
import plaint.store.KnownName;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.text.Refused;

/// 利益冲突检索: holds a party against all parties, shops, agents and identifiers of all cases: the same name, a variant of it, the same pinyin, a shared identifier. The result is kept in the
/// case with what the office decides.
public final class CheckConflicts {
    private static final int MOST = 100;
    private final Office office;

    public CheckConflicts(Office office) {
        this.office = office;
    }

    /// What is known of `party`, who need not stand in the store yet, as of now; the party itself is left out. Nothing is saved.
    public ConflictCheck look(CaseFile in, Party party) throws Refused {
        var at = Now.moment().truncatedTo(ChronoUnit.SECONDS);
        return office.archive().read(v -> {
            var hits = new LinkedHashMap<List<String>, Hit>();
            var key = NameKey.of(party.name());
            for (var n : v.named(key, MOST)) if (!itself(in, party, n)) add(hits, n, how(party, key, n), n.name());
            numbers(in, party).forEach((kind, value) -> v.identified(kind.kind(), value, MOST).stream().filter(n -> !itself(in, party, n) && !own(in, party, n))
                .forEach(n -> add(hits, n, How.IDENTIFIER, kind.kind() + " " + kind.masked())));
            int found = Math.max(hits.size(), v.countNamed(key) - 1);
            return new ConflictCheck(at, office.who(), party.id(), party.name(), hits.values().stream().limit(MOST).toList(), found, "");
        });
    }

    /// Looks, and keeps the result as the newest check of the party; refused where somebody else saved the case in between.
    public CaseFile run(CaseFile seen, PartyId party) throws Refused {
        var check = look(seen, seen.party(party));
        return new EditCase(office).run(seen, d -> d.relations = d.relations.withConflicts(with(d.relations.conflicts(), check)), Notice.of("history.conflictCheck", check.name(), check.found()));
    }

    /// Keeps what the office decided of a check.
    public CaseFile decide(CaseFile seen, ConflictCheck check, String decision) throws Refused {
        return new EditCase(office).run(seen, d -> d.relations = d.relations.withConflicts(d.relations.conflicts().stream().map(c -> c.equals(check) ? c.decided(decision) : c).toList()),
            Notice.of("history.conflictDecided", check.name(), decision));
    }

    /// The checks with one more; earlier ones stay, as what was known then.
    public static List<ConflictCheck> with(List<ConflictCheck> before, ConflictCheck check) {
        var now = new ArrayList<>(before);
        now.add(check);
        return List.copyOf(now);
    }

    private static void add(Map<List<String>, Hit> hits, KnownName n, How how, String detail) {
        hits.putIfAbsent(List.of(n.caseNo().value(), n.name(), how == How.IDENTIFIER ? detail : ""), new Hit(n.caseNo(), n.name(), n.part(), how, detail, n.punished()));
    }

    private static How how(Party party, NameKey key, KnownName n) {
        if (n.name().equals(party.name())) return How.NAME;
        return n.nameKey().equals(key.variant()) ? How.VARIANT : How.PINYIN;
    }

    private static boolean itself(CaseFile in, Party party, KnownName n) {
        return n.caseNo().equals(in.no()) && party.id().value().equals(n.partyId());
    }

    /// A shop registered to the party, or run by it, in the same case.
    private static boolean own(CaseFile in, Party party, KnownName n) {
        return n.caseNo().equals(in.no()) && n.shopId() != null
            && in.shops().stream().anyMatch(s -> s.id().value().equals(n.shopId()) && (party.id().equals(s.registeredTo()) || party.id().equals(s.runBy())));
    }

    /// An identifier's kind with its masked value.
    private record Kind(String kind, String masked) { }

    private static Map<Kind, String> numbers(CaseFile in, Party party) {
        var all = new LinkedHashMap<Kind, String>();
        if (party instanceof Person p && p.idNumber() != null) put(all, ArchiveView.PERSON_ID, ResidentId.mask(p.idNumber()), ResidentId.normal(p.idNumber()));
        if (party instanceof Company c && c.creditCode() != null) put(all, ArchiveView.CREDIT_CODE, Masked.middle(c.creditCode()), c.creditCode().strip().toUpperCase(java.util.Locale.ROOT));
        put(all, Identifier.Kind.PHONE, party.phone());
        put(all, Identifier.Kind.ADDRESS, party.address());
        for (var s : in.shops()) if (party.id().equals(s.runBy()) || party.id().equals(s.registeredTo())) put(all, Identifier.Kind.PAYMENT_ACCOUNT, s.account());
        for (var i : in.relations().identifiers()) if (party.id().equals(i.party())) put(all, i.kind(), i.value());
        return all;
    }

    private static void put(Map<Kind, String> all, Identifier.Kind kind, String value) {
        if (value != null && !value.isBlank()) put(all, kind.name(), Masked.of(kind, value), Identifier.key(kind, value));
    }

    private static void put(Map<Kind, String> all, String kind, String masked, String key) {
        if (!key.isEmpty()) all.put(new Kind(kind, masked), key);
    }
}

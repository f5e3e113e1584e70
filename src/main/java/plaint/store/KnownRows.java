package plaint.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import plaint.casefile.CaseFile;
import plaint.key.CaseNo;
import plaint.key.PartyId;
import plaint.key.ShopId;
import plaint.party.Company;
import plaint.party.Identifier;
import plaint.party.NameKey;
import plaint.party.Party;
import plaint.party.Person;
import plaint.party.ResidentId;

/// The names and identifiers a case gives to the search for conflicts: made anew at each save, compared at each check.
record KnownRows(List<KnownName> names, List<IdentifierRow> identifiers) {
    static final String PERSON_ID = ArchiveView.PERSON_ID;
    static final String CREDIT_CODE = ArchiveView.CREDIT_CODE;
    private static final String NAMES = "select case_no, party_id, shop_id, part, punished, name, name_key, pinyin from known_name";

    record IdentifierRow(String partyId, String shopId, String kind, String value) { }

    static KnownRows of(CaseFile c) {
        var convicted = new HashSet<PartyId>();
        c.convictions().forEach(v -> convicted.add(v.party()));
        var names = new ArrayList<KnownName>();
        var numbers = new ArrayList<IdentifierRow>();
        for (var p : c.parties()) {
            name(names, c.no(), p.id().value(), null, part(c, p), convicted.contains(p.id()), p.name());
            if (p instanceof Company) name(names, c.no(), p.id().value(), null, part(c, p), convicted.contains(p.id()), p.latin());
            numbers(p).forEach((kind, value) -> number(numbers, p.id().value(), null, kind, value));
        }
        for (var a : c.agents()) name(names, c.no(), null, null, "AGENT", false, a.name());
        for (var s : c.shops()) {
            boolean punished = convicted.contains(s.registeredTo()) || convicted.contains(s.runBy());
            name(names, c.no(), null, s.id().value(), "SHOP", punished, s.name());
            number(numbers, null, s.id().value(), Identifier.Kind.PAYMENT_ACCOUNT.name(), Identifier.key(Identifier.Kind.PAYMENT_ACCOUNT, s.account()));
        }
        for (var i : c.relations().identifiers()) number(numbers, value(i.party()), value(i.shop()), i.kind().name(), i.key());
        return new KnownRows(List.copyOf(names), List.copyOf(numbers));
    }

    /// What identifies a party by itself, by kind, in the form in which two writings meet.
    static java.util.Map<String, String> numbers(Party p) {
        var all = new java.util.TreeMap<String, String>();
        if (p instanceof Person n) all.put(PERSON_ID, ResidentId.normal(n.idNumber()));
        if (p instanceof Company n) all.put(CREDIT_CODE, n.creditCode() == null ? "" : n.creditCode().strip().toUpperCase(java.util.Locale.ROOT));
        all.put(Identifier.Kind.PHONE.name(), Identifier.key(Identifier.Kind.PHONE, p.phone()));
        all.put(Identifier.Kind.ADDRESS.name(), Identifier.key(Identifier.Kind.ADDRESS, p.address()));
        all.values().removeIf(String::isEmpty);
        return all;
    }

    private static String value(PartyId id) {
        return id == null ? null : id.value();
    }

    private static String value(ShopId id) {
        return id == null ? null : id.value();
    }

    private static String part(CaseFile c, Party p) {
        return c.seats().stream().filter(s -> s.party().equals(p.id())).map(s -> s.role().name()).findFirst().orElse("NONE");
    }

    private static void name(List<KnownName> names, CaseNo no, String party, String shop, String part, boolean punished, String name) {
        if (name == null || name.isBlank()) return;
        var key = NameKey.of(name);
        names.add(new KnownName(no, party, shop, part, punished, name, key.variant(), key.pinyin()));
    }

    private static void number(List<IdentifierRow> numbers, String party, String shop, String kind, String value) {
        if (!value.isEmpty()) numbers.add(new IdentifierRow(party, shop, kind, value));
    }

    static KnownRows read(Handle h, CaseNo no) {
        return new KnownRows(h.select(NAMES + " where case_no = ? order by place", no.value()).map(r -> name(r)).list(),
            h.select("select party_id, shop_id, kind, value_key from known_identifier where case_no = ? order by place", no.value())
                .map(r -> new IdentifierRow(r.getString("party_id"), r.getString("shop_id"), r.getString("kind"), r.getString("value_key"))).list());
    }

    void write(Handle h, CaseNo no) {
        for (var table : Set.of("known_name", "known_identifier")) h.execute("delete from " + table + " where case_no = ?", no.value());
        var some = h.batch("insert into known_name (case_no, place, party_id, shop_id, part, punished, name, name_key, pinyin) values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        for (int i = 0; i < names.size(); i++) {
            var n = names.get(i);
            some.add(no.value(), i, n.partyId(), n.shopId(), n.part(), n.punished(), n.name(), n.nameKey(), n.pinyin());
        }
        some.execute();
        var more = h.batch("insert into known_identifier (case_no, place, party_id, shop_id, kind, value_key) values (?, ?, ?, ?, ?, ?)");
        for (int i = 0; i < identifiers.size(); i++) {
            var n = identifiers.get(i);
            more.add(no.value(), i, n.partyId(), n.shopId(), n.kind(), n.value());
        }
        more.execute();
    }

    /// The first `most` that are named so, by `column`.
    static List<KnownName> named(Handle h, String column, String key, int most) {
        return h.select(NAMES + " where " + column + " = ? order by " + column + ", case_no fetch first " + most + " rows only", key).map(r -> name(r)).list();
    }

    static int count(Handle h, String column, String key) {
        return h.select("select count(*) from known_name where " + column + " = ?", key).mapTo(Integer.class).one();
    }

    /// Who in which case has an identifier; the name is the party's or the shop's.
    static List<KnownName> identified(Handle h, String kind, String value, int most) {
        var holders = h.select("select case_no, party_id, shop_id from known_identifier where value_key = ? and kind = ? order by value_key, kind, case_no fetch first " + most
            + " rows only", value, kind).map(r -> new String[] {r.getString("case_no"), r.getString("party_id"), r.getString("shop_id")}).list();
        var found = new ArrayList<KnownName>();
        for (var held : holders)
            h.select(NAMES + " where case_no = ? and (party_id = ? or shop_id = ?) order by place", held[0], held[1], held[2]).map(r -> name(r)).findFirst().ifPresent(found::add);
        return found;
    }

    private static KnownName name(ResultSet r) throws SQLException {
        return new KnownName(new CaseNo(r.getString("case_no")), r.getString("party_id"), r.getString("shop_id"), r.getString("part"), r.getBoolean("punished"), r.getString("name"),
            r.getString("name_key"), r.getString("pinyin"));
    }
}

package plaint.store;

import java.util.ArrayList;
import java.util.List;
import plaint.key.CaseNo;

/// What cases, people, shops and files are found by: read in the order of cases, to be looked through in memory, because no index answers for any part of a name.
public enum Findable {
    CASE("case_file", "''", "title", "latin_title", "docket_no", List.of("case_no", "title", "latin_title", "docket_no")),
    PARTY("party", "party_id", "name", "latin", "kind", List.of("name", "latin")),
    SHOP("shop", "shop_id", "name", "''", "account", List.of("name", "account")),
    FILE("exhibit_file", "(exhibit_id || ' ' || file_place)", "file_name", "''", "''", List.of("file_name"));

    private final String table;
    private final String item;
    private final String name;
    private final String latin;
    private final String detail;
    private final List<String> words;

    Findable(String table, String item, String name, String latin, String detail, List<String> words) {
        this.table = table;
        this.item = item;
        this.name = name;
        this.latin = latin;
        this.detail = detail;
        this.words = words;
    }

    /// `text`: all it is found by, parted by tabs.
    public record Line(CaseNo no, String item, String text) { }

    /// Those of the cases from `first` to `last`, by number.
    List<Line> lines(Handle h, CaseNo first, CaseNo last) {
        return h.select("select case_no, " + item + " as item, " + String.join(", ", words.stream().filter(w -> !w.equals("case_no")).toList()) + " from " + table
            + " where case_no >= ? and case_no <= ? order by case_no", first.value(), last.value()).map(r -> {
                var text = new StringBuilder();
                for (var w : words) if (r.getString(w) != null) text.append(r.getString(w)).append('\t');
                return new Line(new CaseNo(r.getString("case_no")), r.getString("item"), text.toString());
            }).list();
    }

    /// The things of these lines as lists show them, in their order.
    List<Found> rows(Handle h, List<Line> lines) {
        var found = new ArrayList<Found>();
        for (var l : lines)
            h.select("select " + name + " as name, " + latin + " as latin, " + detail + " as detail from " + table + " where case_no = ?" + (item.equals("''") ? "" : " and " + item + " = ?"), keys(l)).map(r -> new Found(name(), r.getString("name"), r.getString("latin"), r.getString("detail"), l.no(), thing(l)))
                .findFirst().ifPresent(found::add);
        return found;
    }

    private Object[] keys(Line l) {
        return this == CASE ? new Object[] {l.no().value()} : new Object[] {l.no().value(), l.item()};
    }

    /// A file is chosen by its exhibit.
    private String thing(Line l) {
        return this == FILE ? l.item().substring(0, l.item().lastIndexOf(' ')) : l.item();
    }

    /// People by their whole identity number or phone, which nothing shows.
    static List<Found> parties(Handle h, String whole, int limit) {
        var found = new ArrayList<Found>();
        for (var column : List.of("identifier", "phone"))
            h.select("select case_no, name, latin, kind, party_id from party where " + column + " = ? order by " + column + " limit ?", whole, limit)
                .map(r -> new Found(PARTY.name(), r.getString("name"), r.getString("latin"), r.getString("kind"), new CaseNo(r.getString("case_no")), r.getString("party_id"))).forEach(found::add);
        return found;
    }

    /// Cases changed after an entry of history; null where there are more than `most`.
    static List<CaseNo> changed(Handle h, long seq, int most) {
        var numbers = h.select("select case_no from history where seq > ? order by seq limit ?", seq, most + 1).map(r -> r.getString("case_no")).list();
        return numbers.size() > most ? null : numbers.stream().filter(java.util.Objects::nonNull).distinct().map(CaseNo::new).toList();
    }
}

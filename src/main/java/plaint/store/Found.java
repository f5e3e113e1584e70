package plaint.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import plaint.key.CaseNo;

/// Something found by a part of its name or number. `kind` is CASE, PARTY, SHOP or FILE; `item` what to select in the case.
public record Found(String kind, String name, String latin, String detail, CaseNo no, String item) {
    private static final String CASES = "select case_no, title as name, latin_title as latin, docket_no as detail, '' as item from case_file where ";
    private static final String PARTIES = "select case_no, name, latin, kind as detail, party_id as item from party where ";
    private static final String SHOPS = "select case_no, name, '' as latin, account as detail, shop_id as item from shop where ";
    private static final String FILES = "select case_no, file_name as name, '' as latin, '' as detail, exhibit_id as item from exhibit_file where ";

    /// Every word must stand somewhere in the columns of a row, or one column of `exact` is the whole text.
    static List<Found> in(Handle h, String text, int limit) {
        var out = new ArrayList<Found>();
        out.addAll(find(h, "CASE", CASES, List.of("case_no", "title", "latin_title", "coalesce(docket_no, '')"), List.of(), text, limit));
        out.addAll(find(h, "PARTY", PARTIES, List.of("name", "coalesce(latin, '')"), List.of("identifier", "phone"), text, limit));
        out.addAll(find(h, "SHOP", SHOPS, List.of("name", "coalesce(account, '')"), List.of(), text, limit));
        out.addAll(find(h, "FILE", FILES, List.of("file_name"), List.of(), text, limit));
        return out;
    }

    private static List<Found> find(Handle h, String kind, String select, List<String> columns, List<String> exact, String text, int limit) {
        var words = text.toLowerCase(Locale.ROOT).split("\\s+");
        var hay = "lower(" + String.join(" || ' ' || ", columns) + ")";
        var where = new ArrayList<String>();
        for (int i = 0; i < words.length; i++) where.add(hay + " like :w" + i + " escape '!'");
        var sql = select + "(" + String.join(" and ", where) + ")" + exact.stream().map(c -> " or " + c + " = :whole").reduce("", String::concat) + " order by case_no limit :limit";
        var query = h.createQuery(sql).bind("limit", limit);
        for (int i = 0; i < words.length; i++) query.bind("w" + i, "%" + words[i].replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
        if (!exact.isEmpty()) query.bind("whole", text);
        return query.map((r, _) -> new Found(kind, r.getString("name"), r.getString("latin"), r.getString("detail"), new CaseNo(r.getString("case_no")), r.getString("item"))).list();
    }
}

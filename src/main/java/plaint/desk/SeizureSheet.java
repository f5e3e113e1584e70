package plaint.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plaint.casefile.CaseFile;
import plaint.evidence.Raid;
import plaint.evidence.SeizureValue;
import plaint.forum.Forum;
import plaint.key.CaseNo;
import plaint.key.PartyId;
import plaint.text.AmountInWords;
import plaint.text.Dates;
import plaint.text.Lang;
import plaint.text.Money;
import plaint.text.Refused;
import plaint.text.Words;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// Prints a seizure: who was there, each line with its unit value by basis, the sums, the figure that counts against the criminal lines of that day, and every figure that
/// contradicts it with its source.
public final class SeizureSheet {
    /// The topic of law on what unsold goods are worth.
    private static final String VALUE = "seizure-value";
    private final Office office;

    public SeizureSheet(Office office) {
        this.office = office;
    }

    public Path run(CaseNo no, String raid, Lang lang, Path out, Progress progress) throws Refused, Cancelled {
        var c = new ShowCase(office).run(no);
        var r = c.raids().stream().filter(x -> x.id().equals(raid)).findFirst().orElseThrow(() -> new Refused("sourcing.refused.noRaid", no, raid));
        var model = new HashMap<String, Object>();
        var comma = lang == Lang.ZH ? "、" : ", ";
        model.put("caseNo", no.value());
        model.put("day", Dates.said(r.on(), lang));
        model.put("authorities", names(c, r.authorities(), lang, comma));
        model.put("policeCase", r.policeCase());
        model.put("places", r.places().isEmpty() ? null : String.join(lang == Lang.ZH ? "；" : "; ", r.places()));
        model.put("held", names(c, r.held(), lang, comma));
        model.put("officers", r.officers().isEmpty() ? null : String.join(comma, r.officers()));
        model.put("witness", r.witness());
        model.put("lines", r.seized().stream().map(s -> line(s, lang)).toList());
        values(r, lang, model);
        var forum = office.forums().get(c.forum());
        lines(r, forum.criminalLines(r.on()), lang, model);
        model.put("law", law(forum, r, lang));
        var title = Words.in(lang).say("desk.sheet.seizure");
        return new ProduceSheet(office).run(new ProduceSheet.Order("seizure", lang, title, c.forum(), r.on(), c.sample(), model), out, progress);
    }

    /// How goods that were not sold are valued, by the law of the day of the raid.
    private static List<Map<String, Object>> law(Forum forum, Raid r, Lang lang) throws Refused {
        if (!forum.topics().contains(VALUE) || forum.statutesWith(VALUE).get(VALUE).stream().noneMatch(s -> covers(s, r))) return List.of();
        var rows = new ArrayList<Map<String, Object>>();
        for (var s : forum.statutes(VALUE, r.on())) {
            var says = lang.of(s.gist().zh(), s.gist().en());
            rows.add(Map.of("says", Character.toUpperCase(says.charAt(0)) + says.substring(1), "cited", s.citedIn(lang), "verified", s.verified()));
        }
        return rows;
    }

    private static boolean covers(Forum.Statute s, Raid r) {
        return !r.on().isBefore(s.from()) && (s.to() == null || !r.on().isAfter(s.to()));
    }

    private static String names(CaseFile c, List<PartyId> ids, Lang lang, String comma) {
        return ids.isEmpty() ? null : String.join(comma, ids.stream().map(c::party).map(p -> lang.of(p.name(), p.latin())).toList());
    }

    private static Map<String, Object> line(Raid.Seized s, Lang lang) {
        var row = new HashMap<String, Object>();
        row.put("name", s.name());
        row.put("item", Words.in(lang).say("sourcing.item." + SeizureValue.item(s)));
        row.put("model", s.model());
        row.put("brand", s.brand() == null || s.name() != null && s.name().contains(s.brand()) ? "" : s.brand());
        row.put("quantity", s.quantity() + (s.unit() == null ? "" : (lang == Lang.ZH ? "" : " ") + s.unit()));
        row.put("condition", s.condition());
        var units = new ArrayList<String>();
        for (var v : s.values()) units.add(Words.in(lang).say("sourcing.basis." + v.basis()) + (lang == Lang.ZH ? "" : " ") + v.unit().grouped() + (v.source() == null ? "" : lang == Lang.ZH ? "（" + v.source() + "）" : " (" + v.source() + ")"));
        if (units.isEmpty() && s.unitValue() != null) units.add((s.basis() == null ? "" : s.basis()) + " " + s.unitValue().grouped());
        row.put("unit", String.join(lang == Lang.ZH ? "；" : "; ", units));
        var sum = SeizureValue.line(s, null);
        row.put("sum", sum == null ? "" : sum.grouped());
        return row;
    }

    private static void values(Raid r, Lang lang, Map<String, Object> model) throws Refused {
        var value = SeizureValue.of(r, Money.CNY);
        model.put("totals", value.totals().stream().map(t -> Map.of("name", Words.in(lang).say("sourcing.basis." + t.basis()), "sum", t.sum().grouped())).toList());
        // nothing adopted is no value of nought
        model.put("adopted", value.adopted().valued() == 0 ? null : value.adopted().sum().grouped());
        var counted = SeizureValue.counted(r, Money.CNY);
        model.put("counted", counted == null ? null : counted.grouped());
        model.put("words", counted == null ? null : AmountInWords.of(counted));
        var conflict = value.conflict();
        model.put("ratio", conflict == null || conflict.ratio() == null ? null : conflict.ratio().stripTrailingZeros().toPlainString());
        model.put("figures", r.valuations().stream().map(v -> figure(v, lang)).toList());
    }

    private static Map<String, Object> figure(Raid.Valuation v, Lang lang) {
        var row = new HashMap<String, Object>();
        row.put("sum", v.value().grouped());
        row.put("source", v.source());
        row.put("note", v.note());
        row.put("adopted", Words.in(lang).say(v.adopted() ? "sourcing.figure.isAdopted" : "sourcing.figure.notAdopted"));
        return row;
    }

    private static void lines(Raid r, List<Forum.Line> lines, Lang lang, Map<String, Object> model) {
        var counted = SeizureValue.counted(r, Money.CNY);
        var rows = new ArrayList<Map<String, String>>();
        if (counted != null) for (var l : lines) {
            if (!l.ofGoods()) {
                rows.add(Map.of("name", lang.of(l.name().zh(), l.name().en()), "least", l.known() ? l.least().groupedShort() : "—", "upper", "", "rule", lang.of(l.rule().zh(), l.rule().en()),
                    "reached", Words.in(lang).say(!l.known() ? "sourcing.line.unknown" : l.gain() ? "sourcing.line.gain" : "sourcing.line.sales")));
                continue;
            }
            boolean upper = l.upper() != null && counted.compareTo(l.upper()) >= 0;
            var reached = upper ? "sourcing.line.upper" : counted.compareTo(l.least()) >= 0 ? "sourcing.line.over" : "sourcing.line.under";
            rows.add(Map.of("name", lang.of(l.name().zh(), l.name().en()), "least", l.least().groupedShort(), "upper", l.upper() == null ? "" : l.upper().groupedShort(), "rule", lang.of(l.rule().zh(), l.rule().en()),
                "reached", Words.in(lang).say(reached) + (l.verified() ? "" : lang.of("（", " (") + Words.in(lang).say("sourcing.unverified") + lang.of("）", ")"))));
        }
        model.put("criminal", rows);
    }
}

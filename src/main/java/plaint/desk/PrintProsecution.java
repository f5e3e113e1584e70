package plaint.desk;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import plaint.lead.LeadNames;
import plaint.lead.LeadState;
import plaint.lead.Rank;
import plaint.text.Dates;
import plaint.text.Lang;
import plaint.text.Refused;
import plaint.text.Words;
import plaint.view.LeadQuery;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// The prosecution list on paper: the highest ranks first, each with the parts of its score, and the weights above.
public final class PrintProsecution {
    /// More than this nobody reads on paper; the spreadsheet holds all.
    static final int MOST = 500;
    private final Office office;

    public PrintProsecution(Office office) {
        this.office = office;
    }

    /// Who is convicted, in a case or dropped is not for prosecution, unless states are asked for by name.
    public static LeadQuery stillOpen(LeadQuery query) {
        return query.states().isEmpty() ? query.standing(Arrays.stream(LeadState.values()).filter(LeadState::open).collect(Collectors.toSet())) : query;
    }

    public Path run(LeadQuery query, LocalDate today, Lang lang, Path out, Progress progress) throws Refused, Cancelled {
        var rank = new RankLeads(office);
        var ranks = new ProsecutionList(office).run(query, today);
        var top = ranks.subList(0, Math.min(MOST, ranks.size()));
        var leads = rank.leads(top.stream().filter(e -> e.file() == null).map(ProsecutionList.Entry::rank).toList()).iterator();
        var rows = new ArrayList<Map<String, Object>>();
        boolean sample = false;
        for (int i = 0; i < top.size(); i++) {
            var e = top.get(i);
            var lead = e.file() == null ? leads.next() : null;
            sample |= lead == null ? e.file().sample() : lead.suspect().source().contains("样本");
            rows.add(lead == null ? row(i + 1, e.rank(), e.file(), lang) : row(i + 1, e.rank(), lead, lang));
        }
        var w = rank.weights();
        var model = new HashMap<String, Object>(Map.of("rows", rows, "count", ranks.size(), "shown", top.size(), "date", Dates.table(today), "amount", w.amount(), "proof", w.proof(), "repeat", w.repeat(),
            "limitation", w.limitation(), "assets", w.assets()));
        model.put("cut", top.size() < ranks.size());
        var title = Words.in(lang).say("desk.sheet.prosecution");
        return new ProduceSheet(office).run(new ProduceSheet.Order("prosecution-list", lang, title, Office.LEADS_FORUM, today, sample, model), out, progress);
    }

    private static Map<String, Object> row(int place, Rank r, plaint.lead.Tracked t, Lang lang) {
        var row = row(place, r);
        row.put("no", t.suspect().no());
        row.put("shop", t.suspect().shopName());
        row.put("brand", t.suspect().brand());
        row.put("turnover", t.suspect().turnover().groupedShort());
        row.put("state", Words.in(lang).say(LeadNames.of(t.standing().state())));
        return row;
    }

    private static Map<String, Object> row(int place, Rank r, CaseLine c, Lang lang) {
        var row = row(place, r);
        row.put("no", c.no().value());
        row.put("shop", lang.of(c.title(), c.latinTitle()));
        row.put("brand", "");
        row.put("turnover", c.total().groupedShort());
        row.put("state", Words.in(lang).say("ui.stage." + c.stage().name()));
        return row;
    }

    private static Map<String, Object> row(int place, Rank r) {
        var row = new HashMap<String, Object>();
        row.put("place", place);
        row.put("score", r.score() / 10 + "." + r.score() % 10);
        row.put("amount", String.valueOf(r.amount() / 10));
        row.put("proof", String.valueOf(r.proof() / 10));
        row.put("repeat", String.valueOf(r.repeat() / 10));
        row.put("limitation", String.valueOf(r.limitation() / 10));
        row.put("assets", String.valueOf(r.assets() / 10));
        row.put("barred", r.barredOn() == null ? "" : Dates.table(r.barredOn()));
        return row;
    }
}

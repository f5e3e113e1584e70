package plaint.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import plaint.lead.Rank;
import plaint.store.CaseRow;
import plaint.store.DueView;
import plaint.text.Refused;
import plaint.view.LeadQuery;

/// The prosecution list (起诉清单): leads and cases not yet filed, by one score with the office's weights. Filters of leads leave the cases out; words find both.
public final class ProsecutionList {
    /// What stands for an id where the rank is that of a case.
    public static final int NO_LEAD = -1;
    private final Office office;

    public ProsecutionList(Office office) {
        this.office = office;
    }

    /// `file` null: a lead, whose id the rank tells.
    public record Entry(Rank rank, CaseLine file) { }

    /// The highest score first; of equal ones the leads first, then by number.
    public List<Entry> run(LeadQuery query, LocalDate today) throws Refused {
        var leads = new RankLeads(office).run(PrintProsecution.stillOpen(query), today);
        var all = new ArrayList<Entry>(leads.size());
        for (var r : leads) all.add(new Entry(r, null));
        all.addAll(cases(query, today));
        // leads come sorted already, and stay before cases of the same score
        all.sort(Comparator.comparing((Entry e) -> e.rank().score()).reversed());
        return all;
    }

    private List<Entry> cases(LeadQuery query, LocalDate today) throws Refused {
        if (!query.with("").onlyOverLine(false).sorted(LeadQuery.Sort.ARRIVAL, false).equals(LeadQuery.ALL)) return List.of();
        var weights = new RankLeads(office).weights();
        var words = query.text().isEmpty() ? new String[0] : query.text().toLowerCase(Locale.ROOT).split("\\s+");
        var list = new ListCases(office);
        var all = new ArrayList<Entry>();
        for (var c : office.archive().read(v -> v.due().ranked())) if (holds(c.row(), words)) all.add(entry(c, list, today, weights));
        return all;
    }

    private static Entry entry(DueView.Ranked c, ListCases list, LocalDate today, plaint.lead.RankWeights weights) {
        return new Entry(Rank.of(NO_LEAD, c.parts(), today, weights), list.line(c.row(), today));
    }

    private static boolean holds(CaseRow c, String... words) {
        var hay = (c.no() + " " + c.title() + " " + c.latinTitle()).toLowerCase(Locale.ROOT);
        for (var w : words) if (!hay.contains(w)) return false;
        return true;
    }
}

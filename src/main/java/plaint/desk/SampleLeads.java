package plaint.desk;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plaint.key.CaseNo;
import plaint.lead.Decision;
import plaint.lead.LeadState;
import plaint.lead.Loss;
import plaint.lead.Standing;
import plaint.lead.Tracked;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// The sample leads (样本): taken in as any list is, then those of the sample case stand in it and some have an owner, a decision or a reason why they were dropped, each on
/// a day that follows from the lead. A store that has leads is left as it is.
final class SampleLeads {
    private static final CaseNo CASE = new CaseNo("2016-0001");
    private static final LocalDate FILED = LocalDate.of(2016, 12, 30);
    private static final LocalDate TODAY = LocalDate.of(2018, 12, 31);
    private static final List<String> SUED = List.of("LEAD-2016-0314", "LEAD-2016-0315", "LEAD-2016-0402");
    private static final List<String> OWNERS = List.of("员工甲（样本）", "员工乙（样本）");
    private static final List<Loss> LOSSES = List.of(Loss.LACKS_PROOF, Loss.SELLER_UNKNOWN, Loss.NOT_TAKEN_UP, Loss.NOT_COUNTERFEIT);
    private final Office office;

    SampleLeads(Office office) {
        this.office = office;
    }

    void run(Progress progress) throws Refused, Cancelled {
        var list = office.home().seeds().resolve("leads.csv");
        if (!Files.isRegularFile(list) || office.archive().read(v -> v.leads().count()) > 0) return;
        new ImportLeads(office).run(list, "utf-8", TODAY, office.workFolder().resolve("sample-leads.csv"), Lang.ZH, progress);
        var next = new LinkedHashMap<LocalDate, Map<Integer, Standing>>();
        boolean sued = office.archive().read(v -> v.has(CASE));
        office.archive().read(v -> {
            v.leads().from(0, t -> stand(t, sued, next));
            return null;
        });
        office.archive().write(w -> {
            next.forEach((day, standings) -> w.leads().stand(standings, day));
            if (sued) w.follow(w.caseFile(CASE));
            w.note(Notice.of("history.sampleLeads", next.values().stream().mapToInt(Map::size).sum()));
            return null;
        });
    }

    private static void stand(Tracked t, boolean sued, Map<LocalDate, Map<Integer, Standing>> next) {
        var s = t.standing();
        var first = t.suspect().firstSeen();
        if (SUED.contains(t.suspect().no())) {
            if (sued) put(next, FILED, t, s.inCase(CASE, FILED));
        } else if (s.state() == LeadState.NEW && t.id() % 6 == 2) {
            var day = first.plusDays(18 + t.id() % 9);
            put(next, day, t, s.decided(Decision.DROP, LOSSES.get(t.id() / 6 % LOSSES.size()), "样本：经核对不再跟进", day).at(LeadState.DROPPED, day));
        } else if (t.id() % 3 == 0) {
            var day = first.plusDays(5 + t.id() % 11);
            put(next, day, t, s.ownedBy(OWNERS.get(t.id() / 3 % OWNERS.size()), day));
        }
    }

    private static void put(Map<LocalDate, Map<Integer, Standing>> next, LocalDate day, Tracked t, Standing s) {
        next.computeIfAbsent(day, d -> new LinkedHashMap<>()).put(t.id(), s);
    }
}

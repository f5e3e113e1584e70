package plaint.desk;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import plaint.text.Dates;
import plaint.text.Lang;
import plaint.text.Refused;
import plaint.text.Words;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// Prints the day's log of deadlines (期限日志): overdue, today, the next seven days and the hearings of a month, to be ticked off and signed by two people.
public final class PrintDueLog {
    private static final int MANY = 2000;
    private final Office office;

    public PrintDueLog(Office office) {
        this.office = office;
    }

    /// `owner` null: everybody's.
    public Path run(LocalDate day, String owner, Lang lang, Path out, Progress progress) throws Refused, Cancelled {
        var list = new DueList(office).run(new DueList.Query(day, owner, false, MANY, 30));
        var groups = new ArrayList<Map<String, Object>>();
        for (var g : List.of(DueList.Group.OVERDUE, DueList.Group.TODAY, DueList.Group.SOON))
            groups.add(Map.of("name", Words.in(lang).say("docket.group." + g), "items", list.in(g).stream().map(i -> item(i, lang)).toList()));
        var hearings = list.hearings().stream().map(h -> Map.<String, Object>of("at", h.line().at().toString().replace('T', ' '), "title", lang.of(h.line().title().zh(), h.line().title().en()),
            "no", h.line().no().value(), "where", lang.of(h.court().zh(), h.court().en()) + (h.line().room() == null ? "" : " " + h.line().room()),
            "served", h.line().served() + "/" + h.line().toServe())).toList();
        boolean sample = list.items().stream().allMatch(i -> i.line().sample()) && list.hearings().stream().allMatch(h -> h.line().sample());
        var model = Map.<String, Object>of("day", Dates.said(day, lang), "who", owner == null ? Words.in(lang).say("docket.log.all") : owner, "groups", groups, "hearings", hearings, "idle", list.idleCount());
        return new ProduceSheet(office).run(new ProduceSheet.Order("deadline-log", lang, Words.in(lang).say("docket.log.title"), Office.LEADS_FORUM, day, sample, model), out, progress);
    }

    private static Map<String, Object> item(DueList.Item i, Lang lang) {
        var l = i.line();
        return Map.of("due", l.due().toString(), "safe", l.safe().toString(), "what", lang.of(l.what().zh(), l.what().en()), "title", lang.of(l.title().zh(), l.title().en()), "no", l.no().value(),
            "sum", lang.of(l.sum().zh(), l.sum().en()), "why", lang.of(l.why().zh(), l.why().en()), "owner", l.owner() == null ? "" : l.owner());
    }
}

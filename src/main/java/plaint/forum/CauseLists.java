package plaint.forum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plaint.forum.Forum.Cause;
import plaint.text.Refused;

/// causes.yaml: the lists of causes of action, one after the other without a day between.
final class CauseLists {
    private record CauseList(String name, Map<String, Cause> causes, Period period, Spot spot) implements Period.Dated { }

    private final List<CauseList> lists = new ArrayList<>();

    CauseLists(Row file) {
        for (var row : file.rows("lists")) lists.add(list(row));
        file.done();
        if (file.faults().none()) Period.unbroken("lists", lists, file.faults());
    }

    private static CauseList list(Row row) {
        var name = row.text("name");
        var source = row.text("source");
        var causes = new LinkedHashMap<String, Cause>();
        row.flag("verified");
        for (var item : row.rows("causes")) {
            var cause = new Cause(item.key("key"), item.optional("code"), item.text("name"), item.latin(item.text("name")), name, source, item.optional("fee"));
            item.flag("verified");
            item.done();
            if (causes.putIfAbsent(cause.key(), cause) != null) item.faults().add(item.spot("key"), "forum.fault.duplicateRow", cause.key());
        }
        var list = new CauseList(name, causes, row.period(), row.spot());
        row.done();
        return list;
    }

    List<Cause> on(LocalDate day) {
        return lists.stream().filter(l -> l.period().covers(day)).flatMap(l -> l.causes().values().stream()).toList();
    }

    Cause find(String pack, String key, LocalDate on) throws Refused {
        var known = lists.stream().anyMatch(l -> l.causes().containsKey(key));
        if (!known) throw new Refused("forum.refused.cause", key, pack);
        for (var list : lists) {
            if (!list.period().covers(on)) continue;
            var cause = list.causes().get(key);
            if (cause == null) throw new Refused("forum.refused.causeThen", key, list.name(), on);
            return cause;
        }
        throw new Refused("forum.refused.noCauseList", on, pack);
    }
}

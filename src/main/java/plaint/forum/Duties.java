package plaint.forum;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plaint.forum.Forum.Duty;
import plaint.forum.Forum.Word;

/// duties.yaml: what a platform owes the public about its sellers, by day.
final class Duties {
    private record Rule(Duty duty, Period period, Spot spot) implements Period.Dated { }

    private final Map<String, List<Rule>> duties = new LinkedHashMap<>();

    Duties(Row file) {
        for (var row : file.rows("duties")) {
            var key = row.key("duty");
            var name = row.word("name", "latin");
            var rules = row.rows("rules").stream().map(r -> rule(key, name, r)).toList();
            row.done();
            if (duties.putIfAbsent(key, rules) != null) row.faults().add(row.spot("duty"), "forum.fault.duplicateRow", key);
        }
        file.done();
        if (file.faults().none()) duties.forEach((key, rules) -> Period.unbroken(key, rules, file.faults()));
    }

    private static Rule rule(String key, Word name, Row row) {
        var duty = new Duty(key, name, row.has("months") ? row.count("months") : 0, row.word("rule"), row.text("source"), row.flag("verified"));
        var rule = new Rule(duty, row.period(), row.spot());
        row.done();
        return rule;
    }

    Optional<Duty> find(String key, LocalDate on) {
        return duties.getOrDefault(key, List.of()).stream().filter(r -> r.period().covers(on)).map(Rule::duty).findFirst();
    }
}

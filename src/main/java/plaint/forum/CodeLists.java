package plaint.forum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plaint.forum.Forum.Code;
import plaint.text.Refused;

/// codes.yaml: code lists of a forum's forms (the boxes of a cover sheet, and what each code stands for), by the days they were in use.
final class CodeLists {
    private record Codes(List<Code> codes, Period period, Spot spot) implements Period.Dated { }

    private final Map<String, List<Codes>> lists = new LinkedHashMap<>();

    CodeLists(Row file) {
        for (var row : file.rows("lists")) {
            var key = row.key("key");
            row.word("name", "latin");
            row.text("source");
            row.flag("verified");
            var codes = new ArrayList<Code>();
            for (var item : row.rows("codes")) {
                var code = new Code(item.text("code"), item.text("text"), item.word("name", "latin"), item.flag("verified", true));
                item.done();
                if (codes.stream().anyMatch(c -> c.code().equals(code.code()))) item.faults().add(item.spot("code"), "forum.fault.duplicateRow", code.code());
                codes.add(code);
            }
            lists.computeIfAbsent(key, k -> new ArrayList<>()).add(new Codes(List.copyOf(codes), row.period(), row.spot()));
            row.done();
        }
        file.done();
        if (file.faults().none()) lists.forEach((key, all) -> Period.unbroken(key, all, file.faults()));
    }

    List<Code> find(String pack, String key, LocalDate on) throws Refused {
        for (var codes : lists.getOrDefault(key, List.of())) if (codes.period().covers(on)) return codes.codes();
        throw new Refused("forum.refused.codes", key, on, pack, String.join(", ", lists.keySet()));
    }
}

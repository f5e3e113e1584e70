package plaint.desk;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import plaint.text.Refused;

/// How long each brand owner takes to answer, over all cases: whole days from the day the sample was sent (else asked for) to the report.
public final class AuthenticationTimes {
    private final Office office;

    public AuthenticationTimes(Office office) {
        this.office = office;
    }

    /// `median`: of an even number the lower of the two in the middle.
    public record Times(String brand, String latin, int reports, int shortest, int median, int longest) { }

    /// By name of the brand owner.
    public List<Times> run() throws Refused {
        var days = new TreeMap<String, List<Integer>>();
        var latin = new TreeMap<String, String>();
        for (var l : office.archive().read(view -> view.evidence().answered())) {
            var from = l.sent() == null ? l.started() : l.sent();
            if (from == null) continue;
            days.computeIfAbsent(l.title(), _ -> new ArrayList<>()).add((int) ChronoUnit.DAYS.between(from, l.ended()));
            if (l.latin() != null) latin.put(l.title(), l.latin());
        }
        var times = new ArrayList<Times>();
        days.forEach((brand, list) -> {
            Collections.sort(list);
            times.add(new Times(brand, latin.get(brand), list.size(), list.getFirst(), list.get((list.size() - 1) / 2), list.getLast()));
        });
        return List.copyOf(times);
    }
}

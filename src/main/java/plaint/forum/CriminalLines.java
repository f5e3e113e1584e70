package plaint.forum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plaint.forum.Forum.FunnelSeries;
import plaint.forum.Forum.Line;
import plaint.forum.Forum.Word;
import plaint.text.Named;
import plaint.text.Refused;

/// thresholds.yaml: from what amount on an offence is a crime, by day, and the published figures of the funnel.
final class CriminalLines {
    private record Scale(Line line, Period period, Spot spot) implements Period.Dated { }

    private final Map<String, List<Scale>> offences = new LinkedHashMap<>();
    private final List<FunnelSeries> series = new ArrayList<>();

    CriminalLines(Row file) {
        for (var row : file.rows("lines")) offence(row);
        for (var row : file.optionalRows("series")) series(row);
        file.done();
        if (file.faults().none()) offences.forEach((key, scales) -> Period.unbroken(key, scales, file.faults()));
    }

    private void offence(Row row) {
        var key = row.key("offence");
        var name = row.word("name", "latin");
        boolean gain = row.flag("gain", false);
        boolean sales = row.flag("sales", false);
        var scales = row.rows("scales").stream().map(r -> scale(key, name, gain, sales, r)).toList();
        row.done();
        if (offences.putIfAbsent(key, scales) != null) row.faults().add(row.spot("offence"), "forum.fault.duplicateRow", key);
    }

    /// `unknown` in place of a sum: none is known for that time, and why.
    private static Scale scale(String key, Word name, boolean gain, boolean sales, Row row) {
        boolean unknown = row.has("unknown");
        var least = unknown ? null : row.money("least");
        var upper = row.has("upper") ? row.money("upper") : null;
        var line = new Line(key, name, gain, sales, least, upper, row.word(unknown ? "unknown" : "rule"), row.text("source"), row.flag("verified"));
        var scale = new Scale(line, row.period(), row.spot());
        row.done();
        return scale;
    }

    private void series(Row row) {
        series.add(new FunnelSeries(row.count("year"), row.word("name", "latin"), row.count("over"), row.count("accepted"), row.count("actionable"),
            row.count("convicted"), row.text("source"), row.flag("verified")));
        row.done();
    }

    Line find(String pack, String offence, LocalDate on) throws Refused {
        var scales = offences.get(offence);
        if (scales == null) throw new Refused("forum.refused.line", offence, pack, String.join(", ", offences.keySet()));
        for (var s : scales) if (s.period().covers(on)) {
            if (!s.line().known()) throw new Refused("forum.refused.lineUnknown", Named.of(s.line().name().zh(), s.line().name().en()), on, Named.of(s.line().rule().zh(), s.line().rule().en()));
            return s.line();
        }
        throw new Refused("forum.refused.lineThen", offence, on, pack);
    }

    List<Line> all(LocalDate on) {
        return offences.values().stream().flatMap(scales -> scales.stream().filter(s -> s.period().covers(on)).limit(1)).map(Scale::line).toList();
    }

    List<FunnelSeries> series() {
        return List.copyOf(series);
    }
}

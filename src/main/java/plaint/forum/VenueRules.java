package plaint.forum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plaint.forum.Forum.Word;
import plaint.text.Figures;
import plaint.text.Money;
import plaint.text.Refused;

/// The section `venue` of checks.yaml: what lies in a court's district, what ties a suit to a place by contract and by tort, how an agreement names such a tie, and from what sum on a
/// higher court hears the first instance. An agreed clause takes the place of the general ties. Immutable.
public final class VenueRules {
    /// What ties a suit to a place: where the defendant lives, the plaintiff lives, the contract is performed, the harm was done.
    public enum Tie { DEFENDANT, PLAINTIFF, PERFORMANCE, INFRINGEMENT }

    /// `places`: names one of which stands in every address of the district; `province` (may be empty) stands in every address of the province.
    public record Area(List<String> places, String province) { }

    /// From `least` on the court of `level` hears the first instance; `elsewhere`: where a party lives outside the province. `provinces` empty: all.
    public record Level(String level, Money least, boolean elsewhere, List<String> provinces, Word rule, String source, boolean verified) { }

    private record Said(String text, Tie tie) { }

    private record Dated(Level level, Period period) { }

    private final Map<String, Area> areas = new LinkedHashMap<>();
    private final List<Said> clauses = new ArrayList<>();
    private final List<Dated> levels = new ArrayList<>();
    private List<Tie> contract = List.of();
    private List<Tie> tort = List.of();

    VenueRules() { }

    VenueRules(Row file, CourtList courts) {
        contract = ties(file, "contract");
        tort = ties(file, "tort");
        for (var row : file.rows("areas")) {
            var court = row.key("court");
            var area = new Area(List.copyOf(row.texts("places")), row.optional("province"));
            row.text("source");
            row.flag("verified");
            row.done();
            if (!courts.has(court)) row.faults().add(row.spot("court"), "forum.fault.unknownReference", "court", court);
            if (areas.putIfAbsent(court, area) != null) row.faults().add(row.spot("court"), "forum.fault.duplicateRow", court);
        }
        for (var row : file.optionalRows("clauses")) {
            clauses.add(new Said(row.text("says"), tie(row.oneOf("tie", "defendant", "plaintiff", "performance", "infringement"))));
            row.done();
        }
        for (var row : file.optionalRows("levels")) level(row);
        file.done();
    }

    private void level(Row row) {
        var period = row.period();
        var least = Money.ZERO;
        try {
            least = Figures.read(row.text("least"));
        } catch (Refused e) {
            row.faults().add(row.spot("least"), "forum.fault.badNumber", "least", row.optional("least"));
        }
        var provinces = row.has("provinces") ? List.copyOf(row.texts("provinces")) : List.<String>of();
        levels.add(new Dated(new Level(row.oneOf("level", "intermediate", "high"), least, row.flag("elsewhere"), provinces, new Word(row.text("rule"), row.text("ruleLatin")), row.text("source"), row.flag("verified")), period));
        row.done();
    }

    private static List<Tie> ties(Row file, String key) {
        return file.texts(key).stream().map(t -> {
            for (var tie : Tie.values()) if (tie.name().equalsIgnoreCase(t)) return tie;
            file.faults().add(file.spot(key), "forum.fault.notOneOf", key, t, "defendant, plaintiff, performance, infringement");
            return Tie.DEFENDANT;
        }).toList();
    }

    private static Tie tie(String text) {
        return Tie.valueOf(text.toUpperCase(java.util.Locale.ROOT));
    }

    /// What ties a suit of this kind to a place where nothing was agreed.
    public List<Tie> general(boolean byContract) {
        return byContract ? contract : tort;
    }

    /// The ties an agreed clause names; empty where it names none the pack knows.
    public List<Tie> named(String clause) {
        return clauses.stream().filter(s -> clause.contains(s.text())).map(Said::tie).distinct().toList();
    }

    /// The district of a court by its key; empty where the pack does not tell it.
    public Optional<Area> area(String court) {
        return Optional.ofNullable(areas.get(court));
    }

    /// The level that hears a first instance over this sum, where it is not the lowest; `elsewhere`: a party lives outside the province.
    public Optional<Level> level(Money sum, String province, boolean elsewhere, LocalDate on) {
        return levels.stream().filter(d -> d.period().covers(on)).map(Dated::level).filter(l -> l.elsewhere() == elsewhere && (l.provinces().isEmpty() || l.provinces().contains(province)))
            .filter(l -> sum.currency().equals(l.least().currency()) && sum.compareTo(l.least()) >= 0).max(java.util.Comparator.comparing(Level::least));
    }
}

package plaint.forum;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import plaint.forum.Forum.Court;
import plaint.text.Refused;

/// courts.yaml: the courts a pack knows, found by key or by court code.
final class CourtList {
    private static final Set<String> LEVELS = Set.of("basic", "county", "district", "intermediate", "high", "supreme", "special");
    private final Map<String, Court> byKey = new LinkedHashMap<>();
    private final Map<String, String> keyOfCode = new LinkedHashMap<>();

    CourtList(Row file) {
        for (var row : file.rows("courts")) add(row);
        file.done();
    }

    private void add(Row row) {
        var key = row.key("key");
        var name = row.text("name");
        var court = new Court(row.text("code"), name, row.latin(name), row.text("level"), row.optional("address"), row.has("heading") ? List.copyOf(row.texts("heading")) : List.of(name), zone(row), before(row));
        row.text("source");
        row.flag("verified");
        row.done();
        if (!court.level().isEmpty() && !LEVELS.contains(court.level())) row.faults().add(row.spot("level"), "forum.fault.notOneOf", "level", court.level(), String.join(", ", LEVELS.stream().sorted().toList()));
        if (byKey.putIfAbsent(key, court) != null) row.faults().add(row.spot("key"), "forum.fault.duplicateRow", key);
        if (keyOfCode.putIfAbsent(court.code(), key) != null) row.faults().add(row.spot("code"), "forum.fault.duplicateRow", court.code());
    }

    private static List<Forum.Formerly> before(Row row) {
        var out = new ArrayList<Forum.Formerly>();
        for (var b : row.optionalRows("before")) {
            var name = b.text("name");
            out.add(new Forum.Formerly(b.date("to"), name, b.latin(name), b.has("heading") ? List.copyOf(b.texts("heading")) : List.of(name)));
            b.text("source");
            b.flag("verified");
            b.done();
        }
        out.sort(java.util.Comparator.comparing(Forum.Formerly::to, java.util.Comparator.nullsLast(java.util.Comparator.naturalOrder())));
        return List.copyOf(out);
    }

    private static ZoneId zone(Row row) {
        var zone = row.optional("zone");
        if (zone.isEmpty()) return null;
        if (ZoneId.getAvailableZoneIds().contains(zone)) return ZoneId.of(zone);
        row.faults().add(row.spot("zone"), "forum.fault.badZone", zone);
        return null;
    }

    List<Court> all() {
        return List.copyOf(byKey.values());
    }

    boolean has(String key) {
        return byKey.containsKey(key);
    }

    /// The key of a court given by key or code.
    String key(String given) {
        return keyOfCode.getOrDefault(given, given);
    }

    Court find(String pack, String given) throws Refused {
        var court = byKey.get(keyOfCode.getOrDefault(given, given));
        if (court == null) throw new Refused("forum.refused.court", given, pack, String.join(", ", byKey.keySet()));
        return court;
    }
}

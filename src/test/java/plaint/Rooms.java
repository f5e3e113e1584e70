package plaint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The table of rooms: a row per room in reading order, behind it the rooms it uses.
record Rooms(Map<String, Set<String>> rows) {
    static Rooms read(String table) {
        var rows = new LinkedHashMap<String, Set<String>>();
        for (var line : table.strip().lines().toList()) {
            var words = List.of(line.strip().split("\\s+"));
            rows.put(words.getFirst(), new TreeSet<>(words.subList(1, words.size())));
        }
        return new Rooms(rows);
    }

    /// Arrows that do not lead to a row above, which is also every arrow of a cycle.
    List<String> arrowsNotUpwards() {
        var order = List.copyOf(rows.keySet());
        var wrong = new ArrayList<String>();
        rows.forEach((from, used) -> used.stream().filter(to -> !order.contains(to) || order.indexOf(to) >= order.indexOf(from)).forEach(to -> wrong.add(from + " uses " + to)));
        return wrong;
    }

    /// What the table does not say and the classes do, and the other way round.
    List<String> differences(Map<String, Set<String>> arrows) {
        var found = new ArrayList<String>();
        arrows.forEach((from, used) -> {
            if (!rows.containsKey(from)) found.add("room " + from + " is not in the table");
            used.stream().filter(to -> !rows.getOrDefault(from, Set.of()).contains(to)).forEach(to -> found.add(from + " now uses " + to));
        });
        rows.forEach((from, used) -> {
            if (!arrows.containsKey(from)) found.add("room " + from + " has no class");
            used.stream().filter(to -> !arrows.getOrDefault(from, Set.of()).contains(to)).forEach(to -> found.add(from + " no longer uses " + to));
        });
        return found;
    }

    /// The table as the classes have it, in the order kept here, ready to be pasted.
    String redrawn(Map<String, Set<String>> arrows) {
        var order = new ArrayList<>(rows.keySet());
        arrows.keySet().stream().filter(r -> !order.contains(r)).forEach(order::add);
        var text = new StringBuilder();
        for (var room : order) {
            var used = arrows.getOrDefault(room, Set.of());
            if (!arrows.containsKey(room)) continue;
            text.append(("        " + String.format("%-10s", room) + " " + String.join(" ", order.stream().filter(used::contains).toList())).stripTrailing()).append('\n');
        }
        return text.toString();
    }
}

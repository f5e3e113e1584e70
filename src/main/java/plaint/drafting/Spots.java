package plaint.drafting;

import io.pebbletemplates.pebble.extension.Function;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;

/// The functions that [Anchors] puts into templates: they say of each paragraph where it comes from and of whom it tells. One instance for one paper.
final class Spots {
    private static final List<String> NAMES = List.of("id", "key", "no", "label", "title", "name", "who", "agreement", "date");
    private static final int LONGEST = 40;
    private final ArrayDeque<String> inside = new ArrayDeque<>();

    Map<String, Function> functions() {
        return Map.of("_in", new Citations.Of(a -> in(a.getFirst())), "_out", new Citations.Of(0, a -> out()), "_at", new Citations.Of(a -> at(String.valueOf(a.getFirst()))));
    }

    private Object in(Object item) {
        inside.addLast(name(item));
        return "";
    }

    private Object out() {
        inside.pollLast();
        return "";
    }

    private Object at(String place) {
        return new Markup(Sign.of(Sign.PLACE, inside.isEmpty() ? place : place + "/" + String.join("/", inside)));
    }

    private static String name(Object item) {
        if (item instanceof Map<?, ?> m) {
            for (var key : NAMES) if (m.get(key) instanceof String s && !s.isBlank()) return clean(s);
            return "item";
        }
        return item instanceof String s ? clean(s) : "item";
    }

    private static String clean(String name) {
        var kept = name.replaceAll("[^\\p{L}\\p{N}.-]", "");
        return kept.length() > LONGEST ? kept.substring(0, LONGEST) : kept;
    }
}

package plaint.drafting;

import io.pebbletemplates.pebble.extension.Function;
import java.util.HashMap;
import java.util.Map;
import plaint.text.ChineseNumerals;

/// Running numbers of one paper: `number("section")` gives 一, 二, … , `count("loss")` gives 1, 2, …; each name counts by itself, so a part left out leaves no gap.
final class Counters {
    private final Map<String, Integer> at = new HashMap<>();

    Map<String, Function> functions() {
        return Map.of("number", new Citations.Of(a -> ChineseNumerals.of(next(a.getFirst()))), "count", new Citations.Of(a -> next(a.getFirst())));
    }

    private int next(Object name) {
        return at.merge(String.valueOf(name), 1, Integer::sum);
    }
}

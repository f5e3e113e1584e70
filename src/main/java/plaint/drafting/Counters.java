package plaint.drafting;

import io.pebbletemplates.pebble.extension.Function;
import java.util.HashMap;
import java.util.Map;
import plaint.text.ChineseNumerals;

/// Running numbers of one paper: `number("section")` gives 一, 二, … , `count("loss")` gives 1, 2, …; each name counts by itself, so a part left out leaves no gap.
/// In a paper whose paragraphs may be struck out, the templates only say where a number stands, and it is counted when it is known what stays.
final class Counters {
    private final Map<String, Integer> at = new HashMap<>();

    Map<String, Function> functions() {
        return Map.of("number", new Citations.Of(a -> ChineseNumerals.of(next(String.valueOf(a.getFirst())))), "count", new Citations.Of(a -> next(String.valueOf(a.getFirst()))));
    }

    static Map<String, Function> later() {
        return Map.of("number", new Citations.Of(a -> new Markup(Sign.of(Sign.CHINESE, String.valueOf(a.getFirst())))),
            "count", new Citations.Of(a -> new Markup(Sign.of(Sign.FIGURE, String.valueOf(a.getFirst())))));
    }

    /// The text with the numbers that [#later] left open.
    String counted(String text) {
        return Sign.replace(text, (kind, name) -> switch (kind) {
            case Sign.CHINESE -> ChineseNumerals.of(next(name));
            case Sign.FIGURE -> String.valueOf(next(name));
            default -> Sign.plain(kind, name);
        });
    }

    private int next(String name) {
        return at.merge(name, 1, Integer::sum);
    }
}

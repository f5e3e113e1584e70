package plaint.drafting;

import io.pebbletemplates.pebble.extension.Function;
import java.util.HashMap;
import java.util.Map;
import plaint.text.Ordinals;

/// Running numbers of one paper: `number("section")` gives 一, 二, … or I, II, … as the forum numbers its sections, `letter("part")` A, B, … , `count("loss")` 1, 2, …; each name counts
/// by itself, so a part left out leaves no gap. In a paper whose paragraphs may be struck out, the templates only say where a number stands, and it is counted when it is known what stays.
final class Counters {
    private final Map<String, Integer> at = new HashMap<>();
    private final String section;

    Counters() {
        this("一");
    }

    /// `section` is the pattern of the numbers of sections: 一 or I.
    Counters(String section) {
        this.section = section;
    }

    Map<String, Function> functions() {
        return Map.of("number", new Citations.Of(a -> section(String.valueOf(a.getFirst()))), "letter", new Citations.Of(a -> Ordinals.letters(next(String.valueOf(a.getFirst())))),
            "count", new Citations.Of(a -> next(String.valueOf(a.getFirst()))));
    }

    static Map<String, Function> later() {
        return Map.of("number", new Citations.Of(a -> new Markup(Sign.of(Sign.CHINESE, String.valueOf(a.getFirst())))),
            "letter", new Citations.Of(a -> new Markup(Sign.of(Sign.LETTER, String.valueOf(a.getFirst())))),
            "count", new Citations.Of(a -> new Markup(Sign.of(Sign.FIGURE, String.valueOf(a.getFirst())))));
    }

    /// The text with the numbers that [#later] left open.
    String counted(String text) {
        return Sign.replace(text, (kind, name) -> switch (kind) {
            case Sign.CHINESE -> section(name);
            case Sign.LETTER -> Ordinals.letters(next(name));
            case Sign.FIGURE -> String.valueOf(next(name));
            default -> Sign.plain(kind, name);
        });
    }

    private String section(String name) {
        return Numbering.in(section, next(name));
    }

    private int next(String name) {
        return at.merge(name, 1, Integer::sum);
    }
}

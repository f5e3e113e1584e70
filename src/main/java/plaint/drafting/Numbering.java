package plaint.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plaint.drafting.Document.Block;
import plaint.drafting.Document.Entry;
import plaint.drafting.Document.Row;
import plaint.drafting.Document.Span;
import plaint.forum.Forum;
import plaint.text.ChineseNumerals;
import plaint.text.Ordinals;
import plaint.text.Refused;

/// Numbers of paragraphs and headings as a forum writes them, running unbroken through a paper, and the references to paragraphs by name: `ref("breach")` becomes `¶ 37`
/// once the whole paper is read, so a paragraph put in anywhere moves every number and every reference with it. One instance for one paper.
final class Numbering {
    /// Destination of a reference still to be resolved: names of paragraphs, joined by colons.
    static final String LINK = "place:";
    private static final Forum.Numbers PLAIN = new Forum.Numbers(List.of("1."), "一", "1.", "", "");
    private final Forum.Numbers numbers;
    private final int[] at = new int[3];
    private int prayed;
    private final Map<String, Integer> places = new HashMap<>();

    Numbering(Forum.Numbers numbers) {
        this.numbers = numbers;
    }

    /// For papers that number nothing of themselves.
    static Numbering plain() {
        return new Numbering(PLAIN);
    }

    String section() {
        return numbers.section();
    }

    /// A number in a pattern's own figures: `(i)` and 4 give `(iv)`.
    static String in(String pattern, int number) {
        int i = 0;
        while (i < pattern.length() && "1aAiI一".indexOf(pattern.charAt(i)) < 0) i++;
        if (i == pattern.length()) throw new Halt("drafting.refused.numbering", pattern);
        var figure = switch (pattern.charAt(i)) {
            case '1' -> String.valueOf(number);
            case 'a' -> Ordinals.letters(number).toLowerCase(java.util.Locale.ROOT);
            case 'A' -> Ordinals.letters(number);
            case 'i' -> Ordinals.roman(number).toLowerCase(java.util.Locale.ROOT);
            case 'I' -> Ordinals.roman(number);
            default -> ChineseNumerals.of(number);
        };
        return pattern.substring(0, i) + figure + pattern.substring(i + 1);
    }

    /// Level 0 is an item of what is prayed for, counted by itself.
    Document.Numbered paragraph(int level, String name, List<Span> text, String template) throws Refused {
        if (level == 0) return new Document.Numbered(1, in(numbers.prayer(), ++prayed), null, text);
        var levels = numbers.levels();
        if (level > levels.size()) throw new Refused("drafting.refused.level", template, level, levels.size());
        int number = ++at[level - 1];
        for (int below = level; below < at.length; below++) at[below] = 0;
        if (name != null && places.putIfAbsent(name, at[0]) != null) throw new Refused("drafting.refused.placeTwice", template, name);
        return new Document.Numbered(level, in(levels.get(level - 1), number), name, text);
    }

    /// The blocks with the numbers of the paragraphs referred to; refused where a name stands at no paragraph.
    List<Block> resolved(List<Block> blocks, String template) throws Refused {
        var out = new ArrayList<Block>();
        for (var b : blocks) {
            out.add(switch (b) {
                case Document.Paragraph p -> new Document.Paragraph(p.shape(), spans(p.text(), template), p.label());
                case Document.Heading h -> new Document.Heading(h.level(), spans(h.text(), template));
                case Document.Numbered n -> new Document.Numbered(n.level(), n.no(), n.name(), spans(n.text(), template));
                case Document.Caption c -> new Document.Caption(c.share(), entries(c.left(), template), entries(c.right(), template));
                case Document.Table t -> {
                    var rows = new ArrayList<Row>();
                    for (var r : t.rows()) {
                        var cells = new ArrayList<List<Span>>();
                        for (var c : r.cells()) cells.add(spans(c, template));
                        rows.add(new Row(r.band(), cells));
                    }
                    yield new Document.Table(t.columns(), rows);
                }
                default -> b;
            });
        }
        return out;
    }

    private List<Entry> entries(List<Entry> entries, String template) throws Refused {
        var out = new ArrayList<Entry>();
        for (var e : entries) out.add(new Entry(e.indent(), spans(e.text(), template)));
        return out;
    }

    private List<Span> spans(List<Span> spans, String template) throws Refused {
        if (spans.stream().noneMatch(s -> s.paper() != null && s.paper().startsWith(LINK))) return spans;
        var out = new ArrayList<Span>();
        for (var s : spans) {
            if (s.paper() == null || !s.paper().startsWith(LINK)) out.add(s);
            else {
                var names = s.paper().substring(LINK.length()).split(":");
                int first = place(names[0], template);
                int last = place(names[names.length - 1], template);
                var text = first == last ? numbers.one() + first : numbers.many() + Math.min(first, last) + "–" + Math.max(first, last);
                out.add(new Span(text, s.face(), null, "#" + names[0]));
            }
        }
        return out;
    }

    private int place(String name, String template) throws Refused {
        var number = places.get(name);
        if (number == null) throw new Refused("drafting.refused.place", template, name);
        return number;
    }
}

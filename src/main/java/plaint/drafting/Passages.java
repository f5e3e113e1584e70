package plaint.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import plaint.casefile.Rewrite;
import plaint.casefile.Rewrite.Act;
import plaint.drafting.Document.Block;
import plaint.drafting.Document.Shape;
import plaint.drafting.Document.Span;
import plaint.drafting.MarkdownReader.Piece;
import plaint.drafting.MarkdownReader.Run;
import plaint.text.Refused;

/// Puts the pieces of a paper together with what the office rewrote, added and struck out, and only then counts: a paragraph struck out leaves no gap in the numbers, one added moves
/// them on, and what speaks of a paragraph by its number follows.
final class Passages {
    private static final double ALIKE = 0.6;
    private static final Pattern NUMBER = Pattern.compile("^(?:（([一二三四五六七八九十百]+|\\d+)）|([一二三四五六七八九十百]+)、|(\\d+)[.．、])");
    private final List<Rewrite> rewrites;
    private final Live live;
    private final Numbering numbering;
    private final String template;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();
    private final Counters counters;
    private final Map<String, String> numbers = new HashMap<>();
    private String unnumbered;

    /// `live` says what live fields stand for; null where nothing can be rewritten. `numbering` numbers the paragraphs of a pleading; `template` is named in refusals.
    Passages(List<Rewrite> rewrites, Live live, Numbering numbering, String template) {
        this.numbering = numbering;
        counters = new Counters(numbering.section());
        this.template = template;
        this.rewrites = rewrites;
        this.live = live;
    }

    /// The paper put together. `lost`: what the office wrote for paragraphs that the draft no longer has.
    record Laid(List<Block> blocks, List<Passage> passages, List<Rewrite> lost, Map<String, String> numbers) { }

    Laid lay(List<Piece> pieces) throws Refused {
        var ids = ids(pieces);
        var generated = new LinkedHashMap<String, String>();
        for (int i = 0; i < pieces.size(); i++) if (ids.get(i) != null) generated.put(ids.get(i), live.written(spans(pieces.get(i).block())));
        var placed = new LinkedHashMap<Rewrite, String>();
        for (var r : rewrites) {
            var at = place(r, generated, placed);
            if (at != null) placed.put(r, at);
        }
        for (int i = 0; i < pieces.size(); i++) {
            var id = ids.get(i);
            if (id == null) {
                put(pieces.get(i).block(), pieces.get(i).run());
                continue;
            }
            var piece = pieces.get(i);
            for (var r : of(id, Act.BEFORE, placed)) own(r, piece);
            passage(id, piece, generated.get(id), placed);
            for (var r : of(id, Act.AFTER, placed)) own(r, piece);
        }
        var laid = numbering.resolved(blocks.stream().map(this::referred).toList(), template);
        if (unnumbered != null) throw new Refused("drafting.refused.noNumber", unnumbered);
        var shown = passages.stream().map(p -> new Passage(p.id(), p.kind(), p.block(), p.generated(), p.block() < 0 ? "" : text(spans(laid.get(p.block()))), p.rewrite(), p.changed())).toList();
        return new Laid(laid, shown, rewrites.stream().filter(r -> !placed.containsKey(r)).toList(), Map.copyOf(numbers));
    }

    /// A place that gives several paragraphs numbers them.
    private static List<String> ids(List<Piece> pieces) {
        var times = new HashMap<String, Integer>();
        var ids = new ArrayList<String>();
        for (var p : pieces) {
            if (p.place() == null || p.block() instanceof Document.Seal) ids.add(null);
            else {
                int n = times.merge(p.place(), 1, Integer::sum);
                ids.add(n == 1 ? p.place() : p.place() + "~" + n);
            }
        }
        return ids;
    }

    /// Where a rewrite belongs: its own paragraph; where the template's words were changed since, the paragraph of the same file, told of the same, that says much the same.
    private static String place(Rewrite r, Map<String, String> generated, Map<Rewrite, String> taken) {
        if (generated.containsKey(r.at())) return r.at();
        if (r.generated() == null) return null;
        String best = null;
        double most = ALIKE;
        for (var e : generated.entrySet()) {
            if (r.instead() && taken.entrySet().stream().anyMatch(t -> t.getKey().instead() && t.getValue().equals(e.getKey()))) continue;
            boolean same = e.getValue().equals(r.generated());
            if (!same && !(file(e.getKey()).equals(file(r.at())) && of(e.getKey()).equals(of(r.at())))) continue;
            double alike = same ? 1 : alike(e.getValue(), r.generated());
            if (alike >= most) {
                most = alike;
                best = e.getKey();
            }
        }
        return best;
    }

    /// The template's file of an id: `facts` of `facts-0f3a9c1d/shop-1`.
    private static String file(String id) {
        return id.replaceAll("-[0-9a-f]{8}.*$", "");
    }

    /// Whom it tells of: `/shop-1`.
    private static String of(String id) {
        return id.contains("/") ? id.substring(id.indexOf('/')) : "";
    }

    /// How much two texts have in common, by pairs of neighbouring characters: 0 to 1.
    private static double alike(String a, String b) {
        var one = pairs(a);
        var other = pairs(b);
        if (one.isEmpty() || other.isEmpty()) return 0;
        var both = new HashSet<>(one);
        both.retainAll(other);
        return 2.0 * both.size() / (one.size() + other.size());
    }

    private static Set<String> pairs(String s) {
        var out = new HashSet<String>();
        for (int i = 0; i + 1 < s.length(); i++) out.add(s.substring(i, i + 2));
        return out;
    }

    private static List<Rewrite> of(String id, Act act, Map<Rewrite, String> placed) {
        return placed.entrySet().stream().filter(e -> e.getValue().equals(id) && e.getKey().act() == act).map(Map.Entry::getKey).toList();
    }

    private void passage(String id, Piece piece, String generated, Map<Rewrite, String> placed) throws Refused {
        var kind = kind(piece);
        var rewrite = placed.entrySet().stream().filter(e -> e.getKey().instead() && e.getValue().equals(id)).map(Map.Entry::getKey).findFirst().orElse(null);
        boolean changed = rewrite != null && !generated.equals(rewrite.generated());
        if (rewrite != null && rewrite.act() == Act.STRIKE) {
            passages.add(new Passage(id, kind, -1, generated, "", rewrite, changed));
            return;
        }
        int at = blocks.size();
        if (rewrite == null) put(piece.block(), piece.run());
        else for (var line : live.read(rewrite.text())) put(blocks.size() == at ? like(piece.block(), line) : text(piece.block(), line), blocks.size() == at ? piece.run() : null);
        passages.add(new Passage(id, kind, at, generated, "", rewrite, changed));
        numbered(id, at);
    }

    /// Paragraphs of the office's own beside one of the template: an item beside an item, else text.
    private void own(Rewrite r, Piece beside) throws Refused {
        int at = blocks.size();
        for (var line : live.read(r.text())) put(text(beside.block(), line), beside.run());
        passages.add(new Passage(r.id(), kind(beside) == Passage.Kind.ITEM ? Passage.Kind.ITEM : Passage.Kind.TEXT, at, null, "", r, false));
        numbered(r.id(), at);
    }

    private static Passage.Kind kind(Piece p) {
        return switch (p.block()) {
            case Document.Title t -> Passage.Kind.TITLE;
            case Document.Heading h -> Passage.Kind.HEADING;
            case Document.Numbered n -> Passage.Kind.ITEM;
            default -> p.run() == null ? Passage.Kind.TEXT : Passage.Kind.ITEM;
        };
    }

    /// The same kind of block with another text.
    private static Block like(Block block, List<Span> text) {
        return switch (block) {
            case Document.Title t -> new Document.Title(text(text));
            case Document.Heading h -> new Document.Heading(h.level(), text);
            case Document.Numbered n -> new Document.Numbered(n.level(), "", n.name(), text);
            default -> text(block, text);
        };
    }

    private static Block text(Block beside, List<Span> text) {
        if (beside instanceof Document.Numbered n) return new Document.Numbered(n.level(), "", null, text);
        return beside instanceof Document.Paragraph p ? new Document.Paragraph(p.shape() == Shape.LEADING ? Shape.INDENTED : p.shape(), text, p.label()) : new Document.Paragraph(Shape.INDENTED, text);
    }

    /// Adds a block, its running numbers counted and an item of a list numbered.
    private void put(Block block, Run run) throws Refused {
        var counted = Document.mapped(block, s -> counters.counted(s));
        if (counted instanceof Document.Numbered n) counted = numbering.paragraph(n.level(), n.name(), n.text(), template);
        if (run != null && counted instanceof Document.Paragraph p) {
            var text = new ArrayList<Span>();
            var before = run.next() + ".";
            boolean joins = !p.text().isEmpty() && p.text().getFirst().equals(Span.of(p.text().getFirst().text()));
            if (!p.text().isEmpty() && !p.text().getFirst().text().isEmpty() && Character.isLetter(p.text().getFirst().text().charAt(0)) && p.text().getFirst().text().charAt(0) < 0x250) before += " ";
            text.add(Span.of(joins ? before + p.text().getFirst().text() : before));
            text.addAll(joins ? p.text().subList(1, p.text().size()) : p.text());
            counted = new Document.Paragraph(p.shape(), text, before.strip());
        }
        blocks.add(counted);
    }

    private void numbered(String id, int at) {
        if (at >= blocks.size()) return;
        if (blocks.get(at) instanceof Document.Numbered n) {
            numbers.put(id, n.no().replaceAll("[.()]", ""));
            return;
        }
        var m = NUMBER.matcher(text(spans(blocks.get(at))));
        if (m.find()) numbers.put(id, m.group(1) != null ? m.group(1) : m.group(2) != null ? m.group(2) : m.group(3));
    }

    /// What speaks of a paragraph by its number says it now.
    private Block referred(Block block) {
        return Document.mapped(block, s -> Sign.replace(s, (kind, name) -> {
            if (!numbers.containsKey(name)) unnumbered = name;
            return numbers.getOrDefault(name, "");
        }));
    }

    private static List<Span> spans(Block block) {
        return switch (block) {
            case Document.Title t -> List.of(Span.of(t.text()));
            case Document.Heading h -> h.text();
            case Document.Paragraph p -> p.text();
            case Document.Numbered n -> n.text();
            default -> List.of();
        };
    }

    private static String text(List<Span> spans) {
        return String.join("", spans.stream().map(Span::text).toList());
    }
}

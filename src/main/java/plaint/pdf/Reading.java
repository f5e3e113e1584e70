package plaint.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import plaint.drafting.Document;
import plaint.drafting.Document.Block;
import plaint.drafting.Document.Shape;
import plaint.drafting.Document.Span;
import plaint.pdf.Tag.Kind;

/// The order in which a paper is read, block after block: sections below headings, items below their list. Gives each block its tag.
final class Reading {
    private final int top;
    private Tag chapter;
    private Tag section;
    /// The lists that are open, each inside the last item of the one before, and the text of their last items.
    private final List<Tag> lists = new ArrayList<>();
    private final List<Tag> bodies = new ArrayList<>();

    Reading(List<Block> blocks) {
        top = blocks.stream().anyMatch(Document.Title.class::isInstance) ? 1 : 0;
    }

    /// The text of a block in the spans that are told apart, and the tag of each.
    record Told(List<Span> spans, Function<Span, Tag> tags) { }

    Tag title() {
        close(0);
        chapter = null;
        section = null;
        return Tag.heading(1, null);
    }

    Tag heading(int level) {
        close(0);
        if (level == 1) {
            chapter = Tag.of(Kind.SECTION, null);
            section = null;
            return Tag.heading(top + 1, chapter);
        }
        section = Tag.of(Kind.SECTION, chapter);
        return Tag.heading(top + level, section);
    }

    Told paragraph(Document.Paragraph p) {
        if (p.label() == null || p.label().isEmpty() && lists.isEmpty()) {
            var tag = p.shape() == Shape.QUOTED ? Tag.of(Kind.PARAGRAPH, block(Kind.QUOTE)) : block(Kind.PARAGRAPH);
            return new Told(p.text(), tag::of);
        }
        var first = p.text().getFirst();
        if (p.label().isEmpty() || !first.text().startsWith(p.label())) {
            var further = Tag.of(Kind.PARAGRAPH, bodies.isEmpty() ? here() : bodies.getLast());
            return new Told(p.text(), further::of);
        }
        var rest = new ArrayList<>(p.text());
        rest.set(0, new Span(first.text().substring(p.label().length()), first.face(), first.exhibit(), first.paper()));
        return item(1, new Span(p.label(), first.face(), null, null), rest);
    }

    Told numbered(Document.Numbered n) {
        return item(n.level(), Span.of(n.no()), n.text());
    }

    /// The label comes first among the spans.
    private Told item(int level, Span label, List<Span> text) {
        close(level);
        // a level that was skipped is not made up
        if (lists.size() < level) lists.add(Tag.of(Kind.LIST, bodies.isEmpty() ? here() : bodies.getLast()));
        var item = Tag.of(Kind.ITEM, lists.getLast());
        var number = Tag.of(Kind.LABEL, item);
        var body = Tag.of(Kind.BODY, item);
        while (bodies.size() >= lists.size()) bodies.removeLast();
        bodies.add(body);
        var spans = new ArrayList<>(text);
        spans.addFirst(label);
        return new Told(spans, s -> s == label ? number : body.of(s));
    }

    private void close(int level) {
        while (lists.size() > level) lists.removeLast();
        while (bodies.size() > level) bodies.removeLast();
    }

    /// A block of its own: no list goes on over it.
    Tag block(Kind kind) {
        close(0);
        return Tag.of(kind, here());
    }

    private Tag here() {
        return section == null ? chapter : section;
    }
}

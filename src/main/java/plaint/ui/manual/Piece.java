package plaint.ui.manual;

import java.util.List;

/// What a chapter is made of, in the order of reading.
sealed interface Piece {
    /// How a stretch of text is set.
    enum Style { STRONG, CODE, LINK }

    /// A stretch of a text; `to` is behind its last character, `target` where a link leads, else null.
    record Span(int from, int to, Style style, String target) { }

    /// Running text with what is set otherwise in it.
    record Words(String text, List<Span> spans) { }

    /// The heading of a section.
    record Head(String key, int level, String text) implements Piece { }

    /// A paragraph, or an item of a list: `sign` stands before it (null: none), `depth` is how far in.
    record Para(Words words, String sign, int depth) implements Piece { }

    /// What is to be typed, as it stands.
    record Code(String text) implements Piece { }

    /// A table; its first row is its head.
    record Table(List<List<Words>> rows) implements Piece { }

    /// A picture and what it shows.
    record Picture(String named, String shows, int depth) implements Piece { }
}

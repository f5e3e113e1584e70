package plaint.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import plaint.drafting.Document;
import plaint.drafting.Document.Span;
import plaint.key.ExhibitId;

/// A piece of a paper as the check reads it: a paragraph, counted from 1 through its paper, or a row of a table (0). `section` is the heading of level 1 it stands under, `part` that of level 2.
record Piece(String paper, int no, String section, String part, Document.Shape shape, String text, Set<ExhibitId> exhibits) {
    static List<Piece> of(Document doc) {
        var out = new ArrayList<Piece>();
        var section = "";
        var part = "";
        int no = 0;
        for (var b : doc.blocks()) {
            switch (b) {
                case Document.Heading h when h.level() == 1 -> {
                    section = text(h.text());
                    part = "";
                }
                case Document.Heading h -> part = text(h.text());
                case Document.Paragraph p -> out.add(new Piece(doc.key(), ++no, section, part, p.shape(), text(p.text()), exhibits(p.text())));
                case Document.Numbered n -> out.add(new Piece(doc.key(), ++no, section, part, null, text(n.text()), exhibits(n.text())));
                case Document.Table t -> {
                    for (var r : t.rows()) {
                        var spans = r.cells().stream().flatMap(List::stream).toList();
                        out.add(new Piece(doc.key(), 0, section, part, null, text(spans), exhibits(spans)));
                    }
                }
                default -> { }
            }
        }
        return out;
    }

    private static String text(List<Span> spans) {
        var out = new StringBuilder();
        for (var s : spans) out.append(s.text());
        return out.toString().strip();
    }

    private static Set<ExhibitId> exhibits(List<Span> spans) {
        var out = new LinkedHashSet<ExhibitId>();
        for (var s : spans) if (s.exhibit() != null) out.add(s.exhibit());
        return out;
    }

    /// True where it stands under a heading that holds one of these.
    boolean under(List<String> headings) {
        return headings.stream().anyMatch(section::contains);
    }

    /// Its first words, for a sentence that speaks of it.
    String opening() {
        return text.length() <= 24 ? text : text.substring(0, 24) + "…";
    }
}

package plaint.drafting;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import plaint.drafting.Document.Face;
import plaint.drafting.Document.Span;
import plaint.key.ExhibitId;
import plaint.text.Refused;

/// The running text of one paragraph or cell as spans, a list for each line that a hard break ends. A soft break joins Chinese without a blank.
/// `**` turns bold on and off; `*…*` is set in Kai; links lead to exhibits (`exhibit:ID`) and papers (`paper:KEY`).
final class Inlines {
    private final String template;
    private final boolean everyBreak;
    private final List<List<Span>> lines = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private boolean bold;

    /// `before` is text put first; with `everyBreak` each line of the source is a line of its own.
    Inlines(String template, String before, boolean everyBreak) {
        this.template = template;
        this.everyBreak = everyBreak;
        begin();
        if (!before.isEmpty()) add(Span.of(before));
    }

    List<List<Span>> read(Node parent) throws Refused {
        children(parent, Face.BODY, null, null);
        if (bold) throw new Refused("drafting.refused.markup", template, "**");
        return lines;
    }

    /// For each line, the place in the template that gave it, or null.
    List<String> places() {
        return places;
    }

    private void begin() {
        lines.add(new ArrayList<>());
        places.add(null);
    }

    private void children(Node parent, Face face, ExhibitId exhibit, String paper) throws Refused {
        for (var n = parent.getFirstChild(); n != null; n = n.getNext()) {
            switch (n) {
                case Text t -> text(t.getLiteral(), face, exhibit, paper);
                case Emphasis e -> children(e, Face.KAI, exhibit, paper);
                case Link l -> link(l, face);
                case SoftLineBreak b -> {
                    if (everyBreak) begin();
                    else if (latinAround(b)) add(new Span(" ", face, exhibit, paper));
                }
                case HardLineBreak b -> begin();
                default -> throw new Refused("drafting.refused.markup", template, n.getClass().getSimpleName());
            }
        }
    }

    private void link(Link l, Face face) throws Refused {
        var to = Literal.open(l.getDestination());
        if (to.startsWith("exhibit:")) children(l, face, new ExhibitId(to.substring(8)), null);
        else if (to.startsWith("paper:")) children(l, face, null, to.substring(6));
        else if (to.startsWith(Numbering.LINK)) children(l, face, null, to);
        else throw new Refused("drafting.refused.markup", template, to);
    }

    private void text(String guarded, Face face, ExhibitId exhibit, String paper) {
        var parts = placed(guarded).replace("{br}", String.valueOf(Document.BREAK)).split(new String(Literal.BOLD), -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) bold = !bold;
            if (!parts[i].isEmpty()) add(new Span(Literal.open(parts[i]), bold ? Face.STRONG : face, exhibit, paper));
        }
    }

    private String placed(String guarded) {
        return Sign.replace(guarded, (kind, name) -> {
            if (!kind.equals(Sign.PLACE)) return Sign.plain(kind, name);
            if (places.getLast() == null) places.set(places.size() - 1, Literal.open(name));
            return "";
        });
    }

    private static boolean latinAround(Node b) {
        if (!(b.getPrevious() instanceof Text p && b.getNext() instanceof Text n)) return false;
        var next = Sign.replace(n.getLiteral(), (kind, name) -> kind.equals(Sign.PLACE) ? "" : Sign.plain(kind, name));
        return !p.getLiteral().isEmpty() && !next.isEmpty() && p.getLiteral().charAt(p.getLiteral().length() - 1) < 128 && next.charAt(0) < 128;
    }

    /// Neighbours of one kind are one span.
    private void add(Span span) {
        var line = lines.getLast();
        if (!line.isEmpty() && alike(line.getLast(), span)) {
            var last = line.removeLast();
            line.add(new Span(last.text() + span.text(), span.face(), span.exhibit(), span.paper()));
        } else line.add(span);
    }

    private static boolean alike(Span a, Span b) {
        return a.face() == b.face() && java.util.Objects.equals(a.exhibit(), b.exhibit()) && java.util.Objects.equals(a.paper(), b.paper());
    }

    /// The first text as the template has it, values still guarded: a mark in a value is not one.
    static String templateText(Node parent) {
        return parent.getFirstChild() instanceof Text t ? t.getLiteral() : "";
    }

    /// The lines without the first `length` characters.
    static List<List<Span>> without(int length, List<List<Span>> lines) {
        var out = new ArrayList<List<Span>>(lines);
        var first = new ArrayList<>(lines.getFirst());
        var s = first.removeFirst();
        var rest = s.text().substring(length);
        if (!rest.isEmpty()) first.addFirst(new Span(rest, s.face(), s.exhibit(), s.paper()));
        out.set(0, first);
        return out;
    }
}

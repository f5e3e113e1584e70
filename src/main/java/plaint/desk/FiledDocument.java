package plaint.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import plaint.bundle.ExhibitNumbers;
import plaint.casefile.FiledText;
import plaint.drafting.Document;
import plaint.drafting.Document.Shape;
import plaint.drafting.Document.Span;
import plaint.forum.Forum;
import plaint.pdf.PagePictures;
import plaint.store.Vault;
import plaint.text.Refused;

/// A finished paper as the check reads it: its text line by line out of the PDF, with the exhibits it speaks of found by their labels.
final class FiledDocument {
    private static final int LAST = 7;
    private static final Pattern CLOSING = Pattern.compile("公章|盖章|签名|签字|[Ss]ignature|/s/");

    private FiledDocument() { }

    static Document of(Forum.Paper paper, FiledText filed, ExhibitNumbers numbers, Vault vault) throws Refused {
        if (vault.verify(filed.file().digest()) != Vault.State.SOUND) throw new Refused("pdf.refused.missingExhibit", filed.file().name(), paper.title());
        var blocks = new ArrayList<Document.Block>();
        try (var pages = PagePictures.open(vault.path(filed.file().digest()), filed.file().name())) {
            for (int i = 0; i < pages.pages(); i++) {
                var lines = pages.text(i).lines().map(FiledDocument::close).filter(l -> !l.isEmpty()).toList();
                int seal = i == pages.pages() - 1 ? seal(lines) : -1;
                // lines of a PDF are no paragraphs: a sum or a name may run over their ends
                var text = String.join("", seal < 0 ? lines : lines.subList(0, seal));
                if (!text.isEmpty()) blocks.add(new Document.Paragraph(Shape.INDENTED, cited(text, numbers)));
                if (seal >= 0) blocks.add(new Document.Seal(lines.subList(seal, lines.size() - 1), lines.getLast()));
            }
        }
        return new Document(paper.key(), paper.shortName(), paper.title(), paper.latin(), paper.typography(), blocks);
    }

    /// Word processors set a gap between Chinese and digits, which comes out of the file as a blank.
    private static String close(String line) {
        return line.strip().replaceAll("(?<=[^\\x00-\\x7F])\\s+|\\s+(?=[^\\x00-\\x7F])", "");
    }

    /// Where among the last lines the place of seal and signature begins; -1 where there is none.
    private static int seal(List<String> lines) {
        for (int i = Math.max(0, lines.size() - LAST); i < lines.size() - 1; i++) if (CLOSING.matcher(lines.get(i)).find()) return i;
        return -1;
    }

    private static List<Span> cited(String text, ExhibitNumbers numbers) {
        var out = new ArrayList<Span>();
        int from = 0;
        var labels = numbers.all().stream().map(n -> Pattern.quote(n.label())).sorted(java.util.Comparator.comparingInt(String::length).reversed()).toList();
        if (labels.isEmpty()) return List.of(Span.of(text));
        var m = Pattern.compile("(" + String.join("|", labels) + ")(?!\\d)").matcher(text);
        while (m.find()) {
            if (m.start() > from) out.add(Span.of(text.substring(from, m.start())));
            var label = m.group(1);
            var id = numbers.all().stream().filter(n -> n.label().equals(label)).findFirst().orElseThrow().exhibit().id();
            out.add(new Span(label, Document.Face.BODY, id, null));
            from = m.end();
        }
        if (from < text.length()) out.add(Span.of(text.substring(from)));
        return out;
    }
}

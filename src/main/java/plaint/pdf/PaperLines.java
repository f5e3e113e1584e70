package plaint.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// The paragraphs of a paper as its pages show them: a line that begins further in, or follows one that ended early, begins a paragraph; what runs on goes on over the end of a page. Head and
/// foot, where stamps and numbers stand, are left out.
final class PaperLines {
    private static final double HEAD = 15 * Typesetter.MM;
    private static final double FOOT = 21 * Typesetter.MM;
    private final double high;
    private final List<Line> lines = new ArrayList<>();

    private static final class Line {
        private final StringBuilder text = new StringBuilder();
        private final double y;
        private double from = Double.MAX_VALUE;
        private double to;
        private double size;
        /// A row of a table: wide gaps between its pieces.
        private boolean row;

        Line(double y) {
            this.y = y;
        }
    }

    private PaperLines(double high) {
        this.high = high;
    }

    static List<String> paragraphs(PDDocument doc, int from, int to) throws IOException {
        var out = new ArrayList<String>();
        boolean runsOn = false;
        boolean row = false;
        for (int i = from; i < to; i++) {
            var page = read(doc, i).lines;
            if (page.isEmpty()) continue;
            double left = page.stream().mapToDouble(l -> l.from).min().orElse(0);
            double right = page.stream().mapToDouble(l -> l.to).max().orElse(0);
            for (var line : page) {
                boolean begins = out.isEmpty() || !runsOn || line.row || row || line.from - left > line.size * 1.2;
                var text = line.text.toString().strip();
                if (begins) out.add(text);
                else out.set(out.size() - 1, out.getLast() + text);
                runsOn = right - line.to < line.size * 2.2;
                row = line.row;
            }
        }
        return List.copyOf(out);
    }

    private static PaperLines read(PDDocument doc, int page) throws IOException {
        var lines = new PaperLines(doc.getPage(page).getCropBox().getHeight());
        var stripper = new Content(lines);
        stripper.setSortByPosition(true);
        stripper.setStartPage(page + 1);
        stripper.setEndPage(page + 1);
        stripper.getText(doc);
        return lines;
    }

    /// What belongs to the text: numbers of lines, stamps and all else that is marked as no content of the paper is passed over.
    private static final class Content extends PDFTextStripper {
        private final PaperLines lines;
        private final Deque<Boolean> artifacts = new ArrayDeque<>();

        Content(PaperLines lines) {
            this.lines = lines;
            addOperator(new BeginMarkedContentSequence(this));
            addOperator(new BeginMarkedContentSequenceWithProperties(this));
            addOperator(new EndMarkedContentSequence(this));
        }

        @Override public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
            super.beginMarkedContentSequence(tag, properties);
            artifacts.push(COSName.ARTIFACT.equals(tag));
        }

        @Override public void endMarkedContentSequence() {
            super.endMarkedContentSequence();
            artifacts.poll();
        }

        @Override protected void processTextPosition(TextPosition text) {
            if (!artifacts.contains(true)) super.processTextPosition(text);
        }

        @Override protected void writeString(String string, List<TextPosition> positions) {
            for (var p : positions) lines.add(p);
        }
    }

    private void add(TextPosition p) {
        double y = p.getYDirAdj();
        if (y < HEAD || y > high - FOOT || p.getUnicode() == null) return;
        if (lines.isEmpty() || Math.abs(lines.getLast().y - y) > p.getFontSizeInPt() * 0.5) lines.add(new Line(y));
        var line = lines.getLast();
        if (line.text.length() > 0 && p.getXDirAdj() - line.to > p.getFontSizeInPt() * 1.2) {
            line.row = true;
            line.text.append(' ');
        }
        line.text.append(p.getUnicode());
        line.from = Math.min(line.from, p.getXDirAdj());
        line.to = Math.max(line.to, p.getXDirAdj() + p.getWidthDirAdj());
        line.size = Math.max(line.size, p.getFontSizeInPt());
    }
}

package plaint.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import plaint.text.Notice;
import plaint.text.PrintedSums;
import plaint.text.Refused;

/// The sums printed on the papers of a finished bundle, read again from the file: figures and words must say the same, sums and products must come to what is printed. A paper's page is told by
/// its number, which begins with the paper's name. What runs over the end of a page is read as one.
public final class PaperSums {
    private PaperSums() { }

    /// What is wrong with the sums of a bundle; refused where the file cannot be read.
    public static List<Notice> faults(Path file) throws Refused {
        try (var doc = Loader.loadPDF(file.toFile())) {
            return faults(doc);
        } catch (IOException e) {
            throw new Refused("pdf.refused.damagedPdf", file.getFileName());
        }
    }

    static List<Notice> faults(PDDocument doc) throws IOException {
        var named = doc.getDocumentCatalog().getPageLabels();
        if (named == null) return List.of();
        var labels = named.getLabelsByPageIndices();
        var found = new ArrayList<Notice>();
        for (int i = 0; i < labels.length; ) {
            var paper = paper(labels[i]);
            int end = i + 1;
            while (end < labels.length && paper(labels[end]).equals(paper) && !paper.isEmpty()) end++;
            if (!paper.isEmpty()) for (var f : PrintedSums.of(String.join("", PaperLines.paragraphs(doc, i, end))).faults())
                found.add(Notice.of(f.kind() == PrintedSums.Kind.WORDS ? "pdf.found.words" : "pdf.found.result", paper, f.printed(), f.right()));
            i = end;
        }
        return found;
    }

    /// 起诉状 of 起诉状-3; empty for a page of an exhibit or a blank back.
    private static String paper(String label) {
        int cut = label.lastIndexOf('-');
        return cut <= 0 || label.substring(0, cut).matches("\\d+[A-Z]*") ? "" : label.substring(0, cut);
    }
}

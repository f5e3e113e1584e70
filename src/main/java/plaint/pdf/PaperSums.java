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

    /// How many places were read, and what is wrong.
    public record Read(int places, List<Notice> faults) { }

    /// What is wrong with the sums of a bundle; refused where the file cannot be read.
    public static List<Notice> faults(Path file) throws Refused {
        return read(file).faults();
    }

    /// The sums of a bundle; refused where the file cannot be read.
    public static Read read(Path file) throws Refused {
        try (var doc = Loader.loadPDF(file.toFile())) {
            return read(doc);
        } catch (IOException e) {
            throw new Refused("pdf.refused.damagedPdf", file.getFileName());
        }
    }

    static List<Notice> faults(PDDocument doc) throws IOException {
        return read(doc).faults();
    }

    private static Read read(PDDocument doc) throws IOException {
        var named = doc.getDocumentCatalog().getPageLabels();
        if (named == null) return new Read(0, List.of());
        var labels = named.getLabelsByPageIndices();
        var of = counted(labels) ? outlined(doc) : labelled(labels);
        int places = 0;
        var found = new ArrayList<Notice>();
        for (int i = 0; i < of.length; ) {
            int end = i + 1;
            while (end < of.length && of[end].equals(of[i]) && !of[i].isEmpty()) end++;
            if (!of[i].isEmpty()) {
                var read = PrintedSums.of(String.join("", PaperLines.paragraphs(doc, i, end)));
                places += read.words() + read.results();
                for (var f : read.faults()) found.add(Notice.of(f.kind() == PrintedSums.Kind.WORDS ? "pdf.found.words" : "pdf.found.result", of[i], f.printed(), f.right()));
            }
            i = end;
        }
        return new Read(places, List.copyOf(found));
    }

    /// Every page only has its number, and none says of which paper it is.
    private static boolean counted(String[] labels) {
        return java.util.Arrays.stream(labels).allMatch(l -> l.matches("\\d*"));
    }

    private static String[] labelled(String[] labels) {
        var of = new String[labels.length];
        for (int i = 0; i < labels.length; i++) of[i] = paper(labels[i]);
        return of;
    }

    /// By the outline, in which a paper has no entries below it and the exhibits stand below one entry.
    private static String[] outlined(PDDocument doc) throws IOException {
        var of = new String[doc.getNumberOfPages()];
        java.util.Arrays.fill(of, "");
        var outline = doc.getDocumentCatalog().getDocumentOutline();
        if (outline == null) return of;
        var starts = new java.util.TreeMap<Integer, String>();
        for (var item : outline.children()) {
            var page = (item.getFirstChild() == null ? item : item.getFirstChild()).findDestinationPage(doc);
            if (page != null) starts.put(doc.getPages().indexOf(page), item.getFirstChild() == null ? item.getTitle() : "");
        }
        for (int i = 0; i < of.length; i++) of[i] = starts.floorEntry(i) == null ? "" : starts.floorEntry(i).getValue();
        return of;
    }

    /// 起诉状 of 起诉状-3, COMPLAINT of COMPLAINT - 3; empty for a page of an exhibit or a blank back.
    private static String paper(String label) {
        int cut = label.lastIndexOf('-');
        var name = cut <= 0 ? "" : label.substring(0, cut).strip();
        return name.matches("\\d+[A-Z]*|[A-Z]{1,3}") ? "" : name;
    }
}

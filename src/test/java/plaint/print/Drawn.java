package plaint.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// A file in which each A4 page bears one rectangle of its own width, and those widths read back from what a printer was sent: which page stands on which side.
final class Drawn {
    private Drawn() { }

    static Path pages(Path file, int... widths) throws IOException {
        try (var doc = new PDDocument()) {
            for (int width : widths) {
                var page = new PDPage(PDRectangle.A4);
                doc.addPage(page);
                try (var content = new PDPageContentStream(doc, page)) {
                    content.addRect(50, 700, width, 20);
                    content.fill();
                }
            }
            doc.save(file.toFile());
        }
        return file;
    }

    /// Two pages of A3, one that lies and one that stands: a rectangle of the first width in the half that is read first, one of the second in the other.
    static Path folded(Path file, int first, int second) throws IOException {
        try (var doc = new PDDocument()) {
            for (boolean lies : new boolean[] {true, false}) {
                var page = new PDPage(lies ? new PDRectangle(PDRectangle.A3.getHeight(), PDRectangle.A3.getWidth()) : PDRectangle.A3);
                doc.addPage(page);
                try (var content = new PDPageContentStream(doc, page)) {
                    content.addRect(50, lies ? 400 : 900, first, 20);
                    content.addRect(lies ? 700 : 50, lies ? 400 : 200, second, 20);
                    content.fill();
                }
            }
            doc.save(file.toFile());
        }
        return file;
    }

    /// The pages of a PostScript stream, as text.
    static List<String> split(String postScript) {
        return Stream.of(postScript.substring(postScript.indexOf("%%Page: ")).split("(?m)^%%Page: ")).skip(1).toList();
    }

    /// The widths on the pages of a print file, drawn by Ghostscript as a printer would.
    static List<Long> printed(Path postScript) throws Exception {
        var folder = Files.createTempDirectory("drawn");
        try {
            var gs = new ProcessBuilder("gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=pgmraw", "-r72", "-o", folder.resolve("%03d.pgm").toString(), postScript.toString()).redirectErrorStream(true).start();
            gs.getInputStream().readAllBytes();
            gs.waitFor();
            var widths = new ArrayList<Long>();
            try (var pages = Files.list(folder)) {
                for (var page : pages.sorted().toList()) widths.add(black(Files.readAllBytes(page)));
            }
            return widths;
        } finally {
            try (var all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
            }
        }
    }

    /// The longest run of black in a picture of 72 dots to the inch, to ten points.
    private static long black(byte[] pgm) {
        int at = 0;
        var numbers = new ArrayList<Integer>();
        for (int i = 2; numbers.size() < 3; i++) {
            if (pgm[i] == '#') while (pgm[i] != '\n') i++;
            if (!Character.isDigit(pgm[i])) continue;
            int value = 0;
            for (; Character.isDigit(pgm[i]); i++) value = value * 10 + pgm[i] - '0';
            numbers.add(value);
            at = i + 1;
        }
        int width = numbers.getFirst();
        long longest = 0;
        long run = 0;
        for (int i = at; i < pgm.length; i++) {
            run = (i - at) % width == 0 ? 0 : run;
            run = (pgm[i] & 0xff) < 128 ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        // every dot that ink touches is black
        return longest / 10 * 10;
    }

    /// The width of the last shape on a page of PostScript, in points: 0 where the page is empty.
    static long width(String whole) {
        var page = whole.substring(Math.max(0, whole.lastIndexOf("R\n0.0 SG")));
        page = page.substring(page.indexOf("WC") < 0 ? 0 : page.indexOf("WC"));
        var point = Pattern.compile("(-?[0-9.]+) (-?[0-9.]+) [ML]\\b").matcher(page);
        double least = Double.MAX_VALUE, most = -Double.MAX_VALUE;
        while (point.find()) {
            least = Math.min(least, Double.parseDouble(point.group(1)));
            most = Math.max(most, Double.parseDouble(point.group(1)));
        }
        return most < least ? 0 : Math.round(most - least);
    }
}

import java.io.BufferedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfCopy;
import org.openpdf.text.pdf.PdfReader;

/// A peer of `src/bench/bundle.sh`: OpenPDF copies the pages of every file of a list one after another and stamps a number on each; no contents page, no outline. Run from its source:
/// `java -cp openpdf.jar BundleOpenPdf.java LIST OUT`.
final class BundleOpenPdf {
    public static void main(String[] args) throws Exception {
        var list = Path.of(args[0]);
        var lines = Files.readAllLines(list);
        var font = BaseFont.createFont(BaseFont.HELVETICA, BaseFont.WINANSI, BaseFont.NOT_EMBEDDED);
        try (var out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[1])))) {
            var document = new Document();
            var copy = new PdfCopy(document, out);
            document.open();
            int number = 0;
            for (var line : lines.subList(1, lines.size())) {
                var reader = new PdfReader(list.resolveSibling(line.substring(line.lastIndexOf(',') + 1)).toString());
                for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                    var now = copy.getImportedPage(reader, page);
                    var stamp = copy.createPageStamp(now);
                    var over = stamp.getOverContent();
                    over.beginText();
                    over.setFontAndSize(font, 12);
                    over.setTextMatrix(540, 20);
                    over.showText(String.valueOf(++number));
                    over.endText();
                    stamp.alterContents();
                    copy.addPage(now);
                }
                copy.freeReader(reader);
                reader.close();
            }
            document.close();
        }
    }
}

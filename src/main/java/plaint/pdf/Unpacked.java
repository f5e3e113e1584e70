package plaint.pdf;

import java.io.IOException;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import plaint.text.Notice;
import plaint.text.Refused;

/// How much the contents of a PDF's pages come to when unpacked, counted without keeping any of it; and whether they can be unpacked at all.
final class Unpacked {
    private final long most;
    private long sum;
    private boolean broken;

    private Unpacked(long most) {
        this.most = most;
    }

    /// Refuses too much, and warns of pages that can be unpacked in part only; the page contents that cannot be unpacked by one plain step are left to the limits of the process.
    static List<Notice> refuseMoreThan(Allowance allowance, PDDocument doc, String shown) throws IOException, Refused {
        var unpacked = new Unpacked(allowance.inflatedBytes());
        int number = 0;
        int first = 0;
        int pages = 0;
        for (var page : doc.getPages()) {
            number++;
            unpacked.broken = false;
            var contents = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
            if (contents instanceof COSStream s) unpacked.add(s);
            else if (contents instanceof COSArray a) for (int i = 0; i < a.size(); i++) if (a.getObject(i) instanceof COSStream s) unpacked.add(s);
            if (unpacked.sum > unpacked.most) throw new Refused("pdf.refused.bomb", shown, allowance.inflated());
            if (!unpacked.broken) continue;
            pages++;
            if (first == 0) first = number;
        }
        return pages == 0 ? List.of() : List.of(Notice.of("pdf.warn.holes", shown, pages, first));
    }

    private void add(COSStream stream) throws IOException {
        if (!stream.hasData()) return;
        if (!isPlain(stream.getDictionaryObject(COSName.FILTER))) {
            try (var in = stream.createInputStream()) {
                var piece = new byte[1 << 14];
                for (int n = in.read(piece); n >= 0 && sum <= most; n = in.read(piece)) sum += n;
            }
            return;
        }
        var inflater = new Inflater();
        try (var in = stream.createRawInputStream()) {
            var packed = new byte[1 << 13];
            var piece = new byte[1 << 15];
            while (!inflater.finished() && sum <= most) {
                if (inflater.needsInput()) {
                    int n = in.read(packed);
                    if (n <= 0) {
                        broken = true;
                        break;
                    }
                    inflater.setInput(packed, 0, n);
                }
                int n = inflater.inflate(piece);
                if (n == 0 && inflater.needsDictionary()) break;
                sum += n;
            }
        } catch (DataFormatException e) {
            // what stands before the fault is shown; a reader does the same
            broken = true;
        } finally {
            inflater.end();
        }
    }

    private static boolean isPlain(COSBase filter) {
        return COSName.FLATE_DECODE.equals(filter instanceof COSArray a && a.size() == 1 ? a.getObject(0) : filter);
    }
}

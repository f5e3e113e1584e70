package plaint.pdf;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
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
        int steps = plainSteps(stream.getDictionaryObject(COSName.FILTER));
        try (var in = steps == 0 ? stream.createInputStream() : inflated(stream.createRawInputStream(), steps)) {
            var piece = new byte[1 << 15];
            for (int n = in.read(piece); n >= 0 && sum <= most; n = in.read(piece)) sum += n;
        } catch (EOFException | ZipException e) {
            // what stands before the fault is shown; a reader does the same
            broken = true;
        }
    }

    private static InputStream inflated(InputStream packed, int steps) {
        var in = packed;
        for (int i = 0; i < steps; i++) in = new InflaterInputStream(in, new Inflater(), 1 << 13) {
            @Override public void close() throws IOException {
                inf.end();
                super.close();
            }
        };
        return in;
    }

    /// How many times over a stream is deflated, where that is all that was done to it; else 0.
    static int plainSteps(COSBase filter) {
        if (COSName.FLATE_DECODE.equals(filter)) return 1;
        if (!(filter instanceof COSArray a)) return 0;
        for (int i = 0; i < a.size(); i++) if (!COSName.FLATE_DECODE.equals(a.getObject(i))) return 0;
        return a.size();
    }
}

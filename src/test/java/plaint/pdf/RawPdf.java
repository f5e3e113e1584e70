package plaint.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/// A PDF written by hand, so that it can be wrong in any way: objects as given, a table of their places, a trailer. Object 1 is the catalogue, object 2 the page tree.
final class RawPdf {
    /// Of a deflated stream: how many bytes come before the first block, an empty last block, and what its check sum is reckoned by.
    private static final int HEAD = 2;
    private static final byte[] LAST = {3, 0};
    private static final long ADLER = 65_521;
    private final List<byte[]> objects = new ArrayList<>();
    private String trailer = "";
    private int shift;

    RawPdf() {
        add("<</Type/Catalog/Pages 2 0 R>>");
        add("");
    }

    /// `pages` pages of A4 that bear `text`; extra entries go into the first page and the catalogue.
    static RawPdf of(String text, int pages, String inPage, String inCatalog) {
        var pdf = new RawPdf();
        pdf.set(1, "<</Type/Catalog/Pages 2 0 R" + inCatalog + ">>");
        var kids = new StringBuilder();
        int font = pdf.add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        for (int i = 0; i < pages; i++) {
            int content = pdf.stream("", ("BT /F1 24 Tf 72 700 Td (" + text + " " + (i + 1) + ") Tj ET").getBytes(StandardCharsets.US_ASCII));
            kids.append(pdf.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 " + font + " 0 R>>>>/Contents " + content + " 0 R" + (i == 0 ? inPage : "") + ">>")).append(" 0 R ");
        }
        pdf.set(2, "<</Type/Pages/Count " + pages + "/Kids[" + kids + "]>>");
        return pdf;
    }

    int add(String object) {
        return add(object.getBytes(StandardCharsets.ISO_8859_1));
    }

    int add(byte[] object) {
        objects.add(object);
        return objects.size();
    }

    RawPdf set(int number, String object) {
        objects.set(number - 1, object.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    int last() {
        return objects.size();
    }

    int stream(String about, byte[] body) {
        return add(streamObject("<<" + about + "/Length " + body.length + ">>", body));
    }

    static byte[] streamObject(String dictionary, byte[] body) {
        var out = new ByteArrayOutputStream();
        out.writeBytes((dictionary + "\nstream\n").getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(body);
        out.writeBytes("\nendstream".getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    /// More entries of the trailer.
    RawPdf trailer(String more) {
        trailer = more;
        return this;
    }

    /// All places in the table off by so many bytes.
    RawPdf shifted(int by) {
        shift = by;
        return this;
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        out.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        var places = new int[objects.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = out.size();
            out.writeBytes((i + 1 + " 0 obj\n").getBytes(StandardCharsets.US_ASCII));
            out.writeBytes(objects.get(i));
            out.writeBytes("\nendobj\n".getBytes(StandardCharsets.US_ASCII));
        }
        int table = out.size();
        var end = new StringBuilder("xref\n0 " + (places.length + 1) + "\n0000000000 65535 f \n");
        for (int p : places) end.append("%010d 00000 n \n".formatted(Math.max(0, p + shift)));
        end.append("trailer\n<</Size ").append(places.length + 1).append("/Root 1 0 R").append(trailer).append(">>\nstartxref\n").append(table + shift).append("\n%%EOF\n");
        out.writeBytes(end.toString().getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    /// `megabytes` of one byte, deflated `times` times over. Each megabyte is deflated by itself, so one is enough to know all.
    static byte[] bomb(int megabytes, int times, byte of) {
        var piece = new byte[1 << 20];
        java.util.Arrays.fill(piece, of);
        var deflater = new Deflater(6);
        deflater.setInput(piece);
        var one = new byte[1 << 16];
        int length = deflater.deflate(one, 0, one.length, Deflater.FULL_FLUSH);
        deflater.end();
        var packed = new ByteArrayOutputStream();
        packed.write(one, 0, HEAD);
        for (int i = 0; i < megabytes; i++) packed.write(one, HEAD, length - HEAD);
        packed.writeBytes(LAST);
        packed.writeBytes(java.nio.ByteBuffer.allocate(Integer.BYTES).putInt(adler((long) megabytes << 20, of & 0xFF)).array());
        var all = packed.toByteArray();
        for (int t = 1; t < times; t++) all = deflated(all);
        return all;
    }

    /// The check sum of a byte, so many times.
    private static int adler(long times, int of) {
        long sums = (times % 2 == 0 ? times / 2 % ADLER * ((times + 1) % ADLER) : times % ADLER * ((times + 1) / 2 % ADLER)) % ADLER;
        return (int) ((times + of * sums) % ADLER << 16 | (1 + times % ADLER * of) % ADLER);
    }

    static byte[] deflated(byte[] body) {
        var out = new ByteArrayOutputStream();
        try (var packing = new java.util.zip.DeflaterOutputStream(out)) {
            packing.write(body);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

package plaint.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.zip.Deflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;
import plaint.text.Refused;
import plaint.work.Lane;

/// A PDF file as it grows: each object is written once, as soon as it is known, and forgotten; the table of their places comes last. Numbers may be reserved for
/// objects that come later. Bodies of streams are taken from their source files undecoded.
final class PdfOut extends OutputStream {
    /// Deeper than this no honest object is nested.
    private static final int DEEPEST = 100;
    /// Smaller bodies go through the buffer, larger ones from file to file.
    private static final int SMALL = 1 << 16;
    /// So much is handed to the disk at a time, while more is being written.
    private static final long PORTION = 128L << 20;
    private final FileChannel file;
    private final Lane disk = new Lane("disk");
    private Lane.Begun<Boolean> underway;
    private volatile boolean lost;
    private long handed;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 18);
    private final Deflater deflater = new Deflater();
    private long flushed;
    private long[] places = new long[4096];
    private int last;

    private PdfOut(FileChannel file) throws IOException {
        this.file = file;
        write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    static PdfOut to(Path path) throws IOException {
        return new PdfOut(FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING));
    }

    /// Writes nowhere: to see whether a file can be taken at all.
    static PdfOut nowhere() throws IOException {
        return new PdfOut(null);
    }

    /// Whether what is written is kept: if not, bodies need not be read.
    boolean keeps() {
        return file != null;
    }

    /// A number for an object to be written later.
    int reserve() {
        if (++last == places.length) places = Arrays.copyOf(places, last * 2);
        return last;
    }

    /// A reference to the object of this number, for values handed to [#object(int, COSBase)].
    static COSObject to(int number) {
        return new COSObject(COSNull.NULL, new COSObjectKey(number, 0));
    }

    /// Writes an object whose references are already numbers of this file.
    void object(int number, COSBase value) throws IOException {
        object(number, value, PdfOut::known);
    }

    int object(COSBase value) throws IOException {
        int number = reserve();
        object(number, value);
        return number;
    }

    private static int known(COSBase value) {
        return value instanceof COSObject o ? (int) o.getKey().getNumber() : 0;
    }

    void object(int number, COSBase value, ToIntFunction<COSBase> numberOf) throws IOException {
        begin(number);
        inside(value, numberOf);
        ascii("\nendobj\n");
    }

    /// A stream made here, deflated.
    int stream(COSDictionary about, byte[] body) throws IOException {
        int number = reserve();
        stream(number, about, body);
        return number;
    }

    void stream(int number, COSDictionary about, byte[] body) throws IOException {
        about.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        whole(number, about, PdfOut::known, deflated(body));
    }

    /// A stream whose body is already as its dictionary says.
    void whole(int number, COSDictionary about, ToIntFunction<COSBase> numberOf, byte[] body) throws IOException {
        head(number, about, numberOf, body.length);
        write(body);
        ascii("\nendstream\nendobj\n");
    }

    /// A stream whose body lies in other files.
    void copied(int number, COSDictionary about, ToIntFunction<COSBase> numberOf, List<SourceBytes.Slice> body) throws IOException {
        head(number, about, numberOf, body.stream().mapToLong(SourceBytes.Slice::length).sum());
        for (var s : body) copy(s);
        ascii("\nendstream\nendobj\n");
    }

    private void copy(SourceBytes.Slice s) throws IOException {
        if (file == null) return;
        if (s.length() < SMALL) {
            if (buffer.remaining() < s.length()) empty();
            buffer.limit(buffer.position() + (int) s.length());
            s.source().fill(s.at(), buffer);
            buffer.limit(buffer.capacity());
        } else {
            empty();
            s.source().send(s.at(), s.length(), file);
            flushed += s.length();
            if (flushed - handed > PORTION && (underway == null || underway.isDone())) {
                handed = flushed;
                underway = disk.begin(this::force);
            }
        }
    }

    byte[] deflated(byte[] body) {
        deflater.reset();
        deflater.setInput(body);
        deflater.finish();
        var packed = new ByteArrayOutputStream(body.length / 2 + 64);
        var piece = new byte[Math.clamp(body.length, 64, 1 << 16)];
        while (!deflater.finished()) packed.write(piece, 0, deflater.deflate(piece));
        return packed.toByteArray();
    }

    private void begin(int number) throws IOException {
        places[number] = flushed + buffer.position();
        ascii(number + " 0 obj\n");
    }

    private void head(int number, COSDictionary about, ToIntFunction<COSBase> numberOf, long length) throws IOException {
        begin(number);
        ascii("<<");
        entries(about, numberOf, Set.of(COSName.LENGTH), 0);
        ascii("/Length " + length + ">>\nstream\n");
    }

    /// A value that stands in its own object: a dictionary or array is written out even where inside another it would be referred to.
    private void inside(COSBase value, ToIntFunction<COSBase> numberOf) throws IOException {
        if (value instanceof COSDictionary d) dictionary(d, numberOf, 0);
        else value(value, numberOf, 0);
    }

    private void dictionary(COSDictionary d, ToIntFunction<COSBase> numberOf, int depth) throws IOException {
        ascii("<<");
        entries(d, numberOf, Set.of(), depth);
        ascii(">>");
    }

    private void entries(COSDictionary d, ToIntFunction<COSBase> numberOf, Set<COSName> without, int depth) throws IOException {
        for (var e : d.entrySet()) {
            if (without.contains(e.getKey())) continue;
            e.getKey().writePDF(this);
            write(' ');
            value(e.getValue(), numberOf, depth + 1);
            write('\n');
        }
    }

    private void value(COSBase value, ToIntFunction<COSBase> numberOf, int depth) throws IOException {
        if (depth > DEEPEST) throw new IOException("objects nested too deep");
        switch (value) {
            case COSObject o -> reference(numberOf.applyAsInt(o));
            case COSStream s -> reference(numberOf.applyAsInt(s));
            case COSDictionary d -> {
                if (standsAlone(d)) reference(numberOf.applyAsInt(d));
                else dictionary(d, numberOf, depth);
            }
            case COSArray a -> {
                write('[');
                for (int i = 0; i < a.size(); i++) {
                    if (i > 0) write(' ');
                    value(a.get(i), numberOf, depth + 1);
                }
                write(']');
            }
            case COSName n -> n.writePDF(this);
            case COSInteger i -> ascii(Long.toString(i.longValue()));
            case COSFloat f -> f.writePDF(this);
            case COSBoolean b -> ascii(b.getValue() ? "true" : "false");
            case COSString s -> COSWriter.writeString(s, this);
            case null, default -> ascii("null");
        }
    }

    /// The standard wants these as objects of their own.
    private static boolean standsAlone(COSDictionary d) {
        var type = d.getItem(COSName.TYPE);
        return COSName.FONT.equals(type) || COSName.FONT_DESC.equals(type);
    }

    private void reference(int number) throws IOException {
        ascii(number == 0 ? "null" : number + " 0 R");
    }

    private boolean force() {
        try {
            file.force(true);
            return true;
        } catch (IOException e) {
            // the system may have dropped what it could not write: the file is lost, and [#onDisk] says so
            lost = true;
            return false;
        }
    }

    /// Waits until all of the file is on the disk.
    void onDisk() throws IOException {
        settle();
        if (lost) throw new IOException("the disk did not take all of the file");
    }

    private void settle() {
        try {
            if (underway != null) underway.end();
        } catch (Refused e) {
            throw new IllegalStateException("nothing is refused here", e);
        }
    }

    /// Writes the table and the trailer; the file is on its way to the disk.
    void finish(int catalog, int info, String id) throws IOException {
        long table = flushed + buffer.position();
        ascii("xref\n0 " + (last + 1) + "\n0000000000 65535 f \n");
        var line = "0000000000 00000 n \n".getBytes(StandardCharsets.US_ASCII);
        for (int n = 1; n <= last; n++) {
            long place = places[n];
            for (int i = 9; i >= 0; i--, place /= 10) line[i] = (byte) ('0' + place % 10);
            line[17] = (byte) (places[n] == 0 ? 'f' : 'n');
            write(line);
        }
        ascii("trailer\n<</Size " + (last + 1) + "/Root " + catalog + " 0 R/Info " + info + " 0 R/ID[<" + id + "><" + id + ">]>>\nstartxref\n" + table + "\n%%EOF\n");
        empty();
        if (file != null) underway = disk.begin(this::force);
    }

    private void ascii(String text) throws IOException {
        if (buffer.remaining() < text.length()) empty();
        if (text.length() > buffer.capacity()) write(text.getBytes(StandardCharsets.US_ASCII));
        else for (int i = 0; i < text.length(); i++) buffer.put((byte) text.charAt(i));
    }

    private void empty() throws IOException {
        flushed += buffer.flip().remaining();
        while (file != null && buffer.hasRemaining()) file.write(buffer);
        buffer.clear();
    }

    @Override public void write(int b) throws IOException {
        if (!buffer.hasRemaining()) empty();
        buffer.put((byte) b);
    }

    @Override public void write(byte[] b, int offset, int size) throws IOException {
        while (size > 0) {
            if (!buffer.hasRemaining()) empty();
            int n = Math.min(size, buffer.remaining());
            buffer.put(b, offset, n);
            offset += n;
            size -= n;
        }
    }

    @Override public void close() throws IOException {
        deflater.end();
        settle();
        disk.close();
        if (file != null) file.close();
    }
}

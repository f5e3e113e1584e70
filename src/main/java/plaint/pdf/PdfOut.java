package plaint.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import plaint.evidence.Sha256;

/// A PDF file as it grows: each object is written once, as soon as it is known, and forgotten; the table of their places comes last. Numbers may be reserved for
/// objects that come later. Bodies of streams are taken from their source files undecoded.
final class PdfOut extends ObjectOut {
    /// So many small objects lie in one stream.
    private static final int PACK = 128;
    private static final int IDENTITY = 16;
    /// Looking for one among all providers takes longer than a small file's sums.
    private static final MessageDigest DIGEST = Sha256.sum();
    private final DiskFile file;
    /// Bodies pass through it undecoded. The system copying from file to file by itself takes as long as reading and writing pieces that fit the processor's cache, and here they are summed on their way.
    private ByteBuffer buffer;
    private final NavigableMap<Long, Flate.Piece> alike = new TreeMap<>();
    private long[] places = new long[128];
    private int last;
    private byte[] packed = new byte[1 << 12];
    private int packedSize;
    private final StringBuilder packedAt = new StringBuilder();
    private int packedCount;
    private int pack;
    private boolean packing;
    private boolean likely;

    private PdfOut(DiskFile file) throws IOException {
        this.file = file;
        buffer = file.portion();
        write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    /// `durable`: handed to the disk as it grows.
    static PdfOut to(Path path, boolean durable) throws IOException {
        return new PdfOut(new DiskFile(path, durable));
    }

    /// The sums of all that was handed to the system.
    BlockSums sums() {
        return file.sums();
    }

    @Override boolean keeps() {
        return true;
    }

    @Override int reserve() {
        if (++last == places.length) places = Arrays.copyOf(places, last * 2);
        return last;
    }

    /// Small objects share a deflated stream.
    @Override void packed(int number, COSBase value) throws IOException {
        if (packedCount == 0) pack = reserve();
        places[number] = -((long) pack * PACK + packedCount);
        packedAt.append(number).append(' ').append(packedSize).append(' ');
        packing = true;
        inside(value, ObjectOut::known);
        write('\n');
        packing = false;
        if (++packedCount == PACK) unpack();
    }

    private void pack(int more) {
        if (packedSize + more > packed.length) packed = Arrays.copyOf(packed, Math.max(packedSize + more, packed.length * 2));
    }

    /// The small objects that come now are likely to be the same in many files, those before not.
    void apart() throws IOException {
        unpack();
        likely = true;
    }

    /// The shared stream is full, or the last.
    private void unpack() throws IOException {
        if (packedCount == 0) return;
        var about = new COSDictionary();
        about.setItem(COSName.TYPE, COSName.OBJ_STM);
        about.setInt(COSName.N, packedCount);
        about.setInt(COSName.FIRST, packedAt.length());
        var body = Arrays.copyOf(packedAt.toString().getBytes(StandardCharsets.US_ASCII), packedAt.length() + packedSize);
        System.arraycopy(packed, 0, body, packedAt.length(), packedSize);
        packedAt.setLength(0);
        packedSize = 0;
        packedCount = 0;
        if (likely && body.length < SMALL) deflated(pack, about, Flate.again(body));
        else stream(pack, about, body);
    }

    private void next() throws IOException {
        file.write();
        buffer = file.portion();
    }

    @Override void piece(SourceBytes.Slice s) throws IOException {
        for (long done = 0; done < s.length(); ) {
            if (!buffer.hasRemaining()) next();
            int now = (int) Math.min(s.length() - done, buffer.remaining());
            buffer.limit(buffer.position() + now);
            s.source().fill(s.at() + done, buffer);
            buffer.limit(buffer.capacity());
            done += now;
        }
    }

    @Override void begin(int number) throws IOException {
        places[number] = file.length();
        digits(number);
        ascii(" 0 obj\n");
    }

    @Override void stands(List<Flate.Alike> all) {
        for (var a : all) alike.put(file.length() + a.at(), a.piece());
    }

    /// What of this file many have alike, and where it begins.
    NavigableMap<Long, Flate.Piece> alike() {
        return alike;
    }

    @Override void key(int number) throws IOException {
        digits(KEYS + (long) number);
    }

    @Override void refer(int number) throws IOException {
        digits(number);
        ascii(" 0 R");
    }

    /// Waits until all of the file is on the disk.
    void onDisk() throws IOException {
        file.onDisk();
    }

    /// Writes the table of places, which is the trailer too; a large file is on its way to the disk.
    void finish(int catalog, int info, String id) throws IOException {
        unpack();
        next();
        int number = reserve();
        long table = file.length();
        places[number] = table;
        int wide = (71 - Long.numberOfLeadingZeros(Math.max(table, last))) / 8;
        var body = new byte[(last + 1) * (wide + 2)];
        for (int n = 1, at = wide + 2; n <= last; n++, at += wide + 2) {
            long place = places[n];
            body[at] = (byte) (place == 0 ? 0 : place > 0 ? 1 : 2);
            long where = place < 0 ? -place / PACK : place;
            for (int i = wide; i > 0; i--, where >>= 8) body[at + i] = (byte) where;
            body[at + wide + 1] = (byte) (place < 0 ? -place % PACK : 0);
        }
        var about = new COSDictionary();
        about.setItem(COSName.TYPE, COSName.XREF);
        about.setInt(COSName.SIZE, last + 1);
        var widths = new COSArray();
        for (int w : new int[] {1, wide, 1}) widths.add(COSInteger.get(w));
        about.setItem(COSName.W, widths);
        about.setItem(COSName.ROOT, to(catalog));
        about.setItem(COSName.INFO, to(info));
        var ids = new COSArray();
        var made = Arrays.copyOf(digest().digest(id.getBytes(StandardCharsets.US_ASCII)), IDENTITY);
        for (var one : List.of(made, new byte[IDENTITY])) ids.add(new COSString(one, true));
        about.setItem(COSName.ID, ids);
        // its identity tells of the whole file, so the end is made before it is known, and written after
        packing = true;
        stream(number, about, body);
        ascii("startxref\n" + table + "\n%%EOF\n");
        packing = false;
        var end = Arrays.copyOf(packed, packedSize);
        packedSize = 0;
        var identity = Untouched.identity(made, file.sums(), end);
        System.arraycopy(identity, 0, end, Untouched.place(end), identity.length);
        write(end, 0, end.length);
        file.end();
    }

    static MessageDigest digest() {
        try {
            return (MessageDigest) DIGEST.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("a digest of Java can be copied", e);
        }
    }

    @Override void ascii(String text) throws IOException {
        if (packing) {
            pack(text.length());
            for (int i = 0; i < text.length(); i++) packed[packedSize++] = (byte) text.charAt(i);
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!buffer.hasRemaining()) next();
            buffer.put((byte) text.charAt(i));
        }
    }

    @Override public void write(int b) throws IOException {
        if (packing) {
            pack(1);
            packed[packedSize++] = (byte) b;
            return;
        }
        if (!buffer.hasRemaining()) next();
        buffer.put((byte) b);
    }

    @Override public void write(byte[] b, int offset, int size) throws IOException {
        if (packing) {
            pack(size);
            System.arraycopy(b, offset, packed, packedSize, size);
            packedSize += size;
            return;
        }
        while (size > 0) {
            if (!buffer.hasRemaining()) next();
            int n = Math.min(size, buffer.remaining());
            buffer.put(b, offset, n);
            offset += n;
            size -= n;
        }
    }

    @Override public void close() throws IOException {
        file.close();
    }
}

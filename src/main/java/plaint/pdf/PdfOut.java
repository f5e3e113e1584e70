package plaint.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import plaint.text.Refused;
import plaint.work.Lane;

/// A PDF file as it grows: each object is written once, as soon as it is known, and forgotten; the table of their places comes last. Numbers may be reserved for
/// objects that come later. Bodies of streams are taken from their source files undecoded.
final class PdfOut extends ObjectOut {
    /// So many small objects lie in one stream.
    private static final int PACK = 128;
    /// So much is handed to the disk at a time, while more is being written.
    private static final long PORTION = 128L << 20;
    /// The buffer of a file that is done serves the next.
    private static final AtomicReference<ByteBuffer> SPARE = new AtomicReference<>();
    /// Looking for one among all providers takes longer than a small file's sums.
    private static final MessageDigest DIGEST = digest();
    private final FileChannel file;
    private Lane disk;
    private Lane.Begun<Boolean> underway;
    private volatile boolean lost;
    private boolean finished;
    private long handed;
    private final boolean durable;
    /// Bodies pass through it undecoded. The system copying from file to file by itself takes as long as reading and writing pieces that fit the processor's cache, and here they are summed on their way.
    private final ByteBuffer buffer;
    private final BlockSums sums = new BlockSums();
    private final NavigableMap<Long, Flate.Piece> alike = new TreeMap<>();
    private long flushed;
    private long[] places = new long[4096];
    private int last;
    private byte[] packed = new byte[1 << 12];
    private int packedSize;
    private final StringBuilder packedAt = new StringBuilder();
    private int packedCount;
    private int pack;
    private boolean packing;

    private PdfOut(FileChannel file, boolean durable) throws IOException {
        this.file = file;
        this.durable = durable;
        var spare = SPARE.getAndSet(null);
        buffer = spare == null ? ByteBuffer.allocateDirect(1 << 19) : spare;
        write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    /// `durable`: handed to the disk as it grows.
    static PdfOut to(Path path, boolean durable) throws IOException {
        return new PdfOut(FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING), durable);
    }

    /// The sums of all that was handed to the system.
    BlockSums sums() {
        return sums;
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
        if (body.length < SMALL) deflated(pack, about, Flate.again(body));
        else stream(pack, about, body);
    }

    @Override void piece(SourceBytes.Slice s) throws IOException {
        for (long done = 0; done < s.length(); ) {
            if (!buffer.hasRemaining()) empty();
            int now = (int) Math.min(s.length() - done, buffer.remaining());
            buffer.limit(buffer.position() + now);
            s.source().fill(s.at() + done, buffer);
            buffer.limit(buffer.capacity());
            done += now;
        }
    }

    @Override void begin(int number) throws IOException {
        places[number] = flushed + buffer.position();
        digits(number);
        ascii(" 0 obj\n");
    }

    @Override void stands(List<Flate.Alike> all) {
        for (var a : all) alike.put(flushed + buffer.position() + a.at(), a.piece());
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

    private Lane disk() {
        if (disk == null) disk = new Lane("disk");
        return disk;
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
        // the disk takes in a small file while nobody else could do anything for it
        if (finished) force();
        if (lost) throw new IOException("the disk did not take all of the file");
    }

    private void settle() {
        try {
            if (underway != null) underway.end();
        } catch (Refused e) {
            throw new IllegalStateException("nothing is refused here", e);
        }
    }

    /// Writes the table of places, which is the trailer too; a large file is on its way to the disk.
    void finish(int catalog, int info, String id) throws IOException {
        unpack();
        empty();
        int number = reserve();
        long table = flushed + buffer.position();
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
        for (int i = 0; i < 2; i++) ids.add(new COSString(identity(id)));
        about.setItem(COSName.ID, ids);
        stream(number, about, body);
        ascii("startxref\n" + table + "\n%%EOF\n");
        empty();
        if (durable && flushed > PORTION) underway = disk().begin(this::force);
        else finished = true;
    }

    /// Out of what the file is said to be made of and all that stands in it: the same data gives the same.
    private byte[] identity(String given) {
        try {
            var digest = (MessageDigest) DIGEST.clone();
            digest.update(given.getBytes(StandardCharsets.US_ASCII));
            sums.into(digest);
            return Arrays.copyOf(digest.digest(), 16);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("a digest of Java can be copied", e);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override void ascii(String text) throws IOException {
        if (packing) {
            pack(text.length());
            for (int i = 0; i < text.length(); i++) packed[packedSize++] = (byte) text.charAt(i);
            return;
        }
        if (buffer.remaining() < text.length()) empty();
        if (text.length() > buffer.capacity()) write(text.getBytes(StandardCharsets.US_ASCII));
        else for (int i = 0; i < text.length(); i++) buffer.put((byte) text.charAt(i));
    }

    private void empty() throws IOException {
        flushed += buffer.flip().remaining();
        sums.add(buffer);
        while (buffer.hasRemaining()) file.write(buffer);
        buffer.clear();
        if (durable && flushed - handed > PORTION && (underway == null || underway.isDone())) {
            handed = flushed;
            underway = disk().begin(this::force);
        }
    }

    @Override public void write(int b) throws IOException {
        if (packing) {
            pack(1);
            packed[packedSize++] = (byte) b;
            return;
        }
        if (!buffer.hasRemaining()) empty();
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
            if (!buffer.hasRemaining()) empty();
            int n = Math.min(size, buffer.remaining());
            buffer.put(b, offset, n);
            offset += n;
            size -= n;
        }
    }

    @Override public void close() throws IOException {
        if (!file.isOpen()) return;
        settle();
        if (disk != null) disk.close();
        file.close();
        SPARE.set(buffer.clear());
    }
}

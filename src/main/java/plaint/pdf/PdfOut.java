package plaint.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import plaint.text.Refused;
import plaint.work.Lane;

/// A PDF file as it grows: each object is written once, as soon as it is known, and forgotten; the table of their places comes last. Numbers may be reserved for
/// objects that come later. Bodies of streams are taken from their source files undecoded.
final class PdfOut extends ObjectOut {
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

    @Override boolean keeps() {
        return true;
    }

    @Override int reserve() {
        if (++last == places.length) places = Arrays.copyOf(places, last * 2);
        return last;
    }

    @Override void piece(SourceBytes.Slice s) throws IOException {
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

    @Override void begin(int number) throws IOException {
        places[number] = flushed + buffer.position();
        ascii(number + " 0 obj\n");
    }

    @Override void refer(int number) throws IOException {
        ascii(number + " 0 R");
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
        underway = disk.begin(this::force);
    }

    @Override void ascii(String text) throws IOException {
        if (buffer.remaining() < text.length()) empty();
        if (text.length() > buffer.capacity()) write(text.getBytes(StandardCharsets.US_ASCII));
        else for (int i = 0; i < text.length(); i++) buffer.put((byte) text.charAt(i));
    }

    private void empty() throws IOException {
        flushed += buffer.flip().remaining();
        while (buffer.hasRemaining()) file.write(buffer);
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
        super.close();
        settle();
        disk.close();
        file.close();
    }
}

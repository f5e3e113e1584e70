package plaint.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/// The bytes of a foreign file, read through a small window: a parser sees what it asks for, and bodies of streams go from file to file without passing through it.
final class SourceBytes implements RandomAccessRead {
    private static final int WINDOW = 1 << 12;
    private final FileChannel file;
    private final long length;
    private final byte[] window = new byte[WINDOW];
    private int filled;
    private long windowAt;
    private long position;
    private boolean sought;
    private boolean closed;

    SourceBytes(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.READ);
        length = file.size();
    }

    /// Where a piece of the file lies.
    record Slice(SourceBytes source, long at, long length) { }

    /// Where the undecoded body of `stream` lies in this file; null where it was made or changed in memory.
    Slice slice(COSStream stream) throws IOException {
        sought = false;
        try (var in = stream.createRawInputStream()) {
            long size = in.available();
            if (size <= 0 || in.read() < 0 || !sought) return null;
            return new Slice(this, position - 1, size);
        }
    }

    void fill(long at, ByteBuffer into) throws IOException {
        while (into.hasRemaining()) {
            int n = file.read(into, at);
            if (n < 0) throw new IOException("the file became shorter while it was read");
            at += n;
        }
    }

    private boolean inWindow() throws IOException {
        long at = position - windowAt;
        if (at >= 0 && at < filled) return true;
        if (position >= length) return false;
        windowAt = position;
        filled = Math.max(0, file.read(ByteBuffer.wrap(window), position));
        return filled > 0;
    }

    @Override public int read() throws IOException {
        if (!inWindow()) return -1;
        return window[(int) (position++ - windowAt)] & 0xFF;
    }

    @Override public int read(byte[] b, int offset, int size) throws IOException {
        if (size == 0) return 0;
        if (size >= WINDOW) {
            int n = position >= length ? -1 : file.read(ByteBuffer.wrap(b, offset, size), position);
            if (n > 0) position += n;
            return n;
        }
        if (!inWindow()) return -1;
        int from = (int) (position - windowAt);
        int n = Math.min(size, filled - from);
        System.arraycopy(window, from, b, offset, n);
        position += n;
        return n;
    }

    @Override public void rewind(int back) throws IOException {
        if (back > position) throw new IOException("before the beginning");
        position -= back;
    }

    @Override public int peek() throws IOException {
        return inWindow() ? window[(int) (position - windowAt)] & 0xFF : -1;
    }

    @Override public long getPosition() {
        return position;
    }

    @Override public void seek(long to) throws IOException {
        if (to < 0) throw new IOException("before the beginning");
        sought = true;
        position = Math.min(to, length);
    }

    @Override public long length() {
        return length;
    }

    @Override public boolean isClosed() {
        return closed;
    }

    @Override public boolean isEOF() {
        return position >= length;
    }

    @Override public RandomAccessReadView createView(long start, long size) {
        return new RandomAccessReadView(this, start, size);
    }

    @Override public void close() throws IOException {
        closed = true;
        file.close();
    }
}

package plaint.ui;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;

/// A scene as pixels. Written as PNG without the search for the smallest file, which takes longer than drawing it: of flat colours the plain rows are the smallest anyway.
final class Drawn {
    private static final int FRAME = 0xff8b949e;
    private static final int LEVEL = 2;
    private final int width;
    private final int height;
    private final int[] argb;

    private Drawn(int width, int height) {
        this.width = width;
        this.height = height;
        argb = new int[width * height];
    }

    /// On the screen's thread.
    static Drawn of(Scene scene) {
        plaint.ui.kit.Gradual.finish();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        var image = scene.snapshot(null);
        var drawn = new Drawn((int) image.getWidth(), (int) image.getHeight());
        image.getPixelReader().getPixels(0, 0, drawn.width, drawn.height, PixelFormat.getIntArgbInstance(), drawn.argb, 0, drawn.width);
        return drawn;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int at(int x, int y) {
        return argb[y * width + x];
    }

    /// Another one over the middle of it, in a frame.
    void put(Drawn over) {
        int left = (width - over.width) / 2;
        int top = Math.max(8, (height - over.height) / 2);
        for (int y = -1; y <= over.height; y++) {
            for (int x = -1; x <= over.width; x++) {
                boolean frame = x < 0 || y < 0 || x == over.width || y == over.height;
                set(left + x, top + y, frame ? FRAME : over.at(x, y));
            }
        }
    }

    private void set(int x, int y, int colour) {
        if (x >= 0 && y >= 0 && x < width && y < height) argb[y * width + x] = colour;
    }

    void png(OutputStream to) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(to));
        out.writeLong(0x89504E470D0A1A0AL);
        var head = new ByteArrayOutputStream();
        var h = new DataOutputStream(head);
        h.writeInt(width);
        h.writeInt(height);
        h.write(new byte[] {8, 2, 0, 0, 0});
        chunk(out, "IHDR", head.toByteArray());
        var packed = new ByteArrayOutputStream(1 << 17);
        var deflater = new Deflater(LEVEL);
        try (var zip = new DeflaterOutputStream(packed, deflater, 1 << 14)) {
            var row = new byte[1 + 3 * width];
            for (int y = 0; y < height; y++) {
                for (int x = 0, i = 1; x < width; x++) {
                    int c = argb[y * width + x];
                    row[i++] = (byte) (c >> 16);
                    row[i++] = (byte) (c >> 8);
                    row[i++] = (byte) c;
                }
                zip.write(row);
            }
        }
        deflater.end();
        chunk(out, "IDAT", packed.toByteArray());
        chunk(out, "IEND", new byte[0]);
        out.flush();
    }

    private static void chunk(DataOutputStream out, String name, byte[] data) throws IOException {
        var named = Arrays.copyOf(name.getBytes(StandardCharsets.US_ASCII), 4 + data.length);
        System.arraycopy(data, 0, named, 4, data.length);
        var crc = new CRC32();
        crc.update(named);
        out.writeInt(data.length);
        out.write(named);
        out.writeInt((int) crc.getValue());
    }
}

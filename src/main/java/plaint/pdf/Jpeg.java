package plaint.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/// A JPEG file taken apart at its markers: orientation (EXIF tag 274), colours, whether it ends, and its bytes without the camera's notes.
/// `orientation` runs 1..8 as EXIF numbers it; anything else is read as 1.
record Jpeg(byte[] bytes, int orientation, int components, boolean whole, boolean hasLocation) {
    private static final int ORIENTATION = 0x0112;
    private static final int GPS = 0x8825;

    static Jpeg read(Path file) throws IOException {
        return of(Files.readAllBytes(file));
    }

    static Jpeg of(byte[] b) {
        int orientation = 1;
        int components = 3;
        boolean gps = false;
        for (int at = 2; at + 4 <= b.length && (b[at] & 0xFF) == 0xFF; ) {
            int marker = b[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker == 0xDA || marker == 0xD9) break;
            int length = (b[at + 2] & 0xFF) << 8 | b[at + 3] & 0xFF;
            if (marker == 0xE1 && at + 10 < b.length && b[at + 4] == 'E' && b[at + 5] == 'x') {
                orientation = tag(b, at + 10, length - 8, ORIENTATION, 1);
                gps = tag(b, at + 10, length - 8, GPS, 0) != 0;
            }
            if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC && at + 9 < b.length) components = b[at + 9] & 0xFF;
            at += 2 + length;
        }
        return new Jpeg(b, orientation < 1 || orientation > 8 ? 1 : orientation, components, endsWithMarker(b), gps);
    }

    private static boolean endsWithMarker(byte[] b) {
        for (int i = b.length - 2; i >= Math.max(2, b.length - 512); i--) if ((b[i] & 0xFF) == 0xFF && (b[i + 1] & 0xFF) == 0xD9) return true;
        return false;
    }

    /// A value of the first EXIF directory, or `otherwise`; broken EXIF is read as having none.
    private static int tag(byte[] b, int start, int length, int wanted, int otherwise) {
        if (length < 14 || start + length > b.length) return otherwise;
        var tiff = ByteBuffer.wrap(b, start, length).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int dir = tiff.getInt(4);
        if (dir < 8 || dir + 2 > length) return otherwise;
        int count = tiff.getShort(dir) & 0xFFFF;
        for (int i = 0; i < count && dir + 14 + i * 12 <= length; i++) {
            int entry = dir + 2 + i * 12;
            if ((tiff.getShort(entry) & 0xFFFF) == wanted) return tiff.getShort(entry + 2) == 3 ? tiff.getShort(entry + 8) & 0xFFFF : tiff.getInt(entry + 8);
        }
        return otherwise;
    }

    /// The picture data as they are, without EXIF, comments and other notes: no place, no camera, no thumbnail goes into a bundle.
    byte[] withoutNotes() {
        var out = new ByteArrayOutputStream(bytes.length);
        out.write(bytes, 0, 2);
        int at = 2;
        while (at + 4 <= bytes.length && (bytes[at] & 0xFF) == 0xFF) {
            int marker = bytes[at + 1] & 0xFF;
            if (marker == 0xDA) break;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            int length = (bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF;
            boolean note = marker >= 0xE1 && marker <= 0xEF && marker != 0xEE || marker == 0xFE;
            if (!note) out.write(bytes, at, Math.min(2 + length, bytes.length - at));
            at += 2 + length;
        }
        if (at < bytes.length) out.write(bytes, at, bytes.length - at);
        return out.toByteArray();
    }
}

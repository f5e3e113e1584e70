package plaint.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import plaint.pdf.SourceBytes.Slice;

/// A PNG picture that PDF can hold as it is: not interlaced, nothing see-through, every chunk with the check sum it was written with. Its packed lines go from file to file.
record Png(int width, int height, int bits, int colours, byte[] palette, List<Slice> lines) {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int PALETTE = 3;
    private static final int MOST_PALETTE = 3 * 256;

    /// Null where the picture has to be decoded to be shown.
    static Png read(SourceBytes file) throws IOException {
        if (file.length() < 45) return null;
        var head = ByteBuffer.allocate(33);
        file.fill(0, head);
        head.flip();
        if (head.getLong() != SIGNATURE || head.getInt() != 13 || head.getInt() != 0x49484452) return null;
        int width = head.getInt();
        int height = head.getInt();
        int bits = head.get();
        int type = head.get();
        boolean plain = head.get() == 0 && head.get() == 0 && head.get() == 0;
        if (!plain || width <= 0 || height <= 0 || type != 0 && type != 2 && type != PALETTE) return null;
        byte[] palette = null;
        var lines = new ArrayList<Slice>();
        for (long at = 8; at + 12 <= file.length(); ) {
            var b = ByteBuffer.allocate(8);
            file.fill(at, b);
            long length = b.flip().getInt() & 0xFFFFFFFFL;
            int name = b.getInt();
            if (length > file.length() - at - 12 || !isSound(file, at + 4, length + 4)) return null;
            switch (name) {
                case 0x74524E53 -> {
                    return null;
                }
                case 0x504C5445 -> {
                    if (length > MOST_PALETTE || length % 3 != 0) return null;
                    palette = new byte[(int) length];
                    file.fill(at + 8, ByteBuffer.wrap(palette));
                }
                case 0x49444154 -> {
                    if (length > 0) lines.add(new Slice(file, at + 8, length));
                }
                case 0x49454E44 -> {
                    return lines.isEmpty() || type == PALETTE && palette == null ? null : new Png(width, height, bits, type == 2 ? 3 : 1, type == PALETTE ? palette : null, lines);
                }
                default -> { }
            }
            at += length + 12;
        }
        return null;
    }

    /// Whether every chunk has the check sum it was written with; the picture of one that has not may be another than it was.
    static boolean hasItsSums(java.nio.file.Path path) throws IOException {
        try (var file = new SourceBytes(path)) {
            for (long at = 8; at + 12 <= file.length(); ) {
                var b = ByteBuffer.allocate(8);
                file.fill(at, b);
                long length = b.flip().getInt() & 0xFFFFFFFFL;
                if (length > file.length() - at - 12 || !isSound(file, at + 4, length + 4)) return false;
                if (b.getInt() == 0x49454E44) return true;
                at += length + 12;
            }
            return false;
        }
    }

    private static boolean isSound(SourceBytes file, long at, long length) throws IOException {
        var sum = new CRC32();
        var b = ByteBuffer.allocate(1 << 16);
        for (long done = 0; done < length; ) {
            b.clear().limit((int) Math.min(b.capacity(), length - done));
            file.fill(at + done, b);
            sum.update(b.flip());
            done += b.limit();
        }
        var told = ByteBuffer.allocate(4);
        file.fill(at + length, told);
        return told.flip().getInt() == (int) sum.getValue();
    }

    int write(ObjectOut out) throws IOException {
        var about = new COSDictionary();
        about.setItem(COSName.TYPE, COSName.XOBJECT);
        about.setItem(COSName.SUBTYPE, COSName.IMAGE);
        about.setInt(COSName.WIDTH, width);
        about.setInt(COSName.HEIGHT, height);
        about.setInt(COSName.BITS_PER_COMPONENT, bits);
        if (palette == null) {
            about.setItem(COSName.COLORSPACE, colours == 3 ? COSName.DEVICERGB : COSName.DEVICEGRAY);
        } else {
            var indexed = new COSArray();
            indexed.add(COSName.INDEXED);
            indexed.add(COSName.DEVICERGB);
            indexed.add(COSInteger.get(palette.length / 3 - 1));
            indexed.add(COSString.parseHex(HexFormat.of().formatHex(palette)));
            about.setItem(COSName.COLORSPACE, indexed);
        }
        about.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        var parms = new COSDictionary();
        parms.setInt(COSName.PREDICTOR, 15);
        parms.setInt(COSName.COLORS, colours);
        parms.setInt(COSName.BITS_PER_COMPONENT, bits);
        parms.setInt(COSName.COLUMNS, width);
        about.setItem(COSName.DECODE_PARMS, parms);
        int number = out.reserve();
        out.copied(number, about, v -> 0, lines);
        return number;
    }
}

package plaint.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What red, green and blue mean on our pages: the profile of IEC 61966-2.1, its curve by formula instead of a table, in a tenth of the usual size.
final class StandardRgb {
    static final String NAME = "sRGB IEC61966-2.1";
    private static final double[] WHITE = {0.9642, 1, 0.8249};
    private static final int HEAD = 128;
    private static final byte[] PROFILE = made();
    private static final Flate.Body DEFLATED = Flate.joined(List.of(Flate.Piece.ready(PROFILE)));

    private StandardRgb() { }

    static byte[] profile() {
        return PROFILE.clone();
    }

    static Flate.Body deflated() {
        return DEFLATED;
    }

    private static byte[] made() {
        var tags = new LinkedHashMap<String, byte[]>();
        tags.put("desc", text(NAME));
        tags.put("cprt", text("No copyright"));
        tags.put("wtpt", numbers("XYZ ", WHITE));
        // from daylight to the white of the profile, after Bradford
        tags.put("chad", numbers("sf32", 1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168));
        tags.put("rXYZ", numbers("XYZ ", 0.43607, 0.22249, 0.01392));
        tags.put("gXYZ", numbers("XYZ ", 0.38515, 0.71687, 0.09708));
        tags.put("bXYZ", numbers("XYZ ", 0.14307, 0.06061, 0.71410));
        // ((x + 0.055) / 1.055) ^ 2.4, near black x / 12.92
        var curve = numbers("para", 0, 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);
        curve[9] = 3;
        for (var channel : new String[] {"rTRC", "gTRC", "bTRC"}) tags.put(channel, curve);
        return file(tags);
    }

    private static byte[] file(Map<String, byte[]> tags) {
        int size = HEAD + 4 + 12 * tags.size();
        for (var t : tags.values()) size += t.length;
        var b = ByteBuffer.allocate(size);
        b.putInt(0, size).putInt(8, 0x04200000);
        b.put(12, ascii("mntrRGB XYZ "));
        // the year of the standard
        b.putShort(24, (short) 1999).putShort(26, (short) 1).putShort(28, (short) 1);
        b.put(36, ascii("acsp"));
        for (int i = 0; i < 3; i++) b.putInt(68 + 4 * i, fixed(WHITE[i]));
        b.position(HEAD).putInt(tags.size());
        int at = HEAD + 4 + 12 * tags.size();
        byte[] before = null;
        for (var t : tags.entrySet()) {
            // the three channels have one curve
            if (t.getValue() == before) at -= before.length;
            b.put(ascii(t.getKey())).putInt(at).putInt(t.getValue().length).put(at, t.getValue());
            at += t.getValue().length;
            before = t.getValue();
        }
        b.putInt(0, at);
        var file = new byte[at];
        b.get(0, file);
        return file;
    }

    /// Whole words in any case, so that what follows stands on one.
    private static byte[] text(String text) {
        var words = text.getBytes(StandardCharsets.UTF_16BE);
        var b = ByteBuffer.allocate(28 + words.length + 3 & ~3);
        b.put(ascii("mluc")).putInt(0).putInt(1).putInt(12).put(ascii("enUS")).putInt(words.length).putInt(28).put(words);
        return b.array();
    }

    private static byte[] numbers(String type, double... values) {
        var b = ByteBuffer.allocate(8 + 4 * values.length).put(ascii(type)).putInt(0);
        for (double v : values) b.putInt(fixed(v));
        return b.array();
    }

    private static int fixed(double value) {
        return (int) Math.round(value * 65536);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

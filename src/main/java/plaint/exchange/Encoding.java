package plaint.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/// How the text of a file is written, told by its bytes. `spoilt` are the lines, from 1, that are written otherwise than the rest.
public record Encoding(String name, String text, Set<Integer> spoilt) {
    private static final Charset GB = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5-HKSCS");

    /// Never fails: what fits nothing is read as GB18030 with marks in place of what cannot be.
    public static Encoding read(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) return utf8(bytes, 3);
        if (starts(bytes, 0xFF, 0xFE)) return new Encoding("UTF-16LE", new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE), Set.of());
        if (starts(bytes, 0xFE, 0xFF)) return new Encoding("UTF-16BE", new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE), Set.of());
        var wide = wide(bytes);
        if (wide != null) return new Encoding(wide.name(), new String(bytes, wide), Set.of());
        if (strict(bytes, StandardCharsets.UTF_8) != null) return utf8(bytes, 0);
        var mixed = mixed(bytes);
        if (mixed != null) return mixed;
        var chosen = common(bytes, true) >= common(bytes, false) ? GB : BIG5;
        var text = strict(bytes, chosen);
        if (text != null) return new Encoding(chosen == GB ? "GB18030" : "Big5", text, Set.of());
        return new Encoding("GB18030", new String(bytes, GB), Set.of());
    }

    private static boolean starts(byte[] bytes, int... with) {
        if (bytes.length < with.length) return false;
        for (int i = 0; i < with.length; i++) if ((bytes[i] & 0xFF) != with[i]) return false;
        return true;
    }

    private static Encoding utf8(byte[] bytes, int from) {
        var text = strict(java.util.Arrays.copyOfRange(bytes, from, bytes.length), StandardCharsets.UTF_8);
        if (text != null) return new Encoding("UTF-8", text, Set.of());
        var mixed = mixed(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
        return mixed != null ? mixed : new Encoding("UTF-8", new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8), Set.of());
    }

    private static String strict(byte[] bytes, Charset as) {
        try {
            return as.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /// UTF-16 without a mark: commas and line ends show zeros on one side.
    private static Charset wide(byte[] bytes) {
        int even = 0;
        int odd = 0;
        int length = Math.min(bytes.length, 4096);
        for (int i = 0; i < length; i++) if (bytes[i] == 0) {
            if (i % 2 == 0) even++;
            else odd++;
        }
        if (even + odd < length / 20 || even + odd < 2) return null;
        return odd > 4 * even ? StandardCharsets.UTF_16LE : even > 4 * odd ? StandardCharsets.UTF_16BE : null;
    }

    /// Lines in UTF-8 among which some are not; null where UTF-8 is not what most are in.
    private static Encoding mixed(byte[] bytes) {
        var text = new StringBuilder();
        var spoilt = new HashSet<Integer>();
        int good = 0;
        int line = 1;
        for (int from = 0; from < bytes.length; line++) {
            int to = from;
            while (to < bytes.length && bytes[to] != '\n') to++;
            var one = java.util.Arrays.copyOfRange(bytes, from, Math.min(to + 1, bytes.length));
            var read = strict(one, StandardCharsets.UTF_8);
            if (read == null) spoilt.add(line);
            else if (read.chars().anyMatch(c -> c > 127)) good++;
            text.append(read == null ? new String(one, GB) : read);
            from = to + 1;
        }
        return good > spoilt.size() ? new Encoding("UTF-8", text.toString(), spoilt) : null;
    }

    /// The share of two-byte signs that are among the common characters of GB 2312, or of Big5.
    private static double common(byte[] bytes, boolean gb) {
        int pairs = 0;
        int common = 0;
        for (int i = 0; i + 1 < bytes.length; i++) {
            int lead = bytes[i] & 0xFF;
            if (lead < 0x81) continue;
            int trail = bytes[++i] & 0xFF;
            pairs++;
            if (gb ? lead >= 0xB0 && lead <= 0xD7 && trail >= 0xA1 || lead >= 0xA1 && lead <= 0xA3 && trail >= 0xA1 : lead >= 0xA4 && lead <= 0xC6 && (trail >= 0xA1 || trail >= 0x40 && trail <= 0x7E)
                || lead >= 0xA1 && lead <= 0xA3 && (trail >= 0xA1 || trail >= 0x40 && trail <= 0x7E)) common++;
        }
        return pairs == 0 ? 0 : (double) common / pairs;
    }
}

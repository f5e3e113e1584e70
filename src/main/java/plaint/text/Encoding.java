package plaint.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The encodings lists arrive in, and how they are told apart. A mark at the start decides; else the first four megabytes do: nought bytes on one side mean UTF-16; where
/// more than half of the lines beyond ASCII are valid UTF-8 it is UTF-8 (other text hardly ever is by chance), and the others are refused line by line later; of the two double-byte encodings Big5 is the one that puts
/// many second bytes below 0x80, which Chinese text in GB18030 hardly ever does.
public enum Encoding {
    UTF_8(StandardCharsets.UTF_8, 3), UTF_16LE(StandardCharsets.UTF_16LE, 2), UTF_16BE(StandardCharsets.UTF_16BE, 2), GB18030(Charset.forName("GB18030"), 4), BIG5(Charset.forName("Big5-HKSCS"), 0);

    private static final int SAMPLE = 4 << 20;
    private static final byte[] MARK_8 = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] MARK_LE = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] MARK_BE = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] MARK_GB = {(byte) 0x84, 0x31, (byte) 0x95, 0x33};
    private final Charset charset;
    private final int mark;

    Encoding(Charset charset, int mark) {
        this.charset = charset;
        this.mark = mark;
    }

    public Charset charset() {
        return charset;
    }

    /// As it is shown to people.
    public String shown() {
        return this == BIG5 ? "Big5" : charset.name();
    }

    /// The names [#of] takes that are offered for choice, the one that looks first.
    public static List<String> offered() {
        return List.of("auto", "utf-8", "gb18030", "gbk", "utf-16", "big5");
    }

    public boolean wide() {
        return this == UTF_16LE || this == UTF_16BE;
    }

    /// Length of the mark at the start of these bytes, 0 where there is none.
    public int markLength(byte[] start) {
        var wanted = switch (this) {
            case UTF_8 -> MARK_8;
            case UTF_16LE -> MARK_LE;
            case UTF_16BE -> MARK_BE;
            case GB18030 -> MARK_GB;
            case BIG5 -> new byte[0];
        };
        return wanted.length > 0 && begins(start, wanted) ? mark : 0;
    }

    /// By the name a person gives (`utf-8`, `gb18030`, `gbk`, `utf-16`, `big5`), or `auto` to look; `sample` is how the file begins.
    public static Encoding of(String name, byte[] sample) throws Refused {
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "auto", "" -> detect(sample);
            case "utf-8", "utf8" -> UTF_8;
            case "utf-16le" -> UTF_16LE;
            case "utf-16be" -> UTF_16BE;
            case "utf-16", "utf16" -> begins(sample, MARK_BE) || !begins(sample, MARK_LE) && noughts(sample, 0) > noughts(sample, 1) ? UTF_16BE : UTF_16LE;
            case "gb18030", "gbk", "gb2312" -> GB18030;
            case "big5", "big-5", "big5-hkscs" -> BIG5;
            default -> throw new Refused("text.refused.encodingName", name);
        };
    }

    /// All of a file that is no longer than memory: told by looking, decoded without its mark. Refused where a byte does not fit; `shown` is the file's name.
    public static String decode(byte[] bytes, String shown) throws Refused {
        var found = detect(bytes);
        int mark = found.markLength(bytes);
        try {
            return found.strict().decode(ByteBuffer.wrap(bytes, mark, bytes.length - mark)).toString();
        } catch (CharacterCodingException e) {
            throw new Refused("text.refused.encoding", shown, found.charset.name());
        }
    }

    /// So many bytes from the start of a file are enough to tell.
    public static int enough() {
        return SAMPLE;
    }

    /// As told by looking at the first of the bytes.
    public static Encoding detect(byte[] bytes) {
        for (var marked : List.of(UTF_8, UTF_16LE, UTF_16BE, GB18030)) if (marked.markLength(bytes) > 0) return marked;
        int even = noughts(bytes, 0);
        int odd = noughts(bytes, 1);
        if (Math.max(even, odd) > bytes.length / 20 && Math.max(even, odd) > 4 * Math.min(even, odd)) return even > odd ? UTF_16BE : UTF_16LE;
        var lines = beyondAscii(bytes);
        if (lines.isEmpty() || valid(lines, UTF_8) * 2 > lines.size()) return UTF_8;
        int gb = valid(lines, GB18030);
        int big = valid(lines, BIG5);
        return big >= gb * 9 / 10 && lowTrails(lines) ? BIG5 : GB18030;
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length >= with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    private static int noughts(byte[] bytes, int from) {
        int count = 0;
        for (int i = from; i < bytes.length; i += 2) if (bytes[i] == 0) count++;
        return count;
    }

    /// The whole lines that hold a byte beyond ASCII, at most some thousands.
    private static List<byte[]> beyondAscii(byte[] bytes) {
        var lines = new ArrayList<byte[]>();
        int from = 0;
        boolean high = false;
        for (int i = 0; i <= bytes.length && lines.size() < 5000; i++) {
            boolean end = i == bytes.length ? bytes.length < SAMPLE : bytes[i] == '\n';
            if (end) {
                if (high) lines.add(Arrays.copyOfRange(bytes, from, i));
                from = i + 1;
                high = false;
            } else if (i < bytes.length && bytes[i] < 0) high = true;
        }
        return lines;
    }

    private static int valid(List<byte[]> lines, Encoding encoding) {
        var decoder = encoding.strict();
        int count = 0;
        for (var line : lines) if (decodes(decoder, line)) count++;
        return count;
    }

    private static boolean decodes(CharsetDecoder decoder, byte[] line) {
        try {
            decoder.decode(ByteBuffer.wrap(line));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /// A decoder that reports what does not fit.
    public CharsetDecoder strict() {
        return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static boolean lowTrails(List<byte[]> lines) {
        long pairs = 0;
        long low = 0;
        for (var line : lines)
            for (int i = 0; i + 1 < line.length; i++)
                if (line[i] < 0) {
                    pairs++;
                    if (line[i + 1] >= 0x40) low++;
                    i++;
                }
        return low * 10 > pairs;
    }
}

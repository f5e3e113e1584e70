package plaint.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import plaint.text.Encoding;
import plaint.text.Refused;

/// How the text of a file is written, told by its bytes. `spoilt` are the lines, from 1, that are written otherwise than the rest.
public record Decoded(String name, String text, Set<Integer> spoilt) {

    /// Fails on no bytes: what does not fit is read with marks in its place. `encoding`: a name [Encoding#of] knows, or `auto` to look.
    public static Decoded read(byte[] bytes, String encoding) throws Refused {
        var found = Encoding.of(encoding, bytes);
        int mark = found.markLength(bytes);
        var rest = Arrays.copyOfRange(bytes, mark, bytes.length);
        var whole = strict(rest, found.charset());
        if (whole != null) return new Decoded(found.shown(), whole, Set.of());
        var mixed = found == Encoding.UTF_8 ? mixed(rest) : null;
        return mixed != null ? mixed : new Decoded(found.shown(), new String(rest, found.charset()), Set.of());
    }

    private static String strict(byte[] bytes, Charset as) {
        try {
            return as.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /// Lines in UTF-8 among which some are not; null where UTF-8 is not what most are in.
    private static Decoded mixed(byte[] bytes) {
        var text = new StringBuilder();
        var spoilt = new HashSet<Integer>();
        int good = 0;
        int line = 1;
        for (int from = 0; from < bytes.length; line++) {
            int to = from;
            while (to < bytes.length && bytes[to] != '\n') to++;
            var one = Arrays.copyOfRange(bytes, from, Math.min(to + 1, bytes.length));
            var read = strict(one, StandardCharsets.UTF_8);
            if (read == null) spoilt.add(line);
            else if (read.chars().anyMatch(c -> c > 127)) good++;
            text.append(read == null ? new String(one, Encoding.GB18030.charset()) : read);
            from = to + 1;
        }
        return good > spoilt.size() ? new Decoded("UTF-8", text.toString(), spoilt) : null;
    }
}

package plaint.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;

/// Values one after another, spelled as [ObjectOut] spells them.
final class WrittenWords {
    private static final byte[] DIGITS = digits();
    private final byte[] in;
    private int at;

    WrittenWords(byte[] in, int at) {
        this.in = in;
        this.at = at;
    }

    int at() {
        return at;
    }

    /// The head of an object; any number where `number` is negative.
    void begin(int number) throws IOException {
        int found = ((Number) plain()).intValue();
        if (number >= 0 && found != number) throw new IOException("object " + found + " instead of " + number);
        plain();
        expect(" obj\n");
    }

    /// Where the body of a stream begins after its dictionary.
    int stream() throws IOException {
        expect("\nstream\n");
        return at;
    }

    private void expect(String wanted) throws IOException {
        for (int i = 0; i < wanted.length(); i++) if (in[at++] != wanted.charAt(i)) throw new IOException("not" + wanted.replace('\n', ' '));
    }

    void skip() {
        while (in[at] <= ' ') at++;
    }

    /// A number, or a reference to the object of this number.
    private Object number() throws IOException {
        var first = plain();
        int back = at;
        if (first instanceof Integer n && in[at] == ' ' && in[at + 1] == '0' && in[at + 2] == ' ' && in[at + 3] == 'R') {
            at += 4;
            return new WrittenFile.Reference(n);
        }
        at = back;
        return first;
    }

    /// A number that is none of a reference.
    Object plain() throws IOException {
        skip();
        int from = at;
        boolean whole = true;
        long value = 0;
        while (in[at] == '-' || in[at] == '.' || in[at] >= '0' && in[at] <= '9') {
            if (in[at] < '0') whole &= in[at] == '-';
            else value = value * 10 + in[at] - '0';
            at++;
        }
        if (from == at) throw new IOException("no number");
        return whole ? (Object) (int) (in[from] == '-' ? -value : value) : Double.valueOf(new String(in, from, at - from, StandardCharsets.ISO_8859_1));
    }

    Object next() throws IOException {
        skip();
        switch (in[at]) {
            case '<' -> {
                if (in[at + 1] != '<') return hexadecimal();
                at += 2;
                var map = new HashMap<String, Object>();
                for (skip(); in[at] != '>'; skip()) {
                    var key = name();
                    map.put(key, next());
                }
                at += 2;
                return map;
            }
            case '[' -> {
                at++;
                var list = new ArrayList<>();
                for (skip(); in[at] != ']'; skip()) list.add(next());
                at++;
                return list;
            }
            case '/' -> {
                return name();
            }
            case '(' -> {
                return literal();
            }
            case 't', 'f', 'n' -> {
                int from = at;
                while (in[at] >= 'a' && in[at] <= 'z') at++;
                return new String(in, from, at - from, StandardCharsets.ISO_8859_1);
            }
            default -> {
                return number();
            }
        }
    }

    private String name() throws IOException {
        if (in[at++] != '/') throw new IOException("no name");
        int from = at;
        while (in[at] > ' ' && "/<>[]()".indexOf(in[at]) < 0) at++;
        return new String(in, from, at - from, StandardCharsets.ISO_8859_1);
    }

    private byte[] hexadecimal() throws IOException {
        int from = ++at;
        while (in[at] != '>') at++;
        var out = new byte[(at - from) / 2];
        for (int i = 0; i < out.length; i++) out[i] = (byte) (hex(in[from + 2 * i]) << 4 | hex(in[from + 2 * i + 1]));
        at++;
        return out;
    }

    /// Whether this sign comes next, which is passed over.
    boolean next(char sign) {
        if (in[at] != sign) return false;
        at++;
        return true;
    }

    /// A character, or a number, of four digits or, for one beyond the first plane, of eight.
    int unit() throws IOException {
        skip();
        if (in[at++] != '<') throw new IOException("no character");
        int high = four();
        if (in[at] == '>') {
            at++;
            return high;
        }
        int low = four();
        if (in[at++] != '>') throw new IOException("no character");
        return Character.toCodePoint((char) high, (char) low);
    }

    private int four() throws IOException {
        int value = 0;
        for (int i = 0; i < 4; i++) value = value << 4 | hex(in[at++]);
        return value;
    }

    private byte[] literal() {
        var out = new ByteArrayOutputStream();
        for (at++; in[at] != ')'; at++) {
            if (in[at] == '\\') at++;
            out.write(in[at]);
        }
        at++;
        return out.toByteArray();
    }

    private static byte[] digits() {
        var digits = new byte[128];
        Arrays.fill(digits, (byte) -1);
        for (int i = 0; i < 16; i++) digits[Character.toUpperCase(Character.forDigit(i, 16))] = (byte) i;
        return digits;
    }

    static int hex(byte c) throws IOException {
        int digit = c < 0 ? -1 : DIGITS[c];
        if (digit < 0) throw new IOException("no digit");
        return digit;
    }
}

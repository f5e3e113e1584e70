package plaint.view;

import java.util.Arrays;

/// Finds texts by any part of them. Each text is cut into groups of neighbouring signs: two where one of them is beyond ASCII, three where all are ASCII (a shorter end is
/// filled up). For each group stand the numbers of the texts that hold it, as differences in bytes. What the groups find is then looked up in the text itself, so the
/// answer is exact: every text that holds the words, and no other. Not thread-safe while texts are added.
final class GramIndex {
    /// Stands between the fields of a text; no search reaches over it.
    static final char BETWEEN = '\u001F';
    private static final long PAIR = 1L << 40;
    private static final int FEW = 512;
    private static final byte[] NONE = new byte[0];
    private static final long[] NOWHERE = new long[0];
    private final TextStore texts = new TextStore();
    private long[] keys = new long[1 << 12];
    private byte[][] posts = new byte[1 << 12][];
    /// The length of each list of texts and the last text in it, side by side: they are needed together.
    private int[] ends = new int[1 << 13];
    /// Where more than one text in eight has a group: a bit a text, which is shorter then, and quicker. Made by [#trim].
    private long[][] bits = new long[1 << 12][];
    private char[] signs = new char[1 << 8];
    private int groups;

    int size() {
        return texts.size();
    }

    /// `text` is folded (see [plaint.text.Folded]), its fields parted by [#BETWEEN].
    int add(CharSequence text) {
        int n = text.length();
        if (n + 2 > signs.length) signs = new char[n + 2 + (n >> 1)];
        text.getChars(0, n, signs, 0);
        int number = texts.add(signs, n);
        signs[n] = signs[n + 1] = BETWEEN;
        for (int i = 0; i < n; i++) if (signs[i] != BETWEEN) post(group(signs[i], signs[i + 1], signs[i + 2]), number);
        return number;
    }

    /// The group that begins with these signs of a text that [#BETWEEN] follows.
    private static long group(char a, char b, char c) {
        if (a > 127 || b > 127) return PAIR | (long) a << 16 | b;
        return (long) a << 16 | (b == BETWEEN || c > 127 ? BETWEEN : c) | (long) b << 8;
    }

    /// The group that begins at `i` of words searched for; 0 where there is none, which happens at their end.
    private static long group(CharSequence text, int i) {
        char a = text.charAt(i);
        if (i + 1 >= text.length()) return 0;
        char b = text.charAt(i + 1);
        if (a <= 127 && b <= 127 && i + 2 >= text.length()) return 0;
        return group(a, b, i + 2 < text.length() ? text.charAt(i + 2) : BETWEEN);
    }

    private void post(long key, int number) {
        int at = slot(key);
        if (keys[at] == 0) {
            if (++groups > keys.length / 2) {
                grow();
                at = slot(key);
            }
            keys[at] = key;
            posts[at] = new byte[6];
            ends[2 * at + 1] = -1;
        }
        if (ends[2 * at + 1] == number) return;
        if (bits[at] != null) {
            ends[2 * at + 1] = number;
            if (number >> 6 >= bits[at].length) bits[at] = Arrays.copyOf(bits[at], (number >> 6) + (number >> 8) + 1);
            bits[at][number >> 6] |= 1L << number;
            return;
        }
        int gap = number - ends[2 * at + 1];
        ends[2 * at + 1] = number;
        var p = posts[at];
        int n = ends[2 * at];
        if (n + 5 > p.length) posts[at] = p = Arrays.copyOf(p, n + 5 + (n >> 1));
        while (gap > 127) {
            p[n++] = (byte) (gap | 128);
            gap >>>= 7;
        }
        p[n++] = (byte) gap;
        ends[2 * at] = n;
    }

    private int slot(long key) {
        return slot(keys, key);
    }

    private static int slot(long[] keys, long key) {
        int at = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & keys.length - 1;
        while (keys[at] != 0 && keys[at] != key) at = at + 1 & keys.length - 1;
        return at;
    }

    private void grow() {
        int n = keys.length * 2;
        var k = new long[n];
        var p = new byte[n][];
        var e = new int[2 * n];
        var b = new long[n][];
        for (int i = 0; i < keys.length; i++)
            if (keys[i] != 0) {
                int at = slot(k, keys[i]);
                k[at] = keys[i];
                p[at] = posts[i];
                b[at] = bits[i];
                e[2 * at] = ends[2 * i];
                e[2 * at + 1] = ends[2 * i + 1];
            }
        keys = k;
        posts = p;
        bits = b;
        ends = e;
    }

    /// Gives back the room kept for what may still come.
    void trim() {
        texts.trim();
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] == 0 || bits[i] != null) continue;
            if (ends[2 * i] > texts.size() / 8 && ends[2 * i] > FEW) {
                bits[i] = new long[(texts.size() >> 6) + 1];
                mark(i, bits[i]);
                posts[i] = NONE;
                ends[2 * i] = bits[i].length * Long.BYTES;
            } else if (posts[i].length - ends[2 * i] >= Long.BYTES) posts[i] = Arrays.copyOf(posts[i], ends[2 * i]);
        }
    }

    /// All texts that hold `words` (folded, no [#BETWEEN] in it, not empty), a bit a text; not to be changed, and shorter where the last ones do not.
    long[] find(String words) {
        var slots = slots(words);
        if (slots == null) return NOWHERE;
        if (slots.length == 0) return startingWith(words);
        boolean exact = slots.length == 1 && words.length() == (words.charAt(0) > 127 || words.charAt(words.length() - 1) > 127 ? 2 : 3) && exact(words);
        int rarest = slots[0];
        if (exact && bits[rarest] != null) return bits[rarest];
        var signs = texts.sought(words);
        if (bits[rarest] != null) {
            for (int i = 1; i < slots.length; i++) if (bits[slots[i]] == null) rarest = slots[i];
        }
        if (bits[rarest] == null) {
            var found = new long[(texts.size() >> 6) + 1];
            for (int number : narrowed(rarest, slots)) if (exact || texts.holds(number, signs)) found[number >> 6] |= 1L << number;
            return found;
        }
        var all = bits[rarest].clone();
        for (int slot : slots) {
            int n = Math.min(all.length, bits[slot].length);
            Bits.narrow(all, bits[slot], 0, n);
            Arrays.fill(all, n, all.length, 0);
        }
        for (int i = 0; i < all.length; i++) {
            long kept = all[i];
            for (long left = kept; left != 0; left &= left - 1) {
                int bit = Bits.lowest(left);
                if (!texts.holds((i << 6) + bit, signs)) kept &= ~(1L << bit);
            }
            all[i] = kept;
        }
        return all;
    }

    /// The texts that have the rarest group, and the others where it pays to look.
    private int[] narrowed(int rarest, int[] slots) {
        var some = decode(rarest);
        int n = some.length;
        for (int looked = 0, s = 0; s < slots.length && n > FEW && looked < 4; s++) {
            if (slots[s] == rarest) continue;
            looked++;
            var b = bits[slots[s]];
            if (b == null) {
                some = both(n == some.length ? some : Arrays.copyOf(some, n), decode(slots[s]));
                n = some.length;
                continue;
            }
            int kept = 0;
            for (int i = 0; i < n; i++) if (some[i] >> 6 < b.length && (b[some[i] >> 6] >>> some[i] & 1) != 0) some[kept++] = some[i];
            n = kept;
        }
        return n == some.length ? some : Arrays.copyOf(some, n);
    }

    /// Where the words are one group, the group's texts are the answer.
    private static boolean exact(String words) {
        return group(words, 0) != 0 && (words.length() == 2 || words.chars().allMatch(c -> c < 128));
    }

    /// The slots of all groups of the words, the rarest first; null where one is in no text.
    private int[] slots(String words) {
        var all = new int[words.length()];
        int n = 0;
        for (int i = 0; i < words.length(); i++) {
            long key = group(words, i);
            if (key == 0) continue;
            int at = slot(key);
            if (keys[at] == 0) return null;
            all[n++] = at;
        }
        return Arrays.stream(all, 0, n).distinct().boxed().sorted(java.util.Comparator.comparingInt(s -> ends[2 * s])).mapToInt(Integer::intValue).toArray();
    }

    /// One sign, or two of ASCII: the texts of every group that begins so.
    private long[] startingWith(String words) {
        var found = new long[(texts.size() >> 6) + 1];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] == 0 || (char) (keys[i] >> 16) != words.charAt(0)) continue;
            if (words.length() > 1 && (keys[i] >= PAIR || (keys[i] >> 8 & 0xFF) != words.charAt(1))) continue;
            if (bits[i] != null) Bits.addTo(found, bits[i]);
            else mark(i, found);
        }
        return found;
    }

    /// The densest pairs, at most so many, that more than one text in sixteen has.
    long[] dense(int most) {
        return java.util.stream.IntStream.range(0, keys.length).filter(i -> keys[i] >= PAIR && (char) keys[i] != BETWEEN && ends[2 * i] > texts.size() / 16 && ends[2 * i] > FEW)
            .boxed().sorted(java.util.Comparator.comparingInt(i -> -ends[2 * i])).limit(most).mapToLong(i -> keys[i]).toArray();
    }

    /// The pair that words are, and nothing more; 0 where they are none.
    static long pair(String words) {
        return words.length() == 2 && (words.charAt(0) > 127 || words.charAt(1) > 127) ? group(words, 0) : 0;
    }

    /// The signs of a [#pair].
    static String signs(long pair) {
        return new String(new char[] {(char) (pair >> 16), (char) pair});
    }

    /// The texts of a list, a bit a text.
    private void mark(int slot, long[] found) {
        var p = posts[slot];
        int length = ends[2 * slot];
        int number = -1;
        for (int i = 0; i < length; ) {
            int b = p[i++];
            int gap = b & 127;
            for (int shift = 7; b < 0; shift += 7) {
                b = p[i++];
                gap |= (b & 127) << shift;
            }
            number += gap;
            found[number >> 6] |= 1L << number;
        }
    }

    private int[] decode(int slot) {
        var p = posts[slot];
        int length = ends[2 * slot];
        int n = 0;
        for (int i = 0; i < length; i++) if (p[i] >= 0) n++;
        var numbers = new int[n];
        int number = -1;
        int at = 0;
        for (int i = 0; i < length; ) {
            int gap = 0;
            int shift = 0;
            byte b;
            do {
                b = p[i++];
                gap |= (b & 127) << shift;
                shift += 7;
            } while (b < 0);
            number += gap;
            numbers[at++] = number;
        }
        return numbers;
    }

    private static int[] both(int[] a, int[] b) {
        var out = new int[Math.min(a.length, b.length)];
        int n = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                out[n++] = a[i++];
                j++;
            } else if (a[i] < b[j]) i++;
            else j++;
        }
        return Arrays.copyOf(out, n);
    }
}

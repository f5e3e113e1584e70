package plaint.view;

import java.security.SecureRandom;

/// Sixty-four bits of some texts, for tables in memory only: a fraction of what a digest costs. They differ from process to process, so nobody can write two texts that meet on purpose; by chance two of
/// ten million meet once in 300,000 times.
final class Hash64 {
    private static final long FIRST;
    private static final long SECOND;

    static {
        var random = new SecureRandom();
        FIRST = random.nextLong() | 1;
        SECOND = random.nextLong() | 1;
    }

    private Hash64() { }

    /// The bits to begin with for one kind of texts.
    static long begin(int kind) {
        return mix(kind ^ FIRST, SECOND);
    }

    /// The bits of what came before and `text`.
    static long add(long before, String text) {
        long h = before;
        int n = text.length();
        int i = 0;
        for (; i + 4 <= n; i += 4) h = mix(h ^ (text.charAt(i) | (long) text.charAt(i + 1) << 16 | (long) text.charAt(i + 2) << 32 | (long) text.charAt(i + 3) << 48), FIRST);
        long rest = 0;
        for (; i < n; i++) rest = rest << 16 | text.charAt(i);
        return mix(h ^ rest, SECOND + n * 0x9E3779B97F4A7C15L);
    }

    private static long mix(long a, long b) {
        return a * b ^ Math.unsignedMultiplyHigh(a, b);
    }
}

package plaint.text;

/// What has a name of its own in each language, as an argument of a text: a court, a group of exhibits. Which name is said is decided where the text is.
public record Named(String zh, String en) {
    private static final char FIRST = '\uE0F1';
    private static final char SECOND = '\uE0F2';
    private static final char END = '\uE0F3';

    /// Without a name in English it is called in both as it is.
    public static Named of(String zh, String en) {
        return new Named(zh, en == null || en.isBlank() ? zh : en);
    }

    /// As it is kept until somebody says it in a language.
    @Override public String toString() {
        return FIRST + zh + SECOND + en + END;
    }

    /// A kept argument with each of its names in one language.
    static String in(Lang lang, String kept) {
        if (kept.indexOf(FIRST) < 0) return kept;
        var out = new StringBuilder();
        int at = 0;
        for (int first; (first = kept.indexOf(FIRST, at)) >= 0; ) {
            int second = kept.indexOf(SECOND, first);
            int end = kept.indexOf(END, first);
            if (second < 0 || end < second) break;
            out.append(kept, at, first).append(lang.of(kept.substring(first + 1, second), kept.substring(second + 1, end)));
            at = end + 1;
        }
        return out.append(kept, at, kept.length()).toString();
    }
}

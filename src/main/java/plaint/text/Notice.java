package plaint.text;

import java.util.List;

/// Something to tell a person, kept as a key of `words.properties` and its arguments so that it can be said in either language.
public record Notice(String key, List<String> args) {
    public Notice {
        args = List.copyOf(args);
    }

    /// An argument that is a list is told as one: 甲、乙 in Chinese, A, B in English.
    public static Notice of(String key, Object... args) {
        return new Notice(key, java.util.Arrays.stream(args).map(Words::kept).toList());
    }

    /// The sentence in `lang`.
    public String in(Lang lang) {
        return Words.in(lang).say(key, args.toArray());
    }
}

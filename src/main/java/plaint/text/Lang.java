package plaint.text;

import java.util.Collection;
import java.util.Locale;

/// The two languages of window, messages and papers.
public enum Lang {
    ZH(Locale.SIMPLIFIED_CHINESE), EN(Locale.ENGLISH);

    private final Locale locale;

    Lang(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /// The language of this computer: Chinese when its locale says so, else English.
    public static Lang ofSystem() {
        return Locale.getDefault().getLanguage().equals("zh") ? ZH : EN;
    }

    /// Names one behind the other: 甲、乙 or A, B.
    public String listed(Collection<String> names) {
        return String.join(this == ZH ? "、" : ", ", names);
    }

    /// Picks the text of this language, or the other one where this is missing.
    public String of(String zh, String en) {
        var wanted = this == ZH ? zh : en;
        var other = this == ZH ? en : zh;
        return wanted == null || wanted.isBlank() ? (other == null ? "" : other) : wanted;
    }
}

package plaint.forum;

import java.util.Locale;

/// How exhibits are called, from exhibits.yaml: by numbers (1, 2), letters (A to Z, AA, AB), letters repeated (A to Z, AA, BB), or the initials of the witness who exhibits them and a
/// number (JS1). Without the file: numbers behind the word for an exhibit.
public final class ExhibitScheme {
    public enum Kind { NUMBERS, LETTERS, LETTERS_REPEATED, INITIALS_NUMBERS }

    private static final int ALPHABET = 26;
    private final Kind kind;
    private final String shown;
    private final String initialsFact;

    ExhibitScheme(String word) {
        kind = Kind.NUMBERS;
        shown = word + "{label}";
        initialsFact = "";
    }

    ExhibitScheme(Row file) {
        kind = Kind.valueOf(file.oneOf("scheme", "numbers", "letters", "letters-repeated", "initials-numbers").toUpperCase(Locale.ROOT).replace('-', '_'));
        shown = file.text("shown");
        if (!shown.isEmpty() && !shown.contains("{label}")) file.faults().add(file.spot("shown"), "forum.fault.missing", "{label}");
        initialsFact = kind == Kind.INITIALS_NUMBERS ? file.key("initials-fact") : "";
        file.text("source");
        file.flag("verified");
        file.done();
    }

    /// The fact of a case that gives the initials; empty where the scheme needs none.
    public String initialsFact() {
        return initialsFact;
    }

    /// The bare label of the `n`th exhibit, from 1; `initials` null or empty where there are none.
    public String bare(int n, String initials) {
        return switch (kind) {
            case NUMBERS -> String.valueOf(n);
            case LETTERS -> letters(n);
            case LETTERS_REPEATED -> String.valueOf((char) ('A' + (n - 1) % ALPHABET)).repeat((n - 1) / ALPHABET + 1);
            case INITIALS_NUMBERS -> (initials == null ? "" : initials) + n;
        };
    }

    private static String letters(int n) {
        var out = new StringBuilder();
        for (int left = n; left > 0; left = (left - 1) / ALPHABET) out.insert(0, (char) ('A' + (left - 1) % ALPHABET));
        return out.toString();
    }

    /// The bare label out of a printed one.
    public String bare(String printed) {
        int at = shown.indexOf("{label}");
        int behind = shown.length() - at - "{label}".length();
        return at < 0 || !printed.startsWith(shown.substring(0, at)) || printed.length() < at + behind ? printed : printed.substring(at, printed.length() - behind);
    }

    /// The label as it is printed: `证据7`, `Exhibit AA`.
    public String label(int n, String initials) {
        return shown.replace("{label}", bare(n, initials));
    }
}

package plaint.exchange;

/// Text that a spreadsheet program would take for a formula: in CSV it goes out behind an apostrophe and comes back without. Text that begins with apostrophes before such
/// a sign gets one more, so that what was written comes back as it was.
final class Formulas {
    private static final String SIGNS = "=+-@\t\r＝＋－＠";

    private Formulas() { }

    static String neutral(String text) {
        return runs(text) ? "'" + text : text;
    }

    static String original(String text) {
        return text.startsWith("'") && runs(text) ? text.substring(1) : text;
    }

    private static boolean runs(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\'') at++;
        return at < text.length() && SIGNS.indexOf(text.charAt(at)) >= 0;
    }
}

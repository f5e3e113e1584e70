package plaint.forum;

/// How a page that is wider than high, or larger than the sheet, is put on it: section `pages` of printing.yaml. `lying` is the rule for pages of documents, `pictures` for photographs and screenshots.
/// `large`: a page too large for the sheet goes on one of twice its size, to be folded; `halved`: that one is printed in two halves on two sheets of the usual size, where there is no paper of twice the size. `least`: below so many hundredths of its own size a page is told of, because small print on it is hard to read.
public record Fitting(Way lying, Way pictures, boolean large, int least, boolean halved) {
    public Fitting(Way lying, Way pictures, boolean large, int least) {
        this(lying, pictures, large, least, false);
    }

    /// UPRIGHT: made small enough to stand upright on the sheet. TURNED: turned a quarter to the left, to be read from the right-hand side. WIDE: the sheet itself is turned.
    /// The last two only where the page is noticeably larger for it.
    public enum Way { UPRIGHT, TURNED, WIDE }

    /// Where a pack says nothing.
    public static final Fitting USUAL = new Fitting(Way.TURNED, Way.UPRIGHT, false, 55);
    /// Everything upright on the same sheet.
    public static final Fitting UPRIGHT = new Fitting(Way.UPRIGHT, Way.UPRIGHT, false, 0);

    static Fitting read(Row row) {
        var large = row.oneOf("large", "shrunk", "folded", "halved");
        var fitting = new Fitting(way(row, "landscape"), way(row, "pictures"), !large.equals("shrunk"), row.count("least-percent"), large.equals("halved"));
        row.text("source");
        row.flag("verified");
        row.done();
        return fitting;
    }

    private static Way way(Row row, String key) {
        return Way.valueOf(row.oneOf(key, "upright", "turned", "wide").toUpperCase(java.util.Locale.ROOT));
    }
}

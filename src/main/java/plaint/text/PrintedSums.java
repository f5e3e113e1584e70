package plaint.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Reads back what a text states of money: sums in figures with their words, sums of figures, products of figures, each computed again. The text comes without white space, as it is
/// read from a page. What has another shape is passed over.
public final class PrintedSums {
    private static final Pattern WORDS = Pattern.compile("人民币([0-9][0-9,]*(?:\\.[0-9]{1,2})?)元（大写：(人民币[^）]{1,40})）");
    private static final Pattern SUM = Pattern.compile("([0-9][0-9,.]*(?:＋[0-9][0-9,.]*)+)＝([0-9][0-9,.]*)(?:[美欧港日]?元|英镑)");
    private static final Pattern PRODUCT = Pattern.compile("([^：；。（）＝]{1,200}[×÷][^：；。（）＝]{1,200})＝([0-9][0-9,.]*)(?:[美欧港日]?元|英镑)");
    /// buyers (14,130) × yearly contribution ($184.00) = $2,599,920.00, and $100.00 + $25.50 = $125.50, in any currency.
    private static final String MONEY = "(?:[$£€]|RMB|CNY|USD|GBP|EUR|HKD|JPY)";
    private static final Pattern LATIN_SUM = Pattern.compile("(" + MONEY + "?[0-9][0-9,.]*(?:\\+" + MONEY + "?[0-9][0-9,.]*)+)=" + MONEY + "([0-9][0-9,.]*)");
    private static final Pattern LATIN_PRODUCT = Pattern.compile("([^;=]{1,300}[×÷][^;=]{1,300})=" + MONEY + "([0-9][0-9,.]*)");
    private static final Pattern FIGURE = Pattern.compile("[0-9][0-9,]*(?:\\.[0-9]+)?");

    private PrintedSums() { }

    /// What is wrong with a place: figures and words differ, or a result is not what its figures give.
    public enum Kind { WORDS, SUM, PRODUCT }

    /// `quote` as printed; `printed` and `right` say the two that differ.
    public record Fault(Kind kind, String quote, String printed, String right) { }

    /// How many places were read, by what they are, and what is wrong.
    public record Read(int words, int results, List<Fault> faults) { }

    public static Read of(String text) {
        var flat = text.replaceAll("\\s", "");
        var faults = new ArrayList<Fault>();
        int words = 0;
        int results = 0;
        var m = WORDS.matcher(flat);
        while (m.find()) {
            words++;
            var figures = new BigDecimal(m.group(1).replace(",", ""));
            if (!same(figures, m.group(2))) faults.add(new Fault(Kind.WORDS, m.group(), grouped(figures), m.group(2)));
        }
        m = SUM.matcher(flat);
        while (m.find()) {
            results++;
            var sum = BigDecimal.ZERO;
            for (var part : m.group(1).split("＋")) sum = sum.add(figure(part));
            compare(Kind.SUM, m.group(), sum, figure(m.group(2)), faults);
        }
        m = LATIN_SUM.matcher(flat);
        while (m.find()) {
            results++;
            var sum = BigDecimal.ZERO;
            for (var part : m.group(1).split("\\+")) sum = sum.add(figure(part.replaceFirst(MONEY, "")));
            compare(Kind.SUM, m.group(), sum, figure(m.group(2)), faults);
        }
        results += products(PRODUCT, 200, flat, faults) + products(LATIN_PRODUCT, 300, flat, faults);
        return new Read(words, results, List.copyOf(faults));
    }

    private static int products(Pattern shape, int reach, String flat, List<Fault> faults) {
        int read = 0;
        for (var m : near(shape, reach, flat)) {
            var product = product(m.group(1));
            if (product == null) continue;
            read++;
            compare(Kind.PRODUCT, m.group(), product, figure(m.group(2)), faults);
        }
        return read;
    }

    /// What `shape` finds, looked for only where a sign of a product stands no more than `reach` ahead, as the shape wants: to begin at every character of a long paper takes a second.
    private static List<MatchResult> near(Pattern shape, int reach, String flat) {
        var found = new ArrayList<MatchResult>();
        var m = shape.matcher(flat);
        int from = 0;
        for (int sign = sign(flat, 1); sign >= 0; sign = sign(flat, from + 1)) {
            int at = Math.max(from, sign - reach);
            from = sign;
            for (; at < sign; at++) {
                if (!m.region(at, flat.length()).lookingAt()) continue;
                found.add(m.toMatchResult());
                from = m.end();
                break;
            }
        }
        return found;
    }

    private static int sign(String flat, int from) {
        int times = flat.indexOf('×', from);
        int by = flat.indexOf('÷', from);
        return times < 0 || by >= 0 && by < times ? by : times;
    }

    private static void compare(Kind kind, String quote, BigDecimal right, BigDecimal printed, List<Fault> faults) {
        if (right.setScale(2, RoundingMode.HALF_UP).compareTo(printed) != 0) faults.add(new Fault(kind, quote, grouped(printed), grouped(right)));
    }

    /// The last figure of each factor counts: what stands before it is its name. Null where a factor has none or would divide by nought.
    private static BigDecimal product(String factors) {
        var above = BigDecimal.ONE;
        var below = BigDecimal.ONE;
        char sign = '×';
        int from = 0;
        for (int i = 0; i <= factors.length(); i++) {
            if (i < factors.length() && factors.charAt(i) != '×' && factors.charAt(i) != '÷') continue;
            var last = FIGURE.matcher(factors.substring(from, i)).results().reduce((a, b) -> b);
            if (last.isEmpty()) return null;
            if (sign == '×') above = above.multiply(figure(last.get().group()));
            else below = below.multiply(figure(last.get().group()));
            if (i < factors.length()) sign = factors.charAt(i);
            from = i + 1;
        }
        return below.signum() == 0 ? null : above.divide(below, 10, RoundingMode.HALF_UP);
    }

    private static boolean same(BigDecimal figures, String words) {
        try {
            return AmountInWords.parse(words).amount().compareTo(figures) == 0;
        } catch (Refused e) {
            return false;
        }
    }

    private static BigDecimal figure(String text) {
        // a figure before a comma or a full stop takes it along
        return new BigDecimal(text.replace(",", "").replaceFirst("\\.+$", ""));
    }

    private static String grouped(BigDecimal sum) {
        return String.format(java.util.Locale.ROOT, "%,.2f", sum);
    }
}

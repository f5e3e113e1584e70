package plaint.forum;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import plaint.text.Lang;
import plaint.text.Refused;
import plaint.text.Words;

/// How long a period is, written `15d`, `6m`, `3y`, `72h`, or `2wd` for working days; at least one and at most 9999.
public record Span(int count, Unit unit) {
    private static final Pattern SHAPE = Pattern.compile("(\\d{1,4})(h|d|wd|m|y)");

    public enum Unit {
        HOUR("h"), DAY("d"), WORKING_DAY("wd"), MONTH("m"), YEAR("y");

        private final String sign;

        Unit(String sign) {
            this.sign = sign;
        }

        private static Unit of(String sign) {
            for (var unit : values()) if (unit.sign.equals(sign)) return unit;
            throw new IllegalArgumentException(sign);
        }
    }

    public static Span read(String given) throws Refused {
        return of(given).orElseThrow(() -> new Refused("forum.refused.span", given));
    }

    static Optional<Span> of(String given) {
        var m = SHAPE.matcher(given.strip().toLowerCase(Locale.ROOT));
        return m.matches() && Integer.parseInt(m.group(1)) > 0 ? Optional.of(new Span(Integer.parseInt(m.group(1)), Unit.of(m.group(2)))) : Optional.empty();
    }

    boolean days() {
        return unit == Unit.DAY || unit == Unit.WORKING_DAY;
    }

    /// `15 days`, `15日`.
    public String in(Lang lang) {
        return Words.in(lang).say("forum.span." + unit.sign + (count == 1 ? "" : "s"), count);
    }

    @Override public String toString() {
        return count + unit.sign;
    }
}

package plaint.text;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a person types into a field. Read exactly or not at all: no guess between day and month, no rounding, no day that the calendar does not have.
public final class Typed {
    private static final Pattern DAY = Pattern.compile("(\\d{4})(?:[-/.]|年)(\\d{1,2})(?:[-/.]|月)(\\d{1,2})日?|(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:：](\\d{2})(?:[:：](\\d{2}))?");
    private static final BigDecimal TEN_THOUSAND = new BigDecimal(10_000);

    private Typed() { }

    /// `2016-12-30`, `2016/12/30`, `2016.12.30`, `2016年12月30日` or `20161230`.
    public static Optional<LocalDate> date(String typed) {
        var m = DAY.matcher(plain(typed));
        if (!m.matches()) return Optional.empty();
        int from = m.group(1) != null ? 1 : 4;
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(m.group(from)), Integer.parseInt(m.group(from + 1)), Integer.parseInt(m.group(from + 2))));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }

    /// A day as in [#date], then the time: `2016-12-30 09:30`. A day alone is its midnight.
    public static Optional<LocalDateTime> moment(String typed) {
        var parts = plain(typed).replace('T', ' ').split("\\s+", 2);
        var day = date(parts[0]);
        if (day.isEmpty() || parts.length == 1) return day.map(LocalDate::atStartOfDay);
        var m = TIME.matcher(parts[1].strip());
        if (!m.matches()) return Optional.empty();
        try {
            return Optional.of(day.get().atTime(LocalTime.of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), m.group(3) == null ? 0 : Integer.parseInt(m.group(3)))));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    /// A moment as it is shown and typed: seconds only where there are any.
    public static String moment(LocalDateTime at) {
        return at.toLocalDate() + " " + (at.getSecond() == 0 ? at.toLocalTime().withNano(0).toString().substring(0, 5) : at.toLocalTime().withNano(0).toString());
    }

    /// As [Figures#read], and with 万 behind it: `140万`, `1.5万元`.
    public static Money money(String typed, String currency) throws Refused {
        var text = plain(typed).replace(" ", "").replaceAll("元$", "");
        if (!text.endsWith("万")) return Figures.read(typed, currency);
        var number = text.substring(0, text.length() - 1).replaceAll("^(?:CNY|RMB|[¥￥]|人民币)", "");
        if (!number.matches("\\d{1,9}(?:\\.\\d{1,6})?")) throw new Refused("text.refused.notFigures", typed.strip());
        return Money.of(new BigDecimal(number).multiply(TEN_THOUSAND), currency);
    }

    /// A whole number from 0; commas at the thousands are read.
    public static Optional<Integer> number(String typed) {
        var text = plain(typed);
        return text.matches("\\d{1,9}|\\d{1,3}(?:,\\d{3}){1,2}") ? Optional.of(Integer.valueOf(text.replace(",", ""))) : Optional.empty();
    }

    /// A number from 0, with decimals; 亿 and 万 behind it are read.
    public static Optional<BigDecimal> decimal(String typed) {
        var text = plain(typed).replace(",", "");
        var scale = text.endsWith("亿") ? new BigDecimal(100_000_000) : text.endsWith("万") ? TEN_THOUSAND : BigDecimal.ONE;
        var number = scale.equals(BigDecimal.ONE) ? text : text.substring(0, text.length() - 1);
        return number.matches("\\d{1,15}(?:\\.\\d{1,8})?") ? Optional.of(new BigDecimal(number).multiply(scale)) : Optional.empty();
    }

    /// Full-width signs made half-width.
    private static String plain(String typed) {
        var out = new StringBuilder();
        for (char c : (typed == null ? "" : typed.strip()).toCharArray()) out.append(c >= '！' && c <= '～' && c != '：' ? (char) (c - '！' + '!') : c == '　' ? ' ' : c);
        return out.toString();
    }
}

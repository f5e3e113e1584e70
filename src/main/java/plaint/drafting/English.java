package plaint.drafting;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import plaint.text.Money;

/// Dates, sums and lists as papers in English write them, in America or in Britain by the language of the forum.
final class English {
    private final boolean british;

    English(String language) {
        british = language.equals("en-GB");
    }

    /// December 30, 2016, or 30 December 2016.
    String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(british ? "d MMMM uuuu" : "MMMM d, uuuu", Locale.ENGLISH).format(day);
    }

    /// In tables: Dec 30, 2016, or 30 Dec 2016.
    String brief(LocalDate day) {
        return DateTimeFormatter.ofPattern(british ? "d MMM uuuu" : "MMM d, uuuu", Locale.US).format(day);
    }

    /// `figures` $1,400,000.00, `short` without cents where there are none.
    static Object money(Money m) {
        var sign = sign(m.currency());
        return new Fields().put("figures", sign + m.grouped()).put("short", sign + m.groupedShort()).put("plain", m.plain()).put("zero", m.minor() == 0).map();
    }

    /// A figure as it stands, behind the sign of its currency: $1, RMB 6.9370.
    static String figures(String figure, String currency) {
        return sign(currency) + figure;
    }

    private static String sign(String currency) {
        return switch (currency) {
            case "USD" -> "$";
            case "GBP" -> "£";
            case "CNY" -> "RMB ";
            case "EUR" -> "€";
            default -> currency + " ";
        };
    }

    /// A, B, and C; in Britain A, B and C.
    String list(List<String> names) {
        if (names.size() < 2) return String.join("", names);
        var last = names.getLast();
        if (names.size() == 2) return names.getFirst() + " and " + last;
        return String.join(", ", names.subList(0, names.size() - 1)) + (british ? " and " : ", and ") + last;
    }

    /// A number below eleven in words; in Britain in figures, as papers for its courts write all numbers.
    String number(int n) {
        return !british && n >= 0 && n < 11 ? List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten").get(n) : String.format(Locale.ROOT, "%,d", n);
    }

    /// First, Second; from the eleventh on in figures.
    static String ordinal(int n) {
        if (n < 11) return List.of("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth").get(n - 1);
        return n + (n % 100 / 10 == 1 ? "th" : switch (n % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        });
    }

    /// Three years, one year and six months.
    String term(int months) {
        var years = months / 12 == 0 ? "" : number(months / 12) + (months / 12 == 1 ? " year" : " years");
        var rest = months % 12 == 0 ? "" : number(months % 12) + (months % 12 == 1 ? " month" : " months");
        return years.isEmpty() || rest.isEmpty() ? years + rest : years + " and " + rest;
    }
}

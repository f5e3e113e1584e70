package plaint.text;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Calendar days as papers and screens write them. Days of law carry no time zone.
public final class Dates {
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /// By whose clock papers, lists and files tell a moment, wherever the machine stands: the same data give the same bytes.
    /// China has had one hour all year round since 1992. Told as that and not by the zone's name: to look a name up, Java reads the table of all zones and searches every library for another such table.
    public static final ZoneId BEIJING = ZoneOffset.ofHours(8);

    private Dates() { }

    /// The date below a signature: 二〇一七年一月四日.
    public static String signed(LocalDate day) {
        return ChineseNumerals.digits(day.getYear()) + "年" + ChineseNumerals.of(day.getMonthValue()) + "月" + ChineseNumerals.of(day.getDayOfMonth()) + "日";
    }

    /// The date in running Chinese text: 2017年1月4日.
    public static String chinese(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /// The date in running English text: 4 January 2017.
    public static String english(LocalDate day) {
        return ENGLISH.format(day);
    }

    /// The date in running text of `lang`.
    public static String said(LocalDate day, Lang lang) {
        return lang == Lang.ZH ? chinese(day) : english(day);
    }

    /// The date in tables and data: 2017-01-04.
    public static String table(LocalDate day) {
        return day.toString();
    }
}

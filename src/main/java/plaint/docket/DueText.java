package plaint.docket;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import plaint.forum.Deadlines;
import plaint.forum.Deadlines.Step;
import plaint.forum.Forum.Word;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.text.Words;

/// The arithmetic of something that is due on two short lines, in both languages.
final class DueText {
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private DueText() { }

    static Word both(String key, Object... args) {
        return new Word(say(Lang.ZH, key, args), say(Lang.EN, key, args));
    }

    static Word both(Notice notice) {
        return new Word(notice.in(Lang.ZH), notice.in(Lang.EN));
    }

    private static String say(Lang lang, String key, Object... args) {
        var said = new Object[args.length];
        for (int i = 0; i < args.length; i++) said[i] = switch (args[i]) {
            case Word word -> lang.of(word.zh(), word.en());
            case LocalDate day -> day(day, lang);
            default -> args[i];
        };
        return Words.in(lang).say(key, said);
    }

    private static String day(LocalDate day, Lang lang) {
        return lang == Lang.ZH ? day.getMonthValue() + "月" + day.getDayOfMonth() + "日" : ENGLISH.format(day);
    }

    /// `3月22日 送达 + 15日 → 4月6日 清明节 → 4月8日`; `7月2日 公告 → 8月31日 送达 + 15日 → 9月15日` where the `way` of service (or null) takes effect later.
    static Word sum(Deadlines deadlines, String court, LocalDate from, Word start, String way, Deadlines.Due due) throws Refused {
        boolean years = from.getYear() != due.due().day().getYear();
        var span = new Word(due.span().in(Lang.ZH), due.span().in(Lang.EN));
        if (due.stopped() > 0) span = both("docket.sum.stopped", span, due.stopped());
        var counted = due.from().day();
        if (way != null) years |= counted.getYear() != from.getYear();
        var begun = way == null || counted.equals(from) ? shown(from, years) : both("docket.sum.moved", shown(from, years), deadlines.serviceName(way), shown(counted, years));
        var first = both(due.before() ? "docket.sum.before" : "docket.sum.after", begun, start, span, shown(due.raw().day(), years));
        if (due.raw().day().equals(due.due().day())) return first;
        var off = deadlines.day(due.raw().day(), court).name();
        var holiday = off.zh().isEmpty() ? new Word(weekday(due.raw().day(), Lang.ZH), weekday(due.raw().day(), Lang.EN)) : off;
        return both("docket.sum.moved", first, holiday, shown(due.due().day(), years));
    }

    private static Word shown(LocalDate day, boolean year) {
        return year ? new Word(day.getYear() + "年" + day(day, Lang.ZH), day(day, Lang.EN) + " " + day.getYear()) : new Word(day(day, Lang.ZH), day(day, Lang.EN));
    }

    static String weekday(LocalDate day, Lang lang) {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, lang == Lang.ZH ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
    }

    /// What moved it, or why it stays, then the rule.
    static Word why(Deadlines deadlines, String court, Deadlines.Due due, Word note) throws Refused {
        var said = new ArrayList<Word>();
        if (note != null) said.add(note);
        var last = due.due().day();
        var kind = deadlines.day(last, court);
        if (kind.worked()) said.add(both("docket.why.worked", new Word(weekday(last, Lang.ZH), weekday(last, Lang.EN))));
        else if (due.steps().stream().anyMatch(s -> s.key().equals("fixed"))) said.add(both("docket.why.fixed"));
        if (due.rule() != null) said.add(due.rule());
        return joined(said);
    }

    static Word joined(List<Word> words) {
        return new Word(String.join("・", words.stream().map(Word::zh).toList()), String.join("; ", words.stream().map(Word::en).toList()));
    }

    static Step step(String key, Word rule, Object... args) {
        return new Step(key.substring(key.lastIndexOf('.') + 1), both(key, args), rule);
    }
}

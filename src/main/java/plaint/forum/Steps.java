package plaint.forum;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import plaint.forum.Deadlines.Moment;
import plaint.forum.Deadlines.Step;
import plaint.forum.Forum.Word;
import plaint.text.Lang;
import plaint.text.Words;

/// The steps of one computation, said in both languages as they are added.
final class Steps {
    private final List<Step> steps = new ArrayList<>();

    /// `cited` null: no article. Days are said with their weekday, spans and names in the language of the sentence.
    void add(String key, Citation cited, Object... args) {
        add(key, cited == null ? null : cited.text(), args);
    }

    void add(String key, Word rule, Object... args) {
        steps.add(new Step(key.substring(key.lastIndexOf('.') + 1), new Word(say(Lang.ZH, key, args), say(Lang.EN, key, args)), rule));
    }

    List<Step> all() {
        return List.copyOf(steps);
    }

    private static String say(Lang lang, String key, Object... args) {
        var said = new Object[args.length];
        for (int i = 0; i < args.length; i++) said[i] = switch (args[i]) {
            case LocalDate day -> day(lang, day, null);
            case Moment moment -> day(lang, moment.day(), moment.time());
            case Span span -> span.in(lang);
            case Word word -> lang.of(word.zh(), word.en());
            default -> args[i];
        };
        return Words.in(lang).say(key, said);
    }

    private static String day(Lang lang, LocalDate day, LocalTime time) {
        var weekday = day.getDayOfWeek().getDisplayName(TextStyle.SHORT, lang.locale());
        var at = time == null ? "" : " " + time;
        return lang == Lang.ZH ? day + "（" + weekday + "）" + at : weekday + " " + day + at;
    }
}

package plaint.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of window, command line and messages. The first part of a key names the room whose words it is found among: `store.refused.held` lies in
/// `words/store.properties` (English) and `words/store_zh_CN.properties`. A missing key is a fault, found by a test. `{0:page|pages}` says the first where the argument is 1, else the second.
/// Thread-safe.
public final class Words {
    private static final Words ZH = new Words(Lang.ZH);
    private static final Words EN = new Words(Lang.EN);
    private static final String BETWEEN = "\u001f";
    private static final Pattern COUNTED = Pattern.compile("\\{(\\d+):([^|{}]*)\\|([^|{}]*)}");
    private final Lang lang;
    private final Map<String, ResourceBundle> rooms = new ConcurrentHashMap<>();

    private Words(Lang lang) {
        this.lang = lang;
    }

    public static Words in(Lang lang) {
        return lang == Lang.ZH ? ZH : EN;
    }

    /// The text of `key` with `{0}` … replaced. Arguments stand as given, lists with the comma of the language: numbers and dates are to be made readable by the caller. In the files, a single
    /// quote is written `''` wherever the text names an argument.
    public String say(String key, Object... args) {
        String pattern;
        try {
            pattern = room(key).getString(key);
        } catch (MissingResourceException e) {
            throw new IllegalArgumentException("no words for " + key + " in " + lang, e);
        }
        if (args.length == 0 || pattern.indexOf('{') < 0) return pattern;
        var texts = new Object[args.length];
        for (int i = 0; i < args.length; i++) texts[i] = Named.in(lang, kept(args[i])).replace(BETWEEN, comma());
        // a name in quotation marks that quotes something itself: the inner ones are single (GB/T 15834)
        for (int i = 0; i < texts.length; i++) if (pattern.contains("“{" + i + "}”")) texts[i] = ((String) texts[i]).replace('“', '‘').replace('”', '’');
        // brackets round nothing are left out with it
        for (int i = 0; i < texts.length; i++) if ("".equals(texts[i])) pattern = pattern.replace("（{" + i + "}）", "").replace(" ({" + i + "})", "");
        return new MessageFormat(counted(pattern, texts), lang.locale()).format(texts);
    }

    private static String counted(String pattern, Object[] texts) {
        if (pattern.indexOf('|') < 0) return pattern;
        return COUNTED.matcher(pattern).replaceAll(m -> Matcher.quoteReplacement(m.group("1".equals(texts[Integer.parseInt(m.group(1))]) ? 2 : 3)));
    }

    /// What stands between the items of a list: 、 or a comma.
    public String comma() {
        return lang.of("、", ", ");
    }

    /// An argument as it is kept until somebody says it in a language.
    static String kept(Object arg) {
        // by tests: for a switch over types Java writes a class first, in the midst of the first picture
        if (arg instanceof List<?> list) return String.join(BETWEEN, list.stream().map(Words::kept).toList());
        return arg instanceof Money sum ? sum.shown() : String.valueOf(arg);
    }

    private ResourceBundle room(String key) {
        int dot = key.indexOf('.');
        if (dot < 0) throw new IllegalArgumentException("a key begins with its room: " + key);
        return rooms.computeIfAbsent(key.substring(0, dot), room -> ResourceBundle.getBundle("plaint.text.words." + room,
            lang == Lang.ZH ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }
}

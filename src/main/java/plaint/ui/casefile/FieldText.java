package plaint.ui.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import plaint.drafting.LiveField;

/// A paragraph of the office's own as a person writes it: live fields stand as names in brackets, 【证据3】, whose number may be another tomorrow. A bracket that belongs to the text is
/// written twice, 【【.
final class FieldText {
    private static final Pattern TOKEN = Pattern.compile("\\{\\{([a-z]+):([^{}|]*)(?:\\|([^{}]*))?}}");
    private static final Pattern SHOWN = Pattern.compile("【【|【([^【】]*)】");
    private final Map<String, String> tokens = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final BiFunction<String, String, String> naming;

    /// `naming` gives a field's group and label a name in the language of the window.
    FieldText(List<LiveField> fields, BiFunction<String, String, String> naming) {
        this.naming = naming;
        for (var f : fields) name(f.token(), naming.apply(f.group(), f.group().equals("paragraph") ? brief(f.now()) : f.label()));
    }

    private static String brief(String text) {
        return text.codePointCount(0, text.length()) <= 12 ? text : text.substring(0, text.offsetByCodePoints(0, 12)) + "…";
    }

    private String name(String token, String wanted) {
        var known = names.get(token);
        if (known != null) return known;
        var name = wanted.replace('【', '[').replace('】', ']');
        for (int i = 2; tokens.containsKey(name); i++) name = wanted + " " + i;
        tokens.put(name, token);
        names.put(token, name);
        return name;
    }

    /// How a field is written: 【证据3】.
    String shown(LiveField f) {
        return "【" + names.get(f.token()) + "】";
    }

    /// What is kept, as it is written.
    String shown(String kept) {
        var out = new StringBuilder();
        int from = 0;
        var m = TOKEN.matcher(kept);
        while (m.find()) {
            out.append(kept.substring(from, m.start()).replace("【", "【【"));
            var label = switch (m.group(1)) {
                case "paper" -> m.group(3) == null ? m.group(2) : m.group(3);
                case "bold", "kai" -> m.group(2);
                default -> m.group(3) == null ? m.group(2) : m.group(2) + " " + m.group(3);
            };
            out.append('【').append(name(m.group(), naming.apply(m.group(1), label))).append('】');
            from = m.end();
        }
        return out.append(kept.substring(from).replace("【", "【【")).toString();
    }

    /// What is written, as it is kept; names that are none stand in `unknown` and are left as written.
    String kept(String written, List<String> unknown) {
        var out = new StringBuilder();
        int from = 0;
        var m = SHOWN.matcher(written);
        while (m.find()) {
            out.append(written, from, m.start());
            if (m.group(1) == null) out.append('【');
            else if (tokens.containsKey(m.group(1))) out.append(tokens.get(m.group(1)));
            else {
                unknown.add(m.group(1));
                out.append(m.group());
            }
            from = m.end();
        }
        return out.append(written.substring(from)).toString();
    }

    /// The same without a word on what is unknown.
    String kept(String written) {
        return kept(written, new ArrayList<>());
    }
}

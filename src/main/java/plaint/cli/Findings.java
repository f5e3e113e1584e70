package plaint.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plaint.text.Notice;

/// Findings as JSON: the key stays the same in both languages, the text is for people.
final class Findings {
    private Findings() { }

    static List<Map<String, Object>> of(List<Notice> notices, Speech speech) {
        return notices.stream().map(n -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("key", n.key());
            one.put("text", speech.of(n));
            return one;
        }).toList();
    }
}

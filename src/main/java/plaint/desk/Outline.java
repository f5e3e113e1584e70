package plaint.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Writes maps, lists and texts as the flow form of YAML, in which a case can be read. Null values are left out.
final class Outline {
    private final StringBuilder out = new StringBuilder();

    private Outline() { }

    static String of(Map<String, Object> map) {
        var outline = new Outline();
        outline.value(map);
        return outline.out.toString();
    }

    private void value(Object value) {
        switch (value) {
            case Map<?, ?> map -> map(map);
            case List<?> list -> list(list);
            case Number n -> out.append(n);
            default -> text(value.toString());
        }
    }

    private void map(Map<?, ?> map) {
        out.append('{');
        boolean more = false;
        for (var e : map.entrySet()) {
            if (e.getValue() == null) continue;
            if (more) out.append(", ");
            more = true;
            text(e.getKey().toString());
            out.append(": ");
            value(e.getValue());
        }
        out.append("}\n");
    }

    private void list(List<?> list) {
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) out.append(", ");
            value(list.get(i));
        }
        out.append(']');
    }

    /// In double quotes; control signs by their number.
    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') out.append('\\').append(c);
            else if (c < 32 || c == 0x7F || c == 0x85 || c == 0x2028 || c == 0x2029 || c == '\uFEFF') out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
            else out.append(c);
        }
        out.append('"');
    }
}

package plaint.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Few texts that stand in many rows, by number; the empty text and null are number 0.
final class Dictionary {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    Dictionary() {
        number("");
    }

    int number(String text) {
        var t = text == null ? "" : text;
        var known = numbers.get(t);
        if (known != null) return known;
        numbers.put(t, texts.size());
        texts.add(t);
        return texts.size() - 1;
    }

    /// -1 where the text is not there.
    int find(String text) {
        return numbers.getOrDefault(text, -1);
    }

    int size() {
        return texts.size();
    }

    String text(int number) {
        return texts.get(number);
    }

    /// All but the empty one, sorted.
    List<String> all() {
        return texts.stream().skip(1).sorted().toList();
    }
}

package plaint.forum;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import plaint.forum.Forum.Word;

/// words.yaml: what papers say outside their templates.
final class WordList {
    private final Map<String, Word> words = new LinkedHashMap<>();

    WordList(Row file) {
        for (var row : file.rows("words")) {
            var key = row.key("key");
            var word = row.word("zh", "en");
            row.optional("source");
            row.flag("verified", false);
            row.done();
            if (words.putIfAbsent(key, word) != null) row.faults().add(row.spot("key"), "forum.fault.duplicateRow", key);
        }
        file.done();
    }

    Map<String, Word> words() {
        return Collections.unmodifiableMap(words);
    }
}

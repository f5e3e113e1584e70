package plaint.forum;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plaint.forum.Forum.Theme;
import plaint.forum.Forum.Word;

/// words.yaml and themes.yaml: what papers say outside their templates.
final class WordList {
    private final Map<String, Word> words = new LinkedHashMap<>();
    private final List<Theme> themes = new ArrayList<>();
    private final CatalogueRules catalogue;

    WordList(Row wordFile, Row themeFile) {
        for (var row : wordFile.rows("words")) {
            var key = row.key("key");
            var word = row.word("zh", "en");
            row.optional("source");
            row.done();
            if (words.putIfAbsent(key, word) != null) row.faults().add(row.spot("key"), "forum.fault.duplicateRow", key);
        }
        wordFile.done();
        for (var row : themeFile.rows("themes")) {
            var theme = new Theme(row.key("key"), row.text("name"), row.latin(row.text("name")));
            row.text("source");
            row.flag("verified");
            row.done();
            if (themes.stream().anyMatch(t -> t.key().equals(theme.key()))) row.faults().add(row.spot("key"), "forum.fault.duplicateRow", theme.key());
            themes.add(theme);
        }
        catalogue = new CatalogueRules(themeFile, themes);
        themeFile.done();
    }

    Map<String, Word> words() {
        return Collections.unmodifiableMap(words);
    }

    CatalogueRules catalogue() {
        return catalogue;
    }

    List<Theme> themes() {
        return List.copyOf(themes);
    }
}

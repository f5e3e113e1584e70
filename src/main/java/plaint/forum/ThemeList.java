package plaint.forum;

import java.util.ArrayList;
import java.util.List;
import plaint.forum.Forum.Theme;

/// themes.yaml: how the evidence catalogue groups exhibits and what it shows of them.
final class ThemeList {
    private final List<Theme> themes = new ArrayList<>();
    private final CatalogueRules catalogue;

    ThemeList(Row file) {
        for (var row : file.rows("themes")) {
            var theme = new Theme(row.key("key"), row.text("name"), row.latin(row.text("name")));
            row.text("source");
            row.flag("verified");
            row.done();
            if (themes.stream().anyMatch(t -> t.key().equals(theme.key()))) row.faults().add(row.spot("key"), "forum.fault.duplicateRow", theme.key());
            themes.add(theme);
        }
        catalogue = new CatalogueRules(file, themes);
        file.done();
    }

    CatalogueRules catalogue() {
        return catalogue;
    }

    List<Theme> themes() {
        return List.copyOf(themes);
    }
}

package plaint.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.desk.CaseLine;
import plaint.text.Lang;
import plaint.ui.Backstage;

class CasesModelTest {
    @TempDir Path folder;

    @Test void theListNarrowsAsOneTypes() {
        try (var b = Backstage.sample(folder, Lang.EN)) {
            var model = loaded(b);
            for (var met : List.of("2016", "淘宝 刘某", "taobao LIU", "0307", "龙岗", "3,210,000")) {
                onScreen(() -> model.filterProperty().set(met));
                assertThat(model.shown()).as("typed: %s", met).extracting(CaseLine::no).extracting(Object::toString).containsExactly("2016-0001");
            }
            for (var missed : List.of("nobody", "taobao nobody", "2017-0002")) {
                onScreen(() -> model.filterProperty().set(missed));
                assertThat(model.shown()).as("typed: %s", missed).isEmpty();
            }
            assertThat(model.count()).isEqualTo(3);
            onScreen(() -> model.filterProperty().set("taobao"));
            assertThat(model.shown()).extracting(c -> c.no().value()).containsExactly("2016-0001", "2017-0001");
        }
    }

    @Test void theListIsOrderedAsAskedAndNarrowedInThatOrder() {
        try (var b = Backstage.sample(folder, Lang.EN)) {
            var model = loaded(b);
            onScreen(() -> model.sort(rows -> rows.sort(java.util.Comparator.comparing((CaseLine c) -> c.no()).reversed())));
            assertThat(model.shown()).extracting(c -> c.no().value()).containsExactly("2020-0001", "2017-0001", "2016-0001");
            onScreen(() -> model.filterProperty().set("taobao"));
            assertThat(model.shown()).extracting(c -> c.no().value()).containsExactly("2017-0001", "2016-0001");
            onScreen(() -> model.sort(null));
            onScreen(() -> model.filterProperty().set(""));
            assertThat(model.shown()).extracting(c -> c.no().value()).containsExactly("2016-0001", "2017-0001", "2020-0001");
        }
    }

    @Test void anEmptyStoreHasAnEmptyListAndSaysNothing() {
        try (var b = Backstage.empty(folder, Lang.ZH)) {
            var model = loaded(b);
            assertThat(model.shown()).isEmpty();
            assertThat(b.answers.told).isEmpty();
        }
    }

    private static CasesModel loaded(Backstage b) {
        var model = onScreen(() -> new CasesModel(b.desktop));
        onScreen(model::reload);
        await("the list", () -> model.loadedProperty().get());
        return model;
    }
}

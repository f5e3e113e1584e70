package plaint.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.desk.DamagedPackTest;
import plaint.desk.Home;
import plaint.key.CaseNo;
import plaint.text.Lang;
import plaint.text.Refused;
import plaint.ui.casefile.CaseModel;
import plaint.ui.casefile.CaseView;
import plaint.ui.due.DueModel;
import plaint.ui.due.DueView;
import plaint.ui.kit.Gradual;
import plaint.ui.kit.Look;

/// With a file of the delivered pack damaged, every tab of a case either stands or tells which file it is: nothing else reaches the screen's thread.
class DamagedPackOnScreenTest {
    private static final CaseNo NO = new CaseNo("2016-0001");
    private final List<String> faults = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    @TempDir Path folder;

    @Test void everyTabStandsOrNamesTheDamagedFile() throws Exception {
        var home = DamagedPackTest.copy(folder.resolve("home"));
        var store = Backstage.copyOfSample(folder);
        for (var name : List.of("deadlines")) {
            var file = home.forums().resolve("cn/" + name + ".yaml");
            var whole = Files.readAllBytes(file);
            DamagedPackTest.damage(file);
            refused.clear();
            try (var b = Backstage.at(store, home, Lang.ZH)) {
                look(name, b);
                assertThat(refused).as(name).isNotEmpty().allMatch(r -> r.contains("cn/" + name + ".yaml"), "names the file");
            }
            Files.write(file, whole);
        }
        assertThat(faults).isEmpty();
    }

    private void look(String name, Backstage b) {
        var model = onScreen(() -> new CaseModel(b.desktop, NO));
        tried(name + " load", () -> {
            model.load(() -> { });
            return null;
        });
        await("loaded or told", () -> model.opened() != null || !b.answers.told.isEmpty());
        if (onScreen(model::opened) != null) {
            var view = tried(name + " case", () -> {
                var scene = new Scene(new BorderPane(), 1240, 820);
                Look.apply(scene, false);
                return new CaseView(model, b.desktop, scene);
            });
            if (view != null) for (var key : view.keys()) {
                tried(name + " " + key, () -> {
                    view.select(key);
                    Gradual.finish();
                    return null;
                });
                await("at rest", () -> b.desktop.jobs().underWayProperty().get() == 0);
            }
        }
        tried(name + " due", () -> new DueView(new DueModel(b.desktop, LocalDate.of(2017, 1, 10)), b.desktop));
        await("at rest", () -> b.desktop.jobs().underWayProperty().get() == 0);
        b.answers.told.forEach(n -> refused.add(n.in(Lang.EN)));
    }

    private <T> T tried(String what, Callable<T> act) {
        try {
            return onScreen(act);
        } catch (AssertionError e) {
            if (e.getCause() instanceof Refused r) refused.add(r.notice().in(Lang.EN));
            else faults.add(what + ": " + e.getCause());
            return null;
        }
    }
}

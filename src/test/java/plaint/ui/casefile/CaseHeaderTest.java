package plaint.ui.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.nio.file.Path;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.key.CaseNo;
import plaint.text.Lang;
import plaint.ui.Backstage;
import plaint.ui.kit.Gradual;
import plaint.ui.kit.Look;

/// Whoever has eight cases open a day reads at the top whose case it is, and on the tabs where something is missing.
class CaseHeaderTest {
    @TempDir Path folder;

    @Test void aTabIsBuiltWhenItIsFirstShownAndNotWhenItWasOnlyPassed() throws Exception {
        try (var b = Backstage.sample(folder, Lang.ZH)) {
            var model = onScreen(() -> new CaseModel(b.desktop, new CaseNo("2016-0001")));
            onScreen(() -> model.load(() -> { }));
            await("the case", () -> model.opened() != null);
            var stage = onScreen(() -> {
                var scene = new Scene(new Group(), 1300, 860);
                Look.apply(scene, false);
                scene.setRoot(new CaseView(model, b.desktop, scene));
                var s = new Stage();
                s.setScene(scene);
                s.show();
                return s;
            });
            var view = (CaseView) stage.getScene().getRoot();
            await("the story", () -> tab(view, "story").getContent() != null && view.getScene().getFocusOwner() != null);
            assertThat(onScreen(() -> view.getScene().getFocusOwner() instanceof TabPane)).as("the keyboard is on the tabs").isTrue();
            onScreen(() -> {
                view.select("agreement");
                view.select("history");
            });
            await("the history", () -> tab(view, "history").getContent() != null);
            assertThat(onScreen(() -> tab(view, "agreement").getContent() == null)).as("nobody waits for what was passed").isTrue();
            onScreen(() -> view.select("agreement"));
            await("it is built now", () -> tab(view, "agreement").getContent() != null);
            onScreen(stage::close);
        }
    }

    private static Tab tab(CaseView view, String key) {
        return view.lookupAll(".tab-pane").stream().flatMap(p -> ((TabPane) p).getTabs().stream()).filter(t -> t.getId().equals(key)).findFirst().orElseThrow();
    }

    @Test void theNameOfTheCaseStandsWholeAndTabsSayWhereSomethingIsMissing() throws Exception {
        try (var b = Backstage.sample(folder, Lang.EN)) {
            var model = onScreen(() -> new CaseModel(b.desktop, new CaseNo("2016-0001")));
            onScreen(() -> model.load(() -> { }));
            await("the case", () -> model.opened() != null);
            onScreen(() -> {
                model.tab("evidence");
                var scene = new Scene(new Group(), 1300, 860);
                Look.apply(scene, false);
                var view = new CaseView(model, b.desktop, scene);
                scene.setRoot(view);
                var stage = new Stage();
                stage.setScene(scene);
                stage.show();
                Gradual.finish();
                for (int i = 0; i < 3; i++) {
                    view.applyCss();
                    view.layout();
                }
                var title = (Label) view.lookup(".case-title");
                assertThat(((Text) title.lookup(".text")).getText()).as("not cut").isEqualTo(model.file().latinTitle());
                assertThat(view.lookupAll(".label").stream().filter(n -> n instanceof Label l && l.isVisible() && l.getText().startsWith("Longgang")).count()).as("where it is gives way to whose it is").isZero();

                var tabs = (TabPane) view.lookup(".tab-pane");
                var sourcing = tabs.getTabs().stream().filter(t -> t.getId().equals("sourcing")).findFirst().orElseThrow();
                assertThat(sourcing.getGraphic()).isNotNull();
                assertThat(sourcing.getTooltip().getText()).startsWith("Alt+4").contains("no photograph of the seal");
                assertThat(tabs.getTabs().stream().filter(t -> t.getId().equals("docket")).findFirst().orElseThrow().getGraphic()).isNull();

                view.select("story");
                for (int i = 0; i < 3; i++) {
                    view.applyCss();
                    view.layout();
                }
                var acts = view.lookup(".case-header").lookupAll(".button").stream().filter(n -> n instanceof Button).map(n -> ((Button) n).getText()).toList();
                assertThat(acts).contains("Record event", "Add exhibit");
                stage.close();
                return null;
            });
        }
    }
}

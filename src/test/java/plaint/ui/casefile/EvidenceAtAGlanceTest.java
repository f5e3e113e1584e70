package plaint.ui.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.evidence.Exhibit;
import plaint.key.CaseNo;
import plaint.text.Lang;
import plaint.ui.Backstage;
import plaint.ui.kit.Gradual;
import plaint.ui.kit.Look;
import plaint.ui.kit.Place;

/// The evening before the hearing: how much evidence there is and over which pages, what of it still asks for attention, and what each piece is for, without leaving the list.
class EvidenceAtAGlanceTest {
    @TempDir Path folder;

    @Test void theListSaysHowMuchThereIsAndLeavesOnlyWhatAsksForAttention() throws Exception {
        try (var b = Backstage.sample(folder, Lang.EN)) {
            var went = new ArrayList<Place>();
            b.desktop.navigator(went::add);
            var model = opened(b);
            var tab = onScreen(() -> new EvidenceTab(model, b.desktop));
            var stage = shown(tab, 1700);
            assertThat(labels(stage)).contains("27 exhibits, 92 pages, pp. 1–92");
            await("the first group", () -> labels(stage).anyMatch(t -> t.equals("7 exhibits, 24 pages")));
            var warned = model.file().exhibits().stream().filter(x -> x.weakness().isPresent() || x.files().stream().anyMatch(f -> !f.doubts().isEmpty())).map(Exhibit::id).toList();
            var chip = (ToggleButton) button(stage, warned.size() + " warnings");
            onScreen(() -> {
                chip.fire();
                return null;
            });
            assertThat(onScreen(tab::order)).isEqualTo(warned).hasSizeLessThan(27);
            onScreen(() -> {
                chip.fire();
                return null;
            });
            assertThat(onScreen(tab::order)).hasSize(27);

            // the pages of the one chosen, and what it is for
            var listing = model.file().exhibits().stream().filter(x -> x.latin().equals("Listing captures")).findFirst().orElseThrow();
            onScreen(() -> model.exhibitProperty().set(listing.id()));
            await("its pages", () -> labels(stage).anyMatch(t -> t.equals("1 of 5")));
            press(stage, "Next page");
            await("the second, a file of its own", () -> labels(stage).anyMatch(t -> t.equals("2 of 5")) && labels(stage).noneMatch(t -> t.equals("1 of 5")));
            var use = onScreen(() -> stage.getScene().getRoot().lookupAll(".hyperlink").stream().filter(n -> n instanceof Hyperlink h && h.getText().startsWith("Story: ")).map(n -> (Hyperlink) n).findFirst().orElseThrow());
            onScreen(use::fire);
            assertThat(went).containsExactly(new Place.InCase(model.no(), "story"));
            press(stage, "Copy the whole digest");
            assertThat(onScreen(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(listing.files().get(1).digest().hex());

            // its pages in the whole room, and one step back
            assertThat(onScreen(tab::back)).as("nothing to go back from").isFalse();
            await("the page is drawn", () -> paper(stage) > 0);
            double beside = paper(stage);
            press(stage, "Pages in the whole room (Esc leads back)");
            assertThat(onScreen(() -> tab.getItems().size())).isEqualTo(1);
            await("pages as large as the room", () -> paper(stage) > beside * 1.2);
            assertThat(onScreen(tab::back)).isTrue();
            assertThat(onScreen(() -> tab.getItems().size())).isEqualTo(2);
            await("as large as there is room beside the list", () -> Math.abs(paper(stage) - beside) < 3);
            assertThat(b.answers.told).isEmpty();
            onScreen(stage::close);
        }
    }

    @Test void aShortBarGivesUpWordsAndFiguresAndNeverTheWayToThem() throws Exception {
        try (var b = Backstage.sample(folder, Lang.EN)) {
            var model = opened(b);
            var tab = onScreen(() -> new EvidenceTab(model, b.desktop));
            var stage = shown(tab, 1700);
            assertThat(button(stage, "Compare digests")).isNotNull();
            onScreen(() -> {
                stage.setWidth(900);
                stage.getScene().getRoot().applyCss();
                ((Region) stage.getScene().getRoot()).layout();
                return null;
            });
            await("less room", () -> button(stage, "Compare digests") == null);
            assertThat(button(stage, "Add exhibit")).isNotNull();
            assertThat(onScreen(() -> buttons(stage).filter(n -> "Compare all files with their digests".equals(n.getAccessibleText())).count())).isEqualTo(1);
            assertThat(labels(stage)).noneMatch(t -> t.contains("pp. 1–92"));
            onScreen(() -> {
                stage.setWidth(1700);
                return null;
            });
            await("room again", () -> labels(stage).anyMatch(t -> t.contains("pp. 1–92")));
            onScreen(stage::close);
        }
    }

    /// How wide the page in view is drawn; 0 where none is.
    private static double paper(Stage stage) {
        return onScreen(() -> stage.getScene().getRoot().lookupAll(".paper").stream().filter(n -> n instanceof Region).mapToDouble(n -> ((Region) n).getPrefWidth()).max().orElse(0));
    }

    private static CaseModel opened(Backstage b) throws Exception {
        var model = onScreen(() -> new CaseModel(b.desktop, new CaseNo("2016-0001")));
        onScreen(() -> model.load(() -> { }));
        await("the case", () -> model.opened() != null);
        return model;
    }

    private static Stage shown(EvidenceTab tab, double wide) {
        return onScreen(() -> {
            var s = new Stage();
            s.setScene(new Scene(tab, wide, 820));
            Look.apply(s.getScene(), false);
            s.show();
            Gradual.finish();
            tab.applyCss();
            tab.layout();
            return s;
        });
    }

    private static Stream<String> labels(Stage stage) {
        return onScreen(() -> List.copyOf(stage.getScene().getRoot().lookupAll(".label").stream().filter(n -> n instanceof Label l && l.isVisible() && l.getText() != null).map(n -> ((Label) n).getText()).toList())).stream();
    }

    private static Stream<Labeled> buttons(Stage stage) {
        return Stream.concat(stage.getScene().getRoot().lookupAll(".button").stream(), stage.getScene().getRoot().lookupAll(".toggle-button").stream()).filter(Labeled.class::isInstance).map(Labeled.class::cast);
    }

    private static Labeled button(Stage stage, String text) {
        return onScreen(() -> buttons(stage).filter(n -> text.equals(n.getText())).findFirst().orElse(null));
    }

    private static void press(Stage stage, String says) {
        onScreen(() -> {
            buttons(stage).filter(n -> says.equals(n.getAccessibleText())).map(Button.class::cast).findFirst().orElseThrow().fire();
            return null;
        });
    }
}

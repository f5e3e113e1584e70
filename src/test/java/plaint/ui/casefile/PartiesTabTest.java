package plaint.ui.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plaint.desk.ShowCase;
import plaint.key.CaseNo;
import plaint.text.Lang;
import plaint.ui.Backstage;
import plaint.ui.Shots;
import plaint.ui.kit.Gradual;
import plaint.ui.kit.Look;

/// The five views of the parties tab, and the three of the story: drawn in both languages, themes and sizes; a party added, checked and told of; a number shown (S8, S10).
class PartiesTabTest {
    private static final List<String> VIEWS = List.of("people", "links", "duty", "consumers", "conflicts");
    @TempDir Path folder;

    private static CaseModel opened(Backstage b) {
        var model = onScreen(() -> new CaseModel(b.desktop, new CaseNo("2016-0001")));
        onScreen(() -> model.load(() -> { }));
        await("the case", () -> model.opened() != null);
        return model;
    }

    @ParameterizedTest @EnumSource(Lang.class) void everyViewIsDrawnAndNoFigureIsCut(Lang lang) {
        try (var b = Backstage.sample(folder, lang)) {
            var model = opened(b);
            for (var size : new double[][] {{1240, 700}, {1124, 560}})
                for (boolean dark : new boolean[] {false, true})
                    for (var view : VIEWS) {
                        var tab = onScreen(() -> new PartiesTab(model, b.desktop));
                        onScreen(() -> tab.go(view));
                        shoot(b, tab, "parties-" + view, size, dark);
                    }
            for (int i = 0; i < 3; i++) {
                int mode = i;
                var story = onScreen(() -> new StoryTab(model, b.desktop));
                onScreen(() -> story.mode(mode));
                for (boolean dark : new boolean[] {false, true}) shoot(b, story, "story-view-" + mode, new double[] {1124, 640}, dark);
            }
        }
    }

    private static void shoot(Backstage b, javafx.scene.Parent shown, String name, double[] size, boolean dark) {
        var stage = onScreen(() -> {
            b.desktop.darkProperty().set(dark);
            var frame = new BorderPane(shown);
            var scene = new Scene(frame, size[0], size[1]);
            Look.apply(scene, dark);
            var s = new Stage();
            s.setScene(scene);
            s.show();
            return s;
        });
        await(name + " shows something", () -> stage.getScene().getRoot().lookupAll(".label").size() > 3);
        var cut = onScreen(() -> {
            Shots.take(stage.getScene(), name + "-" + b.desktop.lang().name().toLowerCase(java.util.Locale.ROOT) + (dark ? "-dark" : "") + "-" + (int) size[0]);
            var found = Shots.cut(stage.getScene());
            ((BorderPane) stage.getScene().getRoot()).setCenter(null);
            stage.close();
            return found;
        });
        assertThat(cut).as(name).isEmpty();
    }

    @Test void aPartyAddedUnderAnotherSpellingIsHeldAgainstAllCasesBeforeItIsSaved() {
        try (var b = Backstage.sample(folder, Lang.ZH)) {
            var model = opened(b);
            b.answers.writes.add(form -> {
                fill(form, b.desktop.say("parties.field.name"), "劉某均");
                fill(form, b.desktop.say("ui.party.id"), "440399198513120012");
            });
            onScreen(() -> new PartyForms(model, b.desktop, () -> { }).person(null));
            assertThat(b.answers.sentBack).as("a birthday in the thirteenth month").hasSize(1);
            b.answers.writes.add(form -> {
                fill(form, b.desktop.say("parties.field.name"), "劉某均");
                fill(form, b.desktop.say("ui.party.phone"), "12345");
            });
            onScreen(() -> new PartyForms(model, b.desktop, () -> { }).person(null));
            await("the party is saved with its check", () -> model.file().parties().stream().anyMatch(p -> p.name().equals("劉某均")) && model.file().relations().conflicts().size() == 3);
            assertThat(model.file().relations().conflicts().getLast().hits()).anySatisfy(h -> assertThat(h.name()).isEqualTo("刘某均"));
            await("it is told", () -> b.answers.asked.contains(b.desktop.say("parties.met.show")));
        }
    }

    @Test void aNumberShownInFullStandsInHistory() throws Exception {
        try (var b = Backstage.sample(folder, Lang.EN)) {
            var model = opened(b);
            var tab = onScreen(() -> new PartiesTab(model, b.desktop));
            var stage = onScreen(() -> {
                var s = new Stage();
                s.setScene(new Scene(new BorderPane(tab), 1240, 700));
                s.show();
                Gradual.finish();
                return s;
            });
            var eye = onScreen(() -> tab.lookupAll(".button").stream().map(ButtonBase.class::cast).filter(x -> b.desktop.say("ui.party.show").equals(x.getAccessibleText())).findFirst().orElseThrow());
            onScreen(eye::fire);
            await("history has it", () -> keys(b).contains("history.revealed"));
            onScreen(stage::close);
        }
    }

    private static List<String> keys(Backstage b) {
        try {
            return new ShowCase(b.office).history(new CaseNo("2016-0001")).stream().map(h -> h.what().key()).toList();
        } catch (plaint.text.Refused e) {
            throw new AssertionError(e);
        }
    }

    private static void fill(Node form, String name, String text) {
        var field = all(form).stream().filter(n -> n instanceof TextInputControl && name.equals(n.getAccessibleText())).map(TextInputControl.class::cast).findFirst().orElseThrow();
        field.setText(text);
    }

    private static List<Node> all(Node n) {
        var out = new java.util.ArrayList<Node>();
        out.add(n);
        if (n instanceof javafx.scene.control.ScrollPane s && s.getContent() != null) out.addAll(all(s.getContent()));
        else if (n instanceof javafx.scene.Parent p) for (var c : p.getChildrenUnmodifiable()) out.addAll(all(c));
        return out;
    }
}

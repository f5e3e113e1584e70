package plaint.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TabPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.desk.Home;
import plaint.desk.Manual;
import plaint.text.Lang;
import plaint.ui.Backstage;
import plaint.ui.Hands;
import plaint.ui.Shots;
import plaint.ui.kit.WindowDialogs;
import plaint.ui.manual.ManualView;

/// A lawyer who does not know what a screen is for presses F1 there, reads, and is back where the work was left.
class HelpTest {
    @TempDir Path folder;
    private final SimpleObjectProperty<Lang> lang = new SimpleObjectProperty<>(Lang.ZH);
    private Stage stage;
    private Shell shell;
    private Hands hands;

    @BeforeEach void open() {
        stage = onScreen(() -> {
            var s = new Stage();
            shell = new Shell(Home.find(), new Settings(Kept.in(folder.resolve("settings"))), lang, l -> new WindowDialogs(s, l::get));
            s.setScene(shell.scene());
            s.show();
            return s;
        });
        hands = new Hands(stage, Lang.ZH);
    }

    @AfterEach void close() {
        onScreen(() -> {
            shell.close();
            stage.close();
        });
    }

    private void openSample() {
        var store = Backstage.copyOfSample(folder);
        onScreen(() -> shell.openStore(store, false));
        await("the first screen", () -> !names().isEmpty() && shell.quiet());
    }

    private void openCase() {
        hands.screen("cases");
        await("the cases", () -> stage.getScene().getRoot().lookup(".table-view") instanceof TableView<?> t && !t.getItems().isEmpty());
        onScreen(() -> {
            ((TableView<?>) stage.getScene().getRoot().lookup(".table-view")).getSelectionModel().selectFirst();
            Event.fireEvent(stage.getScene().getRoot().lookup(".table-view"), key(KeyCode.ENTER, false));
        });
        await("the case", () -> stage.getScene().getRoot().lookup(".case-header") != null && stage.getScene().getRoot().lookup(".tab-pane") != null);
    }

    private List<String> names() {
        return stage.getScene().getRoot().lookupAll(".nav-item").stream().map(Node::getAccessibleText).toList();
    }

    private static KeyEvent key(KeyCode code, boolean control) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false);
    }

    private void press(KeyCode code, boolean control) {
        onScreen(() -> {
            var at = stage.getScene().getFocusOwner();
            Event.fireEvent(at == null ? stage.getScene().getRoot() : at, key(code, control));
        });
    }

    private void f1() {
        onScreen(() -> shell.scene().getAccelerators().get(KeyCombination.valueOf("F1")).run());
    }

    private ManualView manual() {
        return onScreen(() -> (ManualView) stage.getScene().getRoot().lookup(".manual"));
    }

    private boolean reading() {
        return onScreen(() -> stage.getScene().getRoot().lookup(".manual") != null);
    }

    private String f1Shows() {
        f1();
        await("the manual", () -> stage.getScene().getRoot().lookup(".manual") != null);
        var shown = onScreen(() -> manual().shown());
        press(KeyCode.ESCAPE, false);
        assertThat(reading()).as("Esc leads back from " + shown).isFalse();
        return shown;
    }

    @Test void f1OnTheFirstScreenTellsHowToBegin() {
        onScreen(shell::welcome);
        assertThat(f1Shows()).isEqualTo("welcome");
        var link = onScreen(() -> (Hyperlink) stage.getScene().getRoot().lookupAll(".hyperlink").stream().filter(n -> ((Hyperlink) n).getText().contains("使用手册")).findFirst().orElseThrow());
        onScreen(link::fire);
        assertThat(onScreen(() -> manual().shown())).isEqualTo("welcome");
        assertThat(onScreen(() -> Shots.take(stage.getScene(), "manual-first-zh"))).isNotEmptyFile();
    }

    /// A new screen without a section turns this red.
    @Test void everyScreenAndEveryTabHasASectionOfItsOwn() throws Exception {
        openSample();
        var seen = new ArrayList<String>();
        var entries = List.of("today", "leads", "cases", "evidence", "due", "print", "fund", "reports", "forums", "settings");
        // the folder of another store is no screen, the manual tells of itself
        assertThat(names()).containsExactlyElementsOf(Stream.concat(entries.stream(), Stream.of("manual", "store")).map(k -> hands.say("ui.nav." + k)).toList());
        for (var e : entries) {
            hands.screen(e);
            hands.wait(e, shell::quiet);
            assertThat(f1Shows()).isEqualTo(e);
            seen.add(e);
        }
        onScreen(() -> shell.desktop().go(new plaint.ui.kit.Place.Screen("changes")));
        assertThat(f1Shows()).isEqualTo("changes");
        openCase();
        for (var tab : onScreen(() -> ((TabPane) stage.getScene().getRoot().lookup(".tab-pane")).getTabs().stream().map(Tab::getId).toList())) {
            hands.tab(tab);
            hands.wait(tab, shell::quiet);
            assertThat(f1Shows()).isEqualTo("case-" + tab);
            seen.add("case-" + tab);
        }
        for (var l : Lang.values()) assertThat(Manual.read(Home.find(), l).sections().stream().map(Manual.Section::key)).containsAll(seen).contains("welcome", "changes", "ranked");
    }

    @Test void whatWasBegunIsStillThereAfterwards() {
        openSample();
        openCase();
        hands.tab("claim");
        hands.wait("the claim", shell::quiet);
        var before = onScreen(() -> stage.getScene().getRoot().lookup(".tab-pane"));
        f1();
        // the manual in the manual leads to its beginning, and still back to the case
        f1();
        assertThat(onScreen(() -> manual().shown())).isEqualTo("manual");
        press(KeyCode.ESCAPE, false);
        assertThat(onScreen(() -> stage.getScene().getRoot().lookup(".tab-pane"))).isSameAs(before);
        // Esc there is the case's own again
        press(KeyCode.ESCAPE, false);
        await("the list of cases", () -> stage.getScene().getRoot().lookup(".case-header") == null);
    }

    /// Half of a form is filled in when it turns out what a field is for.
    @Test void f1InAFormOpensTheManualBesideItAndTheFormStays() {
        openSample();
        hands.screen("cases");
        hands.press(hands.say("ui.cases.new"));
        hands.wait("the form", hands::formOpen);
        var form = onScreen(() -> hands.front());
        var field = hands.find(TextField.class, f -> f.isEditable());
        onScreen(() -> field.setText("样本"));
        onScreen(() -> Event.fireEvent(field, key(KeyCode.F1, false)));
        hands.wait("the manual", () -> hands.front().getRoot() instanceof ManualView v && v.shown().equals("cases"));
        // pressed again it is the same window
        onScreen(() -> Event.fireEvent(field, key(KeyCode.F1, false)));
        assertThat(onScreen(() -> javafx.stage.Window.getWindows().stream().filter(w -> w.getScene().getRoot() instanceof ManualView).count())).isEqualTo(1);
        assertThat(onScreen(() -> Shots.take(hands.front(), "manual-beside-form-zh"))).isNotEmptyFile();
        onScreen(() -> Event.fireEvent(hands.front().getRoot(), key(KeyCode.ESCAPE, false)));
        assertThat(onScreen(() -> hands.front())).isSameAs(form);
        assertThat(onScreen(() -> field.getText())).isEqualTo("样本");
        hands.discard();
    }

    @Test void theManualFollowsTheLanguageAndLeadsBackInIt() {
        openSample();
        openCase();
        f1();
        onScreen(() -> lang.set(Lang.EN));
        assertThat(onScreen(() -> manual().shown())).isEqualTo("case-story");
        assertThat(onScreen(() -> says("What happened on the criminal, civil and administrative track"))).isTrue();
        press(KeyCode.ESCAPE, false);
        await("the case in English", () -> stage.getScene().getRoot().lookup(".tab-pane") instanceof TabPane t && t.getTabs().getFirst().getText().equals("Story"));
    }

    private boolean says(String text) {
        return stage.getScene().getRoot().lookupAll(".manual-text").stream().anyMatch(n -> ((Text) n).getText().contains(text));
    }

    @Test void theManualIsFoundInTheSideBarAndInTheSearch() {
        openSample();
        hands.screen("manual");
        assertThat(onScreen(() -> manual().shown())).isEqualTo("today");
        press(KeyCode.ESCAPE, false);
        onScreen(() -> shell.scene().getAccelerators().get(KeyCombination.valueOf("Shortcut+K")).run());
        // what lies over the window keeps the keys to itself
        f1();
        assertThat(reading()).isFalse();
        onScreen(() -> ((TextField) stage.getScene().getRoot().lookup(".palette .text-field")).setText("使用手"));
        await("it is found", () -> stage.getScene().getRoot().lookup(".palette .list-view") instanceof ListView<?> l && l.getItems().size() == 1 && l.getItems().toString().contains("F1"));
        onScreen(() -> Event.fireEvent(stage.getScene().getRoot().lookup(".palette .text-field"), key(KeyCode.ENTER, false)));
        await("the manual", () -> stage.getScene().getRoot().lookup(".manual") != null);
        // a section by its title, from wherever one is
        press(KeyCode.ESCAPE, false);
        onScreen(() -> shell.scene().getAccelerators().get(KeyCombination.valueOf("Shortcut+K")).run());
        onScreen(() -> ((TextField) stage.getScene().getRoot().lookup(".palette .text-field")).setText("网上立"));
        await("a section is found", () -> stage.getScene().getRoot().lookup(".palette .list-view") instanceof ListView<?> l && l.getItems().size() == 1 && l.getItems().toString().contains("使用手册"));
        onScreen(() -> Event.fireEvent(stage.getScene().getRoot().lookup(".palette .text-field"), key(KeyCode.ENTER, false)));
        await("the section", () -> stage.getScene().getRoot().lookup(".manual") instanceof ManualView v && v.shown().equals("portal"));
    }

    @Test void wordsAreSoughtInAllChaptersLinksFollowedPicturesEnlargedTextCopied() {
        openSample();
        f1();
        press(KeyCode.F, true);
        var field = onScreen(() -> (TextField) stage.getScene().getFocusOwner());
        onScreen(() -> field.setText("贝茨"));
        press(KeyCode.ENTER, false);
        await("another chapter with the place in view", () -> manual().shown().equals("sets"));
        assertThat(hands.says("第 1 / ")).isTrue();
        assertThat(onScreen(() -> stage.getScene().getRoot().lookupAll(".manual-here").stream().anyMatch(n -> !((javafx.scene.shape.Path) n).getElements().isEmpty()))).as("marked").isTrue();
        assertThat(onScreen(() -> Shots.take(stage.getScene(), "manual-found-zh"))).isNotEmptyFile();
        // the first Esc ends the search, not the reading
        press(KeyCode.ESCAPE, false);
        assertThat(onScreen(() -> field.getText())).isEmpty();
        assertThat(reading()).isTrue();
        onScreen(() -> manual().show("printing"));
        var link = onScreen(() -> stage.getScene().getRoot().lookupAll(".manual-link").stream().filter(n -> ((Text) n).getText().equals("打印室")).findFirst().orElseThrow());
        onScreen(link::requestFocus);
        press(KeyCode.ENTER, false);
        assertThat(onScreen(() -> manual().shown())).isEqualTo("print");
        // and back to the place of the link
        onScreen(() -> Event.fireEvent(manual(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.LEFT, false, false, true, false)));
        assertThat(onScreen(() -> manual().shown())).isEqualTo("printing");
        onScreen(() -> manual().show("today"));
        onScreen(() -> ((Button) stage.getScene().getRoot().lookup(".manual-picture")).fire());
        assertThat(onScreen(() -> stage.getScene().getRoot().lookup(".manual-over"))).isNotNull();
        assertThat(onScreen(() -> Shots.take(stage.getScene(), "manual-picture-zh"))).isNotEmptyFile();
        press(KeyCode.ESCAPE, false);
        assertThat(onScreen(() -> stage.getScene().getRoot().lookup(".manual-over"))).isNull();
        onScreen(() -> manual().requestFocus());
        onScreen(() -> Event.fireEvent(manual(), key(KeyCode.A, true)));
        onScreen(() -> Event.fireEvent(manual(), key(KeyCode.C, true)));
        assertThat(onScreen(() -> Clipboard.getSystemClipboard().getString())).startsWith("各个页面\n").contains("起诉清单", "打开程序首先看到的页面。");
    }
}

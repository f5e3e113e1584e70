package plaint.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.bundle.Part;
import plaint.desk.Home;
import plaint.text.Lang;
import plaint.ui.Backstage;
import plaint.ui.Shots;

/// The whole window: from the welcome to a case, the languages and themes switched while it is open.
class ShellTest {
    @TempDir Path folder;
    private Kept kept;
    private Stage stage;
    private Shell shell;

    @BeforeEach void open() {
        kept = Kept.in(folder.resolve("settings"));
        stage = onScreen(() -> {
            var s = new Stage();
            shell = new Shell(s, Home.find(), new Settings(kept), Lang.ZH);
            s.setScene(shell.scene());
            s.show();
            return s;
        });
    }

    @AfterEach void close() throws Exception {
        onScreen(() -> {
            shell.close();
            stage.close();
        });
    }

    private Scene scene() {
        return stage.getScene();
    }

    private <T extends Node> T find(Class<T> type) {
        return onScreen(() -> scene().getRoot().lookupAll("*").stream().filter(type::isInstance).map(type::cast).findFirst().orElse(null));
    }

    private boolean says(String text) {
        return scene().getRoot().lookupAll("*").stream().anyMatch(n -> n instanceof Labeled l && l.getText() != null && l.getText().contains(text));
    }

    private void openSample() {
        var store = Backstage.copyOfSample(folder);
        onScreen(() -> shell.openStore(store, false));
        await("the first screen is today", () -> says("最近变动"));
        onScreen(() -> nav("案件").fire());
        await("the cases are listed", () -> scene().getRoot().lookup(".table-view") instanceof TableView<?> t && t.getItems().size() == 3);
        onScreen(() -> ((TableView<?>) scene().getRoot().lookup(".table-view")).getSelectionModel().selectFirst());
    }

    private ToggleButton nav(String name) {
        return scene().getRoot().lookupAll(".nav-item").stream().filter(n -> name.equals(n.getAccessibleText())).map(ToggleButton.class::cast).findFirst().orElseThrow();
    }

    private javafx.scene.control.Tab filing() {
        return ((TabPane) scene().getRoot().lookup(".tab-pane")).getTabs().stream().filter(t -> t.getId().equals("filing")).findFirst().orElseThrow();
    }

    private void openCase() {
        onScreen(() -> javafx.event.Event.fireEvent(scene().getRoot().lookup(".table-view"), new javafx.scene.input.KeyEvent(javafx.scene.input.KeyEvent.KEY_PRESSED, "", "",
            javafx.scene.input.KeyCode.ENTER, false, false, false, false)));
        await("the case is open", () -> scene().getRoot().lookup(".case-header") != null && scene().getRoot().lookup(".tab-pane") != null);
    }

    @Test void theFirstStartOffersTheSampleCaseFirst() {
        onScreen(shell::welcome);
        await("the sample case is offered", () -> says("打开样本案件"));
        var first = onScreen(() -> (Button) scene().getRoot().lookup(".choice"));
        assertThat(first.isDefaultButton()).isTrue();
        assertThat(first.getAccessibleText()).contains("样本");
        await("the keyboard is on it", first::isFocused);
    }

    @Test void theKeysOfTheWelcomeEndWithIt() {
        onScreen(shell::welcome);
        assertThat(onScreen(() -> scene().getAccelerators().keySet().stream().map(javafx.scene.input.KeyCombination::getName).toList())).anyMatch(n -> n.endsWith("+N"));
        openSample();
        assertThat(onScreen(() -> scene().getAccelerators().keySet().stream().map(javafx.scene.input.KeyCombination::getName).toList())).noneMatch(n -> n.endsWith("+N") || n.endsWith("+O"));
        onScreen(() -> scene().getAccelerators().entrySet().stream().filter(e -> e.getKey().getName().endsWith("+2")).findFirst().orElseThrow().getValue().run());
        await("the second screen is shown", () -> says("线索") && scene().getRoot().lookup(".table-view") != null);
    }

    @Test void twoPressesOpenTheStoreOnce() {
        onScreen(shell::welcome);
        var store = Backstage.copyOfSample(folder);
        var before = onScreen(() -> java.util.List.copyOf(javafx.stage.Window.getWindows()));
        onScreen(() -> {
            shell.openStore(store, false);
            shell.openStore(store, false);
        });
        await("the first screen is today", () -> says("最近变动"));
        assertThat(onScreen(() -> javafx.stage.Window.getWindows().stream().filter(w -> !before.contains(w)).count())).as("nothing is told").isZero();
    }

    @Test void languageAndThemeChangeWhileTheCaseStaysOpen() {
        openSample();
        openCase();
        assertThat(onScreen(() -> says("立案材料") || filing().getText().equals("立案材料"))).isTrue();
        onScreen(() -> scene().getRoot().lookupAll(".toggle-button").stream().filter(n -> n instanceof ToggleButton t && t.getText().equals("English")).map(ToggleButton.class::cast).findFirst().orElseThrow().fire());
        await("the tabs are English", () -> scene().getRoot().lookup(".tab-pane") != null && filing().getText().equals("Filing"));
        assertThat(kept.get("lang", "")).isEqualTo("EN");
        onScreen(() -> scene().getRoot().lookupAll(".button").stream().filter(n -> "Dark".equals(n.getAccessibleText())).map(Button.class::cast).findFirst().orElseThrow().fire());
        assertThat(scene().getStylesheets()).anyMatch(s -> s.endsWith("dark.css"));
        assertThat(kept.is("dark", false)).isTrue();
        assertThat(onScreen(() -> scene().getRoot().lookup(".case-header"))).isNotNull();
    }

    @Test void whatIsTypedIntoThePaletteLeadsThere() {
        openSample();
        var where = onScreen(() -> {
            scene().getAccelerators().entrySet().stream().filter(e -> e.getKey().getName().endsWith("K")).findFirst().orElseThrow().getValue().run();
            return scene().getRoot().lookup(".palette").getLayoutX();
        });
        assertThat(where).as("in its place before it is drawn").isGreaterThan(100);
        // neither Tab nor F6 leads out of it to what lies behind
        onScreen(() -> javafx.event.Event.fireEvent(scene().getRoot().lookup(".palette .text-field"), key(javafx.scene.input.KeyCode.TAB, false)));
        onScreen(() -> scene().getAccelerators().entrySet().stream().filter(e -> e.getKey().getName().equals("F6")).findFirst().orElseThrow().getValue().run());
        assertThat(onScreen(() -> scene().getFocusOwner())).isEqualTo(onScreen(() -> scene().getRoot().lookup(".palette .text-field")));
        onScreen(() -> ((javafx.scene.control.TextField) scene().getRoot().lookup(".palette .text-field")).setText("许某"));
        await("somebody is found", () -> scene().getRoot().lookup(".palette .list-view") instanceof ListView<?> l && !l.getItems().isEmpty() && l.getItems().getFirst().toString().contains("许某"));
        assertThat(onScreen(() -> scene().getRoot().lookupAll(".palette .scroll-bar").stream().filter(b -> ((javafx.scene.control.ScrollBar) b).getOrientation() == javafx.geometry.Orientation.HORIZONTAL).noneMatch(Node::isVisible))).as("nothing to scroll sideways").isTrue();
        onScreen(() -> javafx.event.Event.fireEvent(scene().getRoot().lookup(".palette .text-field"), key(javafx.scene.input.KeyCode.ENTER, false)));
        await("the case is open", () -> scene().getRoot().lookup(".case-header") != null && says("许某"));
    }

    private static javafx.scene.input.KeyEvent key(javafx.scene.input.KeyCode code, boolean control) {
        return new javafx.scene.input.KeyEvent(javafx.scene.input.KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false);
    }

    @Test void aStoreHeldByAnotherProcessOrAFolderThatIsNoneIsToldAndTheWelcomeStays() throws Exception {
        var notAStore = java.nio.file.Files.createDirectories(folder.resolve("photos"));
        java.nio.file.Files.writeString(notAStore.resolve("holiday.txt"), "no store");
        onScreen(shell::welcome);
        onScreen(() -> shell.openStore(notAStore, false));
        await("it is told", () -> javafx.stage.Window.getWindows().size() > 1);
        await("the welcome stays", () -> says("打开样本案件"));
        onScreen(() -> javafx.stage.Window.getWindows().stream().filter(w -> w != stage).toList().forEach(javafx.stage.Window::hide));
    }

    @Test void theFilingShowsTheVeryPagesBesidePartsAndCheck() {
        openSample();
        openCase();
        onScreen(() -> find(TabPane.class).getSelectionModel().select(filing()));
        await("the pages are drawn", () -> scene().getRoot().lookupAll(".paper").stream().anyMatch(p -> p.lookup("ImageView") instanceof ImageView v && v.getImage() != null));
        onScreen(() -> {
            @SuppressWarnings("unchecked") var parts = (ListView<Part>) scene().getRoot().lookupAll(".list-view").stream().filter(n -> ((ListView<?>) n).getItems().stream().anyMatch(Part.class::isInstance))
                .findFirst().orElseThrow();
            parts.getSelectionModel().select(parts.getItems().stream().filter(p -> p.key().equals("consolidated")).findFirst().orElseThrow());
        });
        await("the complaint's first page is drawn", () -> says("合并诉状-1") && scene().getRoot().lookupAll(".paper").stream()
            .filter(p -> p.localToScene(p.getBoundsInLocal()).getMinY() < 500 && p.localToScene(p.getBoundsInLocal()).getMaxY() > 200).allMatch(p -> p.lookup("ImageView") instanceof ImageView v && v.getImage() != null));
        assertThat(onScreen(() -> Shots.take(scene(), "window-filing-zh"))).isNotEmptyFile();
    }
}

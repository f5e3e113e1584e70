package plaint.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plaint.desk.Home;
import plaint.text.Lang;
import plaint.ui.Backstage;
import plaint.ui.Hands;
import plaint.ui.Looks;
import plaint.ui.kit.WindowDialogs;

/// The whole window as a large display shows it at 200 %, 1280 by 720 with its side bar: every screen of the side bar and every tab of a case. In Chinese with strong contrast.
class SmallWindowTest {
    @TempDir Path folder;
    private Stage stage;
    private Shell shell;

    @ParameterizedTest @EnumSource(Lang.class) void nothingIsCutAtTwiceTheSize(Lang lang) throws Exception {
        var kept = Kept.in(folder.resolve("settings"));
        var settings = new Settings(kept);
        if (lang == Lang.ZH) settings.keepContrast(true);
        stage = onScreen(() -> {
            var s = new Stage();
            shell = new Shell(Home.find(), settings, new SimpleObjectProperty<>(lang), l -> new WindowDialogs(s, l::get));
            s.setScene(shell.scene());
            s.setWidth(1280);
            s.setHeight(720);
            s.show();
            shell.openStore(Backstage.copyOfSample(folder), false);
            return s;
        });
        var hands = new Hands(stage, lang);
        var told = new ArrayList<String>();
        try {
            await("the window", () -> !names().isEmpty());
            for (var name : onScreen(this::names)) {
                // asks for a folder
                if (name.equals(hands.say("ui.nav.store"))) continue;
                onScreen(() -> nav(name).fire());
                hands.wait(name, shell::quiet);
                told.addAll(look(name));
            }
            hands.screen("cases");
            await("the cases", () -> stage.getScene().getRoot().lookup(".table-view") instanceof TableView<?> t && !t.getItems().isEmpty());
            onScreen(() -> ((TableView<?>) stage.getScene().getRoot().lookup(".table-view")).getSelectionModel().selectFirst());
            onScreen(() -> Event.fireEvent(stage.getScene().getRoot().lookup(".table-view"), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false)));
            await("the case", () -> stage.getScene().getRoot().lookup(".tab-pane") != null);
            for (var tab : onScreen(() -> tabs().stream().map(Tab::getId).toList())) {
                hands.tab(tab);
                hands.wait(tab, shell::quiet);
                told.addAll(look("case " + tab));
            }
        } finally {
            onScreen(() -> {
                shell.close();
                stage.close();
            });
        }
        assertThat(told).isEmpty();
    }

    private List<String> look(String name) {
        return onScreen(() -> Looks.at(stage.getScene(), "small-" + name.replaceAll("\\W", "-") + "-" + shell.scene().getStylesheets().size())).stream().map(t -> name + ": " + t).toList();
    }

    private List<String> names() {
        return stage.getScene().getRoot().lookupAll(".nav-item").stream().filter(ToggleButton.class::isInstance).map(n -> n.getAccessibleText()).toList();
    }

    private ToggleButton nav(String name) {
        return stage.getScene().getRoot().lookupAll(".nav-item").stream().filter(n -> name.equals(n.getAccessibleText())).map(ToggleButton.class::cast).findFirst().orElseThrow();
    }

    private List<Tab> tabs() {
        return ((TabPane) stage.getScene().getRoot().lookup(".tab-pane")).getTabs();
    }
}

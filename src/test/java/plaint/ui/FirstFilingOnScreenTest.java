package plaint.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import plaint.bundle.Part;
import plaint.desk.Home;
import plaint.evidence.Exhibit;
import plaint.key.ExhibitId;
import plaint.text.Lang;
import plaint.ui.casefile.CaseModel;
import plaint.ui.casefile.CaseView;
import plaint.ui.cases.CasesModel;
import plaint.ui.cases.CasesView;
import plaint.ui.kit.Look;

/// The first filing by mouse and keys: the sample case is opened, exhibits are added, one is moved up, a supplementary filing is begun, looked at and produced (S6).
class FirstFilingOnScreenTest {
    @TempDir Path folder;
    private final FxRobot robot = new FxRobot();
    private CaseModel model;
    private Stage stage;

    @Test void fromTheListToTheBundle() {
        try (var b = Backstage.sample(folder, Lang.EN)) {
            open(b);
            addTwo(b);
            moveUp();
            describe();
            begin(b);
            produce(b);
            moveInTheFiling();
            takeBack(b);
            onScreen(() -> stage.close());
        }
    }

    /// Enter on the list opens the case.
    private void open(Backstage b) {
        stage = onScreen(() -> {
            var frame = new BorderPane();
            var scene = new Scene(frame, 1440, 900);
            Look.apply(scene, false);
            var cases = new CasesModel(b.desktop);
            var list = new CasesView(cases, b.desktop);
            list.onOpen(no -> {
                model = new CaseModel(b.desktop, no);
                model.load(() -> frame.setCenter(new CaseView(model, b.desktop, scene)));
            });
            frame.setCenter(list);
            cases.reload();
            var shown = new Stage();
            shown.setScene(scene);
            shown.show();
            return shown;
        });
        await("the cases in the list", () -> stage.getScene().getRoot().lookup(".table-view") != null && find(TableView.class).getItems().size() == 3 && find(TableView.class).isFocused());
        // a busy machine may lose the focus of the first moment, and the key with it: whoever sits there presses again
        for (int i = 0; i < 10 && onScreen(() -> model == null); i++) {
            onScreen(() -> find(TableView.class).requestFocus());
            robot.type(KeyCode.ENTER).sleep(500);
        }
        await("the case", () -> !stage.getScene().getRoot().lookupAll(".tab-pane").isEmpty());
    }

    /// Alt and the digit of a tab.
    private void tab(String key) {
        int at = onScreen(() -> ((CaseView) stage.getScene().getRoot().lookupAll("*").stream().filter(CaseView.class::isInstance).findFirst().orElseThrow()).keys().indexOf(key));
        robot.press(KeyCode.ALT).type(KeyCode.valueOf("DIGIT" + (at + 1) % 10)).release(KeyCode.ALT);
    }

    private void addTwo(Backstage b) {
        int before = model.file().exhibits().size();
        tab("evidence");
        await("the evidence tab", () -> button("Add exhibit") != null);
        var seeds = Home.find().seeds().resolve("2016-0001/exhibits");
        b.answers.files = List.of(seeds.resolve("licence.pdf"), seeds.resolve("invoice-notary.png"));
        // both are in the case already, and the person keeps them
        b.answers.yes = false;
        robot.clickOn(onScreen(() -> button("Add exhibit")));
        await("two more exhibits", () -> model.file().exhibits().size() == before + 2 && model.exhibitProperty().get() != null);
        await("it is asked", () -> b.answers.asked.contains("Take them out again"));
        b.answers.yes = true;
        assertThat(b.answers.told).isEmpty();
    }

    private void moveUp() {
        var before = added();
        await("the last is selected in the table", () -> find(TableView.class).getSelectionModel().getSelectedIndex() == find(TableView.class).getItems().size() - 1);
        onScreen(() -> find(TableView.class).requestFocus());
        robot.press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
        await("they have changed places", () -> added().equals(List.of(before.get(1), before.get(0))));
    }

    /// The catalogue wants to know where an exhibit comes from and what it proves.
    private void describe() {
        for (var id : added()) {
            var x = model.file().exhibit(new ExhibitId(id)).orElseThrow();
            onScreen(() -> model.describe(new Exhibit(x.id(), x.title(), x.latin(), x.kind(), x.held(), x.theme(), "原告提供（样本）", "补充证明（样本）", x.dated(), x.filing(), x.files())));
            await("the source is kept", () -> "原告提供（样本）".equals(model.file().exhibit(x.id()).orElseThrow().source()));
        }
    }

    private List<String> added() {
        int next = model.file().exhibits().stream().mapToInt(Exhibit::filing).max().orElseThrow();
        return model.file().exhibits().stream().filter(x -> x.filing() == next).map(x -> x.id().value()).toList();
    }

    /// A supplementary filing for what was added, with its very pages.
    private void begin(Backstage b) {
        tab("filing");
        await("the filing tab", () -> button("Produce filing") != null);
        b.answers.date = LocalDate.of(2018, 5, 2);
        onScreen(() -> model.begin("supplement", b.answers.date));
        await("the new filing is laid out", () -> parts().stream().filter(Part::isExhibit).map(p -> p.exhibit().value()).toList().equals(added()));
        await("its first page is drawn", this::pageDrawn);
        await("it may be produced", () -> !button("Produce filing").isDisabled());
    }

    private void produce(Backstage b) {
        b.answers.folder = folder.resolve("out");
        robot.clickOn(onScreen(() -> button("Produce filing")));
        await("it may be printed", () -> button("Print...") != null && !button("Print...").isDisabled());
        assertThat(b.answers.folder).isDirectoryContaining("glob:**2016-0001-3-court.pdf");
        await("the page still stands", this::pageDrawn);
        onScreen(() -> Shots.take(stage.getScene(), "first-filing-produced-en"));
        assertThat(b.answers.told).isEmpty();
    }

    /// Moved by keys the exhibit stays the one chosen, so that the next key moves it further, and its page stays in view.
    private void moveInTheFiling() {
        var before = added();
        onScreen(() -> list().getSelectionModel().select(parts().size() - 1));
        onScreen(() -> list().requestFocus());
        robot.press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
        await("they have changed places", () -> added().equals(List.of(before.get(1), before.get(0))) && chosen().equals(before.get(1)) && parts().indexOf(list().getSelectionModel().getSelectedItem()) == parts().size() - 2);
        await("its page", this::pageDrawn);
        robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        await("and back", () -> added().equals(before) && chosen().equals(before.get(1)) && parts().indexOf(list().getSelectionModel().getSelectedItem()) == parts().size() - 1);
    }

    /// Begun by mistake: it is taken back, its exhibits wait, and the filing before it is in view.
    private void takeBack(Backstage b) {
        var waiting = added();
        b.answers.yes = true;
        onScreen(() -> ((Button) stage.getScene().lookup("#drop-filing")).fire());
        await("taken back", () -> model.file().lastFiling() == 2);
        assertThat(added()).isEqualTo(waiting);
        await("the filing before it", () -> parts().stream().anyMatch(p -> p.key().equals("complaint") || p.key().startsWith("amended")) || parts().stream().filter(Part::isExhibit).allMatch(p -> p.filing() == 2) && !parts().isEmpty());
        assertThat(stage.getScene().lookup("#drop-filing").isVisible()).as("what was handed in is not taken back").isFalse();
    }

    private String chosen() {
        return list().getSelectionModel().getSelectedItem() instanceof Part p && p.isExhibit() ? p.exhibit().value() : "";
    }

    private ListView<?> list() {
        return (ListView<?>) stage.getScene().getRoot().lookupAll(".list-view").stream().filter(n -> !((ListView<?>) n).getItems().isEmpty() && ((ListView<?>) n).getItems().getFirst() instanceof Part).findFirst().orElseThrow();
    }

    /// Every page in sight has its picture; the evidence tab behind it does not count.
    private boolean pageDrawn() {
        var seen = stage.getScene().getRoot().lookupAll(".paper").stream().filter(FirstFilingOnScreenTest::inSight).toList();
        return !seen.isEmpty() && seen.stream().allMatch(p -> p.lookup("ImageView") instanceof ImageView v && v.getImage() != null);
    }

    private static boolean inSight(Node node) {
        for (var n = node; n != null; n = n.getParent()) if (!n.isVisible()) return false;
        return true;
    }

    private List<Part> parts() {
        return stage.getScene().getRoot().lookupAll(".list-view").stream().map(n -> ((ListView<?>) n).getItems()).filter(i -> !i.isEmpty() && i.getFirst() instanceof Part)
            .findFirst().map(i -> i.stream().map(Part.class::cast).toList()).orElse(List.of());
    }

    private <T extends Node> T find(Class<T> type) {
        return stage.getScene().getRoot().lookupAll("*").stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }

    private Button button(String text) {
        return stage.getScene().getRoot().lookupAll(".button").stream().map(Button.class::cast).filter(x -> text.equals(x.getText())).findFirst().orElse(null);
    }
}

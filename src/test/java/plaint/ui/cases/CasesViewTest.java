package plaint.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.desk.CaseLine;
import plaint.desk.EditCase;
import plaint.desk.OpenCase;
import plaint.key.CaseNo;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.ui.Backstage;
import plaint.ui.kit.Look;

/// Enter on the list always has a case to open: the first once the rows are there, then the one chosen, whatever happens to the rows around it.
class CasesViewTest {
    @TempDir Path folder;
    private final ArrayList<String> opened = new ArrayList<>();

    @Test void theCaseChosenStaysChosenAndEnterOpensIt() throws Exception {
        try (var b = Backstage.sample(folder, Lang.EN)) {
            var model = onScreen(() -> new CasesModel(b.desktop));
            var stage = onScreen(() -> {
                var view = new CasesView(model, b.desktop);
                view.onOpen(no -> opened.add(no.value()));
                var shown = new Stage();
                shown.setScene(new Scene(view, 1280, 800));
                Look.apply(shown.getScene(), false);
                shown.show();
                return shown;
            });
            await("the list is there", () -> stage.getScene().getRoot().lookup(".table-view") != null);
            onScreen(model::reload);
            await("its rows", () -> model.loadedProperty().get());
            enter(stage);
            onScreen(() -> table(stage).getSelectionModel().clearAndSelect(1));
            enter(stage);
            // the case chosen changes
            var no = new CaseNo("2017-0001");
            // who is sued is read in a small window, the pages in a large one
            assertThat(onScreen(() -> table(stage).getVisibleLeafColumns().stream().map(c -> c.getText()).toList())).contains(b.desktop.say("ui.cases.title"), b.desktop.say("ui.cases.exhibits")).doesNotContain(b.desktop.say("ui.cases.pages"));
            onScreen(() -> stage.setWidth(1400));
            await("the pages", () -> table(stage).getVisibleLeafColumns().stream().anyMatch(c -> c.getText().equals(b.desktop.say("ui.cases.pages"))));
            new EditCase(b.office).run(new OpenCase(b.office).run(no).file(), c -> c.docketNo = "（2017）沪0117民初9999号", Notice.of("ui.status.saved"));
            onScreen(model::reload);
            await("what changed", () -> model.shown().stream().anyMatch(c -> c.docketNo() != null && c.docketNo().contains("9999")));
            enter(stage);
            // the rows stand in another order, fewer of them, then all again
            onScreen(() -> {
                var column = table(stage).getColumns().getFirst();
                column.setSortType(TableColumn.SortType.DESCENDING);
                table(stage).getSortOrder().add(column);
            });
            assertThat(model.shown().getFirst().no().value()).isEqualTo("2020-0001");
            enter(stage);
            onScreen(() -> model.filterProperty().set("taobao"));
            enter(stage);
            onScreen(() -> model.filterProperty().set("2016"));
            enter(stage);
            onScreen(() -> model.filterProperty().set(""));
            enter(stage);
            assertThat(opened).containsExactly("2016-0001", "2017-0001", "2017-0001", "2017-0001", "2017-0001", "2016-0001", "2016-0001");
            // the screen's thread was busy between two quick clicks, so that the toolkit counted one and one
            opened.clear();
            await("two rows drawn", () -> rows(stage).size() > 1);
            onScreen(() -> {
                var rows = rows(stage);
                click(rows.get(0));
                click(rows.get(1));
                assertThat(opened).as("one click on each of two opens nothing").isEmpty();
                click(rows.get(1));
                assertThat(opened).hasSize(1);
                click(rows.get(1));
                assertThat(opened).as("a third one begins anew").hasSize(1);
            });
            onScreen(stage::close);
        }
    }

    @SuppressWarnings("unchecked")
    private static TableView<CaseLine> table(Stage stage) {
        return (TableView<CaseLine>) stage.getScene().getRoot().lookup(".table-view");
    }

    private static List<javafx.scene.Node> rows(Stage stage) {
        return List.copyOf(table(stage).lookupAll(".table-row-cell")).stream().filter(r -> r instanceof TableRow<?> t && !t.isEmpty()).toList();
    }

    private static void click(javafx.scene.Node row) {
        Event.fireEvent(row, new MouseEvent(MouseEvent.MOUSE_CLICKED, 5, 5, 5, 5, MouseButton.PRIMARY, 1, false, false, false, false, false, false, false, true, false, true, null));
    }

    private static void enter(Stage stage) {
        onScreen(() -> Event.fireEvent(table(stage), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false)));
    }
}

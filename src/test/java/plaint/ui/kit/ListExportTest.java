package plaint.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.event.Event;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.exchange.Listing;
import plaint.text.Lang;
import plaint.text.Money;
import plaint.ui.Backstage;

class ListExportTest {
    @TempDir Path folder;

    private record Line(String day, Money sum, String note) { }

    private static TableView<Line> table() {
        var table = new TableView<Line>();
        column(table, "日期", Line::day);
        column(table, "金额", Line::sum);
        column(table, "备注", Line::note);
        table.getItems().setAll(new Line("2016-12-30", Money.cny("5"), "=a"), new Line("", null, "b"));
        return table;
    }

    private static void column(TableView<Line> table, String name, java.util.function.Function<Line, Object> value) {
        var c = new TableColumn<Line, Object>(name);
        c.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(value.apply(f.getValue())));
        table.getColumns().add(c);
    }

    @Test void aTableTellsItsTypesByItsValues() {
        var list = onScreen(() -> ListExport.listing("表", table()));
        assertThat(list.columns()).extracting(Listing.Column::type).containsExactly(Listing.Type.DATE, Listing.Type.MONEY, Listing.Type.TEXT);
        assertThat(list.rows()).hasSize(2);
    }

    @Test void hiddenColumnsStayOutAndAnEmptyTableKeepsItsHeader() {
        var list = onScreen(() -> {
            var t = table();
            t.getColumns().get(1).setVisible(false);
            t.getItems().clear();
            return ListExport.listing("表", t);
        });
        assertThat(list.columns()).extracting(Listing.Column::name).containsExactly("日期", "备注");
    }

    @Test void whatGivesWayToASmallWindowIsWritten() {
        var list = onScreen(() -> {
            var t = table();
            ListExport.yields(t.getColumns().get(1));
            t.getColumns().get(1).setVisible(false);
            return ListExport.listing("表", t);
        });
        assertThat(list.columns()).extracting(Listing.Column::name).containsExactly("日期", "金额", "备注");
        assertThat(list.rows().iterator().next()).contains(Money.cny("5"));
    }

    @Test void ctrlEWritesTheTable() throws Exception {
        try (var b = Backstage.empty(folder, Lang.ZH)) {
            b.answers.target = folder.resolve("out.csv");
            onScreen(() -> {
                var table = table();
                var screen = new VBox(table);
                screen.getChildren().add(ListExport.of(b.desktop, screen, "表", table));
                Event.fireEvent(table, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.E, false, true, false, false));
            });
            await("the file", () -> b.desktop.statusProperty().get() != null);
            assertThat(Files.readString(b.answers.target)).isEqualTo("\uFEFF日期,金额,备注\r\n2016-12-30,5.00,'=a\r\n,,b\r\n");
            assertThat(b.desktop.statusProperty().get().in(Lang.ZH)).isEqualTo("已将 2 行写入 out.csv");
        }
    }

    @Test void aListReadByAVerbIsWrittenWhole() {
        try (var b = Backstage.empty(folder, Lang.EN)) {
            b.answers.target = folder.resolve("out.xlsx");
            onScreen(() -> ListExport.of(b.desktop, new VBox(), "n", p -> Listing.<Integer>named("n").number("n", n -> n).of(List.of(1, 2, 3))).fire());
            await("the file", () -> b.desktop.statusProperty().get() != null);
            assertThat(b.answers.target).isNotEmptyFile();
            assertThat(b.desktop.statusProperty().get().in(Lang.EN)).isEqualTo("3 rows written to out.xlsx");
        }
    }
}

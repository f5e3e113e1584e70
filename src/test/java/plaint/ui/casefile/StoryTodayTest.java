package plaint.ui.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.desk.EditCase;
import plaint.desk.ShowCase;
import plaint.docket.Event;
import plaint.docket.EventKind;
import plaint.docket.Track;
import plaint.key.CaseNo;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.ui.Backstage;
import plaint.ui.kit.Look;

/// The story of a case tells what has happened from what is to come; a stay ends where the case went on.
class StoryTodayTest {
    @TempDir Path folder;

    @Test void aLineStandsBetweenWhatHappenedAndWhatIsToCome() throws Exception {
        try (var b = Backstage.sample(folder, Lang.ZH)) {
            var no = new CaseNo("2016-0001");
            var model = onScreen(() -> new CaseModel(b.desktop, no));
            onScreen(() -> model.load(() -> { }));
            await("the case", () -> model.opened() != null);
            var tab = onScreen(() -> new StoryTab(model, b.desktop));
            var stage = onScreen(() -> {
                var s = new Stage();
                s.setScene(new Scene(tab, 1300, 820));
                Look.apply(s.getScene(), false);
                s.show();
                plaint.ui.kit.Gradual.finish();
                tab.applyCss();
                tab.layout();
                return s;
            });
            assertThat(onScreen(() -> tab.lookup("#today-line"))).as("all of it has happened").isNull();
            var band = onScreen(() -> tab.lookup(".stay"));
            assertThat(onScreen(() -> GridPane.getRowIndex(band) + GridPane.getRowSpan(band))).as("the stay ends where the case went on").isEqualTo(onScreen(() -> row(tab, "恢复审理")));

            var day = LocalDate.of(Now.today().getYear() + 1, 3, 5);
            new EditCase(b.office).run(new ShowCase(b.office).run(no), c -> {
                var all = new ArrayList<>(c.events);
                all.add(new Event(day, false, Track.CIVIL, EventKind.OTHER, "证据交换", "Exchange of evidence", "", "", List.of(), "样本", List.of()));
                c.events = all;
            }, Notice.of("history.docket.changed", "样本"));
            onScreen(() -> model.load(() -> { }));
            await("what is to come", () -> tab.lookup("#today-line") != null);
            for (int mode : List.of(0, 1)) {
                onScreen(() -> {
                    tab.mode(mode);
                    tab.applyCss();
                    tab.layout();
                    return null;
                });
                int at = onScreen(() -> GridPane.getRowIndex(tab.lookup("#today-line")));
                assertThat(at).isGreaterThan(onScreen(() -> row(tab, "增加诉讼请求至3210000元"))).isLessThan(onScreen(() -> row(tab, "证据交换")));
            }
            assertThat(onScreen(() -> ((Label) tab.lookup("#today-line").lookup(".label")).getText())).isEqualTo("今天 " + Now.today().getMonthValue() + "月" + Now.today().getDayOfMonth() + "日");
            onScreen(stage::close);
        }
    }

    /// The row of the event with this title.
    private static int row(StoryTab tab, String title) {
        var label = tab.lookupAll(".event .label").stream().filter(n -> n instanceof Label l && title.equals(l.getText())).findFirst().orElseThrow();
        Node box = label;
        while (!box.getStyleClass().contains("event")) box = box.getParent();
        return GridPane.getRowIndex(box);
    }
}

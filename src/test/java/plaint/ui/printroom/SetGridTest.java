package plaint.ui.printroom;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.onScreen;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.key.CaseNo;
import plaint.print.Piece;
import plaint.print.PrintJob;
import plaint.print.PrintJob.Cell.Kind;
import plaint.print.PrintSet;
import plaint.print.PrintTask;
import plaint.print.PrintTask.State;
import plaint.text.Lang;

class SetGridTest {
    @TempDir Path folder;

    /// What lies in the print service of a printer that is off is not called printed.
    @Test void whatThePrinterHasNotGivenOutIsNotCalledPrinted() {
        plaint.ui.Backstage.startScreen();
        var set = new PrintSet(1, PrintSet.Role.COURT, "法院", "正本", "court.pdf", 2);
        var piece = new Piece("complaint-1", Piece.Kind.PAPER, "民事起诉状", "Complaint", "plain", true, false, 2, List.of());
        var task = new PrintTask(1, 1, List.of(new PrintTask.Leg("complaint-1", "complaint", "court.pdf", 1, 2, "", 1)), new PrintTask.Ticket("dead", "", "plain", true, false, false, false, false), State.WAITING, 0, null, null);
        var job = new PrintJob(1, new CaseNo("2016-0001"), 1, "", "", true, "2026-11-29 10:00", false, 0, List.of(set), List.of(piece), List.of(task.handed("dead-7")), List.of());
        assertThat(SetGrid.at(job, set, piece, Set.of(1)).kind()).isEqualTo(Kind.AT_PRINTER);
        assertThat(SetGrid.at(job, set, piece, Set.of()).kind()).isEqualTo(Kind.PRINTED);
        var back = job.with(1, t -> t.in(State.WAITING, 0, null));
        assertThat(back.tasks().getFirst().request()).as("handed over anew, it gets another name").isNull();
        assertThat(SetGrid.at(back, set, piece, Set.of(1)).kind()).isEqualTo(Kind.WAITING);
    }

    /// Forty papers scroll: whose set a column is, and how far it has come, stays in sight, each over and under its own column.
    @Test void headAndSumsStandStillWhilePiecesScroll() {
        var sets = java.util.stream.IntStream.rangeClosed(1, 6).mapToObj(i -> new PrintSet(i, i == 6 ? PrintSet.Role.OFFICE : PrintSet.Role.COURT, "法院", i == 6 ? "自留本" : "正本", "court.pdf", 2)).toList();
        var pieces = java.util.stream.IntStream.rangeClosed(1, 40).mapToObj(i -> new Piece("p" + i + "-1", Piece.Kind.PAPER, "文书" + i, "Paper " + i, "plain", true, false, 2, List.of())).toList();
        var tasks = java.util.stream.IntStream.range(0, 40).mapToObj(i -> new PrintTask(i + 1, 1, List.of(new PrintTask.Leg(pieces.get(i).key(), "p" + (i + 1), "court.pdf", 1, 2, "", 1)), new PrintTask.Ticket("", "", "plain", true, false, false, false, false), State.WAITING, 0, null, null)).toList();
        var job = new PrintJob(1, new CaseNo("2016-0001"), 1, "", "", true, "2026-11-29 10:00", false, 0, sets, pieces, tasks, List.of());
        try (var b = plaint.ui.Backstage.empty(folder, Lang.ZH)) {
            onScreen(() -> {
                var grid = new SetGrid(job, b.desktop, (t, i) -> { });
                var stage = new Stage();
                stage.setScene(new Scene(grid, 900, 500));
                plaint.ui.kit.Look.apply(stage.getScene(), false);
                stage.show();
                for (int i = 0; i < 3; i++) {
                    grid.applyCss();
                    grid.layout();
                }
                var sums = label(grid, b.desktop.say("printroom.perSet"));
                var sum = sums.localToScene(sums.getBoundsInLocal());
                assertThat(sum.getMaxY()).as("in sight").isLessThan(500);
                var name = grid.lookupAll(".label").stream().filter(n -> n instanceof Label l && l.getText().equals("法院")).findFirst().orElseThrow();
                var cell = grid.lookupAll(".label").stream().filter(n -> n instanceof Label l && l.getAccessibleText() != null && l.getAccessibleText().contains("文书1:")).findFirst().orElseThrow();
                assertThat(name.localToScene(0, 0).getX()).as("over its column").isEqualTo(cell.localToScene(0, 0).getX());
                assertThat(SetGrid.mark(sets.getLast(), false)).as("its name says so").isEmpty();
                stage.close();
                return null;
            });
        }
    }

    private static Label label(Node in, String text) {
        return in.lookupAll(".label").stream().filter(n -> n instanceof Label l && text.equals(l.getText())).map(n -> (Label) n).findFirst().orElseThrow();
    }

    /// Whoever lays six sets on the table tells them apart by the heads of their columns.
    @Test void aNameOfThreeCharactersStaysWholeAndALongerOneIsMarkedAsCut() {
        onScreen(() -> {
            assertThat(SetGrid.initials("陈某华")).isEqualTo("陈某华");
            assertThat(SetGrid.initials("欧阳某某")).isEqualTo("欧阳…");
            assertThat(SetGrid.initials("Jane Roe Ltd")).isEqualTo("JRL");
        });
    }
}

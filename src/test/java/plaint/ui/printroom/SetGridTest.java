package plaint.ui.printroom;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.onScreen;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plaint.key.CaseNo;
import plaint.print.Piece;
import plaint.print.PrintJob;
import plaint.print.PrintJob.Cell.Kind;
import plaint.print.PrintSet;
import plaint.print.PrintTask;
import plaint.print.PrintTask.State;

class SetGridTest {
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

    /// Whoever lays six sets on the table tells them apart by the heads of their columns.
    @Test void aNameOfThreeCharactersStaysWholeAndALongerOneIsMarkedAsCut() {
        onScreen(() -> {
            assertThat(SetGrid.initials("陈某华")).isEqualTo("陈某华");
            assertThat(SetGrid.initials("欧阳某某")).isEqualTo("欧阳…");
            assertThat(SetGrid.initials("Jane Roe Ltd")).isEqualTo("JRL");
        });
    }
}

package plaint.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import plaint.key.ExhibitId;

/// How pages are counted: exhibits in one run and papers by themselves; every page of the bundle; every document by itself behind its slip sheet.
class CountedPagesTest {
    private static Part paper(String key, int pages) {
        return new Part(key, null, "", key, "", key + "-", 1, pages, false, 1);
    }

    private static Part exhibit(String label, String prefix, int first, int pages) {
        var id = new ExhibitId("x-" + label.replace(" ", ""));
        return new Part(id.value(), id, label, label, "", prefix, first, pages, false, 1);
    }

    private static List<String> labels(PagePlan plan) {
        return plan.sides().stream().map(PagePlan.Side::label).toList();
    }

    @Test void exhibitsInOneRunWithBlankBacksThatCountForNothing() {
        var plan = new PagePlan(List.of(paper("complaint", 3), exhibit("证据1", "", 1, 1), exhibit("证据2", "", 2, 2)), true);
        assertThat(labels(plan)).containsExactly("complaint-1", "complaint-2", "complaint-3", "", "1", "", "2", "3");
    }

    @Test void everyPageCountsFromTheVeryFirstSoThatTheNumberIsThePlaceInTheFile() {
        var plan = PagePlan.counted(List.of(paper("index", 1), paper("particulars", 3), exhibit("JS1", "", 1, 2), exhibit("JS2", "", 3, 1)), false, true);
        assertThat(labels(plan)).containsExactly("1", "2", "3", "4", "5", "6", "7");
        assertThat(plan.parts().get(2).range()).isEqualTo("5—6");
    }

    @Test void blankBacksThatCountHaveTheirNumber() {
        var parts = List.of(paper("index", 1), paper("particulars", 3), exhibit("JS1", "", 1, 2));
        assertThat(labels(PagePlan.counted(parts, true, true))).containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
        assertThat(PagePlan.counted(parts, true, true).sides().get(1).blank()).isTrue();
        assertThat(labels(PagePlan.counted(parts, true, false))).containsExactly("1", "", "2", "3", "4", "", "5", "6");
    }

    @Test void whatComesLaterGoesOnWithTheNumbers() {
        var parts = List.of(paper("index", 1), exhibit("JS2", "", 1, 2));
        assertThat(labels(PagePlan.counted(parts, false, true, 41))).containsExactly("41", "42", "43");
        assertThat(labels(PagePlan.counted(parts, true, true, 41))).as("with a blank back that counts").containsExactly("41", "42", "43", "44");
        assertThat(PagePlan.counted(parts, true, true, 41).parts().getLast().range()).isEqualTo("43—44");
    }

    @Test void anExhibitCountsByItselfAndItsSlipSheetNotAtAll() {
        var c = exhibit("Exhibit C", "C-", 1, 3);
        var slip = new Part(Part.slipOf(c.exhibit()), null, "", "Exhibit C", "", "Exhibit C", 0, 1, false, 1);
        var plan = new PagePlan(List.of(paper("COMPLAINT", 1), slip, c), false);
        assertThat(labels(plan)).containsExactly("COMPLAINT-1", "Exhibit C", "C-1", "C-2", "C-3");
        assertThat(slip.slip()).isTrue();
        assertThat(plan.slipBefore(c)).isEqualTo(1);
        assertThat(plan.slipBefore(plan.parts().getFirst())).isZero();
    }
}

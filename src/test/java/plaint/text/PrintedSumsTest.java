package plaint.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import plaint.text.PrintedSums.Fault;

/// What a page states of money is computed again, in Chinese form and in English, in any currency.
class PrintedSumsTest {
    @Test void aProductInEnglishIsComputedAgain() {
        var right = "Loss of goodwill: $2,599,920.00. The sum is made up of buyers of the three shops counted once (14,130) × yearly contribution of one active buyer ($184.00) = $2,599,920.00 (Ex. Q; Ex. R).";
        assertThat(PrintedSums.of(right)).isEqualTo(new PrintedSums.Read(0, 1, java.util.List.of()));
        assertThat(PrintedSums.of(right.replace("14,130", "14,131")).faults()).extracting(Fault::printed, Fault::right).containsExactly(org.assertj.core.groups.Tuple.tuple("2,599,920.00", "2,600,104.00"));
        assertThat(PrintedSums.of("orders (412) × cost of one order (£360.00) = £148,320.00; fees (£20,000.00)")).isEqualTo(new PrintedSums.Read(0, 1, java.util.List.of()));
        assertThat(PrintedSums.of("sum (RMB 100.00) ÷ rate (6.9370) = RMB 14.42").faults()).isEmpty();
        assertThat(PrintedSums.of("sum (RMB 100.00) ÷ rate (6.9370) = USD 14.43").faults()).hasSize(1);
    }

    @Test void aSumInEnglishIsComputedAgain() {
        assertThat(PrintedSums.of("in all $148,320.00 + $20,000.00 + 30,000 = $198,320.00.")).isEqualTo(new PrintedSums.Read(0, 1, java.util.List.of()));
        assertThat(PrintedSums.of("in all €148.50 + €20.00 = €168.00, and costs").faults()).extracting(Fault::right).containsExactly("168.50");
    }

    @Test void whatIsNoSumIsPassedOver() {
        assertThat(PrintedSums.of("a parcel of 12 × 5 cm, order = SAMPLE; see ver=V2016-03").results()).isZero();
        assertThat(PrintedSums.of("x = $5.00").results()).isZero();
    }

    /// Looked for only where a sign of a product is near, and found as if looked for everywhere: where two overlap, where what stands before is too long, and where a sign begins or ends the text.
    @Test void everyProductIsFoundWhereverItStands() {
        assertThat(PrintedSums.of("×3×2＝6元").results()).isEqualTo(PrintedSums.of("÷").results()).isZero();
        assertThat(PrintedSums.of("甲3×乙2＝6元，丙2×丁2＝5元；戊6÷己4＝1.5元。3×").results()).isEqualTo(3);
        assertThat(PrintedSums.of("甲3×乙2＝6元，丙2×丁2＝5元").faults()).extracting(Fault::right).containsExactly("4.00");
        for (int before : new int[] {0, 1, 198, 199, 200, 400}) assertThat(PrintedSums.of("字".repeat(before) + "3×2＝7元").faults()).as("%d before", before).hasSize(1);
        for (int between : new int[] {0, 198, 199, 250}) assertThat(PrintedSums.of("3×" + "字".repeat(between) + "2＝7元").results()).as("%d between", between).isEqualTo(between < 200 ? 1 : 0);
        assertThat(PrintedSums.of("2×3×4＝24元").faults()).isEmpty();
        assertThat(PrintedSums.of("9 × 2; 3 × 2 = $6.00; 8 ÷ 2 = $4.00").results()).isEqualTo(2);
    }
}

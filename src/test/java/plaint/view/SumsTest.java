package plaint.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sums and counts over leads are those of adding up one by one, whether few of the leads are meant or nearly all.
class SumsTest {
    @ParameterizedTest @CsvSource({"1, 1", "63, 0.5", "64, 1", "65, 1", "1000, 0", "1000, 0.02", "1000, 0.5", "1000, 0.98", "1000, 1", "4096, 0.9", "4097, 0.3"})
    void eachLeadIsCountedAndAddedOnce(int leads, double share) {
        var random = new Random(leads);
        var numbers = random.longs(leads + 9L, -1000, 1L << 40).toArray();
        var some = some(random, leads, share);
        var others = some(random, leads, 0.7);
        var third = some(random, leads, 0.9);
        long sum = 0;
        int count = 0;
        long joined = 0;
        for (int id = 0; id < leads; id++) {
            boolean has = (some[id >> 6] >>> id & 1) != 0;
            if (has) sum += numbers[id];
            if (has) count++;
            if (has && (others[id >> 6] >>> id & 1) != 0 && (third[id >> 6] >>> id & 1) != 0) joined += numbers[id];
        }
        var sums = new Sums(numbers, leads);
        var bits = Bits.of(some);
        assertThat(bits.count()).isEqualTo(count);
        assertThat(bits.sum(sums)).isEqualTo(sum);
        assertThat(java.util.Arrays.stream(bits.ids()).boxed().toList()).hasSize(count).isSorted().allMatch(bits::has);
        var three = Bits.inAll(List.of(bits, Bits.of(others), Bits.of(third)), leads);
        assertThat(three.sum(sums)).isEqualTo(joined);
        assertThat(Bits.inAll(List.of(bits, Bits.of(others), Bits.of(third), bits), leads).sum(sums)).isEqualTo(joined);
        assertThat(Bits.inAll(List.of(bits, Bits.of(new long[0])), leads).count()).as("a part that ends sooner has none behind its end").isZero();
    }

    private static long[] some(Random random, int leads, double share) {
        var bits = new long[(leads >> 6) + 1];
        for (int id = 0; id < leads; id++) if (random.nextDouble() < share) bits[id >> 6] |= 1L << id;
        return bits;
    }
}

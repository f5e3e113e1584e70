package plaint.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Filters are joined many words at a time; what comes out is what a plain set of numbers says.
class BitsTest {
    @ParameterizedTest @ValueSource(ints = {1, 63, 64, 65, 191, 192, 193, 65_535, 65_536, 70_001, 200_003})
    void whatIsInAllPartsIsFoundAndCounted(int leads) {
        var random = new Random(leads);
        for (int parts = 1; parts <= 7; parts++) {
            var all = new ArrayList<Bits>();
            var expected = new BitSet();
            expected.set(0, leads);
            for (int p = 0; p < parts; p++) {
                var one = new BitSet();
                // behind the end of a part that is shorter there is none
                int end = p == 1 ? leads - leads / 3 : leads;
                for (int id = 0; id < end; id++) if (random.nextInt(10) < 8) one.set(id);
                all.add(Bits.of(java.util.Arrays.copyOf(one.toLongArray(), end + 63 >> 6)));
                expected.and(one);
            }
            var found = Bits.inAll(all, leads);
            assertThat(found.count()).isEqualTo(expected.cardinality());
            assertThat(found.ids()).isEqualTo(expected.stream().toArray());
            for (int id : new int[] {0, leads / 2, leads - 1}) assertThat(found.has(id)).isEqualTo(expected.get(id));
        }
    }
}

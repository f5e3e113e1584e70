package plaint.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import plaint.key.ExhibitId;

class VolumesTest {
    private static List<Part> parts(List<Integer> pages) {
        var parts = new ArrayList<Part>();
        int first = 1;
        for (int n : pages) {
            parts.add(new Part("x" + parts.size(), new ExhibitId("x" + parts.size()), "证据" + (parts.size() + 1), "t", "t", "", first, n, false, 1));
            first += n;
        }
        return parts;
    }

    private static String range(Volumes.Volume v) {
        return v.slices().getFirst().first() + "-" + v.slices().getLast().last() + (v.cut() ? " cut" : "");
    }

    @Test void volumesAreSplitBetweenExhibitsAndOnlyOneTooLongForAVolumeIsCut() {
        assertThat(Volumes.split(parts(List.of(120, 150, 60, 310)), 300, 0, p -> 0)).extracting(VolumesTest::range).containsExactly("1-270", "271-330", "331-630 cut", "631-640 cut");
    }

    @Test void withoutALimitThereIsOneVolume() {
        assertThat(Volumes.split(parts(List.of(120, 310)), 0, 0, p -> 0)).extracting(VolumesTest::range).containsExactly("1-430");
    }

    @Test void threeFilesOfTwentyMegabytesMakeThreeVolumesOfTwentyEight() {
        assertThat(Volumes.split(parts(List.of(10, 10, 10)), 0, 28_000_000, p -> 20_000_000)).hasSize(3).noneMatch(Volumes.Volume::cut);
        assertThat(Volumes.split(parts(List.of(10)), 0, 28_000_000, p -> 50_000_000)).extracting(VolumesTest::range).containsExactly("1-5 cut", "6-10 cut");
    }

    @Property(tries = 200) void everyPageStandsInOneVolumeAndNoVolumeHoldsMoreThanItMay(@ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 90) Integer> pages, @ForAll @IntRange(min = 1, max = 100) int most) {
        var volumes = Volumes.split(parts(pages), most, 0, p -> 0);
        assertThat(volumes).allMatch(v -> v.pages() <= most);
        int page = 1;
        for (var v : volumes) for (var s : v.slices()) {
            assertThat(s.first()).isEqualTo(String.valueOf(page));
            page += s.pages();
        }
        assertThat(page - 1).isEqualTo(pages.stream().mapToInt(Integer::intValue).sum());
    }
}

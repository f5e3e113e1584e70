package plaint.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.text.Notice;

/// A store grows with each save and is made small when it is opened.
@Execution(ExecutionMode.CONCURRENT)
class TrimmingTest {
    @TempDir Path temp;

    @Test void aGrownFileIsMadeSmallWithAllThatIsInItAndOneThatIsNotStaysAsItIs() throws Exception {
        var store = temp.resolve("s");
        try (var a = Archive.open(store, "甲")) {
            a.write(w -> w.add(Cases.small("2016-0001"), Notice.of("history.moved", "x", 1)));
            for (int i = 0; i < 60; i++) {
                var brand = "品牌" + i;
                var seen = a.read(v -> v.caseFile(new plaint.key.CaseNo("2016-0001")));
                a.write(w -> w.save(seen.changed(c -> c.brand = brand), Notice.of("history.moved", "x", 1)));
            }
        }
        var file = store.toRealPath().resolve("plaint.mv.db");
        long grown = Files.size(file);
        var address = StoreAddress.of(store.toRealPath());
        assertThat(past(address)).isTrue();
        assertThat(Trimming.trim(address)).isTrue();
        assertThat(Files.size(file)).isLessThan(grown / 2);
        assertThat(past(address)).as("something is left to trim").isFalse();
        assertThat(address.beside()).doesNotExist();
        address.forget();
        try (var a = Archive.open(store, "甲")) {
            assertThat(a.read(v -> v.caseFile(new plaint.key.CaseNo("2016-0001"))).brand()).isEqualTo("品牌59");
            assertThat(StoreCheck.run(a)).isEmpty();
            a.write(w -> w.add(Cases.small("2016-0002"), Notice.of("history.moved", "x", 1)));
        }
    }

    private static boolean past(StoreAddress address) {
        try (var h = Handle.open(address.looking())) {
            return Trimming.isPast(h);
        }
    }
}

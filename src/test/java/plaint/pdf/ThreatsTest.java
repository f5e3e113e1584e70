package plaint.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.text.Refused;

/// Threats by foreign files that have no test of their own elsewhere, one by one, out of the set of hostile files.
@Execution(ExecutionMode.CONCURRENT)
class ThreatsTest {
    @TempDir Path folder;

    /// The outcome of each file of one kind: its warnings, or the reason of its refusal.
    private List<List<String>> outcomes(String stem) throws Exception {
        var all = new java.util.ArrayList<List<String>>();
        for (var m : HostileFiles.all(HostileFolder.SEED)) {
            if (!m.name().matches("\\d+-" + stem + "\\..*")) continue;
            var file = Files.write(folder.resolve(m.name()), m.bytes());
            try {
                all.add(Quarantine.inspect(file, m.name()).warnings().stream().map(w -> w.key()).toList());
            } catch (Refused e) {
                assertThat(e.notice().args().getFirst()).isEqualTo(m.name());
                all.add(List.of(e.notice().key()));
            }
        }
        assertThat(all).as(stem).isNotEmpty();
        return all;
    }

    @Test void loopsInOutlinesAndBottomlessOutlinesEnd() throws Exception {
        assertThat(outcomes("outlineloop")).containsOnly(List.of());
        assertThat(outcomes("deepoutline")).containsOnly(List.of());
    }

    @Test void loopsAmongPagesAndObjectsEndWithPagesOrAReason() throws Exception {
        for (var stem : List.of("pageloop", "deeptree", "selfobject", "deeparray", "prevloop")) assertThat(outcomes(stem)).isNotEmpty();
    }

    @Test void aLockedFileOpensWithItsPasswordAndWithNoOther() throws Exception {
        var locked = HostileFiles.all(HostileFolder.SEED).stream().filter(m -> m.name().contains("locked")).findFirst().orElseThrow();
        var file = Files.write(folder.resolve("locked.pdf"), locked.bytes());
        assertThat(catchThrowableOfType(Refused.class, () -> Quarantine.inspect(file, "locked.pdf")).notice().key()).isEqualTo("pdf.refused.password");
        assertThat(catchThrowableOfType(Refused.class, () -> Quarantine.look(file, "locked.pdf", new Allowance("wrong", 200))).notice().key()).isEqualTo("pdf.refused.wrongPassword");
        assertThat(Quarantine.look(file, "locked.pdf", new Allowance("user", 200)).inspected().pages()).isEqualTo(2);
    }

    @Test void whatSwellsIsRefusedByWhatItComesTo() throws Exception {
        assertThat(outcomes("nestedbomb")).containsOnly(List.of("pdf.refused.bomb"));
        assertThat(outcomes("manybombs")).containsOnly(List.of("pdf.refused.bomb"));
        assertThat(outcomes("imagebomb")).containsOnly(List.of("pdf.refused.hugePicture"));
    }

    @Test void aPngThatClaimsTooMuchIsRefusedByItsHead() throws Exception {
        var file = Files.write(folder.resolve("huge.png"), HostileFiles.pngOf(60_000, 60_000, RawPdf.bomb(1, 1, (byte) 0)));
        assertThat(catchThrowableOfType(Refused.class, () -> Quarantine.inspect(file, "huge.png")).notice().key()).isEqualTo("pdf.refused.hugePicture");
    }

    @Test void drawingsWithScriptsAndPicturesOfTelephonesAreRefusedByName() throws Exception {
        assertThat(outcomes("svg")).containsOnly(List.of("pdf.refused.svg"));
        assertThat(outcomes("svgentity")).containsOnly(List.of("pdf.refused.svg"));
        assertThat(outcomes("heic")).containsOnly(List.of("pdf.refused.heic"));
    }

    @Test void archivesAreRefusedWithoutBeingUnpacked() throws Exception {
        assertThat(outcomes("zip")).containsOnly(List.of("pdf.refused.archive"));
        assertThat(outcomes("zipbomb")).containsOnly(List.of("pdf.refused.archive"));
    }
}

package plaint.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.desk.BundleLoose;
import plaint.desk.Home;
import plaint.text.Lang;
import plaint.work.Progress;

/// Every tenth of the damaged and hostile files in one run; `src/bench/hostile.sh` runs them all.
@Execution(ExecutionMode.CONCURRENT)
class HostileFolderTest {
    @TempDir Path folder;

    @Test void aFolderOfHostileFilesIsBundledInOneRunWithEverySoundPageAndNothingThatActs() throws Exception {
        var made = HostileFiles.write(folder, HostileFolder.SEED, 10);
        assertThat(made).hasSizeGreaterThan(30);
        var out = folder.resolve("bundle.pdf");
        var result = new BundleLoose(Home.find()).run(folder.resolve("list.csv"), out, "cn", null, Progress.NONE);
        var outcomes = result.exhibits().stream()
            .map(l -> new HostileFolder.Outcome(l.file(), l.status(), l.pages(), String.join(" ", l.reasons().stream().map(r -> r.in(Lang.ZH) + r.in(Lang.EN)).toList()))).toList();
        assertThat(HostileFolder.verdict(made, outcomes, out).wrong()).isEmpty();
    }
}

package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.key.CaseNo;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.text.Refused;

/// A file of the delivered pack was damaged on its way: what needs it is refused by its name, and no list says that nothing is due. Put right, everything is as before, also for a case that was saved meanwhile.
@Execution(ExecutionMode.CONCURRENT)
public class DamagedPackTest {
    private static final CaseNo NO = new CaseNo("2016-0001");
    private static final DueList.Query DAY = new DueList.Query(LocalDate.of(2017, 1, 10));
    @TempDir Path folder;

    @Test void whatIsDueIsRefusedByTheNameOfTheDamagedFileAndComesBackWhenItIsPutRight() throws Exception {
        var home = copy(folder.resolve("home"));
        var store = SampleStore.in(folder.resolve("store"));
        int before;
        try (var office = Office.open(store, home, "test")) {
            before = new DueList(office).run(DAY).items().size();
            assertThat(before).isPositive();
        }
        var broken = home.forums().resolve("cn/deadlines.yaml");
        var whole = Files.readString(broken);
        damage(broken);
        try (var office = Office.open(store, home, "test")) {
            for (int i = 0; i < 2; i++) {
                var refused = catchThrowableOfType(Refused.class, () -> new DueList(office).run(DAY));
                assertThat(refused).as("not an empty list").isNotNull();
                for (var lang : Lang.values()) assertThat(refused.notice().in(lang)).contains("cn/deadlines.yaml:");
                // a save while it cannot be read
                new EditCase(office).run(new ShowCase(office).run(NO), d -> d.place = d.place + "1", Notice.of("history.moved", "x", 1));
            }
        }
        Files.writeString(broken, whole);
        try (var office = Office.open(store, home, "test")) {
            assertThat(new DueList(office).run(DAY).items()).hasSize(before);
        }
    }

    /// A program with packs of its own to be damaged.
    public static Home copy(Path folder) throws Exception {
        copy(Home.find().folder().resolve("assets"), folder.resolve("assets"));
        return new Home(folder);
    }

    /// Half of a file, and nonsense.
    public static void damage(Path file) throws Exception {
        var whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.length() / 2) + "\n  - : [", StandardCharsets.UTF_8);
    }

    private static void copy(Path from, Path to) throws Exception {
        try (var all = Files.walk(from)) {
            for (var f : (Iterable<Path>) all::iterator) {
                var there = to.resolve(from.relativize(f).toString());
                if (f.endsWith("fonts")) Files.createSymbolicLink(there, f);
                else if (f.toString().contains("/fonts/")) continue;
                else if (Files.isDirectory(f)) Files.createDirectories(there);
                else Files.copy(f, there);
            }
        }
    }
}

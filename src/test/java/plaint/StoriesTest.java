package plaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import plaint.desk.Home;

/// The page that says which test tells which row of work names tests that are there, for every row; those for the screen use it, and say themselves which rows they tell.
class StoriesTest {
    private static final int ROWS = 17;

    @Test void everyRowOfWorkHasItsTests() throws Exception {
        var home = Home.find().folder();
        var tests = new TreeMap<String, String>();
        try (var all = Files.walk(home.resolve("src/test/java"))) {
            for (var f : all.filter(n -> n.toString().endsWith("Test.java")).toList()) tests.put(f.getFileName().toString().replace(".java", ""), Files.readString(f));
        }
        var rows = Files.readAllLines(home.resolve("src/site/markdown/stories.md")).stream().filter(l -> l.matches("\\| S\\d+ .*")).collect(Collectors.toMap(l -> l.split("\\|")[1].strip(), l -> l));
        assertThat(rows.keySet()).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, ROWS).mapToObj(n -> "S" + n).toList());
        for (var row : rows.values()) {
            var cells = row.split("\\|");
            assertThat(named(cells[4])).as(row).isNotEmpty().allSatisfy(n -> assertThat(tests.get(n)).as(n).containsPattern("@(Test|ParameterizedTest|Property)\\b"));
            // drawing a screen tells no story: something on it is pressed, or written into a form
            assertThat(named(cells[5])).as(row).isNotEmpty().allSatisfy(n -> assertThat(tests.get(n)).as(n).containsPattern("\\.fire\\(\\)|::fire|robot\\.|hands\\.press|answers\\.writes")
                .containsPattern("(?m)^///.*\\b" + cells[1].strip() + "\\b"));
        }
    }

    private static List<String> named(String cell) {
        return Pattern.compile("`(\\w+)`").matcher(cell).results().map(m -> m.group(1)).toList();
    }
}

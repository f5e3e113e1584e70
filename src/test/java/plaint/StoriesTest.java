package plaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import plaint.desk.Home;

/// The page that says which test tells which row of work names tests that are there, for every row.
class StoriesTest {
    private static final int ROWS = 17;

    @Test void everyRowOfWorkHasItsTests() throws Exception {
        var home = Home.find().folder();
        List<String> tests;
        try (var all = Files.walk(home.resolve("src/test/java"))) {
            tests = all.map(f -> f.getFileName().toString()).filter(n -> n.endsWith(".java")).map(n -> n.replace(".java", "")).toList();
        }
        var rows = Files.readAllLines(home.resolve("src/site/markdown/stories.md")).stream().filter(l -> l.matches("\\| S\\d+ .*")).collect(Collectors.toMap(l -> l.split("\\|")[1].strip(), l -> l));
        assertThat(rows.keySet()).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, ROWS).mapToObj(n -> "S" + n).toList());
        for (var row : rows.values()) {
            var cells = row.split("\\|");
            for (int column : new int[] {4, 5}) {
                var named = Pattern.compile("`(\\w+)`").matcher(cells[column]).results().map(m -> m.group(1)).toList();
                assertThat(named).as(row).isNotEmpty().allSatisfy(n -> assertThat(tests).contains(n));
            }
        }
    }
}

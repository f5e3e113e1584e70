package plaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plaint.desk.Home;

/// The page that says by which tests Plaint withstands foreign files and hostile text names tests that are there, and at least one that is named in no other row for every row.
class ThreatsPageTest {
    private static final Pattern NAMED = Pattern.compile("`(\\w+)#(\\w+)`");

    private static Map<String, Path> classes(Path home) throws IOException {
        try (var all = Files.walk(home.resolve("src/test/java"))) {
            var found = new TreeMap<String, Path>();
            all.filter(f -> f.toString().endsWith("Test.java")).forEach(f -> found.put(f.getFileName().toString().replace(".java", ""), f));
            return found;
        }
    }

    private static boolean isTest(Path file, String method) {
        try {
            // the annotation may stand behind others, on the line before, or with arguments
            return Pattern.compile("@(Test|ParameterizedTest)\\b[^;{}]*?(\\{[^}]*}[^;{}]*?)?\\bvoid " + method + "\\(", Pattern.DOTALL).matcher(Files.readString(file)).find()
                || Pattern.compile("@(Test|ParameterizedTest)\\b(?s:(?!\\bvoid\\b).)*\\bvoid " + method + "\\(").matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test void everyThreatHasATestOfItsOwn() throws Exception {
        var home = Home.find().folder();
        var classes = classes(home);
        var rows = new TreeMap<String, Set<String>>();
        for (var line : Files.readAllLines(home.resolve("src/site/markdown/threats.md"))) {
            if (!line.matches("\\| [CD]\\d+ .*")) continue;
            var cells = line.split(" \\| ", 4);
            var tests = new HashSet<String>();
            NAMED.matcher(cells[3]).results().forEach(m -> {
                assertThat(classes).as(line).containsKey(m.group(1));
                assertThat(isTest(classes.get(m.group(1)), m.group(2))).as(m.group()).isTrue();
                tests.add(m.group());
            });
            rows.put(cells[0].substring(2).strip(), tests);
        }
        var wanted = Stream.of(IntStream.rangeClosed(1, 15).mapToObj(n -> "C" + n), IntStream.rangeClosed(22, 25).mapToObj(n -> "C" + n), Stream.of("D1"), IntStream.rangeClosed(4, 9).mapToObj(n -> "D" + n)).flatMap(s -> s).toList();
        assertThat(rows.keySet()).containsExactlyInAnyOrderElementsOf(wanted);
        rows.forEach((row, tests) -> {
            var own = new HashSet<>(tests);
            rows.forEach((other, theirs) -> {
                if (!other.equals(row)) own.removeAll(theirs);
            });
            assertThat(own).as("tests of %s alone", row).isNotEmpty();
        });
    }
}

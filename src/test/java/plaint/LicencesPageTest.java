package plaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import plaint.desk.Home;

/// The page on licences names every library Plaint is built with, and none that has gone.
class LicencesPageTest {
    private static final Path ROOT = Home.find().folder();
    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>.*?<artifactId>([^<]+)</artifactId>.*?</dependency>");
    private static final Pattern NAMED = Pattern.compile("`([A-Za-z0-9-]+)`");

    private static boolean there(String library) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(f -> Path.of(f).getFileName().toString()).anyMatch(f -> f.matches(Pattern.quote(library) + "-\\d.*\\.jar"));
    }

    private static List<String> declared() throws Exception {
        var pom = Files.readString(ROOT.resolve("pom.xml"));
        return DEPENDENCY.matcher(pom.substring(pom.indexOf("</dependencyManagement>"))).results().filter(d -> !d.group().contains("<scope>test</scope>")).map(d -> d.group(1)).toList();
    }

    private static Set<String> named() throws Exception {
        var rows = Files.readString(ROOT.resolve("src/site/markdown/licences.md")).lines().filter(l -> l.startsWith("| `")).map(l -> l.split("\\|")[1]).collect(Collectors.joining("\n"));
        return NAMED.matcher(rows).results().map(m -> m.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test void everyLibraryOfTheBuildIsNamed() throws Exception {
        assertThat(declared()).hasSizeGreaterThan(20);
        assertThat(named()).containsAll(declared());
    }

    @Test void noLibraryIsNamedThatIsNotThere() throws Exception {
        assertThat(named()).hasSizeGreaterThan(40).allMatch(LicencesPageTest::there);
        assertThat(there("no-such-library")).isFalse();
    }
}

package plaint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.desk.Home;
import plaint.text.Lang;

/// What README, both manuals and the pages beside the data tell to type can be typed: each command and option named there is one of the program's, and neither manual leaves a command out.
@Execution(ExecutionMode.CONCURRENT)
class ManualCommandsTest {
    private static final Path ROOT = Home.find().folder();
    private static final Pattern TYPED = Pattern.compile("\\./plaint ([a-z][^`\\n]*)");
    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");
    /// A step of a command is told at its beginning, or behind a bar between steps.
    private static final Pattern STEP = Pattern.compile("(?:^|\\| )([a-z][a-z-]+)(?= |$)");
    private static final Pattern LISTED = Pattern.compile("(?m)^ {2}([a-z][a-z-]*) ");

    /// The options of a command and of all its steps, and the names of the steps.
    private record Known(Set<String> options, Set<String> steps) { }

    private static String help(String... command) {
        return Ran.line(Stream.concat(Stream.of(command), Stream.of("--help")).toArray()).out();
    }

    private static Set<String> listed(String help) {
        int at = help.indexOf("Commands:");
        var names = new TreeSet<String>();
        if (at >= 0) LISTED.matcher(help.substring(at)).results().forEach(m -> names.add(m.group(1)));
        return names;
    }

    private static Set<String> options(String help) {
        var names = new TreeSet<String>();
        OPTION.matcher(help).results().forEach(m -> names.add(m.group()));
        return names;
    }

    private static Map<String, Known> program() {
        var all = new LinkedHashMap<String, Known>();
        for (var command : listed(help())) {
            var own = help(command);
            var options = options(own);
            var steps = listed(own);
            for (var step : steps) options.addAll(options(help(command, step)));
            all.put(command, new Known(options, steps));
        }
        return all;
    }

    private static List<String> unknown(String page, String text, Map<String, Known> program) {
        var found = new ArrayList<String>();
        TYPED.matcher(text).results().map(m -> m.group(1)).forEach(typed -> {
            var command = typed.split("[^a-z-]", 2)[0];
            var known = program.get(command);
            if (known == null) {
                found.add(page + ": no command " + command);
                return;
            }
            var rest = typed.substring(command.length()).strip();
            OPTION.matcher(rest).results().map(m -> m.group()).filter(o -> !known.options().contains(o)).forEach(o -> found.add(page + ": " + command + " has no " + o));
            if (!known.steps().isEmpty()) STEP.matcher(rest).results().map(m -> m.group(1)).filter(s -> !known.steps().contains(s)).forEach(s -> found.add(page + ": " + command + " has no " + s));
        });
        return found;
    }

    private static List<Path> pages() throws IOException {
        try (var site = Files.walk(ROOT.resolve("src/site/markdown")); var assets = Files.walk(ROOT.resolve("assets"))) {
            return Stream.of(Stream.of(ROOT.resolve("README.md"), ROOT.resolve("CHANGELOG.md")), site.filter(p -> p.toString().endsWith(".md")), assets.filter(p -> p.endsWith("README.md"))).flatMap(s -> s).sorted().toList();
        }
    }

    @Test void whatThePagesTellToTypeCanBeTyped() throws Exception {
        var program = program();
        var found = new ArrayList<String>();
        for (var page : pages()) found.addAll(unknown(ROOT.relativize(page).toString(), Files.readString(page), program));
        assertThat(program).hasSizeGreaterThan(25);
        assertThat(found).isEmpty();
        assertThat(unknown("x", "`./plaint nothing` `./plaint case shew NO` `./plaint fee --amuont 5`", program)).containsExactly("x: no command nothing", "x: case has no shew", "x: fee has no --amuont");
    }

    @Test void neitherManualLeavesACommandOut() throws Exception {
        var lacking = new ArrayList<String>();
        var program = program();
        for (var lang : Lang.values()) {
            var manual = Files.readString(Home.find().manual(lang));
            program.forEach((command, known) -> {
                if (!Pattern.compile("\\./plaint " + command + "\\b").matcher(manual).find()) lacking.add(lang + ": " + command);
                known.steps().stream().filter(s -> !Pattern.compile("\\b" + command + "\\b[^\\n]*\\b" + s + "\\b").matcher(manual).find()).forEach(s -> lacking.add(lang + ": " + command + " " + s));
            });
        }
        assertThat(lacking).isEmpty();
    }

    @Test void theManualIsListedAndReadWithoutAWindow() {
        var listed = Ran.line("manual", "--lang", "zh");
        assertThat(listed.out()).contains("case-claim  诉请").contains("trouble  遇到问题时");
        assertThat(Ran.line("manual", "case-claim", "--lang", "en").out()).startsWith("Claim\n").contains("Heads of damage");
        var none = Ran.line("manual", "nowhere", "--lang", "zh");
        assertThat(none.err()).contains("没有 nowhere 一节");
        assertThat(none.out()).isEmpty();
    }
}

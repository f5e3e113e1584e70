package plaint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The rules that only the source text can tell, over the Java files below one folder.
record Sources(Map<String, String> files) {
    private static final Pattern BROAD = Pattern.compile("catch\\s*\\([^)]*\\b(Exception|RuntimeException|Throwable|Error)\\b");
    private static final Pattern LATER = Pattern.compile("\\b(TODO|FIXME|XXX)\\b|\"[^\"]*being built");
    private static final int LONGEST = 450;

    /// Where everything else has failed, a broad catch tells the person and logs the fault.
    private static final List<String> LAST_RESORTS = List.of("ui/kit/JobRunner.java");

    static Sources below(Path folder) {
        try (var found = Files.walk(folder)) {
            var files = new TreeMap<String, String>();
            for (var file : found.filter(f -> f.toString().endsWith(".java")).toList()) files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            return new Sources(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Names of the top-level classes, package included.
    List<String> classNames() {
        return files.keySet().stream().filter(f -> !f.endsWith("-info.java")).map(f -> f.replace(".java", "").replace('/', '.')).toList();
    }

    List<String> broadCatches() {
        return matching(BROAD).stream().filter(f -> LAST_RESORTS.stream().noneMatch(f.substring(0, f.indexOf(':'))::endsWith)).toList();
    }

    List<String> leftForLater() {
        return matching(LATER);
    }

    List<String> tooLong() {
        return files.entrySet().stream().filter(f -> f.getValue().lines().count() > LONGEST).map(Map.Entry::getKey).toList();
    }

    List<String> packagesWithoutWords() {
        return files.keySet().stream().map(f -> f.substring(0, f.lastIndexOf('/') + 1)).distinct().filter(p -> p.chars().filter(c -> c == '/').count() > 1)
            .filter(p -> !files.containsKey(p + "package-info.java")).toList();
    }

    private List<String> matching(Pattern wanted) {
        var found = new ArrayList<String>();
        files.forEach((name, text) -> {
            int at = 0;
            for (var line : text.lines().toList()) {
                at++;
                if (wanted.matcher(line).find()) found.add(name + ":" + at + " " + line.strip());
            }
        });
        return found;
    }
}

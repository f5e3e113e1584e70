package plaint.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import plaint.desk.Home;

/// One command line, run inside the test with its streams caught; in English unless it says otherwise.
record Ran(int code, String out, String err) {
    static Ran line(Object... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var given = Arrays.stream(words).map(String::valueOf).toList();
        var all = given.contains("--lang") || given.stream().anyMatch(w -> w.startsWith("--lang=")) || given.isEmpty() ? given : Stream.concat(given.stream(), Stream.of("--lang", "en")).toList();
        Commands.WindowOpener window = (store, home, lang) -> out.writeBytes(("window " + store + " " + lang).getBytes(StandardCharsets.UTF_8));
        int code = new Commands(Home.find(), window, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8)).run(all.toArray(String[]::new));
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// Standard output as the one JSON object it must be.
    JsonNode json() throws JsonProcessingException {
        if (out.lines().count() != 1) throw new AssertionError("one line of JSON expected: " + out);
        return new ObjectMapper().reader().with(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(out);
    }

    List<String> keys() throws JsonProcessingException {
        return json().properties().stream().map(java.util.Map.Entry::getKey).toList();
    }

    String lastLine() {
        return out.lines().reduce((a, b) -> b).orElse("");
    }
}

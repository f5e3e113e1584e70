package plaint.work;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Another program of this machine, run to its end beside us with a limit of time. Nothing is passed through a shell, and of our surroundings it gets only what is named.
public final class Program {
    private static final List<String> KEPT = List.of("PATH", "LANG", "LC_ALL", "LC_CTYPE", "SystemRoot", "TEMP", "TMP");

    private Program() { }

    /// Where a program lies that this machine has on its path.
    public static Optional<Path> find(String... names) {
        for (var folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            for (var name : names) {
                if (folder.isEmpty()) continue;
                for (var file : List.of(Path.of(folder, name), Path.of(folder, name + ".exe"))) if (Files.isRegularFile(file) && Files.isExecutable(file)) return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /// How a program ended and what it printed on both its streams.
    public record Said(int code, String text) { }

    /// Runs `command` in `folder`; what it prints goes to nobody. Gives how it ended, or empty where it took longer than `time` and was ended with all it had started.
    public static Optional<Integer> run(List<String> command, Path folder, Map<String, String> environment, Duration time) throws IOException {
        return ended(command, folder, environment, time, ProcessBuilder.Redirect.DISCARD);
    }

    /// The same with what it printed (the first 64 KB), for programs that say little.
    public static Optional<Said> says(List<String> command, Path folder, Map<String, String> environment, Duration time) throws IOException {
        var file = Files.createTempFile("said", ".txt");
        try {
            var code = ended(command, folder, environment, time, ProcessBuilder.Redirect.to(file.toFile()));
            if (code.isEmpty()) return Optional.empty();
            try (var in = Files.newInputStream(file)) {
                return Optional.of(new Said(code.get(), new String(in.readNBytes(1 << 16), StandardCharsets.UTF_8)));
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Optional<Integer> ended(List<String> command, Path folder, Map<String, String> environment, Duration time, ProcessBuilder.Redirect out) throws IOException {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(out);
        builder.environment().keySet().retainAll(KEPT);
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        boolean interrupted = false;
        try {
            long end = System.nanoTime() + time.toNanos();
            while (true) {
                try {
                    if (process.waitFor(end - System.nanoTime(), TimeUnit.NANOSECONDS)) return Optional.of(process.exitValue());
                    return Optional.empty();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            if (interrupted) Thread.currentThread().interrupt();
        }
    }
}

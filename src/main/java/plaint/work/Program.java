package plaint.work;

import java.io.File;
import java.io.IOException;
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

    /// Runs `command` in `folder`; what it prints goes to nobody. Gives how it ended, or empty where it took longer than `time` and was ended with all it had started.
    public static Optional<Integer> run(List<String> command, Path folder, Map<String, String> environment, Duration time) throws IOException {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
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

package plaint.store;

import java.io.File;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// A real second process with the class path of this one.
public final class OtherJvm {
    private OtherJvm() { }

    public static Process start(Class<?> main, String... args) throws IOException {
        return start(Map.of(), main, args);
    }

    /// With `environment` added to this process's own.
    public static Process start(Map<String, String> environment, Class<?> main, String... args) throws IOException {
        return start(environment, command(main, args));
    }

    /// Behind `limit`, an instruction of the shell that confines it.
    public static Process confined(String limit, Class<?> main, String... args) throws IOException {
        var command = new ArrayList<>(List.of("/bin/sh", "-c", limit + "; exec \"$@\"", "sh"));
        command.addAll(command(main, args));
        return start(Map.of(), command);
    }

    private static List<String> command(Class<?> main, String... args) {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-Xshare:auto", "-XX:TieredStopAtLevel=1",
            "-Djava.awt.headless=true", "-Dplaint.home=" + System.getProperty("plaint.home", ""), "-cp", classPath(), main.getName()));
        command.addAll(List.of(args));
        return command;
    }

    private static Process start(Map<String, String> environment, List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        return builder.start();
    }

    /// Whatever loaded the tests: a launcher may have put them into a loader of its own.
    private static String classPath() {
        var all = new LinkedHashSet<String>();
        for (var l = OtherJvm.class.getClassLoader(); l != null; l = l.getParent())
            if (l instanceof URLClassLoader urls) for (var u : urls.getURLs()) all.add(Path.of(java.net.URI.create(u.toString())).toString());
        all.add(System.getProperty("java.class.path"));
        return String.join(File.pathSeparator, all);
    }
}

package plaint.print;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A real CUPS of our own below a temporary folder, on a port of its own, with one queue that has a duplex unit and writes what a PostScript printer would get into a file. The system's own
/// print service is not touched. Whoever prints is a process with [#environment], since Java asks for the server only once.
public final class PrivateCups implements AutoCloseable {
    public static final String QUEUE = "plaint";
    /// One that prints on one side only.
    public static final String SINGLE = "single";
    public static final String DEAD = "dead";
    /// One that takes what it is sent and gives it out slowly.
    public static final String SLOW = "slow";
    private static final Path DAEMON = Path.of("/usr/sbin/cupsd");
    private final Path folder;
    private final int port;
    private final Process daemon;

    /// Whether the programs it needs are installed: the daemon with its drivers, its tools, and Ghostscript, which shows what a printer would.
    public static boolean installed() {
        return Stream.of(DAEMON, Path.of("/usr/sbin/lpadmin"), Path.of("/usr/bin/lp"), Path.of("/usr/bin/lpstat"), Path.of("/usr/bin/gs"), Path.of("/usr/share/cups/drv/sample.drv")).allMatch(Files::exists);
    }

    public PrivateCups() throws Exception {
        folder = Files.createTempDirectory("cups");
        // started by root, its filters run as another user, who must get in
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var any = new ServerSocket(0)) {
            port = any.getLocalPort();
        }
        for (var name : List.of("root", "spool", "cache", "state", "out")) Files.createDirectories(folder.resolve(name));
        Files.writeString(folder.resolve("root/cupsd.conf"), """
            Listen 127.0.0.1:%d
            LogLevel warn
            WebInterface No
            Browsing Off
            DefaultAuthType None
            JobSheets none,none
            <Location />
              Allow 127.0.0.1
            </Location>
            <Location /admin>
              Allow 127.0.0.1
            </Location>
            <Policy default>
              <Limit All>
                Order deny,allow
                Allow all
              </Limit>
            </Policy>
            """.formatted(port));
        Files.writeString(folder.resolve("root/cups-files.conf"), """
            ServerRoot %1$s/root
            RequestRoot %1$s/spool
            TempDir %1$s/spool
            CacheDir %1$s/cache
            StateDir %1$s/state
            ErrorLog %1$s/error.log
            AccessLog %1$s/access.log
            PageLog %1$s/page.log
            FileDevice Yes
            DataDir /usr/share/cups
            ServerBin /usr/lib/cups
            """.formatted(folder));
        daemon = new ProcessBuilder(DAEMON.toString(), "-f", "-c", folder.resolve("root/cupsd.conf").toString(), "-s", folder.resolve("root/cups-files.conf").toString())
            .redirectErrorStream(true).redirectOutput(folder.resolve("daemon.log").toFile()).start();
        for (int tries = 0; !says("lpstat", "-r").contains("is running"); tries++) {
            if (tries == 100 || !daemon.isAlive()) throw new IOException("cupsd did not start: " + Files.readString(folder.resolve("daemon.log")));
            Thread.sleep(100);
        }
        add(QUEUE, "Option1=True");
        add(SINGLE, "Option1=False");
        // nothing listens there
        says("lpadmin", "-p", DEAD, "-E", "-v", "socket://127.0.0.1:1/", "-m", "drv:///sample.drv/generic.ppd", "-o", "Option1=True", "-o", "PageSize=A4");
    }

    /// Adds the printer that lies behind a port of this machine.
    void slow(int port) throws Exception {
        says("lpadmin", "-p", SLOW, "-E", "-v", "socket://127.0.0.1:" + port + "/", "-m", "drv:///sample.drv/generic.ppd", "-o", "Option1=True", "-o", "PageSize=A4");
    }

    private void add(String name, String option) throws Exception {
        says("lpadmin", "-p", name, "-E", "-v", "file:" + out(name), "-m", "drv:///sample.drv/generic.ppd", "-o", option, "-o", "PageSize=A4");
    }

    /// What the printer of a queue was sent last.
    public Path out(String queue) {
        return folder.resolve("out").resolve(queue + ".ps");
    }

    public Map<String, String> environment() {
        return Map.of("CUPS_SERVER", "127.0.0.1:" + port);
    }

    /// Waits until the print service has nothing left to do.
    public void settle() throws Exception {
        for (int tries = 0; !says("lpstat", "-o").isBlank(); tries++) {
            if (tries == 300) throw new IOException("the queue does not empty: " + Files.readString(folder.resolve("error.log")));
            Thread.sleep(100);
        }
    }

    private String says(String... command) throws Exception {
        var line = new ArrayList<>(List.of(command));
        line.set(0, Files.exists(Path.of("/usr/sbin", command[0])) ? "/usr/sbin/" + command[0] : "/usr/bin/" + command[0]);
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().putAll(environment());
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        return text;
    }

    @Override public void close() {
        daemon.destroy();
        try {
            if (!daemon.waitFor(5, TimeUnit.SECONDS)) daemon.destroyForcibly();
        } catch (InterruptedException e) {
            daemon.destroyForcibly();
        }
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        } catch (IOException e) {
            folder.toFile().deleteOnExit();
        }
    }
}

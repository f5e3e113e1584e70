package plaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import plaint.desk.Home;

/// `./plaint` run for real in a small checkout; JDK and Maven are scripts that say how they were called.
@DisabledOnOs(OS.WINDOWS) class LauncherTest {
    private static final String NEEDED = "Plaint needs a JDK 25 or newer";

    @TempDir Path temp;
    private Path checkout;
    private Path jdk;
    private final Map<String, String> environment = new TreeMap<>();

    private record Ended(int code, String out, String err) { }

    @BeforeEach void smallCheckout() throws IOException {
        checkout = Files.createDirectories(temp.resolve("a checkout 案"));
        var script = Files.readString(Home.find().folder().resolve("plaint"));
        script(checkout.resolve("plaint"), script.replaceAll("(?m) /usr/[^ ;]*| /opt/[^ ;]*| /Library/[^ ;]*", " ").replace("\\\n", " "));
        Files.createDirectories(checkout.resolve("src/main"));
        Files.writeString(checkout.resolve("pom.xml"), "<project/>");
        jdk = jdk("jdk 26", "26.0.1");
        var bin = Files.createDirectories(temp.resolve("bin"));
        script(bin.resolve("mvn"), "#!/bin/sh\necho mvn said: \"$@\" in \"$PWD\" with \"$JAVA25_HOME\"\nmkdir -p target/lib\necho jar > target/plaint-0.1.0.jar\n");
        environment.put("PATH", bin + ":/usr/bin:/bin");
        environment.put("HOME", temp.resolve("home").toString());
        environment.put("PLAINT_JAVA", jdk.toString());
    }

    private Path jdk(String name, String version) throws IOException {
        var folder = temp.resolve(name);
        Files.createDirectories(folder.resolve("bin"));
        Files.writeString(folder.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        script(folder.resolve("bin/javac"), "#!/bin/sh\n");
        script(folder.resolve("bin/java"), "#!/bin/sh\nfor a in \"$@\"; do echo \"[$a]\"; done\n");
        return folder;
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Ended run(Path launcher, Path folder, String... args) throws Exception {
        var line = new java.util.ArrayList<>(List.of("/bin/sh", launcher.toString()));
        line.addAll(List.of(args));
        var builder = new ProcessBuilder(line).directory(folder.toFile()).redirectOutput(temp.resolve("out.txt").toFile()).redirectError(temp.resolve("err.txt").toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        return new Ended(code, Files.readString(temp.resolve("out.txt"), StandardCharsets.UTF_8), Files.readString(temp.resolve("err.txt"), StandardCharsets.UTF_8));
    }

    private Ended run(String... args) throws Exception {
        return run(checkout.resolve("plaint"), checkout, args);
    }

    @Test void theFirstStartBuildsAndTellsSoOnStandardErrorOnly() throws Exception {
        var ended = run("words", "1 400 000");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("[plaint.Plaint]\n[words]\n[1 400 000]\n", "[-Dplaint.home=" + checkout.toRealPath() + "]").doesNotContain("mvn", "building");
        assertThat(ended.err()).contains("building, first start only", "package in " + checkout.toRealPath() + " with " + jdk);
    }

    @Test void aSecondStartBuildsNothing() throws Exception {
        run();
        assertThat(run().err()).isEmpty();
    }

    @Test void aChangedSourceOrMissingLibrariesAreBuiltAgain() throws Exception {
        run();
        var source = Files.writeString(checkout.resolve("src/main/A.java"), "");
        Files.setLastModifiedTime(source, FileTime.fromMillis(System.currentTimeMillis() + 60_000));
        assertThat(run().err()).contains("mvn said");
        Files.delete(source);
        Files.setLastModifiedTime(checkout.resolve("target/plaint-0.1.0.jar"), FileTime.fromMillis(System.currentTimeMillis() + 120_000));
        assertThat(run().err()).as("a jar that somebody else built is made ready, once").contains("getting ready").doesNotContain("mvn said");
        assertThat(run().err()).isEmpty();
        Files.delete(checkout.resolve("target/lib"));
        assertThat(run().err()).contains("mvn said");
    }

    @Test void noLibraryOfAnEarlierBuildStays() throws Exception {
        run();
        var old = Files.writeString(checkout.resolve("target/lib/h2-1.0.jar"), "");
        assertThat(run("words", "1").out()).contains(old.getFileName().toString());
        Files.setLastModifiedTime(Files.writeString(checkout.resolve("src/main/A.java"), ""), FileTime.fromMillis(System.currentTimeMillis() + 60_000));
        assertThat(run("words", "1").out()).doesNotContain(old.getFileName().toString());
    }

    @Test void itIsFoundThroughLinksFromAnyFolder() throws Exception {
        var link = Files.createSymbolicLink(temp.resolve("link"), checkout.resolve("plaint"));
        var second = Files.createSymbolicLink(Files.createDirectories(temp.resolve("sub")).resolve("again"), Path.of("../link"));
        for (var launcher : List.of(link, second)) assertThat(run(launcher, temp).out()).contains("[-Dplaint.home=" + checkout.toRealPath() + "]");
    }

    @Test void aNamedJavaThatIsTooOldIsNotSilentlyReplaced() throws Exception {
        environment.put("PLAINT_JAVA", jdk("jdk-17", "17.0.15").toString());
        var ended = run("words", "1");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).hasLineCount(1).contains("jdk-17", "PLAINT_JAVA=/opt/jdk-25");
    }

    @Test void theProgramItselfMayBeNamedInsteadOfItsFolder() throws Exception {
        environment.put("PLAINT_JAVA", jdk.resolve("bin/java").toString());
        assertThat(run().code()).isZero();
    }

    @Test void anOldJavaHomeIsPassedOverForANewerOneInTheUsualFolders() throws Exception {
        environment.remove("PLAINT_JAVA");
        environment.put("JAVA_HOME", jdk("jdk-17", "17.0.15").toString());
        assertThat(run().err()).hasLineCount(1).startsWith(NEEDED);
        assertThat(run().code()).isEqualTo(2);
        var usual = Files.createDirectories(temp.resolve("home/.sdkman/candidates/java"));
        Files.createSymbolicLink(usual.resolve("25.0.3-tem"), jdk("jdk-25", "25.0.3"));
        assertThat(run().code()).isZero();
        environment.put("JAVA_HOME", jdk.toString());
        assertThat(run().err()).isEmpty();
    }

    @Test void theWindowHasItsToolkitOnAPathOfItsOwnAndItsMemoryCollectedBesideIt() throws Exception {
        run();
        var lib = checkout.toRealPath().resolve("target/lib");
        for (var library : List.of("javafx-base-26.jar", "javafx-controls-26.jar", "h2-2.jar")) Files.writeString(lib.resolve(library), "");
        var toolkit = "[--module-path]\n[" + lib.resolve("javafx-base-26.jar") + ":" + lib.resolve("javafx-controls-26.jar") + "]\n[-cp]\n[" + lib.resolveSibling("plaint-0.1.0.jar") + ":" + lib.resolve("h2-2.jar") + "]";
        for (var line : List.of(new String[0], new String[] {"--store", temp.resolve("大 店=1").toString()}, new String[] {"--lang", "zh"}))
            assertThat(run(line).out()).contains("[-XX:+UseG1GC]", "[--add-modules=javafx.controls]", toolkit).doesNotContain("UseSerialGC");
        assertThat(run("words", "1").out()).contains("[-XX:+UseSerialGC]").doesNotContain("--module-path", "--add-modules");
    }

    /// Whoever runs it with another HOME (a portable folder, a service, `sudo`) keeps settings there: the script reads where Java writes.
    @Test void whatAUserKeepsLiesInOnePlaceForTheScriptAndForJava() throws Exception {
        assertThat(run().out()).contains("[-Duser.home=" + temp.resolve("home") + "]");
        environment.put("HOME", temp.resolve("else where").toString());
        assertThat(run("words", "1").out()).contains("[-Duser.home=" + temp.resolve("else where") + "]");
        environment.remove("HOME");
        script(temp.resolve("bin/getent"), "#!/bin/sh\necho user:x:7:7::" + temp.resolve("listed") + ":/bin/sh\n");
        assertThat(run().out()).as("without one, the system's list of users").contains("[-Duser.home=" + temp.resolve("listed") + "]");
    }

    @Test void theLanguageAskedForStaysWhereItsLocaleIsNotInstalled() throws Exception {
        environment.put("LANG", "zh_XX.UTF-8");
        assertThat(run().out()).contains("[-Duser.language=zh]");
        environment.put("LANG", "en_XX.UTF-8");
        assertThat(run().out()).doesNotContain("user.language");
    }

    @Test void withoutMavenOneSentenceSaysWhatToInstall() throws Exception {
        Files.delete(temp.resolve("bin/mvn"));
        var tools = temp.resolve("bin");
        for (var tool : List.of("dirname", "sed", "find", "head", "locale", "readlink", "touch", "mkdir")) {
            var found = List.of("/usr/bin/", "/bin/").stream().map(d -> Path.of(d + tool)).filter(Files::exists).findFirst();
            if (found.isPresent()) script(tools.resolve(tool), "#!/bin/sh\nexec " + found.get() + " \"$@\"\n");
        }
        environment.put("PATH", tools.toString());
        var ended = run("words", "1");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).hasLineCount(1).contains("Maven", "apt-get install maven");
    }

    @Test void aFailedBuildIsSaidAndNothingIsStarted() throws Exception {
        script(temp.resolve("bin/mvn"), "#!/bin/sh\necho BROKEN\nexit 1\n");
        var ended = run("words", "1");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("BROKEN", "Plaint could not be built");
    }
}

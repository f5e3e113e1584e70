package plaint;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The rules about rooms, over any set of classes below one base package: `plaint`, or the planted faults. Each rule answers with what breaks it.
/// ArchUnit does not see a type used only as a local variable, nor an inlined constant; that blind spot is known.
final class Fences {
    /// Libraries kept to some rooms, by the beginnings of their class names.
    record Fence(List<String> libraries, Set<String> rooms) { }

    static final List<Fence> LIBRARIES = List.of(
        new Fence(List.of("java.sql.", "javax.sql.", "org.h2.", "org.flywaydb."), Set.of("store")),
        new Fence(List.of("org.apache.pdfbox.", "org.apache.fontbox.", "java.awt.", "javax.imageio.", "com.twelvemonkeys."), Set.of("pdf", "print")),
        new Fence(List.of("javax.print."), Set.of("print")),
        new Fence(List.of("javafx.", "atlantafx.", "org.kordamp."), Set.of("ui")),
        new Fence(List.of("com.fasterxml.jackson."), Set.of("casefile", "forum", "store", "cli")),
        new Fence(List.of("org.dhatim."), Set.of("exchange")),
        new Fence(List.of("org.bouncycastle."), Set.of("exchange", "pdf")),
        new Fence(List.of("org.apache.poi.", "org.openxmlformats."), Set.of("word")),
        new Fence(List.of("picocli."), Set.of("cli")));

    /// Nothing in Plaint talks to a network.
    private static final List<String> NETWORK = List.of("java.net.http.", "java.net.Socket", "java.net.ServerSocket", "java.net.DatagramSocket", "java.net.URLConnection",
        "java.net.HttpURLConnection", "java.net.InetAddress", "java.nio.channels.SocketChannel", "java.nio.channels.ServerSocketChannel", "javax.net.");
    private static final Set<String> THREADS = Set.of("java.util.concurrent.Executors", "java.util.concurrent.ThreadPoolExecutor", "java.util.Timer", "java.util.concurrent.ForkJoinPool");
    private static final List<String> BANNED_ENDS = List.of("Manager", "Helper", "Util", "Utils", "Impl", "Service", "Data", "Info", "Abstract");

    private final String base;
    private final Collection<JavaClass> classes;

    Fences(String base, Collection<JavaClass> classes) {
        this.base = base;
        this.classes = classes;
    }

    /// The room of a class: the first package name below the base; empty for the root package, null outside.
    String room(JavaClass type) {
        var name = type.getPackageName();
        if (name.equals(base)) return "";
        return name.startsWith(base + ".") ? name.substring(base.length() + 1).split("\\.")[0] : null;
    }

    /// Which room uses which, as the classes do; the root package is outside the table.
    Map<String, Set<String>> arrows() {
        var arrows = new TreeMap<String, Set<String>>();
        for (var type : classes) {
            var from = room(type);
            if (from == null || from.isEmpty()) continue;
            arrows.computeIfAbsent(from, r -> new TreeSet<>());
            uses(type).map(d -> room(d.getTargetClass().getBaseComponentType())).filter(to -> to != null && !to.equals(from)).forEach(arrows.get(from)::add);
        }
        return arrows;
    }

    List<String> librariesOutsideTheirRooms() {
        return broken(type -> uses(type).filter(d -> LIBRARIES.stream().anyMatch(f -> !f.rooms().contains(room(type)) && within(d, f.libraries()))));
    }

    List<String> networkUsed() {
        return broken(type -> uses(type).filter(d -> within(d, NETWORK)));
    }

    /// The fenced libraries that no class uses: a fence around nothing proves nothing.
    List<String> fencesMetByNoClass() {
        return LIBRARIES.stream().flatMap(f -> f.libraries().stream().limit(1)).filter(l -> classes.stream().noneMatch(c -> uses(c).anyMatch(d -> within(d, List.of(l))))).toList();
    }

    List<String> threadsStarted() {
        return classes.stream().filter(c -> !"work".equals(room(c)) && !c.getPackageName().startsWith(base + ".ui.kit"))
            .flatMap(c -> c.getAccessesFromSelf().stream()).filter(Fences::startsThread).map(JavaAccess::getDescription).distinct().sorted().toList();
    }

    /// Other programs and processes are started where work is run, and nowhere else.
    List<String> processesStarted() {
        return classes.stream().filter(c -> !"work".equals(room(c))).flatMap(c -> c.getAccessesFromSelf().stream())
            .filter(a -> a.getTargetOwner().isEquivalentTo(ProcessBuilder.class) || a.getTargetOwner().isEquivalentTo(Runtime.class) && a.getTarget().getName().equals("exec"))
            .map(JavaAccess::getDescription).distinct().sorted().toList();
    }

    /// What time it is, and in which country the machine stands, is asked of one class, so that one act sees one day. Whoever hands the question on (`LocalDate::now`) asks it too.
    List<String> otherClocks() {
        return classes.stream().filter(c -> !c.getName().equals(base + ".text.Now")).flatMap(c -> c.getAccessesFromSelf().stream()).filter(m -> asksTheTime(m.getTargetOwner().getName(), m.getName()))
            .map(JavaAccess::getDescription).distinct().sorted().toList();
    }

    private static boolean asksTheTime(String owner, String method) {
        return owner.startsWith("java.time.") && Set.of("now", "systemDefault", "systemUTC", "systemDefaultZone", "system").contains(method) || owner.equals("java.lang.System") && method.equals("currentTimeMillis");
    }

    private static boolean startsThread(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        if (THREADS.contains(owner.getName())) return true;
        boolean thread = owner.isEquivalentTo(Thread.class) || owner.isAssignableTo(Thread.class);
        return thread && (access.getTarget().getName().equals("<init>") || Set.of("ofPlatform", "ofVirtual", "startVirtualThread").contains(access.getTarget().getName()));
    }

    List<String> standardStreamsUsed() {
        return classes.stream().filter(c -> !"cli".equals(room(c))).flatMap(c -> c.getFieldAccessesFromSelf().stream())
            .filter(a -> a.getTargetOwner().isEquivalentTo(System.class) && Set.of("out", "err").contains(a.getTarget().getName()))
            .map(JavaAccess::getDescription).distinct().sorted().toList();
    }

    /// Where the language of the machine decides over digits and letters: a case number must not come out in Arabic digits, nor `title` as `TİTLE`.
    List<String> languageOfTheMachine() {
        return classes.stream().flatMap(c -> c.getMethodCallsFromSelf().stream()).filter(m -> m.getTargetOwner().isEquivalentTo(String.class))
            .filter(m -> Set.of("format", "formatted", "toLowerCase", "toUpperCase").contains(m.getName()) && m.getTarget().getRawParameterTypes().stream().noneMatch(p -> p.isEquivalentTo(Locale.class)))
            .map(JavaAccess::getDescription).distinct().sorted().toList();
    }

    /// `Map.of` hands out its entries in another order each time the program is started; what a command prints has the order it is written in.
    List<String> maps(String room) {
        return classes.stream().filter(c -> room.equals(room(c))).flatMap(c -> c.getMethodCallsFromSelf().stream())
            .filter(m -> m.getTargetOwner().isEquivalentTo(Map.class) && m.getName().equals("of") && m.getTarget().getRawParameterTypes().size() > 2).map(JavaAccess::getDescription).distinct().sorted().toList();
    }

    /// A screen may use the kit and itself; only the shell knows all screens, and the kit none.
    List<String> screensUsingEachOther() {
        return broken(type -> {
            var own = screen(type.getPackageName());
            return own == null || own.equals("shell") ? Stream.empty() : uses(type).filter(d -> {
                var other = screen(d.getTargetClass().getBaseComponentType().getPackageName());
                return other != null && !other.equals(own) && !other.equals("kit");
            });
        });
    }

    private String screen(String packageName) {
        return packageName.startsWith(base + ".ui.") ? packageName.substring(base.length() + 4).split("\\.")[0] : null;
    }

    /// The state of a screen can be tested without a window.
    List<String> modelsThatKnowControls() {
        return broken(type -> top(type).endsWith("Model") && "ui".equals(room(type)) ? uses(type).filter(d -> within(d, List.of("javafx.scene.", "javafx.stage."))) : Stream.empty());
    }

    List<String> bannedNames() {
        return classes.stream().map(JavaClass::getSimpleName).filter(n -> BANNED_ENDS.stream().anyMatch(n::endsWith) || n.startsWith("Abstract")).sorted().toList();
    }

    List<String> strangersInTheRoot() {
        return classes.stream().filter(c -> "".equals(room(c))).map(Fences::top).filter(n -> !n.equals("Plaint")).distinct().sorted().toList();
    }

    private static String top(JavaClass type) {
        var name = type.getName().substring(type.getPackageName().length() + 1);
        return name.split("\\$")[0];
    }

    private static Stream<Dependency> uses(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream();
    }

    private static boolean within(Dependency d, List<String> names) {
        var target = d.getTargetClass().getBaseComponentType().getName();
        return names.stream().anyMatch(target::startsWith);
    }

    private List<String> broken(java.util.function.Function<JavaClass, Stream<Dependency>> rule) {
        return classes.stream().flatMap(rule).map(Dependency::getDescription).distinct().sorted().toList();
    }
}

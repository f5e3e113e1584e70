package plaint.work;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/// Java processes beside this one, for work on what strangers made: it may hang, swell or die without harm. They live on from one piece of work to the next, and are
/// replaced when they were killed, have grown, or had nothing to do for a while.
public final class Workers {
    private static final long TICK = 100;
    private static final Duration REST = Duration.ofSeconds(45);
    private static final Duration END = Duration.ofSeconds(Integer.getInteger("plaint.workers.end", 1));
    /// Where the classes of workers lie ready, if they do; and where a worker of a rehearsal leaves them when it ends.
    private static final String READY = System.getProperty("plaint.workers.ready", "");
    private static final String REHEARSED = System.getProperty("plaint.workers.rehearsed", "");
    private final Limits limits;
    private final Duration rest;
    private final List<String> command;
    private final Semaphore places;
    private final Deque<Worker> idle = new ArrayDeque<>();
    private final Set<Worker> all = ConcurrentHashMap.newKeySet();
    private boolean watched;

    /// What a worker may take: heap and all memory in megabytes, and how large it may be and still be given more work; `most` of them at once.
    public record Limits(int heap, int memory, int grown, int most) { }

    /// Workers that run `main`, with `options` of their own for the virtual machine.
    public Workers(Class<?> main, List<String> options, Limits limits) {
        this(main, options, limits, REST);
    }

    /// The same, which live on for `rest` without anything to do.
    public Workers(Class<?> main, List<String> options, Limits limits, Duration rest) {
        this.limits = limits;
        this.rest = rest;
        places = new Semaphore(REHEARSED.isEmpty() ? limits.most() : 1, true);
        command = new ArrayList<>();
        var bin = Path.of(System.getProperty("java.home"), "bin");
        command.add(bin.resolve(File.separatorChar == '\\' ? "java.exe" : "java").toString());
        command.addAll(List.of("-Xmx" + limits.heap() + "m", "-Xms32m", "-Xss4m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:CompileThresholdScaling=3", "-XX:-StackTraceInThrowable", "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=30", "-XX:-ShrinkHeapInSteps",
            "-XX:MaxMetaspaceSize=96m", "-XX:ReservedCodeCacheSize=32m", "-XX:MaxDirectMemorySize=32m", "-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData", "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=" + (File.separatorChar == '\\' ? "NUL" : "/dev/null"), "-Xlog:disable", "-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        if (!REHEARSED.isEmpty()) command.add("-XX:AOTCacheOutput=" + REHEARSED);
        else if (!READY.isEmpty() && Files.isRegularFile(Path.of(READY))) command.add("-XX:AOTCache=" + READY);
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "workers-end"));
    }

    /// A worker to talk to, as soon as one is free; close it to give it back.
    public Worker take() throws Lost {
        places.acquireUninterruptibly();
        return rested();
    }

    /// A worker if one is free at once, else null: who holds one may not wait for another.
    public Worker takeAnother() throws Lost {
        return places.tryAcquire() ? rested() : null;
    }

    private Worker rested() throws Lost {
        synchronized (this) {
            while (!idle.isEmpty()) {
                var worker = idle.pop();
                if (worker.alive()) return worker;
                all.remove(worker);
            }
        }
        try {
            var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
            // options meant for every virtual machine may lift the limits, or talk on the channel
            builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH"));
            var worker = new Worker(this, builder.start());
            all.add(worker);
            watch();
            return worker;
        } catch (IOException e) {
            places.release();
            throw new Lost(Lost.Why.START);
        }
    }

    /// Takes a worker back: into the row again, or ended where it is dead, in the middle of an answer, or has grown.
    void back(Worker worker, boolean sound) {
        if (sound && worker.alive() && worker.megabytes() <= limits.grown()) {
            synchronized (this) {
                idle.push(worker);
            }
        } else {
            worker.kill();
            all.remove(worker);
        }
        places.release();
    }

    /// Those that rest are told that nobody will ask any more; the others are in the middle of something nobody wants now.
    private void end() {
        var resting = new ArrayList<Worker>();
        synchronized (this) {
            resting.addAll(idle);
        }
        resting.forEach(Worker::dismiss);
        for (var w : all) {
            if (resting.contains(w)) w.await(END);
            w.kill();
        }
    }

    private synchronized void watch() {
        if (watched) return;
        watched = true;
        var t = new Thread(this::watching, "workers-watch");
        t.setDaemon(true);
        t.start();
    }

    private void watching() {
        while (true) {
            try {
                Thread.sleep(TICK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            for (var w : all) w.judge(limits.memory());
            synchronized (this) {
                idle.removeIf(w -> {
                    boolean over = !w.alive() || w.idleFor(rest);
                    if (over) {
                        w.kill();
                        all.remove(w);
                    }
                    return over;
                });
                if (all.isEmpty()) {
                    watched = false;
                    return;
                }
            }
        }
    }
}

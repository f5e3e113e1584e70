package plaint.desk;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import plaint.print.PrintTask;
import plaint.print.PrivateCups;
import plaint.store.OtherJvm;
import plaint.work.Progress;

/// Prints the filing with ten defendants whole through a real CUPS queue, and holds what the queue sent to its printer, side by side, against the files: as many sides, each looking like its page, each padding
/// back empty. Started by `src/bench/print.sh`; no part of the tests.
public final class PrintBench {
    private static final PrintStream OUT = System.out;
    /// How far two drawings of a page may be apart on the mean, of 255: a printer's program smooths edges otherwise. Nearer than this, it must also be nearer than to any other page of the file.
    private static final double NEAR = 25;
    private static final double EMPTY = 0.2;
    private final Map<String, List<byte[]>> drawn = new HashMap<>();

    private PrintBench() { }

    /// Without words: everything. With a folder: the process that prints, which waits for a line after each task.
    public static void main(String[] args) throws Exception {
        if (args.length == 1) print(Path.of(args[0]));
        else new PrintBench().compare();
    }

    private static void print(Path folder) throws Exception {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (var office = Office.open(folder.resolve("store"), Home.find(), "bench")) {
            new AddSample(office).run(Progress.NONE);
            TenDefendants.in(office);
            var job = new PreparePrint(office).run(PreparePrint.Order.usual(TenDefendants.CASE, 1, PrivateCups.QUEUE), LocalDateTime.of(2016, 12, 29, 9, 30), Progress.NONE);
            OUT.println("job\t" + job.sets().size() + "\t" + job.tasks().size());
            var queue = new PrintQueue(office);
            var next = new PrintNext(office);
            for (var before = job; ; ) {
                var task = before.next();
                if (task.isEmpty()) break;
                before = next.run(job.no(), j -> { }, Progress.NONE).orElseThrow();
                var now = before.task(task.get().no()).orElseThrow();
                if (now.state() != PrintTask.State.PRINTED) throw new IllegalStateException("task " + now.no() + " ended as " + now.why());
                OUT.println("task\t" + queue.folder(job).resolve(now.legs().getFirst().file()) + "\t" + now.ranges().stream().map(r -> r.from() + "-" + r.to()).collect(Collectors.joining(",")) + "\t"
                    + now.ticket().duplex());
                in.readLine();
            }
        }
    }

    private void compare() throws Exception {
        var folder = Files.createTempDirectory("printed");
        int tasks = 0;
        int sides = 0;
        int blanks = 0;
        var wrong = new ArrayList<String>();
        try (var cups = new PrivateCups()) {
            var process = OtherJvm.start(cups.environment(), PrintBench.class, folder.toString());
            var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            var answer = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
            for (String line; (line = said.readLine()) != null; ) {
                var cells = line.split("\t");
                if (cells[0].equals("job")) OUT.printf("%s sets, %s tasks%n", cells[1], cells[2]);
                if (!cells[0].equals("task")) continue;
                cups.settle();
                var wanted = wanted(Path.of(cells[1]), cells[2], Boolean.parseBoolean(cells[3]));
                var sent = draw(cups.out(PrivateCups.QUEUE));
                if (sent.size() != wanted.size()) wrong.add("%s %s: %d sides sent, %d wanted".formatted(cells[1], cells[2], sent.size(), wanted.size()));
                for (int i = 0; i < Math.min(sent.size(), wanted.size()); i++) {
                    double apart = apart(sent.get(i), wanted.get(i));
                    int at = i;
                    boolean other = wanted.get(i) != null && drawn.get(Path.of(cells[1]).getFileName().toString()).stream().anyMatch(page -> apart(sent.get(at), page) < apart - EMPTY);
                    if (other || apart > (wanted.get(i) == null ? EMPTY : NEAR)) wrong.add("%s %s side %d: %.1f apart".formatted(cells[1], cells[2], i + 1, apart));
                    if (wanted.get(i) == null) blanks++;
                }
                boolean duplex = Files.readString(cups.out(PrivateCups.QUEUE), StandardCharsets.ISO_8859_1).contains("*Duplex DuplexNoTumble");
                if (duplex != Boolean.parseBoolean(cells[3])) wrong.add("%s %s: both sides %s".formatted(cells[1], cells[2], duplex));
                tasks++;
                sides += sent.size();
                answer.write("next\n");
                answer.flush();
            }
            if (process.waitFor() != 0) wrong.add("the printing process ended with " + process.exitValue());
        } finally {
            remove(folder);
        }
        wrong.forEach(OUT::println);
        OUT.printf("%d tasks, %d sides printed and read again page by page, %d of them padding backs: %s%n", tasks, sides, blanks, wrong.isEmpty() && tasks > 0 ? "all as in the files" : wrong.size() + " wrong");
        if (!wrong.isEmpty() || tasks == 0) System.exit(1);
    }

    /// The drawn pages of the ranges; null for the back that pads a range on both sides.
    private List<byte[]> wanted(Path file, String ranges, boolean duplex) throws Exception {
        var all = drawn.get(file.getFileName().toString());
        if (all == null) drawn.put(file.getFileName().toString(), all = draw(file));
        var wanted = new ArrayList<byte[]>();
        for (var range : ranges.split(",")) {
            int from = Integer.parseInt(range.split("-")[0]);
            int to = Integer.parseInt(range.split("-")[1]);
            wanted.addAll(all.subList(from - 1, to));
            if (duplex && (to - from) % 2 == 0) wanted.add(null);
        }
        return wanted;
    }

    private static List<byte[]> draw(Path file) throws Exception {
        var folder = Files.createTempDirectory("drawn");
        try {
            var process = new ProcessBuilder("gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=pgmraw", "-r36", "-dGraphicsAlphaBits=4", "-dTextAlphaBits=4", "-o", folder.resolve("%04d.pgm").toString(),
                file.toString()).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            process.waitFor();
            var pages = new ArrayList<byte[]>();
            try (var files = Files.list(folder)) {
                for (var f : files.sorted().toList()) pages.add(Files.readAllBytes(f));
            }
            return pages;
        } finally {
            remove(folder);
        }
    }

    /// The mean distance of two grey drawings, dot by dot; against nothing, of white.
    private static double apart(byte[] one, byte[] other) {
        int end = one.length;
        int dots = other == null ? one.length - 20 : Math.min(one.length, other.length) - 20;
        if (other != null && Math.abs(one.length - other.length) > 2000) return 255;
        long sum = 0;
        for (int i = 1; i <= dots; i++) sum += Math.abs((one[end - i] & 0xff) - (other == null ? 255 : other[other.length - i] & 0xff));
        return (double) sum / dots;
    }

    private static void remove(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        }
    }
}

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
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import plaint.print.Piece;
import plaint.print.PrintJob;
import plaint.print.PrintSet;
import plaint.print.PrintTask;
import plaint.print.PrivateCups;
import plaint.store.OtherJvm;
import plaint.text.Lang;
import plaint.work.Progress;

/// Prints the filing with ten defendants whole through a real CUPS queue and once more as PostScript, and holds what came out, side by side, against the files: as many sides, each looking like its page, each padding
/// back empty. Tells the sets, holds their pages against the plan, and the pick list against the tasks. Started by `src/bench/print.sh`; no part of the tests.
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
            var now = LocalDateTime.of(2016, 12, 29, 9, 30);
            var job = new PreparePrint(office).run(PreparePrint.Order.usual(TenDefendants.CASE, 1, PrivateCups.QUEUE), now, Progress.NONE);
            counted(office, job, folder);
            print(office, job, in);
            print(office, new PreparePrint(office).run(PreparePrint.Order.usual(TenDefendants.CASE, 1, ""), now, Progress.NONE), in);
        }
    }

    /// Says the sets, and what of them, of their pages and of the pick list is not as it should be.
    private static void counted(Office office, PrintJob job, Path folder) throws Exception {
        var plan = new PlanFiling(office).run(TenDefendants.CASE, 1);
        var marks = job.sets().stream().filter(PrintSet::toCourt).collect(Collectors.groupingBy(PrintSet::mark, java.util.TreeMap::new, Collectors.counting()));
        OUT.printf("say\t%d sets for the court (%s), %d for the office, %d for the client%n", job.sets().stream().filter(PrintSet::toCourt).count(),
            marks.entrySet().stream().map(m -> m.getKey() + " " + m.getValue()).sorted(Comparator.reverseOrder()).collect(Collectors.joining(", ")), of(job, PrintSet.Role.OFFICE), of(job, PrintSet.Role.CLIENT));
        if (!marks.equals(Map.of("正本", 1L, "副本", 10L)) || of(job, PrintSet.Role.OFFICE) != 1 || of(job, PrintSet.Role.CLIENT) != 1) OUT.println("wrong\tthe sets");
        var text = new StringBuilder();
        try (var pdf = Loader.loadPDF(new PickList(office).print(job.no(), Lang.ZH, folder.resolve("pick.pdf"), Progress.NONE).toFile())) {
            text.append(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "));
        }
        int manifest = job.pieces().stream().filter(p -> p.key().equals("manifest-1")).mapToInt(Piece::pages).sum();
        for (var set : job.sets()) {
            int wanted = set.role() == PrintSet.Role.OPPONENT ? plan.sets().get(1).plan().pages() : plan.court().plan().pages() + (set.role() == PrintSet.Role.OFFICE ? manifest : 0);
            if (job.pages(set) != wanted) OUT.printf("wrong\tset %d has %d pages, the plan %d%n", set.no(), job.pages(set), wanted);
            try (var pdf = Loader.loadPDF(new PrintQueue(office).folder(job).resolve(set.file()).toFile())) {
                if (pdf.getNumberOfPages() != set.sides()) OUT.printf("wrong\tthe file of set %d has %d sides, the job %d%n", set.no(), pdf.getNumberOfPages(), set.sides());
            }
            if (!text.toString().contains(" " + job.pages(set) + " " + job.sheets(set) + " ")) OUT.printf("wrong\tthe pick list does not say %d pages, %d sheets of set %d%n", job.pages(set), job.sheets(set), set.no());
        }
        int stocked = PickList.stock(job).values().stream().mapToInt(Integer::intValue).sum();
        if (stocked != job.sheets(false)) OUT.printf("wrong\t%d sheets by stock, %d by task%n", stocked, job.sheets(false));
        long bound = PickList.of(job).stream().filter(l -> l.key().startsWith("bind-")).count();
        if (bound != job.sets().size()) OUT.printf("wrong\t%d sets to bind on the pick list%n", bound);
        OUT.printf("say\t%d pages on %d sheets; pick list of %d lines, %d sets to bind, %s%n", job.pages(), job.sheets(false), PickList.of(job).size(), bound, PickList.stock(job));
    }

    private static long of(PrintJob job, PrintSet.Role role) {
        return job.sets().stream().filter(s -> s.role() == role).count();
    }

    private static void print(Office office, PrintJob job, BufferedReader in) throws Exception {
        OUT.println("job\t" + job.sets().size() + "\t" + job.tasks().size());
        var queue = new PrintQueue(office);
        var next = new PrintNext(office);
        for (var before = job; ; ) {
            var task = before.next();
            if (task.isEmpty()) break;
            before = next.run(job.no(), j -> { }, Progress.NONE).orElseThrow();
            var now = before.task(task.get().no()).orElseThrow();
            if (now.state() != PrintTask.State.PRINTED) throw new IllegalStateException("task " + now.no() + " ended as " + now.why());
            var written = now.ticket().printer().isEmpty() ? queue.folder(job).resolve(job.queueName(now) + ".ps").toString() : "";
            OUT.println("task\t" + queue.folder(job).resolve(now.legs().getFirst().file()) + "\t" + now.ranges().stream().map(r -> r.from() + "-" + r.to()).collect(Collectors.joining(",")) + "\t"
                + now.ticket().duplex() + "\t" + written);
            in.readLine();
        }
    }

    private final List<String> wrong = new ArrayList<>();
    private int sides;
    private int blanks;

    private void compare() throws Exception {
        var folder = Files.createTempDirectory("printed");
        int tasks = 0;
        int jobs = 0;
        try (var cups = new PrivateCups()) {
            var process = OtherJvm.start(cups.environment(), PrintBench.class, folder.toString());
            var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            var answer = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
            for (String line; (line = said.readLine()) != null; ) {
                var cells = line.split("\t", -1);
                switch (cells[0]) {
                    case "say" -> OUT.println(cells[1]);
                    case "wrong" -> wrong.add(cells[1]);
                    case "job" -> {
                        if (jobs++ > 0) told("CUPS", tasks);
                        tasks = 0;
                        OUT.printf("%s sets in %s tasks %s%n", cells[1], cells[2], jobs == 1 ? "through CUPS" : "as PostScript");
                    }
                    case "task" -> {
                        var file = Path.of(cells[1]);
                        boolean duplex = Boolean.parseBoolean(cells[3]);
                        boolean stream = !cells[4].isEmpty();
                        if (!stream) cups.settle();
                        var out = stream ? Path.of(cells[4]) : cups.out(PrivateCups.QUEUE);
                        held(file, cells[2], duplex, out);
                        var both = Files.readString(out, StandardCharsets.ISO_8859_1).contains(stream ? "/Duplex true" : "*Duplex DuplexNoTumble");
                        if (both != duplex) wrong.add("%s %s: both sides %s".formatted(file, cells[2], both));
                        if (stream) Files.delete(out);
                        if (++tasks % 20 == 0) OUT.printf("  %d tasks, %d sides%n", tasks, sides);
                        answer.write("next\n");
                        answer.flush();
                    }
                    default -> { }
                }
            }
            if (process.waitFor() != 0) wrong.add("the printing process ended with " + process.exitValue());
        } finally {
            remove(folder);
        }
        told("PostScript", tasks);
        if (jobs < 2 || tasks == 0) wrong.add("not all was printed");
        wrong.forEach(OUT::println);
        OUT.println(wrong.isEmpty() ? "all as in the files" : wrong.size() + " wrong");
        if (!wrong.isEmpty()) System.exit(1);
    }

    private void told(String way, int tasks) {
        OUT.printf("%s: %d tasks, %d sides printed and read again page by page, %d of them padding backs%n", way, tasks, sides, blanks);
        sides = 0;
        blanks = 0;
    }

    /// What came out of a task against the pages it was to print.
    private void held(Path file, String ranges, boolean duplex, Path out) throws Exception {
        var wanted = wanted(file, ranges, duplex);
        var sent = draw(out);
        if (sent.size() != wanted.size()) wrong.add("%s %s: %d sides sent, %d wanted".formatted(file, ranges, sent.size(), wanted.size()));
        for (int i = 0; i < Math.min(sent.size(), wanted.size()); i++) {
            double apart = apart(sent.get(i), wanted.get(i));
            int at = i;
            boolean other = wanted.get(i) != null && drawn.get(file.getFileName().toString()).stream().anyMatch(page -> apart(sent.get(at), page) < apart - EMPTY);
            if (other || apart > (wanted.get(i) == null ? EMPTY : NEAR)) wrong.add("%s %s side %d: %.1f apart".formatted(file, ranges, i + 1, apart));
            if (wanted.get(i) == null) blanks++;
        }
        sides += sent.size();
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

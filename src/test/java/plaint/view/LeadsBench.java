package plaint.view;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import plaint.desk.FirstLeads;
import plaint.desk.Home;
import plaint.desk.ImportLeads;
import plaint.desk.LeadFunnel;
import plaint.desk.LeadRings;
import plaint.desk.ListLeads;
import plaint.desk.Office;
import plaint.desk.SearchLeads;
import plaint.lead.LeadLists;
import plaint.lead.Suspect;
import plaint.store.Archive;
import plaint.text.Lang;
import plaint.text.Refused;
import plaint.work.Progress;

/// Measures leads: `LeadsBench write FILE ROWS` makes a list, `import FILE STORE` takes it in, `ask STORE` builds the view and asks it, `recall STORE` holds what is found against a plain scan, `rings STORE` and `memory STORE` tell
/// what rings cost by themselves and what the view keeps. Prints a line per measure, name and number: seconds, or milliseconds where the name says so. Started by `src/bench/leads.sh`; no part of the tests.
public final class LeadsBench {
    private static final PrintStream OUT = System.out;
    private static final List<String> TYPED = List.of("龙岗区", "1990", "sjf", "vip", "apple/蓝", "水贝路12", "622999", "L00000", "女士石英表", "53度", "500ml", "施华洛世奇", "欧阳某均", "19900", "折扣屋 vip");
    private static final List<String> TWO_SIGNS = List.of("水晶", "某均", "欧阳", "耐克", "水贝", "茅台");
    private static final List<String> BRANDS = List.of("施华洛世奇", "欧米茄", "耐克", "Apple", "茅台", "戴森");
    private static final List<String> PROVINCES = List.of("广东省", "福建省", "浙江省", "湖北省");
    private static final boolean CPU_ONLY = "cpu".equals(System.getenv("CLOCK"));
    private static final com.sun.management.OperatingSystemMXBean PROCESS = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int PAGE = 50;
    private static final int TIMES = 20;

    private static final java.util.concurrent.atomic.AtomicLong BEGAN = new java.util.concurrent.atomic.AtomicLong();

    private LeadsBench() { }

    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "write" -> LeadLists.write(Path.of(args[1]), Integer.parseInt(args[2]), 7);
            case "import" -> take(Path.of(args[1]), Path.of(args[2]));
            case "ask" -> ask(Path.of(args[1]));
            case "recall" -> recall(Path.of(args[1]));
            case "memory" -> memory(Path.of(args[1]));
            case "rings" -> rings(Path.of(args[1]));
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    /// As the command and the screen do; at the end every lead is found by words, listed in any order, and its ring known.
    private static void take(Path file, Path store) throws Exception {
        try (var office = Office.open(store, Home.find(), "bench")) {
            var looking = new Thread(() -> firstPage(office));
            looking.setDaemon(true);
            looking.start();
            BEGAN.set(System.nanoTime());
            long began = System.nanoTime();
            var report = Files.createTempFile("leads", ".csv");
            var done = new ImportLeads(office).run(file, "auto", LocalDate.of(2018, 1, 1), report, Lang.EN, Progress.NONE);
            int found = new SearchLeads(office).run(LeadQuery.ALL.with("水晶")).count();
            int rings = new LeadRings(office).run().size();
            tell("import.rows", done.accepted());
            tell("import.found", found);
            tell("import.rings", rings);
            tell("import.wall", seconds(began));
            Files.delete(report);
        }
        process("import");
    }

    /// From the start of the process until the page the screen shows first can be read, while the import goes on.
    private static void firstPage(Office office) {
        try {
            while (true) {
                var page = new FirstLeads(office).run(PAGE);
                if (page.isPresent() && page.get().rows().size() == PAGE) break;
                Thread.sleep(10);
            }
            if (BEGAN.get() != 0) tell("import.firstPage", seconds(BEGAN.get()));
            tell("import.firstPageFromStart", (System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime()) / 1e3);
        } catch (Refused | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void ask(Path store) throws Exception {
        try (var office = Office.open(store, Home.find(), "bench")) {
            long opened = System.nanoTime();
            int shown = new FirstLeads(office).run(PAGE).orElseThrow().rows().size();
            tell("open.firstPageMs", seconds(opened) * 1000);
            double cpu = cpu();
            var search = new SearchLeads(office);
            long began = System.nanoTime();
            int count = search.run(LeadQuery.ALL).count();
            tell("view.leads", count);
            tell("view.built", seconds(began));
            tell("view.cpu", cpu() - cpu);
            if (shown != Math.min(PAGE, count)) throw new IllegalStateException("the first page is not whole");
            timed("search.mixed", TYPED, search);
            timed("search.two", TWO_SIGNS, search);
            pages(office, search);
            timed("funnelMs", () -> new LeadFunnel(office).run(LeadQuery.ALL, LeadView.By.BRAND).parts().size());
            timed("sumsMs", () -> search.run(LeadQuery.ALL.in(2016, "耐克", null)).turnover().minor());
            began = System.nanoTime();
            tell("rings.found", new LeadRings(office).run().size());
            tell("rings.counted", seconds(began));
        }
        process("ask");
    }

    /// How many are found, what they come to, and the first page of them.
    private static long found(SearchLeads search, String word) throws Refused {
        var hits = search.run(LeadQuery.ALL.with(word));
        return hits.count() + hits.turnover().minor() + hits.page(0, PAGE).size();
    }

    private static void timed(String name, List<String> words, SearchLeads search) throws Refused {
        for (int round = 0; round < 5; round++) for (var w : words) found(search, w);
        var all = new double[words.size() * TIMES];
        for (int round = 0; round < TIMES; round++)
            for (int i = 0; i < words.size(); i++) {
                long began = clock();
                found(search, words.get(i));
                all[round * words.size() + i] = answered(began);
            }
        if (System.getenv("BY_WORD") != null)
            for (int i = 0; i < words.size(); i++) {
                var one = new double[TIMES];
                for (int round = 0; round < TIMES; round++) one[round] = all[round * words.size() + i];
                Arrays.sort(one);
                tell(words.get(i).replace(' ', '_') + "(" + search.run(LeadQuery.ALL.with(words.get(i))).count() + ")", one[TIMES / 2]);
            }
        Arrays.sort(all);
        tell(name + ".p50Ms", all[all.length / 2]);
        tell(name + ".p95Ms", all[all.length * 95 / 100]);
    }

    /// Of each brand, province and year: the fifty leads of the highest turnover among those of score 0.5 and more, as rows of the screen.
    private static void pages(Office office, SearchLeads search) throws Refused {
        var list = new ListLeads(office);
        var all = new ArrayList<Double>();
        var found = new ArrayList<Double>();
        for (int round = 0; round < 6; round++)
            for (var brand : BRANDS)
                for (var province : PROVINCES)
                    for (int year = 2015; year <= 2016; year++) {
                        long began = clock();
                        var hits = search.run(new LeadQuery("", brand, province, null, null, null, year, new BigDecimal("0.5"), null, null, false, null, LeadQuery.Sort.TURNOVER, true));
                        var ids = hits.page(0, PAGE);
                        found.add(answered(began));
                        list.rows(ids);
                        if (round > 1) all.add(answered(began));
                    }
        all.sort(null);
        found.sort(null);
        tell("page.foundMs", found.get(found.size() / 2));
        tell("pageMs", all.get(all.size() / 2));
        tell("page.p95Ms", all.get(all.size() * 95 / 100));
        tell("page.freshMs", fresh(search, list));
    }

    /// The same from the lower end, where no lead was shown before: none of them is at hand.
    private static double fresh(SearchLeads search, ListLeads list) throws Refused {
        var all = new ArrayList<Double>();
        for (var brand : BRANDS)
            for (var province : PROVINCES)
                for (int year = 2015; year <= 2016; year++) {
                    long began = clock();
                    list.rows(search.run(new LeadQuery("", brand, province, null, null, null, year, new BigDecimal("0.5"), null, null, false, null, LeadQuery.Sort.TURNOVER, false)).page(0, PAGE));
                    all.add(answered(began));
                }
        all.sort(null);
        return all.get(all.size() / 2);
    }

    /// The share of the leads a plain scan finds that the view finds too, over all words typed.
    private static void recall(Path store) throws Exception {
        try (var office = Office.open(store, Home.find(), "bench")) {
            var search = new SearchLeads(office);
            var words = new ArrayList<>(TYPED);
            words.addAll(TWO_SIGNS);
            words.removeAll(List.of("sjf", "折扣屋 vip"));
            var found = new ArrayList<BitSet>();
            for (var w : words) {
                var ids = new BitSet();
                search.run(LeadQuery.ALL.with(w)).page(0, Integer.MAX_VALUE).forEach(ids::set);
                found.add(ids);
            }
            long expected = 0;
            long met = 0;
            int size = search.run(LeadQuery.ALL).count();
            for (int from = 0; from < size; from += 10_000) {
                int begin = from;
                var hits = search.run(LeadQuery.ALL);
                for (var t : search.page(hits, begin, 10_000)) {
                    var text = Normalizer.normalize(String.join("\n", words(t.suspect())), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
                    for (int w = 0; w < words.size(); w++) {
                        if (!text.contains(words.get(w).toLowerCase(Locale.ROOT))) continue;
                        expected++;
                        if (found.get(w).get(t.id())) met++;
                    }
                }
            }
            tell("recall.expected", expected);
            tell("recall", (double) met / expected);
        }
    }

    private static List<String> words(Suspect s) {
        return List.of(s.no(), s.shopName(), s.sellerName(), s.idNo(), s.phone(), s.account(), s.address(), s.brand(), s.title());
    }

    /// Digests, joining and counting, without reading the leads or filling their columns, as the peer has its table before it begins: they are read piece by piece, small enough to lie near as they do
    /// when the program joins a lead it has just read, and only the joining of a piece is counted.
    private static void rings(Path store) throws Exception {
        try (var archive = Archive.open(store, "bench")) {
            var rings = new Rings();
            var columns = new LeadColumns();
            var piece = new ArrayList<plaint.lead.Tracked>();
            var spent = new double[1];
            var shops = new int[1];
            archive.read(v -> {
                v.leads().from(0, t -> {
                    piece.add(t);
                    if (piece.size() == 1000) spent[0] += join(piece, rings, columns, shops);
                });
                return null;
            });
            spent[0] += join(piece, rings, columns, shops);
            double began = cpu();
            tell("rings.found", RingList.of(columns, rings, shops[0]).all().size());
            tell("rings.cpu", spent[0] + cpu() - began);
        }
    }

    /// What the view keeps, the store being closed: what is free again once it is let go. What libraries keep for themselves (tables of pinyin, of SQL) stays out of it.
    private static void memory(Path store) throws Exception {
        LeadView view;
        try (var archive = Archive.open(store, "bench")) {
            view = LeadView.of(archive, _ -> 5_000_000);
        }
        if (view.find(LeadQuery.ALL.with("水晶")).count() == 0) throw new IllegalStateException("nothing is found");
        long with = used();
        if (view.size() == 0) throw new IllegalStateException("nothing is kept");
        view = null;
        tell("view.heapMb", (with - used()) / 1e6);
    }

    private static double join(List<plaint.lead.Tracked> piece, Rings rings, LeadColumns columns, int[] shops) {
        var first = new int[piece.size()];
        double began = cpu();
        for (int i = 0; i < first.length; i++) first[i] = rings.add(piece.get(i).id(), piece.get(i).suspect());
        double spent = cpu() - began;
        for (int i = 0; i < first.length; i++) columns.add(piece.get(i).suspect(), piece.get(i).standing(), false, first[i] == LongTable.NONE ? shops[0]++ : columns.shop[first[i]]);
        piece.clear();
        return spent;
    }

    private interface Question {
        long ask() throws Refused;
    }

    private static void timed(String name, Question question) throws Refused {
        var all = new double[TIMES];
        for (int i = 0; i < TIMES; i++) question.ask();
        for (int i = 0; i < TIMES; i++) {
            long began = clock();
            question.ask();
            all[i] = answered(began);
        }
        Arrays.sort(all);
        tell(name, all[TIMES / 2]);
    }

    private static double cpu() {
        return PROCESS.getProcessCpuTime() / 1e9;
    }

    /// Only every fourth collection also gives back what lies between what lives.
    private static long used() {
        for (int i = 0; i < 4; i++) System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void process(String name) {
        tell(name + ".cpu", cpu());
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream().filter(p -> p.getType() == MemoryType.HEAP).mapToLong(p -> p.getPeakUsage().getUsed()).sum();
        tell(name + ".heapPeakMb", peak / 1e6);
        tell(name + ".heapMaxMb", Runtime.getRuntime().maxMemory() / 1e6);
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    /// Of questions that one thread answers: what passed, or on a machine that is never quiet (`CLOCK=cpu`) what was worked.
    private static long clock() {
        return CPU_ONLY ? ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() : System.nanoTime();
    }

    private static double answered(long began) {
        return (clock() - began) / 1e6;
    }

    private static void tell(String name, double value) {
        OUT.printf(Locale.ROOT, "%s %.4f%n", name, value);
    }
}

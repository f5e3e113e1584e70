package plaint.view;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import plaint.desk.Home;
import plaint.desk.ImportLeads;
import plaint.desk.LeadFunnel;
import plaint.desk.LeadRings;
import plaint.desk.Office;
import plaint.desk.SearchLeads;
import plaint.lead.LeadLists;
import plaint.text.Lang;
import plaint.text.Refused;
import plaint.work.Progress;

/// Measures leads: `LeadsBench write FILE ROWS` makes a list, `LeadsBench import FILE STORE` takes it in, `LeadsBench ask STORE` builds the view and asks it. Prints a line
/// per measure, name and number: seconds, or milliseconds where the name says so. Started by `src/bench/leads.sh`; no part of the tests.
public final class LeadsBench {
    private static final PrintStream OUT = System.out;
    private static final List<String> TYPED = List.of("水晶", "某均", "龙岗区", "1990", "sjf", "vip", "apple/蓝", "水贝路12", "622999", "L00000", "女士石英表", "欧阳", "53度", "500ml");
    private static final int TIMES = 20;

    private LeadsBench() { }

    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "write" -> LeadLists.write(Path.of(args[1]), Integer.parseInt(args[2]), 7);
            case "import" -> take(Path.of(args[1]), Path.of(args[2]));
            case "ask" -> ask(Path.of(args[1]));
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static void take(Path file, Path store) throws Exception {
        try (var office = Office.open(store, Home.find(), "bench")) {
            long began = System.nanoTime();
            var done = new ImportLeads(office).run(file, "auto", LocalDate.of(2018, 1, 1), Files.createTempFile("leads", ".csv"), Lang.EN, Progress.NONE);
            tell("import.rows", done.accepted());
            tell("import.wall", seconds(began));
        }
        process("import");
    }

    private static void ask(Path store) throws Exception {
        try (var office = Office.open(store, Home.find(), "bench")) {
            var search = new SearchLeads(office);
            long began = System.nanoTime();
            tell("view.leads", search.run(LeadQuery.ALL).count());
            tell("view.built", seconds(began));
            System.gc();
            tell("view.heapMb", (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
            searches(search);
            var query = new LeadQuery("", "耐克", "福建省", null, null, null, 2016, new BigDecimal("0.5"), null, null, false, null, LeadQuery.Sort.TURNOVER, true);
            timed("filteredPageMs", () -> search.page(search.run(query), 0, 50).size());
            timed("filteredMs", () -> search.run(query).count());
            timed("funnelMs", () -> new LeadFunnel(office).run(LeadQuery.ALL, LeadView.By.BRAND).parts().size());
            began = System.nanoTime();
            tell("rings", new LeadRings(office).run().size());
            tell("rings.counted", seconds(began));
        }
        process("ask");
    }

    private static void searches(SearchLeads search) throws Refused {
        var all = new double[TYPED.size() * TIMES];
        for (int round = 0; round < TIMES; round++)
            for (int i = 0; i < TYPED.size(); i++) {
                long began = System.nanoTime();
                search.run(LeadQuery.ALL.with(TYPED.get(i)));
                all[round * TYPED.size() + i] = seconds(began) * 1000;
            }
        Arrays.sort(all);
        tell("search.p50Ms", all[all.length / 2]);
        tell("search.p95Ms", all[all.length * 95 / 100]);
    }

    private interface Question {
        int ask() throws Refused;
    }

    private static void timed(String name, Question question) throws Refused {
        var all = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long began = System.nanoTime();
            question.ask();
            all[i] = seconds(began) * 1000;
        }
        Arrays.sort(all);
        tell(name, all[TIMES / 2]);
    }

    private static void process(String name) {
        var os = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        tell(name + ".cpu", os.getProcessCpuTime() / 1e9);
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream().filter(p -> p.getType() == MemoryType.HEAP).mapToLong(p -> p.getPeakUsage().getUsed()).sum();
        tell(name + ".heapPeakMb", peak >> 20);
        tell(name + ".heapMaxMb", Runtime.getRuntime().maxMemory() >> 20);
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static void tell(String name, double value) {
        OUT.printf(java.util.Locale.ROOT, "%s %.3f%n", name, value);
    }
}

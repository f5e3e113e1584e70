package plaint.ui;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import plaint.desk.Home;
import plaint.desk.ManyCases;
import plaint.desk.Office;
import plaint.text.Lang;
import plaint.ui.cases.CasesModel;
import plaint.ui.cases.CasesView;
import plaint.ui.due.DueModel;
import plaint.ui.due.DueView;
import plaint.ui.evidence.EvidenceModel;
import plaint.ui.evidence.EvidenceView;
import plaint.ui.fund.FundModel;
import plaint.ui.fund.FundView;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.JobRunner;
import plaint.ui.kit.Look;
import plaint.ui.leads.LeadsModel;
import plaint.ui.leads.LeadsView;
import plaint.ui.printroom.PrintRoomModel;
import plaint.ui.printroom.PrintRoomView;
import plaint.ui.reports.ReportsModel;
import plaint.ui.reports.ReportsView;
import plaint.ui.today.TodayModel;
import plaint.ui.today.TodayView;

/// Every screen on a large store, without a display: milliseconds until its data stand on it, and the longest time the screen's thread did nothing else meanwhile, as the clock saw it and as processor time of its own, with where it stood when that was over 40 ms. `DeskBench STORE CASES LEADS`
/// makes the store where there is none. Started by `src/bench/desk.sh`; no part of the tests.
public final class DeskBench {
    private static final PrintStream OUT = System.out;
    private static final LocalDate DAY = LocalDate.of(2017, 6, 1);
    private final Stage stage;
    private static final java.lang.management.ThreadMXBean CPU = java.lang.management.ManagementFactory.getThreadMXBean();
    private static final int LATE = 40;
    private static final int SAVES = 60;
    private static final int PAGES = 200;
    private final AtomicLong longest = new AtomicLong();
    private final AtomicLong busiest = new AtomicLong();
    private final java.util.Map<String, Integer> late = new java.util.concurrent.ConcurrentHashMap<>();
    private final Thread screen;

    private DeskBench() throws Exception {
        screen = Backstage.onScreen(Thread::currentThread);
        stage = Backstage.onScreen(() -> {
            var s = new Stage();
            s.setScene(new Scene(new BorderPane(), 1440, 900));
            Look.apply(s.getScene(), false);
            s.show();
            return s;
        });
    }

    public static void main(String[] args) throws Exception {
        var store = Path.of(args[0]);
        if (!Files.isDirectory(store)) {
            long began = System.nanoTime();
            ManyCases.fill(store, Integer.parseInt(args[1]), Integer.parseInt(args[2]));
            OUT.printf("%-22s %8.1f s%n", "store made in", (System.nanoTime() - began) / 1e9);
        }
        Backstage.startScreen();
        long began = System.nanoTime();
        try (var office = Office.open(store, Home.find(), "bench")) {
            OUT.printf("%-22s %8.0f ms%n", "store opened in", (System.nanoTime() - began) / 1e6);
            new DeskBench().run(new Desktop(office, new JobRunner(n -> OUT.println("refused: " + n.in(Lang.EN))), new Answers(), Lang.ZH));
        } finally {
            Platform.exit();
        }
        System.exit(0);
    }

    private void run(Desktop d) throws Exception {
        beat();
        questions(d.office());
        for (int time = 1; time <= 2; time++) {
            OUT.printf("%-22s %8s %8s %8s%n", time == 1 ? "screen, first time" : "screen, again", "ms", "stall", "of it CPU");
            screens(d);
            aCase(d);
        }
    }

    /// What the screens ask, without a screen: the second answer of each.
    private static void questions(Office o) throws Exception {
        OUT.printf("%-22s %8s%n", "question", "ms");
        asked("today", () -> new plaint.desk.TodayBoard(o).run(new plaint.desk.DueList.Query(DAY)));
        asked("due", () -> new plaint.desk.DueList(o).kept(new plaint.desk.DueList.Query(DAY, null, true, 1000, 30)));
        asked("cases, first page", () -> new plaint.desk.ListCases(o).page(null, 200));
        asked("cases, all", () -> new plaint.desk.ListCases(o).run());
        asked("figures", () -> new plaint.desk.OfficeFigures(o).run());
        asked("money", () -> new plaint.desk.MoneySummary(o).run(DAY));
        asked("evidence", () -> new plaint.desk.AuthenticationTimes(o).run());
        asked("today, first picture", () -> new plaint.desk.TodayBoard(o).first(DAY));
        for (var typed : new String[] {"某均", "19912", "taobao", "zzqq"}) asked("found: " + typed, () -> new plaint.desk.FindAnything(o).cases(typed, 6));
        saves(o);
    }

    /// One more follow-up in cases all over the store: each returns when it is on the disk.
    private static void saves(Office o) throws Exception {
        var all = new plaint.desk.ListCases(o).run();
        var took = new java.util.ArrayList<Double>();
        for (int i = 0; i < SAVES; i++) {
            var no = all.get((int) ((long) i * all.size() / SAVES)).no();
            long began = System.nanoTime();
            new plaint.desk.AddFollowUp(o).run(no, DAY.plusDays(i), "样本跟进", null);
            took.add((System.nanoTime() - began) / 1e6);
        }
        java.util.Collections.sort(took);
        OUT.printf("%-22s %8.1f ms in the middle of %d, %.1f at worst%n", "save, durable", took.get(SAVES / 2), SAVES, took.getLast());
    }

    private static void asked(String name, java.util.concurrent.Callable<?> question) throws Exception {
        question.call();
        long began = System.nanoTime();
        question.call();
        OUT.printf("%-22s %8.1f%n", name, (System.nanoTime() - began) / 1e6);
    }

    private void screens(Desktop d) throws Exception {
        var today = on(() -> new TodayModel(d, () -> DAY));
        shown("today", today::reload, () -> today.boardProperty().get() != null, () -> new TodayView(today, d));
        var cases = on(() -> new CasesModel(d));
        shown("cases, first page", cases::reload, () -> cases.loadedProperty().get(), () -> new CasesView(cases, d));
        shown("cases, all", () -> { }, () -> cases.count() > 200, () -> new CasesView(cases, d));
        shown("cases, filtered", () -> cases.filterProperty().set("某均 审"), () -> true, () -> new CasesView(cases, d));
        lists(d, cases);
        var leads = on(() -> new LeadsModel(d));
        shown("leads", () -> { }, () -> leads.foundProperty().get() != null, () -> new LeadsView(leads, d, 1240));
        var before = new AtomicReference<Object>(leads.rowsProperty().get());
        shown("prosecution list", () -> leads.rankedProperty().set(true), () -> leads.weightsProperty().get() != null && leads.rowsProperty().get() != before.get(), () -> new LeadsView(leads, d, 1240));
        on(() -> before.getAndSet(leads.rowsProperty().get()));
        shown("leads again", () -> leads.rankedProperty().set(false), () -> leads.rowsProperty().get() != before.get(), () -> new LeadsView(leads, d, 1240));
        shown("leads, typed", () -> leads.queryProperty().set(leads.queryProperty().get().with("水晶")), () -> leads.foundProperty().get() != null, () -> new LeadsView(leads, d, 1240));
        var evidence = on(() -> new EvidenceModel(d));
        shown("evidence", evidence::reload, () -> evidence.shownProperty().get() != null, () -> new EvidenceView(evidence, d));
        var due = on(() -> new DueModel(d, DAY));
        shown("due", due::reload, () -> due.resultProperty().get() != null, () -> new DueView(due, d));
        var print = on(() -> new PrintRoomModel(d));
        shown("print room", print::reload, () -> print.loadedProperty().get(), () -> new PrintRoomView(print, d, java.util.Map.of()));
        var fund = on(() -> new FundModel(d, DAY));
        shown("fund", fund::reload, () -> fund.stateProperty().get() != null, () -> new FundView(fund, d, DAY));
        var reports = on(() -> new ReportsModel(d));
        shown("reports, funnel", () -> { }, () -> reports.shownProperty().get() != null, () -> new ReportsView(reports, d));
        shown("reports, all cases", () -> { }, () -> reports.shownProperty().get().figures() != null, () -> new ReportsView(reports, d));
    }

    /// Every tab of the sample case, which has all a case can have.
    private void aCase(Desktop d) throws Exception {
        var no = new plaint.key.CaseNo("2016-0001");
        if (new plaint.desk.ListCases(d.office()).run().stream().noneMatch(l -> l.no().equals(no))) new plaint.desk.AddSample(d.office()).run(plaint.work.Progress.NONE);
        var model = on(() -> new plaint.ui.casefile.CaseModel(d, no));
        var opened = new AtomicBoolean();
        measured("case, read", opened::get, () -> model.load(() -> opened.set(true)));
        var view = new AtomicReference<plaint.ui.casefile.CaseView>();
        shown("case, story", () -> { }, () -> d.jobs().underWayProperty().get() == 0, () -> {
            view.set(new plaint.ui.casefile.CaseView(model, d, stage.getScene()));
            return view.get();
        });
        for (var tab : view.get().keys()) if (!tab.equals("story")) measured("case, " + tab, () -> d.jobs().underWayProperty().get() == 0, () -> view.get().select(tab));
    }

    /// The whole list of cases: sorted by each column, gone through to its end, and written into a spreadsheet.
    private void lists(Desktop d, CasesModel cases) throws Exception {
        shown("cases, all again", () -> cases.filterProperty().set(""), () -> cases.shown().size() == cases.count(), () -> new CasesView(cases, d));
        var view = on(() -> ((BorderPane) stage.getScene().getRoot()).getCenter());
        Backstage.await("the table of cases", () -> view.lookup(".table-view") instanceof TableView<?>);
        var table = on(() -> (TableView<?>) view.lookup(".table-view"));
        for (var c : on(() -> List.copyOf(table.getColumns()))) {
            measured("  by " + c.getText(), () -> d.jobs().underWayProperty().get() == 0, () -> {
                c.setSortType(TableColumn.SortType.DESCENDING);
                sort(table, c);
            });
        }
        measured("cases, to the end", () -> true, () -> table.scrollTo(cases.count() - 1));
        var pages = new Runnable[PAGES];
        for (int i = 0; i < PAGES; i++) {
            int at = (int) ((long) i * cases.count() / PAGES);
            pages[i] = () -> table.scrollTo(at);
        }
        measured("cases, through them", () -> true, pages);
        var to = Files.createTempFile("cases", ".xlsx");
        var answers = (Answers) d.dialogs();
        answers.target = to;
        measured("cases to XLSX", () -> d.statusProperty().get() != null && d.statusProperty().get().key().equals("exchange.list.exported"), () ->
            view.lookupAll(".button").stream().map(Button.class::cast).filter(b -> d.say("exchange.list.export").equals(b.getText())).findFirst().orElseThrow().fire());
        on(() -> {
            d.statusProperty().set(null);
            table.getSortOrder().clear();
            return null;
        });
        Files.delete(to);
    }

    @SuppressWarnings("unchecked") private static <T> void sort(TableView<T> table, TableColumn<?, ?> by) {
        table.getSortOrder().setAll(List.of((TableColumn<T, ?>) by));
    }

    private static <T> T on(Supplier<T> make) {
        return Backstage.onScreen(make::get);
    }

    /// Times from the question until the answer stands on a screen that is laid out and drawn.
    private void shown(String name, Runnable ask, BooleanSupplier ready, Supplier<Parent> view) {
        measured(name, ready, ask, () -> ((BorderPane) stage.getScene().getRoot()).setCenter(view.get()));
    }

    private void measured(String name, BooleanSupplier ready, Runnable... steps) {
        longest.set(0);
        busiest.set(0);
        late.clear();
        long began = System.nanoTime();
        for (var step : steps) Backstage.onScreen(step);
        Backstage.await(name, () -> ready.getAsBoolean() && !plaint.ui.kit.Gradual.underWay());
        drawn();
        OUT.printf("%-22s %8.0f %8d %8d%n", name, (System.nanoTime() - began) / 1e6, longest.get(), busiest.get());
        late.entrySet().stream().sorted(java.util.Map.Entry.<String, Integer>comparingByValue().reversed()).limit(4).forEach(e -> OUT.printf("    %5d x %s%n", e.getValue(), e.getKey()));
    }

    private void standing() {
        var stack = screen.getStackTrace();
        var own = java.util.Arrays.stream(stack).filter(f -> f.getClassName().startsWith("plaint.") && !f.getClassName().contains("DeskBench")).findFirst();
        var top = java.util.Arrays.stream(stack).filter(f -> f.getClassName().startsWith("javafx.") || f.getClassName().startsWith("com.sun.")).findFirst();
        late.merge(own.map(DeskBench::said).orElse("-") + " < " + top.map(DeskBench::said).orElse("-"), 1, Integer::sum);
    }

    /// Waits until what stands there now has been laid out and drawn, as it is for whoever looks at it.
    private static void drawn() {
        var pictures = new CountDownLatch(3);
        Backstage.onScreen(() -> new javafx.animation.AnimationTimer() {
            @Override public void handle(long pulse) {
                pictures.countDown();
                if (pictures.getCount() == 0) stop();
            }
        }.start());
        Backstage.await("the picture", () -> pictures.getCount() == 0);
    }

    private static String said(StackTraceElement f) {
        return f.getClassName().replaceAll(".*[.]", "") + "." + f.getMethodName() + ":" + f.getLineNumber();
    }

    /// Asks the screen's thread for a sign of life over and over, and keeps the longest wait.
    private void beat() {
        var alive = new AtomicBoolean(true);
        var t = new Thread(() -> {
            while (alive.get()) {
                long asked = System.nanoTime();
                long spent = CPU.getThreadCpuTime(screen.threadId());
                var heard = new CountDownLatch(1);
                Platform.runLater(heard::countDown);
                try {
                    // where the thread stands whenever it answers late, every few milliseconds
                    if (!heard.await(LATE, TimeUnit.MILLISECONDS)) do standing(); while (!heard.await(5, TimeUnit.MILLISECONDS));
                    longest.accumulateAndGet((System.nanoTime() - asked) / 1_000_000, Math::max);
                    busiest.accumulateAndGet((CPU.getThreadCpuTime(screen.threadId()) - spent) / 1_000_000, Math::max);
                    Thread.sleep(2);
                } catch (InterruptedException e) {
                    return;
                }
            }
        }, "beat");
        t.setDaemon(true);
        t.start();
    }
}

package plaint.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import plaint.claim.ClaimVersion;
import plaint.desk.AddExhibits;
import plaint.desk.AddFollowUp;
import plaint.desk.EditCase;
import plaint.desk.Home;
import plaint.desk.Manual;
import plaint.desk.PreparePrint;
import plaint.desk.PrintNext;
import plaint.desk.PrintQueue;
import plaint.desk.ShowCase;
import plaint.key.CaseNo;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.ui.casefile.CaseModel;
import plaint.ui.casefile.CaseView;
import plaint.ui.cases.CasesModel;
import plaint.ui.cases.CasesView;
import plaint.ui.due.DueModel;
import plaint.ui.due.DueView;
import plaint.ui.evidence.EvidenceModel;
import plaint.ui.evidence.EvidenceView;
import plaint.ui.forums.ForumsModel;
import plaint.ui.forums.ForumsView;
import plaint.ui.fund.FundModel;
import plaint.ui.fund.FundView;
import plaint.ui.kit.Gradual;
import plaint.ui.kit.Look;
import plaint.ui.kit.Unrolled;
import plaint.ui.leads.LeadsModel;
import plaint.ui.leads.LeadsView;
import plaint.ui.manual.ManualView;
import plaint.ui.printroom.PrintRoomModel;
import plaint.ui.printroom.PrintRoomView;
import plaint.ui.reports.ReportsModel;
import plaint.ui.reports.ReportsView;
import plaint.ui.settings.SettingsView;
import plaint.ui.today.ChangesModel;
import plaint.ui.today.ChangesView;
import plaint.ui.today.TodayModel;
import plaint.ui.today.TodayView;
import plaint.ui.welcome.WelcomeView;
import plaint.view.LeadQuery;
import plaint.work.Progress;

/// Each screen and tab in both languages, light and dark, Chinese in the usual size and English in the least (the other pairs on demand): no text on it is cut or too faint, the Tab key comes to every control and is seen there. The
/// pictures lie in `target/screenshots` and go into the manual, all of them with `-Dplaint.pictures=true`. The forms are walked by `src/bench/forms.sh`. One window and one store for each language serve all of them.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScreensTest {
    private static final CaseNo NO = new CaseNo("2016-0001");
    /// Presses everything, to see what opens: some minutes, by `src/bench/forms.sh`.
    private static final boolean WALK = "walk".equals(System.getProperty("plaint.forms"));
    private static final Path LISTED = Home.find().folder().resolve("src/test/resources/plaint/ui/forms.list");
    private static final double[] USUAL = {1440, 900};
    private static final double[] LEAST = {1180, 720};
    /// Both sizes in both languages take two minutes: `src/bench/forms.sh`. Each build takes Chinese in the usual size and English, whose words are longer, in the least.
    private static final boolean ALL = WALK || Boolean.getBoolean("plaint.pictures");
    @TempDir static Path folder;
    private static final Map<Lang, Backstage> BEHIND = new EnumMap<>(Lang.class);
    private static final Map<Lang, Forms> FORMS = new EnumMap<>(Lang.class);
    private static Stage stage;

    private static Backstage behind(Lang lang) throws Exception {
        if (stage == null) stage = onScreen(() -> new Stage());
        if (!BEHIND.containsKey(lang)) {
            BEHIND.put(lang, Backstage.sample(Files.createDirectory(folder.resolve(lang.name())), lang));
            // without money there is nothing to be done with it
            if (WALK) MoneyScreensTest.story(BEHIND.get(lang), folder.resolve(lang.name()));
            FORMS.put(lang, new Forms(BEHIND.get(lang), lang));
            if (WALK) open(BEHIND.get(lang), FORMS.get(lang), folder.resolve(lang.name()));
        }
        return BEHIND.get(lang);
    }

    /// What was handed in is frozen: a version of the claim and an exhibit that are not, and a file that asks for a password.
    private static void open(Backstage b, Forms forms, Path folder) throws Exception {
        var seen = new ShowCase(b.office).run(NO);
        var last = seen.claims().getLast();
        new EditCase(b.office).run(seen, c -> {
            var all = new ArrayList<>(c.claims);
            all.add(new ClaimVersion(last.no() + 1, LocalDate.of(2018, 4, 2), last.reason(), last.latinReason(), last.election(), last.heads(), last.nonMoney(), last.principal(), last.joint(), last.by(), last.liabilities()));
            c.claims = all;
        }, Notice.of("history.docket.changed", "样本"));
        var seeds = Home.find().seeds().resolve("2016-0001/exhibits");
        new AddExhibits(b.office).run(NO, List.of(Files.copy(seeds.resolve("licence.pdf"), folder.resolve("补充.pdf"))), seen.exhibits().getFirst().theme(), 3, Progress.NONE);
        var locked = folder.resolve("locked.pdf");
        try (var pdf = Loader.loadPDF(seeds.resolve("licence.pdf").toFile())) {
            pdf.protect(new StandardProtectionPolicy("样本", "样本", new AccessPermission()));
            pdf.save(locked.toFile());
        }
        forms.files.put(b.desktop.say("ui.evidence.add"), List.of(locked));
    }

    @AfterAll static void close() {
        FORMS.values().forEach(Forms::close);
        BEHIND.values().forEach(Backstage::close);
        onScreen(stage::close);
    }

    @ParameterizedTest @EnumSource(Lang.class) @Order(1) void welcome(Lang lang) throws Exception {
        var b = behind(lang);
        draw("welcome", b, () -> new WelcomeView(b.desktop.langProperty(), b.desktop.darkProperty(), b.answers, Path.of("/home/lawyer/Plaint")), () -> true);
    }

    @ParameterizedTest @EnumSource(Lang.class) @Order(2) void today(Lang lang) throws Exception {
        var b = behind(lang);
        var model = onScreen(() -> new TodayModel(b.desktop, () -> LocalDate.of(2018, 3, 23)));
        onScreen(model::reload);
        await("the board", () -> model.boardProperty().get() != null && model.boardProperty().get().funnel() != null);
        draw("today", b, () -> new TodayView(model, b.desktop), () -> true);
    }

    @ParameterizedTest @EnumSource(Lang.class) @Order(3) void cases(Lang lang) throws Exception {
        var b = behind(lang);
        var model = onScreen(() -> new CasesModel(b.desktop));
        onScreen(model::reload);
        await("the list", () -> model.loadedProperty().get());
        draw("cases", b, () -> {
            var view = new CasesView(model, b.desktop);
            view.onOpen(no -> { });
            return view;
        }, () -> true);
    }

    @ParameterizedTest @EnumSource(Lang.class) @Order(4) void leads(Lang lang) throws Exception {
        var b = behind(lang);
        for (boolean ranked : new boolean[] {false, true}) {
            draw(ranked ? "leads-ranked" : "leads", b, scene -> {
                var model = new LeadsModel(b.desktop);
                model.rankedProperty().set(ranked);
                var view = new LeadsView(model, b.desktop, scene.getWidth() - (scene.getWidth() < 1280 ? 56 : 200));
                model.rowsProperty().addListener(o -> Platform.runLater(() -> {
                    // the list comes with a later picture than its screen
                    Gradual.finish();
                    ((TableView<?>) view.lookup(".table-view")).getSelectionModel().select(0);
                }));
                if (!ranked) model.queryProperty().set(LeadQuery.ALL.in(null, "施华洛世奇", null).sorted(LeadQuery.Sort.SCORE, true));
                model.openedProperty().addListener(o -> {
                    if (model.ticksProperty().get() == 0) model.tickPlaces(0, 2, true);
                });
                return view;
            }, scene -> scene.getRoot().lookup(".bottom-bar") != null && scene.getRoot().lookup(".bottom-bar").isVisible());
        }
    }

    @ParameterizedTest @EnumSource(Lang.class) @Order(5) void evidence(Lang lang) throws Exception {
        var b = behind(lang);
        var model = onScreen(() -> new EvidenceModel(b.desktop));
        onScreen(model::reload);
        await("the exhibits", () -> model.shownProperty().get() != null);
        onScreen(model::compare);
        await("every file is compared", () -> !model.statesProperty().get().isEmpty());
        draw("exhibits", b, () -> new EvidenceView(model, b.desktop), () -> true);
    }

    @ParameterizedTest @EnumSource(Lang.class) @Order(6) void reports(Lang lang) throws Exception {
        var b = behind(lang);
        var model = onScreen(() -> new ReportsModel(b.desktop));
        draw("reports", b, () -> new ReportsView(model, b.desktop), () -> model.shownProperty().get() != null && model.shownProperty().get().figures() != null);
    }

    @ParameterizedTest @EnumSource(Lang.class) @Order(6) void changes(Lang lang) throws Exception {
        var b = behind(lang);
        var model = onScreen(() -> new ChangesModel(b.desktop, Now.today()));
        await("the day", () -> model.shownProperty().get() != null);
        draw("changes", b, () -> new ChangesView(model, b.desktop, Now.today()), () -> true);
    }

    @ParameterizedTest @EnumSource(Lang.class) @Order(7) void forums(Lang lang) throws Exception {
        var b = behind(lang);
        draw("forums", b, () -> new ForumsView(new ForumsModel(b.desktop), b.desktop), () -> b.desktop.jobs().underWayProperty().get() == 0);
    }

    /// The tabs are those the case has.
    @ParameterizedTest @EnumSource(Lang.class) @Order(8) void caseFile(Lang lang) throws Exception {
        var b = behind(lang);
        var model = onScreen(() -> new CaseModel(b.desktop, NO));
        onScreen(() -> model.load(() -> { }));
        await("the case", () -> model.opened() != null);
        var told = new ArrayList<String>();
        for (var size : sizes(b)) {
            show(b, size, scene -> {
                var view = new CaseView(model, b.desktop, scene);
                view.onBack(() -> { });
                return view;
            });
            for (var tab : onScreen(() -> tabs().stream().map(Tab::getId).toList())) {
                onScreen(() -> select(tab));
                await(tab + " is drawn", () -> b.desktop.jobs().underWayProperty().get() == 0 && ready(tab, stage.getScene()));
                told.addAll(looked(tab, b, size));
            }
        }
        if (WALK) for (var tab : onScreen(() -> tabs().stream().map(Tab::getId).toList())) {
            if (walked("case-" + tab, b)) continue;
            onScreen(() -> select(tab));
            await(tab + " is there", () -> b.desktop.jobs().underWayProperty().get() == 0);
            pressed("case-" + tab, b, () -> select(tab));
        }
        assertThat(told).isEmpty();
    }

    private static void select(String tab) {
        tabs().stream().filter(t -> tab.equals(t.getId())).findFirst().ifPresent(t -> t.getTabPane().getSelectionModel().select(t));
        Gradual.finish();
    }

    private static List<Tab> tabs() {
        return ((TabPane) stage.getScene().getRoot().lookup(".tab-pane")).getTabs();
    }

    private static boolean ready(String tab, Scene scene) {
        var papers = scene.getRoot().lookupAll(".paper").stream().filter(ScreensTest::seen).toList();
        return switch (tab) {
            case "docket" -> scene.getRoot().lookup("#add-hearing") != null && scene.getRoot().lookup(".flat-toggle") != null;
            case "evidence", "filing" -> !papers.isEmpty() && papers.stream().allMatch(p -> p.lookup("ImageView") instanceof ImageView v && v.getImage() != null);
            default -> true;
        };
    }

    private static boolean seen(javafx.scene.Node n) {
        for (; n != null; n = n.getParent()) if (!n.isVisible()) return false;
        return true;
    }

    @ParameterizedTest @EnumSource(Lang.class) @Order(9) void due(Lang lang) throws Exception {
        var b = behind(lang);
        var day = LocalDate.of(2018, 3, 23);
        new AddFollowUp(b.office).run(NO, day.minusDays(3), "向品牌方索取鉴定人授权链", "周律师");
        var model = onScreen(() -> new DueModel(b.desktop, day));
        onScreen(model::reload);
        await("what is due", () -> model.resultProperty().get() != null);
        draw("due", b, () -> new DueView(model, b.desktop), () -> true);
    }

    @ParameterizedTest @EnumSource(Lang.class) @Order(0) void print(Lang lang) throws Exception {
        var b = behind(lang);
        var made = new PreparePrint(b.office).run(PreparePrint.Order.usual(NO, 1, ""), LocalDateTime.of(2016, 12, 29, 9, 30), Progress.NONE);
        var queue = new PrintQueue(b.office);
        new PrintNext(b.office).run(made.no(), j -> { }, Progress.NONE);
        queue.hold(made.no(), made.tasks().getLast().no(), true);
        // all of it printed is a proof of its own, src/bench/print.sh
        if (WALK) for (var t : made.tasks().subList(2, made.tasks().size() - 1)) queue.hold(made.no(), t.no(), true);
        queue.tick(made.no(), "bind-1", true);
        var model = onScreen(() -> new PrintRoomModel(b.desktop));
        onScreen(model::reload);
        await("the queue", () -> model.loadedProperty().get());
        draw("print", b, () -> new PrintRoomView(model, b.desktop, Map.of()), () -> true);
        // what the walk began to print
        onScreen(model::stop);
    }

    @ParameterizedTest @EnumSource(Lang.class) @Order(11) void fund(Lang lang) throws Exception {
        var b = behind(lang);
        var model = onScreen(() -> new FundModel(b.desktop, LocalDate.of(2018, 12, 31)));
        onScreen(model::reload);
        await("the fund", () -> model.stateProperty().get() != null);
        draw("fund", b, () -> new FundView(model, b.desktop, LocalDate.of(2018, 12, 31)), () -> true);
    }

    @ParameterizedTest @EnumSource(Lang.class) @Order(12) void settings(Lang lang) throws Exception {
        var b = behind(lang);
        draw("settings", b, () -> new SettingsView(b.desktop, new OfficeChoices(), () -> { }, (from, to) -> { }), () -> true);
    }

    /// A chapter with lists and pictures, one with tables, one with what is to be typed.
    @ParameterizedTest @EnumSource(Lang.class) @Order(13) void manual(Lang lang) throws Exception {
        var b = behind(lang);
        var manual = Manual.read(Home.find(), lang);
        for (var at : List.of("welcome", "case-claim", "deadlines")) {
            draw("manual-" + at, b, scene -> new ManualView(manual, lang, at, () -> { }), scene -> scene.getRoot().lookupAll(".manual-picture").stream().allMatch(p -> p instanceof Button b2 && b2.getGraphic() instanceof ImageView v && v.getImage() != null && v.getImage().getProgress() == 1)
                && scene.getRoot().lookup(".manual") instanceof ManualView v && v.shown().equals(at));
        }
    }

    /// A new form turns this red: whoever makes it looks at it in both languages (`src/bench/forms.sh` opens what a button opens), and then puts it on the list.
    @Test @Order(90) void everyFormThereIsStandsOnTheList() throws Exception {
        assertThat(Forms.all()).containsExactlyInAnyOrderElementsOf(Files.readAllLines(LISTED));
    }

    @ParameterizedTest @EnumSource(Lang.class) @Order(91) @EnabledIfSystemProperty(named = "plaint.forms", matches = "walk") void noFormIsCutFaintOrOutOfReach(Lang lang) throws Exception {
        var missing = new TreeSet<>(Forms.all());
        missing.removeAll(Forms.told(lang, "opened "));
        assertThat(Forms.told(lang, "fault ")).as("not opened by a button: %s", missing).isEmpty();
    }

    private static void pressed(String name, Backstage b, Runnable back) throws Exception {
        if (!WALK) return;
        var lang = b.desktop.lang();
        FORMS.get(lang).press(name, stage.getScene(), back);
        onScreen(() -> b.desktop.langProperty().set(lang));
    }

    /// A walk that was broken off goes on with the screens it did not come to the end of.
    private static boolean walked(String name, Backstage b) {
        return WALK && Forms.walked(b.desktop.lang(), name);
    }

    private interface Screen {
        Parent on(Scene scene);
    }

    private static void draw(String name, Backstage b, Supplier<Parent> screen, BooleanSupplier ready) throws Exception {
        draw(name, b, scene -> screen.get(), scene -> ready.getAsBoolean());
    }

    private static void draw(String name, Backstage b, Screen screen, Predicate<Scene> ready) throws Exception {
        if (walked(name, b)) return;
        var told = new ArrayList<String>();
        for (var size : sizes(b)) {
            show(b, size, screen);
            await(name + " is drawn", () -> ready.test(stage.getScene()));
            told.addAll(looked(name, b, size));
        }
        pressed(name, b, () -> { });
        assertThat(told).isEmpty();
    }

    private static List<double[]> sizes(Backstage b) {
        return ALL ? List.of(USUAL, LEAST) : List.of(b.desktop.lang() == Lang.ZH ? USUAL : LEAST);
    }

    private static void show(Backstage b, double[] size, Screen screen) {
        onScreen(() -> {
            b.desktop.darkProperty().set(false);
            var frame = new BorderPane();
            var scene = new Scene(frame, size[0], size[1]);
            Look.apply(scene, false);
            frame.setCenter(screen.on(scene));
            stage.setScene(scene);
            stage.sizeToScene();
            stage.show();
            Gradual.finish();
            stage.requestFocus();
        });
    }

    /// The dark theme changes colours alone, whatever the language and the size: it is looked at once for each screen.
    private static List<String> looked(String name, Backstage b, double[] size) {
        var shot = name + "-" + b.desktop.lang().name().toLowerCase(Locale.ROOT) + "-" + (int) size[0];
        await("every row of " + name + " there is room for", () -> {
            var root = stage.getScene().getRoot();
            root.applyCss();
            root.layout();
            return unrolled(root);
        });
        var told = onScreen(() -> {
            var scene = stage.getScene();
            boolean small = size[0] < 1440;
            // a picture costs as much as all that is measured
            if (!small || ALL) assertThat(Shots.take(scene, shot)).isNotEmptyFile();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            var found = new ArrayList<>(Shots.cut(scene));
            found.addAll(Shots.outside(scene));
            found.addAll(Seen.faint(scene));
            // what can be reached depends on the size, not on the language
            if (small == (b.desktop.lang() == Lang.EN)) found.addAll(Seen.byKeyboard(scene));
            if (small || b.desktop.lang() == Lang.EN) return found;
            Look.apply(scene, true);
            Shots.take(scene, name + "-zh-dark-1440");
            Seen.faint(scene).forEach(f -> found.add("dark: " + f));
            Look.apply(scene, false);
            scene.getRoot().applyCss();
            return found;
        });
        return told.stream().map(t -> shot + ": " + t).toList();
    }

    private static boolean unrolled(Parent of) {
        if (of instanceof Unrolled u && u.isVisible() && (u.getChildrenUnmodifiable().isEmpty() || u.getChildrenUnmodifiable().getFirst().getLayoutBounds().getHeight() < u.getHeight())) return false;
        return of.getChildrenUnmodifiable().stream().allMatch(n -> !(n instanceof Parent p) || unrolled(p));
    }
}

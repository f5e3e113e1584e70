package plaint.ui.shell;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import plaint.desk.AddSample;
import plaint.desk.Home;
import plaint.desk.Office;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.ui.casefile.CaseModel;
import plaint.ui.casefile.CaseView;
import plaint.ui.cases.CasesModel;
import plaint.ui.cases.CasesView;
import plaint.ui.due.DueModel;
import plaint.ui.due.DueView;
import plaint.ui.forums.ForumsModel;
import plaint.ui.forums.ForumsView;
import plaint.ui.fund.FundModel;
import plaint.ui.fund.FundView;
import plaint.ui.evidence.EvidenceModel;
import plaint.ui.evidence.EvidenceView;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Dialogs;
import plaint.ui.kit.JobRunner;
import plaint.ui.kit.Kit;
import plaint.ui.kit.Look;
import plaint.ui.kit.Place;
import plaint.ui.kit.WindowDialogs;
import plaint.ui.leads.LeadsModel;
import plaint.ui.leads.LeadsView;
import plaint.ui.printroom.PrintRoomModel;
import plaint.ui.printroom.PrintRoomView;
import plaint.ui.reports.ReportsModel;
import plaint.ui.reports.ReportsView;
import plaint.ui.settings.SettingsView;
import plaint.ui.today.ChangesView;
import plaint.ui.today.TodayModel;
import plaint.ui.today.TodayView;
import plaint.ui.welcome.WelcomeView;
import plaint.work.Job;

/// The frame of the window: side bar, the screen in use, status bar; opens and closes the store and moves between screens.
/// A change of language builds the screen in use anew from its model, so nothing on it is lost.
final class Shell {
    private final BorderPane root = new BorderPane();
    private final Over over = new Over(root);
    private final Scene scene;
    private final Home home;
    private final Settings settings;
    private final Leaving leaving = new Leaving(this);
    private final ObjectProperty<Lang> lang;
    private final BooleanProperty dark;
    private final Dialogs dialogs;
    private final JobRunner jobs;
    private Desktop desktop;
    private boolean opening;
    /// The case being read, or null.
    private Place.InCase coming;
    private TodayModel today;
    private CasesModel cases;
    private FundModel fund;
    private LeadsModel leads;
    private DueModel due;
    private PrintRoomModel print;
    private ForumsModel forums;
    private List<Entry> entries = List.of();
    private String shownEntry = "cases";
    /// The screen itself, without what stands around it.
    private Node main;
    /// Screens that are kept as they stand while another is shown; they follow their models.
    private final Map<String, Node> kept = new HashMap<>();
    private SideBar side;
    private StatusBar status;
    private Runnable screen = () -> { };
    private final Help help;

    Shell(Stage stage, Home home, Settings settings, Lang language) {
        this(home, settings, new SimpleObjectProperty<>(language), lang -> new WindowDialogs(stage, lang::get));
        jobs.watchScreen();
    }

    /// With dialogs of the caller's own: a test has no chooser of files.
    Shell(Home home, Settings settings, ObjectProperty<Lang> language, Function<ObjectProperty<Lang>, Dialogs> asking) {
        this.home = home;
        this.settings = settings;
        lang = language;
        dark = new SimpleBooleanProperty(settings.dark());
        scene = new Scene(over.whole(), 1440, 900);
        dialogs = asking.apply(lang);
        jobs = new JobRunner(dialogs::tell);
        help = new Help(this, home, lang, dialogs);
        look();
        settings.onLook(this::look);
        dark.addListener((o, was, now) -> {
            look();
            settings.keepDark(now);
            anew();
            screen.run();
        });
        lang.addListener((o, was, now) -> {
            settings.keepLang(now);
            anew();
            screen.run();
        });
        Keys.on(scene, this::find, () -> {
            if (!over.shown()) help.open();
        }, key -> {
            if (desktop != null) go(new Place.Screen(key));
        }, () -> entries);
        scene.widthProperty().addListener((o, was, now) -> {
            if (was.doubleValue() < 1280 == now.doubleValue() < 1280) return;
            anew();
            screen.run();
        });
    }

    /// What is kept of screens is of another language, look, width or store.
    private void anew() {
        kept.clear();
        side = null;
        status = null;
        help.anew();
    }

    Scene scene() {
        return scene;
    }

    Desktop desktop() {
        return desktop;
    }

    JobRunner jobs() {
        return jobs;
    }

    Settings settings() {
        return settings;
    }

    /// Nothing is being done.
    boolean quiet() {
        return jobs.underWayProperty().get() == 0;
    }

    /// Theme, contrast and motion as they are set.
    private void look() {
        Look.apply(scene, dark.get(), settings.contrast());
        over.still(settings.still());
    }

    void welcome() {
        screen = this::welcome;
        var view = new WelcomeView(lang, dark, dialogs, Home.usualStore());
        view.onStore(this::openStore);
        view.onManual(help::open);
        view.onRestore(this::restore);
        main = view;
        root.setLeft(null);
        root.setBottom(null);
        root.setCenter(view);
    }

    private void restore(Path from, Path folder) {
        new Restoring(from, folder, home, settings.who()).begin(this::openStore, told -> desktop.statusProperty().set(told));
    }

    /// Opens a store, with the sample cases put in where asked; a refusal is told and the screen stays.
    void openStore(Path folder, boolean sample) {
        openStore(folder, progress -> {
            if (sample) try (var office = Office.open(folder, home, settings.who(), progress)) {
                new AddSample(office).run(progress);
            }
            return Opening.Opened.of(folder, home, settings.who(), progress);
        }, () -> { });
    }

    /// Opens a store as at every start, and ends the program once that has been seen.
    void rehearse(Opening begun) {
        openStore(begun, true);
    }

    /// Shows a store whose opening began before the window.
    void openStore(Opening begun) {
        openStore(begun, false);
    }

    /// One that is open by now, or at once, is in the window's first picture; another is waited for with the window on the screen.
    private void openStore(Opening begun, boolean rehearsal) {
        var there = begun.soon();
        if (there.isEmpty()) {
            openStore(begun.folder(), begun::end, () -> {
                if (rehearsal) Rehearsal.run(this::go, this::quiet);
            });
            return;
        }
        opened(begun.folder(), there.get());
        if (rehearsal) Rehearsal.run(this::go, this::quiet);
    }

    private void openStore(Path folder, Job<Opening.Opened> job, Runnable then) {
        // a second press while the store is being opened must not find it held by ourselves
        if (opening || desktop != null && !leaving.mayLeave(() -> openStore(folder, job, then))) return;
        opening = true;
        underWay(jobs.run(job, opened -> {
            opening = false;
            opened(folder, opened);
            then.run();
        }, refused -> {
            opening = false;
            if (desktop == null) welcome();
            dialogs.tell(refused);
        }));
    }

    private void opened(Path folder, Opening.Opened opened) {
        jobs.endBehind();
        if (desktop != null) desktop.office().close();
        settings.keepStore(folder.toAbsolutePath());
        desktop = new Desktop(opened.office(), jobs, dialogs, lang, dark);
        desktop.navigator(this::go);
        cases = new CasesModel(desktop);
        fund = null;
        leads = new LeadsModel(desktop);
        today = new TodayModel(desktop, Now::today, opened.board());
        due = new DueModel(desktop, Now.today());
        print = new PrintRoomModel(desktop);
        forums = new ForumsModel(desktop);
        entries = entries();
        // what is told there may have opened or taken in cases
        desktop.statusProperty().addListener(o -> cases.follow());
        anew();
        go(new Place.Screen("today"));
        jobs.afterPicture(() -> {
            cases.recount();
            leads.count();
            due.count();
            print.reload();
        });
    }

    private void underWay(JobRunner.Running job) {
        var bar = new OpeningBar(job, lang.get());
        root.setBottom(bar);
        if (root.getCenter() == null) root.setCenter(bar.alone(lang.get()));
        job.activeProperty().addListener((o, was, now) -> {
            // one that was stopped tells nobody
            opening = false;
            if (root.getBottom() == bar) root.setBottom(null);
            if (job.cancelled() && desktop == null) welcome();
        });
    }

    /// Shows the palette over whatever is on screen.
    private void find() {
        if (desktop == null || over.shown()) return;
        var before = scene.getFocusOwner();
        var palette = new Palette(desktop, Stream.concat(entries.stream(), behind().stream()).toList(), help::titled, () -> {
            over.hide();
            if (before != null) before.requestFocus();
        });
        over.show(palette);
        palette.requestFocus();
    }

    /// The screens of the side bar, in its order.
    private List<Entry> entries() {
        return List.of(
            new Entry("today", "fth-sun", null, query -> today()),
            new Entry("leads", "fth-radio", leads.totalProperty(), this::leads),
            new Entry("cases", "fth-briefcase", cases.countBinding(), query -> cases()),
            new Entry("evidence", "fth-archive", null, query -> evidence()),
            new Entry("due", "fth-clock", due.pressingBinding(), query -> due()),
            new Entry("print", "fth-printer", print.openBinding(), this::print),
            new Entry("fund", "fth-dollar-sign", null, query -> fund()),
            new Entry("reports", "fth-bar-chart-2", null, query -> new ReportsView(new ReportsModel(desktop), desktop)),
            new Entry("forums", "fth-book-open", null, query -> new ForumsView(forums, desktop)),
            new Entry("settings", "fth-settings", null, query -> new SettingsView(desktop, settings, this::chooseStore, this::restore)),
            new Entry(Help.KEY, "fth-help-circle", null, query -> null));
    }

    /// Screens behind another, which stand on no bar.
    private List<Entry> behind() {
        return List.of(new Entry("changes", "fth-clock", null, query -> ChangesView.of(desktop, query)));
    }

    /// Takes the window to a place; one not known is a fault of the screen that names it.
    private void go(Place place) {
        // by a test: for a switch over types Java writes a class first, in the midst of the first picture
        if (place instanceof Place.InCase c) openCase(c);
        else if (place instanceof Place.Screen s && s.key().equals(Help.KEY)) help.open(s.query().get("at"));
        else if (place instanceof Place.Screen s) {
            var entry = Stream.concat(entries.stream(), behind().stream()).filter(e -> e.key().equals(s.key())).findFirst().orElseThrow();
            screen = () -> go(place);
            frame(entry.key(), entry.screen().apply(s.query()));
        }
    }

    private Node leads(Map<String, String> query) {
        // what another screen asks for stands on a list of its own
        if (query.isEmpty() && kept.containsKey("leads")) {
            leads.find();
            return kept.get("leads");
        }
        leads.show(query);
        var view = new LeadsView(leads, desktop, scene.getWidth() - (scene.getWidth() < 1280 ? 56 : 200));
        kept.put("leads", view);
        return view;
    }

    private Node today() {
        today.reload();
        return kept.computeIfAbsent("today", k -> new TodayView(today, desktop));
    }

    private Node evidence() {
        var model = new EvidenceModel(desktop);
        model.reload();
        return new EvidenceView(model, desktop);
    }

    private Node cases() {
        cases.reload();
        if (kept.get("cases") instanceof CasesView there) {
            there.takeFocus();
            return there;
        }
        var view = new CasesView(cases, desktop);
        view.onOpen(no -> go(new Place.InCase(no, "story")));
        view.onSample(() -> jobs.run(p -> new AddSample(desktop.office()).run(p), done -> {
            desktop.statusProperty().set(Notice.of("ui.status.sampleAdded", done.size()));
            cases.reload();
        }));
        kept.put("cases", view);
        return view;
    }

    private Node due() {
        due.todayProperty().set(Now.today());
        due.reload();
        return kept.computeIfAbsent("due", k -> new DueView(due, desktop));
    }

    private Node print(Map<String, String> query) {
        return new PrintRoomView(print, desktop, query);
    }

    private Node fund() {
        if (fund == null) fund = new FundModel(desktop, Now.today());
        fund.reload();
        return new FundView(fund, desktop, Now.today());
    }

    /// A press is seen to be heard while the case is read, and another one meanwhile does not open it twice.
    private void openCase(Place.InCase place) {
        if (place.equals(coming)) return;
        coming = place;
        var from = shownEntry;
        cases.know(place.no());
        var model = new CaseModel(desktop, place.no());
        scene.setCursor(javafx.scene.Cursor.WAIT);
        model.load(() -> {
            model.tab(place.tab());
            model.item(place.item());
            showCase(model, from);
        }).activeProperty().addListener(o -> {
            if (coming != place) return;
            coming = null;
            scene.setCursor(null);
        });
    }

    private void showCase(CaseModel model, String from) {
        screen = () -> showCase(model, from);
        var view = new CaseView(model, desktop, scene);
        view.onBack(() -> go(new Place.Screen(from)));
        frame("cases", view);
        shownEntry = from;
    }

    /// What is on screen, and what builds it anew.
    Help.Shown shown() {
        return new Help.Shown(main, shownEntry, screen);
    }

    /// Shows the manual, or again what was on screen before it.
    void show(Help.Shown now) {
        screen = now.anew();
        if (desktop == null) {
            root.setCenter(now.main());
            return;
        }
        frame(now.main() instanceof CaseView ? "cases" : now.entry(), now.main());
        shownEntry = now.entry();
    }

    private void frame(String entry, Node main) {
        this.main = main;
        shownEntry = entry;
        if (side == null) side = new SideBar(desktop, scene.getWidth() < 1280, entries, this::find, this::chooseStore);
        side.show(entry);
        root.setLeft(side);
        root.setBottom(null);
        if (status == null) status = new StatusBar(desktop, settings);
        var column = desktop.office().looking() ? new VBox(new LookingBar(desktop), main, status) : new VBox(main, status);
        VBox.setVgrow(main, javafx.scene.layout.Priority.ALWAYS);
        root.setCenter(column);
    }

    private void chooseStore() {
        // the other store stands beside this one, not in it
        dialogs.chooseFolder(desktop.say("ui.welcome.open"), desktop.office().folder().toAbsolutePath().getParent()).ifPresent(f -> openStore(f, false));
    }

    /// True while something is still to be done or asked before the window closes; `then` closes it.
    boolean leaving(Runnable then) {
        return leaving.begin(then);
    }

    void close() {
        jobs.close();
        if (desktop != null) desktop.office().close();
        desktop = null;
    }
}

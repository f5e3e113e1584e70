package plaint.ui;

import plaint.ui.today.TodayView;
import plaint.ui.today.TodayModel;
import java.time.LocalDate;
import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plaint.key.CaseNo;
import plaint.text.Lang;
import plaint.ui.casefile.CaseModel;
import plaint.ui.casefile.CaseView;
import plaint.ui.cases.CasesModel;
import plaint.ui.cases.CasesView;
import plaint.ui.kit.Look;
import plaint.ui.leads.LeadsModel;
import plaint.ui.leads.LeadsView;
import plaint.ui.reports.ReportsModel;
import plaint.ui.reports.ReportsView;
import plaint.ui.welcome.WelcomeView;
import plaint.view.LeadQuery;

/// Each screen built and drawn in both languages, light and dark, in the usual and the least size: no figure on it is cut. The pictures lie in
/// `target/screenshots` and go into the manual.
class ScreensTest {
    private static final List<String> TABS = List.of("story", "parties", "agreement", "sourcing", "evidence", "claim", "filing", "docket", "history");
    private static final double[][] SIZES = {{1440, 900}, {1180, 720}};
    @TempDir Path folder;

    @ParameterizedTest @EnumSource(Lang.class) void welcome(Lang lang) {
        try (var b = Backstage.empty(folder, lang)) {
            draw("welcome", b, () -> new WelcomeView(b.desktop.langProperty(), b.desktop.darkProperty(), b.answers, Path.of("/home/lawyer/Plaint")), () -> true);
        }
    }

    @ParameterizedTest @EnumSource(Lang.class) void today(Lang lang) {
        try (var b = Backstage.sample(folder, lang)) {
            var model = onScreen(() -> new TodayModel(b.desktop, () -> LocalDate.of(2018, 3, 23)));
            onScreen(model::reload);
            await("the board", () -> model.boardProperty().get() != null && model.boardProperty().get().funnel() != null);
            draw("today", b, () -> new TodayView(model, b.desktop), () -> true);
        }
    }

    @ParameterizedTest @EnumSource(Lang.class) void cases(Lang lang) {
        try (var b = Backstage.sample(folder, lang)) {
            var model = onScreen(() -> new CasesModel(b.desktop));
            onScreen(model::reload);
            await("the list", () -> model.loadedProperty().get());
            draw("cases", b, () -> new CasesView(model, b.desktop), () -> true);
        }
    }

    @ParameterizedTest @EnumSource(Lang.class) void leads(Lang lang) {
        try (var b = Backstage.sample(folder, lang)) {
            for (boolean ranked : new boolean[] {false, true}) {
                draw(ranked ? "leads-ranked" : "leads", b, scene -> {
                    var model = new LeadsModel(b.desktop);
                    model.rankedProperty().set(ranked);
                    var view = new LeadsView(model, b.desktop, scene.getWidth() - (scene.getWidth() < 1280 ? 56 : 200));
                    model.rowsProperty().addListener(o -> Platform.runLater(() -> ((TableView<?>) view.lookup(".table-view")).getSelectionModel().select(0)));
                    if (!ranked) model.queryProperty().set(LeadQuery.ALL.in(null, "施华洛世奇", null).sorted(LeadQuery.Sort.SCORE, true));
                    model.openedProperty().addListener(o -> {
                        if (model.ticksProperty().get() == 0) model.tickPlaces(0, 2, true);
                    });
                    return view;
                }, scene -> scene.getRoot().lookup(".bottom-bar") != null && scene.getRoot().lookup(".bottom-bar").isVisible());
            }
        }
    }

    @ParameterizedTest @EnumSource(Lang.class) void evidence(Lang lang) {
        try (var b = Backstage.sample(folder, lang)) {
            var model = onScreen(() -> new plaint.ui.evidence.EvidenceModel(b.desktop));
            onScreen(model::reload);
            await("the exhibits", () -> model.shownProperty().get() != null);
            onScreen(model::compare);
            await("every file is compared", () -> !model.statesProperty().get().isEmpty());
            draw("exhibits", b, () -> new plaint.ui.evidence.EvidenceView(model, b.desktop), () -> true);
        }
    }

    @ParameterizedTest @EnumSource(Lang.class) void reports(Lang lang) {
        try (var b = Backstage.sample(folder, lang)) {
            var model = onScreen(() -> new ReportsModel(b.desktop));
            draw("reports", b, () -> new ReportsView(model, b.desktop), () -> model.shownProperty().get() != null && model.shownProperty().get().figures() != null);
        }
    }

    @ParameterizedTest @EnumSource(Lang.class) void caseFile(Lang lang) {
        try (var b = Backstage.sample(folder, lang)) {
            var model = onScreen(() -> new CaseModel(b.desktop, new CaseNo("2016-0001")));
            onScreen(() -> model.load(() -> { }));
            await("the case", () -> model.opened() != null);
            for (var tab : TABS) {
                boolean pages = tab.equals("evidence") || tab.equals("filing");
                draw(tab, b, scene -> {
                    var view = new CaseView(model, b.desktop, scene);
                    view.select(tab);
                    return view;
                }, scene -> tab.equals("docket") ? scene.getRoot().lookup("#add-hearing") != null && scene.getRoot().lookup(".flat-toggle") != null : !pages || !scene.getRoot().lookupAll(".paper").isEmpty() && scene.getRoot().lookupAll(".paper").stream()
                    .allMatch(p -> p.lookup("ImageView") instanceof ImageView v && v.getImage() != null));
            }
        }
    }

    @ParameterizedTest @EnumSource(Lang.class) void due(Lang lang) throws Exception {
        try (var b = Backstage.sample(folder, lang)) {
            var day = java.time.LocalDate.of(2018, 3, 23);
            new plaint.desk.AddFollowUp(b.office).run(new CaseNo("2016-0001"), day.minusDays(3), "向品牌方索取鉴定人授权链", "周律师");
            var model = onScreen(() -> new plaint.ui.due.DueModel(b.desktop, day));
            onScreen(model::reload);
            await("what is due", () -> model.resultProperty().get() != null);
            draw("due", b, () -> new plaint.ui.due.DueView(model, b.desktop), () -> true);
        }
    }

    @ParameterizedTest @EnumSource(Lang.class) void print(Lang lang) throws Exception {
        try (var b = Backstage.sample(folder, lang)) {
            var made = new plaint.desk.PreparePrint(b.office).run(plaint.desk.PreparePrint.Order.usual(new CaseNo("2016-0001"), 1, ""), java.time.LocalDateTime.of(2016, 12, 29, 9, 30), plaint.work.Progress.NONE);
            var queue = new plaint.desk.PrintQueue(b.office);
            new plaint.desk.PrintNext(b.office).run(made.no(), j -> { }, plaint.work.Progress.NONE);
            queue.hold(made.no(), made.tasks().getLast().no(), true);
            queue.tick(made.no(), "bind-1", true);
            var model = onScreen(() -> new plaint.ui.printroom.PrintRoomModel(b.desktop));
            onScreen(model::reload);
            await("the queue", () -> model.loadedProperty().get());
            draw("print", b, () -> new plaint.ui.printroom.PrintRoomView(model, b.desktop, java.util.Map.of()), () -> true);
        }
    }

    @ParameterizedTest @EnumSource(Lang.class) void settings(Lang lang) {
        try (var b = Backstage.sample(folder, lang)) {
            draw("settings", b, () -> new plaint.ui.settings.SettingsView(b.desktop, new plaint.ui.settings.Choices() {
                @Override public int scale() {
                    return 125;
                }

                @Override public void keepScale(int percent) {
                    // nothing is kept in a test
                }

                @Override public boolean contrast() {
                    return false;
                }

                @Override public void keepContrast(boolean strong) {
                    // nothing is kept in a test
                }

                @Override public boolean still() {
                    return true;
                }

                @Override public void keepStill(boolean still) {
                    // nothing is kept in a test
                }

                @Override public String name() {
                    return "周律师（样本）";
                }

                @Override public void keepName(String name) {
                    // nothing is kept in a test
                }

                @Override public String backedUp(Path store) {
                    return "2018-03-22 18:05";
                }

                @Override public void keepBackedUp(Path store, String when) {
                    // nothing is kept in a test
                }

                @Override public boolean keepsBackups() {
                    return true;
                }

                @Override public void keepKeepsBackups(boolean now) {
                    // nothing is kept in a test
                }

                @Override public java.util.Optional<Path> secondPlace(Path store) {
                    return java.util.Optional.of(Path.of("/media/usb/plaint-backups"));
                }

                @Override public void keepSecondPlace(Path store, Path folder) {
                    // nothing is kept in a test
                }
            }, () -> { }), () -> true);
        }
    }

    private interface Screen {
        javafx.scene.Parent on(Scene scene);
    }

    private static void draw(String name, Backstage b, java.util.function.Supplier<javafx.scene.Parent> screen, java.util.function.BooleanSupplier ready) {
        draw(name, b, scene -> screen.get(), scene -> ready.getAsBoolean());
    }

    private static void draw(String name, Backstage b, Screen screen, java.util.function.Predicate<Scene> ready) {
        for (var size : SIZES) {
            // the dark theme changes colours alone: once per screen
            for (boolean dark : size[0] == 1440 && b.desktop.lang() == Lang.ZH ? new boolean[] {false, true} : new boolean[] {false}) {
                var stage = onScreen(() -> {
                    b.desktop.darkProperty().set(dark);
                    var frame = new BorderPane();
                    var scene = new Scene(frame, size[0], size[1]);
                    Look.apply(scene, dark);
                    frame.setCenter(screen.on(scene));
                    var shown = new Stage();
                    shown.setScene(scene);
                    shown.show();
                    return shown;
                });
                await(name + " is drawn", () -> ready.test(stage.getScene()));
                var shot = name + "-" + b.desktop.lang().name().toLowerCase(java.util.Locale.ROOT) + (dark ? "-dark" : "") + "-" + (int) size[0];
                var cut = onScreen(() -> {
                    assertThat(Shots.take(stage.getScene(), shot)).isNotEmptyFile();
                    var found = new ArrayList<>(Shots.cut(stage.getScene()));
                    found.addAll(Shots.outOfReach(stage.getScene()));
                    stage.close();
                    return found;
                });
                assertThat(cut).as("cut on %s", shot).isEmpty();
            }
        }
    }
}

package plaint.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.desk.PrintProsecution;
import plaint.desk.SearchLeads;
import plaint.lead.LeadState;
import plaint.text.Lang;
import plaint.ui.kit.Look;
import plaint.ui.kit.Place;
import plaint.ui.leads.LeadsModel;
import plaint.ui.leads.LeadsView;
import plaint.ui.reports.ReportsModel;
import plaint.ui.reports.ReportsView;
import plaint.view.LeadQuery;
import plaint.work.Progress;

/// Leads and reports as a person uses them: found by typing, a list taken in, three of the prosecution list brought to bundles in one sitting (S1, S5), the funnel read (S13).
class LeadsOnScreenTest {
    @TempDir Path folder;
    private Stage stage;

    private void show(Supplier<Parent> screen) {
        stage = onScreen(() -> {
            var scene = new Scene(screen.get(), 1240, 900);
            Look.apply(scene, false);
            var shown = new Stage();
            shown.setScene(scene);
            shown.show();
            return shown;
        });
    }

    @AfterEach void close() {
        if (stage != null) onScreen(() -> stage.close());
    }

    private boolean says(String text) {
        return stage.getScene().getRoot().lookupAll("*").stream().anyMatch(n -> n instanceof Labeled l && l.getText() != null && l.getText().contains(text));
    }

    private boolean columnsFit() {
        var root = stage.getScene().getRoot();
        root.applyCss();
        root.layout();
        var table = (TableView<?>) root.lookup(".table-view");
        return table != null && table.getVisibleLeafColumns().size() > 6 && table.getVisibleLeafColumns().stream().mapToDouble(c -> c.getWidth()).sum() <= table.getWidth();
    }

    /// Parts of a screen come over some pictures and may be made anew meanwhile: a button is pressed as soon as it is seen.
    private void press(String text) {
        await(text, () -> {
            var seen = stage.getScene().getRoot().lookupAll(".button").stream().filter(n -> n instanceof Button b && text.equals(b.getText())).map(Button.class::cast).findFirst();
            seen.ifPresent(Button::fire);
            return seen.isPresent();
        });
    }

    @Test void leadsAreFoundWhileTypingAndAListIsTakenIn() throws Exception {
        try (var b = Backstage.sample(folder, Lang.EN)) {
            var model = onScreen(() -> new LeadsModel(b.desktop));
            show(() -> new LeadsView(model, b.desktop, 1240));
            await("all leads", () -> model.foundProperty().get() != null && model.foundProperty().get().count() == 60);
            // the pane at the right goes and comes: no column is pushed out of sight
            for (int i = 0; i < 4; i++) {
                onScreen(() -> stage.getScene().getRoot().lookupAll(".button").stream().filter(n -> b.desktop.say("leadscreen.pane").equals(n.getAccessibleText())).map(Button.class::cast).findFirst().orElseThrow().fire());
                await("all columns lie in the table", () -> columnsFit());
            }
            onScreen(() -> ((TextField) stage.getScene().getRoot().lookup(".text-field")).setText("晶语"));
            await("two of them", () -> model.foundProperty().get().count() == 2 && says("2 of 60"));
            onScreen(() -> model.openId(3));
            await("the seller who comes back is announced", () -> says("Back after a penalty") && says("199****0002"));
            // one of its ring stands before a court; this one the police took up
            b.answers.writes.add(form -> { });
            onScreen(() -> stage.getScene().getRoot().lookup(".lead-foot").lookupAll(".menu-button").stream().map(MenuButton.class::cast).findFirst().orElseThrow().getItems().stream()
                .filter(i -> "Accepted".equals(i.getText())).findFirst().orElseThrow().fire());
            await("its standing", () -> model.openedProperty().get().row().lead().standing().state() == LeadState.ACCEPTED && says("Accepted"));
            onScreen(() -> stage.getScene().getRoot().lookup(".lead-foot").lookupAll(".menu-button").stream().map(MenuButton.class::cast).findFirst().orElseThrow().getItems().getLast().fire());
            await("taken back", () -> model.openedProperty().get().row().lead().standing().furthest() == null && !says("Accepted"));
            var list = folder.resolve("more.csv");
            Files.writeString(list, "lead_id,shop_id,shop_name,seller_name,brand,gross,risk_score,first_seen\nNEW-1,s1,新店（样本）,某（样本）,样本品牌,60000,0.5,2018-01-02\nNEW-2,s2,坏（样本）,某（样本）,样本品牌,?,0.5,2018-01-02\n");
            b.answers.files = List.of(list);
            press("Import");
            await("the list is shown first", () -> b.answers.asked.contains("Take in"));
            assertThat(new SearchLeads(b.office).find("NEW-1")).isEmpty();
            b.answers.writes.add(form -> { });
            press("Import");
            await("what was taken", () -> says("2 rows read: 1 new, 0 changed, 0 already there, 1 refused"));
            assertThat(folder.resolve("more-import-report.csv")).content().contains("NEW-2");
        }
    }

    /// The mark was lost with each new list, and with it the way to the other order: the largest turnover never came first.
    @Test void theHeadTellsTheOrderOfTheRowsAndTurnsItRound() throws Exception {
        try (var b = Backstage.sample(folder, Lang.EN)) {
            var model = onScreen(() -> new LeadsModel(b.desktop));
            show(() -> new LeadsView(model, b.desktop, 1240));
            await("all leads", () -> model.foundProperty().get() != null);
            await("the best score first, and its head says so", () -> sorted().equals("Score DESCENDING") && model.queryProperty().get().descending());
            onScreen(() -> {
                javafx.event.Event.fireEvent(table(), new javafx.scene.input.MouseEvent(javafx.scene.input.MouseEvent.MOUSE_RELEASED, 0, 0, 0, 0, javafx.scene.input.MouseButton.PRIMARY, 1, false, false, false, false, false, false, false, false, false, true, null));
                table().getSortOrder().clear();
            });
            await("the same head pressed once more", () -> sorted().equals("Score ASCENDING") && !model.queryProperty().get().descending());
            onScreen(() -> {
                var turnover = table().getColumns().stream().filter(c -> c.getText().startsWith("Turnover")).findFirst().orElseThrow();
                turnover.setSortType(TableColumn.SortType.ASCENDING);
                table().getSortOrder().add(0, turnover);
                table().getSortOrder().remove(1);
            });
            await("the least turnover first", () -> sorted().equals("Turnover ¥ ASCENDING") && model.queryProperty().get().sort() == LeadQuery.Sort.TURNOVER);
            onScreen(() -> table().getSortOrder().getFirst().setSortType(TableColumn.SortType.DESCENDING));
            await("the largest first", () -> sorted().equals("Turnover ¥ DESCENDING") && model.queryProperty().get().descending() && says("1,406,993.00"));
        }
    }

    @Test void whereNothingIsFoundTheFilterThatHidesTheMostIsNamed() throws Exception {
        try (var b = Backstage.sample(folder, Lang.EN)) {
            var model = onScreen(() -> new LeadsModel(b.desktop));
            show(() -> new LeadsView(model, b.desktop, 1240));
            await("all leads", () -> model.foundProperty().get() != null);
            onScreen(() -> model.queryProperty().set(LeadQuery.ALL.sorted(LeadQuery.Sort.SCORE, true).in(null, "施华洛世奇", null).with("nobody of this name")));
            await("the words hide all twelve of the brand", () -> says("2 filters are on. Text \"nobody of this name\" hides 12."));
            onScreen(() -> Shots.take(stage.getScene(), "leads-no-match-en"));
            press("Without: Text \"nobody of this name\"");
            await("the twelve", () -> model.foundProperty().get().count() == 12);
        }
    }

    @SuppressWarnings("unchecked") private TableView<Object> table() {
        return (TableView<Object>) stage.getScene().getRoot().lookup(".table-view");
    }

    private String sorted() {
        return table() == null || table().getSortOrder().isEmpty() ? "" : table().getSortOrder().getFirst().getText() + " " + table().getSortOrder().getFirst().getSortType();
    }

    @Test void aLeadIsTakenOutOfItsCaseFromItsPane() throws Exception {
        try (var b = Backstage.sample(folder, Lang.EN)) {
            var model = onScreen(() -> new LeadsModel(b.desktop));
            show(() -> new LeadsView(model, b.desktop, 1240));
            await("all leads", () -> model.foundProperty().get() != null);
            int id = 0;
            while (new plaint.desk.OpenLead(b.office).run(id).row().lead().standing().caseNo() == null) id++;
            int chosen = id;
            onScreen(() -> model.openId(chosen));
            await("what can be done with it", () -> says("Take out"));
            onScreen(() -> Shots.take(stage.getScene(), "lead-in-case-en"));
            b.answers.looker = (head, form, act) -> Shots.take(new Scene(plaint.ui.kit.WindowDialogs.pane(head, form), 680, 360), "lead-out-form-en");
            b.answers.writes.add(form -> form.lookupAll(".text-area").stream().map(javafx.scene.control.TextArea.class::cast).findFirst().orElseThrow().setText("entered by mistake (sample)"));
            press("Take out");
            await("it stands where it stood", () -> model.openedProperty().get().row().lead().standing().caseNo() == null && says("Into case"));
            assertThat(b.desktop.statusProperty().get().in(Lang.EN)).contains("taken out of case");
        }
    }

    @Test void threeLeadsBecomeBundlesInOneSitting() throws Exception {
        try (var b = Backstage.sample(folder, Lang.EN)) {
            var model = onScreen(() -> {
                var m = new LeadsModel(b.desktop);
                m.rankedProperty().set(true);
                return m;
            });
            show(() -> new LeadsView(model, b.desktop, 1240));
            await("the prosecution list", () -> model.rowsProperty().get() != null && model.rowsProperty().get().get(0).rank() != null);
            var chosen = onScreen(() -> {
                model.tickPlaces(0, 2, true);
                return model.picked();
            });
            b.answers.folder = folder.resolve("bundles");
            b.answers.writes.add(form -> {
                var grid = (Parent) ((ScrollPane) ((Parent) form).getChildrenUnmodifiable().getFirst()).getContent();
                var fields = grid.getChildrenUnmodifiable().stream().filter(Parent.class::isInstance).flatMap(n -> ((Parent) n).getChildrenUnmodifiable().stream())
                    .filter(TextField.class::isInstance).map(TextField.class::cast).toList();
                fields.getLast().setText("200000");
                // the three are of one ring, and one suit is proposed for it
                var together = grid.getChildrenUnmodifiable().stream().flatMap(n -> n instanceof CheckBox ? Stream.of(n) : n instanceof Parent p ? p.getChildrenUnmodifiable().stream() : Stream.empty())
                    .filter(CheckBox.class::isInstance).map(CheckBox.class::cast).findFirst().orElseThrow();
                assertThat(together.isSelected()).isTrue();
                together.setSelected(false);
            });
            press("Open cases");
            // nobody has answered yet what is missing in them
            await("all three are bundled as drafts", () -> says("Cases bundled 0, drafts 3, refused 0"));
            assertThat(folder.resolve("bundles/report.csv")).content().contains("1,", ",draft,");
            try (var made = Files.walk(folder.resolve("bundles"))) {
                assertThat(made.filter(f -> f.toString().endsWith("-court-draft.pdf"))).hasSize(3);
            }
            assertThat(new SearchLeads(b.office).page(new SearchLeads(b.office).run(LeadQuery.ALL), 0, 60).stream().filter(t -> chosen.contains(t.id())))
                .allMatch(t -> t.standing().state() == LeadState.IN_CASE);
            var paper = new PrintProsecution(b.office).run(LeadQuery.ALL, LocalDate.of(2018, 6, 1), Lang.EN, folder.resolve("list.pdf"), Progress.NONE);
            assertThat(paper).isNotEmptyFile();
        }
    }

    @Test void casesOfManyShopsAreOpenedInViewOfThePersonAndNoColumnIsCut() throws Exception {
        try (var b = Backstage.sample(folder, Lang.ZH)) {
            var list = folder.resolve("two.csv");
            Files.writeString(list, "lead_id,shop_id,shop_name,seller_name,brand,gross,risk_score,first_seen\nT-1,s1,同一店（样本）,某（样本）,样本品牌,60000,0.5,2018-01-02\nT-2,s1,同一店（样本）,某（样本）,样本品牌,70000,0.5,2018-02-02\n"
                + "T-3,s3,另一店（样本）,某乙（样本）,样本品牌,70000,0.5,2018-02-02\nT-4,,无编号（样本）,某（样本）,样本品牌,60000,0.5,2018-01-02\n");
            var model = onScreen(() -> {
                var m = new LeadsModel(b.desktop);
                m.rankedProperty().set(true);
                return m;
            });
            show(() -> new LeadsView(model, b.desktop, 1240));
            await("the prosecution list", () -> model.rowsProperty().get() != null && model.rowsProperty().get().get(0).rank() != null);
            await("its list", () -> stage.getScene().getRoot().lookup(".table-view") != null);
            var table = onScreen(() -> (TableView<?>) stage.getScene().getRoot().lookup(".table-view"));
            assertThat(onScreen(() -> table.getVisibleLeafColumns().stream().mapToDouble(c -> c.getWidth()).sum() - table.getWidth())).as("columns beside the pane").isLessThanOrEqualTo(0);
            assertThat(onScreen(() -> table.getVisibleLeafColumns().size() < table.getColumns().size())).as("some give way").isTrue();
            b.answers.files = List.of(list);
            b.answers.writes.add(form -> { });
            press("导入");
            await("what was taken", () -> says("读取 4 行：新增 3"));
            var shown = new java.util.ArrayList<String>();
            b.answers.looker = (head, form, act) -> {
                if (form instanceof TableView<?> report) report.getItems().forEach(r -> shown.add(r.toString()));
            };
            press("查看 1 条说明");
            await("the refused row, its cells apart", () -> shown.equals(List.of("[5, T-4, 拒收, 店铺编号 为空。]")) || shown.stream().anyMatch(r -> r.startsWith("[5, T-4, 拒收, ")));
            onScreen(() -> {
                model.rankedProperty().set(false);
                model.queryProperty().set(model.queryProperty().get().with("一店（样本）"));
            });
            await("the three", () -> model.foundProperty().get().count() == 3);
            onScreen(() -> model.tickAll(true));
            b.answers.writes.add(form -> { });
            press("立卷");
            await("one case a shop", () -> says("已立卷 2 件（2026-") || says("已立卷 2 件"));
            assertThat(new plaint.desk.ListCases(b.office).page(null, 20)).hasSize(5);
        }
    }

    @Test void theSecondHalfOfADoubleClickIsNoSecondOrder() {
        var orders = new java.util.ArrayList<String>();
        Backstage.onScreen(() -> {
            var one = plaint.ui.kit.Kit.button("立卷", null, () -> orders.add("open"));
            var step = plaint.ui.kit.Kit.iconButton("fth-chevron-down", "next", () -> orders.add("step"));
            stage = new Stage();
            stage.setScene(new Scene(new javafx.scene.layout.HBox(one, step), 300, 80));
            stage.show();
            for (var b : List.of(one, step)) for (int click = 1; click <= 2; click++) for (var kind : List.of(javafx.scene.input.MouseEvent.MOUSE_PRESSED, javafx.scene.input.MouseEvent.MOUSE_RELEASED))
                b.fireEvent(new javafx.scene.input.MouseEvent(kind, 5, 5, 5, 5, javafx.scene.input.MouseButton.PRIMARY, click, false, false, false, false, true, false, false, false, false, false, null));
        });
        assertThat(orders).containsExactly("open", "step", "step");
    }

    @Test void theFunnelStandsBesideThePublishedOneAndOpensItsLeads() {
        try (var b = Backstage.sample(folder, Lang.EN)) {
            var went = new java.util.ArrayList<Place>();
            b.desktop.navigator(went::add);
            show(() -> new ReportsView(new ReportsModel(b.desktop), b.desktop));
            await("the published figures", () -> says("4,495") && says("26.3 %") && says("39.6 %") && says("7.0 %") && says("0.73 %"));
            onScreen(() -> stage.getScene().getRoot().lookupAll(".figure").stream().filter(n -> n instanceof Button f && f.getAccessibleText() != null).map(Node.class::cast).map(Button.class::cast).toList().get(1).fire());
            var query = ((Place.Screen) went.getFirst()).query();
            assertThat(query).containsEntry("over", "true").containsEntry("reached", "ACCEPTED");
            var model = onScreen(() -> {
                var m = new LeadsModel(b.desktop);
                m.show(query);
                return m;
            });
            await("the leads behind it", () -> model.foundProperty().get() != null && model.foundProperty().get().count() > 0);
            assertThat(onScreen(() -> says(String.valueOf(model.foundProperty().get().count())))).isTrue();
        }
    }

    @Test void whereNothingIsToBeCountedYetThatIsSaidInFull() throws Exception {
        try (var b = Backstage.empty(folder, Lang.ZH)) {
            show(() -> new ReportsView(new ReportsModel(b.desktop), b.desktop));
            await("nothing to be counted", () -> says("还没有可统计的内容"));
            await("each time in full", () -> {
                var root = stage.getScene().getRoot();
                root.applyCss();
                root.layout();
                var said = root.lookupAll(".label").stream().filter(n -> n instanceof Labeled l && b.desktop.say("reports.none").equals(l.getText())).map(Labeled.class::cast).toList();
                return said.size() > 3 && said.stream().allMatch(l -> l.getWidth() >= l.prefWidth(-1) - 0.5);
            });
        }
    }
}

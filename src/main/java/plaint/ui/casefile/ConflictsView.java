package plaint.ui.casefile;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import plaint.casefile.Seat;
import plaint.desk.CheckConflicts;
import plaint.desk.ConflictSheet;
import plaint.desk.ProduceSheet;
import plaint.party.Authority;
import plaint.party.ConflictCheck;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;
import plaint.ui.kit.ListExport;
import plaint.ui.kit.Place;
import plaint.ui.kit.RecordForm;

/// Conflict checks (利益冲突检索) made of the parties of the case: who was met where, and what the office decided.
final class ConflictsView implements PartiesTab.View {
    private final PartiesTab tab;
    private final CaseModel model;
    private final Desktop desktop;
    private final SplitPane split = new SplitPane();
    private final ListView<ConflictCheck> list = new ListView<>();
    private final VBox right = new VBox(10);
    private final TableView<ConflictCheck.Hit> hits = new TableView<>();

    ConflictsView(PartiesTab tab, CaseModel model, Desktop desktop) {
        this.tab = tab;
        this.model = model;
        this.desktop = desktop;
        list.setCellFactory(l -> new CheckCell());
        list.setAccessibleText(desktop.say("parties.view.conflicts"));
        list.setPlaceholder(Kit.empty("fth-search", desktop.say("parties.conflicts.none"), desktop.say("parties.conflicts.none.hint"), null));
        list.getSelectionModel().selectedItemProperty().addListener((o, was, now) -> chosen(now));
        columns();
        right.setStyle("-fx-padding: 12 16 12 16;");
        SplitPane.setResizableWithParent(list, false);
        list.setMinWidth(260);
        list.setMaxWidth(340);
        split.getItems().setAll(list, right);
        split.setDividerPositions(0.26);
    }

    @Override public Node node() {
        return split;
    }

    @Override public List<Node> tools() {
        var check = new MenuButton(desktop.say("parties.check"), Kit.icon("fth-search", 15));
        check.setMinWidth(Region.USE_PREF_SIZE);
        for (var p : model.file().parties()) {
            if (p instanceof Authority) continue;
            var item = new MenuItem(desktop.lang().of(p.name(), p.latin()));
            item.setOnAction(e -> model.act((seen, x) -> new CheckConflicts(desktop.office()).run(seen, p.id()), "parties.checked"));
            check.getItems().add(item);
        }
        check.setDisable(check.getItems().isEmpty());
        return List.of(check);
    }

    @Override public void show() {
        var chosen = list.getSelectionModel().getSelectedItem();
        boolean more = list.getItems().size() < model.file().relations().conflicts().size();
        list.getItems().setAll(new ArrayList<>(model.file().relations().conflicts()).reversed());
        if (list.getItems().isEmpty()) chosen(null);
        else if (chosen != null && !more) list.getItems().stream().filter(c -> c.at().equals(chosen.at()) && c.name().equals(chosen.name())).findFirst().ifPresent(c -> list.getSelectionModel().select(c));
        else list.getSelectionModel().selectFirst();
    }

    private void columns() {
        column("parties.hit.case", 110, h -> h.caseNo() == null ? "" : h.caseNo().equals(model.no()) ? desktop.say("parties.hit.here") : h.caseNo().value());
        column("parties.field.name", 180, ConflictCheck.Hit::name);
        column("parties.field.role", 110, h -> ConflictSheet.role(h, desktop.lang()));
        column("parties.hit.how", 220, h -> ConflictSheet.how(h, desktop.lang()));
        column("parties.hit.punished", 110, h -> h.punished() ? desktop.say("parties.hit.punished.yes") : "");
        hits.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        hits.setPlaceholder(new StackPane(Kit.label(desktop.say("parties.hits.none"), "muted")));
        hits.setAccessibleText(desktop.say("parties.hits"));
        hits.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) open();
        });
        hits.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) open();
        });
    }

    private void open() {
        var hit = hits.getSelectionModel().getSelectedItem();
        if (hit != null && hit.caseNo() != null && !hit.caseNo().equals(model.no())) desktop.go(new Place.InCase(hit.caseNo(), "parties"));
    }

    private void column(String key, double width, java.util.function.Function<ConflictCheck.Hit, String> value) {
        var column = new TableColumn<ConflictCheck.Hit, String>(desktop.say(key));
        column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(value.apply(f.getValue())));
        column.setPrefWidth(width);
        hits.getColumns().add(column);
    }

    private void chosen(ConflictCheck c) {
        if (c == null) {
            right.getChildren().clear();
            return;
        }
        var file = model.file();
        hits.getItems().setAll(c.hits());
        var title = desktop.say("parties.conflict.title");
        var print = Kit.iconButton("fth-printer", desktop.say("parties.conflict.print"), () -> tab.print(title, file.no() + "-" + title, () -> new ProduceSheet.Order("conflict-check", desktop.lang(), title,
            file.forum(), c.at().toLocalDate(), file.sample(), ConflictSheet.model(file, c, desktop.lang()))));
        var decide = Kit.button(desktop.say("parties.decide"), "fth-check-square", () -> decide(c));
        right.getChildren().setAll(Kit.row(8, Kit.cut(c.name(), "section"), Kit.spring(), ListExport.of(desktop, right, title, hits), print, decide),
            Kit.text(desktop.say("parties.conflict.line", c.at().toString().replace('T', ' '), c.by(), c.found()) + (c.found() > c.hits().size() ? desktop.say("parties.conflict.first", c.hits().size()) : ""), "muted"));
        if (c.returns()) right.getChildren().add(box(Kit.text(desktop.say("parties.returns"), "warning-text", "medium")));
        if (client(c)) right.getChildren().add(box(Kit.text(desktop.say("parties.client"), "warning-text", "medium")));
        right.getChildren().add(c.decision() == null || c.decision().isBlank() ? Kit.text(desktop.say("parties.decision.open"), "muted") : Kit.text(desktop.say("parties.decision", c.decision())));
        right.getChildren().add(hits);
        VBox.setVgrow(hits, Priority.ALWAYS);
    }

    private static VBox box(Node text) {
        var box = new VBox(text);
        box.getStyleClass().add("warning-box");
        return box;
    }

    /// An opponent here who is a client of the office elsewhere.
    private boolean client(ConflictCheck c) {
        boolean opponent = model.file().seats().stream().anyMatch(s -> s.party().equals(c.party()) && s.role() == Seat.Role.DEFENDANT);
        return opponent && c.hits().stream().anyMatch(h -> List.of("PLAINTIFF", "BRAND_OWNER", "AGENT").contains(h.role()));
    }

    private void decide(ConflictCheck c) {
        var form = new RecordForm(desktop, desktop.say("parties.decide.head", c.name()));
        var words = form.area(desktop.say("parties.field.decision"), c.decision(), 3).needed();
        form.ask(desktop.say("parties.decide"), words::get, w -> List.of()).ifPresent(w -> model.act((seen, x) -> new CheckConflicts(desktop.office()).decide(seen, c, w), "ui.status.saved"));
    }

    private final class CheckCell extends ListCell<ConflictCheck> {
        @Override protected void updateItem(ConflictCheck c, boolean nothing) {
            super.updateItem(c, nothing);
            if (nothing || c == null) {
                setGraphic(null);
                return;
            }
            var state = c.hits().isEmpty() ? Kit.chip(desktop.say("parties.clear"), "fth-check", "chip-done")
                : c.open() ? Kit.chip(desktop.say("parties.conflict.open", c.found()), "fth-alert-triangle", c.returns() ? "chip-stop" : "chip-gap") : Kit.chip(desktop.say("parties.decided", c.found()), "fth-check", "chip-done");
            var box = new VBox(2, Kit.row(8, Kit.cut(c.name(), "medium"), Kit.spring(), state), Kit.label(c.at().toLocalDate() + "　" + (c.by() == null ? "" : c.by()), "caption", "muted"));
            box.setStyle("-fx-padding: 6 0 6 0;");
            setGraphic(box);
            setPrefWidth(0);
        }
    }
}

package plaint.ui.due;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import plaint.desk.DueList;
import plaint.desk.ListCases;
import plaint.docket.DueItem;
import plaint.text.Dates;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.ui.kit.CalendarExport;
import plaint.ui.kit.DeadlineLog;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;
import plaint.ui.kit.ListExport;
import plaint.ui.kit.Place;
import plaint.ui.kit.RecordForm;
import plaint.ui.kit.RowMenu;
import plaint.ui.kit.Segments;
import plaint.ui.kit.Strike;
import plaint.ui.kit.Unrolled;

/// 期限: everything due in all cases with its arithmetic, the hearings ahead with what is still missing, and the open cases in which nothing is due.
public final class DueView extends VBox {
    private final DueModel model;
    private final Desktop desktop;
    private final ListView<DueRow> list = new ListView<>();
    private final Unrolled unrolled = new Unrolled(list);
    private final StackPane left = new StackPane();
    private final VBox right = new VBox(16);
    private final TextField filter = new TextField();

    public DueView(DueModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
        list.setCellFactory(l -> new DueCell(desktop, this::strike));
        RowMenu.of(list, this::menu);
        list.getStyleClass().add("due-list");
        list.setAccessibleText(desktop.say("due.title"));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) open();
        });
        var scroll = new ScrollPane(right);
        scroll.setFitToWidth(true);
        scroll.setMinWidth(300);
        scroll.setPrefWidth(372);
        scroll.setMaxWidth(372);
        right.setStyle("-fx-padding: 16 24 16 8;");
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        left.setStyle("-fx-padding: 16 8 16 24;");
        var body = new HBox(left, scroll);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head(), bar(), body);
        model.resultProperty().addListener(o -> {
            show();
            beside();
        });
        // what is typed narrows the list alone
        model.typedProperty().addListener(o -> show());
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN).match(e)) filter.requestFocus();
        });
        show();
        beside();
    }

    private Node head() {
        var day = model.todayProperty().get();
        var head = Kit.row(12, Kit.whole(Kit.label(desktop.say("due.title"), "title")), Kit.whole(Kit.label(Dates.said(day, desktop.lang()), "muted")), Kit.spring(),
            Kit.button(desktop.say("due.calendar"), "fth-calendar", this::calendar), Kit.button(desktop.say("due.print"), "fth-printer", this::print),
            Kit.button(desktop.say("due.followUp"), "fth-plus", this::followUp, "accent"));
        head.getStyleClass().add("page-head");
        return head;
    }

    private Node bar() {
        filter.setPromptText(desktop.say("due.filter"));
        filter.setAccessibleText(desktop.say("due.filter"));
        filter.setPrefWidth(220);
        filter.textProperty().bindBidirectional(model.typedProperty());
        var whose = new Segments(List.of(desktop.say("due.all"), desktop.say("due.mine")), model.mineProperty().get() ? 1 : 0, i -> model.mineProperty().set(i == 1));
        whose.setMaxHeight(USE_PREF_SIZE);
        var watched = new CheckBox(desktop.say("due.watched"));
        watched.setMinWidth(USE_PREF_SIZE);
        watched.selectedProperty().bindBidirectional(model.watchedProperty());
        var bar = Kit.row(12, whose, filter, watched, Kit.spring(), ListExport.ofSheets(desktop, this, desktop.say("due.title"), p -> model.listings()));
        bar.getStyleClass().add("toolbar");
        return bar;
    }

    private void show() {
        var r = model.resultProperty().get();
        if (r == null) return;
        var rows = new ArrayList<DueRow>();
        var items = model.items();
        for (var g : DueList.Group.values()) {
            var of = items.stream().filter(i -> i.group() == g).toList();
            if (of.isEmpty()) continue;
            rows.add(new DueRow(g, null));
            of.forEach(i -> rows.add(new DueRow(g, i)));
        }
        int at = list.getSelectionModel().getSelectedIndex();
        list.getItems().setAll(rows);
        if (at >= 0 && at < rows.size()) list.getSelectionModel().select(at);
        var c = r.counts();
        var card = Kit.card(desktop.say("due.list"), desktop.say("due.list.count", c.all(), c.overdue()), legend());
        card.getChildren().add(rows.isEmpty() ? none() : unrolled);
        VBox.setVgrow(unrolled, Priority.ALWAYS);
        left.getChildren().setAll(card);
    }

    private void beside() {
        var r = model.resultProperty().get();
        if (r != null) right.getChildren().setAll(new HearingCards(desktop).card(r.hearings()), idle(r));
    }

    private Node none() {
        boolean filtered = !model.typedProperty().get().isBlank();
        var box = filtered ? Kit.empty("fth-search", desktop.say("due.nothing"), desktop.say("due.nothing.hint"), null) : Kit.empty("fth-clock", desktop.say("due.none"), desktop.say("due.none.hint"), null);
        box.setStyle("-fx-padding: 60 16 60 16;");
        return box;
    }

    private Node legend() {
        return Kit.row(12, DueCell.mark(desktop, DueItem.Kind.DEADLINE, true), DueCell.mark(desktop, DueItem.Kind.FOLLOW_UP, true), DueCell.mark(desktop, DueItem.Kind.WATCH, true));
    }

    private Node idle(DueList.Result r) {
        var card = Kit.card(desktop.say("due.idle"), String.valueOf(r.idleCount()), null);
        if (r.idle().isEmpty()) card.getChildren().add(padded(Kit.text(desktop.say("due.idle.none"), "caption", "muted")));
        for (var i : r.idle().subList(0, Math.min(12, r.idle().size()))) {
            var title = Kit.cut(desktop.lang().of(i.title().zh(), i.title().en()));
            HBox.setHgrow(title, Priority.ALWAYS);
            title.setMaxWidth(Double.MAX_VALUE);
            var row = new ToggleButton();
            row.setGraphic(Kit.row(8, title, Kit.whole(Kit.label(i.no().value(), "caption", "muted"))));
            row.setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
            row.setAccessibleText(title.getText() + " " + i.no());
            row.setMaxWidth(Double.MAX_VALUE);
            row.getStyleClass().add("flat-toggle");
            row.setStyle("-fx-padding: 0 16 0 16; -fx-background-radius: 0;");
            ((HBox) row.getGraphic()).prefWidthProperty().bind(card.widthProperty().subtract(34));
            row.setOnAction(e -> desktop.go(new Place.InCase(i.no(), "docket")));
            card.getChildren().add(row);
        }
        return card;
    }

    static Node padded(Node node) {
        var box = new VBox(node);
        box.setStyle("-fx-padding: 10 16 12 16;");
        return box;
    }

    private void key(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER) open();
        else if (e.getCode() == KeyCode.SPACE || e.getCode() == KeyCode.DELETE) {
            var row = list.getSelectionModel().getSelectedItem();
            if (row != null && row.item() != null) strike(row.item());
        } else return;
        e.consume();
    }

    private List<MenuItem> menu(DueRow row) {
        if (row.item() == null) return List.of();
        var items = new ArrayList<MenuItem>(List.of(RowMenu.item(desktop.say("ui.cases.open", row.item().line().no()), "fth-briefcase", this::open)));
        if (row.item().line().kind() != DueItem.Kind.WATCH) items.add(RowMenu.item(desktop.say("due.strike"), "fth-check-circle", () -> strike(row.item())));
        return items;
    }

    private void open() {
        var row = list.getSelectionModel().getSelectedItem();
        if (row != null && row.item() != null) desktop.go(new Place.InCase(row.item().line().no(), "docket", row.item().line().id()));
    }

    private void strike(DueList.Item i) {
        Strike.ask(desktop, desktop.lang().of(i.line().what().zh(), i.line().what().en()), i.line().due(), i.followUp()).ifPresent(why -> model.strike(i, why));
    }

    private void followUp() {
        desktop.jobs().run(p -> new ListCases(desktop.office()).run(), cases -> {
            if (cases.isEmpty()) {
                desktop.dialogs().tell(Notice.of("due.refused.noCase"));
                return;
            }
            var form = new RecordForm(desktop, desktop.say("due.followUp"));
            var selected = list.getSelectionModel().getSelectedItem();
            var first = cases.stream().filter(c -> selected != null && selected.item() != null && c.no().equals(selected.item().line().no())).findFirst().orElse(cases.getFirst());
            var of = form.choice(desktop.say("due.column.case"), cases, first, c -> c.no() + "  " + desktop.lang().of(c.title(), c.latinTitle())).needed();
            var title = form.text(desktop.say("due.column.what"), null).needed();
            var on = form.date(desktop.say("due.column.due"), Now.today().plusDays(7)).needed();
            var owner = form.text(desktop.say("due.column.owner"), desktop.office().who());
            form.ask(desktop.say("due.followUp.save"), () -> title.get(), t -> List.of()).ifPresent(t -> model.followUp(of.get().no(), on.get(), t, owner.get()));
        });
    }

    private void print() {
        DeadlineLog.print(desktop, model.todayProperty().get(), model.mineProperty().get() ? desktop.office().who() : null);
    }

    private void calendar() {
        CalendarExport.ask(desktop, model.todayProperty().get(), model.mineProperty().get() ? desktop.office().who() : null);
    }
}

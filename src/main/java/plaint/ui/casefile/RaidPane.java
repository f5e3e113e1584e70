package plaint.ui.casefile;

import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.converter.DefaultStringConverter;
import plaint.desk.ShowSourcing;
import plaint.evidence.Raid;
import plaint.evidence.Raid.Basis;
import plaint.evidence.Raid.Seized;
import plaint.evidence.SeizureValue;
import plaint.forum.Forum;
import plaint.text.Dates;
import plaint.text.Notice;
import plaint.text.Typed;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;
import plaint.ui.kit.ListExport;

/// One seizure: who was there, the inventory as an editable table, sums by basis against the criminal lines of that day, and figures that contradict each other.
final class RaidPane extends VBox {
    private static final double NAME = 120;
    private static final double ROW = 32;
    /// How wide the inventory is where brand and condition have columns of their own.
    private static final double ROOMY = 830;
    private final ShowSourcing.Seizure shown;
    private final Raid r;
    private final CaseModel model;
    private final Desktop desktop;
    private final RaidForms forms;
    private final TableView<Seized> table = new TableView<>();

    RaidPane(ShowSourcing.Seizure shown, CaseModel model, Desktop desktop) {
        super(16);
        this.shown = shown;
        this.r = shown.raid();
        this.model = model;
        this.desktop = desktop;
        this.forms = new RaidForms(model, desktop);
        getChildren().addAll(head(), facts(), inventory(), sums(), figures());
    }

    private HBox head() {
        var name = desktop.say("sourcing.raid.on", Dates.table(r.on()));
        return Names.head(name, Kit.button(desktop.say("sourcing.edit"), "fth-edit-2", () -> forms.edit(r), "tool"), Kit.button(desktop.say("sourcing.seizure.print"), "fth-printer", () -> new Sheet(model, desktop).seizure(r), "tool"),
            Kit.iconButton("fth-trash-2", desktop.say("sourcing.remove.named", name), () -> remove(name)));
    }

    private VBox facts() {
        var file = model.file();
        var facts = Names.facts(NAME, desktop.say("sourcing.raid.authorities"), desktop.lang().listed(r.authorities().stream().map(a -> Names.of(file, a, desktop)).toList()), desktop.say("sourcing.raid.case"), r.policeCase(),
            desktop.say("sourcing.raid.places"), String.join("\n", r.places()), desktop.say("sourcing.raid.held"), desktop.lang().listed(r.held().stream().map(a -> Names.of(file, a, desktop)).toList()),
            desktop.say("sourcing.raid.officers"), desktop.lang().listed(r.officers()), desktop.say("sourcing.raid.witness"), r.witness());
        if (!r.exhibits().isEmpty()) facts.getChildren().add(Kit.fact(desktop.say("sourcing.exhibits"), new ExhibitChips(r.exhibits(), model, desktop), NAME));
        return Kit.card(desktop.say("sourcing.raid"), null, null, facts);
    }

    private VBox inventory() {
        table.setEditable(true);
        table.setAccessibleText(desktop.say("sourcing.inventory"));
        text("sourcing.seized.name", 190, Seized::name, (s, v) -> v.isBlank() ? s : copy(s, v, s.brand(), s.model(), s.quantity(), s.unit(), s.condition()));
        text("sourcing.seized.model", 96, Seized::model, (s, v) -> copy(s, s.name(), s.brand(), v, s.quantity(), s.unit(), s.condition()));
        roomy(text("sourcing.seized.brand", 84, Seized::brand, (s, v) -> copy(s, s.name(), v, s.model(), s.quantity(), s.unit(), s.condition())));
        roomy(text("sourcing.seized.condition", 84, Seized::condition, (s, v) -> copy(s, s.name(), s.brand(), s.model(), s.quantity(), s.unit(), v)));
        text("sourcing.seized.quantity", 72, s -> String.valueOf(s.quantity()), this::quantity).getStyleClass().add("num");
        text("sourcing.seized.unit", 48, Seized::unit, (s, v) -> copy(s, s.name(), s.brand(), s.model(), s.quantity(), v, s.condition()));
        for (var b : Basis.values()) money(b);
        var sum = new TableColumn<Seized, String>(desktop.say("sourcing.line.sum"));
        sum.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(SeizureValue.line(f.getValue(), null) == null ? "" : SeizureValue.line(f.getValue(), null).grouped()));
        size(sum, 108).getStyleClass().add("money");
        sum.setMinWidth(100);
        table.getColumns().add(sum);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.getItems().setAll(r.seized());
        table.setFixedCellSize(ROW);
        table.setPrefHeight(ROW * (r.seized().size() + 1) + 4);
        table.setMinHeight(ROW * (Math.max(1, r.seized().size()) + 1) + 4);
        table.setPlaceholder(Kit.label(desktop.say("sourcing.inventory.none"), "muted"));
        table.setOnKeyPressed(e -> {
            int at = table.getSelectionModel().getSelectedIndex();
            if (at < 0 || table.getEditingCell() != null) return;
            if (e.getCode() == KeyCode.ENTER && e.isShortcutDown()) forms.line(r, at);
            if (e.getCode() == KeyCode.DELETE) forms.drop(r, at);
        });
        var edit = Kit.iconButton("fth-edit-2", desktop.say("sourcing.seized.edit"), () -> {
            if (table.getSelectionModel().getSelectedIndex() >= 0) forms.line(r, table.getSelectionModel().getSelectedIndex());
        });
        var drop = Kit.iconButton("fth-trash-2", desktop.say("sourcing.seized.remove"), () -> {
            if (table.getSelectionModel().getSelectedIndex() >= 0) forms.drop(r, table.getSelectionModel().getSelectedIndex());
        });
        edit.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
        drop.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
        var export = ListExport.of(desktop, this, desktop.say("sourcing.inventory"), table);
        export.getStyleClass().add("tool");
        return Kit.card(desktop.say("sourcing.inventory"), desktop.say("sourcing.inventory.hint"), Kit.row(4, edit, drop, export, Kit.button(desktop.say("sourcing.seized.add"), "fth-plus", () -> forms.line(r, -1), "tool")), table);
    }

    private static Seized copy(Seized s, String name, String brand, String model, int quantity, String unit, String condition) {
        return new Seized(name, s.item(), brand, model, quantity, unit, condition, s.unitValue(), s.basis(), s.values());
    }

    private Seized quantity(Seized s, String typed) {
        var n = Typed.number(typed);
        if (n.isEmpty()) desktop.dialogs().tell(Notice.of("ui.form.number", typed));
        return n.map(q -> copy(s, s.name(), s.brand(), s.model(), q, s.unit(), s.condition())).orElse(s);
    }

    private void money(Basis b) {
        var c = text("sourcing.column." + b, 104, s -> s.values().stream().filter(v -> v.basis() == b).findFirst().map(v -> v.unit().grouped()).orElse(""), (s, typed) -> {
            if (typed.isBlank()) return RaidForms.priced(s, b, null, null);
            try {
                return RaidForms.priced(s, b, Typed.money(typed, plaint.text.Money.CNY).amount(), desktop.say("sourcing.basis." + b));
            } catch (plaint.text.Refused e) {
                desktop.dialogs().tell(e.notice());
                return s;
            }
        });
        c.getStyleClass().add("money");
    }

    private TableColumn<Seized, String> text(String key, double width, Function<Seized, String> value, BiFunction<Seized, String, Seized> changed) {
        var c = new TableColumn<Seized, String>(desktop.say(key));
        c.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(value.apply(f.getValue()) == null ? "" : value.apply(f.getValue())));
        c.setCellFactory(x -> new TextFieldTableCell<>(new DefaultStringConverter()));
        c.setOnEditCommit(e -> {
            var now = changed.apply(e.getRowValue(), e.getNewValue() == null ? "" : e.getNewValue().strip());
            if (now.equals(e.getRowValue())) table.refresh();
            else forms.change(r, e.getTablePosition().getRow(), now);
        });
        size(c, width);
        table.getColumns().add(c);
        return c;
    }

    /// A column there is room for in a wide window only; in a narrow one the line's form has it.
    private void roomy(TableColumn<Seized, String> c) {
        table.widthProperty().addListener((o, was, now) -> c.setVisible(now.doubleValue() >= ROOMY));
    }

    private static TableColumn<Seized, String> size(TableColumn<Seized, String> c, double width) {
        c.setPrefWidth(width);
        c.setMinWidth(width < 180 ? width * 0.85 : 110);
        if (width < 180) c.setMaxWidth(width + 24);
        c.setSortable(false);
        c.setReorderable(false);
        return c;
    }

    private VBox sums() {
        var value = shown.value();
        var card = Kit.card(desktop.say("sourcing.sums"), null, null);
        for (var t : value.totals()) card.getChildren().add(sum(desktop.say("sourcing.basis." + t.basis()), desktop.say("sourcing.valued", t.valued(), t.goods()), t.sum().grouped(), "medium"));
        card.getChildren().add(sum(desktop.say("sourcing.sums.adopted"), desktop.say("sourcing.valued", value.adopted().valued(), value.adopted().goods()), value.adopted().valued() == 0 ? "—" : value.adopted().sum().grouped(), "semi"));
        if (shown.counted() != null) {
            var counted = sum(desktop.say("sourcing.counted"), shown.words(), "¥" + shown.counted().grouped(), "section");
            card.getChildren().add(counted);
            for (var l : shown.lines()) card.getChildren().add(line(l));
        }
        return card;
    }

    private HBox sum(String name, String caption, String figure, String style) {
        var row = Kit.row(12, Kit.whole(Kit.label(name, "medium")), Kit.cut(caption, "caption", "muted"), Kit.spring(), Kit.whole(Kit.label(figure, style)));
        row.setStyle("-fx-padding: 7 16 7 16; -fx-border-color: -color-border-muted transparent transparent transparent;");
        return row;
    }

    /// A criminal line and where the figure that counts stands against it.
    private HBox line(Forum.Line l) {
        boolean held = l.ofGoods();
        boolean upper = held && l.upper() != null && shown.counted().compareTo(l.upper()) >= 0;
        boolean over = held && shown.counted().compareTo(l.least()) >= 0;
        var chip = !held ? Kit.chip(desktop.say(!l.known() ? "sourcing.line.unknown" : l.gain() ? "sourcing.line.gain" : "sourcing.line.sales"), l.known() ? null : "fth-help-circle", l.known() ? "chip" : "chip-gap")
            : Kit.chip(desktop.say(upper ? "sourcing.line.upper" : over ? "sourcing.line.over" : "sourcing.line.under"), over ? "fth-check" : null, upper || over ? "chip-done" : "chip");
        var name = Kit.cut(desktop.lang().of(l.name().zh(), l.name().en()), "muted");
        var figure = !l.known() ? "" : desktop.say(l.upper() == null ? "sourcing.line.least" : "sourcing.line.tiers", l.least().groupedShort(), l.upper() == null ? "" : l.upper().groupedShort());
        var rule = Kit.cut(desktop.lang().of(l.rule().zh(), l.rule().en()), "caption", "muted");
        HBox.setHgrow(rule, Priority.ALWAYS);
        rule.setMaxWidth(Double.MAX_VALUE);
        var row = Kit.row(12, chip, name, Kit.whole(Kit.label(figure, "muted")), rule);
        if (l.known() && !l.verified()) row.getChildren().add(Kit.chip(desktop.say("sourcing.unverified"), "fth-help-circle", "chip-gap"));
        row.setStyle("-fx-padding: 4 16 4 32;");
        return row;
    }

    private VBox figures() {
        var card = Kit.card(desktop.say("sourcing.figures"), null, Kit.button(desktop.say("sourcing.figure.add"), "fth-plus", () -> forms.figure(r, -1), "tool"));
        var conflict = shown.value().conflict();
        if (conflict != null) {
            var flow = new FlowPane(8, 6, Kit.chip(conflict.ratio() == null ? desktop.say("sourcing.conflict") : desktop.say("sourcing.conflict.ratio", conflict.ratio().stripTrailingZeros().toPlainString()), "fth-alert-triangle", "chip-gap"),
                Kit.text(desktop.say("sourcing.conflict.hint"), "caption", "muted"));
            flow.setStyle("-fx-padding: 8 16 8 16;");
            card.getChildren().add(flow);
        }
        if (r.valuations().isEmpty()) card.getChildren().add(Names.nothing(desktop.say("sourcing.figures.none")));
        for (int i = 0; i < r.valuations().size(); i++) {
            var v = r.valuations().get(i);
            int at = i;
            var words = new VBox(Kit.text(v.source()));
            if (v.note() != null && !v.note().isBlank()) words.getChildren().add(Kit.text(v.note(), "caption", "muted"));
            words.setStyle("-fx-alignment: center-left;");
            HBox.setHgrow(words, Priority.ALWAYS);
            var figure = Kit.whole(Kit.label("¥" + v.value().grouped(), "medium"));
            figure.setPrefWidth(130);
            figure.setStyle("-fx-alignment: center-right;");
            var line = Kit.row(12, figure, v.adopted() ? Kit.chip(desktop.say("sourcing.figure.isAdopted"), "fth-check", "chip-done") : Kit.chip(desktop.say("sourcing.figure.notAdopted"), null), words);
            card.getChildren().add(Names.row(desktop, v.value().grouped(), line, () -> forms.figure(r, at), () -> forms.dropFigure(r, at)));
        }
        return card;
    }

    private void remove(String name) {
        if (!desktop.dialogs().confirm(desktop.say("sourcing.remove.ask", name), desktop.say("sourcing.remove.detail"), desktop.say("sourcing.remove"))) return;
        model.edit(d -> d.raids = d.raids.stream().filter(x -> !x.id().equals(r.id())).toList(), Notice.of("history.raidRemoved", r.on()));
    }
}

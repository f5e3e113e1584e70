package plaint.ui.leads;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import plaint.lead.LeadNames;
import plaint.lead.LeadState;
import plaint.lead.Rank;
import plaint.text.Lang;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Follow;
import plaint.ui.kit.Kit;
import plaint.ui.kit.Place;
import plaint.view.LeadQuery;

/// The rows of leads: ticked by box or Space, many at once with Shift; sorted by the head of a column, which asks the view anew.
final class LeadTable extends TableView<LeadRow> {
    private static final PseudoClass TICKED = PseudoClass.getPseudoClass("ticked");
    private static final double BAR = 34;
    private static final double TICK = 48;
    private static final double ROOM_FOR_BAR = 12;
    private static final int THOUSANDTHS = 1000;
    private final LeadsModel model;
    private final Desktop desktop;
    private final CheckBox all = new CheckBox();
    private static final double SHOP = 110;
    private int lastTicked = -1;
    private boolean placing;
    private boolean pressed;
    private TableColumn<LeadRow, String> shop;
    /// Columns that give way, the first of them first, where there is not room for all: the pane at the right tells what they would.
    private final List<TableColumn<LeadRow, ?>> yielding = new ArrayList<>();

    LeadTable(LeadsModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
        getStyleClass().add("dense");
        setFixedCellSize(31);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setAccessibleText(desktop.say("ui.nav.leads"));
        tickColumn();
        if (model.rankedProperty().get()) rankedColumns();
        else listColumns();
        widthProperty().addListener(o -> fit());
        setRowFactory(t -> new Row());
        setSortPolicy(t -> sort(model));
        addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        addEventFilter(MouseEvent.MOUSE_RELEASED, e -> {
            pressed = true;
            Platform.runLater(() -> pressed = false);
        });
        getSelectionModel().selectedItemProperty().addListener((o, was, now) -> openSelected());
        Follow.of(this, model.arrivalsProperty(), () -> {
            refresh();
            if (model.openedProperty().get() == null) openSelected();
        });
        Follow.of(this, model.ticksProperty(), this::refresh);
        Follow.of(this, model.rowsProperty(), this::place);
        place();
    }

    /// A table is never wider than its place: what is cut at the edge is neither read nor missed.
    private void fit() {
        if (getWidth() <= 0) return;
        double need = ROOM_FOR_BAR + getColumns().stream().mapToDouble(TableColumn::getMinWidth).sum();
        for (var c : yielding) {
            boolean room = need <= getWidth();
            if (c.isVisible() != room) c.setVisible(room);
            if (!room) need -= c.getMinWidth();
        }
        // the one column that grows gets what the others leave: the table's own policy lets it keep what it had before a hidden one came back, and pushes that out of sight
        double rest = Math.max(SHOP, getWidth() - ROOM_FOR_BAR - getColumns().stream().filter(c -> c.isVisible() && c != shop).mapToDouble(TableColumn::getMinWidth).sum());
        shop.setMaxWidth(rest);
        shop.setPrefWidth(rest);
    }

    private void openSelected() {
        int at = getSelectionModel().getSelectedIndex();
        if (at < 0 || getItems() == null || at >= getItems().size()) return;
        var row = getItems().get(at);
        if (row.lead() != null) model.open(row);
    }

    private void keys(KeyEvent e) {
        var chosen = getSelectionModel().getSelectedItem();
        if (e.getCode() == KeyCode.ENTER && chosen != null && chosen.file() != null) {
            desktop.go(new Place.InCase(chosen.file().no(), "story"));
            e.consume();
        } else if (e.getCode() == KeyCode.SPACE) {
            var places = getSelectionModel().getSelectedIndices();
            boolean on = places.stream().anyMatch(i -> getItems().get(i).lead() != null && !model.isTicked(getItems().get(i).id()));
            for (int i : places) model.tickPlaces(i, i, on);
            e.consume();
        } else if (new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN).match(e)) {
            model.tickAll(true);
            e.consume();
        } else if (e.getCode() == KeyCode.ESCAPE && model.ticksProperty().get() > 0) {
            model.tickAll(false);
            e.consume();
        }
    }

    /// Other rows take the mark off the head they are sorted by, which is what the table does with any list: it is put back.
    private void place() {
        placing = true;
        setItems(model.rowsProperty().get());
        markSorted();
        placing = false;
    }

    /// Whatever else took it off, a column that came or went.
    private void markAgain() {
        if (!getSortOrder().isEmpty()) return;
        placing = true;
        markSorted();
        placing = false;
    }

    private boolean sort(LeadsModel asked) {
        if (placing || asked.rankedProperty().get()) return true;
        if (getSortOrder().isEmpty()) {
            var q = asked.queryProperty().get();
            // a head pressed once more: the rows are never without an order, so it is turned round
            if (pressed) asked.queryProperty().set(q.sorted(q.sort(), !q.descending()));
            else Platform.runLater(this::markAgain);
            return true;
        }
        var head = getSortOrder().getFirst();
        if (head.getUserData() instanceof LeadQuery.Sort by) {
            var next = asked.queryProperty().get().sorted(by, head.getSortType() == TableColumn.SortType.DESCENDING);
            if (!next.equals(asked.queryProperty().get())) asked.queryProperty().set(next);
        }
        return true;
    }

    /// The head shows the order the rows came in.
    private void markSorted() {
        var q = model.queryProperty().get();
        for (var c : getColumns())
            if (q.sort() == c.getUserData() && !model.rankedProperty().get()) {
                c.setSortType(q.descending() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
                getSortOrder().setAll(List.of(c));
            }
    }

    private void tickColumn() {
        var c = new TableColumn<LeadRow, LeadRow>();
        all.setAccessibleText(desktop.say("leadscreen.tick.all"));
        all.setOnAction(e -> model.tickAll(all.isSelected()));
        Follow.of(this, model.ticksProperty(), (was, now) -> {
            all.setSelected(now.intValue() > 0 && model.foundProperty().get() != null && now.intValue() >= model.foundProperty().get().count());
            all.setIndeterminate(now.intValue() > 0 && !all.isSelected());
        });
        c.setGraphic(all);
        c.getStyleClass().add("edge");
        c.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(f.getValue()));
        c.setCellFactory(x -> new TickCell());
        c.setSortable(false);
        c.setResizable(false);
        width(c, TICK, TICK);
        getColumns().add(c);
    }

    private void listColumns() {
        sorted(text("leadscreen.no", 112, r -> r.lead().lead().suspect().no(), "muted"), LeadQuery.Sort.ARRIVAL);
        shop();
        var source = text("leadscreen.source", 136, r -> r.lead().lead().suspect().source(), "muted");
        sorted(drawn("leadscreen.score", 94, () -> new ScoreCell(r -> r.lead().lead().suspect().score().setScale(2, RoundingMode.HALF_UP).toPlainString(),
            r -> r.lead().lead().suspect().score().doubleValue())), LeadQuery.Sort.SCORE);
        sorted(text("leadscreen.turnover.head", 108, r -> r.lead().lead().suspect().turnover().grouped(), "money"), LeadQuery.Sort.TURNOVER);
        drawn("leadscreen.ring", 58, RingCell::new);
        var seen = text("leadscreen.seen", 92, r -> r.lead().lead().suspect().firstSeen().toString(), "num");
        sorted(seen, LeadQuery.Sort.FIRST_SEEN);
        yielding.addAll(List.of(seen, source));
        yielding.add(text("leadscreen.place", 76, r -> r.lead().lead().suspect().city(), "muted"));
        state();
    }

    /// Rows of the plain list stand in the table until those of the prosecution list have been read: they have no rank yet.
    private static <T> Function<LeadRow, T> ranked(T otherwise, Function<LeadRow, T> value) {
        return r -> r.rank() == null ? otherwise : value.apply(r);
    }

    private void rankedColumns() {
        text("leadscreen.rank", 44, r -> String.valueOf(r.place() + 1), "num");
        var no = text("leadscreen.no", 112, r -> r.lead().lead().suspect().no(), "muted");
        shop();
        drawn("leadscreen.rank.score", 106, () -> new ScoreCell(r -> r.rank() == null ? null : points(r.rank().score()), r -> r.rank().score() / (double) THOUSANDTHS));
        part("leadscreen.part.amount", Rank::amount);
        part("leadscreen.part.proof", Rank::proof);
        part("leadscreen.part.repeat", Rank::repeat);
        part("leadscreen.part.limitation", Rank::limitation);
        part("leadscreen.part.assets", Rank::assets);
        text("leadscreen.barred", 92, ranked("", r -> r.rank().barredOn() == null ? "" : r.rank().barredOn().toString()), "num");
        text("leadscreen.ranked.head", 112, r -> r.lead().lead().suspect().turnover().grouped(), "money");
        var ring = drawn("leadscreen.ring", 58, RingCell::new);
        yielding.addAll(List.of(state(), no, ring));
    }

    /// Of 100, with one decimal.
    static String points(int thousandths) {
        return thousandths / 10 + "." + thousandths % 10;
    }

    private void part(String key, ToIntFunction<Rank> value) {
        text(key, desktop.lang() == Lang.ZH ? 52 : 66, ranked("", r -> String.valueOf(value.applyAsInt(r.rank()) / 10)), "num");
    }

    private void shop() {
        shop = text("leadscreen.shop", 240, r -> r.lead().lead().suspect().shopName(), "medium");
        shop.setMinWidth(SHOP);
        shop.setMaxWidth(Double.MAX_VALUE);
    }

    private TableColumn<LeadRow, LeadRow> state() {
        return drawn("leadscreen.state", desktop.lang() == Lang.ZH ? 84 : 114, StateCell::new);
    }

    static Node stateChip(LeadState state, Desktop desktop) {
        return Kit.chip(Kit.capital(desktop.say(LeadNames.of(state))), null, style(state));
    }

    private static String style(LeadState state) {
        return switch (state) {
            case TEST_PURCHASE, AUTHENTICATING, ASSIGNED -> "chip-stage";
            case HANDED_OVER, ACCEPTED, ACTIONABLE, CONVICTED, IN_CASE -> "chip-done";
            case NEW, WATCHED, DROPPED -> "chip-plain";
        };
    }

    private TableColumn<LeadRow, String> text(String key, double width, Function<LeadRow, String> value, String style) {
        var c = new TableColumn<LeadRow, String>(desktop.say(key));
        c.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(f.getValue() == null || f.getValue().lead() == null ? "" : value.apply(f.getValue())));
        c.setCellFactory(x -> new TextCell());
        c.getStyleClass().add(style);
        c.setSortable(false);
        width(c, width, width);
        getColumns().add(c);
        return c;
    }

    private TableColumn<LeadRow, LeadRow> drawn(String key, double width, Supplier<DrawnCell> cell) {
        var c = new TableColumn<LeadRow, LeadRow>(desktop.say(key));
        c.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(f.getValue()));
        c.setCellFactory(x -> cell.get());
        c.setSortable(false);
        width(c, width, width);
        getColumns().add(c);
        return c;
    }

    private static void sorted(TableColumn<LeadRow, ?> c, LeadQuery.Sort by) {
        c.setUserData(by);
        c.setSortable(true);
    }

    private static void width(TableColumn<LeadRow, ?> c, double width, double max) {
        c.setPrefWidth(width);
        c.setMinWidth(width);
        c.setMaxWidth(max);
    }

    private final class Row extends TableRow<LeadRow> {
        @Override protected void updateItem(LeadRow row, boolean nothing) {
            super.updateItem(row, nothing);
            pseudoClassStateChanged(TICKED, !nothing && row != null && row.lead() != null && model.isTicked(row.id()));
        }
    }

    /// Cut text shows whole as a tooltip.
    private static final class TextCell extends TableCell<LeadRow, String> {
        @Override protected void updateItem(String text, boolean nothing) {
            super.updateItem(text, nothing);
            setText(nothing ? null : text);
            Kit.tip(this, nothing || text == null || text.length() < 12 ? null : text);
        }
    }

    /// What is drawn in a cell is made once and changed with the row: while one types, every row changes with every letter.
    private abstract static class DrawnCell extends TableCell<LeadRow, LeadRow> {
        @Override protected void updateItem(LeadRow row, boolean nothing) {
            super.updateItem(row, nothing);
            setGraphic(nothing || row == null || row.lead() == null ? null : drawn(row));
        }

        /// Null: nothing.
        abstract Node drawn(LeadRow row);
    }

    /// A number and a bar as long as its share of the whole.
    private static final class ScoreCell extends DrawnCell {
        private final Function<LeadRow, String> text;
        private final ToDoubleFunction<LeadRow> share;
        private final Label number = Kit.whole(Kit.label(""));
        private final Region bar = new Region();
        private final Node both;

        ScoreCell(Function<LeadRow, String> text, ToDoubleFunction<LeadRow> share) {
            this.text = text;
            this.share = share;
            bar.getStyleClass().add("score-bar");
            var track = new StackPane(bar);
            track.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            track.getStyleClass().add("score-track");
            track.setMinWidth(BAR);
            track.setMaxWidth(BAR);
            number.setPrefWidth(38);
            number.setMinWidth(38);
            both = Kit.row(4, number, track);
        }

        @Override Node drawn(LeadRow row) {
            var said = text.apply(row);
            if (said == null) return null;
            number.setText(said);
            double wide = BAR * share.applyAsDouble(row);
            bar.setMinWidth(wide);
            bar.setMaxWidth(wide);
            return both;
        }
    }

    /// How many shops are in the ring the lead belongs to.
    private final class RingCell extends DrawnCell {
        private final Label file = Kit.chip(desktop.say("leadscreen.batch.case"), null, "chip-stage");
        private Label chip;

        @Override Node drawn(LeadRow row) {
            if (row.file() != null) return file;
            if (row.lead().ring() == null) return null;
            if (chip == null) chip = Kit.chip("", "fth-share-2", "ring");
            chip.setText(String.valueOf(row.lead().ring().shops()));
            chip.setAccessibleText(desktop.say("leadscreen.ring.of", row.lead().ring().shops()));
            return chip;
        }
    }

    private final class StateCell extends DrawnCell {
        private final Label chip = Kit.chip("", null, "chip-plain");

        @Override Node drawn(LeadRow row) {
            var state = row.lead().lead().standing().state();
            chip.setText(Kit.capital(desktop.say(row.file() == null ? LeadNames.of(state) : "ui.stage." + row.file().stage())));
            var style = row.file() == null ? style(state) : "chip-stage";
            if (!chip.getStyleClass().getLast().equals(style)) chip.getStyleClass().set(chip.getStyleClass().size() - 1, style);
            return chip;
        }
    }

    private final class TickCell extends TableCell<LeadRow, LeadRow> {
        private final CheckBox box = new CheckBox();

        TickCell() {
            box.setFocusTraversable(false);
            box.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
                var row = getItem();
                e.consume();
                if (row == null || row.lead() == null) return;
                boolean on = !model.isTicked(row.id());
                int from = e.isShiftDown() && lastTicked >= 0 ? lastTicked : row.place();
                model.tickPlaces(Math.min(from, row.place()), Math.max(from, row.place()), on);
                lastTicked = row.place();
            });
        }

        @Override protected void updateItem(LeadRow row, boolean nothing) {
            super.updateItem(row, nothing);
            boolean there = !nothing && row != null && row.lead() != null;
            setGraphic(there ? box : null);
            if (!there) return;
            box.setSelected(model.isTicked(row.id()));
            box.setAccessibleText(desktop.say("leadscreen.tick", row.lead().lead().suspect().no()));
        }
    }
}

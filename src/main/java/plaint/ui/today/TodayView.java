package plaint.ui.today;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import plaint.desk.DueList;
import plaint.desk.MoneySummary;
import plaint.desk.TodayBoard;
import plaint.text.Dates;
import plaint.text.Lang;
import plaint.text.Money;
import plaint.ui.kit.DeadlineLog;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Gradual;
import plaint.ui.kit.Kit;
import plaint.ui.kit.NewCaseForm;
import plaint.ui.kit.Place;
import plaint.ui.kit.RowButton;
import plaint.ui.kit.Segments;
import plaint.ui.kit.Strike;

/// The first screen: due, hearings, gaps, changes, funnel, money. Every figure opens the list behind it.
public final class TodayView extends VBox {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm").withZone(Dates.BEIJING);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd").withZone(Dates.BEIJING);
    private static final int DUE_ROWS = 7;
    private static final int ROWS = 4;
    private static final int MORE = 20;
    private static final int RED_DAYS = 3;
    private static final double WHEN = 116;
    private static final double SUM = 272;
    private final TodayModel model;
    private final Desktop desktop;
    private final VBox body = new VBox(16);
    /// Rows of cards, without the first steps.
    private static final int FRAME = 3;
    /// How high the row of sums is.
    private static final int STRIP = 87;
    private final List<Shown> cards = new ArrayList<>();

    public TodayView(TodayModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
        body.setStyle("-fx-padding: 16 24 24 24;");
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        // as high as the window at least, and as high as it needs: what is due takes the room there is
        body.minHeightProperty().bind(Bindings.createDoubleBinding(() -> scroll.getViewportBounds().getHeight(), scroll.viewportBoundsProperty()));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head(), scroll);
        model.boardProperty().addListener(o -> show());
        if (model.boardProperty().get() != null) show();
    }

    private HBox head() {
        var whose = new Segments(List.of(desktop.say("today.everybody"), desktop.say("today.mine")), model.mine() ? 1 : 0, i -> model.mine(i == 1));
        whose.setMaxHeight(USE_PREF_SIZE);
        var title = Kit.row(12, Kit.label(desktop.say("ui.nav.today"), "title"), date, Kit.spring(), whose, Kit.button(desktop.say("due.print"), "fth-printer", this::log),
            Kit.button(desktop.say("ui.cases.new"), "fth-plus", () -> NewCaseForm.begin(desktop, model.today(), no -> desktop.go(new Place.InCase(no, "story"))), "accent"));
        title.getStyleClass().add("page-head");
        title.setAlignment(Pos.CENTER_LEFT);
        title.setFillHeight(false);
        return title;
    }

    private void log() {
        DeadlineLog.print(desktop, model.today(), model.mine() ? desktop.office().who() : null);
    }

    private final Label date = Kit.label("", "muted");

    /// Only what stands otherwise now than it is drawn comes anew, each card in its turn: the board is read again at each return to this screen, and mostly says what it said.
    private void show() {
        var b = model.boardProperty().get();
        date.setText(Dates.said(b.today(), desktop.lang()) + (zh() ? " " : ", ") + weekday(b.today()));
        if (body.getChildren().isEmpty()) frame();
        // nothing was ever done in this store
        boolean begins = b.changesToday() == 0 && b.changes().isEmpty();
        if (begins != (body.getChildren().size() > FRAME)) {
            if (begins) body.getChildren().addFirst(firstSteps());
            else body.getChildren().removeFirst();
        }
        Gradual.place(body, cards.stream().filter(c -> !c.says(b)).map(c -> new Gradual.Piece(() -> b == model.boardProperty().get() ? c.drawn().apply(b) : null, node -> c.put(b, node))).toList());
    }

    /// The places of all cards, still empty.
    private void frame() {
        var top = columns(66, 34);
        VBox.setVgrow(top, Priority.ALWAYS);
        var middle = columns(34, 33, 33);
        var strip = new VBox();
        // its place is kept from the beginning: what stands above does not move when the sums come
        strip.setMinHeight(STRIP + 2);
        body.getChildren().setAll(top, middle, strip);
        cards.clear();
        card(top, 0, b -> List.of(b.today(), b.due()), this::due);
        card(top, 1, b -> List.of(b.today(), b.due()), b -> stretched(new HearingsCard(desktop, model).of(b)));
        card(middle, 0, b -> List.of(b.gaps(), b.casesWithGaps()), this::gaps);
        card(middle, 1, b -> List.of(b.today(), b.changes(), b.changesToday()), this::changes);
        card(middle, 2, b -> Optional.ofNullable(b.funnel()), b -> stretched(new FunnelCard(desktop).of(b.funnel())));
        card(strip, 0, b -> Optional.ofNullable(b.money()), this::money);
    }

    private void card(Pane in, int at, Function<TodayBoard.Board, Object> of, Function<TodayBoard.Board, Node> drawn) {
        var empty = new Region();
        GridPane.setConstraints(empty, at, 0);
        in.getChildren().add(empty);
        cards.add(new Shown(in, at, of, drawn));
    }

    /// A card in its place and what of the board it was drawn of.
    private static final class Shown {
        private final Pane in;
        private final int at;
        private final Function<TodayBoard.Board, Object> of;
        private final Function<TodayBoard.Board, Node> drawn;
        private Object said;

        Shown(Pane in, int at, Function<TodayBoard.Board, Object> of, Function<TodayBoard.Board, Node> drawn) {
            this.in = in;
            this.at = at;
            this.of = of;
            this.drawn = drawn;
        }

        Function<TodayBoard.Board, Node> drawn() {
            return drawn;
        }

        boolean says(TodayBoard.Board b) {
            return of.apply(b).equals(said);
        }

        void put(TodayBoard.Board b, Node node) {
            said = of.apply(b);
            GridPane.setConstraints(node, at, 0);
            in.getChildren().set(at, node);
        }
    }

    private Node firstSteps() {
        var card = card(desktop.say("today.first"), desktop.say("today.first.hint"), null);
        firstStep(card, "leads", "fth-radio");
        firstStep(card, "cases", "fth-briefcase");
        firstStep(card, "settings", "fth-settings");
        return card;
    }

    private void firstStep(VBox card, String screen, String icon) {
        var text = new VBox(Kit.label(desktop.say("today.first." + screen), "medium"), Kit.text(desktop.say("today.first." + screen + ".hint"), "caption", "muted"));
        text.setMinWidth(0);
        text.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(text, Priority.ALWAYS);
        card.getChildren().add(rowButton(Kit.row(12, Kit.icon(icon, 16), text, Kit.icon("fth-chevron-right", 14)), new Place.Screen(screen), 54, desktop.say("today.first." + screen)));
    }

    private static GridPane columns(double... shares) {
        var grid = new GridPane(16, 16);
        for (var share : shares) {
            var c = new ColumnConstraints();
            c.setPercentWidth(share);
            c.setFillWidth(true);
            c.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(c);
        }
        var row = new javafx.scene.layout.RowConstraints();
        row.setValignment(VPos.TOP);
        row.setFillHeight(true);
        row.setVgrow(Priority.ALWAYS);
        grid.getRowConstraints().add(row);
        return grid;
    }

    private boolean zh() {
        return desktop.lang() == Lang.ZH;
    }

    /// Has the names of the days read, where nobody waits for them: Java keeps those of each language in files of their own.
    public static void names(Lang lang) {
        for (var day : java.time.DayOfWeek.values()) day.getDisplayName(TextStyle.SHORT, lang.locale());
    }

    private String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(zh() ? TextStyle.FULL : TextStyle.SHORT, desktop.lang().locale());
    }

    private String shortDay(LocalDate day) {
        if (day.getYear() != model.boardProperty().get().today().getYear()) return Dates.table(day);
        var text = zh() ? day.getMonthValue() + "月" + day.getDayOfMonth() + "日" : day.getDayOfMonth() + " " + day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        return text + " " + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, desktop.lang().locale());
    }

    private Node due(TodayBoard.Board b) {
        var counts = b.due().counts();
        var all = Kit.row(12, legend("today.deadline", "fth-alert-circle", "danger-icon"), legend("today.followUp", "fth-corner-up-right", "success-icon"), Kit.button(desktop.say("today.all"), null, () -> desktop.go(new Place.Screen("due")), "flat", "tool"));
        var card = card(desktop.say("today.due"), counts == null ? "" : counts.overdue() > 0 ? desktop.say("today.due.count", counts.all(), counts.overdue()) : desktop.say("today.count", counts.all()), all);
        if (b.due().items().isEmpty()) {
            card.getChildren().add(empty("fth-check-circle", desktop.say("today.due.none"), desktop.say("today.due.none.hint")));
            return card;
        }
        int left = DUE_ROWS;
        for (var group : DueList.Group.values()) {
            var items = b.due().in(group);
            if (items.isEmpty() || left == 0) continue;
            var name = Kit.label(desktop.say("docket.group." + group), "caption", group == DueList.Group.OVERDUE ? "danger-text" : "muted");
            var line = Kit.row(8, name, Kit.spring(), Kit.label(counts == null ? "" : String.valueOf(counts.in(group)), "caption", "muted"));
            line.getStyleClass().add("group-line");
            card.getChildren().add(line);
            for (var item : items.subList(0, Math.min(left, items.size()))) {
                card.getChildren().add(item(item));
                left--;
            }
        }
        return card;
    }

    private Label legend(String key, String icon, String tone) {
        var label = Kit.whole(Kit.label(desktop.say(key), "caption", "muted"));
        label.setGraphic(Kit.icon(icon, 14, tone));
        return label;
    }

    private Node item(DueList.Item item) {
        var l = item.line();
        var icon = Kit.icon(item.followUp() ? "fth-corner-up-right" : "fth-alert-circle", 16, item.followUp() ? "success-icon" : "danger-icon");
        var day = Kit.label(shortDay(l.due()), "medium");
        boolean red = item.days() <= RED_DAYS && !item.followUp() || item.days() < 0;
        var when = Kit.label(relative(item.days()), "caption", red ? "danger-text" : "muted");
        var days = new VBox(day, when);
        // the same for all: what is due stands in one line down the list
        days.setMinWidth(WHEN);
        var name = desktop.lang().of(l.what().zh(), l.what().en());
        // over two lines where there is no room: a sum in it is never cut
        var what = new VBox(Kit.text(name, "medium"), Kit.cut(l.no() + "　" + desktop.lang().of(l.title().zh(), l.title().en()), "caption", "muted"));
        what.setMinWidth(0);
        what.setStyle("-fx-padding: 6 0 6 0;");
        what.setAlignment(Pos.CENTER_LEFT);
        days.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(what, Priority.ALWAYS);
        var sum = new VBox(right(Kit.stepped(desktop.lang().of(l.sum().zh(), l.sum().en()), SUM)), right(Kit.stepped(desktop.lang().of(l.why().zh(), l.why().en()), SUM), "muted")) {
            // no wider than it needs: the room is that of the case's name
            @Override protected double computePrefWidth(double height) {
                return Math.min(SUM, super.computePrefWidth(height));
            }
        };
        sum.setAlignment(Pos.CENTER_RIGHT);
        sum.setMinWidth(Region.USE_PREF_SIZE);
        sum.setStyle("-fx-padding: 6 0 6 0;");
        var open = rowButton(Kit.row(12, icon, days, what, sum), new Place.InCase(l.no(), "docket", l.id()), 54,
            desktop.say(item.followUp() ? "today.followUp" : "today.deadline") + " " + shortDay(l.due()) + " " + name);
        HBox.setHgrow(open, Priority.ALWAYS);
        // what only others have to meet is not ours to strike
        Node round = l.kind() == plaint.docket.DueItem.Kind.WATCH ? gap() : Kit.iconButton("fth-circle", desktop.say("today.strike", name), () ->
            Strike.ask(desktop, name, l.due(), item.followUp()).ifPresent(why -> model.strike(item, why)));
        var row = new HBox(round, open);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("strike-row");
        return row;
    }

    private static Region gap() {
        var gap = new Region();
        gap.setMinWidth(30);
        return gap;
    }

    /// What may hold a sum breaks over lines rather than being cut.
    private static Label said(String text) {
        var label = Kit.text(text);
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setStyle("-fx-padding: 6 0 6 0;");
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    /// A caption that breaks over lines rather than being cut.
    private static Label right(String text, String... styles) {
        // a date stays on one line
        var label = Kit.text(text.replaceAll("(\\d{1,2}) (?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\b)", "$1\u00a0"), "caption");
        label.getStyleClass().addAll(styles);
        label.setTextAlignment(javafx.scene.text.TextAlignment.RIGHT);
        label.setAlignment(Pos.CENTER_RIGHT);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private String relative(int days) {
        if (days == 0) return desktop.say("today.due.today");
        return days < 0 ? desktop.say("today.due.late", -days) : desktop.say("today.due.left", days);
    }

    private Node gaps(TodayBoard.Board b) {
        var card = card(desktop.say("today.gaps"), counted(b.casesWithGaps(), n -> String.valueOf(n)), null);
        if (b.gaps().isEmpty()) card.getChildren().add(empty("fth-check-circle", desktop.say("today.gaps.none"), ""));
        for (var g : b.gaps().subList(0, Math.min(ROWS, b.gaps().size()))) card.getChildren().add(gap(g));
        if (b.gaps().size() > ROWS) card.getChildren().add(more(desktop.say("today.gaps.more"), Math.min(ROWS, b.gaps().size()), card));
        return card;
    }

    private Node gap(TodayBoard.OpenGap g) {
        var text = desktop.say(g.gap().told());
        return rowButton(Kit.row(8, Kit.icon("fth-alert-triangle", 15, "warning-icon"), said(text), Kit.whole(Kit.label(g.no().value(), "muted")), Kit.icon("fth-chevron-right", 14)),
            new Place.InCase(g.no(), g.gap().tab(), g.gap().item()), 40, text + " " + g.no());
    }

    /// Below the gaps shown: the next ones, read when they are asked for.
    private Button more(String says, int shown, VBox card) {
        var more = Kit.button(says, "fth-chevron-down", null, "flat");
        more.setOnAction(e -> model.gaps(shown + MORE + 1, gaps -> {
            int at = card.getChildren().indexOf(more);
            if (at < 0) return;
            card.getChildren().remove(at);
            var next = gaps.subList(Math.min(shown, gaps.size()), Math.min(shown + MORE, gaps.size()));
            for (var g : next) card.getChildren().add(gap(g));
            if (gaps.size() > shown + MORE) card.getChildren().add(more(says, shown + MORE, card));
            if (at < card.getChildren().size()) card.getChildren().get(at).requestFocus();
        }));
        return more;
    }

    /// Empty while it is not counted yet.
    private static String counted(int number, IntFunction<String> said) {
        return number < 0 ? "" : said.apply(number);
    }

    private Node changes(TodayBoard.Board b) {
        var all = Kit.button(desktop.say("today.all"), null, () -> desktop.go(new Place.Screen("changes")), "flat", "tool");
        all.setAccessibleText(desktop.say("ui.nav.changes"));
        var card = card(desktop.say("today.changes"), counted(b.changesToday(), n -> desktop.say("today.changes.count", n)), all);
        if (b.changes().isEmpty()) card.getChildren().add(empty("fth-clock", desktop.say("today.changes.none"), ""));
        for (var c : b.changes().subList(0, Math.min(ROWS, b.changes().size()))) {
            boolean now = c.line().at().atZone(Dates.BEIJING).toLocalDate().equals(b.today());
            var at = Kit.label((now ? TIME : DAY).format(c.line().at()), "muted");
            at.setMinWidth(40);
            var text = desktop.say(c.line().what());
            var row = Kit.row(10, at, Kit.whole(Kit.label(c.line().who(), "medium")), said(text));
            var place = ChangesModel.place(c);
            card.getChildren().add(place == null ? plain(row, 40) : rowButton(row, place, 40, text));
        }
        return card;
    }

    private static String percent(java.math.BigDecimal share, int decimals) {
        return share.movePointRight(2).setScale(decimals, java.math.RoundingMode.HALF_UP) + " %";
    }

    private Node money(TodayBoard.Board b) {
        var m = b.money();
        var strip = columns(25, 25, 25, 25);
        strip.setHgap(0);
        strip.getStyleClass().add("plaint-card");
        strip.addRow(0, sum("claimed", m == null ? null : m.claimed(), m == null ? "" : desktop.say("today.money.claimed.of", m.claims()), new Place.Screen("cases")),
            sum("awarded", m == null ? null : m.awarded(), m == null ? "" : awarded(m), new Place.Screen("reports")),
            sum("received", m == null ? null : m.received(), m == null ? "" : desktop.say("today.money.received.of", m.booked().grouped()), new Place.Screen("fund")),
            sum("fund", m == null ? null : m.fund(), m == null ? "" : desktop.say("today.money.fund.of", m.paidOut().grouped(), m.toConsumers().grouped()), new Place.Screen("fund")));
        return strip;
    }

    /// How many judgments, what share of the claims, and what of it does not stand firm.
    private String awarded(MoneySummary.Sums m) {
        var said = m.judgments() == 0 || m.claimed().minor() == 0 ? desktop.say("today.money.awarded.of", m.judgments())
            : desktop.say("today.money.awarded.share", m.judgments(), percent(java.math.BigDecimal.valueOf(m.awarded().minor()).divide(java.math.BigDecimal.valueOf(m.claimed().minor()), 4, java.math.RoundingMode.HALF_UP), 1));
        if (m.open() > 0) said += desktop.say("today.money.awarded.open", m.open());
        return m.unverified() > 0 ? said + desktop.say("today.money.awarded.unverified", m.unverified()) : said;
    }

    private Node sum(String key, Money sum, String below, Place behind) {
        var said = sum == null ? "…" : "¥" + sum.grouped();
        var name = desktop.say("today.money." + key);
        var box = new VBox(2, Kit.label(name, "caption", "muted"), Kit.whole(Kit.label(said, "title")), right(below, "muted"));
        // a note of two lines moves no sum out of line with the others
        box.setAlignment(Pos.TOP_RIGHT);
        box.setStyle("-fx-padding: 6 0 6 0;");
        var b = rowButton(box, behind, STRIP, name + " " + said + ", " + below);
        return b;
    }

    private VBox card(String title, String caption, Node right) {
        return stretched(Kit.card(title, caption, right));
    }

    private static VBox stretched(VBox card) {
        card.setMaxHeight(Double.MAX_VALUE);
        card.setMinWidth(0);
        return card;
    }

    static Node empty(String icon, String line, String hint) {
        var box = Kit.empty(icon, line, hint, null);
        box.setStyle("-fx-padding: 24;");
        return box;
    }

    private static Node plain(Node content, double height) {
        var pane = new StackPane(content);
        pane.setAlignment(Pos.CENTER_LEFT);
        pane.getStyleClass().add("row-plain");
        pane.setMinHeight(height);
        return pane;
    }

    private RowButton rowButton(Region content, Place place, double height, String says) {
        return new RowButton(content, height, says, () -> desktop.go(place));
    }
}

package plaint.ui.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import plaint.desk.LeadFunnel;
import plaint.desk.OfficeFigures;
import plaint.exchange.Listing;
import plaint.lead.FunnelStep;
import plaint.lead.LeadNames;
import plaint.lead.LeadState;
import plaint.lead.Loss;
import plaint.text.Lang;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;
import plaint.ui.kit.ListExport;
import plaint.ui.kit.Place;
import plaint.ui.kit.Segments;
import plaint.view.LeadView;

/// The reports: the funnel beside the published one, its parts by year, brand or place, why leads were lost and how long they stood, what brand owners take to answer, and
/// what was claimed and awarded. Each figure opens the leads behind it.
public final class ReportsView extends VBox {
    private static final List<LeadView.By> PARTS = List.of(LeadView.By.YEAR, LeadView.By.BRAND, LeadView.By.PROVINCE, LeadView.By.CITY);
    private static final double BAR = 170;
    private final ReportsModel model;
    private final Desktop desktop;
    private final VBox cards = new VBox(16);

    public ReportsView(ReportsModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
        var by = new Segments(List.of(desktop.say("reports.by.year"), desktop.say("reports.by.brand"), desktop.say("reports.by.province"), desktop.say("reports.by.city")),
            PARTS.indexOf(model.byProperty().get()), i -> model.byProperty().set(PARTS.get(i)));
        by.setMaxHeight(USE_PREF_SIZE);
        var head = Kit.row(12, Kit.label(desktop.say("ui.nav.reports"), "title"), Kit.spring(), by, ListExport.ofSheets(desktop, this, desktop.say("ui.nav.reports"), p -> listings()));
        head.getStyleClass().add("page-head");
        cards.setStyle("-fx-padding: 16 24 24 24;");
        var scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        model.shownProperty().addListener(o -> show());
        show();
        model.reload();
    }

    private void show() {
        var s = model.shownProperty().get();
        if (s == null) return;
        var published = s.funnel().published().isEmpty() ? null : s.funnel().published().getFirst();
        var first = new HBox(16, grow(Kit.card(desktop.say("reports.funnel.own"), "", null, funnel(s.funnel().all(), true))));
        if (published != null) first.getChildren().add(grow(Kit.card(desktop.lang().of(published.series().name().zh(), published.series().name().en()), "", null,
            funnel(published.funnel(), false), source(published))));
        var second = new HBox(16, grow(Kit.card(desktop.say("reports.lost"), "", null, lost(s.funnel()))), grow(Kit.card(desktop.say("reports.days"), desktop.say("reports.days.what"), null, days(s.funnel()))));
        var third = new HBox(16, grow(Kit.card(desktop.say("reports.turnaround"), desktop.say("reports.turnaround.what"), null, turnaround(s))),
            grow(Kit.card(desktop.say("reports.money"), desktop.say("reports.money.what"), null, money(s))));
        cards.getChildren().setAll(first, Kit.card(desktop.say("reports.parts"), "", null, parts(s)), second, third);
    }

    private static Region grow(Region card) {
        HBox.setHgrow(card, Priority.ALWAYS);
        card.setPrefWidth(400);
        card.setMinWidth(0);
        return card;
    }

    private Node source(LeadFunnel.Published p) {
        var said = Kit.text(desktop.say(p.series().verified() ? "reports.source" : "reports.source.unverified", p.series().source()), "caption", "muted");
        said.setStyle("-fx-padding: 0 16 12 16;");
        return said;
    }

    /// A bar per step, to the scale of the first.
    private Node funnel(LeadFunnel.Funnel f, boolean own) {
        var grid = grid(150, BAR + 10, 80, 80);
        int whole = Math.max(1, f.steps().getFirst().count());
        int row = 0;
        for (var step : f.steps()) {
            var name = Kit.cut(Kit.capital(desktop.say(LeadNames.of(step.step()))));
            var bar = bar(step.count() / (double) whole);
            bar.setAccessibleText(desktop.say(LeadNames.of(step.step())) + ", " + step.count() + ", " + percent(step.share(), 1));
            grid.addRow(row++, name, bar, own ? figure(step.count(), at(Map.of(), step.step())) : right(grouped(step.count()), "medium"),
                right(step.step() == FunnelStep.OVER_LINE ? "" : percent(step.share(), 1), "muted"));
        }
        grid.addRow(row, Kit.label(desktop.say("reports.overall"), "semi"), new Region(), new Region(), right(percent(f.overall(), 2), "semi"));
        return grid;
    }

    private Node parts(ReportsModel.Shown s) {
        // the head of the first sum is a whole phrase in English
        var grid = grid(180, desktop.lang() == Lang.ZH ? 100 : 130, 100, 70, 100, 70, 100, 70, 80, 100);
        var heads = new ArrayList<Node>();
        heads.add(Kit.label(desktop.say(PART_NAMES.get(s.by())), "caption", "muted"));
        for (var step : FunnelStep.values()) {
            heads.add(right(desktop.say(LeadNames.of(step)), "caption", "muted"));
            if (step != FunnelStep.OVER_LINE) heads.add(right("%", "caption", "muted"));
        }
        heads.add(right(desktop.say("reports.overall"), "caption", "muted"));
        heads.add(right(desktop.say("reports.lost.count"), "caption", "muted"));
        grid.addRow(0, heads.toArray(Node[]::new));
        int row = 1;
        for (var f : s.funnel().parts()) {
            var cells = new ArrayList<Node>();
            cells.add(Kit.cut(f.name(), "medium"));
            for (var step : f.steps()) {
                cells.add(figure(step.count(), at(Map.of(QUERY.get(s.by()), f.name()), step.step())));
                if (step.step() != FunnelStep.OVER_LINE) cells.add(right(percent(step.share(), 1), "muted"));
            }
            cells.add(right(percent(f.overall(), 2), "medium"));
            cells.add(lost(f, Map.of(QUERY.get(s.by()), f.name())));
            grid.addRow(row++, cells.toArray(Node[]::new));
        }
        if (s.funnel().parts().isEmpty()) across(grid, "reports.none");
        return grid;
    }

    private static final Map<LeadView.By, String> PART_NAMES = Map.of(LeadView.By.YEAR, "reports.by.year", LeadView.By.BRAND, "reports.by.brand", LeadView.By.PROVINCE, "reports.by.province",
        LeadView.By.CITY, "reports.by.city");
    private static final Map<LeadView.By, String> QUERY = Map.of(LeadView.By.YEAR, "year", LeadView.By.BRAND, "brand", LeadView.By.PROVINCE, "province", LeadView.By.CITY, "city");

    private static Map<String, String> at(Map<String, String> part, FunnelStep step) {
        var query = new HashMap<>(part);
        query.put("over", "true");
        if (step != FunnelStep.OVER_LINE) query.put("reached", step.name());
        return query;
    }

    /// How many of a part were lost; each reason opens the leads it took.
    private Node lost(LeadFunnel.Funnel f, Map<String, String> part) {
        int all = f.lost().values().stream().mapToInt(n -> n).sum();
        if (all == 0) return right("–", "muted");
        var reasons = new MenuButton(grouped(all));
        reasons.getStyleClass().addAll("flat", "figure");
        reasons.setMinWidth(USE_PREF_SIZE);
        reasons.setAccessibleText(desktop.say("reports.lost") + " " + all);
        for (var e : f.lost().entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())).toList()) {
            var query = new HashMap<>(part);
            query.put("over", "true");
            query.put("lost", e.getKey().name());
            var item = new MenuItem(Kit.capital(desktop.say(LeadNames.of(e.getKey()))) + "  " + grouped(e.getValue()));
            item.setOnAction(x -> desktop.go(new Place.Screen("leads", query)));
            reasons.getItems().add(item);
        }
        var box = new HBox(reasons);
        box.setAlignment(Pos.CENTER_RIGHT);
        return box;
    }

    private Node lost(LeadFunnel.Result funnel) {
        var grid = grid(150, BAR + 10, 80);
        int row = 0;
        var all = funnel.all().lost().entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())).toList();
        int most = all.isEmpty() ? 1 : all.getFirst().getValue();
        for (var e : all) grid.addRow(row++, Kit.cut(Kit.capital(desktop.say(LeadNames.of(e.getKey())))), bar(e.getValue() / (double) most), figure(e.getValue(), Map.of("over", "true", "lost", e.getKey().name())));
        if (all.isEmpty()) grid.addRow(0, Kit.label(desktop.say("reports.none"), "muted"));
        return grid;
    }

    private Node days(LeadFunnel.Result funnel) {
        var grid = grid(150, BAR + 10, 80);
        int row = 0;
        int most = funnel.days().values().stream().max(Comparator.naturalOrder()).orElse(1);
        for (var e : new TreeMap<>(funnel.days()).entrySet())
            grid.addRow(row++, Kit.cut(Kit.capital(desktop.say(LeadNames.of(e.getKey())))), bar(e.getValue() / (double) Math.max(1, most)), right(desktop.say("reports.days.count", e.getValue()), "medium"));
        if (funnel.days().isEmpty()) grid.addRow(0, Kit.label(desktop.say("reports.none"), "muted"));
        return grid;
    }

    private Node turnaround(ReportsModel.Shown s) {
        var grid = grid(170, 80, 80, 90, 90);
        grid.addRow(0, Kit.label(desktop.say("reports.owner"), "caption", "muted"), right(desktop.say("reports.back"), "caption", "muted"), right(desktop.say("reports.waiting"), "caption", "muted"),
            right(desktop.say("reports.median"), "caption", "muted"), right(desktop.say("reports.longest"), "caption", "muted"));
        int row = 1;
        if (s.figures() == null) {
            across(grid, "reports.counting");
            return grid;
        }
        for (var t : s.figures().turnaround()) grid.addRow(row++, Kit.cut(t.brandOwner(), "medium"), right(grouped(t.back())), right(grouped(t.waiting())),
            right(t.median() == null ? "–" : desktop.say("reports.days.count", t.median()), "medium"), right(t.longest() == null ? "–" : desktop.say("reports.days.count", t.longest())));
        if (row == 1) across(grid, "reports.none");
        return grid;
    }

    /// Said below the heads instead of rows, over all columns: the first alone may be narrow.
    private void across(GridPane grid, String key) {
        grid.add(Kit.label(desktop.say(key), "muted"), 0, 1, GridPane.REMAINING, 1);
    }

    private Node money(ReportsModel.Shown s) {
        var grid = grid(44, 60, 124, 72, 176);
        grid.addRow(0, Kit.label(desktop.say("reports.by.year"), "caption", "muted"), right(desktop.say("reports.cases"), "caption", "muted"), right(desktop.say("reports.claimed"), "caption", "muted"),
            right(desktop.say("reports.judgments"), "caption", "muted"), right(desktop.say("reports.awarded"), "caption", "muted"));
        int row = 1;
        if (s.figures() == null) {
            across(grid, "reports.counting");
            return grid;
        }
        for (var y : s.figures().years()) {
            var year = new Button(String.valueOf(y.year()));
            year.getStyleClass().addAll("flat", "figure", "figure-first");
            year.setOnAction(e -> desktop.go(new Place.Screen("cases")));
            grid.addRow(row++, year, right(grouped(y.cases())), right("¥" + y.claimed().grouped(), "medium"), right(grouped(y.judgments())), awarded(y));
        }
        if (row == 1) across(grid, "reports.none");
        return grid;
    }

    /// What is not verified is never shown as plain as what is.
    private Node awarded(OfficeFigures.Year y) {
        var sum = right("¥" + y.awarded().grouped(), "medium");
        if (y.unverified() == 0) return sum;
        var doubt = Kit.whole(Kit.label(desktop.say("reports.unverified", y.unverifiedSum().grouped()), "caption", "warning-text"));
        doubt.setGraphic(Kit.icon("fth-alert-triangle", 12, "warning-icon"));
        var box = new VBox(sum, doubt);
        box.setAlignment(Pos.CENTER_RIGHT);
        return box;
    }

    private static GridPane grid(double... widths) {
        var grid = new GridPane(8, 6);
        grid.getStyleClass().add("card-body");
        for (int i = 0; i < widths.length; i++) {
            // the last one ends at the edge of the card: what is whole in it would stand out of the card
            boolean last = i == widths.length - 1;
            var c = new ColumnConstraints(i == 0 ? Math.min(widths[i], 60) : last ? widths[i] : Math.min(widths[i], 60), widths[i], Double.MAX_VALUE);
            if (i == 0) c.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(c);
        }
        return grid;
    }

    private static Region bar(double share) {
        var bar = new Region();
        bar.getStyleClass().add("score-bar");
        bar.setMinWidth(Math.max(2, BAR * share));
        bar.setMaxWidth(Math.max(2, BAR * share));
        var box = new StackPane(bar);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(BAR);
        return box;
    }

    private Node figure(int count, Map<String, String> query) {
        var b = new Button(grouped(count));
        b.getStyleClass().addAll("flat", "figure");
        b.setMinWidth(USE_PREF_SIZE);
        b.setAccessibleText(desktop.say("reports.open", count));
        Kit.tip(b, desktop.say("reports.open", count));
        b.setOnAction(e -> desktop.go(new Place.Screen("leads", query)));
        var box = new HBox(b);
        box.setAlignment(Pos.CENTER_RIGHT);
        return box;
    }

    private static Node right(String text, String... styles) {
        var box = new HBox(Kit.whole(Kit.label(text, styles)));
        box.setAlignment(Pos.CENTER_RIGHT);
        return box;
    }

    private static String grouped(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    /// `–` where there is nothing to take a share of.
    static String percent(BigDecimal share, int decimals) {
        return share == null ? "–" : share.movePointRight(2).setScale(decimals, RoundingMode.HALF_UP).toPlainString() + " %";
    }

    /// One row per funnel (the office's own, each part, the published ones) with why leads were lost; then how long they stood, what brand owners took, and the sums by year, a sheet each.
    private List<Listing> listings() {
        var s = model.shownProperty().get();
        if (s == null) return List.of(funnels(List.of()));
        var rows = new ArrayList<LeadFunnel.Funnel>();
        rows.add(named(desktop.say("reports.funnel.own"), s.funnel().all()));
        rows.addAll(s.funnel().parts());
        for (var p : s.funnel().published()) rows.add(named(desktop.lang().of(p.series().name().zh(), p.series().name().en()), p.funnel()));
        var sheets = new ArrayList<Listing>();
        sheets.add(funnels(rows));
        sheets.add(Listing.<Map.Entry<LeadState, Integer>>named(desktop.say("reports.days")).text(desktop.say("reports.column.state"), e -> desktop.say(LeadNames.of(e.getKey())))
            .number(desktop.say("reports.median"), Map.Entry::getValue).of(new TreeMap<>(s.funnel().days()).entrySet()));
        if (s.figures() == null) return sheets;
        sheets.add(Listing.<OfficeFigures.Turnaround>named(desktop.say("reports.turnaround")).text(desktop.say("reports.owner"), OfficeFigures.Turnaround::brandOwner).number(desktop.say("reports.back"), OfficeFigures.Turnaround::back)
            .number(desktop.say("reports.waiting"), OfficeFigures.Turnaround::waiting).number(desktop.say("reports.median"), OfficeFigures.Turnaround::median)
            .number(desktop.say("reports.longest"), OfficeFigures.Turnaround::longest).of(s.figures().turnaround()));
        sheets.add(Listing.<OfficeFigures.Year>named(desktop.say("reports.money")).number(desktop.say("reports.by.year"), OfficeFigures.Year::year).number(desktop.say("reports.cases"), OfficeFigures.Year::cases)
            .money(desktop.say("reports.claimed"), OfficeFigures.Year::claimed).number(desktop.say("reports.judgments"), OfficeFigures.Year::judgments).money(desktop.say("reports.awarded"), OfficeFigures.Year::awarded)
            .number(desktop.say("reports.unverified.count"), OfficeFigures.Year::unverified).money(desktop.say("reports.unverified.sum"), OfficeFigures.Year::unverifiedSum)
            .of(s.figures().years()));
        return sheets;
    }

    private static LeadFunnel.Funnel named(String name, LeadFunnel.Funnel f) {
        return new LeadFunnel.Funnel(name, f.steps(), f.overall(), f.lost());
    }

    private Listing funnels(List<LeadFunnel.Funnel> rows) {
        var shape = Listing.<LeadFunnel.Funnel>named(desktop.say("ui.nav.reports")).text(desktop.say("reports.parts"), LeadFunnel.Funnel::name);
        for (var step : FunnelStep.values()) {
            shape = shape.number(desktop.say(LeadNames.of(step)), f -> f.steps().get(step.ordinal()).count());
            if (step != FunnelStep.OVER_LINE) shape = shape.number(desktop.say(LeadNames.of(step)) + " %", f -> percentage(f.steps().get(step.ordinal()).share()));
        }
        shape = shape.number(desktop.say("reports.overall") + " %", f -> percentage(f.overall()));
        for (var loss : Loss.values()) if (rows.stream().anyMatch(f -> f.lost().containsKey(loss))) shape = shape.number(desktop.say(LeadNames.of(loss)), f -> f.lost().getOrDefault(loss, 0));
        return shape.of(rows);
    }

    private static BigDecimal percentage(BigDecimal share) {
        return share == null ? null : share.movePointRight(2);
    }
}

package plaint.ui.leads;

import java.util.List;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import atlantafx.base.controls.CustomTextField;
import plaint.exchange.Listing;
import plaint.desk.SearchLeads;
import plaint.lead.LeadNames;
import plaint.text.Refused;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Follow;
import plaint.ui.kit.Kit;
import plaint.ui.kit.ListExport;
import plaint.ui.kit.RowMenu;
import plaint.ui.kit.Segments;
import plaint.ui.kit.Unrolled;
import plaint.view.LeadQuery;

/// The screen of leads: words and chips above, rows that scroll however many there are, the lead chosen at the right, and what can be done about the ticked ones below.
public final class LeadsView extends VBox {
    private static final double NARROW = 1280 - 56;
    private final LeadsModel model;
    private final Desktop desktop;
    private final LeadActs acts;
    private final LeadIntakeBar intake;
    private final CustomTextField words = new CustomTextField();
    private final FlowPane chips = new FlowPane(6, 6);
    private final Label count = Kit.label("", "muted");
    private final VBox body = new VBox();
    private final boolean narrow;
    private final double paneWide;
    private boolean paneShown;
    private LeadTable table;
    private Unrolled rows;

    /// `wide`: the width there is for the screen.
    public LeadsView(LeadsModel model, Desktop desktop, double wide) {
        this.model = model;
        this.desktop = desktop;
        intake = new LeadIntakeBar(model, desktop);
        acts = new LeadActs(model, desktop, intake);
        narrow = wide < NARROW;
        paneShown = !narrow;
        paneWide = LeadPane.wide(wide);
        getChildren().addAll(head(), toolbar(), intake, body, bulkBar());
        VBox.setVgrow(body, Priority.ALWAYS);
        Follow.of(this, model.queryProperty(), this::chips);
        Follow.of(this, model.rankedProperty(), this::build);
        Follow.of(this, model.foundProperty(), this::told);
        Follow.of(this, model.meanwhileProperty(), this::told);
        addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
        // the button that began the work gave the keyboard away while it waited, to whatever stands beside it
        intake.workingProperty().addListener((o, was, now) -> {
            if (was && !now && getScene() != null && getScene().getFocusOwner() instanceof Button) javafx.application.Platform.runLater(table::requestFocus);
        });
        chips();
        told();
        build();
        model.find();
    }

    /// Whether the prosecution list is in view, and not all leads.
    public boolean ranked() {
        return model.rankedProperty().get();
    }

    private void keys(KeyEvent e) {
        if (new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN).match(e) || e.getCode() == KeyCode.SLASH && !words.isFocused()) {
            words.requestFocus();
            e.consume();
        } else if (new KeyCodeCombination(KeyCode.PERIOD, KeyCombination.SHORTCUT_DOWN).match(e)) {
            pane(!paneShown);
            e.consume();
        }
    }

    private Node head() {
        var mode = new Segments(List.of(desktop.say("leadscreen.mode.all"), desktop.say("leadscreen.mode.ranked")), model.rankedProperty().get() ? 1 : 0,
            i -> model.rankedProperty().set(i == 1));
        mode.setMaxHeight(USE_PREF_SIZE);
        var bar = Kit.row(12, Kit.whole(Kit.label(desktop.say("ui.nav.leads"), "title")), count, Kit.spring(), mode,
            Kit.iconButton("fth-file-text", desktop.say("leadscreen.template"), this::template), alone(Kit.button(desktop.say("leadscreen.import"), "fth-upload", intake::choose)),
            ListExport.of(desktop, this, desktop.say("ui.nav.leads"), p -> listing()));
        count.setMinWidth(0);
        bar.getStyleClass().add("page-head");
        return bar;
    }

    /// What begins long work waits until the work under way has ended.
    private Node alone(Node button) {
        button.disableProperty().bind(intake.workingProperty());
        return button;
    }

    /// An empty list with the headings an import takes.
    private void template() {
        desktop.dialogs().chooseTarget(desktop.say("leadscreen.template"), desktop.say("ui.nav.leads") + ".xlsx").ifPresent(to -> desktop.jobs().run(p -> {
            new plaint.desk.LeadTemplate().run(desktop.lang(), to, p);
            return to;
        }, done -> desktop.statusProperty().set(plaint.text.Notice.of("exchange.ui.written", done.getFileName()))));
    }

    private Node toolbar() {
        words.setPromptText(desktop.say("leadscreen.find"));
        words.setAccessibleText(desktop.say("leadscreen.find"));
        words.setLeft(Kit.icon("fth-search", 14));
        words.setPrefWidth(260);
        words.setMinWidth(160);
        words.setText(model.queryProperty().get().text());
        // the view answers in milliseconds; a short rest spares answers nobody reads
        var rest = new PauseTransition(Duration.millis(40));
        rest.setOnFinished(e -> model.queryProperty().set(model.queryProperty().get().with(words.getText())));
        words.textProperty().addListener(o -> rest.playFromStart());
        Follow.of(this, model.queryProperty(), (was, now) -> {
            if (!now.text().equals(words.getText().strip())) words.setText(now.text());
        });
        words.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.ENTER) table.requestFocus();
            if (e.getCode() == KeyCode.ESCAPE) words.clear();
        });
        var over = new ToggleButton(desktop.say("leadscreen.over"), Kit.icon("fth-bookmark", 14));
        over.getStyleClass().addAll("tool", "flat-toggle");
        over.setMinWidth(USE_PREF_SIZE);
        Kit.tip(over, desktop.say("leadscreen.over.hint"));
        over.setSelected(model.queryProperty().get().overLine());
        over.setOnAction(e -> model.queryProperty().set(model.queryProperty().get().onlyOverLine(over.isSelected())));
        Follow.of(this, model.queryProperty(), (was, now) -> over.setSelected(now.overLine()));
        chips.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(chips, Priority.ALWAYS);
        var bar = Kit.row(8, words, chips, over, Kit.iconButton("fth-sidebar", desktop.say("leadscreen.pane"), () -> pane(!paneShown)));
        bar.getStyleClass().addAll("toolbar", "toolbar-tall");
        return bar;
    }

    private void chips() {
        chips.getChildren().clear();
        for (var part : LeadFilter.parts(model.queryProperty().get(), desktop)) {
            var edit = Kit.button(desktop.say(part.key()) + "  " + part.value(), null, acts::filter, "chip-filter-text");
            edit.setMaxWidth(220);
            edit.setMinWidth(0);
            Kit.tip(edit, desktop.say("leadscreen.chip.edit"));
            var remove = Kit.iconButton("fth-x", desktop.say("leadscreen.chip.remove", desktop.say(part.key())), () -> model.queryProperty().set(part.without()));
            remove.getStyleClass().add("chip-filter-x");
            var chip = Kit.row(0, edit, remove);
            chip.getStyleClass().add("chip-filter");
            chips.getChildren().add(chip);
        }
        chips.getChildren().add(Kit.button(desktop.say("leadscreen.filter"), "fth-plus", acts::filter, "flat", "tool"));
    }

    private void told() {
        var first = model.meanwhileProperty().get();
        if (first != null) {
            count.setText(first.arriving() == null ? desktop.say("leadscreen.first", first.rows().size(), grouped(first.count())) : desktop.say("leadscreen.arriving", first.count(), first.arriving()));
            Kit.tip(count, count.getText());
            return;
        }
        var f = model.foundProperty().get();
        if (f == null) return;
        var took = f.micros() < 1000 ? "<1" : String.valueOf(f.micros() / 1000);
        count.setText(desktop.say("leadscreen.found", grouped(f.count()), grouped(model.totalProperty().get()), took));
        Kit.tip(count, count.getText());
        if (table != null && f.count() == 0) table.setPlaceholder(placeholder());
    }

    private Node placeholder() {
        if (model.foundProperty().get() == null) return new StackPane();
        if (model.totalProperty().get() == 0) return new StackPane(Kit.empty("fth-radio", desktop.say("leadscreen.none"), desktop.say("leadscreen.none.hint"),
            Kit.row(8, Kit.button(desktop.say("leadscreen.template"), "fth-file-text", this::template), Kit.button(desktop.say("leadscreen.import"), "fth-upload", intake::choose, "accent"))));
        return noMatch(model.queryProperty().get());
    }

    /// Nothing found: which filter hides the most is looked for beside.
    private StackPane noMatch(LeadQuery asked) {
        var clear = Kit.button(desktop.say("leadscreen.clear"), null, () -> model.queryProperty().set(LeadQuery.ALL.sorted(LeadQuery.Sort.SCORE, true)));
        var shown = new StackPane(Kit.empty("fth-search", desktop.say("leadscreen.noMatch"), desktop.say("leadscreen.noMatch.hint"), clear));
        if (!model.rankedProperty().get()) desktop.jobs().run(p -> {
            var search = new SearchLeads(desktop.office());
            return LeadFilter.hiding(asked, desktop, q -> search.run(q).count());
        }, found -> found.ifPresent(h -> {
            var name = (desktop.say(h.part().key()) + " " + h.part().value()).strip();
            shown.getChildren().setAll(Kit.empty("fth-search", desktop.say("leadscreen.noMatch"), desktop.say("leadscreen.noMatch.hides", h.parts(), name, grouped(h.hides())),
                Kit.row(8, Kit.button(desktop.say("leadscreen.noMatch.without", name), null, () -> model.queryProperty().set(h.part().without())), clear)));
        }));
        return shown;
    }

    private void build() {
        table = new LeadTable(model, desktop);
        RowMenu.of(table, acts::of);
        table.setPlaceholder(placeholder());
        rows = new Unrolled(table);
        VBox.setVgrow(rows, Priority.ALWAYS);
        pane(paneShown);
    }

    private void pane(boolean shown) {
        paneShown = shown;
        var left = model.rankedProperty().get() ? new VBox(weights(), rows) : new VBox(rows);
        Node content = left;
        if (shown && !narrow) {
            var pane = new LeadPane(model, desktop, acts, paneWide);
            var split = new SplitPane(left, pane);
            SplitPane.setResizableWithParent(pane, false);
            split.setDividerPositions(1);
            content = split;
        } else if (shown) {
            var pane = new LeadPane(model, desktop, acts, paneWide);
            pane.getStyleClass().add("drawer");
            pane.setMaxWidth(paneWide);
            content = new StackPane(left, pane);
            StackPane.setAlignment(pane, Pos.CENTER_RIGHT);
        }
        body.getChildren().setAll(content);
        VBox.setVgrow(content, Priority.ALWAYS);
    }

    /// The weights of the prosecution list, and how to set them; what the list is printed with.
    private Node weights() {
        var said = Kit.cut("", "caption", "muted");
        Runnable show = () -> {
            var w = model.weightsProperty().get();
            if (w != null) said.setText(desktop.say("leadscreen.weights", w.amount(), w.proof(), w.repeat(), w.limitation(), w.assets()));
        };
        show.run();
        var bar = Kit.row(10, said, Kit.spring(), Kit.button(desktop.say("leadscreen.weights.set"), "fth-sliders", acts::weigh, "tool"),
            Kit.button(desktop.say("leadscreen.print"), "fth-printer", acts::print, "tool"));
        bar.getStyleClass().add("weights-bar");
        Follow.of(bar, model.weightsProperty(), show);
        return bar;
    }

    private Node bulkBar() {
        var said = Kit.whole(Kit.label("", "semi"));
        var more = Kit.cut("", "muted");
        Runnable show = () -> {
            said.setText(desktop.say("leadscreen.picked", grouped(model.ticksProperty().get())));
            var s = model.sumProperty().get();
            more.setText(s == null ? "" : desktop.say("leadscreen.picked.sum", s.turnover().grouped(), grouped(s.rings()), grouped(s.alone())));
        };
        show.run();
        Follow.of(this, model.ticksProperty(), show);
        Follow.of(this, model.sumProperty(), show);
        var standing = acts.standing();
        var into = Kit.button(desktop.say("leadscreen.into"), "fth-log-in", acts::intoCase, "tool");
        // a case among the ticked ones stands where its events say, and is in itself
        for (var act : List.of(standing, into)) act.disableProperty().bind(Bindings.createBooleanBinding(() -> model.picked().isEmpty(), model.ticksProperty()));
        var bar = Kit.row(8, said, more, Kit.spring(), Kit.button(desktop.say("leadscreen.assign"), "fth-user", acts::assign, "tool"), standing, into,
            alone(Kit.button(desktop.say("leadscreen.open"), "fth-briefcase", acts::openCases, "tool", "accent")));
        bar.getStyleClass().add("bottom-bar");
        bar.visibleProperty().bind(model.ticksProperty().greaterThan(0));
        bar.managedProperty().bind(bar.visibleProperty());
        return bar;
    }

    /// All rows found, whatever is scrolled out of sight.
    private Listing listing() throws Refused {
        var rows = model.allRows();
        var first = rows.from(0);
        var shape = Listing.<LeadRow>named(desktop.say("ui.nav.leads")).text(desktop.say("leadscreen.no"), r -> r.lead().lead().suspect().no())
            .text(desktop.say("leadscreen.shop"), r -> r.lead().lead().suspect().shopName()).text(desktop.say("leadscreen.seller"), r -> r.lead().lead().suspect().sellerName())
            .text(desktop.say("leadscreen.brand"), r -> r.lead().lead().suspect().brand()).text(desktop.say("leadscreen.source"), r -> r.lead().lead().suspect().source())
            .number(desktop.say("leadscreen.score"), r -> r.lead().lead().suspect().score()).money(desktop.say("leadscreen.turnover"), r -> r.lead().lead().suspect().turnover())
            .number(desktop.say("leadscreen.ring.shops"), r -> r.lead().ring() == null ? null : r.lead().ring().shops())
            .date(desktop.say("leadscreen.seen"), r -> r.lead().lead().suspect().firstSeen()).text(desktop.say("leadscreen.province"), r -> r.lead().lead().suspect().province())
            .text(desktop.say("leadscreen.place"), r -> r.lead().lead().suspect().city()).text(desktop.say("leadscreen.state"), r -> desktop.say(LeadNames.of(r.lead().lead().standing().state())))
            .text(desktop.say("leadscreen.owner"), r -> r.lead().lead().standing().owner());
        if (!first.isEmpty() && first.getFirst().rank() != null) shape = shape.number(desktop.say("leadscreen.rank.score"), r -> r.rank().score() / 10.0)
            .number(desktop.say("leadscreen.part.amount"), r -> r.rank().amount() / 10).number(desktop.say("leadscreen.part.proof"), r -> r.rank().proof() / 10)
            .number(desktop.say("leadscreen.part.repeat"), r -> r.rank().repeat() / 10).number(desktop.say("leadscreen.part.limitation"), r -> r.rank().limitation() / 10)
            .number(desktop.say("leadscreen.part.assets"), r -> r.rank().assets() / 10).date(desktop.say("leadscreen.barred"), r -> r.rank().barredOn());
        return shape.reading(rows);
    }

    static String grouped(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }
}

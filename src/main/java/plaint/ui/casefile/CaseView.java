package plaint.ui.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import plaint.desk.CourtClock;
import plaint.check.Gaps;
import plaint.docket.Stage;
import plaint.text.Dates;
import plaint.text.Lang;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Exchange;
import plaint.ui.kit.FittedBar;
import plaint.ui.kit.Gradual;
import plaint.ui.kit.KeptFocus;
import plaint.ui.kit.Kit;
import plaint.ui.kit.ListExport;

/// A case: header always visible, tabs below; they come in the picture after the header's, and a tab is built when it is first shown, in the picture after that. Esc steps back to the list, Alt+1 … chooses a tab.
public final class CaseView extends VBox {
    /// From this height of the window on, the header of the story is whole.
    static final double HIGH = 800;
    private static final double WIDE = 1280;
    private final CaseModel model;
    private final Desktop desktop;
    private final VBox header = new VBox();
    private final TabPane tabs = new TabPane();
    private final EventHandler<KeyEvent> keys = this::key;
    /// How the tabs are built that have not been shown yet.
    private final Map<String, Supplier<Node>> contents = new HashMap<>();
    private final Runnable lists;
    private Runnable back = () -> { };

    public CaseView(CaseModel model, Desktop desktop, Scene scene) {
        this.model = model;
        this.desktop = desktop;
        lists = ListExport.ofCase(desktop, this, model.no());
        header.getStyleClass().add("case-header");
        // tabs that could do with more room would take it from the header, and it would jump
        header.setMinHeight(Region.USE_PREF_SIZE);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        getChildren().add(header);
        Gradual.next(this, new Gradual.Piece(() -> tabs, getChildren()::add));
        KeptFocus.in(tabs);
        tab("story", null, () -> new StoryTab(model, desktop));
        tab("parties", () -> String.valueOf(model.file().parties().size()), () -> new PartiesTab(model, desktop));
        tab("agreement", null, () -> new AgreementTab(model, desktop));
        tab("sourcing", null, () -> new SourcingTab(model, desktop));
        tab("evidence", () -> String.valueOf(model.file().exhibits().size()), () -> new EvidenceTab(model, desktop));
        tab("claim", null, () -> new ClaimTab(model, desktop));
        tab("filing", null, () -> new FilingTab(new FilingModel(model, desktop), desktop));
        tab("docket", null, () -> new DocketTab(model, desktop));
        tab("money", null, () -> new MoneyTab(model, desktop));
        tab("history", null, () -> new HistoryTab(model, desktop));
        select(model.tab());
        fill(tabs.getSelectionModel().getSelectedItem());
        tabs.getSelectionModel().selectedItemProperty().addListener((o, was, now) -> {
            model.tab(now.getId());
            fill(now);
            header(scene);
        });
        header(scene);
        model.openedProperty().addListener(o -> header(scene));
        model.integrityProperty().addListener(o -> header(scene));
        model.dueProperty().addListener(o -> header(scene));
        sceneProperty().addListener((o, was, now) -> {
            if (was != null) was.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
            if (now != null) now.addEventFilter(KeyEvent.KEY_PRESSED, keys);
        });
    }

    /// Builds the content of a tab when its turn has come, where the tab is still the one in view; with the first of a case the keyboard comes to it.
    private void fill(Tab tab) {
        var make = contents.remove(tab.getId());
        if (make == null) return;
        Gradual.next(tabs, new Gradual.Piece(() -> {
            if (tab.isSelected()) return make.get();
            contents.put(tab.getId(), make);
            return null;
        }, made -> {
            boolean first = tabs.getTabs().stream().allMatch(t -> t.getContent() == null);
            tab.setContent(made);
            if (!first) return;
            if (!model.item().isEmpty() && made instanceof EvidenceTab sent) sent.focusRows();
            else tabs.requestFocus();
        }));
    }

    private void key(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE && !(e.getTarget() instanceof TextInputControl)) {
            if (!(tabs.getSelectionModel().getSelectedItem().getContent() instanceof EvidenceTab shown && shown.back())) back.run();
            e.consume();
        }
        if (new KeyCodeCombination(KeyCode.D, KeyCombination.SHORTCUT_DOWN).match(e)) {
            new EventForm(model, desktop).show(null);
            e.consume();
        }
        for (int i = 0; i < Math.min(10, tabs.getTabs().size()); i++) {
            if (!new KeyCodeCombination(KeyCode.valueOf("DIGIT" + (i + 1) % 10), KeyCombination.ALT_DOWN).match(e)) continue;
            tabs.getSelectionModel().select(i);
            e.consume();
        }
    }

    /// Called when the way back to the list is taken.
    public void onBack(Runnable act) {
        back = act;
    }

    /// Shows a tab by its key.
    public void select(String key) {
        tabs.getTabs().stream().filter(t -> t.getId().equals(key)).findFirst().ifPresent(tabs.getSelectionModel()::select);
        model.tab(tabs.getSelectionModel().getSelectedItem().getId());
    }

    /// The key of the tab in view.
    public String shown() {
        return model.tab();
    }

    /// The keys of the tabs, in order.
    public List<String> keys() {
        return tabs.getTabs().stream().map(Tab::getId).toList();
    }

    private void tab(String key, Supplier<String> count, Supplier<Node> content) {
        var tab = new Tab(desktop.say("ui.tab." + key));
        tab.setId(key);
        contents.put(key, content);
        var keys = "Alt+" + (tabs.getTabs().size() + 1) % 10;
        tab.setTooltip(new Tooltip(keys));
        Runnable name = () -> {
            tab.setText(desktop.say("ui.tab." + key) + (count == null ? "" : " " + count.get()));
            // where something is missing, as the first screen tells it
            var gaps = Gaps.of(model.file()).stream().filter(g -> g.tab().equals(key)).map(g -> desktop.say(g.told())).toList();
            tab.setGraphic(gaps.isEmpty() ? null : Kit.icon("fth-alert-triangle", 12, "warning-icon"));
            tab.getTooltip().setText(gaps.isEmpty() ? keys : keys + "\n" + String.join("\n", gaps));
        };
        name.run();
        model.openedProperty().addListener(o -> name.run());
        tab.selectedProperty().addListener((o, was, now) -> {
            if (tab.getContent() instanceof FilingTab f) f.looking(now);
        });
        tabs.getTabs().add(tab);
    }

    /// Full above 800 px of height on the story tab, compact elsewhere.
    private void header(Scene scene) {
        boolean full = scene == null || scene.getHeight() >= HIGH && List.of("story", "parties").contains(model.tab());
        header.getStyleClass().remove("compact");
        if (!full) header.getStyleClass().add("compact");
        header.getChildren().setAll(full ? List.of(line(true, scene == null || scene.getWidth() >= WIDE), facts(scene != null && scene.getWidth() >= 1600)) : List.of(line(false, false)));
    }

    private HBox line(boolean full, boolean wide) {
        var file = model.file();
        boolean zh = desktop.lang() == Lang.ZH;
        var line = new FittedBar(10, Kit.iconButton("fth-arrow-left", desktop.say("ui.case.back"), () -> back.run()), Kit.whole(Kit.label(file.no().value(), "muted")));
        var title = Kit.cut(zh ? file.title() : file.latinTitle(), "case-title");
        if (!full) title.setStyle("-fx-font-size: 15px;");
        line.getChildren().add(title);
        if (file.sample()) line.getChildren().add(Kit.chip(desktop.say("ui.sample"), null, "chip-sample"));
        var integrity = model.integrityProperty().get();
        if (integrity != null && !integrity.sound()) {
            var chip = Kit.chip(desktop.say("sourcing.header.broken", integrity.broken().size()), "fth-alert-circle", "chip-stop");
            Kit.tip(chip, String.join("\n", integrity.broken().stream().map(f -> f.file().name() + ": " + desktop.say("sourcing.state." + f.state())).toList()));
            line.getChildren().add(chip);
        }
        var dates = dates();
        if (!full && dates.overdue() > 0) {
            var chip = Kit.chip(desktop.say("ui.case.overdue", dates.overdue()), "fth-alert-circle", "chip-stop");
            Kit.tip(chip, Dates.table(dates.next().due()) + "  " + desktop.lang().of(dates.next().title().zh(), dates.next().title().en()));
            line.getChildren().add(chip);
        }
        line.getChildren().add(Kit.spring());
        if (!full) {
            line.getChildren().add(3, Kit.chip(desktop.say("ui.stage." + file.stage()), null, "chip-stage"));
            // where there is no room for both, whose case it is says more than where
            var court = Kit.whole(Kit.label(court(), "muted"));
            title.setMinWidth(Region.USE_PREF_SIZE);
            line.whole(court).give(whole -> title.setMinWidth(whole ? Region.USE_PREF_SIZE : 0));
            line.getChildren().addAll(court, Kit.whole(Kit.label(docket(), "muted")), Kit.whole(Kit.label(total(), "semi")));
        }
        if (full) line.getChildren().addAll(act("docket.story.new", " Ctrl+D", "fth-plus", wide, () -> new EventForm(model, desktop).show(null)), act("ui.evidence.add", "", "fth-paperclip", wide, this::addExhibits));
        line.getChildren().add(Kit.iconButton("fth-edit-2", desktop.say("ui.case.edit"), () -> new CaseHeadForm(model, desktop).show()));
        line.getChildren().add(Exchange.ofCase(desktop, file.no(), lists, () -> model.load(() -> { })));
        HBox.setHgrow(title, Priority.SOMETIMES);
        return line;
    }

    /// In words where there is room for them.
    private Node act(String key, String keys, String icon, boolean wide, Runnable act) {
        if (!wide) return Kit.iconButton(icon, desktop.say(key) + keys, act);
        var button = Kit.button(desktop.say(key), icon, act);
        Kit.tip(button, desktop.say(key) + keys);
        return button;
    }

    private void addExhibits() {
        var files = desktop.dialogs().chooseFiles(desktop.say("ui.evidence.add"));
        if (files.isEmpty()) return;
        select("evidence");
        model.add(files);
    }

    private String court() {
        return desktop.lang().of(model.opened().court().name(), model.opened().court().latin());
    }

    private String docket() {
        return model.file().docketNo() == null ? "" : model.file().docketNo();
    }

    private String total() {
        return model.file().currentClaim().map(c -> "¥" + c.total().grouped()).orElse("—");
    }

    private HBox facts(boolean wide) {
        var file = model.file();
        var facts = new HBox();
        facts.getChildren().add(fact(desktop.say("ui.case.stage"), stages(file.stage(), wide), true, false));
        facts.getChildren().add(fact(desktop.say("ui.case.court"), Kit.row(6, Kit.cut(court(), "medium"), Kit.whole(Kit.label(docket()))), false, true));
        var sum = Kit.label(total(), "semi");
        sum.setMinWidth(Region.USE_PREF_SIZE);
        facts.getChildren().add(fact(desktop.say("ui.case.total"), sum, false, false));
        var dates = dates();
        if (dates.next() != null) {
            var late = dates.overdue() > 0;
            var what = Kit.cut(desktop.lang().of(dates.next().title().zh(), dates.next().title().en()));
            facts.getChildren().add(fact(late ? desktop.say("ui.case.overdue", dates.overdue()) : desktop.say("ui.case.next"), Kit.row(6, Kit.whole(Kit.label(Dates.table(dates.next().due()), "medium", late ? "danger-text" : "muted")), what), false, true));
            return facts;
        }
        // a hearing to come stands among the events, and is not the last that happened
        var last = file.events().stream().filter(e -> !e.day().isAfter(today())).reduce((a, b) -> b).orElse(null);
        if (last != null) facts.getChildren().add(fact(desktop.say("ui.case.last"), Kit.row(6, Kit.whole(Kit.label(Dates.table(last.day()), "medium")), Kit.cut(desktop.lang().of(last.title(), last.latin()))), false, true));
        return facts;
    }

    private CaseDates dates() {
        return CaseDates.of(model.dueProperty().get(), today());
    }

    /// The day at the court of the case.
    private LocalDate today() {
        return CourtClock.today(desktop.office().forums(), model.file());
    }

    private static VBox fact(String name, Node value, boolean first, boolean shrinks) {
        var box = new VBox(Kit.label(name, "caption", "muted"), value);
        box.getStyleClass().add("head-fact");
        if (first) box.setStyle("-fx-padding: 0 20 0 0; -fx-border-color: transparent;");
        box.setMinWidth(shrinks ? 60 : Region.USE_PREF_SIZE);
        return box;
    }

    private HBox stages(Stage now, boolean wide) {
        var row = Kit.row(4);
        var nodes = new ArrayList<Node>();
        for (var s : Stage.values()) {
            var dot = new Region();
            dot.getStyleClass().add("stage-dot");
            if (s.compareTo(now) > 0) dot.getStyleClass().add("open");
            if (s == now) {
                dot.getStyleClass().add("now");
                var name = Kit.label(desktop.say("ui.stage." + s), "stage-now");
                name.setMinWidth(Region.USE_PREF_SIZE);
                name.setGraphic(dot);
                nodes.add(name);
            } else {
                var passed = new Label();
                passed.setGraphic(dot);
                Kit.tip(passed, desktop.say("ui.stage." + s));
                nodes.add(passed);
                if (wide || s.ordinal() == now.ordinal() + 1) {
                    var name = Kit.label(desktop.say("ui.stage." + s), "caption", "muted");
                    name.setMinWidth(Region.USE_PREF_SIZE);
                    nodes.add(name);
                }
            }
            if (s.ordinal() < Stage.values().length - 1) {
                var dash = new Region();
                dash.getStyleClass().add("stage-line");
                nodes.add(dash);
            }
        }
        row.getChildren().setAll(nodes);
        row.setAccessibleText(desktop.say("ui.case.stage") + ": " + desktop.say("ui.stage." + now));
        return row;
    }
}

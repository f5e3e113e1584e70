package plaint.ui.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import plaint.casefile.Fault;
import plaint.check.Finding;
import plaint.check.Finding.Rank;
import plaint.desk.NeededFacts;
import plaint.desk.WaiveFinding;
import plaint.text.Dates;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Gradual;
import plaint.ui.kit.Kit;
import plaint.ui.kit.RecordForm;

/// The check before filing at the right of its pages: stops, warnings, warnings let pass with their reasons, and what held. A finding chosen is shown on its page; its links lead to where it is
/// put right.
final class CheckPane extends VBox {
    /// So many warnings are read out before all pass.
    private static final int READ_OUT = 8;
    private static final java.util.Set<String> UNWORDED = java.util.Set.of("drafting.missing.exhibitSource", "drafting.missing.exhibitProves");
    private final FilingModel model;
    private final Desktop desktop;
    private final Consumer<Finding> show;
    private final HBox head = new HBox();
    /// In English the words of head and several chips are too long for one line.
    private final HBox counts = Kit.row(8);
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);
    private final List<Finding> shown = new ArrayList<>();
    private final List<HBox> nodes = new ArrayList<>();
    private boolean passedOpen = true;
    private boolean found;
    private Finding chosen;

    /// `show` brings a finding's page into view and marks its line.
    CheckPane(FilingModel model, Desktop desktop, Consumer<Finding> show) {
        this.model = model;
        this.desktop = desktop;
        this.show = show;
        head.getStyleClass().add("pane-head");
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        counts.getStyleClass().add("finding-group");
        counts.managedProperty().bind(counts.visibleProperty());
        if (desktop.lang() == Lang.ZH) getChildren().addAll(head, scroll);
        else getChildren().addAll(head, counts, scroll);
        setMinWidth(280);
        fill();
    }

    /// Reads the model anew.
    void fill() {
        head.getChildren().setAll(Kit.label(desktop.say("ui.filing.check"), "section"), Kit.spring());
        counts.getChildren().clear();
        var chips = desktop.lang() == Lang.ZH ? head.getChildren() : counts.getChildren();
        rows.getChildren().clear();
        shown.clear();
        nodes.clear();
        var all = model.findings();
        var refused = model.refusedProperty().get();
        long stops = all.stream().filter(f -> f.rank() == Rank.STOP).count();
        long open = all.stream().filter(Finding::open).count();
        boolean alone = refused != null && all.stream().noneMatch(f -> f.rank() == Rank.STOP && f.what().equals(refused));
        // each exhibit without its words is refused twice; together they are one thing to do
        var unworded = model.caseModel().unworded();
        boolean together = alone && unworded.size() > 1 && UNWORDED.contains(refused.key());
        var missing = model.missing().stream().filter(m -> !together || !UNWORDED.contains(m.key())).toList();
        if (stops > 0 || alone || !missing.isEmpty()) chips.add(Kit.chip(desktop.say("ui.filing.stops", stops + (alone ? 1 : 0) + missing.size()), null, "chip-stop"));
        if (open > 0) chips.add(Kit.chip(desktop.say("ui.filing.warns", open), null, "chip-gap"));
        long passed = all.stream().filter(f -> f.rank() == Rank.PASSED).count();
        if (passed > 0) chips.add(Kit.chip(desktop.say("ui.filing.passed", passed), null, "chip-done"));
        if (counts.getChildren().size() == 1) head.getChildren().add(counts.getChildren().removeFirst());
        counts.setVisible(!counts.getChildren().isEmpty());
        if (!all.isEmpty()) head.getChildren().add(Kit.iconButton("fth-printer", desktop.say("ui.check.print"), this::print));
        if (together) rows.getChildren().add(unworded(unworded));
        else if (alone) rows.getChildren().add(stopping(refused, true));
        missing.forEach(m -> rows.getChildren().add(stopping(m, false)));
        if (all.isEmpty() && refused == null) {
            var waiting = Kit.label(desktop.say("ui.filing.working"), "muted");
            waiting.setStyle("-fx-padding: 16;");
            rows.getChildren().add(waiting);
        }
        all.stream().filter(f -> f.rank() == Rank.STOP).forEach(this::add);
        if (open > 1) rows.getChildren().add(group(desktop.say("ui.check.open"), open, link(desktop.say("ui.check.waiveAll"), this::waiveAll)));
        all.stream().filter(Finding::open).forEach(this::add);
        var waived = all.stream().filter(f -> f.waived() != null).toList();
        if (!waived.isEmpty()) rows.getChildren().add(group(desktop.say("ui.check.waived"), waived.size(), null));
        waived.forEach(this::add);
        if (passed > 0) {
            var toggle = Kit.iconButton(passedOpen ? "fth-chevron-up" : "fth-chevron-down", desktop.say("ui.check.fold"), () -> {
                passedOpen = !passedOpen;
                fill();
            });
            rows.getChildren().add(group(desktop.say("ui.rank.PASSED"), passed, toggle));
            if (passedOpen) all.stream().filter(f -> f.rank() == Rank.PASSED).forEach(this::add);
        }
        // the first that is found comes row by row
        if (!found && !all.isEmpty()) Gradual.show(rows);
        found |= !all.isEmpty();
        if (chosen != null) choose(all.stream().filter(f -> f.facts().equals(chosen.facts())).findFirst().orElse(null), false);
    }

    /// What keeps the papers from being made, and where it is entered.
    private HBox stopping(Notice why, boolean first) {
        var words = Kit.column(2, Kit.text(desktop.say(why), "medium"));
        if (first) words.getChildren().add(Kit.text(desktop.say("ui.check.noPapers"), "caption", "muted"));
        if (why.key().equals(NeededFacts.LACKING)) words.getChildren().add(link(desktop.say("ui.facts.fill"), () -> new ElsewhereForms(model.caseModel(), desktop).facts(model.filingProperty().get())));
        else sentTo(desktop.say(why)).ifPresent(tab -> {
            var exhibit = tab.equals("evidence") ? named(why) : java.util.Optional.<plaint.evidence.Exhibit>empty();
            words.getChildren().add(link(desktop.say("ui.check.to", exhibit.map(this::label).orElse(desktop.say("ui.tab." + tab))), () -> go(tab, exhibit.map(x -> x.id().value()).orElse(""))));
        });
        var row = new HBox(12, Kit.icon("fth-alert-circle", 15, "danger-icon"), grown(words));
        row.getStyleClass().add("finding");
        return row;
    }

    /// The exhibits whose source or object of proof keeps the catalogue from being made, and the one form for all of them.
    private HBox unworded(List<plaint.evidence.Exhibit> lacking) {
        var which = String.join(desktop.lang().of("、", ", "), lacking.stream().limit(READ_OUT).map(this::label).toList()) + (lacking.size() > READ_OUT ? desktop.lang().of("等", " ...") : "");
        var words = Kit.column(2, Kit.text(Kit.unbroken(desktop.say("ui.check.unworded", lacking.size(), which)), "medium"), Kit.text(desktop.say("ui.check.noPapers"), "caption", "muted"),
            link(desktop.say("ui.evidence.word", lacking.size()), () -> new ExhibitRows(model.caseModel(), desktop).ask()));
        var row = new HBox(12, Kit.icon("fth-alert-circle", 15, "danger-icon"), grown(words));
        row.getStyleClass().add("finding");
        return row;
    }

    /// The tab under whose name it is said that something is to be entered.
    private java.util.Optional<String> sentTo(String told) {
        return List.of("parties", "agreement", "sourcing", "claim", "docket", "story", "evidence").stream()
            .filter(t -> told.contains(desktop.lang() == Lang.ZH ? "“" + desktop.say("ui.tab." + t) + "”" : "nder " + desktop.say("ui.tab." + t))).findFirst();
    }

    /// The exhibit a refusal names by its title; of several with one title that of the filing looked at.
    private java.util.Optional<plaint.evidence.Exhibit> named(Notice why) {
        int filing = model.filingProperty().get();
        return model.caseModel().file().exhibits().stream().filter(x -> why.args().contains(x.title())).min(java.util.Comparator.comparing(x -> x.filing() != filing));
    }

    private static HBox group(String name, long count, javafx.scene.Node right) {
        var row = Kit.row(6, Kit.label(name, "medium"), Kit.label(String.valueOf(count), "caption", "muted"), Kit.spring());
        if (right != null) row.getChildren().add(right);
        row.getStyleClass().add("finding-group");
        return row;
    }

    private static <T extends javafx.scene.Node> T grown(T node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        return node;
    }

    private void add(Finding f) {
        boolean passed = f.rank() == Rank.PASSED;
        var icon = switch (f.rank()) {
            case STOP -> Kit.icon("fth-alert-circle", 15, "danger-icon");
            case WARN -> f.open() ? Kit.icon("fth-alert-triangle", 15, "warning-icon") : Kit.icon("fth-check-circle", 15, "success-icon");
            case PASSED -> Kit.icon("fth-check", 14, "success-icon");
        };
        var words = grown(new VBox(3, Kit.text(Kit.unbroken(f.what().in(desktop.lang())), passed ? "muted" : "medium")));
        if (!passed) {
            words.getChildren().add(Kit.text(f.why().in(desktop.lang()) + rule(f), "caption", "subtle"));
            if (f.waived() != null) words.getChildren().add(Kit.text(desktop.say("ui.check.reason", f.waived().by(), Dates.table(f.waived().at().atZone(Dates.BEIJING).toLocalDate()), f.waived().reason()), "caption"));
            words.getChildren().add(links(f));
        }
        var row = new HBox(12, icon, words);
        row.getStyleClass().add("finding");
        if (passed) {
            row.getStyleClass().add("brief");
            if (f.rule().law() != null) javafx.scene.control.Tooltip.install(row, new javafx.scene.control.Tooltip(law(f)));
        }
        row.setFocusTraversable(!passed);
        row.setAccessibleText(desktop.say("ui.rank." + f.rank()) + ": " + f.what().in(desktop.lang()));
        row.setOnMouseClicked(e -> {
            if (!passed) choose(f, true);
        });
        row.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
                choose(f, true);
                e.consume();
            }
        });
        shown.add(f);
        nodes.add(row);
        rows.getChildren().add(row);
    }

    private String rule(Finding f) {
        if (f.rule().law() == null) return "";
        return (desktop.lang() == Lang.ZH ? "。" : ". ") + law(f);
    }

    private String law(Finding f) {
        var law = desktop.lang().of(f.rule().law().zh(), f.rule().law().en());
        return desktop.say(f.rule().verified() ? "ui.check.law" : "ui.check.lawUnverified", law, Dates.table(f.rule().since()));
    }

    private HBox links(Finding f) {
        var row = Kit.row(12);
        var spot = f.spot();
        if (!spot.page().isEmpty() && model.planProperty().get() != null) row.getChildren().add(link(desktop.say("ui.check.toPage", spot.page()), () -> choose(f, true)));
        if (spot.exhibit() != null) {
            var file = model.caseModel().file();
            file.exhibit(spot.exhibit()).ifPresent(x -> row.getChildren().add(link(desktop.say("ui.check.to", label(x)), () -> go("evidence", x.id().value()))));
        } else if ("case".equals(spot.tab())) {
            // another court, or the address that makes it the right one
            row.getChildren().addAll(link(desktop.say("ui.case.edit"), () -> new CaseHeadForm(model.caseModel(), desktop).show()), link(desktop.say("ui.check.to", desktop.say("ui.tab.parties")), () -> go("parties", "")));
        } else if (spot.tab() != null && !spot.tab().equals("filing")) row.getChildren().add(link(desktop.say("ui.check.to", desktop.say("ui.tab." + spot.tab())), () -> go(spot.tab(), spot.item())));
        row.getChildren().add(Kit.spring());
        if (f.open()) row.getChildren().add(link(desktop.say("ui.check.waive"), () -> waive(f)));
        else if (f.waived() != null) row.getChildren().add(link(desktop.say("ui.check.unwaive"), () -> model.unwaive(f)));
        return row;
    }

    private String label(plaint.evidence.Exhibit x) {
        return model.caseModel().opened().numbers().of(x.id()).map(n -> desktop.lang() == Lang.ZH ? n.label() : desktop.say("ui.exhibit", n.number())).orElse(desktop.lang().of(x.title(), x.latin()));
    }

    private static Hyperlink link(String text, Runnable act) {
        var link = new Hyperlink(text);
        link.setOnAction(e -> {
            link.setVisited(false);
            act.run();
        });
        return link;
    }

    private void go(String tab, String item) {
        desktop.go(new plaint.ui.kit.Place.InCase(model.caseModel().no(), tab, item));
    }

    private void waive(Finding f) {
        var form = new RecordForm(desktop, desktop.say("ui.check.waive.head"));
        form.note(f.what().in(desktop.lang()), "medium").note(f.why().in(desktop.lang()) + rule(f), "caption", "subtle");
        var reason = form.area(desktop.say("ui.check.waive.reason"), "", 3).needed().at("/reason").hint(desktop.say("ui.check.waive.hint"));
        form.ask(desktop.say("ui.check.waive"), reason::get, this::tooShort).ifPresent(r -> model.waive(f, r));
    }

    /// All open warnings with one reason, each of them read out first.
    private void waiveAll() {
        var open = model.findings().stream().filter(Finding::open).toList();
        var form = new RecordForm(desktop, desktop.say("ui.check.waiveAll.head", open.size()));
        for (var f : open.subList(0, Math.min(READ_OUT, open.size()))) form.note("· " + f.what().in(desktop.lang()), "medium");
        if (open.size() > READ_OUT) form.note(desktop.say("ui.check.waiveAll.more", open.size() - READ_OUT), "caption", "muted");
        var reason = form.area(desktop.say("ui.check.waive.reason"), "", 3).needed().at("/reason").hint(desktop.say("ui.check.waive.hint"));
        form.ask(desktop.say("ui.check.waiveAll.act", open.size()), reason::get, this::tooShort).ifPresent(r -> model.waiveAll(open, r));
    }

    private List<Fault> tooShort(String reason) {
        return reason.codePointCount(0, reason.length()) >= WaiveFinding.SHORTEST ? List.of() : List.of(new Fault("/reason", "waiveReason", Notice.of("desk.refused.waiveReason", WaiveFinding.SHORTEST)));
    }

    /// Walks to the next finding that is no passed one (-1: the one before), and shows it; from the last on to the first.
    void walk(int by) {
        var open = shown.stream().filter(f -> f.rank() != Rank.PASSED).toList();
        if (open.isEmpty()) return;
        int at = chosen == null ? by > 0 ? -1 : 0 : index(open);
        choose(open.get(Math.floorMod(at + by, open.size())), true);
    }

    private int index(List<Finding> open) {
        for (int i = 0; i < open.size(); i++) if (open.get(i).facts().equals(chosen.facts())) return i;
        return -1;
    }

    private void choose(Finding f, boolean look) {
        chosen = f;
        for (int i = 0; i < nodes.size(); i++) {
            nodes.get(i).getStyleClass().remove("chosen");
            if (f == null || !shown.get(i).facts().equals(f.facts()) || shown.get(i).rank() == Rank.PASSED) continue;
            nodes.get(i).getStyleClass().add("chosen");
            if (look) {
                nodes.get(i).requestFocus();
                into(nodes.get(i));
            }
        }
        if (f != null && look) show.accept(f);
    }

    private void into(HBox row) {
        double high = rows.getHeight() - scroll.getViewportBounds().getHeight();
        if (high > 0) scroll.setVvalue(Math.clamp((row.getBoundsInParent().getMinY() - 40) / high, 0, 1));
    }

    private void print() {
        desktop.dialogs().chooseTarget(desktop.say("ui.check.print"), model.caseModel().no().value() + "-" + model.filingProperty().get() + "-check.pdf").ifPresent(model::printCheck);
    }
}

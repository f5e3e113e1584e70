package plaint.ui.casefile;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import plaint.desk.ExhibitFiles;
import plaint.evidence.Exhibit;
import plaint.text.Dates;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;
import plaint.ui.kit.PageStrip;

/// One exhibit: its pages, what it proves, where it comes from, the digest it was sealed under, and what to look out for.
final class ExhibitPane extends VBox {
    private static final double NAME = 72;
    private final CaseModel model;
    private final Desktop desktop;
    private final PageStrip strip;
    private final VBox head = new VBox();
    private final VBox facts = new VBox(6);
    private String shown = "";
    private int file;

    ExhibitPane(CaseModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
        strip = new PageStrip(desktop.jobs(), desktop::say);
        facts.setStyle("-fx-padding: 12 16 12 16;");
        var scroll = new ScrollPane(facts);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(250);
        scroll.setMinHeight(150);
        VBox.setVgrow(strip, Priority.ALWAYS);
        strip.setMinHeight(200);
        getChildren().addAll(head, strip, scroll);
        model.exhibitProperty().addListener(o -> {
            file = 0;
            show();
        });
        model.openedProperty().addListener(o -> show());
        show();
    }

    private void show() {
        var id = model.exhibitProperty().get();
        var x = id == null ? null : model.file().exhibit(id).orElse(null);
        if (x == null) {
            head.getChildren().clear();
            facts.getChildren().clear();
            strip.show(null, i -> "");
            return;
        }
        file = Math.min(file, Math.max(0, x.files().size() - 1));
        head(x);
        facts(x);
        var now = x.files().isEmpty() ? "" : x.files().get(file).digest().hex();
        if (now.equals(shown)) return;
        shown = now;
        if (now.isEmpty()) strip.show(null, i -> "");
        else showFile(x.files().get(file));
    }

    private void showFile(plaint.evidence.SealedFile f) {
        if (f.kind() == plaint.evidence.SealedFile.Kind.LOCKED) {
            strip.show(null, i -> "");
            strip.tell(plaint.text.Notice.of("ui.evidence.locked", f.name()));
            return;
        }
        if (plaint.pdf.Remaking.laidOut(f.kind())) {
            strip.show(null, i -> "");
            strip.tell(plaint.text.Notice.of("ui.evidence.layingOut", f.name()));
        }
        // what is ready late is no longer wanted once another exhibit is chosen
        var wanted = shown;
        desktop.jobs().run(p -> new ExhibitFiles(desktop.office()).shown(f, p), path -> {
            if (wanted.equals(shown)) strip.show(path, f.name(), i -> desktop.say("ui.evidence.page", i + 1));
        }, why -> {
            if (!wanted.equals(shown)) return;
            strip.show(null, i -> "");
            strip.tell(why);
        });
    }

    private void head(Exhibit x) {
        var label = model.opened().numbers().of(x.id()).map(n -> desktop.lang() == plaint.text.Lang.ZH ? n.label() : desktop.say("ui.exhibit", n.number())).orElse("—");
        var row = Kit.row(8, Kit.label(label, "section"), Kit.cut(desktop.lang().of(x.title(), x.latin()), "muted"), Kit.spring());
        if (x.files().size() > 1) {
            row.getChildren().addAll(Kit.iconButton("fth-chevron-left", desktop.say("ui.evidence.file.previous"), () -> step(-1)),
                Kit.label(desktop.say("ui.evidence.file", file + 1, x.files().size()), "muted"),
                Kit.iconButton("fth-chevron-right", desktop.say("ui.evidence.file.next"), () -> step(1)));
        }
        var edit = Kit.iconButton("fth-edit-2", desktop.say(model.frozen(x) ? "ui.evidence.edit.frozen" : "ui.evidence.edit"),
            () -> new ExhibitForm(x, model, desktop).ask().ifPresent(model::describe));
        edit.setDisable(model.frozen(x));
        row.getChildren().add(edit);
        for (var n : row.getChildren()) if (n instanceof javafx.scene.control.Label l && !Kit.explained(l)) l.setMinWidth(USE_PREF_SIZE);
        row.getStyleClass().add("pane-head");
        head.getChildren().setAll(row);
    }

    private void step(int by) {
        var x = model.file().exhibit(model.exhibitProperty().get()).orElseThrow();
        file = Math.floorMod(file + by, x.files().size());
        show();
    }

    private void facts(Exhibit x) {
        facts.getChildren().clear();
        if (!x.files().isEmpty() && plaint.desk.TakeAttached.has(x.files().get(file)))
            facts.getChildren().add(Kit.button(desktop.say("ui.evidence.attached"), "fth-paperclip", () -> new ExhibitIntake(model, desktop).attached(x.id()), "tool"));
        fact("ui.evidence.proves", x.proves());
        fact("ui.evidence.source", x.source());
        if (x.dated() != null) fact("ui.evidence.dated", Dates.table(x.dated()));
        marks(x);
        if (x.files().isEmpty()) return;
        var f = x.files().get(file);
        fact("ui.evidence.fileName", f.name());
        fact("ui.evidence.sha", f.digest().brief());
        if (f.sealedAt() != null) fact("ui.evidence.sealedAt", f.sealedAt().atZone(Dates.BEIJING).toLocalDateTime().truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString().replace('T', ' ') + "　" + (f.sealedBy() == null ? "" : f.sealedBy()));
        for (var w : f.warnings()) {
            boolean doubt = f.doubts().contains(w);
            var t = Kit.text(w.in(desktop.lang()), doubt ? "warning-text" : "muted", "caption");
            HBox.setHgrow(t, Priority.ALWAYS);
            var line = new HBox(6, new javafx.scene.layout.StackPane(doubt ? Kit.icon("fth-alert-triangle", 12, "warning-icon") : Kit.icon("fth-info", 12, "muted")), t);
            // the icon stands at the first line
            line.getChildren().getFirst().setStyle("-fx-padding: 3 0 0 0;");
            line.setAlignment(javafx.geometry.Pos.TOP_LEFT);
            facts.getChildren().add(line);
        }
        if (f.kind() != plaint.evidence.SealedFile.Kind.LOCKED) facts.getChildren().add(new ArchivePart(x, model, desktop));
    }

    /// What the office found out about the exhibit, for itself: nothing of it is printed.
    private void marks(Exhibit x) {
        x.weakness().ifPresent(w -> {
            var chip = Kit.chip(desktop.say("sourcing.corroborate"), "fth-alert-triangle", "chip-gap");
            Kit.tip(chip, desktop.say("sourcing.weakness." + w));
            facts.getChildren().addAll(chip, Kit.text(desktop.say("sourcing.weakness." + w), "caption", "muted"));
        });
        facts.getChildren().add(mark("sourcing.lawful", x.lawful(), now -> x.withMarks(now, x.compared())));
        if (x.held() == Exhibit.Held.COPY) facts.getChildren().add(mark("sourcing.compared", x.compared(), now -> x.withMarks(x.lawful(), now)));
        var chains = plaint.evidence.CustodyChain.of(model.file().custody().stream().filter(c -> x.id().equals(c.exhibit())).toList(), i -> null);
        int breaks = chains.stream().mapToInt(c -> c.breaks().size()).sum();
        if (!chains.isEmpty()) fact("sourcing.custody", desktop.say("sourcing.custody.count", chains.size(), chains.stream().mapToInt(c -> c.steps().size()).sum()) + (breaks == 0 ? "" : "　" + desktop.say("sourcing.chain.broken", breaks)));
    }

    private javafx.scene.control.CheckBox mark(String key, boolean set, java.util.function.Function<Boolean, Exhibit> how) {
        var box = new javafx.scene.control.CheckBox(desktop.say(key));
        box.setWrapText(true);
        box.setSelected(set);
        box.setOnAction(e -> {
            var now = how.apply(box.isSelected());
            model.edit(d -> d.exhibits = d.exhibits.stream().map(o -> o.id().equals(now.id()) ? now : o).toList(), plaint.text.Notice.of("history.marks", now.title()));
        });
        return box;
    }

    private void fact(String key, String value) {
        if (value != null && !value.isBlank()) facts.getChildren().add(Kit.fact(desktop.say(key), value, NAME));
    }
}

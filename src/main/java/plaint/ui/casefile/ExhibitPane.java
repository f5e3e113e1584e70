package plaint.ui.casefile;

import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import plaint.desk.ExhibitFiles;
import plaint.evidence.Exhibit;
import plaint.text.Dates;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Gradual;
import plaint.ui.kit.Kit;
import plaint.ui.kit.PageStrip;
import plaint.ui.kit.Place;

/// One exhibit: its pages, what it proves, where it comes from, the digest it was sealed under, and what to look out for.
final class ExhibitPane extends VBox {
    private static final double NAME = 72;
    private final CaseModel model;
    private final Desktop desktop;
    private final PageStrip strip;
    private final VBox head = new VBox();
    private final VBox facts = new VBox(6);
    private final ScrollPane scroll = new ScrollPane(facts);
    private final Consumer<Boolean> onEnlarge;
    private String shown = "";
    private int file;
    private boolean large;
    /// Shows the exhibit chosen, from the picture after its own on.
    private boolean begun;
    private int at;
    /// The pages have another room, and are not yet drawn for it.
    private boolean resized;
    /// The window lays itself out in several steps: drawn for once it has come to rest.
    private final PauseTransition settled = new PauseTransition(Duration.millis(80));

    /// `onEnlarge` makes room for the pages alone, or takes it back.
    ExhibitPane(CaseModel model, Desktop desktop, Consumer<Boolean> onEnlarge) {
        this.model = model;
        this.desktop = desktop;
        this.onEnlarge = onEnlarge;
        strip = new PageStrip(desktop.jobs(), desktop::say);
        facts.setStyle("-fx-padding: 12 16 12 16;");
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(250);
        scroll.setMinHeight(150);
        VBox.setVgrow(strip, Priority.ALWAYS);
        strip.setMinHeight(200);
        getChildren().addAll(head, strip, scroll);
        model.exhibitProperty().addListener(o -> {
            file = 0;
            if (begun) show();
        });
        model.openedProperty().addListener(o -> {
            if (begun) show();
        });
        settled.setOnFinished(e -> {
            resized = false;
            if (large) strip.whole();
            else again();
        });
        for (var side : List.of(strip.widthProperty(), strip.heightProperty())) side.addListener(o -> {
            if (resized) settled.playFromStart();
        });
        Gradual.next(this, new Gradual.Piece(() -> {
            begun = true;
            show();
            return null;
        }, none -> { }));
    }

    /// The pages from the one in view on, in a list that has not yet been wider.
    private void again() {
        var id = model.exhibitProperty().get();
        var x = id == null ? null : model.file().exhibit(id).orElse(null);
        if (x == null || x.files().isEmpty()) return;
        at = strip.pageProperty().get();
        showFile(x.files().get(file));
        at = 0;
    }

    /// One step back: to the list beside the pages; false where they are beside it.
    boolean back() {
        if (!large) return false;
        enlarge(false);
        return true;
    }

    private void enlarge(boolean now) {
        large = now;
        resized = true;
        scroll.setVisible(!now);
        scroll.setManaged(!now);
        onEnlarge.accept(now);
        var x = model.file().exhibit(model.exhibitProperty().get());
        x.ifPresent(this::head);
        if (now) strip.requestFocus();
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
        int from = at;
        desktop.jobs().run(p -> new ExhibitFiles(desktop.office()).shown(f, p), path -> {
            if (wanted.equals(shown)) strip.showAt(path, f.name(), i -> desktop.say("ui.evidence.page", i + 1), from);
        }, why -> {
            if (!wanted.equals(shown)) return;
            strip.show(null, i -> "");
            strip.tell(why);
        });
    }

    private void head(Exhibit x) {
        var label = model.opened().numbers().of(x.id()).map(n -> desktop.lang() == plaint.text.Lang.ZH ? n.label() : desktop.say("ui.exhibit", n.number())).orElse("—");
        var row = Kit.row(8, Kit.label(label, "section"), Kit.cut(desktop.lang().of(x.title(), x.latin()), "muted"), Kit.spring());
        row.getChildren().add(pages(x));
        if (large) row.getChildren().addAll(Kit.iconButton("fth-zoom-out", desktop.say("ui.filing.smaller"), () -> strip.zoom(1 / 1.25)), Kit.iconButton("fth-zoom-in", desktop.say("ui.filing.larger"), () -> strip.zoom(1.25)));
        row.getChildren().add(Kit.iconButton(large ? "fth-minimize-2" : "fth-maximize-2", desktop.say(large ? "ui.evidence.smaller" : "ui.evidence.larger"), () -> enlarge(!large)));
        var edit = Kit.iconButton("fth-edit-2", desktop.say(model.frozen(x) ? "ui.evidence.edit.frozen" : "ui.evidence.edit"),
            () -> new ExhibitForm(x, model, desktop).ask().ifPresent(model::describe));
        edit.setDisable(model.frozen(x));
        row.getChildren().add(edit);
        for (var n : row.getChildren()) if (n instanceof javafx.scene.control.Label l && !Kit.explained(l)) l.setMinWidth(USE_PREF_SIZE);
        row.getStyleClass().add("pane-head");
        head.getChildren().setAll(row);
    }

    /// Which page of the exhibit is seen, through all its files, and the way to the next; nothing where there is one.
    private HBox pages(Exhibit x) {
        int before = x.files().subList(0, x.files().isEmpty() ? 0 : file).stream().mapToInt(plaint.evidence.SealedFile::pages).sum();
        var at = Kit.whole(Kit.label("", "muted"));
        at.textProperty().bind(Bindings.createStringBinding(() -> desktop.say("ui.evidence.file", before + strip.pageProperty().get() + 1, x.pages()), strip.pageProperty()));
        at.setId("page-of");
        var row = Kit.row(0, Kit.iconButton("fth-chevron-left", desktop.say("ui.filing.previous"), () -> turn(-1)), at, Kit.iconButton("fth-chevron-right", desktop.say("ui.filing.next"), () -> turn(1)));
        row.setMinWidth(USE_PREF_SIZE);
        row.managedProperty().bind(row.visibleProperty());
        row.setVisible(x.pages() > 1);
        return row;
    }

    /// To the next page; behind the last of a file, to the next file.
    private void turn(int by) {
        int to = strip.pageProperty().get() + by;
        if (to >= 0 && to < strip.countProperty().get()) strip.goTo(to);
        else if (file + by >= 0 && file + by < model.file().exhibit(model.exhibitProperty().get()).orElseThrow().files().size()) step(by);
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
        uses(x);
        if (x.files().isEmpty()) return;
        var f = x.files().get(file);
        var name = Kit.row(4, Kit.cut(f.name()));
        if (x.files().size() > 1) name.getChildren().addAll(Kit.spring(), Kit.iconButton("fth-chevron-left", desktop.say("ui.evidence.file.previous"), () -> step(-1)), Kit.whole(Kit.label(desktop.say("ui.evidence.file", file + 1, x.files().size()), "muted")),
            Kit.iconButton("fth-chevron-right", desktop.say("ui.evidence.file.next"), () -> step(1)));
        facts.getChildren().add(Kit.fact(desktop.say("ui.evidence.fileName"), name, NAME));
        facts.getChildren().add(Kit.fact(desktop.say("ui.evidence.sha"), Kit.row(4, Kit.whole(Kit.label(f.digest().brief())), Kit.iconButton("fth-copy", desktop.say("ui.evidence.sha.copy"), () -> copy(f.digest().hex()))), NAME));
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

    /// Where the case rests on it, each a way there.
    private void uses(Exhibit x) {
        var uses = ExhibitUses.of(model.file(), x.id(), desktop.lang());
        if (uses.isEmpty()) return;
        var list = new VBox(0);
        for (var u : uses) {
            var link = new Hyperlink(desktop.say("ui.evidence.use", desktop.say("ui.tab." + u.tab()), u.name()));
            link.setMaxWidth(Double.MAX_VALUE);
            link.setMinWidth(0);
            Kit.tip(link, link.getText());
            link.setOnAction(e -> desktop.go(new Place.InCase(model.no(), u.tab(), u.item())));
            list.getChildren().add(link);
        }
        list.setMinWidth(0);
        facts.getChildren().add(Kit.fact(desktop.say("ui.evidence.uses"), list, NAME));
    }

    private void copy(String digest) {
        var content = new ClipboardContent();
        content.putString(digest);
        Clipboard.getSystemClipboard().setContent(content);
        desktop.statusProperty().set(plaint.text.Notice.of("ui.evidence.sha.copied"));
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

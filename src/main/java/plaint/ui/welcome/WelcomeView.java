package plaint.ui.welcome;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import plaint.desk.StoreFolder;
import plaint.text.Lang;
import plaint.text.Words;
import plaint.ui.kit.Dialogs;
import plaint.ui.kit.Kit;
import plaint.ui.kit.RestoreChoice;
import plaint.ui.kit.Segments;

/// What a newcomer sees first: what the program does, and three ways to begin, the sample case first.
public final class WelcomeView extends HBox {
    private static final KeyCombination NEW = new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN);
    private static final String[] STEPS = {"lead", "purchase", "authentication", "raid", "complaint", "bundle", "court", "fund"};
    /// The steps from here on are the court's and the consumers', their dots open.
    private static final int PAPER = 6;
    /// What the sample cases and their first bundles take.
    private static final long SAMPLE_BYTES = 20_000_000;
    private static final double WORDS = 430;
    private static final String SAMPLE = "-sample";
    private final ObjectProperty<Lang> lang;
    private final BooleanProperty dark;
    private final Dialogs dialogs;
    private final Path usual;
    private BiConsumer<Path, Boolean> store = (folder, sample) -> { };
    private BiConsumer<Path, Path> restore = (backup, folder) -> { };
    private Runnable manual = () -> { };
    private Path sampleFolder;

    public WelcomeView(ObjectProperty<Lang> lang, BooleanProperty dark, Dialogs dialogs, Path usual) {
        this.lang = lang;
        this.dark = dark;
        this.dialogs = dialogs;
        this.usual = usual;
        sampleFolder = usual.resolveSibling(usual.getFileName() + SAMPLE);
        var right = right();
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren().addAll(left(), right);
        sceneProperty().addListener((o, was, now) -> {
            // the scene outlives this screen, and its keys must not
            if (was != null) List.of(NEW, OPEN).forEach(was.getAccelerators()::remove);
            if (now == null) return;
            now.getAccelerators().put(NEW, this::create);
            now.getAccelerators().put(OPEN, this::open);
        });
    }

    /// Called with the folder of a store to make or open, and whether it is to get the sample cases.
    public void onStore(BiConsumer<Path, Boolean> act) {
        store = act;
    }

    /// Called with a backup and the folder the store in it is to stand in.
    public void onRestore(BiConsumer<Path, Path> act) {
        restore = act;
    }

    /// Called when the manual is asked for.
    public void onManual(Runnable act) {
        manual = act;
    }

    private String say(String key, Object... args) {
        return Words.in(lang.get()).say(key, args);
    }

    private VBox left() {
        var logo = Kit.label("状", "logo", "logo-large");
        var name = Kit.row(12, logo, Kit.label("Plaint", "title"));
        var line = Kit.text(say("ui.welcome.line"), "display");
        line.setMaxWidth(420);
        var steps = new VBox();
        for (int i = 0; i < STEPS.length; i++) {
            var dot = new Region();
            dot.getStyleClass().addAll("stage-dot", i < PAPER ? "now" : "later");
            dot.setStyle("-fx-min-width: 11; -fx-max-width: 11; -fx-min-height: 11; -fx-max-height: 11; -fx-background-radius: 6; -fx-border-radius: 6;");
            var below = new Region();
            below.setStyle("-fx-background-color: " + (i < STEPS.length - 1 ? "-color-accent-muted" : "transparent") + "; -fx-min-width: 2; -fx-max-width: 2; -fx-min-height: 26; -fx-pref-height: 38;");
            var rail = new VBox(dot, below);
            rail.setAlignment(Pos.TOP_CENTER);
            var words = new VBox(Kit.label(say("ui.welcome." + STEPS[i]), "medium"), Kit.label(say("ui.welcome." + STEPS[i] + ".of"), "caption", "muted"));
            words.setTranslateY(-4);
            steps.getChildren().add(new HBox(16, rail, words));
        }
        var gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        var offline = Kit.label(say("ui.welcome.offline"), "caption", "muted");
        offline.setGraphic(Kit.icon("fth-wifi-off", 12));
        var local = Kit.label(say("ui.welcome.local"), "caption", "muted");
        local.setGraphic(Kit.icon("fth-hard-drive", 12));
        var box = new VBox(28, name, line, steps, gap, new HBox(16, offline, local));
        box.setStyle("-fx-padding: 56 64 32 64; -fx-background-color: -color-bg-inset; -fx-border-color: transparent -color-border-muted transparent transparent;");
        box.setPrefWidth(560);
        box.setMinWidth(480);
        return box;
    }

    private VBox right() {
        var top = new HBox(8, Kit.spring(),
            new Segments(List.of("English", "中文"), lang.get() == Lang.EN ? 0 : 1, i -> lang.set(i == 0 ? Lang.EN : Lang.ZH)),
            new Segments(List.of(say("ui.theme.light"), say("ui.theme.dark")), dark.get() ? 1 : 0, i -> dark.set(i == 1)));
        var first = choice("fth-book-open", "sample", "Enter", () -> store.accept(sampleFolder, true));
        first.getStyleClass().add("first");
        first.setDefaultButton(true);
        Platform.runLater(first::requestFocus);
        var box = new VBox(10, Kit.label(say("ui.welcome.how"), "title"), Kit.label(say("ui.welcome.later"), "muted"), new Region(), first, place(),
            choice("fth-folder-plus", "create", "Ctrl N", this::create), choice("fth-folder", "open", "Ctrl O", this::open));
        box.setMaxWidth(600);
        box.setFillWidth(true);
        var above = new Region();
        var below = new Region();
        VBox.setVgrow(above, Priority.SOMETIMES);
        VBox.setVgrow(below, Priority.ALWAYS);
        above.setMaxHeight(90);
        var version = Kit.label(say("ui.welcome.version", "0.1.0"), "caption", "muted");
        var back = new Hyperlink(say("ui.welcome.restore"));
        back.setGraphic(Kit.icon("fth-rotate-ccw", 12));
        Kit.tip(back, say("ui.welcome.restore.of"));
        back.setOnAction(e -> bringBack());
        var how = new Hyperlink(say("ui.welcome.manual"));
        how.setGraphic(Kit.icon("fth-help-circle", 12));
        Kit.tip(how, "F1");
        how.setOnAction(e -> manual.run());
        var all = new VBox(24, top, above, box, below, Kit.row(16, how, back, Kit.spring(), version));
        all.setAlignment(Pos.TOP_CENTER);
        all.setStyle("-fx-padding: 24 32 24 32;");
        return all;
    }

    /// Where the sample is going to be kept, whether there is room for it, and another folder.
    private HBox place() {
        var where = Kit.cut("", "caption", "muted");
        where.setGraphic(Kit.icon("fth-folder", 12));
        var room = Kit.whole(Kit.label("", "caption"));
        Runnable told = () -> {
            where.setText(say("ui.welcome.folder", sampleFolder));
            Kit.tip(where, where.getText());
            var free = StoreFolder.free(sampleFolder);
            boolean enough = free.isEmpty() || free.getAsLong() >= SAMPLE_BYTES;
            room.setText(free.isEmpty() ? "" : say(enough ? "ui.welcome.room" : "ui.welcome.room.little", StoreFolder.size(free.getAsLong()), StoreFolder.size(SAMPLE_BYTES)));
            room.getStyleClass().setAll("label", "caption", enough ? "muted" : "danger-text");
            room.setGraphic(free.isEmpty() ? null : Kit.icon(enough ? "fth-check" : "fth-alert-circle", 12, enough ? "success-icon" : "danger-icon"));
        };
        told.run();
        var change = new Hyperlink(say("ui.welcome.change"));
        change.getStyleClass().add("caption");
        change.setMinWidth(Region.USE_PREF_SIZE);
        change.setOnAction(e -> dialogs.chooseFolder(say("ui.welcome.change.of"), usual.getParent()).ifPresent(chosen -> {
            // one that holds other things gets a folder of its own in it
            sampleFolder = StoreFolder.within(chosen, usual.getFileName() + SAMPLE);
            told.run();
        }));
        var row = Kit.row(8, where, change, Kit.spring(), room);
        row.setPadding(new javafx.geometry.Insets(0, 0, 6, 0));
        return row;
    }

    private Button choice(String icon, String key, String hint, Runnable act) {
        var says = Kit.text(say("ui.welcome." + key + ".of"), "caption", "muted");
        says.setMinWidth(WORDS);
        says.setPrefWidth(WORDS);
        var words = new VBox(2, Kit.label(say("ui.welcome." + key), "section"), says);
        HBox.setHgrow(words, Priority.ALWAYS);
        var press = Kit.label(hint, "key-hint");
        press.setMinWidth(Region.USE_PREF_SIZE);
        Node row = new HBox(24, Kit.icon(icon, 20, "accent-icon"), words, press);
        ((HBox) row).setAlignment(Pos.CENTER_LEFT);
        ((HBox) row).setPrefWidth(560);
        var b = new Button();
        b.getStyleClass().setAll("choice");
        b.setGraphic(row);
        b.setMaxWidth(Double.MAX_VALUE);
        b.setAccessibleText(say("ui.welcome." + key) + ". " + say("ui.welcome." + key + ".of"));
        b.setOnAction(e -> act.run());
        return b;
    }

    private void bringBack() {
        new RestoreChoice(dialogs, lang.get()).ask(usual.getParent(), usual.getFileName().toString(), null, restore);
    }

    private void create() {
        dialogs.chooseFolder(say("ui.welcome.create"), usual.getParent()).ifPresent(folder -> store.accept(folder, false));
    }

    private void open() {
        dialogs.chooseFolder(say("ui.welcome.open"), usual.getParent()).ifPresent(folder -> store.accept(folder, false));
    }
}

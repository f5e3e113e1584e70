package plaint.ui.settings;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import plaint.desk.BackUpStore;
import plaint.desk.KeepBackups;
import plaint.desk.OfficeName;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;
import plaint.ui.kit.RestoreChoice;
import plaint.ui.kit.Segments;

/// Settings: what the user of this computer sees and how, and which store is open. Everything is kept as soon as it is chosen.
public final class SettingsView extends VBox {
    private static final List<Integer> SCALES = List.of(0, 100, 125, 150, 175, 200);
    private static final double NAME = 150;
    private static final double WIDE = 760;
    /// From this width on the two columns stand beside each other, and all of it is seen without scrolling.
    private static final double BOTH = 1200;
    private final Desktop desktop;
    private final Choices choices;
    private final BiConsumer<Path, Path> restore;
    private final Label backed = Kit.label("");

    /// `restore` is given a backup and the folder its store shall stand in.
    public SettingsView(Desktop desktop, Choices choices, Runnable openStore, BiConsumer<Path, Path> restore) {
        this.desktop = desktop;
        this.choices = choices;
        this.restore = restore;
        var head = Kit.row(12, Kit.label(desktop.say("ui.nav.settings"), "title"), Kit.whole(Kit.label(desktop.say("settings.kept"), "muted")));
        head.getStyleClass().add("page-head");
        var eyes = new VBox(16, look(), reading());
        var work = new VBox(16, person(), store(openStore));
        var scroll = new ScrollPane(eyes);
        scroll.setFitToWidth(true);
        lay(scroll, eyes, work);
        widthProperty().addListener((o, was, now) -> {
            if (was.doubleValue() == 0 || was.doubleValue() >= BOTH != now.doubleValue() >= BOTH) lay(scroll, eyes, work);
        });
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(head, scroll);
    }

    private void lay(ScrollPane scroll, VBox eyes, VBox work) {
        boolean both = getWidth() >= BOTH;
        var all = both ? new HBox(16, eyes, work) : new VBox(16, eyes, work);
        for (var column : List.of(eyes, work)) {
            HBox.setHgrow(column, Priority.ALWAYS);
            // two that shrink to what there is are measured at what they get
            column.setPrefWidth(both ? 2 * WIDE : WIDE);
            column.setMinWidth(0);
        }
        all.setMaxWidth(both ? 2 * WIDE : WIDE);
        all.setStyle("-fx-padding: 16 24 24 24;");
        scroll.setContent(all);
    }

    private String say(String key, Object... args) {
        return desktop.say(key, args);
    }

    private Node look() {
        var lang = new Segments(List.of("中文", "English"), desktop.lang() == Lang.ZH ? 0 : 1, i -> desktop.langProperty().set(i == 0 ? Lang.ZH : Lang.EN));
        var theme = new Segments(List.of(say("ui.theme.light"), say("ui.theme.dark")), desktop.darkProperty().get() ? 1 : 0, i -> desktop.darkProperty().set(i == 1));
        return card("settings.look", line("settings.lang", "settings.lang.hint", lang), line("settings.theme", null, theme));
    }

    private Node reading() {
        var names = SCALES.stream().map(s -> s == 0 ? say("settings.scale.system") : s + " %").toList();
        int at = Math.max(0, SCALES.indexOf(choices.scale()));
        var scale = new Segments(names, at, i -> {
            choices.keepScale(SCALES.get(i));
            desktop.statusProperty().set(Notice.of("settings.scale.next"));
        });
        return card("settings.reading", line("settings.scale", "settings.scale.hint", scale), line("settings.contrast", "settings.contrast.hint", box("settings.contrast", say("settings.contrast.on"), choices.contrast(), choices::keepContrast)),
            line("settings.still", "settings.still.hint", box("settings.still", say("settings.still.on"), choices.still(), choices::keepStill)));
    }

    private CheckBox box(String key, String text, boolean set, java.util.function.Consumer<Boolean> keep) {
        var box = new CheckBox(text);
        box.setAccessibleText(say(key));
        box.setSelected(set);
        box.setOnAction(e -> keep.accept(box.isSelected()));
        return box;
    }

    private Node person() {
        var name = new TextField(choices.name());
        name.setPromptText(System.getProperty("user.name", ""));
        name.setAccessibleText(say("settings.name"));
        name.setPrefWidth(280);
        Runnable keep = () -> {
            if (name.getText().strip().equals(choices.name())) return;
            choices.keepName(name.getText().strip());
            desktop.statusProperty().set(Notice.of("settings.name.next"));
        };
        name.setOnAction(e -> keep.run());
        name.focusedProperty().addListener((o, was, now) -> {
            if (!now) keep.run();
        });
        return card("settings.person", line("settings.name", "settings.name.hint", name), line("settings.office", "settings.office.hint", office()));
    }

    /// What the office calls itself, kept with the store.
    private TextField office() {
        var verb = new OfficeName(desktop.office());
        var field = new TextField(verb.get());
        field.setId("office-name");
        field.setAccessibleText(say("settings.office"));
        field.setPrefWidth(280);
        Runnable keep = () -> {
            var typed = field.getText().strip();
            if (!typed.equals(verb.get())) desktop.jobs().run(p -> {
                verb.keep(typed);
                return typed;
            }, done -> desktop.statusProperty().set(Notice.of("settings.office.kept")));
        };
        field.setOnAction(e -> keep.run());
        field.focusedProperty().addListener((o, was, now) -> {
            if (!now) keep.run();
        });
        return field;
    }

    private Node store(Runnable openStore) {
        var folder = Kit.cut(desktop.office().folder().toString());
        HBox.setHgrow(folder, Priority.ALWAYS);
        told();
        return card("settings.store", line("settings.folder", "settings.folder.hint", Kit.row(8, folder, Kit.button(say("ui.nav.store"), "fth-folder", openStore, "tool"))),
            line("settings.backup", "settings.backup.hint", Kit.row(8, backed, Kit.button(say("settings.backup.now"), "fth-save", this::backUp, "tool"), Kit.button(say("ui.welcome.restore"), "fth-rotate-ccw", this::bringBack, "tool"))),
            line("settings.keep", "settings.keep.hint", places()), line("settings.who", null, Kit.cut(desktop.office().who())), line("settings.network", null, Kit.text(say("settings.network.none"))));
    }

    /// The places backups go to by themselves, each with the age of its newest.
    private Node places() {
        var store = desktop.office().folder();
        var list = new VBox(6);
        list.getChildren().add(box("settings.keep", say("settings.keep.on"), choices.keepsBackups(), choices::keepKeepsBackups));
        for (var place : choices.places(store)) {
            var folder = Kit.cut(place.toString());
            HBox.setHgrow(folder, Priority.ALWAYS);
            var age = Kit.whole(Kit.label(KeepBackups.newest(store, place).map(l -> age(l.at())).orElse(say("settings.keep.none")), "muted"));
            var row = Kit.row(8, folder, age);
            if (!place.equals(KeepBackups.beside(store))) row.getChildren().add(Kit.iconButton("fth-x", say("settings.keep.drop"), () -> {
                choices.keepSecondPlace(store, null);
                again(list);
            }));
            list.getChildren().add(row);
        }
        if (choices.secondPlace(store).isEmpty()) list.getChildren().add(Kit.row(0, Kit.button(say("settings.keep.second"), "fth-plus", () -> desktop.dialogs().chooseFolder(say("settings.keep.second"), null).ifPresent(f -> {
            choices.keepSecondPlace(store, f);
            again(list);
        }), "tool")));
        return list;
    }

    private void again(VBox list) {
        list.getChildren().setAll(((VBox) places()).getChildren());
    }

    private String age(LocalDateTime at) {
        long days = ChronoUnit.DAYS.between(at.toLocalDate(), Now.today());
        return say(days == 0 ? "settings.keep.today" : "settings.keep.at", at.toString().replace('T', ' '), days);
    }

    private void told() {
        var last = choices.backedUp(desktop.office().folder());
        backed.setText(last.isEmpty() ? say("settings.backup.never") : say("settings.backup.at", last));
    }

    /// The whole store into one file, read again before it gets its name.
    private void backUp() {
        var now = Now.moment().truncatedTo(ChronoUnit.MINUTES);
        var name = desktop.office().folder().getFileName() + "-" + now.toLocalDate() + ".plaint-backup";
        desktop.dialogs().chooseTarget(say("settings.backup.now"), name).ifPresent(to -> {
            backed.setText(say("settings.backup.running"));
            desktop.jobs().run(p -> new BackUpStore(desktop.office()).run(to, p), held -> {
                choices.keepBackedUp(desktop.office().folder(), now.toString().replace('T', ' '));
                told();
                desktop.statusProperty().set(Notice.of("settings.backup.done", to.getFileName(), held.files()));
            }, refused -> {
                told();
                desktop.dialogs().tell(refused);
            });
        });
    }

    private void bringBack() {
        var open = desktop.office().folder().toAbsolutePath();
        new RestoreChoice(desktop.dialogs(), desktop.lang()).ask(open.getParent(), open.getFileName() + "-restored", open, restore);
    }

    private Node card(String title, Node... lines) {
        var body = new VBox(14, lines);
        body.setStyle("-fx-padding: 14 16 16 16;");
        return Kit.card(say(title), "", null, body);
    }

    private Node line(String key, String hint, Node control) {
        var name = Kit.text(say(key), "medium");
        name.setMinWidth(NAME);
        name.setMaxWidth(NAME);
        var parts = new ArrayList<Node>(List.of(control));
        if (hint != null) parts.add(Kit.text(say(hint), "caption", "muted"));
        var right = new VBox(4, parts.toArray(Node[]::new));
        right.setMinWidth(0);
        HBox.setHgrow(right, Priority.ALWAYS);
        var row = new HBox(12, name, right);
        name.setStyle("-fx-padding: 4 0 0 0;");
        return row;
    }
}

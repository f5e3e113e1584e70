package plaint.ui.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import plaint.text.Lang;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;
import plaint.ui.kit.Place;
import plaint.ui.kit.Segments;

/// The bar at the left: which store is open, the screens there are, language and theme. Narrow: icons only.
final class SideBar extends VBox {
    private final Map<String, ToggleButton> items = new HashMap<>();

    /// The keys that lead to an entry, for a tooltip; empty where none do.
    static String keys(Entry entry, int place) {
        return place < 9 ? "Ctrl+" + (place + 1) : entry.key().equals("settings") ? "Ctrl+," : entry.key().equals(Help.KEY) ? "F1" : "";
    }

    SideBar(Desktop desktop, boolean narrow, List<Entry> entries, Runnable onFind, Runnable onStore) {
        getStyleClass().add("side");
        if (narrow) getStyleClass().add("narrow");
        var logo = Kit.label("状", "logo");
        var head = Kit.row(10, logo);
        head.setStyle("-fx-padding: 0 0 12 " + (narrow ? 6 : 8) + ";");
        if (!narrow) head.getChildren().add(new VBox(Kit.label("Plaint", "semi"), Kit.cut(String.valueOf(desktop.office().folder().getFileName()), "caption", "muted")));
        getChildren().add(head);
        getChildren().add(find(desktop, narrow, onFind));
        for (int i = 0; i < entries.size(); i++) {
            var e = entries.get(i);
            var name = desktop.say("ui.nav." + e.key());
            var item = item(name, e, narrow, () -> desktop.go(new Place.Screen(e.key())));
            items.put(e.key(), item);
            Kit.tip(item, (name + "  " + keys(e, i)).strip());
            getChildren().add(item);
        }
        var store = item(desktop.say("ui.nav.store"), new Entry("store", "fth-folder", null, null), narrow, onStore);
        store.setOnAction(e -> {
            store.setSelected(false);
            onStore.run();
        });
        var gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        getChildren().addAll(store, gap);
        if (narrow) {
            var lang = Kit.iconButton("fth-globe", desktop.say("ui.lang.switch"), () -> desktop.langProperty().set(desktop.lang() == Lang.ZH ? Lang.EN : Lang.ZH));
            var theme = theme(desktop);
            // in the middle, as the entries are
            lang.setMaxWidth(Double.MAX_VALUE);
            theme.setMaxWidth(Double.MAX_VALUE);
            getChildren().addAll(lang, theme);
        } else {
            var foot = new HBox(8, new Segments(List.of("中文", "English"), desktop.lang() == Lang.ZH ? 0 : 1, i -> desktop.langProperty().set(i == 0 ? Lang.ZH : Lang.EN)),
                Kit.spring(), theme(desktop));
            foot.setAlignment(Pos.CENTER_LEFT);
            getChildren().add(foot);
        }
    }

    /// Marks the screen in use.
    void show(String shown) {
        items.forEach((key, item) -> item.setSelected(key.equals(shown)));
    }

    /// Looks like a field and opens the palette.
    private static Button find(Desktop desktop, boolean narrow, Runnable onFind) {
        if (narrow) {
            var icon = Kit.iconButton("fth-search", desktop.say("ui.palette.find") + "  Ctrl+K", onFind);
            icon.setMaxWidth(Double.MAX_VALUE);
            return icon;
        }
        var b = new Button();
        b.getStyleClass().add("find");
        b.setMaxWidth(Double.MAX_VALUE);
        b.setGraphic(Kit.row(8, Kit.icon("fth-search", 15), Kit.label(desktop.say("ui.palette.find"), "muted"), Kit.spring(), Kit.label("Ctrl K", "key-hint")));
        b.setAccessibleText(desktop.say("ui.palette.find") + " Ctrl+K");
        b.setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
        b.setOnAction(e -> onFind.run());
        return b;
    }

    private static javafx.scene.control.Button theme(Desktop desktop) {
        boolean dark = desktop.darkProperty().get();
        return Kit.iconButton(dark ? "fth-sun" : "fth-moon", desktop.say(dark ? "ui.theme.light" : "ui.theme.dark"), () -> desktop.darkProperty().set(!dark));
    }

    private static ToggleButton item(String name, Entry entry, boolean narrow, Runnable act) {
        var b = new ToggleButton();
        b.getStyleClass().add("nav-item");
        b.setAccessibleText(name);
        Kit.tip(b, name);
        var count = new Label();
        count.getStyleClass().add("badge");
        // what presses is red; the other counts are only known
        if (entry.key().equals("due")) count.getStyleClass().add("badge-danger");
        if (entry.badge() != null) {
            count.textProperty().bind(entry.badge().map(n -> n.longValue() == 0 ? "" : String.format(Locale.ROOT, "%,d", n.longValue())));
            count.visibleProperty().bind(count.textProperty().isNotEmpty());
            count.setMinWidth(Region.USE_PREF_SIZE);
        }
        var icon = Kit.icon(entry.icon(), 16);
        if (!narrow) {
            var row = Kit.row(10, icon, Kit.label(name), Kit.spring(), count);
            row.setPrefWidth(160);
            b.setGraphic(row);
        } else if (entry.key().equals("due")) {
            // over the upper corner of the icon
            count.setTranslateX(12);
            count.setTranslateY(-9);
            b.setGraphic(new StackPane(icon, count));
        } else b.setGraphic(icon);
        b.setOnAction(e -> {
            b.setSelected(true);
            act.run();
        });
        return b;
    }
}

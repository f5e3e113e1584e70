package plaint.ui.shell;

import java.util.Comparator;
import javafx.scene.layout.HBox;
import plaint.desk.KeepBackups;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;

/// The line below every screen: what was done last, where the store lies, the age of its newest backup, and that there is no network.
final class StatusBar extends HBox {
    private final Desktop desktop;

    StatusBar(Desktop desktop, Settings settings) {
        this.desktop = desktop;
        getStyleClass().add("status-bar");
        var said = Kit.label("");
        Runnable show = () -> {
            var n = desktop.statusProperty().get();
            said.setText(n == null ? desktop.say("ui.status.opened") : desktop.say(n));
            // files that were changed are not ticked off
            boolean bad = n != null && n.key().endsWith(".broken");
            said.setGraphic(Kit.icon(bad ? "fth-alert-circle" : "fth-check", 12, bad ? "danger-icon" : "success-icon"));
        };
        show.run();
        desktop.statusProperty().addListener(o -> show.run());
        var folder = Kit.cut(desktop.office().folder().toString());
        folder.setGraphic(Kit.icon("fth-folder", 12));
        var offline = Kit.label(desktop.say("ui.status.noNetwork"));
        offline.setGraphic(Kit.icon("fth-wifi-off", 12));
        getChildren().addAll(said, Kit.spring(), folder, saved(settings), offline);
    }

    private javafx.scene.Node saved(Settings settings) {
        var store = desktop.office().folder();
        var newest = settings.places(store).stream().flatMap(f -> KeepBackups.newest(store, f).stream()).map(l -> l.at()).max(Comparator.naturalOrder());
        var saved = Kit.whole(Kit.label(newest.map(at -> desktop.say("ui.status.backup", at.toLocalDate())).orElse(desktop.say("ui.status.noBackup"))));
        saved.setGraphic(Kit.icon("fth-save", 12));
        return saved;
    }
}

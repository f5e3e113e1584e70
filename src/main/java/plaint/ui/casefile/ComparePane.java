package plaint.ui.casefile;

import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import plaint.desk.CompareBundles;
import plaint.desk.CompareBundles.Compared;
import plaint.desk.CompareBundles.Fate;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;

/// What became of a bundle since an older version of it: exhibits by what happened to them with old and new numbers, then the paragraphs of the papers that went and came.
final class ComparePane extends VBox {
    private final Desktop desktop;

    ComparePane(Compared c, Desktop desktop) {
        super(10);
        this.desktop = desktop;
        setPrefSize(860, 520);
        var chips = Kit.row(8);
        chip(chips, c, Fate.ADDED, "fth-plus", "chip-done");
        chip(chips, c, Fate.REMOVED, "fth-minus", "chip-stop");
        chip(chips, c, Fate.CHANGED, "fth-edit-2", "chip-gap");
        chip(chips, c, Fate.MOVED, "fth-corner-down-right", "chip-stage");
        chips.getChildren().addAll(Kit.spring(), Kit.label(desktop.say("ui.compare.sides", c.pagesBefore(), c.pagesAfter()), "caption", "muted"));
        var body = new VBox(12);
        if (c.same()) body.getChildren().add(Kit.text(desktop.say("desk.compare.none"), "medium"));
        for (var fate : List.of(Fate.ADDED, Fate.REMOVED, Fate.CHANGED, Fate.MOVED)) if (!c.exhibits(fate).isEmpty()) body.getChildren().add(group(c, fate));
        for (var p : c.changedPapers()) body.getChildren().add(paper(p));
        body.setStyle("-fx-padding: 4 12 4 0;");
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, javafx.scene.layout.Priority.ALWAYS);
        getChildren().addAll(Kit.cut(c.before() + "  →  " + desktop.say("ui.compare.now"), "muted"), chips, scroll);
    }

    private void chip(javafx.scene.layout.HBox into, Compared c, Fate fate, String icon, String style) {
        int n = c.exhibits(fate).size();
        if (n > 0) into.getChildren().add(Kit.chip(desktop.say("ui.compare." + fate) + " " + n, icon, style));
    }

    private VBox group(Compared c, Fate fate) {
        var grid = new GridPane(16, 6);
        int row = 0;
        for (var x : c.exhibits(fate)) {
            grid.add(Kit.whole(Kit.label(x.labelBefore().isEmpty() ? x.labelAfter() : x.labelAfter().isEmpty() || x.labelBefore().equals(x.labelAfter()) ? x.labelBefore() : x.labelBefore() + " → " + x.labelAfter(), "medium")), 0, row);
            var title = Kit.cut(x.title());
            title.setMaxWidth(420);
            grid.add(title, 1, row);
            grid.add(Kit.whole(Kit.label(x.pagesBefore().isEmpty() ? x.pagesAfter() : x.pagesAfter().isEmpty() || x.pagesBefore().equals(x.pagesAfter()) ? x.pagesBefore() : x.pagesBefore() + " → " + x.pagesAfter(), "muted")), 2, row);
            if (fate == Fate.CHANGED) grid.add(Kit.whole(Kit.label(desktop.say("desk.compare.pages", x.changed()), "caption", "muted")), 3, row);
            row++;
        }
        return Kit.column(6, Kit.label(desktop.say("ui.compare." + fate), "section"), grid);
    }

    private VBox paper(CompareBundles.Paper p) {
        var box = Kit.column(4, Kit.label(p.title(), "section"), Kit.label(desktop.say("ui.compare.paper." + (p.fate() == Fate.ADDED || p.fate() == Fate.REMOVED ? p.fate().name() : "TEXT"), p.gone().size(), p.come().size(), p.following()), "caption", "muted"));
        for (var g : p.gone()) box.getChildren().add(Kit.text("－ " + g, "danger-text"));
        for (var g : p.come()) box.getChildren().add(Kit.text("＋ " + g, "success-text"));
        return box;
    }
}

package plaint.ui.printroom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import plaint.desk.PickList;
import plaint.desk.PreparePrint.Ink;
import plaint.desk.PreparePrint.Way;
import plaint.print.Piece;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;
import plaint.ui.kit.NamedCell;

/// Each part of a filing with the paper, the tray, the sides, the staple and the ink it is printed with: as the forum pack says, until somebody says otherwise.
final class WayGrid extends GridPane {
    private static final List<String> STOCKS = List.of("plain", "card", "tinted", "label");
    static final double ROW = 34;
    private final Desktop desktop;
    private final List<Line> lines = new ArrayList<>();

    private record Line(Piece piece, ComboBox<String> stock, ComboBox<String> tray, CheckBox sides, CheckBox staple, ComboBox<Ink> ink) { }

    /// `trays`: empty where no printer tells any; there is no column for them then.
    WayGrid(Desktop desktop, List<Piece> pieces, List<String> trays) {
        this.desktop = desktop;
        setHgap(6);
        setVgap(4);
        boolean some = !trays.isEmpty();
        var wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        getColumnConstraints().add(wide);
        for (double w : some ? new double[] {88, 86, 60, 40, 86} : new double[] {88, 60, 40, 86}) getColumnConstraints().add(new ColumnConstraints(w));
        int col = 0;
        add(head("printroom.form.part"), col++, 0);
        add(head("printroom.form.stock"), col++, 0);
        if (some) add(head("printroom.form.trayShort"), col++, 0);
        var all = new CheckBox(desktop.say("printroom.form.sides"));
        all.getStyleClass().add("caption");
        all.setSelected(true);
        all.setAccessibleText(desktop.say("printroom.form.sides.all"));
        Kit.tip(all, desktop.say("printroom.form.sides.all"));
        all.setOnAction(e -> lines.forEach(l -> l.sides().setSelected(all.isSelected() && l.piece().duplex())));
        add(all, col++, 0);
        add(head("printroom.form.staple"), col++, 0);
        add(head("printroom.form.ink"), col, 0);
        var drawers = new ArrayList<>(List.of(""));
        drawers.addAll(trays);
        int row = 1;
        for (var p : pieces) {
            var name = PickList.title(p, desktop.lang());
            var line = new Line(p, choice(name, "printroom.form.stock", STOCKS, p.stock(), s -> desktop.say("print.stock." + s)),
                choice(name, "printroom.form.trayShort", drawers, "", t -> t.isEmpty() ? desktop.say("printroom.form.tray.ofStock") : t), check(name, "printroom.form.sides", p.duplex()),
                check(name, "printroom.form.staple", p.staple()), choice(name, "printroom.form.ink", List.of(Ink.values()), Ink.AUTO, i -> desktop.say("printroom.ink." + i)));
            lines.add(line);
            int at = 0;
            var label = Kit.cut(name);
            label.setMinWidth(0);
            label.setPrefWidth(100);
            label.setMaxWidth(Double.MAX_VALUE);
            add(label, at++, row);
            add(line.stock(), at++, row);
            if (some) add(line.tray(), at++, row);
            add(line.sides(), at++, row);
            add(line.staple(), at++, row);
            add(line.ink(), at, row++);
        }
    }

    private Node head(String key) {
        return Kit.label(desktop.say(key), "caption", "muted");
    }

    private <T> ComboBox<T> choice(String part, String what, List<T> from, T value, Function<T, String> named) {
        var box = new ComboBox<T>();
        box.getItems().setAll(from);
        box.setValue(value);
        box.setCellFactory(l -> new NamedCell<>(named));
        box.setButtonCell(new NamedCell<>(named));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(part + ", " + desktop.say(what));
        return box;
    }

    private CheckBox check(String part, String what, boolean value) {
        var box = new CheckBox();
        box.setSelected(value);
        box.setAccessibleText(part + ", " + desktop.say(what));
        return box;
    }

    /// What was chosen otherwise than the pack has it, by the key of the piece.
    Map<String, Way> ways() {
        var ways = new LinkedHashMap<String, Way>();
        for (var l : lines) {
            var way = new Way(l.stock().getValue(), l.tray().getValue(), l.sides().isSelected(), l.staple().isSelected(), l.ink().getValue());
            if (!way.equals(new Way(l.piece().stock(), "", l.piece().duplex(), l.piece().staple(), Ink.AUTO))) ways.put(l.piece().key(), way);
        }
        return ways;
    }

    /// Whether anything is printed on both sides.
    boolean bothSides() {
        return lines.stream().anyMatch(l -> l.sides().isSelected());
    }
}

package plaint.ui.casefile;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import plaint.desk.ProduceFiling.Produced;
import plaint.desk.ProduceFiling.ProducedSet;
import plaint.print.PrintOrder;
import plaint.print.Printers;
import plaint.text.Notice;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;

/// Which sets go to which printer and how often: copies are set to court, defendants and the office's own; pages and sides can be narrowed.
final class PrintDialog {
    private final Produced produced;
    private final Desktop desktop;
    private final Scene owner;
    private final ComboBox<String> printer = new ComboBox<>();
    private final CheckBox duplex;
    private final TextField from = new TextField();
    private final TextField to = new TextField();
    private final Map<ProducedSet, Spinner<Integer>> copies = new LinkedHashMap<>();

    PrintDialog(Produced produced, Desktop desktop, Scene owner) {
        this.produced = produced;
        this.desktop = desktop;
        this.owner = owner;
        duplex = new CheckBox(desktop.say("ui.print.duplex"));
        duplex.setSelected(true);
    }

    void show() {
        desktop.jobs().run(p -> new Printers().names(), names -> {
            printer.getItems().setAll(names);
            if (!names.isEmpty()) printer.setValue(names.getFirst());
            ask();
        });
    }

    private void ask() {
        var dialog = new Dialog<ButtonType>();
        dialog.initOwner(owner.getWindow());
        dialog.setTitle("Plaint");
        dialog.getDialogPane().getStylesheets().setAll(owner.getStylesheets());
        var go = new ButtonType(desktop.say("ui.print.go"), ButtonBar.ButtonData.OK_DONE);
        dialog.getDialogPane().getButtonTypes().setAll(new ButtonType(desktop.say("ui.dialog.notNow"), ButtonBar.ButtonData.CANCEL_CLOSE), go);
        var grid = new GridPane(12, 10);
        int row = 0;
        grid.add(Kit.label(desktop.say("ui.print.printer"), "muted"), 0, row);
        printer.setPrefWidth(300);
        grid.add(printer, 1, row++, 2, 1);
        if (printer.getItems().isEmpty()) {
            grid.add(Kit.text(desktop.say("ui.print.none"), "warning-text", "caption"), 1, row++, 2, 1);
        }
        for (var s : produced.sets()) {
            grid.add(Kit.cut(desktop.say("ui.set." + s.set().key(), s.set().recipients())), 0, row);
            var spin = new Spinner<Integer>(0, 99, s.set().copies());
            spin.setEditable(true);
            spin.setPrefWidth(90);
            spin.setAccessibleText(desktop.say("ui.print.copies"));
            copies.put(s, spin);
            grid.add(spin, 1, row);
            grid.add(Kit.label(desktop.say("ui.print.each", s.set().plan().pages(), s.set().plan().sheets()), "muted"), 2, row++);
        }
        grid.add(duplex, 1, row++, 2, 1);
        from.setPromptText("1");
        from.setPrefWidth(70);
        to.setPrefWidth(70);
        to.setPromptText(String.valueOf(produced.sets().getFirst().set().plan().sides().size()));
        grid.add(Kit.label(desktop.say("ui.print.range"), "muted"), 0, row);
        grid.add(Kit.row(6, from, Kit.label("—", "muted"), to, Kit.label(desktop.say("ui.print.range.hint"), "caption", "muted")), 1, row, 2, 1);
        var fault = Kit.text(desktop.say("ui.print.range.fault", sides()), "field-error");
        grid.add(fault, 1, ++row, 2, 1);
        var wrong = Bindings.createBooleanBinding(() -> !inRange(from.getText(), to.getText(), sides()), from.textProperty(), to.textProperty());
        fault.visibleProperty().bind(wrong);
        var button = dialog.getDialogPane().lookupButton(go);
        button.disableProperty().unbind();
        button.disableProperty().bind(wrong.or(Bindings.isEmpty(printer.getItems())));
        var box = new VBox(14, Kit.label(desktop.say("ui.print.title"), "section"), grid);
        box.setPrefWidth(560);
        dialog.getDialogPane().setContent(box);
        if (dialog.showAndWait().filter(go::equals).isPresent()) print();
    }

    private void print() {
        copies.forEach((set, spin) -> {
            if (spin.getValue() == null || spin.getValue() == 0) return;
            // the queue shows this name to the whole office: no party in it
            var name = set.file().getFileName().toString().replaceAll("\\.pdf$", "");
            int there = set.set().plan().sides().size();
            int first = number(from.getText(), 1);
            int last = Math.min(number(to.getText(), there), there);
            // a shorter set may end before the range begins
            if (first > last) return;
            var order = new PrintOrder(set.file(), printer.getValue(), spin.getValue(), duplex.isSelected(), first, last, name);
            desktop.jobs().run(p -> {
                new Printers().print(order, p);
                return order;
            }, o -> desktop.statusProperty().set(Notice.of("ui.status.printed", o.jobName(), o.copies(), o.printer())));
        });
    }

    private int sides() {
        return produced.sets().stream().mapToInt(p -> p.set().plan().sides().size()).max().orElse(0);
    }

    /// True where the two fields name sides there are, in order, or nothing: what cannot be read never prints everything.
    static boolean inRange(String from, String to, int sides) {
        int first = number(from, 1);
        int last = number(to, sides);
        return first >= 1 && first <= last && last <= sides;
    }

    /// The number in a field; `otherwise` where it is empty, -1 where it is none.
    private static int number(String text, int otherwise) {
        var given = text == null ? "" : text.strip();
        if (given.isEmpty()) return otherwise;
        return given.matches("\\d{1,5}") ? Integer.parseInt(given) : -1;
    }
}

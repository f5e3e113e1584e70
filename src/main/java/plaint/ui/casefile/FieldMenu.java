package plaint.ui.casefile;

import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import plaint.drafting.LiveField;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;

/// The live fields of a paper by kind, each with what it says now; one that is chosen goes into the text where the cursor stands.
final class FieldMenu extends MenuButton {
    private final Desktop desktop;
    private final TextArea text;

    FieldMenu(Desktop desktop, TextArea text) {
        super(desktop.say("draft.insert"), Kit.icon("fth-link", 15));
        this.desktop = desktop;
        this.text = text;
    }

    private String naming(String group, String label) {
        return switch (group) {
            case "exhibit", "party", "name" -> label;
            case "label" -> desktop.say("draft.field.label", label);
            case "pages" -> desktop.say("draft.field.pages", label);
            case "amount.figures" -> sum(label);
            case "amount.full" -> desktop.say("draft.field.full", sum(label));
            case "amount.words" -> desktop.say("draft.field.words", sum(label));
            case "paragraph" -> desktop.say("draft.field.paragraph", label);
            case "number", "count" -> desktop.say("draft.field.count", label);
            case "bold" -> desktop.say(label.equals("on") ? "draft.field.bold" : "draft.field.boldEnd");
            case "kai" -> desktop.say(label.equals("on") ? "draft.field.kai" : "draft.field.kaiEnd");
            default -> label;
        };
    }

    private String sum(String key) {
        return switch (key) {
            case "total" -> desktop.say("draft.sum.total");
            case "loss" -> desktop.say("draft.sum.loss");
            case "costs" -> desktop.say("draft.sum.costs");
            case "fee" -> desktop.say("draft.sum.fee");
            case "topUp" -> desktop.say("draft.sum.topUp");
            case "refund" -> desktop.say("draft.sum.refund");
            default -> key.startsWith("head.") ? key.substring(5) : key;
        };
    }

    /// Offers these fields; how they are written.
    FieldText fill(List<LiveField> live) {
        var fields = new FieldText(live, this::naming);
        getItems().clear();
        for (var group : new String[][] {{"draft.menu.exhibit", "exhibit"}, {"draft.menu.label", "label"}, {"draft.menu.pages", "pages"}, {"draft.menu.party", "party"}, {"draft.menu.name", "name"},
            {"draft.menu.amount", "amount.figures"}, {"draft.menu.full", "amount.full"}, {"draft.menu.words", "amount.words"}, {"draft.menu.paragraph", "paragraph"}}) {
            var menu = new Menu(desktop.say(group[0]));
            for (var f : live) {
                if (!f.group().equals(group[1])) continue;
                var now = f.now().codePointCount(0, f.now().length()) <= 36 ? f.now() : f.now().substring(0, f.now().offsetByCodePoints(0, 36)) + "…";
                var item = new MenuItem(fields.shown(f) + "　" + now);
                item.setMnemonicParsing(false);
                item.setOnAction(e -> {
                    text.replaceSelection(fields.shown(f));
                    text.requestFocus();
                });
                menu.getItems().add(item);
            }
            if (!menu.getItems().isEmpty()) getItems().add(menu);
        }
        return fields;
    }
}

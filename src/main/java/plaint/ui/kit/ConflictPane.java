package plaint.ui.kit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import plaint.casefile.CaseMerge;
import plaint.casefile.CaseMerge.Conflict;
import plaint.casefile.CaseMerge.Side;
import plaint.text.Words;

/// What comes in from the other side, and, for each place both changed, the text before and both texts now, one to be chosen. Nothing is chosen beforehand.
public final class ConflictPane extends VBox {
    private static final Pattern KEY = Pattern.compile("(?<=^|; |, )([a-z][A-Za-z]*): ", Pattern.MULTILINE);
    private static final Pattern CHOICE = Pattern.compile("(?<=^|; |, )([a-z][A-Za-z]*): ([A-Z][A-Z_]*)(?=$|; |, )", Pattern.MULTILINE);
    /// Where the words of what is chosen from a list stand, by the key it stands under.
    private static final Map<String, List<String>> WORDS = Map.of("track", List.of("ui.track."), "kind", List.of("docket.eventKind.", "docket.hearing.", "docket.preservation.", "docket.interruption.", "exchange.value.PartyKind."),
        "milestone", List.of("docket.eventKind."), "role", List.of("exchange.value.Role."), "sex", List.of("exchange.value.Sex."), "held", List.of("exchange.value.Held."), "refundedBy", List.of("exchange.value.RefundedBy."),
        "instance", List.of("docket.instance."), "ending", List.of("docket.ending."), "head", List.of("docket.head."));
    private final Desktop desktop;
    private final Map<String, ObjectProperty<Side>> choices = new HashMap<>();

    public ConflictPane(Desktop desktop, String sender, CaseMerge.Merged merged) {
        super(12);
        this.desktop = desktop;
        setPrefSize(820, 480);
        getChildren().add(Kit.text(desktop.say("exchange.ui.merge", sender, merged.changes().size(), merged.conflicts().size()), "section"));
        var list = new VBox(14);
        for (var c : merged.conflicts()) list.getChildren().add(conflict(c, sender));
        if (!merged.changes().isEmpty()) list.getChildren().add(Kit.label(desktop.say("exchange.ui.taken"), "section"));
        for (var c : merged.changes()) list.getChildren().add(change(c));
        list.setStyle("-fx-padding: 2 14 2 2;");
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
    }

    /// The choices made so far, by the path of the conflict.
    public Map<String, Side> choices() {
        return choices.entrySet().stream().filter(e -> e.getValue().get() != null).collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().get()));
    }

    /// True while a conflict has no choice.
    public BooleanBinding open() {
        return Bindings.createBooleanBinding(() -> choices.values().stream().anyMatch(c -> c.get() == null), choices.values().toArray(ObjectProperty[]::new));
    }

    private VBox conflict(Conflict c, String sender) {
        var chosen = new SimpleObjectProperty<Side>();
        choices.put(c.at().path(), chosen);
        var group = new ToggleGroup();
        var grid = new GridPane(12, 8);
        grid.add(side(group, desktop.say("exchange.ui.ours"), Side.OURS, chosen), 0, 0);
        grid.add(text(c.ours()), 1, 0);
        grid.add(side(group, desktop.say("exchange.ui.theirs", sender), Side.THEIRS, chosen), 0, 1);
        grid.add(text(c.theirs()), 1, 1);
        grid.add(Kit.label(desktop.say("exchange.ui.before"), "muted"), 0, 2);
        grid.add(text(c.base()), 1, 2);
        grid.getRowConstraints().clear();
        GridPane.setHgrow(grid.getChildren().get(1), Priority.ALWAYS);
        grid.setStyle("-fx-padding: 10 14 12 14;");
        return Kit.card(where(c.at()), "", null, grid);
    }

    private static RadioButton side(ToggleGroup group, String name, Side side, ObjectProperty<Side> chosen) {
        var button = new RadioButton(name);
        button.setToggleGroup(group);
        button.setMinWidth(150);
        button.setOnAction(e -> chosen.set(side));
        return button;
    }

    private javafx.scene.control.Label text(String given) {
        return given.isEmpty() ? Kit.text(desktop.say("exchange.ui.nothing"), "muted") : Kit.text(readable(given));
    }

    private VBox change(CaseMerge.Change c) {
        var now = c.after().isEmpty() ? desktop.say("exchange.ui.removed", brief(c.before())) : c.before().isEmpty() ? brief(c.after()) : brief(c.before()) + " \u2192 " + brief(c.after());
        return Kit.column(2, Kit.text(where(c.at()), "caption", "muted"), Kit.text(now));
    }

    private String brief(String text) {
        var line = String.join(desktop.lang().of("；", "; "), readable(text).lines().toList());
        int end = line.offsetByCodePoints(0, Math.min(200, line.codePointCount(0, line.length())));
        return end < line.length() ? line.substring(0, end) + "..." : line;
    }

    /// The keys of a record, and what was chosen from a list, in the person's language.
    private String readable(String text) {
        var chosen = CHOICE.matcher(text).replaceAll(m -> java.util.regex.Matcher.quoteReplacement(m.group(1) + ": " + word(WORDS.getOrDefault(m.group(1), List.of()), m.group(2))));
        return KEY.matcher(chosen).replaceAll(m -> java.util.regex.Matcher.quoteReplacement(field(m.group(1)) + desktop.lang().of("：", ": ")));
    }

    private String where(CaseMerge.Spot at) {
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < at.names().size(); i++) steps.add(at.keys().get(i) ? field(at.names().get(i).replace("#", "")) : at.names().get(i));
        return String.join(" / ", steps);
    }

    private String field(String key) {
        return word(List.of("exchange.field."), key);
    }

    /// What has no words of its own is shown as it stands in the file for people.
    private String word(List<String> prefixes, String key) {
        for (var p : prefixes) if (known(p + key)) return Words.in(desktop.lang()).say(p + key);
        return key;
    }

    private boolean known(String key) {
        try {
            Words.in(desktop.lang()).say(key);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

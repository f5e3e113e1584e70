package plaint.ui.casefile;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import plaint.key.ExhibitId;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;

/// Exhibits as small links: a click selects the exhibit on the evidence tab.
final class ExhibitChips extends FlowPane {
    /// What proves one thing: its exhibit, or that there is none.
    static Node proof(ExhibitId id, CaseModel model, Desktop desktop) {
        if (id == null) return Kit.chip(desktop.say("ui.party.unproved"), "fth-alert-triangle", "chip-gap");
        var chips = new ExhibitChips(List.of(id), model, desktop);
        chips.setPrefWrapLength(60);
        chips.setMinWidth(Region.USE_PREF_SIZE);
        return chips;
    }

    ExhibitChips(List<ExhibitId> ids, CaseModel model, Desktop desktop) {
        super(6, 4);
        for (var id : ids) {
            var x = model.file().exhibit(id).orElse(null);
            if (x == null) continue;
            var label = model.opened().numbers().of(id).map(n -> desktop.lang() == plaint.text.Lang.ZH ? n.label() : desktop.say("ui.exhibit", n.number())).orElse(x.title());
            var chip = new Hyperlink(label);
            chip.getStyleClass().add("exhibit");
            var doubts = Stream.concat(x.weakness().map(w -> desktop.say("sourcing.weakness." + w)).stream(), x.files().stream().flatMap(f -> f.doubts().stream()).map(w -> w.in(desktop.lang()))).toList();
            boolean doubt = !doubts.isEmpty();
            if (doubt) chip.getStyleClass().add("doubt");
            chip.setGraphic(Kit.icon(doubt ? "fth-alert-triangle" : "fth-paperclip", 12));
            var name = desktop.lang().of(x.title(), x.latin());
            Kit.tip(chip, name + (doubts.isEmpty() ? "" : "\n" + String.join("\n", doubts)));
            chip.setAccessibleText(label + ", " + name + (doubts.isEmpty() ? "" : ", " + doubts.getFirst()));
            chip.setOnAction(e -> {
                chip.setVisited(false);
                model.exhibitProperty().set(id);
                var view = getScene() == null ? null : up(this);
                if (view != null) view.select("evidence");
            });
            getChildren().add(chip);
        }
    }

    private static CaseView up(javafx.scene.Node node) {
        for (var n = node; n != null; n = n.getParent()) if (n instanceof CaseView v) return v;
        return null;
    }
}

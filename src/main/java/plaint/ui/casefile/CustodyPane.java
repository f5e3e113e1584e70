package plaint.ui.casefile;

import java.util.List;
import javafx.scene.layout.VBox;
import plaint.evidence.CustodyChain;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;

/// Every chain of custody of the case.
final class CustodyPane extends VBox {
    CustodyPane(List<CustodyChain> chains, CaseModel model, Desktop desktop) {
        super(16);
        getChildren().add(Names.head(desktop.say("sourcing.custody.all"), Kit.button(desktop.say("sourcing.custody.add"), "fth-plus", () -> new CustodyForm(model, desktop).add(null), "tool"),
            Kit.button(desktop.say("sourcing.custody.print"), "fth-printer", () -> new Sheet(model, desktop).custody(), "tool")));
        var card = Kit.card(desktop.say("sourcing.custody"), desktop.say("sourcing.custody.count", chains.size(), model.file().custody().size()), null);
        if (chains.isEmpty()) card.getChildren().add(Names.nothing(desktop.say("sourcing.custody.none")));
        for (var c : chains) card.getChildren().add(new ChainView(c, model, desktop));
        getChildren().add(card);
    }
}

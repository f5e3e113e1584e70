package plaint.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import plaint.party.ResidentId;

/// A number that tells who somebody is: only its ends are shown until the eye is pressed.
public final class MaskedLabel extends HBox {
    private boolean open;

    public MaskedLabel(String whole, Desktop desktop) {
        super(4);
        setAlignment(Pos.CENTER_LEFT);
        var text = Kit.whole(Kit.label(ResidentId.mask(whole)));
        var eye = Kit.iconButton("fth-eye", desktop.say("ui.party.show"), () -> { });
        eye.setOnAction(e -> {
            open = !open;
            text.setText(open ? whole : ResidentId.mask(whole));
            eye.setGraphic(Kit.icon(open ? "fth-eye-off" : "fth-eye", 14));
            eye.setAccessibleText(desktop.say(open ? "ui.party.hide" : "ui.party.show"));
        });
        eye.setStyle("-fx-pref-height: 20; -fx-min-height: 20; -fx-max-height: 20;");
        getChildren().addAll(text, eye);
    }
}

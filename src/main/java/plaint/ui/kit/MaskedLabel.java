package plaint.ui.kit;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import plaint.desk.RevealIdentity;
import plaint.key.CaseNo;
import plaint.party.ResidentId;

/// A number that tells who somebody is: only its ends are shown until the eye is pressed.
public final class MaskedLabel extends HBox {
    private boolean open;

    /// A number of somebody in a case: each time it is shown in full, history says so.
    public MaskedLabel(String whole, CaseNo no, String whose, Desktop desktop) {
        this(whole, ResidentId.mask(whole), no, whose, desktop);
    }

    /// The same, masked in a way of its own.
    public MaskedLabel(String whole, String masked, CaseNo no, String whose, Desktop desktop) {
        this(whole, masked, desktop, () -> new RevealIdentity(desktop.office()).run(no, whose));
    }

    /// A number that belongs to no case; `written` writes into history that it is shown. What could not be written there is not shown.
    public MaskedLabel(String whole, String masked, Desktop desktop, Verbs.Verb written) {
        super(4);
        setAlignment(Pos.CENTER_LEFT);
        var text = Kit.whole(Kit.label(masked));
        var eye = Kit.iconButton("fth-eye", desktop.say("ui.party.show"), () -> { });
        Consumer<Boolean> turn = now -> {
            open = now;
            text.setText(open ? whole : masked);
            eye.setGraphic(Kit.icon(open ? "fth-eye-off" : "fth-eye", 14));
            eye.setAccessibleText(desktop.say(open ? "ui.party.hide" : "ui.party.show"));
        };
        eye.setOnAction(e -> {
            if (open) turn.accept(false);
            else desktop.jobs().run(p -> {
                written.run();
                return null;
            }, done -> turn.accept(true));
        });
        eye.setStyle("-fx-pref-height: 20; -fx-min-height: 20; -fx-max-height: 20;");
        getChildren().addAll(text, eye);
    }
}

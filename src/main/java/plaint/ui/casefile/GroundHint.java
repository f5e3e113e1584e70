package plaint.ui.casefile;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import plaint.casefile.Ground;
import plaint.claim.ClaimVersion;
import plaint.desk.EditCaseHead;
import plaint.desk.ElectGround;
import plaint.forum.Forum;
import plaint.text.Lang;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;
import plaint.ui.kit.RecordForm;

/// Says that the claim rests on tort for want of an agreement, or asks whether it still should once one is proven, and changes ground and cause in one step.
final class GroundHint {
    private final CaseModel model;
    private final Desktop desktop;

    GroundHint(CaseModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
    }

    private record Choice(ClaimVersion.Election ground, String cause) { }

    /// Empty where there is nothing to say, and of a claim that was handed in.
    Optional<HBox> row() {
        var c = model.file();
        var open = c.currentClaim().filter(v -> !c.filed(v.no()));
        if (open.filter(v -> Ground.asks(c, v)).isPresent())
            return Optional.of(row("fth-alert-triangle", "warning-icon", "claim.ground.asks", "medium", Kit.button(desktop.say("claim.ground.act"), "fth-git-branch", this::ask, "tool")));
        return open.filter(v -> Ground.waits(c, v)).map(v -> row("fth-info", "muted-icon", "claim.ground.waits", "muted", null));
    }

    private HBox row(String icon, String look, String says, String style, javafx.scene.control.Button act) {
        var text = Kit.text(desktop.say(says), style);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        var row = Kit.row(10, Kit.icon(icon, 15, look), text);
        if (act != null) row.getChildren().add(act);
        row.setStyle("-fx-padding: 8 16 8 16;");
        return row;
    }

    private void ask() {
        var c = model.file();
        desktop.jobs().run(p -> new EditCaseHead(desktop.office()).offers(c).getFirst(), own -> ask(own.causes()));
    }

    private void ask(List<Forum.Cause> causes) {
        var c = model.file();
        boolean zh = desktop.lang() == Lang.ZH;
        var form = new RecordForm(desktop, desktop.say("claim.ground.head"));
        form.note(desktop.say("claim.ground.note"), "caption", "muted");
        var ground = form.choice(desktop.say("claim.field.election"), List.of(ClaimVersion.Election.values()), ClaimVersion.Election.CONTRACT, e -> desktop.say("ui.election." + e)).needed();
        var cause = form.choice(desktop.say("desk.head.cause"), causes, causes.stream().filter(o -> o.key().equals(c.cause())).findFirst().orElse(null), o -> zh ? o.name() : o.latin()).needed().at("/cause");
        form.ask(desktop.say("claim.ground.act"), () -> new Choice(ground.get(), cause.get().key()), h -> List.of())
            .ifPresent(h -> model.verb((seen, p) -> new ElectGround(desktop.office()).run(seen, h.ground(), h.cause())));
    }
}

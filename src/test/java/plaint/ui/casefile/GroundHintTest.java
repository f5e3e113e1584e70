package plaint.ui.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plaint.claim.ClaimVersion;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.ui.Backstage;
import plaint.ui.Shots;
import plaint.ui.kit.Gradual;
import plaint.ui.kit.Look;
import plaint.ui.kit.WindowDialogs;

/// A claim that rests on tort beside a proven agreement says so where it is looked at, and is set right in one step.
class GroundHintTest {
    @TempDir Path folder;

    @ParameterizedTest @EnumSource(Lang.class) void aClaimOnTortAsksAndIsSetRightInOneStep(Lang lang) {
        try (var b = Backstage.sample(folder, lang)) {
            var model = CaseModelTest.opened(b);
            assertThat(onScreen(() -> new GroundHint(model, b.desktop).row())).as("it rests on contract").isEmpty();
            onScreen(() -> model.edit(d -> {
                var v = d.claims.getLast();
                d.claims = new java.util.ArrayList<>(d.claims);
                d.claims.add(new ClaimVersion(v.no() + 1, v.on(), "样本", "sample", ClaimVersion.Election.TORT, v.heads(), v.nonMoney(), v.principal(), v.joint(), null));
            }, Notice.of("history.claim", 9)));
            await("a version on tort", () -> model.file().currentClaim().orElseThrow().election() == ClaimVersion.Election.TORT);
            b.answers.looker = (head, form, act) -> {
                var scene = new Scene(WindowDialogs.pane(head, form), 680, 300);
                Look.apply(scene, false);
                Shots.take(scene, "ground-form-" + lang.name().toLowerCase(Locale.ROOT));
            };
            b.answers.writes.add(form -> { });
            var stage = onScreen(() -> {
                var scene = new Scene(new ClaimTab(model, b.desktop), 1240, 820);
                Look.apply(scene, false);
                var s = new Stage();
                s.setScene(scene);
                s.show();
                Gradual.finish();
                Shots.take(scene, "ground-hint-" + lang.name().toLowerCase(Locale.ROOT));
                return s;
            });
            onScreen(() -> stage.getScene().getRoot().lookupAll(".button").stream().filter(n -> n instanceof Button x && b.desktop.say("claim.ground.act").equals(x.getText())).map(Button.class::cast).findFirst().orElseThrow().fire());
            await("on contract", () -> model.file().currentClaim().orElseThrow().election() == ClaimVersion.Election.CONTRACT);
            assertThat(onScreen(() -> new GroundHint(model, b.desktop).row())).isEmpty();
            onScreen(stage::close);
        }
    }
}

package plaint.ui.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plaint.casefile.LeadAgreements;
import plaint.claim.Acceptance;
import plaint.lead.Lead;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.ui.Backstage;
import plaint.ui.Shots;
import plaint.ui.kit.Gradual;
import plaint.ui.kit.Look;

/// What a list of leads says of an acceptance is confirmed on the tab of the agreement, with the form filled in as far as the list goes.
class ListedAgreementTest {
    @TempDir Path folder;

    @ParameterizedTest @EnumSource(Lang.class) void theListsWordIsConfirmedWithAFilledForm(Lang lang) {
        try (var b = Backstage.sample(folder, lang)) {
            var model = CaseModelTest.opened(b);
            var version = model.file().agreements().getLast();
            var shop = model.file().shops().getLast().id();
            var day = LocalDate.of(2016, 12, 1);
            onScreen(() -> model.edit(d -> {
                d.acceptances = d.acceptances.stream().filter(a -> !a.shop().equals(shop)).toList();
                d.leads = new ArrayList<>(d.leads);
                d.leads.add(new Lead("LEAD-2016-9001", shop, "样本", LocalDate.of(2016, 12, 2), null, null, null, null, null, null, null, null, null, version.id(), day));
            }, Notice.of("history.agreement", "x")));
            await("the lead", () -> !LeadAgreements.open(model.file()).isEmpty());
            var stage = onScreen(() -> {
                var scene = new Scene(new AgreementTab(model, b.desktop), 1240, 820);
                Look.apply(scene, false);
                var s = new Stage();
                s.setScene(scene);
                s.show();
                Gradual.finish();
                Shots.take(scene, "agreement-listed-" + lang.name().toLowerCase(Locale.ROOT));
                assertThat(Shots.cut(scene)).isEmpty();
                return s;
            });
            b.answers.writes.add(form -> { });
            onScreen(() -> stage.getScene().getRoot().lookup("#listed-agreements").lookupAll(".button").stream().map(Button.class::cast).filter(x -> b.desktop.say("agreement.listed.confirm").equals(x.getText())).findFirst().orElseThrow().fire());
            await("confirmed", () -> LeadAgreements.open(model.file()).isEmpty());
            assertThat(model.file().acceptances()).contains(new Acceptance(shop, version.id(), day.atStartOfDay(), null, null));
            await("gone", () -> stage.getScene().getRoot().lookup("#listed-agreements") == null);
            onScreen(stage::close);
        }
    }
}

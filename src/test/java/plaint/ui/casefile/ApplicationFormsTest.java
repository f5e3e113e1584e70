package plaint.ui.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.docket.Application;
import plaint.key.CaseNo;
import plaint.text.Lang;
import plaint.ui.Backstage;

/// An application is written into its form, a filing of its kind is begun from the plus, and its papers are chosen.
class ApplicationFormsTest {
    @TempDir Path folder;

    @Test void preservationFromTheFormToTheFiling() {
        try (var b = Backstage.sample(folder, Lang.ZH)) {
            var model = onScreen(() -> new CaseModel(b.desktop, new CaseNo("2016-0001")));
            onScreen(() -> model.load(() -> { }));
            await("the case", () -> model.opened() != null);
            b.answers.writes.add(form -> {
                fill(form, say(b, "reason"), "被告转移资金");
                choose(form, say(b, "guarantee.way"), Application.Way.INSURER);
            });
            onScreen(() -> new ApplicationForms(model, b.desktop).ask("preservation", null, "application-1", (d, a) -> d.docket = d.docket.withApplications(java.util.List.of(a))));
            assertThat(b.answers.sentBack).as("an insurer without a name").hasSize(1);
            b.answers.writes.add(form -> {
                fill(form, say(b, "reason"), "被告转移资金");
                choose(form, say(b, "guarantee.way"), Application.Way.INSURER);
                fill(form, say(b, "guarantee.by"), "样本财产保险股份有限公司");
                fill(form, say(b, "guarantee.no"), "样本0001");
            });
            var made = onScreen(() -> new ApplicationForms(model, b.desktop).ask("preservation", null, "application-1", (d, a) -> d.docket = d.docket.withApplications(java.util.List.of(a))).orElseThrow());
            assertThat(((Application.Freeze) made).amount()).as("the sum claimed is proposed").isEqualTo(model.file().currentClaim().orElseThrow().total());
            onScreen(() -> model.edit(d -> d.docket = d.docket.withApplications(java.util.List.of(made)), plaint.text.Notice.of("history.docket.added", "财产保全")));
            await("it waits", () -> model.file().docket().applications().size() == 1);
            b.answers.writes.add(form -> {
                assertThat(((ComboBox<?>) named(form, b.desktop.say("ui.filing.begin.kind"))).getValue()).as("what was written waits to be handed in").isEqualTo("preservation");
                ((DatePicker) named(form, b.desktop.say("ui.filing.begin.date"))).getEditor().setText("2018-04-02");
            });
            onScreen(() -> new FilingForms(model, b.desktop).begin());
            await("the filing has taken it", () -> model.file().lastFiling() == 3 && model.file().docket().applications().getFirst().filing() == 3);
            b.answers.writes.add(form -> choose(form, b.desktop.say("ui.filing.papers.style"), "law-firm"));
            onScreen(() -> new FilingForms(model, b.desktop).papers(3));
            await("the style is chosen", () -> "law-firm".equals(model.file().filing(3).choice().style()));
            assertThat(b.answers.told).isEmpty();
            int asked = b.answers.asked.size();
            onScreen(() -> new FilingForms(model, b.desktop).papers(1));
            assertThat(b.answers.told).as("what was handed in is said to stay before a form is filled in").extracting(n -> n.key()).containsExactly("desk.refused.filingSubmitted");
            assertThat(b.answers.asked).hasSize(asked);
        }
    }

    private static String say(Backstage b, String key) {
        return b.desktop.say("docket.application." + key);
    }

    private static Node named(Node form, String name) {
        return form.lookupAll("*").stream().filter(n -> name.equals(n.getAccessibleText())).findFirst().orElseGet(() -> inside(form, name));
    }

    /// A form that is not shown has no skin: its fields stand in the grid of its scroll pane.
    private static Node inside(Node form, String name) {
        var box = (javafx.scene.layout.VBox) form;
        var grid = (javafx.scene.layout.GridPane) ((javafx.scene.control.ScrollPane) box.getChildren().getFirst()).getContent();
        return grid.getChildren().stream().filter(n -> n instanceof javafx.scene.layout.VBox).map(n -> ((javafx.scene.layout.VBox) n).getChildren().getFirst()).filter(n -> name.equals(n.getAccessibleText()))
            .findFirst().orElseThrow(() -> new AssertionError("no field " + name));
    }

    private static void fill(Node form, String name, String text) {
        ((TextInputControl) named(form, name)).setText(text);
    }

    @SuppressWarnings("unchecked") private static void choose(Node form, String name, Object value) {
        ((ComboBox<Object>) named(form, name)).setValue(value);
    }
}

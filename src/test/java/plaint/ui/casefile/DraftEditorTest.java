package plaint.ui.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import plaint.casefile.Filing;
import plaint.drafting.LiveField;
import plaint.drafting.Passage;
import plaint.evidence.TestPurchase;
import plaint.key.CaseNo;
import plaint.text.Lang;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.ui.Backstage;
import plaint.ui.Shots;
import plaint.ui.kit.Look;

/// A paragraph is written on the screen: the page follows the typing, an unknown field is told, what was saved stands in History, and a changed fact is shown beside it.
class DraftEditorTest {
    @TempDir Path folder;
    private final FxRobot robot = new FxRobot();
    private CaseModel model;
    private DraftModel draft;
    private Stage stage;

    @Test void aParagraphIsWrittenLookedAtSavedAndComparedWhenAFactChanges() {
        try (var b = Backstage.sample(folder, Lang.ZH)) {
            open(b);
            var first = choose("普通消费者身份");
            assertThat(area().getText()).contains("上述经过见【证据").doesNotContain("{{");
            onScreen(() -> area().appendText("另见【证据3】，共【总额】。"));
            await("the page with what is being written", () -> draft.lookedProperty().get().draft().passage(first.id()).orElseThrow().shown().endsWith("页），共人民币1,400,000元。"));
            assertThat(model.file().rewrites()).isEmpty();

            onScreen(() -> area().appendText("【证据99】"));
            await("the unknown field is told", () -> labels().anyMatch(t -> t.contains("【证据99】")));
            onScreen(() -> area().setText(area().getText().replace("【证据99】", "")));
            onScreen(() -> area().requestFocus());
            robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
            await("saved", () -> model.file().rewrites().size() == 1 && draft.draftProperty().get().passage(first.id()).orElseThrow().rewrite() != null);

            onScreen(() -> model.edit(d -> d.purchases = d.purchases.stream().map(DraftEditorTest::dearer).toList(), Notice.of("history.purchaseEdited", "x")));
            await("both texts of the template", () -> labels().anyMatch(t -> t.equals("撰写时的模板")) && labels().anyMatch(t -> t.equals("模板现在")));
            await("pages", () -> draft.lookedProperty().get() != null);
            onScreen(() -> Shots.take(stage.getScene(), "draft-compare-zh"));
            onScreen(() -> Look.apply(stage.getScene(), true));
            onScreen(() -> Shots.take(stage.getScene(), "draft-compare-zh-dark"));
            onScreen(() -> Look.apply(stage.getScene(), false));
            onScreen(() -> button("保留我的").fire());
            await("settled", () -> !draft.draftProperty().get().passage(first.id()).orElseThrow().changed());
            assertThat(onScreen(() -> area().getText())).contains("另见【证据3】");

            onScreen(() -> button("在其后增加一段").fire());
            await("one more paragraph, ready to be written over", () -> draft.draftProperty().get().passages().stream().anyMatch(p -> p.generated() == null) && area().getSelectedText().equals("新增段落"));
            goesOnWithoutSaving(first);
            onScreen(() -> button("划去该段").fire());
            await("struck out", () -> draft.draftProperty().get().passage(first.id()).orElseThrow().block() < 0);
            assertThat(onScreen(() -> Shots.outOfReach(stage.getScene()))).isEmpty();
            onScreen(() -> stage.close());
        }
    }

    /// Whoever is used to a word processor writes, and goes on to the next paragraph: what was written is kept; what cannot be kept stays in sight with the reason.
    private void goesOnWithoutSaving(Passage first) {
        var own = onScreen(() -> draft.passage().id());
        onScreen(() -> area().replaceSelection("补充一段"));
        choose("普通消费者身份");
        await("the paragraph left is kept", () -> model.file().rewrites().stream().anyMatch(r -> "补充一段".equals(r.text())));
        onScreen(() -> area().appendText("见【证据99】"));
        onScreen(() -> paragraphs().getSelectionModel().select(0));
        assertThat(onScreen(() -> draft.chosenProperty().get())).as("an unknown field is not left behind").isEqualTo(first.id());
        assertThat(onScreen(() -> area().getText())).endsWith("见【证据99】");
        onScreen(() -> area().setText(area().getText().replace("见【证据99】", "")));
        // somebody pressed on the page
        onScreen(() -> draft.chosenProperty().set(own));
        await("what was written there, once the draft is read again", () -> area().getText().equals("补充一段"));
        choose("普通消费者身份");
    }

    @Test void bracketsOfTheTextItselfStayAndFieldsComeBackAsTheyWere() {
        var fields = new FieldText(List.of(new LiveField("{{exhibit:a}}", "exhibit", "证据1", "证据1（第1页）"), new LiveField("{{exhibit:b}}", "exhibit", "证据1", "x")), (group, label) -> label);
        for (var kept : List.of("见{{exhibit:a}}和{{exhibit:b}}。", "【注】{{number:section}}、{{bold:on}}重{{bold:off}}", "{{paper:index|目录}}【", "没有字段"))
            assertThat(fields.kept(fields.shown(kept))).isEqualTo(kept);
        assertThat(fields.shown("见{{exhibit:b}}")).isEqualTo("见【证据1 2】");
    }

    private void open(Backstage b) {
        stage = onScreen(() -> {
            var shown = new Stage();
            model = new CaseModel(b.desktop, new CaseNo("2016-0001"));
            model.load(() -> model.edit(d -> d.filings = d.filings.stream().map(f -> new Filing(f.no(), f.kind(), f.dated(), f.claim(), null, null, null)).toList(), Notice.of("history.filing", 1, "")));
            return shown;
        });
        await("the case with its first filing open", () -> model.opened() != null && model.file().filings().getFirst().submitted() == null);
        onScreen(() -> {
            draft = new DraftModel(model, b.desktop, 1, "complaint", 0, -1);
            var scene = new Scene(new DraftEditor(draft, b.desktop, () -> { }), 1240, 720);
            Look.apply(scene, false);
            stage.setScene(scene);
            stage.show();
        });
        await("the paper", () -> draft.draftProperty().get() != null && draft.lookedProperty().get() != null);
    }

    private Passage choose(String of) {
        var found = onScreen(() -> draft.draftProperty().get().passages().stream().filter(p -> p.shown().contains(of)).findFirst().orElseThrow());
        onScreen(() -> paragraphs().getSelectionModel().select(draft.draftProperty().get().passages().indexOf(found)));
        return found;
    }

    private static TestPurchase dearer(TestPurchase p) {
        return new TestPurchase(p.id(), p.shop(), p.goods(), p.account(), p.ordered(), p.orderNo(), Money.cny("999.00"), p.paymentRef(), p.listing(), p.courier(), p.received(), p.receivedAt(),
            p.receipt(), p.sealNo(), p.sealPhoto(), p.notaryOffice(), p.certificateNo(), p.opened(), p.opening(), p.split(), p.storedAt(), p.cost(), p.samples(), p.exhibits());
    }

    private TextArea area() {
        return (TextArea) find(TextArea.class);
    }

    private ListView<?> paragraphs() {
        return stage.getScene().getRoot().lookupAll(".list-view").stream().map(n -> (ListView<?>) n).filter(l -> !l.getItems().isEmpty() && l.getItems().getFirst() instanceof Passage).findFirst().orElseThrow();
    }

    private Node find(Class<?> kind) {
        return stage.getScene().getRoot().lookupAll("*").stream().filter(kind::isInstance).findFirst().orElseThrow();
    }

    private Button button(String says) {
        return stage.getScene().getRoot().lookupAll(".button").stream().filter(Button.class::isInstance).map(Button.class::cast)
            .filter(x -> says.equals(x.getText()) || says.equals(x.getAccessibleText())).findFirst().orElseThrow();
    }

    private java.util.stream.Stream<String> labels() {
        return stage.getScene().getRoot().lookupAll(".label").stream().filter(javafx.scene.control.Label.class::isInstance).map(l -> ((javafx.scene.control.Label) l).getText()).filter(java.util.Objects::nonNull);
    }
}

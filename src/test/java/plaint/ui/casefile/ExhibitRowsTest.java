package plaint.ui.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.evidence.Exhibit;
import plaint.key.CaseNo;
import plaint.text.Lang;
import plaint.ui.Backstage;
import plaint.ui.Shots;
import plaint.ui.kit.Gradual;
import plaint.ui.kit.Look;

/// New exhibits stop a supplement until the catalogue can print them: one form words them all. What was handed in before shows that it is closed.
class ExhibitRowsTest {
    @TempDir Path folder;

    @Test void newExhibitsAreWordedTogetherFromWhereTheyStopTheFiling() throws Exception {
        var files = new ArrayList<Path>();
        for (int i = 1; i <= 3; i++) files.add(Files.writeString(folder.resolve("订单截图" + i + ".txt"), "样本 SAMPLE " + i));
        try (var b = Backstage.sample(folder, Lang.ZH)) {
            var model = onScreen(() -> new CaseModel(b.desktop, new CaseNo("2016-0001")));
            onScreen(() -> model.load(() -> { }));
            await("the case", () -> model.opened() != null);
            var tab = onScreen(() -> new FilingTab(new FilingModel(model, b.desktop), b.desktop));
            var stage = onScreen(() -> {
                var s = new Stage();
                s.setScene(new Scene(tab, 1280, 800));
                Look.apply(s.getScene(), false);
                s.show();
                Gradual.finish();
                return s;
            });
            assertThat(onScreen(() -> tab.lookup("#amend-handed-in").getParent().getParent().isVisible())).as("the second filing was handed in").isTrue();
            assertThat(onScreen(() -> tab.lookup("#choose-papers").isVisible())).as("its papers are not offered for a change").isFalse();
            await("its check", () -> texts(stage).anyMatch(t -> t.contains("损失计算说明") && t.contains("已被替换")));
            onScreen(() -> Shots.take(stage.getScene(), "filing-closed-zh"));

            onScreen(() -> model.add(files));
            await("three more", () -> model.unworded().size() == 3);
            onScreen(() -> model.begin("supplement", LocalDate.of(2018, 7, 2)));
            await("all three are one thing to do", () -> link(stage, b.desktop.say("ui.evidence.word", 3)) != null);
            assertThat(texts(stage).filter(t -> t.contains("缺"))).hasSize(1);
            assertThat(onScreen(() -> tab.lookup("#amend-handed-in").getParent().getParent().isVisible())).isFalse();
            assertThat(onScreen(() -> tab.lookup("#choose-papers").isVisible())).isTrue();

            int revision = model.file().revision();
            b.answers.writes.add(form -> field(form, 0, "ui.evidence.dated", b).setText("2018-13-01"));
            onScreen(() -> link(stage, b.desktop.say("ui.evidence.word", 3)).fire());
            assertThat(b.answers.sentBack).as("no such day").hasSize(1);
            b.answers.writes.add(form -> {
                field(form, 0, "ui.form.source", b).setText("平台后台导出");
                field(form, 0, "ui.form.proves", b).setText("第一笔");
                field(form, 1, "ui.form.proves", b).setText("其余各笔");
                field(form, 0, "ui.evidence.dated", b).setText("20180701");
                below(form, 2);
                below(form, 4);
            });
            onScreen(() -> link(stage, b.desktop.say("ui.evidence.word", 3)).fire());
            await("all but the last", () -> model.unworded().size() == 1);
            assertThat(model.file().revision()).as("one save").isEqualTo(revision + 1);
            var now = model.file().exhibits().stream().filter(x -> x.filing() == 3).toList();
            assertThat(now).extracting(Exhibit::source).containsOnly("平台后台导出");
            assertThat(now).extracting(Exhibit::dated).containsOnly(LocalDate.of(2018, 7, 1));
            assertThat(now).extracting(Exhibit::proves).startsWith("第一笔", "其余各笔");
            b.answers.writes.add(form -> field(form, 0, "ui.form.proves", b).setText("其余各笔"));
            onScreen(() -> new ExhibitRows(model, b.desktop).ask());
            await("the pages", () -> texts(stage).anyMatch(t -> t.contains("证据30 ")));
            var list = onScreen(() -> new EvidenceTab(model, b.desktop));
            await("the list", () -> list.order().contains(now.getFirst().id()));
            onScreen(() -> model.exhibitProperty().set(now.getFirst().id()));
            onScreen(() -> model.remove(now.getFirst().id()));
            await("the next one is chosen", () -> now.get(1).id().equals(model.exhibitProperty().get()));
            assertThat(b.answers.told).isEmpty();
            onScreen(stage::close);
        }
    }

    @Test void filesThatAreInTheCaseAlreadyAreToldOnceAndThePersonDecides() throws Exception {
        try (var b = Backstage.sample(folder, Lang.ZH)) {
            var model = onScreen(() -> new CaseModel(b.desktop, new CaseNo("2016-0001")));
            onScreen(() -> model.load(() -> { }));
            await("the case", () -> model.opened() != null);
            int before = model.file().exhibits().size();
            var known = model.file().exhibits().getFirst();
            var files = new ArrayList<Path>(List.of(Files.writeString(folder.resolve("新截图.txt"), "样本 SAMPLE")));
            for (var name : List.of("副本1.pdf", "副本2.pdf")) files.add(Files.copy(new plaint.desk.ExhibitFiles(b.office).path(known.files().getFirst()), folder.resolve(name)));
            b.answers.yes = false;
            onScreen(() -> model.add(files));
            await("it is asked", () -> !b.answers.asked.isEmpty());
            await("the rest went on", () -> model.file().exhibits().size() == before + 3);
            assertThat(b.answers.asked).as("once for both").containsExactly("撤出这 2 项");
            assertThat(b.answers.details.getLast()).contains("副本1.pdf 与“" + known.title() + "”内容相同", "副本2.pdf");
            b.answers.yes = true;
            onScreen(() -> model.add(files.subList(1, 2)));
            await("it is asked again", () -> b.answers.asked.size() == 2);
            await("out again", () -> b.desktop.statusProperty().get() != null && b.desktop.statusProperty().get().key().equals("ui.status.twinsRemoved"));
            assertThat(model.file().exhibits()).hasSize(before + 3);
            assertThat(b.answers.told).isEmpty();
        }
    }

    private static Stream<String> texts(Stage stage) {
        return onScreen(() -> stage.getScene().getRoot().lookupAll(".label").stream().filter(n -> n instanceof javafx.scene.control.Label).map(n -> ((javafx.scene.control.Label) n).getText()).filter(java.util.Objects::nonNull).toList()).stream();
    }

    private static Hyperlink link(Stage stage, String text) {
        return onScreen(() -> stage.getScene().getRoot().lookupAll(".hyperlink").stream().filter(n -> n instanceof Hyperlink h && text.equals(h.getText())).map(n -> (Hyperlink) n).findFirst().orElse(null));
    }

    /// A form that is not shown has no skin: what lies in it is gone through by its children.
    private static List<Node> all(Node in) {
        var out = new ArrayList<Node>(List.of(in));
        if (in instanceof ScrollPane s) out.addAll(all(s.getContent()));
        else if (in instanceof Parent p) p.getChildrenUnmodifiable().forEach(c -> out.addAll(all(c)));
        return out;
    }

    private static TextField field(Node form, int row, String name, Backstage b) {
        return all(form).stream().filter(n -> n instanceof TextField && n.getAccessibleText() != null && n.getAccessibleText().endsWith(", " + b.desktop.say(name))).map(n -> (TextField) n).skip(row).findFirst().orElseThrow();
    }

    private static void below(Node form, int cell) {
        all(form).stream().filter(n -> n instanceof Button && ("below-" + cell).equals(n.getId())).map(n -> (Button) n).findFirst().orElseThrow().fire();
    }
}

package plaint.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.desk.BatchRow;
import plaint.desk.ShowCase;
import plaint.key.CaseNo;
import plaint.text.Lang;
import plaint.ui.Backstage;

/// What became of a batch names its drafts, and one form answers each kind of warning for all of them; then they are final.
class BatchBarTest {
    @TempDir Path folder;

    @Test void draftsAreAnsweredKindByKindAndWrittenAgain() throws Exception {
        try (var b = Backstage.sample(folder, Lang.ZH)) {
            var rows = List.of(row(2, "某子（样本）"), row(3, "某丑（样本）"));
            var out = folder.resolve("out");
            var stage = onScreen(() -> {
                var bar = BatchBar.of(b.desktop, () -> { });
                var shown = new Stage();
                shown.setScene(new Scene(bar, 1100, 60));
                Look.apply(shown.getScene(), false);
                shown.show();
                bar.batch(rows, out);
                return shown;
            });
            var answer = b.desktop.say("leadscreen.batch.answer", 2);
            await("the drafts", () -> button(stage.getScene().getRoot(), answer) != null);
            picture(stage.getScene().getRoot(), "batch-drafts-zh");
            assertThat(Files.readString(out.resolve("report.csv"))).contains(",draft,");
            var kinds = new ArrayList<String>();
            b.answers.looker = (head, form, act) -> {
                pictured(form, "batch-answer-zh");
                for (var f : fields(form)) kinds.add(f.getId() == null ? "" : f.getId());
            };
            // too short a word is no reason
            b.answers.writes.add(form -> fields(form).forEach(f -> f.setText("行")));
            onScreen(() -> button(stage.getScene().getRoot(), answer).fire());
            assertThat(b.answers.sentBack).hasSize(1);
            assertThat(kinds).hasSizeGreaterThan(1);
            b.answers.writes.add(form -> fields(form).forEach(f -> f.setText("立案后补充提交，样本")));
            onScreen(() -> button(stage.getScene().getRoot(), answer).fire());
            await("final sets", () -> button(stage.getScene().getRoot(), answer) == null && button(stage.getScene().getRoot(), b.desktop.say("leadscreen.batch.rows", 2)) != null);
            assertThat(Files.readString(out.resolve("report.csv"))).contains(",done,").doesNotContain(",draft,");
            assertThat(new ShowCase(b.office).run(new CaseNo("2018-0001")).passed()).isNotEmpty().allMatch(p -> p.reason().equals("立案后补充提交，样本"));
            onScreen(stage::close);
        }
    }

    private static BatchRow row(int line, String defendant) {
        return new BatchRow(line, Map.of("like", "2016-0001", "dated", "2018-06-01", "defendant", defendant, "defendant_id", "44039919860725002X", "defendant_address", "样本地址", "from", "2016-05-01", "goodwill", "50000"));
    }

    private static Button button(Node root, String words) {
        return root.lookupAll(".button").stream().filter(n -> n instanceof Labeled l && words.equals(l.getText())).map(Button.class::cast).findFirst().orElse(null);
    }

    private static List<TextInputControl> fields(Node form) {
        return form.lookupAll(".text-input").stream().map(TextInputControl.class::cast).toList();
    }

    private static void picture(Parent root, String name) {
        onScreen(() -> pictured(root, name));
    }

    /// On a screen of its own; with `-Dplaint.pictures=true` kept for looking at.
    private static void pictured(Node node, String name) {
        // what scrolls has its content only once it is on a screen
        if (node.getScene() == null) Look.apply(new Scene((Parent) node, 620, 520), false);
        node.applyCss();
        if (node instanceof Parent p) p.layout();
        if (!Boolean.getBoolean("plaint.pictures")) return;
        try {
            WritableImage image = node.snapshot(null, null);
            var out = Files.createDirectories(Path.of("target/screenshots")).resolve(name + ".png");
            var pixels = new java.awt.image.BufferedImage((int) image.getWidth(), (int) image.getHeight(), java.awt.image.BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < pixels.getHeight(); y++) for (int x = 0; x < pixels.getWidth(); x++) pixels.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            javax.imageio.ImageIO.write(pixels, "png", out.toFile());
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}

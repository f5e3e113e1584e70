package plaint.ui.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plaint.desk.PreviewLeads;
import plaint.text.Lang;
import plaint.ui.Backstage;
import plaint.ui.Shots;
import plaint.ui.kit.Look;
import plaint.work.Progress;

/// A list of leads is read in its encoding, or another, and shown before anything of it is stored.
class LeadPreviewTest {
    @TempDir Path folder;

    private static void shot(String name, Lang lang, LeadPreview pane) {
        var root = new StackPane(pane);
        root.setStyle("-fx-padding: 20;");
        var scene = new Scene(root, 1020, 560);
        Look.apply(scene, false);
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        Shots.take(scene, name + "-" + lang.name().toLowerCase(Locale.ROOT));
        root.getChildren().clear();
        stage.close();
    }

    @ParameterizedTest @EnumSource(Lang.class) void aListOfMixedEncodingsIsToldByLineAndReadAnewInAnother(Lang lang) throws Exception {
        try (var b = Backstage.sample(folder, lang)) {
            var head = "线索编号,店铺编号,店铺名称,卖家姓名,身份证号,手机号,品牌,销售额,风险分,首次发现,城市,内部备注\n";
            var list = folder.resolve("screening.csv");
            try (var out = Files.newOutputStream(list)) {
                out.write(head.getBytes(StandardCharsets.UTF_8));
                for (int i = 1; i < 20; i++) {
                    var row = "P-" + i + ",s" + i + ",晶语饰品" + i + "（样本）,某（样本）,440399197001010011,13800000000,样本品牌," + (i == 4 ? "?" : "60000") + ",0.5,2018-01-02,深圳,甲\n";
                    out.write(row.getBytes(i == 7 ? Charset.forName("GB18030") : StandardCharsets.UTF_8));
                }
            }
            var read = new PreviewLeads(b.office).run(list, "auto", LocalDate.of(2018, 6, 1), Progress.NONE);
            assertThat(read.written()).isEqualTo("UTF-8");
            assertThat(read.glance().faults()).extracting(r -> r.line()).containsExactly(5, 8);
            assertThat(read.glance().faults().get(1).notes().getFirst().key()).isEqualTo("lead.row.encoding");
            assertThat(read.glance().faults().get(1).cells().get(2)).contains("\uFFFD");
            assertThat(read.glance().sound()).isEqualTo(17);
            var pane = onScreen(() -> new LeadPreview(b.desktop, read));
            onScreen(() -> {
                shot("lead-preview", lang, pane);
                pane.lookupAll(".toggle-button").stream().map(ToggleButton.class::cast).reduce((a, z) -> z).orElseThrow().fire();
                shot("lead-preview-faults", lang, pane);
                pane.read("big5");
            });
            await("read anew", () -> !pane.sound());
            onScreen(() -> {
                assertThat(pane.encoding()).isEqualTo("big5");
                shot("lead-preview-wrong", lang, pane);
                pane.read("utf-8");
            });
            await("read as it is written", pane::sound);
        }
    }
}

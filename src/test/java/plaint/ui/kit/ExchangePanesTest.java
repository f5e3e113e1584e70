package plaint.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.onScreen;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plaint.casefile.CaseMerge;
import plaint.casefile.CaseMerge.Side;
import plaint.desk.ImportTable;
import plaint.desk.ShowCase;
import plaint.docket.Event;
import plaint.docket.EventKind;
import plaint.docket.Track;
import plaint.key.CaseNo;
import plaint.party.Company;
import plaint.text.Lang;
import plaint.ui.Backstage;
import plaint.ui.Shots;
import plaint.work.Progress;

/// What is shown before a list or a sealed case is taken in.
class ExchangePanesTest {
    private static final CaseNo NO = new CaseNo("2016-0001");
    @TempDir Path folder;

    private static void shot(String name, Lang lang, boolean dark, Parent pane) {
        var root = new StackPane(pane);
        root.setStyle("-fx-padding: 20;");
        var scene = new Scene(root, 880, 540);
        Look.apply(scene, dark);
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        Shots.take(scene, name + "-" + lang.name().toLowerCase(java.util.Locale.ROOT) + (dark ? "-dark" : ""));
        assertThat(Shots.cut(scene)).isEmpty();
        stage.close();
    }

    @ParameterizedTest @EnumSource(Lang.class) void aListIsShownRowByRow(Lang lang) throws Exception {
        try (var b = Backstage.sample(folder, lang)) {
            var list = Files.writeString(folder.resolve("当事人.csv"), "类别,姓名或名称,证件号码,出生日期\n自然人,赵某（样本）,440399197001010011,1970-01-01\n自然人,刘某均,440399198403120012,\n自然人,孙某（样本）,440301198413450012,2017-02-29\n自然人,钱某（样本）,4.4E+17,\n");
            var outlook = new ImportTable(b.office).preview(list, NO, Progress.NONE);
            for (boolean dark : new boolean[] {false, true}) onScreen(() -> shot("import-preview", lang, dark, new PreviewPane(b.desktop, NO, outlook)));
            // in a dialog of the window: no reason lies over another, and nothing is cut at its side
            onScreen(() -> {
                var stage = new Stage();
                stage.setScene(new Scene(WindowDialogs.pane("", new PreviewPane(b.desktop, NO, outlook))));
                Look.apply(stage.getScene(), false);
                stage.show();
                stage.sizeToScene();
                stage.getScene().getRoot().applyCss();
                stage.getScene().getRoot().layout();
                assertThat(stage.getScene().getWidth()).isGreaterThan(920);
                var rows = stage.getScene().getRoot().lookupAll(".table-row-cell").stream().filter(r -> r instanceof javafx.scene.control.IndexedCell<?> c && !c.isEmpty()).toList();
                assertThat(rows).hasSize(4).allSatisfy(r -> assertThat(r.lookupAll("Text").stream().mapToDouble(t -> t.getBoundsInLocal().getHeight()).max().orElse(0)).isLessThan(r.getBoundsInLocal().getHeight()));
                stage.close();
            });
        }
    }

    @ParameterizedTest @EnumSource(Lang.class) void aListInAnEncodingNotItsOwnIsShownAsItReadsAndReadAnew(Lang lang) throws Exception {
        try (var b = Backstage.sample(folder, lang)) {
            var list = Files.write(folder.resolve("当事人.csv"), "类别,姓名或名称,证件号码,备用列\n自然人,赵某（样本）,440399197001010011,甲\n".getBytes("GB18030"));
            var wrong = new ImportTable(b.office).glance(list, NO, "utf-16", Progress.NONE);
            assertThat(wrong.kind()).isNull();
            assertThat(wrong.refused().key()).isEqualTo("exchange.refused.header");
            var pane = onScreen(() -> {
                var p = new PreviewPane(b.desktop, NO, wrong);
                shot("import-wrong-encoding", lang, false, p);
                encodings(p).setValue("gb18030");
                return p;
            });
            Backstage.await("read anew", () -> pane.outlookProperty().get().refused() == null);
            var read = pane.outlookProperty().get();
            assertThat(read.encoding()).isEqualTo("GB18030");
            assertThat(read.columns()).extracting(c -> c.taken() == null ? null : c.taken().en()).containsExactly("Kind", "Name", "Identity number", null);
            assertThat(read.first().getFirst().cell(2).text()).isEqualTo("4403**********0011");
            onScreen(() -> {
                pane.lookupAll(".toggle-button").stream().map(javafx.scene.control.ToggleButton.class::cast).reduce((a, z) -> z).orElseThrow().fire();
                shot("import-as-read", lang, false, pane);
            });
        }
    }

    @SuppressWarnings("unchecked") private static javafx.scene.control.ComboBox<String> encodings(Parent in) {
        return (javafx.scene.control.ComboBox<String>) in.lookup(".combo-box");
    }

    @ParameterizedTest @EnumSource(Lang.class) void aConflictShowsBothTextsAndIsChosenByHand(Lang lang) throws Exception {
        try (var b = Backstage.sample(folder, lang)) {
            var base = new ShowCase(b.office).run(NO);
            var ours = base.changed(c -> c.parties = java.util.stream.Stream.concat(java.util.stream.Stream.of(at((Company) base.parties().getFirst(), "杭州市甲路1号（样本）")), base.parties().stream().skip(1)).toList());
            var theirs = base.changed(c -> c.parties = java.util.stream.Stream.concat(java.util.stream.Stream.of(at((Company) base.parties().getFirst(), "杭州市乙路2号（样本）")), base.parties().stream().skip(1)).toList())
                .with(new Event(LocalDate.of(2018, 6, 1), false, Track.CIVIL, EventKind.OTHER, "提交代理词（样本）", null, null, null, List.of(), null, List.of()));
            var merged = CaseMerge.merge(base, ours, theirs, Map.of());
            for (boolean dark : new boolean[] {false, true}) onScreen(() -> shot("merge", lang, dark, new ConflictPane(b.desktop, "counsel", merged)));
            onScreen(() -> {
                var pane = new ConflictPane(b.desktop, "counsel", merged);
                new Scene(pane);
                assertThat(pane.open().get()).isTrue();
                pane.applyCss();
                pane.layout();
                // what counsel adds is told in words, not in the letters of the file, and what is empty is left out
                var told = pane.lookupAll(".label").stream().map(l -> ((javafx.scene.control.Label) l).getText()).filter(t -> t != null && t.contains("提交代理词（样本）") && t.contains(lang.of("：", ": "))).findFirst().orElseThrow();
                assertThat(told).contains(b.desktop.say("docket.eventKind.OTHER"), b.desktop.say("ui.track.CIVIL")).doesNotContain("OTHER", "CIVIL", "latin", ": ;", "：；");
                var theirsButton = pane.lookupAll(".radio-button").stream().map(RadioButton.class::cast).toList().get(1);
                theirsButton.fire();
                assertThat(pane.open().get()).isFalse();
                assertThat(pane.choices()).containsOnly(Map.entry(merged.conflicts().getFirst().at().path(), Side.THEIRS));
            });
        }
    }

    private static Company at(Company o, String address) {
        return new Company(o.id(), o.name(), o.latin(), o.creditCode(), address, o.legalRepresentative(), o.representativePost(), o.phone());
    }
}

package plaint.ui.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.DatePicker;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import plaint.desk.PreparePrint;
import plaint.desk.PrintQueue;
import plaint.desk.ProduceFiling;
import plaint.desk.ShowCase;
import plaint.key.CaseNo;
import plaint.key.ExhibitId;
import plaint.print.Piece;
import plaint.print.PrintTask;
import plaint.text.Lang;
import plaint.text.Now;
import plaint.ui.Backstage;
import plaint.ui.Choosers;
import plaint.ui.Hands;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Look;
import plaint.ui.kit.WindowDialogs;
import plaint.ui.printroom.PrintRoomModel;
import plaint.ui.printroom.PrintRoomView;
import plaint.work.Progress;

/// Rows of work done in the window on the seed case, each seen three times: in the record, on the screen, and on the paper. What was seized and what it is worth (S4), a byte changed since
/// intake (S12), how grave each circumstance is (S15), the sets signed, and the print room while it prints.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoriesOnScreenTest {
    private static final CaseNo NO = new CaseNo("2016-0001");
    @TempDir static Path folder;
    private static Backstage b;
    private static Stage stage;
    private static Desktop desktop;
    private static CaseModel model;
    private static Hands hands;

    @BeforeAll static void open() {
        b = Backstage.sample(folder, Lang.ZH);
        stage = onScreen(() -> {
            var s = new Stage();
            s.setScene(new Scene(new BorderPane(), 1440, 900));
            Look.apply(s.getScene(), false);
            s.show();
            return s;
        });
        hands = new Hands(stage, Lang.ZH);
        desktop = onScreen(() -> new Desktop(b.office, b.desktop.jobs(), new Choosers(new WindowDialogs(stage, () -> Lang.ZH), hands), Lang.ZH));
        model = onScreen(() -> new CaseModel(desktop, NO));
        onScreen(() -> model.load(() -> show(new CaseView(model, desktop, stage.getScene()))));
    }

    @AfterAll static void close() {
        onScreen(stage::close);
        b.close();
    }

    private static void show(javafx.scene.Node screen) {
        ((BorderPane) stage.getScene().getRoot()).setCenter(screen);
    }

    private static String printed(Path pdf) throws Exception {
        await(pdf.getFileName() + " is written", () -> Files.isRegularFile(pdf) && desktop.jobs().underWayProperty().get() == 0);
        try (var doc = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(doc).replaceAll("\\s", "");
        }
    }

    private static void pressNamed(String name) {
        var button = hands.find(ButtonBase.class, n -> name.equals(n.getAccessibleText()) || name.equals(n.getText()));
        Platform.runLater(button::fire);
        onScreen(() -> { });
    }

    @Test @Order(1) void whatWasSeizedIsCountedAndFiguresThatDifferAreKeptWithTheirSources() throws Exception {
        hands.tab("sourcing");
        hands.wait("the raid", () -> raids() != null);
        onScreen(() -> raids().getSelectionModel().select(raid()));
        hands.press("添加物品");
        hands.fill(Map.of("名称", "补充登记腕表（样本）", "数量", "0", "实际销售均价", "120"));
        assertThat(hands.refused("保存")).isNotEmpty();
        hands.fill(Map.of("数量", "3", "采用的依据", "实际销售均价")).save("保存");
        hands.see("补充登记腕表（样本）");
        hands.press("添加数额");
        hands.fill(Map.of("数额", "200,000,000", "来源", "某日报（样本）")).save("保存");
        hands.see("某日报（样本）");
        hands.see("数额互相矛盾");
        var raid = new ShowCase(b.office).run(NO).raids().getFirst();
        assertThat(raid.seized().getLast()).satisfies(s -> {
            assertThat(s.name()).isEqualTo("补充登记腕表（样本）");
            assertThat(s.quantity()).isEqualTo(3);
            assertThat(s.unitValue()).isEqualTo(plaint.text.Money.cny("120"));
        });
        assertThat(raid.valuations().getLast().source()).isEqualTo("某日报（样本）");
        hands.picture("story-seizure-zh");
        var sheet = folder.resolve("seizure.pdf");
        hands.paths.add(sheet);
        hands.press("查扣价值表");
        assertThat(printed(sheet)).contains("补充登记腕表（样本）", "某日报（样本）", "200,000,000.00", "360.00");
    }

    private static ListView<?> raids() {
        return Hands.all(stage.getScene().getRoot()).filter(n -> n instanceof ListView<?> l && l.getItems().stream().anyMatch(i -> String.valueOf(i).contains("raid:"))).map(n -> (ListView<?>) n).findFirst().orElse(null);
    }

    private static int raid() {
        var items = raids().getItems();
        for (int i = 0; i < items.size(); i++) if (String.valueOf(items.get(i)).contains("raid:")) return i;
        throw new AssertionError("no raid in " + items);
    }

    @Test @Order(2) void aByteChangedSinceIntakeShowsOnTheExhibitAndStopsTheFiling() throws Exception {
        var file = new ShowCase(b.office).run(NO).exhibit(new ExhibitId("licence")).orElseThrow().files().getFirst();
        var hex = file.digest().hex();
        var path = b.office.folder().resolve("vault").resolve(hex.substring(0, 2)).resolve(hex);
        var bytes = Files.readAllBytes(path);
        assertThat(path.toFile().setWritable(true)).isTrue();
        bytes[bytes.length / 2] ^= 1;
        Files.write(path, bytes);
        hands.tab("evidence");
        pressNamed("比对全部文件的摘要");
        hands.see("已改动");
        hands.picture("story-changed-zh");
        var sheet = folder.resolve("custody.pdf");
        hands.paths.add(sheet);
        pressNamed("交接与完整性清单");
        assertThat(printed(sheet)).contains("已改变", hex.substring(0, 8));
        hands.tab("filing");
        var title = model.file().exhibit(new ExhibitId("licence")).orElseThrow().title();
        var told = plaint.text.Notice.of("check.found.changedFile", title, file.name()).in(Lang.ZH);
        // the newest filing is shown first, the licence went in with the first
        var which = hands.find(javafx.scene.Node.class, n -> n instanceof javafx.scene.control.ComboBox<?> c && c.getItems().stream().anyMatch(i -> i instanceof plaint.casefile.Filing));
        onScreen(() -> ((javafx.scene.control.ComboBox<?>) which).getSelectionModel().select(0));
        hands.see(told);
        assertThat(hands.named(hands.say("ui.filing.draft")).isDisabled()).as("what can be made is a marked draft").isFalse();
        hands.picture("story-changed-check-zh");
        bytes[bytes.length / 2] ^= 1;
        Files.write(path, bytes);
        hands.tab("evidence");
        pressNamed("比对全部文件的摘要");
        hands.wait("all are as sealed again", () -> !hands.says("已改动") && hands.says("已封存"));
    }

    @Test @Order(3) void howGraveACircumstanceIsIsWeighedWithItsReasonAndPrinted() throws Exception {
        hands.tab("claim");
        var steps = hands.find(HBox.class, n -> n.getAccessibleText() != null && n.getAccessibleText().matches(".+：3 级中的 [012]"));
        var name = steps.getAccessibleText().substring(0, steps.getAccessibleText().indexOf('：'));
        pressNamed("修改" + name);
        hands.fill(Map.of("程度", "突出", "事实和理由（打印用）", "三年间在三个店铺持续销售（样本）")).save("保存");
        hands.find(HBox.class, n -> (name + "：3 级中的 3").equals(n.getAccessibleText()));
        assertThat(new ShowCase(b.office).run(NO).damages().factors()).anySatisfy(f -> {
            assertThat(f.weight()).isEqualTo(3);
            assertThat(f.reasoning()).isEqualTo("三年间在三个店铺持续销售（样本）");
        });
        hands.picture("story-factors-zh");
        var sheet = folder.resolve("factors.pdf");
        hands.paths.add(sheet);
        pressNamed("打印说理表");
        assertThat(printed(sheet)).contains("三年间在三个店铺持续销售（样本）", name.replaceAll("\\s", ""));
    }

    @Test @Order(4) void whoWasConvictedAndWhatStandsInNoRecordIsEnteredAndEscLeavesAFieldOfDays() throws Exception {
        hands.tab("story");
        pressNamed("案件事实");
        hands.fill(Map.of("平台名称", "样本商城", "售假结束日期", "2013-01-01"));
        assertThat(hands.refused("保存")).singleElement().asString().contains("2013-01-01");
        hands.fill(Map.of("售假结束日期", "2016-08-10")).save("保存");
        hands.wait("the facts are kept", () -> "样本商城".equals(model.file().facts().get("platform")) && "2016-08-10".equals(model.file().facts().get("breach.to")));
        var event = hands.find(HBox.class, n -> n.getAccessibleText() != null && n.getAccessibleText().contains("罗湖区人民法院作出刑事判决"));
        onScreen(() -> event.fireEvent(key(KeyCode.ENTER)));
        pressNamed("记录刑事判决");
        var day = hands.find(DatePicker.class, n -> "生效日期".equals(n.getAccessibleText()));
        onScreen(() -> {
            day.requestFocus();
            day.fireEvent(key(KeyCode.ESCAPE));
        });
        hands.wait("Esc left the form", () -> !hands.formOpen());
        pressNamed("记录刑事判决");
        hands.fill(Map.of("被判刑人", "王某怡", "案号", "（2017）粤0303刑初900号", "缓刑（月）", "6"));
        assertThat(hands.refused("保存")).singleElement().asString().contains("没有刑期");
        hands.fill(Map.of("刑期（月）", "6", "拘役（不是有期徒刑）", "true", "罚金", "5,000")).save("保存");
        hands.see("销售假冒注册商标的商品罪，拘役 6 个月，缓刑 6 个月，罚金 ¥5,000.00");
        hands.picture("story-convicted-zh");
        assertThat(model.file().convictions()).hasSize(3).last().satisfies(c -> assertThat(c.docketNo()).isEqualTo("（2017）粤0303刑初900号"));
        hands.tab("claim");
        hands.see("样本商城");
    }

    private static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    @Test @Order(5) void theSetsAreSignedWithAKeyAndAWrongPasswordSignsNothing() throws Exception {
        var key = folder.resolve("key.p12");
        store(key, "样本 secret");
        var set = Files.copy(folder.resolve("seizure.pdf"), folder.resolve("2016-0001-1-court.pdf"));
        var produced = new ProduceFiling.Produced(List.of(new ProduceFiling.ProducedSet(null, set, List.of())), List.of(), List.of(), false);
        ask(produced, key);
        assertThat(hands.refused("签名")).singleElement().asString().isNotBlank();
        hands.picture("story-sign-zh");
        assertThat(hands.fill(Map.of("密钥口令", "wrong")).refused("签名")).as("told while there is a field to write it anew").singleElement().asString().contains("key.p12");
        assertThat(folder.resolve("2016-0001-1-court-signed.pdf")).doesNotExist();
        hands.fill(Map.of("密钥口令", "样本 secret", "事由（可不填）", "递交", "同时写出发给时间戳服务的请求", "true")).save("签名");
        await("it is signed", () -> desktop.statusProperty().get() != null && desktop.statusProperty().get().in(Lang.ZH).contains("SAMPLE Law Office"));
        try (var doc = Loader.loadPDF(folder.resolve("2016-0001-1-court-signed.pdf").toFile())) {
            assertThat(doc.getLastSignatureDictionary().getReason()).isEqualTo("递交");
        }
        assertThat(folder.resolve("2016-0001-1-court-signed.tsq")).isNotEmptyFile();
    }

    private static void ask(ProduceFiling.Produced produced, Path key) {
        hands.paths.add(key);
        Platform.runLater(() -> new SignForm(desktop).ask(produced));
        onScreen(() -> { });
        await("the form", hands::formOpen);
    }

    private static void store(Path file, String password) throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var pair = generator.generateKeyPair();
        var now = Now.instant();
        var name = new X500Name("CN=SAMPLE Law Office");
        var certificate = new JcaX509CertificateConverter().getCertificate(new JcaX509v3CertificateBuilder(name, BigInteger.ONE, Date.from(now.minusSeconds(9999)), Date.from(now.plusSeconds(999999)), name, pair.getPublic())
            .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("office", pair.getPrivate(), password.toCharArray(), new Certificate[] {certificate});
        try (var out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
        }
    }

    @Test @Order(6) void thePrintRoomFollowsWhatIsPrintedWhileItIsPrinted() throws Exception {
        new plaint.desk.AcceptWarnings(b.office).run(NO, 1, "样本：以销售记录为准");
        var made = new PreparePrint(b.office).run(PreparePrint.Order.usual(NO, 1, ""), LocalDateTime.of(2016, 12, 29, 9, 30), Progress.NONE);
        var queue = new PrintQueue(b.office);
        // the papers of the court's set; src/bench/print.sh prints whole filings
        int papers = 0;
        for (var t : made.tasks()) {
            boolean paper = t.set() == 1 && t.legs().stream().allMatch(l -> made.piece(l.piece()).kind() == Piece.Kind.PAPER) && papers++ < 4;
            if (!paper) queue.hold(made.no(), t.no(), true);
        }
        var room = onScreen(() -> new PrintRoomModel(desktop));
        onScreen(room::reload);
        await("the queue", () -> room.loadedProperty().get());
        onScreen(() -> show(new PrintRoomView(room, desktop, Map.of())));
        long before = onScreen(() -> room.shownProperty().get().tasks().stream().filter(PrintTask::open).count());
        var states = new java.util.ArrayList<Long>();
        onScreen(() -> room.shownProperty().addListener((o, was, now) -> states.add(now == null ? -1 : now.tasks().stream().filter(PrintTask::open).count())));
        var go = hands.find(ButtonBase.class, n -> n.getText() != null && n.getText().startsWith("打印余下"));
        onScreen(go::fire);
        await("the printing is over", () -> room.runningProperty().get() == null && room.shownProperty().get().next().isEmpty());
        var job = queue.job(made.no());
        hands.see("已写成文件 " + (job.sheets(false) - job.sheets(true)) + " 张");
        hands.see("余 " + job.sheets(true) + " 张");
        hands.see("暂缓");
        assertThat(onScreen(() -> List.copyOf(states))).as("the screen was told of what lies between %d and the end", before).anyMatch(n -> n < before && n > states.getLast());
        hands.picture("story-printed-zh");
        assertThat(job.tasks().stream().filter(t -> !t.open())).hasSize(Math.min(papers, 4)).isNotEmpty();
        assertThat(queue.log()).isNotEmpty();
        try (var files = Files.list(queue.folder(job))) {
            assertThat(files.filter(f -> f.toString().endsWith(".ps"))).isNotEmpty();
        }
        assertThat(desktop.statusProperty().get().in(Lang.ZH)).contains("PostScript");
    }

    @Test @Order(7) void aFilingIsChosenInAListItsPartsAreSaidOneByOneAndWhatIsPrintedIsPrintedAgain() throws Exception {
        var room = onScreen(() -> new PrintRoomModel(desktop));
        onScreen(room::reload);
        await("the queue", () -> room.loadedProperty().get());
        onScreen(() -> show(new PrintRoomView(room, desktop, Map.of())));
        int first = room.shownProperty().get().no();
        // what went out can jam in the printer: a click on its cell asks from where
        var printed = hands.find(javafx.scene.control.Label.class, n -> "已印".equals(n.getText()) && n.isFocusTraversable());
        Platform.runLater(() -> printed.getOnMouseClicked().handle(null));
        hands.see("重印：从哪里起？");
        hands.fill(Map.of("自第几面重印，1 至 1", "1"));
        hands.save("重印");
        await("it waits again", () -> room.shownProperty().get().next().isPresent());
        onScreen(() -> room.pause(true));
        hands.find(ButtonBase.class, n -> n.getText() != null && n.getText().startsWith("继续打印余下") && !n.isDisabled());
        // on a computer without a printer there is none to move a task to, and that is said
        if (new plaint.print.Printers().names().isEmpty()) {
            hands.press(hands.say("printroom.move"));
            hands.see(hands.say("printroom.move.none"));
            hands.press(hands.say("ui.dialog.close"));
            await("it is closed", () -> !hands.formOpen());
        }
        hands.menu("更多", "打印其他递交");
        hands.see("打印哪一次递交？");
        hands.picture("story-print-which-zh");
        hands.press("选定");
        hands.see("逐件设定");
        hands.fill(Map.of("每册最多页数", "40", "只印这几册", "x", "客户套数", "0", "自留套数", "0"));
        assertThat(hands.refused("放入队列")).anyMatch(f -> f.contains("册号"));
        hands.fill(Map.of("只印这几册", "1", "民事起诉状, 钉书", "true", "另印小册子（A5）", "民事起诉状"));
        hands.picture("story-print-form-zh");
        hands.press("放入队列");
        await("the job is made", () -> room.shownProperty().get().no() != first && room.preparingProperty().get() == null);
        var made = room.shownProperty().get();
        assertThat(made.tasks()).allMatch(t -> t.volume() == 1);
        assertThat(made.tasks()).filteredOn(t -> t.has("complaint-1")).allMatch(t -> t.ticket().staple());
        assertThat(made.bound()).isEqualTo(2);
        assertThat(made.tasks().getLast().ticket().shortEdge()).isTrue();
        hands.picture("story-print-volume-zh");
    }
}

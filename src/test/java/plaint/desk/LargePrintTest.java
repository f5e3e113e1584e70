package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.evidence.Exhibit;
import plaint.key.CaseNo;
import plaint.print.PrintJob;
import plaint.print.PrintTask;
import plaint.work.Progress;

/// A plan of A3 among pages of A4: printed on A3 where the pack keeps it on such a sheet, or on two sheets of A4.
@Execution(ExecutionMode.CONCURRENT)
class LargePrintTest {
    private static final CaseNo NO = new CaseNo("2016-0001");
    @TempDir Path folder;
    private final List<Path> links = new ArrayList<>();

    @AfterEach void unlinked() throws Exception {
        for (var link : links) Files.delete(link);
    }

    /// The delivered home with another rule for large pages.
    private Home home(String large) throws Exception {
        var home = folder.resolve(large);
        var delivered = Home.find();
        Files.createDirectories(home.resolve("assets"));
        for (var name : List.of("fund", "sheets", "forums")) SampleStore.copy(delivered.folder().resolve("assets").resolve(name), home.resolve("assets").resolve(name));
        links.add(Files.createSymbolicLink(home.resolve("assets/fonts"), delivered.fonts()));
        var rules = home.resolve("assets/forums/cn/printing.yaml");
        var text = Files.readString(rules);
        assertThat(text).contains("large: shrunk");
        Files.writeString(rules, text.replace("large: shrunk", "large: " + large));
        return new Home(home);
    }

    private Path plan() throws Exception {
        var file = folder.resolve("样本平面图.pdf");
        try (var doc = new PDDocument()) {
            for (var size : List.of(PDRectangle.A4, new PDRectangle(PDRectangle.A3.getHeight(), PDRectangle.A3.getWidth()), PDRectangle.A4)) {
                var page = new PDPage(size);
                doc.addPage(page);
                try (var c = new PDPageContentStream(doc, page)) {
                    c.addRect(80, 300, size.getWidth() - 160, 40);
                    c.fill();
                }
            }
            doc.save(file.toFile());
        }
        return file;
    }

    private Office withPlan(String large) throws Exception {
        SampleStore.open(folder.resolve("store-" + large), "tester").close();
        var office = Office.open(folder.resolve("store-" + large), home(large), "tester");
        new AddExhibits(office).run(NO, List.of(plan()), office.forums().get("cn").themes().getFirst().key(), 3, Progress.NONE);
        for (var x : new ShowCase(office).run(NO).exhibits()) if (x.filing() == 3)
            new EditExhibits(office).describe(NO, new Exhibit(x.id(), x.title(), x.latin(), x.kind(), x.held(), x.theme(), "原告提供（样本）", "补充证明（样本）", x.dated(), x.filing(), x.files()));
        new BeginFiling(office).run(NO, "supplement", LocalDate.of(2018, 5, 2));
        return office;
    }

    private static PrintJob job(Office office) throws Exception {
        return new PreparePrint(office).run(new PreparePrint.Order(NO, 3, 0, 0, "", "", false, true, true, true, false, false, 0, Map.of("a3", "Manual")), LocalDateTime.of(2018, 5, 2, 9, 30), Progress.NONE);
    }

    private static long sidesPrinted(Office office, PrintJob job, PrintTask only) throws Exception {
        var queue = new PrintQueue(office);
        for (var t : job.tasks()) if (t.no() != only.no()) queue.hold(job.no(), t.no(), true);
        var after = new PrintNext(office).run(job.no(), j -> { }, Progress.NONE).orElseThrow();
        assertThat(after.task(only.no()).orElseThrow().state()).isEqualTo(PrintTask.State.PRINTED);
        return Pattern.compile("(?m)^%%Page: ").matcher(Files.readString(queue.folder(job).resolve(job.queueName(only) + ".ps"), StandardCharsets.ISO_8859_1)).results().count();
    }

    @Test void aFoldedPageIsPrintedOnA3FromItsOwnTray() throws Exception {
        try (var office = withPlan("folded")) {
            var job = job(office);
            var court = job.tasks().stream().filter(t -> t.set() == 1).toList();
            var large = court.stream().filter(t -> t.ticket().stock().equals("a3")).toList();
            assertThat(large).singleElement().satisfies(t -> {
                assertThat(t.pages()).isEqualTo(1);
                assertThat(t.ticket().tray()).isEqualTo("Manual");
            });
            assertThat(PickList.stock(job)).containsEntry("a3", job.sets().size());
            assertThat(job.pages(job.sets().getFirst())).isEqualTo(new PlanFiling(office).run(NO, 3).court().plan().pages());
            assertThat(sidesPrinted(office, job, large.getFirst())).isEqualTo(large.getFirst().sides());
        }
    }

    @Test void whereThePackSaysSoItIsPrintedInHalvesOnTwoSides() throws Exception {
        try (var office = withPlan("halved")) {
            var job = job(office);
            var halved = job.tasks().stream().filter(t -> t.set() == 1 && t.ticket().halved()).toList();
            assertThat(halved).singleElement().satisfies(t -> {
                assertThat(t.pages()).isEqualTo(1);
                assertThat(t.sides()).isEqualTo(2);
                assertThat(t.sheets()).isEqualTo(1);
                assertThat(t.ticket().stock()).isEqualTo("plain");
            });
            assertThat(PickList.stock(job)).doesNotContainKey("a3");
            assertThat(sidesPrinted(office, job, halved.getFirst())).isEqualTo(2);
        }
    }
}

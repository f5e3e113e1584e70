package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.casefile.CaseFile;
import plaint.casefile.Filing;
import plaint.key.CaseNo;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Program;
import plaint.work.Progress;

/// A paper goes out to a word processor: the same words and numbers there, whatever program opens it.
@Execution(ExecutionMode.CONCURRENT)
class WordStoryTest {
    @TempDir Path folder;
    private Office office;
    private CaseFile file;

    @BeforeEach void open() throws Exception {
        office = SampleStore.open(folder.resolve("store"), "lawyer");
        file = new ShowCase(office).run(new CaseNo("2016-0001"));
    }

    @AfterEach void close() {
        office.close();
    }

    @Test void aPaperOpensInLibreOfficeWithTheSameText() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/soffice")), "LibreOffice is not installed");
        var made = new ExportWord(office).run(file, 1, List.of("complaint", "catalogue", "identity"), folder.resolve("out"), Progress.NONE);
        assertThat(made).extracting(f -> f.getFileName().toString()).hasSize(3).anyMatch(n -> n.endsWith("民事起诉状.docx"));
        var again = new ExportWord(office).run(file, 1, List.of("complaint"), folder.resolve("again"), Progress.NONE);
        assertThat(again.getFirst()).hasSameBinaryContentAs(made.getFirst());
        var command = new java.util.ArrayList<>(List.of("/usr/bin/soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless", "--convert-to", "pdf", "--outdir", folder.resolve("pdf").toString()));
        made.forEach(f -> command.add(f.toString()));
        Program.run(command, folder, java.util.Map.of(), Duration.ofSeconds(90));
        for (var f : made) {
            var key = f.equals(made.get(0)) ? "complaint" : f.getFileName().toString().contains("目录") ? "catalogue" : "identity";
            var wanted = new FilingLayout(office, file, file.filing(1)).edited(key).document();
            try (var pdf = Loader.loadPDF(folder.resolve("pdf").resolve(f.getFileName().toString().replace(".docx", ".pdf")).toFile())) {
                var read = flat(new PDFTextStripper().getText(pdf).replaceAll("(?m)^样本\\s*SAMPLE\\s*$", "").replaceAll("(?m)^" + wanted.shortName() + "-\\s*\\d+\\s*$", ""));
                for (var b : wanted.blocks()) {
                    switch (b) {
                        case plaint.drafting.Document.Title t -> assertThat(read).contains(flat(t.text()));
                        case plaint.drafting.Document.Heading h -> assertThat(read).contains(flat(text(h.text())));
                        case plaint.drafting.Document.Paragraph p -> assertThat(read).contains(flat(text(p.text())));
                        case plaint.drafting.Document.Seal s -> assertThat(read).contains(flat(String.join("", s.lines())), flat(s.date()));
                        case plaint.drafting.Document.Table t -> t.rows().forEach(r -> r.cells().forEach(c -> assertThat(chars(read)).containsAll(chars(flat(text(c))))));
                        default -> { }
                    }
                }
                assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(594f, 597f);
            }
        }
    }

    /// A style with party and docket number in the head and 1/N in the foot has them in the word processor too.
    @Test void aRunningHeadGoesAlong() throws Exception {
        var styled = file.changed(d -> {
            var facts = new java.util.TreeMap<>(d.facts);
            facts.put("style", "law-firm");
            d.facts = facts;
        });
        var plain = new ExportWord(office).run(file, 2, List.of("consolidated"), folder.resolve("plain"), Progress.NONE).getFirst();
        assertThat(entry(plain, "word/header1.xml")).contains("样本 SAMPLE").doesNotContain("原告：");
        assertThat(entry(plain, "word/footer1.xml")).doesNotContain("NUMPAGES");
        var running = new ExportWord(office).run(styled, 2, List.of("consolidated"), folder.resolve("styled"), Progress.NONE).getFirst();
        assertThat(entry(running, "word/header1.xml")).contains("样本 SAMPLE", "原告：浙江淘宝网络有限公司", "（2017）粤0307民初9999999号");
        assertThat(entry(running, "word/footer1.xml")).contains("合并诉状", "NUMPAGES");
        var appealed = styled.changed(d -> {
            d.filings = java.util.stream.Stream.concat(d.filings.stream(), java.util.stream.Stream.of(new Filing(3, "appeal", java.time.LocalDate.of(2018, 9, 28), 2, null, null, null))).toList();
            d.docket = d.docket.withJudgments(List.of(new plaint.docket.Judgment("j", plaint.docket.Judgment.Instance.FIRST, "深圳市龙岗区人民法院", "（2017）粤0307民初9999999号", java.time.LocalDate.of(2018, 9, 18), null, null, List.of(), List.of(), List.of(), List.of(), null, false)))
                .withApplications(List.of(new plaint.docket.Application.AppealPetition("a", 3, "j", "广东省深圳市中级人民法院", List.of(), List.of("样本"), List.of("样本"), null)));
        });
        var petition = new ExportWord(office).run(appealed, 3, List.of("appeal"), folder.resolve("appeal"), Progress.NONE).getFirst();
        assertThat(entry(petition, "word/header1.xml")).as("in the second instance nobody is a plaintiff").contains("上诉人：浙江淘宝网络有限公司");
        assertThat(new PlanFiling(office).lay(appealed, 3)).as("nor is anybody a defendant").extracting(l -> l.plan().key()).containsExactly("court", "opponents");
    }

    private static String entry(Path docx, String name) throws Exception {
        try (var zip = new java.util.zip.ZipFile(docx.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    @Test void aFinishedFileIsFiledInPlaceOfTheDraftAndTheNumbersFollow() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/soffice")), "LibreOffice is not installed");
        assertThatThrownBy(() -> new TakeFiledText(office).run(file, 1, "complaint", folder)).isInstanceOfSatisfying(Refused.class, e -> assertThat(e.notice().key()).isEqualTo("desk.refused.filedText"));
        file = office.archive().write(w -> w.save(file.withFilings(file.filings().stream().map(f -> new Filing(f.no(), f.kind(), f.dated(), f.claim(), null, null, null)).toList()), Notice.of("history.filing", 1, "")));
        var draft = new PlanFiling(office).run(file.no(), 1);
        var out = new ExportWord(office).run(file, 1, List.of("complaint"), folder.resolve("out"), Progress.NONE).getFirst();
        var verb = new TakeFiledText(office);
        assertThatThrownBy(() -> verb.run(file, 1, "cover", out)).isInstanceOfSatisfying(Refused.class, e -> assertThat(e.notice().key()).isEqualTo("desk.refused.noOwnText"));
        assertThatThrownBy(() -> verb.run(file, 1, "complaint", Files.write(folder.resolve("x.png"), Png.of(1)))).isInstanceOfSatisfying(Refused.class, e -> assertThat(e.notice().key()).isEqualTo("desk.refused.noPaperFile"));
        file = verb.run(file, 1, "complaint", out);
        var filed = file.filed().getFirst();
        assertThat(filed.file().name()).endsWith("民事起诉状.docx");
        var plan = new PlanFiling(office).run(file.no(), 1);
        var part = plan.court().plan().parts().stream().filter(p -> p.key().equals("complaint")).findFirst().orElseThrow();
        assertThat(part.pages()).isEqualTo(filed.file().pages());
        assertThat(part.number(0)).isEqualTo("起诉状-1");
        assertThat(plan.findings()).anyMatch(f -> f.what().key().equals("check.passed.filedText")).noneMatch(f -> f.what().key().contains("uncited"))
            .filteredOn(f -> f.what().key().equals("check.passed.words")).isEqualTo(draft.findings().stream().filter(f -> f.what().key().equals("check.passed.words")).toList());
        var made = new ProduceFiling(office).run(file.no(), 1, folder.resolve("made"), Progress.NONE).sets().getFirst();
        try (var pdf = Loader.loadPDF(made.file().toFile())) {
            assertThat(pdf.getDocumentCatalog().getPageLabels().getLabelsByPageIndices()).contains("起诉状-" + part.pages());
            var first = new PDFTextStripper();
            int at = plan.court().plan().sideOf(part) + 1;
            first.setStartPage(at);
            first.setEndPage(at);
            var text = flat(first.getText(pdf));
            assertThat(text.split("起诉状-1(?!\\d)", -1)).as("label and number stand once on a page that came from our own .docx").hasSize(2);
            assertThat(text.split("样本SAMPLE", -1)).as("and so does the mark of a sample").hasSize(2);
        }
        // the draft is still looked at paragraph by paragraph, beside the pages that are filed
        var looked = new ShowDraft(office).look(file, 1, "complaint", Progress.NONE);
        assertThat(looked.draft().passages()).isNotEmpty();
        assertThat(looked.pageOf(looked.draft().passages().getFirst().shown())).as("of a finished file nobody knows where a paragraph stands").isEqualTo(-1);
        assertThat(new ShowDraft(office).at(file, 1, "complaint", 0, 200)).isEmpty();
        try (var pdf = Loader.loadPDF(looked.file().toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(filed.file().pages());
        }
        // the file goes along with the case
        var text = new ExportCase(office).run(file.no(), folder.resolve("export"), Progress.NONE);
        try (var other = Office.open(folder.resolve("other"), Home.find(), "clerk")) {
            var come = new ImportCase(other).run(text, Progress.NONE);
            assertThat(come.refused()).isEmpty();
            assertThat(come.caseFile().filed().getFirst().file().digest()).isEqualTo(filed.file().digest());
        }
        file = verb.takeBack(file, 1, "complaint");
        assertThat(new PlanFiling(office).run(file.no(), 1).court().plan()).isEqualTo(draft.court().plan());
    }

    private static String text(List<plaint.drafting.Document.Span> spans) {
        return String.join("", spans.stream().map(s -> s.text()).toList());
    }

    private static String flat(String text) {
        return text.replaceAll("[\\s　]", "");
    }

    private static java.util.Set<Integer> chars(String text) {
        return text.codePoints().boxed().collect(java.util.stream.Collectors.toSet());
    }
}

package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.evidence.Exhibit;
import plaint.key.CaseNo;
import plaint.work.Program;
import plaint.work.Progress;

/// A document of a word processor among the exhibits: while it is laid out, nobody may hold the one worker that a small machine has for the exhibit behind it; the bundle waited for ever.
class OfficeExhibitTest {
    private static final CaseNo NO = new CaseNo("2016-0001");
    @TempDir Path folder;

    @Test void anExhibitBehindAnOfficeDocumentDoesNotKeepTheBundleWaiting() throws Exception {
        assumeTrue(Program.find("soffice", "libreoffice").isPresent());
        var letter = folder.resolve("样本函.docx");
        try (var written = new XWPFDocument(); var out = Files.newOutputStream(letter)) {
            written.createParagraph().createRun().setText("样本：送货单 SAMPLE");
            written.write(out);
        }
        var scan = Home.find().seeds().resolve("2016-0001/exhibits/licence.pdf");
        try (var office = SampleStore.open(folder.resolve("store"), "tester")) {
            var theme = office.forums().get("cn").themes().getFirst().key();
            new AddExhibits(office).run(NO, List.of(letter, scan), theme, 3, Progress.NONE);
            for (var x : new ShowCase(office).run(NO).exhibits()) if (x.filing() == 3)
                new EditExhibits(office).describe(NO, new Exhibit(x.id(), x.title(), x.latin(), x.kind(), x.held(), x.theme(), "原告提供（样本）", "补充证明（样本）", x.dated(), x.filing(), x.files()));
            new BeginFiling(office).run(NO, "supplement", LocalDate.of(2018, 5, 2));
            var made = assertTimeoutPreemptively(Duration.ofMinutes(3), () -> new ProduceFiling(office).preview(NO, 3, Progress.NONE));
            assertThat(made.file()).isRegularFile();
        }
    }
}

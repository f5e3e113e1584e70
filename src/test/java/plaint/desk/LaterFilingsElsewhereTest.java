package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.bundle.Part;
import plaint.casefile.CaseFile;
import plaint.casefile.Filing;
import plaint.evidence.Exhibit;
import plaint.key.CaseNo;
import plaint.work.Progress;

/// What follows the first filing in an American court and in England: letters and page numbers go on where it stopped. The first filing itself is read by [ThreeForumsTest].
@Execution(ExecutionMode.CONCURRENT)
class LaterFilingsElsewhereTest {
    private static final CaseNo CASE = new CaseNo("2016-0001");
    @TempDir static Path folder;
    private static Office office;
    private static CaseFile american;
    private static CaseFile english;

    @BeforeAll static void open() throws Exception {
        office = SampleStore.open(folder.resolve("store"), "tester");
        var kept = new ShowCase(office).run(CASE);
        american = new TransposeCase(office).run(kept, "us-wawd");
        english = new TransposeCase(office).run(kept, "ew");
    }

    @AfterAll static void close() {
        office.close();
    }

    /// What comes later goes on with the letters where the first filing stopped, and says who was served.
    @Test void furtherExhibitsGoOnWithTheLettersUnderACertificateOfService() throws Exception {
        var later = american.changed(d -> {
            var exhibits = new ArrayList<>(american.exhibits());
            var x = exhibits.getLast();
            exhibits.add(new Exhibit(new plaint.key.ExhibitId("invoices-3"), x.title(), x.latin(), x.kind(), x.held(), x.theme(), x.source(), x.proves(), x.dated(), 2, x.files()));
            d.exhibits = exhibits;
            d.filings = List.of(american.filing(1), new Filing(2, "supplement", LocalDate.of(2018, 5, 2), 2, null, null, null));
            var facts = new TreeMap<>(d.facts);
            for (var who : List.of("liu", "chen", "wang")) facts.put(who + ".served", "e-mail by leave of the Court (sample)");
            d.facts = facts;
        });
        var set = new PlanFiling(office).lay(later, 2).getFirst();
        var parts = set.plan().plan().parts();
        assertThat(parts.stream().map(Part::key)).containsExactly("index", "certificate", "slip:invoices-3", "invoices-3");
        assertThat(parts.getLast().label()).isEqualTo("Exhibit AA");
        var certificate = set.filled().stream().filter(f -> f.part().key().equals("certificate")).findFirst().orElseThrow().paper().document().plainText();
        assertThat(certificate).contains("CERTIFICATE OF SERVICE", "3. Wang Mouyi, Room 202", "e-mail by leave of the Court");
        // for the portal the slip sheet goes in one file with its exhibit, and counts for nothing
        var bound = folder.resolve("us-2.pdf");
        new ProduceFiling(office).write(later, 2, set, bound, Progress.NONE);
        var cut = Files.createDirectories(folder.resolve("portal"));
        var files = new ProducePortal(office).files(bound, set.plan().plan(), office.forums().get("us-wawd").printing().portal(), cut, Progress.NONE);
        assertThat(files).hasSize(3);
        assertThat(files.getLast().name()).startsWith("03 Exhibit AA").endsWith(".pdf");
        assertThat(files.getLast().range()).isEqualTo(parts.getLast().range()).startsWith("AA-1");
        assertThat(files.getLast().pages()).isEqualTo(parts.getLast().pages() + 1);
        try (var pdf = Loader.loadPDF(cut.resolve(files.getLast().name()).toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(parts.getLast().pages() + 1);
            assertThat(pdf.getDocumentCatalog().getPageLabels().getLabelsByPageIndices()).startsWith("Exhibit AA", "AA-1");
        }
    }

    /// In England later pages are added at the end of the bundle: they go on with its numbers, and the next filing with theirs.
    @Test void laterPagesInEnglandGoOnWithTheNumbersOfTheBundle() throws Exception {
        var later = english.changed(d -> {
            int last = english.exhibits().size() - 1;
            d.exhibits = english.exhibits().stream().map(x -> english.exhibits().indexOf(x) < last - 1 ? x
                : new Exhibit(x.id(), x.title(), x.latin(), x.kind(), x.held(), x.theme(), x.source(), x.proves(), x.dated(), english.exhibits().indexOf(x) == last ? 3 : 2, x.files())).toList();
            d.filings = List.of(english.filing(1), new Filing(2, "supplement", LocalDate.of(2018, 5, 2), 2, null, null, null), new Filing(3, "supplement", LocalDate.of(2018, 6, 4), 2, null, null, null));
        });
        int ends = 0;
        for (int no = 1; no <= 3; no++) {
            var sets = new PlanFiling(office).lay(later, no);
            for (var set : sets) {
                var sides = set.plan().plan().sides();
                for (int i = 0; i < sides.size(); i++) assertThat(sides.get(i).label()).isEqualTo(String.valueOf(ends + i + 1));
            }
            var set = sets.getFirst();
            if (no == 3) {
                var to = folder.resolve("ew-3.pdf");
                new ProduceFiling(office).write(later, 3, set, to, Progress.NONE);
                try (var doc = Loader.loadPDF(to.toFile())) {
                    assertThat(doc.getDocumentCatalog().getPageLabels().getLabelsByPageIndices()[0]).isEqualTo(String.valueOf(ends + 1));
                    assertThat(text(doc, 0)).contains("Pages added at the end of the bundle on 4 June 2018");
                    var exhibit = set.plan().plan().parts().getLast();
                    assertThat(text(doc, 0)).containsPattern(exhibit.label() + " .* " + exhibit.first() + "\\b");
                }
            }
            ends += set.plan().plan().sides().size();
        }
    }

    /// Who joins later gets the bundle as the court has it: every page under the number the papers cite, from 1 to the last without a hole.
    @Test void aDefendantWhoJoinsLaterInEnglandGetsTheBundleUnderItsOwnNumbers() throws Exception {
        var later = english.changed(d -> {
            var last = english.exhibits().getLast();
            d.exhibits = english.exhibits().stream().map(x -> x == last ? new Exhibit(x.id(), x.title(), x.latin(), x.kind(), x.held(), x.theme(), x.source(), x.proves(), x.dated(), 2, x.files()) : x).toList();
            d.filings = List.of(english.filing(1), new Filing(2, "supplement", LocalDate.of(2018, 5, 2), 2, null, null, null));
            d.seats = english.seats().stream().map(s -> s.party().value().equals("wang") ? new plaint.casefile.Seat(s.party(), s.role(), 2, s.counterclaims()) : s).toList();
        });
        var first = new PlanFiling(office).lay(later, 1).getFirst().plan().plan();
        var sets = new PlanFiling(office).lay(later, 2);
        assertThat(sets).extracting(s -> s.plan().key()).containsExactly("court", "new-defendants", "former-defendants");
        var court = sets.getFirst().plan().plan();
        var joiner = sets.get(1).plan().plan();
        var labels = joiner.sides().stream().map(s -> s.label()).toList();
        assertThat(labels).hasSize(first.sides().size() + court.sides().size()).startsWith("1", "2").endsWith(String.valueOf(first.sides().size() + court.sides().size()));
        for (var p : first.parts()) assertThat(joiner.parts()).as("as the court has it").contains(p);
        assertThat(sets.get(2).plan().plan().parts().getFirst().first()).isEqualTo(first.sides().size() + 1);
        var to = folder.resolve("ew-joiner.pdf");
        new ProduceFiling(office).write(later, 2, sets.get(1), to, Progress.NONE);
        try (var doc = Loader.loadPDF(to.toFile())) {
            assertThat(doc.getNumberOfPages()).isEqualTo(labels.size());
            assertThat(doc.getDocumentCatalog().getPageLabels().getLabelsByPageIndices()).containsExactlyElementsOf(labels);
        }
    }

    private static String text(PDDocument doc, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page + 1);
        stripper.setEndPage(page + 1);
        return stripper.getText(doc);
    }
}

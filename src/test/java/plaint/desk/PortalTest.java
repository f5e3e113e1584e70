package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.bundle.Part;
import plaint.key.CaseNo;
import plaint.key.ExhibitId;
import plaint.text.Lang;
import plaint.work.Progress;

/// The same filing for a portal, and a bundle in volumes: other files, the same numbers.
@Execution(ExecutionMode.CONCURRENT)
class PortalTest {
    @TempDir Path folder;

    @Test void everyPaperAndExhibitIsAFileOfItsOwnWithTheNumbersOfTheBoundSet() throws Exception {
        try (var office = SampleStore.open(folder.resolve("store"), "tester")) {
            var no = new CaseNo("2016-0001");
            var plan = new PlanFiling(office).run(no, 1).court().plan();
            var made = new ProducePortal(office).run(no, 1, Lang.ZH, folder.resolve("out"), Progress.NONE);
            assertThat(made.files()).hasSize(plan.parts().size());
            for (int i = 0; i < plan.parts().size(); i++) {
                var part = plan.parts().get(i);
                var file = made.files().get(i);
                assertThat(file.range()).isEqualTo(part.range());
                assertThat(file.name()).startsWith(String.format("%02d-%s", i + 1, part.label())).endsWith(".pdf").doesNotContain(":", "?", "/");
                try (var pdf = Loader.loadPDF(made.folder().resolve(file.name()).toFile())) {
                    assertThat(pdf.getNumberOfPages()).isEqualTo(part.pages());
                    assertThat(pdf.getDocumentCatalog().getPageLabels().getLabelsByPageIndices()[0]).isEqualTo(part.number(0));
                }
                assertThat(file.bytes()).isEqualTo(Files.size(made.folder().resolve(file.name()))).isLessThanOrEqualTo(20_000_000);
            }
            assertThat(Files.readAllLines(made.list())).hasSize(plan.parts().size() + 1);
            try (var pdf = Loader.loadPDF(made.sheet().toFile())) {
                assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(pdf)).as("a page range is never broken").contains("起诉状-1—10", "证据目录-1—3");
            }
        }
    }

    @Test void aFileAboveTheSoftLimitIsDividedAndOnlyASinglePageMayReachTheLimitItself() throws Exception {
        try (var office = SampleStore.open(folder.resolve("store"), "tester")) {
            var no = new CaseNo("2016-0001");
            var bound = new ProduceFiling(office).preview(no, 1, Progress.NONE);
            var pack = office.forums().get("cn").printing().portal();
            assertThat(office.forums().get("us-cand").printing().portal().soft()).as("what goes through in practice").isEqualTo(30);
            var whole = new ProducePortal(office).files(bound.file(), bound.set().plan(), pack, java.nio.file.Files.createDirectory(folder.resolve("whole")), Progress.NONE);
            var largest = whole.stream().filter(f -> f.pages() > 1).mapToLong(ProducePortal.PortalFile::bytes).max().orElseThrow();
            assertThat(largest).as("the sample has an exhibit to divide").isGreaterThan(1_000_000);
            var tight = new plaint.forum.PrintRules.Portal(pack.pattern(), pack.forbidden(), pack.length(), 20, 1, null, "");
            var cut = new ProducePortal(office).files(bound.file(), bound.set().plan(), tight, java.nio.file.Files.createDirectory(folder.resolve("cut")), Progress.NONE);
            assertThat(cut).hasSizeGreaterThan(whole.size()).allMatch(f -> f.bytes() <= 1_000_000 || f.pages() == 1);
            assertThat(cut.stream().mapToInt(ProducePortal.PortalFile::pages).sum()).isEqualTo(whole.stream().mapToInt(ProducePortal.PortalFile::pages).sum());
        }
    }

    @Test void aNameKeepsToThePacksRulesWhateverTheTitle() throws Exception {
        var rules = new plaint.forum.Forums(Home.find().forums()).get("cn").printing().portal();
        var used = new HashSet<String>();
        var odd = new Part("x", new ExhibitId("x"), "证据1", "a/b:c?\"<" + "长".repeat(90), "", "", 1, 1, false, 1);
        var name = ProducePortal.name(rules, 1, odd, used);
        assertThat(name).startsWith("01-证据1abc长").doesNotContain("/", ":", "?", "\"", "<");
        assertThat(name.length()).isLessThanOrEqualTo(rules.length());
        assertThat(ProducePortal.name(rules, 1, odd, used)).isNotEqualTo(name);
        assertThat(Set.copyOf(used)).hasSize(2);
    }

    @Test void aBundleInVolumesKeepsItsNumbersAndEachVolumeHasItsOwnFront() throws Exception {
        Files.write(folder.resolve("a.png"), Png.of(1));
        var list = new StringBuilder("file,title_zh\n");
        for (int i = 0; i < 7; i++) list.append("a.png,图片").append(i).append('\n');
        var csv = Files.writeString(folder.resolve("list.csv"), list);
        var made = new BundleLoose(Home.find()).run(csv, folder.resolve("b.pdf"), "cn", null, 3, 0, Progress.NONE);
        assertThat(made.volumes()).extracting(v -> v.first() + "-" + v.last()).containsExactly("1-3", "4-6", "7-7");
        for (var v : made.volumes()) {
            var found = new CheckBundle().run(v.file());
            assertThat(found.ok()).as("%s", found.findings()).isTrue();
            assertThat(plaint.pdf.VeraPdf.brokenAloud(v.file())).as("volume %d is tagged throughout", v.no()).isEmpty();
            try (var pdf = Loader.loadPDF(v.file().toFile())) {
                assertThat(pdf.getDocumentCatalog().getPageLabels().getLabelsByPageIndices()[0]).isEqualTo("第" + v.no() + "册-1");
            }
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }
}

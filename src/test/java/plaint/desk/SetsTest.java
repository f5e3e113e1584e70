package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.casefile.CaseFile;
import plaint.casefile.ChosenPapers;
import plaint.casefile.ChosenSet;
import plaint.forum.Stamping;
import plaint.key.CaseNo;
import plaint.pdf.VeraPdf;
import plaint.text.Notice;
import plaint.work.Progress;

/// What a set bears beyond numbers and labels, the list of the files it was made of, and its division into volumes.
@Execution(ExecutionMode.CONCURRENT)
class SetsTest {
    private static final CaseNo CASE = new CaseNo("2016-0001");
    @TempDir Path folder;

    private BundleLoose.Result loose(BundleLoose.Wishes wishes) throws Exception {
        var files = Files.createDirectories(folder.resolve("originals"));
        for (int i = 1; i < 4; i++) Files.write(files.resolve("p" + i + ".png"), Png.of(i));
        var csv = Files.writeString(folder.resolve("list.csv"), "file,title_zh\noriginals/p1.png,一\noriginals/p2.png,二\noriginals/p3.png,三\n");
        return new BundleLoose(Home.find()).run(csv, folder.resolve("b.pdf"), "cn", null, wishes, Allowed.USUAL, Progress.NONE);
    }

    @Test void aBundleBearsItsStampsAndProvesTheFilesItWasMadeOf() throws Exception {
        var made = loose(new BundleLoose.Wishes(0, 0, "TB:00098", true, "*", true));
        try (var doc = Loader.loadPDF(made.file().toFile())) {
            var text = new PDFTextStripper().getText(doc);
            assertThat(text).contains("TB00098", "TB00099", "TB00100", "1/3", "3/3", "目录-1/1", "文件校验清单-1/1");
            assertThat(text.split("保密", -1)).as("on every page with something on it").hasSize(1 + 5);
        }
        assertThat(VeraPdf.brokenAloud(made.file())).isEmpty();
        var proved = new CheckBundle().run(made.file(), folder.resolve("originals"));
        assertThat(proved).extracting(r -> r.findings(), r -> r.listed(), r -> r.proved()).containsExactly(List.of(), 3, 3);
        var changed = folder.resolve("originals/p2.png");
        var bytes = Files.readAllBytes(changed);
        bytes[bytes.length - 20] ^= 1;
        Files.write(changed, bytes);
        assertThat(new CheckBundle().run(made.file(), folder.resolve("originals")).findings()).extracting(Notice::key, n -> n.args().getFirst()).containsExactly(org.assertj.core.groups.Tuple.tuple("desk.found.original", "证据2"));
        assertThatThrownBy(() -> new CheckBundle().run(made.file(), folder.resolve("nowhere"))).hasMessageContaining("noOriginals");
        // two pages change places
        try (var doc = Loader.loadPDF(made.file().toFile())) {
            var one = doc.getPage(2).getCOSObject();
            var two = doc.getPage(4).getCOSObject();
            for (var key : List.of(COSName.CONTENTS, COSName.RESOURCES)) {
                var kept = one.getItem(key);
                one.setItem(key, two.getItem(key));
                two.setItem(key, kept);
            }
            doc.save(folder.resolve("swapped.pdf").toFile());
        }
        assertThat(new CheckBundle().run(folder.resolve("swapped.pdf")).findings()).extracting(Notice::key).contains("pdf.found.bates", "pdf.found.number");
    }

    @Test void withoutAWishNothingIsStampedAndThereIsNoManifest() throws Exception {
        var made = loose(BundleLoose.Wishes.NONE);
        try (var doc = Loader.loadPDF(made.file().toFile())) {
            assertThat(new PDFTextStripper().getText(doc)).doesNotContain("保密", "/3", "SHA-256");
        }
        assertThatThrownBy(() -> new CheckBundle().run(made.file(), folder)).hasMessageContaining("noManifest");
        assertThatThrownBy(() -> loose(new BundleLoose.Wishes(0, 0, "TB-98", null, null, false))).hasMessageContaining("forum.refused.bates");
        assertThatThrownBy(() -> loose(new BundleLoose.Wishes(0, 0, null, null, "密".repeat(Stamping.LONGEST + 1), false))).hasMessageContaining("forum.refused.confidential");
    }

    @Test void volumesKeepToTheirMegabytes() throws Exception {
        var whole = Files.size(loose(BundleLoose.Wishes.NONE).file());
        long most = whole * 2 / 3;
        var made = loose(BundleLoose.Wishes.volumes(0, most));
        assertThat(made.volumes()).hasSizeGreaterThan(1);
        for (var v : made.volumes()) if (v.pages() > 1) assertThat(Files.size(v.file())).as("volume %d", v.no()).isLessThanOrEqualTo(most);
        for (var v : made.volumes()) assertThat(new CheckBundle().run(v.file()).findings()).isEmpty();
    }

    private static CaseFile choosing(CaseFile file, ChosenSet sets) {
        return file.changed(c -> c.filings = file.filings().stream().map(f -> f.choosing(new ChosenPapers(List.of("manifest"), List.of(), null, sets))).toList());
    }

    @Test void aFilingIsStampedListedAndDividedAsTheOfficeChose() throws Exception {
        try (var office = SampleStore.open(folder.resolve("store"), "lawyer")) {
            var file = choosing(new ShowCase(office).run(CASE), new ChosenSet("TB:000001", true, "*", 30, 0));
            var made = new ProduceFiling(office).run(file, 1, folder.resolve("out"), Progress.NONE);
            var court = made.sets().getFirst();
            var parts = court.set().plan().parts();
            assertThat(parts.getLast().key()).as("behind the exhibits").isEqualTo("manifest");
            int exhibits = parts.stream().filter(p -> p.isExhibit()).mapToInt(p -> p.pages()).sum();
            try (var doc = Loader.loadPDF(court.file().toFile())) {
                var text = new PDFTextStripper().getText(doc);
                assertThat(text).contains("TB000001", "TB%06d".formatted(exhibits), "/" + exhibits, "保密").doesNotContain("TB%06d".formatted(exhibits + 1));
                assertThat(text.replaceAll("\\s", "")).contains(file.exhibits().getFirst().files().getFirst().digest().hex());
            }
            var checked = new CheckBundle().run(court.file(), folder.resolve("store"));
            assertThat(checked.findings()).isEmpty();
            assertThat(checked.proved()).isEqualTo(checked.listed()).isGreaterThan(10);
            assertThat(court.volumes()).hasSizeGreaterThan(2);
            for (var v : court.volumes()) {
                assertThat(v.pages()).isLessThanOrEqualTo(30);
                assertThat(new CheckBundle().run(v.file()).findings()).isEmpty();
            }
            // divided into fewer, no volume of the longer division stays to be bound
            var longest = court.volumes().getLast().file();
            assertThat(longest).exists();
            var fewer = new ProduceFiling(office).run(choosing(file, new ChosenSet("TB:000001", true, "*", 70, 0)), 1, folder.resolve("out"), Progress.NONE).sets().getFirst();
            assertThat(fewer.volumes()).hasSizeLessThan(court.volumes().size()).allSatisfy(v -> assertThat(v.file()).exists());
            assertThat(longest).doesNotExist();
            // what is handed in later goes on with the numbers
            var later = new ProduceFiling(office).run(file, 2, folder.resolve("out"), Progress.NONE);
            try (var doc = Loader.loadPDF(later.sets().getFirst().file().toFile())) {
                assertThat(new PDFTextStripper().getText(doc)).contains("TB%06d".formatted(exhibits + 1)).doesNotContain("TB000001");
            }
        }
    }

    @Test void theSetOfTheOfficeEndsWithItsManifestAndNoOther() throws Exception {
        try (var office = SampleStore.open(folder.resolve("store"), "lawyer")) {
            var order = PreparePrint.Order.usual(CASE, 1, "");
            var job = new PreparePrint(office).run(order, java.time.LocalDateTime.of(2017, 1, 9, 9, 0), Progress.NONE);
            for (var set : job.sets()) {
                try (var doc = Loader.loadPDF(new PreparePrint(office).folder(job).resolve(set.file()).toFile())) {
                    assertThat(new PDFTextStripper().getText(doc).contains("文件校验清单")).as(set.file()).isEqualTo(set.role() == plaint.print.PrintSet.Role.OFFICE);
                    assertThat(doc.getNumberOfPages()).isEqualTo(set.sides());
                }
            }
        }
    }
}

package plaint.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.desk.BundleLoose;
import plaint.desk.Home;
import plaint.store.OtherJvm;
import plaint.text.Hidden;
import plaint.text.Refused;
import plaint.work.Program;
import plaint.work.Progress;

/// Threats by foreign files that have no test of their own elsewhere, one by one, out of the set of hostile files.
@Execution(ExecutionMode.CONCURRENT)
class ThreatsTest {
    @TempDir Path folder;

    /// The outcome of each file of one kind: its warnings, or the reason of its refusal.
    private List<List<String>> outcomes(String stem) throws Exception {
        var all = new java.util.ArrayList<List<String>>();
        for (var m : HostileFiles.all(HostileFolder.SEED)) {
            if (!m.name().matches("\\d+-" + stem + "\\..*")) continue;
            var file = Files.write(folder.resolve(m.name()), m.bytes());
            try {
                all.add(Quarantine.inspect(file, m.name()).warnings().stream().map(w -> w.key()).toList());
            } catch (Refused e) {
                assertThat(e.notice().args().getFirst()).isEqualTo(m.name());
                all.add(List.of(e.notice().key()));
            }
        }
        assertThat(all).as(stem).isNotEmpty();
        return all;
    }

    @Test void loopsInOutlinesAndBottomlessOutlinesEnd() throws Exception {
        assertThat(outcomes("outlineloop")).containsOnly(List.of());
        assertThat(outcomes("deepoutline")).containsOnly(List.of());
    }

    @Test void loopsAmongPagesAndObjectsEndWithPagesOrAReason() throws Exception {
        for (var stem : List.of("pageloop", "deeptree", "selfobject", "deeparray", "prevloop")) assertThat(outcomes(stem)).isNotEmpty();
    }

    @Test void aLockedFileOpensWithItsPasswordAndWithNoOther() throws Exception {
        var locked = HostileFiles.all(HostileFolder.SEED).stream().filter(m -> m.name().contains("locked")).findFirst().orElseThrow();
        var file = Files.write(folder.resolve("locked.pdf"), locked.bytes());
        assertThat(catchThrowableOfType(Refused.class, () -> Quarantine.inspect(file, "locked.pdf")).notice().key()).isEqualTo("pdf.refused.password");
        assertThat(catchThrowableOfType(Refused.class, () -> Quarantine.look(file, "locked.pdf", new Allowance("wrong", 200))).notice().key()).isEqualTo("pdf.refused.wrongPassword");
        assertThat(Quarantine.look(file, "locked.pdf", new Allowance("user", 200)).inspected().pages()).isEqualTo(2);
    }

    @Test void whatSwellsIsRefusedByWhatItComesTo() throws Exception {
        assertThat(outcomes("nestedbomb")).containsOnly(List.of("pdf.refused.bomb"));
        assertThat(outcomes("manybombs")).containsOnly(List.of("pdf.refused.bomb"));
        assertThat(outcomes("imagebomb")).containsOnly(List.of("pdf.refused.hugePicture"));
    }

    @Test void aPngThatClaimsTooMuchIsRefusedByItsHead() throws Exception {
        var file = Files.write(folder.resolve("huge.png"), HostileFiles.pngOf(60_000, 60_000, RawPdf.bomb(1, 1, (byte) 0)));
        assertThat(catchThrowableOfType(Refused.class, () -> Quarantine.inspect(file, "huge.png")).notice().key()).isEqualTo("pdf.refused.hugePicture");
    }

    @Test void drawingsWithScriptsAndPicturesOfTelephonesAreRefusedByName() throws Exception {
        assertThat(outcomes("svg")).containsOnly(List.of("pdf.refused.svg"));
        assertThat(outcomes("svgentity")).containsOnly(List.of("pdf.refused.svg"));
        // sixty bytes of nothing behind the head of one: no converter makes a picture of it
        assertThat(outcomes("heic")).containsOnly(List.of(Program.find("heif-dec", "heif-convert").isPresent() ? "pdf.refused.damagedPicture" : "pdf.refused.heic"));
    }

    @Test void archivesAreRefusedWithoutBeingUnpacked() throws Exception {
        assertThat(outcomes("zip")).containsOnly(List.of("pdf.refused.archive"));
        assertThat(outcomes("zipbomb")).containsOnly(List.of("pdf.refused.archive"));
    }

    @Test void textModeJunkAroundAndTablesThatLieLoseNoPage() throws Exception {
        for (var m : HostileFiles.all(HostileFolder.SEED)) {
            if (!m.name().matches("\\d+-(lineends|junkbefore|junkafter|places|notable)\\..*")) continue;
            var file = Files.write(folder.resolve(m.name()), m.bytes());
            assertThat(Quarantine.inspect(file, m.name()).pages()).as(m.name()).isEqualTo(m.pages());
        }
    }

    @Test void flippedHollowAndCutFilesLoseNoPageInSilence() throws Exception {
        for (var m : HostileFiles.all(HostileFolder.SEED)) {
            if (!m.name().matches("\\d+-(flips|hole|cut)\\..*")) continue;
            var file = Files.write(folder.resolve(m.name()), m.bytes());
            try {
                var found = Quarantine.inspect(file, m.name());
                if (found.pages() != m.pages()) assertThat(found.warnings()).as(m.name()).isNotEmpty();
            } catch (Refused e) {
                assertThat(e.notice().args()).as(m.name()).contains(m.name());
            }
        }
    }

    @Test void absurdCountsLengthsAndDepthsEnd() throws Exception {
        for (var stem : List.of("count", "length", "deepcontent", "resourceloop")) assertThat(outcomes(stem)).isNotEmpty();
    }

    @Test void aFormOnlyItsOwnProgramCanShowIsRefusedWithAdvice() throws Exception {
        assertThat(outcomes("xfa")).containsOnly(List.of("pdf.refused.xfa"));
    }

    @Test void aSignatureIsSaidNotToHoldInABundle() throws Exception {
        var pdf = RawPdf.of("SOUND", 1, "/Annots[6 0 R]", "/AcroForm<</Fields[6 0 R]/SigFlags 3>>");
        pdf.add("<</Type/Annot/Subtype/Widget/FT/Sig/T(s)/Rect[0 0 0 0]/P 5 0 R/V 7 0 R>>");
        pdf.add("<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/ByteRange[0 1 2 3]/Contents<00>>>");
        var file = Files.write(folder.resolve("signed.pdf"), pdf.bytes());
        assertThat(Quarantine.inspect(file, "signed.pdf").warnings()).extracting(w -> w.key()).containsExactly("pdf.warn.signed");
    }

    @Test void whatActsOrIsAttachedIsListedByName() throws Exception {
        var script = "<</S/JavaScript/JS(app.alert\\(1\\))>>";
        var pdf = RawPdf.of("SOUND", 1, "/AA<</O <</S/Launch/F(calc.exe)>>>>/Annots[<</Type/Annot/Subtype/Screen/Rect[0 0 9 9]>><</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A <</S/GoToR/F(x.pdf)/D[0/Fit]>>>>]",
            "/OpenAction " + script + "/Names<</EmbeddedFiles<</Names[(a)<</Type/Filespec/UF(\u202Efdp.exe)/F(a.exe)/EF<</F 6 0 R>>>>]>>>>");
        pdf.stream("/Type/EmbeddedFile", "MZ".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        var told = Quarantine.inspect(Files.write(folder.resolve("acts.pdf"), pdf.bytes()), "acts.pdf").warnings().getFirst();
        assertThat(told.key()).isEqualTo("pdf.warn.active");
        for (var l : plaint.text.Lang.values()) assertThat(told.in(l)).contains("acts.pdf", "JavaScript", "Launch", "Screen", "GoToR", ".exe");
    }

    /// Files bundled from a list; the bundle is read by another reader afterwards.
    private BundleLoose.Result bundled(List<HostileFiles.Made> files) throws Exception {
        var list = new StringBuilder("file\n");
        for (var m : files) {
            Files.write(folder.resolve(m.name()), m.bytes());
            list.append('"').append(m.name()).append("\"\n");
        }
        return new BundleLoose(Home.find()).run(Files.writeString(folder.resolve("list.csv"), list), folder.resolve("bundle.pdf"), "cn", null, Progress.NONE);
    }

    private static List<HostileFiles.Made> some(String stems) throws Exception {
        return HostileFiles.all(HostileFolder.SEED).stream().filter(m -> m.name().matches("\\d+-(" + stems + ")\\..*")).toList();
    }

    @Test void ofARestrictedFileTheRestrictionIsSaidAndTheBundleIsNotHalfEnciphered() throws Exception {
        var result = bundled(some("restricted"));
        assertThat(result.exhibits()).allSatisfy(l -> assertThat(l.reasons()).extracting(r -> r.key()).containsExactly("pdf.warn.restricted"));
        try (var doc = Loader.loadPDF(result.file().toFile())) {
            assertThat(doc.isEncrypted()).isFalse();
            assertThat(new PDFTextStripper().getText(doc)).contains("SOUND 1", "SOUND 2");
        }
    }

    @Test void pagesOfAnySizeTurnAndBoxStandWholeBetweenTheStamps() throws Exception {
        var result = bundled(some("box|turned"));
        assertThat(result.exhibits()).extracting(BundleLoose.Line::status).doesNotContain("refused");
        var sheet = BundleWriter.Sheet.A4;
        double mm = Typesetter.MM;
        try (var doc = Loader.loadPDF(result.file().toFile())) {
            int seen = 0;
            for (var page : doc.getPages()) {
                if (!page.getResources().getXObjectNames().iterator().hasNext()) continue;
                seen++;
                var placed = placed(page);
                assertThat(placed.getMinX()).isGreaterThanOrEqualTo(Math.min(sheet.inner(), sheet.outer()) * mm - 0.1);
                assertThat(placed.getMaxX()).isLessThanOrEqualTo((sheet.width() - Math.min(sheet.inner(), sheet.outer())) * mm + 0.1);
                assertThat(placed.getMinY()).as("above the page's number").isGreaterThanOrEqualTo(sheet.bottom() * mm - 0.1);
                assertThat(placed.getMaxY()).as("below the label").isLessThanOrEqualTo((sheet.height() - sheet.top()) * mm + 0.1);
            }
            assertThat(seen).isEqualTo(result.exhibits().size());
        }
    }

    /// Where on the page the foreign one is drawn.
    private static Rectangle2D placed(PDPage page) throws Exception {
        var form = (PDFormXObject) page.getResources().getXObject(COSName.getPDFName("X"));
        var operands = new ArrayList<Float>();
        var last = new AffineTransform();
        for (var token : new PDFStreamParser(page).parse()) {
            if (token instanceof COSNumber n) operands.add(n.floatValue());
            if (!(token instanceof Operator op)) continue;
            if (op.getName().equals("cm")) last = new AffineTransform(operands.get(0), operands.get(1), operands.get(2), operands.get(3), operands.get(4), operands.get(5));
            if (op.getName().equals("Do")) break;
            operands.clear();
        }
        var b = form.getBBox();
        return last.createTransformedShape(new Rectangle2D.Float(b.getLowerLeftX(), b.getLowerLeftY(), b.getWidth(), b.getHeight())).getBounds2D();
    }

    @Test void entitiesInDescriptionsOfAFileAreNeitherReadNorCarried() throws Exception {
        var result = bundled(some("entity"));
        assertThat(result.exhibits()).extracting(BundleLoose.Line::status).containsOnly("accepted");
        assertThat(HostileFiles.latin(Files.readAllBytes(result.file()))).doesNotContain("DOCTYPE", "passwd");
        try (var doc = Loader.loadPDF(result.file().toFile())) {
            for (var key : doc.getDocument().getXrefTable().keySet())
                if (doc.getDocument().getObjectFromPool(key).getObject() instanceof COSStream s && s.hasData()) try (var in = s.createInputStream()) {
                    assertThat(HostileFiles.latin(in.readAllBytes())).doesNotContain("DOCTYPE", "root:");
                }
        }
    }

    @Test void strangeNamesAreTakenShownWithWhatTheyHideAndTwinsStayTwo() throws Exception {
        var named = HostileFiles.all(HostileFolder.SEED).stream().filter(m -> !m.name().matches("\\d+-.*")).toList();
        var result = bundled(named);
        assertThat(result.exhibits()).hasSize(named.size()).extracting(BundleLoose.Line::status).containsOnly("accepted");
        assertThat(Hidden.marked("\u202Efdp.exe")).isEqualTo("[U+202E]fdp.exe");
        assertThat(Hidden.marked("a\nb\u200B.pdf")).isEqualTo("a[U+000A]b[U+200B].pdf");
        assertThat(Hidden.marked("caf\u00e9.pdf")).isNotEqualTo(Hidden.marked("cafe\u0301.pdf"));
        var turned = folder.resolve("\u202Efdp.txt");
        var refused = catchThrowableOfType(Refused.class, () -> Quarantine.inspect(Files.write(turned, new byte[0]), Hidden.marked(turned.getFileName().toString())));
        assertThat(refused.notice().in(plaint.text.Lang.EN)).contains("[U+202E]fdp.txt").doesNotContain("\u202E");
    }

    /// A process that may write no file longer than a little stands for a full disk: the system tells both in the same way.
    @Test @EnabledOnOs(OS.LINUX) void aBundleThatFindsNoRoomLeavesNothingBehind() throws Exception {
        Files.write(folder.resolve("photo.jpg"), IntakeTest.jpeg());
        Files.writeString(folder.resolve("list.csv"), "file\n" + "photo.jpg\n".repeat(60));
        var out = Files.createDirectory(folder.resolve("out"));
        var child = OtherJvm.confined("ulimit -f 200", BundlesInLittleRoom.class, folder.resolve("list.csv").toString(), out.resolve("bundle.pdf").toString());
        assertThat(new String(child.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)).contains("pdf.refused.unwritable");
        assertThat(child.waitFor()).isZero();
        try (var left = Files.list(out)) {
            assertThat(left).isEmpty();
        }
    }
}

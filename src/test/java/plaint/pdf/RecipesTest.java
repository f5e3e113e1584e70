package plaint.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.bundle.PagePlan;
import plaint.bundle.Part;
import plaint.evidence.SealedFile;
import plaint.evidence.Sha256;
import plaint.key.ExhibitId;
import plaint.text.Refused;
import plaint.work.Progress;

/// An exhibit goes into the set of the court and into those of ten defendants: it is opened for the first, and the others are written as it was told then.
class RecipesTest {
    private static final PagePlan PLAN = new PagePlan(List.of(new Part("x", new ExhibitId("x"), "证据1", "照片", "", "", 1, 1, false, 1)), true);
    private static final BundleWriter.Front FRONT = new BundleWriter.Front("证据", "zh-CN", "样本 SAMPLE", "证据", LocalDate.of(2016, 12, 30), "0123456789abcdef0123456789abcdef", BundleWriter.Sheet.A4);
    @TempDir Path folder;

    private static byte[] picture(int colour, String format) throws Exception {
        var picture = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 40; i++) picture.setRGB(i, i, colour);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    private static SealedFile sealed(byte[] bytes, SealedFile.Kind kind) {
        var sum = Sha256.sum();
        sum.update(bytes);
        return new SealedFile("照片", Sha256.of(sum), bytes.length, kind, 1, Instant.EPOCH, "", List.of());
    }

    private Path bundle(String name, ExhibitFile file) throws Exception {
        var out = folder.resolve(name);
        try (var fonts = Fonts.in(Path.of("assets/fonts").toAbsolutePath())) {
            new BundleWriter(fonts).write(PLAN, List.of(new BundleWriter.Exhibits(List.of(file))), FRONT, out, Progress.NONE);
        }
        return out;
    }

    @Test void theSecondSetIsWrittenAsTheFirstWasToldAndIsTheSameToTheByte() throws Exception {
        var bytes = picture(0x123456, "png");
        var sealed = sealed(bytes, SealedFile.Kind.PNG);
        var here = Files.write(folder.resolve("here"), bytes);
        var first = ExhibitFile.of(here, sealed);
        assertThat(first.recipe()).as("nobody has told of it yet").isNull();
        var one = bundle("one.pdf", first);
        // the same bytes in another store
        var there = Files.write(folder.resolve("there"), bytes);
        var second = ExhibitFile.of(there, sealed);
        assertThat(second.recipe()).isNotNull();
        assertThat(Files.mismatch(one, bundle("two.pdf", second))).isEqualTo(-1);
        // it grew since it was proved: what was told of it no longer fits, and it is opened again
        Files.write(there, new byte[1], java.nio.file.StandardOpenOption.APPEND);
        assertThat(second.recipe().fits(there)).isFalse();
        assertThat(Files.mismatch(one, bundle("three.pdf", second))).isEqualTo(-1);
        Files.delete(there);
        assertThat(ExhibitFile.of(there, sealed).recipe()).isNull();
    }

    @Test void whatIsRefusedIsRefusedAgain() throws Exception {
        var bytes = "no picture at all".getBytes(StandardCharsets.UTF_8);
        var sealed = sealed(bytes, SealedFile.Kind.JPEG);
        var file = Files.write(folder.resolve("broken"), bytes);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> bundle("out.pdf", ExhibitFile.of(file, sealed))).isInstanceOf(Refused.class);
            assertThat(ExhibitFile.of(file, sealed).recipe()).isNull();
        }
    }

    @Test void whereThereIsNoMoreRoomWhatWasNotAskedForLongestGoes() throws Exception {
        var bytes = picture(0x654321, "png");
        var file = Files.write(folder.resolve("kept"), bytes);
        var kept = sealed(bytes, SealedFile.Kind.PNG);
        var gone = sealed(picture(0x111111, "png"), SealedFile.Kind.PNG);
        var told = new byte[Recipes.LONGEST];
        hear(ExhibitFile.of(file, kept), told);
        hear(ExhibitFile.of(file, gone), told);
        for (int i = 0; i < Recipes.ROOM / Recipes.LONGEST - 1; i++) {
            assertThat(Recipes.of(file, kept)).isNotNull();
            hear(ExhibitFile.of(file, sealed(new byte[] {(byte) i}, SealedFile.Kind.PNG)), told);
        }
        assertThat(Recipes.of(file, kept)).isNotNull();
        assertThat(Recipes.of(file, gone)).isNull();
        var long1 = sealed(new byte[] {99}, SealedFile.Kind.PNG);
        hear(ExhibitFile.of(file, long1), new byte[Recipes.LONGEST + 1]);
        assertThat(Recipes.of(file, long1)).as("told again each time").isNull();
    }

    private static void hear(ExhibitFile file, byte[] told) throws Exception {
        var heard = Recipes.listen(file, new java.io.DataInputStream(new java.io.ByteArrayInputStream(told)));
        heard.readAllBytes();
        heard.keep();
    }
}

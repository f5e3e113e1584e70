package plaint.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Our faces, read by ourselves, say what a general parser says of them.
class FaceFileTest {
    private static final Path FOLDER = Path.of(System.getProperty("plaint.home", "."), "assets/fonts");

    @ParameterizedTest @EnumSource(names = {"SONG", "KAI", "SERIF"})
    void readsWhatAGeneralParserReads(Face face) throws IOException {
        var path = FOLDER.resolve(face.file());
        try (var ours = FaceFile.open(path); var theirs = new TTFParser().parse(new RandomAccessReadBufferedFile(path.toFile()))) {
            var lookup = theirs.getUnicodeCmapLookup();
            assertThat(IntStream.range(0, 0x30000).map(ours::glyph).toArray()).isEqualTo(IntStream.range(0, 0x30000).map(lookup::getGlyphId).toArray());
            assertThat(ours.glyphs()).isEqualTo(theirs.getNumberOfGlyphs());
            assertThat(ours.unitsPerEm()).isEqualTo(theirs.getUnitsPerEm());
            var metrics = theirs.getHorizontalMetrics();
            assertThat(IntStream.range(0, ours.glyphs()).map(ours::advance).toArray()).isEqualTo(IntStream.range(0, ours.glyphs()).map(metrics::getAdvanceWidth).toArray());
            assertThat(IntStream.range(0, ours.glyphs()).map(ours::bearing).toArray()).isEqualTo(IntStream.range(0, ours.glyphs()).map(metrics::getLeftSideBearing).toArray());
            assertThat(ours.shape().name()).isEqualTo(theirs.getName());
            assertThat(ours.shape().ascent()).isEqualTo((int) (theirs.getHorizontalHeader().getAscender() * (1000.0 / theirs.getUnitsPerEm())));
        }
    }

    @Test void aFileThatIsNoFontIsNamed(@TempDir Path folder) throws IOException {
        var cut = folder.resolve("cut.ttf");
        var whole = Files.readAllBytes(FOLDER.resolve(Face.SERIF.file()));
        Files.write(cut, java.util.Arrays.copyOf(whole, 3000));
        assertThatThrownBy(() -> FaceFile.open(cut)).isInstanceOf(IOException.class).hasMessageContaining("cut.ttf");
    }
}

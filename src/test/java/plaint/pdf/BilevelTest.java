package plaint.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Random;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BilevelTest {
    /// Whichever of the two colours comes first, and wherever the last byte of a row ends.
    @ParameterizedTest @CsvSource({"1, 1", "7, 3", "8, 8", "9, 40", "131, 60", "640, 33"})
    void theBytesAreThoseOfPdfBox(int width, int height) throws Exception {
        for (var white : new int[] {0, 255}) {
            var ends = new byte[] {(byte) white, (byte) (255 - white)};
            var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY, new IndexColorModel(1, 2, ends, ends, ends));
            var chance = new Random(width);
            for (int y = 0; y < height; y++) for (int x = 0; x < width; x += 1 + chance.nextInt(9)) image.getRaster().setSample(x, y, 0, 1);
            try (var doc = new PDDocument()) {
                assertThat(Bilevel.is(image)).isTrue();
                var ours = Bilevel.packed(doc, image).getCOSObject();
                var theirs = CCITTFactory.createFromImage(doc, image).getCOSObject();
                assertThat(ours.createRawInputStream().readAllBytes()).isEqualTo(theirs.createRawInputStream().readAllBytes());
                assertThat(ours.getCOSDictionary(COSName.DECODE_PARMS).toString()).isEqualTo(theirs.getCOSDictionary(COSName.DECODE_PARMS).toString());
            }
        }
    }
}

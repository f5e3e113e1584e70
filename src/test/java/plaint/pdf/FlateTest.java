package plaint.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;

/// A body put together of pieces reads as one, whichever was deflated before and in whatever order: the very first piece of a run too, which a title once lost its characters by.
class FlateTest {
    private static byte[] text(int n) {
        return ("glyph " + n + " ").repeat(3 + n * 211 % 900).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] read(byte[] deflated) throws Exception {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
            return in.readAllBytes();
        }
    }

    @Test void whatIsPutTogetherReadsAsOne() throws Exception {
        for (int round = 0; round < 40; round++) {
            var pieces = new ArrayList<Flate.Piece>();
            var whole = new java.io.ByteArrayOutputStream();
            for (int i = 0; i <= round % 5; i++) {
                whole.writeBytes(text(round + i));
                pieces.add((round + i) % 2 == 0 ? Flate.Piece.ready(text(round + i)) : Flate.Piece.of(text(round + i)));
            }
            assertThat(read(Flate.joined(pieces).bytes())).as("round %d", round).isEqualTo(whole.toByteArray());
        }
        assertThat(read(Flate.joined(List.of(Flate.Piece.of(new byte[0]), Flate.Piece.ready(new byte[0]))).bytes())).isEmpty();
        assertThat(read(Flate.whole(text(7)))).isEqualTo(text(7));
    }
}

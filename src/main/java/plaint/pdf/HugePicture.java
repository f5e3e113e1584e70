package plaint.pdf;

import java.io.IOException;

/// A picture claims more pixels than any scan has: it is refused before anybody decodes it.
final class HugePicture extends IOException {
    private static final long serialVersionUID = 1;
    /// More pixels than a 0.7 m square scanned at 600 dpi.
    static final long MOST_PIXELS = 250_000_000L;
    private final int width;
    private final int height;

    private HugePicture(int width, int height) {
        super(width + " x " + height);
        this.width = width;
        this.height = height;
    }

    static void refuse(int width, int height) throws HugePicture {
        if ((long) width * height > MOST_PIXELS) throw new HugePicture(width, height);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}

package plaint.desk;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/// A small picture; another number gives other bytes.
final class Png {
    private Png() { }

    static byte[] of(int number) throws IOException {
        var image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 24; i++) image.setRGB(i % 16, i / 16, (number >> i & 1) == 0 ? 0 : 0xFFFFFF);
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}

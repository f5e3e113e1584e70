package plaint.seed;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import plaint.seed.Faces.Face;
import plaint.seed.Tracer.Texture;

/// The photographs of parcel, opening and watch. Each is stored turned as a hand-held camera stores it; its EXIF orientation says how to hold it upright.
final class Photos {
    private static final int LONG = 1200;
    private static final int SHORT = 900;
    private final Faces faces;
    private final Props props;
    private final Texture wood;

    Photos(Faces faces) {
        this.faces = faces;
        props = new Props(faces);
        wood = props.wood();
    }

    private static double[] v(double x, double y, double z) {
        return new double[] {x, y, z};
    }

    byte[] parcel() {
        var t = new Tracer(v(6, -46, 44), v(1, -1, 4), 0.46, wood);
        parcel(t, 0.28, props.lid(false));
        tag(t, 1, -15, -17.5);
        return finished(t, LONG, SHORT, 6, "14:16", 101);
    }

    byte[] side() {
        var t = new Tracer(v(-15, -58, 20), v(0, 0, 5), 0.38, wood);
        parcel(t, -0.2, props.lid(false));
        tag(t, 2, -14, -15.5);
        return finished(t, LONG, SHORT, 3, "14:18", 102);
    }

    byte[] opened() {
        var t = new Tracer(v(4, -40, 56), v(0, 0, 3), 0.40, wood);
        t.lamp(-30, -38, 70, 1.02);
        double w = 15;
        double d = 11;
        double h = 14;
        var card = props.cardboard(61);
        var inner = props.cardboard(62);
        t.quad(v(-w, -d, h), v(2 * w, 0, 0), v(0, 0, -h), props.front());
        t.quad(v(w, -d, h), v(0, 2 * d, 0), v(0, 0, -h), card);
        t.quad(v(w, d, h), v(-2 * w, 0, 0), v(0, 0, -h), inner);
        t.quad(v(-w, d, h), v(0, -2 * d, 0), v(0, 0, -h), card);
        t.quad(v(-w, -d - 7.5, h - 6), v(2 * w, 0, 0), v(0, 7.5, 6), inner);
        t.quad(v(-w, d, h), v(2 * w, 0, 0), v(0, 6.5, 7.5), inner);
        t.quad(v(-w - 8, d, h - 4), v(0, -2 * d, 0), v(8, 0, 4), inner);
        t.quad(v(w, d, h), v(0, -2 * d, 0), v(8.5, 0, -2), inner);
        t.quad(v(-w, d, 6), v(2 * w, 0, 0), v(0, -2 * d, 1.4), props.bubbles());
        t.box(-1.5, 0.5, 6.2, 13, 13, 5, 0.22, gift());
        tag(t, 3, 13, -21);
        return finished(t, SHORT, LONG, 6, "14:27", 103);
    }

    byte[] watch() {
        var t = new Tracer(v(3, -30, 31), v(0, 1, 0), 0.36, wood);
        t.lamp(-26, -14, 48, 1.01);
        t.box(-8.5, 5.5, 0, 10, 10, 5, 0.25, gift());
        t.quad(v(8.0, 12.5, 0.15), v(7.0, -1.6, 0), v(-2.2, -9.8, 0), props.booklet());
        watch(t, 1, -3.2);
        tag(t, 4, 9.5, -6.5);
        return finished(t, LONG, SHORT, 8, "14:33", 104);
    }

    byte[] dial() {
        var t = new Tracer(v(0.6, -8.6, 11.5), v(0.2, -0.3, 0.5), 0.37, wood);
        t.lamp(-9, 5, 24, 1.0);
        watch(t, 2.0, 0.4);
        t.quad(v(-4.7, 1.3, 0.05), v(4.5, 0.2, 0), v(0.05, -1.2, 0), props.colourCard());
        t.quad(v(-3.6, -0.8, 0.05), v(2.0, -0.15, 0), v(-0.1, -1.4, 0), props.tag(5));
        return finished(t, LONG, SHORT, 1, "14:38", 105);
    }

    byte[] sealed() {
        var t = new Tracer(v(-8, -44, 48), v(1, 0, 4), 0.42, wood);
        t.lamp(34, -26, 66, 1.02);
        parcel(t, -0.14, props.lid(true));
        tag(t, 6, -17, -17);
        return finished(t, SHORT, LONG, 8, "14:55", 106);
    }

    private void parcel(Tracer t, double angle, Texture lid) {
        t.box(0, 0, 0, 30, 22, 14, angle, lid, props.front(), props.cardboard(63), props.cardboard(64), props.cardboard(65));
    }

    private Texture[] gift() {
        var side = props.plain(0x1B2947, 0.06, 0.08, 44);
        return new Texture[] {props.giftLid(), side, side, side, side};
    }

    private void tag(Tracer t, int no, double x, double y) {
        t.quad(v(x - 2.8, y + 2, 0.05), v(5.6, 0.4, 0), v(0.3, -4, 0), props.tag(no));
    }

    /// A watch lying flat: case, crown and a strap that falls to the table and runs out to both sides.
    private void watch(Tracer t, double x, double y) {
        var leather = props.leather();
        var metal = props.metal();
        double[] rise = {0.62, 0.60, 0.48, 0.28, 0.16, 0.14, 0.14, 0.14};
        for (int side = -1; side <= 1; side += 2) {
            for (int i = 0; i + 1 < rise.length; i++) {
                double at = 1.45 + i * 0.85;
                double wide = 0.98;
                t.quad(v(x - wide, y + side * at, rise[i]), v(2 * wide, 0, 0), v(0, side * 0.85, rise[i + 1] - rise[i]), leather);
            }
        }
        t.drum(x, y, 0, 0.95, 1.9, new Texture(props.dial(true).image, 0.35), metal);
        t.drum(x + 2.02, y, 0.4, 0.7, 0.22, metal, metal);
    }

    private byte[] finished(Tracer t, int w, int h, int orientation, String time, int seed) {
        var upright = t.picture(w, h, seed);
        var c = new Canvas(faces, w, h, 0);
        c.place(upright, 0, 0, w, h);
        var mark = "样本 SAMPLE　2016-06-17 " + time;
        double tw = c.width(Face.HEI_BOLD, 30, mark);
        c.text(Face.HEI_BOLD, 30, 0x3A2000, w - tw - 26, h - 26, mark);
        c.text(Face.HEI_BOLD, 30, 0xFFB347, w - tw - 28, h - 28, mark);
        return jpeg(turned(c.image, orientation), orientation, "2016:06:17 " + time + ":00");
    }

    /// As the camera stores it, so that `orientation` brings it upright.
    private static BufferedImage turned(BufferedImage up, int orientation) {
        int w = up.getWidth();
        int h = up.getHeight();
        boolean quarter = orientation >= 5;
        var out = new BufferedImage(quarter ? h : w, quarter ? w : h, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int p = up.getRGB(x, y);
                switch (orientation) {
                    case 3 -> out.setRGB(w - 1 - x, h - 1 - y, p);
                    case 6 -> out.setRGB(y, w - 1 - x, p);
                    case 8 -> out.setRGB(h - 1 - y, x, p);
                    default -> out.setRGB(x, y, p);
                }
            }
        }
        return out;
    }

    private static byte[] jpeg(BufferedImage image, int orientation, String taken) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg");
        var jdk = writer.next();
        while (!jdk.getClass().getName().startsWith("com.sun.")) jdk = writer.next();
        try (var bytes = new ByteArrayOutputStream(); var out = ImageIO.createImageOutputStream(bytes)) {
            jdk.setOutput(out);
            var param = jdk.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(0.8f);
            jdk.write(null, new IIOImage(image, null, null), param);
            out.flush();
            return withExif(bytes.toByteArray(), orientation, taken);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            jdk.dispose();
        }
    }

    /// Puts an EXIF segment behind the start mark in place of the JFIF one: orientation, camera and time.
    private static byte[] withExif(byte[] jpeg, int orientation, String taken) throws IOException {
        var exif = new ByteArrayOutputStream();
        exif.write("Exif\0\0MM\0*\0\0\0\b".getBytes(StandardCharsets.ISO_8859_1));
        var maker = ascii("SAMPLE");
        var date = ascii(taken);
        short2(exif, 3);
        int data = 8 + 2 + 3 * 12 + 4;
        entry(exif, 0x010F, 2, maker.length, data);
        short2(exif, 0x0112);
        short2(exif, 3);
        int4(exif, 1);
        short2(exif, orientation);
        short2(exif, 0);
        entry(exif, 0x0132, 2, date.length, data + maker.length);
        int4(exif, 0);
        exif.write(maker);
        exif.write(date);
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        short2(out, 0xFFE1);
        short2(out, exif.size() + 2);
        exif.writeTo(out);
        int from = (jpeg[3] & 255) == 0xE0 ? 4 + ((jpeg[4] & 255) << 8 | jpeg[5] & 255) : 2;
        out.write(jpeg, from, jpeg.length - from);
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        var b = (text + "\0").getBytes(StandardCharsets.US_ASCII);
        return b.length % 2 == 0 ? b : java.util.Arrays.copyOf(b, b.length + 1);
    }

    private static void entry(ByteArrayOutputStream out, int tag, int type, int count, int value) {
        short2(out, tag);
        short2(out, type);
        int4(out, count);
        int4(out, value);
    }

    private static void short2(ByteArrayOutputStream out, int value) {
        out.write(value >> 8);
        out.write(value);
    }

    private static void int4(ByteArrayOutputStream out, int value) {
        short2(out, value >> 16);
        short2(out, value);
    }
}

package plaint.seed;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import plaint.seed.Faces.Face;
import plaint.seed.Tracer.Texture;

/// What lies on the table: wood, cardboard, labels, a box, a watch. No mark, crest or seal of anybody is drawn.
final class Props {
    private final Faces faces;

    Props(Faces faces) {
        this.faces = faces;
    }

    Canvas canvas(int w, int h, int rgb) {
        return new Canvas(faces, w, h, rgb);
    }

    Texture wood() {
        int n = 1400;
        var image = new BufferedImage(n, n, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < n; y++) {
            int plank = y / 175;
            for (int x = 0; x < n; x++) {
                double warp = Noise.layers(x / 260.0 + plank * 7, y / 60.0, 5) * 5;
                double rings = 0.5 + 0.5 * StrictMath.sin((y % 175) / 9.0 + warp * 4 + plank * 2.1);
                double fibre = Noise.smooth(x / 46.0, y / 1.6, 9);
                double k = 0.74 + 0.12 * rings + 0.14 * fibre - 0.05 * Noise.at(plank, 1, 3) - (y % 175 < 2 ? 0.3 : 0);
                image.setRGB(x, y, rgb(188 * k, 142 * k, 98 * k));
            }
        }
        return new Texture(image, 0.05);
    }

    private static int rgb(double r, double g, double b) {
        return (int) Math.clamp(r, 0, 255) << 16 | (int) Math.clamp(g, 0, 255) << 8 | (int) Math.clamp(b, 0, 255);
    }

    /// Multiplies a fine grain into what is drawn.
    private static void grain(BufferedImage image, double amount, double along, int seed) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                double k = 1 + (Noise.smooth(x / along, y / 1.7, seed) - 0.5) * amount + (Noise.smooth(x / 70.0, y / 70.0, seed + 1) - 0.5) * amount * 0.8;
                int p = image.getRGB(x, y);
                image.setRGB(x, y, rgb((p >> 16 & 255) * k, (p >> 8 & 255) * k, (p & 255) * k));
            }
        }
    }

    private Canvas card(int w, int h, int seed) {
        var c = canvas(w, h, 0xB98F62);
        grain(c.image, 0.16, 9, seed);
        c.frame(0x9A744B, 3, 0, 0, w, h, 0);
        return c;
    }

    Texture cardboard(int seed) {
        return new Texture(card(600, 400, seed).image, 0);
    }

    /// The parcel's lid: two flaps meeting under a strip of tape, and the carrier's label.
    Texture lid(boolean sealed) {
        var c = card(1200, 880, 21);
        c.line(0x8A6640, 4, 0, 440, 1200, 440);
        c.rect(0xCBAA7C, 0, 390, 1200, 100);
        for (int x = 20; x < 1200; x += 7) c.line(0xC4A274, 1.5, x, 392, x, 488);
        if (sealed) strip(c);
        else label(c, 90, 60);
        if (sealed) label(c, 60, 560);
        return new Texture(c.image, 0.06);
    }

    private static void label(Canvas c, double x, double y) {
        c.rect(0xF7F6F1, x, y, 620, x > 80 ? 300 : 270);
        c.frame(0x222222, 3, x + 8, y + 8, 604, x > 80 ? 284 : 254, 0);
        c.text(Face.HEI_BOLD, 40, 0x111111, x + 24, y + 58, "样本速递");
        c.text(Face.HEI_BOLD, 34, 0xA33B3B, x + 400, y + 56, "样本 SAMPLE");
        c.line(0x222222, 2, x + 8, y + 76, x + 612, y + 76);
        c.text(Face.HEI, 25, 0x111111, x + 24, y + 112, "收：样本公证处 转 抽检人员甲　0571-00000000");
        c.text(Face.HEI, 22, 0x333333, x + 24, y + 144, "寄：深圳市罗湖区样本大厦3层302室　刘先生");
        c.line(0x222222, 2, x + 8, y + 160, x + 612, y + 160);
        double bx = x + 40;
        for (int i = 0; i < 92; i++) {
            double w = 2 + (int) (Noise.at(i, 3, 8) * 3);
            if (i % 2 == 0) c.rect(0x111111, bx, y + 172, w, 52);
            bx += w + 2;
        }
        c.text(Face.HEI, 22, 0x111111, x + 120, y + 248, "SAMPLE-SF-0000-0617-01");
    }

    private static void strip(Canvas c) {
        c.rect(0xF6F4EE, 760, 0, 210, 880);
        c.frame(0xA33B3B, 4, 770, 10, 190, 860, 0);
        var text = "封签样本封签样本";
        for (int i = 0; i < text.length(); i++) c.centred(Face.SONG_BOLD, 64, 0xA33B3B, 865, 110 + i * 92, text.substring(i, i + 1));
        c.text(Face.HEI, 26, 0x222222, 782, 845, "样封-0617");
        c.dashed(0xA33B3B, 3, new Ellipse2D.Double(985, 560, 170, 170));
        c.centred(Face.HEI, 24, 0xA33B3B, 1070, 640, "印章处");
        c.centred(Face.HEI, 22, 0xA33B3B, 1070, 670, "（样本）");
    }

    /// The parcel's front with tape hanging over and printed handling signs.
    Texture front() {
        var c = card(1200, 560, 27);
        c.rect(0xCBAA7C, 540, 0, 120, 150);
        c.text(Face.HEI_BOLD, 64, 0x6B4A2A, 90, 330, "样本 SAMPLE");
        c.text(Face.HEI, 40, 0x6B4A2A, 92, 400, "小心轻放　向上");
        for (int i = 0; i < 2; i++) {
            double x = 880 + i * 120;
            var arrow = new Path2D.Double();
            arrow.moveTo(x, 400);
            arrow.lineTo(x, 290);
            arrow.lineTo(x - 36, 290);
            arrow.lineTo(x + 18, 220);
            arrow.lineTo(x + 72, 290);
            arrow.lineTo(x + 36, 290);
            arrow.lineTo(x + 36, 400);
            arrow.closePath();
            c.fill(new java.awt.Color(0x6B4A2A), arrow);
        }
        c.rect(0x6B4A2A, 860, 415, 220, 12);
        return new Texture(c.image, 0.03);
    }

    Texture bubbles() {
        var c = canvas(900, 600, 0xD9DFE2);
        for (int j = 0; j < 26; j++) {
            for (int i = 0; i < 36; i++) {
                double x = 14 + i * 26 + (j % 2) * 13;
                double y = 14 + j * 24;
                c.disc(0xC2CBD0, x + 2, y + 2, 11);
                c.disc(0xE8ECEE, x, y, 10);
                c.disc(0xFBFCFC, x - 3, y - 3, 3.4);
            }
        }
        return new Texture(c.image, 0.25);
    }

    Texture plain(int rgb, double shine, double grain, int seed) {
        var c = canvas(400, 300, rgb);
        if (grain > 0) grain(c.image, grain, 5, seed);
        return new Texture(c.image, shine);
    }

    /// The lid of the gift box: facets of a crystal, no name on it.
    Texture giftLid() {
        var c = canvas(700, 700, 0x1F2F52);
        grain(c.image, 0.08, 3, 41);
        int[] tones = {0x6D86B8, 0x8FA6CF, 0x4E689C, 0xB9C8E4};
        for (int i = 0; i < 8; i++) {
            double a = StrictMath.PI * i / 4;
            double b = a + StrictMath.PI / 4;
            var facet = new Path2D.Double();
            facet.moveTo(350, 300);
            facet.lineTo(350 + 95 * StrictMath.cos(a), 300 + 95 * StrictMath.sin(a));
            facet.lineTo(350 + 95 * StrictMath.cos(b), 300 + 95 * StrictMath.sin(b));
            facet.closePath();
            c.fill(new java.awt.Color(tones[i % 4]), facet);
        }
        c.centred(Face.HEI, 44, 0xAFC0DF, 350, 500, "样本 SAMPLE");
        c.frame(0x39507F, 6, 24, 24, 652, 652, 10);
        return new Texture(c.image, 0.10);
    }

    Texture leather() {
        var c = canvas(240, 700, 0x8C2F3B);
        grain(c.image, 0.3, 4, 51);
        for (int y = 10; y < 700; y += 22) {
            c.line(0xD9A9A2, 4, 18, y, 18, y + 12);
            c.line(0xD9A9A2, 4, 222, y, 222, y + 12);
        }
        return new Texture(c.image, 0.12);
    }

    Texture metal() {
        var c = canvas(500, 80, 0xC98F78);
        for (int x = 0; x < 500; x++) {
            double k = 0.55 + 0.45 * StrictMath.sin(x / 500.0 * StrictMath.PI) + 0.25 * StrictMath.sin(x / 23.0);
            c.rect(rgb(214 * k, 150 * k, 126 * k), x, 0, 1, 80);
        }
        c.rect(0x9A6551, 0, 66, 500, 14);
        return new Texture(c.image, 0.5);
    }

    /// The watch from above: a bezel set with stones, a white dial, hands at ten past ten. `rough`: stones tilted and glue showing, as the report says.
    Canvas dial(boolean rough) {
        var c = canvas(900, 900, 0xC98F78);
        c.shaded(0xF0C9B6, 0xA9705B, new Ellipse2D.Double(0, 0, 900, 900));
        for (int i = 0; i < 48; i++) {
            double a = 2 * StrictMath.PI * i / 48;
            double jitter = rough ? (Noise.at(i, 1, 6) - 0.5) * 0.9 : 0;
            stone(c, 450 + 395 * StrictMath.cos(a), 450 + 395 * StrictMath.sin(a), 23, a + jitter, rough && i % 5 == 2);
        }
        c.shaded(0xFDFCFA, 0xE4DED8, new Ellipse2D.Double(100, 100, 700, 700));
        c.stroke(0x8E5D4B, 5, new Ellipse2D.Double(100, 100, 700, 700));
        for (int i = 0; i < 60; i++) {
            double a = 2 * StrictMath.PI * i / 60;
            double in = i % 5 == 0 ? 282 : 318;
            c.line(i % 5 == 0 ? 0x8E5D4B : 0xB9A79E, i % 5 == 0 ? 9 : 3, 450 + in * StrictMath.cos(a), 450 + in * StrictMath.sin(a), 450 + 334 * StrictMath.cos(a), 450 + 334 * StrictMath.sin(a));
        }
        c.centred(Face.HEI_BOLD, 52, 0x6B4A3E, 450, 330, "样本");
        c.centred(Face.HEI, 34, 0x8A6F64, 450, 606, "SAMPLE");
        hand(c, -StrictMath.PI / 2 - 1.05 + StrictMath.PI / 60, 190, 20);
        hand(c, -StrictMath.PI / 2 + 1.05, 272, 14);
        c.line(0xB04A4A, 4, 450 - 50 * StrictMath.cos(0.6), 450 - 50 * StrictMath.sin(0.6), 450 + 290 * StrictMath.cos(0.6), 450 + 290 * StrictMath.sin(0.6));
        c.disc(0x8E5D4B, 450, 450, 17);
        c.stroke(0xFFFFFF, 7, new Arc2D.Double(130, 130, 640, 640, 110, 52, Arc2D.OPEN));
        return c;
    }

    private static void stone(Canvas c, double x, double y, double r, double turn, boolean glued) {
        if (glued) c.disc(0xD8CDBB, x + 6, y + 5, r * 1.12);
        int[] tones = {0xFFFFFF, 0xBFD2E6, 0xE9F1F8, 0x93AAC4, 0xF6FAFD, 0xA9BED4};
        for (int i = 0; i < 6; i++) {
            var facet = new Path2D.Double();
            double a = turn + StrictMath.PI * i / 3;
            double b = a + StrictMath.PI / 3;
            facet.moveTo(x, y);
            facet.lineTo(x + r * StrictMath.cos(a), y + r * StrictMath.sin(a));
            facet.lineTo(x + r * StrictMath.cos(b), y + r * StrictMath.sin(b));
            facet.closePath();
            c.fill(new java.awt.Color(tones[i]), facet);
        }
        c.stroke(0x8C7A72, 1.5, new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
    }

    private static void hand(Canvas c, double angle, double length, double width) {
        var s = new Path2D.Double();
        s.moveTo(-30, 0);
        s.lineTo(0, -width / 2);
        s.lineTo(length, 0);
        s.lineTo(0, width / 2);
        s.closePath();
        double k = StrictMath.cos(angle);
        double n = StrictMath.sin(angle);
        c.fill(new java.awt.Color(0x6B4A3E), new AffineTransform(k, n, -n, k, 450, 450).createTransformedShape(s));
    }

    Texture colourCard() {
        var c = canvas(900, 240, 0xFAFAFA);
        int[] tones = {0xE7BFAA, 0xDDAA92, 0xD2967C, 0xC58266, 0xB56E53, 0x9F5A42};
        for (int i = 0; i < tones.length; i++) {
            c.rect(tones[i], 24 + i * 143, 24, 132, 130);
            c.centred(Face.HEI, 26, 0x333333, 90 + i * 143, 186, "R" + (i + 1));
        }
        c.text(Face.HEI, 26, 0x333333, 26, 224, "标准色卡（样本）　正品 R2　样品 R4");
        return new Texture(c.image, 0.04);
    }

    /// The numbered card that lies in every photograph.
    Texture tag(int no) {
        var c = canvas(420, 300, 0xF3D34A);
        c.frame(0x222222, 8, 8, 8, 404, 284, 0);
        c.centred(Face.HEI_BOLD, 120, 0x111111, 210, 140, String.valueOf(no));
        c.centred(Face.HEI_BOLD, 48, 0xA33B3B, 210, 208, "样本 SAMPLE");
        c.centred(Face.HEI, 36, 0x111111, 210, 262, "2016-06-17");
        return new Texture(c.image, 0.03);
    }

    Texture booklet() {
        var c = canvas(500, 700, 0xF4F1EA);
        c.rect(0x1F2F52, 0, 0, 500, 150);
        c.centred(Face.HEI_BOLD, 56, 0xFFFFFF, 250, 100, "使用说明书");
        for (int i = 0; i < 14; i++) c.rect(0xB9B4AA, 50, 210 + i * 30, 300 + (int) (Noise.at(i, 2, 4) * 100), 9);
        c.centred(Face.HEI, 40, 0xA33B3B, 250, 660, "样本 SAMPLE");
        c.stroke(0xCFC9BD, 3, new Rectangle2D.Double(1, 1, 498, 698));
        return new Texture(c.image, 0.04);
    }
}

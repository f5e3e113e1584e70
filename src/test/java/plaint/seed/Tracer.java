package plaint.seed;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A small ray tracer for still lifes on a table: textured parallelograms and upright cylinders, one soft lamp, light from all around. Lengths in centimetres,
/// z upwards, the table at z = 0. The same scene gives the same picture.
final class Tracer {
    private static final double[] LINEAR = new double[256];
    private static final int[] SCREEN = new int[4097];
    private static final double FAR = 1e9;
    private static final double WALL = 60;
    private final List<Group> groups = new ArrayList<>();
    private final double[] eye;
    private final double[] ahead;
    private final double[] right;
    private final double[] up;
    private final double zoom;
    private final Texture table;
    private double[] lamp = {-38, -30, 70};
    private double warmth = 1;

    static {
        for (int i = 0; i < 256; i++) LINEAR[i] = StrictMath.pow(i / 255.0, 2.2);
        for (int i = 0; i <= 4096; i++) SCREEN[i] = (int) Math.round(255 * StrictMath.pow(i / 4096.0, 1 / 2.2));
    }

    /// `spread`: tangent of half the picture's width.
    Tracer(double[] eye, double[] target, double spread, Texture table) {
        this.eye = eye;
        this.table = table;
        ahead = unit(minus(target, eye));
        right = unit(cross(ahead, new double[] {0, 0, 1}));
        up = cross(right, ahead);
        zoom = spread;
    }

    void lamp(double x, double y, double z, double warm) {
        lamp = new double[] {x, y, z};
        warmth = warm;
    }

    /// A picture to look up by fractions of its width and height.
    static final class Texture {
        private final int[] rgb;
        private final int w;
        private final int h;
        private final double shine;

        Texture(BufferedImage image, double shine) {
            w = image.getWidth();
            h = image.getHeight();
            rgb = image.getRGB(0, 0, w, h, null, 0, w);
            this.shine = shine;
        }

        double[] at(double u, double v) {
            double x = Math.clamp(u * w - 0.5, 0, w - 1.001);
            double y = Math.clamp(v * h - 0.5, 0, h - 1.001);
            int ix = (int) x;
            int iy = (int) y;
            int jx = Math.min(ix + 1, w - 1);
            int jy = Math.min(iy + 1, h - 1);
            double fx = x - ix;
            double fy = y - iy;
            var out = new double[3];
            for (int c = 0; c < 3; c++) {
                int s = 16 - 8 * c;
                out[c] = (LINEAR[rgb[iy * w + ix] >> s & 255] * (1 - fx) + LINEAR[rgb[iy * w + jx] >> s & 255] * fx) * (1 - fy)
                    + (LINEAR[rgb[jy * w + ix] >> s & 255] * (1 - fx) + LINEAR[rgb[jy * w + jx] >> s & 255] * fx) * fy;
            }
            return out;
        }
    }

    private static final class Hit {
        double t = FAR;
        double[] normal;
        double u;
        double v;
        Texture texture;
    }

    private sealed interface Part {
        void meet(double[] from, double[] to, Hit hit);
    }

    /// Things that lie close together, skipped at once when a ray passes by.
    private record Group(double[] middle, double radius, List<Part> parts) { }

    private record Quad(double[] corner, double[] a, double[] b, double[] normal, double aa, double bb, double ab, Texture texture) implements Part {
        @Override public void meet(double[] from, double[] to, Hit hit) {
            double down = dot(to, normal);
            if (Math.abs(down) < 1e-9) return;
            double t = (dot(corner, normal) - dot(from, normal)) / down;
            if (t < 1e-4 || t >= hit.t) return;
            double x = from[0] + t * to[0] - corner[0];
            double y = from[1] + t * to[1] - corner[1];
            double z = from[2] + t * to[2] - corner[2];
            double pa = x * a[0] + y * a[1] + z * a[2];
            double pb = x * b[0] + y * b[1] + z * b[2];
            double det = aa * bb - ab * ab;
            double u = (pa * bb - pb * ab) / det;
            double v = (pb * aa - pa * ab) / det;
            if (u < 0 || u > 1 || v < 0 || v > 1) return;
            hit.t = t;
            hit.u = u;
            hit.v = v;
            hit.normal = down > 0 ? new double[] {-normal[0], -normal[1], -normal[2]} : normal;
            hit.texture = texture;
        }
    }

    private record Drum(double x, double y, double z0, double z1, double r, Texture cap, Texture side) implements Part {
        @Override public void meet(double[] from, double[] to, Hit hit) {
            if (to[2] < -1e-9) {
                double t = (z1 - from[2]) / to[2];
                double px = from[0] + t * to[0] - x;
                double py = from[1] + t * to[1] - y;
                if (t > 1e-4 && t < hit.t && px * px + py * py <= r * r) take(hit, t, new double[] {0, 0, 1}, 0.5 + px / r / 2, 0.5 - py / r / 2, cap);
            }
            double ox = from[0] - x;
            double oy = from[1] - y;
            double a = to[0] * to[0] + to[1] * to[1];
            double b = ox * to[0] + oy * to[1];
            double d = b * b - a * (ox * ox + oy * oy - r * r);
            if (a < 1e-12 || d < 0) return;
            double t = (-b - Math.sqrt(d)) / a;
            double z = from[2] + t * to[2];
            if (t < 1e-4 || t >= hit.t || z < z0 || z > z1) return;
            double nx = (ox + t * to[0]) / r;
            double ny = (oy + t * to[1]) / r;
            take(hit, t, new double[] {nx, ny, 0}, (nx + 1) / 2, (z1 - z) / (z1 - z0), side);
        }

        private static void take(Hit hit, double t, double[] normal, double u, double v, Texture texture) {
            hit.t = t;
            hit.normal = normal;
            hit.u = u;
            hit.v = v;
            hit.texture = texture;
        }
    }

    /// A parallelogram: the texture's upper left corner lies at `corner`, its width runs along `a`, its height along `b`.
    void quad(double[] corner, double[] a, double[] b, Texture texture) {
        groups.add(group(List.of(flat(corner, a, b, texture)), corner, plus(plus(corner, a), b), plus(corner, a), plus(corner, b)));
    }

    private static Quad flat(double[] corner, double[] a, double[] b, Texture texture) {
        return new Quad(corner, a, b, unit(cross(a, b)), dot(a, a), dot(b, b), dot(a, b), texture);
    }

    /// A box standing on `z`, turned by `angle` about its upright; textures: top, front (towards -y), right (+x), back, left.
    void box(double cx, double cy, double z, double w, double d, double h, double angle, Texture... t) {
        double c = StrictMath.cos(angle);
        double s = StrictMath.sin(angle);
        double[] ex = {c * w, s * w, 0};
        double[] ey = {-s * d, c * d, 0};
        double[] down = {0, 0, -h};
        double[] lf = {cx - (ex[0] + ey[0]) / 2, cy - (ex[1] + ey[1]) / 2, z + h};
        var rf = plus(lf, ex);
        var lb = plus(lf, ey);
        var rb = plus(rf, ey);
        var parts = List.<Part>of(flat(lb, ex, times(ey, -1), t[0]), flat(lf, ex, down, t[1]), flat(rf, ey, down, t[2]), flat(rb, times(ex, -1), down, t[3]), flat(lb, times(ey, -1), down, t[4]));
        groups.add(group(parts, lf, rf, lb, rb, plus(lf, down), plus(rb, down)));
    }

    void drum(double x, double y, double z0, double z1, double r, Texture cap, Texture side) {
        groups.add(new Group(new double[] {x, y, (z0 + z1) / 2}, Math.hypot(r, (z1 - z0) / 2) + 1e-6, List.of(new Drum(x, y, z0, z1, r, cap, side))));
    }

    private static Group group(List<? extends Part> parts, double[]... corners) {
        var m = new double[3];
        for (var c : corners) for (int i = 0; i < 3; i++) m[i] += c[i] / corners.length;
        double r = 0;
        for (var c : corners) r = Math.max(r, length(minus(c, m)));
        return new Group(m, r + 1e-6, List.copyOf(parts));
    }

    /// The picture, four looks a pixel, with the darker corners of a small camera.
    BufferedImage picture(int w, int h, int seed) {
        var out = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        IntStream.range(0, h).parallel().forEach(y -> {
            for (int x = 0; x < w; x++) out.setRGB(x, y, pixel(x, y, w, h, seed));
        });
        return developed(out, seed);
    }

    /// The softness of a small lens, and over it the grain of its sensor.
    private static BufferedImage developed(BufferedImage sharp, int seed) {
        int w = sharp.getWidth();
        int h = sharp.getHeight();
        var from = sharp.getRGB(0, 0, w, h, null, 0, w);
        var to = new int[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int rgb = 0;
                for (int c = 0; c < 3; c++) {
                    int shift = 16 - 8 * c;
                    int sum = 0;
                    for (int dy = -1; dy <= 1; dy++)
                        for (int dx = -1; dx <= 1; dx++)
                            sum += (from[Math.clamp(y + dy, 0, h - 1) * w + Math.clamp(x + dx, 0, w - 1)] >> shift & 255) * (2 - Math.abs(dx)) * (2 - Math.abs(dy));
                    double grain = (Noise.at(x, y, seed + 70 + c) + Noise.at(x, y, seed + 80 + c) - 1) * 5;
                    rgb = rgb << 8 | (int) Math.clamp(sum / 16.0 + grain, 0, 255);
                }
                to[y * w + x] = rgb;
            }
        }
        sharp.setRGB(0, 0, w, h, to, 0, w);
        return sharp;
    }

    private int pixel(int x, int y, int w, int h, int seed) {
        var sum = new double[3];
        for (int s = 0; s < 4; s++) {
            double px = x + 0.25 + 0.5 * (s & 1);
            double py = y + 0.25 + 0.5 * (s >> 1);
            double sx = (px / w * 2 - 1) * zoom;
            double sy = (1 - py / h * 2) * zoom * h / w;
            var to = unit(plus(ahead, plus(times(right, sx), times(up, sy))));
            var c = colour(to, x * 2 + (s & 1), y * 2 + (s >> 1), seed);
            for (int i = 0; i < 3; i++) sum[i] += c[i] / 4;
        }
        double dx = (x - w / 2.0) / w;
        double dy = (y - h / 2.0) / w;
        double corner = 1 - 0.75 * (dx * dx + dy * dy);
        double[] tint = {warmth, 1, 2 - warmth};
        int rgb = 0;
        for (int i = 0; i < 3; i++) {
            double v = sum[i] * corner * tint[i];
            v = v * 1.18 / (1 + 0.18 * v);
            rgb = rgb << 8 | SCREEN[(int) Math.clamp(v * 4096, 0, 4096)];
        }
        return rgb;
    }

    private Hit cast(double[] from, double[] to) {
        var hit = new Hit();
        for (var g : groups) {
            double ox = g.middle[0] - from[0];
            double oy = g.middle[1] - from[1];
            double oz = g.middle[2] - from[2];
            double along = ox * to[0] + oy * to[1] + oz * to[2];
            if (ox * ox + oy * oy + oz * oz - along * along > g.radius * g.radius) continue;
            for (var p : g.parts) p.meet(from, to, hit);
        }
        return hit;
    }

    private double[] colour(double[] to, int sx, int sy, int seed) {
        var hit = cast(eye, to);
        double ground = to[2] < -1e-6 ? -eye[2] / to[2] : FAR;
        if (to[1] > 1e-6 && eye[1] + Math.min(ground, hit.t) * to[1] > WALL) {
            double t = (WALL - eye[1]) / to[1];
            double k = 0.30 + 0.05 * Noise.layers((eye[0] + t * to[0]) / 9, (eye[2] + t * to[2]) / 9, 77) - 0.12 * StrictMath.exp(-(eye[2] + t * to[2]) / 5);
            return new double[] {k, k * 0.97, k * 0.9};
        }
        if (ground < hit.t) {
            hit.t = ground;
            hit.normal = new double[] {0, 0, 1};
            hit.texture = table;
            hit.u = mirrored(0.5 + (eye[0] + ground * to[0]) / 140);
            hit.v = mirrored(0.5 - (eye[1] + ground * to[1]) / 140);
        }
        var base = hit.texture.at(hit.u, hit.v);
        var p = plus(plus(eye, times(to, hit.t)), times(hit.normal, 2e-3));
        return lit(base, hit, to, p, sx, sy, seed);
    }

    private double[] lit(double[] base, Hit hit, double[] to, double[] p, int sx, int sy, int seed) {
        double r1 = Noise.at(sx, sy, seed);
        double r2 = Noise.at(sx, sy, seed + 1);
        double r3 = Noise.at(sx, sy, seed + 2);
        double[] spot = {lamp[0] + (r1 - 0.5) * 22, lamp[1] + (r2 - 0.5) * 22, lamp[2] + (r3 - 0.5) * 8};
        var way = minus(spot, p);
        var l = unit(way);
        double face = Math.max(0, dot(hit.normal, l));
        double key = face > 0 && cast(p, l).t < length(way) ? 0 : face * 0.80;
        double turn = 2 * StrictMath.PI * Noise.at(sx, sy, seed + 3);
        double rise = Math.sqrt(Noise.at(sx, sy, seed + 4));
        var side = unit(cross(hit.normal, Math.abs(hit.normal[2]) > 0.9 ? new double[] {1, 0, 0} : new double[] {0, 0, 1}));
        var other = cross(hit.normal, side);
        var around = plus(times(hit.normal, Math.sqrt(1 - rise * rise)), plus(times(side, rise * StrictMath.cos(turn)), times(other, rise * StrictMath.sin(turn))));
        var met = cast(p, around);
        double open = met.t < 30 ? 0.18 + 0.5 * met.t / 30 : around[2] < 0 ? 0.5 : 1;
        double sky = open * 0.34;
        double[] half = unit(minus(l, to));
        double gloss = key > 0 && hit.texture.shine > 0 ? hit.texture.shine * StrictMath.pow(Math.max(0, dot(hit.normal, half)), 40) : 0;
        return new double[] {base[0] * (key + sky) + gloss, base[1] * (key + sky) + gloss, base[2] * (key * 0.97 + sky * 1.04) + gloss};
    }

    private static double mirrored(double u) {
        double in = u - 2 * Math.floor(u / 2);
        return in > 1 ? 2 - in : in;
    }

    static double[] plus(double[] a, double[] b) {
        return new double[] {a[0] + b[0], a[1] + b[1], a[2] + b[2]};
    }

    private static double[] minus(double[] a, double[] b) {
        return new double[] {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
    }

    static double[] times(double[] a, double k) {
        return new double[] {a[0] * k, a[1] * k, a[2] * k};
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private static double length(double[] a) {
        return Math.sqrt(dot(a, a));
    }

    private static double[] unit(double[] a) {
        return times(a, 1 / length(a));
    }
}

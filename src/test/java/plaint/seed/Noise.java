package plaint.seed;

/// Chance without chance: the same place always gives the same value.
final class Noise {
    private Noise() { }

    /// A value from 0 to 1 for a place.
    static double at(int x, int y, int seed) {
        int h = x * 0x27d4eb2d ^ y * 0x165667b1 ^ seed * 0x9e3779b9;
        h ^= h >>> 15;
        h *= 0x2c1b3c6d;
        h ^= h >>> 12;
        h *= 0x297a2d39;
        h ^= h >>> 15;
        return (h >>> 8) / (double) (1 << 24);
    }

    /// Smooth value noise from 0 to 1.
    static double smooth(double x, double y, int seed) {
        int ix = (int) Math.floor(x);
        int iy = (int) Math.floor(y);
        double fx = ease(x - ix);
        double fy = ease(y - iy);
        double top = at(ix, iy, seed) * (1 - fx) + at(ix + 1, iy, seed) * fx;
        double low = at(ix, iy + 1, seed) * (1 - fx) + at(ix + 1, iy + 1, seed) * fx;
        return top * (1 - fy) + low * fy;
    }

    /// Several layers of [#smooth], coarse to fine.
    static double layers(double x, double y, int seed) {
        return smooth(x, y, seed) * 0.5 + smooth(x * 2.1, y * 2.1, seed + 1) * 0.27 + smooth(x * 4.3, y * 4.3, seed + 2) * 0.15 + smooth(x * 9.1, y * 9.1, seed + 3) * 0.08;
    }

    private static double ease(double t) {
        return t * t * (3 - 2 * t);
    }
}

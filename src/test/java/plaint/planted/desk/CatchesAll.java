package plaint.planted.desk;

/// Planted: broad catches.
final class CatchesAll {
    int any() {
        try {
            return Integer.parseInt("1");
        } catch (Exception e) {
            return 0;
        }
    }

    int several() {
        try {
            return Integer.parseInt("1");
        } catch (ArithmeticException | Error e) {
            return 0;
        }
    }
}

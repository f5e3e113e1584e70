package plaint.planted.desk;

/// Planted: standard streams outside cli.
final class Prints {
    void out() {
        System.out.println();
    }

    void err() {
        System.err.println();
    }
}

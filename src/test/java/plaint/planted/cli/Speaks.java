package plaint.planted.cli;

/// Allowed: the command line speaks.
final class Speaks {
    void out() {
        System.out.println();
    }
}

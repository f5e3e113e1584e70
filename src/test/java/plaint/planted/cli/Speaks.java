package plaint.planted.cli;

import java.util.Map;

/// Allowed: the command line speaks; not so: in another order each time.
final class Speaks {
    void out() {
        System.out.println();
    }

    Map<String, Integer> shuffled() {
        return Map.of("a", 1, "b", 2);
    }

    Map<String, Integer> one() {
        return Map.of("a", 1);
    }
}

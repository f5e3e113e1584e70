package plaint.planted.desk;

/// Planted: other programs started outside work.
final class StartsProgram {
    Process built() throws java.io.IOException {
        return new ProcessBuilder("true").start();
    }

    Process executed() throws java.io.IOException {
        return Runtime.getRuntime().exec(new String[] {"true"});
    }
}

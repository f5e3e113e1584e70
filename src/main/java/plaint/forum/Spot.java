package plaint.forum;

/// A line of a file of a pack, written `cn/fees.yaml:12`; lines count from 1.
record Spot(String file, int line) implements Comparable<Spot> {
    @Override public int compareTo(Spot other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    @Override public String toString() {
        return file + ":" + line;
    }
}

package plaint.print;

import java.nio.file.Path;

/// One file to be printed: on which printer, how often, on both sides or one, and which sides (1-based, inclusive; 0 to 0: all).
/// `jobName` is what the print queue shows: neutral, no names of parties.
public record PrintOrder(Path file, String printer, int copies, boolean duplex, int from, int to, String jobName) { }

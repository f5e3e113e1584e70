package plaint.print;

import java.nio.file.Path;
import java.util.List;

/// One file to be printed: on which printer, how often, on both sides or one, and which sides of the file, range after range; each range begins on a sheet of its own.
/// `jobName` is what the print queue shows: neutral, no names of parties. `skip` leaves out so many sides at the beginning, for going on where an order stopped.
public record PrintOrder(Path file, String printer, int copies, boolean duplex, List<Range> ranges, String jobName, int skip, Finish finish) {
    public PrintOrder {
        ranges = List.copyOf(ranges);
    }

    /// Sides `from` to `to` (0 to 0: all), black, from the usual tray.
    public PrintOrder(Path file, String printer, int copies, boolean duplex, int from, int to, String jobName) {
        this(file, printer, copies, duplex, List.of(new Range(from, to)), jobName, 0, Finish.PLAIN);
    }

    /// Sides of the file, 1-based and inclusive; 0 to 0: all.
    public record Range(int from, int to) { }

    /// What is asked of the printer beyond the pages; what it cannot do it is not asked for. `tray` empty: the usual one. `shortEdge`: backs turned on the short edge, for booklets.
    /// `halved`: each page goes on two sides of half its size, the left half first.
    public record Finish(String tray, boolean colour, boolean staple, boolean shortEdge, boolean halved) {
        public static final Finish PLAIN = new Finish("", true, false, false, false);

        public Finish(String tray, boolean colour, boolean staple, boolean shortEdge) {
            this(tray, colour, staple, shortEdge, false);
        }
    }
}

package plaint.print;

import java.util.List;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// The printers this computer knows, and printing on one of them.
public final class Printers {
    /// Names of the printers, the default one first; empty where the computer has none.
    public List<String> names() {
        return List.of();
    }

    /// Sends the order to its printer; returns when the print service has taken it.
    public void print(PrintOrder order, Progress progress) throws Refused, Cancelled {
        throw new IllegalStateException("being built");
    }

    /// Writes the order as PostScript to a file instead of to a printer; needs no printer.
    public void toPostScript(PrintOrder order, java.nio.file.Path file, Progress progress) throws Refused, Cancelled {
        throw new IllegalStateException("being built");
    }
}

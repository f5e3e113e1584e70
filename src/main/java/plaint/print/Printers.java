package plaint.print;

import java.awt.print.PrinterException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.StreamPrintService;
import javax.print.StreamPrintServiceFactory;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttribute;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.Chromaticity;
import javax.print.attribute.standard.Finishings;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.Media;
import javax.print.attribute.standard.MediaTray;
import javax.print.attribute.standard.Sides;
import org.apache.pdfbox.Loader;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;
import plaint.work.Sweep;

/// The printers this computer knows, and printing on one of them. Pages are printed in the size they have, neither scaled nor turned. Thread-safe; printing
/// takes as long as the print service needs to take the job, so it is done as a job.
public final class Printers {
    private static final DocFlavor FLAVOUR = DocFlavor.SERVICE_FORMATTED.PAGEABLE;
    private static final String POSTSCRIPT = "application/postscript";

    /// Names of the printers, the default one first; empty where the computer has none.
    public List<String> names() {
        var names = new ArrayList<String>();
        var usual = PrintServiceLookup.lookupDefaultPrintService();
        if (usual != null) names.add(usual.getName());
        services().map(PrintService::getName).filter(n -> !names.contains(n)).sorted().forEach(names::add);
        return List.copyOf(names);
    }

    private static Stream<PrintService> services() {
        return Stream.of(PrintServiceLookup.lookupPrintServices(FLAVOUR, null));
    }

    /// Sends the order to its printer; returns when the print service has taken it, what it calls it, or null where it does not tell. Cancelling takes the job back as long as it is not handed over whole.
    public String print(PrintOrder order, Progress progress) throws Refused, Cancelled {
        var printer = services().filter(s -> s.getName().equals(order.printer())).findFirst().orElse(null);
        if (printer == null) throw names().isEmpty() ? new Refused("print.refused.none") : new Refused("print.refused.unknown", order.printer(), String.join(", ", names()));
        if (order.duplex() && !bothSides(printer)) throw new Refused("print.refused.oneSided", printer.getName());
        var folder = temporary();
        try {
            Pressing.ask(Press.PRINT, order, folder, progress);
            var request = folder.resolve(Spooled.REQUEST);
            return Files.isRegularFile(request) ? Files.readString(request) : null;
        } catch (IOException e) {
            // handed over it is; what became of it is not asked then
            return null;
        } finally {
            Sweep.quietly(folder);
        }
    }

    /// True where a job goes to the printer whole, when all its sides are ready: what stops before has printed nothing. Elsewhere sides go out one by one.
    public static boolean whole(String printer) {
        return printer.isEmpty() || Spooled.here();
    }

    /// The printer of that name; inside the process that prints, where it was there a moment ago.
    static PrintService found(String printer) throws Refused {
        return services().filter(s -> s.getName().equals(printer)).findFirst().orElseThrow(() -> new Refused("print.refused.none"));
    }

    /// For the owner alone, and gone when the job is handed over, whatever became of the process that made it ready.
    private static Path temporary() throws Refused {
        try {
            var folder = Files.createTempDirectory("print");
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            return folder;
        } catch (IOException e) {
            throw new Refused("print.refused.unwritable", System.getProperty("java.io.tmpdir"), String.valueOf(e.getMessage()));
        }
    }

    /// Writes the order as PostScript to a file instead of to a printer; needs no printer. The file is left out when the order cannot be carried out.
    public void toPostScript(PrintOrder order, Path file, Progress progress) throws Refused, Cancelled {
        var beside = file.toAbsolutePath().resolveSibling(file.getFileName() + ".part");
        try {
            Pressing.ask(Press.POSTSCRIPT, order, beside, progress);
            Files.move(beside, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Refused("print.refused.unwritable", file, String.valueOf(e.getMessage()));
        } finally {
            beside.toFile().delete();
        }
    }

    static StreamPrintService postScript(OutputStream out) {
        return StreamPrintServiceFactory.lookupStreamPrintServiceFactories(FLAVOUR, POSTSCRIPT)[0].getPrintService(out);
    }

    static void send(PrintOrder order, PrintService printer, Path folder, Progress progress) throws Refused, Cancelled {
        progress.stopIfCancelled();
        try (var pdf = Loader.loadPDF(order.file().toFile())) {
            var sheets = Sheets.of(order, pdf, progress);
            if (Spooled.here() && !(printer instanceof StreamPrintService)) Spooled.send(order, pdf, sheets, folder, progress);
            else printer.createPrintJob().print(new SimpleDoc(sheets, FLAVOUR, null), wishes(order, printer));
        } catch (IOException e) {
            throw new Refused("print.refused.unreadable", order.file());
        } catch (PrintException e) {
            progress.stopIfCancelled();
            throw new Refused("print.refused.failed", printer.getName(), reason(e));
        }
    }

    /// What the print service is asked for beyond the pages: both sides turned on the long edge (a booklet's on the short one), tray, staple, black or colour where the printer
    /// knows them, and a job name without anybody's name. Copies are pages of the job itself ([Sheets]), because not every driver keeps sets together.
    private static PrintRequestAttributeSet wishes(PrintOrder order, PrintService printer) {
        var wishes = new HashPrintRequestAttributeSet();
        wish(wishes, printer, order.duplex() ? order.finish().shortEdge() ? Sides.TWO_SIDED_SHORT_EDGE : Sides.TWO_SIDED_LONG_EDGE : Sides.ONE_SIDED, true);
        if (!order.finish().colour()) wish(wishes, printer, Chromaticity.MONOCHROME, false);
        if (order.finish().staple()) wish(wishes, printer, Finishings.STAPLE, false);
        for (var tray : trays(printer)) if (tray.toString().equals(order.finish().tray())) wishes.add(tray);
        wishes.add(new JobName(order.jobName(), Locale.ROOT));
        return wishes;
    }

    private static void wish(PrintRequestAttributeSet wishes, PrintService printer, PrintRequestAttribute wish, boolean stream) {
        if (stream && printer instanceof StreamPrintService || printer.isAttributeCategorySupported(wish.getCategory())) wishes.add(wish);
    }

    /// What the print service holds for a printer and has not given out, by the names it gave ([#print]); empty where it tells nothing.
    public static Set<String> waiting(String printer) {
        return Spooled.here() ? Spooled.waiting(printer) : Set.of();
    }

    /// What the print service says of a printer beyond its state, as that it is not to be reached; empty where it says nothing.
    public static String says(String printer) {
        return Spooled.here() ? Spooled.says(printer) : "";
    }

    /// Whether a printer is giving something out as far as the print service tells; false where that tells nothing.
    public static boolean atWork(String printer) {
        return Spooled.here() && Spooled.atWork(printer);
    }

    /// Takes back what the print service holds under that name; false where it no longer does.
    public static boolean takeBack(String request) {
        return Spooled.here() && Spooled.takeBack(request);
    }

    /// Whether a printer says it can print both sides; one that is not there cannot.
    public boolean bothSides(String printer) {
        return services().filter(s -> s.getName().equals(printer)).anyMatch(Printers::bothSides);
    }

    private static boolean bothSides(PrintService printer) {
        return printer.isAttributeValueSupported(Sides.TWO_SIDED_LONG_EDGE, FLAVOUR, null);
    }

    /// The trays of a printer, by the names its driver gives them; empty where it tells none or is not there.
    public List<String> trays(String printer) {
        if (Spooled.here()) return Spooled.trays(printer);
        return services().filter(s -> s.getName().equals(printer)).flatMap(s -> trays(s).stream()).map(Media::toString).distinct().toList();
    }

    private static List<MediaTray> trays(PrintService printer) {
        if (!(printer.getSupportedAttributeValues(Media.class, FLAVOUR, null) instanceof Media[] media)) return List.of();
        return Stream.of(media).filter(MediaTray.class::isInstance).map(MediaTray.class::cast).toList();
    }

    private static String reason(PrintException e) {
        var cause = e.getCause() instanceof PrinterException p ? p : e;
        return String.valueOf(cause.getMessage());
    }
}

package plaint.print;

import java.awt.print.PageFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Program;
import plaint.work.Progress;

/// Printing where CUPS is the print system (Linux, macOS): the sides go to it as one PDF, with both sides, tray and staple as options of the job. Java's own way writes them into a PostScript
/// stream instead, where printers without PostScript never see them, and undresses every picture.
final class Spooled {
    /// Hands a job over; Debian has it in the package cups-client, which comes with CUPS.
    private static final Path LP = Path.of("/usr/bin/lp");
    private static final Path OPTIONS = Path.of("/usr/bin/lpoptions");
    private static final Path STATE = Path.of("/usr/bin/lpstat");
    private static final Path CANCEL = Path.of("/usr/bin/cancel");
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration GLANCE = Duration.ofSeconds(10);
    /// Beside the job: how the print service calls it.
    static final String REQUEST = "request";
    private static final List<COSName> NOT_PRINTED = List.of(COSName.OUTLINES, COSName.NAMES, COSName.METADATA, COSName.STRUCT_TREE_ROOT, COSName.MARK_INFO, COSName.PAGE_LABELS, COSName.OPEN_ACTION,
        COSName.AF, COSName.ACRO_FORM);

    /// Alerts of a printer that gives out nothing before somebody sees to it.
    private static final Pattern TROUBLE = Pattern.compile("offline|connecting|timed-out|paused|stopped|shutdown|empty|needed|jam|open|missing|(?<!almost-)full|-error");

    private Spooled() { }

    /// Whether this computer prints through CUPS.
    static boolean here() {
        return !System.getProperty("os.name").startsWith("Windows") && Files.exists(LP);
    }

    /// Returns when the print service has taken the job; what was written for it is gone then.
    static void send(PrintOrder order, PDDocument pdf, Sheets sheets, Path folder, Progress progress) throws IOException, Refused, Cancelled {
        var file = folder.resolve("job.pdf");
        try {
            var format = sheets.getPageFormat(0);
            write(pdf, sheets, file, progress);
            progress.stopIfCancelled();
            var said = Program.says(line(order, format, file), folder, surroundings(), PATIENCE);
            if (said.isEmpty()) throw new Refused("print.refused.failed", order.printer(), PATIENCE.toSeconds() + " s");
            if (said.get().code() != 0) throw new Refused("print.refused.failed", order.printer(), said.get().text().strip());
            // in whatever language it is told: the name of the queue and a number
            var request = Pattern.compile(Pattern.quote(order.printer()) + "-\\d+").matcher(plain(said.get().text()));
            if (request.find()) Files.writeString(folder.resolve(REQUEST), request.group());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static List<String> line(PrintOrder order, PageFormat format, Path file) {
        var line = new ArrayList<>(List.of(LP.toString(), "-d", order.printer(), "-t", order.jobName(), "-o", "print-scaling=none"));
        var finish = order.finish();
        option(line, "sides", order.duplex() ? finish.shortEdge() ? "two-sided-short-edge" : "two-sided-long-edge" : "one-sided");
        if (!finish.colour()) option(line, "print-color-mode", "monochrome");
        if (finish.staple()) option(line, "finishings", "4");
        if (!finish.tray().isEmpty()) option(line, "InputSlot", finish.tray());
        var size = size(format);
        if (!size.isEmpty()) option(line, "media", size);
        line.add("--");
        line.add(file.toString());
        return line;
    }

    private static void option(List<String> line, String name, String value) {
        line.add("-o");
        line.add(name + "=" + value);
    }

    private static String size(PageFormat format) {
        double shorter = Math.min(format.getWidth(), format.getHeight());
        double longer = Math.max(format.getWidth(), format.getHeight());
        return is(shorter, 595.3) && is(longer, 841.9) ? "A4" : is(shorter, 841.9) && is(longer, 1190.6) ? "A3" : is(shorter, 612) && is(longer, 792) ? "Letter" : "";
    }

    private static boolean is(double points, double size) {
        return Math.abs(points - size) < 2;
    }

    private static Map<String, String> surroundings() {
        var some = new HashMap<String, String>();
        for (var name : List.of("CUPS_SERVER", "HOME", "USER")) if (System.getenv(name) != null) some.put(name, System.getenv(name));
        return some;
    }

    /// The sides in their order, each page's body written once however often it is printed; nothing that names the case goes along.
    private static void write(PDDocument pdf, Sheets sheets, Path file, Progress progress) throws IOException, Cancelled {
        var pages = new ArrayList<PDPage>();
        for (var page : pdf.getPages()) pages.add(page);
        while (pdf.getNumberOfPages() > 0) pdf.removePage(0);
        for (int i = 0; i < sheets.getNumberOfPages(); i++) {
            progress.stopIfCancelled();
            progress.step(Notice.of("print.work.side", sheets.skipped() + i + 1, sheets.skipped() + sheets.getNumberOfPages()), sheets.skipped() + i, (long) sheets.skipped() + sheets.getNumberOfPages());
            pdf.addPage(sheets.page(i) < 0 ? blank(pages.getFirst()) : again(pages.get(sheets.page(i))));
        }
        var catalog = pdf.getDocumentCatalog().getCOSObject();
        NOT_PRINTED.forEach(catalog::removeItem);
        pdf.setDocumentInformation(new PDDocumentInformation());
        pdf.save(file.toFile());
    }

    private static PDPage again(PDPage page) {
        var copy = new COSDictionary(page.getCOSObject());
        // what a page takes over from the tree it stood in
        copy.setItem(COSName.RESOURCES, page.getResources());
        copy.setItem(COSName.MEDIA_BOX, page.getMediaBox());
        copy.setItem(COSName.CROP_BOX, page.getCropBox());
        copy.setInt(COSName.ROTATE, page.getRotation());
        for (var name : List.of(COSName.PARENT, COSName.ANNOTS, COSName.STRUCT_PARENTS, COSName.B)) copy.removeItem(name);
        return new PDPage(copy);
    }

    private static PDPage blank(PDPage like) {
        var box = like.getCropBox();
        return new PDPage(new PDRectangle(box.getWidth(), box.getHeight()));
    }

    /// What a printer was handed and has not given out, by the names of [#REQUEST]. All jobs are asked for: those of one queue with a Chinese name are not found by that.
    static Set<String> waiting(String printer) {
        return told(STATE, "-W", "not-completed", "-o").lines().map(l -> plain(l.split("\\s+")[0])).filter(l -> l.startsWith(printer + "-")).collect(Collectors.toUnmodifiableSet());
    }

    /// A name as people write it: the list of jobs has that of a queue as it stands in an address, 三楼 as %E4%B8%89%E6%A5%BC.
    static String plain(String name) {
        var bytes = new ByteArrayOutputStream();
        var from = name.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < from.length; i++) {
            int high = i + 2 < from.length && from[i] == '%' ? Character.digit(from[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(from[i + 2], 16);
            bytes.write(low < 0 ? from[i] : high << 4 | low);
            if (low >= 0) i += 2;
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /// What the print service says of a printer below its state, in the language of the system; empty where it says nothing.
    static String says(String printer) {
        return told(STATE, "-p", printer).lines().skip(1).map(String::strip).filter(l -> !l.isEmpty()).collect(Collectors.joining(" "));
    }

    /// Whether the printer is at something and nothing is the matter with it: it takes what it is sent, or has only just been handed it. One that cannot be reached is called printing all the same, and only the
    /// message below, or an alert, tells.
    static boolean atWork(String printer) {
        // in English: its own words are looked at
        var lines = told(Map.of("LC_ALL", "C"), STATE, "-l", "-p", printer).lines().toList();
        if (lines.isEmpty() || !lines.getFirst().contains("now printing")) return false;
        var alerts = lines.stream().map(String::strip).filter(l -> l.startsWith("Alerts:")).findFirst().orElse("");
        return !TROUBLE.matcher(alerts).find() && (alerts.contains("cups-waiting-for-job-completed") || says(printer).isEmpty());
    }

    static boolean takeBack(String request) {
        try {
            return Program.says(List.of(CANCEL.toString(), request), Path.of(System.getProperty("java.io.tmpdir")), surroundings(), GLANCE).filter(s -> s.code() == 0).isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    private static String told(Path program, String... options) {
        return told(Map.of(), program, options);
    }

    private static String told(Map<String, String> beside, Path program, String... options) {
        try {
            var line = new ArrayList<>(List.of(program.toString()));
            line.addAll(List.of(options));
            var around = new HashMap<>(surroundings());
            around.putAll(beside);
            return Program.says(line, Path.of(System.getProperty("java.io.tmpdir")), around, GLANCE).filter(s -> s.code() == 0).map(Program.Said::text).orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    /// The trays of a printer by the names its driver takes; empty where it tells none.
    static List<String> trays(String printer) {
        try {
            var said = Program.says(List.of(OPTIONS.toString(), "-p", printer, "-l"), Path.of(System.getProperty("java.io.tmpdir")), surroundings(), Duration.ofSeconds(10));
            if (said.isEmpty() || said.get().code() != 0) return List.of();
            return said.get().text().lines().filter(l -> l.startsWith("InputSlot/")).flatMap(l -> Stream.of(l.substring(l.indexOf(':') + 1).strip().split(" +")))
                .map(t -> t.startsWith("*") ? t.substring(1) : t).toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}

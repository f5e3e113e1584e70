package plaint.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.store.OtherJvm;
import plaint.text.Refused;
import plaint.work.Progress;

/// Printing through a real CUPS queue. All thirteen sets of a filing with ten defendants go the same way in src/bench/print.sh.
@Execution(ExecutionMode.SAME_THREAD)
class CupsTest {
    @TempDir static Path folder;
    private static PrivateCups cups;

    @BeforeAll static void start() throws Exception {
        Assumptions.assumeTrue(PrivateCups.installed(), "CUPS is not installed");
        cups = new PrivateCups();
    }

    @AfterAll static void stop() throws Exception {
        if (cups != null) cups.close();
    }

    /// Prints in a process of its own: `PRINTER PDF COPIES DUPLEX [TRAY]`; says `printed` or the key of the refusal. Only `PRINTER`: says its trays.
    static final class Prints {
        private Prints() { }

        public static void main(String[] args) throws Exception {
            if (args.length == 1) {
                System.out.println(String.join(" ", new Printers().trays(args[0])));
                return;
            }
            var finish = new PrintOrder.Finish(args.length > 4 ? args[4] : "", true, false, false);
            var order = new PrintOrder(Path.of(args[1]), args[0], Integer.parseInt(args[2]), Boolean.parseBoolean(args[3]), List.of(new PrintOrder.Range(0, 0)), "Plaint", 0, finish);
            try {
                var request = new Printers().print(order, Progress.NONE);
                if (args[0].equals(PrivateCups.DEAD)) System.out.println(held(args[0], request));
                else System.out.println("printed " + new Printers().bothSides(args[0]));
            } catch (Refused e) {
                System.out.println(e.notice().key());
            }
        }
    }

    /// A printer that takes what it is sent, slowly, and one that is not there, both looked at until the print service knows: whether each is at work.
    static final class Looks {
        private Looks() { }

        public static void main(String[] args) throws Exception {
            var order = new PrintOrder(Path.of(args[1]), args[0], 1, true, List.of(new PrintOrder.Range(0, 0)), "Plaint", 0, new PrintOrder.Finish("", true, false, false));
            var request = new Printers().print(order, Progress.NONE);
            var said = "";
            for (int i = 0; i < 300 && said.isEmpty(); i++) {
                Thread.sleep(100);
                said = Printers.says(args[0]);
            }
            System.out.println(Printers.atWork(args[0]) + " " + Printers.waiting(args[0]).contains(request));
            Printers.takeBack(request);
        }
    }

    private static String looks(String printer, Path pdf) throws Exception {
        var process = OtherJvm.start(cups.environment(), Looks.class, printer, pdf.toString());
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return said;
    }

    @Test void aPrinterThatIsGivingOutIsToldFromOneThatIsNotThere() throws Exception {
        var pdf = Drawn.pages(folder.resolve("work.pdf"), 100, 200);
        try (var slow = new java.net.ServerSocket(0, 5, java.net.InetAddress.getLoopbackAddress())) {
            cups.slow(slow.getLocalPort());
            var printer = new Thread(() -> {
                try (var taken = slow.accept()) {
                    taken.getInputStream().skipNBytes(1);
                    Thread.sleep(60_000);
                } catch (java.io.IOException | InterruptedException over) {
                    Thread.currentThread().interrupt();
                }
            });
            printer.setDaemon(true);
            printer.start();
            assertThat(looks(PrivateCups.SLOW, pdf)).as("it takes what it is sent").isEqualTo("true true");
            printer.interrupt();
        }
        assertThat(looks(PrivateCups.DEAD, pdf)).as("called printing too").isEqualTo("false true");
        cups.settle();
    }

    /// Whether the print service still holds it, whether it is taken back, and what is held then.
    private static String held(String printer, String request) {
        return request + " " + Printers.waiting(printer).contains(request) + " " + Printers.takeBack(request) + " " + Printers.waiting(printer) + " " + Printers.takeBack(request);
    }

    private static String prints(String... args) throws Exception {
        var process = OtherJvm.start(cups.environment(), Prints.class, args);
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        cups.settle();
        return said;
    }

    @Test void copiesReachAQueueOfTheSystemPageByPageOnBothSides() throws Exception {
        var pdf = Drawn.pages(folder.resolve("three.pdf"), 100, 200, 300);
        assertThat(prints(PrivateCups.QUEUE, pdf.toString(), "2", "true")).isEqualTo("printed true");
        var sent = Files.readString(cups.out(PrivateCups.QUEUE), StandardCharsets.ISO_8859_1);
        assertThat(sent).contains("*Duplex DuplexNoTumble").doesNotContain("three.pdf");
        assertThat(Drawn.printed(cups.out(PrivateCups.QUEUE))).as("two copies of three pages, each with a blank back").containsExactly(100L, 200L, 300L, 0L, 100L, 200L, 300L, 0L);
    }

    @Test void theTraysOfAPrinterHaveTheNamesItsDriverTakes() throws Exception {
        assertThat(prints(PrivateCups.QUEUE)).isEqualTo("Default Upper Manual");
        var pdf = Drawn.pages(folder.resolve("tray.pdf"), 100);
        assertThat(prints(PrivateCups.QUEUE, pdf.toString(), "1", "false", "Upper")).isEqualTo("printed true");
        assertThat(Files.readString(cups.out(PrivateCups.QUEUE), StandardCharsets.ISO_8859_1)).contains("*InputSlot Upper").contains("*Duplex None");
    }

    @Test void aPrinterForOneSideIsNotAskedForBoth() throws Exception {
        var pdf = Drawn.pages(folder.resolve("one.pdf"), 100);
        assertThat(prints(PrivateCups.SINGLE, pdf.toString(), "1", "true")).isEqualTo("print.refused.oneSided");
        assertThat(cups.out(PrivateCups.SINGLE)).doesNotExist();
        assertThat(prints(PrivateCups.SINGLE, pdf.toString(), "1", "false")).isEqualTo("printed false");
        assertThat(Drawn.printed(cups.out(PrivateCups.SINGLE))).containsExactly(100L);
    }

    @Test void whatADeadPrinterWasHandedIsHeldUntilItIsTakenBack() throws Exception {
        var pdf = Drawn.pages(folder.resolve("dead.pdf"), 100, 200);
        assertThat(prints(PrivateCups.DEAD, pdf.toString(), "1", "true")).matches("dead-\\d+ true true \\[\\] false");
    }

    @Test void aPrinterUnknownToTheSystemIsNamed() throws Exception {
        assertThat(prints("elsewhere", "none.pdf", "1", "false")).isEqualTo("print.refused.unknown");
    }
}
